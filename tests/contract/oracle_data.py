"""What the data themselves tell, by brute force: figures that differ, names of a thing, what the sources cover."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from tests.contract.oracle_lists import SCOPE
from tests.contract.reading import Seen, Told, among, chain, class_of, days, last_told, light, newest_first
from tests.contract.world import Assertion, Telling, World

ALIKE = ("measure", "unit", "currency", "per")  # figures that differ in one of these cannot be compared
OF_COUNTRIES = ("countries", "countries-targeted")
COUNTED = ("Country", "CountryGroup", "SPFStep", "Branch", "TargetGroup", "Theme")
NAMES = ("prefLabel", "prefLabelFr", "prefLabelEs")


def conflicts(world: World, seen: Seen, thing: list[str] | None) -> list[Told]:
    """Figures that differ from each other; and totals that differ from the list they count, in one source."""
    differing = [told for told in _grouped(seen.heard(world, "Observation"), "component") if len(_values(told)) > 1]
    rows = [
        *(_row(seen, told, "figures", told[0].get("component"), None) for told in differing),
        *(_row(seen, told, "list", None, names) for told, names in counting(world, seen) if not adds_up(told, names)),
    ]
    return [row for row in rows if among([row["thing"], *row["scope"]], thing)]


def counting(world: World, seen: Seen) -> list[tuple[list[Assertion], int]]:
    """The figures of one source that count a list, newest first, with how many names it has."""
    figures = [a for a in seen.heard(world, "Observation") if _listed(world, seen, a)]
    return [(told, len(_listed(world, seen, told[0]))) for told in _grouped(figures, "source")]


def _grouped(figures: Iterable[Assertion], by: str) -> list[list[Assertion]]:
    """Figures on the same, newest first, and alike in this property besides."""
    return _together(newest_first(figures), lambda a: (_thing(a), _scope(a), *(a.get(n) for n in (*ALIKE, by))))


def _together(several: Iterable[Assertion], key: Callable[[Assertion], Hashable]) -> list[list[Assertion]]:
    groups: dict[Hashable, list[Assertion]] = defaultdict(list)
    for a in several:
        groups[key(a)].append(a)
    return list(groups.values())


def _thing(a: Assertion) -> str:
    return a.to("ABOUT")[0]


def _scope(a: Assertion) -> tuple[str, ...]:
    return tuple(a.to(*SCOPE))


def _values(figures: Iterable[Assertion]) -> list[float]:
    return sorted({a.get("value") for a in figures})


def adds_up(figures: list[Assertion], names: int) -> bool:
    """A source may tell the total by its parts, and each part more than once but not differently."""
    parts = [_values(told) for told in _together(figures, lambda a: a.get("component"))]
    return all(len(values) == 1 for values in parts) and sum(values[0] for values in parts) == names


def _listed(world: World, seen: Seen, figure: Assertion) -> set[str]:
    """The names in the list that a figure counts, in its own source; none when there is no such list.

    A share counts no names, and an open list has no length.
    """
    if figure.get("unit") == "percent":
        return set()
    told = [
        a for a in seen.heard(world) if a.get("source") == figure.get("source") and a.get("listClosed") is not False
    ]
    if figure.get("measure") == "countries-requesting":
        asking = [a for a in told if a.kind == "Demand" and set(a.to("FOR_STEP")) & set(_scope(figure))]
        return {country for a in asking for country in a.to("IN_COUNTRY")}
    taking_part = [a for a in told if a.kind == "Participation" and _thing(figure) in a.to("TAKES_PART_IN")]
    return {name for a in taking_part for name in a.to("PARTICIPANT") if _counts(figure.get("measure"), name)}


def _counts(measure: str, name: str) -> bool:
    """People who take part are neither countries nor partners."""
    kind = class_of(name)
    return kind == "Country" if measure in OF_COUNTRIES else measure == "partners" and kind != "Person"


def _row(seen: Seen, figures: list[Assertion], kind: str, component: str | None, counted: int | None) -> Told:
    return {
        "thing": _thing(figures[0]),
        "kind": kind,
        "measure": figures[0].get("measure"),
        "scope": set(_scope(figures[0])),
        "unit": figures[0].get("unit"),
        "component": component,
        "values": _values(figures),
        "counted": counted,
        **last_told(figures, seen.as_of),
        "evidence": [_figure(a) for a in figures],
    }


def _figure(a: Assertion) -> Told:
    return {
        "assertion": a.uri,
        "document": a.document,
        "asserted_on": a.get("assertedOn"),
        "valid_from": a.get("validFrom"),
        "valid_to": a.get("validTo"),
        **{n: a.get(n) for n in ("source", "locators", "value", "status", "precision", "certainty", "note")},
    }


def names(world: World, seen: Seen, thing: str) -> list[Told]:
    """A row per name, what it is used as and who uses it."""
    said: dict[tuple[str, str, str], list[Assertion]] = defaultdict(list)
    for a in newest_first(seen.heard(world)):
        for name, used_as in {*_described(a, thing), *_mentioned(a, thing)}:
            said[name, used_as, a.get("source")].append(a)
    return [
        {
            "name": name,
            "used_as": used_as,
            "source": source,
            "times": len(told),
            "last_said": told[0].get("assertedOn"),
            "light": light(told[0].get("assertedOn"), seen.as_of),
            "document": told[0].document,
            "locators": told[0].get("locators"),
            "assertion": told[0].uri,
        }
        for (name, used_as, source), told in said.items()
    ]


def _described(a: Assertion, thing: str) -> list[tuple[str, str]]:
    """Names that a description of the thing gives it, with what each is used as."""
    if thing not in a.to("DESCRIBES"):
        return []
    own = [(a.get(used_as), used_as) for used_as in NAMES if a.get(used_as)]
    return [*own, *((other, "altLabel") for other in a.get("altLabel") or [])]


def _mentioned(a: Assertion, thing: str) -> list[tuple[str, str]]:
    return [(name, "asNamed") for (_, target), name in a.named.items() if target == thing]


def coverage(world: World, seen: Seen, criteria: list[str] | None) -> list[Told]:
    """A row per source, also of one that says nothing."""
    sources = [s for s in world.sources if seen.source is None or s.uri in seen.source]
    return [_covered(world, seen, s, criteria or []) for s in sources]


def _covered(world: World, seen: Seen, source: Telling, criteria: list[str]) -> Told:
    told = [a for a in seen.heard(world) if a.get("source") == source.uri]
    reached = {whole for thing in source.covers for whole in chain(world.broader, thing)}
    first, last = (days(told)[0], days(told)[-1]) if told else (None, None)
    return {
        "source": source.uri,
        **{name: source.properties.get(name) for name in ("publisher", "licence", "url", "issued")},
        "kinds": set(source.properties["coversKinds"]),
        "covers": sum(class_of(thing) in COUNTED for thing in source.covers),
        "in_scope": reached & set(criteria),
        "assertions": len(told),
        "oldest": first,
        "newest": last,
        "light": light(last, seen.as_of) if last else None,
    }
