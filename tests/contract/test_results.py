"""Results, laws and strategies against brute force."""

import random
from dataclasses import replace

from graph.store import Row, Store
from tests.contract.comparing import Comparing, descending
from tests.contract.full_world import FIRST_DAYS, LAST_DAYS
from tests.contract.oracle_lists import Filters, filters
from tests.contract.oracle_results import STAGES, by_step, dated_within, laws, with_partner
from tests.contract.reading import crowded, seen, sometimes, world_of
from tests.contract.world import ACTORS, COUNTRIES, STEPS, World

GRAPHS, QUESTIONS = 10, 5


def test_results_by_step_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: world_of(rng, "Result")):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), rng.choice([Filters(), filters(rng)])
            told = by_step(world, at, asked)
            comparing.agree("results_by_step", at, vars(asked), told)
            comparing.note("by step", told, "step", "part_of", "light")
            comparing.met["by step.ahead"] += any(row["ahead"] for row in told)
        comparing.pages(rng, "results_by_step", at, {})
    facts = ("step=s0", "step=s4", "step=None", "part_of=s0", "light=fresh", "light=stale", "ahead")
    comparing.had({"results_by_step": GRAPHS * QUESTIONS // 2}, [f"by step.{fact}" for fact in facts])


def _with_an_instrument_of_no_kind(rng: random.Random) -> World:
    """What kind of instrument i2 is, only its results tell."""
    world = world_of(rng, "Result")
    return replace(world, kinds={thing: kind for thing, kind in world.kinds.items() if thing != "i2"})


def test_laws_and_strategies_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _with_an_instrument_of_no_kind, 100):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), rng.choice([Filters(), filters(rng)])
            kinds = sometimes(rng, ["legislation", "strategy", "law", "international-standard"])
            stage, passed_by = sometimes(rng, STAGES, 3), sometimes(rng, ACTORS, 9)
            since, until = rng.choice([None, None, *FIRST_DAYS]), rng.choice([None, None, *LAST_DAYS])
            told = [row for row in laws(world, at, asked, kinds) if dated_within(row, since, until)]
            told = [row for row in told if stage is None or row["stage"] in stage]
            told = [row for row in told if passed_by is None or row["passed_by"] & set(passed_by)]
            own = {"stage": stage, "since": since, "until": until, "passed_by": passed_by}
            comparing.agree(
                "laws_and_strategies", at, {**vars(asked), **own, "instrument_kind": kinds}, told, _by_country
            )
            comparing.note("laws", told, "kind", "stage", "country", "instrument", "ahead", "certainty")
            comparing.met["laws.stages"] += any(len(row["stages"]) > 1 for row in told)
        comparing.pages(rng, "laws_and_strategies", at, {})
    facts = [f"stage={stage}" for stage in (*STAGES, None)] + ["kind=law", "kind=strategy", "kind=capacity"]
    facts += ["country=c0", "country=None", "instrument=i0", "instrument=None", "ahead=True", "stages"]
    comparing.had({"laws_and_strategies": GRAPHS * QUESTIONS // 3}, [f"laws.{fact}" for fact in facts])


def _by_country(row: Row) -> tuple[bool, str]:
    return row["country"] is None, row["country"] or ""


def test_results_with_a_partner_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(
        GRAPHS, lambda rng: crowded(world_of(rng, "Result", "Commitment", worlds=2)), 200
    ):
        for partner in comparing.asks(("ilo", "p0", "p1", "p3", "n0")):
            at, through = seen(rng), rng.choice(["any", "any", "named", "programme"])
            given = {"country": sometimes(rng, COUNTRIES, 3), "step": sometimes(rng, STEPS, 3)}
            told = with_partner(world, at, partner, through, Filters(**given))  # type: ignore[arg-type]
            comparing.agree(
                "results_with_partner", at, {"partner": partner, "through": through, **given}, told, _newest_first
            )
            comparing.note("with", told, "through", "light", "standing")
        comparing.pages(rng, "results_with_partner", at, {"partner": "ilo"})
    facts = ("through=named", "through=programme", "light=fresh", "light=stale", "standing=ended")
    comparing.had({"results_with_partner": GRAPHS * 2}, [f"with.{fact}" for fact in facts])


def _newest_first(row: Row) -> tuple[str, str]:
    return descending(row["asserted_on"]), row["assertion"]
