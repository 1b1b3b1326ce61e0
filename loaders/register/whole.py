"""What only shows when a folder is read whole: things nobody describes, kinds it does not announce, its coverage."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from graph.records import CONTENTS, PLACES, Link, Record, SourceRecord
from loaders.input import Row, RowError
from ontology.model import Ontology
from ontology.names import THINGS

_SCOPE = (*PLACES, *CONTENTS)


def checked_together(rows: Sequence[Row], source: SourceRecord, ontology: Ontology) -> Iterator[Row]:
    """The rows again, those with an error left without their record.

    A link must lead to a thing that a row of the folder describes or that a vocabulary has: a slip in a
    key would otherwise make a new thing. A kind must be among the source's coversKinds, or what the
    coverage statement says of it would be wrong.
    """
    known = _described(rows, ontology)
    announced = source.values["coversKinds"]
    for row in rows:
        errors = [*_undescribed(row, known), *_unannounced(row, announced)] if row.record else []
        yield replace(row, record=None, errors=tuple(errors)) if errors else row


def with_what_is_said(source: SourceRecord, rows: Sequence[Row]) -> SourceRecord:
    """A source could speak of what it does speak of, whether source.yml lists it or not."""
    said = {k.target for r in rows if r.record for k in r.record.links if k.prop in _SCOPE}
    return replace(source, covers=tuple(sorted({*source.covers, *said})))


def _described(rows: Sequence[Row], ontology: Ontology) -> frozenset[str]:
    concepts = {c.uri for c in ontology.listed()}
    told = (r.record for r in rows if r.record and r.record.kind == "Description")
    return frozenset(concepts | {k.target for record in told for k in record.links if k.prop == "describes"})


def _undescribed(row: Row, known: frozenset[str]) -> Iterator[RowError]:
    for link in _links(row.record):
        if link.target not in known:
            near = get_close_matches(link.target, known, n=1, cutoff=0.9)
            hint = f" (nearest: {near[0].removeprefix(THINGS)})" if near else ""
            expected = f"a thing that a row of descriptions.csv describes{hint}"
            yield RowError(row.place, link.prop, link.target.removeprefix(THINGS), expected)


def _links(record: Record | None) -> tuple[Link, ...]:
    return record.links if record else ()


def _unannounced(row: Row, announced: object) -> Iterator[RowError]:
    kind = row.record.kind if row.record else ""
    if isinstance(announced, tuple) and kind not in (*announced, "Description"):
        yield RowError(
            row.place, "the row", f"a {kind}", f"a kind that coversKinds in source.yml names: {', '.join(announced)}"
        )
