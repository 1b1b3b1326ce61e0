"""The Malawi question on the whole register, against rows read from the sources by hand (tests/data/malawi.yml)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.embedded import EmbeddedStore
from graph.opening import open_store
from graph.schema import prepare
from graph.store import Store
from loaders.everything import load_everything
from ontology.model import ontology
from ontology.names import split
from queries.answer import Answer, Answering

EXPECTED = yaml.safe_load((Path(__file__).parents[1] / "data" / "malawi.yml").read_text(encoding="utf-8"))
FIVE_DOCUMENTS = [
    "brochure-2015",
    "achievements-2016",
    "meeting-2017",
    "meeting-2021",
]  # the 2017 report is there twice
CASES: Mapping[str, list[str] | None] = {"five_documents": FIVE_DOCUMENTS, "all_sources": None}
ASKED = {"country": "MWI", "step": "legal-drafting", "evidence_limit": 100}


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def answering(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    """The whole register in each kind of store in turn."""
    if request.param == "embedded":
        store: Store = EmbeddedStore(tmp_path_factory.mktemp("malawi") / "graph.kgl")
        prepare(store)
    else:
        store = open_store({"SPFGRAPH_STORE": request.getfixturevalue("wiped_neo4j_uri")})
    load_everything(store, ontology())
    yield Answering(store)
    store.close()


def _key(uri: str) -> str:
    return (split(uri) or ("", uri))[1]


def _ask(answering: Answering, source: list[str] | None, **more: Any) -> Answer:
    return answering.answer("partners_for_step_in_country", {**ASKED, "source": source, **more})


@pytest.mark.parametrize("case", CASES)
def test_the_rows_are_those_read_from_the_sources(answering: Answering, case: str) -> None:
    found = {
        (_key(row["partner"]), row["party"]): (row["grade"], {_key(c) for c in row["covered"]}, row["certainty"])
        for row in _ask(answering, CASES[case]).rows
    }
    told = {
        (row["partner"], row["party"]): (row["grade"], set(row.get("covered", [])), row["certainty"])
        for row in EXPECTED[case]
    }
    assert found == told
    assert all(row["reason"] for row in EXPECTED[case])


@pytest.mark.parametrize("case", CASES)
def test_an_unreadable_row_shows_the_cells_that_cannot_be_read(answering: Answering, case: str) -> None:
    told = {row["partner"]: set(row["unreadable"]) for row in EXPECTED[case] if row["grade"] == "unreadable"}
    assert len(told) == 11
    for row in _ask(answering, CASES[case]).rows:
        if row["grade"] == "unreadable":
            cells = {_key(about["uri"]) for piece in row["evidence"] for about in piece["about"]}
            assert cells == told[_key(row["partner"])]
            assert {piece["answer"] for piece in row["evidence"]} == {"unreadable"}


def test_no_partner_is_direct_in_the_five_documents(answering: Answering) -> None:
    answer = _ask(answering, FIVE_DOCUMENTS)
    assert [row for row in answer.rows if row["grade"] == "direct" and row["party"] == "partner"] == []
    irish_aid = next(row for row in answer.rows if _key(row["partner"]) == "irish-aid")
    in_malawi = [p for p in irish_aid["evidence"] if any(_key(a["uri"]) == "MWI" for a in p["about"]) and p["modality"]]
    assert in_malawi
    assert all(len(piece["about"]) == 1 for piece in in_malawi), "no step is named in Malawi"
    assert irish_aid["certainty"] == "inferred"


def test_malawi_asked_for_help_itself(answering: Answering) -> None:
    answer = answering.answer("demands", {"country": "MWI", "source": FIVE_DOCUMENTS})
    steps = {_key(step) for row in answer.rows for step in row["steps"]}
    assert steps == {"step-1-strategies", "step-2-schemes", "step-3-operations"}
    assert {_key(maker) for row in answer.rows for maker in row["made_by"]} == {"government-of-malawi"}


@pytest.mark.parametrize("withheld", [*FIVE_DOCUMENTS, "rmt"])
def test_withholding_a_source_never_makes_a_no(answering: Answering, withheld: str) -> None:
    left = [name for name in (*FIVE_DOCUMENTS, "rmt") if name != withheld]
    answer = _ask(answering, left)
    assert not [row for row in answer.rows if row["grade"] == "declined"]
    assert "does not mean no" in answer.statement
    nothing = _ask(answering, ["vocabularies"])
    assert nothing.rows == ()
    assert nothing.statement.startswith("No loaded source says so.")
