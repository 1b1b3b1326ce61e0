"""What can be wrong with a question, apart from the store."""

from collections.abc import Sequence
from dataclasses import dataclass, field


class AskedWrongly(Exception):
    """Base: the question cannot be answered as it was put."""


@dataclass
class UnknownQuery(AskedWrongly):
    """There is no question of this name; `nearest` are names like it."""

    name: str
    nearest: Sequence[str] = ()

    def __str__(self) -> str:
        hint = _did_you_mean(self.nearest) or ": `spfgraph queries` and /api/v1/queries list them"
        return f"there is no question {self.name!r}{hint}"


@dataclass
class BadParameter(AskedWrongly):
    """A parameter that is unknown, missing or out of bounds: what was found and what is expected."""

    parameter: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"parameter {self.parameter}: found {_short(self.found)}, expected {self.expected}"


@dataclass
class NothingNamed(AskedWrongly):
    """A name that fits nothing in the graph; `nearest` are labels like it."""

    parameter: str
    found: str
    expected: str
    nearest: Sequence[str] = field(default_factory=tuple)

    def __str__(self) -> str:
        return f"parameter {self.parameter}: nothing is called {_short(self.found)} ({self.expected})" + _did_you_mean(
            self.nearest
        )


@dataclass
class Ambiguous(AskedWrongly):
    """A name that several things bear; `choices` are their URIs with labels."""

    parameter: str
    found: str
    choices: Sequence[str]

    def __str__(self) -> str:
        choices = ", or ".join(self.choices)
        return f"parameter {self.parameter}: {_short(self.found)} can be {choices}: give the code or the URI"


def _did_you_mean(names: Sequence[str]) -> str:
    return f"; nearest: {', '.join(names)}" if names else ""


def _short(text: str) -> str:
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return repr(shown if len(shown) <= 60 else shown[:57] + "…")
