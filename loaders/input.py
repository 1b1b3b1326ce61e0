"""What every loader hands to the runner, and how bad input is reported."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.records import Record, SourceRecord


@dataclass(frozen=True)
class Place:
    """Where something stands: a file, and its row (1 is the header) or line where that is known."""

    file: str
    row: int | None = None

    def __str__(self) -> str:
        return self.file if self.row is None else f"{self.file}, row {self.row}"


@dataclass(frozen=True)
class RowError:
    """Something wrong in the input: where, in which column, what was found and what was expected."""

    place: Place
    column: str
    found: str
    expected: str

    def __str__(self) -> str:
        shown = self.found if len(self.found) <= 80 else self.found[:77] + "…"
        return f"{self.place}, column {self.column}: found {shown!r}, expected {self.expected}"


class BadInput(Exception):
    """The input cannot be loaded as it is; `errors` says all that is wrong. Nothing was written."""

    def __init__(self, source: str, errors: Sequence[RowError]) -> None:
        self.source = source
        self.errors = tuple(errors)
        super().__init__(f"{source}: {len(self.errors)} error(s) in the input, nothing was written")


@dataclass(frozen=True)
class Row:
    """One row of the input: where it stands, and the record made of it or why there is none."""

    place: Place
    record: Record | None
    errors: tuple[RowError, ...] = ()


@dataclass(frozen=True)
class Batch:
    """All of one source: its description, how many rows are expected, and the rows."""

    name: str
    source: SourceRecord
    least: int
    most: int
    rows: tuple[Row, ...]

    def errors(self) -> Iterator[RowError]:
        """Everything wrong in any row."""
        for row in self.rows:
            yield from row.errors
