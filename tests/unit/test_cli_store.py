"""Stores that cannot be used: held by another process, damaged, not there. Real processes, real files."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.cli_tools import Cli, commitments, write_register

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from graph.opening import open_store
store = open_store({'SPFGRAPH_STORE': sys.argv[1]})
print('open', flush=True)
sys.stdin.read()
"""
LOAD_AND_DIE = """
import os, sys
from pathlib import Path
from graph.opening import open_store
from loaders.register.transform import read_folder
from loaders.runner import Options, load
from ontology.model import ontology
store = open_store({'SPFGRAPH_STORE': sys.argv[1]})
load(store, ontology(), read_folder(Path(sys.argv[2]), ontology()), Options())
os.kill(os.getpid(), 9)
"""


def spfgraph(store: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    command = [sys.executable, "-c", "from cli.main import main; main()", "--store", store, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env={**os.environ, **environment}, timeout=120, check=False
    )


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[str, int]]:
    """The URL of a store and the id of the process that has it open."""
    url = f"embedded:{tmp_path / 'graph.kgl'}"
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield url, process.pid
    process.stdin.close()
    process.wait(timeout=30)
    process.stdout.close()


def test_a_second_process_is_told_which_one_holds_the_store(held: tuple[str, int]) -> None:
    url, holder = held
    for arguments in (("status",), ("load", "vocabularies"), ("export", "--format", "nquads")):
        done = spfgraph(url, *arguments)
        assert done.returncode == 3, done.stderr
        assert str(holder) in done.stderr
        assert "Only one process can use" in done.stderr
        assert "Traceback" not in done.stderr


def _flipped(log: bytes) -> bytes:
    middle = len(log) // 2
    return log[:middle] + bytes([log[middle] ^ 0xFF]) + log[middle + 1 :]


def _cut(log: bytes) -> bytes:
    return log[: len(log) * 3 // 5]


def _with_garbage(log: bytes) -> bytes:
    return log + bytes(range(256))


@pytest.mark.parametrize("damage", [_flipped, _cut, _with_garbage])
def test_a_damaged_log_is_refused_at_every_start(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "graph.kgl"
    source = write_register(tmp_path / "small", commitments(20))
    died = subprocess.run(
        [sys.executable, "-c", LOAD_AND_DIE, f"embedded:{path}", str(source)], cwd=ROOT, timeout=120, check=False
    )
    assert died.returncode == -signal.SIGKILL
    log = path.with_name("graph.kgl-wal")
    log.write_bytes(damage(log.read_bytes()))
    for _ in range(2):
        done = spfgraph(f"embedded:{path}", "status")
        assert done.returncode == 3, done.stdout + done.stderr
        assert re.search(r"damaged log|is damaged", done.stderr)
        assert "load the sources again" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_killed_load_is_whole_or_not_there(tmp_path: Path) -> None:
    """Without damage the log of a killed process is read again."""
    source = write_register(tmp_path / "small", commitments(5))
    url = f"embedded:{tmp_path / 'graph.kgl'}"
    subprocess.run([sys.executable, "-c", LOAD_AND_DIE, url, str(source)], cwd=ROOT, timeout=120, check=False)
    assert "5 Commitment" in Cli(tmp_path / "graph.kgl").run("status").stdout


def test_no_server_and_no_password_shown() -> None:
    done = spfgraph("bolt://neo4j:topsecret@127.0.0.1:1/neo4j", "status")
    assert done.returncode == 3
    assert "bolt://127.0.0.1:1" in done.stderr
    assert "topsecret" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_that_is_none(tmp_path: Path) -> None:
    done = spfgraph("mysql://somewhere", "status")
    assert done.returncode == 3
    assert "expected embedded:PATH" in done.stderr
    (tmp_path / "file").write_text("")
    assert spfgraph(f"embedded:{tmp_path}/file/graph.kgl", "status").returncode == 3


def test_the_store_can_come_from_the_environment(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from cli.main import main; main()", "status"]
    environment = {**os.environ, "SPFGRAPH_STORE": f"embedded:{tmp_path}/there.kgl"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert "there.kgl" in done.stdout


def test_serving_is_refused_where_it_would_not_be_safe(tmp_path: Path) -> None:
    url = f"embedded:{tmp_path / 'graph.kgl'}"
    assert "--public-read" in spfgraph(url, "serve", "--host", "0.0.0.0").stderr
    done = spfgraph(url, "serve", "--workers", "2")
    assert done.returncode == 1
    assert "Neo4j" in done.stderr
