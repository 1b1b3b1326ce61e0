"""`spfgraph load` and what undoes it, on the embedded store."""

import json
import signal
import time
from pathlib import Path

import pytest

from tests.unit.cli_tools import HEADER, Cli, commitment, commitments, copy_of_the_register, write_register


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    return Cli(tmp_path / "store" / "graph.kgl")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_register(tmp_path / "small", commitments(10))


def test_numbers_add_up(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies")
    told = json.loads(cli.run("load", small, "--format", "json").stdout)
    assert told["sources"] == [
        {
            "source": "small",
            "read": 12,
            "added": {"Commitment": 10, "Description": 2},
            "unchanged": 0,
            "skipped": 0,
            "retired": {},
            "partial": False,
            "published": True,
        }
    ]
    assert told["graph_version"] == cli.version()


def test_loading_twice_changes_nothing(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies", small)
    before = cli.version(), cli.export()
    result = cli.run("load", "vocabularies", small)
    assert "Nothing has changed" in result.stdout
    assert (cli.version(), cli.export()) == before


def test_the_real_register_in_any_order(tmp_path: Path) -> None:
    register = copy_of_the_register(tmp_path / "register")
    one, other = Cli(tmp_path / "one.kgl"), Cli(tmp_path / "other.kgl")
    one.run("load", "--keep-going", "vocabularies", *register)
    before = one.version(), one.export()
    one.run("load", "--keep-going", "vocabularies", *register)
    assert (one.version(), one.export()) == before
    other.run("load", "--keep-going", *reversed(register), "vocabularies")
    assert (other.version(), other.export()) == before


def test_a_changed_row_is_one_added_and_one_retired(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies", small)
    write_register(small, [commitment(1, modality="completed"), *commitments(10)[1:]])
    dry = cli.run("load", small, "--dry-run")
    assert "small would add 1 Commitment: c-1" in dry.stdout
    assert "small would retire 1 Commitment: c-1" in dry.stdout
    assert "nothing was written" in dry.stdout
    (told,) = json.loads(cli.run("load", small, "--format", "json").stdout)["sources"]
    assert (told["added"], told["retired"], told["unchanged"]) == ({"Commitment": 1}, {"Commitment": 1}, 11)


def test_a_dry_run_shows_ten_keys_and_writes_nothing(cli: Cli, tmp_path: Path) -> None:
    source = write_register(tmp_path / "wide", commitments(20))
    result = cli.run("load", source, "--dry-run")
    assert "20 Commitment, 2 Description: c-1, c-10, " in result.stdout
    assert "… and 12 more" in result.stdout
    assert cli.version() == "(empty)"


def test_removals_need_to_be_allowed(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies", small)
    before = cli.version(), cli.export()
    write_register(small, commitments(7))
    result = cli.run("load", small, code=1)
    assert "would retire 3 of 12" in result.stderr
    assert "--allow-removals" in result.stderr
    dry = cli.run("load", small, "--dry-run").stdout
    assert "small would retire 3 Commitment: c-10, c-8, c-9" in dry
    assert "loading needs --allow-removals" in dry
    assert (cli.version(), cli.export()) == before
    cli.run("load", small, "--allow-removals")
    assert cli.version() != before[0]


def test_a_source_that_is_refused_holds_back_the_others(cli: Cli, small: Path, tmp_path: Path) -> None:
    cli.run("load", "vocabularies", small)
    before = cli.version()
    write_register(small, commitments(2))
    good = write_register(tmp_path / "good", commitments(3))
    cli.run("load", good, small, code=1)
    assert cli.version() == before


def test_unloading_and_loading_again_gives_the_same_graph(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies")
    without = cli.export()
    cli.run("load", small)
    before = cli.export(), cli.version()
    assert "retired 10 Commitment, 2 Description" in cli.run("unload", "small", "--yes").stdout
    assert cli.export() == without
    cli.run("load", small)
    assert (cli.export(), cli.version()) == before


def test_unload_asks_and_knows_what_is_loaded(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies", small)
    before = cli.version()
    assert "12 assertions" in cli.run("unload", "small", code=1).output
    assert "loaded are: vocabularies, small" in cli.run("unload", "smal", code=2).stderr
    assert cli.version() == before


def test_prune_deletes_what_was_retired_before_a_day(cli: Cli, small: Path) -> None:
    cli.run("load", "vocabularies", small)
    cli.run("unload", "small", "--yes")
    before = cli.version(), cli.export()
    assert "Deleted 0 assertions" in cli.run("prune").stdout
    assert "12 assertions were retired" in cli.run("prune", "--before", "2999-01-01", "--dry-run").stdout
    assert "Deleted 12 assertions" in cli.run("prune", "--before", "2999-01-01").stdout
    assert "Deleted 0 assertions" in cli.run("prune", "--before", "2999-01-01").stdout
    assert (cli.version(), cli.export()) == before
    cli.run("load", small)


def test_stopping_says_that_it_goes_on(cli: Cli, tmp_path: Path) -> None:
    cli.run("load", "vocabularies")
    before = cli.version(), cli.export()
    large = write_register(tmp_path / "large", commitments(12_000), HEADER.replace("most: 100", "most: 20000"))
    log = Path(f"{cli.path}-wal")
    with cli.start("load", large) as process:
        size = log.stat().st_size if log.exists() else 0
        while process.poll() is None and (not log.exists() or log.stat().st_size <= size + 200_000):
            time.sleep(0.005)  # until some of it is staged
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "running the same command again goes on" in told
    assert (cli.version(), cli.export()) == before
    assert "a load that was broken off" in cli.run("doctor").stdout
    cli.run("load", large)
    assert "0 staged" in cli.run("status").stdout


def test_names_of_sources(cli: Cli, small: Path) -> None:
    assert "none of: vocabularies" in cli.run("load", "vocabulary", code=2).stderr
    assert "Did you mean vocabularies?" in cli.run("load", "vocabulary", code=2).stderr
    assert "given twice" in cli.run("load", small, small, code=2).stderr


def test_a_number_of_rows_that_was_not_expected(cli: Cli, tmp_path: Path) -> None:
    header = HEADER.replace("least: 1, most: 100", "least: 50, most: 100")
    source = write_register(tmp_path / "short", commitments(3), header)
    assert "found '5 rows', expected 50 to 100" in cli.run("load", source, code=1).stderr
