"""Second half of a load: one transaction in which readers pass from the source's old state to its new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.batches import batches, for_labels, for_link, run_batched
from graph.difference import Difference, NamedLink
from graph.entities import recompute
from graph.errors import StoreFailed
from graph.schema import statement
from graph.store import Store, Transaction
from graph.version import GRAPH, next_version
from ontology.model import Ontology


@dataclass(frozen=True)
class LoadRun:
    """The load as it is kept: its URI and its values by property name."""

    uri: str
    values: Mapping[str, Any]


def publish(store: Store, ontology: Ontology, difference: Difference, run: LoadRun, remove_source: bool = False) -> str:
    """Publish a staged difference; returns the graph's new version.

    With `remove_source` the source itself goes too. Raises StoreFailed, with nothing changed, when another
    load published the same source meanwhile.
    """
    return store.write(lambda tx: _publish(tx, ontology, difference, run, remove_source))


def _publish(tx: Transaction, ontology: Ontology, d: Difference, run: LoadRun, remove_source: bool) -> str:
    version = str(tx.rows(statement("lock_graph"), {"graph": GRAPH, "run": run.uri})[0]["version"])
    _refuse_if_outdated(tx, ontology, d)
    touched = _covered(tx, d.source.uri) | set(d.source.covers)
    _drop_stale(tx, d)
    _write_source(tx, d, remove_source)
    _publish_assertions(tx, ontology, d, run)
    changed = [*(r.uri for r in d.added), *d.retired]
    touched |= _repoint(tx, *d.repointed) | _linked_from(tx, changed)
    tx.rows(statement("write_load"), {"uri": run.uri, "properties": dict(run.values), "source": d.source.uri})
    recompute(tx, ontology, touched)
    tx.rows(statement("drop_loose_stage"))
    new = next_version(version, d)
    tx.rows(statement("write_version"), {"graph": GRAPH, "version": new})
    return new


def _refuse_if_outdated(tx: Transaction, ontology: Ontology, d: Difference) -> None:
    kinds = [c.name for c in ontology.assertion_kinds()]
    now = {row["uri"] for row in tx.rows(statement("published_of_source"), {"source": d.source.uri, "kinds": kinds})}
    if not d.retired.keys() <= now or now & {r.uri for r in d.added}:
        raise StoreFailed(f"another load published {d.source.uri} meanwhile: run this one again")


def _covered(tx: Transaction, source: str) -> set[str]:
    return {row["uri"] for row in tx.rows(statement("covered_by"), {"source": source})}


def _drop_stale(tx: Transaction, d: Difference) -> None:
    """Staged leftovers of an earlier load are told from this one's by their URIs."""
    staged = {row["uri"] for row in tx.rows(statement("staged_of_source"), {"source": d.source.uri})}
    stale = sorted(staged - {r.uri for r in d.added})
    run_batched(tx, statement("delete_nodes"), "uris", stale)


def _write_source(tx: Transaction, d: Difference, remove: bool) -> None:
    if remove:
        tx.rows(statement("retire_source"), {"uri": d.source.uri})
        return
    tx.rows(statement("write_source"), {"uri": d.source.uri, "properties": d.source.properties})
    run_batched(tx, statement("write_coverage"), "covers", d.source.covers, source=d.source.uri)


def _publish_assertions(tx: Transaction, ontology: Ontology, d: Difference, run: LoadRun) -> None:
    added: dict[str, list[str]] = {}
    for record in d.added:
        added.setdefault(record.kind, []).append(record.uri)
    retired: dict[str, list[str]] = {}
    for uri, kind in d.retired.items():
        retired.setdefault(kind, []).append(uri)
    for name, groups in (("publish_assertions", added), ("retire_assertions", retired)):
        for kind, uris in sorted(groups.items()):
            run_batched(tx, for_labels(name, ontology.classes[kind].labels), "uris", uris, run=run.uri)


def _repoint(tx: Transaction, lost: frozenset[NamedLink], got: frozenset[NamedLink]) -> set[str]:
    """Links of unchanged assertions that now point elsewhere; returns the things concerned."""
    for kind, links in _by_type(lost).items():
        run_batched(
            tx, for_link("drop_links", kind), "rows", [{"assertion": k.assertion, "target": k.target} for k in links]
        )
    for kind, links in _by_type(got).items():
        rows = [{"assertion": k.assertion, "target": k.target, "properties": _said(k)} for k in links]
        run_batched(tx, for_link("stage_links", kind), "rows", rows)
    return {k.target for k in lost | got}


def _by_type(links: frozenset[NamedLink]) -> dict[str, list[NamedLink]]:
    groups: dict[str, list[NamedLink]] = {}
    for link in sorted(links):
        groups.setdefault(link.type, []).append(link)
    return groups


def _said(link: NamedLink) -> dict[str, str]:
    found = {"asNamed": link.as_named, "asRef": link.as_ref, "certainty": link.certainty}
    return {name: text for name, text in found.items() if text}


def _linked_from(tx: Transaction, uris: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for part in batches(uris):
        found |= {row["uri"] for row in tx.rows(statement("linked_from"), {"uris": part})}
    return found
