"""Deletes what was retired long ago; what the graph says, and its version, stay the same."""

from dataclasses import dataclass

from graph.schema import statement
from graph.store import Store, Transaction
from graph.version import GRAPH
from ontology.names import thing

PAGE = 5000  # nodes deleted in one transaction


@dataclass(frozen=True)
class Pruned:
    """How many retired assertions went, and how many retired things that only they spoke of."""

    assertions: int
    things: int


def prunable(store: Store, before: str) -> int:
    """How many assertions were retired by loads that ended before this day (YYYY-MM-DD, UTC)."""
    return int(store.read(lambda tx: tx.rows(statement("count_prunable"), {"before": before}))[0]["nodes"])


def prune(store: Store, before: str) -> Pruned:
    """Delete them a page at a time: broken off, it goes on when run again."""
    return Pruned(_delete_all(store, "prunable", before), _delete_all(store, "prunable_entities", before))


def _delete_all(store: Store, name: str, before: str) -> int:
    deleted = 0
    while page := store.write(lambda tx: _delete_page(tx, name, before)):
        deleted += page
    return deleted


def _delete_page(tx: Transaction, name: str, before: str) -> int:
    tx.rows(statement("lock_graph"), {"graph": GRAPH, "run": thing("load", "prune")})  # not beside a publication
    uris = [row["uri"] for row in tx.rows(statement(name), {"before": before, "limit": PAGE})]
    if uris:
        tx.rows(statement("delete_nodes"), {"uris": uris})
    return len(uris)
