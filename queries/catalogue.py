"""All canned questions, read from the files beside this one and checked when the program starts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from ontology.model import Ontology, ontology
from queries.checking import body_errors, unfit_texts
from queries.header import Column, Coverage, Header, Parameter, Preset, Text

_FENCE = "// ---"
_SHARED = "shared"
PARTS = "parts"
_INCLUDE = re.compile(r"^// include (\w+)$", re.MULTILINE)
_Shared = Mapping[str, Mapping[str, Any]]
M = TypeVar("M", bound=BaseModel)


class BadCatalogue(Exception):
    """A query file is not what it says; the program does not start."""


@dataclass(frozen=True)
class Query:
    """A question that can be asked: its words, what it takes and gives, and the Cypher that answers it.

    `fixed` gives the body's parameters that a preset decides, as values in which "$name" stands for one of
    its own parameters.
    """

    name: str
    theme: str
    title: Text
    question: Text
    description: Text
    tags: tuple[str, ...]
    ask: Mapping[str, tuple[str, ...]]
    coverage: Coverage
    parameters: Mapping[str, Parameter]
    columns: Mapping[str, Column]
    body: str
    extends: str | None
    fixed: Mapping[str, Any]

    @property
    def is_list(self) -> bool:
        """Whether it is a paged list, which tells the total."""
        return "offset" in self.parameters


@cache
def catalogue() -> Mapping[str, Query]:
    """Every question by name, in the order of their names. Raises BadCatalogue."""
    return load_catalogue(files("queries"), ontology())


def load_catalogue(root: Traversable, words: Ontology) -> Mapping[str, Query]:
    """Read and check all query files in the theme folders under `root`."""
    shared = yaml.safe_load(_read(root / "shared.yml"))
    found: dict[str, Query] = {}
    presets: dict[str, tuple[str, Preset]] = {}
    for theme in sorted((f for f in root.iterdir() if _is_theme(f)), key=lambda f: f.name):
        for file in sorted(theme.iterdir(), key=lambda f: f.name):
            stem, _, ending = file.name.rpartition(".")
            if ending in ("cypher", "yml") and (stem in found or stem in presets):
                raise BadCatalogue(f"{theme.name}/{file.name}: another question is called {stem}")
            if ending == "cypher":
                found[stem] = _query(root, theme.name, file, words, shared)
            elif ending == "yml":
                presets[stem] = (theme.name, _validated(Preset, file.name, _parsed(file.name, _read(file))))
    for stem, (folder, preset) in presets.items():
        found[stem] = _preset(stem, folder, preset, found)
    return MappingProxyType(dict(sorted(found.items())))


def _is_theme(folder: Traversable) -> bool:
    """Whether it is a folder of questions; a folder of Python has YAML of its own."""
    return folder.is_dir() and folder.name != PARTS and not (folder / "__init__.py").is_file()


def _read(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")


def _query(root: Traversable, theme: str, file: Traversable, words: Ontology, shared: _Shared) -> Query:
    text = _read(file)
    before, fence, rest = text.partition(_FENCE)
    head, closing, body = rest.partition(_FENCE)
    if before.strip() or not (fence and closing):
        raise BadCatalogue(f"{file.name}: expected a YAML header between two lines {_FENCE!r} at the top")
    yml = "\n".join(line.removeprefix("//").removeprefix(" ") for line in head.splitlines())
    header = _validated(Header, file.name, _with_shared(file.name, _parsed(file.name, yml), shared))
    body = _with_parts(file.name, body, root)
    if errors := body_errors(header, body, words):
        raise BadCatalogue(f"{file.name}: " + "; ".join(errors))
    return Query(
        name=file.name.removesuffix(".cypher"),
        theme=theme,
        title=header.title,
        question=header.question,
        description=header.description,
        tags=header.tags,
        ask=header.ask,
        coverage=header.coverage,
        parameters=MappingProxyType(header.parameters),
        columns=MappingProxyType(header.columns),
        body=body.strip() + "\n",
        extends=None,
        fixed=MappingProxyType({}),
    )


def _with_shared(name: str, header: Any, shared: _Shared) -> Any:
    """`x: shared` under parameters or columns stands for what queries/shared.yml says of x."""
    if not isinstance(header, dict):
        return header
    told = dict(header)
    for part in ("parameters", "columns"):
        items = header.get(part)
        if isinstance(items, dict):
            named = {m: v for n, v in items.items() for m in (_members(n, shared) if v == _SHARED else (n,))}
            missing = [n for n, v in named.items() if v == _SHARED and n not in shared[part]]
            if missing:
                raise BadCatalogue(f"{name}: shared.yml has no {part} {missing}")
            told[part] = {n: shared[part][n] if v == _SHARED else v for n, v in named.items()}
    return told


def _members(name: str, shared: _Shared) -> tuple[str, ...]:
    """What a shared name stands for: itself, or the members of the group."""
    return tuple(shared["groups"].get(name, (name,)))


def _with_parts(name: str, body: str, root: Traversable) -> str:
    """`// include x` stands for queries/parts/x.cypher: what several questions have in common is written once."""

    def part(found: re.Match[str]) -> str:
        file = root / PARTS / f"{found[1]}.cypher"
        if not file.is_file():
            raise BadCatalogue(f"{name}: there is no {PARTS}/{found[1]}.cypher")
        return _with_parts(name, _read(file).rstrip(), root)

    return _INCLUDE.sub(part, body)


def _parsed(name: str, text: str) -> Any:
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BadCatalogue(f"{name}: the header is not YAML: {error}") from error


def _validated(model: type[M], name: str, content: Any) -> M:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        slips = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise BadCatalogue(f"{name}: " + "; ".join(slips)) from error


def _preset(name: str, theme: str, preset: Preset, found: Mapping[str, Query]) -> Query:
    base = found.get(preset.extends)
    if base is None:
        raise BadCatalogue(f"{name}.yml: extends {preset.extends}, which is no .cypher file")
    inherited = {n: p for n, p in base.parameters.items() if n not in preset.set}
    unknown = set(preset.set) - set(base.parameters)
    used = {
        w.removeprefix("$")
        for v in preset.set.values()
        for w in (v if isinstance(v, list) else [v])
        if str(w).startswith("$")
    }
    slips = unfit_texts(preset.question, preset.ask, {*preset.parameters, *inherited})
    if slips:
        raise BadCatalogue(f"{name}.yml: " + "; ".join(slips))
    if unknown or used - set(preset.parameters):
        raise BadCatalogue(
            f"{name}.yml: set uses {sorted(unknown | (used - set(preset.parameters)))}, which are not declared"
        )
    return Query(
        name=name,
        theme=theme,
        title=preset.title,
        question=preset.question,
        description=preset.description,
        tags=preset.tags or base.tags,
        ask=preset.ask,
        coverage=base.coverage,
        parameters=MappingProxyType({**preset.parameters, **inherited}),
        columns=base.columns,
        body=base.body,
        extends=base.name,
        fixed=MappingProxyType(preset.set),
    )
