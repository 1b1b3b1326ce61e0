"""What `ask` learned from labelled texts: what it sees of a text, how it is taught, and with what."""

import csv
from collections.abc import Iterator

import pytest

from bench.ask import ASKS, REFUSALS
from bench.teach_ask import MEASURES, TAUGHT, Lesson, fit, right, rows
from graph.search import fold
from queries.answer import Answering
from queries.ask.chances import NONE, chances, unheard
from queries.ask.choose import candidates
from queries.ask.context import read
from queries.ask.features import Token, tokens
from queries.ask.names import lexicon_of
from queries.ask.net import net, read_net, write_net
from queries.ask.words import words_of
from queries.catalogue import catalogue


def seen(answering: Answering, text: str) -> tuple[Token, ...]:
    lexicon = lexicon_of(answering.names.index(answering.store), answering)
    words = words_of(text)
    return tokens(words, read(words, lexicon))


def test_names_stand_for_their_classes_alone(answering: Answering) -> None:
    malawi = seen(answering, "who supports legal drafting in Malawi since 2017?")
    assert malawi == seen(answering, "who supports legal drafting in Togo since 2017?")
    assert malawi == (
        ("=who", '"who"', "who"),
        ("=support", '"supports"', "support"),
        ("a SPFStep",),
        ("=in", '"in"'),
        ("a Country",),
        ("=sinc", '"since"'),
        ("a day since",),
    )


def test_words_of_three_languages_mean_the_same(answering: Answering) -> None:
    texts = ("who funds Togo", "qui finance le Togo", "quién financia a Togo")
    told = [{what for token in seen(answering, text) for what in token} for text in texts]
    assert {"who", "fund", "a Country"} <= told[0] & told[1] & told[2]


def test_chances_add_up_to_one(answering: Answering) -> None:
    lexicon = lexicon_of(answering.names.index(answering.store), answering)
    for text in ("who supports legal drafting in Malawi", "asdf", "", "2017 meeting Togo ILO"):
        words = words_of(text)
        spans = read(words, lexicon)
        found = chances(words, spans, candidates(spans, answering.ontology))
        assert NONE in found
        assert sum(found.values()) == pytest.approx(1)


def test_a_name_in_capitals_that_nobody_knows_is_unheard(answering: Answering) -> None:
    lexicon = lexicon_of(answering.names.index(answering.store), answering)

    def found(text: str) -> list[str]:
        words = words_of(text)
        return unheard(words, read(words, lexicon))

    assert found("who supports Wakanda") == ["Wakanda"]
    assert found("Who supports Malawi") == found("WHO SUPPORTS MALAWI") == []


def test_the_net_knows_every_question() -> None:
    assert set(net().choices) == {NONE, *catalogue()}
    assert net().measures.keys() == set(MEASURES)
    assert net().vectors.shape[1] == len(net().tokens)


def test_a_net_is_read_as_it_was_written() -> None:
    again = read_net(write_net(net()))
    told: tuple[tuple[Token, ...], ...] = ((("=ask",), ("a Country",)), (("never seen",),), ())
    assert [again.speaks(text) for text in told] == [net().speaks(text) for text in told]
    assert (again.measures, again.tokens) == (net().measures, net().tokens)


def test_what_nobody_taught_says_nothing() -> None:
    assert net().speaks([("never seen", "=ask")]) == net().speaks([("=ask",)])
    assert net().speaks([("never seen",)]) == net().speaks([()])


def test_the_order_of_words_tells_something() -> None:
    text = [("=who",), ("=fund",), ("a Country",)]
    assert net().speaks(text) != net().speaks(text[::-1])


def test_teaching_tells_apart_what_the_lessons_tell_apart() -> None:
    def lesson(question: str, *told: str) -> Lesson:
        measured = {name: dict.fromkeys(MEASURES, 0.0) for name in ("demands", "results", NONE)}
        return Lesson(tuple((what,) for what in told), measured, frozenset((question,)))

    lessons = [lesson("demands", "=ask", "=country"), lesson("results", "=country", "=ask"), lesson(NONE, "=cup")]
    learned = fit(lessons * 200, frozenset(("=ask", "=country", "=cup")))
    for each in lessons:
        told = learned.speaks(each.tokens)
        assert {max(("demands", "results", NONE), key=told.__getitem__)} == each.right


@pytest.mark.parametrize(
    ("label", "measured", "expected"),
    [
        ("demands", {"demands": {}}, {"demands"}),
        ("demands|results", {"demands": {}, "results": {}}, {"demands", "results"}),
        ("demands", {"results": {}}, {NONE}),
        ("none", {"demands": {"shared name": 1.0}}, {NONE}),
        ("ask_back", {"demands": {"shared name": 1.0}, "results": {"shared name": 0.0}}, {"demands"}),
        ("ask_back", {"demands": {"shared name": 0.0}}, {NONE}),
    ],
)
def test_what_is_right(label: str, measured: dict[str, dict[str, float]], expected: set[str]) -> None:
    assert right({"query": label}, {**measured, NONE: {}}) == expected


def _asks(*parts: str) -> Iterator[str]:
    with ASKS.open(encoding="utf-8", newline="") as file:
        yield from (fold(row["text"]) for row in csv.DictReader(file) if row["part"] in parts)


def test_nothing_that_is_only_counted_was_taught() -> None:
    taught = {fold(row["text"]) for row in rows()}
    assert len(taught) > 10_000
    assert not taught & {*_asks("held"), *_asks("fresh")}


def test_what_was_taught_is_labelled_with_questions_that_there_are() -> None:
    with TAUGHT.open(encoding="utf-8", newline="") as file:
        labels = {label for row in csv.DictReader(file) for label in row["query"].split("|")}
    assert labels == {*catalogue(), *REFUSALS}
