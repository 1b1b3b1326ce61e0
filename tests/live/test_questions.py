"""Competency questions on the whole register: each answer against the full set that a reader expects."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.embedded import EmbeddedStore
from graph.opening import open_store
from graph.schema import prepare
from graph.store import Store
from loaders.everything import load_everything
from ontology.model import ontology
from ontology.names import split
from queries.answer import Answering
from queries.catalogue import catalogue

Question = Mapping[str, Any]

DATA = Path(__file__).parents[1] / "data"
QUESTIONS: list[Question] = [
    question
    for file in (DATA / "questions.yml", *sorted(DATA.glob("cases_*.yml")))
    for question in yaml.safe_load(file.read_text(encoding="utf-8"))
]
FIVE_DOCUMENTS = {
    "brochure-2015",
    "achievements-2016",
    "meeting-2017",
    "meeting-2021",
}  # the 2017 report is there twice
PAGES = "rmt"
LEAST_SILENT = 20
LEAST_OF_A_SOURCE = 12
PLACE = re.compile(r"00[0-4]:\d+(-\d+)?|rmt:\w+")
MOST = 1000


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def answering(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """The whole register in each kind of store in turn."""
    if request.param == "embedded":
        store: Store = EmbeddedStore(tmp_path_factory.mktemp("questions") / "graph.kgl")
        prepare(store)
    else:
        store = open_store({"SPFGRAPH_STORE": request.getfixturevalue("wiped_neo4j_uri")})
    load_everything(store, ontology())
    yield Answering(store)
    store.close()


def _short(value: Any) -> Any:
    """A cell as the file writes it: keys for URIs, lists without an order."""
    if isinstance(value, str):
        return (split(value) or ("", value))[1]
    if isinstance(value, list):
        return tuple(sorted(_short(item) for item in value))
    return value


def _counted(rows: list[Question], columns: list[str]) -> Counter[tuple[Any, ...]]:
    return Counter(tuple(_short(row[column]) for column in columns) for row in rows)


def _expected(question: Question) -> list[Question]:
    """The rows expected; in a matching answer a row without `party` is a partner's."""
    matching = question["query"].startswith("partners_for_")
    return [{"party": "partner", **row} if matching else row for row in question["expected"]]


@pytest.mark.parametrize("question", [pytest.param(question, id=question["id"]) for question in QUESTIONS])
def test_the_answer_is_the_full_set_that_was_read(answering: Answering, question: Question) -> None:
    answer = answering.answer(question["query"], {**question["parameters"], "limit": MOST})
    expected = _expected(question)
    assert not answer.truncated
    if not expected:
        assert answer.rows == ()
        assert answer.statement.startswith("No loaded source says so.")
        return
    columns = list(expected[0])
    assert set(columns) <= set(answer.query.columns)
    found, told = _counted(list(answer.rows), columns), _counted(expected, columns)
    assert not found - told, "rows that nobody expected"
    assert not told - found, "rows expected and not found"


def test_no_two_questions_are_called_the_same() -> None:
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS)


def test_every_entry_of_the_catalogue_has_a_case_with_its_full_set() -> None:
    told = {question["query"] for question in QUESTIONS if question["expected"]}
    assert told == set(catalogue())


def test_of_many_questions_no_loaded_source_says_anything() -> None:
    silent = [question for question in QUESTIONS if question["expected"] == []]
    assert len(silent) >= LEAST_SILENT
    assert len({question["query"] for question in silent}) >= LEAST_SILENT, "of many kinds"


def test_every_source_is_asked_alone_and_some_together() -> None:
    alone = Counter(
        question["parameters"]["source"][0] for question in QUESTIONS if len(question["parameters"]["source"]) == 1
    )
    assert set(alone) == FIVE_DOCUMENTS | {PAGES}
    assert min(alone.values()) >= LEAST_OF_A_SOURCE
    assert any(len(question["parameters"]["source"]) > 1 for question in QUESTIONS)


@pytest.mark.parametrize("question", [pytest.param(question, id=question["id"]) for question in QUESTIONS])
def test_a_question_says_where_it_was_read_and_why(question: Question) -> None:
    assert set(question) == {"id", "asked", "query", "parameters", "expected", "read_in", "why"}
    assert question["parameters"]["source"], "limited to named documents, so that the answer stays the same"
    assert question["read_in"]
    assert all(PLACE.fullmatch(place) for place in question["read_in"])
    assert question["asked"].endswith("?")
    assert question["why"].endswith(".")
    columns = [set(row) for row in _expected(question)]
    assert all(named == columns[0] for named in columns), "all rows name the same columns"
