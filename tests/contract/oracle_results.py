"""What was achieved, with whom, and how far laws and strategies came, by brute force."""

from collections import defaultdict

from tests.contract.oracle_lists import Filters, listed
from tests.contract.reading import (
    Seen,
    Told,
    among,
    below,
    certainty,
    chain,
    is_actor,
    kinds_of,
    last_told,
    newest_first,
    of_class,
    or_nothing,
    uris,
)
from tests.contract.world import Assertion, World

STAGES = ("drafted", "submitted", "approved", "adopted", "inForce", "ratified")
_Key = tuple[str, str | None]


def by_step(world: World, seen: Seen, asked: Filters) -> list[Told]:
    """A row per step with the results told for it or a narrower one, and one for those without a step."""
    told: dict[str | None, list[Assertion]] = defaultdict(list)
    for a in seen.heard(world, "Result"):
        steps = {s for named in of_class(a, "SPFStep", "FOR_STEP", "ABOUT") for s in chain(world.broader, named)}
        for step in steps or [None] if asked.passes(world, a, seen) else []:
            told[step].append(a)
    return [_step(world, seen, s, several) for s, several in told.items() if among([s], asked.step)]


def _step(world: World, seen: Seen, step: str | None, several: list[Assertion]) -> Told:
    return {
        "results": len(several),
        "step": step,
        "part_of": world.broader.get(step or ""),
        "countries": {c for a in several for c in a.to("IN_COUNTRY")},
        "kinds": {a.get("kind") for a in several} - {None},
        "stages": {a.get("stage") for a in several} - {None},
        "achieved_with": {p for a in several for p in a.to("ACHIEVED_WITH")},
        "ahead": sum((a.get("validFrom") or "") > seen.as_of for a in several),
        **last_told(several, seen.as_of),
        "evidence_count": len(several),
    }


def laws(world: World, seen: Seen, asked: Filters, kinds: list[str] | None) -> list[Told]:
    """A row per instrument and country, or per result (and country) that names no instrument."""
    told: dict[tuple[str, str | None, str | None], list[Assertion]] = defaultdict(list)
    for a in seen.heard(world, "Result"):
        for thing, instrument in _things(a) if asked.passes(world, a, seen) else []:
            for country in or_nothing(a.to("IN_COUNTRY")):
                told[thing, instrument, country].append(a)
    rows = [_law(world, seen, i, country, several) for (_, i, country), several in told.items()]
    return [row for row in rows if among(kinds_of("instrument-kind", row["kind"]), kinds)]


def _things(a: Assertion) -> list[tuple[str, str | None]]:
    named = of_class(a, "PolicyInstrument", "ADOPTS")
    if named:
        return [(i, i) for i in named]
    return [(a.uri, None)] if a.get("kind") in ("legislation", "strategy") else []


def _rung(a: Assertion) -> int:
    return STAGES.index(a.get("stage")) if a.get("stage") else -1


def _day(a: Assertion) -> str:
    return str(a.get("validTo") or a.get("validFrom") or "")


def _law(world: World, seen: Seen, instrument: str | None, country: str | None, several: list[Assertion]) -> Told:
    newest = sorted(newest_first(several), key=_day, reverse=True)
    first = max(newest, key=_rung)  # the first of the furthest: the newest of them
    furthest = [a for a in several if _rung(a) == _rung(first)]
    return {
        "results": uris(several),
        "instrument": instrument,
        "kind": world.kinds.get(instrument or "") or first.get("kind"),
        "country": country,
        "stage": first.get("stage"),
        "valid_from": first.get("validFrom"),
        "valid_to": first.get("validTo"),
        "passed_by": {p for a in furthest for p in a.to("PASSED_BY")},
        "stages": [s for s in reversed(STAGES) if any(a.get("stage") == s for a in several)],
        "achieved_with": {p for a in several for p in a.to("ACHIEVED_WITH")},
        "ahead": (first.get("validFrom") or "") > seen.as_of,
        "certainty": certainty(several),
        **last_told(several, seen.as_of),
        "evidence_count": len(several),
    }


def dated_within(row: Told, since: str | None, until: str | None) -> bool:
    """Whether what is told of its stage lies in the period; without a date it does not."""
    first, last = row["valid_from"] or row["valid_to"], row["valid_to"] or row["valid_from"]
    if since is None and until is None:
        return True
    return first is not None and (since is None or last >= since) and (until is None or first <= until)


def with_partner(world: World, seen: Seen, partner: str, through: str, asked: Filters) -> list[Told]:
    """A row per result that names the partner or a part of it, or of a programme that it makes or carries out."""
    own = {r for c in _own(world, seen, partner) for r in c.to("UNDER_PROGRAMME")}
    rows = []
    for a in seen.heard(world, "Result"):
        named = _is_named(world, a, partner, "ACHIEVED_WITH")
        how = "named" if named else "programme" if own & set(a.to("UNDER_PROGRAMME")) else None
        if how and through in ("any", how) and asked.passes(world, a, seen):
            rows.append(_with(seen, a, how))
    return rows


def _own(world: World, seen: Seen, partner: str) -> list[Assertion]:
    told = [c for c in seen.heard(world, "Commitment") if c.get("modality") != "declined"]
    return [c for c in told if _is_named(world, c, partner, "MADE_BY", "FUNDED_BY", "DELIVERED_BY")]


def _is_named(world: World, a: Assertion, partner: str, *roles: str) -> bool:
    return below(world.parent, [p for p in a.to(*roles) if is_actor(p)], [partner])


def _with(seen: Seen, a: Assertion, how: str) -> Told:
    return {
        **listed(seen, a),
        "through": how,
        "kind": a.get("kind"),
        "stage": a.get("stage"),
        "adopts": set(a.to("ADOPTS")),
        "passed_by": set(a.to("PASSED_BY")),
        "achieved_with": set(a.to("ACHIEVED_WITH")),
        "programmes": set(a.to("UNDER_PROGRAMME")),
    }
