"""Which span gives which parameter of a question its value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from graph.search import Named
from ontology.model import Ontology
from queries.ask.days import Day
from queries.ask.direction import turns_round
from queries.ask.meanings import CURRENCIES, VAGUE
from queries.ask.names import is_government
from queries.ask.phrasings import Phrasing, Place, names_partners
from queries.ask.spans import Span
from queries.header import Parameter
from queries.parameters import PERIODS, classes_below, today

_FIRST_DAYS, _LAST_DAYS = zip(*PERIODS, strict=True)
_PAGING = ("limit", "offset", "evidence_limit")
_NOT_JOINED = 0.3  # what it costs to add to a list what no "and" adds
_CURRENCY = "currency"
_VERBS = {"fund"}  # "whom does Norway fund" names no kind of partner
_DOMESTIC = "domestic"
_FILTER = "actor"  # the filter by actors that lists share
_LEAST = "min_"  # of more than three the least is four
_NEVER = ("source", "convenor", "known_by", "home_country", *_PAGING)  # settings, not what a question names
_WRONG_PLACE, _OTHER_ORDER, _NOT_IN_PHRASING, _MISSPELT = 0.5, 0.02, 0.25, 0.1  # what a less natural filling costs
_OTHER_PLACE = 0.2
_CONCEPTS = {"SPFStep", "Branch", "TargetGroup", "Theme"}
_ONE_THING = ({"Actor", "CountryGroup"}, _CONCEPTS, {"PolicyInstrument", "SPFStep"})
_NOT_FOR = 0.7  # what it costs that money "for Palestine" would be its government's
_LATER_CLASS = 0.03  # a header names the classes that are meant most often first
_OTHER_CLASS = 0.15  # a network where any actor will do
_ANYTHING = 0.2  # a parameter that takes any thing gives way to one that takes things of this class
_GOVERNMENT_MEANT = 0.6  # what it costs to take a country for its government; of Norway, the government for a country
_BROAD = (
    "member",
    "participant",
    "adopted",
    "approved",
    "actual",
    "pledged",
    "request",
)  # codes that "members", "commitments" do not mean
_TOLD_BY_CLASS = ("survey-question", "agreement-kind")  # "the steps table", "memoranda"
_ALL_OF = ("criteria", "steps", "partners")  # lists of which all must hold: "or" is not theirs
_EITHER = 4.0  # what it costs not to heed an "or"
MOST_TRIES = 400


@dataclass(frozen=True)
class Value:
    """What a span gives a parameter; several when things share the name."""

    values: tuple[Any, ...]
    cost: float = 0.0


@dataclass
class Filling:
    """Parameters given, by which span (index), at what cost; `unclear` spans name several things."""

    given: dict[str, Any] = field(default_factory=dict)
    used: dict[int, str] = field(default_factory=dict)
    unclear: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    cost: float = 0.0
    heeds: bool = True  # every "or" stands between values of a list in which any will do, who gives before who gets

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
        heeded = [_alternative(i, span, filling, phrasing) for i, span in enumerate(spans) if span.either]
        filling.heeds = all(heeded) and not turns_round(filling.used, phrasing.query, spans)
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
        if value := value_of(place.parameter, parameter, span, ontology, place.place):
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
        apart = span.names_a_country and not _beside(i, span, spans, filling)
        fitting = []
        for name in (*named, *others):
            told = parameters[name].codes or name == _CURRENCY  # may be told by a word of the phrasing
            if consumed and (not told or any(c in _BROAD and c not in span.meanings for _, c in span.codes)):
                continue
            taken = not parameters[name].many and name in filling.given
            reached = not phrasing.negates_places or span.negated == (name in negated)
            if apart and {"Country", "Entity"} & set(parameters[name].classes):
                continue
            if (at_home and name == _FILTER) or (apart and name in filling.used.values()):
                continue
            if not taken and reached and (value := value_of(name, parameters[name], span, ontology, "")):
                cost = value.cost + (_one_more(span) if name in named else _NOT_IN_PHRASING)
                cost += _ANYTHING if name not in named and "Entity" in parameters[name].classes else 0.0
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
    return any(said & c for c in phrasing.content)


def value_of(name: str, parameter: Parameter, span: Span, ontology: Ontology, place: str) -> Value | None:
    """The span as a value of the parameter: URIs, a day, a number, a code; None when it does not fit."""
    cost = _MISSPELT if span.misspelt else 0.0
    if span.place == "before" and name != "last_event" and any(t.class_name == "Event" for t in span.things):
        return None  # "before the meeting" is not at it, and not since
    if parameter.type == "anyURI" and span.things:
        return _thing(parameter, span, ontology, place, cost)
    if parameter.type == "date" and span.day:
        day = _day(name, span.day)
        return Value((day,), cost) if day else None
    if parameter.type == "integer" and name not in _PAGING and span.number is not None:
        return Value((span.number + (span.above and name.startswith(_LEAST)),), cost)
    if parameter.type == "string":
        codes = [c for vocabulary, c in span.codes if vocabulary == parameter.codes]
        alone = len(span.written.split()) == 1
        if alone and span.meanings & ontology.classes.keys() and parameter.codes not in _TOLD_BY_CLASS:
            codes = []  # "partners", "projects": what is asked about, no measure of it
        if alone:
            codes = [c for c in codes if c not in span.meanings & _VERBS]
        codes += [c for c in parameter.one_of if c in span.meanings and name != _DOMESTIC]
        codes += ["only"] if name == _DOMESTIC in span.meanings else []  # not of "only drafts"
        codes += [c for c in CURRENCIES if name == _CURRENCY and c in span.meanings]
        return Value((codes[0],), cost) if codes else None
    return None


def _day(name: str, day: Day) -> str | None:
    if name in _FIRST_DAYS:
        return day.since if day.bound in ("since", "after", "") else None
    if name in _LAST_DAYS:
        return day.until if day.bound not in ("since", "after", "asOf") else None
    return day.last if name == "as_of" and day.bound == "asOf" and day.last <= today() else None


def _thing(parameter: Parameter, span: Span, ontology: Ontology, place: str, cost: float) -> Value | None:
    classes = classes_below(ontology, parameter.classes)
    fitting = [t for t in span.things if not classes or t.class_name in classes]
    if parameter.classes[:1] != ("Actor",) and len(span.things) > len(fitting):
        fitting = [
            t for t in fitting if not is_government(t)
        ]  # a country's name means its government only as a partner
    if not fitting:
        return None
    chosen = _of_the_class_meant(_own_names(fitting), parameter.classes)
    if parameter.classes:
        cost += min(_class_cost(t.class_name, parameter.classes) for t in chosen)
    return Value(tuple(t.uri for t in chosen), cost + _place_cost(span, chosen, place))


def _of_the_class_meant(things: Sequence[Named], classes: Sequence[str]) -> Sequence[Named]:
    """One thing that stands in two classes under one name is meant as what is asked for.

    ASEAN acts and is a group; C102 is a Convention, and the step of ratifying it.
    """
    found = {t.class_name: t for t in things}
    if len(found) < len(things) or not any(found.keys() <= same for same in _ONE_THING):
        return things
    return [found[min(found, key=lambda c: (classes.index(c) if c in classes else len(classes), c in _CONCEPTS))]]


def _class_cost(name: str, classes: Sequence[str]) -> float:
    return _LATER_CLASS * classes.index(name) if name in classes else _OTHER_CLASS if "Entity" not in classes else 0.0


def _own_names(things: Sequence[Named]) -> Sequence[Named]:
    """A country's name is first of all the country's, where its government would do as well."""
    if any(t.class_name == "Country" for t in things):
        return [t for t in things if not is_government(t)]
    return things


def _place_cost(span: Span, chosen: Sequence[Named], place: str) -> float:
    """ "in Portugal" is not what Portugal does, "with Portugal" is not where."""
    both = span.names_a_country and any(map(is_government, span.things))
    if not both:
        return 0.0
    at_home = any(t.class_name == "Country" for t in chosen)
    if span.place == "in" and not at_home:
        return 2 * _WRONG_PLACE
    if span.place == "with" and at_home:
        return _WRONG_PLACE
    if span.place == "for" and not at_home:
        return _NOT_FOR
    cost = 0.0 if at_home != span.partner else _GOVERNMENT_MEANT
    return cost + (_OTHER_PLACE if place and place != span.place and {place, span.place} != {"in", "for"} else 0.0)


def given_values(given: Mapping[str, Any]) -> Iterator[Any]:
    """All values, lists opened."""
    for value in given.values():
        yield from value if isinstance(value, list) else [value]
