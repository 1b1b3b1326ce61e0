"""Neighbours, paths, profiles and terms against brute force."""

from itertools import groupby

from graph.store import Row, Store
from tests.contract.comparing import Comparing, descending
from tests.contract.full_world import ENTITIES, KINDS, full_world
from tests.contract.oracle_graph import actor_profile, country_profile, neighbours, paths, terms
from tests.contract.reading import seen, sometimes
from tests.contract.world import COUNTRIES, THINGS

GRAPHS = 8
CLASSES = ["Actor", "Network", "Country", "Programme", "Person", "Document", "SPFStep"]


def test_neighbours_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world):
        for thing in comparing.asks(("ilo", "c0", "r0", "p3", "s0", *rng.sample(ENTITIES, 4))):
            at, kinds, classes = seen(rng), sometimes(rng, KINDS, 4), sometimes(rng, CLASSES, 4)
            told = neighbours(world, at, thing, kinds, classes)
            given = {"thing": thing, "kind": kinds, "of_class": classes, "per_relation": 1000}
            comparing.agree("neighbours", at, given, told, lambda row: (*_relation(row), -row["evidence_count"]))
            comparing.note("neighbours", told, "kind", "voice", "certainty", "standing", "light", "in_relation")
            whole, capped = (comparing.rows("neighbours", at, {**given, "per_relation": most}) for most in (1000, 2))
            assert capped == [row for _, several in groupby(whole, _relation) for row in list(several)[:2]]
            comparing.met["neighbours.capped"] += len(capped) < len(whole)
        comparing.pages(rng, "neighbours", at, {"thing": "c0"})
    facts = [f"kind={kind}" for kind in KINDS] + [f"voice={v}" for v in ("said", "no", "unreadable", "blank")]
    facts += ["certainty=stated", "certainty=inferred", "standing=ended", "light=stale", "in_relation=3", "capped"]
    comparing.had({"neighbours": GRAPHS * 4}, [f"neighbours.{fact}" for fact in facts])


def _relation(row: Row) -> tuple[str, ...]:
    return row["kind"], row["role"], row["relation"], row["voice"]


def test_paths_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world, 100):
        for thing, other in comparing.asks([("ilo", "c0"), *(rng.sample(ENTITIES, 2) for _ in range(8))]):
            at, busiest = seen(rng), rng.choice([2, 5, 20, 300])
            told = paths(world, at, thing, other, busiest)
            given = {"thing": thing, "other": other, "busiest": busiest}
            comparing.agree("paths_between", at, given, told, lambda row: descending(row["last_confirmed"]))
            comparing.note("paths", told, "links", "light", "standing")
            comparing.met["paths.several"] += len(told) > 1
            comparing.met["paths.none"] += not told
    facts = ("links=2", "links=4", "links=6", "several", "none", "light=stale", "standing=ended", "standing=unknown")
    comparing.had({"paths_between": GRAPHS * 3}, [f"paths.{fact}" for fact in facts])


def test_profiles_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world, 200):
        actors = ("ilo", "p3", "n0", rng.choice(THINGS["Actor"]))
        for actor, country in comparing.asks(zip(actors, COUNTRIES, strict=True)):
            at = seen(rng)
            told = actor_profile(world, at, actor)
            comparing.agree("actor_profile", at, {"actor": actor}, told, lambda r: (r["kind"], r["role"], r["voice"]))
            comparing.note("actor", told, "kind", "voice", "light")
            told = country_profile(world, at, country)
            comparing.agree("country_profile", at, {"country": country}, told, lambda r: (r["kind"], r["relation"]))
            comparing.note("country", told, "kind", "voice", "relation", "party", "light")
        comparing.pages(rng, "actor_profile", at, {"actor": "ilo"})
        comparing.pages(rng, "country_profile", at, {"country": "c0"})
    facts = [f"country.kind={kind}" for kind in KINDS]
    facts += [f"actor.kind={kind}" for kind in KINDS if kind != "Practice"]  # which has no actor of its own
    facts += [f"country.party={party}" for party in ("partner", "ilo", "domestic", None)]
    facts += [f"country.relation={link}" for link in ("IN_COUNTRY", "IN_COUNTRY_GROUP", "ABOUT", "PARTICIPANT", "HOME")]
    facts += [f"country.voice={v}" for v in ("said", "no", "unreadable", "blank")]
    comparing.had({"actor_profile": GRAPHS * 2, "country_profile": GRAPHS * 2}, facts)


def test_terms_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, full_world, 300):
        for _ in comparing.asks(range(3)):
            at, classes = seen(rng), sometimes(rng, CLASSES, 3)
            told = terms(world, at, classes)
            comparing.agree("terms", at, {"of_class": classes}, told, lambda r: (r["of_class"], -r["times"]))
            comparing.note("terms", told, "of_class", "light")
        comparing.pages(rng, "terms", at, {})
    facts = [f"of_class={name}" for name in THINGS] + ["light=fresh", "light=ageing", "light=stale"]
    comparing.had({"terms": GRAPHS}, [f"terms.{fact}" for fact in facts])
