"""What is in the store: how much of what, which sources, which version. For people who look after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.batches import batches
from graph.schema import statement
from graph.store import Row, Store, Transaction
from graph.version import read_version
from ontology.model import Ontology


@dataclass(frozen=True)
class Status:
    """One state of the store. `things` and `assertions` count live nodes by class; a network is an actor too."""

    version: str
    things: Mapping[str, int]
    assertions: Mapping[str, int]
    staged: int
    retired: int
    loads: int
    sources: tuple[Row, ...]


def read_status(store: Store, ontology: Ontology) -> Status:
    """Count, in one read transaction."""
    return store.read(lambda tx: _status(tx, ontology))


def _status(tx: Transaction, ontology: Ontology) -> Status:
    kinds = [c.name for c in ontology.assertion_kinds()]
    classes = [c.name for c in ontology.entity_classes()]
    labels = [*kinds, *classes, "Staged", "Retired", "LoadRun"]
    counts = {row["label"]: row["nodes"] for row in tx.rows(statement("counts"), {"labels": labels})}
    return Status(
        version=read_version(tx),
        things={name: counts[name] for name in classes},
        assertions={name: counts[name] for name in kinds},
        staged=counts["Staged"],
        retired=counts["Retired"],
        loads=counts["LoadRun"],
        sources=tuple(tx.rows(statement("sources"))),
    )


def read_sources(store: Store) -> list[Row]:
    """Every loaded source, in their order."""
    return store.read(lambda tx: tx.rows(statement("sources")))


def keys_of(store: Store, uris: Iterable[str]) -> list[str]:
    """The keys of these assertions, sorted."""
    wanted = sorted(uris)
    rows = store.read(
        lambda tx: [row for page in batches(wanted) for row in tx.rows(statement("keys_of"), {"uris": page})]
    )
    return sorted(str(row["key"]) for row in rows)
