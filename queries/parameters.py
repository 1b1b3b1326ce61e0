"""From what was given for a question to what its Cypher is run with."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from graph.records import is_day
from graph.search import Named, NameIndex
from ontology.model import Ontology
from queries.catalogue import Query
from queries.errors import AskedWrongly, BadParameter
from queries.freshness import SEEN_FROM, thresholds
from queries.header import TODAY, Parameter
from queries.resolve import resolve

PERIODS = (("first_day", "last_day"), ("since", "until"))  # parameters that are the two ends of a period
PAGING = ("limit", "offset", "evidence_limit")  # how much is shown, not what is asked
Given = Mapping[str, Any]  # text, numbers, or lists of them, by parameter name


@dataclass(frozen=True)
class Bound:
    """The question's own parameters as values (URIs, numbers, days), and what the body is run with."""

    values: Mapping[str, Any]
    body: Mapping[str, Any]


def today() -> str:
    """The day it is here, ISO."""
    return datetime.now().astimezone().date().isoformat()


def bind(query: Query, given: Given, index: NameIndex, ontology: Ontology) -> Bound:
    """Check, resolve and complete the parameters. Raises AskedWrongly, naming the parameter."""
    for name in given:
        if name not in query.parameters:
            raise _unknown(query, name)
    _check_bounds(given)
    values = {name: _value(name, p, given.get(name), index, ontology) for name, p in query.parameters.items()}
    _check_periods(values)
    fixed = {name: _filled(template, values) for name, template in query.fixed.items()}
    seen_from = values.get(SEEN_FROM) or today()
    return Bound(values, {**with_narrower(query, values, ontology), **fixed, **thresholds(seen_from)})


def with_narrower(query: Query, values: Mapping[str, Any], ontology: Ontology) -> Mapping[str, Any]:
    """The same values; beside a code of a list those that are narrower: who asks for legislation means laws, too."""
    widened = {
        name: list(dict.fromkeys(n for code in values[name] for n in _narrower(ontology, p.codes, code)))
        for name, p in query.parameters.items()
        if p.many and p.codes and values.get(name)
    }
    return {**values, **widened}


@cache
def _narrower(ontology: Ontology, vocabulary: str, code: str) -> tuple[str, ...]:
    """The code and all below it."""
    concepts = ontology.vocabularies[vocabulary].concepts
    below = (n for n, c in concepts.items() if concepts[code].uri in c.broader)
    return (code, *(found for n in below for found in _narrower(ontology, vocabulary, n)))


def _check_bounds(given: Given) -> None:
    """Raise BadParameter for a bound that is told twice, as a day and as an event."""
    for end in ("first", "last"):
        if (day := given.get(f"{end}_day")) and given.get(f"{end}_event"):
            raise BadParameter(f"{end}_day", str(day), f"no day beside {end}_event")


def _check_periods(values: Mapping[str, Any]) -> None:
    """Raise BadParameter for a period whose last day lies before its first."""
    for first, last in PERIODS:
        start, end = values.get(first), values.get(last)
        if start and end and end < start:
            raise BadParameter(last, end, f"a day not before {first} ({start})")


def _unknown(query: Query, name: str) -> AskedWrongly:
    near = difflib.get_close_matches(name, list(query.parameters), n=1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    return BadParameter(name, name, f"a parameter of {query.name}: {', '.join(query.parameters)}{hint}")


def _filled(template: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(template, list):
        parts = [_filled(item, values) for item in template]
        return [v for part in parts for v in (part if isinstance(part, list) else [part])]
    if isinstance(template, str) and template.startswith("$"):
        return values[template[1:]]
    return template


def _value(name: str, parameter: Parameter, given: Any, index: NameIndex, ontology: Ontology) -> Any:
    if given is None or given == []:
        if parameter.required:
            raise BadParameter(name, "nothing", parameter.description.en)
        return _default(name, parameter, index, ontology)
    if not parameter.many:
        if isinstance(given, list | tuple):
            if len(given) != 1:
                raise BadParameter(name, f"{len(given)} values", "one value")
            given = given[0]
        return _single(name, parameter, given, index, ontology)
    items = list(given) if isinstance(given, list | tuple) else [given]
    found = list(dict.fromkeys(_single(name, parameter, item, index, ontology) for item in items))
    if not parameter.min <= len(found) <= parameter.max:
        raise BadParameter(name, f"{len(found)}", f"{parameter.min} to {parameter.max} different values")
    return found


def _default(name: str, parameter: Parameter, index: NameIndex, ontology: Ontology) -> Any:
    if parameter.default is None:
        return None
    if parameter.default == TODAY:
        return today()
    if parameter.type == "anyURI" and not parameter.many:
        found = index.exact(str(parameter.default), parameter.classes)
        return found[0].uri if found else None
    return _value(name, parameter, parameter.default, index, ontology)


def _single(name: str, parameter: Parameter, given: Any, index: NameIndex, ontology: Ontology) -> Any:
    if parameter.type == "anyURI":
        return _thing(name, parameter, given, index, ontology).uri
    if parameter.type == "integer":
        return _integer(name, parameter, given)
    text = str(given)
    if parameter.type == "date":
        if text != TODAY and not is_day(text):
            raise BadParameter(name, text, "a day, YYYY-MM-DD, or today")
        return today() if text == TODAY else text
    if parameter.type == "boolean":
        if text.lower() not in ("true", "false"):
            raise BadParameter(name, text, "true or false")
        return text.lower() == "true"
    choices = choices_of(parameter, ontology)
    if choices and text not in choices:
        raise BadParameter(name, text, f"one of {', '.join(choices)}")
    return text


def choices_of(parameter: Parameter, ontology: Ontology) -> tuple[str, ...]:
    """The words that the parameter takes, when they are a closed list."""
    return tuple(ontology.vocabularies[parameter.codes].concepts) if parameter.codes else parameter.one_of


def _thing(name: str, parameter: Parameter, given: Any, index: NameIndex, ontology: Ontology) -> Named:
    return resolve(index, name, str(given), classes_below(ontology, parameter.classes))


def classes_below(ontology: Ontology, names: Sequence[str]) -> tuple[str, ...]:
    """These classes and all below them."""
    return _below(ontology, tuple(names))


@cache
def _below(ontology: Ontology, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(c for c in ontology.classes if any(ontology.descends(c, name) for name in names))


def _integer(name: str, parameter: Parameter, given: Any) -> int:
    least, most = parameter.minimum, parameter.maximum
    expected = f"a whole number from {least} to {most}" if least is not None else "a whole number"
    try:
        number = int(str(given))
    except ValueError as error:
        raise BadParameter(name, str(given), expected) from error
    if (least is not None and number < least) or (most is not None and number > most):
        raise BadParameter(name, str(number), expected)
    return number
