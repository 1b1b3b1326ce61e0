"""What the tests of the API share."""

from typing import Any
from urllib.parse import urlencode

from httpx2 import Response

from queries.catalogue import Query

PROBLEM = "application/problem+json"
NAMES = {"object": dict, "array": list, "string": str, "integer": int, "number": int | float, "boolean": bool}


def example_of(query: Query, *more: str) -> str:
    """The query's address with the documented examples of its required parameters and of the named ones."""
    wanted = {n: p.example for n, p in query.parameters.items() if p.required or n in more}
    return f"/api/v1/queries/{query.name}?{urlencode(wanted, doseq=True)}"


def is_problem(response: Response, status: int, kind: str | None = None) -> dict[str, Any]:
    """The problem, which must have this status and kind and the members that RFC 9457 names."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == PROBLEM
    body: dict[str, Any] = response.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    if kind is not None:
        assert body["type"] == f"https://w3id.org/spfgraph/problem/{kind}"
    return body


def misfits(value: Any, schema: dict[str, Any], spec: dict[str, Any], path: str = "$") -> list[str]:
    """Where a value is not what its schema says, for the few words of JSON Schema that we use."""
    if "$ref" in schema:
        return misfits(value, spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]], spec, path)
    if "anyOf" in schema:
        tried = [misfits(value, choice, spec, path) for choice in schema["anyOf"]]
        return [] if [] in tried else min(tried, key=len)
    kind = schema.get("type")
    if kind == "null":
        return [] if value is None else [f"{path}: {value!r} is not null"]
    if kind and (not isinstance(value, NAMES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{path}: {value!r} is no {kind}"]
    return [*_not_among(value, schema, path), *_inside(value, schema, spec, path)]


def _not_among(value: Any, schema: dict[str, Any], path: str) -> list[str]:
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else [value])
    return [] if value in allowed else [f"{path}: {value!r} is none of {allowed}"]


def _inside(value: Any, schema: dict[str, Any], spec: dict[str, Any], path: str) -> list[str]:
    found = []
    if isinstance(value, dict) and "properties" in schema:
        found += [f"{path}: {name} is missing" for name in schema["required"] if name not in value]
        found += [f"{path}: {name} is not documented" for name in value if name not in schema["properties"]]
        for name, item in value.items():
            found += misfits(item, schema["properties"].get(name, {}), spec, f"{path}.{name}")
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += misfits(item, schema.get("items", {}), spec, f"{path}[{number}]")
    return found
