"""A span as the value of a parameter: things, days, numbers and codes, and what a less natural reading costs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.search import Named
from ontology.model import Ontology
from queries.ask.days import Day
from queries.ask.direction import THROUGH
from queries.ask.meanings import CURRENCIES, FUND, NEUTRAL
from queries.ask.names import COMMON, is_government
from queries.ask.spans import Span
from queries.header import Parameter
from queries.parameters import PAGING, PERIODS, classes_below, today

CURRENCY = "currency"
_FIRST_DAYS, _LAST_DAYS = zip(*PERIODS, strict=True)
_DOMESTIC = "domestic"
_GIVERS = ("funder", "party")
_MODALITY, _PLEDGED = "modality", "pledged"
_AFTER = "first_day"
_LEAST = "min_"  # of more than three the least is four
_TOLD_AS = {
    "madeBy": {"commit"},
    "deliveredBy": {"implementer"},
    "achievedWith": {"result"},
    "participant": {"participate", "Network", "Event"},
    "PolicyInstrument": {"law"},
}
_VERBS = {FUND}  # "whom does Norway fund" names no kind of partner
_TOLD_BY_CLASS = ("survey-question", "agreement-kind", "actor-kind")  # "the steps table", "memoranda", "NGOs"
_ACTING = ("host", "organiser", "speaker", "moderator")  # more than "partners"
_ONE_THING = ({"Actor", "CountryGroup"}, {*COMMON}, {"PolicyInstrument", "SPFStep"})
_MISSPELT = 0.1
_STEP_OF_A_CONVENTION = 0.3  # "Convention 102" is the instrument rather than the step of ratifying it
_WRONG_PLACE, _OTHER_PLACE = 0.5, 0.2
_NOT_FOR = 0.7  # what it costs that money "for Palestine" would be its government's
_LATER_CLASS = 0.03  # a header names the classes that are meant most often first
_OTHER_CLASS = 0.15  # a network where any actor will do
_GOVERNMENT_MEANT = 0.6  # what it costs to take a country for its government; of Norway, the government for a country


@dataclass(frozen=True)
class Value:
    """What a span gives a parameter; several when things share the name."""

    values: tuple[Any, ...]
    cost: float = 0.0


def value_of(name: str, parameter: Parameter, span: Span, ontology: Ontology, place: str) -> Value | None:
    """The span as a value of the parameter: URIs, a day, a number, a code; None when it does not fit."""
    cost = _MISSPELT if span.misspelt else 0.0
    if _is_elsewhere(name, span):
        return None
    if parameter.type == "anyURI" and span.things:
        return _thing(parameter, span, ontology, place, cost)
    if parameter.type == "date" and span.day:
        day = _day(name, span.day)
        return Value((day,), cost) if day else None
    if parameter.type == "integer" and name not in PAGING and span.number is not None:
        return Value((span.number + (span.above and name.startswith(_LEAST)),), cost)
    if parameter.type == "string" and (codes := _codes(name, parameter, span, ontology)):
        return Value((codes[0],), cost)
    return None


def _is_elsewhere(name: str, span: Span) -> bool:
    """ "Before the meeting" is not at it, and not since; "money through UNICEF" is not its own."""
    before = span.place == "before" and name != "last_event" and any(t.class_name == "Event" for t in span.things)
    return before or (name in _GIVERS and span.before in THROUGH)


def _codes(name: str, parameter: Parameter, span: Span, ontology: Ontology) -> list[str]:
    """The codes of the parameter's vocabulary that the span's words stand for, and what it takes besides."""
    codes = [c for vocabulary, c in span.codes if vocabulary == parameter.codes]
    if len(span.written.split()) == 1:
        if span.meanings & ontology.classes.keys() and parameter.codes not in _TOLD_BY_CLASS:
            codes = [c for c in codes if c in _ACTING]  # "partners", "projects": what is asked about, no measure of it
        codes = [c for c in codes if c not in span.meanings & _VERBS]
    if parameter.codes == _MODALITY and _PLEDGED not in span.meanings:
        codes = [c for c in codes if c != _PLEDGED]  # "commitments" are what is asked about, of every rung
    if name == _DOMESTIC:
        return ["only"] * (_DOMESTIC in span.meanings)  # but not of "only drafts"
    if name == CURRENCY:
        return [c for c in CURRENCIES if c in span.meanings]
    meant = frozenset() if NEUTRAL in span.meanings else span.meanings  # "named", said by the way, asks for no people
    meant -= {"Branch"} if "Scheme" in meant else set()  # "schemes" are no branches when things are listed by class
    return codes + [c for c in parameter.one_of if {c, *_TOLD_AS.get(c, ())} & meant]


def _day(name: str, day: Day) -> str | None:
    if name in _FIRST_DAYS:
        if name == _AFTER and day.bound == "after":
            return day.last  # what follows it counts, not the day itself
        return day.since if day.bound in ("since", "after", "") else None
    if name in _LAST_DAYS:
        return day.until if day.bound not in ("since", "after", "asOf") else None
    at = day.bound in ("asOf", "end") or (not day.bound and day.first == day.last)
    return day.last if name == "as_of" and at and day.last <= today() else None


def _thing(parameter: Parameter, span: Span, ontology: Ontology, place: str, cost: float) -> Value | None:
    classes = classes_below(ontology, parameter.classes)
    fitting = [t for t in span.things if not classes or t.class_name in classes]
    if parameter.classes[:1] != ("Actor",) and len(span.things) > len(fitting):
        fitting = [
            t for t in fitting if not is_government(t)
        ]  # a country's name means its government only as a partner
    if span.partner and span.place != "in" and parameter.classes[:1] == ("Actor",):
        fitting = [t for t in fitting if is_government(t)] or fitting  # "what does Belgium take part in"
    if not fitting:
        return None
    chosen = _of_the_class_meant(_own_names(fitting), parameter.classes)
    if chosen[0].class_name == "SPFStep" and any(t.class_name == "PolicyInstrument" for t in span.things):
        cost += _STEP_OF_A_CONVENTION
    if parameter.classes:
        cost += min(_class_cost(t.class_name, parameter.classes) for t in chosen)
    of_place = _place_cost(span, chosen, place)
    return None if of_place is None else Value(tuple(t.uri for t in chosen), cost + of_place)


def _of_the_class_meant(things: Sequence[Named], classes: Sequence[str]) -> Sequence[Named]:
    """One thing that stands in two classes under one name is meant as what is asked for.

    ASEAN acts and is a group; C102 is a Convention, and the step of ratifying it.
    """
    found = {t.class_name: t for t in things}
    if len(found) < len(things) or not any(found.keys() <= same for same in _ONE_THING):
        return things
    return [found[min(found, key=lambda c: (classes.index(c) if c in classes else len(classes), c in COMMON))]]


def _class_cost(name: str, classes: Sequence[str]) -> float:
    return _LATER_CLASS * classes.index(name) if name in classes else _OTHER_CLASS if "Entity" not in classes else 0.0


def _own_names(things: Sequence[Named]) -> Sequence[Named]:
    """A country's name is first of all the country's, where its government would do as well."""
    if any(t.class_name == "Country" for t in things):
        return [t for t in things if not is_government(t)]
    return things


def _place_cost(span: Span, chosen: Sequence[Named], place: str) -> float | None:
    """ "in Portugal" is not what Portugal does, "with Portugal" is not where; None when it cannot be meant."""
    both = span.names_a_country and any(map(is_government, span.things))
    if not both:
        return 0.0
    at_home = any(t.class_name == "Country" for t in chosen)
    if span.place == "in" and not at_home:
        return 2 * _WRONG_PLACE if span.partner else None  # "au Japon" may be to Japan
    if span.place == "with" and at_home:
        return _WRONG_PLACE
    if span.place == "for" and not at_home and not span.partner:
        return _NOT_FOR
    cost = 0.0 if at_home != span.partner else _GOVERNMENT_MEANT
    if place == "in" and not span.place and span.partner and at_home:
        cost += _GOVERNMENT_MEANT  # "Swedish projects" are hardly those in Sweden
    return cost + (_OTHER_PLACE if place and place != span.place and {place, span.place} != {"in", "for"} else 0.0)


def given_values(given: Mapping[str, Any]) -> Iterator[Any]:
    """All values, lists opened."""
    for value in given.values():
        yield from value if isinstance(value, list) else [value]
