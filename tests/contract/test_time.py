"""What changed, what was last confirmed and what happened when, against brute force."""

from graph.store import Row, Store
from tests.contract.comparing import Comparing
from tests.contract.full_world import ASSERTED, LAST_DAYS
from tests.contract.oracle_changes import KINDS, Period, changes, day_of_event
from tests.contract.oracle_time import confirmations, timeline
from tests.contract.reading import crowded, seen, sometimes, world_of
from tests.contract.world import COUNTRIES, STEPS, THINGS

GRAPHS, QUESTIONS = 8, 8
CHANGES = ("new", "changed", "ended", "noLongerMentioned")
MORE = {"group": "CountryGroup", "branch": "Branch", "target_group": "TargetGroup", "theme": "Theme"}
SOMEONE = ["ilo", "p0", "p1", "p3", "n0", "x0"]


def test_changes_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, lambda rng: crowded(world_of(rng, *KINDS, "Description", worlds=4))):
        for number in comparing.asks(range(QUESTIONS)):
            at, days = seen(rng), sorted(rng.sample([*ASSERTED, *LAST_DAYS], 2))
            first, last = (rng.choice([*[None] * 6, *THINGS["Event"]]) if number else None for _ in range(2))
            since = day_of_event(world, at, first) if first else days[0]
            until = day_of_event(world, at, last) if last else days[1]
            if first and last and since and until:
                since, until = sorted((since, until))  # two events are told in any order
            asked = {"actor": sometimes(rng, SOMEONE), "country": sometimes(rng, COUNTRIES, 3)}
            asked["step"] = sometimes(rng, STEPS, 3)
            asked = asked if number else dict.fromkeys(asked)  # the first question asks for all changes
            wanted = sometimes(rng, CHANGES, 3) if number else None
            bounds = {"first_day": days[0], "last_day": days[1], "first_event": first, "last_event": last}
            name = rng.choice(list(MORE))
            for more in ({}, {name: rng.sample(THINGS[MORE[name]], 1)}):
                told = changes(world, at, Period(since, until), {**asked, **more})
                kept = [row for row in told if wanted is None or row["change"] in wanted]
                comparing.agree("changes_between", at, {**bounds, **asked, **more, "change": wanted}, kept)
                comparing.met.update(f"{row['change']}.{row['kind']}" for row in kept)
                comparing.note("changes", kept, "standing", "light")
                comparing.met.update(list(more) if kept else [])
                comparing.met["event"] += bool(kept and (first or last))
                comparing.met["no subject"] += any(row["subject"] is None for row in kept)
        comparing.pages(rng, "changes_between", at, {"first_day": "2017-11-30", "last_day": "2021-10-31"})
    facts = [f"new.{kind}" for kind in KINDS] + [f"changed.{kind}" for kind in KINDS]
    facts += ["ended.Commitment", "ended.Participation", "noLongerMentioned.Demand", "noLongerMentioned.Commitment"]
    facts += [*MORE, "event", "no subject", "changes.standing=ended", "changes.light=stale"]
    comparing.had({"changes_between": GRAPHS * QUESTIONS // 3}, facts)


def test_confirmations_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(
        GRAPHS, lambda rng: crowded(world_of(rng, "Commitment", "Result", "SurveyAnswer", "Demand", worlds=2)), 100
    ):
        for _ in comparing.asks(range(QUESTIONS)):
            at, lights = seen(rng), sometimes(rng, ["fresh", "ageing", "stale"])
            asked = {
                "actor": sometimes(rng, SOMEONE),
                "country": sometimes(rng, COUNTRIES),
                "step": sometimes(rng, STEPS),
            }
            told = confirmations(world, at, **asked)
            kept = [row for row in told if lights is None or row["light"] in lights]
            comparing.agree("last_confirmed", at, {**asked, "light": lights}, kept, lambda row: row["last_confirmed"])
            comparing.note("confirmed", kept, "party", "light", "standing", "certainty")
            comparing.met["confirmed.denied"] += any(row["denied_on"] for row in kept)
        comparing.pages(rng, "last_confirmed", at, {})
    facts = ["party=partner", "party=ilo", "party=domestic", "light=fresh", "light=ageing", "light=stale", "denied"]
    facts += [f"standing={s}" for s in ("current", "unknown", "planned", "ended")] + ["certainty=inferred"]
    comparing.had({"last_confirmed": GRAPHS * QUESTIONS // 2}, [f"confirmed.{fact}" for fact in facts])


def test_timelines_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    everything = [uri for uris in THINGS.values() for uri in uris]
    for rng, world in comparing.worlds(
        GRAPHS, lambda rng: world_of(rng, *KINDS, "Description", "Practice", "Observation", worlds=2), 200
    ):
        for thing in comparing.asks((*COUNTRIES, "s0", "b0", *rng.sample(everything, QUESTIONS))):
            at, branch = seen(rng), rng.choice([None, None, ["b0"], THINGS["Branch"]])
            told = timeline(world, at, thing, branch)
            comparing.agree("timeline", at, {"thing": thing, "branch": branch}, told, _oldest_first)
            comparing.note("timeline", told, "kind", "day_is", "standing", "light")
        comparing.pages(rng, "timeline", at, {"thing": "c0"})
    facts = [f"kind={kind}" for kind in (*KINDS, "Description", "Practice", "Observation")]
    facts += ["day_is=begins", "day_is=ends", "day_is=said", "light=stale"]
    comparing.had({"timeline": GRAPHS * QUESTIONS}, [f"timeline.{fact}" for fact in facts])


def _oldest_first(row: Row) -> tuple[str, str]:
    return row["day"], row["assertion"]
