"""What a question reads on a Neo4j: its Cypher under PROFILE, as a tree of operators with their rows and db hits.

Db hits are how often the store was touched: a measure that does not depend on the machine. They depend on the graph and
on the plan, and the plan on the statistics of the graph; `settle` brings these up to date, so that two runs on equal
graphs count the same.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import neo4j

from graph.store import Row

SETTLE_SECONDS = 60


@dataclass(frozen=True)
class Operator:
    """One step of a plan: what it did, how many rows it gave, how often it touched the store."""

    name: str
    details: str
    rows: int
    hits: int
    children: tuple["Operator", ...]

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Operator"]]:
        """Itself and all below it with their depth, from the result down to where reading begins.

        A first child goes on in line; only a second one, which begins a branch, goes deeper.
        """
        yield depth, self
        for place, child in enumerate(self.children):
            yield from child.walk(depth + (place > 0))


@dataclass(frozen=True)
class Profile:
    """What was answered and what was read for it."""

    rows: tuple[Row, ...]
    plan: Operator

    @property
    def hits(self) -> int:
        return sum(operator.hits for _, operator in self.plan.walk())

    def busiest(self, count: int) -> list[Operator]:
        """The operators that read most."""
        found = [operator for _, operator in self.plan.walk()]
        return sorted(found, key=lambda operator: -operator.hits)[:count]


@contextmanager
def session(address: str, password: str = "") -> Iterator[neo4j.Session]:
    """A session on `bolt://USER@HOST:PORT/DATABASE`; the password may stand in the address."""
    parts = urlsplit(address)
    place = f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}"
    auth = (unquote(parts.username or "neo4j"), password or unquote(parts.password or ""))
    with (
        neo4j.GraphDatabase.driver(place, auth=auth, notifications_min_severity="OFF") as driver,
        driver.session(database=parts.path.strip("/") or None) as opened,
    ):
        yield opened


def settle(opened: neo4j.Session) -> None:
    """Take new samples of the indexes and forget all plans, so that the next plan fits the graph as it is now."""
    opened.run("CALL db.prepareForReplanning($seconds)", seconds=SETTLE_SECONDS).consume()


def profile(opened: neo4j.Session, cypher: str, parameters: Mapping[str, Any]) -> Profile:
    """Run one statement under PROFILE."""
    result = opened.run(f"PROFILE {cypher}", dict(parameters))
    rows = tuple(record.data() for record in result)
    told = result.consume().profile
    if told is None:
        raise RuntimeError("the server gave no profile")
    return Profile(rows, _operator(told))


def _operator(told: Mapping[str, Any]) -> Operator:
    return Operator(
        name=told["operatorType"].partition("@")[0],
        details=" ".join(str(told["args"].get("Details", "")).split()),
        rows=told["rows"],
        hits=told["dbHits"],
        children=tuple(_operator(child) for child in told.get("children", ())),
    )
