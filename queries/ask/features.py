"""What tells which canned question is meant: words in their order, each with its meanings; names by their classes."""

from collections.abc import Iterator, Sequence

from queries.ask.meanings import language_of
from queries.ask.names import is_government
from queries.ask.spans import Span
from queries.ask.words import Word, stem

DAY, NUMBER, NEGATED, KIND, HOME = "a day", "a number", "negated", "a kind of actor", "at home"
Token = tuple[str, ...]


def tokens(words: Sequence[Word], spans: Sequence[Span]) -> tuple[Token, ...]:
    """A token for each word and for each name, day or number of several; all that it is."""
    return tuple(_tokens(words, spans, language_of(words)))


def _tokens(words: Sequence[Word], spans: Sequence[Span], language: str) -> Iterator[Token]:
    found = {i: span for span in spans for i in range(span.start, span.end)}
    for i, word in enumerate(words):
        span = found.get(i)
        if span is None:
            yield _of_word(word, language)
        elif not (span.things or span.day or span.number is not None):
            yield (*_of_word(word, language), *_said(span))
        elif span.start == i:
            yield (*_classes(span), *_counted(span), *_said(span))


def _of_word(word: Word, language: str) -> Token:
    return word_feature(word, language), f'"{word.folded}"'


def word_feature(word: Word, language: str) -> str:
    return f"={stem(word.folded, language)}"


def _said(span: Span) -> list[str]:
    return sorted(span.meanings) + [NEGATED] * span.negated + [KIND] * span.is_kind + [HOME] * span.home


def _counted(span: Span) -> list[str]:
    return [f"{DAY} {span.day.bound}".strip()] if span.day else [NUMBER] * (span.number is not None)


def _classes(span: Span) -> list[str]:
    """A country's name is that of its government as well; then only the country counts."""
    return sorted({f"a {t.class_name}" for t in span.things if not (span.names_a_country and is_government(t))})
