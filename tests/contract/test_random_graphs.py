"""Every question on random graphs with every kind of record: equal rows in equal order on both stores."""

import random
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from graph.store import Row, Store
from queries.catalogue import Query, catalogue
from tests.contract.asking import asked, shapes
from tests.contract.full_world import full_world
from tests.contract.world import write

GRAPHS, SHAPES, QUESTIONS = 4, 2, 6  # 48 comparisons of each question, or more
MORE_OFTEN = {"peers_with_practice": 4, "actors_supporting_all_of": 2}  # what random worlds seldom answer
LEAST_ANSWERED = 4  # of them; a comparison of nothing with nothing shows little
ONCE = "CYPHER replan=skip\n"  # Neo4j plans a text once, not again for each graph

pytestmark = pytest.mark.neo4j


def _rows(store: Store, query: Query, given: Mapping[str, Any]) -> list[Row]:
    text = query.body if store.info.kind == "embedded" else ONCE + query.body
    return store.read(lambda tx: tx.rows(text, given))


def test_both_stores_give_equal_rows_in_equal_order(both_stores: tuple[Store, Store]) -> None:
    answered: Counter[str] = Counter()
    for seed in range(GRAPHS):
        world = full_world(random.Random(seed))
        for store in both_stores:
            write(store, world)
        for query in catalogue().values():
            rng = random.Random(f"{seed} {query.name}")  # draws of its own: a new question does not shift the others'
            for shape in shapes(query, SHAPES) * QUESTIONS * MORE_OFTEN.get(query.name, 1):
                given = asked(rng, query, shape, world)
                embedded, bolt = (_rows(store, query, given) for store in both_stores)
                assert embedded == bolt, (seed, query.name, given)
                answered[query.name] += _tells_something(query, embedded)
    assert [(name, answered[name]) for name in catalogue() if answered[name] < LEAST_ANSWERED] == []


def _tells_something(query: Query, rows: list[Row]) -> bool:
    """Whether there is a row; a list without any gives one with the total alone."""
    first = next(iter(query.columns))
    return any(row[first] is not None for row in rows)
