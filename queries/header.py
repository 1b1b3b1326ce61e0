"""The header of a query file: what it asks, takes and gives. Read with pydantic, so that a slip is told exactly."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from ontology.model import LANGUAGES


class Text(BaseModel):
    """A text in one or more languages; plain text in a header is English."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    en: str
    fr: str | None = None
    es: str | None = None

    def get(self, language: str = "en") -> str:
        """In this language, else in English."""
        return (getattr(self, language) if language in LANGUAGES else None) or self.en


def _text(value: Any) -> Any:
    return {"en": value} if isinstance(value, str) else value


Words = Annotated[Text, BeforeValidator(_text)]
ParameterType = Literal["anyURI", "string", "integer", "date", "boolean"]
ColumnType = Literal["anyURI", "string", "integer", "number", "date", "boolean", "relationship", "Evidence", "Figure"]
TODAY = "today"


class Parameter(BaseModel):
    """One parameter. No default means that it must be given; `min` and `max` count the values of a list."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    type: ParameterType
    description: Words
    many: bool = Field(default=False, alias="list")
    classes: tuple[str, ...] = Field(default=(), alias="class")
    codes: str | None = None
    one_of: tuple[str, ...] = ()
    default: Any = None
    example: Any = None
    minimum: int | None = None
    maximum: int | None = None
    min: int = 1
    max: int = 50

    @model_validator(mode="before")
    @classmethod
    def _one_class(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("class"), str):
            return {**data, "class": [data["class"]]}
        return data

    @property
    def required(self) -> bool:
        return "default" not in self.model_fields_set


class Column(BaseModel):
    """One column of the answer. `codes` names the vocabulary of its values.

    A column of type Evidence or Figure holds pieces: maps that each tell an assertion and its document.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    type: ColumnType
    description: Words
    many: bool = Field(default=False, alias="list")
    codes: str | None = None

    @property
    def has_pieces(self) -> bool:
        return self.type in ("Evidence", "Figure")


class Coverage(BaseModel):
    """Which kinds of assertion answer the question, and which parameters say what it is about."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    kinds: tuple[str, ...]
    about: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_parameter(cls, data: Any) -> Any:
        if isinstance(data, dict) and isinstance(data.get("about"), str):
            return {**data, "about": [data["about"]]}
        return data


class _Common(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    title: Words
    question: Words
    description: Words
    tags: tuple[str, ...] = ()
    ask: dict[str, tuple[str, ...]] = {}
    parameters: dict[str, Parameter]


class Header(_Common):
    """The header of a .cypher file."""

    coverage: Coverage
    columns: dict[str, Column]


class Preset(_Common):
    """A .yml file: a question that is another one with some parameters fixed."""

    extends: str
    set: dict[str, Any]
