"""The HTTP application, put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI

from api import (
    docs,
    entities,
    finding,
    first_page,
    handling,
    health,
    loads,
    plain,
    questions,
    schemas,
    sources,
    vocabulary,
)
from api.envelope import Envelope
from api.settings import Settings
from graph.bolt import SERVING
from graph.opening import open_store
from queries.answer import Answering
from queries.listing import themes

_DESCRIPTION = """
Who supports social protection floors, where, how, and who says so. Every question has an operation of its own;
each answer carries its evidence and says which sources could have spoken. What no source says is unknown, not a no.

A parameter that means a thing takes its URI, its code or its name (`MWI` or `Malawi`); one that takes several is
repeated. Errors are problem details (RFC 9457). Reading needs no key; there is nothing to write here.
"""


def create_app(settings: Settings | None = None, answering: Answering | None = None) -> FastAPI:
    """The application over an open store, or over the one that the settings (else the environment) name.

    Raises StoreError when an embedded store cannot be opened; a Neo4j that does not answer yet is waited
    for, request by request. A store opened here is closed when the application ends.
    """
    found = answering or Answering(open_store((settings or Settings()).environment(), SERVING, wait=False))

    @asynccontextmanager
    async def living(_: FastAPI) -> AsyncIterator[None]:
        yield
        if answering is None:
            found.store.close()

    app = FastAPI(
        title="spfgraph",
        version=version("spfgraph"),
        summary="Who supports social protection floors, where, how and who says so.",
        description=_DESCRIPTION,
        openapi_tags=_tags(),
        docs_url=None,
        redoc_url=None,
        lifespan=living,
    )
    app.state.answering = found
    _install(app)
    return app


def _tags() -> list[dict[str, str]]:
    """The groups of operations: one for each theme of questions, and those of the API itself."""
    return [
        {"name": "catalogue", "description": "What can be asked, of which sources, in which words."},
        *({"name": theme.name, "description": theme.description.en} for theme in themes().values()),
        {"name": "entities", "description": "Things by name, and all that is said of one."},
        {"name": "operation", "description": "Whether the service works."},
    ]


def _install(app: FastAPI) -> None:
    app.include_router(questions.router())
    for part in (plain, sources, loads, vocabulary, finding, entities, health, first_page):
        app.include_router(part.router)
    docs.install(app)
    handling.install(app)
    schemas.install(app)
    app.add_middleware(Envelope)
