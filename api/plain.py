"""/ask: a question in plain words."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.asked import Asked
from api.negotiation import Language
from api.problems import clean
from api.replies import reply_json
from api.schemas import array, nullable, record, responses
from api.strict import no_others
from graph.version import graph_version
from queries.ask.asking import LONGEST, ask
from queries.ask.render import asked_json

router = APIRouter(prefix="/api/v1/ask", tags=["catalogue"])

_TEXT = {"type": "string"}
_UNDERSTOOD = record(
    {
        "words": _TEXT,
        "meaning": _TEXT,
        "parameter": {**nullable(_TEXT), "description": "For which parameter it was used; null: not used."},
        "misspelt": {"type": "boolean", "description": "Whether a slip was forgiven."},
    }
)
_ASKED = record(
    {
        "text": _TEXT,
        "query": {**nullable(_TEXT), "description": "The canned question chosen; null when none fits."},
        "question": nullable(_TEXT),
        "understood": array(_UNDERSTOOD),
        "not_used": array(_TEXT),
        "not_understood": {**array(_TEXT), "description": "Words that have no meaning here; there is no answer then."},
        "runners_up": array(record({"query": _TEXT, "question": _TEXT})),
        "refusal": {**nullable(_TEXT), "description": "Why there is no answer."},
        "choices": {"type": "object", "additionalProperties": array(_TEXT)},
        "answer": {"type": ["object", "null"], "description": "As /queries/{name} gives it."},
    }
)


@router.get(
    "",
    operation_id="ask",
    summary="Ask in plain words",
    response_model=None,
    responses={
        200: {"description": "The answer, or why there is none.", "content": {"application/json": {"schema": _ASKED}}},
        **responses(422, 503, 504),
    },
)
def plain(
    request: Request,
    asked: Asked,
    language: Language,
    q: Annotated[
        str,
        Query(
            min_length=1,
            max_length=LONGEST,
            description="A question in English, French or Spanish.",
            examples=["Which partners support legal drafting in Malawi?"],
        ),
    ],
    limit: Annotated[int | None, Query(ge=1, le=1000, description="Most rows; 100 when not given.")] = None,
    offset: Annotated[int | None, Query(ge=0, le=1_000_000, description="Rows to leave out, of a list.")] = None,
    evidence_limit: Annotated[int | None, Query(ge=1, le=100, description="Most pieces of evidence in a row.")] = None,
) -> Response:
    """Choose the canned question that is meant, resolve the names in it and answer it; refuse when none fits."""
    told = {"limit": limit, "offset": offset, "evidence_limit": evidence_limit}
    no_others(request, ("q", "lang", *told))
    showing = {name: value for name, value in told.items() if value is not None}
    found = ask(asked, clean(q, LONGEST), language, showing)
    return reply_json(request, asked_json(found, language), graph_version(asked.store), language)
