"""What the first page shows: the question as it was put, then the answer, sorted into its sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from api.sources import loaded
from api.texts import texts
from graph.schema import statement
from graph.search import fold
from graph.store import Transaction
from ontology.model import LANGUAGES, Concept, Ontology, ontology
from ontology.names import split
from queries.answer import Answer, Answering
from queries.render import to_json
from queries.texts import code_label

QUESTION = "partners_for_step_in_country"
PARTIES = ("partner", "ilo", "domestic")
COUNTRY, STEP = "MWI", "legal-drafting"
NAMES = {"en": "English", "fr": "Français", "es": "Español"}
_DEMANDS = 50
_WHOLE = ("direct", "combined", "regional")  # grades that meet all that was asked


@dataclass(frozen=True)
class Asking:
    """The state of the page; all of it is in its address."""

    country: str
    step: str
    sources: tuple[str, ...]
    language: str

    @classmethod
    def of(cls, sent: QueryParams, language: str) -> "Asking":
        chosen = tuple(s for s in sent.getlist("source") if s)
        return cls(sent.get("country") or COUNTRY, sent.get("step") or STEP, chosen, language)

    def query(self, **more: Any) -> str:
        """The state as a query string, with more parameters or others in their place."""
        state = {"country": self.country, "step": self.step, "source": self.sources, "lang": self.language}
        return urlencode({name: v for name, v in {**state, **more}.items() if v}, doseq=True)


def frame(asking: Asking) -> dict[str, Any]:
    """What every version of the page has: texts and the form."""
    words, language = ontology(), asking.language
    return {
        "t": texts(language),
        "lang": language,
        "asking": asking,
        "languages": [(code, NAMES[code], f"/?{asking.query(lang=code)}") for code in LANGUAGES],
        "countries": _options(words, "Country", language),
        "steps": _options(words, "SPFStep", language),
        "sources": [],
        "code": lambda vocabulary, value: code_label(vocabulary, value, language),
        "word": lambda name: words.properties[name].words.label(language),
        "record": lambda uri: _record(uri, language),
    }


def _options(words: Ontology, class_name: str, language: str) -> list[tuple[str, str]]:
    """Codes with labels, sorted as a reader looks for them: É beside E."""

    def place(concept: Concept) -> tuple[str, str]:
        return fold(concept.words.label(language)), concept.notation

    return [(c.notation, c.words.label(language)) for c in sorted(words.concepts_of(class_name), key=place)]


def _record(uri: str | Mapping[str, str], language: str) -> str:
    """Where the API tells all about a thing."""
    segment, key = split(uri if isinstance(uri, str) else uri["uri"]) or ("", "")
    return f"/api/v1/entities/{segment}/{key}?lang={language}"


def answered(asked: Answering, asking: Asking) -> dict[str, Any]:
    """The answer and the country's own requests. Raises AskedWrongly or StoreError."""
    given = {"country": asking.country, "step": asking.step, "source": list(asking.sources)}
    answer = asked.answer(QUESTION, given, asking.language)
    shown = to_json(answer)
    rows = [
        {**row, "silent_on": _silent_on(shown, row), "all_evidence": _evidence(answer, row)}
        for row in _of_interest(asked, shown)
    ]
    return {
        "answer": shown,
        "sections": [(party, [row for row in rows if row["party"] == party]) for party in PARTIES],
        "only_parts": not any(row["party"] == "partner" and row["grade"] in _WHOLE for row in rows),
        "demands": _demands(asked, asking),
        "sources": asked.store.read(lambda tx: [_source(s, asking) for s in loaded(tx) if _speaks(s)]),
        "links": _links(answer, asking),
    }


def _of_interest(asked: Answering, shown: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All rows but those of other countries' bodies acting at home: nobody asks about a country to read of them."""
    country = shown["parameters"]["country"]["uri"]
    domestic = [row["partner"]["uri"] for row in shown["rows"] if row["party"] == "domestic"]
    homes = asked.store.read(lambda tx: _homes(tx, domestic))
    kept = {uri for uri in domestic if country in homes.get(uri, ())}
    return [row for row in shown["rows"] if row["party"] != "domestic" or row["partner"]["uri"] in kept]


def _speaks(source: Mapping[str, Any]) -> bool:
    """Whether it says more than what things are called."""
    return bool(set(source["kinds"]) - {"Description"})


def _source(source: Mapping[str, Any], asking: Asking) -> tuple[str, str, bool]:
    key = (split(source["uri"]) or ("", ""))[1]
    return key, source["label"], key in asking.sources or source["uri"] in asking.sources


def _silent_on(shown: Mapping[str, Any], row: Mapping[str, Any]) -> list[dict[str, str]]:
    """Of what was asked, what no source connects with this actor; only a partial match leaves such a part."""
    reached = [thing["uri"] for thing in (*row["covered"], *row["covered_regionally"])]
    criteria = [shown["parameters"][name] for name in ("step", "country")]
    return [c for c in criteria if c["uri"] not in reached] if row["grade"] == "partial" else []


def _evidence(answer: Answer, row: Mapping[str, Any]) -> str:
    """The question that gives all the evidence of a row."""
    criteria = [answer.parameters["country"], answer.parameters["step"]]
    partner = {"partner": row["partner"]["uri"], "parts": "false"}  # its parts have rows of their own
    given = {**partner, "criteria": criteria, "source": answer.parameters["source"] or []}
    return f"/api/v1/queries/evidence_of?{urlencode({**given, 'lang': answer.language}, doseq=True)}"


def _demands(asked: Answering, asking: Asking) -> dict[str, Any]:
    """Who asks for something there: the country's own bodies apart from others, what is for the step first."""
    given = {"country": [asking.country], "source": list(asking.sources), "limit": _DEMANDS}
    found = to_json(asked.answer("demands", given, asking.language))
    of_step = to_json(asked.answer("demands", {**given, "step": [asking.step]}, asking.language))["rows"]
    named = {row["assertion"] for row in of_step}
    rows = [*of_step, *(row for row in found["rows"] if row["assertion"] not in named)]
    country = found["parameters"]["country"][0]["uri"]
    homes = asked.store.read(lambda tx: _homes(tx, [maker["uri"] for row in rows for maker in row["made_by"]]))
    own = {row["assertion"] for row in rows if any(country in homes.get(m["uri"], ()) for m in row["made_by"])}
    shown = [{**row, "for_step": row["assertion"] in named} for row in rows]
    groups = [
        ("own", [row for row in shown if row["assertion"] in own]),
        ("others", [row for row in shown if row["assertion"] not in own]),
    ]
    return {"groups": groups, "statement": found["coverage"]["statement"], "truncated": found["truncated"]}


def _homes(tx: Transaction, uris: Sequence[str]) -> dict[str, set[str]]:
    homes: dict[str, set[str]] = {}
    for row in tx.rows(statement("homes_of"), {"uris": sorted(set(uris))}):
        homes.setdefault(row["uri"], set()).add(row["home"])
    return homes


def _links(answer: Answer, asking: Asking) -> dict[str, str]:
    """Addresses that give this very answer again, tomorrow too."""
    days = {"as_of": answer.as_of, "known_by": answer.known_by}
    base = f"/api/v1/queries/{QUESTION}?"
    return {
        "json": base + asking.query(**days, format="json"),
        "csv": base + asking.query(**days, format="csv"),
        "csv_evidence": base + asking.query(**days, format="csv", evidence="rows"),
    }
