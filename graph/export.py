"""Everything that the graph says now, as RDF: the same bytes for the same content, in whatever order it was loaded.

What tells of loads rather than of the world (load runs, versions, staged and retired nodes) is left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from graph.batches import batches
from graph.rdf import Triple, triples_of
from graph.rdf_files import FORMATS, Writer
from graph.schema import statement
from graph.store import Row, Store, Transaction
from graph.version import GRAPH
from ontology.model import Ontology

TIMEOUT = 3600.0  # seconds, for the one transaction that reads it all
_OF_LOADS = ("uri", "publishedBy", "retiredBy")


@dataclass(frozen=True)
class Said:
    """What is said of one thing, and the graph it belongs to: its source, or GRAPH for what is computed from all."""

    graph: str
    triples: Sequence[Triple]


def export(store: Store, ontology: Ontology, form: str, out: IO[bytes], sources: Iterable[str] = ()) -> None:
    """Write all, or what these sources (URIs) say and the things they speak of, in one of FORMATS.

    `out` is emptied first, and again if the store has the transaction run once more. Raises KeyError for a
    source that is not loaded, and StoreError.
    """
    wanted = tuple(sources)

    def work(tx: Transaction) -> None:
        out.seek(0)
        out.truncate()
        writer: Writer = FORMATS[form](ontology)
        out.write(writer.beginning().encode())
        out.writelines(writer.thing(said.graph, said.triples).encode() for said in read(tx, ontology, wanted))
        out.write(writer.end().encode())

    store.read(work, timeout=TIMEOUT)


def read(tx: Transaction, ontology: Ontology, wanted: Sequence[str] = ()) -> Iterator[Said]:
    """Sources with their assertions, in the order of their URIs, and then the things that these speak of."""
    loaded = sorted(row["uri"] for row in tx.rows(statement("sources")))
    for uri in wanted:
        if uri not in loaded:
            raise KeyError(uri)
    kinds = [c.name for c in ontology.assertion_kinds()]
    spoken_of: set[str] = set()
    for source in [uri for uri in loaded if uri in wanted or not wanted]:
        rows = tx.rows(statement("published_of_source"), {"source": source, "kinds": kinds})
        for uris in ([source], [row["uri"] for row in rows]):
            yield from _things(tx, ontology, uris, source, spoken_of)
    yield from _things(tx, ontology, _with_structure(tx, spoken_of), GRAPH, set())


def _with_structure(tx: Transaction, uris: set[str]) -> list[str]:
    """These and what they are part of, narrower than, or at home in: an export never points at a thing it lacks."""
    found, new = set(uris), set(uris)
    while new:
        pages = [tx.rows(statement("linked_from"), {"uris": page}) for page in batches(sorted(new))]
        new = {row["uri"] for rows in pages for row in rows} - found
        found |= new
    return sorted(found)


def _things(tx: Transaction, ontology: Ontology, uris: Sequence[str], graph: str, targets: set[str]) -> Iterator[Said]:
    """A page at a time; what the things link to is put into `targets`."""
    cypher = statement("export_nodes").replace(".PROPERTIES", ", ".join(f".{name}" for name in _properties(ontology)))
    for page in batches(uris):
        links = _by_thing(tx.rows(statement("export_links"), {"uris": page}))
        for node in tx.rows(cypher, {"uris": page}):
            told = links.get(node["uri"], [])
            targets.update(link["target"] for link in told)
            yield Said(graph, tuple(triples_of(ontology, node, told)))


def _by_thing(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    links: dict[str, list[Row]] = {}
    for row in rows:
        links.setdefault(row["uri"], []).append(row)
    return links


def _properties(ontology: Ontology) -> list[str]:
    """Names of all properties with which the store keeps values that are exported."""
    shown = (*ontology.assertion_kinds(), *ontology.entity_classes(), ontology.classes["Source"])
    values = {slot.prop.name for c in shown for slot in c.slots.values() if not slot.prop.is_link}
    return sorted(values - set(_OF_LOADS))
