"""Each canned question has an operation that works as documented."""

import csv
import io
from typing import Any

import pytest
from starlette.testclient import TestClient

from ontology.model import LANGUAGES
from queries.catalogue import catalogue
from tests.unit.api_tools import example_of, misfits

QUERIES = sorted(catalogue())
WITH_EVIDENCE = [n for n in QUERIES if any(c.type == "Evidence" for c in catalogue()[n].columns.values())]


@pytest.fixture(scope="session")
def spec(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


@pytest.mark.parametrize("name", QUERIES)
def test_there_is_an_operation_of_that_name(name: str, spec: dict[str, Any]) -> None:
    operation = spec["paths"][f"/api/v1/queries/{name}"]["get"]
    assert operation["operationId"] == name
    documented = {p["name"]: p for p in operation["parameters"]}
    for parameter, p in catalogue()[name].parameters.items():
        assert documented[parameter]["required"] == p.required
        assert documented[parameter]["description"]
        assert "example" in documented[parameter]
        assert (documented[parameter]["schema"]["type"] == "array") == p.many
    assert {"lang", "format"} <= set(documented)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUERIES)
def test_the_example_works_in_each_language(name: str, language: str, client: TestClient, spec: dict[str, Any]) -> None:
    response = client.get(f"{example_of(catalogue()[name])}&lang={language}")
    assert response.status_code == 200, response.text
    assert response.headers["content-language"] == language
    documented = spec["paths"][f"/api/v1/queries/{name}"]["get"]["responses"]["200"]["content"]
    assert misfits(response.json(), documented["application/json"]["schema"], spec) == []
    assert response.json()["coverage"]["statement"]


@pytest.mark.parametrize(("name", "parameter"), [(n, p) for n in QUERIES for p in catalogue()[n].parameters])
def test_the_example_of_each_parameter_works(name: str, parameter: str, client: TestClient) -> None:
    response = client.get(example_of(catalogue()[name], parameter))
    assert response.status_code == 200, response.text


@pytest.mark.parametrize("name", QUERIES)
def test_csv_has_the_same_rows(name: str, client: TestClient) -> None:
    address = example_of(catalogue()[name])
    rows = client.get(address).json()["rows"]
    response = client.get(address, headers={"Accept": "text/csv"})
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    lines = list(csv.DictReader(io.StringIO(response.text)))
    assert len(lines) == len(rows)


@pytest.mark.parametrize("name", WITH_EVIDENCE)
def test_csv_with_a_line_a_piece_of_evidence(name: str, client: TestClient) -> None:
    address = example_of(catalogue()[name])
    pieces = sum(len(row["evidence"]) for row in client.get(address).json()["rows"])
    response = client.get(f"{address}&format=csv&evidence=rows")
    assert len(list(csv.DictReader(io.StringIO(response.text)))) == pieces > 0


def test_a_name_a_code_and_a_uri_mean_the_same(client: TestClient) -> None:
    address = "/api/v1/queries/partners_for_country?country="
    given = ["MWI", "Malawi", "malawi", "https://w3id.org/spfgraph/id/country/MWI", "country/MWI"]
    answers = [client.get(address + text).json() for text in given]
    assert all(answer == answers[0] for answer in answers)


def test_a_comma_does_not_separate(client: TestClient) -> None:
    two = client.get("/api/v1/queries/demands?country=MWI&country=TGO").json()["parameters"]["country"]
    assert [c["label"] for c in two] == ["Malawi", "Togo"]
    assert client.get("/api/v1/queries/demands?country=MWI,TGO").status_code == 404


def test_the_list_of_questions(client: TestClient) -> None:
    listed = client.get("/api/v1/queries", headers={"Accept-Language": "es-MX, fr;q=0.5"})
    assert listed.headers["content-language"] == "es"
    found = {q["name"]: q for theme in listed.json()["themes"] for q in theme["queries"]}
    assert sorted(found) == QUERIES
    for name, query in catalogue().items():
        assert found[name]["title"] == query.title.get("es")
        assert [p["name"] for p in found[name]["parameters"]] == list(query.parameters)
        assert [c["name"] for c in found[name]["columns"]] == list(query.columns)
        assert client.get(found[name]["link"]).status_code in (200, 422)  # 422: a parameter must be given
