# syntax=docker/dockerfile:1
FROM python:3.11-slim AS build
WORKDIR /src
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# Every wheel of the lock, checked against its hash. From here on pip asks no registry: what an image runs is what the lock names.
COPY requirements.lock ./
RUN pip wheel --quiet --require-hashes --wheel-dir /wheels --requirement requirements.lock

COPY . .
RUN pip install --quiet --no-index --find-links /wheels hatchling \
 && pip wheel --quiet --no-index --no-deps --no-build-isolation --wheel-dir /wheels . \
 && python -m venv /opt/spfgraph \
 && /opt/spfgraph/bin/pip install --quiet --no-index --find-links /wheels spfgraph


FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home spfgraph
COPY --from=build /opt/spfgraph /opt/spfgraph
ENV PATH=/opt/spfgraph/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 SPFGRAPH_STORE=embedded:/data/graph.kgl
USER spfgraph
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["spfgraph"]
# Inside a container there is nothing but 0.0.0.0 to listen on; who may reach it is decided where the port is published.
CMD ["serve", "--host", "0.0.0.0", "--port", "8000", "--public-read"]
