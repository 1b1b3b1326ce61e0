"""What a source said after each of its loads. Retired assertions are kept for this: their content can still be read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.batches import batches
from graph.schema import statement
from graph.store import Row, Transaction
from ontology.model import Class, Ontology
from ontology.names import split

Kind = Literal["added", "changed", "retired"]
_OF_LOADS = ("uri", "source", "key", "publishedBy", "retiredBy")


@dataclass(frozen=True)
class Load:
    """One publication of a source. Times are ISO, in UTC; numbers are of records and of assertions."""

    uri: str
    source: str
    source_label: str | None
    started_at: str
    ended_at: str
    outcome: str
    records_read: int
    records_skipped: int
    added: int
    retired: int
    unchanged: int

    @property
    def key(self) -> str:
        return (split(self.uri) or ("", self.uri))[1]


@dataclass(frozen=True)
class Change:
    """One row of a source in two states: the assertions that stand for it, by URI."""

    kind: Kind
    key: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Comparison:
    """All that differs. `missing` counts, before and after, what was said then and is not kept any more.

    Assertions go missing when they are pruned, and when they are said again after they were retired: then only
    the later time is known.
    """

    changes: tuple[Change, ...]
    unchanged: int
    missing: tuple[int, int]

    def counts(self) -> dict[str, int]:
        """How many changes of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in ("added", "changed", "retired")}


@dataclass(frozen=True)
class Content:
    """What one assertion says or said. `kind` is its class; links are rows: type, target, certainty, asNamed, asRef."""

    uri: str
    kind: str | None
    values: Mapping[str, Any]
    links: Sequence[Row]


def read_loads(tx: Transaction, source: str | None = None) -> list[Load]:
    """The loads of a source (URI), or of all, oldest first."""
    return [Load(**row) for row in tx.rows(statement("loads"), {"source": source})]


def compare(tx: Transaction, source: str, first: Load | None, last: Load) -> Comparison:
    """From the state after `first` (None: before any load) to the state after `last`, by the keys of the rows."""
    loads = read_loads(tx, source)
    said = tx.rows(statement("ever_said"), {"source": source})
    old, new = _state(said, loads, first), _state(said, loads, last)
    changes: list[Change] = []
    unchanged = 0
    for key in sorted({*old, *new}):
        before, after = old.get(key, set()), new.get(key, set())
        unchanged += len(before & after)
        changes += _changes(key, sorted(before - after), sorted(after - before))
    return Comparison(tuple(changes), unchanged, (_missing(old, loads, first), _missing(new, loads, last)))


def _state(said: Sequence[Row], loads: Sequence[Load], at: Load | None) -> dict[str, set[str]]:
    """Key -> URIs of what was said after that load."""
    place = {load.uri: number for number, load in enumerate(loads)}
    now = place[at.uri] if at else -1
    found: dict[str, set[str]] = {}
    for row in said:
        published, retired = place.get(row["published_by"], 0), place.get(row["retired_by"], len(loads))
        if published <= now < retired:
            found.setdefault(row["key"], set()).add(row["uri"])
    return found


def _changes(key: str, before: list[str], after: list[str]) -> Iterator[Change]:
    """One of each makes a changed row; keys are unique in a source, so that more than one of a kind is not met."""
    pairs = min(len(before), len(after))
    yield from (Change("changed", key, *pair) for pair in zip(before, after, strict=False))
    yield from (Change("retired", key, uri, None) for uri in before[pairs:])
    yield from (Change("added", key, None, uri) for uri in after[pairs:])


def _missing(state: Mapping[str, set[str]], loads: Sequence[Load], at: Load | None) -> int:
    """By its own account each load added and retired so many; what is not found any more is missing."""
    if at is None:
        return 0
    until = [load for load in loads if (load.ended_at, load.uri) <= (at.ended_at, at.uri)]
    return max(0, sum(load.added - load.retired for load in until) - sum(map(len, state.values())))


def read_contents(tx: Transaction, ontology: Ontology, uris: Iterable[str]) -> dict[str, Content]:
    """What these assertions say or said, live or retired."""
    wanted = sorted(set(uris))
    names = [p.name for p in ontology.properties.values() if not p.is_link and p.name not in _OF_LOADS]
    cypher = statement("export_nodes").replace(".PROPERTIES", ", ".join(f".{name}" for name in names))
    links: dict[str, list[Row]] = {}
    found: dict[str, Content] = {}
    for page in batches(wanted):
        for row in tx.rows(statement("export_links"), {"uris": page}):
            links.setdefault(row["uri"], []).append({name: row[name] for name in _LINK if row[name] is not None})
        for row in tx.rows(cypher, {"uris": page}):
            values = {n: v for n, v in sorted(row["properties"].items()) if v not in (None, []) and n in names}
            told = links.get(row["uri"], [])
            found[row["uri"]] = Content(row["uri"], _kind(ontology, row["labels"], values, told), values, told)
    return found


_LINK = ("type", "target", "certainty", "asNamed", "asRef")


def _kind(ontology: Ontology, labels: Sequence[str], values: Mapping[str, Any], links: Sequence[Row]) -> str | None:
    """The class by its label; a retired assertion has none any more, but what it says fits only one kind."""
    kinds = ontology.assertion_kinds()
    named = [kind.name for kind in kinds if kind.name in labels]
    if named:
        return named[0]
    types = {link["type"] for link in links}
    told = {*values, *(p.name for p in ontology.links() if p.relationship_type in types)}
    fitting = [kind for kind in kinds if _fits(kind, told)]
    # a kind that must say more than the others fits better: what it must say is there
    return max(fitting, key=_least).name if fitting else None


def _fits(kind: Class, told: set[str]) -> bool:
    needed = {name for name, slot in kind.slots.items() if slot.least and name not in _OF_LOADS}
    return needed <= told <= set(kind.slots)


def _least(kind: Class) -> int:
    return sum(1 for slot in kind.slots.values() if slot.least)
