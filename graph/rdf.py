"""Nodes of the graph as RDF in the ontology's terms. Pure functions: nothing here reads a store.

A node is a mapping {uri, labels, properties}, its links mappings {type, target, certainty, asNamed, asRef}:
what graph/cypher's statements return.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Identifier

from ontology.model import Class, Datatype, Ontology, Property
from ontology.names import ONTOLOGY, split

Triple = tuple[URIRef, URIRef, Identifier]
Said = Mapping[str, Any]

SPF = Namespace(ONTOLOGY)
ON_LINKS = ("certainty", "asNamed", "asRef")
PREFIXES = {"spf": ONTOLOGY, "rdf": str(RDF), "xsd": str(XSD)}


def class_in(ontology: Ontology, labels: Iterable[str]) -> Class | None:
    """The most special class among a node's labels; None when it has none (Staged, Retired)."""
    found = [ontology.classes[label] for label in labels if label in ontology.classes]
    return max(found, key=lambda c: (len(c.ancestors), c.name), default=None)


def triples_of(ontology: Ontology, node: Said, links: Sequence[Said]) -> Iterator[Triple]:
    """All that the graph says of one node: its types, values and links, and what it says of these links."""
    subject = URIRef(node["uri"])
    found = class_in(ontology, node["labels"])
    for name in (found.name, *found.ancestors) if found else ("Resource",):
        yield subject, RDF.type, SPF[name]
    for name, value in sorted(node["properties"].items()):
        if value is not None and name != "uri":
            prop = ontology.properties[name]
            for item in value if isinstance(value, list | tuple) else (value,):
                yield subject, URIRef(prop.uri), term(prop, item)
    names = {p.relationship_type: p for p in ontology.links()}
    for link in links:
        yield from _link(subject, names[link["type"]], link)


def _link(subject: URIRef, prop: Property, link: Said) -> Iterator[Triple]:
    target = URIRef(link["target"])
    yield subject, URIRef(prop.uri), target
    told = {name: link[name] for name in ON_LINKS if link.get(name) is not None}
    if told:
        node = statement_iri(subject, prop, link["target"])
        yield node, RDF.type, RDF.Statement
        yield node, RDF.subject, subject
        yield node, RDF.predicate, URIRef(prop.uri)
        yield node, RDF.object, target
        for name, value in told.items():
            yield node, SPF[name], Literal(value)


def statement_iri(subject: str, prop: Property, target: str) -> URIRef:
    """Name of the rdf:Statement about a link, the same in every export: two nodes have one link of a type at most."""
    segment, key = split(target) or ("", quote(target, safe=""))
    return URIRef(f"{subject}#{prop.name}/{segment}/{key}")


def term(prop: Property, value: Any) -> Identifier:
    """A value as RDF. Text is a plain literal; a decimal keeps whether it was whole (30 is no 30.0)."""
    if prop.stored_as_text:
        return URIRef(str(value))
    if prop.datatype is Datatype.STRING:
        return Literal(str(value))
    return Literal(_lexical(value), datatype=XSD[prop.datatype.value])


def _lexical(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        plain = format(Decimal(repr(value)), "f")
        return plain if "." in plain else f"{plain}.0"
    return str(value)


def new_graph() -> Graph:
    """An empty rdflib graph with the prefixes that our files use."""
    empty = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        empty.bind(prefix, namespace)
    return empty


def context(ontology: Ontology) -> dict[str, Any]:
    """The JSON-LD context: every class and property of the ontology by its own name."""
    terms: dict[str, Any] = dict(PREFIXES)
    terms |= {name: {"@id": f"spf:{name}"} for name in sorted(ontology.classes)}
    terms |= {name: _context_term(prop) for name, prop in sorted(ontology.properties.items()) if name != "uri"}
    return {"@context": {"@version": 1.1, "uri": "@id", "type": "@type", **terms}}


def _context_term(prop: Property) -> dict[str, str]:
    if prop.ranges:
        return {"@id": f"spf:{prop.name}", "@type": "@id"}
    if prop.datatype is Datatype.STRING:
        return {"@id": f"spf:{prop.name}"}
    return {"@id": f"spf:{prop.name}", "@type": f"xsd:{prop.datatype.value}"}
