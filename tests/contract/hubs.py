"""A made-up source in which the answers and the hubs around them grow apart from each other.

`answer` says how often each thing is said that a matching question of `test_profiles.py` asks for. `hub` says how much
is said besides, of the same things or through the same ones, that is no part of an answer: what the busy partner does
elsewhere, what others do in the busy country and on the busy step, who else is in the country group, at home in the
same country, or a part of the convenor. All of it comes from one source, one document and one event: hubs as well.
"""

from collections.abc import Iterator

from graph.records import Link, Record, SourceRecord, Value
from loaders.input import Batch, Place, Row
from ontology.model import Ontology
from ontology.names import thing

NAME = "hubs"
BUSY_PARTNER, PARTNER, QUIET_PARTNER = "ilo", "partner", "quiet-partner"  # the first is the convenor, too
BUSY_COUNTRY, COUNTRY, OTHER_COUNTRY, QUIET_COUNTRY = "TGO", "MWI", "ZMB", "LSO"
BUSY_STEP, STEP, OTHER_STEP, QUIET_STEP = "fiscal-space", "legal-drafting", "ratification", "abnd"
BRANCH, TARGET_GROUP, THEME, GROUP = "health-care", "refugees", "south-south-cooperation", "the-group"
_ELSEWHERE = ("KEN", "PER", "VNM", "EGY")
_SEGMENTS = {
    "inCountry": "country",
    "inCountryGroup": "group",
    "forStep": "step",
    "forBranch": "branch",
    "forTargetGroup": "target-group",
    "forTheme": "theme",
    "takesPartIn": "group",
    "home": "country",
    "participant": "country",
    "documentedIn": "document",
}
_OWN: dict[str, dict[str, Value]] = {
    "Commitment": {"modality": "underWay"},
    "Demand": {"demandKind": "request"},
    "Participation": {"role": "member"},
    "Observation": {
        "measure": "coverage",
        "value": 1.5,
        "unit": "percent",
        "status": "actual",
        "precision": "exact",
    },
}


def hub_batch(words: Ontology, answer: int, hub: int, figures: int = 0) -> Batch:
    """The source with so much of each; `figures` are told of the country that is asked for."""
    named = {BUSY_COUNTRY, COUNTRY, OTHER_COUNTRY, QUIET_COUNTRY}
    countries = [c.notation for c in words.concepts_of("Country") if c.notation and c.notation not in named]
    told = [
        *(_said("Description", actor, describes=actor) for actor in (BUSY_PARTNER, PARTNER, QUIET_PARTNER)),
        *_answers(answer, countries),
        *_hubs(hub, countries),
        *(_said("Observation", f"figure-{n}", about=f"country/{COUNTRY}") for n in range(figures)),
    ]
    rows = tuple(Row(Place(NAME, n), record) for n, record in enumerate(told, start=2))
    values: dict[str, Value] = {"prefLabel": "Hubs", "publisher": "spfgraph tests", "licence": "none", "sourceOrder": 9}
    source = SourceRecord(thing("source", NAME), {**values, "coversKinds": ("Commitment",)}, ())
    return Batch(NAME, source, 1, len(rows), rows)


def _answers(size: int, countries: list[str]) -> Iterator[Record]:
    for n in range(size):
        other, elsewhere = f"other-{n}", countries[n]
        wanted = {"forStep": STEP, "forBranch": BRANCH, "forTargetGroup": TARGET_GROUP, "forTheme": THEME}
        for maker in (other, BUSY_PARTNER):
            yield _said("Commitment", f"wanted-{maker}-{n}", madeBy=maker, inCountry=COUNTRY, **wanted)
        yield _said("Commitment", f"regional-{n}", madeBy=f"regional-{n}", inCountryGroup=GROUP)
        yield _said("Participation", f"membership-{n}", participant=COUNTRY, takesPartIn=GROUP)
        for maker in (other, PARTNER):
            yield _said("Commitment", f"step-{maker}-{n}", madeBy=maker, inCountry=OTHER_COUNTRY, forStep=BUSY_STEP)
            yield _said("Commitment", f"place-{maker}-{n}", madeBy=maker, inCountry=BUSY_COUNTRY, forStep=OTHER_STEP)
        for maker in (QUIET_PARTNER, BUSY_PARTNER):
            yield _said("Commitment", f"quiet-{maker}-{n}", madeBy=maker, inCountry=QUIET_COUNTRY, forStep=QUIET_STEP)
        yield _said("Demand", f"demand-{n}", madeBy="asking", inCountry=BUSY_COUNTRY, forStep=BUSY_STEP)
        yield _said("Practice", f"practice-{n}", inCountry=elsewhere, forStep=BUSY_STEP, documentedIn="held")
        yield _said("Result", f"result-{n}", inCountry=elsewhere, forStep=BUSY_STEP)


def _hubs(size: int, countries: list[str]) -> Iterator[Record]:
    for n in range(size):
        far, maker = _ELSEWHERE[n % len(_ELSEWHERE)], f"busy-{n % 50}"
        yield _said("Commitment", f"busy-partner-{n}", madeBy=BUSY_PARTNER, inCountry=far, forStep="statistics")
        yield _said("Commitment", f"busy-country-{n}", madeBy=maker, inCountry=BUSY_COUNTRY, forStep="culture")
        yield _said("Commitment", f"busy-step-{n}", madeBy=maker, inCountry=far, forStep=BUSY_STEP)
        yield _said("Participation", f"member-{n}", participant=countries[n % len(countries)], takesPartIn=GROUP)
        yield _said("Description", f"part-{n}", describes=f"part-{n}", parent=BUSY_PARTNER, home=BUSY_COUNTRY)


def _said(kind: str, key: str, **links: str) -> Record:
    values: dict[str, Value] = {"assertedOn": "2020-01-01", "certainty": "stated", "locators": (key,)}
    made = tuple(Link(name, _uri(name, target)) for name, target in links.items())
    if kind == "Description":
        values["prefLabel"] = links["describes"]
    common = (Link("hadPrimarySource", thing("document", NAME)), Link("atEvent", thing("event", NAME)))
    return Record(kind, thing("source", NAME), key, {**values, **_OWN.get(kind, {})}, (*common, *made))


def _uri(name: str, target: str) -> str:
    segment, _, key = target.rpartition("/")
    return thing(segment or _SEGMENTS.get(name, "actor"), key)
