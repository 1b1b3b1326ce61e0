"""A node as JSON: names of the ontology for what it says, snake_case for what is about it."""

from collections.abc import Mapping
from typing import Any

from graph.nodes import NodeRow
from graph.rdf import class_in
from ontology.model import LANGUAGES, Ontology

_NAMES = {"en": "prefLabel", "fr": "prefLabelFr", "es": "prefLabelEs"}
_ON_LINKS = {"certainty": "certainty", "as_named": "asNamed", "as_ref": "asRef"}


def shown(words: Ontology, node: NodeRow, labels: Mapping[str, str], language: str) -> dict[str, Any]:
    """Everything that the graph says of it, with a label beside each thing that has one."""
    found = class_in(words, node.labels)
    names = {code: node.properties[_NAMES[code]] for code in LANGUAGES if _NAMES[code] in node.properties}
    properties = {p.relationship_type: p.name for p in words.links()}
    return {
        "uri": node.uri,
        "label": labels.get(node.uri),
        "labels": names,
        "class": {"name": found.name, "label": found.words.label(language)} if found else None,
        "properties": {n: _labelled(words, n, v, labels) for n, v in node.properties.items() if n != "uri"},
        "links": [_link(properties[link["type"]], link, labels) for link in node.links],
        "linked_by": {properties[kind]: count for kind, count in node.linked_by.items()},
    }


def _link(name: str, link: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, Any]:
    told = {ours: link[stored] for ours, stored in _ON_LINKS.items() if link.get(stored) is not None}
    return {"property": name, "target": _thing(link["target"], labels), **told}


def _labelled(words: Ontology, name: str, value: Any, labels: Mapping[str, str]) -> Any:
    return _thing(value, labels) if words.properties[name].stored_as_text else value


def _thing(uri: str, labels: Mapping[str, str]) -> Any:
    return {"uri": uri, "label": labels[uri]} if uri in labels else uri
