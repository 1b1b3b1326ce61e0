"""An answer for people: a table, under each row the evidence, and in the end what the sources could have said."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cli.answer_words import heading, pieces, spoken
from graph.store import Row
from ontology.names import thing
from queries.answer import Answer
from queries.texts import text

GAP = 2  # spaces between columns
LEAST = 8  # characters that a column keeps
PER_COLUMN = 14  # characters: so many columns go into the table, the others below each row
_BELOW = ("assertion", "document", "locators", "note", "asserted_on", "source")  # of rows that are evidence themselves
_NEVER = ("rank", "evidence_count")


def print_answer(answer: Answer, out: Console) -> None:
    """Print it in the width of the console."""
    out.print(Text(answer.question, style="bold"))
    days = {"as_of": answer.as_of, "known_by": answer.known_by}
    out.print(Text(text("table", "seen_from", answer.language, **days), style="dim"))
    out.print()
    if answer.rows:
        _print_rows(answer, out)
        out.print(Text(_counted(answer)))
    out.print(Text(answer.statement))


def _counted(answer: Answer) -> str:
    def told(name: str, **values: Any) -> str:
        return text("table", name, answer.language, **values)

    shown = len(answer.rows)
    if answer.query.is_list:
        first, last = (answer.offset or 0) + 1, (answer.offset or 0) + shown
        counted, more = told("page", first=first, last=last, total=answer.total), told("next", last=last)
    else:
        counted = told("row") if shown == 1 else told("rows", n=shown)
        more = told("more", limit=answer.limit)
    return f"{counted} {more}" if answer.truncated else counted


def _print_rows(answer: Answer, out: Console) -> None:
    shown = _shown(answer)
    most = max(4, out.width // PER_COLUMN)
    head, rest = shown[:most], shown[most:]
    cells = [[spoken(answer, name, row[name]) for name in head] for row in answer.rows]
    headings = [heading(answer, name) for name in head]
    widths = _widths([headings, *cells], out.width)
    out.print(_line(headings, widths, "bold underline"))
    for row, line in zip(answer.rows, cells, strict=True):
        out.print(_line(line, widths, ""))
        for told in _below(answer, row, rest):
            out.print(Padding(_hanging(told), (0, 0, 0, 2)))
        out.print()


def _shown(answer: Answer) -> list[str]:
    """Columns that say something in some row, without what stands below the rows and without bare keys of evidence."""
    columns = answer.query.columns
    below = _BELOW if "document" in columns else ()
    return [
        name
        for name, column in columns.items()
        if not column.has_pieces
        and name not in (*below, *_NEVER)
        and any(_filled(row[name]) for row in answer.rows)
        and not all(_are_assertions(row[name]) for row in answer.rows)
    ]


def _are_assertions(value: object) -> bool:
    """Or nothing: a reader sees them below the row, in words."""
    told = value if isinstance(value, list) else [value] if value else []
    return all(str(item).startswith(thing("assertion", "")) for item in told)


def _filled(value: object) -> bool:
    return value is not None and value != []


def _below(answer: Answer, row: Row, rest: Sequence[str]) -> Iterator[Text]:
    told = [_named(answer, name, row) for name in rest if _filled(row[name])]
    if told:
        yield Text(text("table", "then", answer.language).join(told))
    evidence = pieces(answer, row)
    yield from (Text(piece, style="dim") for piece in evidence)
    more = (row.get("evidence_count") or 0) - len(evidence)
    if more > 0:
        yield Text(text("table", "more_evidence", answer.language, n=more), style="dim")


def _named(answer: Answer, name: str, row: Row) -> str:
    values = {"head": heading(answer, name), "cell": spoken(answer, name, row[name])}
    return text("table", "colon", answer.language, **values)


def _hanging(told: Text) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row("·", told)
    return grid


def _line(cells: Sequence[str], widths: Sequence[int], style: str) -> Table:
    grid = Table.grid(padding=(0, GAP, 0, 0))
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    grid.add_row(*(Text(cell, style=style) for cell in cells))
    return grid


def _widths(lines: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as the longest cell; where that is too much, the widest columns give way."""
    widths = [max(LEAST, *(len(line[i]) for line in lines)) for i in range(len(lines[0]))]
    available = width - GAP * len(widths)
    while sum(widths) > available and max(widths) > LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths
