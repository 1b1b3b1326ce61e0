"""/ontology: the words of the graph, as Turtle, as a JSON summary and as a JSON-LD context."""

from functools import cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response

from api.negotiation import MEDIA_TYPES, Language, format_of
from api.replies import as_json, reply, reply_json
from api.schemas import responses
from api.strict import no_others
from graph.rdf import context
from ontology.model import Class, Property, Vocabulary, ontology
from ontology.reading import graph

router = APIRouter(prefix="/api/v1/ontology", tags=["catalogue"])

Form = Annotated[Literal["turtle", "json"] | None, Query(alias="format", description="Form; else Accept decides.")]
_FORMS = {"text/turtle": {"schema": {"type": "string"}}, "application/json": {"schema": {"type": "object"}}}


@router.get(
    "",
    operation_id="get_ontology",
    summary="The ontology",
    response_model=None,
    responses={200: {"description": "The ontology.", "content": _FORMS}, **responses(406, 422)},
)
def words(request: Request, language: Language, form: Form = None) -> Response:
    """Classes, properties and code lists: all of it as Turtle (the default), or a summary as JSON."""
    no_others(request, ("lang", "format"))
    if format_of(request, form, ("turtle", "json")) == "turtle":
        return reply(request, _turtle(), MEDIA_TYPES["turtle"], ontology().version)
    return reply_json(request, summary(language), ontology().version, language)


@router.get(
    "/context.jsonld",
    operation_id="get_context",
    summary="The JSON-LD context",
    response_model=None,
    responses={
        200: {"description": "The context.", "content": {"application/ld+json": {"schema": {"type": "object"}}}}
    },
)
def jsonld_context(request: Request) -> Response:
    """The JSON-LD context that gives our names their meaning."""
    return reply(request, as_json(context(ontology())), MEDIA_TYPES["jsonld"], ontology().version)


@cache
def _turtle() -> str:
    return graph().serialize(format="turtle")


def summary(language: str) -> dict[str, Any]:
    """Labels in the language; definitions are English."""
    all_of_it = ontology()
    return {
        "version": all_of_it.version,
        "classes": [_class(c, language) for c in all_of_it.classes.values()],
        "properties": [_property(p, language) for p in all_of_it.properties.values()],
        "vocabularies": [_vocabulary(v, language) for v in all_of_it.vocabularies.values()],
    }


def _class(c: Class, language: str) -> dict[str, Any]:
    return {
        "name": c.name,
        "uri": c.uri,
        "label": c.words.label(language),
        "definition": c.words.definition,
        "ancestors": list(c.ancestors),
        "segment": c.segment,
        "kinds": c.kinds,
        "properties": list(c.slots),
    }


def _property(p: Property, language: str) -> dict[str, Any]:
    return {
        "name": p.name,
        "uri": p.uri,
        "label": p.words.label(language),
        "definition": p.words.definition,
        "datatype": None if p.ranges else p.datatype.value,
        "ranges": list(p.ranges),
        "relationship_type": p.relationship_type if p.is_link else None,
        "vocabulary": p.codes,
    }


def _vocabulary(v: Vocabulary, language: str) -> dict[str, Any]:
    concepts = [
        {
            "notation": c.notation,
            "uri": c.uri,
            "label": c.words.label(language),
            "definition": c.words.definition,
            "broader": list(c.broader),
            "rank": c.rank,
        }
        for c in v.concepts.values()
    ]
    return {"name": v.name, "label": v.words.label(language), "definition": v.words.definition, "concepts": concepts}
