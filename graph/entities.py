"""Entity properties and structure, recomputed from what the sources' Descriptions say of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.batches import batches, for_labels, for_link, run_batched
from graph.schema import statement
from graph.store import Row, Transaction
from ontology.model import Class, Ontology, Slot
from ontology.names import split


def recompute(tx: Transaction, ontology: Ontology, uris: Iterable[str]) -> None:
    """Bring these things up to date with all live assertions; what nothing speaks of any more is retired."""
    known = [uri for uri in sorted(set(uris)) if ontology.class_of(uri)]
    for part in batches(known):
        live = {row["uri"] for row in tx.rows(statement("spoken_of"), {"uris": part})}
        tx.rows(statement("drop_structure"), {"uris": part})
        _retire(tx, ontology, [uri for uri in part if uri not in live])
        _write(tx, ontology, [uri for uri in part if uri in live])


def _retire(tx: Transaction, ontology: Ontology, uris: Sequence[str]) -> None:
    for name, members in _by_class(ontology, uris).items():
        cypher = for_labels("retire_entities", ontology.classes[name].labels)
        run_batched(tx, cypher, "uris", members)


def _write(tx: Transaction, ontology: Ontology, uris: Sequence[str]) -> None:
    described: dict[str, list[Row]] = {uri: [] for uri in uris}
    for row in tx.rows(statement("descriptions_of"), {"uris": list(uris)}):
        described[row["uri"]].append(row)
    nameless = [uri for uri, rows in described.items() if not any(row["prefLabel"] for row in rows)]
    names = {row["uri"]: row["name"] for row in tx.rows(statement("first_names"), {"uris": nameless})}
    for name, members in _by_class(ontology, uris).items():
        found = ontology.classes[name]
        rows = [{"uri": uri, "properties": _properties(found, uri, described[uri], names)} for uri in members]
        run_batched(tx, for_labels("write_entities", found.labels), "rows", rows)
        _write_structure(tx, ontology, found, {uri: described[uri] for uri in members})


def _by_class(ontology: Ontology, uris: Iterable[str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for uri in uris:
        if found := ontology.class_of(uri):
            groups.setdefault(found.name, []).append(uri)
    return groups


def _properties(found: Class, uri: str, descriptions: Sequence[Row], names: Mapping[str, str]) -> dict[str, Any]:
    """One value: the first source's. Several: all of them. A name that lost is an alternative name."""
    values = {slot.prop.name: _merged(slot, descriptions) for slot in found.slots.values() if _is_value(slot)}
    values["prefLabel"] = values["prefLabel"] or names.get(uri) or (split(uri) or ("", uri))[1]
    shown = {values[name] for name in ("prefLabel", "prefLabelFr", "prefLabelEs")}
    all_names = {d[name] for d in descriptions for name in ("prefLabel", "prefLabelFr", "prefLabelEs") if d[name]}
    alternatives = sorted({*(values["altLabel"] or ()), *all_names} - shown)
    return {**values, "altLabel": alternatives or None}


def _is_value(slot: Slot) -> bool:
    return not slot.prop.ranges


def _merged(slot: Slot, descriptions: Sequence[Row]) -> Any:
    found = [d[slot.prop.name] for d in descriptions if d.get(slot.prop.name) is not None]
    if slot.many:
        return sorted({item for several in found for item in several}) or None
    return found[0] if found else None


def _write_structure(tx: Transaction, ontology: Ontology, found: Class, described: Mapping[str, Sequence[Row]]) -> None:
    for slot in found.slots.values():
        stated_by = slot.prop.described_by
        if stated_by is None or not slot.prop.is_link:
            continue
        kind = ontology.properties[stated_by].relationship_type
        rows = [
            {"from": uri, "to": target}
            for uri, descriptions in described.items()
            for target in _targets(slot, kind, descriptions)
            if ontology.is_a(target, slot.prop.ranges) and not _closer_fits(ontology, found, slot, target)
        ]
        run_batched(tx, for_link("write_structure", slot.prop.relationship_type), "rows", rows)


def _targets(slot: Slot, kind: str, descriptions: Sequence[Row]) -> list[str]:
    """Targets of the first source that states any when one is allowed, of all sources otherwise."""
    lists = [[k["target"] for k in d["links"] if k["link"] == kind] for d in descriptions]
    stated = [targets for targets in lists if targets]
    return sorted({t for targets in stated for t in targets}) if slot.many else stated[0][:1] if stated else []


def _closer_fits(ontology: Ontology, found: Class, slot: Slot, target: str) -> bool:
    """A parent is written as the class's own structure (part of an organization, broader), not as `isPartOf` too."""
    return slot.prop.name == "isPartOf" and any(
        other.prop.described_by == slot.prop.described_by
        and other is not slot
        and ontology.is_a(target, other.prop.ranges)
        for other in found.slots.values()
    )
