"""Commitments at an event, and those that end, against brute force."""

from graph.store import Row, Store
from tests.contract.comparing import Comparing, descending
from tests.contract.full_world import FIRST_DAYS, LAST_DAYS
from tests.contract.oracle_commitments import ending, said_at
from tests.contract.oracle_lists import Filters, filters
from tests.contract.reading import crowded, seen, sometimes, world_of
from tests.contract.world import COUNTRIES, LADDER, STEPS, THINGS

GRAPHS, QUESTIONS = 10, 8
MORE = {  # filters that are given alone
    "actor_kind": ["fund", "public-body", "un-agency"],
    "home_country": COUNTRIES,
    "branch": THINGS["Branch"],
    "target_group": THINGS["TargetGroup"],
    "theme": THINGS["Theme"],
}


def test_commitments_at_an_event_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: crowded(world_of(rng, "Commitment", worlds=6))):
        for event in comparing.asks(THINGS["Event"]):
            given = {"country": sometimes(rng, COUNTRIES, 3), "step": sometimes(rng, STEPS, 3)}
            given["actor"] = sometimes(rng, ["ilo", "p0", "p1", "p3", "n0"])
            modality, at = sometimes(rng, LADDER, 6), seen(rng)
            told = said_at(world, at, Filters.of(given), event, modality)
            asked = {**given, "event": event, "modality": modality}
            comparing.agree("commitments_by_modality", at, asked, told, _firmest_first)
            comparing.note("said", told, "modality", "event", "light")
            for name, values in MORE.items():
                more = {name: rng.sample(values, 2)}
                told = said_at(world, at, Filters.of(more), event, None)
                comparing.agree("commitments_by_modality", at, {**more, "event": event}, told, _firmest_first)
                comparing.met[f"said.{name}"] += bool(told)
        comparing.pages(rng, "commitments_by_modality", at, {"event": "v0"})
    facts = [*(f"modality={m}" for m in LADDER), *MORE, "event=v1", "light=fresh", "light=ageing", "light=stale"]
    comparing.had({"commitments_by_modality": GRAPHS * 3 // 2}, [f"said.{fact}" for fact in facts])


def _firmest_first(row: Row) -> tuple[int, str, str]:
    return row["rung"], descending(row["asserted_on"]), row["assertion"]


def test_what_ends_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: crowded(world_of(rng, "Commitment", "Result")), 100):
        for _ in comparing.asks(range(QUESTIONS)):
            at, asked = seen(rng), rng.choice([Filters(), filters(rng)])
            since, until = rng.choice([None, *FIRST_DAYS, *LAST_DAYS]), rng.choice([*LAST_DAYS, "2031-12-30"])
            successor = rng.choice(["any", "any", "with", "without"])
            told = ending(world, at, asked, since, until)
            kept = [row for row in told if successor == "any" or (successor == "with") == row["has_successor"]]
            given = {**vars(asked), "since": since, "until": until, "successor": successor}
            comparing.agree("commitments_ending", at, given, kept, _runs_then_ended)
            comparing.note("ending", kept, "standing", "has_successor", "light", "certainty")
            comparing.met["ending.several"] += any(row["evidence_count"] > 1 for row in kept)
            comparing.met["ending.continued"] += any(row["continued_in"] for row in kept)
        comparing.pages(rng, "commitments_ending", at, {"until": "2031-12-31"})
    facts = [f"standing={s}" for s in ("current", "ended", "planned")]
    facts += ["has_successor=True", "has_successor=False", "several", "continued", "light=stale"]
    comparing.had({"commitments_ending": GRAPHS * 3 // 2}, [f"ending.{fact}" for fact in facts])


def _runs_then_ended(row: Row) -> tuple[int, int]:
    return ("current", "ended", "planned").index(row["standing"]), row["days_away"]
