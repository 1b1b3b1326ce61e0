"""Hidden labels, by which a plain question finds a concept: each means one concept, in three languages."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest
from rdflib import RDF, SKOS, Graph, Literal

from graph.search import fold
from loaders.register import folders
from ontology.model import LANGUAGES
from ontology.names import THINGS, split
from ontology.reading import graph
from queries.ask.spans import LONGEST
from queries.ask.words import NEGATION, STOP

SEGMENTS = frozenset(("branch", "country", "group", "step", "target-group", "theme"))
# Named by everyone after the country they belong to, or by nobody: no adjective of their own.
WITHOUT = frozenset(
    (
        *("AIA", "ALA", "ATA", "ATF", "BES", "BLM", "BVT", "CCK", "CXR", "GGY", "HMD", "IOT", "JEY", "MAF", "MNP"),
        *("MSR", "NFK", "PCN", "SGS", "SHN", "SJM", "SPM", "SXM", "TKL", "UMI", "VGB", "VIR"),
    )
)
# A code (a kind of event, of instrument, of result) is called so too; questions never name codes.
NAMES_OF_CODES_TOO = frozenset(
    (
        *("legislation", "legislacion", "national dialogue", "dialogue national", "dialogo nacional"),
        *("strategie nationale", "estrategia nacional"),
    )
)
TOO_GENERAL = frozenset(
    fold(word)
    for word in (
        *("support", "help", "people", "work", "aid", "country", "project", "programme", "partner", "scheme", "law"),
        *("appui", "aide", "gens", "travail", "pays", "projet", "partenaire", "régime", "loi"),
        *("apoyo", "ayuda", "gente", "trabajo", "país", "proyecto", "socio", "régimen", "ley"),
        *("can", "fines", "genre", "polish", "temps", "us"),  # something else in a sentence of one of the languages
    )
)


@pytest.fixture(scope="module")
def together() -> Graph:
    return graph()


@pytest.fixture(scope="module")
def hidden(together: Graph) -> Mapping[str, list[Literal]]:
    """Hidden labels by concept."""
    found: dict[str, list[Literal]] = defaultdict(list)
    for concept, label in together.subject_objects(SKOS.hiddenLabel):
        assert isinstance(label, Literal)
        found[str(concept)].append(label)
    return found


def _segment(uri: str) -> str:
    return (split(uri) or ("", ""))[0]


def _names(together: Graph) -> Mapping[str, set[str]]:
    """Folded names, hidden ones too, with the concepts called so."""
    found: dict[str, set[str]] = defaultdict(set)
    for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        for concept, label in together.subject_objects(predicate):
            found[fold(str(label))].add(str(concept))
    return found


def _actors() -> Iterator[tuple[str, str]]:
    for folder in folders().values():
        path = folder / "descriptions.csv"
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["describes"].startswith(("actor/", "network/")):
                    names = [row.get(column) or "" for column in ("prefLabel", "prefLabelFr", "prefLabelEs")]
                    names += (row.get("altLabel") or "").split(";")
                    yield from ((fold(name), row["describes"]) for name in names if fold(name))


def test_every_concept_that_questions_name_has_them_in_three_languages(
    together: Graph, hidden: Mapping[str, list[Literal]]
) -> None:
    concepts = {str(c) for c in together.subjects(RDF.type, SKOS.Concept)}
    assert set(hidden) <= {c for c in concepts if _segment(c) in SEGMENTS}, "codes are not asked for by name"
    for concept in sorted(c for c in concepts if _segment(c) in SEGMENTS):
        if concept.startswith(THINGS + "country/") and concept.rsplit("/", 1)[1] in WITHOUT:
            assert concept not in hidden, concept
        else:
            assert {label.language for label in hidden.get(concept, ())} == set(LANGUAGES), concept


def test_each_means_one_concept(together: Graph, hidden: Mapping[str, list[Literal]]) -> None:
    names = _names(together)
    for concept, labels in hidden.items():
        for label in labels:
            others = names[fold(str(label))] - {concept}
            if fold(str(label)) in NAMES_OF_CODES_TOO:
                others = {o for o in others if _segment(o) in SEGMENTS}
            assert not others, f"{label} is {concept} and {others}"


def test_none_is_an_actors_name(hidden: Mapping[str, list[Literal]]) -> None:
    called = {fold(str(label)): concept for concept, labels in hidden.items() for label in labels}
    assert [(name, actor, called[name]) for name, actor in _actors() if name in called] == []


def test_each_adds_a_name(together: Graph, hidden: Mapping[str, list[Literal]]) -> None:
    """None repeats a label that is shown, and none is said twice in a language."""
    shown: dict[str, set[str]] = defaultdict(set)
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for thing, shown_label in together.subject_objects(predicate):
            shown[str(thing)].add(fold(str(shown_label)))
    for concept, labels in hidden.items():
        said = [(label.language, fold(str(label))) for label in labels]
        assert len(said) == len(set(said)), concept
        assert not {name for _, name in said} & shown[concept], concept


def test_each_can_stand_in_a_question_and_says_enough(hidden: Mapping[str, list[Literal]]) -> None:
    for concept, labels in hidden.items():
        for name in (fold(str(label)) for label in labels):
            assert len(name.replace(" ", "")) >= 3, f"{name}: {concept}"
            assert len(name.split()) <= LONGEST, f"{name}: {concept}"
            assert name not in TOO_GENERAL | STOP | NEGATION, f"{name}: {concept}"
