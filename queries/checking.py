"""Whether a query's body is what its header says. Neo4j's own checker and the lint are in the contract tests."""

import re

from ontology.model import Ontology
from queries.freshness import CONTEXT
from queries.header import Header

_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_COMMENT = re.compile(r"//[^\n]*")
_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|LOAD|DROP)\b", re.IGNORECASE)
_PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
_ALIAS = re.compile(r"\bAS\s+([A-Za-z_]\w*)\s*$", re.IGNORECASE)
TOTAL = "total"  # lists give the number of all rows in this column; it is part of the answer, not of its rows


def body_errors(header: Header, body: str, ontology: Ontology) -> list[str]:
    """All disagreements; an empty list when the body may be run."""
    code = _COMMENT.sub("", _STRING.sub("''", body))
    errors = [f"the body writes ({w.group(0)}); questions only read" for w in _WRITES.finditer(code)]
    used, declared = set(_PARAMETER.findall(code)), set(header.parameters)
    errors += [
        f"the body uses ${name}, which the header does not declare" for name in sorted(used - declared - set(CONTEXT))
    ]
    errors += [f"the header declares {name}, which the body does not use" for name in sorted(declared - used)]
    returned = [name for name in _returned(code) if name != TOTAL]
    if returned != list(header.columns):
        errors.append(f"the body returns {returned}, the header declares {list(header.columns)}")
    errors += [f"coverage names {a}, which is no parameter" for a in header.coverage.about if a not in declared]
    errors += _unknown_words(header, ontology)
    return errors


def _unknown_words(header: Header, ontology: Ontology) -> list[str]:
    classes = {c for p in header.parameters.values() for c in p.classes} | set(header.coverage.kinds)
    codes = {c.codes for c in header.columns.values() if c.codes} | {
        p.codes for p in header.parameters.values() if p.codes
    }
    errors = [f"{name} is no class of the ontology" for name in sorted(classes - set(ontology.classes))]
    return errors + [f"{name} is no vocabulary" for name in sorted(codes - set(ontology.vocabularies))]


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
