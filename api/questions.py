"""/queries: the catalogue, and one operation for each canned question."""

from collections.abc import Callable
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Request, Response

from api.asked import Asked
from api.describing import has_evidence, operation
from api.negotiation import MEDIA_TYPES, Language, format_of
from api.problems import clean
from api.replies import reply, reply_json
from api.schemas import array, record, responses
from api.strict import no_others
from queries.answer import Answering, find_query
from queries.catalogue import Query as Question
from queries.catalogue import catalogue
from queries.errors import BadParameter
from queries.listing import listing
from queries.render import to_csv, to_json

OURS = ("lang", "format", "evidence")  # parameters of every question, beside its own
PREFIX = "/api/v1/queries"

Form = Annotated[
    Literal["json", "csv"] | None, Query(alias="format", description="Form of the answer; else Accept decides.")
]

_TEXTS = {name: {"type": "string"} for name in ("name", "title", "description")}
_QUESTION = record(
    {
        **_TEXTS,
        "question": {"type": "string"},
        "parameters": array({"type": "object"}),
        "columns": array({"type": "object"}),
        "link": {"type": "string", "format": "uri-reference"},
    }
)
_LISTED = record({"themes": array(record({**_TEXTS, "queries": array(_QUESTION)}))})


def router() -> APIRouter:
    """Made anew for each app, from the catalogue as it is then. Raises ValueError on a name that is taken."""
    found = APIRouter(prefix=PREFIX)
    found.add_api_route(
        "",
        _list,
        operation_id="list_queries",
        summary="All canned questions",
        tags=["catalogue"],
        response_model=None,
        responses={
            200: {"description": "By theme.", "content": {"application/json": {"schema": _LISTED}}},
            **responses(422),
        },
    )
    for query in catalogue().values():
        if taken := set(query.parameters) & set(OURS):
            raise ValueError(f"{query.name}: the parameters {sorted(taken)} mean something else in the API")
        found.add_api_route(
            f"/{query.name}",
            _endpoint(query),
            operation_id=query.name,
            tags=[query.theme],
            response_model=None,
            openapi_extra=operation(query),
            responses=responses(422),
        )
    found.add_api_route("/{name}", _unknown, include_in_schema=False)
    return found


def _endpoint(query: Question) -> Callable[..., Response]:
    def ask(request: Request, asked: Asked, language: Language, form: Form = None) -> Response:
        return answered(query, request, asked, language, form)

    return ask


def answered(query: Question, request: Request, asked: Answering, language: str, form: str | None) -> Response:
    """The answer to the question, with the parameters of the request, as JSON or CSV."""
    wanted = format_of(request, form, ("json", "csv"))
    evidence = _evidence(request, query)
    answer = asked.answer(query.name, _given(request), language)
    if wanted == "json":
        return reply_json(request, to_json(answer), answer.graph_version, language)
    headers = {
        "Content-Disposition": f'attachment; filename="{query.name}.csv"',
        "Coverage-Statement": quote(answer.statement, safe=" :;,.()"),  # rows cannot say what silence means
    }
    body = to_csv(answer, evidence)
    return reply(request, body, f"{MEDIA_TYPES['csv']}; charset=utf-8", answer.graph_version, language, headers)


def _given(request: Request) -> dict[str, list[str]]:
    """The question's own parameters, as lists: binding tells which may have several values."""
    sent = request.query_params
    return {clean(name): sent.getlist(name) for name in sent if name not in OURS}


def _evidence(request: Request, query: Question) -> str:
    found = request.query_params.getlist("evidence") or ["flat"]
    if not has_evidence(query) and "evidence" in request.query_params:
        raise BadParameter("evidence", found[0], f"no such parameter: rows of {query.name} are assertions themselves")
    if len(found) > 1 or found[0] not in ("flat", "rows"):
        raise BadParameter("evidence", clean(", ".join(found)), "flat or rows")
    return found[0]


def _unknown(name: str) -> Response:
    """Raises UnknownQuery, with the nearest names."""
    find_query(clean(name))
    raise AssertionError(name)  # the routes of the questions come first


def _list(request: Request, language: Language) -> Response:
    """Every canned question by theme: what it asks, takes and gives, in the language."""
    no_others(request, ("lang",))
    return reply_json(request, {"themes": [_linked(theme) for theme in listing(language)]}, "", language)


def _linked(theme: dict[str, Any]) -> dict[str, Any]:
    queries = [{**query, "link": f"{PREFIX}/{query['name']}"} for query in theme["queries"]]
    return {**theme, "queries": queries}
