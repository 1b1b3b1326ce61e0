"""Which loaded sources could have answered: the difference between silence and "no"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.store import Transaction
from queries.catalogue import Query


@dataclass(frozen=True)
class Covering:
    """A loaded source that makes the kinds of assertion asked for; `in_scope` are the criteria it could speak of."""

    source: str
    in_scope: tuple[str, ...]
    could_have_said: bool
    newest: str
    assertions: int


def coverage(tx: Transaction, query: Query, body: Mapping[str, Any]) -> list[Covering]:
    """Read it in the same transaction as the answer."""
    parameters = {
        "kinds": list(query.coverage.kinds),
        "criteria": about(query, body),
        "source": body.get("source"),
        "known_by": body.get("known_by") or "9999-12-31",
    }
    rows = tx.rows(_statement(), parameters)
    return [
        Covering(r["source"], tuple(r["in_scope"]), r["could_have_said"], r["newest"], r["assertions"]) for r in rows
    ]


def about(query: Query, body: Mapping[str, Any]) -> list[str]:
    """The things that the question is about, as the header says."""
    given = [body.get(name) for name in query.coverage.about]
    flat = [v for value in given if value for v in (value if isinstance(value, list) else [value])]
    return list(dict.fromkeys(flat))


@cache
def _statement() -> str:
    return (files("queries") / "coverage.cypher").read_text(encoding="utf-8")


def statement_of(sources: Sequence[Covering], rows: int, labels: Mapping[str, str], language: str) -> str:
    """In words: what the rows rest on, or that silence is no "no"."""
    words = _WORDS.get(language, _WORDS["en"])
    able = [s for s in sources if s.could_have_said]
    partly = [s for s in sources if s.in_scope and not s.could_have_said]
    parts = [words["none"]] if rows == 0 else []
    if not sources:
        return " ".join([*parts, words["nothing"]])
    if able:
        named = "; ".join(f"{labels.get(s.source, s.source)} ({s.newest or words['undated']})" for s in able)
        parts.append(words["able"].format(n=len(able), of=len(sources), named=named))
    else:
        parts.append(words["unable"].format(of=len(sources)))
    if partly:
        named = "; ".join(labels.get(s.source, s.source) for s in partly)
        parts.append(words["partly"].format(named=named))
    parts.append(words["silence"])
    return " ".join(parts)


_WORDS = {
    "en": {
        "none": "No loaded source says so.",
        "nothing": "No loaded source makes assertions of this kind.",
        "able": "Sources for this kind of assertion: {of}; could have spoken of all that was asked: {n}. {named}.",
        "unable": "Sources for this kind of assertion: {of}; none of them covers all that was asked.",
        "partly": "Only part of it is in the scope of: {named}.",
        "silence": "What no source says is unknown; it does not mean no.",
        "undated": "nothing dated",
    },
    "fr": {
        "none": "Aucune source chargée ne le dit.",
        "nothing": "Aucune source chargée ne fait d’assertions de ce type.",
        "able": "Sources pour ce type d’assertion : {of} ; ont pu parler de tout ce qui est demandé : {n}. {named}.",
        "unable": "Sources pour ce type d’assertion : {of} ; aucune ne couvre tout ce qui est demandé.",
        "partly": "Une partie seulement est du ressort de : {named}.",
        "silence": "Ce qu’aucune source ne dit est inconnu ; cela ne veut pas dire non.",
        "undated": "rien de daté",
    },
    "es": {
        "none": "Ninguna fuente cargada lo dice.",
        "nothing": "Ninguna fuente cargada hace aserciones de este tipo.",
        "able": "Fuentes para este tipo de aserción: {of}; pudieron hablar de todo lo preguntado: {n}. {named}.",
        "unable": "Fuentes para este tipo de aserción: {of}; ninguna abarca todo lo preguntado.",
        "partly": "Solo una parte está en el ámbito de: {named}.",
        "silence": "Lo que ninguna fuente dice es desconocido; no significa que no.",
        "undated": "nada fechado",
    },
}
