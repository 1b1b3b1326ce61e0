"""An answer for people: a table, under each row the evidence, and in the end what the sources could have said."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cli.answer_words import heading, pieces, spoken
from graph.store import Row
from queries.answer import Answer

GAP = 2  # spaces between columns
LEAST = 8  # characters that a column keeps
PER_COLUMN = 14  # characters: so many columns go into the table, the others below each row
_BELOW = ("assertion", "document", "locators", "note", "asserted_on", "source")  # of rows that are evidence themselves
_NEVER = ("rank", "evidence_count")


def print_answer(answer: Answer, out: Console) -> None:
    """Print it in the width of the console."""
    out.print(Text(answer.question, style="bold"))
    out.print(Text(f"Standing seen from {answer.as_of}; what was said by {answer.known_by}.", style="dim"))
    out.print()
    if answer.rows:
        _print_rows(answer, out)
        out.print(Text(_counted(answer)))
    out.print(Text(answer.statement))


def _counted(answer: Answer) -> str:
    shown = len(answer.rows)
    first = answer.offset or 0
    if answer.query.is_list:
        told = f"Rows {first + 1} to {first + shown} of {answer.total}."
        more = f" --offset {first + shown} shows the next."
    else:
        told = f"{shown} row{'s' if shown != 1 else ''}."
        more = f" There are more: a --limit above {answer.limit} shows them."
    return told + (more if answer.truncated else "")


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
        for text in _below(answer, row, rest):
            out.print(Padding(_hanging(text), (0, 0, 0, 2)))
        out.print()


def _shown(answer: Answer) -> list[str]:
    """Columns that say something in some row, without what stands below the rows."""
    columns = answer.query.columns
    below = _BELOW if "document" in columns else ()
    return [
        name
        for name, column in columns.items()
        if not column.has_pieces and name not in (*below, *_NEVER) and any(_filled(row[name]) for row in answer.rows)
    ]


def _filled(value: object) -> bool:
    return value is not None and value != []


def _below(answer: Answer, row: Row, rest: Sequence[str]) -> Iterator[Text]:
    told = [f"{heading(answer, name)}: {spoken(answer, name, row[name])}" for name in rest if _filled(row[name])]
    if told:
        yield Text("; ".join(told))
    evidence = pieces(answer, row)
    yield from (Text(text, style="dim") for text in evidence)
    more = (row.get("evidence_count") or 0) - len(evidence)
    if more > 0:
        yield Text(f"and {more} more (--evidence-limit)", style="dim")


def _hanging(text: Text) -> Table:
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row("·", text)
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
