"""The countries of a partner by brute force."""

from dataclasses import dataclass

from tests.contract.oracle_support import inside, members
from tests.contract.reading import Seen, Told, below, best, last_told, newest_first, of_class, standing, voice
from tests.contract.world import COUNTRIES, LADDER, ROLES, Assertion, World

GRADES = ("direct", "regional", "unreadable", "declined")
SUPPORT = GRADES[:2]
ASPECTS = {  # filter -> class, its own link
    "step": ("SPFStep", "FOR_STEP"),
    "branch": ("Branch", "FOR_BRANCH"),
    "target_group": ("TargetGroup", "FOR_TARGET_GROUP"),
    "theme": ("Theme", "FOR_THEME"),
}
Asked = dict[str, list[str] | None]


@dataclass(frozen=True)
class Reach:
    """Where one partner, with or without its parts, supports what is asked."""

    world: World
    seen: Seen
    partner: str
    parts: bool
    asked: Asked

    def rows(self) -> list[Told]:
        told = [a for a in self.seen.heard(self.world, "Commitment", "Result", "SurveyAnswer") if self._fits(a)]
        rows = [self._row(c, home, told) for c in COUNTRIES if self._is_member(c) for home in (False, True)]
        found = [row for row in rows if row]
        found.sort(key=lambda r: str(r["last_confirmed"]), reverse=True)
        return sorted(found, key=lambda r: GRADES.index(r["grade"]))

    def _row(self, country: str, home: bool, told: list[Assertion]) -> Told:
        pieces: dict[str, list[Assertion]] = {}
        for a in newest_first(told):
            grade = self._grade(a, country)
            if grade and self._actors(a, country, home):
                pieces.setdefault(grade, []).append(a)
        grade = next((g for g in GRADES if g in pieces), None)
        if grade is None:
            return {}
        deciding = pieces[grade]
        rungs = [a.get("modality") for a in deciding if a.get("modality")]
        acting = [(a, x) for a in deciding for x in self._actors(a, country, home)]
        firm = any(_is_firm(a, country) for a in deciding) and any(_has_firm_role(a, x) for a, x in acting)
        return {
            "country": country,
            "at_home": home,
            "grade": grade,
            "actors": {x for _, x in acting},
            "roles": {r for a, x in acting for r in ROLES if x in a.to(r)},
            "steps": {s for a in deciding for s in of_class(a, "SPFStep", "FOR_STEP", "ABOUT")},
            "standing": best(standing(a, self.seen.as_of) for a in deciding) if grade in SUPPORT else None,
            "modality": min(rungs, key=LADDER.index, default=None),
            "certainty": "stated" if firm else "inferred",
            **last_told(deciding, self.seen.as_of),
            "evidence": [a.uri for g in GRADES for a in pieces.get(g, [])],
            "evidence_count": sum(map(len, pieces.values())),
        }

    def _grade(self, a: Assertion, country: str) -> str | None:
        named = country in of_class(a, "Country", "IN_COUNTRY", "ABOUT")
        said = voice(a)
        near = said != "no" and country in members(self.world, self.seen, a.to("IN_COUNTRY_GROUP"))
        if said == "blank" or not (named or near):
            return None
        return {"unreadable": "unreadable", "no": "declined"}.get(said, "direct" if named else "regional")

    def _actors(self, a: Assertion, country: str, home: bool) -> set[str]:
        """Of the partner and its parts, those in it that are, or are not, at home there."""
        up = self.world.parent if self.parts else {}
        own = [x for x in a.to(*ROLES) if below(up, [x], [self.partner])]
        return {x for x in own if (self.world.home.get(x) == country) == home}

    def _fits(self, a: Assertion) -> bool:
        """A no to a narrower concept is none to the broader one."""
        up = {} if voice(a) == "no" else self.world.broader
        programmes = of_class(a, "Programme", "UNDER_PROGRAMME", "ABOUT")
        return below(self.world.part_of, programmes, self.asked.get("programme")) and all(
            below(up, of_class(a, of, link, "ABOUT"), self.asked.get(name)) for name, (of, link) in ASPECTS.items()
        )

    def _is_member(self, country: str) -> bool:
        groups = self.asked.get("group")
        return groups is None or country in inside(self.world, self.seen, groups)


def _is_firm(a: Assertion, country: str) -> bool:
    return any(a.links.get((link, country), "inferred") != "inferred" for link in ("IN_COUNTRY", "ABOUT"))


def _has_firm_role(a: Assertion, actor: str) -> bool:
    return a.get("certainty") == "stated" and any(a.roles.get((r, actor), "inferred") != "inferred" for r in ROLES)
