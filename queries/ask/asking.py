"""A plain question, answered by a canned one: deterministic, offline, without a language model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from queries.answer import Answer, Answering
from queries.ask.choose import SURE, Candidate, candidates
from queries.ask.context import read
from queries.ask.filling import given_values
from queries.ask.names import lexicon_of
from queries.ask.spans import Span
from queries.errors import AskedWrongly
from queries.resolve import told_apart
from queries.texts import text as words

LONGEST = 500  # characters of a question
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


def ask(answering: Answering, text: str, language: str = "en") -> Asked:
    """Choose the question, resolve what is named, and answer; refuse when unsure or when a word is not understood."""
    index = answering.names.index(answering.store)
    spans = read(text[:LONGEST], lexicon_of(index, answering))
    ranked = candidates(spans, answering.ontology)
    best = ranked[0] if ranked else None
    unknown = tuple(s.written for i, s in enumerate(spans) if s.is_unknown and not (best and i in best.matched))
    if best is None or best.score < SURE or unknown:
        why = _why_not(ranked, unknown, language)
        nearest = tuple(c.query.name for c in ranked[:RUNNERS_UP])
        return Asked(text, None, {}, _understood(spans, None, language), unknown, nearest, why, {}, None)
    others = tuple(c.query.name for c in ranked[1 : RUNNERS_UP + 1])
    told = _understood(spans, best, language)
    name, given = best.query.name, best.given
    if best.unclear:
        choices = {
            spans[i].written: tuple(told_apart(t, language) for t in spans[i].things if t.uri in uris)
            for i, uris in best.unclear.items()
        }
        return Asked(text, name, given, told, (), others, words("refused", "several", language), choices, None)
    try:
        answer = answering.answer(name, given, language)
    except AskedWrongly as error:
        return Asked(text, name, given, told, (), others, str(error), {}, None)
    return Asked(text, name, given, told, (), others, None, {}, answer)


def _understood(spans: Sequence[Span], best: Candidate | None, language: str) -> tuple[Understood, ...]:
    used = best.used if best else {}
    matched = best.matched if best else frozenset()
    return tuple(
        Understood(s.written, _meaning(_as_used(s, best), language), used.get(i), s.misspelt)
        for i, s in enumerate(spans)
        if i in used or (s.names_something and i not in matched)
    )


def _as_used(span: Span, best: Candidate | None) -> Span:
    """Of several things so called, those that the question was given."""
    chosen = set(given_values(best.given)) if best else set()
    things = tuple(t for t in span.things if t.uri in chosen)
    return replace(span, things=things) if things else span


def _meaning(span: Span, language: str) -> str:
    if span.day:
        first, last = span.day.first, span.day.last
        return first if first == last else words("table", "period", language, first=first, last=last)
    if span.number is not None:
        return str(span.number)
    return ", ".join(told_apart(t, language) for t in span.things) or ", ".join(code for _, code in span.codes)


def _why_not(ranked: Sequence[Candidate], unknown: Sequence[str], language: str) -> str:
    if unknown:
        return words("refused", "unknown", language, words=", ".join(dict.fromkeys(unknown)))
    return words("refused", "unsure" if ranked else "unfit", language)
