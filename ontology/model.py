"""The ontology as frozen dataclasses, read once from spf.ttl, shapes.ttl and vocabularies/.

Labels, relationship types, properties and their types, the register's columns: everything that code
needs to know about them is asked here and written nowhere else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ontology.names import split, upper_snake

LANGUAGES = ("en", "fr", "es")


class Datatype(StrEnum):
    """Types a property value can have in the graph; dates are ISO text, decimals finite numbers."""

    STRING = "string"
    INTEGER = "integer"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "dateTime"
    URI = "anyURI"


@dataclass(frozen=True)
class Words:
    """What a term is called (by language) and means (English)."""

    labels: Mapping[str, str]
    definition: str

    def label(self, language: str = "en") -> str:
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True)
class Property:
    """A property; a link when `ranges` is not empty, otherwise a value of `datatype`.

    `ranges` names the classes a link may point at, `codes` the vocabulary a value is taken from,
    `stored_as_text` marks the one link kept as a text property, `described_by` the property of a
    Description that states it of an entity.
    """

    name: str
    uri: str
    words: Words
    datatype: Datatype
    ranges: tuple[str, ...] = ()
    codes: str | None = None
    stored_as_text: bool = False
    described_by: str | None = None

    @property
    def is_link(self) -> bool:
        return bool(self.ranges) and not self.stored_as_text

    @property
    def relationship_type(self) -> str:
        return upper_snake(self.name)


@dataclass(frozen=True)
class Slot:
    """A property as one class uses it: how many values at the least and at the most (None: no limit)."""

    prop: Property
    least: int
    most: int | None

    @property
    def many(self) -> bool:
        return self.most != 1


@dataclass(frozen=True)
class Class:
    """A class with its ancestors (nearest first) and its slots in the order of the shapes, ancestors' last."""

    name: str
    uri: str
    words: Words
    ancestors: tuple[str, ...]
    segment: str | None
    kinds: str | None
    slots: Mapping[str, Slot]

    @property
    def labels(self) -> tuple[str, ...]:
        """Its labels in the store beside Resource."""
        return tuple(name for name in (self.name, *self.ancestors) if name not in ("Resource", "Entity"))


@dataclass(frozen=True)
class Concept:
    """One code or concept of a vocabulary."""

    uri: str
    notation: str
    words: Words
    alt_labels: tuple[str, ...]
    hidden_labels: tuple[str, ...]
    class_name: str | None
    broader: tuple[str, ...]
    rank: int | None
    identifiers: tuple[str, ...]
    verbs: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """A SKOS concept scheme, its concepts by notation; ordered ones by rank, others as read."""

    name: str
    words: Words
    concepts: Mapping[str, Concept]

    def ranked(self) -> tuple[str, ...]:
        """Notations of the concepts that have a rank, lowest first."""
        ranked = [c for c in self.concepts.values() if c.rank is not None]
        return tuple(c.notation for c in sorted(ranked, key=lambda c: c.rank or 0))


@dataclass(frozen=True, eq=False)
class Ontology:
    """All of it. `classes` and `properties` are by local name, `vocabularies` by name, `by_segment` by URI segment."""

    version: str
    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    vocabularies: Mapping[str, Vocabulary]
    by_segment: Mapping[str, Class]

    def class_of(self, uri: str) -> Class | None:
        """The class that a thing's URI tells by its segment; None for other URIs."""
        parts = split(uri)
        return self.by_segment.get(parts[0]) if parts else None

    def descends(self, name: str, ancestor: str) -> bool:
        """Whether class `name` is `ancestor` or below it."""
        return name == ancestor or ancestor in self.classes[name].ancestors

    def is_a(self, uri: str, names: tuple[str, ...]) -> bool:
        """Whether the URI's class is one of `names` or below one."""
        found = self.class_of(uri)
        return found is not None and any(self.descends(found.name, name) for name in names)

    def assertion_kinds(self) -> tuple[Class, ...]:
        """The kinds of assertion, in the order of their names."""
        return tuple(c for _, c in sorted(self.classes.items()) if c.ancestors[:1] == ("Assertion",))

    def entity_classes(self) -> tuple[Class, ...]:
        """Classes of shared entities that things can have, in the order of their names."""
        return tuple(c for _, c in sorted(self.classes.items()) if "Entity" in c.ancestors)

    def links(self) -> Iterator[Property]:
        """Properties that become relationships."""
        return (p for p in self.properties.values() if p.is_link)

    def listed(self) -> Iterator[Concept]:
        """Concepts that are things of the graph, of whatever class."""
        for vocabulary in self.vocabularies.values():
            yield from (c for c in vocabulary.concepts.values() if c.class_name)

    def concepts_of(self, class_name: str) -> Iterator[Concept]:
        """Concepts that are entities of this class (countries, steps …)."""
        return (c for c in self.listed() if c.class_name == class_name)

    def codes(self, prop: Property, of_class: str | None = None) -> Vocabulary | None:
        """The vocabulary of a property's values; for `kind` it is the one of the class that has it."""
        name = prop.codes
        if prop.name == "kind" and of_class is not None:
            name = self.classes[of_class].kinds
        return self.vocabularies[name] if name else None


@cache
def ontology() -> Ontology:
    """The ontology of this package, read on first use (about a second)."""
    from ontology.reading import read  # noqa: PLC0415 (reading makes what is defined here)

    return read()
