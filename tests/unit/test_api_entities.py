"""Things and assertions one by one, as JSON and as RDF that says the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic
from starlette.testclient import TestClient

from api.app import create_app
from graph.opening import open_store
from graph.rdf import SPF, class_in
from graph.schema import statement
from graph.store import Store
from loaders.runner import Options, load
from loaders.vocabularies import read_vocabularies
from ontology.model import LANGUAGES, ontology
from ontology.names import THINGS
from queries.answer import Answering
from tests.unit.api_tools import is_problem

# rdflib's own JSON-LD reader uses what rdflib deprecates
RDFLIB = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def _assertion(client: TestClient) -> str:
    """Path of an assertion that has inferred links and named ones."""
    row = client.get("/api/v1/queries/evidence_of?partner=irish-aid&criteria=MWI").json()["rows"][0]
    found: str = row["assertion"]
    return found.removeprefix(THINGS)


def test_an_actor_as_json(client: TestClient) -> None:
    body = client.get("/api/v1/entities/actor/irish-aid").json()
    assert body["uri"] == f"{THINGS}actor/irish-aid"
    assert body["label"] == body["labels"]["en"] == body["properties"]["prefLabel"] == "Irish Aid"
    assert body["class"] == {"name": "Actor", "label": "Actor"}
    targets = {(link["property"], link["target"]["label"]) for link in body["links"]}
    assert ("subOrganizationOf", "Government of Ireland") in targets
    assert ("homeCountry", "Ireland") in targets
    assert body["linked_by"]["madeBy"] > 0
    assert body["graph_version"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_in_the_language(language: str, client: TestClient) -> None:
    body = client.get(f"/api/v1/entities/country/CIV?lang={language}").json()
    assert body["label"] == body["labels"][language]
    assert set(body["labels"]) == set(LANGUAGES)


def test_an_assertion_tells_its_evidence_and_links(client: TestClient) -> None:
    body = client.get(f"/api/v1/entities/{_assertion(client)}").json()
    assert body["class"]["name"] in {c.name for c in ontology().assertion_kinds()}
    assert {"source", "locators", "assertedOn", "certainty", "key"} <= set(body["properties"])
    assert body["properties"]["source"]["label"]
    assert "hadPrimarySource" in {link["property"] for link in body["links"]}


@RDFLIB
@pytest.mark.parametrize(
    "path", ["actor/irish-aid", "step/legal-drafting", "source/meeting-2017", "event/partners-meeting-2017"]
)
def test_turtle_and_jsonld_say_the_same(path: str, client: TestClient) -> None:
    turtle, jsonld = _both(client, path)
    assert isomorphic(turtle, jsonld)
    found = class_in(ontology(), [str(t).rpartition("#")[2] for t in turtle.objects(URIRef(THINGS + path), RDF.type)])
    assert found is not None
    assert {str(t).rpartition("#")[2] for t in turtle.objects(URIRef(THINGS + path), RDF.type)} == {
        found.name,
        *found.ancestors,
    }


@RDFLIB
def test_what_is_said_of_a_link_is_a_statement_with_a_name(client: TestClient, answering: Answering) -> None:
    cypher = "MATCH (a:Assertion)-[r]->(:Resource) WHERE r.asNamed IS NOT NULL RETURN a.uri AS uri ORDER BY uri LIMIT 1"
    uri = answering.store.read(lambda tx: tx.rows(cypher))[0]["uri"]
    turtle, jsonld = _both(client, uri.removeprefix(THINGS))
    assert isomorphic(turtle, jsonld)
    statements = list(turtle.subjects(RDF.type, RDF.Statement))
    assert statements
    for node in statements:
        assert isinstance(node, URIRef)
        subject, predicate, target = (turtle.value(node, p) for p in (RDF.subject, RDF.predicate, RDF.object))
        assert (subject, predicate, target) in turtle
    assert any(turtle.value(node, SPF.asNamed) for node in statements)


def _both(client: TestClient, path: str) -> tuple[Graph, Graph]:
    turtle = client.get(f"/api/v1/entities/{path}", headers={"Accept": "text/turtle"})
    assert turtle.headers["content-type"].startswith("text/turtle")
    jsonld = client.get(f"/api/v1/entities/{path}?format=jsonld")
    assert jsonld.headers["content-type"] == "application/ld+json"
    return Graph().parse(data=turtle.text, format="turtle"), Graph().parse(data=jsonld.text, format="json-ld")


def test_a_key_may_come_encoded(client: TestClient) -> None:
    expected = client.get("/api/v1/entities/actor/irish-aid").json()
    assert client.get("/api/v1/entities/actor/irish%2Daid").json() == expected
    assert client.get(f"/api/v1/entities/actor/{quote('irish%2Daid', safe='')}").json() == expected


def test_what_there_is_not(client: TestClient) -> None:
    assert is_problem(client.get("/api/v1/entities/actors/ilo"), 404, "unknown-entity")["nearest"][0] == "actor"
    is_problem(client.get("/api/v1/entities/actor/nobody"), 404, "unknown-entity")
    is_problem(client.get("/api/v1/entities/assertion/0123"), 404, "unknown-entity")


def test_the_statement_names_every_value_property() -> None:
    cypher = statement("node")
    values = {p.name for p in ontology().properties.values() if not p.is_link} - {"asNamed", "asRef"}
    assert {name for name in values if f".{name}," not in cypher and f".{name}\n" not in cypher} == set()


@pytest.fixture
def shrunk(tmp_path: Path) -> Iterator[tuple[Store, str, str]]:
    """A store in which a source no longer speaks of something; with the assertion and the thing."""
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path}/graph.kgl"})
    whole = read_vocabularies(ontology())
    load(store, ontology(), whole, Options())
    gone = whole.rows[-1].record
    assert gone is not None
    target = next(link.target for link in gone.links if link.prop == "describes")
    source = replace(whole.source, covers=tuple(u for u in whole.source.covers if u != target))
    load(store, ontology(), replace(whole, rows=whole.rows[:-1], least=0, source=source), Options())
    yield store, gone.uri, target
    store.close()


def test_a_retired_assertion_is_gone_and_its_thing_is_not_found(shrunk: tuple[Store, str, str]) -> None:
    store, assertion, target = shrunk
    client = TestClient(create_app(answering=Answering(store)))
    body = is_problem(client.get(f"/api/v1/entities/{assertion.removeprefix(THINGS)}"), 410, "retired")
    assert body["source"] == f"{THINGS}source/vocabularies"
    assert body["retired_by"].startswith(f"{THINGS}load/")
    is_problem(client.get(f"/api/v1/entities/{target.removeprefix(THINGS)}"), 404, "unknown-entity")


def test_a_staged_assertion_is_not_there_yet(tmp_path: Path) -> None:
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path}/graph.kgl"})
    uri = f"{THINGS}assertion/abc"
    store.write(lambda tx: tx.rows("MERGE (n:Resource {uri: $uri}) SET n:Staged", {"uri": uri}))
    is_problem(TestClient(create_app(answering=Answering(store))).get("/api/v1/entities/assertion/abc"), 404)
    store.close()


@pytest.mark.parametrize("q", ["Irish Aid", "irish-aid", "IRISH AID", "Irsh Aid", f"{THINGS}actor/irish-aid"])
def test_search_forgives(q: str, client: TestClient) -> None:
    results = client.get("/api/v1/search", params={"q": q, "class": "Actor", "limit": 3}).json()["results"]
    assert results[0]["uri"] == f"{THINGS}actor/irish-aid"
    assert all(r["class"] in ("Actor", "Network") for r in results)
    assert len(results) <= 3


def test_search_in_french_with_and_without_accents(client: TestClient) -> None:
    for q in ("Côte d’Ivoire", "cote d'ivoire", "CIV"):
        first = client.get("/api/v1/search", params={"q": q, "lang": "fr"}).json()["results"][0]
        assert (first["uri"], first["score"]) == (f"{THINGS}country/CIV", 100.0)


def test_sources(client: TestClient) -> None:
    found = {s["uri"]: s for s in client.get("/api/v1/sources").json()["sources"]}
    meeting = found[f"{THINGS}source/meeting-2017"]
    assert meeting["publisher"]
    assert meeting["assertions"] > 0
    assert meeting["covers"] > 0
    assert meeting["newest"] == "2017-11-30"


def test_the_ontology(client: TestClient) -> None:
    turtle = client.get("/api/v1/ontology")
    assert turtle.headers["content-type"].startswith("text/turtle")
    assert (SPF.Commitment, None, None) in Graph().parse(data=turtle.text, format="turtle")
    summary = client.get("/api/v1/ontology?lang=fr", headers={"Accept": "application/json"}).json()
    assert {c["name"] for c in summary["classes"]} == set(ontology().classes)
    assert {p["name"] for p in summary["properties"]} == set(ontology().properties)
    assert {v["name"] for v in summary["vocabularies"]} == set(ontology().vocabularies)
    terms = client.get("/api/v1/ontology/context.jsonld").json()["@context"]
    assert {*ontology().classes, *ontology().properties} <= {*terms, "uri"}
