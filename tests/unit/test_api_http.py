"""What holds for every response: entity tags, headers, health, documentation, and a store that fails."""

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.bolt import SERVING
from graph.opening import open_store
from graph.store import Store, StoreInfo, Transaction
from queries.answer import Answering
from tests.unit.api_tools import PROBLEM, is_problem

T = TypeVar("T")
TAGGED = [
    "/api/v1/queries",
    "/api/v1/queries/partners_for_step_in_country?step=legal-drafting&country=MWI",
    "/api/v1/queries/demands?format=csv",
    "/api/v1/entities/actor/ilo",
    "/api/v1/entities/actor/ilo?format=turtle",
    "/api/v1/search?q=ilo",
    "/api/v1/sources",
    "/",
]


@pytest.mark.parametrize("path", TAGGED)
def test_who_has_it_is_told_so(path: str, client: TestClient) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["vary"] == "Accept, Accept-Language"
    for sent in (tag, f'"other", W/{tag}', "*"):
        again = client.get(path, headers={"If-None-Match": sent})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["content-security-policy"]
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_tags_tell_language_form_and_parameters_apart(client: TestClient) -> None:
    base = "/api/v1/queries/partners_for_country?country=MWI"
    paths = [base, f"{base}&lang=fr", f"{base}&format=csv", f"{base}&format=csv&evidence=rows", f"{base}&limit=1"]
    tags = [client.get(path).headers["etag"] for path in paths]
    assert len(set(tags)) == len(paths)
    assert client.get(f"{base[:-3]}Malawi").headers["etag"] == tags[0]  # resolved parameters count, not how they came


@pytest.mark.parametrize("path", ["/", "/docs", "/healthz", "/nowhere", "/static/page.css", "/docs/swagger-ui.css"])
def test_security_headers(path: str, client: TestClient) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/api/v1/sources", "/nowhere", "/static/page.css"])
def test_head_is_get_without_the_body(path: str, client: TestClient) -> None:
    head, get = client.head(path), client.get(path)
    assert head.status_code == get.status_code
    assert head.content == b""
    assert head.headers["content-length"] == str(len(get.content))


def test_documentation_needs_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs").text
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)
    needed = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert needed
    for address in needed:
        assert address.startswith("/")
        assert client.get(address).status_code == 200
    assert "http" not in client.get("/static/docs.js").text


def test_openapi_documents_problems_as_they_are(client: TestClient) -> None:
    spec = client.get("/openapi.json").json()
    assert "HTTPValidationError" not in spec["components"]["schemas"]
    for path, item in spec["paths"].items():
        for status, response in item["get"]["responses"].items():
            if int(status) >= 400:
                assert list(response["content"]) == [PROBLEM], (path, status)
    ids = [item["get"]["operationId"] for item in spec["paths"].values()]
    assert len(ids) == len(set(ids))
    assert _dangling(spec) == set()


def _dangling(spec: dict[str, Any]) -> set[str]:
    """References to schemas that are not there."""
    named = set(re.findall(r"'#/components/schemas/(\w+)'", str(spec)))
    return named - set(spec["components"]["schemas"])


def test_alive_and_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    ready = client.get("/readyz").json()
    assert ready["assertions"] > 0
    assert ready["graph_version"] == client.get("/api/v1/sources").json()["graph_version"]


def test_an_empty_graph_is_not_ready(tmp_path: Path) -> None:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path}/graph.kgl"})
    client = TestClient(create_app(answering=Answering(store)))
    assert client.get("/healthz").status_code == 200
    is_problem(client.get("/readyz"), 503, "empty-graph")
    assert client.get("/").status_code == 503
    assert client.get("/api/v1/sources").json() == {"sources": [], "graph_version": ""}
    store.close()


@pytest.fixture
def stopped() -> Iterator[TestClient]:
    """The API over a Neo4j that is not there."""
    store = open_store({"SPFGRAPH_STORE": "bolt://neo4j:secret@127.0.0.1:1/neo4j"}, SERVING, wait=False)
    yield TestClient(create_app(answering=Answering(store)))
    store.close()


@pytest.mark.parametrize(
    "path", ["/readyz", "/api/v1/queries/demands", "/api/v1/entities/actor/ilo", "/api/v1/search?q=a"]
)
def test_a_stopped_store_is_told_within_two_seconds(
    path: str, stopped: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    started = perf_counter()
    response = stopped.get(path)
    assert perf_counter() - started < 2
    body = is_problem(response, 503, "store-unavailable")
    assert int(response.headers["retry-after"]) > 0
    assert "127.0.0.1" not in str(body)
    assert "secret" not in caplog.text
    assert stopped.get("/healthz").status_code == 200
    assert stopped.get("/").status_code == 503


class _Slow:
    """The store with a statement before each read that takes longer than it may."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def info(self) -> StoreInfo:
        return self._store.info

    def read(self, work: Callable[[Transaction], T], timeout: float = 0.05) -> T:
        endless = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN sum(a * b) AS s"
        self._store.read(lambda tx: tx.rows(endless), 0.05)
        return self._store.read(work, timeout)

    def write(self, work: Callable[[Transaction], T], timeout: float = 1.0) -> T:
        return self._store.write(work, timeout)

    def schema(self, cypher: str) -> None:
        self._store.schema(cypher)

    def ping(self) -> None:
        self._store.ping()

    def close(self) -> None: ...


def test_what_takes_too_long_is_a_504(answering: Answering) -> None:
    client = TestClient(create_app(answering=Answering(_Slow(answering.store))))
    is_problem(client.get("/api/v1/queries/demands"), 504, "store-timeout")


def test_the_unexpected_tells_nothing(answering: Answering, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(answering=answering)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("the detail")

    response = TestClient(app).get("/broken")
    assert "the detail" not in str(is_problem(response, 500))
    assert response.headers["content-security-policy"]
    assert "the detail" in caplog.text


def test_one_line_a_request(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "spfgraph.api"):
        client.get("/api/v1/search?q=private%0Aline")
    lines = [r.getMessage() for r in caplog.records if r.name == "spfgraph.api"]
    assert len(lines) == 1
    assert re.fullmatch(r"GET /api/v1/search 200 \d+ ms", lines[0])
