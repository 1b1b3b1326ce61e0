"""Whatever is asked wrongly is answered with a problem that says what to do."""

from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.opening import open_store
from graph.records import Link, Record, SourceRecord, Value
from loaders.input import Batch, Place, Row
from loaders.runner import Options, load
from ontology.model import ontology
from ontology.names import thing
from queries.answer import Answering
from queries.catalogue import catalogue
from tests.unit.api_tools import PROBLEM, example_of, is_problem

HOSTILE = {
    "nul": "a\x00b",
    "right-to-left": "Mala\u202ewi",
    "emoji": "🇲🇼🦁",
    "10 kB": "x" * 10_000,
    "quotes": "'\"`}) RETURN 1 //",
    "controls": "a\r\nSet-Cookie: a=b\x1b[31m",
    "percent": "%00%ff%",
    "empty": "",
    "spaces": "   ",
    "combining": "e\u0301" * 400,
    "number": "9" * 5000,
    "negative": "-1",
    "not a number": "NaN",
}


def test_an_unknown_path(client: TestClient) -> None:
    is_problem(client.get("/api/v2/none"), 404)


def test_another_method_keeps_allow(client: TestClient) -> None:
    response = client.post("/api/v1/sources")
    is_problem(response, 405)
    assert response.headers["allow"] == "GET"


def test_an_unknown_question_names_the_nearest(client: TestClient) -> None:
    body = is_problem(client.get("/api/v1/queries/partner_for_step"), 404, "unknown-query")
    assert "partners_for_step" in body["nearest"]


def test_an_unknown_parameter_is_named(client: TestClient) -> None:
    body = is_problem(client.get("/api/v1/queries/demands?contry=MWI"), 422, "bad-parameter")
    assert body["parameter"] == "contry"
    assert "did you mean country?" in body["detail"]
    assert is_problem(client.get("/api/v1/sources?page=2"), 422, "bad-parameter")["parameter"] == "page"


def test_a_name_that_nothing_has(client: TestClient) -> None:
    body = is_problem(client.get("/api/v1/queries/partners_for_country?country=Malawia"), 404, "nothing-named")
    assert body["parameter"] == "country"
    assert body["nearest"][0] == "Malawi"


def test_a_name_that_several_things_have(tmp_path: Path) -> None:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path}/graph.kgl"})
    records = [_named("mwi-labour", "Ministry of Labour"), _named("tgo-labour", "Ministry of Labour")]
    rows = tuple(Row(Place("test"), record) for record in records)
    source = SourceRecord(thing("source", "test"), {"prefLabel": "Test", "coversKinds": ("Description",)}, ())
    load(store, ontology(), Batch("test", source, least=2, most=2, rows=rows), Options())
    client = TestClient(create_app(answering=Answering(store)))
    body = is_problem(client.get("/api/v1/queries/demands?actor=ministry%20of%20labour"), 422, "ambiguous")
    assert body["parameter"] == "actor"
    assert body["choices"] == [f"Ministry of Labour (actor/{key}-labour)" for key in ("mwi", "tgo")]
    store.close()


def _named(key: str, name: str) -> Record:
    links = (Link("describes", thing("actor", key)), Link("hadPrimarySource", thing("document", "test")))
    values: dict[str, Value] = {
        "prefLabel": name,
        "assertedOn": "2020-01-01",
        "certainty": "stated",
        "locators": ("1",),
    }
    return Record("Description", thing("source", "test"), key, values, links)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("limit=0", "limit"),
        ("limit=x", "limit"),
        ("limit=1&limit=2", "limit"),
        ("as_of=2017", "as_of"),
        ("as_of=2017-02-30", "as_of"),
        ("lang=de", "lang"),
        ("format=xml", "format"),
        ("evidence=rows", "evidence"),
    ],
)
def test_a_value_out_of_bounds(query: str, parameter: str, client: TestClient) -> None:
    body = is_problem(client.get(f"/api/v1/queries/demands?{query}"), 422, "bad-parameter")
    assert body["parameter"] == parameter
    assert body["expected"]


def test_the_same_value_twice_is_one(client: TestClient) -> None:
    asked = "/api/v1/queries/actors_supporting_all_of?partners=ilo&partners=ILO"
    body = is_problem(client.get(asked), 422, "bad-parameter")
    assert (body["parameter"], body["found"]) == ("partners", "1")


def test_a_period_that_ends_before_it_begins(client: TestClient) -> None:
    asked = "/api/v1/queries/agreements?since=2021-01-01&until=2020-12-31"
    body = is_problem(client.get(asked), 422, "bad-parameter")
    assert (body["parameter"], body["found"]) == ("until", "2020-12-31")


def test_a_bound_told_twice(client: TestClient) -> None:
    asked = "/api/v1/queries/changes_between?first_day=2017-01-01&first_event=partners-meeting-2017"
    assert is_problem(client.get(asked), 422, "bad-parameter")["parameter"] == "first_day"


def test_a_missing_parameter(client: TestClient) -> None:
    body = is_problem(client.get("/api/v1/queries/partners_for_country"), 422, "bad-parameter")
    assert body["parameter"] == "country"


def test_a_form_that_is_not_offered(client: TestClient) -> None:
    for path in ("/api/v1/queries/demands", "/api/v1/entities/country/MWI"):
        is_problem(client.get(path, headers={"Accept": "image/png"}), 406, "not-acceptable")


def _clean(client: TestClient, address: str) -> None:
    """Answered or refused cleanly, and briefly."""
    response = client.get(address)
    assert response.status_code < 500, (address[:200], response.text[:500])
    if response.status_code >= 400 and "html" not in response.headers["content-type"]:
        assert response.headers["content-type"] == PROBLEM
        assert len(response.text) < 3000
        assert "\u202e" not in response.text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("name", sorted(catalogue()))
def test_hostile_values(name: str, text: str, client: TestClient) -> None:
    query = catalogue()[name]
    for parameter in (*query.parameters, "lang", "format", "evidence"):
        required = {n: p.example for n, p in query.parameters.items() if p.required}
        _clean(client, f"/api/v1/queries/{name}?{urlencode({**required, parameter: text}, doseq=True)}")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_paths_and_names(text: str, client: TestClient) -> None:
    coded = quote(text, safe="")
    for address in (
        f"/api/v1/queries/{coded}",
        f"/api/v1/entities/{coded}/x",
        f"/api/v1/entities/actor/{coded}",
        f"/api/v1/search?q={coded}",
        f"/api/v1/search?q=a&class={coded}",
        f"/api/v1/search?q=a&limit={coded}",
        f"/api/v1/sources?{coded}=1",
        f"{example_of(catalogue()['partners_for_country'])}&{coded}={coded}",
        f"/?country={coded}",
        f"/?source={coded}&step={coded}&lang=fr",
        f"/{coded}",
        f"/static/{coded}",
    ):
        _clean(client, address)


@pytest.mark.parametrize("text", ["", ";;q=,", "a/b;q=x", "*;q=2, /", "é", "q" * 5000, '"', "W/", "*/*;q=0"])
def test_hostile_headers(text: str, client: TestClient) -> None:
    headers = {name.encode(): text.encode() for name in ("Accept", "Accept-Language", "If-None-Match")}
    response = client.get("/api/v1/queries/demands", headers=headers)
    assert response.status_code in (200, 406)
