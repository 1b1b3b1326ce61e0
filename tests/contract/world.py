"""Random small graphs with everything the matching query looks at, and how they are written to a store."""

import random
from dataclasses import dataclass, field
from typing import Any

from graph.store import Store, Transaction

CONVENOR = "ilo"
COUNTRIES = [f"c{i}" for i in range(4)]
STEPS = [f"s{i}" for i in range(5)]
OTHERS = {"FOR_BRANCH": ["b0", "b1"], "FOR_TARGET_GROUP": ["t0"], "FOR_THEME": ["h0"]}
GROUPS = ["g0", "g1"]
ACTORS = [CONVENOR, *(f"p{i}" for i in range(11))]
ROLES = ["ACHIEVED_WITH", "ANSWERED_BY", "DELIVERED_BY", "FUNDED_BY", "MADE_BY", "WITH_ACTOR"]
RECEIVING = "RECEIVED_BY"  # is not supporting
LADDER = ["completed", "underWay", "agreed", "pledged", "planned", "willing", "interest", "stopped", "declined"]
_OTHERS = [("Branch", ["b0", "b1"]), ("TargetGroup", ["t0"]), ("Theme", ["h0"])]
_CERTAINTIES = ["stated", "stated", "inferred", None]


@dataclass(frozen=True)
class Assertion:
    """One assertion: properties, links to what it is about and roles of actors, each with its certainty."""

    uri: str
    kind: str
    properties: dict[str, Any]
    about: dict[tuple[str, str], str | None]
    roles: dict[tuple[str, str], str | None]

    def get(self, name: str) -> Any:
        return self.properties.get(name)


@dataclass(frozen=True)
class Membership:
    """A sourced statement that a country is in a group."""

    uri: str
    country: str
    group: str
    source: str
    asserted_on: str


@dataclass(frozen=True)
class World:
    """All of a random graph."""

    broader: dict[str, str]
    parent: dict[str, str]
    home: dict[str, str]
    assertions: list[Assertion]
    memberships: list[Membership] = field(default_factory=list)


def random_world(rng: random.Random) -> World:
    """A graph small enough to think through and varied enough to hit every grade."""
    broader = {f"s{i}": rng.choice(["s0", "s1"]) for i in range(2, 5) if rng.random() < 0.7}
    if rng.random() < 0.5:
        broader["s1"] = "s0"
    parent = {a: rng.choice(ACTORS[: i + 1]) for i, a in enumerate(ACTORS[1:]) if rng.random() < 0.3}
    return World(
        broader=broader,
        parent=parent,
        home={a: rng.choice(COUNTRIES) for a in ACTORS[1:] if rng.random() < 0.3},
        assertions=[_assertion(rng, i) for i in range(rng.randint(5, 60))],
        memberships=[
            Membership(f"m{i}", rng.choice(COUNTRIES), rng.choice(GROUPS), rng.choice(["src1", "src2"]), day)
            for i, day in enumerate(rng.choices(["2015-01-01", "2026-12-31"], k=3))
        ],
    )


def _assertion(rng: random.Random, number: int) -> Assertion:
    kind = rng.choice(["Commitment", "Commitment", "Result", "SurveyAnswer", "Demand"])
    properties = {
        "source": rng.choice(["src1", "src2"]),
        "assertedOn": rng.choice(["2015-01-01", "2017-11-30", "2021-10-31", "2026-12-31"]),
        "validFrom": rng.choice([None, "2016-01-01", "2030-01-01"]),
        "validTo": rng.choice([None, "2018-12-31", "2031-12-31"]),
        "certainty": rng.choice(["stated", "stated", "inferred"]),
        "modality": rng.choice(LADDER) if kind == "Commitment" else None,
        "answer": rng.choice(["yes", "no", "text", "unreadable", "blank"]) if kind == "SurveyAnswer" else None,
        "locators": ["somewhere"],
    }
    about: dict[tuple[str, str], str | None] = {}
    for _ in range(rng.randint(0, 3)):
        link = rng.choice(["IN_COUNTRY", "IN_COUNTRY", "FOR_STEP", "FOR_STEP", "IN_COUNTRY_GROUP", *OTHERS])
        things = {"IN_COUNTRY": COUNTRIES, "FOR_STEP": STEPS, "IN_COUNTRY_GROUP": GROUPS, **OTHERS}
        target = rng.choice(things[link])
        named = "ABOUT" if kind == "SurveyAnswer" and link != "IN_COUNTRY_GROUP" else link
        about[named, target] = rng.choice(_CERTAINTIES)
    roles = {
        (rng.choice([*ROLES, RECEIVING]), rng.choice(ACTORS)): rng.choice(_CERTAINTIES)
        for _ in range(rng.randint(1, 3))
    }
    stated = {name: value for name, value in properties.items() if value is not None}
    return Assertion(f"a{number:03}", kind, stated, about, roles)


def write(store: Store, world: World) -> None:
    """Replace all that the store holds with this world."""
    store.write(lambda tx: _write(tx, world))


def _write(tx: Transaction, world: World) -> None:
    tx.rows("MATCH (n:Resource) DETACH DELETE n")
    for label, uris in [
        ("Country", COUNTRIES),
        ("SPFStep", STEPS),
        ("CountryGroup", GROUPS),
        ("Actor", ACTORS),
        *_OTHERS,
    ]:
        _nodes(tx, label, [{"uri": uri, "properties": {}} for uri in uris])
    _nodes(tx, "Document", [{"uri": "d1", "properties": {}}])
    for kind in ("Commitment", "Result", "SurveyAnswer", "Demand"):
        rows = [{"uri": a.uri, "properties": a.properties} for a in world.assertions if a.kind == kind]
        _nodes(tx, f"Assertion:{kind}", rows)
    told = [{"uri": m.uri, "properties": {"source": m.source, "assertedOn": m.asserted_on}} for m in world.memberships]
    _nodes(tx, "Assertion:Participation", told)
    links = [
        (a.uri, link, target, c) for a in world.assertions for (link, target), c in [*a.about.items(), *a.roles.items()]
    ]
    links += [(a.uri, "HAD_PRIMARY_SOURCE", "d1", None) for a in world.assertions]
    links += [(m.uri, "PARTICIPANT", m.country, None) for m in world.memberships]
    links += [(m.uri, "TAKES_PART_IN", m.group, None) for m in world.memberships]
    links += [(a, "BROADER", b, None) for a, b in world.broader.items()]
    links += [(a, "SUB_ORGANIZATION_OF", b, None) for a, b in world.parent.items()]
    links += [(a, "HOME_COUNTRY", b, None) for a, b in world.home.items()]
    for kind in sorted({k[1] for k in links}):
        rows = [{"a": a, "b": b, "p": {"certainty": c} if c else {}} for a, k, b, c in links if k == kind]
        tx.rows(
            "UNWIND $rows AS row MATCH (a:Resource {uri: row.a}) MATCH (b:Resource {uri: row.b}) "
            f"MERGE (a)-[r:{kind}]->(b) SET r += row.p",
            {"rows": rows},
        )


def _nodes(tx: Transaction, labels: str, rows: list[dict[str, Any]]) -> None:
    tx.rows(
        f"UNWIND $rows AS row CREATE (n:Resource:{labels} {{uri: row.uri}}) SET n += row.properties", {"rows": rows}
    )
