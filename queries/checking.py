"""Whether a query's body is what its header says. Neo4j's own checker and the lint are in the contract tests."""

import re
from collections.abc import Collection, Mapping, Sequence

from ontology.model import LANGUAGES, Ontology
from queries.freshness import CONTEXT, SEEN_FROM
from queries.header import Header, Parameter, Text

_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_COMMENT = re.compile(r"//[^\n]*")
_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|DROP)\b", re.IGNORECASE)
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_ALIAS = re.compile(r"\bAS\s+([A-Za-z_]\w*)\s*$", re.IGNORECASE)
_NAMES = re.compile(r"(?<=[\w(\[]):([A-Za-z_]\w*(?:\|:?[A-Za-z_]\w*)*)")
PLACE = re.compile(r"\{(\w+)\}")
TOTAL = "total"  # lists give the number of all rows in this column; it is part of the answer, not of its rows


def body_errors(header: Header, body: str, ontology: Ontology) -> list[str]:
    """All disagreements; an empty list when the body may be run."""
    code = code_of(body)
    errors = [f"the body writes ({w.group(0)}); questions only read" for w in _WRITES.finditer(code)]
    used, declared = set(_PARAMETER.findall(code)), set(header.parameters)
    if used & set(CONTEXT):
        used.add(SEEN_FROM)
    errors += [
        f"the body uses ${name}, which the header does not declare" for name in sorted(used - declared - set(CONTEXT))
    ]
    errors += [f"the header declares {name}, which the body does not use" for name in sorted(declared - used)]
    returned = [name for name in _returned(code) if name != TOTAL]
    if returned != list(header.columns):
        errors.append(f"the body returns {returned}, the header declares {list(header.columns)}")
    errors += [f"coverage names {a}, which is no parameter" for a in header.coverage.about if a not in declared]
    errors += _unknown_words(header, ontology)
    errors += _unknown_names(code, ontology)
    errors += unfit_texts(header.question, header.ask, declared)
    errors += [e for name, p in header.parameters.items() for e in _unfit_numbers(name, p)]
    if "limit" not in declared:
        errors.append("the header declares no limit")
    return errors


def code_of(body: str) -> str:
    """The body without its comments and the content of its strings."""
    return _COMMENT.sub("", _STRING.sub("''", body))


def names_in(code: str) -> set[str]:
    """The labels and relationship types of its patterns."""
    return {name for match in _NAMES.findall(code) for name in match.split("|")}


def _unknown_words(header: Header, ontology: Ontology) -> list[str]:
    classes = {c for p in header.parameters.values() for c in p.classes} | set(header.coverage.kinds)
    codes = {c.codes for c in header.columns.values() if c.codes} | {
        p.codes for p in header.parameters.values() if p.codes
    }
    errors = [f"{name} is no class of the ontology" for name in sorted(classes - set(ontology.classes))]
    return errors + [f"{name} is no vocabulary" for name in sorted(codes - set(ontology.vocabularies))]


def unfit_texts(question: Text, ask: Mapping[str, Sequence[str]], declared: Collection[str]) -> list[str]:
    """Places in the question or a phrasing for which there is no parameter."""
    texts = [getattr(question, language) or "" for language in LANGUAGES] + [t for ts in ask.values() for t in ts]
    places = {place for text in texts for place in PLACE.findall(text)}
    return [f"{{{place}}} stands for no parameter" for place in sorted(places - set(declared))]


def _unfit_numbers(name: str, parameter: Parameter) -> list[str]:
    """Defaults and examples that the parameter itself would refuse."""
    told = {"default": parameter.default, "example": parameter.example}
    low = parameter.minimum if parameter.minimum is not None else float("-inf")
    high = parameter.maximum if parameter.maximum is not None else float("inf")
    return [
        f"{name}: {what} {n} is out of bounds"
        for what, n in told.items()
        if isinstance(n, int) and not low <= n <= high
    ]


def _unknown_names(code: str, ontology: Ontology) -> list[str]:
    """Labels and relationship types that the graph cannot hold: a slip would read as silence."""
    labels = {"Resource", "Staged", "Retired", *ontology.classes}
    types = {p.relationship_type for p in ontology.links()}
    unknown = sorted(names_in(code) - labels - types)
    return [f"{name} is neither a class nor a relationship of the ontology (madeBy is MADE_BY)" for name in unknown]


def _returned(code: str) -> list[str]:
    """Aliases of the last RETURN that stands outside all braces."""
    tail = re.split(r"\bRETURN\b", _without_braces(code), flags=re.IGNORECASE)[-1]
    tail = re.split(r"\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b", tail, flags=re.IGNORECASE)[0]
    found = [_ALIAS.search(item.strip().removeprefix("DISTINCT ")) for item in _split_top(tail)]
    return [match.group(1) if match else "(no alias)" for match in found]


def _without_braces(code: str) -> str:
    kept, depth = [], 0
    for character in code:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0:
            kept.append(character)
    return "".join(kept)


def _split_top(text: str) -> list[str]:
    parts, depth = [""], 0
    for character in text:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part for part in parts if part.strip()]
