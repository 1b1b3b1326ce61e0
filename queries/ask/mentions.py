"""What a plain question names: things of the graph, days and numbers, each with the words it stands on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from graph.search import Named, NameIndex, fold
from ontology.model import ontology
from queries.ask.words import MONTHS, STOP

LONGEST = 9  # words in a name
SPELLED_ALIKE = 86.0  # of 100: below this a word is not taken for a misspelt name
SHORTEST_MISSPELT = 6  # letters
_UNSPEAKABLE = ("Source", "Document", "LoadRun", "Graph")
_YEAR = re.compile(r"(19|20)\d\d")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_NUMBER = re.compile(r"\d[\d.,]*")
_MEETING = frozenset(("meeting", "reunion", "rencontre", "encuentro"))


@dataclass(frozen=True)
class Word:
    """A word of the question as written and folded."""

    written: str
    folded: str


@dataclass(frozen=True)
class Mention:
    """Words from `start` to `end` (exclusive) that name something: things (several share the name), a day, a number."""

    start: int
    end: int
    written: str
    things: tuple[Named, ...] = ()
    misspelt: bool = False
    day: tuple[str, str] | None = None  # first and last day of what is named
    number: int | None = None


class Lexicon:
    """The names of one state of the graph, with countries' adjectives and short names of meetings."""

    def __init__(self, index: NameIndex, phrasing_words: Iterable[str]) -> None:
        self._index = index
        self._known_words = frozenset(phrasing_words)

    def things(self, phrase: str) -> tuple[Named, ...]:
        """Things called so; a code or a whole name, case and accents apart."""
        described = (self._index.get(uri) for uri in _adjectives().get(phrase, ()))
        found = {t.uri: t for t in (*self._index.exact(phrase), *described) if t}
        return tuple(t for _, t in sorted(found.items()) if t.class_name not in _UNSPEAKABLE)

    def misspelt(self, phrase: str) -> tuple[Named, ...]:
        """Things with a name spelled almost so."""
        if len(phrase) < SHORTEST_MISSPELT or phrase in self._known_words:
            return ()
        near = [h for h in self._index.near(phrase) if h.thing.class_name not in _UNSPEAKABLE]
        close = [h for h in near if fuzz.ratio(fold(h.name), phrase) >= SPELLED_ALIKE]
        return tuple(h.thing for h in close if h.score == close[0].score)

    def meeting_of(self, year: str) -> tuple[Named, ...]:
        """The partners' meeting of a year."""
        found = self._index.get(f"https://w3id.org/spfgraph/id/event/partners-meeting-{year}")
        return (found,) if found else ()


def words_of(text: str) -> list[Word]:
    """The words of a text, punctuation left out; a word whose folding has parts ("Lao-PDR") counts as several."""
    written = re.findall(r"[\w'’.,/+-]+", text)
    return [Word(w.strip("'’.,"), part) for w in written for part in fold(w).split()]


def mentions(words: Sequence[Word], lexicon: Lexicon) -> list[Mention]:
    """All of them from left to right, the longest first where they overlap, exact names before misspelt ones."""
    taken: set[int] = set()
    found = [*_meetings(words, lexicon, taken), *_names(words, lexicon, taken)]
    found += [*_days(words, taken), *_misspelt(words, lexicon, taken), *_numbers(words, taken)]
    return sorted(found, key=lambda m: m.start)


def _names(words: Sequence[Word], lexicon: Lexicon, taken: set[int]) -> Iterable[Mention]:
    for length in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            span = range(start, start + length)
            if taken & set(span) or (length == 1 and _is_plain(words[start])):
                continue
            if things := lexicon.things(" ".join(words[i].folded for i in span)):
                taken |= set(span)
                yield Mention(start, start + length, _written(words, span), things)


def _is_plain(word: Word) -> bool:
    """A little word is a name only when written as one: US, IT, but not us, it."""
    return word.folded in STOP and not (word.written.isupper() and len(word.written) > 1)


def _misspelt(words: Sequence[Word], lexicon: Lexicon, taken: set[int]) -> Iterable[Mention]:
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            span = range(start, start + length)
            if taken & set(span) or any(words[i].folded in STOP for i in (span[0], span[-1])):
                continue
            if things := lexicon.misspelt(" ".join(words[i].folded for i in span)):
                taken |= set(span)
                yield Mention(start, start + length, _written(words, span), things, misspelt=True)


def _meetings(words: Sequence[Word], lexicon: Lexicon, taken: set[int]) -> Iterable[Mention]:
    """ "the 2017 meeting", "la réunion de 2017"."""
    for i, word in enumerate(words):
        if not _YEAR.fullmatch(word.folded):
            continue
        near = [j for j in range(max(0, i - 3), min(len(words), i + 4)) if words[j].folded in _MEETING]
        if near and (things := lexicon.meeting_of(word.folded)):
            span = range(min(i, *near), max(i, *near) + 1)
            taken |= set(span)
            yield Mention(span[0], span[-1] + 1, _written(words, span), things)


def _days(words: Sequence[Word], taken: set[int]) -> Iterable[Mention]:
    for i, word in enumerate(words):
        if i in taken or not (_YEAR.fullmatch(word.folded) or _DAY.fullmatch(word.written)):
            continue
        if _DAY.fullmatch(word.written):
            taken.add(i)
            yield Mention(i, i + 1, word.written, day=(word.written, word.written))
            continue
        month = MONTHS.get(words[i - 1].folded) if i and i - 1 not in taken else None
        span = range(i - 1, i + 1) if month else range(i, i + 1)
        taken |= set(span)
        yield Mention(span[0], i + 1, _written(words, span), day=_period(word.folded, month))


def _period(year: str, month: int | None) -> tuple[str, str]:
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    days = {2: 29 if int(year) % 4 == 0 else 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
    return f"{year}-{month:02d}-01", f"{year}-{month:02d}-{days:02d}"


def _numbers(words: Sequence[Word], taken: set[int]) -> Iterable[Mention]:
    for i, word in enumerate(words):
        digits = re.sub(r"[.,]", "", word.written)
        if i not in taken and _NUMBER.fullmatch(word.written) and digits.isdigit() and len(digits) < 16:
            taken.add(i)
            yield Mention(i, i + 1, word.written, number=int(digits))


def _written(words: Sequence[Word], span: range) -> str:
    return " ".join(dict.fromkeys(words[i].written for i in span))


@cache
def _adjectives() -> Mapping[str, frozenset[str]]:
    """URIs by hidden label of the vocabularies ("Malawian", "togolais"), folded; thousands, so folded once."""
    found: dict[str, set[str]] = {}
    for concept in ontology().listed():
        for label in concept.hidden_labels:
            found.setdefault(fold(label), set()).add(concept.uri)
    return {name: frozenset(uris) for name, uris in found.items()}
