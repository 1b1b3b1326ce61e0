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
from ontology.names import thing
from queries.answer import Answering
from queries.catalogue import Query, catalogue
from queries.coverage import coverage
from queries.freshness import thresholds
from queries.header import Parameter
from queries.parameters import bind
from tests.full_batch import SOURCE, full_batch, target

pytestmark = pytest.mark.filterwarnings("error")
QUERIES = list(catalogue().values())


def _load_everything(store: Store) -> None:
    for batch in (read_vocabularies(ontology()), full_batch(ontology())):
        load(store, ontology(), batch, Options())


@pytest.fixture(scope="module")
def full_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """A store that holds every relationship type and property, and raises where the engine warns."""
    store = EmbeddedStore(tmp_path_factory.mktemp("full") / "graph.kgl", strict=True)
    prepare(store)
    _load_everything(store)
    yield Answering(store)
    store.close()


@pytest.fixture
def full_neo4j(empty_neo4j_uri: str) -> Iterator[Answering]:
    store = open_store({"SPFGRAPH_STORE": empty_neo4j_uri})
    _load_everything(store)
    yield Answering(store)
    store.close()


def _rows(answering: Answering, query: Query, given: dict[str, Any]) -> list[Row]:
    bound = answering.store.read(lambda tx: bind(query, given, answering.names.index_in(tx), ontology()))
    return answering.store.read(lambda tx: tx.rows(query.body, bound.body))


def _fitting(parameter: Parameter) -> Any:
    """A value that the graph which holds everything has something for, where there is one."""
    if parameter.classes and parameter.example != ["MWI", "legal-drafting"]:
        uri = SOURCE if parameter.classes == ("Source",) else target(ontology(), parameter.classes[0])
        if parameter.min > 1:  # partners of the same
            return [thing("actor", key) for key in ("two", "three")]
        return [uri] if parameter.many else uri
    if parameter.codes and parameter.many:
        return [next(iter(ontology().vocabularies[parameter.codes].concepts))]
    return parameter.example


def _variants(query: Query) -> list[dict[str, Any]]:
    """The least that must be given, and each optional parameter in turn."""
    least = {n: _fitting(p) for n, p in query.parameters.items() if p.required or n == "convenor"}
    others = [n for n, p in query.parameters.items() if not p.required and p.example is not None]
    return [least, *({**least, n: _fitting(query.parameters[n])} for n in others)]


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_runs_without_a_warning(full_embedded: Answering, query: Query) -> None:
    for given in _variants(query):
        _rows(full_embedded, query, given)


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_runs_on_an_empty_graph(tmp_path: Path, query: Query) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    prepare(store)
    body = dict.fromkeys((*query.parameters, *query.fixed))
    ready = {
        "criteria": [],
        "limit": 10,
        "offset": 0,
        "evidence_limit": 5,
        "as_of": "2020-01-01",
        "known_by": "2020-01-01",
        **thresholds("2020-01-01"),
    }
    rows = store.read(lambda tx: tx.rows(query.body, {**body, **{n: v for n, v in ready.items() if n in query.body}}))
    assert [row for row in rows if not query.is_list] == []
    store.close()


@pytest.mark.neo4j
def test_both_stores_give_equal_rows_in_equal_order(full_embedded: Answering, full_neo4j: Answering) -> None:
    """With what must be given; every parameter is tried on the whole register (tests/live/test_both_stores.py)."""
    for query in QUERIES:
        given = _variants(query)[0]
        embedded, bolt = (_rows(store, query, given) for store in (full_embedded, full_neo4j))
        assert embedded == bolt, (query.name, given)
        assert [row for row in embedded if row.get("total") != 0], f"{query.name} finds nothing where everything is"


def test_coverage_tells_which_sources_could_have_said_so(full_embedded: Answering) -> None:
    query = catalogue()["partners_for_step_in_country"]
    for country, could in (("MWI", True), ("TGO", False)):
        answer = full_embedded.answer(
            query.name, {"country": country, "step": "legal-drafting", "convenor": target(ontology(), "Actor")}
        )
        assert [c.could_have_said for c in answer.coverage] == [could]
        assert "does not mean no" in answer.statement


@pytest.mark.neo4j
def test_coverage_is_the_same_on_both_stores(full_embedded: Answering, full_neo4j: Answering) -> None:
    query = catalogue()["partners_for_all_of"]
    body = {"criteria": ["https://w3id.org/spfgraph/id/country/MWI"], "source": None, "known_by": "2026-01-01"}
    embedded, bolt = (s.store.read(lambda tx: coverage(tx, query, body)) for s in (full_embedded, full_neo4j))
    assert embedded == bolt
    assert len(embedded) == 1
