"""A plain question, answered by a canned one: deterministic, offline, without a language model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ontology.names import split
from queries.answer import Answer, Answering
from queries.ask.choose import SURE, Candidate, candidates
from queries.ask.mentions import Lexicon, Mention, mentions, words_of
from queries.ask.phrasings import phrasing_words
from queries.errors import AskedWrongly

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
    """What became of a plain question. `answer` is None when it was refused or has to be asked back."""

    text: str
    query: str | None
    given: Mapping[str, Any]
    understood: tuple[Understood, ...]
    runners_up: tuple[str, ...]
    refusal: str | None
    choices: Mapping[str, tuple[str, ...]]
    answer: Answer | None


def ask(answering: Answering, text: str, language: str = "en") -> Asked:
    """Choose the question, resolve what is named, and answer."""
    words = words_of(text[:LONGEST])
    lexicon = Lexicon(answering.names.index(answering.store), phrasing_words())
    found = mentions(words, lexicon)
    ranked = candidates(words, found, answering.ontology)
    best = ranked[0] if ranked else None
    others = tuple(c.query.name for c in ranked[1 : RUNNERS_UP + 1])
    if best is None or best.score < SURE:
        nearest = tuple(c.query.name for c in ranked[:RUNNERS_UP])
        return Asked(text, None, {}, _understood(found, None), nearest, _why_not(ranked, found), {}, None)
    told = _understood(found, best)
    if best.unclear:
        choices = {m.written: _choices(m) for _, m in best.unclear}
        return Asked(text, best.query.name, best.given, told, others, "a name means several things", choices, None)
    try:
        answer = answering.answer(best.query.name, best.given, language)
    except AskedWrongly as error:
        return Asked(text, best.query.name, best.given, told, others, str(error), {}, None)
    return Asked(text, best.query.name, best.given, told, others, None, {}, answer)


def _understood(found: Sequence[Mention], best: Candidate | None) -> tuple[Understood, ...]:
    used = best.used if best else {}
    return tuple(Understood(m.written, _meaning(m), used.get(i), m.misspelt) for i, m in enumerate(found))


def _meaning(mention: Mention) -> str:
    if mention.day:
        return " to ".join(dict.fromkeys(mention.day))
    return ", ".join(_choices(mention)) or str(mention.number)


def _choices(mention: Mention) -> tuple[str, ...]:
    return tuple(f"{t.label()} ({'/'.join(split(t.uri) or (t.uri,))})" for t in mention.things)


def _why_not(ranked: Sequence[Candidate], found: Sequence[Mention]) -> str:
    if not ranked:
        return "no question fits these words" if found else "no question fits, and nothing named is known"
    return "no question fits well enough"
