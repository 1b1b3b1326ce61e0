"""Taking part and holding roles against brute force."""

import random
from dataclasses import replace

from graph.store import Row, Store
from tests.contract.comparing import Comparing
from tests.contract.oracle_networks import participants_of, participations_of, people_roles
from tests.contract.reading import Told, crowded, seen, sometimes, world_of
from tests.contract.world import ACTORS, COUNTRIES, THINGS, Assertion, World

GRAPHS = 10
ROLES = ["head", "chair", "member", "funder"]
WHOLES = ["n0", "g0", "v0", "v1", "r0", "d2", "k0", "ilo"]
SOMEONE = ["ilo", "p0", "p3", "n0", "x0", "x1", "c0", "c1"]

NARROWED = {
    "participant": [*ACTORS, *SOMEONE],
    "actor_kind": ["fund", "public-body", "business-network", "un-agency"],
    "home_country": COUNTRIES,
}


def _world(rng: random.Random) -> World:
    return crowded(world_of(rng, "Participation", worlds=4))


def _note(comparing: Comparing, name: str, told: list[Told]) -> None:
    comparing.note(name, told, "standing", "certainty", "light", "role", "list_closed", "on_behalf_of")
    comparing.met[f"{name}.several"] += any(row["evidence_count"] > 1 for row in told)


def test_taking_part_equals_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _world):
        for entity, participant in comparing.asks(zip(WHOLES, SOMEONE, strict=True)):
            at, role = seen(rng), sometimes(rng, ROLES)
            told = participants_of(world, at, entity, {"role": role})
            comparing.agree("participants_of", at, {"entity": entity, "role": role}, told)
            _note(comparing, "in", told)
            for name, values in NARROWED.items():
                given = {"role": role, name: rng.sample(values, 2)}
                told = participants_of(world, at, entity, given)
                comparing.agree("participants_of", at, {"entity": entity, **given}, told)
                comparing.met[f"in.{name}"] += bool(told)
            told = participations_of(world, at, participant, role)
            comparing.agree("participations_of", at, {"participant": participant, "role": role}, told)
            _note(comparing, "of", told)
        comparing.pages(rng, "participants_of", at, {"entity": "v0"})
        comparing.pages(rng, "participations_of", at, {"participant": "ilo"})
    facts = [f"standing={s}" for s in ("current", "unknown", "planned", "ended")] + ["several", "certainty=inferred"]
    facts += ["list_closed=True", "list_closed=False", "on_behalf_of=None", "on_behalf_of=ilo", "light=stale"]
    least = {"participants_of": GRAPHS * 3, "participations_of": GRAPHS * 4}
    comparing.had(
        least, [*(f"in.{name}" for name in NARROWED), *(f"{name}.{fact}" for name in ("in", "of") for fact in facts)]
    )


def _of_a_person(rng: random.Random, a: Assertion) -> Assertion:
    """A person in one of few bodies, half of them for themselves, so that offices change hands."""
    roles = {k: c for k, c in a.roles.items() if k[0] == "ON_BEHALF_OF" and rng.random() < 0.5}
    person = ("PARTICIPANT", rng.choice(THINGS["Person"]))
    return replace(
        a, about={("TAKES_PART_IN", rng.choice(["n0", "ilo", "p0", "v0", "r0"])): None}, roles={**roles, person: None}
    )


def _of_people(rng: random.Random) -> World:
    world = _world(rng)
    return replace(world, assertions=[_of_a_person(rng, a) for a in world.assertions])


def test_people_and_their_roles_equal_brute_force(empty_store: Store) -> None:
    comparing = Comparing(empty_store)
    for rng, world in comparing.worlds(GRAPHS, _of_people, 100):
        for changed_only in comparing.asks((False, True, False, True)):
            asked = {"person": sometimes(rng, THINGS["Person"]), "body": sometimes(rng, ["ilo", "p0", "n0", "v0"], 3)}
            asked["role"] = sometimes(rng, ROLES, 3)
            at = seen(rng)
            told = people_roles(world, at, asked, changed_only)
            comparing.agree("people_roles", at, {**asked, "changed_only": changed_only}, told, _by_body)
            comparing.note("people", told, "standing", "certainty", "light", "body")
            comparing.met.update(f"people.{word}" for row in told for word in row["changed"])
            comparing.met["people.unchanged"] += any(not row["changed"] for row in told)
        comparing.pages(rng, "people_roles", at, {})
    facts = ["standing=current", "standing=ended", "certainty=inferred", "light=stale", "body=v0", "body=ilo"]
    facts += ["holder", "body", "unchanged"]
    comparing.had({"people_roles": GRAPHS * 2}, [f"people.{fact}" for fact in facts])


def _by_body(row: Row) -> tuple[str, str, str]:
    """Oldest first within a body and role."""
    return row["body"], row["role"], row["first_said"]
