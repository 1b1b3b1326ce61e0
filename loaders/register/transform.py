"""transform: rows of cells as records in the ontology's words."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graph.records import Checker, Link, Record, Value
from loaders.input import Batch, Place, Row, RowError
from loaders.register.cells import BadCell, read_links, read_values
from loaders.register.source_file import read_source
from loaders.register.tables import FACTS, RawRow, read_tables
from loaders.register.whole import checked_together, with_what_is_said
from ontology.model import Ontology


def read_folder(folder: Path, ontology: Ontology) -> Batch:
    """A folder of the register as a batch for the runner. Raises BadInput for unreadable files."""
    described = read_source(folder, ontology)
    raw = read_tables(folder, ontology)
    alone = tuple(_transformed(raw, described.source.uri, described.defaults, ontology))
    rows = tuple(checked_together(alone, described.source, ontology))
    source = with_what_is_said(described.source, rows)
    return Batch(folder.name, source, described.least, described.most, rows)


def _transformed(raw: Sequence[RawRow], source: str, defaults: Mapping[str, str], ontology: Ontology) -> Iterator[Row]:
    checker = Checker.of(ontology)
    keys: dict[str, Place] = {}
    for row in raw:
        key = row.cells.get("key", "")
        first = keys.setdefault(key, row.place) if key else row.place
        record, errors = _record(row, source, {**_fitting(defaults, row, ontology), **row.cells}, ontology)
        if not key:
            errors.append(RowError(row.place, "key", "nothing", "a key, unique in the source"))
        elif first != row.place:
            errors.append(RowError(row.place, "key", key, f"a key not used before; {first} has it"))
        if record and not errors:
            found = checker.problems(record)
            errors = [RowError(row.place, p.property, row.cells.get(p.property, p.found), p.expected) for p in found]
        yield Row(row.place, record if not errors else None, tuple(errors))


def _fitting(defaults: Mapping[str, str], row: RawRow, ontology: Ontology) -> dict[str, str]:
    slots = ontology.classes[row.kind].slots
    return {name: text for name, text in defaults.items() if name in slots}


def _record(
    row: RawRow, source: str, cells: Mapping[str, str], ontology: Ontology
) -> tuple[Record | None, list[RowError]]:
    values: dict[str, Value] = {}
    links: list[Link] = []
    errors: list[RowError] = []
    for name, cell in cells.items():
        if name in ("key", FACTS):
            continue
        slot = ontology.classes[row.kind].slots[name]
        try:
            if slot.prop.is_link:
                links += read_links(ontology, slot.prop, cell)
            else:
                values[name] = read_values(slot, cell)
        except BadCell as bad:
            errors.append(RowError(row.place, name, bad.found, bad.expected))
    record = Record(row.kind, source, cells.get("key", ""), values, tuple(links))
    return (None if errors else record), errors
