"""/search: things by name, code or alias; exact ones first, then similar ones."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.asked import Asked
from api.negotiation import Language
from api.problems import clean
from api.replies import reply_json
from api.schemas import array, nullable, record, responses
from api.strict import no_others
from graph.search import Hit, NameIndex
from ontology.model import Ontology
from queries.errors import BadParameter
from queries.parameters import classes_below

router = APIRouter(prefix="/api/v1/search", tags=["entities"])
LONGEST = 200

_TEXT = {"type": "string"}
_RESULT = record(
    {
        "uri": {"type": "string", "format": "uri"},
        "label": _TEXT,
        "class": _TEXT,
        "kind": nullable(_TEXT),
        "name": {"type": "string", "description": "The name that fits."},
        "score": {"type": "number", "minimum": 0, "maximum": 100},
    }
)
_FOUND = record({"q": _TEXT, "results": array(_RESULT), "graph_version": _TEXT})


@router.get(
    "",
    operation_id="search",
    summary="Find things by name",
    response_model=None,
    responses={
        200: {"description": "What has such a name.", "content": {"application/json": {"schema": _FOUND}}},
        **responses(422, 503, 504),
    },
)
def search(
    request: Request,
    asked: Asked,
    language: Language,
    q: Annotated[
        str, Query(min_length=1, max_length=LONGEST, description="Name, acronym, code or URI.", examples=["Irish Aid"])
    ],
    of: Annotated[
        list[str] | None,
        Query(alias="class", description="Only these classes; repeat it for several.", examples=[["Actor"]]),
    ] = None,
    limit: Annotated[int, Query(ge=1, le=50, description="Most results.")] = 10,
) -> Response:
    """Find things by what they are called, in any language, with or without accents, slips forgiven."""
    no_others(request, ("q", "class", "limit", "lang"))
    classes = _classes(asked.ontology, of or [])
    index = asked.names.index(asked.store)
    results = [_result(hit, language) for hit in hits(index, q, classes, limit)]
    return reply_json(
        request, {"q": clean(q, LONGEST), "results": results, "graph_version": index.version}, index.version, language
    )


def hits(index: NameIndex, text: str, classes: tuple[str, ...], limit: int) -> list[Hit]:
    """The thing of this URI, things of exactly this name or code, then those with a name like it."""
    named = index.get(text)
    exact = [named] if named and (not classes or named.class_name in classes) else index.exact(text, classes)
    found = {t.uri: Hit(t, t.label(), 100.0) for t in exact}
    for hit in index.near(text, classes, limit):
        found.setdefault(hit.thing.uri, hit)
    return list(found.values())[:limit]


def _classes(words: Ontology, given: list[str]) -> tuple[str, ...]:
    known = [c.name for c in words.classes.values() if c.segment]
    for name in given:
        if name not in known and name != "Entity":
            raise BadParameter("class", clean(name), f"one of {', '.join(known)}")
    return classes_below(words, given) if given else ()


def _result(hit: Hit, language: str) -> dict[str, Any]:
    return {
        "uri": hit.thing.uri,
        "label": hit.thing.label(language),
        "class": hit.thing.class_name,
        "kind": hit.thing.kind,
        "name": hit.name,
        "score": hit.score,
    }
