"""Schemas that several operations share, and how problems are documented."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import MEDIA_TYPE

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date"}
_URI: Schema = {"type": "string", "format": "uri"}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def array(items: Schema, least: int | None = None, most: int | None = None) -> Schema:
    bounds = {"minItems": least, "maxItems": most}
    return {"type": "array", "items": items, **{name: n for name, n in bounds.items() if n is not None}}


def nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def record(properties: Schema, optional: tuple[str, ...] = ()) -> Schema:
    """An object all of whose properties are there, apart from the optional ones."""
    return {"type": "object", "properties": properties, "required": [p for p in properties if p not in optional]}


def problem_responses(*statuses: int) -> dict[str, Schema]:
    """Documentation of these errors under the media type that they really have."""
    content = {MEDIA_TYPE: {"schema": ref("Problem")}}
    retry = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
    return {
        str(status): {
            "description": HTTPStatus(status).phrase,
            **({"headers": retry} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}),
            "content": content,
        }
        for status in statuses
    }


def responses(*statuses: int) -> dict[int | str, Schema]:
    """The same as FastAPI's routes take it."""
    return dict(problem_responses(*statuses).items())


_THING = record({"uri": _URI, "label": _TEXT})
_PROBLEM = record(
    {
        "type": {"type": "string", "format": "uri-reference", "description": "Which kind of problem it is."},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "parameter": {"type": "string", "description": "The parameter concerned."},
        "found": _TEXT,
        "expected": _TEXT,
        "nearest": {**array(_TEXT), "description": "Names like the one given."},
        "choices": {**array(_TEXT), "description": "What an ambiguous name can mean."},
    },
    optional=("parameter", "found", "expected", "nearest", "choices"),
)
_SOURCE_COVERING = record(
    {
        "source": ref("ThingOrUri"),
        "in_scope": {**array(ref("ThingOrUri")), "description": "Of what was asked, what it could speak of."},
        "could_have_said": {"type": "boolean", "description": "Whether it could speak of all that was asked."},
        "newest": {"type": "string", "description": "The day of its newest assertion, or nothing."},
        "assertions": {"type": "integer"},
    }
)
_MEMBERSHIP = record({"assertion": _URI, "group": ref("ThingOrUri"), "member": ref("ThingOrUri")})
_ABOUT = {**_THING, "properties": {**_THING["properties"], "certainty": _TEXT}}
_EVIDENCE = record(
    {
        "assertion": {**_URI, "description": "The assertion; /api/v1/entities/assertion/… tells all of it."},
        "source": ref("ThingOrUri"),
        "document": ref("ThingOrUri"),
        "locators": array(_TEXT),
        "asserted_on": _DAY,
        "roles": array(_TEXT),
        "modality": nullable(_TEXT),
        "answer": nullable(_TEXT),
        "valid_from": nullable(_DAY),
        "valid_to": nullable(_DAY),
        "certainty": _TEXT,
        "about": array(_ABOUT),
        "memberships": {**array(_MEMBERSHIP), "description": "By which membership a country group reaches a country."},
        "note": nullable(_TEXT),
    }
)
_FIGURE = record(
    {
        "assertion": _URI,
        "source": ref("ThingOrUri"),
        "document": ref("ThingOrUri"),
        "locators": array(_TEXT),
        "asserted_on": _DAY,
        "valid_from": nullable(_DAY),
        "valid_to": nullable(_DAY),
        "value": {"type": "number"},
        "status": _TEXT,
        "precision": _TEXT,
        "certainty": _TEXT,
        "note": nullable(_TEXT),
    }
)
SHARED: dict[str, Schema] = {
    "Thing": _THING,
    "Assertion": {**_URI, "description": "An assertion, which has no name."},
    "ThingOrUri": {"anyOf": [ref("Thing"), _URI], "description": "A URI with its label, where it has one."},
    "Problem": _PROBLEM,
    "SourceCovering": _SOURCE_COVERING,
    "Coverage": record(
        {
            "sources": array(ref("SourceCovering")),
            "statement": {"type": "string", "description": "In words. What no source says is unknown, not a no."},
        }
    ),
    "Evidence": _EVIDENCE,
    "Figure": _FIGURE,
}
LITERALS: dict[str, Schema] = {
    "headers": {
        "ETag": {"description": "For If-None-Match.", "schema": _TEXT},
        "Content-Language": {"description": "Language of labels and texts.", "schema": _TEXT},
    }
}


def install(app: FastAPI) -> None:
    """Put the shared schemas into the app's OpenAPI."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = get_openapi(
                title=app.title,
                version=app.version,
                summary=app.summary,
                description=app.description,
                routes=app.routes,
                tags=app.openapi_tags,
                license_info=app.license_info,
            )
            found.setdefault("components", {}).setdefault("schemas", {}).update(SHARED)
            app.openapi_schema = found
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
