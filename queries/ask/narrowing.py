"""Words that name a code or a thing, and yet narrow nothing: who "needs" something has not ruled out requests."""

from collections.abc import Mapping
from typing import Any

from ontology.model import Ontology
from queries.ask.spans import Span
from queries.ask.values import Value, value_of
from queries.catalogue import Query
from queries.header import Parameter

_BROAD = ("member", "adopted", "approved", "actual", "pledged")  # codes that "members", "commitments" do not mean
_EVERYDAY: Mapping[str, tuple[str, ...]] = {  # words for these are said without asking for no others
    "certainty": ("stated",),
    "demand_kind": ("need", "request"),
    "light": ("fresh", "ageing"),
    "measure": ("count", "population", "partners"),
    "successor": ("with",),
    "participants_of.role": ("member", "participant"),
    "participations_of.role": ("member", "participant"),
    "participations.role": ("participant",),
    "opportunities_for_partner.demand_kind": ("call", "invitation"),
    "people_roles.role": ("participant",),
    "budgets_and_gaps.measure": ("coverage", "money", "uncovered"),
    "figures.measure": ("allocation",),
}
_HOME, _KIND = "home_country", "actor_kind"  # filters by actors
_ABOUT = "about"  # the filter by things of any class
_ITS_KINDS = {("laws_and_strategies", "instrument_kind"): {"law", "strategy"}}  # together they narrow nothing
_ITSELF = {  # what a question is about is no filter of it
    "laws_and_strategies": ("step/legal-drafting", "step/strategies", "step/step-1-strategies"),
    "funding_by_partner": ("theme/financing",),
    "funding_in_country": ("theme/financing",),
}


def narrowing_value(query: Query, name: str, span: Span, ontology: Ontology, place: str = "") -> Value | None:
    """The span as a value of the parameter; None when it does not fit, or is said without asking for no others."""
    if _is_for_another(query, name, span) or _is_subject(span, query.parameters[name], query.name):
        return None
    value = value_of(name, query.parameters[name], span, ontology, place)
    everyday = (*_EVERYDAY.get(name, ()), *_EVERYDAY.get(f"{query.name}.{name}", ()))
    return None if value and value.values[0] in everyday else value


def _is_for_another(query: Query, name: str, span: Span) -> bool:
    """Whether another filter of the question finds what is meant, or more of it."""
    parameters = query.parameters
    if _HOME in parameters and (span.home or name == _HOME):  # "Belgian NGOs", wherever something is done
        return not (span.home and name == _HOME)
    if _KIND in parameters and span.is_kind and span.place != "for" and parameters[name].classes == ("Theme",):
        return not parameters[name].required  # "trade unions" act in what is listed, unless it is "on trade unions"
    in_groups = any(t.class_name == "CountryGroup" for t in span.things) and "group" in parameters
    return name == _ABOUT and in_groups  # what is told of a region is told of its countries


def drop_its_kinds(given: dict[str, Any], query: str) -> None:
    """Take out the kinds that the question is about as a whole: "laws and strategies of Egypt"."""
    for (name, parameter), kinds in _ITS_KINDS.items():
        if name == query and kinds == set(given.get(parameter, ())):
            del given[parameter]


def _is_subject(span: Span, parameter: Parameter, query: str) -> bool:
    """What is asked for is no filter of itself: laws are not only of drafting laws."""
    itself = parameter.type == "anyURI" and query in _ITSELF
    return itself and any(t.uri.endswith(_ITSELF[query]) for t in span.things)


def is_broad(span: Span, *, alone: bool) -> bool:
    """Words that need not mean the code that they stand for; "who is a member of what" names nothing else."""
    return any(c in _BROAD and c not in span.meanings and not (alone and c == "member") for _, c in span.codes)
