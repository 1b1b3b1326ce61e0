"""Which loaded sources could have answered: the difference between silence and "no"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.store import Transaction
from ontology.names import thing
from queries.catalogue import Query
from queries.texts import text

_MATTERS = ("step", "branch", "target_group", "theme")
_OF_MONEY = "told_for"  # a column: what an amount is told for
_OF_GROUPS = ("group", "thing")  # lists of what stands for the countries in it as well


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
    rows = tx.rows(_body("coverage"), parameters)
    return [
        Covering(r["source"], tuple(r["in_scope"]), r["could_have_said"], r["newest"], r["assertions"]) for r in rows
    ]


def about(query: Query, body: Mapping[str, Any]) -> list[str]:
    """The things that the question is about, as the header says."""
    given = [body.get(name) for name in query.coverage.about]
    flat = [v for value in given if value for v in (value if isinstance(value, list) else [value])]
    return list(dict.fromkeys(flat))


def without_members(tx: Transaction, body: Mapping[str, Any]) -> list[str]:
    """The country groups asked about of which nobody says who belongs to them: an answer is no answer for members."""
    lists = [body.get(name) for name in _OF_GROUPS]
    given = [uri for several in lists if isinstance(several, list) for uri in several]
    if not (groups := [uri for uri in given if uri.startswith(thing("group", ""))]):
        return []
    known_by = body.get("known_by") or "9999-12-31"
    rows = tx.rows(_body("members"), {"groups": groups, "source": body.get("source"), "known_by": known_by})
    return [row["uri"] for row in rows]


def by_name_alone(body: Mapping[str, Any]) -> list[str]:
    """The country groups among the criteria: what is done in one of their countries is not done for them."""
    return [uri for uri in body.get("criteria") or [] if uri.startswith(thing("group", ""))]


def itself_alone(query: Query, body: Mapping[str, Any]) -> list[str]:
    """The matters by which money is asked about: that of a programme on them need not name them in its amounts."""
    given = [body.get(name) for name in _MATTERS] if _OF_MONEY in query.columns else []
    return [uri for several in given for uri in several or []]


@cache
def _body(name: str) -> str:
    return (files("queries") / f"{name}.cypher").read_text(encoding="utf-8")


def statement_of(
    sources: Sequence[Covering],
    rows: int,
    labels: Mapping[str, str],
    language: str,
    named: Mapping[str, Sequence[str]],
) -> str:
    """In words: what the rows rest on, or that silence is no "no".

    `named` are the things of which only the name itself is found, by the reason told in texts.yml.
    """

    def told(name: str, **values: Any) -> str:
        return text("coverage", name, language, **values)

    then = text("table", "then", language)
    able = [s for s in sources if s.could_have_said]
    partly = [s for s in sources if s.in_scope and not s.could_have_said]
    parts = [told("none")] if rows == 0 else []
    for why, uris in named.items():
        parts += [told(why, things=then.join(labels.get(uri, uri) for uri in uris))] if uris else []
    if not sources:
        return " ".join([*parts, told("nothing")])
    if able:
        told_of = then.join(f"{labels.get(s.source, s.source)} ({s.newest or told('undated')})" for s in able)
        parts.append(told("able", n=len(able), of=len(sources), named=told_of))
    else:
        parts.append(told("unable", of=len(sources)))
    if partly:
        told_of = then.join(labels.get(s.source, s.source) for s in partly)
        parts.append(told("partly", named=told_of))
    parts.append(told("silence"))
    return " ".join(parts)
