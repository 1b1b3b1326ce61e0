"""Large writes go in batches; statements whose labels or types come from the ontology are filled in here."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from graph.schema import statement
from graph.store import Transaction

T = TypeVar("T")
BATCH = 2000  # rows a statement: the fastest measured on Neo4j, and good on the embedded store


def batches(items: Sequence[T]) -> Iterator[list[T]]:
    """Slices of at most BATCH items."""
    return (list(items[start : start + BATCH]) for start in range(0, len(items), BATCH))


def for_labels(name: str, labels: Sequence[str]) -> str:
    """The statement with LABELS replaced by the labels of a class of the ontology."""
    return statement(name).replace(":LABELS", ":" + ":".join(labels))


def for_link(name: str, relationship_type: str) -> str:
    """The statement with LINK replaced by a relationship type of the ontology."""
    return statement(name).replace(":LINK", ":" + relationship_type)


def run_batched(tx: Transaction, cypher: str, parameter: str, items: Sequence[Any], **constant: Any) -> None:
    """Run the statement once a batch of items."""
    for part in batches(items):
        tx.rows(cypher, {parameter: part, **constant})
