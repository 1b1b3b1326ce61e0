"""Every canned question and every statement of the catalogue on both stores."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.embedded import EmbeddedStore
from graph.opening import open_store
from graph.schema import prepare
from graph.store import Row, Store
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from queries.answer import Answering
from queries.catalogue import Query, catalogue
from queries.coverage import coverage
from queries.parameters import bind
from tests.full_batch import full_batch

pytestmark = pytest.mark.filterwarnings("error")
QUERIES = list(catalogue().values())


def _load_everything(store: Store) -> None:
    for batch in (read_vocabularies(ontology()), full_batch(ontology())):
        load(store, ontology(), batch, Options())


@pytest.fixture(scope="module")
def full_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds every relationship type and property, and raises where the engine warns."""
    store = EmbeddedStore(tmp_path_factory.mktemp("full") / "graph.kgl", strict=True)
    prepare(store)
    _load_everything(store)
    yield store
    store.close()


@pytest.fixture
def full_neo4j(empty_neo4j_uri: str) -> Iterator[Store]:
    store = open_store({"SPFGRAPH_STORE": empty_neo4j_uri})
    _load_everything(store)
    yield store
    store.close()


def _examples(query: Query) -> dict[str, Any]:
    return {name: p.example for name, p in query.parameters.items() if p.required}


def _rows(store: Store, query: Query, given: dict[str, Any]) -> list[Row]:
    answering = Answering(store)
    bound = store.read(lambda tx: bind(query, given, answering.names.index_in(tx), ontology()))
    return store.read(lambda tx: tx.rows(query.body, bound.body))


def _variants(query: Query) -> list[dict[str, Any]]:
    """The least that must be given, and each optional parameter with its example in turn."""
    own = {"partner": "actor/one", "convenor": "actor/one"}  # the actor of this graph
    least = {**_examples(query), **{n: v for n, v in own.items() if n in query.parameters}}
    others = [n for n, p in query.parameters.items() if not p.required and p.example is not None]
    fits = {
        "country": ["MWI"],
        "step": ["legal-drafting"],
        "source": ["everything"],
        "actor": ["actor/one"],
        "convenor": "actor/one",
    }
    return [least, *({**least, n: fits.get(n, query.parameters[n].example)} for n in others)]


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_runs_without_a_warning(full_embedded: Store, query: Query) -> None:
    for given in _variants(query):
        _rows(full_embedded, query, given)


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_runs_on_an_empty_graph(tmp_path: Path, query: Query) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    prepare(store)
    body = {name: None for name in (*query.parameters, *query.fixed)}
    ready = {
        "criteria": [],
        "limit": 10,
        "offset": 0,
        "evidence_limit": 5,
        "as_of": "2020-01-01",
        "known_by": "2020-01-01",
    }
    rows = store.read(lambda tx: tx.rows(query.body, {**body, **{n: v for n, v in ready.items() if n in query.body}}))
    assert [row for row in rows if not query.is_list] == []
    store.close()


@pytest.mark.neo4j
def test_both_stores_give_equal_rows_in_equal_order(full_embedded: Store, full_neo4j: Store) -> None:
    for query in QUERIES:
        for given in _variants(query):
            embedded, bolt = (_rows(store, query, given) for store in (full_embedded, full_neo4j))
            assert embedded == bolt, (query.name, given)
            assert embedded, f"{query.name} finds nothing on a graph that holds everything: {given}"


def test_coverage_tells_which_sources_could_have_said_so(full_embedded: Store) -> None:
    query = catalogue()["partners_for_step_in_country"]
    for country, could in (("MWI", True), ("TGO", False)):
        answer = Answering(full_embedded).answer(
            query.name, {"country": country, "step": "legal-drafting", "convenor": "actor/one"}
        )
        assert [c.could_have_said for c in answer.coverage] == [could]
        assert "does not mean no" in answer.statement


@pytest.mark.neo4j
def test_coverage_is_the_same_on_both_stores(full_embedded: Store, full_neo4j: Store) -> None:
    query = catalogue()["partners_for_all_of"]
    body = {"criteria": ["https://w3id.org/spfgraph/id/country/MWI"], "source": None, "known_by": "2026-01-01"}
    embedded, bolt = (s.read(lambda tx: coverage(tx, query, body)) for s in (full_embedded, full_neo4j))
    assert embedded == bolt
    assert len(embedded) == 1
