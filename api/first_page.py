"""/: a question, its answer and the evidence on a plain page that needs no script."""

from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from api.asked import Asked
from api.handling import RETRY_AFTER, log
from api.negotiation import VARY, Language
from api.page_view import Asking, answered, frame
from api.pages import render
from api.replies import reply
from graph.errors import StoreError
from graph.version import graph_version
from queries.errors import AskedWrongly, NothingNamed

router = APIRouter(include_in_schema=False)


@router.get("/", response_class=HTMLResponse, response_model=None)
def first_page(request: Request, asked: Asked, language: Language) -> Response:
    asking = Asking.of(request.query_params, language)
    page = frame(asking)
    try:
        version = graph_version(asked.store)
        if not version:
            return _failed(page, 503, page["t"]["error_empty"])
        body = render("first.html", {**page, **answered(asked, asking)})
    except AskedWrongly as error:
        return _failed(page, 404 if isinstance(error, NothingNamed) else 422, str(error))
    except StoreError as error:
        log.error("the first page has no store: %s", error)
        return _failed(page, 503, page["t"]["error_store"])
    return reply(request, body, "text/html; charset=utf-8", version, language)


def _failed(page: dict[str, Any], status: int, message: str) -> Response:
    """The page with its form, so that one can ask again, and what went wrong."""
    headers = {"Cache-Control": "no-store", "Vary": VARY, **({"Retry-After": RETRY_AFTER} if status == 503 else {})}
    return HTMLResponse(render("failed.html", {**page, "message": message}), status_code=status, headers=headers)
