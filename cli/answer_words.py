"""Cells of an answer in plain words: labels for URIs and codes, money with its point, evidence in a line."""

from typing import Any

from graph.store import Row
from ontology.model import ontology
from queries.answer import Answer
from queries.header import Column
from queries.texts import CLOSED, code_label, head, number, text
from queries.texts import value as word

_MONEY = ("amount", "amounts", "price")  # columns in hundredths
_PIECE_CODES = {"modality": "modality", "answer": "survey-answer", "certainty": "certainty"}


def heading(answer: Answer, name: str) -> str:
    """What the column is called."""
    return head(name, answer.language)


def spoken(answer: Answer, name: str, value: Any) -> str:
    """A cell; nothing for what no source says."""
    if value is None:
        return ""
    column = answer.query.columns[name]
    if isinstance(value, list):
        return ", ".join(_item(answer, name, column, item) for item in value)
    return _item(answer, name, column, value)


def _item(answer: Answer, name: str, column: Column, value: Any) -> str:
    language = answer.language
    if column.codes:
        return code_label(column.codes, str(value), language)
    if column.type == "relationship":
        return ontology().properties[value].words.label(language)
    if isinstance(value, bool):
        return text("table", "yes" if value else "no", language)
    if column.type == "integer" and name.endswith(_MONEY):
        return money(value, language)
    if column.type in ("integer", "number"):
        return number(value, language)
    return word(value, language) if name in CLOSED else label(answer, value)


def money(hundredths: int, language: str = "en") -> str:
    """3070000000 -> 30,700,000.00"""
    sign, point = "-" if hundredths < 0 else "", "." if language == "en" else ","
    return f"{sign}{number(abs(hundredths) // 100, language)}{point}{abs(hundredths) % 100:02d}"


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
    language = answer.language
    places = "; ".join(piece.get("locators") or ())
    where = ", ".join(part for part in (label(answer, piece["document"]), places) if part)
    told = [_small(code_label(v, piece[n], language)) for n, v in _PIECE_CODES.items() if piece.get(n)]
    told = [number(piece["value"], language), *told] if piece.get("value") is not None else told
    told += [ontology().properties[role].words.label(language) for role in piece.get("roles") or ()]
    told += _period(piece, language)
    groups = sorted({label(answer, m["group"]) for m in piece.get("memberships") or ()})
    told += [text("table", "through", language, group=group) for group in groups]
    line = f"{where} ({piece.get('asserted_on') or text('table', 'undated', language)})"
    line = text("table", "colon", language, head=line, cell=", ".join(told)) if told else line
    return f"{line}. {piece['note']}" if piece.get("note") else line


def _small(told: str) -> str:
    return told[:1].lower() + told[1:]


def _period(piece: Row, language: str) -> list[str]:
    days = {"first": piece.get("valid_from"), "last": piece.get("valid_to")}
    named = {(True, True): "period", (True, False): "since", (False, True): "until"}
    name = named.get((bool(days["first"]), bool(days["last"])))
    return [text("table", name, language, **days)] if name else []
