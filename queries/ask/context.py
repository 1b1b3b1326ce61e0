"""Spans of a question in the light of those beside them: meetings of a year, bodies of a country, negations."""

from collections.abc import Sequence
from dataclasses import replace

from graph.search import Named, fold
from queries.ask.days import is_year
from queries.ask.direction import gives
from queries.ask.meanings import FUND, NEUTRAL, NOBODY, NOT, TWO_MEETINGS, WHO
from queries.ask.names import Lexicon, is_government
from queries.ask.spans import Span, spans_of
from queries.ask.words import JOINING, STOP, WITH, Word

_OF = ("of", "from", "de", "du", "d", "des", "del")
_FROM = "from"
_MONEY = ("measure", "money")
_ACTOR, _THEME = "Actor", "Theme"
_MEMBERS = (("role", "member"), ("role", "participant"))
_NEAR = 8  # words between two years of meetings
_JOIN = JOINING | WITH | {"to", "a", "al", "versus", "vs"}
_GOVERNMENT, _EVENT, _MAPPING = "Government", "Event", "mapping"
_MET = frozenset((_EVENT, _MAPPING, TWO_MEETINGS))


def read(words: Sequence[Word], lexicon: Lexicon) -> list[Span]:
    """What the words of a text say, from left to right."""
    found = [replace(s, partner=any(t.uri in lexicon.partners for t in s.things)) for s in spans_of(words, lexicon)]
    found = [_without(s, _ACTOR) if s.is_kind and _ACTOR in s.meanings else s for s in found]  # "UN agencies"
    told = _governments(words, _of_countries(words, _givers(words, _meetings(words, found, lexicon))))
    told = [replace(s, home=_is_home(words, told, i, lexicon)) for i, s in enumerate(told)]
    return _negated([_acting(told, i) if span.is_kind else span for i, span in enumerate(told)])


def _meetings(words: Sequence[Word], spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """ "the 2017 meeting", "la réunion d'octobre 2021": a year near the word is the partners' meeting of that year.

    So is a second year beside it: "between the meeting of 2017 and that of 2021".
    """
    told = []
    for span in spans:
        if span.meanings & {_EVENT, NEUTRAL} and span.written.islower():
            kept = tuple(t for t in span.things if t.class_name in ("Branch", "TargetGroup"))
            # "réunion", not La Réunion; "all countries", not a group
            span = replace(span, things=kept, either=span.either and bool(kept))  # noqa: PLW2901
        near = {m for s in spans if -4 <= s.start - span.start <= 4 for m in s.meanings & _MET}
        told.append(_met(span, lexicon, mapping=near == {_MAPPING}) if near else span)
    meetings = [s for s in told if any(t.class_name == _EVENT for t in s.things) and _has_a_year(words, s)]
    return [_met(s, lexicon, mapping=False) if any(_is_beside(words, s, m) for m in meetings) else s for s in told]


def _has_a_year(words: Sequence[Word], span: Span) -> bool:
    return any(is_year(w) for w in words[span.start : span.end])


def _is_beside(words: Sequence[Word], one: Span, other: Span) -> bool:
    """Whether a few words join them: "2017 and 2021", "2021 … from the one of 2017"."""
    first, second = sorted((one, other), key=lambda s: s.start)
    between = {w.folded for w in words[first.end : second.start]}
    return second.start - first.end <= _NEAR and bool(between & _JOIN)


def _met(span: Span, lexicon: Lexicon, *, mapping: bool) -> Span:
    """The year as what took place in it; as it is where nothing did."""
    things = lexicon.event_of(span.day.first[:4], mapping=mapping) if span.day else ()
    return replace(span, things=things, day=None) if things else span


def _of_countries(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """ "the Ministry of Finance of Togo": of several things so called, those with the country in their name."""
    told = list(spans)
    for span in spans:
        if len(span.things) < 2:
            continue
        for other in spans:
            countries = [t for t in other.things if t.class_name == "Country"]
            apart = other is span or span not in told or other not in told or not _adjacent(words, span, other)
            if apart or not countries:
                continue
            fitting = tuple(t for t in span.things if any(fold(c.label()) in fold(t.label()) for c in countries))
            if fitting:
                told[told.index(span)] = _merged(span, other, fitting)
                told.remove(other)
                break
    return told


def _givers(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """ "the money of Qatar", "l'argent suédois": a country whose money it is gives."""
    money = [s for s in spans if _MONEY in s.codes and FUND in s.meanings and not s.things]
    return [
        replace(s, partner=True) if s.names_a_country and any(_is_owned(words, m, s) for m in money) else s
        for s in spans
    ]


def _is_owned(words: Sequence[Word], money: Span, owner: Span) -> bool:
    first, second = sorted((money, owner), key=lambda s: s.start)
    between = [w.folded for w in words[first.end : second.start]]
    return not between or (first is money and len(between) <= 2 and between[0] in _OF)


def _governments(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """ "the government of Togo", "the Togolese government"."""
    told = list(spans)
    for span in spans:
        if _GOVERNMENT not in span.meanings or span.things or span not in told:  # but not "governance"
            continue
        for other in spans:
            governments = tuple(t for t in other.things if is_government(t))
            if governments and other in told and _adjacent(words, span, other):
                told[told.index(other)] = _merged(span, other, governments)
                told.remove(span)
                break
    return told


def _acting(spans: Sequence[Span], i: int) -> Span:
    """A kind of actor that acts ("Belgian NGOs"), or a theme ("who supports NGOs"), where the words around it tell."""
    span, before = spans[i], spans[i - 1] if i else None
    if any(s.home for s in (*spans[max(0, i - 1) : i], *spans[i + 1 : i + 2])):
        return _without(span, _THEME)
    helped = before is not None and gives([before]) and not span.place and any(map(_means_someone, spans[: i - 1]))
    is_theme = any(t.class_name == _THEME for t in span.things)
    return replace(span, codes=()) if helped and is_theme else span


def _without(span: Span, name: str) -> Span:
    """The span without the things of a class."""
    return replace(span, things=tuple(t for t in span.things if t.class_name != name))


def _is_home(words: Sequence[Word], spans: Sequence[Span], i: int, lexicon: Lexicon) -> bool:
    """ "Belgian partners", "ONG togolaises", "NGOs from Germany": the country stands beside a kind of actor."""
    span = spans[i]
    if not span.names_a_country:
        return False
    beside = [s for s in (*spans[max(0, i - 1) : i], *spans[i + 1 : i + 2]) if _means_someone(s)]
    if lexicon.is_adjective(" ".join(w.folded for w in words[span.start : span.end])) and any(
        s.end == span.start or s.start == span.end for s in beside
    ):
        return True
    near = [s for s in beside if s.end <= span.start and _adjacent(words, s, span)]
    if span.before == _FROM:
        return bool(near)
    return span.partner and span.before in _OF and any(s.is_kind for s in near)  # "partners of Belgium" are beside it


def _means_someone(span: Span) -> bool:
    """Partners, members, NGOs, "who"."""
    members = any(code in _MEMBERS for code in span.codes)
    return span.is_kind or members or bool(span.meanings & {_ACTOR, WHO})


def _adjacent(words: Sequence[Word], one: Span, other: Span) -> bool:
    first, second = sorted((one, other), key=lambda s: s.start)
    return second.start - first.end <= 3 and all(w.folded in STOP for w in words[first.end : second.start])


def _merged(one: Span, other: Span, things: tuple[Named, ...]) -> Span:
    first, second = sorted((one, other), key=lambda s: s.start)
    written = f"{first.written} {second.written}"
    return Span(
        first.start,
        second.end,
        written,
        things,
        place=first.place,
        before=first.before,
        misspelt=one.misspelt or other.misspelt,
    )


def _negated(spans: Sequence[Span]) -> list[Span]:
    """Marks what stands after a negation: "design but not strategies or operations"."""
    told, negated = list[Span](), False
    nobody = any(NOBODY in s.meanings for s in spans)
    for span in spans:
        if span.meanings == {NOT} and nobody:
            continue  # "n'a personne": one negation in two words
        if NOT in span.meanings:
            negated = True
        if span.things and any(span.things == s.things and s.negated == negated for s in told):
            continue  # said twice: "dialogues (ABND)"
        told.append(replace(span, negated=negated) if negated and span.names_something else span)
    return told
