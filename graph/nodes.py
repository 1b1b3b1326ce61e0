"""One node with its links, as it is read for a description of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.schema import statement
from graph.store import Row, Transaction


@dataclass(frozen=True)
class NodeRow:
    """Labels, values by property name (absent ones left out), links with what is said of them, and counts.

    `linked_by` maps a relationship type to the number of live assertions that link here by it.
    """

    uri: str
    labels: Sequence[str]
    properties: Mapping[str, Any]
    links: Sequence[Row]
    linked_by: Mapping[str, int]

    @property
    def retired(self) -> bool:
        return "Retired" in self.labels


def read_node(tx: Transaction, uri: str) -> NodeRow | None:
    """The node of this URI, retired ones too; None when there is none that has been published."""
    found = tx.rows(statement("node"), {"uri": uri})
    if not found:
        return None
    values = {name: value for name, value in sorted(found[0]["properties"].items()) if value not in (None, [])}
    counts = {row["type"]: row["assertions"] for row in tx.rows(statement("linked_by"), {"uri": uri})}
    return NodeRow(uri, found[0]["labels"], values, tx.rows(statement("links_of"), {"uri": uri}), counts)
