"""The `ask` phrasings of the catalogue's headers, ready to be compared with a question.

A phrasing is a text with places for parameters: "who supports {step} in {country}". What follows in square brackets
fixes further ones: "what ended since {first_event} [change=ended]".
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from queries.ask.meanings import GAP, NEUTRAL, NOBODY, NOT, UNREADABLE, VAGUE, Meanings
from queries.ask.spans import meaning_spans
from queries.ask.words import Word, place_of, words_of
from queries.catalogue import Query, catalogue
from queries.checking import PLACE

FIXED = re.compile(r"\[(\w+)=([\w-]+)\]")
_MARK = "zzplace"  # stands for a place while the text is split into words


@dataclass(frozen=True)
class Place:
    """Where a parameter stands in a phrasing: after "in", "with" or neither, and whether it is negated."""

    parameter: str
    place: str
    negated: bool


@dataclass(frozen=True)
class Phrasing:
    """One phrasing: its question, its places in order, what its other words mean, and what it fixes.

    `order` has places (by their index) and meanings as they follow each other.
    """

    query: Query
    text: str
    places: tuple[Place, ...]
    content: frozenset[Meanings]
    fixed: Mapping[str, str]
    order: tuple[int | Meanings, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded, without the places."""
        return tuple(w.folded for w in words_of(PLACE.sub(" ", FIXED.sub("", self.text))))

    @property
    def negates_places(self) -> bool:
        return any(p.negated for p in self.places)

    @property
    def denies(self) -> int:
        """How many of its words deny something."""
        return sum(bool({NOT, NOBODY, UNREADABLE, GAP} & item) for item in self.order if isinstance(item, frozenset))


@cache
def phrasings() -> tuple[Phrasing, ...]:
    """All phrasings of all questions, each once."""
    return tuple(p for query in catalogue().values() for p in _of_one_mind(_told(query)))


@cache
def phrasings_of(name: str) -> tuple[Phrasing, ...]:
    """Those of one question."""
    return tuple(p for p in phrasings() if p.query.name == name)


@cache
def one_for_each_filling() -> tuple[Phrasing, ...]:
    """Of phrasings of a question with the same places, that with the fewest words; none that fixes anything."""
    found: dict[tuple[str, ...], Phrasing] = {}
    for phrasing in sorted((p for p in phrasings() if not p.fixed), key=lambda p: len(p.content)):
        found.setdefault((phrasing.query.name, *sorted(p.parameter for p in phrasing.places)), phrasing)
    return tuple(found.values())


@cache
def is_denial(name: str) -> bool:
    """Whether the question itself is about what is not: what cannot be read or is not paid for, who has nobody.

    What only some of its phrasings deny, fixing a parameter or naming what is denied ("A but not B"), does not count.
    """
    return any(p.denies and not p.fixed and not p.negates_places for p in phrasings_of(name))


@cache
def names_partners(name: str) -> bool:
    """Whether it is about what partners do, or one has a place in some phrasing; else a country is meant as a place."""
    query = catalogue()[name]
    places = (place.parameter for p in phrasings_of(name) for place in p.places)
    actors = any(query.parameters[parameter].classes[:1] == ("Actor",) for parameter in places)
    return actors or "Commitment" in query.coverage.kinds


def _told(query: Query) -> list[Phrasing]:
    found = {text: _phrasing(query, language, text) for language, texts in query.ask.items() for text in texts}
    return list(found.values())


def _of_one_mind(told: Sequence[Phrasing]) -> list[Phrasing]:
    """A word with several meanings has that which most of the question's phrasings have."""
    counts = Counter(m for p in told for c in p.content for m in c)

    def chosen(item: Meanings) -> Meanings:
        most = max((counts[m] for m in item), default=0)
        return frozenset(m for m in item if counts[m] == most)

    return [
        replace(
            p,
            content=frozenset(map(chosen, p.content)),
            order=tuple(chosen(o) if isinstance(o, frozenset) else o for o in p.order),
        )
        for p in told
    ]


def _phrasing(query: Query, language: str, text: str) -> Phrasing:
    names = PLACE.findall(text)
    words = words_of(PLACE.sub(f" {_MARK} ", FIXED.sub("", text)))
    spans = meaning_spans(words, language)
    order: list[int | Meanings] = []
    negations = [s.start for s in spans if NOT in s.meanings]
    places: list[Place] = []
    for span in spans:
        if words[span.start].folded == _MARK:
            order.append(len(places))
            negated = any(n < span.start for n in negations)
            places.append(Place(names[len(places)], place_of(words, span.start), negated))
        else:
            order.append(_telling(span.meanings or frozenset((word_meaning(words[span.start]),))))
    content = {item for item in order if isinstance(item, frozenset) and item}
    if any(NOBODY in meanings for meanings in content):
        content.discard(frozenset((NOT,)))  # "n'a personne": one negation in two words
    return Phrasing(query, text, tuple(places), frozenset(content), dict(FIXED.findall(text)), tuple(order))


def _telling(meanings: Meanings) -> Meanings:
    """Without the vague meanings of words that mean something else as well."""
    return (meanings - VAGUE) or (meanings - {NEUTRAL})


def word_meaning(word: Word) -> str:
    """The meaning of a word that stands in no list: itself."""
    return f"={word.folded}"


@cache
def weights() -> Mapping[str, float]:
    """How telling a meaning is: the fewer questions use it, the more."""
    used: Counter[str] = Counter()
    for name in catalogue():
        used.update({m for p in phrasings_of(name) for c in p.content for m in c})
    total = len(catalogue())
    return {meaning: 0.3 + 0.5 * math.log(1 + total / count) for meaning, count in used.items()}
