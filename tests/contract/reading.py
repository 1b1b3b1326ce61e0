"""What brute force reads in a random world: who is heard, how a thing stands, what lies above what. No graph engine."""

import random
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ontology.model import ontology
from tests.contract.full_world import AS_OF, KNOWN_BY, SOURCES, full_world
from tests.contract.world import CONVENOR, THINGS, Assertion, World

STANDINGS = ("current", "unknown", "planned", "ended")  # best first
DEEPEST = 3  # as far up as the questions look, and as far as a world goes
_CLASSES = {uri: name for name, uris in THINGS.items() for uri in uris}


@dataclass(frozen=True)
class Seen:
    """From where an answer is looked at: what every question takes."""

    as_of: str
    known_by: str
    source: list[str] | None

    def hears(self, a: Assertion) -> bool:
        return self.says(a) and bool(a.get("assertedOn") <= self.known_by)

    def says(self, a: Assertion) -> bool:
        """Whether it is of a source that may speak, whenever."""
        return self.source is None or a.get("source") in self.source

    def heard(self, world: World, *kinds: str) -> list[Assertion]:
        return [a for a in world.assertions if self.hears(a) and (not kinds or a.kind in kinds)]


def world_of(rng: random.Random, *kinds: str, worlds: int = 3) -> World:
    """Several full worlds in one, with these kinds of record alone: more of them meet. Country groups keep members."""
    first, *others = (full_world(rng) for _ in range(worlds))
    more = [replace(a, uri=f"{i}{a.uri}") for i, world in enumerate(others) for a in world.assertions]
    kept = [a for a in first.assertions if a.kind in kinds or a.uri.startswith("m")]
    return replace(first, assertions=kept + [a for a in more if a.kind in kinds])


_FEW = {actor: ("ilo", "p0", "p1", "p3")[i % 4] for i, actor in enumerate(THINGS["Actor"])}
_CROWD = _FEW | {"n1": "n0", "r2": "r1", "r3": "r1", "k1": "k0", "p3": "p3", "p4": "p3"}  # p3 and p4 are funds


def crowded(world: World) -> World:
    """The same with few actors, programmes and agreements, so that much is said of the same ones."""
    return replace(world, assertions=[_crowded(a) for a in world.assertions])


def _crowded(a: Assertion) -> Assertion:
    about, roles = ({(k, _CROWD.get(t, t)): c for (k, t), c in links.items()} for links in (a.about, a.roles))
    named = {(k, _CROWD.get(t, t)): text for (k, t), text in a.named.items()}
    return replace(a, about=about, roles=roles, named=named)


def seen(rng: random.Random) -> Seen:
    return Seen(rng.choice(AS_OF), rng.choice(KNOWN_BY), rng.choice([None, None, None, rng.sample(SOURCES, 2)]))


def sometimes(rng: random.Random, things: Iterable[str], most: int = 2) -> list[str] | None:
    """A filter: mostly none."""
    several = list(things)
    return rng.sample(several, rng.randint(1, min(most, len(several)))) if rng.random() < 0.3 else None


def class_of(uri: str) -> str:
    return _CLASSES[uri]


def is_actor(uri: str) -> bool:
    """A network is an actor."""
    return class_of(uri) in ("Actor", "Network")


def chain(up: Mapping[str, str], thing: str) -> list[str]:
    """A thing and all above it."""
    found = [thing]
    while found[-1] in up and len(found) <= DEEPEST:
        found.append(up[found[-1]])
    return found


def below(up: Mapping[str, str], things: Iterable[str], wanted: Iterable[str] | None) -> bool:
    """Whether one of these is one of the wanted, or under one; true when nothing is wanted."""
    return wanted is None or any(w in chain(up, thing) for thing in things for w in wanted)


def among(things: Iterable[str | None], wanted: Collection[str] | None) -> bool:
    """Whether one of these is wanted; true when nothing is."""
    return wanted is None or any(thing in wanted for thing in things)


def or_nothing(things: list[str]) -> list[str | None]:
    """These, or one that is nothing."""
    found: list[str | None] = [*things]
    return found or [None]


def kinds_of(vocabulary: str, kind: str | None) -> list[str]:
    """A code and all that are broader, as the vocabulary tells; none when none is told."""
    told = ontology().vocabularies[vocabulary].concepts
    found = [kind] if kind else []
    for code in found:  # grows while it is read
        found += [n for n, c in told.items() if code in told and c.uri in told[code].broader]
    return found


def of_class(a: Assertion, name: str, *types: str) -> list[str]:
    """What links of these types lead to and is of this class."""
    return [t for t in a.to(*types) if class_of(t) == name]


def standing(a: Assertion, as_of: str) -> str:
    """A stated period decides; without an end, what is said to be done or stopped by then has ended."""
    if (a.get("validFrom") or "") > as_of:
        return "planned"
    if a.get("validTo"):
        return "current" if a.get("validTo") >= as_of else "ended"
    over = a.get("modality") in ("completed", "stopped") and a.get("assertedOn") <= as_of
    return "ended" if over else "unknown"


def best(standings: Iterable[str]) -> str:
    return min(standings, key=STANDINGS.index)


def light(day: str, as_of: str) -> str:
    """Two and five years, the thresholds that hold when nothing is set."""
    since = {years: f"{int(as_of[:4]) - years}{as_of[4:]}" for years in (2, 5)}
    return "fresh" if day >= since[2] else "ageing" if day >= since[5] else "stale"


def certainty(several: Iterable[Assertion]) -> str:
    """Inferred when one of them or one of its links is."""
    doubtful = any("inferred" in (a.get("certainty"), *a.links.values()) for a in several)
    return "inferred" if doubtful else "stated"


def voice(a: Assertion) -> str:
    """Whether something is said, refused, left empty or unreadable."""
    if a.get("answer") in ("no", "unreadable", "blank"):
        return str(a.get("answer"))
    return "no" if a.get("modality") == "declined" else "said"


def state(a: Assertion) -> str | None:
    found = (a.get(name) for name in ("modality", "answer", "stage", "demandKind", "role", "measure"))
    return next((str(value) for value in found if value is not None), None)


def days(several: Iterable[Assertion], name: str = "assertedOn") -> list[str]:
    """The days that are told, oldest first."""
    return sorted(a.get(name) for a in several if a.get(name))


def convenes(world: World, actor: str) -> bool:
    return CONVENOR in chain(world.parent, actor)


def uris(several: Iterable[Assertion]) -> set[str]:
    return {a.uri for a in several}


def newest_first(several: Iterable[Assertion]) -> list[Assertion]:
    ordered = sorted(several, key=lambda a: a.uri)
    return sorted(ordered, key=lambda a: str(a.get("assertedOn")), reverse=True)


Told = dict[str, Any]  # a row by brute force: a set where a cell's order is not promised, else a list


def last_told(several: Iterable[Assertion], as_of: str) -> Told:
    """The columns on how recent a row is."""
    newest = days(several)[-1]
    return {"last_confirmed": newest, "light": light(newest, as_of)}
