"""The ontology's own vocabularies as a source: countries, steps, branches and groups, with their names and codes."""

from collections.abc import Iterator

from graph.records import Link, Record, SourceRecord, Value
from loaders.input import Batch, Place, Row
from ontology.model import Concept, Ontology
from ontology.names import thing

NAME = "vocabularies"
SOURCE = thing("source", NAME)
DOCUMENT = thing("document", "spfgraph-vocabularies")
STATED_ON = "2026-11-21"  # the day of this edition of the vocabularies


def read_vocabularies(ontology: Ontology) -> Batch:
    """A Description of every concept that is a thing of the graph, and one of the document that holds them."""
    records = [_document(), *_concepts(ontology)]
    rows = tuple(Row(Place(f"ontology/vocabularies/{r.key}"), r) for r in records)
    covers = tuple(sorted(k.target for r in records for k in r.links if k.prop == "describes"))
    values: dict[str, Value] = {
        "prefLabel": "spfgraph vocabularies",
        "publisher": "spfgraph",
        "issued": STATED_ON,
        "licence": "CC BY 4.0; country codes and names restate the UN M49 standard",
        "sourceOrder": 0,
        "coversKinds": ("Description",),
    }
    return Batch(NAME, SourceRecord(SOURCE, values, covers), least=len(records), most=len(records), rows=rows)


def _concepts(ontology: Ontology) -> Iterator[Record]:
    for vocabulary in ontology.vocabularies.values():
        for concept in vocabulary.concepts.values():
            if concept.class_name:
                yield _description(vocabulary.name, concept)


def _description(vocabulary: str, concept: Concept) -> Record:
    names = concept.words.labels
    values: dict[str, Value | None] = {
        "prefLabel": names["en"],
        "prefLabelFr": names["fr"],
        "prefLabelEs": names["es"],
        "altLabel": concept.alt_labels or None,
        "notation": concept.notation,
        "identifier": concept.identifiers or None,
        "note": concept.words.definition or None,
    }
    parents = tuple(Link("parent", uri) for uri in concept.broader)
    return _record(f"{vocabulary}-{concept.notation}", values, (Link("describes", concept.uri), *parents))


def _document() -> Record:
    values: dict[str, Value | None] = {"prefLabel": "spfgraph vocabularies", "kind": "codelist", "issued": STATED_ON}
    return _record("document", values, (Link("describes", DOCUMENT),))


def _record(key: str, values: dict[str, Value | None], links: tuple[Link, ...]) -> Record:
    common: dict[str, Value] = {"assertedOn": STATED_ON, "certainty": "stated", "locators": (key,)}
    stated = {name: value for name, value in values.items() if value is not None}
    return Record("Description", SOURCE, key, {**common, **stated}, (Link("hadPrimarySource", DOCUMENT), *links))
