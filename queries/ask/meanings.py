"""What words mean, from meanings.yml: `ask` compares meanings, so that words of one meaning stand for each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.search import fold
from ontology.model import LANGUAGES
from queries.ask.words import LITTLE, NEGATION, STOP, Word, stem
from queries.catalogue import catalogue

NOT = "not"
NOBODY = "nobody"
UNREADABLE = "unreadable"
GAP = "gap"
FUND = "fund"
FUTURE = "future"
WHO = "who"
INSTITUTION = "institution"
TWO_MEETINGS = "two_meetings"  # those of 2017 and 2021
# What asks for more than facts: a question with one of these is refused unless its phrasing has it, too.
BEYOND = frozenset((FUTURE, "opinion", "ought", "personal", "definition"))
_FUTURE_WORDS = ("will", "sera", "seront", "seran")  # their stems are those of other words
NEUTRAL = "neutral"
CURRENCIES = ("USD", "EUR", "GBP", "CHF")  # meanings called like the code
SUPPORT = "support"
VAGUE = frozenset((NEUTRAL, SUPPORT))
SHORTEST_MISSPELT = 5  # letters of a name
_LONGEST_LITTLE = 3  # letters; the stems of such words tell no language
_MISSPELT_FROM = 6  # letters; shorter words are not taken for slips
Meanings = frozenset[str]
_Entry = tuple[str, ...]


@cache
def _told() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = yaml.safe_load(
        (files("queries.ask") / "meanings.yml").read_text(encoding="utf-8")
    )
    return found


def _listed(language: str) -> Iterator[tuple[list[str], str]]:
    """Each entry of a language, as folded words, with its meaning."""
    for meaning, by_language in _told().items():
        yield from ((fold(entry).split(), meaning) for entry in by_language[language].split(","))


def _together(pairs: Iterable[tuple[_Entry, str]]) -> Mapping[_Entry, Meanings]:
    found: dict[_Entry, set[str]] = {}
    for words, meaning in pairs:
        found.setdefault(words, set()).add(meaning)
    return {words: frozenset(meanings) for words, meanings in found.items()}


@cache
def _entries(language: str) -> Mapping[_Entry, Meanings]:
    """Meanings by the stems of one or several words of a language."""
    return _together((_stems(words, language), meaning) for words, meaning in _listed(language))


def _stems(words: Sequence[str], language: str) -> _Entry:
    return tuple(stem(word, language) for word in words)


@cache
def longest() -> int:
    """Words in the longest entry."""
    return max(len(words) for language in LANGUAGES for words in _entries(language))


def meanings_of(words: Sequence[Word], language: str, *, strictly: bool = False) -> Meanings:
    """What these words, taken together, mean in the language, else (not strictly) in others."""
    folded = tuple(w.folded for w in words)
    if len(folded) == 1 and folded[0] in _FUTURE_WORDS:
        return frozenset((FUTURE,))
    if len(folded) == 1 and folded[0] in NEGATION and words[0].written.lower() != "don":  # "don't", not "un don"
        return frozenset((NOT,))
    found = _entries(language).get(_stems(folded, language), frozenset())
    if not (found or strictly):
        found = _as_written().get(folded, frozenset())
    return (found & BEYOND) or found


@cache
def _as_written() -> Mapping[_Entry, Meanings]:
    """Entries of all languages without regard to endings: a stem of another language says little."""
    return _together((tuple(words), meaning) for language in LANGUAGES for words, meaning in _listed(language))


def language_of(words: Sequence[Word]) -> str:
    """The language that most of the words are of; English when in doubt."""

    def known(language: str) -> int:
        little, entries = LITTLE[language], _entries(language)
        longer = [w.folded for w in words if w.folded not in little and len(w.folded) > _LONGEST_LITTLE]
        return sum(w.folded in little for w in words) + sum((stem(w, language),) in entries for w in longer)

    return max(LANGUAGES, key=known)


@cache
def _single_words() -> Mapping[str, Meanings]:
    """Single words long enough to be misspelt, as they stand in the lists and, inflected, in the phrasings."""
    told = {words[0]: m for words, m in _as_written().items() if len(words) == 1}
    for query in catalogue().values():
        for language, texts in query.ask.items():
            for word in {w for text in texts for w in fold(text).split()} - told.keys():
                if meanings := _entries(language).get((stem(word, language),)):
                    told[word] = meanings
    return {word: meanings for word, meanings in told.items() if len(word) >= _MISSPELT_FROM - 1}


def misspelt_meanings(word: Word) -> Meanings:
    """What a word means that is spelled almost like one that has a meaning."""
    if len(word.folded) < _MISSPELT_FROM or word.folded in STOP:
        return frozenset()
    known = _single_words()
    found = process.extractOne(word.folded, known.keys(), scorer=OSA.distance, score_cutoff=1)
    return known[found[0]] if found and found[0][0] == word.folded[0] else frozenset()


def slips(text: str) -> int:
    """How many letters may be wrong, missing, too many or swapped in a word or name of this length."""
    return 0 if len(text) < SHORTEST_MISSPELT else 1 if len(text) < 9 else 2
