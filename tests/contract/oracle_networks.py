"""Who takes part in what, and who held which role, by brute force."""

from collections import defaultdict

from tests.contract.oracle_lists import Filters
from tests.contract.reading import (
    Seen,
    Told,
    among,
    below,
    best,
    certainty,
    class_of,
    days,
    is_actor,
    last_told,
    standing,
)
from tests.contract.world import Assertion, World

OFFICES = ("head", "chair", "coChair", "lead", "coLead", "coordinator", "secretariat")  # held by one at a time


def participants_of(world: World, seen: Seen, entity: str, asked: dict[str, list[str] | None]) -> list[Told]:
    """A row per participant, role and on whose behalf, for the thing and its parts."""
    told = [a for a in seen.heard(world, "Participation") if below(world.part_of, a.to("TAKES_PART_IN"), [entity])]
    return _rows(seen, [a for a in told if _is_of(world, a, asked)], asked.get("role"))


def _is_of(world: World, a: Assertion, asked: dict[str, list[str] | None]) -> bool:
    """By who takes part, or on whose behalf: who it is, of what kind, at home where."""
    who = a.to("PARTICIPANT", "ON_BEHALF_OF")
    filters = Filters(actor_kind=asked.get("actor_kind"), home_country=asked.get("home_country"))
    actors = [actor for actor in who if is_actor(actor)]
    return below(world.parent, who, asked.get("participant")) and filters.fits_one(world, actors)


def participations_of(world: World, seen: Seen, participant: str, role: list[str] | None) -> list[Told]:
    """A row per thing that it takes part in, also through people on its behalf."""
    told = [a for a in seen.heard(world, "Participation") if participant in a.to("PARTICIPANT", "ON_BEHALF_OF")]
    return _rows(seen, told, role)


def _rows(seen: Seen, told: list[Assertion], role: list[str] | None) -> list[Told]:
    groups: dict[tuple[str | None, ...], list[Assertion]] = defaultdict(list)
    for a in told:
        if among([a.get("role")], role):
            places = [next(iter(a.to(link)), None) for link in ("PARTICIPANT", "TAKES_PART_IN", "ON_BEHALF_OF")]
            groups[*places, a.get("role")].append(a)
    names = ("participant", "takes_part_in", "on_behalf_of", "role")
    return [
        {
            **dict(zip(names, key, strict=True)),
            "list_closed": any(a.get("listClosed") for a in several),
            **_times(seen, several),
        }
        for key, several in groups.items()
    ]


def _times(seen: Seen, several: list[Assertion]) -> Told:
    return {
        "standing": best(standing(a, seen.as_of) for a in several),
        "certainty": "stated" if any(certainty([a]) == "stated" for a in several) else "inferred",
        "valid_from": next(iter(days(several, "validFrom")), None),
        "valid_to": next(reversed(days(several, "validTo")), None),
        "first_said": days(several)[0],
        **last_told(several, seen.as_of),
        "evidence_count": len(several),
    }


def people_roles(world: World, seen: Seen, asked: dict[str, list[str] | None], changed_only: bool) -> list[Told]:
    """A row per person, body and role: the body is on whose behalf, else what it takes part in."""
    held = [a for a in seen.heard(world, "Participation") if class_of(a.to("PARTICIPANT")[0]) == "Person"]
    groups: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    for a in held:
        groups[a.to("PARTICIPANT")[0], _body(a), a.get("role")].append(a)
    rows = [_held(seen, held, key, several) for key, several in groups.items()]
    kept = [row for row in rows if all(among([row[name]], wanted) for name, wanted in asked.items())]
    return [row for row in kept if row["changed"] or not changed_only]


def _body(a: Assertion) -> str:
    return (a.to("ON_BEHALF_OF") or a.to("TAKES_PART_IN"))[0]


def _held(seen: Seen, held: list[Assertion], key: tuple[str, str, str], several: list[Assertion]) -> Told:
    person, body, role = key
    own_office = any(not a.to("ON_BEHALF_OF") for a in several) and role in OFFICES
    same = [a for a in held if _body(a) == body and not a.to("ON_BEHALF_OF") and a.get("role") == role]
    others = {a.to("PARTICIPANT")[0] for a in same} - {person} if own_office else set()
    bodies = {_body(a) for a in held if a.to("PARTICIPANT") == [person]} - {body}
    elsewhere = {b for b in bodies if is_actor(b)} if is_actor(body) else set()
    return {
        "person": person,
        "role": role,
        "body": body,
        "changed": ["holder"] * bool(others) + ["body"] * bool(elsewhere),
        "others": others,
        "elsewhere": elsewhere,
        **_times(seen, several),
    }
