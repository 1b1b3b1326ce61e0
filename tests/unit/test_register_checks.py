"""What proof-reading finds in small folders with one slip each, and what the report counts."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from loaders.input import BadInput, Place
from loaders.register.places import Lines, parse
from loaders.register.things import read_distinct
from ontology.names import thing
from tests.unit.cli_tools import HEADER, Cli, Row, commitment, commitments, write_register

TEXT = "Title\n\nIrish Aid pays for <b>legal\ndrafting</b>.\nPartner\tKela\nDrafting\tyes\n"


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line with an empty register, so that a check reads only the folder it is given."""
    monkeypatch.setattr("loaders.register.checks.folders", dict)
    monkeypatch.setattr("loaders.register.checks.read_distinct", lambda _: {})
    return Cli(tmp_path / "none.kgl")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with one text: line 2 is blank, line 5 the heading of a table."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "003_report.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notes.txt").write_text("not a document", encoding="utf-8")
    return folder


def _write(tmp_path: Path, rows: Sequence[Row], left_out: str = "", described: str = "") -> Path:
    """A folder with these commitments, rows of NOT_MODELLED.csv, and descriptions beside the usual two."""
    folder = write_register(tmp_path / "small", rows, HEADER)
    if left_out:
        (folder / "NOT_MODELLED.csv").write_text(left_out, encoding="utf-8")
    table = folder / "descriptions.csv"
    with table.open("a", encoding="utf-8") as file:
        file.write(described)
    return folder


def _checked(cli: Cli, folder: Path, *options: str | Path, code: int = 0) -> list[dict[str, Any]]:
    result = cli.run("register", "check", folder, "--format", "json", *options, code=code)
    told: dict[str, Any] = json.loads(result.stdout)
    found: list[dict[str, Any]] = told["findings"]
    return [{**finding, "at": f"{finding['file']}:{finding['row']}"} for finding in found]


def test_nothing_is_found_where_nothing_is_wrong(cli: Cli, tmp_path: Path) -> None:
    folder = _write(tmp_path, commitments(3), "fact,reason,note\nS1,quotation,\n")
    assert _checked(cli, folder) == []
    assert "places were compared with no text (--documents DIR)" in cli.run("register", "check", folder).stdout


@pytest.mark.parametrize(
    ("locator", "lines"),
    [
        ("003:12", Lines("003", 12, 12)),
        ("000:231-233", Lines("000", 231, 233)),
        ("003:490 (countries table, Malawi (MWI))", Lines("003", 490, 490, "countries table, Malawi (MWI)")),
        *[(slip, None) for slip in ("03:12", "003:0", "003:20-12", "003:12-12", "003: 12", "003:12 table", "page 3")],
    ],
)
def test_the_shape_of_a_place(locator: str, lines: Lines | None) -> None:
    assert parse(locator) == lines


def test_a_source_that_names_lines_names_nothing_else(cli: Cli, tmp_path: Path) -> None:
    rows = [commitment(1, locators="003:1; 03:4"), commitment(2, locators="page 2"), commitment(3, locators="003:9-8")]
    write_register(tmp_path / "small", rows)
    found = [f for f in _checked(cli, tmp_path / "small", code=1) if f["file"] == "commitments.csv"]
    assert [(f["grade"], f["check"], f["row"], f["found"]) for f in found] == [
        ("error", "place", 2, "03:4"),
        ("error", "place", 3, "page 2"),
        ("error", "place", 4, "003:9-8"),
    ]


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        ("003:2", "not blank"),
        ("003:1-2", "not blank"),
        ("003:99", "which has 7"),
        ("004:1", "a text that is there: 003"),
    ],
)
def test_a_place_that_is_not_in_the_text(cli: Cli, tmp_path: Path, texts: Path, locator: str, expected: str) -> None:
    folder = _described_at_lines(tmp_path, [commitment(1, locators=locator, madeBy="irish-aid")])
    (found,) = _checked(cli, folder, "--documents", texts, code=1)
    assert (found["check"], found["at"], found["found"]) == ("place", "commitments.csv:2", locator)
    assert expected in found["expected"]


def test_words_that_do_not_stand_there_are_a_warning(cli: Cli, tmp_path: Path, texts: Path) -> None:
    steps = "legal-drafting? = legal drafting"
    rows = [
        commitment(1, locators="003:3-4", forStep=steps),
        commitment(2, locators="003:3", forStep=steps),
        commitment(3, locators="003:6 (steps table, Drafting, Kela)", madeBy="irish-aid = Kela"),
        commitment(4, locators="003:6", madeBy="irish-aid = Kela"),
        commitment(5, locators="003:3", madeBy="irish-aid = Irish Ai"),
    ]
    found = _checked(cli, _described_at_lines(tmp_path, rows), "--documents", texts)
    assert [(f["grade"], f["check"], f["row"], f["column"], f["found"]) for f in found] == [
        ("warning", "words", 3, "forStep", "legal drafting"),
        ("warning", "words", 5, "madeBy", "Kela"),
        ("warning", "words", 6, "madeBy", "Irish Ai"),
    ]


def _described_at_lines(tmp_path: Path, rows: Sequence[Row]) -> Path:
    folder = write_register(tmp_path / "small", rows)
    table = folder / "descriptions.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("page 1", "003:1"), encoding="utf-8")
    return folder


def test_a_folder_without_texts_is_no_help(cli: Cli, tmp_path: Path) -> None:
    assert "no text named by three digits" in cli.run("register", "check", "--documents", tmp_path, code=2).stderr


def test_what_nothing_describes(cli: Cli, tmp_path: Path) -> None:
    rows = [commitment(1, madeBy="nobody-knows-it"), commitment(2, madeBy="nobody-knows-it; irish-aid")]
    found = _checked(cli, _write(tmp_path, rows), code=1)
    told = [(f["check"], f["at"], f["column"], f["found"]) for f in found]
    slip = ("madeBy", "actor/nobody-knows-it")
    assert told == [("row", "commitments.csv:2", *slip), ("row", "commitments.csv:3", *slip)]


def test_names_nearly_alike(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    described = (
        "d-3,page 1,actor/aid-irish,Aid (Irish)\n"
        "d-4,page 1,network/irish-aids,Irish Aids\n"
        "d-5,page 1,document/irish-aid,Irish Aid\n"
    )
    folder = _write(tmp_path, commitments(1), described=described)
    found = _checked(cli, folder)
    assert {(f["grade"], f["check"], f["column"]) for f in found} == {("warning", "alike", "prefLabel")}
    pairs = [{f["found"].partition(":")[0], f["expected"].split()[3].rstrip(":")} for f in found]
    one, other, network = "actor/irish-aid", "actor/aid-irish", "network/irish-aids"
    assert sorted(map(sorted, pairs)) == sorted(map(sorted, ({one, other}, {one, network}, {other, network})))
    place, uris = Place("distinct.csv", 2), [thing(*reference.split("/")) for reference in (one, other)]
    known = {frozenset(uris): place, frozenset((uris[0], "gone")): place}
    monkeypatch.setattr("loaders.register.checks.read_distinct", lambda _: known)
    left = _checked(cli, folder)
    assert [f["source"] for f in left] == ["small", "small", "register"]
    assert "gone" in left[-1]["found"]


def test_two_kinds_of_one_thing(cli: Cli, tmp_path: Path) -> None:
    first = _write(tmp_path, commitments(1))
    second = write_register(tmp_path / "twin", commitments(1), HEADER.replace("rank: 7", "rank: 8"))
    for folder, kind in ((first, "development-agency"), (second, "foundation")):
        table = folder / "descriptions.csv"
        lines = table.read_text(encoding="utf-8").splitlines()
        table.write_text("\n".join([f"{lines[0]},kind", f"{lines[1]},{kind}", f"{lines[2]},report"]), encoding="utf-8")
    (found,) = _checked(cli, second, first)
    assert (found["check"], found["source"], found["row"], found["found"]) == ("kind", "twin", 2, "foundation")
    assert found["expected"] == "development-agency, as small/descriptions.csv, row 2 has it for actor/irish-aid"


def test_the_account_of_facts(cli: Cli, tmp_path: Path) -> None:
    left_out = "fact,reason,note\nS1,quotation,\nS2,boring,\nS3,computed,\nS3,computed,\n"
    found = _checked(cli, _write(tmp_path, [commitment(1, facts="S1; S9")], left_out), code=1)
    assert [(f["grade"], f["check"], f["row"], f["column"], f["found"]) for f in found] == [
        ("error", "fact", 2, "fact", "S1"),
        ("error", "fact", 3, "reason", "boring"),
        ("error", "fact", 5, "fact", "S3"),
        ("warning", "fact", None, "reason", "3 of 4 facts left out"),
    ]


@pytest.mark.parametrize("left_out", ["fact,why,note\nS1,quotation,\n", "fact,reason,note\nS1,quotation\n"])
def test_a_folder_that_cannot_be_read(cli: Cli, tmp_path: Path, left_out: str) -> None:
    (found,) = _checked(cli, _write(tmp_path, commitments(1), left_out), code=1)
    assert (found["check"], found["file"]) == ("file", "NOT_MODELLED.csv")


def test_what_loading_would_refuse(cli: Cli, tmp_path: Path) -> None:
    many = commitment(1, inCountry="MWI; TGO", forStep="legal-drafting; coordination")
    found = _checked(cli, _write(tmp_path, [many, commitment(2, modality="perhaps")]), code=1)
    assert [(f["check"], f["row"], f["column"]) for f in found] == [("row", 2, "inCountry"), ("row", 3, "modality")]
    folder = write_register(tmp_path / "small", commitments(1), HEADER.replace("least: 1,", "least: 9,"))
    assert [f["check"] for f in _checked(cli, folder, code=1)] == ["rows"]
    assert "error: small/source.yml, column expected" in cli.run("register", "check", folder, code=1).stdout


@pytest.mark.parametrize("lines", ["one,two,reason\n", "one,other,reason\nactor/a,actor/b,\n"])
def test_pairs_known_to_be_different_have_a_reason(tmp_path: Path, lines: str) -> None:
    (tmp_path / "distinct.csv").write_text(lines, encoding="utf-8")
    with pytest.raises(BadInput):
        read_distinct(tmp_path / "distinct.csv")


def test_the_report_adds_up(cli: Cli, tmp_path: Path) -> None:
    rows = [commitment(1, facts="S1; S2"), commitment(2, facts="S2", forStep=""), commitment(3, certainty="inferred")]
    folder = _write(tmp_path, rows, "fact,reason,note\nS3,opinion,\nS4,opinion,\n")
    told = json.loads(cli.run("register", "report", folder, "meeting-2017", "--format", "json").stdout)
    small = told["sources"][0]
    assert small["rows"] == {"Commitment": 3, "Description": 2}
    assert small["certainty"] == {"stated": 3, "stated, a link inferred": 1, "inferred": 1}
    assert (small["facts"], small["left_out"]) == ({"modelled": 2, "left out": 2}, {"opinion": 2})
    assert (small["things"], small["places"]) == ({"Actor": 1, "Document": 1}, {"other": 5})
    for part in ("rows", "certainty", "facts", "left_out", "places"):
        assert sum(told["all"][part].values()) == sum(sum(s[part].values()) for s in told["sources"])
    assert "Rows by kind" in cli.run("register", "report").stdout


@pytest.mark.parametrize("command", ["check", "report", "where"])
def test_each_command_explains_itself(cli: Cli, command: str) -> None:
    assert f"spfgraph register {command}" in cli.run("register", command, "--help").stdout.partition("Examples")[2]


def test_a_slip_in_a_source_is_told_with_the_nearest(cli: Cli) -> None:
    assert "Did you mean meeting-2017?" in cli.run("register", "check", "meeting2017", code=2).stderr
