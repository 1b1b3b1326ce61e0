"""The port to the store. Two adapters implement it: graph/embedded.py and graph/bolt.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

Row = dict[str, Any]
T = TypeVar("T")

READ_TIMEOUT = 10.0  # seconds
WRITE_TIMEOUT = 600.0


@dataclass(frozen=True)
class StoreInfo:
    """What a person needs to know of the store: which it is and where, without any password."""

    kind: str
    address: str
    engine: str


class Transaction(Protocol):
    """A unit of work: what it reads is one state, what it writes is done as a whole or not at all."""

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Run one statement; rows as dicts of text, numbers, booleans, lists, maps and None."""
        ...


class Store(Protocol):
    """A property graph that runs the rules of Cypher that both engines share."""

    @property
    def info(self) -> StoreInfo: ...

    def read(self, work: Callable[[Transaction], T], timeout: float = READ_TIMEOUT) -> T:
        """Run `work` on one consistent state. `timeout` in seconds, per statement."""
        ...

    def write(self, work: Callable[[Transaction], T], timeout: float = WRITE_TIMEOUT) -> T:
        """Run `work` and commit, or roll back if it raises. `work` may be run again after a transient error."""
        ...

    def schema(self, cypher: str) -> None:
        """Run one statement that makes a constraint or an index."""
        ...

    def ping(self) -> None:
        """Return if the store answers, else raise StoreUnavailable."""
        ...

    def close(self) -> None: ...
