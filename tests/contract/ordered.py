"""Holds the rows of a question against those of brute force one by one, in the order that the question promises."""

from typing import Any

from graph.store import Row
from queries.catalogue import catalogue
from tests.contract.comparing import Comparing
from tests.contract.reading import Seen, Told

Plain = dict[str, Any]


class Ordered(Comparing):
    """Compares row by row; of a piece of evidence only which assertion it is."""

    def equal(self, name: str, seen: Seen, given: dict[str, Any], told: list[Told]) -> None:
        rows = self.rows(name, seen, given)
        query = catalogue()[name]
        first = next(iter(query.columns))
        found = [row for row in rows if row[first] is not None]
        facts = list(told[0]) if told else [first]
        place = (name, seen, {n: v for n, v in given.items() if v is not None})
        assert [_found(row, facts, told) for row in found] == [_told(row) for row in told], place
        if query.is_list:
            assert {row["total"] for row in rows} == {len(told)}, place
        self._page(name, seen, given, found)
        self.compared[name] += bool(told)

    def _page(self, name: str, seen: Seen, given: dict[str, Any], whole: list[Row]) -> None:
        """With a limit, and from further on in a list, it is that part of the whole."""
        offset = {"offset": 1} if catalogue()[name].is_list else {}
        first = next(iter(catalogue()[name].columns))
        rows = self.rows(name, seen, {**given, **offset, "limit": 2})
        shown = [row for row in rows if row[first] is not None]
        assert shown == whole[len(offset) : len(offset) + 2], (name, seen, given)


def _found(row: Row, facts: list[str], told: list[Told]) -> Plain:
    plain = {fact: row[fact] for fact in facts}
    if "evidence" in plain:
        plain["evidence"] = [piece["assertion"] for piece in row["evidence"]]
    unordered = [fact for fact in facts if told and isinstance(told[0][fact], set)]
    return {**plain, **{fact: sorted(plain[fact]) for fact in unordered}}


def _told(row: Told) -> Plain:
    return {fact: sorted(value) if isinstance(value, set) else value for fact, value in row.items()}
