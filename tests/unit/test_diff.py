"""Two loads of a source compared, as logic, as command and over HTTP: what was retired can still be read."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.opening import open_store
from graph.pruning import prune
from graph.store import Store
from loaders.runner import Options, load, unload
from ontology.model import ontology
from ontology.names import THINGS
from queries.answer import Answering
from queries.diff import CHANGES, Asked, diff, to_json
from queries.errors import AskedWrongly, BadParameter, NothingNamed
from tests.full_batch import NAME, full_batch
from tests.unit.api_tools import is_problem, misfits
from tests.unit.cli_tools import Cli, commitment, write_register

FIRST = [commitment(n) for n in (1, 2, 3)]
SECOND = [
    commitment(1),
    commitment(
        2,
        modality="completed",
        madeBy="irish-aid = Ireland's agency",
        deliveredBy="irish-aid",
        inCountry="TGO",
        amount="",
        currency="",
        note="Said otherwise.",
    ),
    commitment(4, modality="planned"),
]
THIRD = [*SECOND, commitment(3)]  # what had been retired is said again


def _loaded(cli: Cli, folder: Path, *versions: list[Any]) -> None:
    for rows in versions:
        small = write_register(folder / "small", rows)
        cli.run("load", small, "--allow-removals")


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Cli:
    """A store in which `small` was loaded in two versions."""
    folder = tmp_path_factory.mktemp("diff")
    cli = Cli(folder / "graph.kgl")
    cli.run("load", "vocabularies")
    _loaded(cli, folder, FIRST, SECOND)
    return cli


@pytest.fixture
def store(cli: Cli) -> Iterator[Store]:
    opened = open_store({"SPFGRAPH_STORE": cli.store})
    yield opened
    opened.close()


@pytest.fixture
def client(store: Store) -> TestClient:
    return TestClient(create_app(answering=Answering(store)))


def _json(store: Store, **asked: Any) -> dict[str, Any]:
    return to_json(diff(Answering(store), Asked("small", **asked)))


def _by_key(body: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["key"]: row for row in body["rows"]}


def test_added_changed_and_retired(store: Store) -> None:
    body = _json(store)
    assert {key: row["change"] for key, row in _by_key(body).items()} == {
        "c-2": "changed",
        "c-3": "retired",
        "c-4": "added",
    }
    assert body["counts"] == {"added": 1, "changed": 1, "retired": 1, "unchanged": 3}  # two descriptions and c-1
    assert {row["kind"] for row in body["rows"]} == {"Commitment"}
    assert body["missing"] == {"before": 0, "after": 0}
    assert (body["total"], body["truncated"]) == (3, False)


def test_a_changed_row_tells_which_properties_and_links(store: Store) -> None:
    row = _by_key(_json(store))["c-2"]
    found = {d["property"]: (d["before"], d["after"]) for d in row["differences"]}
    assert set(found) == {"amount", "currency", "deliveredBy", "inCountry", "madeBy", "modality", "note"}
    assert found["modality"] == ("underWay", "completed")
    assert found["amount"] == (3070000050, None)
    assert found["note"] == ("The commitment of row 2.", "Said otherwise.")
    malawi, togo = (
        {"uri": f"{THINGS}country/{code}", "label": name} for code, name in (("MWI", "Malawi"), ("TGO", "Togo"))
    )
    assert [[link["target"] for link in side] for side in found["inCountry"]] == [[malawi], [togo]]
    assert [[link["as_named"] for link in side] for side in found["madeBy"]] == [["Irish Aid"], ["Ireland's agency"]]
    irish_aid = {"uri": f"{THINGS}actor/irish-aid", "label": "Irish Aid"}
    assert found["deliveredBy"] == (None, [{"target": irish_aid}])
    assert row["before"]["assertion"] != row["after"]["assertion"]


def test_the_old_content_is_still_read(store: Store) -> None:
    row = _by_key(_json(store))["c-3"]
    assert row["after"] is None
    said = row["before"]
    assert said["properties"]["note"] == "The commitment of row 3."
    assert said["properties"]["amount"] == 3070000050
    assert {"source", "key", "publishedBy", "retiredBy"} & set(said["properties"]) == set()
    assert [link["target"]["label"] for link in said["links"]["inCountry"]] == ["Malawi"]
    assert [link["certainty"] for link in said["links"]["forStep"]] == ["inferred"]
    assert [d["after"] for d in row["differences"]] == [None] * len(row["differences"])
    assert len(row["differences"]) == len(said["properties"]) + len(said["links"])


def test_every_kind_is_told_when_it_is_retired_too(tmp_path: Path) -> None:
    """Retired assertions have lost their class: the kind is told by what they say."""
    store = open_store({"SPFGRAPH_STORE": f"embedded:{tmp_path}/graph.kgl"})
    batch = full_batch(ontology())
    load(store, ontology(), batch, Options())
    unload(store, ontology(), NAME)
    rows = to_json(diff(Answering(store), Asked(NAME)))["rows"]
    assert {row["change"] for row in rows} == {"retired"}
    assert {row["key"]: row["kind"] for row in rows} == {r.record.key: r.record.kind for r in batch.rows if r.record}
    store.close()


def test_loads_by_key_word_and_day(store: Store) -> None:
    body = _json(store)
    first, last = body["from_load"]["load"], body["to_load"]["load"]
    assert body["from_load"]["added"] == 5
    assert (body["to_load"]["added"], body["to_load"]["retired"], body["to_load"]["unchanged"]) == (2, 2, 3)
    today = body["to_load"]["ended_at"][:10]
    for pair in [(first, last), ("previous", "latest"), (body["from_load"]["uri"], today)]:
        assert _json(store, from_load=pair[0], to_load=pair[1])["rows"] == body["rows"]
    whole = _json(store, from_load="none", to_load=first)
    assert (whole["counts"]["added"], whole["from_load"]) == (5, None)
    assert _json(store, from_load="2001-01-01", to_load=first)["rows"] == whole["rows"]
    assert _json(store, to_load=first)["rows"] == whole["rows"]  # before the first there was nothing
    assert _json(store, from_load=last, to_load=last)["rows"] == []


def test_a_page_and_a_kind_of_change(store: Store) -> None:
    body = _json(store, limit=1, offset=1)
    assert [row["key"] for row in body["rows"]] == ["c-3"]
    assert (body["total"], body["truncated"]) == (3, True)
    assert [row["key"] for row in _json(store, change=("retired", "added"))["rows"]] == ["c-3", "c-4"]


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"from_load": "small-1"}, NothingNamed),
        ({"to_load": "none"}, BadParameter),
        ({"to_load": "2001-01-01"}, BadParameter),
        ({"from_load": "latest", "to_load": "previous"}, BadParameter),
        ({"change": ("new",)}, BadParameter),
    ],
)
def test_asked_wrongly(store: Store, asked: dict[str, Any], error: type[AskedWrongly]) -> None:
    with pytest.raises(error):
        _json(store, **asked)


def test_a_source_that_was_never_loaded(store: Store) -> None:
    with pytest.raises(NothingNamed) as caught:
        diff(Answering(store), Asked("smal"))
    assert caught.value.nearest == ["small"]


def test_what_was_said_again_or_pruned_is_counted_as_missing(tmp_path: Path) -> None:
    cli = Cli(tmp_path / "graph.kgl")
    _loaded(cli, tmp_path, FIRST, SECOND, THIRD)
    store = open_store({"SPFGRAPH_STORE": cli.store})
    newest, *_, oldest = (load["load"] for load in _loads(store))
    body = _json(store, from_load=oldest, to_load=newest)
    assert body["missing"] == {"before": 1, "after": 0}  # c-3 is known only since it is said again
    prune(store, "9999-12-31")
    assert _json(store, from_load=oldest, to_load=newest)["missing"] == {"before": 2, "after": 0}
    store.close()


def test_a_source_taken_out_is_still_compared(tmp_path: Path) -> None:
    cli = Cli(tmp_path / "graph.kgl")
    _loaded(cli, tmp_path, FIRST)
    cli.run("unload", "small", "--yes")
    store = open_store({"SPFGRAPH_STORE": cli.store})
    body = _json(store)
    assert body["counts"] == {"added": 0, "changed": 0, "retired": 5, "unchanged": 0}
    assert body["source"]["label"] == "A small report"
    store.close()


def _loads(store: Store) -> list[dict[str, Any]]:
    client = TestClient(create_app(answering=Answering(store)))
    found: list[dict[str, Any]] = client.get("/api/v1/loads?source=small").json()["loads"]
    return found


def test_the_command_line_says_the_same(cli: Cli) -> None:
    told = cli.run("diff", "small").stdout
    assert "~ Commitment c-2" in told
    assert "    modality: underWay -> completed" in told
    assert "    inCountry: country/MWI -> country/TGO" in told
    assert "    amount: 3070000050 -> (nothing)" in told
    assert "- Commitment c-3\n" in told
    assert "    note: The commitment of row 3." in told
    assert "+ Commitment c-4" in told
    assert "1 added, 1 changed, 1 retired, 3 unchanged." in told
    body = json.loads(cli.run("diff", "small", "--format", "json").stdout)
    store = open_store({"SPFGRAPH_STORE": cli.store})
    assert body == _json(store)
    store.close()
    lines = list(csv.DictReader(io.StringIO(cli.run("diff", "small", "--format", "csv").stdout)))
    (modality,) = [line for line in lines if line["key"] == "c-2" and line["property"] == "modality"]
    assert (modality["change"], modality["before"], modality["after"]) == ("changed", "underWay", "completed")
    listed = cli.run("diff", "small", "--list").stdout
    assert body["to_load"]["load"] in listed
    newest = json.loads(cli.run("diff", "--list", "--format", "json").stdout)[0]
    assert newest["load"] in listed


def test_days_and_events_ask_the_question(cli: Cli) -> None:
    asked = ["diff", "--first-day", "2016-01-01", "--format", "json"]
    body = json.loads(cli.run(*asked, "small", "--change", "new").stdout)
    assert body["query"] == "changes_between"
    assert {row["thing"]["label"] for row in body["rows"]} == {"Malawi", "Togo", "Legal drafting"}
    assert "What changed between two days or events?" in cli.run("diff", "--first-day", "2016-01-01").stdout
    assert cli.run("diff", "--last-day", "2021-01-01", "--format", "csv").stdout.startswith("change,kind,subject")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nowhere"],
        ["small", "--from-load", "x"],
        ["small", "--from-load", "none", "--first-day", "2016-01-01"],
        ["--first-day", "2016"],
        ["--first-event", "nothing of the kind"],
        ["--list", "--format", "csv"],
        ["small", "--change", "new"],
        ["--first-day", "2016-01-01", "--change", "retired"],
    ],
)
def test_asked_wrongly_is_two(cli: Cli, arguments: list[str]) -> None:
    cli.run("diff", *arguments, code=2)


def test_an_empty_graph_says_what_to_do(tmp_path: Path) -> None:
    assert "run `spfgraph load` first" in Cli(tmp_path / "g.kgl").run("diff", "small", code=1).stderr


def _documented(client: TestClient, path: str) -> tuple[dict[str, Any], dict[str, Any]]:
    spec: dict[str, Any] = client.get("/openapi.json").json()
    content = spec["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    return content["schema"], spec


def test_over_http(client: TestClient, store: Store) -> None:
    response = client.get("/api/v1/diff?source=small")
    assert response.status_code == 200
    body = response.json()
    assert body == _json(store)
    schema, spec = _documented(client, "/api/v1/diff")
    assert misfits(body, schema, spec) == []
    whole = client.get(f"/api/v1/diff?source=small&from_load=none&to_load={body['from_load']['load']}").json()
    assert misfits(whole, schema, spec) == []
    again = client.get("/api/v1/diff?source=small", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304
    french = client.get("/api/v1/diff?source=small&lang=fr&change=changed").json()
    assert french["rows"][0]["change"] == "changed"
    lines = client.get("/api/v1/diff?source=small", headers={"Accept": "text/csv"})
    assert lines.headers["content-type"] == "text/csv; charset=utf-8"
    assert {line["change"] for line in csv.DictReader(io.StringIO(lines.text))} == set(CHANGES)


def test_the_loads_over_http(client: TestClient) -> None:
    body = client.get("/api/v1/loads").json()
    assert misfits(body, *_documented(client, "/api/v1/loads")) == []
    assert [load["source"]["label"] for load in body["loads"]][:2] == ["A small report"] * 2
    assert body["total"] == 3
    times = [load["ended_at"] for load in body["loads"]]
    assert times == sorted(times, reverse=True)
    own = client.get("/api/v1/loads?source=small&limit=1").json()
    assert (own["total"], own["truncated"], len(own["loads"])) == (2, True, 1)
    assert client.get("/api/v1/loads?source=small&offset=1").json()["loads"][0]["added"] == 5


def test_days_and_events_over_http(client: TestClient) -> None:
    days: dict[str, str | int] = {"first_day": "2017-01-01", "change": "new", "limit": 3}
    body = client.get("/api/v1/diff", params=days).json()
    assert body == client.get("/api/v1/queries/changes_between", params=days).json()
    assert body["rows"]
    assert misfits(body, *_documented(client, "/api/v1/diff")) == []
    lines = client.get("/api/v1/diff", params={**days, "format": "csv"})
    assert {line["change"] for line in csv.DictReader(io.StringIO(lines.text))} == {"new"}
    assert is_problem(client.get("/api/v1/diff?first_event=x"), 404, "nothing-named")["parameter"] == "first_event"
    assert is_problem(client.get("/api/v1/diff?first_day=2017-01-01&from_load=x"), 422, "bad-parameter")
    backwards = client.get("/api/v1/diff?first_day=2017-01-02&last_day=2017-01-01")
    assert is_problem(backwards, 422, "bad-parameter")["parameter"] == "last_day"


def test_problems_over_http(client: TestClient) -> None:
    assert is_problem(client.get("/api/v1/diff"), 422, "bad-parameter")["parameter"] == "source"
    assert is_problem(client.get("/api/v1/diff?source=smal"), 404, "nothing-named")["nearest"] == ["small"]
    assert is_problem(client.get("/api/v1/loads?source=x"), 404, "nothing-named")["parameter"] == "source"
    body = is_problem(client.get("/api/v1/diff?source=small&from_load=x"), 404, "nothing-named")
    assert len(body["nearest"]) == 2
    wrong = "/api/v1/diff?source=small&from_load=latest&to_load=previous"
    assert is_problem(client.get(wrong), 422, "bad-parameter")["parameter"] == "from_load"
    assert is_problem(client.get("/api/v1/diff?source=small&form=csv"), 422, "bad-parameter")["parameter"] == "form"
    is_problem(client.get("/api/v1/diff?source=small&limit=0"), 422, "bad-parameter")
    is_problem(client.get("/api/v1/diff?source=small", headers={"Accept": "image/png"}), 406, "not-acceptable")
    for hostile in ("a\x00b", "x" * 10_000, "'\"`}) RETURN 1 //", "", "\u202e"):
        for name in ("source", "from_load"):
            response = client.get("/api/v1/diff", params={"source": "small", name: hostile})
            assert response.status_code in (404, 422) or (name, hostile) == ("from_load", "")
