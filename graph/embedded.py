"""The embedded store: kglite, in this process, durable, one process at a time."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import kglite

from graph.errors import ConstraintViolated, StoreFailed, StoreLocked, StoreTimeout, StoreUnavailable
from graph.store import READ_TIMEOUT, WRITE_TIMEOUT, Row, StoreInfo, Transaction

T = TypeVar("T")


class EmbeddedStore:
    """A kglite graph file with its write-ahead log.

    `strict` turns kglite's query warnings (an unknown property, say) into StoreFailed: for tests,
    on a graph that holds every relationship type.
    """

    def __init__(self, path: Path, strict: bool = False) -> None:
        self._path = path
        self._strict = strict
        kglite.set_query_warning_policy("silent")
        self._session = _open(path)

    @property
    def info(self) -> StoreInfo:
        return StoreInfo("embedded", str(self._path), f"kglite {version('kglite')}")

    def read(self, work: Callable[[Transaction], T], timeout: float = READ_TIMEOUT) -> T:
        with _translated(self._path):
            return work(_Cursor(self._session.snapshot(), timeout, self._strict))

    def write(self, work: Callable[[Transaction], T], timeout: float = WRITE_TIMEOUT) -> T:
        with _translated(self._path):
            transaction = self._session.begin()
            try:
                result = work(_Cursor(transaction, timeout, strict=False))
            except BaseException:
                transaction.rollback()
                raise
            transaction.commit()
            return result

    def schema(self, cypher: str) -> None:
        """Constraints and indexes: kglite makes them outside a transaction."""
        with _translated(self._path):
            self._session.execute(cypher)

    def ping(self) -> None:
        self.read(lambda tx: tx.rows("RETURN 1 AS one"))

    def close(self) -> None:
        self._session.close()


class _Cursor:
    def __init__(self, target: Any, timeout: float, strict: bool) -> None:
        self._target = target
        self._timeout_ms = int(timeout * 1000)
        self._strict = strict

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        result = self._target.cypher(cypher, params=dict(parameters or {}), timeout_ms=self._timeout_ms)
        if self._strict and result.warnings:
            raise StoreFailed(f"the embedded store warns: {'; '.join(result.warnings)}\n{cypher}")
        return list(result.to_list())


def _open(path: Path) -> Any:
    _refuse_set_aside(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"cannot make the folder of the embedded store {path}: {error}") from error
    with warnings.catch_warnings(record=True) as caught, _translated(path):
        warnings.simplefilter("always")
        session = kglite.open_session(str(path), durable="full")
    if any("log" in str(w.message) for w in caught):
        session.close()
        _refuse_set_aside(path)
        raise StoreUnavailable(f"the embedded store {path} is damaged: {caught[0].message}")
    return session


def _refuse_set_aside(path: Path) -> None:
    """kglite opens a damaged or cut log with its good prefix only: loaded facts would go missing silently.

    It keeps the rest beside the log (`…-wal.quarantine-…`, `…-wal.torn-…`), which is seen at every start.
    """
    aside = sorted(path.parent.glob(f"{path.name}-wal.*-*"))
    if aside:
        raise StoreUnavailable(
            f"the embedded store {path} had a damaged log; its bytes were set aside in {aside[0].name}, and what they "
            f"held is missing. Restore {path.parent} from a backup, or remove {path} with all files whose names begin "
            f"with {path.name} and load the sources again. If the machine only stopped in the middle of a load, "
            f"removing {aside[0].name} and running that load again is enough."
        )


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    """kglite's exceptions as ours."""
    try:
        yield
    except kglite.WriterLeaseHeldError as error:
        raise StoreLocked(
            f"{str(error).partition(';')[0]}. Only one process can use the embedded store {path}: stop that one, or "
            f"ask it over HTTP while it serves, or use Neo4j (SPFGRAPH_STORE=bolt://…) for several processes."
        ) from error
    except kglite.FileFormatError as error:
        raise StoreUnavailable(
            f"the embedded store {path} is damaged: {error}. Restore it from a backup, or remove {path} with all files "
            f"whose names begin with {path.name} and load the sources again."
        ) from error
    except (kglite.FileError, OSError) as error:
        raise StoreUnavailable(f"the embedded store {path} cannot be opened: {error}") from error
    except kglite.CypherTimeoutError as error:
        raise StoreTimeout(f"the embedded store broke off a statement: {error}") from error
    except kglite.ConstraintError as error:
        raise ConstraintViolated(str(error)) from error
    except kglite.KgError as error:
        raise StoreFailed(f"the embedded store refused a statement: {error}") from error
