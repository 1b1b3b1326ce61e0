"""The matching answer by brute force: from the words of the design alone, in Python, without a graph engine."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.contract.oracle_lists import Filters
from tests.contract.world import ACTORS, CONVENOR, LADDER, ROLES, Assertion, World

GRADES = ["direct", "combined", "regional", "partial", "unreadable", "declined"]
PLACES = ("IN_COUNTRY", "ABOUT")


@dataclass(frozen=True)
class Asked:
    """The parameters of the question."""

    criteria: list[str]
    as_of: str
    known_by: str
    source: list[str] | None
    actor_kind: list[str] | None = None
    home_country: list[str] | None = None

    def hears(self, source: str, asserted_on: str) -> bool:
        return asserted_on <= self.known_by and (self.source is None or source in self.source)


@dataclass(frozen=True)
class Piece:
    """One assertion as evidence for one actor."""

    actor: str
    assertion: Assertion
    signal: str
    named: frozenset[str]
    reached: frozenset[str]
    stated: frozenset[str]
    roles: tuple[str, ...]
    role_stated: bool
    standing: str
    domestic: bool

    def voice(self, everything: frozenset[str]) -> int:
        """What decides first: 1 names everything, 2 a part, 3 cannot be read, 4 and 5 say no to all or a part."""
        whole = self.named == everything
        return {"yes": 1 if whole else 2, "unreadable": 3, "no": 4 if whole else 5}[self.signal]

    @property
    def certainty(self) -> str:
        return "stated" if self.role_stated and self.reached <= self.stated else "inferred"

    @property
    def on(self) -> str:
        return str(self.assertion.get("assertedOn"))


def pieces_of(world: World, asked: Asked, actors: list[str]) -> list[tuple[str, str, str, list[str]]]:
    """URI, standing, light and who stands in it, of all that is evidence for these actors, newest first."""
    told: dict[str, list[Piece]] = {}
    for a in sorted(world.assertions, key=lambda a: a.uri):
        told[a.uri] = [p for actor in sorted(actors) if (p := _piece(world, asked, a, actor))]
    in_turn = sorted((pieces for pieces in told.values() if pieces), key=lambda pieces: pieces[0].on, reverse=True)
    return [
        (p.assertion.uri, p.standing, _light(p.on, asked.as_of), [piece.actor for piece in pieces])
        for pieces in in_turn
        for p in pieces[:1]
    ]


def expected(world: World, asked: Asked) -> list[dict[str, Any]]:
    """All rows in order, without the evidence itself (its URIs are in `pieces`)."""
    rows = []
    for actor in ACTORS:
        if not Filters(actor_kind=asked.actor_kind, home_country=asked.home_country).fits_one(world, [actor]):
            continue
        pieces = [p for a in world.assertions if (p := _piece(world, asked, a, actor))]
        for domestic in (False, True):
            found = _row(world, asked, actor, [p for p in pieces if p.domestic == domestic], domestic)
            rows += [found] if found else []
    rows.sort(key=lambda r: r["party"] == "domestic")
    rows.sort(key=lambda r: r["partner"])
    rows.sort(key=lambda r: r["last_confirmed"], reverse=True)
    return sorted(rows, key=lambda r: r["rank"])


def _piece(world: World, asked: Asked, a: Assertion, actor: str) -> Piece | None:
    roles = {role: certainty for (role, p), certainty in a.roles.items() if p == actor and role in ROLES}
    heard = asked.hears(a.get("source"), a.get("assertedOn"))
    if not roles or a.kind == "Demand" or not heard or a.get("answer") == "blank":
        return None
    signal = _signal(a)
    named = {c: k for (link, t), k in a.about.items() for c in asked.criteria if _names(world, signal, t, c)}
    stated = {
        c for (link, t), k in a.about.items() for c in asked.criteria if _names(world, signal, t, c) and k != "inferred"
    }
    reached = set(named) | {
        c for (link, t), _ in a.about.items() if link == "IN_COUNTRY_GROUP" for c in _members(world, asked, t)
    }
    if not reached:
        return None
    certain = a.get("certainty") == "stated"
    home = world.home.get(actor)
    return Piece(
        actor=actor,
        assertion=a,
        signal=signal,
        named=frozenset(named),
        reached=frozenset(reached),
        stated=frozenset(stated if certain else ()),
        roles=tuple(sorted(roles)),
        role_stated=certain and any(k != "inferred" for k in roles.values()),
        standing=_standing(a, asked.as_of),
        domestic=home is not None and (home in asked.criteria or any((link, home) in a.about for link in PLACES)),
    )


def _signal(a: Assertion) -> str:
    if a.get("answer") == "unreadable":
        return "unreadable"
    return "no" if a.get("answer") == "no" or a.get("modality") == "declined" else "yes"


def _names(world: World, signal: str, target: str, criterion: str) -> bool:
    """A criterion is named by itself or a narrower concept; a no to the narrower one is not a no to it.

    So a country group is named by the group alone: what is said of a member does not name it.
    """
    return target == criterion or (signal != "no" and criterion in _above(world, target))


def _above(world: World, concept: str) -> list[str]:
    found = [concept]
    while found[-1] in world.broader:
        found.append(world.broader[found[-1]])
    return found


def _members(world: World, asked: Asked, group: str) -> Iterable[str]:
    return [
        m.country
        for m in world.memberships
        if m.group == group and m.country in asked.criteria and asked.hears(m.source, m.asserted_on)
    ]


def _standing(a: Assertion, as_of: str) -> str:
    first, last = a.get("validFrom"), a.get("validTo")
    if first and first > as_of:
        return "planned"
    if last:
        return "current" if last >= as_of else "ended"
    return "ended" if a.get("modality") in ("completed", "stopped") and a.get("assertedOn") <= as_of else "unknown"


def _row(world: World, asked: Asked, actor: str, pieces: list[Piece], domestic: bool) -> dict[str, Any] | None:
    yes = [p for p in pieces if p.signal == "yes"]
    everything = frozenset(asked.criteria)
    grade, deciding = _grade(pieces, yes, everything)
    if not grade:
        return None
    covered = [c for c in asked.criteria if any(c in p.named for p in yes)]
    reached = [c for c in asked.criteria if any(c in p.reached for p in deciding)]
    certain = any(p.role_stated for p in deciding) and all(any(c in p.stated for p in deciding) for c in reached)
    modalities = [p.assertion.get("modality") for p in deciding]
    pieces = sorted(sorted(pieces, key=lambda p: p.assertion.uri), key=lambda p: p.on, reverse=True)
    pieces = _in_turn(pieces, everything)
    return {
        "partner": actor,
        "part_of": world.parent.get(actor),
        "party": "domestic" if domestic else "ilo" if _convenes(world, actor) else "partner",
        "grade": grade,
        "covered": covered if grade not in ("unreadable", "declined") else [],
        "covered_regionally": [c for c in reached if c not in covered] if grade in ("regional", "partial") else [],
        "standing": _best_standing(deciding) if grade not in ("unreadable", "declined") else None,
        "modality": next((m for m in LADDER if m in modalities), None),
        "certainty": "stated" if certain else "inferred",
        "roles": sorted({r for p in deciding for r in p.roles}),
        "last_confirmed": max(p.on for p in deciding),
        "light": _light(max(p.on for p in deciding), asked.as_of),
        "pieces": [(p.assertion.uri, p.certainty) for p in pieces],
        "evidence_count": len(pieces),
        "rank": GRADES.index(grade) + 1,
    }


def _in_turn(pieces: list[Piece], everything: frozenset[str]) -> list[Piece]:
    """Voice by voice; in a voice one piece of each set of named criteria after the other, the newest set first."""
    ordered: list[Piece] = []
    for voice in range(1, 6):
        heard = [p for p in pieces if p.voice(everything) == voice]
        by_named: dict[frozenset[str], list[Piece]] = {}
        for piece in heard:
            by_named.setdefault(piece.named, []).append(piece)
        longest = max((len(several) for several in by_named.values()), default=0)
        ordered += [several[turn] for turn in range(longest) for several in by_named.values() if turn < len(several)]
    return ordered


def _grade(pieces: list[Piece], yes: list[Piece], everything: frozenset[str]) -> tuple[str | None, list[Piece]]:
    """The grade and the pieces that decide it."""
    if full := [p for p in yes if p.named == everything]:
        return "direct", full
    if yes:
        named = frozenset().union(*(p.named for p in yes))
        reached = frozenset().union(*(p.reached for p in yes))
        return "combined" if named == everything else "regional" if reached == everything else "partial", yes
    if unreadable := [p for p in pieces if p.signal == "unreadable"]:
        return "unreadable", unreadable
    declined = [p for p in pieces if p.signal == "no" and p.named == everything]
    return ("declined", declined) if declined else (None, [])


def _best_standing(pieces: list[Piece]) -> str:
    return next(s for s in ("current", "unknown", "planned", "ended") if any(p.standing == s for p in pieces))


def _light(confirmed: str, as_of: str) -> str:
    """Two and five years, the thresholds that hold when nothing is set."""
    years_ago = {years: f"{int(as_of[:4]) - years}{as_of[4:]}" for years in (2, 5)}
    return "fresh" if confirmed >= years_ago[2] else "ageing" if confirmed >= years_ago[5] else "stale"


def _convenes(world: World, actor: str) -> bool:
    for _ in range(4):
        if actor == CONVENOR:
            return True
        if actor not in world.parent:
            return False
        actor = world.parent[actor]
    return False
