"""What the cells of the register mean: values by datatype, references to things."""

import re
from dataclasses import dataclass

from graph.records import Link, Scalar, Value
from ontology.model import Datatype, Ontology, Property, Slot
from ontology.names import thing

_REFERENCE = re.compile(r"(?:(?P<segment>[a-z-]+)/)?(?P<key>[^\s?=;/]+)(?P<inferred>\?)?(?:\s*=\s*(?P<named>\S.*))?")
SEPARATOR = ";"


@dataclass
class BadCell(Exception):
    """A cell that cannot be read: what was found in it and what was expected."""

    found: str
    expected: str


def read_values(slot: Slot, cell: str) -> Value:
    """The value of a cell, or for a property with many values a tuple of them."""
    if slot.many:
        return tuple(str(_scalar(slot.prop, part)) for part in _parts(cell))
    return _scalar(slot.prop, cell)


def read_links(ontology: Ontology, prop: Property, cell: str) -> list[Link]:
    """The links of a cell: `[segment/]key[?][ = words the source used]`, several separated by semicolons."""
    return [_link(ontology, prop, part) for part in _parts(cell)]


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(SEPARATOR) if part.strip()]


def _link(ontology: Ontology, prop: Property, text: str) -> Link:
    match = _REFERENCE.fullmatch(text)
    segment = (match["segment"] or ontology.classes[prop.ranges[0]].segment) if match else None
    if match is None or segment is None:
        raise BadCell(text, "a reference: [segment/]key[?][ = words the source used]")
    if segment not in ontology.by_segment:
        raise BadCell(text, f"a segment of {', '.join(sorted(ontology.by_segment))}")
    certainty = "inferred" if match["inferred"] else None
    return Link(prop.name, thing(segment, match["key"]), certainty, match["named"])


def _scalar(prop: Property, text: str) -> Scalar:
    try:
        if prop.datatype is Datatype.INTEGER:
            return int(text)
        if prop.datatype is Datatype.DECIMAL:
            number = float(text)
            return int(number) if number.is_integer() else number
    except (ValueError, OverflowError) as error:
        raise BadCell(text, "a number, with a point for decimals and no separators") from error
    if prop.datatype is Datatype.BOOLEAN:
        if text not in ("true", "false"):
            raise BadCell(text, "true or false")
        return text == "true"
    return text
