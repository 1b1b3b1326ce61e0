"""read: the register's CSV files as rows of cells, each with its place. No meaning is given to cells here."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from loaders.input import BadInput, Place, RowError
from ontology.model import Ontology

FACTS = "facts"  # the register's own column: ids of the notes a row was made from; not loaded
NOT_MODELLED = "NOT_MODELLED.csv"

TABLES: Mapping[str, str] = {
    "Commitment": "commitments.csv",
    "Demand": "demands.csv",
    "Result": "results.csv",
    "Practice": "practices.csv",
    "Participation": "participations.csv",
    "SurveyAnswer": "survey_answers.csv",
    "Observation": "observations.csv",
    "Description": "descriptions.csv",
}


@dataclass(frozen=True)
class RawRow:
    """The cells of one row by column, without the empty ones."""

    kind: str
    place: Place
    cells: Mapping[str, str]


def columns(ontology: Ontology, kind: str) -> tuple[str, ...]:
    """The columns that the table of a kind may have."""
    left_out = {"source", "publishedBy", "retiredBy"}
    return (*(name for name in ontology.classes[kind].slots if name not in left_out), FACTS)


def read_tables(folder: Path, ontology: Ontology) -> list[RawRow]:
    """All rows of all tables in the folder. Raises BadInput for a file that cannot be read as a table."""
    strangers = [f.name for f in folder.glob("*.csv") if f.name not in (*TABLES.values(), NOT_MODELLED)]
    if strangers:
        expected = f"one of {', '.join(TABLES.values())} or {NOT_MODELLED}"
        raise BadInput(folder.name, [RowError(Place(name), "the file", name, expected) for name in sorted(strangers)])
    rows: list[RawRow] = []
    errors: list[RowError] = []
    for kind, name in TABLES.items():
        if (folder / name).exists():
            try:
                rows += _read_table(folder / name, kind, columns(ontology, kind))
            except BadInput as bad:
                errors += bad.errors
    if errors:
        raise BadInput(folder.name, errors)
    return rows


def _read_table(path: Path, kind: str, allowed: tuple[str, ...]) -> Iterator[RawRow]:
    reader = csv.reader(io.StringIO(text_of(path), newline=""), strict=True)
    try:
        header = next(reader, [])
        _check_header(path, header, allowed)
        return iter(_rows(path, kind, header, reader))
    except csv.Error as error:
        raise BadInput(
            path.parent.name, [RowError(Place(path.name, reader.line_num), "the row", str(error), "valid CSV")]
        ) from error


def text_of(path: Path) -> str:
    """The file as text. Raises BadInput with the row where it is not UTF-8."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content[: error.start].count(b"\n") + 1
        found = f"the byte 0x{content[error.start]:02X}"
        expected = "UTF-8: save the file again with that encoding"
        raise BadInput(path.parent.name, [RowError(Place(path.name, row), "the row", found, expected)]) from error


def _check_header(path: Path, header: list[str], allowed: tuple[str, ...]) -> None:
    errors = [
        RowError(Place(path.name, 1), name or "(no name)", name, f"one of {', '.join(allowed)}")
        for name in header
        if name not in allowed
    ]
    errors += [
        RowError(Place(path.name, 1), n, n, "each column once")
        for n in sorted({n for n in header if header.count(n) > 1})
    ]
    if "key" not in header:
        errors.append(RowError(Place(path.name, 1), "key", "no such column", "a column `key`"))
    if errors:
        raise BadInput(path.parent.name, errors)


def _rows(path: Path, kind: str, header: list[str], reader: Iterator[list[str]]) -> list[RawRow]:
    rows: list[RawRow] = []
    errors: list[RowError] = []
    for number, cells in enumerate(reader, start=2):
        place = Place(path.name, number)
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            errors.append(RowError(place, "the row", f"{len(cells)} cells", f"{len(header)}, as many as the header"))
            continue
        rows.append(RawRow(kind, place, {n: c.strip() for n, c in zip(header, cells, strict=True) if c.strip()}))
    if errors:
        raise BadInput(path.parent.name, errors)
    return rows
