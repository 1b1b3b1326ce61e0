"""Both stores, empty, for tests that must hold on each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.embedded import EmbeddedStore
from graph.opening import open_store
from graph.schema import prepare
from graph.store import Store


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def empty_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind in turn, with its constraint and indexes."""
    if request.param == "embedded":
        store: Store = _embedded(tmp_path / "graph.kgl")
    else:
        store = open_store({"SPFGRAPH_STORE": request.getfixturevalue("empty_neo4j_uri")})
    yield store
    store.close()


@pytest.fixture
def embedded_store(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store, for what would take long on both."""
    store = _embedded(tmp_path / "graph.kgl")
    yield store
    store.close()


@pytest.fixture
def both_stores(empty_neo4j_uri: str, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """An embedded store and a Neo4j, both empty, for comparing rows."""
    embedded, bolt = _embedded(tmp_path / "graph.kgl"), open_store({"SPFGRAPH_STORE": empty_neo4j_uri})
    yield embedded, bolt
    embedded.close()
    bolt.close()


def _embedded(path: Path) -> EmbeddedStore:
    store = EmbeddedStore(path)
    prepare(store)
    return store
