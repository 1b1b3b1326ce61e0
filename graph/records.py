"""What loaders hand over: assertions as records, checked against the ontology before anything is written."""

import hashlib
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ontology.model import Datatype, Ontology, Property, Slot
from ontology.names import thing

Scalar = str | int | float | bool
Value = Scalar | tuple[str, ...]

PLACES = ("inCountry", "inCountryGroup")
CONTENTS = ("forStep", "forBranch", "forTargetGroup", "forTheme")
_INT64 = 2**63
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, order=True)
class Link:
    """A relationship of an assertion: property name, URI of the target, and how the source named it."""

    prop: str
    target: str
    certainty: str | None = None
    as_named: str | None = None
    as_ref: str | None = None

    @property
    def properties(self) -> dict[str, str]:
        """Properties of the relationship in the store, without the absent ones."""
        found = {"certainty": self.certainty, "asNamed": self.as_named, "asRef": self.as_ref}
        return {name: value for name, value in found.items() if value is not None}


@dataclass(frozen=True)
class Record:
    """One assertion of one source. `kind` is its class, `key` its row in the source."""

    kind: str
    source: str
    key: str
    values: Mapping[str, Value]
    links: tuple[Link, ...]

    @cached_property
    def uri(self) -> str:
        """`…/assertion/{hash}` of source, key and content; the target of a named link does not count.

        So a merge of two names re-points links without making new assertions.
        """
        links = [
            [k.prop, k.certainty, k.as_named, k.as_ref] if k.as_named or k.as_ref else [k.prop, k.certainty, k.target]
            for k in sorted(self.links, key=lambda k: (k.prop, k.as_named or "", k.as_ref or "", k.target))
        ]
        content = [self.kind, self.source, self.key, sorted(self.values.items()), links]
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return thing("assertion", hashlib.sha256(text.encode()).hexdigest()[:32])

    @property
    def properties(self) -> dict[str, Any]:
        """Properties of the node in the store, beside `uri`."""
        lists = {name: list(v) if isinstance(v, tuple) else v for name, v in self.values.items()}
        return {**lists, "source": self.source, "key": self.key}


@dataclass(frozen=True)
class SourceRecord:
    """The description of a source: its values by property name, and what it covers (URIs)."""

    uri: str
    values: Mapping[str, Value]
    covers: tuple[str, ...]

    @cached_property
    def digest(self) -> str:
        """A digest of all of it, to see a change of the description alone; empty for a source that is taken out."""
        if not self.values:
            return ""
        content = [self.uri, sorted(self.values.items()), sorted(self.covers)]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:32]

    @property
    def properties(self) -> dict[str, Any]:
        lists = {name: list(v) if isinstance(v, tuple) else v for name, v in self.values.items()}
        return {**lists, "digest": self.digest}


@dataclass(frozen=True)
class Problem:
    """Why a record is refused: in which property, what was found, what was expected."""

    property: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.property}: found {self.found!r}, expected {self.expected}"


@dataclass(frozen=True)
class Checker:
    """Checks records against the ontology; the one place that decides what may be written."""

    ontology: Ontology
    concepts: frozenset[str]  # URIs of all concepts that are things of the graph (countries, steps …)
    listed: frozenset[str]  # classes whose things are all in a vocabulary

    @classmethod
    def of(cls, ontology: Ontology) -> "Checker":
        found = list(ontology.listed())
        return cls(ontology, frozenset(c.uri for c in found), frozenset(c.class_name or "" for c in found))

    def problems(self, record: Record) -> Iterator[Problem]:
        """All that is wrong with a record; nothing when it may be written."""
        slots = self.ontology.classes[record.kind].slots
        names = {*record.values, *(k.prop for k in record.links)}
        for name in sorted(names - set(slots)):
            yield Problem(name, name, f"a property of {record.kind}")
        for name, value in record.values.items():
            if name in slots:
                yield from self._value_problems(record, slots[name], value)
        for link in record.links:
            if link.prop in slots:
                yield from self._link_problems(slots[link.prop].prop, link)
        yield from self._count_problems(record, slots)
        yield from _period_problems(record)
        yield from _distribution_problems(record)

    def _count_problems(self, record: Record, slots: Mapping[str, Slot]) -> Iterator[Problem]:
        own = {"source", "key"}
        for name, slot in slots.items():
            count = sum(1 for k in record.links if k.prop == name)
            value = record.values.get(name)
            count += len(value) if isinstance(value, tuple) else value is not None
            if name not in own and count < slot.least:
                yield Problem(name, "nothing", f"at least {slot.least} value")
            if slot.most is not None and count > slot.most:
                yield Problem(name, f"{count} values", f"at most {slot.most}")

    def _value_problems(self, record: Record, slot: Slot, value: Value) -> Iterator[Problem]:
        prop = slot.prop
        for item in value if isinstance(value, tuple) else (value,):
            if expected := _misfit(prop.datatype, item):
                yield Problem(prop.name, str(item), expected)
            elif (codes := self.ontology.codes(prop, self._kind_owner(record))) and item not in codes.concepts:
                yield Problem(
                    prop.name, str(item), f"a code of the vocabulary {codes.name}: {', '.join(codes.concepts)}"
                )

    def _kind_owner(self, record: Record) -> str:
        """The class whose vocabulary `kind` is from: what a Description describes, else the record's own."""
        if record.kind != "Description":
            return record.kind
        described = [self.ontology.class_of(k.target) for k in record.links if k.prop == "describes"]
        return described[0].name if described and described[0] else record.kind

    def _link_problems(self, prop: Property, link: Link) -> Iterator[Problem]:
        if not self.ontology.is_a(link.target, prop.ranges):
            yield Problem(prop.name, link.target, f"the URI of a thing of class {' or '.join(prop.ranges)}")
        elif (
            (found := self.ontology.class_of(link.target))
            and found.name in self.listed
            and link.target not in self.concepts
        ):
            yield Problem(prop.name, link.target, f"a {found.words.label().lower()} of the vocabulary")
        certainties = self.ontology.vocabularies["certainty"].concepts
        if link.certainty is not None and link.certainty not in certainties:
            yield Problem(prop.name, link.certainty, f"a certainty: {', '.join(certainties)}")
        for text in (link.as_named, link.as_ref):
            if text is not None and (expected := _misfit(Datatype.STRING, text)):
                yield Problem(prop.name, text, expected)


def _misfit(datatype: Datatype, value: object) -> str | None:
    """What was expected, when the value is not of the datatype; None when it is."""
    if datatype in (Datatype.STRING, Datatype.URI, Datatype.DATETIME):
        return (
            None
            if isinstance(value, str) and value and not _CONTROL.search(value)
            else "text without control characters"
        )
    if datatype is Datatype.BOOLEAN:
        return None if isinstance(value, bool) else "true or false"
    if datatype is Datatype.DATE:
        return None if isinstance(value, str) and is_day(value) else "a whole day, YYYY-MM-DD"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "a number"
    if datatype is Datatype.INTEGER:
        return None if isinstance(value, int) and -_INT64 <= value < _INT64 else "a whole number of 64 bits"
    return None if math.isfinite(value) and abs(value) < _INT64 else "a finite number"


def is_day(text: str) -> bool:
    """Whether the text is an existing day, written YYYY-MM-DD."""
    try:
        return _WHOLE_DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _period_problems(record: Record) -> Iterator[Problem]:
    first, last = record.values.get("validFrom"), record.values.get("validTo")
    if isinstance(first, str) and isinstance(last, str) and first > last:
        yield Problem("validTo", last, f"a day not before validFrom, {first}")


def _distribution_problems(record: Record) -> Iterator[Problem]:
    """Many places times many contents would say more than a source does."""
    places = [k for k in record.links if k.prop in PLACES]
    contents = [k for k in record.links if k.prop in CONTENTS]
    if len(places) > 1 and len(contents) > 1:
        found = f"{len(places)} places and {len(contents)} steps, branches, groups or themes"
        yield Problem(
            "inCountry", found, "one assertion for each place or for each content (an assertion is distributive)"
        )
