"""The lists by brute force: who passes the filters, and what stands in a row of each kind."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from tests.contract.full_world import ENTITIES
from tests.contract.oracle_support import inside
from tests.contract.reading import (
    Seen,
    Told,
    among,
    below,
    best,
    certainty,
    days,
    is_actor,
    kinds_of,
    last_told,
    light,
    of_class,
    sometimes,
    standing,
    uris,
)
from tests.contract.world import ACTORS, COUNTRIES, STEPS, THINGS, Assertion, World

IN_ANY_ROLE = (
    *("MADE_BY", "WITH_ACTOR", "FUNDED_BY", "DELIVERED_BY", "RECEIVED_BY", "ADDRESSED_TO", "ACHIEVED_WITH"),
    *("PASSED_BY", "ANSWERED_BY", "PARTICIPANT", "ON_BEHALF_OF", "ATTRIBUTED_TO"),
)
ACTING = ("MADE_BY", "ACHIEVED_WITH", "ANSWERED_BY", "PARTICIPANT")
SUBJECT = ("ABOUT", "DESCRIBES")
WHOLES = ("UNDER_PROGRAMME", "UNDER_AGREEMENT")
MATTERS = (*SUBJECT, "ADOPTS", *WHOLES, "PARTICIPANT", "TAKES_PART_IN", "ATTRIBUTED_TO", "AT_EVENT", "DOCUMENTED_IN")
SCOPE = ("IN_COUNTRY", "IN_COUNTRY_GROUP", "FOR_STEP", "FOR_BRANCH", "FOR_TARGET_GROUP", "FOR_THEME")
CONTENT = ("FOR_BRANCH", "FOR_TARGET_GROUP", "FOR_THEME", "IN_COUNTRY_GROUP", *WHOLES, "ABOUT")


@dataclass(frozen=True)
class Filters:
    """The filters that every list takes; nothing is no filter."""

    event: list[str] | None = None
    country: list[str] | None = None
    group: list[str] | None = None
    programme: list[str] | None = None
    actor: list[str] | None = None
    actor_kind: list[str] | None = None
    home_country: list[str] | None = None
    step: list[str] | None = None
    branch: list[str] | None = None
    target_group: list[str] | None = None
    theme: list[str] | None = None
    about: list[str] | None = None
    certainty: str | None = None
    domestic: str = "include"

    @classmethod
    def of(cls, lists: Mapping[str, list[str] | None]) -> "Filters":
        """Those that are lists, by name."""
        return cls(**lists)  # type: ignore[arg-type]

    def passes(self, world: World, a: Assertion, seen: Seen) -> bool:
        return (
            self._fits_place(world, a, seen)
            and self._fits_actors(world, a)
            and self.fits_content(world, a)
            and among(a.to(*MATTERS, *SCOPE), self.about)
            and self.certainty in (None, certainty([a]))
            and (self.domestic == "include" or (self.domestic == "only") == is_domestic(world, a))
        )

    def _fits_place(self, world: World, a: Assertion, seen: Seen) -> bool:
        countries = of_class(a, "Country", "IN_COUNTRY", "PARTICIPANT", *SUBJECT)
        groups = of_class(a, "CountryGroup", "IN_COUNTRY_GROUP", "TAKES_PART_IN", *SUBJECT)
        groups += [g for g in self.group or [] if set(countries) & inside(world, seen, [g])]
        events = of_class(a, "Event", "AT_EVENT", "TAKES_PART_IN", *SUBJECT)
        programmes = of_class(a, "Programme", "UNDER_PROGRAMME", "TAKES_PART_IN", *SUBJECT)
        return (
            among(countries, self.country)
            and among(groups, self.group)
            and below(world.part_of, events, self.event)
            and below(world.part_of, programmes, self.programme)
        )

    def _fits_actors(self, world: World, a: Assertion) -> bool:
        actors = [t for t in a.to(*IN_ANY_ROLE, "TAKES_PART_IN", *SUBJECT) if is_actor(t)]
        return below(world.parent, actors, self.actor) and self.fits_one(world, actors)

    def fits_one(self, world: World, actors: Iterable[str]) -> bool:
        """Whether one of the actors is both of one of the kinds and at home in one of the countries."""
        if not (self.actor_kind or self.home_country):
            return True
        return any(
            among(kinds_of("actor-kind", world.kinds.get(actor)), self.actor_kind)
            and among([world.home.get(actor)], self.home_country)
            for actor in actors
        )

    def fits_content(self, world: World, a: Assertion) -> bool:
        """By steps, branches, target groups and themes, these or narrower ones."""
        asked = {"SPFStep": self.step, "Branch": self.branch, "TargetGroup": self.target_group, "Theme": self.theme}
        links = ("FOR_STEP", "FOR_BRANCH", "FOR_TARGET_GROUP", "FOR_THEME", *SUBJECT)
        return all(below(world.broader, of_class(a, name, *links), wanted) for name, wanted in asked.items())


NAMES = [field.name for field in fields(Filters)]


def filters(rng: random.Random) -> Filters:
    """Mostly one or two of them, so that something is left."""
    drawn: dict[str, list[str]] = {
        "event": THINGS["Event"],
        "country": COUNTRIES,
        "group": THINGS["CountryGroup"],
        "programme": THINGS["Programme"],
        "actor": ACTORS,
        "actor_kind": ["fund", "ifi", "international-organization", "ministry", "public-body", "business-network"],
        "home_country": COUNTRIES,
        "step": STEPS,
        "branch": THINGS["Branch"],
        "target_group": THINGS["TargetGroup"],
        "theme": THINGS["Theme"],
        "about": ENTITIES,
    }
    chosen = rng.sample(list(drawn), rng.choice([0, 0, 1, 1, 1, 2]))
    lists = {name: rng.sample(drawn[name], min(len(drawn[name]), rng.randint(1, 3))) for name in chosen}
    return Filters(
        **lists,
        certainty=rng.choice([None, None, None, "stated", "inferred"]),
        domestic=rng.choice(["include"] * 4 + ["only", "exclude"]),
    )


def is_domestic(world: World, a: Assertion) -> bool:
    """Whether an actor does it in its own country."""
    places = of_class(a, "Country", "IN_COUNTRY", "ABOUT")
    return any(world.home.get(actor) in places for actor in a.to(*ACTING) if is_actor(actor))


def listed(seen: Seen, a: Assertion) -> Told:
    """The columns that every list ends with."""
    return {
        "assertion": a.uri,
        "countries": set(a.to("IN_COUNTRY")),
        "steps": set(a.to("FOR_STEP")),
        "about": set(a.to(*CONTENT)),
        "standing": standing(a, seen.as_of),
        "light": light(a.get("assertedOn"), seen.as_of),
        "certainty": certainty([a]),
        "asserted_on": a.get("assertedOn"),
        "valid_from": a.get("validFrom"),
        "valid_to": a.get("validTo"),
        "document": a.document,
        "locators": a.get("locators"),
        "note": a.get("note"),
        "source": a.get("source"),
    }


_LINKS = {  # kind -> column -> the links in it; `one` for the only one
    "Commitment": {
        "made_by": "MADE_BY",
        "with_actors": "WITH_ACTOR",
        "funded_by": "FUNDED_BY",
        "delivered_by": "DELIVERED_BY",
        "received_by": "RECEIVED_BY",
    },
    "Demand": {"made_by": "MADE_BY", "addressed_to": "ADDRESSED_TO"},
    "Result": {"achieved_with": "ACHIEVED_WITH", "adopts": "ADOPTS", "passed_by": "PASSED_BY"},
    "SurveyAnswer": {"answered_by": "ANSWERED_BY"},
}
_ONE = {
    "Participation": {"participant": "PARTICIPANT", "takes_part_in": "TAKES_PART_IN", "on_behalf_of": "ON_BEHALF_OF"},
    "Practice": {"documented_in": "DOCUMENTED_IN"},
    "Observation": {"thing": "ABOUT"},
}
_VALUES = {
    "Commitment": {"modality": "modality", "amount": "amount", "currency": "currency"},
    "Demand": {"demand_kind": "demandKind", "amount": "amount", "currency": "currency"},
    "Result": {"kind": "kind", "stage": "stage"},
    "Participation": {"role": "role"},
    "SurveyAnswer": {"question": "question", "answer": "answer"},
    "Observation": {n: n for n in ("measure", "value", "unit", "currency", "per", "precision", "status", "component")},
}
_BRANCHING = {"kind": "result-kind", "measure": "measure"}  # property -> vocabulary with narrower codes
LISTS = {  # list -> kind, filter -> the property that it looks at
    "commitments": ("Commitment", {"modality": "modality"}),
    "demands": ("Demand", {"demand_kind": "demandKind"}),
    "results": ("Result", {"stage": "stage", "result_kind": "kind"}),
    "practices": ("Practice", {}),
    "participations": ("Participation", {"role": "role"}),
    "survey_answers": ("SurveyAnswer", {"question": "question", "answer": "answer"}),
    "figures": ("Observation", {"measure": "measure", "status": "status"}),
}


def list_rows(world: World, seen: Seen, asked: Filters, kind: str, own: dict[str, list[str] | None]) -> list[Told]:
    """A row per assertion of the kind; `own` filters by properties."""
    kept = [a for a in seen.heard(world, kind) if asked.passes(world, a, seen)]
    return [_row(seen, a) for a in kept if all(_is_told(a, name, wanted) for name, wanted in own.items())]


def _is_told(a: Assertion, name: str, wanted: list[str] | None) -> bool:
    """Whether the property has one of these codes or one that is narrower."""
    told = kinds_of(_BRANCHING[name], a.get(name)) if name in _BRANCHING else [a.get(name)]
    return among(told, wanted)


def _row(seen: Seen, a: Assertion) -> Told:
    return {
        **listed(seen, a),
        **{column: set(a.to(link)) for column, link in _LINKS.get(a.kind, {}).items()},
        **{column: next(iter(a.to(link)), None) for column, link in _ONE.get(a.kind, {}).items()},
        **{column: a.get(name) for column, name in _VALUES.get(a.kind, {}).items()},
    }


def assertion_rows(world: World, seen: Seen, asked: Filters, kinds: list[str] | None) -> list[Told]:
    """A row per assertion of any kind."""
    kept = [a for a in seen.heard(world) if asked.passes(world, a, seen) and among([a.kind], kinds)]
    return [{**listed(seen, a), "kind": a.kind, "key": a.get("key"), "actors": set(a.to(*IN_ANY_ROLE))} for a in kept]


def agreement_rows(
    world: World,
    seen: Seen,
    asked: Filters,
    modality: list[str] | None = None,
    kinds: list[str] | None = None,
    period: tuple[str | None, str | None] = (None, None),
    parties: list[str] | None = None,
) -> list[Told]:
    """A row per agreement under which a commitment fits; its columns tell of all commitments under it."""
    told = seen.heard(world, "Commitment")
    fitting = [a for a in told if asked.passes(world, a, seen) and among([a.get("modality")], modality)]
    found = sorted({g for a in fitting for g in a.to("UNDER_AGREEMENT") if among([world.kinds.get(g)], kinds)})
    under = {g: [a for a in told if g in a.to("UNDER_AGREEMENT")] for g in found}
    kept = [g for g in found if all(below(world.parent, _parties(under[g]), [p]) for p in parties or [])]
    return [_agreement(world, seen, g, under[g]) for g in kept if any(_holds_in(a, *period) for a in under[g])]


def _parties(told: list[Assertion]) -> list[str]:
    return [p for a in told for p in a.to("MADE_BY", "WITH_ACTOR", "DELIVERED_BY", "RECEIVED_BY") if is_actor(p)]


def _holds_in(a: Assertion, since: str | None, until: str | None) -> bool:
    """Whether it holds on a day of the period: a side that is not told is open; with none it is the day it was said."""
    first, last = a.get("validFrom"), a.get("validTo")
    if first is None and last is None:
        first = last = a.get("assertedOn")
    return not ((since and last and last < since) or (until and first and first > until))


def _agreement(world: World, seen: Seen, agreement: str, told: list[Assertion]) -> Told:
    return {
        "agreement": agreement,
        "kind": world.kinds.get(agreement),
        "parties": set(_parties(told)),
        "countries": {c for a in told for c in a.to("IN_COUNTRY")},
        "modality": {a.get("modality") for a in told},
        "standing": best(standing(a, seen.as_of) for a in told),
        "valid_from": next(iter(days(told, "validFrom")), None),
        "valid_to": next(reversed(days(told, "validTo")), None),
        **last_told(told, seen.as_of),
        "documents": {a.document for a in told},
        "commitments": uris(told),
        "evidence_count": len(told),
    }


def own_filters(rng: random.Random, world: World, wanted: dict[str, str]) -> dict[str, list[str] | None]:
    """Values for the filters of one list, from what the world says."""
    return {n: sometimes(rng, sorted({a.get(p) for a in world.assertions if a.get(p)})) for n, p in wanted.items()}
