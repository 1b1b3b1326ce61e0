"""Random graphs with every kind of record that any question reads, within the limits of the shapes.

Few things and many assertions, so that they meet; every day on which something begins or ends is also asked about.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any

from tests.contract.world import (
    ACTORS,
    BODY_KINDS,
    CONVENOR,
    COUNTRIES,
    GROUPS,
    LADDER,
    STEPS,
    THINGS,
    Assertion,
    Links,
    Telling,
    World,
    present,
)

SOURCES = ["src1", "src2", "src3"]
ASSERTED = ["2015-01-01", "2016-12-31", "2017-11-30", "2019-11-20", "2021-10-31", "2022-11-20", "2026-12-31"]
FIRST_DAYS = ["2016-01-01", "2019-01-01", "2030-01-01"]
LAST_DAYS = ["2018-12-31", "2023-06-30", "2031-12-31"]
AS_OF = ["2016-01-01", "2018-12-31", "2024-11-20", "2026-11-20"]
KNOWN_BY = ["2018-01-01", "2026-12-30", "2026-12-31", "2026-12-31"]
KINDS = ["Commitment", "Demand", "Result", "Practice", "Participation", "SurveyAnswer", "Observation", "Description"]
CONTRIBUTIONS = ["financing", "coreFunding", "pooledFunding", "technicalSupport", "partnership"]
CONTENT = {"FOR_STEP": "SPFStep", "FOR_BRANCH": "Branch", "FOR_TARGET_GROUP": "TargetGroup", "FOR_THEME": "Theme"}
ENTITIES = [uri for uris in THINGS.values() for uri in uris]
BODIES = [*ACTORS, *THINGS["Network"]]
_MONEY = ["price", "price", "budget", "resource-need", "resource-gap", "expenditure"]
_LISTS = ["countries-requesting", "countries-targeted", "partners"]  # figures that count a list
_AMOUNTS = [0, 29, 50_000_00, 50_000_00, 120_000_000_00]
_VALUES = [0.0, 0.29, 1.0, 1.0, 2.0, 10.0, 19.99, 1250000.0]
# where most commitments are made: not everywhere, so that some requests stay without a partner
_HELPED = ["c0", "c0", "c1", "c1", "c2"]
_OFFICES = ["head", "chair", "member", "member", "funder"]
_OTHER_KINDS = {"n0": "business-network", "i0": "law", "i1": "strategy", "i2": "convention", "k0": "mou"}
_Draw = Callable[[random.Random], tuple[dict[str, Any], Links, Links]]


def full_world(rng: random.Random, sizes: Sequence[int] = (50, 90, 140)) -> World:
    """A world with some assertions that nobody may see. In a small one there are countries without a partner."""
    size = rng.choice(sizes)
    draws = {
        "Commitment": (_commitment, 7),
        "Demand": (_demand, 5),
        "Result": (_result, 4),
        "Practice": (_practice, 2),
        "Participation": (_participation, 4),
        "SurveyAnswer": (_answer, 5),
        "Observation": (_figure, 5),
        "Description": (_description, 4),
    }
    kinds = rng.choices(list(draws), [weight for _, weight in draws.values()], k=size)
    drawn = [_assertion(rng, f"a{i:03}", kind, draws[kind][0]) for i, kind in enumerate(kinds)]
    unseen = [_assertion(rng, f"u{i:03}", kind, draws[kind][0]) for i, kind in enumerate(rng.choices(kinds, k=20))]
    members = [_assertion(rng, f"m{i}", "Participation", _membership) for i in range(5)]
    return World(
        broader=_broader(rng),
        parent=_parents(rng),
        home={a: rng.choice(COUNTRIES) for a in ACTORS[1:] if rng.random() < 0.5},
        assertions=[*drawn, *members],
        part_of={"r1": "r0", "r2": rng.choice(["r0", "r1"]), "v1": "v0", "d3": "d2", "c1": "g1"},
        kinds=BODY_KINDS | _OTHER_KINDS,
        sources=[_source(rng, uri) for uri in SOURCES],
        unseen=unseen,
    )


def _broader(rng: random.Random) -> dict[str, str]:
    found = {f"s{i}": rng.choice(["s0", "s1"]) for i in range(2, 5) if rng.random() < 0.7}
    if rng.random() < 0.5:
        found["s1"] = "s0"
    return {**found, **{part: whole for part, whole in (("b1", "b0"), ("t1", "t0")) if rng.random() < 0.5}}


def _parents(rng: random.Random) -> dict[str, str]:
    """Chains of three links at the most, as deep as the questions look."""
    found: dict[str, str] = {}
    depth = dict.fromkeys(ACTORS, 0)
    for i, actor in enumerate(ACTORS[1:]):
        whole = rng.choice(ACTORS[: i + 1])
        if rng.random() < 0.35 and depth[whole] < 3:
            found[actor], depth[actor] = whole, depth[whole] + 1
    return found


def _source(rng: random.Random, uri: str) -> Telling:
    covered = [*COUNTRIES, *STEPS, *GROUPS, "b0", "t0", "h0"]
    properties = {"issued": rng.choice(ASSERTED), "coversKinds": rng.sample(KINDS, rng.randint(3, 8))}
    return Telling(uri, properties, rng.sample(covered, rng.randint(2, 10)))


def _assertion(rng: random.Random, uri: str, kind: str, draw: _Draw) -> Assertion:
    own, about, roles = draw(rng)
    if rng.random() < 0.3:
        about["AT_EVENT", rng.choice(THINGS["Event"])] = _certainty(rng)
    if rng.random() < 0.15:
        roles["ATTRIBUTED_TO", rng.choice([*THINGS["Person"], *ACTORS])] = _certainty(rng)
    dated = rng.random() < 0.6
    properties = {
        "source": rng.choice(SOURCES),
        "key": uri,
        "assertedOn": rng.choice(ASSERTED),
        "validFrom": rng.choice([None, *FIRST_DAYS]) if dated else None,
        "validTo": rng.choice([None, *LAST_DAYS]) if dated else None,
        "certainty": rng.choice(["stated", "stated", "stated", "inferred"]),
        "locators": [f"page {rng.randint(1, 9)}"],
        "note": rng.choice([None, "a note"]),
        **own,
    }
    if (properties["validFrom"] or "") > (properties["validTo"] or "9"):
        properties["validTo"] = None
    named = {link: f"as {link[1]}" for link in roles if rng.random() < 0.2}
    return Assertion(uri, kind, present(properties), about, roles, rng.choice(THINGS["Document"]), named)


def _certainty(rng: random.Random) -> str | None:
    return rng.choice(["stated", "stated", None, None, None, "inferred"])


def _linked(rng: random.Random, link: str, things: Sequence[str], least: int, most: int) -> Links:
    return {(link, thing): _certainty(rng) for thing in rng.sample(things, rng.randint(least, min(most, len(things))))}


def _scope(rng: random.Random, countries: Sequence[str] = COUNTRIES) -> Links:
    """Places and contents: several of one or of the other, never of both, since an assertion is distributive."""
    places, contents = rng.choice([(0, 1), (0, 2), (1, 0), (1, 1), (1, 1), (1, 1), (1, 2), (2, 1), (2, 0), (0, 0)])
    found: Links = {}
    for _ in range(places):
        link, things = rng.choice([("IN_COUNTRY", countries)] * 3 + [("IN_COUNTRY_GROUP", GROUPS)])
        found[link, rng.choice(things)] = _certainty(rng)
    for _ in range(contents):
        link = rng.choice(["FOR_STEP", "FOR_STEP", *CONTENT])
        found[link, rng.choice(THINGS[CONTENT[link]])] = _certainty(rng)
    if rng.random() < 0.25:
        found["UNDER_PROGRAMME", rng.choice(THINGS["Programme"])] = _certainty(rng)
    if rng.random() < 0.15:
        found["UNDER_AGREEMENT", rng.choice(THINGS["Agreement"])] = _certainty(rng)
    if rng.random() < 0.15:
        found["ABOUT", rng.choice(ENTITIES)] = _certainty(rng)
    return found


def _commitment(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    amount = rng.choice([None, None, *_AMOUNTS])
    own = {
        "modality": rng.choice(LADDER),
        "contribution": rng.choice([None, rng.sample(CONTRIBUTIONS, 1), rng.sample(CONTRIBUTIONS, 2)]),
        "amount": amount,
        "currency": None if amount is None else rng.choice(["USD", "USD", "EUR"]),
        "per": None if amount is None else rng.choice([None, None, "year"]),
    }
    roles = _linked(rng, "MADE_BY", BODIES, 1, 2)
    for link in ("WITH_ACTOR", "FUNDED_BY", "DELIVERED_BY", "RECEIVED_BY"):
        roles |= _linked(rng, link, BODIES, 0, 1) if rng.random() < 0.5 else {}
    return own, _scope(rng, _HELPED), roles


def _demand(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    amount = rng.choice([None, None, *_AMOUNTS])
    own = {
        "demandKind": rng.choice(["request", "request", "need", "call", "invitation"]),
        "amount": amount,
        "currency": None if amount is None else rng.choice(["USD", "EUR", None]),
        "listClosed": rng.choice([None, True, False]),
    }
    return own, _scope(rng), {**_linked(rng, "MADE_BY", BODIES, 1, 1), **_linked(rng, "ADDRESSED_TO", BODIES, 0, 2)}


def _result(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    own = {
        "kind": rng.choice([None, "legislation", "strategy", "coverage", "capacity"]),
        "stage": rng.choice([None, "drafted", "submitted", "approved", "adopted", "inForce", "ratified"]),
    }
    adopts = _linked(rng, "ADOPTS", [*THINGS["PolicyInstrument"], *THINGS["Scheme"]], 0, 2)
    return (
        own,
        {**_scope(rng, _HELPED), **adopts},
        {**_linked(rng, "ACHIEVED_WITH", BODIES, 0, 3), **_linked(rng, "PASSED_BY", BODIES, 0, 1)},
    )


def _practice(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    return {}, {**_scope(rng), **_linked(rng, "DOCUMENTED_IN", THINGS["Document"], 1, 1)}, {}


def _participation(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    wholes = [uri for name in ("Network", "Event", "Programme", "Document", "Agreement") for uri in THINGS[name]]
    roles = _linked(rng, "PARTICIPANT", rng.choice([THINGS["Person"], BODIES, COUNTRIES]), 1, 1)
    if rng.random() < 0.4:
        roles |= _linked(rng, "ON_BEHALF_OF", BODIES, 1, 1)
    own = {"role": rng.choice(_OFFICES), "listClosed": rng.choice([None, True, False])}
    return own, _linked(rng, "TAKES_PART_IN", rng.choice([wholes, BODIES]), 1, 1), roles


def _membership(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    own = {"role": "member", "listClosed": rng.choice([None, True])}
    return own, _linked(rng, "TAKES_PART_IN", GROUPS, 1, 1), _linked(rng, "PARTICIPANT", COUNTRIES, 1, 1)


def _answer(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    question, things = rng.choice(
        [
            ("priority-country", [*_HELPED, "c3"]),
            ("priority-branch", THINGS["Branch"]),
            ("step-involved-or-willing", STEPS),
        ]
    )
    own = {
        "question": question,
        "answer": rng.choice(["yes", "yes", "text", "no", "blank", "unreadable", "unreadable"]),
    }
    return own, _linked(rng, "ABOUT", things, 1, 1), _linked(rng, "ANSWERED_BY", BODIES, 1, 1)


def _figure(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    measure = rng.choice([*_MONEY, *_LISTS, "coverage"])
    money = measure in _MONEY and rng.random() < 0.8
    own = {
        "measure": measure,
        "value": rng.choice(_VALUES),
        "unit": "currency-amount" if money else rng.choice(["percent", "country"]),
        "currency": rng.choice(["USD", "USD", "EUR", None]) if money else None,
        "per": rng.choice([None, None, "year"]),
        "status": rng.choice(["actual", "target"]),
        "precision": rng.choice(["exact", "about"]),
        "component": rng.choice([None, None, "a part"]),
    }
    thing = rng.choice(GROUPS if measure in _LISTS else ["c0", "c1", "r0", "r1"])
    scope = _linked(rng, "FOR_STEP", ["s0", "s1"], 0, 1) if rng.random() < 0.6 else _scope(rng)
    return own, {**{k: c for k, c in scope.items() if k[0] != "ABOUT"}, ("ABOUT", thing): _certainty(rng)}, {}


def _description(rng: random.Random) -> tuple[dict[str, Any], Links, Links]:
    thing = rng.choice(ENTITIES)
    own = {
        "prefLabel": rng.choice([None, f"name of {thing}", f"other name of {thing}"]),
        "prefLabelFr": rng.choice([None, f"nom de {thing}"]),
        "altLabel": rng.choice([None, [f"alias of {thing}", f"name of {thing}"]]),
    }
    about: Links = {("DESCRIBES", thing): None}
    if thing in ACTORS[1:]:
        about["HOME", rng.choice(COUNTRIES)] = None
        about["PARENT", CONVENOR] = None
    return own, about, {}
