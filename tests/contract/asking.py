"""Random values for the parameters of any question, drawn from what a world holds."""

import random
from collections.abc import Collection, Mapping
from typing import Any

from graph.search import Named, NameIndex
from ontology.model import Ontology, ontology
from queries.catalogue import Query
from queries.header import Parameter
from queries.parameters import PERIODS, bind, choices_of, classes_below, today
from tests.contract.full_world import AS_OF, ASSERTED, FIRST_DAYS, KNOWN_BY, LAST_DAYS, SOURCES
from tests.contract.world import CONVENOR, THINGS, World

_EVERYTHING = {**THINGS, "Source": SOURCES}
_DAYS = [*ASSERTED, *FIRST_DAYS, *LAST_DAYS]
_SET: dict[str, list[Any]] = {  # what every question is given that takes it
    "as_of": AS_OF,
    "known_by": KNOWN_BY,
    "convenor": [CONVENOR],
    "limit": [100, 100, 100, 3, 1],
    "offset": [0, 0, 0, 1, 4],
    "evidence_limit": [1, 2, 5, 100],
    "min_partners": [2, 2, 3],
    "busiest": [2, 20, 300],
}
_SEVERAL = (2, 4)  # values of a list; Neo4j plans anew for one value and for more than ten
_INTEGERS = [1, 2, 20, 300_000]


def shapes(query: Query, several: int) -> list[frozenset[str]]:
    """Which parameters to give: what must be given, then with up to two others. Few, since Neo4j plans each anew."""
    rng = random.Random(query.name)
    least = {n for n, p in query.parameters.items() if p.required or n in _SET}
    optional = [n for n in query.parameters if n not in least]
    found = [frozenset(least)]
    while optional and len(found) < several:
        found.append(frozenset({*least, *rng.sample(optional, min(len(optional), rng.randint(1, 2)))}))
    return found


def asked(rng: random.Random, query: Query, shape: Collection[str], world: World) -> Mapping[str, Any]:
    """What the body is run with: a value for each parameter of the shape."""
    given = {n: _value(rng, n, p, world) for n, p in query.parameters.items() if n in shape}
    for end in ("first", "last"):
        if f"{end}_event" in given:
            given.pop(f"{end}_day", None)
    for first, last in PERIODS:
        if first in given:  # a period that ends before it begins is refused
            ends = sorted((given[first], given.get(last, today())))
            given |= {end: day for end, day in zip((first, last), ends, strict=True) if end in given}
    return bind(query, given, _index(), ontology()).body


def _index() -> NameIndex:
    """All things of all worlds, each known by its URI alone."""
    pairs = [(uri, name) for name, uris in _EVERYTHING.items() for uri in uris]
    return NameIndex("", [Named(uri, name, {"en": uri}, None, uri, None, {}) for uri, name in pairs])


def _value(rng: random.Random, name: str, parameter: Parameter, world: World) -> Any:
    pool = _SET.get(name) or _pool(parameter, world, ontology())
    if not parameter.many:
        return rng.choice(pool)
    return rng.sample(pool, min(len(pool), rng.randint(*_SEVERAL)))


def _pool(parameter: Parameter, world: World, words: Ontology) -> list[Any]:
    if parameter.classes:
        return [uri for name in classes_below(words, parameter.classes) for uri in _EVERYTHING.get(name, [])]
    if parameter.type == "date":
        return _DAYS
    if parameter.type == "integer":
        return [n for n in _INTEGERS if n <= (parameter.maximum or n)]
    if parameter.type == "boolean":
        return ["true", "false"]
    choices = choices_of(parameter, words)
    return sorted(_spoken(world) & set(choices)) or list(choices) or ["USD", "EUR"]


def _spoken(world: World) -> set[str]:
    """Every word that stands in a property of the world."""
    values = [v for a in world.assertions for v in a.properties.values()]
    flat = [item for v in values for item in (v if isinstance(v, list) else [v])]
    return {*world.kinds.values(), *(v for v in flat if isinstance(v, str))}
