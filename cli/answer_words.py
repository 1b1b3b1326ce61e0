"""Cells of an answer in plain words: labels for URIs and codes, money with its point, evidence in a line."""

from typing import Any

from graph.store import Row
from ontology.model import ontology
from queries.answer import Answer
from queries.header import Column
from queries.render import code_label

_PIECE_CODES = {"modality": "modality", "answer": "survey-answer", "certainty": "certainty"}


def heading(answer: Answer, name: str) -> str:
    """`made_by` -> Made by; in other languages the ontology's word where it has one."""
    first, *others = name.split("_")
    found = ontology().properties.get(first + "".join(word.capitalize() for word in others))
    text = found.words.label(answer.language) if found and answer.language != "en" else name.replace("_", " ")
    return text[:1].upper() + text[1:]


def spoken(answer: Answer, name: str, value: Any) -> str:
    """A cell; nothing for what no source says."""
    if value is None:
        return ""
    column = answer.query.columns[name]
    if isinstance(value, list):
        return ", ".join(_item(answer, name, column, item) for item in value)
    return _item(answer, name, column, value)


def _item(answer: Answer, name: str, column: Column, value: Any) -> str:
    if column.codes:
        return code_label(column.codes, str(value), answer.language)
    if column.type == "relationship":
        return ontology().properties[value].words.label(answer.language)
    if column.type == "integer" and name.endswith("amount"):
        return money(value)
    if column.type in ("integer", "number"):
        return f"{value:,}"
    return label(answer, value)


def money(hundredths: int) -> str:
    """3070000000 -> 30,700,000.00"""
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100:,}.{abs(hundredths) % 100:02d}"


def label(answer: Answer, value: Any) -> str:
    """Name of a thing; other values as they are."""
    return str(answer.labels.get(value, value)) if isinstance(value, str) else str(value)


def pieces(answer: Answer, row: Row) -> list[str]:
    """The row's evidence, a line a piece. A row with a document of its own is its own evidence."""
    found = [piece for name, column in answer.query.columns.items() if column.has_pieces for piece in row[name]]
    if not found and row.get("document"):
        found = [{name: row.get(name) for name in ("document", "locators", "asserted_on", "note")}]
    return [_piece(answer, piece) for piece in found]


def _piece(answer: Answer, piece: Row) -> str:
    """Document, places (day): modality, roles. Note."""
    places = "; ".join(piece.get("locators") or ())
    where = ", ".join(part for part in (label(answer, piece["document"]), places) if part)
    told = [_small(code_label(v, piece[n], answer.language)) for n, v in _PIECE_CODES.items() if piece.get(n)]
    told = [f"{piece['value']:,}", *told] if piece.get("value") is not None else told
    told += [ontology().properties[role].words.label(answer.language) for role in piece.get("roles") or ()]
    told += [_period(piece)] if piece.get("valid_from") or piece.get("valid_to") else []
    told += sorted({f"through {label(answer, m['group'])}" for m in piece.get("memberships") or ()})
    line = f"{where} ({piece.get('asserted_on') or 'undated'})" + (f": {', '.join(told)}" if told else "")
    return f"{line}. {piece['note']}" if piece.get("note") else line


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _period(piece: Row) -> str:
    return f"{piece.get('valid_from') or '…'} to {piece.get('valid_to') or '…'}"
