"""RDF as text, a thing at a time, so that a large graph needs no more memory than a small one.

rdflib's serializers need the whole graph in memory and sort by their own lights; these keep the order that they
are given, also that of several values of a property.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from rdflib import RDF, XSD, Literal
from rdflib.term import Identifier

from graph.rdf import PREFIXES, Triple, context
from ontology.model import Ontology
from ontology.names import ONTOLOGY

_TYPE = str(RDF.type)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9]*")


class Writer(Protocol):
    """The text of a file, in the order: beginning, things, end."""

    def beginning(self) -> str: ...

    def thing(self, graph: str, triples: Sequence[Triple]) -> str: ...

    def end(self) -> str: ...


class NQuads:
    """A line a quad."""

    def __init__(self, ontology: Ontology) -> None: ...

    def beginning(self) -> str:
        return ""

    def thing(self, graph: str, triples: Sequence[Triple]) -> str:
        return "".join(f"{text(s)} {text(p)} {text(o)} {_iri(graph)} .\n" for s, p, o in triples)

    def end(self) -> str:
        return ""


class Turtle:
    """A block a subject; the named graphs are left out."""

    def __init__(self, ontology: Ontology) -> None: ...

    def beginning(self) -> str:
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())

    def thing(self, graph: str, triples: Sequence[Triple]) -> str:  # noqa: ARG002 -- Turtle has no graphs
        return "".join(_block(subject, values) for subject, values in _by_subject(triples).items())

    def end(self) -> str:
        return ""


class JsonLd:
    """One document with the ontology's context, a line a subject; the named graphs are left out."""

    def __init__(self, ontology: Ontology) -> None:
        self._context = context(ontology)["@context"]
        self._first = True

    def beginning(self) -> str:
        return f'{{"@context": {_json(self._context)},\n"@graph": ['

    def thing(self, graph: str, triples: Sequence[Triple]) -> str:  # noqa: ARG002 -- one graph for all
        lines = [_json(_object(subject, values)) for subject, values in _by_subject(triples).items()]
        before = "\n" if self._first else ",\n"
        self._first = False
        return before + ",\n".join(lines)

    def end(self) -> str:
        return "\n]}\n"


FORMATS: Mapping[str, Callable[[Ontology], Writer]] = {"turtle": Turtle, "jsonld": JsonLd, "nquads": NQuads}

_Values = dict[str, list[Identifier]]  # by predicate


def _by_subject(triples: Sequence[Triple]) -> dict[str, _Values]:
    found: dict[str, _Values] = {}
    for subject, predicate, value in triples:
        found.setdefault(str(subject), {}).setdefault(str(predicate), []).append(value)
    return found


def _block(subject: str, values: _Values) -> str:
    told = [f"{_short(predicate)} {', '.join(map(_short, items))}" for predicate, items in values.items()]
    return f"\n{_iri(subject)} " + " ;\n  ".join(told) + " .\n"


def _object(subject: str, values: _Values) -> dict[str, Any]:
    told = {_term(predicate): _plain([_value(predicate, v) for v in items]) for predicate, items in values.items()}
    return {"uri": subject, **told}


def _plain(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


def _value(predicate: str, value: Identifier) -> Any:
    """Numbers stay text, which the context types: a JSON number would lose digits on the way."""
    if predicate == _TYPE:
        return _term(str(value))
    if not isinstance(value, Literal) and not predicate.startswith(ONTOLOGY):
        return {"uri": str(value)}
    return str(value)


def _term(iri: str) -> str:
    """The context's name for a class or a property."""
    if iri == _TYPE:
        return "type"
    if iri.startswith(ONTOLOGY):
        return iri.removeprefix(ONTOLOGY)
    return f"rdf:{iri.removeprefix(PREFIXES['rdf'])}"


def _short(value: Identifier | str) -> str:
    """`a`, a prefixed name where there is a prefix, else the term in full."""
    if str(value) == _TYPE:
        return "a"
    for prefix, namespace in PREFIXES.items():
        if not isinstance(value, Literal) and value.startswith(namespace):
            local = value.removeprefix(namespace)
            return f"{prefix}:{local}" if _LOCAL.fullmatch(local) else _iri(value)
    if isinstance(value, Literal) and value.datatype is not None:
        return f"{_quoted(value)}^^{_short(str(value.datatype))}"
    return text(value) if isinstance(value, Literal) else _iri(value)


def text(value: Identifier) -> str:
    """A term in full, as in N-Quads."""
    if not isinstance(value, Literal):
        return _iri(value)
    plain = value.datatype is None or value.datatype == XSD.string
    return _quoted(value) if plain else f"{_quoted(value)}^^{_iri(str(value.datatype))}"


def _quoted(value: str) -> str:
    return '"' + _TO_ESCAPE.sub(lambda m: _ESCAPES.get(m.group(), f"\\u{ord(m.group()):04X}"), value) + '"'


def _iri(value: str) -> str:
    return "<" + _NOT_IN_IRI.sub(lambda m: f"\\u{ord(m.group()):04X}", value) + ">"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
