"""The candidates for a plain question: of each canned one the phrasing that is most like it, with its parameters."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ontology.model import Ontology
from queries.ask.filling import Filling, fillings
from queries.ask.meanings import BEYOND, INSTITUTION, NOBODY, NOT, SUPPORT, TWO_MEETINGS, VAGUE, WHO, Meanings
from queries.ask.phrasings import Phrasing, is_denial, one_for_each_filling, phrasings, weights, word_meaning
from queries.ask.spans import Span, is_neutral
from queries.ask.words import words_of
from queries.catalogue import Query

_PLACE_FILLED, _ANY_PLACE = 0.8, 0.3  # weight of a place that is filled; less where anything fits
_NEGATION = 4.0  # weight of a negation, of a word that asks for more than facts …, that only one of the two has
_HEAVY = BEYOND | {NOT, INSTITUTION, TWO_MEETINGS}  # "bank" is part of a name that nobody knows
_UNKNOWN_WORD = 4.0  # weight of a word that nobody knows: it tells strongly that something else is meant
_UNUSED_THING, _UNUSED_DAY, _UNUSED_CODE, _UNUSED_NUMBER = 2.0, 2.0, 1.5, 0.5  # what it costs not to use one
_CLASS_WORD = 0.3  # "country" beside the name of one tells little
_WHO = 0.3  # nor do "who" and "could"
_LIGHT = frozenset((WHO, "could"))
_HALF = ("ne", "n")  # the first word of a French negation: "ne", "n'a"
_APOSTROPHE = re.compile("['’]")
_ORDER = 0.3  # words and names the other way round
_BARE = 0.25  # a phrasing of names alone gives way to one with words
_FULLER = 1e-3
_PRESET = 0.05  # a preset says more exactly what is meant than the question it extends


@dataclass(frozen=True)
class _Asked:
    """A question as every phrasing is compared with it: what each span means, and what they say together."""

    spans: Sequence[Span]
    meant: Sequence[Meanings]
    own: Sequence[Meanings]  # the same, of a name without the vague: a theme is more than "support"
    said: Meanings
    negations: int
    days: frozenset[int]  # spans that tell a day of their own


@dataclass(frozen=True)
class Candidate:
    """A question with the parameters found for it, and what was not used."""

    phrasing: Phrasing
    likeness: float
    given: Mapping[str, Any]
    used: Mapping[int, str]  # index of the span -> parameter
    unclear: Mapping[int, tuple[Any, ...]]
    matched: frozenset[int]  # spans whose words the phrasing has, too
    heeds: bool  # every "not", "or" and day: "which marks cannot be read" is about a "not"
    turned: bool  # who gives is taken for who gets

    @property
    def query(self) -> Query:
        return self.phrasing.query


def candidates(spans: Sequence[Span], ontology: Ontology) -> list[Candidate]:
    """The likest phrasing of each question, by name; questions whose parameters are not named are left out.

    Questions with none of the words in any phrasing come with the parameters that the spans can give them.
    """
    meant = [_meant(s) for s in spans]
    own = [m - VAGUE if s.things else m for s, m in zip(spans, meant, strict=True)]
    asked = _Asked(spans, meant, own, frozenset().union(*meant), _negations(spans), _days(spans))
    found = _likest([p for p in phrasings() if _is_like(p, asked.said)], asked, ontology)
    others = [p for p in one_for_each_filling() if p.query.name not in found]
    found |= _likest(others, asked, ontology)
    return [found[name] for name in sorted(found)]


def _is_like(phrasing: Phrasing, said: Meanings) -> bool:
    """Has one of the words; all that tell anything, where it fixes a parameter: what is not said is not added."""
    telling = [c for c in phrasing.content if not c <= _LIGHT]
    if phrasing.fixed:
        return all(c & said for c in telling)
    return not phrasing.content or any(c & said for c in phrasing.content)


def _likest(some: Sequence[Phrasing], asked: _Asked, ontology: Ontology) -> dict[str, Candidate]:
    best: dict[str, Candidate] = {}
    for phrasing in some:
        name = phrasing.query.name
        for filling in fillings(phrasing, asked.spans, ontology):
            candidate = _candidate(phrasing, filling, asked, ontology)
            if name not in best or _goes_before(candidate, best[name]):
                best[name] = candidate
    return best


def _goes_before(one: Candidate, other: Candidate) -> bool:
    """A filling that does not turn round who gives and who gets, then the more like one."""
    return (not one.turned, one.likeness) > (not other.turned, other.likeness)


def _meant(span: Span) -> Meanings:
    """What the span's words mean; an unknown word may stand in a phrasing itself."""
    if span.meanings or not span.is_unknown:
        return span.meanings
    own = frozenset(word_meaning(w) for w in words_of(span.written))
    return own if own <= weights().keys() else frozenset()


def _candidate(phrasing: Phrasing, filling: Filling, asked: _Asked, ontology: Ontology) -> Candidate:
    spans, said = asked.spans, asked.said
    matched = frozenset(
        i for i in range(len(spans)) if i not in filling.used and any(asked.own[i] & c for c in phrasing.content)
    )
    both = sum(_weight(c & said) for c in phrasing.content if c & said and not c & _HEAVY)
    both += sum(
        _ANY_PLACE if "Entity" in phrasing.query.parameters[p.parameter].classes else _PLACE_FILLED
        for p in phrasing.places
    )
    missing = sum(_weight(c) for c in phrasing.content if not c & said)
    named = {t.class_name for i in filling.used for t in spans[i].things}
    extra = sum(
        _extra(spans[i], asked.meant[i], named, ontology)
        for i in range(len(spans))
        if i not in filling.used and i not in matched
    )
    bare = 0.0 if phrasing.content else _BARE
    total = 2 * both + missing + extra + filling.cost + bare + _ORDER * _disorder(phrasing, filling, asked.meant)
    likeness = (2 * both / total if total else 0.0) + (_PRESET if phrasing.query.extends else 0.0)
    likeness += _FULLER * both  # of two that fit alike, the one that says more
    heeds = filling.heeds and asked.days <= filling.used.keys() | matched  # else it would be answered for every day
    heeds = heeds and asked.negations <= max(phrasing.denies, is_denial(phrasing.query.name))
    rest = (filling.given, filling.used, filling.unclear, matched, heeds, filling.turned)
    return Candidate(phrasing, round(likeness, 4), *rest)


def _days(spans: Sequence[Span]) -> frozenset[int]:
    """Those that tell a day; that of what is named beside it apart: "the second partners' meeting (October 2017)"."""
    named = [t.uri for s in spans for t in s.things]
    return frozenset(i for i, s in enumerate(spans) if s.day and not any(s.day.first[:4] in uri for uri in named))


def _negations(spans: Sequence[Span]) -> int:
    """How often something is denied; "n'a personne", "ne … pas" do so once."""
    denied = [s for s in spans if NOT in s.meanings]
    halves = [s for s in denied if _APOSTROPHE.split(s.written.lower())[0] in _HALF]
    whole = any(NOBODY in s.meanings for s in spans) or len(denied) > len(halves)
    return len(denied) - (len(halves) if whole else 0)


def _disorder(phrasing: Phrasing, filling: Filling, meant: Sequence[Meanings]) -> float:
    """Share of the pairs of words and names that stand the other way round than in the phrasing."""
    where = {name: i for i, name in reversed(list(filling.used.items()))}
    found: list[int] = []
    for item in phrasing.order:
        if isinstance(item, int):
            found.append(where[phrasing.places[item].parameter])
        elif (at := next((i for i, m in enumerate(meant) if m & item and i not in filling.used), None)) is not None:
            found.append(at)
    pairs = [(a, b) for n, a in enumerate(found) for b in found[n + 1 :] if a != b]
    return sum(a > b for a, b in pairs) / len(pairs) if pairs else 0.0


def _weight(meanings: Meanings) -> float:
    if meanings & _HEAVY:
        return _NEGATION
    if meanings <= _LIGHT:
        return _WHO
    return min(weights().get(m, _UNKNOWN_WORD) for m in meanings)


def _extra(span: Span, meant: Meanings, named: set[str], ontology: Ontology) -> float:
    """What it costs that a span is neither in the phrasing nor given to a parameter."""
    if span.day:
        return _UNUSED_DAY
    if span.things:
        return _UNUSED_THING / 2 if meant else _UNUSED_THING
    if not meant:
        return _UNUSED_CODE if span.codes else _UNUSED_NUMBER if span.number is not None else _UNKNOWN_WORD
    if is_neutral(span):
        return 0.0
    classes = [m for m in meant if m in ontology.classes]
    if classes:
        return 0.0 if any(ontology.descends(n, c) for n in named for c in classes) else _CLASS_WORD
    return _CLASS_WORD if SUPPORT in meant else min(_weight(frozenset((m,))) for m in meant)
