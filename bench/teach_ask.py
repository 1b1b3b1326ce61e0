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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from rich.progress import Progress, track
from scipy.sparse import csr_matrix

from bench.ask import ASKS, REFUSALS, loaded
from bench.net import Examples, steps, teach
from graph.search import NameIndex
from ontology.model import ontology
from queries.answer import Answering
from queries.ask.chances import NONE, OF_CANDIDATE, OF_REFUSAL, measures
from queries.ask.choose import candidates
from queries.ask.context import read
from queries.ask.features import Token, tokens
from queries.ask.names import lexicon_of
from queries.ask.net import FILE, WIDTHS, Floats, Net, write_net
from queries.ask.phrasings import FIXED
from queries.ask.spans import Span
from queries.ask.words import Word, words_of
from queries.catalogue import Query, catalogue
from queries.checking import PLACE

TAUGHT = Path(__file__).parent / "taught.csv"
SEEN = 2  # what stands in fewer texts is left out
NETS = 2
AT_A_TIME = 200  # texts, by each process
MOST = 127  # of a whole number of eight bits
AND = {"en": "and", "fr": "et", "es": "y"}
MEASURES = (*OF_CANDIDATE, *OF_REFUSAL)


@dataclass(frozen=True)
class Lesson:
    """A text as the model sees it, and the questions that are right."""

    tokens: tuple[Token, ...]
    measured: Mapping[str, Mapping[str, float]]
    right: frozenset[str]


def main() -> None:
    """Read every text with the register loaded, fit, write the table."""
    with loaded() as answering:
        own = own_phrasings(answering.names.index(answering.store))
        lessons, known = read_lessons(answering, [*rows(), *own])
    content = write_net(fit(lessons, known))
    (Path(str(files("queries.ask"))) / FILE).write_bytes(content)
    sys.stdout.write(f"{len(lessons):,} texts, {len(known):,} kinds of token, {len(content) // 1024:,} KiB\n")


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
    """The texts as lessons, and what their tokens are in enough of them."""
    lexicon = lexicon_of(answering.names.index(answering.store), answering)
    split = (words_of(row["text"]) for row in track(labelled, "reading", transient=True))
    texts = [(words, read(words, lexicon)) for words in split]
    told = [tokens(words, spans) for words, spans in texts]
    known = seen(told)
    with Pool() as pool:
        compared = pool.imap(partial(_measured, known), texts, AT_A_TIME)
        measured = list(track(compared, "comparing", len(texts), transient=True))
    lessons = [Lesson(t, m, right(row, m)) for row, t, m in zip(labelled, told, measured, strict=True)]
    return lessons, known


def _measured(known: frozenset[str], text: tuple[list[Word], list[Span]]) -> Mapping[str, Mapping[str, float]]:
    words, spans = text
    return measures(words, spans, candidates(spans, ontology()), known)


def seen(texts: Iterable[tuple[Token, ...]]) -> frozenset[str]:
    """What tokens are in enough of the texts."""
    counts = Counter(what for text in texts for what in {what for token in text for what in token})
    return frozenset(what for what, count in counts.items() if count >= SEEN)


def right(row: Mapping[str, str], measured: Mapping[str, Mapping[str, float]]) -> frozenset[str]:
    """The right choices; to refuse where the question meant is no candidate, and where nothing asks back."""
    labels = set(row["query"].split("|"))
    if "ask_back" in labels and (shared := {name for name, told in measured.items() if told.get("shared name")}):
        return frozenset(shared)
    found = (labels - REFUSALS) & measured.keys()
    return frozenset(found | ({NONE} if labels & REFUSALS or not found else set()))


def fit(lessons: Sequence[Lesson], known: frozenset[str]) -> Net:
    """Several nets that differ by chance only."""
    choices, names = (NONE, *catalogue()), sorted(known)
    examples = _examples(lessons, names, choices)
    with Progress(transient=True) as bar:
        task = bar.add_task("teaching", total=NETS * steps(len(examples)))
        nets = [teach(examples, seed, lambda: bar.advance(task)) for seed in range(NETS)]
    together = {name: np.stack([n[name] for n in nets]) for name in nets[0]}
    scale = np.abs(together["vectors"]).max(1) / MOST
    return Net(
        {name: row for row, name in enumerate(names)},
        choices,
        dict(zip(MEASURES, together["of_measures"].mean(0).tolist(), strict=True)),
        np.round(together["vectors"] / scale[:, None]).astype(np.int8),
        scale,
        together["second"],
        together["second_bias"],
        tuple(together[f"filters_{width}"] for width in WIDTHS),
        tuple(together[f"bias_{width}"] for width in WIDTHS),
    )


def _examples(lessons: Sequence[Lesson], names: Sequence[str], choices: Sequence[str]) -> Examples:
    wanted = np.array([[c in x.right for c in choices] for x in lessons], np.float32)
    measured, open_to = _measures(lessons, choices)
    ends = np.cumsum([len(x.tokens) for x in lessons]).tolist()
    places = [range(end - len(x.tokens), end) for x, end in zip(lessons, ends, strict=True)]
    return Examples(_tokens(lessons, names), places, measured, open_to, wanted / wanted.sum(1, keepdims=True))


def _tokens(lessons: Sequence[Lesson], names: Sequence[str]) -> csr_matrix:
    """All tokens of all texts by what they are, and a row of nothing."""
    place = {name: i for i, name in enumerate(names)}
    told = [[place[what] for what in token if what in place] for x in lessons for token in x.tokens]
    ends = np.cumsum([0, *map(len, told), 0])
    whats = np.array([what for token in told for what in token])
    return csr_matrix((np.ones(len(whats), np.float32), whats, ends), shape=(len(told) + 1, len(names)))


def _measures(lessons: Sequence[Lesson], choices: Sequence[str]) -> tuple[Floats, Floats]:
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
