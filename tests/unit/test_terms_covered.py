"""The report of ontology terms that no question covers."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from click.testing import CliRunner

from cli.main import main
from ontology.model import Datatype, Ontology, Property, Vocabulary, Words, ontology
from queries.catalogue import Query, catalogue
from queries.header import Coverage
from queries.terms_covered import reasons, terms

NEW = Words(MappingProxyType({"en": "new", "fr": "nouveau", "es": "nuevo"}), "A term that was just added.")


def _open(words: Ontology) -> list[tuple[str, str]]:
    return [(t.sort, t.name) for t in terms(words=words) if not (t.questions or t.reason)]


def _asking(body: str, kinds: tuple[str, ...] = ()) -> Query:
    """A question that is nothing but its body."""
    any_of_them = catalogue()["demands"]
    bare: MappingProxyType[str, object] = MappingProxyType({})
    told = {"coverage": Coverage(kinds=kinds), "parameters": bare, "columns": bare, "body": body}
    return replace(any_of_them, **told)  # type: ignore[arg-type] # of the types that the fields have


def _covered(query: Query) -> set[str]:
    return {t.name for t in terms({"asked": query}) if t.questions}


def test_every_term_is_covered_or_has_a_reason() -> None:
    assert _open(ontology()) == [], "ask for it in a question, or say in queries/uncovered.yml why none does"


def test_no_reason_stands_for_a_term_that_is_covered_or_unknown() -> None:
    bare = {(t.sort, t.name) for t in terms() if not t.questions}
    assert set(reasons()) - bare == set()
    assert all(reason.endswith(".") for reason in reasons().values())


def test_a_new_term_is_found() -> None:
    words = ontology()
    added = replace(
        words,
        classes={**words.classes, "Novelty": replace(words.classes["Theme"], name="Novelty", words=NEW)},
        properties={
            **words.properties,
            "noveltyOf": Property("noveltyOf", "x", NEW, Datatype.URI, ("Actor",)),
            "noveltyText": Property("noveltyText", "x", NEW, Datatype.STRING),
        },
        vocabularies={**words.vocabularies, "novelties": Vocabulary("novelties", NEW, MappingProxyType({}))},
    )
    found = [("class", "Novelty"), ("link", "noveltyOf"), ("value", "noveltyText"), ("vocabulary", "novelties")]
    assert _open(added) == found


@pytest.mark.parametrize(
    ("body", "covered"),
    [
        (
            "MATCH (d:Demand)-[:ADDRESSED_TO]->(p:Actor) RETURN d.note AS note",
            {"Demand", "addressedTo", "Actor", "note"},
        ),
        (
            "MATCH (d:Demand)-[l]->() WHERE type(l) = 'MADE_BY' RETURN l.asNamed AS named",
            {"Demand", "madeBy", "asNamed"},
        ),
        ("UNWIND $rows AS row RETURN row.note AS note", set()),  # the key of a map is no property
        ("// :Demand by d.note\nRETURN 1 AS amount", set()),
        ("MATCH (x:Resource) WHERE x.uri = 'Demand d.note' RETURN x.uri AS uri", {"Resource"}),
        ("MATCH (b:Branch) RETURN b.uri AS uri", {"Branch", "branches"}),  # the vocabulary that lists them
    ],
)
def test_what_covers_a_term(body: str, covered: set[str]) -> None:
    assert _covered(_asking(body)) == covered


def test_kinds_parameters_and_codes_cover_too() -> None:
    assert _covered(_asking("RETURN 1 AS x", kinds=("Practice",))) == {"Practice"}
    told = {t.name: t.questions for t in terms()}
    assert "partners_for_theme" in told["themes"]
    assert "figures" in told["observation-status"]


def test_the_command_tells_it() -> None:
    shown = CliRunner().invoke(main, ["queries", "--uncovered", "--lang", "fr"])
    assert "LoadRun (Chargement)" in shown.output
    assert "0 open" in shown.output
    told = json.loads(CliRunner().invoke(main, ["queries", "--uncovered", "--format", "json"]).output)
    assert told["counts"] == {"terms": len(terms()), "covered": sum(1 for t in terms() if t.questions), **_bare()}
    assert {"name", "sort", "label", "questions", "reason"} == set(told["terms"][0])


def _bare() -> dict[str, int]:
    return {"by_design": len(reasons()), "open": 0}
