"""What tells which canned question is meant: meanings, kinds of names, words, and what stands side by side."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from queries.ask.meanings import language_of
from queries.ask.names import is_government
from queries.ask.spans import Span
from queries.ask.words import Word, stem

DAY, NUMBER, NEGATED = "a day", "a number", "negated"


def features(words: Sequence[Word], spans: Sequence[Span]) -> frozenset[str]:
    """All features of a question; names stand only for their classes."""
    return frozenset(_features(words, spans, language_of(words)))


def _features(words: Sequence[Word], spans: Sequence[Span], language: str) -> Iterator[str]:
    told = [(span, _tokens(span)) for span in spans]
    for span, tokens in told:
        yield from tokens
        yield from (f"{name} {span.place}" for name in _classes(span) if span.place)
        yield from (f"code of {vocabulary}" for vocabulary, _ in span.codes)
        if span.day and span.day.bound:
            yield f"{DAY} {span.day.bound}"
        if span.negated:
            yield NEGATED
    for before, after in pairwise(tokens for _, tokens in told if tokens):
        yield from (f"{one} > {other}" for one in before for other in after)
    named = {i for s in spans if s.things or s.day or s.number is not None for i in range(s.start, s.end)}
    yield from (word_feature(w, language) for i, w in enumerate(words) if i not in named)


def word_feature(word: Word, language: str) -> str:
    return f"={stem(word.folded, language)}"


def _tokens(span: Span) -> list[str]:
    found = [*_classes(span), *sorted(span.meanings)]
    return found + [DAY] * bool(span.day) + [NUMBER] * (span.number is not None)


def _classes(span: Span) -> list[str]:
    """A country's name is that of its government as well; then only the country counts."""
    return sorted({f"a {t.class_name}" for t in span.things if not (span.names_a_country and is_government(t))})
