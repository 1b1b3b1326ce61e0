"""Neo4j over Bolt: a server, a cluster or Aura, told apart by nothing but the URL."""

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions as driver_errors

from graph.errors import ConstraintViolated, StoreFailed, StoreTimeout, StoreUnavailable
from graph.store import READ_TIMEOUT, WRITE_TIMEOUT, Row, StoreInfo, Transaction

T = TypeVar("T")


@dataclass(frozen=True)
class Patience:
    """How long (seconds) to wait for a connection, to go on trying after a transient error, and for a sign of life.

    With `sign_of_life` a server that took the connection and then says nothing is given up, too.
    """

    connect: float
    retry: float
    sign_of_life: float | None = None


SERVING = Patience(connect=0.8, retry=0.2, sign_of_life=1.2)  # a person waits: fail within two seconds
LOADING = Patience(connect=10.0, retry=30.0)
RECENT = 1.0  # seconds for which an answer counts as a sign of life
WORKERS = 32


class BoltStore:
    """One database of a Neo4j installation. Bookmarks are kept: what was written here is read here."""

    def __init__(self, uri: str, user: str, password: str, database: str | None, patience: Patience = LOADING) -> None:
        self._uri = uri
        self._database = database
        self._engine = "Neo4j"
        self._driver = neo4j.GraphDatabase.driver(
            uri,
            auth=(user, password) if user else None,
            connection_timeout=patience.connect,
            connection_acquisition_timeout=patience.connect * 1.5,
            max_transaction_retry_time=patience.retry,
            notifications_min_severity="OFF",
            user_agent="spfgraph",
        )
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._sign_of_life = patience.sign_of_life
        self._workers = ThreadPoolExecutor(WORKERS, "bolt") if patience.sign_of_life else None
        self._answered = float("-inf")

    @property
    def info(self) -> StoreInfo:
        return StoreInfo("neo4j", f"{self._uri}/{self._database or ''}".rstrip("/"), self._engine)

    def read(self, work: Callable[[Transaction], T], timeout: float = READ_TIMEOUT) -> T:
        workers, patience = self._workers, self._sign_of_life
        if workers is None or patience is None:
            return self._run(work, timeout, neo4j.READ_ACCESS)
        if time.monotonic() - self._answered > RECENT:
            self._within(workers, patience, lambda: self._run(_one, patience, neo4j.READ_ACCESS))
        return self._within(workers, timeout + patience, lambda: self._run(work, timeout, neo4j.READ_ACCESS))

    def _within(self, workers: ThreadPoolExecutor, seconds: float, call: Callable[[], T]) -> T:
        """The driver waits for a silent server without end; here nobody waits longer than this."""
        waiting = workers.submit(call)
        try:
            result = waiting.result(seconds)
        except TimeoutError as error:
            waiting.cancel()
            raise StoreUnavailable(f"Neo4j at {self._uri} took the connection and does not answer") from error
        self._answered = time.monotonic()
        return result

    def write(self, work: Callable[[Transaction], T], timeout: float = WRITE_TIMEOUT) -> T:
        return self._run(work, timeout, neo4j.WRITE_ACCESS)

    def schema(self, cypher: str) -> None:
        """Constraints and indexes, each in a transaction of its own."""
        self.write(lambda tx: tx.rows(cypher))

    def _run(self, work: Callable[[Transaction], T], timeout: float, access: str) -> T:
        unit = neo4j.unit_of_work(timeout=timeout)(lambda tx: work(_Cursor(tx)))
        with _translated(self._uri), self._session(access) as session:
            return session.execute_read(unit) if access == neo4j.READ_ACCESS else session.execute_write(unit)

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    def ping(self) -> None:
        with _translated(self._uri):
            self._driver.verify_connectivity()
            info = self._driver.get_server_info()
        self._engine = str(info.agent)

    def close(self) -> None:
        if self._workers:
            self._workers.shutdown(wait=False, cancel_futures=True)
        self._driver.close()


def _one(tx: Transaction) -> None:
    tx.rows("RETURN 1 AS one")


class _Cursor:
    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        result = self._transaction.run(cypher, dict(parameters or {}))
        return [record.data() for record in result]


_TIMED_OUT = ("Neo.ClientError.Transaction.TransactionTimedOut", "Neo.ClientError.Transaction.LockClientStopped")


@contextmanager
def _translated(uri: str) -> Iterator[None]:
    """The driver's exceptions as ours."""
    try:
        yield
    except driver_errors.ConstraintError as error:
        raise ConstraintViolated(error.message) from error
    except driver_errors.AuthError as error:
        raise StoreUnavailable(
            f"Neo4j at {uri} refuses the user or password. Check SPFGRAPH_STORE and SPFGRAPH_STORE_PASSWORD."
        ) from error
    except (driver_errors.ServiceUnavailable, driver_errors.SessionExpired, OSError) as error:
        raise StoreUnavailable(
            f"Neo4j at {uri} does not answer: {error}. Is it running, and is the address right?"
        ) from error
    except driver_errors.TransientError as error:
        raise StoreUnavailable(f"Neo4j at {uri} cannot do it now: {error.message}") from error
    except driver_errors.Neo4jError as error:
        if str(error.code).startswith(_TIMED_OUT):
            raise StoreTimeout(f"Neo4j broke off a statement that took too long: {error.message}") from error
        if "Unavailable" in str(error.code):
            raise StoreUnavailable(f"Neo4j at {uri} cannot do it now: {error.message}") from error
        raise StoreFailed(f"Neo4j refused a statement: {error.message}") from error
    except driver_errors.DriverError as error:
        raise StoreUnavailable(f"Neo4j at {uri} cannot be used: {error}") from error
