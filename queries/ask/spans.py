"""A question as spans of words, each with all it can stand for: things, codes, meanings, days, numbers."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml

from graph.search import Named, fold
from ontology.model import ontology
from queries.ask.days import Day, days_in, is_year, numbers_in, one_million
from queries.ask.meanings import (
    INSTITUTION,
    NEUTRAL,
    NOT,
    Meanings,
    language_of,
    longest,
    meanings_of,
    misspelt_meanings,
)
from queries.ask.names import COMMON, Lexicon
from queries.ask.words import (
    AS_WELL_AS,
    EITHER,
    EMPHASIZED,
    JOINING,
    MONTHS,
    MORE_THAN,
    NEGATION,
    STOP,
    WHO_WORDS,
    Word,
    place_of,
    stem,
    word_before,
)
from queries.catalogue import catalogue

LONGEST = 11  # words in a name
_PARTS = re.compile(r"['’/-]")  # of a token: "EU-funded", "WHO's"
_TITLED = ("Scheme", "PolicyInstrument", "Programme", "Agreement")
_LONG = 7  # letters; adjectives of countries have no capitals in French and Spanish
_TITLE = "Document"
_NOT = "not"  # key of codes.yml
_OTHER = "other"  # what is of no kind is not asked for by name
LONGEST_MISSPELT = 5  # words in a name that is misspelt
_KINDS_OF_ACTORS = "actor-kind"
Code = tuple[str, str]  # vocabulary, notation


@dataclass(frozen=True)
class Span:
    """Words from `start` to `end` (exclusive) and what they can stand for; nothing at all: words nobody knows.

    `place` is "in", "for" or "with" after such a word; `negated` after a negation that reaches it; `joined` by "and",
    `either` by "or" to what stands before; `partner` when it names a country better known as a partner than as a place;
    `above` a number after "more than"; `partly` when some words of its name mean nothing besides;
    `before` is the word before it, articles apart; `home` when an actor beside it is at home there: "Belgian NGOs".
    """

    start: int
    end: int
    written: str
    things: tuple[Named, ...] = ()
    codes: tuple[Code, ...] = ()
    meanings: Meanings = frozenset()
    day: Day | None = None
    number: int | None = None
    misspelt: bool = False
    place: str = ""
    negated: bool = False
    joined: bool = False
    either: bool = False
    partner: bool = False
    above: bool = False
    partly: bool = False
    before: str = ""
    home: bool = False

    @property
    def is_unknown(self) -> bool:
        return not (self.things or self.codes or self.meanings or self.day) and self.number is None

    @property
    def names_a_country(self) -> bool:
        return any(t.class_name == "Country" for t in self.things)

    @property
    def is_kind(self) -> bool:
        """Whether it names a kind of actor: "trade unions"."""
        return any(vocabulary == _KINDS_OF_ACTORS and code not in self.meanings for vocabulary, code in self.codes)

    @property
    def names_something(self) -> bool:
        """Whether it is a name, a code, a day or a number rather than a word like "support"."""
        return bool(self.things or self.day) or self.number is not None or bool(self.codes and not self.meanings)


def spans_of(words: Sequence[Word], lexicon: Lexicon) -> list[Span]:
    """All that carries meaning, from left to right, each by itself; the longest first where readings overlap."""
    taken: set[int] = set()
    language = language_of(words)
    found = list(_named_with_a_year(words, lexicon, taken))
    found += [_spanning(words, span, day=day) for span, day in _dated(words, taken)]
    found += _numbered(words, one_million(words), taken)
    found += _exact(words, lexicon, taken, language)
    found += _numbered(words, numbers_in(words, taken), taken)
    return _near(words, lexicon, found, taken)


def meaning_spans(words: Sequence[Word], language: str) -> list[Span]:
    """The same for a phrasing in a language, in which nothing is named."""
    taken: set[int] = set()
    found: list[Span] = []
    for span in _runs(words, longest(), taken):
        if meanings := _meanings(words, span, language, strictly=True):
            taken |= set(span)
            found.append(_spanning(words, span, meanings=meanings))
    rest = [i for i in range(len(words)) if i not in taken and words[i].folded not in STOP]
    found += [_spanning(words, range(i, i + 1)) for i in rest]
    return sorted(found, key=lambda s: s.start)


def _named_with_a_year(words: Sequence[Word], lexicon: Lexicon, taken: set[int]) -> Iterator[Span]:
    """ "International Labour Conference 2021": the year is part of the name."""
    for span in _runs(words, LONGEST, taken):
        dated = len(span) > 1 and any(is_year(words[i]) for i in span)
        if dated and (things := lexicon.things(_phrase(words, span))):
            before = span.start - 1
            whole = range(before if before >= 0 and words[before].folded in MONTHS else span.start, span.stop)
            taken |= set(whole)  # "October 2021 partners' meeting"
            yield _spanning(words, whole, things=things)


def _dated(words: Sequence[Word], taken: set[int]) -> Iterator[tuple[range, Day]]:
    for span, day in list(days_in(words, taken)):
        taken |= set(span)
        yield span, day


def _numbered(words: Sequence[Word], told: Iterable[tuple[range, int]], taken: set[int]) -> Iterator[Span]:
    for span, number in told:
        taken |= set(span)
        yield _spanning(words, span, number=number)


def _phrase(words: Sequence[Word], span: range) -> str:
    return " ".join(words[i].folded for i in span)


def _runs(words: Sequence[Word], length: int, taken: set[int]) -> Iterator[range]:
    """Runs of words not yet taken, the longest first."""
    for size in range(min(length, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            if not taken & set(span):
                yield span


def _exact(words: Sequence[Word], lexicon: Lexicon, taken: set[int], language: str) -> Iterator[Span]:
    runs = list(_runs(words, LONGEST, taken))
    named = {span: found for span in runs if (found := _names(words, span, lexicon))}

    def rank(span: range) -> tuple[int, bool, bool]:
        return -len(span), span not in named, words[span.start].folded in STOP

    for span in sorted(runs, key=rank):  # "Convention 102" before "ratified Convention"
        if taken & set(span):
            continue
        things = named.get(span, ())
        if things and all(t.class_name == _TITLE for t in things) and _is_told_apart(span, named):
            continue
        codes = (
            ()
            if len(span) == 1 and (words[span[0]].folded in STOP | NEGATION or _is_prefix(words, span))
            else _codes_of(_phrase(words, span), language)
        )
        meanings = _meanings(words, span, language)
        if things or codes or meanings:
            taken |= set(span)
            if titles := _titled(words, span, things):
                yield _spanning(words, span, things=titles)
                continue
            inner = [_meanings(words, range(i, i + 1), language) for i in span if words[i].folded not in STOP]
            if len(span) > 1 and (codes or any(t.class_name == "Theme" for t in things)):
                meanings = meanings.union(*inner) - {NEUTRAL}  # "funding gap" is a theme and two words
                meanings -= {NOT} if codes else set()  # "answered no" denies nothing else
            whole = _spanning(words, span, things=things, codes=codes, meanings=meanings)
            yield replace(whole, partly=bool(things) and len(inner) > 1 and not all(inner))


def _names(words: Sequence[Word], span: range, lexicon: Lexicon) -> tuple[Named, ...]:
    phrase = _phrase(words, span)
    return lexicon.things(phrase) if _may_name(words, span, lexicon, phrase) else ()


def _is_told_apart(span: range, named: Collection[range]) -> bool:
    """Two names, a theme and a country, that happen to be the title of a document together."""
    inner = [
        other for other in named if len(other) < len(span) and other.start >= span.start and other.stop <= span.stop
    ]
    return any(one.stop <= other.start for one in inner for other in inner)


def _titled(words: Sequence[Word], span: range, things: tuple[Named, ...]) -> tuple[Named, ...]:
    """ "Social Cash Transfer" in capitals is the title of a scheme or law, not what schemes and laws are about."""
    capitals = len(span) > 1 and all(words[i].written[:1].isupper() for i in span if words[i].folded not in STOP)
    return tuple(t for t in things if capitals and t.class_name in _TITLED)


def _may_name(words: Sequence[Word], span: range, lexicon: Lexicon, phrase: str) -> bool:
    """A little word, or a short code, is a name only when written as one: US, IT, but not us, it."""
    if len(span) > 1:
        return True
    word = words[span[0]]
    written = next((part for part in _PARTS.split(word.written) if fold(part) == word.folded), word.written)
    capitals = written.isupper() and len(written) > 1 and word.folded not in EMPHASIZED
    little = word.folded in STOP or word.folded in NEGATION or word.folded in WHO_WORDS
    return capitals or not (little or (len(phrase) <= 3 and lexicon.is_code(phrase)))


def _meanings(words: Sequence[Word], span: range, language: str, *, strictly: bool = False) -> Meanings:
    if len(span) == 1 and words[span[0]].folded in STOP:
        return frozenset()
    if _is_prefix(words, span):
        return frozenset((NOT,))
    return meanings_of([words[i] for i in span], language, strictly=strictly)


def _is_prefix(words: Sequence[Word], span: range) -> bool:
    """ "non-UN partners" are others than those of the UN."""
    after = words[span.stop : span.stop + 1]
    return len(span) == 1 and words[span[0]].folded == "non" and any(w.token == words[span[0]].token for w in after)


def _codes_of(phrase: str, language: str) -> tuple[Code, ...]:
    found = _codes(language).get(tuple(stem(word, language) for word in phrase.split()), ())
    return tuple(code for code in found if phrase not in _not_called().get(code, ()))


@cache
def _codes(language: str) -> Mapping[tuple[str, ...], tuple[Code, ...]]:
    """Codes of the vocabularies that parameters take, by the stems of what they are called in any language."""
    found: dict[tuple[str, ...], dict[Code, None]] = {}
    asked = {p.codes for query in catalogue().values() for p in query.parameters.values()}
    for name, vocabulary in ((n, v) for n, v in ontology().vocabularies.items() if n in asked):
        for concept in vocabulary.concepts.values():
            if not concept.class_name and concept.notation != _OTHER:
                code = (name, concept.notation)
                names = (*concept.words.labels.values(), *concept.alt_labels, *_called().get(code, ()))
                for words in (fold(label).split() for label in names):
                    found.setdefault(tuple(stem(w, language) for w in words), {})[code] = None
    return {words: tuple(codes) for words, codes in found.items()}


@cache
def _called() -> Mapping[Code, tuple[str, ...]]:
    """What else questions call a code, in any language."""
    told = {code: [words for key, words in lines.items() if key != _NOT] for code, lines in _told().items()}
    return {code: tuple(word for words in lines for word in words.split(", ")) for code, lines in told.items()}


@cache
def _not_called() -> Mapping[Code, frozenset[str]]:
    """Folded words that do not stand for the code."""
    told = {code: lines[_NOT] for code, lines in _told().items() if _NOT in lines}
    return {code: frozenset(fold(word) for word in words.split(", ")) for code, words in told.items()}


@cache
def _told() -> Mapping[Code, Mapping[str, str]]:
    told = yaml.safe_load((files("queries.ask") / "codes.yml").read_text(encoding="utf-8"))
    return {(vocabulary, code): lines for key, lines in told.items() for vocabulary, code in [key.split("/")]}


def _near(words: Sequence[Word], lexicon: Lexicon, found: Sequence[Span], taken: set[int]) -> list[Span]:
    """With what nothing was found for: misspelt names, misspelt words with a meaning, words nobody knows."""
    told = list(found)
    bodies = [s for s in found if INSTITUTION in s.meanings and not s.things]
    part_of_name = {s.start: bool(s.codes) for s in bodies}  # "Banque mondial"
    for i, word in enumerate(words):
        if (i in taken and i not in part_of_name) or word.folded in STOP or len(word.folded) < 2:
            continue
        span, things = _misspelt_name(words, i, lexicon)
        if i in part_of_name and (not things or (part_of_name[i] and len(span) == 1)):
            continue  # "fondations" are no "formations"
        told = [s for s in told if s.end <= span.start or s.start >= span.stop]
        taken |= set(span)
        meanings = misspelt_meanings(word) if len(span) == 1 else frozenset()
        told.append(_spanning(words, span, things=things, meanings=meanings, misspelt=bool(things or meanings)))
    return sorted(told, key=lambda s: s.start)


def _misspelt_name(words: Sequence[Word], i: int, lexicon: Lexicon) -> tuple[range, tuple[Named, ...]]:
    """The longest run of words around the unknown one that is almost a name; the word alone when there is none."""
    for size in range(LONGEST_MISSPELT, 0, -1):
        for start in range(max(0, i - size + 1), min(i, len(words) - size) + 1):
            span = range(start, start + size)
            if words[span[0]].folded in STOP or words[span[-1]].folded in STOP:
                continue
            things = lexicon.misspelt(_phrase(words, span))
            if things := tuple(t for t in things if t.class_name in COMMON or not _is_written_small(words, span)):
                return span, things
    return range(i, i + 1), ()


def _is_written_small(words: Sequence[Word], span: range) -> bool:
    """A short word without a capital in a text that has some: "manos" is not the Isle of Man."""
    capitals = any(c.isupper() for w in words for c in w.written)
    return capitals and len(span) == 1 and words[span[0]].written.islower() and len(words[span[0]].folded) < _LONG


def _spanning(
    words: Sequence[Word],
    span: range,
    *,
    things: tuple[Named, ...] = (),
    codes: tuple[Code, ...] = (),
    meanings: Meanings = frozenset(),
    day: Day | None = None,
    number: int | None = None,
    misspelt: bool = False,
) -> Span:
    written = " ".join(dict.fromkeys(words[i].written for i in span))
    place = place_of(words, span.start)
    before = words[span.start - 1].folded if span.start and words[span.start - 1].written.lower() != "où" else ""
    found = Span(span.start, span.stop, written, things, codes, meanings, day, number, misspelt, place)
    above = number is not None and tuple(w.folded for w in words[max(0, span.start - 2) : span.start]) in MORE_THAN
    return replace(
        found,
        joined=before in JOINING or _is_added(words, span.start),
        either=bool(things) and before in EITHER and span.start > 1,
        above=above,
        before=word_before(words, span.start),
    )


def _is_added(words: Sequence[Word], start: int) -> bool:
    """ "supported by Italy as well as by France"."""
    before = tuple(w.folded for w in words[max(0, start - 5) : start])
    return any(before[i : i + len(phrase)] == phrase for phrase in AS_WELL_AS for i in range(len(before)))


def is_neutral(span: Span) -> bool:
    """Said by the way."""
    return NEUTRAL in span.meanings
