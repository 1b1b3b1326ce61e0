"""What `spfgraph load` says in the end: a table that adds up, or all that is wrong."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click
from rich.table import Table

from cli.failures import shortened
from cli.setting import console
from graph.status import keys_of
from graph.store import Store
from loaders.input import BadInput, RowError
from loaders.runner import REMOVALS, RemovalsRefused, Summary

KEYS_SHOWN = 10


@dataclass(frozen=True)
class Report:
    """What became of all sources, in how many seconds; the version is the graph's after the load."""

    summaries: Sequence[Summary]
    version: str
    seconds: float
    dry_run: bool


def print_problems(problems: Sequence[BadInput | RemovalsRefused], form: str) -> None:
    """Bad rows one a line: some of them as text on stderr, all of them as JSON on stdout."""
    bad = [(p.source, e) for p in problems if isinstance(p, BadInput) for e in p.errors]
    refused = [str(p) for p in problems if isinstance(p, RemovalsRefused)]
    if form == "json":
        _print_json({"errors": [_error(*item) for item in bad], "refused": refused})
        return
    for line in [*shortened([f"{source}/{error}" for source, error in bad]), *refused]:
        click.echo(line, err=True)


def print_report(report: Report, store: Store, form: str) -> None:
    """As a table with totals, or as JSON."""
    if form == "json":
        _print_json(_as_json(report))
        return
    console().print(_table(report.summaries))
    for summary in report.summaries:
        _print_skipped(summary)
        if report.dry_run:
            _print_difference(summary, store)
    changed = any(s.published for s in report.summaries)
    outcome = "Dry run: nothing was written." if report.dry_run else "" if changed else "Nothing has changed."
    told = f"Graph version {report.version or '(empty)'}; {report.seconds:.1f} s."
    click.echo(f"{outcome} {told}".strip())


def _table(summaries: Sequence[Summary]) -> Table:
    names = ("Read", "Added", "Unchanged", "Skipped", "Retired")
    table = Table("Source", *names, caption="Read = added + unchanged + skipped")
    for column in table.columns[1:]:
        column.justify = "right"
    lines = [_numbers(s) for s in summaries]
    for summary, numbers in zip(summaries, lines, strict=True):
        table.add_row(summary.source + (" (partial)" if summary.partial else ""), *(f"{n:,}" for n in numbers))
    table.add_section()
    table.add_row("All", *(f"{sum(column):,}" for column in zip(*lines, strict=True)), style="bold")
    return table


def _numbers(summary: Summary) -> tuple[int, ...]:
    added, retired = sum(summary.added.values()), sum(summary.retired.values())
    return summary.read, added, summary.unchanged, summary.rows_skipped, retired


def _print_skipped(summary: Summary) -> None:
    if summary.skipped:
        click.echo(f"{summary.source}: rows left out, so nothing was retired:", err=True)
        for line in shortened([f"{summary.source}/{error}" for error in summary.skipped]):
            click.echo(line, err=True)


def _print_difference(summary: Summary, store: Store) -> None:
    """By kind, and the first keys."""
    change = summary.changes
    if change is None or change.empty:
        return
    lost, _ = change.repointed
    for verb, kinds, keys in (
        ("add", summary.added, sorted(r.key for r in change.added)),
        ("retire", summary.retired, keys_of(store, change.retired)),
    ):
        if keys:
            click.echo(f"{summary.source} would {verb} {_by_kind(kinds)}: {_first(keys)}")
    if len(change.retired) * REMOVALS > change.before:
        click.echo(
            f"{summary.source} would lose more than one in {REMOVALS} assertions: loading needs --allow-removals"
        )
    if lost:
        click.echo(f"{summary.source} would have {len(lost)} links point to other things")
    if change.old_digest != change.source.digest:
        click.echo(f"{summary.source} would have its description {'changed' if change.old_digest else 'added'}")


def _by_kind(kinds: Mapping[str, int]) -> str:
    return ", ".join(f"{number:,} {kind}" for kind, number in kinds.items())


def _first(keys: Sequence[str]) -> str:
    rest = len(keys) - KEYS_SHOWN
    return ", ".join(keys[:KEYS_SHOWN]) + (f" … and {rest:,} more" if rest > 0 else "")


def _as_json(report: Report) -> dict[str, Any]:
    return {
        "sources": [_summary(s) for s in report.summaries],
        "errors": [_error(s.source, e) for s in report.summaries for e in s.skipped],
        "dry_run": report.dry_run,
        "graph_version": report.version,
        "seconds": round(report.seconds, 3),
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "source": summary.source,
        "read": summary.read,
        "added": dict(summary.added),
        "unchanged": summary.unchanged,
        "skipped": summary.rows_skipped,
        "retired": dict(summary.retired),
        "partial": summary.partial,
        "published": summary.published,
    }


def _error(source: str, error: RowError) -> dict[str, Any]:
    place = {"file": error.place.file, "row": error.place.row}
    return {"source": source, **place, "column": error.column, "found": error.found, "expected": error.expected}


def _print_json(content: Mapping[str, Any]) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))
