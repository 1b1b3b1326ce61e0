"""What can be asked: the questions grouped by theme, with every text in one language, for every interface."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from queries.catalogue import BadCatalogue, Query, catalogue
from queries.header import Column, Parameter, Words
from queries.texts import head


class _ThemeTexts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    title: Words
    description: Words


@dataclass(frozen=True)
class Theme:
    """A group of questions; its name is that of their folder."""

    name: str
    title: Words
    description: Words
    questions: tuple[Query, ...]


@cache
def themes() -> Mapping[str, Theme]:
    """Every theme with its questions, in the order of themes.yml. Raises BadCatalogue when a folder is not in it."""
    told = yaml.safe_load((files("queries") / "themes.yml").read_text(encoding="utf-8"))
    questions = tuple(catalogue().values())
    if unlike := {q.theme for q in questions} ^ set(told):
        raise BadCatalogue(f"themes.yml and the folders of questions differ in {', '.join(sorted(unlike))}")
    texts = {name: _ThemeTexts.model_validate(content) for name, content in told.items()}
    found = {n: Theme(n, t.title, t.description, tuple(q for q in questions if q.theme == n)) for n, t in texts.items()}
    return MappingProxyType(found)


def listing(language: str) -> list[dict[str, Any]]:
    """Themes in their order, in each the questions by name."""
    return [
        {
            "name": theme.name,
            "title": theme.title.get(language),
            "description": theme.description.get(language),
            "queries": [described(query, language) for query in theme.questions],
        }
        for theme in themes().values()
    ]


def described(query: Query, language: str) -> dict[str, Any]:
    """What a question asks, takes and gives."""
    return {
        "name": query.name,
        "theme": query.theme,
        "title": query.title.get(language),
        "question": query.question.get(language),
        "description": query.description.get(language),
        "tags": list(query.tags),
        "extends": query.extends,
        "parameters": [_parameter(name, p, language) for name, p in query.parameters.items()],
        "columns": [_column(name, c, language) for name, c in query.columns.items()],
    }


def _parameter(name: str, p: Parameter, language: str) -> dict[str, Any]:
    bounds = {"minimum": p.minimum, "maximum": p.maximum, "codes": p.codes}
    counts = {"min": p.min, "max": p.max} if p.many else {}
    return {
        "name": name,
        "label": head(name, language),
        "type": p.type,
        "list": p.many,
        "required": p.required,
        "description": p.description.get(language),
        **({"class": list(p.classes)} if p.classes else {}),
        **({"one_of": list(p.one_of)} if p.one_of else {}),
        **{name: value for name, value in bounds.items() if value is not None},
        **counts,
        "default": plain(p.default),
        "example": example(p),
    }


def _column(name: str, c: Column, language: str) -> dict[str, Any]:
    told = {"name": name, "label": head(name, language), "type": c.type, "list": c.many}
    return {**told, "description": c.description.get(language), **({"codes": c.codes} if c.codes else {})}


def example(p: Parameter) -> Any:
    """The documented example as JSON has it; None when there is none."""
    items = [plain(item) for item in p.example] if isinstance(p.example, list) else [plain(p.example)]
    return None if p.example is None else items if p.many else items[0]


def plain(value: Any) -> Any:
    """YAML makes days of what looks like one."""
    return value.isoformat() if isinstance(value, date) else value
