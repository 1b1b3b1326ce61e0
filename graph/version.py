"""The graph's version: a digest of all that it says, the same for the same content in whatever order it was loaded."""

import hashlib
from collections.abc import Iterable

from graph.difference import Difference
from graph.schema import statement
from graph.store import Store, Transaction
from ontology.names import thing

GRAPH = thing("graph", "spfgraph")
_BITS = 128


def graph_version(store: Store) -> str:
    """The version now; "" for an empty graph."""
    return store.read(read_version)


def read_version(tx: Transaction) -> str:
    return str(tx.rows(statement("version"), {"graph": GRAPH})[0]["version"])


def next_version(version: str, difference: Difference) -> str:
    """Exclusive or over a hash of each thing said: what comes is taken in, what goes is taken out."""
    number = int(version, 16) if version else 0
    for part in _changes(difference):
        number ^= int.from_bytes(hashlib.sha256(part.encode()).digest()[: _BITS // 8])
    return f"{number:0{_BITS // 4}x}"


def _changes(difference: Difference) -> Iterable[str]:
    yield from (record.uri for record in difference.added)
    yield from difference.retired
    for link in difference.links_added | difference.links_dropped:
        yield "\t".join((link.assertion, link.type, link.as_named, link.as_ref, link.target))
    if difference.old_digest != difference.source.digest:
        yield from (digest for digest in (difference.old_digest, difference.source.digest) if digest)
