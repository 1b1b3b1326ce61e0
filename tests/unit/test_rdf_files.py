"""RDF as text: whatever a text or an IRI holds, it is read back as it was."""

import json

import pytest
from rdflib import RDF, XSD, Dataset, Graph, Literal, URIRef

from graph.rdf import SPF, Triple
from graph.rdf_files import FORMATS
from ontology.model import ontology

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it warns of its own parsers
THING = URIRef("https://w3id.org/spfgraph/id/actor/a%2Fb")
TEXTS = ['a "quoted" text', "back\\slash", "two\nlines\r\n\tand a tab", "Énoncé ‘x’ 漢字 😀", "\x7f", "'''", '"""']
TRIPLES: list[Triple] = [
    (THING, RDF.type, SPF.Actor),
    (THING, RDF.type, SPF.Entity),
    *((THING, SPF.altLabel, Literal(text)) for text in TEXTS),
    (THING, SPF.issued, Literal("2016-12-31", datatype=XSD.date)),
    (THING, SPF.amount, Literal("9223372036854775807", datatype=XSD.integer)),
    (THING, SPF.value, Literal("30700000.0", datatype=XSD.decimal)),
    (THING, SPF.listClosed, Literal("false", datatype=XSD.boolean)),
    (THING, SPF.homeCountry, URIRef("https://w3id.org/spfgraph/id/country/MWI")),
]


def written(form: str) -> str:
    writer = FORMATS[form](ontology())
    return writer.beginning() + writer.thing("https://example.org/g", TRIPLES) + writer.end()


@pytest.mark.parametrize(("form", "parser"), [("turtle", "turtle"), ("jsonld", "json-ld")])
def test_it_is_read_back(form: str, parser: str) -> None:
    assert set(Graph().parse(data=written(form), format=parser)) == set(TRIPLES)


def test_quads_are_read_back() -> None:
    quads = Dataset()
    quads.parse(data=written("nquads"), format="nquads")
    assert {(s, p, o) for s, p, o, _ in quads.quads()} == set(TRIPLES)
    assert len(written("nquads").splitlines()) == len(TRIPLES), "a line a quad"


def test_json_keeps_all_digits_and_the_order_of_values() -> None:
    (found,) = json.loads(written("jsonld"))["@graph"]
    assert found["altLabel"] == TEXTS
    assert found["amount"] == "9223372036854775807"


def test_nothing_is_a_file_too() -> None:
    for form, parser in (("turtle", "turtle"), ("jsonld", "json-ld"), ("nquads", "nquads")):
        writer = FORMATS[form](ontology())
        assert len(Dataset().parse(data=writer.beginning() + writer.end(), format=parser)) == 0
