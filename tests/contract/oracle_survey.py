"""What partners marked, by brute force. Yes, words, no, empty and unreadable are five things."""

from collections import defaultdict

from tests.contract.comparing import Bag
from tests.contract.oracle_support import inside
from tests.contract.reading import Seen, Told, among, below, class_of, days, last_told
from tests.contract.world import Assertion, World

ANSWERS = ("yes", "text", "no", "blank", "unreadable")


def matrix(world: World, seen: Seen, asked: dict[str, list[str] | None]) -> list[Told]:
    """A row per row of a table, by what stands in the cells."""
    tables: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    for a in _answers(world, seen, asked):
        if below(world.part_of, a.to("AT_EVENT"), asked["event"]):
            tables[a.get("question"), _thing(a), a.get("source")].append(a)
    return [
        {
            "question": question,
            "thing": thing,
            "source": source,
            **{answer: Bag(_partner(a) for a in cells if a.get("answer") == answer) for answer in ANSWERS},
            "inferred": {_partner(a) for a in cells if _is_inferred(a)},
            **last_told(cells, seen.as_of),
            "evidence_count": len(cells),
        }
        for (question, thing, source), cells in tables.items()
    ]


def _answers(world: World, seen: Seen, asked: dict[str, list[str] | None]) -> list[Assertion]:
    told = [a for a in seen.heard(world, "SurveyAnswer") if among([a.get("question")], asked["question"])]
    mine = [a for a in told if below(world.parent, [_partner(a)], asked["partner"])]
    inner = inside(world, seen, asked["thing"] or [])
    return [a for a in mine if below(world.broader, [_thing(a)], asked["thing"]) or _thing(a) in inner]


def _partner(a: Assertion) -> str:
    return a.to("ANSWERED_BY")[0]


def _thing(a: Assertion) -> str:
    return a.to("ABOUT")[0]


def _is_inferred(a: Assertion) -> bool:
    links = [certainty for (link, _), certainty in a.links.items() if link in ("ANSWERED_BY", "ABOUT")]
    return "inferred" in (a.get("certainty"), *links)


def to_ask_again(world: World, seen: Seen, asked: dict[str, list[str] | None]) -> list[Told]:
    """A row per partner and table with cells that cannot be read and that no later answer has cleared up."""
    everything = seen.heard(world, "SurveyAnswer")
    groups: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for a in _answers(world, seen, asked):
        if a.get("answer") == "unreadable" and not any(_clears(b, a) for b in everything):
            groups[_partner(a), a.get("question")].append(a)
    return [_again(world, seen, key, cells) for key, cells in groups.items()]


def _clears(later: Assertion, a: Assertion) -> bool:
    same = (_partner(later), _thing(later), later.get("question")) == (_partner(a), _thing(a), a.get("question"))
    return same and later.get("answer") != "unreadable" and bool(later.get("assertedOn") > a.get("assertedOn"))


def _again(world: World, seen: Seen, key: tuple[str, str], cells: list[Assertion]) -> Told:
    partner, question = key
    own = [a for a in seen.heard(world, "SurveyAnswer") if (_partner(a), a.get("question")) == key]
    return {
        "partner": partner,
        "question": question,
        "things": {_thing(a) for a in cells},
        "unreadable": len({_thing(a) for a in cells}),
        "readable": sum(a.get("answer") != "unreadable" for a in own),
        "people": _people(world, seen, partner),
        **last_told(cells, seen.as_of),
        "evidence_count": len(cells),
    }


def _people(world: World, seen: Seen, partner: str) -> list[str]:
    """People named as taking part on the partner's behalf, newest first."""
    told = [m for m in seen.heard(world, "Participation") if partner in m.to("ON_BEHALF_OF")]
    named: dict[str, list[Assertion]] = defaultdict(list)
    for m in told:
        for person in m.to("PARTICIPANT"):
            if class_of(person) == "Person":
                named[person].append(m)
    newest = {person: days(several)[-1] for person, several in named.items()}
    return sorted(sorted(newest), key=lambda person: newest[person], reverse=True)
