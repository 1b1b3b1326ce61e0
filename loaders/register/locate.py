"""From an assertion's URI back to the row that makes it, for a reader who doubts what the graph says."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.records import Record
from loaders.register import folders
from loaders.register.folder import Entry, open_folder
from ontology.model import Ontology, ontology


@dataclass(frozen=True)
class Located:
    """The row that makes an assertion: in which folder, the row itself, and the record made of it."""

    folder: Path
    entry: Entry
    record: Record

    @property
    def file(self) -> Path:
        return self.folder / self.entry.place.file

    @property
    def row(self) -> int:
        """As a spreadsheet counts: 1 is the header."""
        return self.entry.place.row or 0


def locate(uri: str) -> tuple[Path, int]:
    """File and row of the register that make this assertion (1 is the header). Raises KeyError when none does."""
    found = find(uri, folders().values(), ontology())
    if found is None:
        raise KeyError(uri)
    return found.file, found.row


def find(uri: str, paths: Iterable[Path], words: Ontology) -> Located | None:
    """The row of these folders that makes the assertion; URIs are made anew. Raises BadInput."""
    for path in paths:
        for entry in open_folder(path, words).entries:
            if entry.record and entry.record.uri == uri:
                return Located(path, entry, entry.record)
    return None
