"""/entities: everything the graph says of one thing or assertion, as JSON, JSON-LD or Turtle."""

import difflib
import json
from typing import Annotated, Any, Literal
from urllib.parse import unquote

from fastapi import APIRouter, Path, Query, Request, Response

from api.asked import Asked
from api.negotiation import MEDIA_TYPES, Language, format_of
from api.problems import Refusal, clean
from api.replies import as_json, reply, reply_json
from api.schemas import array, nullable, record, ref, responses
from api.shown import shown
from api.strict import no_others
from graph.nodes import NodeRow, read_node
from graph.rdf import ON_LINKS, PREFIXES, class_in, context, new_graph, triples_of
from graph.store import Transaction
from graph.version import read_version
from ontology.model import Ontology
from ontology.names import THINGS, thing
from queries.answer import Answering
from queries.labels import labels_of
from queries.resolve import LONGEST

router = APIRouter(prefix="/api/v1/entities", tags=["entities"])

Form = Annotated[
    Literal["json", "jsonld", "turtle"] | None, Query(alias="format", description="Form; else Accept decides.")
]
_LINK = record(
    {
        "property": {"type": "string"},
        "target": ref("ThingOrUri"),
        "certainty": {"type": "string"},
        "as_named": {"type": "string", "description": "The words that the source used."},
        "as_ref": {"type": "string", "description": "The reference that the source used."},
    },
    optional=("certainty", "as_named", "as_ref"),
)
_TEXTS = {"type": "object", "additionalProperties": {"type": "string"}}
_ENTITY = record(
    {
        "uri": {"type": "string", "format": "uri"},
        "label": nullable({"type": "string"}),
        "labels": {**_TEXTS, "description": "Names by language."},
        "class": record({"name": {"type": "string"}, "label": {"type": "string"}}),
        "properties": {"type": "object", "description": "Values by their names in the ontology."},
        "links": array(_LINK),
        "linked_by": {
            "type": "object",
            "description": "How many live assertions link here, by property.",
            "additionalProperties": {"type": "integer"},
        },
        "graph_version": {"type": "string"},
    }
)
_FORMS = {
    "application/json": {"schema": _ENTITY},
    "application/ld+json": {"schema": {"type": "object"}},
    "text/turtle": {"schema": {"type": "string"}},
}


@router.get(
    "/{segment}/{key:path}",
    operation_id="get_entity",
    summary="All that is said of one thing",
    response_model=None,
    responses={200: {"description": "The thing.", "content": _FORMS}, **responses(404, 406, 410, 422, 503, 504)},
)
def entity(
    request: Request,
    segment: Annotated[str, Path(description="The part of the URI that tells the class.", examples=["actor"])],
    key: Annotated[str, Path(description="The last part of the URI.", examples=["irish-aid"])],
    asked: Asked,
    language: Language,
    form: Form = None,
) -> Response:
    """What the graph says of one thing. An assertion tells its evidence and all its links."""
    no_others(request, ("lang", "format"))
    wanted = format_of(request, form, ("json", "jsonld", "turtle"))
    node, labels, version = asked.store.read(lambda tx: _read(tx, asked, segment, key, language))
    if wanted == "json":
        return reply_json(
            request, {**shown(asked.ontology, node, labels, language), "graph_version": version}, version, language
        )
    body = _as_rdf(asked.ontology, node, wanted)
    return reply(request, body, MEDIA_TYPES[wanted], version)


def _read(
    tx: Transaction, asked: Answering, segment: str, key: str, language: str
) -> tuple[NodeRow, dict[str, str], str]:
    node = _found(tx, asked.ontology, segment, key)
    uris = [node.uri, *(link["target"] for link in node.links)]
    uris += [v for v in node.properties.values() if isinstance(v, str) and v.startswith(THINGS)]
    return node, dict(labels_of(tx, uris, language)), read_version(tx)


def _found(tx: Transaction, words: Ontology, segment: str, key: str) -> NodeRow:
    if segment not in words.by_segment:
        near = difflib.get_close_matches(segment[:100], words.by_segment, n=3)
        detail = f"There is no {clean(segment)!r} among the kinds of things: {', '.join(sorted(words.by_segment))}."
        raise Refusal(404, "unknown-entity", detail, nearest=near)
    if len(key) <= LONGEST and "\x00" not in key:
        # a key that holds percent signs can come as it stands in the URI, or decoded by the server
        for uri in dict.fromkeys((thing(segment, unquote(key)), thing(segment, key))):
            if node := read_node(tx, uri):
                return _live(words, node)
    raise Refusal(
        404, "unknown-entity", f"The graph holds no {segment}/{clean(key)}. Look it up by name: /api/v1/search?q="
    )


def _live(words: Ontology, node: NodeRow) -> NodeRow:
    if node.retired or class_in(words, node.labels) is None:
        if "assertedOn" in node.properties:
            detail = "Its source no longer says so: a later load retired it."
            raise Refusal(
                410, "retired", detail, source=node.properties["source"], retired_by=node.properties.get("retiredBy")
            )
        raise Refusal(404, "unknown-entity", "Nothing that is loaded speaks of it any more.")
    return node


def _as_rdf(words: Ontology, node: NodeRow, wanted: str) -> str:
    graph = new_graph()
    for triple in triples_of(
        words, {"uri": node.uri, "labels": node.labels, "properties": node.properties}, node.links
    ):
        graph.add(triple)
    if wanted == "turtle":
        return graph.serialize(format="turtle")
    made = json.loads(graph.serialize(format="json-ld", context=_context(words, node)))
    return as_json(made)


def _context(words: Ontology, node: NodeRow) -> dict[str, Any]:
    """The part of the context that this node needs, inside it: a saved file is complete without the server."""
    found = class_in(words, node.labels)
    properties = {p.relationship_type: p.name for p in words.links()}
    used = {
        *PREFIXES,
        "@version",
        "uri",
        "type",
        *ON_LINKS,
        *node.properties,
        *(properties[k["type"]] for k in node.links),
    }
    used |= {found.name, *found.ancestors} if found else set()
    return {name: told for name, told in context(words)["@context"].items() if name in used}
