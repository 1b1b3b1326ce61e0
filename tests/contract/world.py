"""Random small graphs: what they are made of, those that the matching query looks at, and how they reach a store.

`full_world.py` makes worlds with every kind of record; both kinds of world are written by `write`.
"""

import random
from dataclasses import dataclass, field
from typing import Any

from graph.store import Store, Transaction
from ontology.model import ontology

CONVENOR = "ilo"
COUNTRIES = [f"c{i}" for i in range(4)]
STEPS = [f"s{i}" for i in range(5)]
OTHERS = {"FOR_BRANCH": ["b0", "b1"], "FOR_TARGET_GROUP": ["t0"], "FOR_THEME": ["h0"]}
GROUPS = ["g0", "g1"]
ACTORS = [CONVENOR, *(f"p{i}" for i in range(11))]
ROLES = ["ACHIEVED_WITH", "ANSWERED_BY", "DELIVERED_BY", "FUNDED_BY", "MADE_BY", "WITH_ACTOR"]
RECEIVING = "RECEIVED_BY"  # is not supporting
LADDER = ["completed", "underWay", "agreed", "pledged", "planned", "willing", "interest", "stopped", "declined"]
THINGS = {  # all there is in any world, by class
    "Country": COUNTRIES,
    "SPFStep": STEPS,
    "CountryGroup": GROUPS,
    "Actor": ACTORS,
    "Branch": ["b0", "b1"],
    "TargetGroup": ["t0", "t1"],
    "Theme": ["h0", "h1"],
    "Network": ["n0", "n1"],
    "Person": ["x0", "x1", "x2"],
    "Programme": ["r0", "r1", "r2", "r3"],
    "Agreement": ["k0", "k1"],
    "Scheme": ["q0", "q1"],
    "PolicyInstrument": ["i0", "i1", "i2"],
    "Event": ["v0", "v1", "v2"],
    "Document": ["d1", "d2", "d3"],
}
BODY_KINDS = {"p1": "un-agency", "p3": "fund", "p4": "fund", "p5": "ifi", "p6": "ministry", "p7": "public-body"}
_CERTAINTIES = ["stated", "stated", "inferred", None]
Links = dict[tuple[str, str], str | None]


@dataclass(frozen=True)
class Assertion:
    """One assertion: properties, links to what it is about and roles of actors, each with its certainty.

    A link is (relationship type, URI); no certainty means stated. `named` has the words used for a link's target.
    """

    uri: str
    kind: str
    properties: dict[str, Any]
    about: Links
    roles: Links
    document: str = "d1"
    named: dict[tuple[str, str], str] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        return self.properties.get(name)

    @property
    def links(self) -> Links:
        """All but the document, of actors and of what it is about."""
        return {**self.about, **self.roles}

    def to(self, *types: str) -> list[str]:
        """What links of these types lead to, in order, each once."""
        return sorted({target for link, target in self.links if link in types})


@dataclass(frozen=True)
class Membership:
    """A sourced statement that a country is in a group."""

    uri: str
    country: str
    group: str
    source: str
    asserted_on: str


@dataclass(frozen=True)
class Telling:
    """A source, with what it could have spoken of."""

    uri: str
    properties: dict[str, Any]
    covers: list[str]


@dataclass(frozen=True)
class World:
    """All of a random graph. `unseen` has been retired or is only staged: no question may tell of it."""

    broader: dict[str, str]
    parent: dict[str, str]
    home: dict[str, str]
    assertions: list[Assertion]
    part_of: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    sources: list[Telling] = field(default_factory=list)
    unseen: list[Assertion] = field(default_factory=list)

    @property
    def memberships(self) -> list[Membership]:
        return [
            Membership(a.uri, country, group, a.get("source"), a.get("assertedOn"))
            for a in self.assertions
            if a.kind == "Participation"
            for country in a.to("PARTICIPANT")
            for group in a.to("TAKES_PART_IN")
            if country in COUNTRIES and group in GROUPS
        ]


def random_world(rng: random.Random) -> World:
    """A graph small enough to think through and varied enough to hit every grade."""
    broader = {f"s{i}": rng.choice(["s0", "s1"]) for i in range(2, 5) if rng.random() < 0.7}
    if rng.random() < 0.5:
        broader["s1"] = "s0"
    parent = {a: rng.choice(ACTORS[: i + 1]) for i, a in enumerate(ACTORS[1:]) if rng.random() < 0.3}
    home = {a: rng.choice(COUNTRIES) for a in ACTORS[1:] if rng.random() < 0.3}
    told = [_assertion(rng, i) for i in range(rng.randint(5, 60))]
    told += [_membership(rng, i, day) for i, day in enumerate(rng.choices(["2015-01-01", "2026-12-31"], k=3))]
    return World(broader, parent, home, told, kinds=BODY_KINDS)


def _membership(rng: random.Random, number: int, day: str) -> Assertion:
    country, group, source = rng.choice(COUNTRIES), rng.choice(GROUPS), rng.choice(["src1", "src2"])
    properties = {"source": source, "assertedOn": day}
    return Assertion(
        f"m{number}", "Participation", properties, {("TAKES_PART_IN", group): None}, {("PARTICIPANT", country): None}
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
    about: Links = {}
    for _ in range(rng.randint(0, 3)):
        link = rng.choice(["IN_COUNTRY", "IN_COUNTRY", "FOR_STEP", "FOR_STEP", "IN_COUNTRY_GROUP", *OTHERS])
        things = {"IN_COUNTRY": COUNTRIES, "FOR_STEP": STEPS, "IN_COUNTRY_GROUP": GROUPS, **OTHERS}
        target = rng.choice(things[link])
        named = "ABOUT" if kind == "SurveyAnswer" and (link != "IN_COUNTRY_GROUP" or number % 2) else link
        about[named, target] = rng.choice(_CERTAINTIES)
    roles = {
        (rng.choice([*ROLES, RECEIVING]), rng.choice(ACTORS)): rng.choice(_CERTAINTIES)
        for _ in range(rng.randint(1, 3))
    }
    return Assertion(f"a{number:03}", kind, present(properties), about, roles)


def present(properties: dict[str, Any]) -> dict[str, Any]:
    """Only what is there: a store has no empty properties."""
    return {name: value for name, value in properties.items() if value is not None}


def write(store: Store, world: World) -> None:
    """Replace all that the store holds with this world."""
    store.write(lambda tx: _write(tx, world))


def _write(tx: Transaction, world: World) -> None:
    tx.rows("MATCH (n:Resource) DETACH DELETE n")
    for name, uris in THINGS.items():
        labels = ":".join(ontology().classes[name].labels)
        _nodes(tx, labels, [{"uri": uri, "properties": present({"kind": world.kinds.get(uri)})} for uri in uris])
    _nodes(tx, "Source", [{"uri": s.uri, "properties": s.properties} for s in world.sources])
    for kind in sorted({a.kind for a in world.assertions}):
        _nodes(tx, f"Assertion:{kind}", [_node(a) for a in world.assertions if a.kind == kind])
    for label in ("Retired", "Staged"):
        _nodes(
            tx, label, [_node(a) for number, a in enumerate(world.unseen) if (label == "Retired") == (number % 3 > 0)]
        )
    _links(tx, world)


def _node(a: Assertion) -> dict[str, Any]:
    return {"uri": a.uri, "properties": a.properties}


def _nodes(tx: Transaction, labels: str, rows: list[dict[str, Any]]) -> None:
    tx.rows(
        f"UNWIND $rows AS row CREATE (n:Resource:{labels} {{uri: row.uri}}) SET n += row.properties", {"rows": rows}
    )


def _links(tx: Transaction, world: World) -> None:
    links: list[tuple[str, str, str, dict[str, str]]] = []
    for a in (*world.assertions, *world.unseen):
        links += [(a.uri, link, t, _carried(a, link, t, certainty)) for (link, t), certainty in a.links.items()]
        links.append((a.uri, "HAD_PRIMARY_SOURCE", a.document, {}))
    structure = [("BROADER", world.broader), ("SUB_ORGANIZATION_OF", world.parent), ("HOME_COUNTRY", world.home)]
    for kind, pairs in [*structure, ("IS_PART_OF", world.part_of)]:
        links += [(part, kind, whole, {}) for part, whole in pairs.items()]
    links += [(s.uri, "COVERS", thing, {}) for s in world.sources for thing in s.covers]
    for kind in sorted({link[1] for link in links}):
        rows = [{"a": a, "b": b, "p": carried} for a, k, b, carried in links if k == kind]
        tx.rows(
            "UNWIND $rows AS row MATCH (a:Resource {uri: row.a}) MATCH (b:Resource {uri: row.b}) "
            f"MERGE (a)-[r:{kind}]->(b) SET r += row.p",
            {"rows": rows},
        )


def _carried(a: Assertion, link: str, target: str, certainty: str | None) -> dict[str, str]:
    return present({"certainty": certainty, "asNamed": a.named.get((link, target))})
