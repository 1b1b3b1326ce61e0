"""Questions on demands by brute force: requests, those without a partner, the gap matrix, overlaps, needs."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from tests.contract.oracle_lists import Filters, listed
from tests.contract.oracle_support import (
    CONTENT,
    GRADES,
    Connected,
    best_standing,
    concepts,
    inside,
    members,
    parties,
    party,
    places,
    support,
    supporters,
    wider,
)
from tests.contract.reading import Seen, Told, among, below, days, last_told, light, newest_first, standing
from tests.contract.world import COUNTRIES, STEPS, Assertion, World


@dataclass(frozen=True)
class Wanted:
    """What several of these questions take; nothing is no filter."""

    country: list[str] | None = None
    group: list[str] | None = None
    asked_as: tuple[str, ...] | list[str] = ("request", "need")

    def countries(self, world: World, seen: Seen) -> list[str]:
        asked = COUNTRIES if self.group is None else inside(world, seen, self.group)
        return [c for c in COUNTRIES if c in asked and among([c], self.country)]

    def demands(self, world: World, seen: Seen, country: str | None = None) -> list[Assertion]:
        """What is asked for in a country, or anywhere, newest first."""
        heard = newest_first(seen.heard(world, "Demand"))
        kept = [d for d in heard if d.get("demandKind") in self.asked_as]
        return [d for d in kept if country is None or country in d.to("IN_COUNTRY")]


def _asked_for(world: World, demands: Iterable[Assertion]) -> set[str]:
    """Steps, and all that are broader."""
    return {step for d in demands for step in wider(world, d.to("FOR_STEP"))}


def request_rows(
    world: World,
    seen: Seen,
    wanted: Wanted,
    steps: tuple[list[str] | None, list[str] | None],
    matters: dict[str, list[str] | None],
) -> list[Told]:
    """Countries that asked for all of these steps (on these matters) and, as far as is told, for none of those."""
    rows, (yes, no) = [], steps
    for country in wanted.countries(world, seen):
        every = wanted.demands(world, seen, country)
        demands = [d for d in every if all(below(world.broader, d.to(link), w) for link, w in matters.items())]
        fits = demands and _asked_for(world, demands) >= set(yes or [])
        if fits and not _asked_for(world, every) & set(no or []):
            absent = {s for s in no or [] if _is_missing(world, seen, wanted, country, s)}
            rows.append({**_request(world, seen, country, demands, yes or []), "told_absent": absent})
    return sorted(sorted(rows, key=lambda r: str(r["country"])), key=lambda r: str(r["last_asked"]), reverse=True)


def _request(world: World, seen: Seen, country: str, demands: list[Assertion], first: list[str]) -> Told:
    newest = days(demands)[-1]
    in_turn = sorted(demands, key=lambda d: not set(first) & wider(world, d.to("FOR_STEP")))
    return {
        "country": country,
        "steps": {s for d in demands for s in d.to("FOR_STEP")},
        "about": {t for d in demands for t in d.to(*CONTENT[1:])},
        "made_by": {m for d in demands for m in d.to("MADE_BY")},
        "addressed_to": {m for d in demands for m in d.to("ADDRESSED_TO")},
        "standing": best_standing(demands, seen.as_of),
        "last_asked": newest,
        "light": light(newest, seen.as_of),
        "evidence": [d.uri for d in in_turn],
        "evidence_count": len(demands),
    }


def _is_missing(world: World, seen: Seen, wanted: Wanted, country: str, step: str) -> bool:
    """A source gives a complete list of who asked for the step, and the country is in no way in it."""
    told = [d for d in wanted.demands(world, seen) if d.get("listClosed") and step in d.to("FOR_STEP")]
    for source in {d.get("source") for d in told}:
        in_list = [d for d in told if d.get("source") == source]
        if not any(_stands_in(world, seen, country, d) for d in in_list):
            return True
    return False


def _stands_in(world: World, seen: Seen, country: str, d: Assertion) -> bool:
    """By name, by its group, or by its own body."""
    named = {*d.to("IN_COUNTRY"), *members(world, seen, d.to("IN_COUNTRY_GROUP"))}
    return country in named or country in [world.home.get(m) for m in d.to("MADE_BY")]


def unanswered_rows(
    world: World, seen: Seen, wanted: Wanted, level: str, least: str, step: list[str] | None
) -> list[Told]:
    """Requests of a country, or of a cell, for which no partner is named with at least this grade."""
    rows = []
    for country in wanted.countries(world, seen):
        demands = wanted.demands(world, seen, country)
        fitting = [d for d in demands if step is None or set(step) & wider(world, d.to("FOR_STEP"))]
        told = {s for d in fitting for s in d.to("FOR_STEP") if below(world.broader, [s], step)}
        for cell in [None] if level == "country" else sorted(told):
            asking = [d for d in fitting if cell is None or cell in d.to("FOR_STEP")]
            named = {s for d in asking for s in d.to("FOR_STEP") if s in told and cell in (None, s)}
            if asking and not _has_partner(world, seen, country, cell, least):
                rows.append(_unanswered(world, seen, country, cell, asking) | {"steps": named})
    return sorted(rows, key=lambda r: (r["last_asked"], r["country"], r["step"] or ""))


def _graded(world: World, seen: Seen, country: str, step: str | None) -> dict[str, tuple[str, str]]:
    """actor -> party, grade: all that a source connects with the country."""
    actors = {actor for a in world.assertions for actor in supporters(a)}
    found = {actor: Connected(world, seen, actor, country).grade(step) for actor in actors}
    return {actor: (party(world, actor, country), grade) for actor, grade in found.items() if grade}


def _has_partner(world: World, seen: Seen, country: str, step: str | None, least: str) -> bool:
    found = [grade for who, grade in _graded(world, seen, country, step).values() if who == "partner"]
    return any(GRADES.index(grade) <= GRADES.index(least) for grade in found)


def _nearest(world: World, seen: Seen, country: str, step: str | None) -> Told:
    graded = _graded(world, seen, country, step)
    grades = {actor: grade for actor, (who, grade) in graded.items() if who == "partner"}
    best = next((g for g in GRADES if g in grades.values()), None)
    return {
        "best_grade": best,
        "nearest": {actor for actor, grade in grades.items() if grade == best},
        "others": parties({who for who, grade in graded.values() if grade == "direct"}),
    }


def _unanswered(world: World, seen: Seen, country: str, step: str | None, asking: list[Assertion]) -> Told:
    newest = days(asking)[-1]
    return {
        "country": country,
        "step": step,
        "made_by": {m for d in asking for m in d.to("MADE_BY")},
        "asked": len(asking),
        "standing": best_standing(asking, seen.as_of),
        "last_asked": newest,
        "light": light(newest, seen.as_of),
        "evidence": [d.uri for d in asking],
        **_nearest(world, seen, country, step),
    }


def gap_rows(world: World, seen: Seen, wanted: Wanted, step: list[str] | None, *, asked_only: bool) -> list[Told]:
    """Country by step, as a demand or a partner's support names it: what is asked for, and who is named for it."""
    rows = []
    for country in wanted.countries(world, seen):
        demands = wanted.demands(world, seen, country)
        there = [a for a in support(world, seen) if country in places(a)]
        helped = [a for a in there if any(party(world, p, country) == "partner" for p in supporters(a))]
        named = {s for d in demands for s in d.to("FOR_STEP")}
        named |= set() if asked_only else {s for a in helped for s in concepts(a) if s in STEPS}
        cells = sorted(s for s in named if below(world.broader, [s], step))
        rows += [_cell(world, seen, country, cell, demands, there) for cell in cells]
    return rows


def _cell(world: World, seen: Seen, country: str, step: str, demands: list[Assertion], there: list[Assertion]) -> Told:
    asked = [d for d in demands if step in wider(world, d.to("FOR_STEP"))]
    at = [a for a in there if step in wider(world, concepts(a))]
    partners = {p for a in at for p in supporters(a) if party(world, p, country) == "partner"}
    naming = newest_first(a for a in at if partners & set(supporters(a)))
    told = last_told(naming, seen.as_of) if naming else {"last_confirmed": None, "light": None}
    nearest = _nearest(world, seen, country, step)
    return {
        "country": country,
        "step": step,
        "asked": len(asked),
        "last_asked": days(asked)[-1] if asked else None,
        "partners": partners,
        "partner_count": len(partners),
        "others": nearest["others"],
        "best_grade": nearest["best_grade"],
        "standing": best_standing(naming, seen.as_of),
        **told,
        "evidence": [a.uri for a in (*asked, *naming)],
    }


def overlap_rows(
    world: World, seen: Seen, least: int, country: list[str] | None, things: list[str] | None
) -> list[Told]:
    """Where partners of so many organizations are named for one country and one concept."""
    cells = {(c, t) for a in support(world, seen) for c in places(a) for t in concepts(a)}
    kept = [(c, t) for c, t in sorted(cells) if among([c], country) and below(world.broader, [t], things)]
    rows = [row for c, t in kept if (row := _overlap(world, seen, c, t))["organization_count"] >= least]
    return sorted(rows, key=lambda r: -int(r["organization_count"]))


def _overlap(world: World, seen: Seen, country: str, thing: str) -> Told:
    at = [a for a in support(world, seen) if country in places(a) and thing in concepts(a)]
    partners = {p for a in at for p in supporters(a) if party(world, p, country) == "partner"}
    naming = [a for a in at if partners & set(supporters(a))]
    holding = [a for a in naming if standing(a, seen.as_of) == "current"]
    return {
        "country": country,
        "thing": thing,
        "partners": partners,
        "organization_count": len({_whole(world, p) for p in partners}),
        "current_partners": partners & {p for a in holding for p in supporters(a)},
        "standing": best_standing(naming, seen.as_of),
        **(last_told(naming, seen.as_of) if naming else {}),
        "evidence": {a.uri for a in naming},
        "evidence_count": len(naming),
    }


def _whole(world: World, actor: str) -> str:
    """The organization that is part of no other."""
    while actor in world.parent:
        actor = world.parent[actor]
    return actor


def need_rows(world: World, seen: Seen, asked: Filters) -> list[Told]:
    """Demands with an amount and figures of money needed, a reported nought among them."""
    kept = [a for a in newest_first(seen.heard(world, "Demand", "Observation")) if asked.passes(world, a, seen)]
    rows = []
    for a in kept:
        amount = a.get("amount") if a.kind == "Demand" else _money_needed(a)
        if amount is not None:
            rows.append({**listed(seen, a), **_need(seen, a), "amount": amount})
    return rows


def _money_needed(a: Assertion) -> int | None:
    if a.get("measure") != "resource-need" or a.get("unit") != "currency-amount":
        return None
    return int(Decimal(str(a.get("value"))) * 100)


def _need(seen: Seen, a: Assertion) -> Told:
    own = {
        column: a.get(name) for column, name in (("currency", "currency"), ("per", "per"), ("precision", "precision"))
    }
    return {
        **own,
        "kind": a.kind,
        "made_by": set(a.to("MADE_BY")),
        "addressed_to": set(a.to("ADDRESSED_TO")),
        "demand_kind": a.get("demandKind"),
    }
