"""What every canned question reads on a Neo4j that holds the register, by PROFILE.

    SPFGRAPH_STORE=bolt://neo4j:PASSWORD@127.0.0.1:7687/neo4j spfgraph load   # once, into an empty database
    python -m bench.profile_queries --store bolt://neo4j:PASSWORD@127.0.0.1:7687/neo4j
    python -m bench.profile_queries --store … --write                 # keep them in docs/profiles/
    python -m bench.profile_queries --store … --query evidence_of --plan

Each question is asked with the examples of what must be given, as of a fixed day, for as many rows as an answer takes.
Without --write a table goes to standard output: rows answered, db hits, and db hits a row. With it docs/profiles/ gets
that table, and for each matching question a file with its plan. No times, no host: on one version of Neo4j an equal
register gives equal plans. The counts of two fresh databases differ by a few in a thousand, since a link is sought
until it is found and lies where it was written; in one that held something else, by more. So write from a fresh one,
with --load, which brings the register in.

The counts are of one graph. That they grow with the answer and not with a hub is what tests/contract/test_profiles.py
measures, on graphs in which the two grow apart.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import neo4j

from bench.profiling import Operator, Profile, profile, session, settle
from graph.opening import open_store
from loaders.everything import load_everything
from ontology.model import ontology
from queries.answer import Answering, find_query
from queries.catalogue import Query, catalogue
from queries.parameters import bind

FOLDER = Path(__file__).parents[1] / "docs" / "profiles"
TABLE = "all.md"
MATCHING = "matching"
DAY = "2026-12-31"  # later than whatever a source of the register says
WIDTH = 110  # of what is told of an operator
READING = ("Expand", "Seek", "Scan", "CountStore")
_LOOKED_AT = re.compile(r"\b(?:getDegree\(\(\w+\)|[a-z_]\w*(?:\.\w+|:[A-Z][\w|]*))")  # n.uri, n:Demand


@dataclass(frozen=True)
class Profiled:
    """A question as it was asked, and what was read for it."""

    query: Query
    given: Mapping[str, Any]
    profile: Profile


def main() -> None:
    given = _arguments()
    names = given.query or list(catalogue())
    store = open_store({**os.environ, "SPFGRAPH_STORE": given.store})
    if store.info.kind != "neo4j":
        raise SystemExit("PROFILE is Neo4j's: give --store bolt://USER@HOST:PORT/DATABASE")
    if given.load:
        load_everything(store, ontology())
    with session(given.store, os.environ.get("SPFGRAPH_STORE_PASSWORD", "")) as opened:
        settle(opened)
        answering = Answering(store)
        found = [profiled(opened, answering, find_query(name)) for name in names]
    _tell(found, given)
    store.close()


def profiled(opened: neo4j.Session, answering: Answering, query: Query) -> Profiled:
    """Ask a question with the examples of what must be given."""
    examples = {n: p.example for n, p in query.parameters.items() if p.required}
    days = {name: DAY for name in ("as_of", "known_by") if name in query.parameters}
    bound = answering.store.read(
        lambda tx: bind(query, {**examples, **days}, answering.names.index_in(tx), answering.ontology)
    )
    limit = bound.body["limit"] if query.is_list else bound.body["limit"] + 1  # as in an answer
    return Profiled(query, examples, profile(opened, query.body, {**bound.body, "limit": limit}))


def _tell(found: list[Profiled], given: argparse.Namespace) -> None:
    if given.write:
        FOLDER.mkdir(exist_ok=True)
        for each in found:
            if MATCHING in each.query.tags:
                _save(FOLDER / f"{each.query.name}.md", page(each))
        if not given.query:
            _save(FOLDER / TABLE, table(found))
        return
    sys.stdout.write(table(found))
    if given.plan:
        for each in found:
            sys.stdout.write("\n" + page(each))


def _save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{path.relative_to(FOLDER.parents[1])}\n")


def table(found: Iterable[Profiled]) -> str:
    """All questions with what they answered and read, as Markdown."""
    lines = [
        "# What each question reads",
        "",
        "Made by `python -m bench.profile_queries --write`: the register on Neo4j, each question with the examples of",
        "what must be given. A list answers a page; its db hits include what it counts for the total. Rounded.",
        "",
        "| question | asked with | rows | db hits | hits a row |",
        "|---|---|---:|---:|---:|",
    ]
    for each in found:
        name, rows, hits = each.query.name, len(each.profile.rows), each.profile.hits
        shown = f"[{name}]({name}.md)" if MATCHING in each.query.tags else name
        lines.append(f"| {shown} | {_spoken(each.given)} | {rows} | {_about(hits)} | {_about(hits / max(rows, 1))} |")
    return "\n".join(lines) + "\n"


def _about(count: float) -> str:
    """Two digits: on an equal graph some plans read a few more or less."""
    digits = len(str(round(count)))
    return f"{round(count, min(0, 2 - digits)):,.0f}"


def page(each: Profiled) -> str:
    """One question: what it answered, what it read, and where."""
    query, told = each.query, each.profile
    lines = [
        f"# {query.name}",
        "",
        f"Asked with {_spoken(each.given) or 'nothing'}: {len(told.rows)} rows, {told.hits:,} db hits.",
        *([f"The Cypher is that of `{query.extends}`."] if query.extends else []),
        "",
        "The plan from the result down to where reading begins; what is indented is run for each row of what stands",
        "beside it. First the rows, then the db hits; operators that touch nothing are left out.",
        "",
        "```",
        *_plan(told.plan),
        "```",
    ]
    return "\n".join(lines) + "\n"


def _plan(plan: Operator) -> Iterator[str]:
    for depth, operator in plan.walk():
        if operator.hits:
            yield f"{operator.rows:>6} {operator.hits:>7}  {'  ' * depth}{operator.name} {_details(operator)}".rstrip()


def _details(operator: Operator) -> str:
    """Where an operator goes; of one that only looks, what at, since the server tells that in any order."""
    goes = any(word in operator.name for word in READING)
    told = operator.details if goes else " ".join(sorted(set(_LOOKED_AT.findall(operator.details)))).replace("((", "(")
    return told if len(told) <= WIDTH else told[: WIDTH - 1] + "…"


def _spoken(given: Mapping[str, Any]) -> str:
    return ", ".join(f"{n} `{' '.join(v) if isinstance(v, list) else v}`" for n, v in given.items())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", default=os.environ.get("SPFGRAPH_STORE", ""), help="a Neo4j, as in SPFGRAPH_STORE")
    parser.add_argument("--load", action="store_true", help="load the register first (nothing changes if it is there)")
    parser.add_argument("--query", action="append", choices=list(catalogue()), metavar="NAME", help="only this one")
    parser.add_argument("--plan", action="store_true", help="show the plans, too")
    parser.add_argument("--write", action="store_true", help="write docs/profiles/ instead of showing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
