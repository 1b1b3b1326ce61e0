"""A folder of the register with all that proof-reading needs: cells, records, and the facts left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.records import Record
from loaders.input import Batch, Place
from loaders.register.not_modelled import LeftOut, read_left_out
from loaders.register.tables import FACTS, RawRow, read_tables
from loaders.register.transform import read_folder
from ontology.model import Ontology


@dataclass(frozen=True)
class Entry:
    """One row: its cells, and the record made of them unless something is wrong with it."""

    raw: RawRow
    record: Record | None

    @property
    def place(self) -> Place:
        return self.raw.place

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the notes that the row was made from."""
        return tuple(part.strip() for part in self.raw.cells.get(FACTS, "").split(";") if part.strip())


@dataclass(frozen=True)
class Folder:
    """One source of the register, read."""

    path: Path
    batch: Batch
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def name(self) -> str:
        return self.path.name

    def records(self) -> Iterator[tuple[Place, Record]]:
        """The records that could be made, with their rows."""
        return ((e.place, e.record) for e in self.entries if e.record)

    def modelled(self) -> frozenset[str]:
        """Ids of the facts that rows were made from."""
        return frozenset(fact for entry in self.entries for fact in entry.facts)


def open_folder(path: Path, ontology: Ontology) -> Folder:
    """Read a folder's source.yml and all its tables. Raises BadInput for files that cannot be read at all."""
    batch = read_folder(path, ontology)
    entries = zip(read_tables(path, ontology), batch.rows, strict=True)
    return Folder(path, batch, tuple(Entry(raw, row.record) for raw, row in entries), read_left_out(path))
