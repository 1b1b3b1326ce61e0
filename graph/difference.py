"""What loading a source's new state would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.records import Record, SourceRecord
from graph.schema import statement
from graph.store import Transaction
from ontology.model import Ontology


@dataclass(frozen=True, order=True)
class NamedLink:
    """A link whose target was found by the name or reference that the source used."""

    assertion: str
    type: str
    as_named: str
    as_ref: str
    target: str
    certainty: str


@dataclass(frozen=True)
class Difference:
    """From what the graph says of a source to what the load says. `retired` maps URI to kind."""

    source: SourceRecord
    added: tuple[Record, ...]
    unchanged: int
    retired: Mapping[str, str]
    links_added: frozenset[NamedLink]  # of added and of unchanged assertions
    links_dropped: frozenset[NamedLink]  # of retired and of unchanged assertions
    old_digest: str

    @property
    def repointed(self) -> tuple[frozenset[NamedLink], frozenset[NamedLink]]:
        """Named links that unchanged assertions lose, and those that they get instead."""
        new = {r.uri for r in self.added}
        lost = frozenset(k for k in self.links_dropped if k.assertion not in self.retired)
        return lost, frozenset(k for k in self.links_added if k.assertion not in new)

    @property
    def empty(self) -> bool:
        """Whether the load would change nothing at all."""
        same = self.old_digest == self.source.digest
        return same and not (self.added or self.retired or self.links_added or self.links_dropped)

    @property
    def before(self) -> int:
        """How many assertions the source had in the graph."""
        return self.unchanged + len(self.retired)


def difference(
    tx: Transaction, ontology: Ontology, source: SourceRecord, records: Iterable[Record], partial: bool = False
) -> Difference:
    """Compare; with `partial`, what the records do not say is left as it is."""
    kinds = [c.name for c in ontology.assertion_kinds()]
    rows = tx.rows(statement("published_of_source"), {"source": source.uri, "kinds": kinds})
    published: dict[str, str] = {row["uri"]: row["kind"] for row in rows}
    told = {r.uri: r for r in records}
    retired = {} if partial else {uri: kind for uri, kind in published.items() if uri not in told}
    old = {NamedLink(**row) for row in tx.rows(statement("named_links_of_source"), {"source": source.uri})}
    old = {k for k in old if k.assertion in told or k.assertion in retired}
    new = {k for r in told.values() for k in named_links(ontology, r)}
    digests = tx.rows(statement("source_digest"), {"uri": source.uri})
    return Difference(
        source=source,
        added=tuple(r for uri, r in told.items() if uri not in published),
        unchanged=sum(1 for uri in told if uri in published),
        retired=retired,
        links_added=frozenset(new - old),
        links_dropped=frozenset(old - new),
        old_digest=digests[0]["digest"] if digests else "",
    )


def named_links(ontology: Ontology, record: Record) -> Iterable[NamedLink]:
    """The record's links that stand on a name or reference."""
    for link in record.links:
        if link.as_named or link.as_ref:
            kind = ontology.properties[link.prop].relationship_type
            yield NamedLink(record.uri, kind, link.as_named or "", link.as_ref or "", link.target, link.certainty or "")
