"""The mapping matrix and what to ask again, against brute force."""

import random

from graph.store import Row, Store
from tests.contract.comparing import Comparing
from tests.contract.oracle_survey import ANSWERS, matrix, to_ask_again
from tests.contract.reading import crowded, seen, sometimes, world_of
from tests.contract.world import COUNTRIES, STEPS, THINGS, World

GRAPHS, QUESTIONS = 10, 6
TABLES = ["priority-country", "priority-branch", "step-involved-or-willing", "group-willing"]


def _world(rng: random.Random) -> World:
    return crowded(world_of(rng, "SurveyAnswer", "Participation", worlds=4))


def _asked(rng: random.Random) -> dict[str, list[str] | None]:
    return {
        "question": sometimes(rng, TABLES, 3),
        "thing": sometimes(rng, [*COUNTRIES, *THINGS["CountryGroup"], *STEPS, "b0", "t0"], 6),
        "partner": sometimes(rng, ["ilo", "p0", "p1", "p3", "n0"], 3),
    }


def test_the_mapping_matrix_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _world):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), {**_asked(rng), "event": sometimes(rng, THINGS["Event"])}
            told = matrix(world, at, asked)
            comparing.agree("mapping_matrix", at, asked, told, _by_table)
            comparing.note("matrix", told, "question", "light")
            comparing.met.update(f"matrix.{a}" for row in told for a in (*ANSWERS, "inferred") if row[a])
        comparing.pages(rng, "mapping_matrix", at, {})
    facts = [*ANSWERS, "inferred", *(f"question={table}" for table in TABLES[:3]), "light=fresh", "light=stale"]
    comparing.had({"mapping_matrix": GRAPHS * QUESTIONS // 2}, [f"matrix.{fact}" for fact in facts])


def _by_table(row: Row) -> tuple[str, str]:
    return row["question"], row["thing"]


def test_what_to_ask_again_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _world, 100):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), _asked(rng)
            told = to_ask_again(world, at, asked)
            comparing.agree("unreadable_answers", at, asked, told, lambda row: -row["unreadable"])
            comparing.note("again", told, "unreadable", "light")
            comparing.met["again.readable"] += any(row["readable"] for row in told)
            comparing.met["again.people"] += any(len(row["people"]) > 1 for row in told)
        unreadable = [a for a in at.heard(world, "SurveyAnswer") if a.get("answer") == "unreadable"]
        all_rows = to_ask_again(world, at, {"question": None, "thing": None, "partner": None})
        comparing.met["again.cleared up"] += len(unreadable) > sum(row["evidence_count"] for row in all_rows)
        comparing.pages(rng, "unreadable_answers", at, {})
    facts = ("unreadable=1", "unreadable=2", "light=fresh", "light=stale", "readable", "people", "cleared up")
    comparing.had({"unreadable_answers": GRAPHS * QUESTIONS // 2}, [f"again.{fact}" for fact in facts])
