"""From exceptions to problems."""

import logging
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.problems import Refusal, asked_wrongly, clean, problem
from graph.errors import StoreError, StoreTimeout, StoreUnavailable
from queries.errors import AskedWrongly

log = logging.getLogger("spfgraph.api")
RETRY_AFTER = "5"  # seconds


def install(app: FastAPI) -> None:
    """Answer every exception that a route can raise with a problem."""
    app.add_exception_handler(AskedWrongly, lambda _, error: asked_wrongly(cast("AskedWrongly", error)))
    app.add_exception_handler(Refusal, lambda _, error: _refused(cast("Refusal", error)))
    app.add_exception_handler(StoreError, lambda _, error: store_failed(cast("StoreError", error)))
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, lambda _, error: _invalid(cast("RequestValidationError", error)))


def _refused(error: Refusal) -> JSONResponse:
    return problem(error.status, error.kind, error.detail, error.headers, **error.more)


def store_failed(error: StoreError) -> JSONResponse:
    """What went wrong goes to the log: it names addresses and statements that are nobody else's business."""
    if isinstance(error, StoreUnavailable):
        log.error("the store is unavailable: %s", error)
        detail = "The store cannot be reached now. Try again in a few seconds."
        return problem(503, "store-unavailable", detail, {"Retry-After": RETRY_AFTER})
    if isinstance(error, StoreTimeout):
        log.warning("a statement was broken off: %s", error)
        detail = "The question took longer than it may. Ask for less: fewer criteria, a smaller limit, fewer sources."
        return problem(504, "store-timeout", detail)
    log.error("the store failed: %s", error)
    return unexpected()


def unexpected() -> JSONResponse:
    return problem(500, "", "Something went wrong here; it is in the server's log.")


def _http(request: Request, error: Exception) -> JSONResponse:
    """Starlette's own errors, with their headers: a 405 tells in Allow what would work."""
    found = cast("HTTPException", error)
    path = clean(request.url.path)
    details = {404: f"There is nothing at {path}. See /docs.", 405: f"{path} cannot be used with {request.method}."}
    return problem(found.status_code, "", details.get(found.status_code, str(found.detail)), found.headers)


def _invalid(error: RequestValidationError) -> JSONResponse:
    """FastAPI's checks of the parameters that the routes themselves declare."""
    first = error.errors()[0]
    name = clean(str(first["loc"][-1]))
    found = clean(str(first.get("input") or "nothing"))
    detail = f"parameter {name}: found {found!r}: {first['msg']}"
    return problem(422, "bad-parameter", detail, parameter=name, found=found, expected=str(first["msg"]))
