"""A store with the whole register in it, loaded once for all tests that only read."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.opening import open_store
from loaders.register import folders
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from queries.answer import Answering


@pytest.fixture(scope="session")
def answering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """Questions to the embedded store with the vocabularies and every folder of the register. Only for reading."""
    path = tmp_path_factory.mktemp("register") / "graph.kgl"
    store = open_store({"SPFGRAPH_STORE": f"embedded:{path}"})
    load(store, ontology(), read_vocabularies(ontology()), Options())
    for folder in folders().values():
        load(store, ontology(), read_folder(folder, ontology()), Options(keep_going=True))
    yield Answering(store)
    store.close()


@pytest.fixture(scope="session")
def client(answering: Answering) -> TestClient:
    """The API over that store."""
    return TestClient(create_app(answering=answering))
