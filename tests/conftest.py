"""What all tests share: a Neo4j server and a linter for Cypher, where they can be had."""

import os
from collections.abc import Iterator

import pytest

from tests.contract.cypher_lint.linter import Linter, NoLinterError, installed_linter
from tests.neo4j_server import Neo4jServer, NoServerError, empty, find_server


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for the server is marked `neo4j`, so that `-m "not neo4j"` leaves it out."""
    for item in items:
        if "neo4j_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.neo4j)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A running server for the whole session. Without one tests are skipped, or with SPFGRAPH_REQUIRE_NEO4J=1 fail."""
    try:
        server = find_server(tmp_path_factory.mktemp("server"))
    except NoServerError as error:
        reason = f"no Neo4j: {error}"
    else:
        yield server
        server.close()
        return
    if os.environ.get("SPFGRAPH_REQUIRE_NEO4J") == "1":
        pytest.fail(f"SPFGRAPH_REQUIRE_NEO4J is set, but {reason}", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def neo4j_uri(neo4j_server: Neo4jServer) -> str:
    """`bolt://neo4j:PASSWORD@127.0.0.1:PORT/neo4j`; what is in the database is whatever other tests left."""
    return neo4j_server.uri


@pytest.fixture(scope="module")
def wiped_neo4j_uri(neo4j_uri: str) -> str:
    """The same, with an empty database at the beginning of a module that keeps what it loads."""
    empty(neo4j_uri)
    return neo4j_uri


@pytest.fixture
def empty_neo4j_uri(neo4j_uri: str) -> str:
    """The same, with nothing in the database: no node, no constraint, no index."""
    empty(neo4j_uri)
    return neo4j_uri


@pytest.fixture
def restartable_neo4j(neo4j_server: Neo4jServer) -> Iterator[Neo4jServer]:
    """The server for a test that calls `stop()` and `start()`; it runs again afterwards, whatever the test did."""
    if not neo4j_server.restartable:
        pytest.skip("the server in SPFGRAPH_TEST_NEO4J is not the tests' to stop")
    yield neo4j_server
    neo4j_server.start()


@pytest.fixture(scope="session")
def cypher_linter() -> Linter:
    """Neo4j's parser and our rules. Without Node.js tests are skipped, or with SPFGRAPH_REQUIRE_NODE=1 fail."""
    try:
        return installed_linter()
    except NoLinterError as error:
        reason = f"no linter for Cypher: {error}"
    if os.environ.get("SPFGRAPH_REQUIRE_NODE") == "1":
        pytest.fail(f"SPFGRAPH_REQUIRE_NODE is set, but there is {reason}", pytrace=False)
    pytest.skip(reason)
