"""The other questions that match (see test_matching.py) against brute force, on random graphs in the embedded store.

That the other store gives the same rows is what test_random_graphs.py shows.
"""

import random

from graph.store import Store
from tests.contract.full_world import full_world
from tests.contract.oracle_countries import ASPECTS, GRADES, Reach
from tests.contract.oracle_matching import SPOKEN, Fit, peer_rows, shared_rows, together_rows
from tests.contract.ordered import Ordered
from tests.contract.reading import Seen, seen, sometimes
from tests.contract.world import ACTORS, COUNTRIES, STEPS, THINGS, World, write

GRAPHS, QUESTIONS = 80, 5
SIZES = (30, 90)
KINDS = ["request", "need", "call", "invitation"]


def _opportunities(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    partner, kinds = rng.choice(ACTORS), sometimes(rng, KINDS)
    country, step = sometimes(rng, COUNTRIES), sometimes(rng, STEPS)
    told = Fit(world, at, partner).rows(kinds, country, step)
    given = {"partner": partner, "demand_kind": kinds, "country": country, "step": step}
    comparing.equal("opportunities_for_partner", at, given, told)
    comparing.met.update(f"reason.{reason}" for row in told for reason in row["reasons"])
    comparing.met.update(n for row in told for n in ("already_there", "declined", "unmet") if row[n])


def _together(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    partner, country = rng.choice(ACTORS), sometimes(rng, COUNTRIES, 3)
    step, theme = sometimes(rng, STEPS, 3), sometimes(rng, THINGS["Theme"])
    things = (step or []) + (theme or []) if step or theme else None
    told = together_rows(world, at, partner, country, things)
    given = {"partner": partner, "country": country, "step": step, "theme": theme}
    comparing.equal("partners_together", at, given, told)
    comparing.note("together", told, "party", "standing", "joint")


def _shared(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    partners = rng.sample([*ACTORS, *THINGS["Network"]], rng.choice([2, 2, 2, 3]))
    role = sometimes(rng, sorted(SPOKEN.values()), 4)
    told = shared_rows(world, at, partners, role)
    comparing.equal("actors_supporting_all_of", at, {"partners": partners, "role": role}, told)
    comparing.note("shared", told, "kind", "standing")
    comparing.met.update(n for row in told for n in ("at_home", "same_roles") if row[n])


def _peers(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    country, kinds = rng.choice(COUNTRIES), rng.sample(KINDS, rng.randint(2, 4))
    step = sometimes(rng, STEPS)
    told = peer_rows(world, at, country, kinds, step)
    comparing.equal("peers_with_practice", at, {"country": country, "asked_as": kinds, "step": step}, told)
    comparing.met["peer.in the step"] += bool(step and told)
    comparing.met["peer.not in the step"] += told != peer_rows(world, at, country, kinds)
    comparing.note("peer", told, "meets_all", "certainty", "stage", "light")


def _countries(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    partner, parts = rng.choice(ACTORS), rng.random() < 0.7
    pools = {n: THINGS[of] for n, (of, _) in ASPECTS.items()}
    pools |= {"programme": THINGS["Programme"], "group": THINGS["CountryGroup"]}
    filters = {name: sometimes(rng, pool) if rng.random() < 0.4 else None for name, pool in pools.items()}
    told = Reach(world, at, partner, parts, filters).rows()
    comparing.equal("countries_of_partner", at, {"partner": partner, "parts": parts, **filters}, told)
    comparing.note("countries", told, "grade", "at_home", "standing", "certainty", "light")
    comparing.met["countries.of parts"] += any(row["actors"] - {partner} for row in told)
    comparing.met.update(f"countries.by {name}" for name, values in filters.items() if values and told)


def test_rows_equal_brute_force(embedded_store: Store) -> None:
    comparing = Ordered(embedded_store)
    for seed in range(GRAPHS):
        rng = random.Random(200 + seed)
        world = full_world(rng, SIZES)
        write(embedded_store, world)
        for _ in range(QUESTIONS):
            at = seen(rng)
            for ask in (_opportunities, _together, _shared, _peers, _countries):
                ask(rng, comparing, world, at)
    _met_everything(comparing)


def _met_everything(comparing: Ordered) -> None:
    """Random worlds that never say something would show nothing about it."""
    names = (
        *("opportunities_for_partner", "partners_together", "actors_supporting_all_of", "peers_with_practice"),
        "countries_of_partner",
    )
    assert all(comparing.compared[name] >= GRAPHS * QUESTIONS // 8 for name in names), comparing.compared
    reasons = [f"reason.{r}" for r in ("addressed", "content", "country", "funding", "programme", "region")]
    parties = [f"together.party={p}" for p in ("partner", "ilo", "domestic")]
    peers = ["peer.meets_all=True", "peer.meets_all=False", "peer.certainty=stated", "peer.certainty=inferred"]
    peers += ["peer.in the step", "peer.not in the step"]
    countries = [f"countries.grade={grade}" for grade in GRADES] + ["countries.at_home=True", "countries.of parts"]
    countries += [f"countries.by {name}" for name in (*ASPECTS, "programme", "group")]
    others = [*countries, "already_there", "declined", "unmet", "at_home", "same_roles", "shared.kind=Country"]
    assert [m for m in (*reasons, *parties, *peers, *others) if not comparing.met[m]] == [], comparing.met
