"""Plain questions on the whole register: what is chosen, what is refused, and that nothing named goes unseen."""

import random
import re
from importlib.resources import files
from itertools import compress

import pytest
import yaml
from starlette.testclient import TestClient

from bench.teach_ask import spoken
from ontology.model import LANGUAGES, ontology
from queries.answer import Answering
from queries.ask.asking import SURE, Asked, ask
from queries.ask.chances import chance_of_the_first, ranked
from queries.ask.context import read
from queries.ask.days import days_in, numbers_in
from queries.ask.names import lexicon_of
from queries.ask.phrasings import Phrasing, phrasings
from queries.ask.values import given_values
from queries.ask.words import words_of
from queries.catalogue import catalogue
from queries.errors import BadParameter
from queries.parameters import choices_of


def keys(asked: Asked) -> set[str]:
    """The last parts of all values given."""
    return {str(v).rpartition("/")[2] for v in given_values(asked.given)}


NORWAY = {"government-of-norway", "2016-01-01", "2021-12-31"}


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Which partners support legal drafting in Malawi?", "partners_for_step_in_country", {"MWI", "legal-drafting"}),
        ("¿qué socios apoyan a los refugiados?", "partners_for_target_group", {"refugees"}),
        ("Qui peut aider le Togo à réformer ses régimes ?", "partners_for_step_in_country", {"TGO", "design"}),
        ("who asked for help with operations and has nobody", "requests_without_partner", {"step-3-operations"}),
        ("what changed since the 2017 meeting", "changes_between", {"partners-meeting-2017"}),
        ("what did Irish Aid commit to", "commitments", {"irish-aid"}),
        ("what does Togo ask for?", "demands", {"TGO"}),
        ("Malawian legal drafting partners", "partners_for_step_in_country", {"MWI", "legal-drafting"}),
        ("who supports unemployment insurance in ASEAN countries", "partners_for_all_of", {"asean", "unemployment"}),
        ("which countries asked for design but not for operations", "requests", {"design", "step-3-operations"}),
        ("how did the commitments of Norway change between 2016 and 2021", "changes_between", NORWAY),
        ("German commitments", "commitments", {"government-of-germany"}),
        ("what was achieved in Portugal", "results", {"PRT"}),
        ("what was achieved with Portugal", "results_with_partner", {"government-of-portugal"}),
        ("engagements de la Banque mondiale en Angola", "commitments", {"world-bank", "AGO"}),
        ("¿qué se puede pagar con 250.000 dólares?", "price_list", {"250000", "USD"}),
        ("what can 5,000 euros pay for", "price_list", {"5000", "EUR"}),
        ("which agreements are there", "agreements", set()),
        ("Vietnamese decrees", "laws_and_strategies", {"VNM", "decree"}),
        # an actor's parts, and who gives to whom
        ("Does Germany support Malawi?", "evidence_of", {"government-of-germany", "MWI"}),
        ("Par quelles mains passe l'argent du Qatar ?", "flows", {"government-of-qatar"}),
        ("qui exécute avec l'argent de qui au Sénégal ?", "flows", {"SEN"}),
        ("Qui exécute ce que paie le Japon ?", "flows", {"government-of-japan"}),
        ("date of the last confirmation for Sweden", "last_confirmed", {"government-of-sweden"}),
        ("results of the partnership with Auchan", "results_with_partner", {"auchan"}),
        ("What does Belgium take part in?", "participations_of", {"government-of-belgium"}),
        ("What are the commitments of Luxembourg?", "commitments", {"government-of-luxembourg"}),
        ("Myanmar", "country_profile", {"MMR"}),
        # days, numbers
        ("Which commitments end in 2021?", "commitments_ending", {"2021-01-01", "2021-12-31"}),
        ("who was supporting Cambodia on 31 December 2019", "partners_for_country", {"KHM", "2019-12-31"}),
        (
            "our company would like to give one million dollars: what would that pay for?",
            "price_list",
            {"1000000", "USD"},
        ),
        ("Where are at least three partners doing the same thing?", "overlaps", {"3"}),
        ("What is new since 1 January 2020 in Malawi?", "changes_between", {"new", "2020-01-01", "MWI"}),
        ("cambios desde el mapeo", "changes_between", {"mapping-2017"}),
        # negations that the question is about
        ("À qui faut-il redemander ce qu'on n'a pas pu lire ?", "unreadable_answers", set()),
        ("quels programmes ne sont pas entièrement financés", "budgets_and_gaps", set()),
        ("todo lo dicho sobre Omán, sin resumir", "assertions", {"OMN"}),
        # names of several words, in other forms, beside words that mean something
        ("who improves operations in Cambodia", "partners_for_step_in_country", {"step-3-operations", "KHM"}),
        ("Who could help Iraq draft its law?", "partners_for_step_in_country", {"legal-drafting", "IRQ"}),
        ("new laws in Rwanda", "laws_and_strategies", {"law", "RWA"}),
        ("apoyo a estudiantes: ¿qué socios?", "partners_for_target_group", {"students"}),
        (
            "south-south cooperation in Timor-Leste, which partners",
            "partners_for_all_of",
            {"south-south-cooperation", "TLS"},
        ),
        ("tableau des étapes de la cartographie", "mapping_matrix", {"step-involved-or-willing"}),
        # who is supported, by whom
        ("Which countries does Portugal support?", "countries_of_partner", {"government-of-portugal"}),
        ("Who is supported by Ireland?", "countries_of_partner", {"government-of-ireland"}),
        ("Whom does Ireland support?", "countries_of_partner", {"government-of-ireland"}),
        ("Who does Portugal help?", "countries_of_partner", {"government-of-portugal"}),
        ("¿A quién apoya Irlanda?", "countries_of_partner", {"government-of-ireland"}),
        ("Qui est soutenu par la Belgique ?", "countries_of_partner", {"government-of-belgium"}),
        ("Is Ireland supported by Malawi?", "evidence_of", {"government-of-malawi", "IRL"}),
        ("¿Apoya Malawi a Irlanda?", "evidence_of", {"government-of-malawi", "IRL"}),
        ("How much did Ireland receive from Malawi?", "funding_by_partner", {"government-of-malawi", "IRL"}),
        ("Does Togo fund Belgium?", "funding_by_partner", {"government-of-togo", "BEL"}),
        ("El Senegal financia a Bélgica", "funding_by_partner", {"government-of-senegal", "BEL"}),
        ("Who gave money to UNICEF?", "flows", {"unicef"}),
        (
            "What did China commit to at the 2017 meeting?",
            "commitments",
            {"government-of-china", "partners-meeting-2017"},
        ),
        ("coverage in Africa", "figures", {"coverage", "africa"}),
        ("Who funds Malawi?", "funding_in_country", {"MWI"}),
        ("Which partners work on statistics?", "partners_for_step", {"statistics"}),
        ("¿Por quién pasa el dinero de Suecia?", "flows", {"government-of-sweden"}),
        ("Who supports Malawi today?", "partners_for_country", {"MWI"}),
        ("Who receives money from Japan?", "flows", {"government-of-japan"}),
        ("Which countries need support on unemployment insurance?", "requests", {"unemployment"}),
        ("Is Finland a member of the GCSPF?", "participants_of", {"gcspf", "government-of-finland"}),
        ("Is there an agreement between the ILO and Oxfam?", "agreements", {"ilo", "oxfam"}),
        # roles
        ("todas las participaciones de anfitriones y organizadores", "participations", {"host", "organiser"}),
        ("list all memberships", "participations", {"member"}),
        ("in which networks are both ITUC and IOE", "actors_supporting_all_of", {"ituc", "ioe", "participant"}),
        # words that happen to be like a name
        ("¿Por qué manos pasa el dinero de Irlanda?", "flows", {"government-of-ireland"}),
        ("D'où tenez-vous que la GIZ soutient le Cambodge ?", "evidence_of", {"giz", "KHM"}),
    ],
)
def test_the_question_meant_is_chosen(answering: Answering, text: str, query: str, expected: set[str]) -> None:
    asked = ask(answering, text)
    assert asked.query == query
    assert keys(asked) == expected
    assert asked.answer is not None


def test_what_is_not_wanted_goes_to_its_own_parameter(answering: Answering) -> None:
    given = ask(answering, "which countries asked for design but not for operations").given
    assert [uri.rpartition("/")[2] for uri in given["not_steps"]] == ["step-3-operations"]


@pytest.mark.parametrize(
    "text",
    [
        *("who wins the world cup", "who does not support Malawi", "best restaurants in Geneva", "?", "hello"),
        *("Will the EU still fund Cambodia in 2035?", "should Ireland fund Mozambique", "meaning of fiscal space"),
        *("partners for legal drafting in Wakanda", "am I entitled to a pension in Cabo Verde", "socios en Macondo"),
        *(
            "support for Togo except the World Bank",
            "who supports Malawi or Togo",
            "what changed before the 2017 meeting",
        ),
        *("all but UNICEF in Togo", "laws not adopted in Malawi", "which partner does not fund but implements in Togo"),
        *("résultats par étape sauf UNICEF", "¿Quién financia Mozambique sin el gobierno?"),
        "who supports unicorns",
        *("Who declined to support pensions?", "Which laws were rejected?"),
        *("Who supported Malawi before 2010?", "Which partners supported Senegal in 2015?"),
        *("logros por etapa pero no en Senegal", "Last confirmed support for Zambia except the World Bank"),
        *("Which countries outside Africa asked for legal drafting?", "countries that asked for design or operations"),
        *("what changed since yesterday", "what has changed?", "Does Denmark fund Ghana?"),
        *("Qui ne soutient pas les réfugiés ?", "socios que no trabajan en Paraguay", "What is social protection?"),
    ],
)
def test_what_no_question_fits_is_refused(answering: Answering, text: str) -> None:
    asked = ask(answering, text)
    assert asked.answer is None
    assert asked.refusal


@pytest.mark.parametrize(
    ("text", "query", "named"),
    [
        ("numbers about TRANSFORM", "figures", {"programme"}),
        ("which organisations sit in SPIAC-B", "participants_of", {"entity"}),
        ("who was present at the october 2021 meeting", "participants_of", {"entity"}),
        ("Qui a participé à la réunion de 2021 ?", "participants_of", {"entity"}),
        ("De quels réseaux L'Oréal fait-il partie ?", "participations_of", {"participant"}),
        ("What will AfDB do in Senegal?", "commitments", {"actor", "country"}),
        (
            "Pourriez-vous me donner les engagements de la Banque mondiale au Mozambique ?",
            "commitments",
            {"actor", "country"},
        ),
        ("what did IDAY tick", "survey_answers", {"actor"}),
        ("chaque énoncé au sujet de la FAO", "assertions", {"actor"}),
        ("gaps in Malawi", "gap_matrix", {"country"}),
        ("laws and strategies of Egypt", "laws_and_strategies", {"country"}),
        ("acuerdos por renovar hasta fines de 2026", "commitments_ending", {"until"}),
        ("who answered no on paternity", "survey_answers", {"answer", "branch"}),
    ],
)
def test_words_that_name_no_code_narrow_nothing(answering: Answering, text: str, query: str, named: set[str]) -> None:
    asked = ask(answering, text)
    assert asked.query == query
    assert set(asked.given) == named


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("NSSF profile", "NSSF"),
        ("fiche du ministère du Travail", "ministère du Travail"),
        ("neighbours of the Ministry of Social Development", "Ministry of Social Development"),
    ],
)
def test_names_spelled_alike_ask_back(answering: Answering, text: str, written: str) -> None:
    asked = ask(answering, text)
    assert asked.answer is None
    assert len(asked.choices[written]) > 1


def test_a_country_tells_which_of_several_is_meant(answering: Answering) -> None:
    assert keys(ask(answering, "neighbours of the Ministry of Finance of Togo")) == {"tgo-ministry-of-finance"}


def test_words_that_nobody_knows_are_told(answering: Answering) -> None:
    asked = ask(answering, "partners for legal drafting in Wakanda")
    assert asked.unknown == ("Wakanda",)
    assert "Wakanda" in (asked.refusal or "")
    assert asked.runners_up


def test_a_slip_is_forgiven_and_told(answering: Answering) -> None:
    asked = ask(answering, "which partners support legal drafting in Mozambiqe")
    (slip,) = [u for u in asked.understood if u.misspelt]
    assert (slip.words, slip.parameter) == ("Mozambiqe", "country")
    assert asked.answer is not None


def test_what_a_name_was_taken_for_is_told(answering: Answering) -> None:
    taken = {u.words: u.meaning for u in ask(answering, "what was achieved with Portugal").understood}
    assert taken == {"Portugal": "Government of Portugal (actor/government-of-portugal)"}


def test_what_a_currency_was_taken_for_is_told(answering: Answering) -> None:
    taken = {u.words: u.meaning for u in ask(answering, "What does one million dollars pay for?").understood}
    assert taken == {"one million": "1000000", "dollars": "USD"}


def test_of_a_group_without_members_the_answer_says_so(answering: Answering) -> None:
    asked = ask(answering, "Who has nobody in the Sahel?")
    assert asked.answer is not None
    assert "which countries belong to: Sahel" in asked.answer.statement
    assert "which countries belong" not in answering.answer("requests", {"group": ["africa"]}).statement
    listed = answering.answer("requests", {"group": ["flagship-target-countries"]})
    assert "which countries belong" not in listed.statement


def test_how_support_was_asked_for_is_shown(answering: Answering) -> None:
    asked = ask(answering, "Who promised to support Malawi?")
    assert asked.answer is None or ("promised", None) in [(u.words, u.parameter) for u in asked.understood]
    plain = ask(answering, "commitments in Malawi")
    assert [u.words for u in plain.understood] == ["Malawi"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Which foundations support Malawi?", "foundation"),
        ("Which governments support Malawi?", "government"),
        ("Which banks support Malawi?", "ifi"),
        ("Quelles ONG soutiennent le Sénégal ?", "civil-society"),
        ("¿Qué agencias de la ONU apoyan a Honduras?", "un-agency"),
        ("What did trade unions commit to?", "workers-organization"),
        ("Which companies are members of the Global Business Network?", "private-company"),
        ("Which countries support Malawi?", "public-body"),
        ("¿Qué países apoyan a Malawi?", "public-body"),
    ],
)
def test_what_kind_of_partner_was_asked_for_narrows_the_answer(answering: Answering, text: str, kind: str) -> None:
    asked = ask(answering, text)
    assert asked.answer
    assert asked.given["actor_kind"] == [kind]


def test_a_kind_of_actor_may_be_what_is_spoken_of(answering: Answering) -> None:
    asked = ask(answering, "commitments on trade unions")
    assert asked.answer
    assert "actor_kind" not in asked.given
    assert [uri.rpartition("/")[2] for uri in asked.given["theme"]] == ["workers-organizations"]


@pytest.mark.parametrize(
    ("text", "home", "of_question"),
    [
        ("Which Belgian partners support Malawi?", "BEL", {"country": "MWI"}),
        ("Who from Korea took part in the 2017 meeting?", "KOR", {"entity": "partners-meeting-2017"}),
        ("membres belges de la Coalition mondiale", "BEL", {"entity": "gcspf"}),
    ],
)
def test_where_partners_are_at_home_is_not_where_they_work(
    answering: Answering, text: str, home: str, of_question: dict[str, str]
) -> None:
    asked = ask(answering, text)
    assert asked.answer
    assert [uri.rpartition("/")[2] for uri in asked.given["home_country"]] == [home]
    assert {name: str(asked.given[name]).rpartition("/")[2] for name in of_question} == of_question


def test_who_helped_did_not_pass_the_law(answering: Answering) -> None:
    asked = ask(answering, "Laws adopted with support from Japan")
    assert asked.query == "laws_and_strategies"
    assert "passed_by" not in asked.given
    assert [uri.rpartition("/")[2] for uri in asked.given["actor"]] == ["government-of-japan"]


@pytest.mark.parametrize(
    "text", ["Who finances Mozambique through the ILO?", "non-UN partners in Malawi", "Belgian money through UNICEF"]
)
def test_whose_money_it_is_not_is_not_asked_for(answering: Answering, text: str) -> None:
    given = ask(answering, text).given
    named = {
        uri.rpartition("/")[2] for name in ("partner", "funder", "party", "actor") for uri in given.get(name) or []
    }
    assert not {"ilo", "un", "unicef"} & named


def test_who_pays_for_a_matter_is_asked_of_the_money_for_it(answering: Answering) -> None:
    asked = ask(answering, "Who funds health protection in Lao PDR?")
    assert asked.query == "funding_in_country"
    assert [uri.rpartition("/")[2] for uri in asked.given["branch"]] == ["health-care"]


@pytest.mark.parametrize("text", ["which gangs are active in Honduras", "quelles sectes soutiennent le Cambodge ?"])
def test_what_is_asked_for_must_be_understood(answering: Answering, text: str) -> None:
    asked = ask(answering, text)
    assert asked.answer is None
    assert text.split()[1] in (asked.refusal or "")


def test_a_country_that_nobody_acts_for_is_named_in_the_refusal(answering: Answering) -> None:
    asked = ask(answering, "Does Spain support Malawi?")
    assert asked.answer is None
    assert asked.refusal == "Spain: known as a country only; no loaded source names its government"


def test_a_year_is_both_ends_of_a_period(answering: Answering) -> None:
    assert {"2026-01-01", "2026-12-31"} <= keys(ask(answering, "which commitments end in 2026"))


def test_a_text_too_long_is_refused_and_not_cut(answering: Answering) -> None:
    with pytest.raises(BadParameter, match="at most 500"):
        ask(answering, "who supports Malawi " * 26)


def test_a_name_that_was_not_used_is_shown(answering: Answering) -> None:
    asked = ask(answering, "what does a contribution of 50,000 dollars pay for in Togo")
    assert ("Togo", None) in [(u.words, u.parameter) for u in asked.understood]


def test_a_negation_that_the_question_is_about_is_heeded(answering: Answering) -> None:
    asked = ask(answering, "¿Qué países pidieron diseño y no operaciones?")
    assert asked.query == "requests"
    assert [uri.rpartition("/")[2] for uri in asked.given["steps"]] == ["design"]
    assert [uri.rpartition("/")[2] for uri in asked.given["not_steps"]] == ["step-3-operations"]
    assert ask(answering, "which marks of Irish Aid could not be read").query == "unreadable_answers"


def test_two_meetings_told_in_any_order_bound_a_period(answering: Answering) -> None:
    asked = ask(answering, "qué cambió entre la reunión de 2017 y la de 2021")
    assert asked.answer is not None
    again = ask(answering, "What changed between the 2021 meeting and the one of 2017?")
    assert again.answer is not None
    assert again.answer.rows == asked.answer.rows
    assert asked.answer.rows


def test_only_is_no_domestic_money(answering: Answering) -> None:
    asked = ask(answering, "Which strategies are only drafts?")
    assert (asked.query, asked.given) == (
        "laws_and_strategies",
        {"instrument_kind": ["strategy"], "stage": ["drafted"]},
    )


def test_more_than_three_are_four(answering: Answering) -> None:
    asked = ask(answering, "where do more than three partners overlap")
    assert (asked.query, asked.given["min_partners"]) == ("overlaps", 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("domestic funding in Thailand", "domestic"),
        ("MoUs with the UK", "mou"),
        ("What was pledged at the October 2021 partners meeting?", "pledged"),
        ("what did France promise at the 2021 meeting", "https://w3id.org/spfgraph/id/actor/government-of-france"),
        ("the steps table of the mapping exercise", "step-involved-or-willing"),
        ("lois depuis 2020", "law"),
        ("¿Qué prometió Alemania a Bangladesh?", "pledged"),
    ],
)
def test_words_that_stand_for_codes_are_used(answering: Answering, text: str, expected: str) -> None:
    assert expected in set(given_values(ask(answering, text).given))


def test_the_api_answers_plain_questions(client: TestClient) -> None:
    told = client.get("/api/v1/ask", params={"q": "who supports refugees"}).json()
    assert told["query"] == "partners_for_target_group"
    assert told["answer"]["rows"]
    assert client.get("/api/v1/ask").status_code == 422
    listed: dict[str, str | int] = {"q": "what does Togo ask for?", "limit": 2, "offset": 1, "evidence_limit": 1}
    page = client.get("/api/v1/ask", params=listed).json()["answer"]
    whole = client.get("/api/v1/ask", params={"q": listed["q"]}).json()["answer"]
    assert page["rows"] == whole["rows"][1:3]
    assert client.get("/api/v1/ask", params={**listed, "limit": 0}).status_code == 422
    hostile = client.get("/api/v1/ask", params={"q": "\u202e\U0001f600 DETACH DELETE n"}).json()
    assert hostile["answer"] is None
    assert "DETACH" in hostile["not_understood"]


def test_no_order_of_known_words_breaks_it(answering: Answering) -> None:
    """Words of the phrasings and names, shuffled: whatever comes out, it is an answer or a refusal."""
    index, draw = answering.names.index(answering.store), random.Random(1)
    said = [w for p in phrasings() for w in re.sub(r"[{}\[\]=]", " ", p.text).split()]
    names = sorted(name for thing in index.things() for name in thing.names.values())
    for _ in range(300):
        words = [*draw.sample(said, draw.randint(0, 8)), *draw.sample(names, draw.randint(0, 3)), "2017"]
        draw.shuffle(words)
        said_so = words_of(" ".join(words))
        assert ranked(said_so, read(said_so, lexicon_of(index, answering)), answering.ontology)


def test_words_are_split_alike_however_they_are_written() -> None:
    assert [w.folded for w in words_of("L'Oréal, Lao-PDR?")] == ["l", "oreal", "lao", "pdr"]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("since 2019", "2019-01-01", None),
        ("by 30 June 2026", None, "2026-06-30"),
        ("avant le 31 décembre 2025", None, "2025-12-31"),
        ("before 2020", None, "2019-12-31"),
        ("antes de finales de 2024", None, "2024-12-31"),
        ("after March 2020", "2020-04-01", None),
        ("31/12/2026", "2026-12-31", "2026-12-31"),
        ("in February 2024", "2024-02-01", "2024-02-29"),
    ],
)
def test_days(text: str, since: str | None, until: str | None) -> None:
    ((_, day),) = days_in(words_of(text), set())
    assert since in (None, day.since)
    assert until in (None, day.until)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("what ended this year", "2024-01-01", "2024-12-31"),
        ("what ends by the end of next year", None, "2025-12-31"),
        ("ce qui a changé depuis l'année dernière", "2023-01-01", None),
        ("novedades del año pasado", "2023-01-01", "2023-12-31"),
        ("accords qui prennent fin d'ici deux ans", None, "2026-02-28"),
        ("what ends within the next 18 months", None, "2025-08-29"),
        ("resultados de los últimos 3 meses", "2023-11-29", None),
    ],
)
def test_days_counted_from_today(
    text: str, since: str | None, until: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("queries.ask.days.today", lambda: "2024-02-29")
    ((_, day),) = days_in(words_of(text), set())
    assert since is None or day.since == since
    assert until is None or day.until == until


def test_a_length_of_time_is_no_day() -> None:
    assert list(days_in(words_of("who supported Malawi for two years"), set())) == []


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert list(days_in(words_of("31/02/2020"), set())) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("50,000 dollars", 50_000), ("250.000 dólares", 250_000), ("150 000 dollars", 150_000), ("50k", 50_000)),
        *(("1.5 million", 1_500_000), ("three partners", 3)),
    ],
)
def test_numbers(text: str, number: int) -> None:
    ((_, found),) = numbers_in(words_of(text), set())
    assert found == number


def test_the_two_meetings_are_those_of_2017_and_2021(answering: Answering) -> None:
    asked = ask(answering, "what changed in Cambodia between the two partners' meetings")
    assert asked.query == "changes_between"
    assert [u.parameter for u in asked.understood if u.words == "two partners meetings"] == [
        "first_event",
        "last_event",
    ]
    assert {"partners-meeting-2017", "partners-meeting-2021"} <= {
        str(v).rpartition("/")[2] for v in asked.given.values()
    }


@pytest.mark.parametrize("phrasing", [p for p in phrasings() if p.fixed], ids=lambda p: f"{p.query.name}: {p.text}")
def test_what_a_phrasing_fixes_is_a_value_of_the_parameter(phrasing: Phrasing, answering: Answering) -> None:
    index = answering.names.index(answering.store)
    for name, value in phrasing.fixed.items():
        parameter = phrasing.query.parameters[name]
        if parameter.classes:
            assert len(index.exact(value, parameter.classes)) == 1
        else:
            assert value in (choices_of(parameter, answering.ontology) or ("true", "false"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(catalogue()))
def test_a_question_is_found_by_its_own_phrasings(name: str, language: str, answering: Answering) -> None:
    """Most of them: of two questions with the same words, one has to be first."""
    index = answering.names.index(answering.store)
    texts = spoken(catalogue()[name], language, index)
    lexicon = lexicon_of(index, answering)
    found = (ranked(words, read(words, lexicon), answering.ontology) for words in map(words_of, texts))
    fits = [
        bool(f) and name in (f[0][0].query.name, f[0][0].query.extends) and chance_of_the_first(f) >= SURE
        for f in found
    ]
    right = list(compress(texts, fits))
    assert len(right) >= len(texts) / 2, set(texts) - set(right)


def test_words_for_codes_are_of_codes_that_questions_take_and_in_three_languages() -> None:
    told = yaml.safe_load((files("queries.ask") / "codes.yml").read_text(encoding="utf-8"))
    taken = {p.codes or "" for query in catalogue().values() for p in query.parameters.values()}
    asked = {name: ontology().vocabularies[name] for name in taken if name in ontology().vocabularies}
    known = {f"{name}/{c.notation}" for name, v in asked.items() for c in v.concepts.values()}
    assert set(told) <= known
    assert all(set(words) - {"not"} in (set(LANGUAGES), set()) for words in told.values())
