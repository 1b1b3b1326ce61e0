"""What changed between two days, by brute force. No longer mentioned is silence of those who could have spoken."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from tests.contract.oracle_lists import CONTENT, Filters
from tests.contract.oracle_support import inside
from tests.contract.reading import (
    Seen,
    Told,
    among,
    below,
    best,
    class_of,
    days,
    last_told,
    newest_first,
    or_nothing,
    standing,
)
from tests.contract.world import Assertion, World

KINDS = ("Commitment", "Demand", "Result", "SurveyAnswer", "Participation")
SUBJECTS = ("MADE_BY", "WITH_ACTOR", "FUNDED_BY", "DELIVERED_BY", "ACHIEVED_WITH", "ANSWERED_BY", "PARTICIPANT")
CONCEPTS = {"SPFStep": "step", "Branch": "branch", "TargetGroup": "target_group", "Theme": "theme"}
THINGS = (*CONTENT, "IN_COUNTRY", "FOR_STEP", "ADOPTS", "TAKES_PART_IN")


@dataclass(frozen=True)
class Period:
    """After the first day, up to the last. A day that an event does not give is unknown, and nothing can be told."""

    since: str | None
    until: str | None

    def holds(self, day: str | None) -> bool:
        return day is not None and (self.since or "") < day <= (self.until or "")


def day_of_event(world: World, seen: Seen, event: str) -> str | None:
    """The day on which the newest thing said there came out, else the event's own last day."""
    known = [a for a in world.assertions if a.get("assertedOn") <= seen.known_by]
    said = [a for a in known if below(world.part_of, a.to("AT_EVENT"), [event])]
    held = [a for a in known if a.kind == "Description" and event in a.to("DESCRIBES")]
    return next(reversed(days(said) or days(held, "validTo")), None)


def changes(world: World, seen: Seen, period: Period, asked: dict[str, list[str] | None]) -> list[Told]:
    """A row per change, kind, subject and thing."""
    if period.since is None or period.until is None:
        return []
    able = [s for s in world.sources if any(period.holds(a.get("assertedOn")) for a in _by(world, seen, s.uri))]
    in_scope = [s for s in able if _in_scope(world, seen, s.covers, asked)]
    rows: list[Told] = []
    for (kind, subject, thing), pieces in _groups(world, seen, period.until, asked).items():
        could = {s.uri for s in in_scope if _could(world, s.properties["coversKinds"], s.covers, kind, thing)}
        facts = _facts(seen, period, kind, thing, pieces)
        for change in _found(period, kind, thing, pieces, facts, could):
            said = could if change == "noLongerMentioned" else set()
            rows.append(
                {"change": change, "kind": kind, "subject": subject, "thing": thing, "could_have_said": said, **facts}
            )
    return rows


def _by(world: World, seen: Seen, source: str) -> list[Assertion]:
    return [a for a in seen.heard(world) if a.get("source") == source]


def _could(world: World, kinds: list[str], covers: list[str], kind: str, thing: str | None) -> bool:
    """Who covers a narrower concept could have spoken of the wider one."""
    return thing is not None and kind in kinds and below(world.broader, covers, [thing])


def _in_scope(world: World, seen: Seen, covers: list[str], asked: dict[str, list[str] | None]) -> bool:
    """Who does not cover the branch asked about could not have spoken of anything in it."""
    spoken = all(below(world.broader, covers, asked.get(name)) for name in CONCEPTS.values())
    groups = asked.get("group")
    return spoken and among(covers, asked["country"]) and (not groups or _is_in(world, seen, covers, groups))


def _is_in(world: World, seen: Seen, things: list[str], groups: list[str]) -> bool:
    return bool({*groups, *inside(world, seen, groups)} & set(things))


def _is_asked_about(world: World, seen: Seen, thing: str | None, asked: dict[str, list[str] | None]) -> bool:
    """Of the countries, steps, branches … that an assertion names, those of the filter."""
    if thing is None:
        return True
    name, groups = class_of(thing), asked.get("group")
    if name in ("Country", "CountryGroup") and groups and not _is_in(world, seen, [thing], groups):
        return False
    if name == "Country":
        return among([thing], asked["country"])
    return name not in CONCEPTS or below(world.broader, [thing], asked.get(CONCEPTS[name]))


def _groups(
    world: World, seen: Seen, until: str, asked: dict[str, list[str] | None]
) -> dict[tuple[str, str | None, str | None], list[Assertion]]:
    groups: dict[Any, list[Assertion]] = defaultdict(list)
    filters = Filters.of({name: wanted for name, wanted in asked.items() if name != "actor"})  # the subject is below
    for a in seen.heard(world, *KINDS):
        if a.get("assertedOn") <= until and a.get("answer") != "blank" and filters.passes(world, a, seen):
            subjects = [s for s in or_nothing(a.to(*SUBJECTS)) if below(world.parent, [s] if s else [], asked["actor"])]
            for subject in subjects:
                for thing in or_nothing(a.to(*THINGS)):
                    if _is_asked_about(world, seen, thing, asked):
                        groups[a.kind, subject, thing].append(a)
    return groups


def _state(a: Assertion) -> str | None:
    return next((a.get(n) for n in ("modality", "answer", "stage", "demandKind", "role") if a.get(n)), None)


def _end(a: Assertion) -> str | None:
    """The stated end, else the day on which it was said to be done or stopped."""
    over = a.get("modality") in ("completed", "stopped")
    return a.get("validTo") or (a.get("assertedOn") if over else None)


def _ends(a: Assertion, thing: str | None) -> bool:
    """A commitment or a participation ends; attending an event, or a no, does not."""
    if a.kind == "Participation":
        return thing is None or class_of(thing) != "Event"
    return a.kind == "Commitment" and a.get("modality") != "declined"


def _facts(seen: Seen, period: Period, kind: str, thing: str | None, pieces: list[Assertion]) -> Told:
    before, after = _split(period, pieces)
    ends = [e for a in pieces if _ends(a, thing) and (e := _end(a)) and period.holds(e)]
    return {
        "before": _states(before),
        "after": _states(after),
        "last_before": next(reversed(days(before)), None),
        "first_after": next(iter(days(after)), None),
        "ended_on": max(ends, default=None),
        "standing": best(standing(a, seen.as_of) for a in pieces),
        **last_told(pieces, seen.as_of),
        "since": period.since,
        "until": period.until,
        "evidence_count": len(pieces),
    }


def _split(period: Period, pieces: list[Assertion]) -> tuple[list[Assertion], list[Assertion]]:
    before = [a for a in pieces if not period.holds(a.get("assertedOn"))]
    return before, [a for a in pieces if a not in before]


def _states(pieces: list[Assertion]) -> list[str]:
    return list(dict.fromkeys(s for a in newest_first(pieces) if (s := _state(a))))


def _found(
    period: Period, kind: str, thing: str | None, pieces: list[Assertion], facts: Told, could: set[str]
) -> list[str]:
    before, after = _split(period, pieces)
    one_thing = thing is not None and (kind != "Result" or class_of(thing) in ("PolicyInstrument", "Scheme"))
    going_on = any((_end(a) or "9") > (period.since or "") for a in before)
    found = {
        "new": not before,
        "changed": bool(before) and one_thing and bool(set(facts["after"]) - set(facts["before"])),
        "ended": facts["ended_on"] is not None,
        "noLongerMentioned": not after and going_on and kind != "Result" and bool(could),
    }
    return [name for name, holds in found.items() if holds]
