"""The register as it is committed: every fact accounted for, every cell of the mapping there, every row found again."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from graph.records import CONTENTS, PLACES
from loaders.register import folders
from loaders.register.facts import NO_FACTS, SHARE
from loaders.register.folder import Folder, open_folder
from loaders.register.locate import locate
from ontology.model import ontology
from tests.unit.cli_tools import Cli

SHARED = Path(__file__).parents[3] / "shared"  # beside the checkout, where a curator works
FACTS, TEXTS = SHARED / "facts", SHARED / "sources"
RMT_LISTS = ("projects", "results", "agreements", "requests_or_gaps")
SOURCES = ("achievements-2016", "brochure-2015", "meeting-2017", "meeting-2021", "rmt")
A_LINE = re.compile(r"\d{3}:\d+")  # a fact that the notes lack and a row was made from all the same


@pytest.fixture(scope="module")
def register() -> Mapping[str, Folder]:
    return {name: open_folder(path, ontology()) for name, path in folders().items()}


@pytest.fixture(scope="module")
def notes() -> Mapping[str, Any]:
    """The notes that the register was made from, by name of their file."""
    if not FACTS.is_dir():
        pytest.skip("the notes ../shared/facts, from which the register was made, are not here")
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FACTS.glob("*.json")}


def _statements(notes: Mapping[str, Any], source: str) -> set[str]:
    """Ids of the facts that are the source's to account for."""
    early, late = notes["facts_2016_2017"]["statements"], notes["facts_2015_2021"]["statements"]
    if source == "rmt":
        return {f"{name}/{n}" for name in RMT_LISTS for n in range(len(notes["facts_rmt"][name]))}
    if source in ("achievements-2016", "meeting-2017"):
        texts = {"001"} if source == "achievements-2016" else {"003", "000"}
        return {s["id"] for s in early if s["source"][:3] in texts}
    text = "004" if source == "brochure-2015" else "002"
    return {s["id"] for s in late if s["source_file"][:3] == text}


def _ids(notes: Any) -> Iterator[str]:
    """Every id in a file of notes: of facts, actors, people, places …, and the names of its lists."""
    if isinstance(notes, list):
        for item in notes:
            yield from _ids(item)
    elif isinstance(notes, dict):
        yield from notes
        for name, value in notes.items():
            if isinstance(value, str) and (name == "id" or name.endswith(("_id", "_ref"))):
                yield value
            yield from _ids(value)


def test_the_sources_are_those_known() -> None:
    assert tuple(folders()) == SOURCES


@pytest.mark.parametrize("source", SOURCES)
def test_every_fact_is_modelled_or_left_out(
    register: Mapping[str, Folder], notes: Mapping[str, Any], source: str
) -> None:
    folder = register[source]
    left_out = {row.fact for row in folder.left_out}
    assert not folder.modelled() & left_out
    assert _statements(notes, source) - folder.modelled() - left_out == set()


@pytest.mark.parametrize("source", SOURCES)
def test_no_fact_is_unknown(register: Mapping[str, Folder], notes: Mapping[str, Any], source: str) -> None:
    file = "facts_2016_2017" if source in ("achievements-2016", "meeting-2017") else "facts_2015_2021"
    pages = {f"pages/{n}" for n in range(len(notes["facts_rmt"]["pages"]))}  # what the descriptions of pages rest on
    known = _statements(notes, source) | (pages if source == "rmt" else set(_ids(notes[file])))
    other = {s for name in SOURCES if name != source for s in _statements(notes, name)}
    told = register[source].modelled() | {row.fact for row in register[source].left_out}
    assert {fact for fact in told - known if not A_LINE.fullmatch(fact)} == set()
    assert told & other == set(), "facts of another source"


@pytest.mark.parametrize("source", SOURCES)
def test_few_statements_are_left_out(register: Mapping[str, Folder], notes: Mapping[str, Any], source: str) -> None:
    lost = [row for row in register[source].left_out if row.reason not in NO_FACTS]
    assert len(lost) * SHARE <= len(_statements(notes, source))


def test_the_mapping_has_its_440_cells() -> None:
    """A cell is told by the first place of its rows, as `003:528 (steps table, Legal drafting, Irish Aid)`."""
    with (folders()["meeting-2017"] / "survey_answers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cells: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        cells.setdefault((row["question"], row["locators"].partition(";")[0]), set()).add(row["answer"])
    assert Counter(question for question, _ in cells) == {
        "priority-country": 184,
        "priority-branch": 96,
        "step-involved-or-willing": 110,
        "group-willing": 50,
    }
    unreadable = [cell for cell, answers in cells.items() if answers == {"unreadable"}]
    readable = [cell for cell, answers in cells.items() if "unreadable" not in answers]
    assert (len(unreadable), len(readable)) == (424, 16)
    assert {row["answer"] for row in rows} == {"unreadable", "yes", "text"}, "a mark that is lost is never a no"


def test_every_assertion_is_distributive(register: Mapping[str, Folder]) -> None:
    for folder in register.values():
        assert all(entry.record for entry in folder.entries)
        for place, record in folder.records():
            places = sum(link.prop in PLACES for link in record.links)
            contents = sum(link.prop in CONTENTS for link in record.links)
            assert min(places, contents) <= 1, f"{folder.name}/{place}"


def test_proof_reading_finds_no_error(tmp_path: Path) -> None:
    texts = ["--documents", str(TEXTS)] if TEXTS.is_dir() else []
    assert "0 error(s)" in Cli(tmp_path / "none.kgl").run("register", "check", *texts).stdout


@pytest.mark.parametrize("source", SOURCES)
def test_an_assertion_leads_to_its_row(register: Mapping[str, Folder], source: str) -> None:
    record = next(record for _, record in reversed(list(register[source].records())))
    file, row = locate(record.uri)
    with file.open(encoding="utf-8", newline="") as table:
        cells = list(csv.reader(table))
    assert dict(zip(cells[0], cells[row - 1], strict=True))["key"] == record.key
    assert file.parent.name == source


def test_no_row_makes_an_unknown_assertion() -> None:
    with pytest.raises(KeyError):
        locate("https://w3id.org/spfgraph/id/assertion/0123")


def test_a_reader_who_doubts_gets_to_the_document(register: Mapping[str, Folder], tmp_path: Path) -> None:
    entry = next(e for e in register["meeting-2017"].entries if e.raw.kind == "SurveyAnswer" and e.record)
    assert entry.record is not None
    cli = Cli(tmp_path / "none.kgl")
    told = json.loads(cli.run("register", "where", entry.record.uri, "--format", "json").stdout)
    assert (told["source"], told["row"], told["key"]) == ("meeting-2017", entry.place.row, entry.record.key)
    assert Path(told["file"]).name == "survey_answers.csv"
    assert told["facts"] == list(entry.facts)
    assert told["document"] == ["document/meeting-2017-report"]
    assert told["places"][0] in entry.raw.cells["locators"]
    lines = cli.run("register", "where", entry.record.uri.rpartition("/")[2], "meeting-2017").stdout
    assert f"row       {entry.place.row}\n" in lines
    assert "no row makes the assertion" in cli.run("register", "where", "0123", code=2).stderr
