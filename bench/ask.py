"""How often a plain question finds its canned one: `python -m bench.ask [--part PART]`, `make bench-ask`.

Right: the question expected (or one of `a|b`) with every value expected among its parameters; `none` is right when
refused, `ask_back` when asked back or refused. A wrong accept answers something that was not asked.

Parts of tests/data/asks.csv, all written without sight of the phrasings and word lists: `build` and `more` were used
while building them, `held` and `fresh` never were: only their figures were looked at. `fresh` is of the plain sort that
people type into a search box, `more` holds harder ones on purpose.
"""

import argparse
import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.opening import open_store
from loaders.everything import load_everything
from ontology.model import ontology
from queries.answer import Answering
from queries.ask.asking import Asked, ask
from queries.ask.values import CURRENCY, given_values

ASKS = Path(__file__).parents[1] / "tests" / "data" / "asks.csv"
REFUSALS = {"none", "ask_back"}
PARTS = ("build", "more", "held", "fresh")
Row = dict[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, default="held", help="default: held")
    parser.add_argument("--wrong", action="store_true", help="List what went wrong.")
    given = parser.parse_args()
    with ASKS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["part"] == given.part]
    with loaded() as answering:
        asked = [(row, ask(answering, row["text"])) for row in rows]
    judged = [(row, *judge(row, each)) for row, each in asked]
    narrowed = sum(1 for row, each in asked if each.answer and codes_besides(row, each))
    if given.wrong:
        for row, verdict, told in judged:
            if verdict != "right":
                sys.stdout.write(
                    f"{verdict}: {row['text']!r} expected {row['query']} {row['parameters']}, got {told}\n"
                )
    for line in _figures(judged):
        sys.stdout.write(line + "\n")
    sys.stdout.write(f"narrowed by a code that the label does not name: {100 * narrowed / len(rows):.1f} %\n")


def judge(row: Row, asked: Asked) -> tuple[str, str]:
    """right, wrong question, wrong parameters, refused or wrong accept; and what was answered."""
    told = f"{asked.query} {' '.join(sorted(values(asked)))}" if asked.answer else f"no answer ({asked.refusal})"
    wanted = set(row["query"].split("|"))
    if not asked.answer:
        return ("right" if wanted & REFUSALS else "refused"), told
    if asked.query not in wanted:
        return ("wrong accept" if wanted <= REFUSALS else "wrong question"), told
    expected = [item.strip().split("|") for item in row["parameters"].split(";") if item.strip()]
    found = values(asked)
    fits = all(any(value in found or value.rpartition("/")[2] in found for value in choices) for choices in expected)
    return ("right" if fits else "wrong parameters"), told


def values(asked: Asked) -> set[str]:
    """Keys, days and numbers among the parameters."""
    keys = {str(v).partition("/id/")[2] or str(v) for v in given_values(asked.given)}
    return keys | {key.rpartition("/")[2] for key in keys}


def codes_besides(row: Row, asked: Asked) -> set[str]:
    """Codes and classes among the parameters that were not expected; some labels leave out what the words do say."""
    expected = {value.strip() for item in row["parameters"].split(";") for value in item.split("|")}
    given = {name: value for name, value in asked.given.items() if name != CURRENCY}
    plain = {str(value) for value in given_values(given)}
    return {v for v in plain if "/id/" not in v and not v[:1].isdigit()} - expected


def _figures(judged: list[tuple[Row, str, str]]) -> Iterator[str]:
    for language in ("en", "fr", "es", None):
        part = [verdict for row, verdict, _ in judged if language in (None, row["language"])]
        counts = Counter(part)
        told = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
        yield f"{language or 'all'}: {100 * counts['right'] / len(part):.1f} % right of {len(part)} ({told})"
    wrong = sum(1 for row, verdict, _ in judged if verdict in ("wrong accept", "wrong question"))
    yield f"wrong accepts: {100 * wrong / len(judged):.1f} %"


@contextmanager
def loaded() -> Iterator[Answering]:
    """A store of its own with the whole register."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store({"SPFGRAPH_STORE": f"embedded:{folder}/graph.kgl"})
        load_everything(store, ontology())
        yield Answering(store)
        store.close()


if __name__ == "__main__":
    main()
