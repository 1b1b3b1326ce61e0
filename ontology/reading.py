"""Reads the Turtle files into ontology.model's dataclasses."""

from collections.abc import Iterable
from importlib.resources import files
from types import MappingProxyType

from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.model import Class, Concept, Datatype, Ontology, Property, Slot, Vocabulary, Words
from ontology.names import ONTOLOGY, THINGS, split

SPF = Namespace(ONTOLOGY)
SCHEMA = Namespace("https://schema.org/")


def turtle_files() -> dict[str, bytes]:
    """Content of every Turtle file of the ontology, by file name."""
    root = files("ontology")
    found = [*root.iterdir(), *(root / "vocabularies").iterdir()]
    return {f.name: f.read_bytes() for f in sorted(found, key=lambda f: f.name) if f.name.endswith(".ttl")}


def graph() -> Graph:
    """All Turtle files in one rdflib graph."""
    together = Graph()
    for content in turtle_files().values():
        together.parse(data=content, format="turtle")
    return together


def read() -> Ontology:
    together = graph()
    properties = {p.name: p for p in _properties(together)}
    classes = {c.name: c for c in _classes(together, properties)}
    return Ontology(
        version=str(together.value(URIRef(ONTOLOGY.rstrip("#")), OWL.versionInfo)),
        classes=MappingProxyType(classes),
        properties=MappingProxyType(properties),
        vocabularies=MappingProxyType({v.name: v for v in _vocabularies(together)}),
        by_segment=MappingProxyType({c.segment: c for c in classes.values() if c.segment}),
    )


def _properties(g: Graph) -> Iterable[Property]:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for subject in _subjects(g, kind):
            ranges = [*g.objects(subject, RDFS.range), *g.objects(subject, SCHEMA.rangeIncludes)]
            link = kind == OWL.ObjectProperty
            yield Property(
                name=_local(subject),
                uri=str(subject),
                words=_words(g, subject, RDFS.label),
                datatype=Datatype.URI if link else Datatype(str(ranges[0]).rpartition("#")[2]),
                ranges=tuple(_local(r) for r in ranges) if link else (),
                codes=_last(g.value(subject, SPF.codesFrom)),
                stored_as_text=g.value(subject, SPF.stored) == Literal("text"),
                described_by=_local(g.value(subject, SPF.describedBy)) or None,
            )


def _classes(g: Graph, properties: dict[str, Property]) -> Iterable[Class]:
    for subject in _subjects(g, OWL.Class):
        ancestors = _ancestors(g, subject)
        slots: dict[str, Slot] = {}
        for uri in (subject, *ancestors):
            for slot in _slots(g, uri, properties):
                slots.setdefault(slot.prop.name, slot)
        segment = g.value(subject, SPF.uriSegment)
        yield Class(
            name=_local(subject),
            uri=str(subject),
            words=_words(g, subject, RDFS.label),
            ancestors=tuple(_local(a) for a in ancestors),
            segment=str(segment) if segment else None,
            kinds=_last(g.value(subject, SPF.kindsFrom)),
            slots=MappingProxyType(slots),
        )


def _ancestors(g: Graph, subject: Node) -> list[Node]:
    """Our own classes above, nearest first (each class has one parent of ours)."""
    above = [p for p in g.objects(subject, RDFS.subClassOf) if str(p).startswith(ONTOLOGY)]
    return [above[0], *_ancestors(g, above[0])] if above else []


def _slots(g: Graph, target: Node, properties: dict[str, Property]) -> list[Slot]:
    shape = g.value(predicate=SH.targetClass, object=target)
    found = sorted(g.objects(shape, SH.property), key=lambda s: int(str(g.value(s, SH.order)))) if shape else []
    return [
        Slot(
            prop=properties[_local(g.value(s, SH.path))],
            least=int(str(g.value(s, SH.minCount) or 0)),
            most=int(str(most)) if (most := g.value(s, SH.maxCount)) is not None else None,
        )
        for s in found
    ]


def _vocabularies(g: Graph) -> Iterable[Vocabulary]:
    members: dict[Node, list[Concept]] = {}
    for subject in _subjects(g, SKOS.Concept):
        for scheme in g.objects(subject, SKOS.inScheme):
            members.setdefault(scheme, []).append(_concept(g, subject))
    for scheme in _subjects(g, SKOS.ConceptScheme):
        concepts = {c.notation: c for c in members.get(scheme, [])}
        yield Vocabulary(_last(scheme) or "", _words(g, scheme, SKOS.prefLabel), MappingProxyType(concepts))


def _concept(g: Graph, subject: Node) -> Concept:
    rank = g.value(subject, SPF["rank"])
    codes = [f"{name}:{v}" for name in ("m49", "iso2") for v in sorted(map(str, g.objects(subject, SPF[name])))]
    codes += sorted(str(v) for v in g.objects(subject, SPF.sourceCode))
    classes = [_local(t) for t in g.objects(subject, RDF.type) if str(t).startswith(ONTOLOGY)]
    return Concept(
        uri=str(subject),
        notation=str(g.value(subject, SKOS.notation)),
        words=_words(g, subject, SKOS.prefLabel),
        alt_labels=tuple(sorted({str(v) for v in g.objects(subject, SKOS.altLabel)})),
        hidden_labels=tuple(sorted({str(v) for v in g.objects(subject, SKOS.hiddenLabel)})),
        class_name=classes[0] if classes else None,
        broader=tuple(sorted(str(b) for b in g.objects(subject, SKOS.broader))),
        rank=int(str(rank)) if rank is not None else None,
        identifiers=tuple(codes),
        verbs=tuple(sorted(str(v) for v in g.objects(subject, SPF.verb))),
    )


def _words(g: Graph, subject: Node, predicate: URIRef) -> Words:
    labels = {v.language: str(v) for v in g.objects(subject, predicate) if isinstance(v, Literal) and v.language}
    return Words(MappingProxyType(labels), str(g.value(subject, SKOS.definition) or ""))


def _subjects(g: Graph, kind: URIRef) -> list[URIRef]:
    """Named things of a type, in the order of their URIs."""
    return sorted(s for s in g.subjects(RDF.type, kind) if isinstance(s, URIRef))


def _local(node: Node | None) -> str:
    return str(node).removeprefix(ONTOLOGY) if node is not None else ""


def _last(node: Node | None) -> str | None:
    """Name of a vocabulary from its URI."""
    parts = split(str(node)) if node is not None and str(node).startswith(THINGS) else None
    return parts[1] if parts else None
