"""Questions that match by brute force: opportunities, partners together, what partners share, peers with experience."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.contract.oracle_support import (
    CONCEPTS,
    CONTENT,
    SUPPORTING,
    at_home,
    best_standing,
    concepts,
    members,
    party,
    places,
    support,
    supporters,
    wider,
)
from tests.contract.reading import (
    STANDINGS,
    Seen,
    Told,
    among,
    below,
    chain,
    class_of,
    days,
    last_told,
    light,
    newest_first,
    standing,
    voice,
)
from tests.contract.world import ROLES, Assertion, World

STAGES = ("drafted", "submitted", "approved", "adopted", "inForce", "ratified")  # the furthest last
FINANCING = {"financing", "coreFunding", "pooledFunding"}
SCOPE = ("IN_COUNTRY", "IN_COUNTRY_GROUP", *CONTENT, "UNDER_PROGRAMME", "UNDER_AGREEMENT", "ABOUT")
NAMED = ("IN_COUNTRY", "IN_COUNTRY_GROUP", *CONTENT, "UNDER_PROGRAMME", "ABOUT")  # what a demand can be met in
_REASON = {"Country": "country", "CountryGroup": "region", "Programme": "programme"}  # by the class of what is met
SPOKEN = {  # relationship type -> the ontology's word
    "ACHIEVED_WITH": "achievedWith",
    "ANSWERED_BY": "answeredBy",
    "DELIVERED_BY": "deliveredBy",
    "FUNDED_BY": "fundedBy",
    "MADE_BY": "madeBy",
    "PARTICIPANT": "participant",
    "WITH_ACTOR": "withActor",
}


def peer_rows(
    world: World, seen: Seen, country: str, asked_as: Iterable[str], step: list[str] | None = None
) -> list[Told]:
    """Other countries with a practice or result in something that the country asked for, itself or narrower."""
    demands = [
        d for d in seen.heard(world, "Demand") if country in d.to("IN_COUNTRY") and d.get("demandKind") in asked_as
    ]
    demands = [d for d in demands if below(world.broader, d.to("FOR_STEP"), step)]
    wanted = [set(d.to(*CONTENT)) for d in demands if d.to(*CONTENT)]
    everything = set[str]().union(*wanted)
    told = [a for a in newest_first(seen.heard(world, "Practice", "Result")) if wider(world, concepts(a)) & everything]
    peers = sorted({c for a in told for c in places(a)} - {country})
    rows = [_peer(world, seen, peer, wanted, [a for a in told if peer in places(a)]) for peer in peers]
    return sorted(rows, key=lambda r: (not r["meets_all"], -int(r["practices"]), -int(r["results"])))


def _peer(world: World, seen: Seen, peer: str, wanted: list[set[str]], told: list[Assertion]) -> Told:
    met = {a.uri: wider(world, concepts(a)) for a in told}
    whole = [a for a in told if any(w <= met[a.uri] for w in wanted)]
    practices = [a for a in told if a.kind == "Practice"]
    stages = [a.get("stage") for a in told if a.get("stage")]
    in_turn = sorted(told, key=lambda a: (a not in whole, a not in practices))
    stated = any(_is_stated(world, a, peer, set[str]().union(*wanted)) for a in told)
    return {
        "peer": peer,
        "meets_all": bool(whole),
        "things": set[str]().union(*wanted) & set[str]().union(*met.values()),
        "practices": len(practices),
        "results": len(told) - len(practices),
        "stage": max(stages, key=STAGES.index, default=None),
        "documents": {d for a in practices for d in a.to("DOCUMENTED_IN")},
        "certainty": "stated" if stated else "inferred",
        **last_told(told, seen.as_of),
        "evidence": [a.uri for a in in_turn],
        "evidence_count": len(told),
    }


def _is_stated(world: World, a: Assertion, peer: str, wanted: set[str]) -> bool:
    """Tied to the peer and to something asked for by stated links, and stated itself."""
    firm = {(link, t) for (link, t), certainty in a.links.items() if certainty != "inferred"}
    there = any(link in ("IN_COUNTRY", "ABOUT") and t == peer for link, t in firm)
    content = [t for link, t in firm if link in (*CONTENT, "ABOUT") and class_of(t) in CONCEPTS]
    return a.get("certainty") == "stated" and there and bool(wider(world, content) & wanted)


def together_rows(
    world: World, seen: Seen, partner: str, country: list[str] | None, things: list[str] | None
) -> list[Told]:
    """Other actors named for the same thing in the same country."""
    cells = _cells(world, seen, country, things)
    kin = {*chain(world.parent, partner), *(a for a in world.parent if partner in chain(world.parent, a))}
    pairs = {(o, c) for (c, _), told in cells.items() if _stands(told, partner) for a in told for o in supporters(a)}
    rows = [_together(world, seen, partner, o, c, cells) for o, c in sorted(pairs) if o not in kin]
    by_party = ("partner", "ilo", "domestic")
    return sorted(rows, key=lambda r: (by_party.index(r["party"]), -int(r["joint"]), r["country"], r["other"]))


def _cells(
    world: World, seen: Seen, country: list[str] | None, things: list[str] | None
) -> dict[tuple[str, str], list[Assertion]]:
    """(country, thing) -> what supports it."""
    found: dict[tuple[str, str], list[Assertion]] = {}
    for a in support(world, seen):
        for c in places(a):
            for t in concepts(a):
                if among([c], country) and below(world.broader, [t], things):
                    found.setdefault((c, t), []).append(a)
    return found


def _stands(told: list[Assertion], actor: str) -> bool:
    return any(actor in supporters(a) for a in told)


def _together(
    world: World, seen: Seen, partner: str, other: str, country: str, cells: dict[tuple[str, str], list[Assertion]]
) -> Told:
    shared = {
        t: told for (c, t), told in cells.items() if c == country and _stands(told, partner) and _stands(told, other)
    }
    own = _once(a for told in shared.values() for a in told if partner in supporters(a))
    theirs = _once(a for told in shared.values() for a in told if other in supporters(a))
    both = [a for a in theirs if a in own]
    weaker = max((best_standing(x, seen.as_of) or "" for x in (own, theirs)), key=STANDINGS.index)
    older = min(days(own)[-1], days(theirs)[-1])
    in_turn = [*both, *(a for a in theirs if a not in both), *(a for a in own if a not in both)]
    return {
        "other": other,
        "party": party(world, other, country),
        "country": country,
        "things": set(shared),
        "joint": len(both),
        "standing": weaker,
        "last_confirmed": older,
        "light": light(older, seen.as_of),
        "evidence": [a.uri for a in in_turn],
        "evidence_count": len(in_turn),
    }


def _once(several: Iterable[Assertion]) -> list[Assertion]:
    return newest_first({a.uri: a for a in several}.values())


def shared_rows(world: World, seen: Seen, partners: list[str], role: list[str] | None) -> list[Told]:
    """Things that all of these partners support or take part in."""
    found = {partner: _stood(world, seen, partner, role) for partner in partners}
    things = set.intersection(*(set(by_thing) for by_thing in found.values()))
    rows = [_shared(world, seen, thing, {p: found[p][thing] for p in partners}) for thing in sorted(things)]
    rows.sort(key=lambda r: str(r["last_confirmed"]), reverse=True)
    return sorted(rows, key=lambda r: str(r["kind"]))


Stood = list[tuple[Assertion, str]]  # an assertion and the role in it


def _stood(world: World, seen: Seen, partner: str, role: list[str] | None) -> dict[str, Stood]:
    """thing -> how the partner stands to it."""
    ties: list[tuple[Assertion, str, tuple[str, ...]]] = [(a, r, SCOPE) for a in support(world, seen) for r in ROLES]
    ties += [(a, "PARTICIPANT", ("TAKES_PART_IN",)) for a in seen.heard(world, "Participation")]
    found: dict[str, Stood] = {}
    for a, r, links in ties:
        if partner in a.to(r) and among([SPOKEN[r]], role):
            for thing in a.to(*links):
                found.setdefault(thing, []).append((a, r))
    return found


def _shared(world: World, seen: Seen, thing: str, by_partner: dict[str, Stood]) -> Told:
    roles = [{r for _, r in stood} for stood in by_partner.values()]
    told = {p: _once(a for a, _ in stood) for p, stood in by_partner.items()}
    oldest = min(days(several)[-1] for several in told.values())
    standings = [best_standing(several, seen.as_of) or "" for several in told.values()]
    return {
        "thing": thing,
        "kind": class_of(thing),
        "same_roles": set.intersection(*roles),
        "roles": set.union(*roles),
        "at_home": {p for p in by_partner if world.home.get(p) == thing},
        "standing": max(standings, key=STANDINGS.index),
        "last_confirmed": oldest,
        "light": light(oldest, seen.as_of),
        "evidence": {a.uri for several in told.values() for a in several},
        "evidence_count": len({a.uri for several in told.values() for a in several}),
    }


@dataclass(frozen=True)
class Fit:
    """How one partner fits the demands of others."""

    world: World
    seen: Seen
    partner: str

    def rows(self, kinds: list[str] | None, country: list[str] | None, step: list[str] | None) -> list[Told]:
        rows = []
        for d in newest_first(self.seen.heard(self.world, "Demand")):
            passes = among([d.get("demandKind")], kinds) and among(d.to("IN_COUNTRY"), country)
            if passes and below(self.world.broader, d.to("FOR_STEP"), step) and not self._is_own(d):
                rows += self._row(d)
        return sorted(rows, key=lambda r: -int(r["fit"]))

    def _is_own(self, d: Assertion) -> bool:
        """Of the partner itself, or from its own country: in it, or for no country by a body of it."""
        home = self.world.home.get(self.partner)
        makers = d.to("MADE_BY")
        from_there: list[str | None] = [*d.to("IN_COUNTRY")] or [self.world.home.get(m) for m in makers]
        return self.partner in makers or (home is not None and home in from_there)

    def _row(self, d: Assertion) -> list[Told]:
        met = {a.uri: self._met(a, d) for a in self._does()}
        supports = [a for a in self._does() if met[a.uri]]
        reasons = {reason for a in supports for _, reason in met[a.uri]}
        reasons |= {"addressed"} if self.partner in d.to("ADDRESSED_TO") else set()
        reasons |= {"funding"} if any(self._finances(a) for a in supports) else set()
        if not reasons:
            return []
        covered = {t for found in met.values() for t, _ in found}
        refused = self._refused() & set(d.to(*NAMED))
        named = set(d.to("IN_COUNTRY", *CONTENT))
        bonus = len(reasons & {"addressed", "funding"})
        in_turn = sorted(newest_first(supports), key=lambda a: -len({t for t, _ in met[a.uri]}))
        return [
            {
                "assertion": d.uri,
                "made_by": set(d.to("MADE_BY")),
                "reasons": reasons,
                "met": covered,
                "unmet": named - covered,
                "already_there": bool(named)
                and any(named <= {t for t, reason in met[a.uri] if reason != "region"} for a in supports),
                "declined": refused,
                "standing": standing(d, self.seen.as_of),
                "asked_on": d.get("assertedOn"),
                "light": light(d.get("assertedOn"), self.seen.as_of),
                "evidence": [a.uri for a in in_turn],
                "evidence_count": len(supports),
                "fit": 0 if refused else len(covered) + bonus,
            }
        ]

    def _does(self) -> list[Assertion]:
        """Abroad."""
        found = [a for a in support(self.world, self.seen) if self.partner in supporters(a)]
        return [a for a in found if not at_home(self.world, a, self.partner)]

    def _met(self, a: Assertion, d: Assertion) -> set[tuple[str, str]]:
        """What the demand names and this supports, each with the reasons."""
        upward = {w for t in a.to(*NAMED) for up in (self.world.broader, self.world.part_of) for w in chain(up, t)}
        inside = members(self.world, self.seen, a.to("IN_COUNTRY_GROUP"))
        wanted = d.to(*NAMED)
        found = {(t, _REASON.get(class_of(t), "content")) for t in wanted if t in upward}
        found |= {(t, "region") for t in wanted if t in inside}
        return found if not d.to("IN_COUNTRY") else {(t, reason) for t, reason in found if reason != "programme"}

    def _finances(self, a: Assertion) -> bool:
        """Whose money it is: who funds, else who commits."""
        funders = a.to("FUNDED_BY")
        if funders:
            return self.partner in funders
        return self.partner in a.to("MADE_BY") and bool(FINANCING & set(a.get("contribution") or []))

    def _refused(self) -> set[str]:
        """What an explicit no of its own names."""
        told = [a for a in self.seen.heard(self.world, *SUPPORTING) if voice(a) == "no"]
        return {t for a in told if self.partner in a.to("MADE_BY", "ANSWERED_BY") for t in a.to(*NAMED)}
