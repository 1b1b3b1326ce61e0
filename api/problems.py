"""Every error as application/problem+json (RFC 9457): which kind, what happened, what to do."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi.responses import JSONResponse

from queries.errors import Ambiguous, AskedWrongly, BadParameter, NothingNamed, UnknownQuery

MEDIA_TYPE = "application/problem+json"
KINDS = "https://w3id.org/spfgraph/problem/"
SHOWN = 80  # characters of what was sent that an error repeats


class Refusal(Exception):
    """A request that is answered with a problem; `kind` is the last part of the problem's type."""

    def __init__(
        self, status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
    ) -> None:
        super().__init__(detail)
        self.status, self.kind, self.detail, self.headers, self.more = status, kind, detail, headers, more


def problem(status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> JSONResponse:
    """A problem response; without a kind of our own the status says it all (about:blank)."""
    body = {
        "type": f"{KINDS}{kind}" if kind else "about:blank",
        "title": TITLES.get(kind) or HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    kept = {"Cache-Control": "no-store", **(headers or {})}
    return JSONResponse(body, status_code=status, headers=kept, media_type=MEDIA_TYPE)


def asked_wrongly(error: AskedWrongly) -> JSONResponse:
    """The problem that says what is wrong with a question."""
    detail = str(error)
    match error:
        case UnknownQuery():
            return problem(404, "unknown-query", detail, query=clean(error.name), nearest=list(error.nearest))
        case NothingNamed():
            return problem(404, "nothing-named", detail, **_what(error), nearest=list(error.nearest))
        case Ambiguous():
            name, found = clean(error.parameter), clean(error.found)
            return problem(422, "ambiguous", detail, parameter=name, found=found, choices=list(error.choices))
        case BadParameter():
            return problem(422, "bad-parameter", detail, **_what(error))
    return problem(422, "", detail)


def _what(error: NothingNamed | BadParameter) -> dict[str, Any]:
    return {"parameter": clean(error.parameter), "found": clean(error.found), "expected": error.expected}


def clean(text: str, longest: int = SHOWN) -> str:
    """The text as it can be repeated: short, and without characters that act on a terminal or turn lines around."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:longest])
    return shown if len(text) <= longest else f"{shown}…"


TITLES = {
    "unknown-query": "There is no such question",
    "nothing-named": "Nothing in the graph has this name",
    "ambiguous": "The name fits several things",
    "bad-parameter": "A parameter is not what it should be",
    "unknown-entity": "There is no such thing in the graph",
    "retired": "The assertion is no longer made by its source",
    "not-acceptable": "Not offered in this form",
    "store-unavailable": "The store does not answer",
    "store-timeout": "The question took too long",
    "empty-graph": "Nothing is loaded yet",
}
