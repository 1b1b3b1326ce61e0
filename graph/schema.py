"""The one constraint and the short list of indexes, and access to the statements in graph/cypher/."""

from functools import cache
from importlib.resources import files

from graph.store import Store

CONSTRAINT = "CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE"
INDEXES = ("source", "notation", "assertedOn")


def prepare(store: Store) -> None:
    """Make the constraint and the indexes where they are not there yet."""
    store.schema(CONSTRAINT)
    for name in INDEXES:
        store.schema(f"CREATE INDEX resource_{name} IF NOT EXISTS FOR (n:Resource) ON (n.{name})")


@cache
def statement(name: str) -> str:
    """The text of graph/cypher/{name}.cypher."""
    return (files("graph") / "cypher" / f"{name}.cypher").read_text(encoding="utf-8")
