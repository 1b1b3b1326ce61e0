"""The first page: the Malawi question with its evidence, for people who use no API."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from api.texts import catalogue
from ontology.model import LANGUAGES, ontology

INLINE = re.compile(r"<script|<style|\sstyle=|\son\w+=|javascript:", re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_answer(language: str, client: TestClient) -> None:
    response = client.get(f"/?lang={language}")
    assert response.status_code == 200
    page = unescape(response.text)
    assert f'<html lang="{language}">' in page
    assert not INLINE.search(response.text)
    answer = client.get(
        f"/api/v1/queries/partners_for_step_in_country?country=MWI&step=legal-drafting&lang={language}"
    ).json()
    rows = [row for row in answer["rows"] if row["party"] != "domestic" or _is_of_malawi(client, row["partner"]["uri"])]
    assert {row["party"] for row in rows} == {"partner", "ilo", "domestic"}
    assert len(rows) < len(answer["rows"]), "bodies of other countries, acting at home, are not of interest here"
    for row in rows:
        assert row["partner"]["label"] in page
    for piece in (piece for row in rows for piece in row["evidence"]):
        assert piece["assertion"].rpartition("/")[2] in page
    assert answer["question"] in page
    assert answer["coverage"]["statement"] in page
    assert page.count("<details>") == len(rows)


def _is_of_malawi(client: TestClient, uri: str) -> bool:
    thing = client.get(uri.replace("https://w3id.org/spfgraph/id/", "/api/v1/entities/")).text
    return "country/MWI" in thing.partition('"homeCountry"')[2][:200]


def test_every_text_is_there_in_every_language() -> None:
    missing = [(name, code) for name, words in catalogue().items() for code in LANGUAGES if not words.get(code)]
    assert missing == []


def test_the_state_is_in_the_address(client: TestClient) -> None:
    page = client.get("/?country=TGO&step=design&source=meeting-2017&lang=fr").text
    assert '<option value="TGO" selected>' in page
    assert '<option value="design" selected>' in page
    assert 'value="meeting-2017" checked' in page
    assert "country=TGO&amp;step=design&amp;source=meeting-2017&amp;lang=en" in page


def test_links_give_this_very_answer(client: TestClient) -> None:
    page = client.get("/?country=TGO&step=design").text
    links = [unescape(a) for a in re.findall(r'href="(/api/v1/queries/partners_for_step_in_country[^"]+)"', page)]
    assert len(links) == 3
    for link in links:
        assert "as_of=" in link
        assert client.get(link).status_code == 200


def test_every_local_link_works(client: TestClient) -> None:
    page = client.get("/").text
    for link in {unescape(a) for a in re.findall(r'(?:href|src)="(/[^"]*)"', page)}:
        assert client.get(link).status_code == 200, link


def test_choices_are_sorted_as_a_reader_looks_for_them(client: TestClient) -> None:
    page = unescape(client.get("/?lang=fr").text)
    countries = re.findall(r'<option value="[A-Z]{3}"[^>]*>([^<]+)<', page)
    assert len(countries) == len(list(ontology().concepts_of("Country")))
    assert countries.index("Égypte") < countries.index("Fidji")
    assert countries.index("Éthiopie") > countries.index("Espagne")


def test_nothing_said_is_not_a_no(client: TestClient) -> None:
    page = unescape(client.get("/?country=ATA&source=vocabularies").text)
    assert "No loaded source names a partner here. That is not a no." in page
    assert "No loaded source says so." in page
    partial = unescape(client.get("/?country=ATA").text)
    assert "No source says: Antarctica" in partial
    assert "it does not mean no" in partial


def test_a_bad_question_still_has_the_form(client: TestClient) -> None:
    response = client.get("/?country=<b>nowhere</b>&lang=es")
    assert response.status_code == 404
    assert '<select id="country"' in response.text
    assert "<b>nowhere" not in response.text


def test_fields_have_labels_and_tables_headers(client: TestClient) -> None:
    page = client.get("/").text
    ids = re.findall(r'<select id="([^"]+)"', page)
    assert ids == re.findall(r'<label for="([^"]+)"', page) == ["country", "step", "lang"]
    assert page.count('scope="col"') == 7 * page.count("<table ")
    assert page.count('scope="row"') == page.count("<details>")
