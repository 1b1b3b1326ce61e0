"""An answer as JSON (the one shape of every interface) and as CSV."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from graph.store import Row
from ontology.names import THINGS
from queries.answer import Answer
from queries.header import Column

_PIECE_COLUMNS = (
    "assertion",
    "source",
    "document",
    "locators",
    "asserted_on",
    "roles",
    "modality",
    "answer",
    "value",
    "status",
    "valid_from",
    "valid_to",
    "certainty",
    "about",
    "memberships",
    "note",
)


def to_json(answer: Answer) -> dict[str, Any]:
    """Everything, with each URI as {uri, label}; assertions, which have no names, stay URIs."""
    paged = {"offset": answer.offset, "total": answer.total or 0} if answer.query.is_list else {}
    return {
        "query": answer.query.name,
        "question": answer.question,
        "parameters": _labelled(answer, dict(answer.parameters)),
        "as_of": answer.as_of,
        "known_by": answer.known_by,
        "columns": list(answer.query.columns),
        "rows": [_labelled(answer, row) for row in answer.rows],
        "coverage": {"sources": [_labelled(answer, vars(s)) for s in answer.coverage], "statement": answer.statement},
        "limit": answer.limit,
        **paged,
        "truncated": answer.truncated,
        "graph_version": answer.graph_version,
    }


def _labelled(answer: Answer, value: Any) -> Any:
    """URIs as {uri, label}; the URI of an about entry is put beside its label."""
    if isinstance(value, Mapping):
        if "uri" in value:
            return {"uri": value["uri"], "label": answer.labels.get(value["uri"], value["uri"]), **_rest(answer, value)}
        return {name: _labelled(answer, item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_labelled(answer, item) for item in value]
    if isinstance(value, str) and value.startswith(THINGS) and value in answer.labels:
        return {"uri": value, "label": answer.labels[value]}
    return value


def _rest(answer: Answer, value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _labelled(answer, item) for name, item in value.items() if name != "uri"}


def to_csv(answer: Answer, evidence: str = "flat") -> str:
    """Names beside URIs. `flat`: a line a row, evidence as its documents; `rows`: a line a piece of evidence."""
    evidence = evidence if _evidence_columns(answer) else "flat"  # where rows are assertions, they are the evidence
    lines = list(_lines(answer, evidence))
    out = io.StringIO()
    header = list(lines[0]) if lines else _header(answer, evidence)
    writer = csv.DictWriter(out, header, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: safe(cell) for name, cell in line.items()} for line in lines)
    return out.getvalue()


def _header(answer: Answer, evidence: str) -> list[str]:
    empty: Row = {name: [] if column.many else None for name, column in answer.query.columns.items()}
    return list(_line(answer, empty, {} if evidence == "rows" else None))


def _lines(answer: Answer, evidence: str) -> Iterable[dict[str, str]]:
    for row in answer.rows:
        pieces = [piece for name in _evidence_columns(answer) for piece in row[name]] if evidence == "rows" else [None]
        for piece in pieces:
            yield _line(answer, row, piece)


def _evidence_columns(answer: Answer) -> list[str]:
    return [name for name, column in answer.query.columns.items() if column.has_pieces]


def _line(answer: Answer, row: Row, piece: Row | None) -> dict[str, str]:
    line: dict[str, str] = {}
    for name, column in answer.query.columns.items():
        if column.has_pieces:
            if piece is None:
                line["sources"] = "; ".join(dict.fromkeys(_name(answer, p["document"]) for p in row[name]))
        else:
            line.update(_cells(answer, name, column, row[name]))
    if piece is not None:
        line.update({f"evidence_{name}": _text(answer, piece.get(name)) for name in _PIECE_COLUMNS})
    return line


def _cells(answer: Answer, name: str, column: Column, value: Any) -> dict[str, str]:
    cells = {name: _joined(value)}
    if column.type == "anyURI" and name != "assertion":
        cells[f"{name}_name"] = "; ".join(_name(answer, v) for v in _items(value))
    return cells


def _items(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [] if value is None else [value]


def _joined(value: Any) -> str:
    return "; ".join(str(v) for v in _items(value))


def _name(answer: Answer, uri: str) -> str:
    return answer.labels.get(uri, uri)


def _text(answer: Answer, value: Any) -> str:
    if isinstance(value, Mapping):
        named = [_text(answer, v) for n, v in value.items() if n in ("uri", "group", "member")]
        return " > ".join(named)
    if isinstance(value, list | tuple):
        return "; ".join(_text(answer, v) for v in value)
    return "" if value is None else _name(answer, str(value))


def safe(cell: str) -> str:
    """A spreadsheet takes a cell that begins like this for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
