"""The ontology: it parses, says nothing that contradicts itself, and every term has its words and its use."""

import re
from collections.abc import Iterator
from pathlib import Path

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.model import LANGUAGES, Ontology, ontology
from ontology.names import ONTOLOGY, THINGS, split, thing, upper_snake
from ontology.reading import graph, turtle_files

SPF = Namespace(ONTOLOGY)
ROOT = Path(__file__).parents[2]
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")  # what owlrl makes of a contradiction
KINDS_OF_TERM = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


@pytest.fixture(scope="module")
def together() -> Graph:
    return graph()


@pytest.fixture(scope="module")
def words() -> Ontology:
    return ontology()


def _terms(g: Graph) -> Iterator[Node]:
    for kind in KINDS_OF_TERM:
        yield from (t for t in g.subjects(RDF.type, kind) if str(t).startswith(ONTOLOGY))


def _languages(g: Graph, term: Node, predicate: URIRef) -> set[str]:
    return {str(v.language) for v in g.objects(term, predicate) if isinstance(v, Literal)}


def _closure(*names: str, more: Graph | None = None) -> Graph:
    g = Graph()
    for name in names:
        g.parse(data=turtle_files()[name], format="turtle")
    for triple in more or ():
        g.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(g)
    return g


def test_the_owl_rl_closure_holds_no_contradiction() -> None:
    files = (
        "spf.ttl",
        "steps.ttl",
        "branches.ttl",
        "target-groups.ttl",
        "themes.ttl",
        "modality.ttl",
        "country-groups.ttl",
    )
    assert list(_closure(*files).subjects(RDF.type, ERROR)) == []


def test_the_closure_does_find_a_contradiction() -> None:
    """The check above can fail: a thing that is both a country and an actor."""
    wrong = Graph()
    thing_ = URIRef(thing("actor", "x"))
    wrong.add((thing_, RDF.type, SPF.Actor))
    wrong.add((thing_, RDF.type, SPF.Country))
    assert list(_closure("spf.ttl", more=wrong).subjects(RDF.type, ERROR)) != []


def test_every_term_has_a_label_in_three_languages_and_a_definition(together: Graph) -> None:
    terms = list(_terms(together))
    assert len(terms) > 100
    for term in terms:
        assert _languages(together, term, RDFS.label) >= set(LANGUAGES), term
        assert _languages(together, term, SKOS.definition) == {"en"}, term


def test_every_concept_has_names_in_three_languages_a_definition_and_its_code(together: Graph) -> None:
    concepts = list(together.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 500
    for concept in concepts:
        assert _languages(together, concept, SKOS.prefLabel) == set(LANGUAGES), concept
        if (concept, RDF.type, SPF.Country) not in together:
            assert together.value(concept, SKOS.definition), concept
        notation = str(together.value(concept, SKOS.notation))
        assert (split(str(concept)) or ("", ""))[1] == notation, concept
        scheme = together.value(concept, SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in together, concept


def test_broader_leads_to_concepts_of_the_same_vocabulary_without_circles(words: Ontology) -> None:
    """Those of countries lead to the regions in which they lie."""
    regions = {c.uri: c for c in words.vocabularies["country-groups"].concepts.values()}
    for name, vocabulary in words.vocabularies.items():
        own = {c.uri: c for c in vocabulary.concepts.values()}
        uris = own | regions if name == "countries" else own
        for concept in own.values():
            seen, above = set(), [concept.uri]
            while above:
                uri = above.pop()
                assert uri in uris, f"{concept.uri} leads to {uri}"
                assert uri not in seen or uri != concept.uri, f"{concept.uri} is above itself"
                if uri not in seen:
                    seen.add(uri)
                    above += uris[uri].broader


def test_no_term_is_without_use(together: Graph) -> None:
    """A term that no shape, vocabulary, register column or query names is dead weight."""
    texts = {name: text.decode() for name, text in turtle_files().items() if name != "spf.ttl"}
    shapes_and_vocabularies = " ".join(texts.values())
    used = set(re.findall(r"spf:(\w+)", shapes_and_vocabularies))
    cypher = " ".join(p.read_text() for folder in ("queries", "graph") for p in (ROOT / folder).rglob("*.cypher"))
    spoken = set(re.findall(r"\w+", cypher))
    own = turtle_files()["spf.ttl"].decode()
    read_by_the_model = set(re.findall(r"^  spf:(\w+) ", own, flags=re.MULTILINE))
    unused = [
        name
        for term in _terms(together)
        if (name := str(term).removeprefix(ONTOLOGY)) not in used | spoken | read_by_the_model
        and upper_snake(name) not in spoken
    ]
    assert unused == []


def test_classes_and_properties_are_what_the_design_names(words: Ontology) -> None:
    kinds = {
        "Commitment",
        "Demand",
        "Result",
        "Practice",
        "Participation",
        "SurveyAnswer",
        "Observation",
        "Description",
    }
    assert {c.name for c in words.assertion_kinds()} == kinds
    entities = "Actor Network Person Country CountryGroup SPFStep Branch TargetGroup Theme Programme Agreement Scheme"
    assert {c.name for c in words.entity_classes()} == {*entities.split(), "PolicyInstrument", "Event", "Document"}
    assert words.classes["Network"].labels == ("Network", "Actor")
    assert words.properties["madeBy"].relationship_type == "MADE_BY"
    assert words.properties["subOrganizationOf"].relationship_type == "SUB_ORGANIZATION_OF"
    assert words.classes["Commitment"].slots["madeBy"].least == 1


def test_the_ten_steps_stand_under_the_three_of_2016(words: Ontology) -> None:
    steps = words.vocabularies["steps"].concepts
    top = {n for n, c in steps.items() if not c.broader}
    assert top == {"step-1-strategies", "step-2-schemes", "step-3-operations"}
    assert len(steps) - len(top) == 10
    assert all(len(c.broader) == 1 for n, c in steps.items() if n not in top)


def test_the_ladder_is_in_order(words: Ontology) -> None:
    ladder = ("declined", "interest", "willing", "planned", "pledged", "agreed", "underWay", "completed")
    modality = words.vocabularies["modality"]
    assert modality.ranked() == ladder
    assert set(modality.concepts) == {*ladder, "stopped"}
    verbs = [v for c in modality.concepts.values() for v in c.verbs]
    assert len(verbs) == len(set(verbs)), "a verb means one modality"


def test_countries_are_all_of_m49_with_both_codes(words: Ontology) -> None:
    countries = {c.notation: c for c in words.concepts_of("Country")}
    assert len(countries) >= 248
    assert "m49:454" in countries["MWI"].identifiers
    assert "iso2:MW" in countries["MWI"].identifiers
    assert all(len(code) == 3 and code.isupper() for code in countries)


def test_uris_are_made_and_read_in_one_way() -> None:
    uri = thing("actor", "XM-DAC-41122/é")
    assert uri == THINGS + "actor/XM-DAC-41122%2F%C3%A9"
    assert split(uri) == ("actor", "XM-DAC-41122%2F%C3%A9")
    assert split("https://example.org/actor/x") is None
