"""Counts what the register holds: rows, how certain they are, facts, things described, places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.records import Record
from loaders.register.folder import Folder
from loaders.register.places import locators_of, parse
from ontology.model import Ontology

OTHER_PLACES = "other"  # places that are no line in a text: web pages

# How certain a row is: it says so, it rests on a link that is the reader's, or it is the reader's as a whole.
STATED, BY_A_LINK, INFERRED = "stated", "stated, a link inferred", "inferred"


@dataclass(frozen=True)
class Tally:
    """Numbers of one source, or of all: each mapping is from a heading to how many.

    Rows, certainty and facts add up to the same over all sources; a thing that two sources describe counts
    once for each of them and once for all.
    """

    name: str
    rows: Mapping[str, int]
    certainty: Mapping[str, int]
    facts: Mapping[str, int]
    left_out: Mapping[str, int]
    things: Mapping[str, int]
    places: Mapping[str, int]


def tally(name: str, folders: Iterable[Folder], ontology: Ontology) -> Tally:
    """The numbers of these folders taken together."""
    opened = list(folders)
    records = [record for folder in opened for _, record in folder.records()]
    left_out = Counter(row.reason for folder in opened for row in folder.left_out)
    modelled = sum(len(folder.modelled()) for folder in opened)
    return Tally(
        name=name,
        rows=_sorted(Counter(entry.raw.kind for folder in opened for entry in folder.entries)),
        certainty={level: sum(1 for r in records if _certainty(r) == level) for level in (STATED, BY_A_LINK, INFERRED)},
        facts={"modelled": modelled, "left out": left_out.total()},
        left_out=_sorted(left_out),
        things=_sorted(Counter(_class(uri, ontology) for uri in {u for r in records for u in _described(r)})),
        places=_sorted(Counter(_text(locator) for record in records for locator in locators_of(record))),
    )


def _certainty(record: Record) -> str:
    if record.values.get("certainty") == "inferred":
        return INFERRED
    return BY_A_LINK if any(link.certainty == "inferred" for link in record.links) else STATED


def _described(record: Record) -> list[str]:
    return [link.target for link in record.links if link.prop == "describes"]


def _class(uri: str, ontology: Ontology) -> str:
    found = ontology.class_of(uri)
    return found.name if found else "?"


def _text(locator: str) -> str:
    lines = parse(locator)
    return lines.text if lines else OTHER_PLACES


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
