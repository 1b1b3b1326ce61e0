"""Questions on demands against brute force, on random graphs in the embedded store.

That the other store gives the same rows is what test_random_graphs.py shows.
"""

import random

from graph.store import Store
from tests.contract.full_world import full_world
from tests.contract.oracle_countries import ASPECTS
from tests.contract.oracle_demand import Wanted, gap_rows, need_rows, overlap_rows, request_rows, unanswered_rows
from tests.contract.oracle_lists import filters
from tests.contract.oracle_support import GRADES
from tests.contract.ordered import Ordered
from tests.contract.reading import Seen, seen, sometimes
from tests.contract.world import COUNTRIES, GROUPS, STEPS, THINGS, World, write

GRAPHS, QUESTIONS = 60, 5
SIZES = (15, 30, 90)  # in a small world much is asked for and little is done
MATTERS = {name: of for name, of in ASPECTS.items() if name != "step"}
KINDS = ["request", "need", "call", "invitation"]


def _wanted(rng: random.Random) -> Wanted:
    kinds = rng.choice([["request", "need"], ["request", "need"], rng.sample(KINDS, 3)])
    return Wanted(sometimes(rng, COUNTRIES, 3), sometimes(rng, GROUPS), kinds)


def _requests(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    wanted, yes, no = _wanted(rng), sometimes(rng, STEPS, 1), sometimes(rng, STEPS)
    told = request_rows(world, at, wanted, (yes, no), {})
    given = {**vars(wanted), "steps": yes, "not_steps": no}
    comparing.equal("requests", at, given, told)
    comparing.met["told_absent"] += any(row["told_absent"] for row in told)
    for name, (of, link) in MATTERS.items():
        about = request_rows(world, at, wanted, (yes, no), {link: THINGS[of][:2]})
        comparing.equal("requests", at, {**given, name: THINGS[of][:2]}, about)
        comparing.met[f"requests.{name}"] += bool(about) and about != told


def _unanswered(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    wanted, step = _wanted(rng), sometimes(rng, STEPS)
    level, least = rng.choice(["country", "cell"]), rng.choice([*["direct"] * 6, *GRADES])
    told = unanswered_rows(world, at, wanted, level, least, step)
    given = {**vars(wanted), "step": step, "level": level, "min_grade": least}
    comparing.equal("requests_without_partner", at, given, told)
    comparing.note(f"without.{level}", told, "best_grade", "standing")


def _gaps(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    wanted, step, asked_only = _wanted(rng), sometimes(rng, STEPS), rng.random() < 0.3
    told = gap_rows(world, at, wanted, step, asked_only=asked_only)
    comparing.equal("gap_matrix", at, {**vars(wanted), "step": step, "asked_only": asked_only}, told)
    comparing.note("gap", told, "best_grade", "standing", "light")


def _overlaps(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    least, country = rng.choice([2, 2, 3]), sometimes(rng, COUNTRIES)
    step, branch = sometimes(rng, STEPS), sometimes(rng, THINGS["Branch"])
    things = (step or []) + (branch or []) if step or branch else None
    told = overlap_rows(world, at, least, country, things)
    comparing.equal("overlaps", at, {"min_partners": least, "country": country, "step": step, "branch": branch}, told)
    comparing.note("overlap", told, "standing")


def _needs(rng: random.Random, comparing: Ordered, world: World, at: Seen) -> None:
    asked = filters(rng)
    told = need_rows(world, at, asked)
    comparing.equal("needs_with_amounts", at, vars(asked), told)
    comparing.note("need", told, "kind", "amount", "currency")


def test_rows_equal_brute_force(embedded_store: Store) -> None:
    comparing = Ordered(embedded_store)
    for seed in range(GRAPHS):
        rng = random.Random(seed)
        world = full_world(rng, SIZES)
        write(embedded_store, world)
        for _ in range(QUESTIONS):
            at = seen(rng)
            for ask in (_requests, *[_unanswered] * 4, _gaps, _overlaps, _needs):
                ask(rng, comparing, world, at)
    _met_everything(comparing)


def _met_everything(comparing: Ordered) -> None:
    """Random worlds that never say something would show nothing about it."""
    names = ("requests", "requests_without_partner", "gap_matrix", "overlaps", "needs_with_amounts")
    assert all(comparing.compared[name] >= GRAPHS * QUESTIONS // 8 for name in names), comparing.compared
    grades = [f"gap.best_grade={g}" for g in (*GRADES[:4], None)]
    grades += [f"without.country.best_grade={g}" for g in ("regional", "unreadable", "declined", None)]
    grades += [f"without.cell.best_grade={g}" for g in ("combined", "regional", "partial", None)]
    standings = [f"{place}.standing={s}" for place in ("gap", "overlap") for s in ("current", "unknown", "planned")]
    needs = ["need.kind=Demand", "need.kind=Observation", "need.amount=0", "need.currency=None"]
    missing = [
        m
        for m in (*grades, *standings, *needs, *(f"requests.{m}" for m in MATTERS), "told_absent")
        if not comparing.met[m]
    ]
    assert missing == [], comparing.met
