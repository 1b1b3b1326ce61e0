"""OpenAPI for canned questions: parameters and answers described from the catalogue, never by hand."""

from typing import Any

from api.schemas import LITERALS, array, nullable, problem_responses, ref
from ontology.model import ontology
from queries.catalogue import Query
from queries.header import Column, Parameter
from queries.listing import example, plain
from queries.parameters import choices_of
from queries.resolve import LONGEST

Schema = dict[str, Any]


def operation(query: Query) -> Schema:
    """What the catalogue adds to the operation that FastAPI makes of the route."""
    return {
        "summary": query.title.en,
        "description": f"**{query.question.en}**\n\n{query.description.en}",
        "parameters": [*(parameter(name, p) for name, p in query.parameters.items()), *_evidence(query)],
        "responses": {
            "200": {"description": "The answer.", "headers": LITERALS["headers"], "content": _content(query)},
            "304": {"description": "You have this answer already (If-None-Match)."},
            **problem_responses(404, 406, 422, 503, 504),
        },
    }


def has_evidence(query: Query) -> bool:
    """Whether rows carry evidence, which CSV can show in two ways."""
    return any(column.has_pieces for column in query.columns.values())


def _evidence(query: Query) -> list[Schema]:
    if not has_evidence(query):
        return []
    schema = {"type": "string", "enum": ["flat", "rows"], "default": "flat"}
    text = "For CSV: a line a row with the documents' names, or a line a piece of evidence."
    return [{"name": "evidence", "in": "query", "required": False, "description": text, "schema": schema}]


def parameter(name: str, p: Parameter) -> Schema:
    """One query parameter. A list is a parameter that is repeated: names have commas."""
    schema = array(_value(p), p.min, p.max) if p.many else _value(p)
    text = " ".join([p.description.en, *_hints(p)])
    found: Schema = {"name": name, "in": "query", "required": p.required, "description": text, "schema": schema}
    if p.many:
        found |= {"style": "form", "explode": True}
    if p.example is not None:
        found["example"] = example(p)
    return found


def _hints(p: Parameter) -> list[str]:
    hints = [f"A {' or '.join(p.classes)}: URI, code or name."] if p.classes else []
    hints += ["Repeat the parameter for several."] if p.many else []
    return hints + ([f"Default: {plain(p.default)}."] if p.default is not None else [])


def _value(p: Parameter) -> Schema:
    if choices := choices_of(p, ontology()):
        return {"type": "string", "enum": list(choices)}
    if p.type == "integer":
        bounds = {"minimum": p.minimum, "maximum": p.maximum, "default": p.default}
        return {"type": "integer", **{name: value for name, value in bounds.items() if value is not None}}
    if p.type == "date":
        return {"type": "string", "format": "date"}
    if p.type == "boolean":
        return {"type": "boolean"}
    return {"type": "string", "minLength": 1, "maxLength": LONGEST}


def _content(query: Query) -> Schema:
    return {"application/json": {"schema": answer(query)}, "text/csv": {"schema": {"type": "string"}}}


def answer(query: Query) -> Schema:
    """The one shape of an answer, with this question's columns."""
    properties: Schema = {
        "query": {"type": "string", "const": query.name},
        "question": {"type": "string"},
        "parameters": {"type": "object", "description": "As resolved.", "additionalProperties": True},
        "as_of": {"type": "string", "format": "date"},
        "known_by": {"type": "string", "format": "date"},
        "columns": array({"type": "string", "enum": list(query.columns)}),
        "rows": array(_row(query)),
        "coverage": ref("Coverage"),
        "limit": {"type": "integer"},
        **({"offset": {"type": "integer"}, "total": {"type": "integer"}} if query.is_list else {}),
        "truncated": {"type": "boolean", "description": "Whether there are more rows than the limit let through."},
        "graph_version": {"type": "string"},
    }
    return {"type": "object", "title": f"Answer of {query.name}", "properties": properties, "required": [*properties]}


def _row(query: Query) -> Schema:
    properties = {name: column(name, c) for name, c in query.columns.items()}
    return {"type": "object", "properties": properties, "required": [*properties]}


def column(name: str, c: Column) -> Schema:
    """The values of a column; what is not known is null, and a list may be empty."""
    plain = _cell(name, c)
    schema = array(plain) if c.many or c.has_pieces else nullable(plain)
    return {**schema, "description": c.description.en}


def _cell(name: str, c: Column) -> Schema:
    if c.has_pieces:
        return ref(c.type)
    if c.type == "anyURI":
        return ref("Assertion") if name == "assertion" else ref("ThingOrUri")
    if c.codes:
        return {"type": "string", "enum": list(ontology().vocabularies[c.codes].concepts)}
    if c.type == "relationship":
        return {"type": "string", "enum": sorted(p.name for p in ontology().links())}
    formats = {"date": {"format": "date"}}
    types = {"integer": "integer", "number": "number", "boolean": "boolean"}
    return {"type": types.get(c.type, "string"), **formats.get(c.type, {})}
