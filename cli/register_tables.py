"""How `spfgraph register` shows what it found and counted."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table

from cli.setting import console
from loaders.register.finding import Finding
from loaders.register.report import Tally

# part of a tally -> the heading of its table
_TABLES: Mapping[str, str] = {
    "rows": "Rows by kind",
    "certainty": "Rows by certainty",
    "facts": "Facts",
    "left_out": "Facts left out, by reason",
    "things": "Things described, by class (a thing of two sources once in all)",
    "places": "Places, by text",
}


def finding_values(finding: Finding) -> dict[str, Any]:
    """A finding for JSON, whole: lines cut long cells."""
    error = finding.error
    return {
        "grade": finding.grade,
        "check": finding.check,
        "source": finding.source,
        "file": error.place.file,
        "row": error.place.row,
        "column": error.column,
        "found": error.found,
        "expected": error.expected,
    }


def print_tallies(tallies: Sequence[Tally], total: Tally) -> None:
    """A table for each part: a line a source, a column a heading, totals at both ends."""
    for part, title in _TABLES.items():
        console().print(_table(part, title, tallies, total))


def _table(part: str, title: str, tallies: Sequence[Tally], total: Tally) -> Table:
    headings = list(getattr(total, part))
    table = Table("Source", *headings, "All", title=title, title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for item in tallies:
        table.add_row(item.name, *_numbers(getattr(item, part), headings))
    table.add_section()
    table.add_row(total.name, *_numbers(getattr(total, part), headings), style="bold")
    return table


def _numbers(counts: Mapping[str, int], headings: Sequence[str]) -> list[str]:
    return [f"{counts[h]:,}" if counts.get(h) else "" for h in headings] + [f"{sum(counts.values()):,}"]
