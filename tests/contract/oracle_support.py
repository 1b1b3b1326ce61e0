"""Who supports what and where, and how well an actor fits a country and step: by brute force."""

from dataclasses import dataclass

from tests.contract.reading import Seen, chain, class_of, convenes, is_actor, of_class, standing, voice
from tests.contract.world import COUNTRIES, GROUPS, ROLES, Assertion, World

SUPPORTING = ("Commitment", "Result", "SurveyAnswer")
CONTENT = ("FOR_STEP", "FOR_BRANCH", "FOR_TARGET_GROUP", "FOR_THEME")
CONCEPTS = ("SPFStep", "Branch", "TargetGroup", "Theme")
GRADES = ("direct", "combined", "regional", "partial", "unreadable", "declined")  # best first


def support(world: World, seen: Seen) -> list[Assertion]:
    """What is said to support something: no explicit no, no empty or unreadable mark."""
    return [a for a in seen.heard(world, *SUPPORTING) if voice(a) == "said"]


def supporters(a: Assertion) -> list[str]:
    """Receiving is not supporting."""
    return [actor for actor in a.to(*ROLES) if is_actor(actor)]


def places(a: Assertion) -> list[str]:
    return of_class(a, "Country", "IN_COUNTRY", "ABOUT")


def concepts(a: Assertion) -> list[str]:
    """Steps, branches, target groups and themes that it names."""
    return [t for t in a.to(*CONTENT, "ABOUT") if class_of(t) in CONCEPTS]


def steps(a: Assertion) -> list[str]:
    return of_class(a, "SPFStep", "FOR_STEP", "ABOUT")


def wider(world: World, things: list[str]) -> set[str]:
    """These and all that are broader."""
    return {w for thing in things for w in chain(world.broader, thing)}


def members(world: World, seen: Seen, groups: list[str]) -> set[str]:
    """Countries of which a source that is heard says that they are in one of the groups."""
    told = [a for a in seen.heard(world, "Participation") if set(a.to("TAKES_PART_IN")) & set(groups) & set(GROUPS)]
    return {country for a in told for country in of_class(a, "Country", "PARTICIPANT")}


def inside(world: World, seen: Seen, groups: list[str]) -> set[str]:
    """Members of the groups, and the countries that lie in them."""
    return members(world, seen, groups) | {c for c in COUNTRIES if world.part_of.get(c) in groups}


def at_home(world: World, a: Assertion, actor: str) -> bool:
    return world.home.get(actor) in places(a)


def party(world: World, actor: str, country: str) -> str:
    """What an actor is in a country."""
    if world.home.get(actor) == country:
        return "domestic"
    return "ilo" if convenes(world, actor) else "partner"


def parties(several: set[str]) -> list[str]:
    """In the order in which answers tell them."""
    return [p for p in ("ilo", "domestic") if p in several]


@dataclass(frozen=True)
class Connected:
    """All that connects one actor with one country, by name or through a group that it is in."""

    world: World
    seen: Seen
    actor: str
    country: str

    def by_name(self, *voices: str) -> list[Assertion]:
        return [a for a in self._of_actor() if self.country in places(a) and voice(a) in voices]

    def by_group(self) -> list[Assertion]:
        found = [a for a in self._of_actor() if voice(a) == "said"]
        return [a for a in found if self.country in members(self.world, self.seen, a.to("IN_COUNTRY_GROUP"))]

    def at(self, step: str) -> list[Assertion]:
        """What names it for the country and the step or a narrower one."""
        return [a for a in self.by_name("said") if step in wider(self.world, steps(a))]

    def grade(self, step: str | None) -> str | None:
        """How well it fits the step in the country, or the country alone."""
        named, near = bool(self.by_name("said")), bool(self.by_group())
        if (named and step is None) or (step and self.at(step)):
            return "direct"
        able = step is None or self._supports(step)
        if (named or near) and able:
            return "combined" if named else "regional"
        unreadable = self.by_name("unreadable")
        if step and (named or near or (able and (unreadable or self.by_name("no")))):
            return "partial"
        if unreadable:
            return "unreadable"
        refused = [a for a in self.by_name("no") if step is None or step in steps(a)]
        return "declined" if refused else None

    def _of_actor(self) -> list[Assertion]:
        return [a for a in self.seen.heard(self.world, *SUPPORTING) if self.actor in supporters(a)]

    def _supports(self, step: str) -> bool:
        """Anywhere but at home."""
        found = [a for a in support(self.world, self.seen) if self.actor in supporters(a)]
        return any(step in wider(self.world, steps(a)) and not at_home(self.world, a, self.actor) for a in found)


def best_standing(several: list[Assertion], as_of: str) -> str | None:
    found = [standing(a, as_of) for a in several]
    return next((s for s in ("current", "unknown", "planned", "ended") if s in found), None)
