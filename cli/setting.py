"""What every command needs: the store that was chosen, and where to print."""

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from graph.store import Store

PIPED_WIDTH = 140  # columns when the output is no terminal and COLUMNS does not say


@dataclass(frozen=True)
class Setting:
    """The global options; nothing is opened before a command needs it."""

    store_url: str

    def environment(self) -> Mapping[str, str]:
        """The environment with the chosen store in it."""
        return {**os.environ, "SPFGRAPH_STORE": self.store_url}

    @contextmanager
    def store(self) -> "Iterator[Store]":
        """The open store. Raises StoreError, which says all: the driver's own log lines are left out."""
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        store: Store = import_module("graph.opening").open_store(self.environment())
        try:
            yield store
        finally:
            store.close()


def console(stderr: bool = False) -> "Console":
    """Prints to a terminal in its width, and to a file or pipe in one that can still be read."""
    stream = sys.stderr if stderr else sys.stdout
    told = os.environ.get("COLUMNS", "")
    width = None if stream.isatty() else int(told) if told.isdecimal() and int(told) else PIPED_WIDTH
    made: Console = import_module("rich.console").Console(
        file=stream, width=width, highlight=False, markup=False, emoji=False
    )
    return made
