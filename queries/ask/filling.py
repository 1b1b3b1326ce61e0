"""Which span gives which parameter of a question its value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ontology.model import Ontology
from queries.ask.direction import is_helper, turns_round
from queries.ask.meanings import VAGUE
from queries.ask.narrowing import drop_its_kinds, is_broad, narrowing_value
from queries.ask.phrasings import Phrasing, Place, names_partners
from queries.ask.spans import Span
from queries.ask.values import CURRENCY, Value
from queries.header import Parameter
from queries.parameters import PAGING, PERIODS

_NOT_JOINED = 0.3  # what it costs to add to a list what no "and" adds
_FILTER = "actor"  # the filter by actors that lists share
_NEVER = ("source", "convenor", "known_by", "asked_as", *PAGING)  # settings, not what a question names
_OTHER_ORDER, _NOT_IN_PHRASING = 0.02, 0.25  # what a less natural filling costs
_ANYTHING = 0.2  # a parameter that takes any thing gives way to one that takes things of this class
_CODE_TOO = 0.02  # "governance" is a theme rather than a kind of actor
_NOT_HELPERS = ("passed_by", "country")  # "adopted with support from Japan"
_ALL_OF = ("criteria", "steps", "partners", "parties")  # lists of which all must hold: "or" is not theirs
_EITHER = 4.0  # what it costs not to heed an "or"
MOST_TRIES = 400


@dataclass
class Filling:
    """Parameters given, by which span (index), at what cost; `unclear` spans name several things."""

    given: dict[str, Any] = field(default_factory=dict)
    used: dict[int, str] = field(default_factory=dict)
    unclear: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    cost: float = 0.0
    heeds: bool = True  # every "or" stands between values of a list in which any will do
    turned: bool = False  # who gives is taken for who gets

    def copy(self) -> "Filling":
        given = {k: list(v) if isinstance(v, list) else v for k, v in self.given.items()}
        return Filling(given, dict(self.used), dict(self.unclear), self.cost)

    def give(self, name: str, parameter: Parameter, i: int, value: Value) -> None:
        self.used[i] = name
        self.cost += value.cost
        if len(value.values) > 1:
            self.unclear[i] = value.values
        if parameter.many:
            self.given.setdefault(name, []).append(value.values[0])
        else:
            self.given[name] = value.values[0]


def fillings(phrasing: Phrasing, spans: Sequence[Span], ontology: Ontology) -> Iterator[Filling]:
    """Every way to fill all places of the phrasing; then what is left goes to the question's other parameters."""
    for filling in islice(_places(phrasing, list(phrasing.places), spans, ontology, Filling()), MOST_TRIES):
        _the_rest(filling, phrasing, spans, ontology)
        drop_its_kinds(filling.given, phrasing.query.name)
        heeded = [_alternative(i, span, filling, phrasing) for i, span in enumerate(spans) if span.either]
        filling.heeds = all(heeded)
        filling.turned = turns_round(filling.used, phrasing.query, spans)
        filling.cost += _EITHER * heeded.count(False)
        given = {**phrasing.fixed, **filling.given}  # what is named goes before what the phrasing fixes
        if all(_enough(p, given.get(n)) for n, p in phrasing.query.parameters.items()):
            filling.given = given
            yield filling


def _alternative(i: int, span: Span, filling: Filling, phrasing: Phrasing) -> bool:
    """Whether what stands after "or" is one more value of a list in which any will do."""
    name = filling.used.get(i)
    if name in _ALL_OF or name is None or all(other != name for j, other in filling.used.items() if j != i):
        return False
    return not (span.names_a_country and phrasing.query.parameters[name].classes[:1] == ("Actor",))


def _enough(parameter: Parameter, given: Any) -> bool:
    if given is None:
        return not parameter.required
    return not isinstance(given, list) or len(given) >= parameter.min


def _places(
    phrasing: Phrasing, places: list[Place], spans: Sequence[Span], ontology: Ontology, filling: Filling
) -> Iterator[Filling]:
    if not places:
        yield filling
        return
    place, rest = places[0], places[1:]
    parameter = phrasing.query.parameters[place.parameter]
    last = max(filling.used, default=-1)
    for i, span in enumerate(spans):
        if i in filling.used or (phrasing.negates_places and span.negated != place.negated):
            continue
        if place.parameter in _NOT_HELPERS and is_helper(i, spans):
            continue
        if value := narrowing_value(phrasing.query, place.parameter, span, ontology, place.place):
            tried = filling.copy()
            tried.give(place.parameter, parameter, i, value)
            tried.cost += _OTHER_ORDER if i < last else 0.0
            yield from _places(phrasing, rest, spans, ontology, tried)


def _the_rest(filling: Filling, phrasing: Phrasing, spans: Sequence[Span], ontology: Ontology) -> None:
    """Lists in the phrasing take more of the same; then parameters that it does not mention."""
    parameters = phrasing.query.parameters
    negated = {p.parameter for p in phrasing.places if p.negated}
    named = [p.parameter for p in phrasing.places]
    others = [n for n, p in parameters.items() if n not in (*named, *_NEVER) and (p.codes or n not in phrasing.fixed)]
    for i, span in enumerate(spans):
        if i in filling.used:
            continue
        consumed = _is_consumed(span, phrasing, ontology)
        at_home = span.names_a_country and span.place != "with" and not names_partners(phrasing.query.name)
        apart = span.names_a_country and span.place != "in" and not (span.home or _beside(i, span, spans, filling))
        fitting = []
        for name in (*named, *others):
            told = parameters[name].codes or parameters[name].one_of or name == CURRENCY  # by a word of the phrasing
            if consumed and (not told or is_broad(span, alone=not filling.used)):
                continue
            taken = not parameters[name].many and name in filling.given
            reached = not phrasing.negates_places or span.negated == (name in negated)
            if name in _NOT_HELPERS and is_helper(i, spans):
                continue
            if apart and {"Country", "Entity"} & set(parameters[name].classes):
                continue
            if (at_home and name == _FILTER) or (apart and name in filling.used.values()):
                continue
            if not taken and reached and (value := narrowing_value(phrasing.query, name, span, ontology)):
                cost = value.cost + (_one_more(span) if name in named else _NOT_IN_PHRASING)
                cost += _ANYTHING if name not in named and "Entity" in parameters[name].classes else 0.0
                cost += _CODE_TOO if parameters[name].codes and span.things else 0.0
                fitting.append((cost, name, value))
        if fitting:
            cost, name, value = min(fitting, key=lambda f: f[0])
            cost = 0.0 if consumed else cost
            filling.give(name, parameters[name], i, Value(value.values, cost))
    _whole_period(filling, parameters, spans)


def _beside(i: int, span: Span, spans: Sequence[Span], filling: Filling) -> bool:
    """Of two countries one is beside the other: in "does Denmark fund Ghana" they are not two places."""
    others = [j for j in filling.used if spans[j].names_a_country]
    return not others or span.joined or bool({i - 1, i + 1} & set(others))


def _whole_period(filling: Filling, parameters: Mapping[str, Parameter], spans: Sequence[Span]) -> None:
    """ "in 2021" is both ends of a period."""
    for i, name in list(filling.used.items()):
        day = spans[i].day
        if day and not day.bound:
            for first, last in PERIODS:
                if name in (first, last) and {first, last} <= parameters.keys():
                    filling.given.setdefault(first, day.since)
                    filling.given.setdefault(last, day.until)


def _one_more(span: Span) -> float:
    """One more value of a list: naturally after "and"."""
    return 0.0 if span.joined else _NOT_JOINED


def _is_consumed(span: Span, phrasing: Phrasing, ontology: Ontology) -> bool:
    """A word that the phrasing has, too, names nothing besides; unless it is vague, or a word for a class of things."""
    said = frozenset(m for m in span.meanings if not span.things or m not in {*ontology.classes, *VAGUE})
    if span.things and " " in span.written:  # "funding gap", asked about gaps; not "public finance management"
        return not span.partly and bool(said) and all(any(m in c for c in phrasing.content) for m in said)
    return any(said & c for c in phrasing.content)
