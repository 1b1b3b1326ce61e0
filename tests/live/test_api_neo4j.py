"""The API over a real Neo4j: the same answers, and what is told while the server is stopped."""

from collections.abc import Iterator
from time import perf_counter, sleep

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.bolt import SERVING
from graph.opening import open_store
from graph.store import Store
from loaders.register import folders
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from queries.answer import Answering
from tests.neo4j_server import Neo4jServer, empty

MALAWI = "/api/v1/queries/partners_for_step_in_country?step=legal-drafting&country=MWI"
SOURCES = ("meeting-2017", "achievements-2016")


def _load(store: Store) -> None:
    load(store, ontology(), read_vocabularies(ontology()), Options())
    for name in SOURCES:
        load(store, ontology(), read_folder(folders()[name], ontology()), Options(keep_going=True))


@pytest.fixture
def over_neo4j(restartable_neo4j: Neo4jServer) -> Iterator[TestClient]:
    """The API as it is served, over a server that holds two sources."""
    empty(restartable_neo4j.uri)
    store = open_store({"SPFGRAPH_STORE": restartable_neo4j.uri}, SERVING)
    _load(store)
    yield TestClient(create_app(answering=Answering(store)))
    store.close()


@pytest.fixture
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path_factory.mktemp('same')}/graph.kgl"})
    _load(store)
    yield TestClient(create_app(answering=Answering(store)))
    store.close()


def test_both_stores_answer_alike(over_neo4j: TestClient, embedded: TestClient) -> None:
    assert over_neo4j.get(MALAWI).json() == embedded.get(MALAWI).json()
    row = embedded.get("/api/v1/queries/commitments?limit=1").json()["rows"][0]
    assertion = "/api/v1/entities/assertion/" + row["assertion"].rpartition("/")[2]
    for path in (assertion, "/api/v1/entities/actor/irish-aid", "/api/v1/entities/source/meeting-2017"):
        ours, theirs = over_neo4j.get(path).json(), embedded.get(path).json()
        ours["properties"].pop("publishedBy", None), theirs["properties"].pop("publishedBy", None)
        assert ours == theirs
    assert over_neo4j.get("/readyz").json()["assertions"] == embedded.get("/readyz").json()["assertions"]
    assert over_neo4j.get("/").status_code == 200


def test_a_stopped_server_is_told_and_found_again(over_neo4j: TestClient, restartable_neo4j: Neo4jServer) -> None:
    before = over_neo4j.get(MALAWI).json()
    restartable_neo4j.stop()
    for _ in range(3):
        started = perf_counter()
        response = over_neo4j.get(MALAWI)
        assert perf_counter() - started < 2
        assert response.status_code == 503
        assert response.headers["retry-after"]
        assert over_neo4j.get("/healthz").status_code == 200
    restartable_neo4j.start()
    for _ in range(20):
        response = over_neo4j.get(MALAWI)
        if response.status_code == 200:
            break
        sleep(0.5)
    assert response.json() == before


def test_a_server_that_hangs_is_told_and_found_again(over_neo4j: TestClient, restartable_neo4j: Neo4jServer) -> None:
    before = over_neo4j.get(MALAWI).json()
    sleep(1.1)  # until the last answer no longer counts as a sign of life
    restartable_neo4j.pause()
    try:
        for _ in range(3):
            started = perf_counter()
            assert over_neo4j.get(MALAWI).status_code == 503
            assert perf_counter() - started < 2
    finally:
        restartable_neo4j.resume()
    for _ in range(20):
        response = over_neo4j.get(MALAWI)
        if response.status_code == 200:
            break
        sleep(0.5)
    assert response.json() == before
