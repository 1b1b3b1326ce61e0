"""Neighbours, paths, profiles and what is spoken of, by brute force over the records alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from typing import Any

from tests.contract.oracle_lists import CONTENT, IN_ANY_ROLE
from tests.contract.reading import (
    STANDINGS,
    Seen,
    Told,
    among,
    best,
    class_of,
    convenes,
    days,
    is_actor,
    last_told,
    light,
    newest_first,
    or_nothing,
    standing,
    state,
    voice,
)
from tests.contract.world import Assertion, World

OCCASION = ("AT_EVENT", "ATTRIBUTED_TO")  # where and by whom it was told; a path does not follow it
ACTING = ("MADE_BY", "WITH_ACTOR", "FUNDED_BY", "DELIVERED_BY", "ACHIEVED_WITH", "ANSWERED_BY", "PASSED_BY")
SUBJECTS = (*CONTENT, "ADOPTS", "TAKES_PART_IN")
Groups = dict[Any, list[Assertion]]


def neighbours(world: World, seen: Seen, thing: str, kinds: list[str] | None, classes: list[str] | None) -> list[Told]:
    """A row per relation (kind, both places, voice) and neighbour."""
    groups: Groups = defaultdict(list)
    for a in seen.heard(world):
        places = [(k, t) for k, t in a.links if k != "AT_EVENT"]
        for (role, t), (relation, other) in product(places, places):
            if t == thing and other != thing and among([a.kind], kinds) and among([class_of(other)], classes):
                groups[a.kind, role, relation, voice(a), other].append(a)
    sizes = Counter(key[:4] for key in groups)
    return [_neighbour(seen, thing, key, several, sizes[key[:4]]) for key, several in groups.items()]


def _neighbour(seen: Seen, thing: str, key: Any, several: list[Assertion], in_relation: int) -> Told:
    kind, role, relation, said, other = key
    ends = [(role, thing), (relation, other)]
    stated = any(a.get("certainty") == "stated" and all(a.links[e] != "inferred" for e in ends) for a in several)
    return {
        "kind": kind,
        "role": role,
        "relation": relation,
        "voice": said,
        "neighbour": other,
        "of_class": class_of(other),
        "in_relation": in_relation,
        **last_told(several, seen.as_of),
        "standing": best(standing(a, seen.as_of) for a in several),
        "certainty": "stated" if stated else "inferred",
        "evidence_count": len(several),
    }


def terms(world: World, seen: Seen, classes: list[str] | None) -> list[Told]:
    """A row per thing that an assertion names; being described alone does not count."""
    named: Groups = defaultdict(list)
    for a in seen.heard(world):
        if a.kind != "Description" and a.get("answer") != "blank":
            for thing in {*(t for _, t in a.links), a.document}:
                named[thing].append(a)
    sizes = Counter(class_of(thing) for thing in named)
    return [
        {
            "of_class": class_of(thing),
            "thing": thing,
            "times": len(several),
            "in_class": sizes[class_of(thing)],
            "said_by": {a.get("source") for a in several},
            "first_said": days(several)[0],
            **last_told(several, seen.as_of),
            "assertion": newest_first(several)[0].uri,
            "document": newest_first(several)[0].document,
            "locators": newest_first(several)[0].get("locators"),
        }
        for thing, several in named.items()
        if among([class_of(thing)], classes)
    ]


def _facts(seen: Seen, several: list[Assertion]) -> Told:
    standings = Counter(standing(a, seen.as_of) for a in several)
    counts = {"unknown_end" if word == "unknown" else word: standings[word] for word in STANDINGS}
    return {
        "facts": len(several),
        "states": {s for a in several if (s := state(a))},
        **counts,
        "first_said": days(several)[0],
        **last_told(several, seen.as_of),
        "evidence_count": len(several),
    }


def actor_profile(world: World, seen: Seen, actor: str) -> list[Told]:
    """A row per kind of assertion, the place of the actor in it, and its voice."""
    groups: Groups = defaultdict(list)
    for a in seen.heard(world):
        for role in {k for k, t in a.links if t == actor}:
            groups[a.kind, role, voice(a)].append(a)
    return [_of_actor(seen, actor, key, several) for key, several in groups.items()]


def _of_actor(seen: Seen, actor: str, key: Any, several: list[Assertion]) -> Told:
    standing_in = _targets(several, (*IN_ANY_ROLE, "DESCRIBES", "PARENT")) - {actor}
    people = {t for t in standing_in if is_actor(t) or class_of(t) == "Person"}
    return {
        **dict(zip(("kind", "role", "voice"), key, strict=True)),
        **_facts(seen, several),
        "countries": _targets(several, ["IN_COUNTRY"]),
        "steps": _targets(several, ["FOR_STEP"]),
        "about": (_targets(several, (*SUBJECTS, "HOME")) | (standing_in - people)) - {actor},
        "others": people,
    }


def _targets(several: list[Assertion], links: Sequence[str]) -> set[str]:
    return {t for a in several for t in a.to(*links)}


def country_profile(world: World, seen: Seen, country: str) -> list[Told]:
    """A row per kind, how it speaks of the country, whose voice it is, and what it says."""
    heard = seen.heard(world)
    members = [m for m in heard if m.kind == "Participation" and country in m.to("PARTICIPANT")]
    groups_of = {g for m in members for g in m.to("TAKES_PART_IN") if class_of(g) == "CountryGroup"}
    groups: Groups = defaultdict(list)
    for a in heard:
        relations = {k for k, t in a.links if t == country and k not in OCCASION}
        relations |= {"IN_COUNTRY_GROUP"} if groups_of & set(a.to("IN_COUNTRY_GROUP")) else set()
        parties = or_nothing(sorted({_party(world, p, country) for p in a.to(*ACTING) if is_actor(p)}))
        for relation, party in product(relations, parties):
            groups[a.kind, relation, party, voice(a)].append(a)
    return [_of_country(world, seen, country, key, several) for key, several in groups.items()]


def _party(world: World, actor: str, country: str) -> str:
    if world.home.get(actor) == country:
        return "domestic"
    return "ilo" if convenes(world, actor) else "partner"


def _of_country(world: World, seen: Seen, country: str, key: Any, several: list[Assertion]) -> Told:
    acting = {p for p in _targets(several, ACTING) if is_actor(p) and _party(world, p, country) == key[2]}
    return {
        **dict(zip(("kind", "relation", "party", "voice"), key, strict=True)),
        **_facts(seen, several),
        "actors": acting,
        "steps": _targets(several, ["FOR_STEP"]),
        "about": _targets(several, SUBJECTS) - {country},
    }


def paths(world: World, seen: Seen, thing: str, other: str, busiest: int) -> list[Told]:
    """A row per shortest chain of things, over six links at the most; between two things the newest assertion."""
    joined: Groups = defaultdict(list)
    for a in seen.heard(world):
        ends = {t for k, t in a.links if k not in OCCASION}
        if voice(a) == "said":
            for pair in product(ends, ends):
                joined[pair].append(a)
    near: dict[str, set[str]] = defaultdict(set)
    for one, two in joined:
        if one != two:
            near[one].add(two)
    quiet = {t for t, n in _links(world).items() if n <= busiest}
    for hops in (1, 2, 3):
        if found := list(_chains(near, thing, other, hops, quiet)):
            return [_path(seen, chain, joined) for chain in found]
    return []


def _links(world: World) -> Counter[str]:
    """How many links of assertions lead to each thing, of any kind and day."""
    return Counter(t for a in world.assertions for t in [*(t for _, t in a.links), a.document])


def _chains(near: dict[str, set[str]], thing: str, other: str, hops: int, quiet: set[str]) -> Iterable[list[str]]:
    if hops == 1:
        if other in near[thing]:
            yield [thing, other]
        return
    for between in near[thing] & quiet - {other}:
        for rest in _chains(near, between, other, hops - 1, quiet):
            if thing not in rest:
                yield [thing, *rest]


def _path(seen: Seen, chain: list[str], joined: Groups) -> Told:
    on_the_way = [newest_first(joined[pair])[0] for pair in pairwise(chain)]
    oldest = days(on_the_way)[0]
    return {
        "path": [step for pair in zip(chain, [a.uri for a in on_the_way], strict=False) for step in pair] + chain[-1:],
        "things": chain,
        "links": 2 * len(on_the_way),
        "last_confirmed": oldest,
        "light": light(oldest, seen.as_of),
        "standing": max((standing(a, seen.as_of) for a in on_the_way), key=STANDINGS.index),
        "evidence_count": len(on_the_way),
    }
