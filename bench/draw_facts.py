"""Draw rows of the register for a proof-reader: assertions other than descriptions, from all its folders.

    python -m bench.draw_facts --seed 20261121 --count 60

Each table of each folder gives rows in proportion to its size. Survey answers that cannot be read are all alike,
so they weigh as four rows. The same seed over the same rows draws the same sample, in whatever order the rows stand.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.register.tables import TABLES, RawRow, read_tables
from ontology.model import ontology

REGISTER = Path("loaders/register")
MOST_UNREADABLE = 4
UNREADABLE = "unreadable"

Stratum = tuple[str, str, str]  # source, file, and "unreadable" for the survey answers that are


@dataclass(frozen=True)
class Fact:
    """One row of a table of a source; `number` is the row of the file, counted as a reader of CSV counts records."""

    source: str
    file: str
    number: int
    cells: Mapping[str, str]

    @property
    def key(self) -> str:
        return self.cells["key"]

    @property
    def stratum(self) -> Stratum:
        return self.source, self.file, UNREADABLE if self.cells.get("answer") == UNREADABLE else ""


def facts(register: Path) -> list[Fact]:
    """Every assertion of the register but its descriptions."""
    words = ontology()
    folders = sorted(f.parent for f in register.glob("*/source.yml"))
    rows = [(folder.name, row) for folder in folders for row in read_tables(folder, words)]
    return [_fact(source, row) for source, row in rows if row.kind != "Description"]


def _fact(source: str, row: RawRow) -> Fact:
    return Fact(source, TABLES[row.kind], row.place.row or 0, row.cells)


def draw(population: Iterable[Fact], seed: int, count: int) -> list[Fact]:
    """`count` facts, or all when there are fewer, in the order of source, file and row."""
    strata: dict[Stratum, list[Fact]] = defaultdict(list)
    for fact in sorted(population, key=lambda f: (f.stratum, f.key)):
        strata[fact.stratum].append(fact)
    chance = random.Random(seed)
    shares = share({name: _weight(name, rows) for name, rows in strata.items()}, count)
    drawn = [fact for name, rows in strata.items() for fact in chance.sample(rows, shares[name])]
    return sorted(drawn, key=lambda f: (f.source, f.file, f.number))


def _weight(stratum: Stratum, rows: Sequence[Fact]) -> int:
    return min(len(rows), MOST_UNREADABLE) if stratum[2] else len(rows)


def share(weights: Mapping[Stratum, int], count: int) -> dict[Stratum, int]:
    """Whole numbers in proportion to the weights that sum to `count`: the largest remainders are rounded up."""
    total = sum(weights.values())
    count = min(count, total)
    exact = {name: count * weight / total for name, weight in weights.items()}
    shares = {name: int(part) for name, part in exact.items()}
    by_remainder = sorted(exact, key=lambda name: (shares[name] - exact[name], name))
    for name in by_remainder[: count - sum(shares.values())]:
        shares[name] += 1
    return shares


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.draw_facts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--register", type=Path, default=REGISTER)
    asked = parser.parse_args(arguments)
    for number, fact in enumerate(draw(facts(asked.register), asked.seed, asked.count), 1):
        print(f"{number}. {fact.source} {fact.file} row {fact.number} {fact.key}")
        for name, cell in fact.cells.items():
            if name != "key":
                print(f"     {name}: {cell}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
