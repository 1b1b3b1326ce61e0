"""The first page's texts in a language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from ontology.model import ontology


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Every text by its name, then by language."""
    found: dict[str, dict[str, str]] = yaml.safe_load((files("api") / "words.yml").read_text(encoding="utf-8"))
    grades = ontology().vocabularies["grade"].concepts
    defined = {
        f"grade_{code}": {"en": c.words.definition, **found.get(f"grade_{code}", {})} for code, c in grades.items()
    }
    return {**found, **defined}


def texts(language: str) -> dict[str, str]:
    """All texts in the language; a definition that has not been translated stays English."""
    return {name: words.get(language) or words["en"] for name, words in catalogue().items()}
