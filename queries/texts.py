"""Words around an answer in the reader's language: one home for what tables, statements and refusals say."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ontology.model import ontology

_Texts = Mapping[str, Mapping[str, Mapping[str, str]]]
# Columns of type string that hold closed words without one vocabulary to themselves; in the others sources speak.
CLOSED = (
    *("after", "before", "change", "changed", "day_is", "kind", "kinds", "of_class", "reasons", "state", "states"),
    *("through", "told_for", "used_as", "voice"),
)
_VOCABULARIES = ("modality", "survey-answer", "result-stage", "demand-kind", "role", "measure")


@cache
def catalogue_of_texts() -> _Texts:
    """Section -> name -> language -> text."""
    found: _Texts = yaml.safe_load((files("queries") / "texts.yml").read_text(encoding="utf-8"))
    return found


def text(section: str, name: str, language: str = "en", /, **values: Any) -> str:
    """The text with its places filled; in English where the language has none."""
    words = catalogue_of_texts()[section][name]
    return (words.get(language) or words["en"]).format_map(values)


def head(name: str, language: str = "en") -> str:
    """What a column or parameter is called: `made_by` -> Made by; in other languages first by the ontology."""
    own = catalogue_of_texts()["heads"].get(name, {}).get(language)
    first, *others = name.split("_")
    found = ontology().properties.get(first + "".join(word.capitalize() for word in others))
    told = own or (found.words.label(language) if found and language != "en" else name.replace("_", " "))
    return told[:1].upper() + told[1:]


def code_label(vocabulary: str, code: str, language: str = "en") -> str:
    """The label of a code in the language; the code itself when it is unknown."""
    concept = ontology().vocabularies[vocabulary].concepts.get(code)
    return concept.words.label(language) if concept else code


def value(code: str, language: str = "en") -> str:
    """A word of one of the CLOSED columns: by our own texts, else as class or code of the ontology."""
    if code in catalogue_of_texts()["values"]:
        return text("values", code, language)
    if code in ontology().classes:
        return ontology().classes[code].words.label(language)
    codes = (ontology().vocabularies[name].concepts.get(code) for name in _VOCABULARIES)
    return next((c.words.label(language) for c in codes if c), code)


def number(value: float, language: str = "en") -> str:
    """1,234.5 in English; elsewhere the ILO writes a space between thousands and a comma before decimals."""
    told = f"{value:,}"
    return told if language == "en" else told.replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", ",")
