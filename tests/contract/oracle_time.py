"""When a link was last confirmed, and what happened with a thing when, by brute force."""

from collections import defaultdict

from tests.contract.oracle_lists import IN_ANY_ROLE, listed
from tests.contract.reading import (
    Seen,
    Told,
    below,
    best,
    class_of,
    convenes,
    days,
    is_actor,
    last_told,
    of_class,
    standing,
    state,
    voice,
)
from tests.contract.world import ROLES, Assertion, World

NAMING = ("IN_COUNTRY", "FOR_STEP", "ABOUT")
STRUCTURE = ("PARENT", "HOME")


def confirmations(
    world: World, seen: Seen, actor: list[str] | None, country: list[str] | None, step: list[str] | None
) -> list[Told]:
    """A row per actor and country or step that something said connects."""
    links: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for a in seen.heard(world, "Commitment", "Result", "SurveyAnswer"):
        for p in a.to(*ROLES):
            for thing in a.to(*NAMING):
                if is_actor(p) and below(world.parent, [p], actor) and _is_asked(world, thing, country, step):
                    links[p, thing].append(a)
    rows = [_link(world, seen, p, thing, told) for (p, thing), told in links.items()]
    return [row for row in rows if row]


def _is_asked(world: World, thing: str, country: list[str] | None, step: list[str] | None) -> bool:
    if class_of(thing) not in ("Country", "SPFStep"):
        return False
    return (country is None and step is None) or thing in (country or []) or below(world.broader, [thing], step or [])


def _link(world: World, seen: Seen, actor: str, thing: str, told: list[Assertion]) -> Told:
    said, denied = ([a for a in told if voice(a) == wanted] for wanted in ("said", "no"))
    if not said:
        return {}
    home = world.home.get(actor)
    at_home = all(home in of_class(a, "Country", "IN_COUNTRY", "ABOUT") for a in said)
    return {
        "actor": actor,
        "thing": thing,
        "party": "domestic" if at_home else "ilo" if convenes(world, actor) else "partner",
        "first_said": days(said)[0],
        "denied_on": next(reversed(days(denied)), None),
        "standing": best(standing(a, seen.as_of) for a in said),
        "certainty": "stated" if any(_states_both(a, actor, thing) for a in said) else "inferred",
        "said_by": {a.get("source") for a in said},
        **last_told(said, seen.as_of),
        "evidence_count": len(said),
    }


def _states_both(a: Assertion, actor: str, thing: str) -> bool:
    role = any(t == actor and k in ROLES and c != "inferred" for (k, t), c in a.links.items())
    name = any(t == thing and k in NAMING and c != "inferred" for (k, t), c in a.links.items())
    return role and name and a.get("certainty") == "stated"


def timeline(world: World, seen: Seen, thing: str, branch: list[str] | None) -> list[Told]:
    """A row per assertion that names the thing or a narrower concept; a description only where it has a day."""
    rows = []
    for a in seen.heard(world):
        roles = {k for k, t in a.links if k not in STRUCTURE and below(world.broader, [t], [thing])}
        dated = a.kind != "Description" or any(a.get(n) for n in ("validFrom", "validTo", "issued"))
        branches = of_class(a, "Branch", "FOR_BRANCH", "ABOUT", "DESCRIBES")
        if roles and dated and a.get("answer") != "blank" and below(world.broader, branches, branch):
            rows.append({**_moment(seen, a), "roles": roles})
    return rows


def _moment(seen: Seen, a: Assertion) -> Told:
    words = {"begins": "validFrom", "ends": "validTo", "issued": "issued", "said": "assertedOn"}
    is_day = next(word for word, name in words.items() if a.get(name))
    return {
        **listed(seen, a),
        "day": a.get(words[is_day]),
        "day_is": is_day,
        "kind": a.kind,
        "state": state(a),
        "actors": set(a.to(*IN_ANY_ROLE)),
    }
