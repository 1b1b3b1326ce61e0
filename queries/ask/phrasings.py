"""The `ask` phrasings of the catalogue's headers, ready to be compared with a question."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graph.search import fold
from queries.ask.words import NEGATION, STOP, stem
from queries.catalogue import Query, catalogue

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrasing:
    """One phrasing: its question, the parameters that stand in it, and the stems of its other words."""

    query: Query
    language: str
    text: str
    places: tuple[str, ...]
    content: frozenset[str]
    negated: bool


def content_of(folded: list[str]) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(word) for word in folded if word not in STOP)


@cache
def phrasings() -> tuple[Phrasing, ...]:
    """All phrasings of all questions."""
    return tuple(
        _phrasing(query, language, text)
        for query in catalogue().values()
        for language, texts in query.ask.items()
        for text in texts
    )


def _phrasing(query: Query, language: str, text: str) -> Phrasing:
    words = fold(_PLACE.sub(" ", text)).split()
    places = tuple(_PLACE.findall(text))
    return Phrasing(query, language, text, places, content_of(words), any(w in NEGATION for w in words))


@cache
def weights() -> Mapping[str, float]:
    """How telling a stem is: the fewer questions use it, the more."""
    used: Counter[str] = Counter()
    for name in catalogue():
        used.update(frozenset().union(*(p.content for p in phrasings() if p.query.name == name)))
    total = len(catalogue())
    return {word: 0.2 + math.log(1 + total / count) for word, count in used.items()}


@cache
def phrasing_words() -> frozenset[str]:
    """All words of all phrasings, folded."""
    return frozenset(w for p in phrasings() for w in fold(_PLACE.sub(" ", p.text)).split())
