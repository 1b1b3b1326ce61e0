"""Every text that a reader sees is there in English, French and Spanish."""

import re
from collections.abc import Hashable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.testclient import TestClient

from ontology.model import LANGUAGES, ontology
from queries.answer import Answering
from queries.ask.asking import ask
from queries.catalogue import Query, catalogue
from queries.coverage import statement_of
from queries.header import Text
from queries.listing import listing, themes
from queries.texts import CLOSED, catalogue_of_texts, head, number, value
from tests.unit.api_tools import example_of

QUERIES = list(catalogue().values())
AS_ITS_SOURCE = (
    *("amount_text", "basis", "component", "currency", "date_text", "key", "licence", "locators", "name", "note"),
    *("place", "publisher", "url", "value_text"),
)
_PLACE = re.compile(r"\{(\w+)\}")


def _texts(query: Query) -> Iterator[tuple[str, Text]]:
    yield from (("title", query.title), ("question", query.question), ("description", query.description))
    yield from ((f"parameters.{name}", p.description) for name, p in query.parameters.items())
    yield from ((f"columns.{name}", c.description) for name, c in query.columns.items())


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_every_text_of_a_header_is_there_in_three_languages(query: Query) -> None:
    for place, text in _texts(query):
        told = [text.en, text.fr, text.es]
        assert all(told), f"{place} is not there in each of {LANGUAGES}"
        if len(text.en) > 25:
            assert len(set(told)) == len(LANGUAGES), f"{place} is not translated"
        assert len({frozenset(_PLACE.findall(t or "")) for t in told}) == 1, f"{place} names other parameters"
    assert set(query.ask) == set(LANGUAGES)
    assert all(query.ask.values())


def test_every_theme_has_its_texts_and_its_group_of_operations(client: TestClient) -> None:
    for theme in themes().values():
        for text in (theme.title, theme.description):
            assert all((text.en, text.fr, text.es)), theme.name
        assert theme.questions
    spec = client.get("/openapi.json").json()
    told = [tag["name"] for tag in spec["tags"]]
    used = {tag for path in spec["paths"].values() for operation in path.values() for tag in operation["tags"]}
    assert sorted(told) == sorted(used)
    assert set(themes()) <= used
    assert all(tag["description"] for tag in spec["tags"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_are_grouped_in_the_language(language: str, client: TestClient) -> None:
    found = client.get("/api/v1/queries", params={"lang": language}).json()["themes"]
    assert [theme["name"] for theme in found] == list(themes())
    for theme in found:
        assert theme["title"] == themes()[theme["name"]].title.get(language)
        for told in theme["queries"]:
            query = catalogue()[told["name"]]
            assert told["theme"] == theme["name"]
            assert told["question"] == query.question.get(language)
            described = {c["name"]: c["description"] for c in told["columns"]}
            assert described == {name: c.description.get(language) for name, c in query.columns.items()}
            described = {p["name"]: p["description"] for p in told["parameters"]}
            assert described == {name: p.description.get(language) for name, p in query.parameters.items()}


def test_all_questions_are_listed() -> None:
    assert sorted(q["name"] for theme in listing("en") for q in theme["queries"]) == sorted(catalogue())


@pytest.mark.parametrize("section", catalogue_of_texts())
def test_words_around_answers_are_there_in_three_languages(section: str) -> None:
    wanted = set(LANGUAGES) - ({"en"} if section == "heads" else set())  # in English the name itself
    for name, words in catalogue_of_texts()[section].items():
        assert set(words) == wanted, name
        assert len({frozenset(_PLACE.findall(text)) for text in words.values()}) == 1, name


def test_every_column_and_parameter_has_a_head_in_each_language() -> None:
    names = {name for query in QUERIES for name in (*query.columns, *query.parameters)}
    own = set(catalogue_of_texts()["heads"])
    assert own - names == set(), "no column or parameter has this name any more"
    properties = {head(name): name for name in ontology().properties}
    bare = [n for n in names - own if head(n, "fr") == head(n) and head(n) not in properties]
    assert [n for n in bare if head(n, "es") == head(n)] == []
    assert head("made_by", "fr") == "Pris par"
    assert head("part_of") == "Part of"


def test_a_column_of_words_is_closed_or_speaks_as_its_source() -> None:
    words = {n for q in QUERIES for n, c in q.columns.items() if c.type == "string" and not c.codes}
    assert words == {*CLOSED, *AS_ITS_SOURCE}


def _closed_words(row: dict[str, Any], columns: list[str]) -> Iterator[str]:
    for name in columns:
        yield from row[name] if isinstance(row[name], list) else [row[name]] if row[name] else []


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
def test_the_words_of_closed_columns_are_known(query: Query, client: TestClient) -> None:
    columns = [n for n, c in query.columns.items() if n in CLOSED and c.type == "string" and not c.codes]
    if columns:
        rows = client.get(example_of(query)).json()["rows"]
        told = {word for row in rows for word in _closed_words(row, columns)}
        known = {*catalogue_of_texts()["values"], *ontology().classes}
        known |= {code for v in ontology().vocabularies.values() for code in v.concepts}
        assert told <= known
        assert all(value(word, "es") for word in told)


def test_the_question_in_words_says_what_narrows_it(answering: Answering) -> None:
    plain = answering.answer("participants_of", {"entity": "gcspf", "as_of": "2021-01-01"}).question
    narrowed = answering.answer("participants_of", {"entity": "gcspf", "participant": ["kfw"], "role": ["member"]})
    assert plain == "Who takes part in Global Coalition for Social Protection Floors?"
    assert narrowed.question == f"{plain} (participant: KfW; role: Member)"
    assert (
        answering.answer("changes_between", {"country": ["TGO"]}).question
        == "What changed between two days or events? (country: Togo)"
    )


def test_silence_is_told_in_the_language(answering: Answering) -> None:
    assert statement_of([], 0, {}, "fr", {}).startswith("Aucune source chargée ne le dit.")
    told = answering.answer("practices", {"country": ["TUV"]}, "es").statement
    assert told.startswith("Ninguna fuente cargada lo dice.")
    assert told.endswith("no significa que no.")


@pytest.mark.parametrize(
    ("asked", "french"),
    [
        ("Michael Jordan career statistics zzz", "pas compris : "),
        ("qui travaille avec le ministère du Travail", "un nom désigne plusieurs choses"),
    ],
)
def test_why_a_question_is_refused(asked: str, french: str, answering: Answering) -> None:
    assert (ask(answering, asked, "fr").refusal or "").startswith(french)


def test_numbers_as_the_language_writes_them() -> None:
    assert number(1234567.5) == "1,234,567.5"
    assert number(1234567.5, "fr") == number(1234567.5, "es") == "1\u202f234\u202f567,5"


class _Once(yaml.SafeLoader):
    """Refuses a key that stands twice: the first would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key) for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"{node.start_mark}: {[k for k in keys if keys.count(k) > 1]}"
        return super().construct_mapping(node, deep)


@pytest.mark.parametrize("path", sorted(Path(str(files("queries"))).rglob("*.yml")), ids=lambda path: path.name)
def test_no_key_stands_twice(path: Path) -> None:
    assert yaml.load(path.read_text(encoding="utf-8"), _Once)
