"""Teach `ask` which canned question is meant: `make teach-ask` writes queries/ask/net.npz.

Taught with bench/taught.csv (texts with the question that each means, written from the list of questions and the
documents, without sight of phrasings and word lists; the later half in the manner of the part `build` of
tests/data/asks.csv, with that part in sight), the parts `build` and `more`, and the headers' own phrasings; the parts
`held` and `fresh` are never read here. A text may stand for one of `a|b`; `none` is to be refused, `ask_back` names
something of which there are several.

Needs SciPy (the extra `dev`); what is taught needs NumPy alone.
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
from scipy.sparse import csr_matrix

from bench.ask import ASKS, REFUSALS, loaded
from bench.net import Examples, steps, teach
from graph.search import NameIndex
from queries.answer import Answering
from queries.ask.chances import NONE, OF_CANDIDATE, OF_REFUSAL, measures
from queries.ask.choose import candidates
from queries.ask.context import read
from queries.ask.features import features
from queries.ask.names import lexicon_of
from queries.ask.net import FILE, Net, given, write_net
from queries.ask.phrasings import FIXED
from queries.ask.words import words_of
from queries.catalogue import Query, catalogue
from queries.checking import PLACE

TAUGHT = Path(__file__).parent / "taught.csv"
SEEN = 2  # a feature of fewer texts is left out
NETS = 2
MOST = 127  # of a whole number of eight bits
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
    content = write_net(fit(lessons, known))
    (Path(str(files("queries.ask"))) / FILE).write_bytes(content)
    sys.stdout.write(f"{len(lessons):,} texts, {len(known):,} features, {len(content) // 1024:,} KiB\n")


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


def fit(lessons: Sequence[Lesson], known: frozenset[str]) -> Net:
    """The mean of several nets that differ by chance only: it is a net itself, with the units of all of them."""
    choices, names = (NONE, *catalogue()), sorted(known)
    examples = _examples(lessons, names, choices)
    with Progress(transient=True) as bar:
        task = bar.add_task("teaching", total=NETS * steps(len(examples)))
        nets = [teach(examples, seed, lambda: bar.advance(task)) for seed in range(NETS)]
    first = np.hstack([n["first"] for n in nets])
    scale = np.abs(first).max(0) / MOST
    return Net(
        {name: row for row, name in enumerate(names)},
        choices,
        dict(zip(MEASURES, np.mean([n["of_measures"] for n in nets], 0).tolist(), strict=True)),
        np.round(first / scale).astype(np.int8),
        scale,
        np.hstack([n["bias"] for n in nets]),
        np.divide(np.vstack([n["second"] for n in nets]), NETS, dtype=np.float32),
        np.divide(np.sum([n["second_bias"] for n in nets], 0), NETS, dtype=np.float32),
    )


def _examples(lessons: Sequence[Lesson], names: Sequence[str], choices: Sequence[str]) -> Examples:
    wanted = np.array([[c in x.right for c in choices] for x in lessons], np.float32)
    measured, open_to = _measures(lessons, choices)
    return Examples(_features(lessons, names), measured, open_to, wanted / wanted.sum(1, keepdims=True))


def _features(lessons: Sequence[Lesson], names: Sequence[str]) -> csr_matrix:
    """Texts by features; each row of the same length."""
    place = {name: i for i, name in enumerate(names)}
    cells = [(row, place[name], given(len(x.features))) for row, x in enumerate(lessons) for name in x.features]
    at, features_at, values = zip(*cells, strict=True)
    return csr_matrix((np.array(values, np.float32), (at, features_at)), shape=(len(lessons), len(names)))


def _measures(lessons: Sequence[Lesson], choices: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Texts by choices by measures; and 0 where a choice is open, else so little that it is never taken."""
    measured = np.zeros((len(lessons), len(choices), len(MEASURES)), np.float32)
    open_to = np.full((len(lessons), len(choices)), -1e9, np.float32)
    for row, lesson in enumerate(lessons):
        for choice, told in lesson.measured.items():
            at = choices.index(choice)
            open_to[row, at] = 0.0
            for name, value in told.items():
                measured[row, at, MEASURES.index(name)] = value
    return measured, open_to


if __name__ == "__main__":
    main()
