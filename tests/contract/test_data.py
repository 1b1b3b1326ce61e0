"""Figures that differ, names of a thing and what the sources cover, against brute force."""

import random
from dataclasses import replace

from graph.store import Row, Store
from tests.contract.comparing import Comparing
from tests.contract.full_world import ENTITIES, KINDS, SOURCES
from tests.contract.oracle_data import adds_up, conflicts, counting, coverage, names
from tests.contract.reading import Told, crowded, seen, sometimes, world_of
from tests.contract.world import COUNTRIES, GROUPS, STEPS, THINGS, Assertion, Links, Telling, World, present

GRAPHS, QUESTIONS = 10, 6
LISTED = ["countries-requesting", "countries-targeted", "countries", "partners"]
TAKEN_PART_IN = ["g0", "n0", "v0", "r0"]
SCOPES = [("IN_COUNTRY", "c0"), ("IN_COUNTRY_GROUP", "g0"), ("FOR_STEP", "s0"), ("FOR_BRANCH", "b0")]
SCOPES += [("FOR_BRANCH", "b1"), ("FOR_TARGET_GROUP", "t0"), ("FOR_THEME", "h0"), ("FOR_THEME", "h1")]
CRITERIA = [*COUNTRIES, *GROUPS, *STEPS, *THINGS["Branch"], *THINGS["TargetGroup"], *THINGS["Theme"]]


def _figures(rng: random.Random) -> World:
    """A world in which many figures are on the same, some of them told again, and some totals are as long as a list."""
    world = world_of(rng, "Observation", "Demand", "Participation", worlds=5)
    told = [_on_the_same(rng, a) for a in world.assertions]
    again = [replace(a, uri=f"again {a.uri}") for a in told if a.kind == "Observation" and rng.random() < 0.2]
    return replace(world, assertions=[*told, *again])


def _on_the_same(rng: random.Random, a: Assertion) -> Assertion:
    if a.kind == "Observation":
        return _figure(rng, a)
    if a.kind == "Demand":
        return replace(a, about=a.about | {("FOR_STEP", rng.choice(["s0", "s1"])): None})
    return replace(a, about={("TAKES_PART_IN", rng.choice(TAKEN_PART_IN)): None}) if rng.random() < 0.4 else a


def _figure(rng: random.Random, a: Assertion) -> Assertion:
    """On a few things, in a few values; the rest of it as it was drawn."""
    measure = rng.choice([*LISTED, *LISTED, "coverage", "coverage", "coverage", "price"])
    counts, money = measure in LISTED, measure == "price"
    own = {
        "measure": measure,
        "value": rng.choice([0.0, 1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 0.29] if counts else [0.29, 19.99, 1250000.0]),
        "unit": "currency-amount" if money else rng.choice(["country", "country", "country", "percent"]),
        "currency": rng.choice(["USD", "EUR"]) if money else None,
        "per": rng.choice([None] * 5 + ["year"]),
        "component": rng.choice([None, None, "a part", "another part"]),
    }
    return replace(a, properties=present({**a.properties, **own}), about=_subject(rng, a, measure))


def _subject(rng: random.Random, a: Assertion, measure: str) -> Links:
    """One thing, and mostly nothing else but the step that was asked for."""
    if measure not in LISTED:
        return {("ABOUT", "c0"): None, rng.choice(SCOPES): None}
    about: Links = {("ABOUT", rng.choice(TAKEN_PART_IN)): None}
    if measure == "countries-requesting":
        return about | {("FOR_STEP", step): None for step in rng.choice([["s0"], ["s0"], ["s1"], ["s0", "s1"]])}
    elsewhere = rng.random() < 0.2
    return about | {link: c for link, c in a.about.items() if elsewhere and link[0] not in ("ABOUT", "AT_EVENT")}


def test_figures_that_differ_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _figures):
        for _ in comparing.asks(range(QUESTIONS)):
            at = seen(rng)
            thing = rng.choice([None, None, ["c0"], ["b0", "r0"]])
            told = conflicts(world, at, thing)
            comparing.agree("conflicts", at, {"thing": thing}, told, _by_kind)
            comparing.note("conflicts", told, "kind", "measure", "unit", "component", "counted", "light")
            comparing.met.update(f"conflicts.{fact}" for row in told for fact in _told_of(row))
            agreeing = [figures for figures, names in counting(world, at) if adds_up(figures, names)]
            comparing.met.update(f"conflicts.{fact}" for figures in agreeing for fact in _fits(figures))
        comparing.pages(rng, "conflicts", at, {})
    facts = [f"measure={measure}" for measure in (*LISTED, "coverage", "price")]
    facts += ["kind=figures", "kind=list", "unit=percent", "component=None", "component=a part", "counted=1"]
    facts += ["counted=3", "light=fresh", "light=stale", "wide", "several sources", "told twice", "parts"]
    facts += ["fits", "fits in parts", "fits, told twice"]
    comparing.had({"conflicts": GRAPHS * QUESTIONS // 2}, [f"conflicts.{fact}" for fact in facts])


def _by_kind(row: Row) -> tuple[str, str, str]:
    return row["kind"], row["thing"], row["measure"]


def _told_of(row: Told) -> list[str]:
    """What a row shows of how figures can stand to each other."""
    several = row["kind"] == "figures" and len({piece["source"] for piece in row["evidence"]}) > 1
    facts = {
        "wide": len(row["scope"]) > 1,
        "several sources": several,
        "told twice": len(row["evidence"]) > len(row["values"]),
        "parts": row["kind"] == "list" and len(row["values"]) > 1,
    }
    return [fact for fact, holds in facts.items() if holds]


def _fits(figures: list[Assertion]) -> list[str]:
    """In what ways totals can be as long as their list, of which there must be no row."""
    parts = len({a.get("component") for a in figures})
    return ["fits", *["fits in parts"] * (parts > 1), *["fits, told twice"] * (len(figures) > parts)]


def _named(rng: random.Random) -> World:
    """A world in which few things are called by few names, in descriptions and where they are mentioned."""
    world = crowded(world_of(rng, *KINDS))
    return replace(world, assertions=[_spelled(rng, a) for a in world.assertions])


def _spelled(rng: random.Random, a: Assertion) -> Assertion:
    told = _described(rng, a) if a.kind == "Description" else a
    words = ("as {}", "name of {}", "É{}")
    return replace(told, named={link: rng.choice(words).format(link[1]) for link in told.links if rng.random() < 0.5})


def _described(rng: random.Random, a: Assertion) -> Assertion:
    """One of a few things, in three languages; another name may be told twice in one description."""
    thing = rng.choice(["p0", "p1", "c0", "s0"])
    own = {
        "prefLabel": rng.choice([None, f"name of {thing}", f"other name of {thing}"]),
        "prefLabelFr": rng.choice([None, f"nom de {thing}"]),
        "prefLabelEs": rng.choice([None, f"nombre de {thing}", f"name of {thing}"]),
        "altLabel": rng.choice([None, [f"alias of {thing}", f"name of {thing}"], [f"alias of {thing}"] * 2]),
    }
    kept = {n: v for n, v in a.properties.items() if n not in own}
    return replace(a, properties=kept | present(own), about={("DESCRIBES", thing): None})


def test_names_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _named, 100):
        for thing in comparing.asks(("p0", "p1", "c0", "s0", "ilo", *rng.sample(ENTITIES, 4))):
            at = seen(rng)
            told = names(world, at, thing)
            comparing.agree("names_of", at, {"thing": thing}, told, _by_name)
            comparing.note("names", told, "used_as", "times", "light")
        comparing.pages(rng, "names_of", at, {"thing": "p0"})
    words = ("prefLabel", "prefLabelFr", "prefLabelEs", "altLabel", "asNamed")
    facts = [*(f"used_as={w}" for w in words), "times=1", "times=2", "light=fresh", "light=ageing", "light=stale"]
    comparing.had({"names_of": GRAPHS * 6}, [f"names.{fact}" for fact in facts])


def _by_name(row: Row) -> tuple[str, str, str]:
    return row["name"], row["used_as"], row["source"]


def _sources(rng: random.Random) -> World:
    """A world with a source that says nothing, sources that cover things of other classes too, and steps in steps."""
    world = world_of(rng, *KINDS, worlds=1)
    silent = Telling("src4", {"coversKinds": ["Demand"]}, ["c0", rng.choice(["s2", "s3"])])
    deep = {"s1": "s0", "s2": "s1", "s3": "s2"}
    return replace(world, broader=world.broader | deep, sources=[*(_published(rng, s) for s in world.sources), silent])


def _published(rng: random.Random, source: Telling) -> Telling:
    told = {
        "publisher": rng.choice(["an agency", "a ministry"]),
        "licence": "open",
        "url": rng.choice([None, f"https://example.org/{source.uri}"]),
    }
    more = rng.sample(["b1", "t1", "h1", "ilo", "n0", "d1", "r0"], 3)
    return Telling(source.uri, {**source.properties, **present(told)}, [*source.covers, *more])


def test_what_the_sources_cover_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _sources, 200):
        for _ in comparing.asks(range(QUESTIONS)):
            at = seen(rng)
            criteria = rng.choice([None, rng.sample(CRITERIA, rng.randint(1, 6)), sometimes(rng, CRITERIA, 6)])
            told = coverage(world, at, criteria)
            comparing.agree("sources_coverage", at, {"criteria": criteria}, told, lambda row: row["source"])
            comparing.note("coverage", told, "source", "publisher", "url", "newest", "light")
            comparing.met["coverage.narrower"] += any(row["in_scope"] - _covers(world, row) for row in told)
            comparing.met["coverage.outside"] += any(set(criteria or []) - row["in_scope"] for row in told)
        comparing.pages(rng, "sources_coverage", at, {"criteria": CRITERIA[:6]})
    facts = [*(f"source={s}" for s in (*SOURCES, "src4")), "publisher=None", "url=None", "newest=None", "light=None"]
    facts += ["light=fresh", "light=stale", "narrower", "outside"]
    comparing.had({"sources_coverage": GRAPHS * QUESTIONS // 2}, [f"coverage.{fact}" for fact in facts])


def _covers(world: World, row: Told) -> set[str]:
    return {thing for s in world.sources if s.uri == row["source"] for thing in s.covers}
