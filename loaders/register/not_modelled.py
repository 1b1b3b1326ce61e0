"""Reads NOT_MODELLED.csv: the facts of a source that are not in the graph, each with its reason."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from loaders.input import BadInput, Place, RowError
from loaders.register.tables import NOT_MODELLED, text_of

COLUMNS = ("fact", "reason", "note")


@dataclass(frozen=True)
class LeftOut:
    """A fact that no row was made from; `reason` should be a code of the vocabulary exclusion-reason."""

    place: Place
    fact: str
    reason: str
    note: str


def read_left_out(folder: Path) -> tuple[LeftOut, ...]:
    """The rows of the folder's NOT_MODELLED.csv; none when it has no such file. Raises BadInput for a bad table."""
    path = folder / NOT_MODELLED
    if not path.exists():
        return ()
    reader = csv.reader(io.StringIO(text_of(path), newline=""))
    header = tuple(next(reader, ()))
    if header != COLUMNS:
        raise BadInput(folder.name, [RowError(Place(path.name, 1), "the row", ",".join(header), ",".join(COLUMNS))])
    rows = [(Place(path.name, n), cells) for n, cells in enumerate(reader, start=2) if any(c.strip() for c in cells)]
    short = [place for place, cells in rows if len(cells) != len(COLUMNS)]
    if short:
        raise BadInput(folder.name, [RowError(p, "the row", "another number of cells", "3 cells") for p in short])
    return tuple(LeftOut(place, *(cell.strip() for cell in cells)) for place, cells in rows)
