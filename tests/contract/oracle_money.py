"""Whose money it is, what it is told for and how much, by brute force. Nothing is added across kinds, or twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain as flatten
from typing import Any

from tests.contract.comparing import Bag
from tests.contract.oracle_lists import WHOLES, Filters
from tests.contract.reading import (
    Seen,
    Told,
    among,
    below,
    best,
    certainty,
    chain,
    convenes,
    days,
    is_actor,
    last_told,
    of_class,
    standing,
    uris,
)
from tests.contract.world import Assertion, World

MONEY = ("financing", "coreFunding", "pooledFunding")


@dataclass(frozen=True)
class Money:
    """A commitment that tells of money."""

    said: Assertion
    funders: tuple[str, ...]
    parties: tuple[str, ...]
    level: str | None  # what the amount is told for
    whole: str | None  # the programme or agreement

    @property
    def amount(self) -> int | None:
        found = self.said.get("amount")
        return None if found is None else int(found)

    @property
    def pot(self) -> str:
        """Amounts of one pot may be parts of each other: those of one whole, and those told for nothing narrower."""
        return {"programme": str(self.whole), "country": self.said.uri}.get(str(self.level), str(self.level))

    @property
    def kind(self) -> tuple[Any, ...]:
        """Who gives and what kind of money: only amounts of the same may be added."""
        a = self.said
        kinds = tuple(sorted(a.get("contribution") or []))
        told = tuple(a.get(name) for name in ("source", "modality", "currency", "per"))
        return (self.funders, self.parties, kinds, self.level, *told)


def money_of(world: World, seen: Seen, home: Iterable[str]) -> list[Money]:
    """All that tells of money; who is at home in `home` is domestic wherever the money goes."""
    return [_money(world, a, list(home)) for a in seen.heard(world, "Commitment") if _tells(a)]


def _tells(a: Assertion) -> bool:
    named = a.get("amount") is not None or any(c in MONEY for c in a.get("contribution") or [])
    return named or any(is_actor(f) for f in a.to("FUNDED_BY"))


def _money(world: World, a: Assertion, home: list[str]) -> Money:
    funders = tuple(a.to("FUNDED_BY") or a.to("MADE_BY"))
    places = of_class(a, "Country", "IN_COUNTRY", "ABOUT")
    parties = [_party(world, f, [*places, *home]) for f in funders]
    wholes = [*a.to("UNDER_PROGRAMME"), *a.to("UNDER_AGREEMENT")]
    level = "programme" if wholes else "country" if places or _groups(a) else "overall"
    whole = wholes[0] if wholes else None
    return Money(a, funders, tuple(dict.fromkeys(parties)), level if a.get("amount") is not None else None, whole)


def _groups(a: Assertion) -> list[str]:
    return of_class(a, "CountryGroup", "IN_COUNTRY_GROUP", "ABOUT")


def _party(world: World, funder: str, homes: list[str]) -> str:
    if world.home.get(funder) in homes:
        return "domestic"
    return "ilo" if convenes(world, funder) else "partner"


def _counted(world: World, several: list[Money]) -> list[Money]:
    """Of each pot the largest, and nothing of a part of a programme whose whole is told."""
    pots: dict[str, list[Money]] = defaultdict(list)
    for m in several:
        if m.amount is not None:
            pots[m.pot].append(m)
    apart = [pot for pot in pots if not set(chain(world.part_of, pot)[1:]) & set(pots)]
    return [min(pots[pot], key=lambda m: (-(m.amount or 0), m.said.uri)) for pot in apart]


def funding_rows(world: World, seen: Seen, several: list[Money], wider: set[str]) -> list[Told]:
    """A row per giver and kind of money; `wider` are those told for more than the country asked about."""
    groups: dict[Any, list[Money]] = defaultdict(list)
    for m in several:
        groups[(*m.kind, m.said.uri in wider)].append(m)
    return [_row(world, seen, group, key[-1]) for key, group in groups.items()]


def _row(world: World, seen: Seen, group: list[Money], wide: bool) -> Told:
    first, counted = group[0], _counted(world, group)
    told = [m.amount for m in group if m.amount is not None]
    said = [m.said for m in group]
    return {
        "funders": set(first.funders),
        "parties": set(first.parties),
        **_kind(first),
        "amount": sum(m.amount or 0 for m in counted) if counted else None,
        "told_for": "wider" if wide else first.level,
        "amounts": Bag(told),
        "not_counted": len(told) - len(counted),
        **_recent(seen, said),
        "valid_from": next(iter(days(said, "validFrom")), None),
        "valid_to": days(said, "validTo")[-1] if all(a.get("validTo") for a in said) else None,
    }


def _kind(first: Money) -> Told:
    named = {name: first.said.get(name) for name in ("modality", "currency", "per", "source")}
    return {**named, "contribution": set(first.said.get("contribution") or [])}


def _recent(seen: Seen, said: list[Assertion]) -> Told:
    return {
        "standing": best(standing(a, seen.as_of) for a in said),
        "certainty": certainty(said),
        **last_told(said, seen.as_of),
        "evidence_count": len(said),
        "assertions": uris(said),
    }


def by_partner(
    world: World, seen: Seen, partner: list[str] | None, country: list[str] | None, asked: Filters
) -> list[Told]:
    """Who funds what: the money of these actors and their parts."""
    told = [m for m in money_of(world, seen, country or []) if _placed(m.said, country) and _fits(world, m, asked)]
    return funding_rows(world, seen, [m for m in told if below(world.parent, m.funders, partner)], set())


def _fits(world: World, m: Money, asked: Filters) -> bool:
    """By what the commitment is for, and by who gives."""
    return asked.fits_one(world, m.funders) and asked.fits_content(world, m.said)


def _placed(a: Assertion, country: list[str] | None) -> bool:
    return among(of_class(a, "Country", "IN_COUNTRY", "ABOUT"), country)


def in_country(world: World, seen: Seen, country: list[str], party: list[str] | None, asked: Filters) -> list[Told]:
    """Who funds social protection in a country, by name, through a programme that works there or through a group."""
    heard = seen.heard(world, "Commitment")
    there = [b for b in heard if among(b.to("IN_COUNTRY"), country) and b.get("modality") != "declined"]
    wholes = set(flatten.from_iterable(b.to(*WHOLES) for b in there))
    groups = {m.group for m in world.memberships if m.country in country and _said(world, seen, m.uri)}
    whose = [m for m in money_of(world, seen, country) if among(m.parties, party) and _fits(world, m, asked)]
    reached = [m for m in whose if _reaches(m.said, country, wholes, groups)]
    wide = {m.said.uri for m in reached if not _of_the_country(m, country)}
    return funding_rows(world, seen, reached, wide)


def _said(world: World, seen: Seen, uri: str) -> bool:
    return any(a.uri == uri for a in seen.heard(world, "Participation"))


def _reaches(a: Assertion, country: list[str], wholes: set[str], groups: set[str]) -> bool:
    of_a_whole = a.get("amount") is not None and not a.to("IN_COUNTRY") and wholes & set(a.to(*WHOLES))
    return _placed(a, country) or bool(of_a_whole) or bool(groups & set(a.to("IN_COUNTRY_GROUP")))


def _of_the_country(m: Money, country: list[str]) -> bool:
    """A giver funds each country that is named; an amount is a country's only where nothing else is named beside it."""
    places = [*of_class(m.said, "Country", "IN_COUNTRY", "ABOUT"), *_groups(m.said)]
    return _placed(m.said, country) and (m.amount is None or all(p in country for p in places))


@dataclass(frozen=True)
class Way:
    """Through whom money goes."""

    channels: frozenset[str]
    implementers: frozenset[str]
    receivers: frozenset[str]


def way_of(world: World, m: Money) -> Way:
    """Who commits another's money passes it on where a third carries the work out; else it does so itself."""
    delivered, received = set(m.said.to("DELIVERED_BY")), set(m.said.to("RECEIVED_BY"))
    makers = set(m.said.to("MADE_BY")) - set(m.funders)
    funds = {r for r in received if world.kinds.get(r) == "fund"}
    channels = funds | (makers - delivered if delivered else set())
    return Way(frozenset(channels), frozenset(delivered or makers), frozenset(received - funds))


def flow_rows(world: World, seen: Seen, country: list[str] | None, asked: dict[str, list[str] | None]) -> list[Told]:
    """A row per way and kind of money; of each pot one amount counts, wherever its row is."""
    told = [m for m in money_of(world, seen, country or []) if _placed(m.said, country)]
    kinds: dict[Any, list[Money]] = defaultdict(list)
    for m in told:
        kinds[m.kind].append(m)
    counted = {m.said.uri for several in kinds.values() for m in _counted(world, several)}
    ways: dict[Any, list[Money]] = defaultdict(list)
    for m in told:
        ways[m.kind, way_of(world, m)].append(m)
    rows = [_flow(seen, way, several, counted) for (_, way), several in ways.items()]
    columns = {"funders": asked["funder"], "channels": asked["channel"], "implementers": asked["implementer"]}
    return [row for row in rows if all(below(world.parent, row[name], wanted) for name, wanted in columns.items())]


def _flow(seen: Seen, way: Way, several: list[Money], counted: set[str]) -> Told:
    first = several[0]
    told = [m.amount for m in several if m.amount is not None]
    here = [m.amount or 0 for m in several if m.said.uri in counted]
    return {
        "funders": set(first.funders),
        **{name: set(actors) for name, actors in vars(way).items()},
        "parties": set(first.parties),
        **_kind(first),
        "amount": sum(here) if here else None,
        "told_for": first.level,
        "amounts": sorted(told, reverse=True),
        "not_counted": len(told) - len(here),
        **_recent(seen, [m.said for m in several]),
    }
