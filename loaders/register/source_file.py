"""Reads source.yml, the description of a source that stands beside its tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from graph.records import SourceRecord, is_day
from loaders.input import BadInput, Place, RowError
from ontology.model import Ontology
from ontology.names import thing

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Period(BaseModel):
    """Whole days, ISO."""

    model_config = ConfigDict(extra="forbid")
    first: Text = Field(alias="from")
    last: Text = Field(alias="to")


class Expected(BaseModel):
    """The least and most rows that the tables should have."""

    model_config = ConfigDict(extra="forbid")
    least: int
    most: int


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: Text
    publisher: Text
    issued: Text | None = None
    licence: Text
    identifier: Text | list[Text] = Field(default_factory=list)
    url: Text | None = None
    note: Text | None = None
    rank: int
    period: Period | None = None
    kinds: list[Text] = Field(alias="coversKinds", min_length=1)
    covers: list[Text] = Field(min_length=1)
    expected: Expected
    defaults: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True)
class SourceFile:
    """The source's record, the rows expected and the cells that empty columns take."""

    source: SourceRecord
    least: int
    most: int
    defaults: Mapping[str, str] = field(default_factory=dict)


def read_source(folder: Path, ontology: Ontology) -> SourceFile:
    """Read `folder`/source.yml; the folder's name is the source's key. Raises BadInput."""
    path = folder / "source.yml"
    content = _validated(path, _parsed(path))
    uri = thing("source", folder.name)
    errors = list(_errors(path, content, ontology))
    if errors:
        raise BadInput(folder.name, errors)
    identifiers = [content.identifier] if isinstance(content.identifier, str) else content.identifier
    values = {
        "prefLabel": content.title,
        "publisher": content.publisher,
        "issued": content.issued,
        "licence": content.licence,
        "identifier": tuple(identifiers) or None,
        "url": content.url,
        "note": content.note,
        "validFrom": content.period.first if content.period else None,
        "validTo": content.period.last if content.period else None,
        "sourceOrder": content.rank,
        "coversKinds": tuple(content.kinds),
    }
    covers = tuple(sorted({thing(*c.split("/", 1)) for c in content.covers}))
    source = SourceRecord(uri, {name: value for name, value in values.items() if value is not None}, covers)
    return SourceFile(source, content.expected.least, content.expected.most, content.defaults)


def _parsed(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8")
        return yaml.load(text, Loader=_TextLoader)  # noqa: S506 (a SafeLoader that keeps dates as text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problem = RowError(Place(path.name), "the file", str(error).replace("\n", " "), "a readable YAML file in UTF-8")
        raise BadInput(path.parent.name, [problem]) from error


class _TextLoader(yaml.SafeLoader):
    """Dates stay text, as everywhere in the graph."""


_TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _validated(path: Path, content: Any) -> _File:
    try:
        return _File.model_validate(content)
    except ValidationError as error:
        problems = [
            RowError(Place(path.name), ".".join(map(str, e["loc"])) or "the file", str(e["input"]), e["msg"])
            for e in error.errors()
        ]
        raise BadInput(path.parent.name, problems) from error


def _errors(path: Path, content: _File, ontology: Ontology) -> list[RowError]:
    place = Place(path.name)
    kinds = {c.name for c in ontology.assertion_kinds()}
    errors = [
        RowError(place, "coversKinds", k, f"a kind of assertion: {', '.join(sorted(kinds))}")
        for k in content.kinds
        if k not in kinds
    ]
    concepts = {c.uri for v in ontology.vocabularies.values() for c in v.concepts.values()}
    for reference in content.covers:
        uri = thing(*reference.split("/", 1)) if "/" in reference else reference
        found = ontology.class_of(uri)
        if found is None or (any(True for _ in ontology.concepts_of(found.name)) and uri not in concepts):
            errors.append(RowError(place, "covers", reference, "a thing, as country/MWI or step/legal-drafting"))
    days = {"issued": content.issued}
    if content.period:
        days |= {"period.from": content.period.first, "period.to": content.period.last}
    errors += [
        RowError(place, name, day, "a whole day, YYYY-MM-DD") for name, day in days.items() if day and not is_day(day)
    ]
    return errors
