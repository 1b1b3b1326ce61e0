"""Which questions speak of which term of the ontology, and why some terms have none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from ontology.model import Ontology, Vocabulary, Words, ontology
from queries.catalogue import Query, catalogue
from queries.checking import code_of, names_in

Key = tuple[str, str]  # sort (class, link, value, vocabulary) and name
_SECTIONS = {"classes": "class", "links": "link", "values": "value", "vocabularies": "vocabulary"}
# A name that stands for a node or relationship, since only of these is `x.name` a property: rows have keys.
_NODES = tuple(
    re.compile(pattern) for pattern in (r"\((\w+)\s*[:{]", r"\((\w+)\)\s*[-<]", r"[->]\s*\((\w+)", r"\[(\w+)\s*[:*\]]")
)
_ACCESS = re.compile(r"\b(\w+)\.(\w+)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Term:
    """A class, link, value or vocabulary; `reason` tells why none of the questions need speak of it."""

    sort: str
    name: str
    words: Words
    questions: tuple[str, ...]
    reason: str | None


def terms(questions: Mapping[str, Query] | None = None, words: Ontology | None = None) -> tuple[Term, ...]:
    """Every term of the ontology, by sort and name."""
    words = words or ontology()
    spoken: dict[Key, list[str]] = {}
    for name, query in (catalogue() if questions is None else questions).items():
        for key in sorted(_spoken(query, words)):
            spoken.setdefault(key, []).append(name)
    told = reasons()
    return tuple(
        Term(sort, name, of, tuple(spoken.get((sort, name), ())), told.get((sort, name)))
        for (sort, name), of in _all(words)
    )


@cache
def reasons() -> Mapping[Key, str]:
    """Why a term has no question, by sort and name; from uncovered.yml."""
    groups = yaml.safe_load((files("queries") / "uncovered.yml").read_text(encoding="utf-8"))
    return {
        (sort, name): group["reason"]
        for group in groups
        for section, sort in _SECTIONS.items()
        for name in group.get(section, ())
    }


def _all(words: Ontology) -> Iterator[tuple[Key, Words]]:
    yield from ((("class", c.name), c.words) for c in words.classes.values())
    yield from ((("link", p.name), p.words) for p in words.properties.values() if p.is_link)
    yield from ((("value", p.name), p.words) for p in words.properties.values() if not p.is_link)
    yield from ((("vocabulary", v.name), v.words) for v in words.vocabularies.values())


def _spoken(query: Query, words: Ontology) -> set[Key]:
    """What the question takes, reads, gives or says that it needs."""
    code = code_of(query.body)
    named = names_in(code) | set(query.coverage.kinds)
    named |= {name for parameter in query.parameters.values() for name in parameter.classes}
    classes = named & set(words.classes)
    text = set(_WORD.findall(query.body))  # with strings: `type = 'MADE_BY'` speaks of it too
    nodes = {name for pattern in _NODES for name in pattern.findall(code)}
    read = {name for owner, name in _ACCESS.findall(code) if owner in nodes}
    codes = {p.codes for p in query.parameters.values() if p.codes}
    codes |= {c.codes for c in query.columns.values() if c.codes}
    codes |= {v.name for v in words.vocabularies.values() if _lists(v) and _lists(v) <= classes}
    return {
        *(("class", name) for name in classes),
        *(("link", p.name) for p in words.links() if p.relationship_type in text),
        *(("value", p.name) for p in words.properties.values() if not p.is_link and p.name in read),
        *(("vocabulary", name) for name in codes),
    }


def _lists(vocabulary: Vocabulary) -> set[str]:
    """The classes of the things that the vocabulary lists; none for one of codes."""
    return {c.class_name for c in vocabulary.concepts.values() if c.class_name}
