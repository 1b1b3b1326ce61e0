"""A load that is killed leaves the state before or the state after; bench/kill_during_load.py does it many times."""

from pathlib import Path

import pytest

from bench.kill_during_load import run


def test_killed_loads_of_the_embedded_store(tmp_path: Path) -> None:
    assert len(list(run(f"embedded:{tmp_path}/graph.kgl", kills=4))) == 4


@pytest.mark.neo4j
def test_killed_loads_of_neo4j(empty_neo4j_uri: str) -> None:
    assert len(list(run(empty_neo4j_uri, kills=4))) == 4
