"""Successful responses: with an entity tag, and 304 for who has it already."""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

from fastapi import Request, Response

from api.negotiation import MEDIA_TYPES, VARY

_PROGRAM = version("spfgraph")


def as_json(content: Any) -> str:
    """Compact JSON that keeps letters as they are."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def reply(
    request: Request,
    body: str,
    media_type: str,
    graph_version: str,
    language: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The body with its ETag, or 304 without it.

    The tag digests the graph's version, the program's, form, language and the body, in which query and
    parameters show: nothing that decides the answer can be forgotten.
    """
    tag = _tag(_PROGRAM, graph_version, media_type, language or "", body)
    kept = {"ETag": tag, "Cache-Control": "no-cache", "Vary": VARY, **(headers or {})}
    if language:
        kept["Content-Language"] = language
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=kept)
    return Response(body, media_type=media_type, headers=kept)


def reply_json(request: Request, content: Any, graph_version: str, language: str | None = None) -> Response:
    return reply(request, as_json(content), MEDIA_TYPES["json"], graph_version, language)


def _tag(*parts: str) -> str:
    return f'"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"'


def _has(header: str, tag: str) -> bool:
    """Whether If-None-Match names the tag; proxies may have made it a weak one."""
    tags = [item.strip().removeprefix("W/") for item in header.split(",")]
    return tag in tags or header.strip() == "*"
