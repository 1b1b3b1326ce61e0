"""What can go wrong, as one message on stderr and an exit code."""

from collections.abc import Sequence
from importlib import import_module
from typing import IO, Any

import click

BAD = 1  # the input is bad, or a change was refused
USAGE = 2
STORE = 3  # the store cannot be used
STOPPED = 130  # by the user, as shells count it
SHOWN = 20  # bad rows printed before the rest is only counted

_CODES: Sequence[tuple[str, str, int]] = (
    ("graph.errors", "StoreError", STORE),
    ("loaders.input", "BadInput", BAD),
    ("loaders.runner", "RemovalsRefused", BAD),
    ("queries.errors", "AskedWrongly", USAGE),
    ("queries.catalogue", "BadCatalogue", BAD),
)


class Failure(click.ClickException):
    """Ends the program with a message and no traceback."""

    exit_code: int  # type: ignore[misc] # click has it as a class variable

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"Error: {self.message}", file=file, err=file is None)


def failure_of(error: Exception) -> Failure | None:
    """The failure to end with; None for what only a mistake in the program can explain."""
    if isinstance(error, click.ClickException):
        return None
    for module, name, code in _CODES:
        if isinstance(error, getattr(import_module(module), name)):
            return Failure(_message(error), code)
    return None


def _message(error: Exception) -> str:
    lines = [str(item) for item in getattr(error, "errors", ())]
    return "\n".join([str(error), *shortened(lines)])


def shortened(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are."""
    rest = len(lines) - SHOWN
    return [*lines[:SHOWN], *([f"… and {rest} more (--format json has all)"] if rest > 0 else [])]
