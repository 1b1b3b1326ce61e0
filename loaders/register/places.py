"""Checks where rows say that something stands: TEXT:LINE[-LINE][ (words)], compared with the texts when at hand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.records import Record
from graph.search import fold
from loaders.input import Place
from loaders.register.finding import Finding, doubtful, wrong
from loaders.register.folder import Folder

SHAPE = "TEXT:LINE or TEXT:LINE-LINE, TEXT being three digits, and perhaps words in brackets after it"
_SHAPE = re.compile(r"(?P<text>\d{3}):(?P<first>[1-9]\d*)(?:-(?P<last>[1-9]\d*))?(?: \((?P<words>[^;]+)\))?")
_MEANT = re.compile(r"\d+\s*:\s*\d")  # what begins so is meant as a line in a text
_MARKUP = re.compile(r"</?[a-z]+>")


@dataclass(frozen=True)
class Text:
    """A document as lines of text; line 1 is lines[0]."""

    lines: Sequence[str]

    @cached_property
    def folded(self) -> str:
        """All of it, for looking words up."""
        return _folded(self.lines)


Documents = Mapping[str, Text]  # by their three digits


@dataclass(frozen=True)
class Lines:
    """A place in a text: its first and last line (1 is the first of the text), and the locator's own words."""

    text: str
    first: int
    last: int
    words: str = ""

    def of(self, documents: Documents) -> Sequence[str]:
        """The lines that stand there; fewer than asked for where the text ends before."""
        return documents[self.text].lines[self.first - 1 : self.last]


def parse(locator: str) -> Lines | None:
    """The place that a locator names; None when it has another shape or its lines run backwards."""
    match = _SHAPE.fullmatch(locator)
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"] or match["first"])
    backwards = match["last"] is not None and last <= first
    return None if backwards else Lines(match["text"], first, last, match["words"] or "")


def read_documents(folder: Path) -> Documents:
    """The texts in a folder: files named by three digits, as 003.txt or 003_something.txt."""
    found = sorted(p for p in folder.glob("*.txt") if re.fullmatch(r"\d{3}(_.*)?", p.stem))
    return {p.stem[:3]: Text(p.read_text(encoding="utf-8").split("\n")) for p in found}


def place_findings(folder: Folder, documents: Documents | None) -> Iterator[Finding]:
    """Locators that are malformed or name no line, and words that do not stand where the row says.

    A source that names lines at all names nothing else; one of web pages has locators in words of its own.
    """
    rows = [(place, record, locators_of(record)) for place, record in folder.records()]
    if not any(_MEANT.match(locator) for _, _, locators in rows for locator in locators):
        return
    for place, record, locators in rows:
        read = {locator: parse(locator) for locator in locators}
        for locator in (text for text, lines in read.items() if lines is None):
            yield wrong("place", folder.name, place, "locators", locator, SHAPE)
        if documents is not None:
            missing = {t: why for t, lines in read.items() if lines and (why := _missing(lines, documents))}
            for locator, expected in missing.items():
                yield wrong("place", folder.name, place, "locators", locator, expected)
            there = [lines for text, lines in read.items() if lines and text not in missing]
            yield from _word_findings(folder.name, place, record, there, documents)


def locators_of(record: Record) -> tuple[str, ...]:
    found = record.values.get("locators", ())
    return found if isinstance(found, tuple) else (str(found),)


def _missing(lines: Lines, documents: Documents) -> str | None:
    """What was expected, when these lines are not there or blank at an end; None when all is well."""
    if lines.text not in documents:
        return f"a text that is there: {', '.join(documents)}"
    if lines.last > (length := len(documents[lines.text].lines)):
        return f"a line of the text, which has {length}"
    found = lines.of(documents)
    return None if found[0].strip() and found[-1].strip() else "lines that are not blank at the beginning or the end"


def _word_findings(
    source: str, place: Place, record: Record, there: Sequence[Lines], documents: Documents
) -> Iterator[Finding]:
    told = _folded([line for lines in there for line in lines.of(documents)])
    for link in record.links:
        if not link.as_named or not there or _words(link.as_named) in told:
            continue
        if not any(_column_named(lines, link.as_named, documents) for lines in there):
            where = ", ".join(f"{lines.text}:{lines.first}" for lines in there)
            yield doubtful("words", source, place, link.prop, link.as_named, f"words that stand at {where}")


def _column_named(lines: Lines, named: str, documents: Documents) -> bool:
    """Whether the locator's words name the column of a table, whose heading stands elsewhere in the text."""
    wanted = _words(named)
    parts = [_words(part) for part in lines.words.split(",") if fold(part)]
    return any(part in wanted or wanted in part for part in parts) and wanted in documents[lines.text].folded


def _folded(lines: Sequence[str]) -> str:
    return _words(_MARKUP.sub(" ", " ".join(lines)))


def _words(text: str) -> str:
    """With a space on both sides, so that only whole words are found in one another."""
    return f" {fold(text)} "
