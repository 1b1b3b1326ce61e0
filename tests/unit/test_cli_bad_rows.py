"""Bad input names its place, what was found and what was expected, and leaves the graph as it was."""

import json
from pathlib import Path

import pytest

from tests.unit.cli_tools import Cli, Row, commitment, commitments, write_register

BAD: dict[str, tuple[Row, str]] = {
    "unknown country": (
        commitment(3, inCountry="XYZ"),
        "bad/commitments.csv, row 4, column inCountry: found 'XYZ', expected a country",
    ),
    "part date": (
        commitment(3, validTo="2016"),
        "bad/commitments.csv, row 4, column validTo: found '2016', expected a whole day, YYYY-MM-DD",
    ),
    "missing locator": (
        commitment(3, locators=""),
        "bad/commitments.csv, row 4, column locators: found 'nothing', expected at least 1 value",
    ),
    "duplicate key": (
        commitment(3, key="c-2"),
        "bad/commitments.csv, row 4, column key: found 'c-2', expected a key not used before; commitments.csv, row 3",
    ),
    "unknown column": (
        commitment(3, colour="green"),
        "bad/commitments.csv, row 1, column colour: found 'colour', expected one of madeBy,",
    ),
    "unknown code": (
        commitment(3, modality="maybe"),
        "bad/commitments.csv, row 4, column modality: found 'maybe', expected a code of the vocabulary modality",
    ),
}


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    cli = Cli(tmp_path / "graph.kgl")
    cli.run("load", "vocabularies")
    return cli


@pytest.mark.parametrize("name", BAD)
def test_a_bad_row_is_told_and_nothing_is_written(cli: Cli, tmp_path: Path, name: str) -> None:
    row, expected = BAD[name]
    before = cli.version(), cli.export()
    good = write_register(tmp_path / "good", commitments(3))
    bad = write_register(tmp_path / "bad", [*commitments(2), row])
    result = cli.run("load", good, bad, code=1)
    assert expected in result.stderr
    assert "nothing was written" in result.stderr
    assert (cli.version(), cli.export()) == before


def test_a_file_in_another_encoding(cli: Cli, tmp_path: Path) -> None:
    bad = write_register(tmp_path / "bad", [commitment(1), commitment(2, note="Café")])
    table = bad / "commitments.csv"
    table.write_bytes(table.read_text(encoding="utf-8").encode("latin-1"))
    before = cli.version(), cli.export()
    result = cli.run("load", bad, code=1)
    assert "bad/commitments.csv, row 3, column the row: found 'the byte 0xE9', expected UTF-8" in result.stderr
    assert (cli.version(), cli.export()) == before


def test_many_bad_rows_are_counted_and_all_in_json(cli: Cli, tmp_path: Path) -> None:
    rows = [commitment(number, inCountry="XYZ") for number in range(1, 31)]
    bad = write_register(tmp_path / "bad", rows)
    lines = [line for line in cli.run("load", bad, code=1).stderr.splitlines() if "column inCountry" in line]
    assert len(lines) == 20
    assert "… and 10 more" in cli.run("load", bad, code=1).stderr
    errors = json.loads(cli.run("load", bad, "--format", "json", code=1).stdout)["errors"]
    assert len(errors) == 30
    assert errors[0] == {
        "source": "bad",
        "file": "commitments.csv",
        "row": 2,
        "column": "inCountry",
        "found": "XYZ",
        "expected": errors[0]["expected"],
    }


def test_every_source_is_checked_before_any_is_refused(cli: Cli, tmp_path: Path) -> None:
    one = write_register(tmp_path / "one", [commitment(1, modality="maybe")])
    two = write_register(tmp_path / "two", [commitment(1, inCountry="XYZ")])
    told = cli.run("load", one, two, code=1).stderr
    assert "one/commitments.csv, row 2" in told
    assert "two/commitments.csv, row 2" in told


def test_keep_going_loads_the_others_and_retires_nothing(cli: Cli, tmp_path: Path) -> None:
    source = write_register(tmp_path / "some", commitments(5))
    cli.run("load", source)
    write_register(source, [commitment(1, inCountry="XYZ"), *commitments(7)[5:]])
    result = cli.run("load", source, "--keep-going", "--format", "json")
    told = json.loads(result.stdout)
    (summary,) = told["sources"]
    assert (summary["read"], summary["added"], summary["skipped"]) == (5, {"Commitment": 2}, 1)
    assert summary["unchanged"] == 2
    assert summary["retired"] == {}
    assert summary["partial"]
    assert [error["row"] for error in told["errors"]] == [2]
    assert "7 Commitment" in cli.run("status").stdout
