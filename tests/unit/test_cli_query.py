"""`spfgraph query` and the lists: what is asked and shown is what `queries.answer` gives."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from cli.answer_words import spoken
from graph.opening import open_store
from queries.answer import Answering
from queries.errors import BadParameter
from queries.freshness import thresholds
from queries.render import to_csv, to_json
from tests.unit.cli_tools import Cli, commitment, write_register

NAME = "partners_for_step_in_country"
ASKED = {"step": "legal-drafting", "country": "MWI", "as_of": "2020-01-01", "known_by": "2024-01-01"}
OPTIONS = [part for name, value in ASKED.items() for part in (f"--{name.replace('_', '-')}", value)]


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Cli:
    folder = tmp_path_factory.mktemp("query")
    small = write_register(folder / "small", [commitment(1, forStep="legal-drafting"), commitment(2, inCountry="TGO")])
    cli = Cli(folder / "graph.kgl")
    cli.run("load", "vocabularies", small)
    return cli


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_json_and_csv_are_those_of_every_interface(cli: Cli, language: str) -> None:
    as_json = json.loads(cli.run("query", NAME, *OPTIONS, "--format", "json", "--lang", language).stdout)
    as_csv = cli.run("query", NAME, *OPTIONS, "--format", "csv", "--lang", language).stdout_bytes.decode()
    rows = cli.run("query", NAME, *OPTIONS, "--format", "csv", "--evidence", "rows", "--lang", language).stdout_bytes
    store = open_store({"SPFGRAPH_STORE": cli.store})
    answer = Answering(store).answer(NAME, ASKED, language)
    store.close()
    assert as_json == json.loads(json.dumps(to_json(answer)))
    assert as_csv == to_csv(answer)
    assert rows.decode() == to_csv(answer, "rows")
    assert len(answer.rows) == 1


def test_the_table_shows_words_evidence_and_coverage(cli: Cli) -> None:
    told = cli.run("query", NAME, *OPTIONS).stdout
    for words in (
        "Which partners support Legal drafting in Malawi?",
        "Irish Aid",
        "Direct",
        "Under way",
        "Unknown end",
    ):
        assert words in told
    assert "A small report, page 1 (2020-06-30): under way" in told
    assert "The commitment of row 1." in told
    assert "could have spoken of all that was asked" in told
    assert "https://" not in told
    assert max(map(len, told.splitlines())) <= 140


def test_silence_is_no_no(cli: Cli) -> None:
    told = " ".join(cli.run("query", NAME, "--step", "statistics", "--country", "TUV").stdout.split())
    assert "No loaded source says so." in told
    assert "it does not mean no" in told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["Situation vue du 2020-01-01", "Partenaire", "Dernière", "1 ligne.", "énoncé"]),
        ("es", ["Situación vista desde el 2020-01-01", "Socio", "Última", "1 fila.", "declarado"]),
    ],
)
def test_the_table_speaks_the_language(cli: Cli, language: str, words: list[str]) -> None:
    told = cli.run("query", NAME, *OPTIONS, "--lang", language).stdout
    assert all(word in told for word in words), told
    for english in ("Standing", "Last confirmed", " row.", "made by", "Sources for"):
        assert english not in told
    money = cli.run("query", "commitments", "--country", "MWI", "--lang", language).stdout
    assert "30\u202f700\u202f000,50" in money


def test_both_spellings_of_names(cli: Cli) -> None:
    asked = ["--step", "legal-drafting", "--country", "Malawi", "--known_by", "2024-01-01", "--evidence_limit", "1"]
    assert "Irish Aid" in cli.run("query", "partners-for-step-in-country", *asked).stdout


def test_lists_take_several_values_and_tell_what_is_left(cli: Cli) -> None:
    told = cli.run("query", "commitments", "--country", "MWI", "--country", "TGO", "--limit", "1").stdout
    assert "Rows 1 to 1 of 2. --offset 1 shows the next." in told
    assert "30,700,000.50" in told
    rows = csv.DictReader(io.StringIO(cli.run("query", "commitments", "--format", "csv").stdout))
    assert {row["countries_name"] for row in rows} == {"Malawi", "Togo"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["partners_for_stp"], "nearest: partners_for_step"),
        ([NAME, "--step", "legal-drafting"], "Missing option '--country'"),
        ([NAME, "--step", "legal-drafting", "--country", "Malwai"], "nothing is called 'Malwai'"),
        ([NAME, *OPTIONS, "--limit", "3000"], "expected a whole number from 1 to 1000"),
        ([NAME, "--step", "legal-drafting", "--country", "MWI", "--as-of", "2016"], "expected a day, YYYY-MM-DD"),
    ],
)
def test_asked_wrongly_is_two(cli: Cli, arguments: list[str], told: str) -> None:
    assert told in cli.run("query", *arguments, code=2).stderr


def test_an_empty_graph_says_what_to_do(tmp_path: Path) -> None:
    empty = Cli(tmp_path / "empty.kgl")
    assert "run `spfgraph load` first" in empty.run("query", NAME, *OPTIONS, code=1).stderr
    assert "run `spfgraph load`" in empty.run("sources").stdout
    assert "run `spfgraph load`" in empty.run("doctor").stdout


def test_lists_of_what_there_is(cli: Cli) -> None:
    assert NAME in cli.run("queries").stdout
    listed = json.loads(cli.run("queries", "--format", "json").stdout)["themes"]
    assert NAME in [query["name"] for theme in listed for query in theme["queries"]]
    assert [s["source"] for s in json.loads(cli.run("sources", "--format", "json").stdout)] == ["vocabularies", "small"]
    assert "A small report" in cli.run("sources").stdout
    status = json.loads(cli.run("status", "--format", "json").stdout)
    assert status["assertions"]["Commitment"] == 2
    assert (status["staged"], status["retired"], status["loads"]) == (0, 0, 2)
    assert "Commitment" in cli.run("status").stdout


def test_search(cli: Cli) -> None:
    assert "Irish Aid" in cli.run("search", "irish aid").stdout
    (first, *_) = json.loads(cli.run("search", "Malwai", "--class", "Country", "--format", "json").stdout)
    assert first["class"] == "Country"
    assert "nothing in the graph" in cli.run("search", "qqqqzzzz", code=1).stderr
    assert "is no class" in cli.run("search", "x", "--class", "Cuntry", code=2).stderr


def test_a_plain_question_is_answered_in_its_own_language(cli: Cli) -> None:
    asked = ("ask", "Qui soutient la rédaction juridique au Malawi ?")
    told = cli.run(*asked).stdout
    for words in ("question : partners_for_step_in_country", "Malawi (country/MWI)", "Irish Aid", "En cours"):
        assert words in told
    assert "Under way" in cli.run(*asked, "--lang", "en").stdout
    body = json.loads(cli.run(*asked, "--limit", "1", "--evidence-limit", "1", "--format", "json").stdout)
    assert body["query"] == NAME
    assert (body["answer"]["limit"], body["answer"]["parameters"]["evidence_limit"]) == (1, 1)
    assert "Rows 2 to 2" in cli.run("ask", "list all commitments", "--limit", "1", "--offset", "1").stdout


def test_a_plain_question_that_none_fits_is_refused(cli: Cli) -> None:
    refused = cli.run("ask", "who supports Wakanda", code=1)
    assert "not understood: Wakanda" in refused.stderr


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"SPFGRAPH_FRESH_YEARS": "x"}, "SPFGRAPH_FRESH_YEARS: found 'x', expected a whole number of years"),
        ({"SPFGRAPH_FRESH_YEARS": "9", "SPFGRAPH_STALE_YEARS": "3"}, "SPFGRAPH_STALE_YEARS: found '3'"),
    ],
)
def test_thresholds_of_the_light_are_checked(settings: dict[str, str], told: str) -> None:
    with pytest.raises(BadParameter, match=re.escape(told)):
        thresholds("2020-01-01", settings)


def test_money_is_told_in_units_and_not_in_hundredths(cli: Cli) -> None:
    store = open_store({"SPFGRAPH_STORE": cli.store})
    answer, prices = (Answering(store).answer(name, {}) for name in ("funding_by_partner", "price_list"))
    store.close()
    assert spoken(answer, "amount", 123_456) == "1,234.56"
    assert spoken(answer, "amounts", [123_456, 100]) == "1,234.56, 1.00"
    assert spoken(prices, "price", 5_000_000) == "50,000.00"
