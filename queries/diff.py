"""What differs between two loads of a source: added, changed and retired rows with what they said before and after."""

import csv
import difflib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.history import Change, Comparison, Content, Load, compare, read_contents, read_loads
from graph.records import is_day
from graph.store import Transaction
from graph.version import read_version
from ontology.model import Ontology
from ontology.names import split
from queries.answer import Answering
from queries.errors import BadParameter, NothingNamed
from queries.labels import labels_of
from queries.render import safe

LIMIT, MOST = 100, 1000
CHANGES = ("added", "changed", "retired")
SPANS = ("first_day", "last_day", "first_event", "last_event")  # of days and events; the question CHANGED answers
CHANGED = "changes_between"
NONE, PREVIOUS, LATEST = "none", "previous", "latest"
_COLUMNS = ("change", "key", "kind", "property", "before", "after", "assertion_before", "assertion_after")


@dataclass(frozen=True)
class Asked:
    """What to compare. A load is a key, a URI, `latest`, `previous`, `none`, or a day: the last load by then."""

    source: str
    from_load: str | None = None
    to_load: str | None = None
    change: tuple[str, ...] = ()
    limit: int = LIMIT
    offset: int = 0


@dataclass(frozen=True)
class Diff:
    """The comparison with the contents of one page of its changes. `first` is None for the time before any load."""

    source: str
    source_label: str
    first: Load | None
    last: Load
    comparison: Comparison
    changes: tuple[Change, ...]
    contents: Mapping[str, Content]
    labels: Mapping[str, str]
    ontology: Ontology
    total: int
    limit: int
    offset: int
    graph_version: str

    @property
    def truncated(self) -> bool:
        return self.offset + len(self.changes) < self.total


def diff(answering: Answering, asked: Asked, language: str = "en") -> Diff:
    """Compare two states of a source. Raises NothingNamed or BadParameter (nothing was compared), or StoreError."""
    if unknown := [name for name in asked.change if name not in CHANGES]:
        raise BadParameter("change", unknown[0], f"one of {', '.join(CHANGES)}")
    return answering.store.read(lambda tx: _diff(tx, answering.ontology, asked, language))


def loads(answering: Answering, source: str | None = None) -> tuple[list[Load], str]:
    """The loads of a source, or of all, newest first, and the graph's version."""

    def read(tx: Transaction) -> tuple[list[Load], str]:
        found = read_loads(tx)
        wanted = _source(found, source) if source is not None else None
        return [k for k in reversed(found) if wanted in (None, k.source)], read_version(tx)

    return answering.store.read(read)


def _diff(tx: Transaction, words: Ontology, asked: Asked, language: str) -> Diff:
    everything = read_loads(tx)
    source = _source(everything, asked.source)
    own = [load for load in everything if load.source == source]
    last = _load("to_load", asked.to_load or LATEST, own, len(own) - 1)
    if last is None:
        raise BadParameter("to_load", str(asked.to_load), f"a load of this source; the first is {own[0].key}")
    first = _load("from_load", asked.from_load or PREVIOUS, own, own.index(last))
    if first is not None and own.index(first) > own.index(last):
        raise BadParameter("from_load", first.key, f"a load not after {last.key}")
    comparison = compare(tx, source, first, last)
    wanted = [c for c in comparison.changes if not asked.change or c.kind in asked.change]
    page = wanted[asked.offset : asked.offset + asked.limit]
    contents = read_contents(tx, words, [uri for c in page for uri in (c.before, c.after) if uri])
    targets = [link["target"] for content in contents.values() for link in content.links]
    return Diff(
        source=source,
        source_label=own[-1].source_label or source,
        first=first,
        last=last,
        comparison=comparison,
        changes=tuple(page),
        contents=contents,
        labels=labels_of(tx, targets, language),
        ontology=words,
        total=len(wanted),
        limit=asked.limit,
        offset=asked.offset,
        graph_version=read_version(tx),
    )


def _source(found: Sequence[Load], text: str) -> str:
    """The URI of a source that was loaded once, by its key, URI or title."""
    known = {load.source: load.source_label or "" for load in found}
    named = [uri for uri, label in known.items() if text in (uri, _key(uri)) or text.casefold() == label.casefold()]
    if not named:
        near = difflib.get_close_matches(text[:100], [_key(uri) for uri in known], n=3)
        raise NothingNamed("source", text, "a source that was loaded: its key, URI or title", near)
    return named[0]


def _key(uri: str) -> str:
    return (split(uri) or ("", uri))[1]


def _load(parameter: str, text: str, own: Sequence[Load], place: int) -> Load | None:
    """The load meant; None for the time before the first. `place` is where `previous` counts from."""
    if text == NONE:
        return None
    if text == LATEST:
        return own[-1]
    if text == PREVIOUS:
        return own[place - 1] if place > 0 else None
    if is_day(text):
        return next((load for load in reversed(own) if load.ended_at[:10] <= text), None)
    for load in own:
        if text in (load.uri, load.key):
            return load
    expected = f"the key of a load of this source, a day, {PREVIOUS}, {LATEST} or {NONE}"
    raise NothingNamed(parameter, text, expected, [load.key for load in reversed(own[-3:])])


def load_as_json(load: Load) -> dict[str, Any]:
    """A load as every interface shows it."""
    source = {"uri": load.source, "label": load.source_label or _key(load.source)}
    told = {name: value for name, value in vars(load).items() if name not in ("uri", "source", "source_label")}
    return {"load": load.key, "uri": load.uri, "source": source, **told}


def to_json(found: Diff) -> dict[str, Any]:
    """Everything, with URIs of things as {uri, label}."""
    return {
        "source": {"uri": found.source, "label": found.source_label},
        "from_load": load_as_json(found.first) if found.first else None,
        "to_load": load_as_json(found.last),
        "counts": {**found.comparison.counts(), "unchanged": found.comparison.unchanged},
        "missing": dict(zip(("before", "after"), found.comparison.missing, strict=True)),
        "rows": [_row(found, change) for change in found.changes],
        "limit": found.limit,
        "offset": found.offset,
        "total": found.total,
        "truncated": found.truncated,
        "graph_version": found.graph_version,
    }


def _row(found: Diff, change: Change) -> dict[str, Any]:
    return {
        "change": change.kind,
        "key": change.key,
        "kind": kind_of(found, change),
        "before": _said(found, change.before),
        "after": _said(found, change.after),
        "differences": [
            {"property": name, "before": before, "after": after} for name, before, after in differences(found, change)
        ],
    }


def kind_of(found: Diff, change: Change) -> str | None:
    """The class of the assertion, by what it says now, else by what it said."""
    told = [found.contents[uri].kind for uri in (change.after, change.before) if uri]
    return next((kind for kind in told if kind), None)


def _said(found: Diff, uri: str | None) -> dict[str, Any] | None:
    if uri is None:
        return None
    return {"assertion": uri, "properties": dict(found.contents[uri].values), "links": _links(found, uri)}


def _links(found: Diff, uri: str) -> dict[str, list[dict[str, Any]]]:
    """Property -> its links, sorted by their targets."""
    names = {p.relationship_type: p.name for p in found.ontology.links()}
    links: dict[str, list[dict[str, Any]]] = {}
    for link in found.contents[uri].links:
        target = {"uri": link["target"], "label": found.labels.get(link["target"], link["target"])}
        told = {"certainty": link.get("certainty"), "as_named": link.get("asNamed"), "as_ref": link.get("asRef")}
        said = {"target": target, **{name: text for name, text in told.items() if text}}
        links.setdefault(names[link["type"]], []).append(said)
    return dict(sorted(links.items()))


def differences(found: Diff, change: Change) -> Iterator[tuple[str, Any, Any]]:
    """(property, before, after) where they are not the same; None where it is not said. Links are lists of maps."""
    before, after = (_all(found, uri) for uri in (change.before, change.after))
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)


def _all(found: Diff, uri: str | None) -> dict[str, Any]:
    return {**found.contents[uri].values, **_links(found, uri)} if uri else {}


def to_csv(found: Diff) -> str:
    """A line for each property that differs: of an added or retired row, for each that it has."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for change in found.changes:
        for name, before, after in differences(found, change):
            told = (change.kind, change.key, kind_of(found, change) or "", name, spoken(before), spoken(after))
            writer.writerow([safe(cell) for cell in (*told, change.before or "", change.after or "")])
    return out.getvalue()


def spoken(value: Any) -> str:
    """A value or the links of a property in a line; nothing for what is not said."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(spoken(item) for item in value)
    if isinstance(value, Mapping):
        key = "/".join(split(value["target"]["uri"]) or (value["target"]["uri"],))
        named = [f"= {value['as_named']}"] if "as_named" in value else []
        more = [value[name] for name in ("as_ref", "certainty") if value.get(name) not in (None, "stated")]
        return " ".join([key, *named, *(f"({text})" for text in more)])
    return value if isinstance(value, str) else json.dumps(value)
