"""A source that uses every property of every kind of assertion once, made from the ontology itself."""

from collections.abc import Iterator
from dataclasses import replace

from graph.records import CONTENTS, Link, Record, SourceRecord, Value
from loaders.input import Batch, Place, Row
from ontology.model import Class, Datatype, Ontology, Property, Slot
from ontology.names import thing

NAME = "everything"
SOURCE = thing("source", NAME)
_ASKED_FOR = (  # what the examples in the headers ask for
    thing("country", "MWI"),
    thing("step", "legal-drafting"),
    thing("branch", "health-care"),
    thing("target-group", "refugees"),
)
_LEFT_OUT = ("source", "key", "publishedBy", "retiredBy")
_VALUES: dict[Datatype, Value] = {
    Datatype.STRING: "a text",
    Datatype.INTEGER: 12345,
    Datatype.DECIMAL: 1.5,
    Datatype.BOOLEAN: True,
    Datatype.DATE: "2016-12-31",
    Datatype.DATETIME: "2016-12-31T00:00:00+00:00",
    Datatype.URI: "https://example.org/",
}


def full_batch(ontology: Ontology) -> Batch:
    """One record of each kind with all its slots, and Descriptions with parents of every class that has parts."""
    records = [_record(ontology, kind, "full") for kind in ontology.assertion_kinds()]
    records.append(_another_figure(records))
    records += _price_and_office(records)
    records += _for_matching(records)
    records += list(_descriptions(ontology))
    rows = tuple(Row(Place(NAME, number), record) for number, record in enumerate(records, start=2))
    kinds = tuple(c.name for c in ontology.assertion_kinds())
    values: dict[str, Value] = {
        "prefLabel": "Everything",
        "publisher": "spfgraph tests",
        "licence": "none",
        "issued": "2016-12-31",
        "url": "https://example.org/",
        "note": "a text",
        "identifier": ("x:1",),
        "validFrom": "2016-01-01",
        "validTo": "2016-12-31",
        "sourceOrder": 9,
        "coversKinds": kinds,
    }
    covers = (thing("country", "MWI"), thing("step", "legal-drafting"))
    return Batch(NAME, SourceRecord(SOURCE, values, covers), 1, 1000, rows)


def _record(ontology: Ontology, kind: Class, key: str) -> Record:
    values: dict[str, Value] = {}
    links: list[Link] = []
    for name, slot in kind.slots.items():
        if name in _LEFT_OUT or name in CONTENTS[1:]:
            continue
        if slot.prop.is_link:
            links.append(_link(ontology, slot.prop))
        else:
            values[name] = _value(ontology, kind, slot)
    links += [Link(name, target(ontology, ontology.properties[name].ranges[0]), "inferred") for name in CONTENTS[1:]]
    return Record(kind.name, SOURCE, f"{key}-{kind.name}", values, tuple(links))


def _another_figure(records: list[Record]) -> Record:
    """The figure again with another value, so that there is a conflict."""
    figure = next(r for r in records if r.kind == "Observation")
    return replace(figure, key="full-Observation-again", values={**figure.values, "value": 2.5})


def _for_matching(records: list[Record]) -> list[Record]:
    """Two more partners on the same cell, what others ask for there and elsewhere, a peer's practice, a lost mark."""
    by_kind = {r.kind: r for r in records}
    others = tuple(("madeBy", key) for key in ("two", "three", "four"))
    asked = _with(by_kind["Demand"], ("madeBy", "two"), ("addressedTo", "one"))
    asked = replace(asked, values={**asked.values, "demandKind": "request"})
    lost = by_kind["SurveyAnswer"]
    return [
        replace(_with(by_kind["Commitment"], *others), key="full-Commitment-others"),
        replace(_elsewhere(by_kind["Commitment"]), key="full-Commitment-elsewhere"),
        replace(asked, key="full-Demand-here"),
        replace(_elsewhere(asked), key="full-Demand-elsewhere"),
        replace(_elsewhere(by_kind["Practice"]), key="full-Practice-elsewhere"),
        replace(lost, key="full-SurveyAnswer-lost", values={**lost.values, "answer": "unreadable"}),
    ]


def _with(record: Record, *actors: tuple[str, str]) -> Record:
    """The record with these actors instead of all of its own."""
    kept = tuple(link for link in record.links if "/id/actor/" not in link.target)
    return replace(record, links=(*kept, *(Link(name, thing("actor", key)) for name, key in actors)))


def _elsewhere(record: Record) -> Record:
    """The record in another country, and about nothing but its steps, branches and groups."""
    kept = tuple(link for link in record.links if link.prop not in ("inCountry", "about"))
    return replace(record, links=(*kept, Link("inCountry", thing("country", "TGO"))))


def _price_and_office(records: list[Record]) -> list[Record]:
    """A price and a person's role, which the record with every slot does not make."""
    by_kind = {r.kind: r for r in records}
    figure, role = by_kind["Observation"], by_kind["Participation"]
    price: dict[str, Value] = {"measure": "price", "unit": "currency-amount", "currency": "USD", "value": 1.5}
    kept = tuple(link for link in role.links if link.prop != "participant")
    return [
        replace(figure, key="full-Observation-price", values={**figure.values, **price}),
        replace(role, key="full-Participation-person", links=(*kept, Link("participant", thing("person", "one")))),
    ]


def _value(ontology: Ontology, kind: Class, slot: Slot) -> Value:
    owner = "Actor" if kind.name == "Description" else kind.name
    codes = ontology.codes(slot.prop, owner)
    value = next(iter(codes.concepts)) if codes else _VALUES[slot.prop.datatype]
    if slot.prop.name == "currency":
        value = "USD"
    return (str(value),) if slot.many else value


def _link(ontology: Ontology, prop: Property) -> Link:
    return Link(prop.name, target(ontology, prop.ranges[0]), "stated", "As Named", "ref-1")


def target(ontology: Ontology, class_name: str) -> str:
    """The thing of this class that the source speaks of."""
    concepts = {c.uri: c for c in ontology.concepts_of(class_name)}
    if concepts:
        return next((uri for uri in _ASKED_FOR if uri in concepts), next(iter(concepts)))
    found = ontology.classes["Actor" if class_name == "Entity" else class_name]
    return thing(found.segment or "", "one")


def _descriptions(ontology: Ontology) -> Iterator[Record]:
    """Parts of wholes, so that every structural relationship is there."""
    for segment in ("actor", "event", "programme", "document"):
        yield Record(
            "Description",
            SOURCE,
            f"part-{segment}",
            {"prefLabel": f"A part {segment}", "assertedOn": "2016-12-31", "certainty": "stated", "locators": ("1",)},
            (
                Link("describes", thing(segment, "part")),
                Link("parent", thing(segment, "one")),
                Link("hadPrimarySource", thing("document", "one")),
            ),
        )
