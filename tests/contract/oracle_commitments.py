"""Who said what at an event, and what ends with or without a successor, by brute force."""

from dataclasses import replace
from datetime import date

from tests.contract.oracle_lists import WHOLES, Filters, listed
from tests.contract.reading import Seen, Told, among, below, best, certainty, last_told, standing, uris
from tests.contract.world import LADDER, Assertion, World

FIRMEST = [*(m for m in LADDER if m not in ("stopped", "declined")), "declined", "stopped"]
OVER = ("declined", "stopped", "completed")
Group = tuple[str, tuple[str, ...], str]


def said_at(world: World, seen: Seen, asked: Filters, event: str, modality: list[str] | None) -> list[Told]:
    """A row per commitment told at the event or its parts."""
    told = [a for a in seen.heard(world, "Commitment") if below(world.part_of, a.to("AT_EVENT"), [event])]
    whoever = replace(asked, actor_kind=None, home_country=None)  # of what kind who commits is, and nobody else
    makers = [a for a in told if asked.fits_one(world, a.to("MADE_BY"))]
    kept = [a for a in makers if whoever.passes(world, a, seen) and among([a.get("modality")], modality)]
    return [
        {
            **listed(seen, a),
            "rung": FIRMEST.index(a.get("modality")) + 1,
            "modality": a.get("modality"),
            "made_by": set(a.to("MADE_BY")),
            "said_by": set(a.to("ATTRIBUTED_TO")),
            "with_actors": set(a.to("WITH_ACTOR")),
            "contribution": a.get("contribution") or [],
            "amount": a.get("amount"),
            "currency": a.get("currency"),
            "event": a.to("AT_EVENT")[0],
        }
        for a in kept
    ]


def ending(world: World, seen: Seen, asked: Filters, since: str | None, until: str) -> list[Told]:
    """A row per programme, agreement or lone commitment with its makers and a stated end in the period."""
    groups: dict[Group, list[Assertion]] = {}
    for a in seen.heard(world, "Commitment"):
        ends = a.get("validTo")
        if ends and (since or "") <= ends <= until and a.get("modality") != "declined" and asked.passes(world, a, seen):
            groups.setdefault((_whole(a) or a.uri, tuple(a.to("MADE_BY")), ends), []).append(a)
    return [_ending(world, seen, several) for several in groups.values()]


def _whole(a: Assertion) -> str | None:
    """A programme before an agreement."""
    return next(iter([*a.to("UNDER_PROGRAMME"), *a.to("UNDER_AGREEMENT")]), None)


def _kinds(several: list[Assertion]) -> set[str]:
    return {c for a in several for c in a.get("contribution") or []}


def _ending(world: World, seen: Seen, several: list[Assertion]) -> Told:
    first = several[0]
    after = [s for s in seen.heard(world, "Commitment") if s not in several and _continues(world, several, s)]
    away = date.fromisoformat(first.get("validTo")) - date.fromisoformat(seen.as_of)
    return {
        "made_by": set(first.to("MADE_BY")),
        "whole": _whole(first),
        "countries": {c for a in several for c in a.to("IN_COUNTRY")},
        "contribution": _kinds(several),
        "modality": {a.get("modality") for a in several},
        "valid_to": first.get("validTo"),
        "days_away": abs(away.days),
        "standing": best(standing(a, seen.as_of) for a in several),
        "has_successor": bool(after),
        "successors": uris(after),
        "continued_in": {whole for s in after for whole in s.to(*WHOLES)},
        "certainty": certainty(several),
        **last_told(several, seen.as_of),
        "evidence_count": len(several),
        "assertions": uris(several),
    }


def _continues(world: World, several: list[Assertion], s: Assertion) -> bool:
    """The same makers, their parent or parts; of the same kind; in the same country; and it holds after the end."""
    makers = {m for a in several for m in a.to("MADE_BY")}
    near = makers | {world.parent[m] for m in makers if m in world.parent}
    near |= {part for part, whole in world.parent.items() if whole in makers}
    kinds = _kinds(several)
    return (
        bool(near & set(s.to("MADE_BY")))
        and s.get("modality") not in OVER
        and _holds_after(s, several[0].get("validTo"))
        and (not kinds or bool(kinds & _kinds([s])))
        and _same_place(several, s)
    )


def _holds_after(s: Assertion, end: str) -> bool:
    if s.get("validTo"):
        return bool(s.get("validTo") > end)
    return bool((s.get("validFrom") or "") > end or s.get("assertedOn") > end)


def _same_place(several: list[Assertion], s: Assertion) -> bool:
    here, there = {c for a in several for c in a.to("IN_COUNTRY")}, set(s.to("IN_COUNTRY"))
    if here and there:
        return bool(here & there)
    return not (here or there) or _whole(several[0]) in s.to(*WHOLES)
