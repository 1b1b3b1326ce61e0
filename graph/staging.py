"""First half of a load: new assertions are written without class labels, so that no query sees them.

A broken-off load simply goes on when run again: the same content has the same URI.
"""

from collections.abc import Callable, Sequence
from typing import Any

from graph.batches import batches, for_link
from graph.records import Record
from graph.schema import statement
from graph.store import Store, Transaction
from ontology.model import Ontology

Progress = Callable[[int], None]  # called with how many more records are done


def stage(store: Store, ontology: Ontology, records: Sequence[Record], progress: Progress) -> None:
    """Write the records in batches, a transaction each."""
    for part in batches(records):
        store.write(lambda tx, part=part: _stage_batch(tx, ontology, part))  # type: ignore[misc]
        progress(len(part))


def _stage_batch(tx: Transaction, ontology: Ontology, records: Sequence[Record]) -> None:
    tx.rows(statement("stage_nodes"), {"rows": [{"uri": r.uri, "properties": r.properties} for r in records]})
    links: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        for link in record.links:
            row = {"assertion": record.uri, "target": link.target, "properties": link.properties}
            links.setdefault(ontology.properties[link.prop].relationship_type, []).append(row)
    for kind, rows in sorted(links.items()):
        tx.rows(for_link("stage_links", kind), {"rows": rows})
