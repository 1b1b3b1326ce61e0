"""What proof-reading finds: an error stops a release, a warning asks for a look."""

from dataclasses import dataclass
from enum import StrEnum

from loaders.input import Place, RowError


class Grade(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One thing found; `check` names the check that found it, `source` the folder, `error` says where and what."""

    grade: Grade
    check: str
    source: str
    error: RowError

    def __str__(self) -> str:
        return f"{self.grade}: {self.source}/{self.error}"


def wrong(check: str, source: str, place: Place, column: str, found: str, expected: str) -> Finding:
    """An error."""
    return Finding(Grade.ERROR, check, source, RowError(place, column, found, expected))


def doubtful(check: str, source: str, place: Place, column: str, found: str, expected: str) -> Finding:
    """A warning."""
    return Finding(Grade.WARNING, check, source, RowError(place, column, found, expected))
