"""Teach `ask` which canned question is meant: `make teach-ask` writes queries/ask/weights.tsv.

Taught with bench/taught.csv (texts with the question that each means, written from the list of questions and the
documents alone, without sight of phrasings and word lists), the parts `build` and `more` of tests/data/asks.csv and the
headers' own phrasings; the parts `held` and `fresh` are never read here. A text may stand for one of `a|b`; `none` is
to be refused, `ask_back` names something of which there are several.

Needs NumPy and SciPy (the extra `teach`); what is taught needs neither.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from rich.progress import Progress, track
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.ask import ASKS, REFUSALS, loaded
from graph.search import NameIndex
from queries.answer import Answering
from queries.ask.chances import LENGTH, NONE, OF_CANDIDATE, OF_REFUSAL, TABLE, measures
from queries.ask.choose import candidates
from queries.ask.context import read
from queries.ask.features import features
from queries.ask.names import lexicon_of
from queries.ask.phrasings import FIXED
from queries.ask.words import words_of
from queries.catalogue import Query, catalogue
from queries.checking import PLACE

TAUGHT = Path(__file__).parent / "taught.csv"
SEEN = 3  # a feature of fewer texts is left out
STIFFNESS = 0.3  # how much a large weight of a feature costs
STEPS = 200
LEAST = 0.05  # smaller weights are left out
AND = {"en": "and", "fr": "et", "es": "y"}
MEASURES = (*OF_CANDIDATE, *OF_REFUSAL)


@dataclass(frozen=True)
class Lesson:
    """A text as the model sees it, and the questions that are right."""

    features: frozenset[str]
    measured: Mapping[str, Mapping[str, float]]
    right: frozenset[str]


def main() -> None:
    """Read every text with the register loaded, fit, write the table."""
    with loaded() as answering:
        own = own_phrasings(answering.names.index(answering.store))
        lessons, known = read_lessons(answering, [*rows(), *own])
    table = fit(lessons, known)
    (Path(str(files("queries.ask"))) / TABLE).write_text(table, encoding="utf-8")
    sys.stdout.write(f"{len(lessons):,} texts, {len(known):,} features, {len(table) // 1024:,} KiB\n")


def rows() -> list[dict[str, str]]:
    """All labelled texts that may be used."""
    with TAUGHT.open(encoding="utf-8", newline="") as taught, ASKS.open(encoding="utf-8", newline="") as asks:
        return [*csv.DictReader(taught), *(row for row in csv.DictReader(asks) if row["part"] in ("build", "more"))]


def own_phrasings(index: NameIndex) -> Iterator[dict[str, str]]:
    """The phrasings of the headers as people would say them: with examples in their places."""
    for query in catalogue().values():
        for language in query.ask:
            yield from ({"text": text, "query": query.name} for text in spoken(query, language, index))


def spoken(query: Query, language: str, index: NameIndex) -> list[str]:
    """The question's phrasings in a language, with the examples of its parameters in their places."""

    def said(found: re.Match[str]) -> str:
        example = query.parameters[found[1]].example
        values = [str(v) for v in (example if isinstance(example, list) else [example])]
        things = [index.exact(value, ()) for value in values]
        named = (t[0].label(language) if t else value for t, value in zip(things, values, strict=True))
        return f" {AND[language]} ".join(named)

    return [PLACE.sub(said, FIXED.sub("", text)).strip() for text in query.ask[language]]


def read_lessons(answering: Answering, labelled: Sequence[dict[str, str]]) -> tuple[list[Lesson], frozenset[str]]:
    """The texts as lessons, and the features that enough of them have."""
    lexicon = lexicon_of(answering.names.index(answering.store), answering)
    split = (words_of(row["text"]) for row in track(labelled, "reading", transient=True))
    texts = [(words, read(words, lexicon)) for words in split]
    told = [features(words, spans) for words, spans in texts]
    counts = Counter(feature for each in told for feature in each)
    known = frozenset(feature for feature, count in counts.items() if count >= SEEN)
    lessons = []
    for row, each, (words, spans) in zip(track(labelled, "comparing", transient=True), told, texts, strict=True):
        measured = measures(words, spans, candidates(spans, answering.ontology), known)
        lessons.append(Lesson(each & known, measured, right(row, measured)))
    return lessons, known


def right(row: Mapping[str, str], measured: Mapping[str, Mapping[str, float]]) -> frozenset[str]:
    """The right choices; to refuse where the question meant is no candidate, and where nothing asks back."""
    labels = set(row["query"].split("|"))
    if "ask_back" in labels and (shared := {name for name, told in measured.items() if told.get("shared name")}):
        return frozenset(shared)
    found = (labels - REFUSALS) & measured.keys()
    return frozenset(found | ({NONE} if labels & REFUSALS or not found else set()))


def fit(lessons: Sequence[Lesson], known: frozenset[str]) -> str:
    """The table of weights that makes the right choices likeliest (L-BFGS; large weights cost)."""
    choices, names = [NONE, *catalogue()], sorted(known)
    given = _features(lessons, names)
    measured, open_to = _measures(lessons, choices)
    wanted = np.array([[c in x.right for c in choices] for x in lessons], dtype=float)
    wanted /= wanted.sum(1, keepdims=True)
    size = len(names) * len(choices)

    def cost(weights: np.ndarray) -> tuple[float, np.ndarray]:
        of_features, of_measures = weights[:size].reshape(len(names), -1), weights[size:]
        speaks = given @ of_features + measured @ of_measures + open_to
        speaks -= speaks.max(1, keepdims=True)
        log = speaks - np.log(np.exp(speaks).sum(1, keepdims=True))
        off = np.exp(log) - wanted
        slope = np.concatenate(
            [(given.T @ off + STIFFNESS * of_features).ravel(), np.einsum("nk,nkd->d", off, measured)]
        )
        return float(-(wanted * log).sum() + STIFFNESS / 2 * (of_features**2).sum()), slope

    start = np.zeros(size + len(MEASURES))
    with Progress(transient=True) as bar:
        step = bar.add_task("fitting", total=STEPS)
        options = {"maxiter": STEPS}
        found = minimize(
            cost, start, jac=True, method="L-BFGS-B", options=options, callback=lambda _: bar.advance(step)
        ).x
    return _table(names, choices, found[:size].reshape(len(names), -1), found[size:])


def _features(lessons: Sequence[Lesson], names: Sequence[str]) -> csr_matrix:
    """Texts by features; each row of the same length."""
    place = {name: i for i, name in enumerate(names)}
    cells = [
        (row, place[name], LENGTH / len(x.features) ** 0.5) for row, x in enumerate(lessons) for name in x.features
    ]
    at, features_at, values = zip(*cells, strict=True)
    return csr_matrix((values, (at, features_at)), shape=(len(lessons), len(names)))


def _measures(lessons: Sequence[Lesson], choices: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Texts by choices by measures; and 0 where a choice is open, else so little that it is never taken."""
    measured = np.zeros((len(lessons), len(choices), len(MEASURES)))
    open_to = np.full((len(lessons), len(choices)), -1e9)
    for row, lesson in enumerate(lessons):
        for choice, told in lesson.measured.items():
            at = choices.index(choice)
            open_to[row, at] = 0.0
            for name, value in told.items():
                measured[row, at, MEASURES.index(name)] = value
    return measured, open_to


def _table(names: Sequence[str], choices: Sequence[str], of_features: np.ndarray, of_measures: np.ndarray) -> str:
    lines = [f"{name}\t{weight:.2f}" for name, weight in zip(MEASURES, of_measures, strict=True)]
    for name, row in zip(names, of_features, strict=True):
        told = (f"{c} {w:.2f}" for c, w in zip(choices, row, strict=True) if abs(w) >= LEAST)
        lines.append("\t".join((name, *told)))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
