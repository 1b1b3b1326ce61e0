"""A plain question, answered by a canned one: deterministic, offline, without a language model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from graph.search import NameIndex
from queries.answer import Answer, Answering
from queries.ask.chances import chance_of_the_first, ranked, unheard
from queries.ask.choose import Candidate
from queries.ask.context import read
from queries.ask.direction import gives
from queries.ask.meanings import INSTITUTION, TWO_MEETINGS
from queries.ask.names import lexicon_of
from queries.ask.spans import Span
from queries.ask.values import given_values
from queries.ask.words import words_of
from queries.errors import AskedWrongly, BadParameter
from queries.resolve import told_apart
from queries.texts import text as say

LONGEST = 500  # characters of a question
SURE = 0.6  # below this chance no question fits
RUNNERS_UP = 3


@dataclass(frozen=True)
class Understood:
    """Words that name something: what, for which parameter (None: not used), and whether they were misspelt."""

    words: str
    meaning: str
    parameter: str | None
    misspelt: bool


@dataclass(frozen=True)
class Asked:
    """What became of a plain question. `answer` is None when it was refused or has to be asked back.

    `unknown` are the words that nobody knows, `understood` what names something, used or not.
    """

    text: str
    query: str | None
    given: Mapping[str, Any]
    understood: tuple[Understood, ...]
    unknown: tuple[str, ...]
    runners_up: tuple[str, ...]
    refusal: str | None
    choices: Mapping[str, tuple[str, ...]]
    answer: Answer | None


def ask(answering: Answering, text: str, language: str = "en", showing: Mapping[str, int] | None = None) -> Asked:
    """Choose the question, resolve what is named, and answer; refuse when unsure, or when a name is unheard of.

    `showing` has limits for the answer, where the question takes them. Raises BadParameter for a text too long.
    """
    if len(text) > LONGEST:
        raise BadParameter("q", f"{len(text)} characters", f"at most {LONGEST}")
    index = answering.names.index(answering.store)
    words = words_of(text)
    spans = read(words, lexicon_of(index, answering))
    found = ranked(words, spans, answering.ontology)
    best = found[0][0] if found else None
    unknown = tuple(s.written for i, s in enumerate(spans) if s.is_unknown and not (best and i in best.matched))
    names = [c.query.name for c, _ in found]
    if best is None or chance_of_the_first(found) < SURE or not best.heeds or unheard(words, spans):
        why = _why_not(found, unknown, spans, language)
        nearest = tuple(names[:RUNNERS_UP])
        return Asked(text, None, {}, _understood(spans, None, language), unknown, nearest, why, {}, None)
    others = tuple(names[1 : RUNNERS_UP + 1])
    told = (*_understood(spans, best, language), *_fixed(spans, best, index, language))
    name, given = best.query.name, best.given
    if best.unclear:
        choices = {
            spans[i].written: tuple(told_apart(t, language) for t in spans[i].things if t.uri in uris)
            for i, uris in best.unclear.items()
        }
        return Asked(text, name, given, told, unknown, others, say("refused", "several", language), choices, None)
    try:
        limits = {n: most for n, most in (showing or {}).items() if n in best.query.parameters}
        answer = answering.answer(name, {**limits, **given}, language)
    except AskedWrongly as error:
        return Asked(text, name, given, told, unknown, others, str(error), {}, None)
    return Asked(text, name, given, told, unknown, others, None, {}, answer)


def _understood(spans: Sequence[Span], best: Candidate | None, language: str) -> tuple[Understood, ...]:
    used = best.used if best else {}
    matched = best.matched if best else frozenset()
    return tuple(
        Understood(s.written, _taken_for(i, s, best, language), used.get(i), s.misspelt)
        for i, s in enumerate(spans)
        if i in used or _tells_a_kind(s) or (i not in matched and (s.names_something or _tells_how(s)))
    )


def _fixed(spans: Sequence[Span], best: Candidate, index: NameIndex, language: str) -> tuple[Understood, ...]:
    """The things that the phrasing stands for without their names: "the two meetings"."""
    said = " ".join(s.written for s in spans if TWO_MEETINGS in s.meanings)
    fixed = ((n, v, best.query.parameters[n].classes) for n, v in best.phrasing.fixed.items() if best.given[n] == v)
    return tuple(
        Understood(said, told_apart(thing, language), name, False)
        for name, value, classes in fixed
        if classes
        for thing in index.exact(value, classes)
    )


def _tells_a_kind(span: Span) -> bool:
    """ "Which foundations support Togo": more than "which partners"."""
    return INSTITUTION in span.meanings or (span.is_kind and bool({"Actor", "Government"} & span.meanings))


def _tells_how(span: Span) -> bool:
    """ "Who promised to support Togo": more than "who supports"; but "commitments" are not only what was pledged."""
    return any(
        vocabulary == "contribution" or (vocabulary == "modality" and (code != "pledged" or code in span.meanings))
        for vocabulary, code in span.codes
    )


def _is_only_a_place(span: Span) -> bool:
    """Nobody acts under this name: "does Spain support Malawi"."""
    return span.names_a_country and not span.place and not any(t.class_name == "Actor" for t in span.things)


def _taken_for(i: int, span: Span, best: Candidate | None, language: str) -> str:
    """What was given to the question: of several things so called the one, of a bounded period its day."""
    if best is None or i in best.unclear or i not in best.used:
        return _meaning(span, language)
    if span.day and span.day.bound:
        return str(best.given[best.used[i]])
    chosen = set(given_values(best.given))
    told = _meaning(replace(span, things=tuple(t for t in span.things if t.uri in chosen)), language)
    return told or str(best.given[best.used[i]])  # "dollars" are no code of a vocabulary


def _meaning(span: Span, language: str) -> str:
    if span.day:
        first, last = span.day.first, span.day.last
        return first if first == last else say("table", "period", language, first=first, last=last)
    if span.number is not None:
        return str(span.number)
    return ", ".join(told_apart(t, language) for t in span.things) or ", ".join(code for _, code in span.codes)


def _why_not(found: Sequence[object], unknown: Sequence[str], spans: Sequence[Span], language: str) -> str:
    if unknown:
        return say("refused", "unknown", language, words=", ".join(dict.fromkeys(unknown)))
    if places := [s.written for s, after in pairwise(spans) if _is_only_a_place(s) and gives([after])]:
        return say("refused", "a_place", language, words=", ".join(places))
    return say("refused", "unsure" if found else "unfit", language)
