"""The one runner: check, compare, stage, publish; and taking a source out again."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from graph.difference import Difference, difference
from graph.publishing import LoadRun, publish
from graph.records import SourceRecord
from graph.schema import statement
from graph.staging import Progress, stage
from graph.store import Store
from loaders.input import BadInput, Batch, Place, RowError
from ontology.model import Ontology
from ontology.names import thing

REMOVALS = 5  # a load that would retire more than one in so many assertions needs to be told so
LARGE = 200_000  # changes in one publication that Neo4j was measured to do with 1 GB of heap


class RemovalsRefused(Exception):
    """The load would take away more than expected; nothing was published."""


@dataclass(frozen=True)
class Options:
    """How to load. `keep_going` leaves bad rows out, and then retires nothing."""

    dry_run: bool = False
    keep_going: bool = False
    allow_removals: bool = False


@dataclass(frozen=True)
class Summary:
    """What came in and what became of it: read = added + unchanged + skipped."""

    source: str
    read: int
    added: Mapping[str, int]
    retired: Mapping[str, int]
    unchanged: int
    skipped: tuple[RowError, ...] = ()
    rows_skipped: int = 0
    version: str = ""
    published: bool = False
    changes: Difference | None = field(default=None, repr=False, compare=False)

    @property
    def partial(self) -> bool:
        return self.rows_skipped > 0


def load(
    store: Store, ontology: Ontology, batch: Batch, options: Options, progress: Progress = lambda _: None
) -> Summary:
    """Load one source as a whole.

    Raises BadInput when rows are wrong and `keep_going` is not set, RemovalsRefused when too much would
    go, StoreError when the store fails. In each case queries see what they saw before.
    """
    errors = tuple(batch.errors())
    if errors and not options.keep_going:
        raise BadInput(batch.name, errors)
    if not batch.least <= len(batch.rows) <= batch.most:
        expected = f"{batch.least} to {batch.most} (expected in source.yml)"
        raise BadInput(batch.name, [RowError(Place("source.yml"), "expected", f"{len(batch.rows)} rows", expected)])
    records = tuple(row.record for row in batch.rows if row.record)
    started = _now()
    change = store.read(lambda tx: difference(tx, ontology, batch.source, records, partial=bool(errors)))
    summary = _summary(batch, change, errors)
    _check_removals(batch.name, change, len(records), options)
    if options.dry_run or change.empty:
        return summary
    stage(store, ontology, change.added, progress)
    run = _run(batch.name, started, summary)
    version = publish(store, ontology, change, run)
    return _published(summary, version)


def unload(store: Store, ontology: Ontology, name: str) -> Summary:
    """Retire all that a source says, and the source. Raises KeyError when it is not loaded."""
    uri = thing("source", name)
    found = [row for row in store.read(lambda tx: tx.rows(statement("sources"))) if row["uri"] == uri]
    if not found:
        raise KeyError(name)
    started = _now()
    gone = SourceRecord(uri, {}, ())
    change = store.read(lambda tx: difference(tx, ontology, gone, ()))
    summary = Summary(name, 0, {}, _by_kind(change.retired.values()), 0, changes=change)
    version = publish(store, ontology, change, _run(name, started, summary), remove_source=True)
    return _published(summary, version)


def _check_removals(name: str, change: Difference, told: int, options: Options) -> None:
    gone = len(change.retired)
    if options.allow_removals or not change.before:
        return
    if told == 0 or gone * REMOVALS > change.before:
        raise RemovalsRefused(
            f"{name}: the load would retire {gone} of {change.before} assertions. If that is meant, say "
            f"--allow-removals; --dry-run shows the difference."
        )


def too_large(change: Difference) -> str | None:
    """What to say before publishing very many changes at once; None when there are not so many."""
    changes = len(change.added) + len(change.retired)
    if changes <= LARGE:
        return None
    return f"{changes:,} changes are published in one transaction: give Neo4j about {1 + changes // LARGE} GB of heap"


def _summary(batch: Batch, change: Difference, errors: tuple[RowError, ...]) -> Summary:
    return Summary(
        source=batch.name,
        read=len(batch.rows),
        added=_by_kind(r.kind for r in change.added),
        retired=_by_kind(change.retired.values()),
        unchanged=change.unchanged,
        skipped=errors,
        rows_skipped=sum(1 for row in batch.rows if row.record is None),
        changes=change,
    )


def _by_kind(kinds: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(kinds).items()))


def _run(name: str, started: datetime, summary: Summary) -> LoadRun:
    ended = _now()
    values = {
        "startedAt": started.isoformat(timespec="microseconds"),
        "endedAt": ended.isoformat(timespec="microseconds"),
        "outcome": "partial" if summary.partial else "complete",
        "recordsRead": summary.read,
        "recordsSkipped": summary.rows_skipped,
        "assertionsAdded": sum(summary.added.values()),
        "assertionsRetired": sum(summary.retired.values()),
        "assertionsUnchanged": summary.unchanged,
    }
    return LoadRun(thing("load", f"{name}-{started:%Y%m%dT%H%M%S%f}"), values)


def _published(summary: Summary, version: str) -> Summary:
    return replace(summary, version=version, published=True)


def _now() -> datetime:
    return datetime.now(UTC)
