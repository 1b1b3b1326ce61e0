"""Checks what rows say about things over all sources: described at all, one kind each, names that are nearly alike."""

import csv
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, product
from pathlib import Path

from rapidfuzz import fuzz

from graph.records import Record
from graph.search import fold
from loaders.input import BadInput, Place, RowError
from loaders.register.finding import Finding, doubtful, wrong
from loaders.register.folder import Folder
from loaders.register.tables import text_of
from ontology.model import Ontology
from ontology.names import THINGS, thing

DISTINCT = "distinct.csv"
ALIKE = 93.0  # of 100: names nearer than this may be of one thing
_COLUMNS = ("one", "other", "reason")

Pair = frozenset[str]


@dataclass(frozen=True)
class Described:
    """What one row says of a thing; `names` are its label and other names."""

    uri: str
    source: str
    place: Place
    names: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True)
class Alike:
    """Two things with names that are nearly alike: name by URI, and every row that describes one of them."""

    names: Mapping[str, str]
    rows: tuple[Described, ...]

    @property
    def pair(self) -> Pair:
        return frozenset(self.names)


def descriptions(folders: Sequence[Folder]) -> list[Described]:
    """Every Description of every folder, in the order given."""
    return [
        _described(folder.name, place, record)
        for folder in folders
        for place, record in folder.records()
        if record.kind == "Description"
    ]


def undescribed(folder: Folder, described: Sequence[Described], ontology: Ontology) -> Iterator[Finding]:
    """Things that source.yml says the source covers and nothing describes (rows are checked as they are read)."""
    known = {*(c.uri for c in ontology.listed()), *(d.uri for d in described)}
    for uri in folder.batch.source.covers:
        if uri not in known:
            yield wrong(
                "described", folder.name, Place("source.yml"), "covers", short(uri), "a thing that is described"
            )


def two_kinds(described: Sequence[Described]) -> Iterator[Finding]:
    """Things that a later row calls another kind than an earlier one."""
    first: dict[str, Described] = {}
    for row in described:
        before = first.setdefault(row.uri, row) if row.kind else row
        if before.kind != row.kind:
            expected = f"{before.kind}, as {before.source}/{before.place} has it for {short(row.uri)}"
            yield doubtful("kind", row.source, row.place, "kind", str(row.kind), expected)


def alike(described: Sequence[Described], ontology: Ontology) -> Iterator[Alike]:
    """Pairs of things of one class that have names nearly alike, each pair once with its nearest names."""
    things: dict[str, list[Described]] = {}
    for row in described:
        things.setdefault(row.uri, []).append(row)
    names = {uri: {name for row in rows for name in row.names} for uri, rows in things.items()}
    in_classes = sorted(things, key=lambda uri: (_top(ontology, uri), uri))
    for _, uris in groupby(in_classes, key=lambda uri: _top(ontology, uri)):
        for one, other in combinations(uris, 2):
            near = ((_likeness(a, b), a, b) for a, b in product(names[one], names[other]))
            score, first, second = max(near, default=(0.0, "", ""))
            if score >= ALIKE:
                rows = (*things[one], *things[other])
                yield Alike({one: first, other: second}, tuple(r for r in described if r in rows))


def one_thing_twice(pairs: Sequence[Alike], distinct: Collection[Pair], asked: Collection[str]) -> Iterator[Finding]:
    """Pairs alike that nobody has said to be different, told at the last row of a source asked for."""
    for found in pairs:
        rows = [row for row in found.rows if row.source in asked]
        if rows and found.pair not in distinct:
            here = rows[-1]
            other = next(uri for uri in found.names if uri != here.uri)
            told = f"{short(here.uri)}: {found.names[here.uri]}"
            expected = f"another name than {short(other)}: {found.names[other]}; or the pair in {DISTINCT}"
            yield doubtful("alike", here.source, here.place, "prefLabel", told, expected)


def needless(pairs: Sequence[Alike], distinct: Mapping[Pair, Place]) -> Iterator[Finding]:
    """Lines of the list that no names make necessary any more."""
    needed = {found.pair for found in pairs}
    for pair, place in distinct.items():
        if pair not in needed:
            found = " and ".join(sorted(map(short, pair)))
            yield doubtful("alike", "register", place, "the row", found, "two things with names nearly alike")


def read_distinct(path: Path) -> dict[Pair, Place]:
    """Pairs of things (segment/key) known to be different, each with a reason. Raises BadInput."""
    rows = list(csv.reader(io.StringIO(text_of(path), newline="")))
    for number, row in enumerate(rows, start=1):
        if (tuple(row) != _COLUMNS) if number == 1 else (len(row) != len(_COLUMNS) or not all(map(str.strip, row))):
            raise BadInput(
                "register", [RowError(Place(path.name, number), "the row", ",".join(row), "one,other,reason")]
            )
    return {frozenset(map(_uri, row[:2])): Place(path.name, n) for n, row in enumerate(rows[1:], start=2)}


def short(uri: str) -> str:
    """segment/key, as the register writes it."""
    return uri.removeprefix(THINGS)


def _described(source: str, place: Place, record: Record) -> Described:
    uri = next(link.target for link in record.links if link.prop == "describes")
    label, others, kind = (record.values.get(name) for name in ("prefLabel", "altLabel", "kind"))
    names = (*([str(label)] if label else []), *(others if isinstance(others, tuple) else ()))
    return Described(uri, source, place, names, str(kind) if kind else None)


def _top(ontology: Ontology, uri: str) -> str:
    """The class that the thing's class is below: a network is an actor."""
    found = ontology.class_of(uri)
    return found.labels[-1] if found else ""


def _likeness(one: str, other: str) -> float:
    """Of 100, whatever the order of the words."""
    return fuzz.token_sort_ratio(one, other, processor=fold, score_cutoff=ALIKE)


def _uri(reference: str) -> str:
    segment, _, key = reference.strip().partition("/")
    return thing(segment, key)
