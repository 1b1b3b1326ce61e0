"""Plain questions on the whole register: what is chosen, what is refused, and that nothing named goes unseen."""

import pytest
from starlette.testclient import TestClient

from queries.answer import Answering
from queries.ask.asking import ask
from queries.ask.words import words_of


@pytest.mark.parametrize(
    ("text", "query", "keys"),
    [
        ("Which partners support legal drafting in Malawi?", "partners_for_step_in_country", {"MWI", "legal-drafting"}),
        ("¿qué socios apoyan a los refugiados?", "partners_for_target_group", {"refugees"}),
        ("Qui peut aider le Togo à réformer ses régimes ?", "partners_for_step_in_country", {"TGO", "design"}),
        ("what did Irish Aid commit to", "commitments", {"irish-aid"}),
        ("what does Togo ask for?", "demands", {"TGO"}),
    ],
)
def test_the_question_meant_is_chosen(answering: Answering, text: str, query: str, keys: set[str]) -> None:
    asked = ask(answering, text)
    assert asked.query == query
    found = {
        str(v).rpartition("/")[2]
        for value in asked.given.values()
        for v in (value if isinstance(value, list) else [value])
    }
    assert found == keys
    assert asked.answer is not None


@pytest.mark.parametrize(
    "text", ["who wins the world cup", "who does not support Malawi", "best restaurants in Geneva", "?"]
)
def test_what_no_question_fits_is_refused(answering: Answering, text: str) -> None:
    asked = ask(answering, text)
    assert asked.answer is None
    assert asked.refusal


def test_a_slip_is_forgiven_and_told(answering: Answering) -> None:
    asked = ask(answering, "which partners support legal drafting in Mozambiqe")
    (slip,) = [u for u in asked.understood if u.misspelt]
    assert (slip.words, slip.parameter) == ("Mozambiqe", "country")
    assert asked.answer is not None


def test_a_name_that_was_not_used_is_shown(answering: Answering) -> None:
    asked = ask(answering, "which figures contradict each other in Togo")
    assert ("Togo", None) in [(u.words, u.parameter) for u in asked.understood]


def test_the_api_answers_plain_questions(client: TestClient) -> None:
    told = client.get("/api/v1/ask", params={"q": "who supports refugees"}).json()
    assert told["query"] == "partners_for_target_group"
    assert told["answer"]["rows"]
    assert client.get("/api/v1/ask").status_code == 422
    assert client.get("/api/v1/ask", params={"q": "\u202e\U0001f600 DETACH DELETE n"}).json()["answer"] is None


def test_words_are_split_alike_however_they_are_written() -> None:
    assert [w.folded for w in words_of("L'Oréal, Lao-PDR?")] == ["l", "oreal", "lao", "pdr"]
