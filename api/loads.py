"""/loads: when which source was loaded; /diff: what changed between two loads of a source, two days or two events."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api.asked import Asked
from api.describing import answer, parameter
from api.negotiation import MEDIA_TYPES, Language, format_of
from api.problems import clean
from api.questions import answered
from api.replies import reply, reply_json
from api.schemas import array, nullable, record, ref, responses
from api.strict import no_others
from queries.catalogue import catalogue
from queries.diff import CHANGED, CHANGES, LIMIT, MOST, SPANS, diff, load_as_json, loads, to_csv, to_json
from queries.diff import Asked as Wanted
from queries.errors import BadParameter

router = APIRouter(prefix="/api/v1", tags=["catalogue"])

Form = Annotated[
    Literal["json", "csv"] | None, Query(alias="format", description="Form of the answer; else Accept decides.")
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Most rows.")]
Offset = Annotated[int, Query(ge=0, le=1_000_000, description="Rows to leave out at the beginning.")]
_SOURCE_TEXT = "A source that was loaded: its key, URI or title."
_LOAD_TEXT = (
    "The key of a load, a day (the last load that ended by then), `latest`, `previous` (the one before the other) "
    "or `none` (before the first)."
)

_TEXT = {"type": "string"}
_TIME = {"type": "string", "format": "date-time"}
_NUMBER = {"type": "integer"}
_LOAD = record(
    {
        "load": {**_TEXT, "description": "Its key."},
        "uri": {"type": "string", "format": "uri"},
        "source": ref("Thing"),
        "started_at": _TIME,
        "ended_at": _TIME,
        "outcome": {**_TEXT, "description": "complete, or partial: bad rows were left out, and nothing was retired."},
        "records_read": _NUMBER,
        "records_skipped": _NUMBER,
        "added": {**_NUMBER, "description": "Assertions that it added."},
        "retired": {**_NUMBER, "description": "Assertions that it retired."},
        "unchanged": {**_NUMBER, "description": "Assertions that were there already."},
    }
)
_PAGED = {"limit": _NUMBER, "offset": _NUMBER, "total": _NUMBER, "truncated": {"type": "boolean"}}
_LOADS = record({"loads": array(_LOAD), **_PAGED, "graph_version": _TEXT})
_LINK = record(
    {"target": ref("Thing"), "certainty": _TEXT, "as_named": _TEXT, "as_ref": _TEXT},
    optional=("certainty", "as_named", "as_ref"),
)
_SAID = nullable(
    record(
        {
            "assertion": ref("Assertion"),
            "properties": {"type": "object", "description": "Values by their names in the ontology."},
            "links": {"type": "object", "additionalProperties": array(_LINK)},
        }
    )
)
_DIFFERENCE = record(
    {
        "property": _TEXT,
        "before": {"description": "A value, a list of values or of links, or null when nothing was said."},
        "after": {"description": "The same, of the later state."},
    }
)
_ROW = record(
    {
        "change": {"type": "string", "enum": list(CHANGES)},
        "key": {**_TEXT, "description": "The row in the source; what has the same key is the same row."},
        "kind": nullable(_TEXT),
        "before": _SAID,
        "after": _SAID,
        "differences": array(_DIFFERENCE),
    }
)
_DIFF = record(
    {
        "source": ref("Thing"),
        "from_load": nullable(_LOAD),
        "to_load": _LOAD,
        "counts": record(dict.fromkeys((*CHANGES, "unchanged"), _NUMBER)),
        "missing": {
            **record({"before": _NUMBER, "after": _NUMBER}),
            "description": "Assertions of the two states that are not kept any more: pruned, or said again later.",
        },
        "rows": array(_ROW),
        **_PAGED,
        "graph_version": _TEXT,
    }
)
_QUESTION = catalogue()[CHANGED]


@router.get(
    "/loads",
    operation_id="list_loads",
    summary="Loads of the sources",
    response_model=None,
    responses={
        200: {"description": "The loads, newest first.", "content": {"application/json": {"schema": _LOADS}}},
        **responses(404, 422, 503, 504),
    },
)
def list_loads(
    request: Request,
    asked: Asked,
    language: Language,
    source: Annotated[str | None, Query(max_length=500, description=_SOURCE_TEXT, examples=["meeting-2017"])] = None,
    limit: Limit = LIMIT,
    offset: Offset = 0,
) -> Response:
    """When which source was loaded, newest first, and what each load changed. One that changes nothing is not kept."""
    no_others(request, ("source", "limit", "offset", "lang"))
    found, version = loads(asked, clean(source, 500) if source is not None else None)
    page = [load_as_json(load) for load in found[offset : offset + limit]]
    truncated = offset + len(page) < len(found)
    body = {"loads": page, "limit": limit, "offset": offset, "total": len(found), "truncated": truncated}
    return reply_json(request, {**body, "graph_version": version}, version, language)


@router.get(
    "/diff",
    operation_id="diff",
    summary="What changed between two loads of a source, two days or two events",
    response_model=None,
    openapi_extra={"parameters": [parameter(name, _QUESTION.parameters[name]) for name in SPANS]},
    responses={
        200: {
            "description": f"Added, changed and retired rows of a source; of days or events, the answer of {CHANGED}.",
            "content": {
                "application/json": {"schema": {"anyOf": [_DIFF, answer(_QUESTION)]}},
                "text/csv": {"schema": _TEXT},
            },
        },
        **responses(404, 406, 422, 503, 504),
    },
)
def diff_between(
    request: Request,
    asked: Asked,
    language: Language,
    source: Annotated[str | None, Query(max_length=500, description=_SOURCE_TEXT, examples=["meeting-2017"])] = None,
    from_load: Annotated[str | None, Query(max_length=500, description=f"{_LOAD_TEXT} Default: previous.")] = None,
    to_load: Annotated[str | None, Query(max_length=500, description=f"{_LOAD_TEXT} Default: latest.")] = None,
    change: Annotated[list[str] | None, Query(description="Only these changes; repeat it for several.")] = None,
    limit: Limit = LIMIT,
    offset: Offset = 0,
    form: Form = None,
) -> Response:
    """What a source said after one load and after another: rows added, changed (same key, other content) and retired.

    What a retired row said is still told. With a day or an event it tells instead what sources said by then and since,
    whenever they were loaded: the answer of /api/v1/queries/changes_between, with the parameters of that question.
    """
    if any(name in request.query_params for name in SPANS):
        return answered(_QUESTION, request, asked, language, form)
    no_others(request, ("source", "from_load", "to_load", "change", "limit", "offset", "lang", "format", *SPANS))
    if source is None:
        raise BadParameter("source", "nothing", f"a source that was loaded, or one of {', '.join(SPANS)}")
    wanted = format_of(request, form, ("json", "csv"))
    found = diff(asked, _wanted(source, from_load, to_load, change or [], limit, offset), language)
    if wanted == "json":
        return reply_json(request, to_json(found), found.graph_version, language)
    headers = {"Content-Disposition": 'attachment; filename="diff.csv"'}
    return reply(request, to_csv(found), f"{MEDIA_TYPES['csv']}; charset=utf-8", found.graph_version, language, headers)


def _wanted(
    source: str, from_load: str | None, to_load: str | None, change: list[str], limit: int, offset: int
) -> Wanted:
    first, last = (clean(text, 500) if text is not None else None for text in (from_load, to_load))
    return Wanted(clean(source, 500), first, last, tuple(clean(text) for text in change), limit, offset)
