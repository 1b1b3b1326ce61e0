"""Every question with every example of its parameters on the whole register: equal rows, in order, on both stores."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.opening import open_store
from graph.store import Row, Store
from loaders.everything import load_everything
from ontology.model import ontology
from queries.answer import Answering
from queries.catalogue import Query, catalogue

pytestmark = [pytest.mark.neo4j, pytest.mark.timeout(900)]


def _loaded(address: str) -> Store:
    store = open_store({"SPFGRAPH_STORE": address})
    load_everything(store, ontology())
    return store


@pytest.fixture(scope="module")
def both(wiped_neo4j_uri: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Answering, Answering]]:
    stores = _loaded(f"embedded:{tmp_path_factory.mktemp('both')}/graph.kgl"), _loaded(wiped_neo4j_uri)
    yield Answering(stores[0]), Answering(stores[1])
    for store in stores:
        store.close()


def _variants(query: Query) -> list[dict[str, Any]]:
    """What must be given, then each optional parameter with its example besides."""
    least = {n: p.example for n, p in query.parameters.items() if p.required}
    return [
        least,
        *({**least, n: p.example} for n, p in query.parameters.items() if not p.required and p.example is not None),
    ]


def _rows(answering: Answering, query: Query, given: dict[str, Any]) -> tuple[tuple[Row, ...], int | None, str]:
    answer = answering.answer(query.name, given)
    return answer.rows, answer.total, answer.statement


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda q: q.name)
def test_the_rows_are_equal(both: tuple[Answering, Answering], query: Query) -> None:
    for given in _variants(query):
        embedded, bolt = (_rows(answering, query, given) for answering in both)
        assert embedded == bolt, given
