"""Proof-reads the register: what loading would refuse, and what only a reader would notice."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.input import BadInput, Place
from loaders.register import ROOT, folders
from loaders.register.facts import fact_findings
from loaders.register.finding import Finding, Grade, wrong
from loaders.register.folder import Folder, open_folder
from loaders.register.places import Documents, place_findings
from loaders.register.things import (
    DISTINCT,
    alike,
    descriptions,
    needless,
    one_thing_twice,
    read_distinct,
    two_kinds,
    undescribed,
)
from ontology.model import Ontology


@dataclass(frozen=True)
class Checked:
    """What was found in the sources asked for, and how many rows were read there."""

    sources: tuple[str, ...]
    rows: int
    findings: tuple[Finding, ...]

    def of(self, grade: Grade) -> list[Finding]:
        return [finding for finding in self.findings if finding.grade is grade]


def check(asked: Mapping[str, Path], ontology: Ontology, documents: Documents | None = None) -> Checked:
    """Check these folders, by name, against each other and the whole register.

    With the documents at hand (see `read_documents`) places are compared with them. Raises BadInput for a
    list of distinct pairs that cannot be read; folders that cannot be read are findings.
    """
    read: list[Folder] = []
    found: list[Finding] = []
    for name, path in {**folders(), **asked}.items():
        try:
            read.append(open_folder(path, ontology))
        except BadInput as bad:
            found += [wrong("file", name, e.place, e.column, e.found, e.expected) for e in bad.errors]
    found += [f for folder in read if folder.name in asked for f in _alone(folder, ontology, documents)]
    found += _together(read, asked, ontology)
    kept = tuple(f for f in found if f.source in asked or f.source == "register")
    rows = sum(len(folder.entries) for folder in read if folder.name in asked)
    return Checked(tuple(asked), rows, kept)


def _alone(folder: Folder, ontology: Ontology, documents: Documents | None) -> Iterator[Finding]:
    """What is wrong with a folder whatever the others say."""
    for error in folder.batch.errors():
        yield wrong("row", folder.name, error.place, error.column, error.found, error.expected)
    rows, least, most = len(folder.entries), folder.batch.least, folder.batch.most
    if not least <= rows <= most:
        yield wrong("rows", folder.name, Place("source.yml"), "expected", f"{rows} rows", f"{least} to {most}")
    yield from place_findings(folder, documents)
    yield from fact_findings(folder, ontology)


def _together(read: Sequence[Folder], asked: Collection[str], ontology: Ontology) -> Iterator[Finding]:
    """What only shows when all sources are read together."""
    ordered = sorted(read, key=lambda f: (f.batch.source.values.get("sourceOrder", 0), f.name))
    described = descriptions(ordered)
    for folder in ordered:
        yield from undescribed(folder, described, ontology)
    yield from two_kinds(described)
    distinct = read_distinct(ROOT / DISTINCT)
    pairs = list(alike(described, ontology))
    yield from one_thing_twice(pairs, distinct, asked)
    yield from needless(pairs, distinct)
