"""What both stores must do alike: transactions, errors, and values as they were written."""

import pytest

from graph.errors import ConstraintViolated, StoreFailed, StoreTimeout
from graph.store import Store, Transaction

SLOW = (
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c "
    "WITH a * b * c AS n WHERE n = 7 RETURN count(n) AS n"
)


def _uris(store: Store) -> list[str]:
    return [row["uri"] for row in store.read(lambda tx: tx.rows("MATCH (n:Resource) RETURN n.uri AS uri ORDER BY uri"))]


def test_a_write_that_raises_leaves_nothing(empty_store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.rows("CREATE (:Resource {uri: 'a'})")
        raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        empty_store.write(work)
    assert _uris(empty_store) == []


def test_a_write_is_seen_by_the_next_read(empty_store: Store) -> None:
    empty_store.write(lambda tx: tx.rows("CREATE (:Resource {uri: 'a'})"))
    assert _uris(empty_store) == ["a"]


def test_a_uri_is_unique(empty_store: Store) -> None:
    empty_store.write(lambda tx: tx.rows("CREATE (:Resource {uri: 'a'})"))
    with pytest.raises(ConstraintViolated):
        empty_store.write(lambda tx: tx.rows("CREATE (:Resource {uri: 'a'})"))
    assert _uris(empty_store) == ["a"]


def test_a_slow_statement_is_broken_off(empty_store: Store) -> None:
    with pytest.raises(StoreTimeout):
        empty_store.read(lambda tx: tx.rows(SLOW), timeout=0.5)


def test_a_wrong_statement_is_refused(empty_store: Store) -> None:
    with pytest.raises(StoreFailed):
        empty_store.read(lambda tx: tx.rows("MATCH (n:Resource RETURN n"))


@pytest.mark.parametrize(
    "value",
    ["text", "", "É\u200f\U0001f600", 0, -(2**63), 2**63 - 1, 1.5, -0.25, True, False, ["a", "b"], []],
)
def test_values_come_back_as_they_were_written(empty_store: Store, value: object) -> None:
    empty_store.write(lambda tx: tx.rows("CREATE (n:Resource {uri: 'a'}) SET n += $p", {"p": {"note": value}}))
    found = empty_store.read(lambda tx: tx.rows("MATCH (n:Resource {uri: 'a'}) RETURN n.note AS note"))
    assert found == [{"note": value}]
    assert type(found[0]["note"]) is type(value)


def test_null_removes_a_property(empty_store: Store) -> None:
    empty_store.write(lambda tx: tx.rows("CREATE (n:Resource {uri: 'a'}) SET n += {note: 'x', key: 'k'}"))
    empty_store.write(lambda tx: tx.rows("MATCH (n:Resource {uri: 'a'}) SET n += $p", {"p": {"note": None}}))
    found = empty_store.read(lambda tx: tx.rows("MATCH (n:Resource) RETURN n.note AS note, n.key AS key"))
    assert found == [{"note": None, "key": "k"}]
