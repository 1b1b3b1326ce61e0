"""Which canned question a plain question means: by the words of the phrasings and by what it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ontology.model import Ontology
from queries.ask.mentions import Mention, Word
from queries.ask.phrasings import Phrasing, content_of, phrasings, weights
from queries.ask.words import NEGATION
from queries.catalogue import Query
from queries.header import Parameter
from queries.parameters import classes_below

UNKNOWN_WORD = 4.0  # weight of a word that no phrasing has: it tells strongly that something else is meant
UNUSED = 0.22  # what a thing named and not used costs
NO_WORDS = 0.55  # how alike two texts are that only name things
PRESET = 0.03  # a preset says more exactly what is meant than the question it extends
SURE = 0.5  # below this no question fits
_FIRST_DAYS = ("first_day", "since", "from_day")
_LAST_DAYS = ("last_day", "until", "by_day")


@dataclass(frozen=True)
class Candidate:
    """A question with the parameters found for it, and what was not used."""

    phrasing: Phrasing
    score: float
    given: Mapping[str, Any]
    used: Mapping[int, str]  # index of the mention -> parameter
    unused: tuple[Mention, ...]
    unclear: tuple[tuple[str, Mention], ...] = ()

    @property
    def query(self) -> Query:
        return self.phrasing.query


@dataclass
class _Filling:
    given: dict[str, Any] = field(default_factory=dict)
    used: dict[int, str] = field(default_factory=dict)
    unclear: list[tuple[str, Mention]] = field(default_factory=list)


def candidates(words: Sequence[Word], found: Sequence[Mention], ontology: Ontology) -> list[Candidate]:
    """The best phrasing of each question, best first; questions whose parameters are not named are left out."""
    named = {i for m in found for i in range(m.start, m.end)}
    rest = [w.folded for i, w in enumerate(words) if i not in named]
    asked = content_of(rest)
    negated = any(w in NEGATION for w in rest)
    best: dict[str, Candidate] = {}
    for phrasing in phrasings():
        candidate = _candidate(phrasing, asked, negated, found, ontology)
        if candidate and (phrasing.query.name not in best or candidate.score > best[phrasing.query.name].score):
            best[phrasing.query.name] = candidate
    return sorted(best.values(), key=lambda c: (-c.score, c.query.name))


def _candidate(
    phrasing: Phrasing, asked: frozenset[str], negated: bool, found: Sequence[Mention], ontology: Ontology
) -> Candidate | None:
    filling = _Filling()
    for place in phrasing.places:
        if not _fill(filling, place, phrasing.query.parameters[place], found, ontology):
            return None
    for name, parameter in phrasing.query.parameters.items():
        if name not in phrasing.places and name not in ("source", "convenor"):
            _fill(filling, name, parameter, found, ontology)
    missing = [n for n, p in phrasing.query.parameters.items() if p.required and n not in filling.given]
    if missing or negated != phrasing.negated:
        return None
    unused = tuple(m for i, m in enumerate(found) if i not in filling.used)
    score = _alike(asked, phrasing.content) - UNUSED * len(unused) + (PRESET if phrasing.query.extends else 0)
    return Candidate(phrasing, round(score, 4), filling.given, filling.used, unused, tuple(filling.unclear))


def _alike(asked: frozenset[str], content: frozenset[str]) -> float:
    """Weighted share of the words that both have (0 to 1)."""
    if not asked and not content:
        return NO_WORDS
    weight = weights()
    both = sum(weight.get(w, UNKNOWN_WORD) for w in asked & content)
    one = sum(weight.get(w, UNKNOWN_WORD) for w in asked)
    other = sum(weight.get(w, UNKNOWN_WORD) for w in content)
    return 2 * both / (one + other)


def _fill(filling: _Filling, name: str, parameter: Parameter, found: Sequence[Mention], ontology: Ontology) -> bool:
    """Give the parameter the mentions that fit; False when there is none."""
    fitting = [
        (i, value)
        for i, m in enumerate(found)
        if i not in filling.used and (value := _value(name, parameter, m, ontology))
    ]
    taken = fitting if parameter.many else fitting[:1]
    if parameter.many and len(taken) < parameter.min:
        return False
    for i, value in taken:
        filling.used[i] = name
        if isinstance(value, tuple):  # several things of this name
            filling.unclear.append((name, found[i]))
        filling.given.setdefault(name, []).append(value[0] if isinstance(value, tuple) else value)
    if taken and not parameter.many:
        filling.given[name] = filling.given[name][0]
    return bool(taken)


def _value(name: str, parameter: Parameter, mention: Mention, ontology: Ontology) -> Any:
    """The mention as a value of the parameter: a URI (several: a tuple), a day, a number; None when it does not fit."""
    if parameter.type == "anyURI":
        classes = classes_below(ontology, parameter.classes)
        fitting = tuple(t.uri for t in mention.things if not classes or t.class_name in classes)
        return fitting[0] if len(fitting) == 1 else fitting or None
    if parameter.type == "date" and mention.day and name in (*_FIRST_DAYS, *_LAST_DAYS):
        return mention.day[0] if name in _FIRST_DAYS else mention.day[1]
    if parameter.type == "integer" and name not in ("limit", "offset", "evidence_limit"):
        return mention.number
    return None
