"""Asks a store a canned question and holds its rows against those of brute force."""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from graph.embedded import EmbeddedStore
from graph.store import Row, Store
from ontology.model import ontology
from queries.catalogue import catalogue
from queries.freshness import thresholds
from queries.header import TODAY
from queries.parameters import with_narrower
from tests.contract.reading import Seen, Told
from tests.contract.world import CONVENOR, World, write

MOST, FEW = 1000, 2
T = TypeVar("T")
Key = Callable[[Row], Any]


class Bag(list[Any]):
    """A cell whose values may be there several times, in an order that is not promised."""


@dataclass
class Comparing:
    """Compares answers of one store; counts comparisons that had rows and what stood in them."""

    store: Store
    compared: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)

    @property
    def _thorough(self) -> bool:
        """A server plans anew for other parameters, which takes its time; test_random_graphs.py compares the stores."""
        return isinstance(self.store, EmbeddedStore)

    def worlds(
        self, many: int, make: Callable[[random.Random], World], first: int = 0
    ) -> Iterator[tuple[random.Random, World]]:
        """As many worlds as the store is quick enough for, each written to it, with what drew it."""
        for seed in range(first, first + (many if self._thorough else 1)):
            rng = random.Random(seed)
            world = make(rng)
            write(self.store, world)
            yield rng, world

    def asks(self, several: Iterable[T]) -> list[T]:
        """As many of these as the store is quick enough for."""
        return list(several)[: None if self._thorough else FEW]

    def had(self, least: Mapping[str, int], facts: Iterable[str] = ()) -> None:
        """So many comparisons had rows, and everything of interest was met: what is never met is not checked."""
        if not self._thorough:
            assert any(self.compared[name] for name in least), self.compared
            return
        assert not (seldom := {name: n for name, n in least.items() if self.compared[name] < n}), (
            seldom,
            self.compared,
        )
        assert not (unmet := [fact for fact in facts if not self.met[fact]]), (unmet, self.met)

    def rows(self, name: str, seen: Seen, given: dict[str, Any]) -> list[Row]:
        query = catalogue()[name]
        standard = {n: None if p.default == TODAY else p.default for n, p in query.parameters.items()}
        dates = {**vars(seen), **thresholds(seen.as_of)}
        wide = {"limit": MOST, "offset": 0, "evidence_limit": MOST, "convenor": CONVENOR}
        bound = with_narrower(query, {**standard, **dates, **wide, **given}, ontology())
        return self.store.read(lambda tx: tx.rows(query.body, bound))

    def agree(
        self, name: str, seen: Seen, given: dict[str, Any], told: Sequence[Told], order: Key | None = None
    ) -> None:
        """The same rows with the same facts, in the order that `order` (of a row) promises."""
        rows = self.rows(name, seen, given)
        shown = _without_padding(name, rows)
        place = (name, seen, {n: v for n, v in given.items() if v is not None})
        like = told[0] if told else {}
        found = Counter(_plain({fact: row[fact] for fact in like}, like) for row in shown)
        expected = Counter(_plain(row, row) for row in told)
        differ = {"only the store": list(found - expected), "only brute force": list(expected - found)}
        assert found == expected, (place, differ)
        if catalogue()[name].is_list:
            assert [row["total"] for row in rows] == [len(told)] * max(1, len(told)), place
        if order:
            assert [order(row) for row in shown] == sorted(order(row) for row in shown), place
        self.compared[name] += bool(told)

    def pages(self, rng: random.Random, name: str, seen: Seen, given: dict[str, Any]) -> None:
        """A page is that part of the whole answer, with the same total."""
        whole = self.rows(name, seen, given)
        page = {"limit": rng.randint(1, 3), **({"offset": rng.randint(0, 3)} if "total" in whole[0] else {})}
        found = self.rows(name, seen, {**given, **page})
        first = page.get("offset", 0)
        assert _without_padding(name, found) == _without_padding(name, whole)[first : first + page["limit"]]
        if "total" in whole[0]:
            assert {row["total"] for row in found} == {whole[0]["total"]}
        self.compared["pages"] += 1

    def note(self, prefix: str, rows: Sequence[Told], *facts: str) -> None:
        """Count what stood in these columns."""
        self.met.update(f"{prefix}.{f}={row[f]}" for row in rows for f in facts if not isinstance(row[f], set | list))


def descending(day: str) -> str:
    """A key that sorts days newest first."""
    return "".join(chr(255 - ord(letter)) for letter in day)


def _without_padding(name: str, rows: list[Row]) -> list[Row]:
    first = next(iter(catalogue()[name].columns))
    return [row for row in rows if row[first] is not None]


def _plain(row: Row, like: Told) -> str:
    """A row as text; sorted where brute force has a set."""
    return json.dumps({f: sorted(v) if isinstance(like[f], set | Bag) else v for f, v in row.items()}, sort_keys=True)
