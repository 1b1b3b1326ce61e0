"""What matching questions read on Neo4j grows with the answer and not with a hub; docs/profiles/README.md says more.

Each is asked on a small graph, on one with several times the answer, and on that one with ten times as much around the
answer (hubs.py). Read is what PROFILE counts: db hits. Measured when this was written: at most 1.1 times as much with
ten times the hub, at most 4.5 times as much with four times the answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import neo4j
import pytest

from bench.profiling import Profile, profile, session, settle
from graph.opening import open_store
from graph.pruning import prune
from loaders.runner import Options, load, unload
from loaders.vocabularies import read_vocabularies
from ontology.model import ontology
from queries.answer import Answering, find_query
from queries.catalogue import catalogue
from queries.parameters import bind
from tests.contract import hubs
from tests.full_batch import NAME, full_batch

pytestmark = pytest.mark.neo4j
ANSWER, ANSWERS = 4, 4  # what there is to answer in the small graph, and how many times that in the others
HUB, HUBS = 40, 10
GRAPHS = {  # how much there is of the answer, of the hubs around it, and of figures about the country asked for
    "small": (ANSWER, HUB, 0),
    "more to answer": (ANSWERS * ANSWER, HUB, 0),
    "busier hubs": (ANSWERS * ANSWER, HUBS * HUB, 0),
    "many figures": (ANSWERS * ANSWER, HUBS * HUB, HUBS * HUB),
}
SLACK = 1.2  # statistics change with the graph, and plans with them
EACH_FIGURE = 5  # db hits: its link is followed, its class looked at
OTHER_LINKS = 10  # of the country, to the regions in which it lies and the like: passed by, however many figures
EACH_OF_THE_PARTNER = 40  # db hits: whatever a partner supports may be what somebody asks for
DAY = "2026-01-01"


@dataclass(frozen=True)
class Case:
    """A question that is asked, and which hub it must not read."""

    query: str
    given: Mapping[str, Any]
    hub: str

    def __str__(self) -> str:
        return f"{self.query}, {self.hub}"


_THROUGH = "what a busy partner does elsewhere, the group's members"
_CRITERIA = [hubs.COUNTRY, hubs.STEP]
CASES = [
    Case("partners_for_country", {"country": hubs.COUNTRY}, _THROUGH),
    Case("partners_for_step", {"step": hubs.STEP}, _THROUGH),
    Case("partners_for_branch", {"branch": hubs.BRANCH}, _THROUGH),
    Case("partners_for_target_group", {"target_group": hubs.TARGET_GROUP}, _THROUGH),
    Case("partners_for_theme", {"theme": hubs.THEME}, _THROUGH),
    Case("partners_for_step_in_country", {"country": hubs.COUNTRY, "step": hubs.STEP}, _THROUGH),
    Case("partners_for_all_of", {"criteria": [*_CRITERIA, hubs.BRANCH]}, _THROUGH),
    Case("partners_for_all_of", {"criteria": [hubs.GROUP, hubs.BRANCH]}, "the members of a group that is asked for"),
    Case("evidence_of", {"partner": hubs.BUSY_PARTNER, "criteria": _CRITERIA}, "what a busy partner does elsewhere"),
    Case(
        "evidence_of",
        {"partner": hubs.PARTNER, "criteria": [hubs.BUSY_COUNTRY, hubs.BUSY_STEP]},
        "what others do in a busy country and on a busy step",
    ),
    Case("countries_of_partner", {"partner": hubs.PARTNER}, "what others do in its countries"),
    Case("opportunities_for_partner", {"partner": hubs.PARTNER}, "what others do on what it supports"),
    Case("partners_together", {"partner": hubs.PARTNER}, "what others do in its countries, and on its steps"),
    Case(
        "partners_together",
        {"partner": hubs.BUSY_PARTNER, "country": [hubs.COUNTRY]},
        "what a busy partner does in other countries",
    ),
    Case(
        "partners_together",
        {"partner": hubs.BUSY_PARTNER, "step": [hubs.STEP]},
        "what a busy partner does on other steps",
    ),
    Case(
        "actors_supporting_all_of",
        {"partners": [hubs.QUIET_PARTNER, hubs.BUSY_PARTNER]},
        "what the busier of them does elsewhere",
    ),
    Case("peers_with_practice", {"country": hubs.BUSY_COUNTRY}, "what else is said of the country and of its steps"),
]
ABOUT_A_CRITERION = [case for case in CASES if case.query.startswith("partners_for_")]
BUSY_OPPORTUNITIES = Case("opportunities_for_partner", {"partner": hubs.BUSY_PARTNER}, "what the partner itself does")


@dataclass(frozen=True)
class Measured:
    """Profiles by graph and case."""

    profiles: Mapping[tuple[str, str], Profile]

    def of(self, graph: str, case: Case) -> Profile:
        return self.profiles[graph, str(case)]

    def told(self, graph: str, case: Case) -> str:
        """What was read there, for a person to see where."""
        found = self.of(graph, case)
        most = "".join(f"\n    {o.hits:>7}  {o.name} {o.details[:120]}" for o in found.busiest(6))
        return f"\n{graph}: {len(found.rows)} rows, {found.hits} db hits, most of them in{most}"


@pytest.fixture(scope="module")
def measured(wiped_neo4j_uri: str) -> Iterator[Measured]:
    """Every case on every graph, each made of the one before."""
    store, words = open_store({"SPFGRAPH_STORE": wiped_neo4j_uri}), ontology()
    load(store, words, read_vocabularies(words), Options())
    load(store, words, full_batch(words), Options())  # a type that a new server has never met is planned otherwise
    unload(store, words, NAME)
    prune(store, "9999-12-31")
    answering = Answering(store)
    profiles: dict[tuple[str, str], Profile] = {}
    with session(wiped_neo4j_uri) as opened:
        for graph, sizes in GRAPHS.items():
            load(store, words, hubs.hub_batch(words, *sizes), Options())
            settle(opened)
            for case in ABOUT_A_CRITERION if graph == "many figures" else (*CASES, BUSY_OPPORTUNITIES):
                profiles[graph, str(case)] = _profile(opened, answering, case)
    yield Measured(profiles)
    store.close()


def _profile(opened: neo4j.Session, answering: Answering, case: Case) -> Profile:
    query = find_query(case.query)
    days = {name: DAY for name in ("as_of", "known_by") if name in query.parameters}
    bound = answering.store.read(
        lambda tx: bind(query, {**case.given, **days}, answering.names.index_in(tx), answering.ontology)
    )
    return profile(opened, query.body, bound.body)


def test_every_matching_question_is_measured() -> None:
    assert {case.query for case in CASES} == {name for name, q in catalogue().items() if "matching" in q.tags}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_hub_that_grows_is_not_read(measured: Measured, case: Case) -> None:
    before, after = (measured.of(graph, case) for graph in ("more to answer", "busier hubs"))
    assert after.rows == before.rows, "the hub is a part of the answer"
    assert after.rows, "nothing was asked"
    told = measured.told("more to answer", case) + measured.told("busier hubs", case)
    assert after.hits <= SLACK * before.hits, f"{case.hub}: {HUBS} times the hub is read{told}"


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_read_grows_with_the_answer(measured: Measured, case: Case) -> None:
    before, after = (measured.of(graph, case) for graph in ("small", "more to answer"))
    told = measured.told("small", case) + measured.told("more to answer", case)
    assert after.hits <= SLACK * ANSWERS * before.hits, f"{ANSWERS} times the answer, more than that read{told}"


@pytest.mark.parametrize("case", ABOUT_A_CRITERION, ids=str)
def test_what_is_said_of_a_criterion_without_being_support_costs_little(measured: Measured, case: Case) -> None:
    """Links of one type come from all kinds of assertions: they are followed, and dropped at the first look."""
    before, after = (measured.of(graph, case) for graph in ("busier hubs", "many figures"))
    told = measured.told("busier hubs", case) + measured.told("many figures", case)
    assert after.rows == before.rows
    assert after.hits - before.hits <= EACH_FIGURE * HUBS * HUB + OTHER_LINKS, (
        f"figures about the country are read{told}"
    )


def test_opportunities_read_all_that_the_partner_does_but_little_of_each(measured: Measured) -> None:
    """No hub: what a partner supports is what demands are held against, whether somebody asks for it or not."""
    before, after = (measured.of(graph, BUSY_OPPORTUNITIES) for graph in ("more to answer", "busier hubs"))
    told = measured.told("more to answer", BUSY_OPPORTUNITIES) + measured.told("busier hubs", BUSY_OPPORTUNITIES)
    assert after.hits - before.hits <= EACH_OF_THE_PARTNER * (HUBS - 1) * HUB, told
