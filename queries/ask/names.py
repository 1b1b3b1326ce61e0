"""What things are called in plain questions: their names, adjectives, names in other languages, short forms."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.search import Named, NameIndex, fold
from graph.store import Store
from ontology.model import LANGUAGES, ontology
from ontology.names import THINGS
from queries.answer import Answering
from queries.ask.meanings import SHORTEST_MISSPELT, slips
from queries.ask.words import stem

COMMON = ("SPFStep", "Branch", "TargetGroup", "Theme")  # have common nouns for names
_UNSPEAKABLE = ("Source", "LoadRun", "Graph")
_BY_NAME_ONLY = ("Document",)  # thousands of ordinary words are titles of something
_LONG_NAMED = ("Document", "Agreement")  # titles: made of words that a question uses otherwise
_LONG_FAMILY_NAME = 7  # letters; a shorter one may be a word (Hunt, Cruz)
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
_GOVERNMENT = re.compile(r"government of (?:the )?(.+)")


class Lexicon:
    """The names of one state of the graph, by folded phrase, and the countries that are better known as partners."""

    def __init__(self, index: NameIndex, partners: frozenset[str]) -> None:
        self._index = index
        self.partners = partners
        self._added = _added(index)
        self._by_stems = _inflected(index, self._added)
        spoken = (n for n in {*index.spellings(), *self._added} if len(n) >= SHORTEST_MISSPELT)
        self._spellings = tuple(
            sorted(n for n in spoken if not all(t.class_name in _LONG_NAMED for t in self.things(n)))
        )

    def things(self, phrase: str) -> tuple[Named, ...]:
        """Things called so; a code or a whole name, case and accents apart."""
        found = {t.uri: t for t in (*self._index.exact(phrase), *self._added.get(phrase, ()))}
        if not found and " " in phrase:
            found = {t.uri: t for t in self._by_stems.get(_stems(phrase), ())}
        wider = {uri for uri in found if any(uri in _broader().get(other, ()) for other in found)}
        if wider:  # "operations": of a concept and its broader one that are called the same, the broader is meant
            found = {uri: t for uri, t in found.items() if not wider & set(_broader().get(uri, ()))}
        spoken = (t for _, t in sorted(found.items()) if t.class_name not in _UNSPEAKABLE)
        return tuple(t for t in spoken if t.class_name not in _BY_NAME_ONLY or " " in phrase)

    def is_adjective(self, phrase: str) -> bool:
        """Whether it is what people and things of a country are called ("Malawian", "togolais"), not its name."""
        countries = [t for t in self._added.get(phrase, ()) if t.class_name == "Country"]
        return any(phrase in _hidden().get(t.uri, ()) for t in countries)

    def is_code(self, phrase: str) -> bool:
        """Whether it is only a code (MWI), not a name."""
        return phrase not in self._added and not any(phrase in t.names for t in self._index.exact(phrase))

    def misspelt(self, phrase: str) -> tuple[Named, ...]:
        """Things with a name spelled almost so."""
        allowed = slips(phrase)
        if len(phrase) < SHORTEST_MISSPELT or not allowed:
            return ()
        found = process.extractOne(phrase, self._spellings, scorer=OSA.distance, score_cutoff=allowed)
        return self.things(found[0]) if found and found[0][0] == phrase[0] else ()

    def event_of(self, year: str, *, mapping: bool) -> tuple[Named, ...]:
        """The partners' meeting, or the mapping exercise, of a year."""
        found = self._index.get(f"{THINGS}event/{'mapping' if mapping else 'partners-meeting'}-{year}")
        return (found,) if found else ()


def _inflected(index: NameIndex, added: Mapping[str, tuple[Named, ...]]) -> Mapping[tuple[str, ...], tuple[Named, ...]]:
    """Steps of which a name of several words says the same with other endings: "improves operations"."""
    found: dict[tuple[str, ...], dict[str, Named]] = {}
    for name in {*index.spellings(), *added}:
        if " " in name and not any(c.isdigit() for c in name):
            for thing in (*index.exact(name), *added.get(name, ())):
                if thing.class_name == "SPFStep":
                    found.setdefault(_stems(name), {})[thing.uri] = thing
    return {stems: tuple(things.values()) for stems, things in found.items()}


@lru_cache(maxsize=50_000)
def _stems(phrase: str) -> tuple[str, ...]:
    """Of words of any language: the shortest of their stems."""
    return tuple(min((stem(word, language) for language in LANGUAGES), key=len) for word in phrase.split())


def is_government(thing: Named) -> bool:
    return _GOVERNMENT.fullmatch(fold(thing.label())) is not None


@cache
def _broader() -> Mapping[str, tuple[str, ...]]:
    return {c.uri: c.broader for c in ontology().listed() if c.broader}


@lru_cache(maxsize=4)
def lexicon_of(index: NameIndex, answering: Answering) -> Lexicon:
    """The lexicon of this state of the graph; made anew with the index."""
    return Lexicon(index, _partners(answering.store))


def _partners(store: Store) -> frozenset[str]:
    """Countries that stand behind commitments elsewhere at least as often as they are the place of one."""
    text = (files("queries.ask") / "known_as.cypher").read_text(encoding="utf-8")
    abroad, at_home = Counter[str](), Counter[str]()
    for row in store.read(lambda tx: tx.rows(text)):
        abroad[row["country"]] += row["abroad"]
        at_home[row["country"]] += row["at_home"]
    return frozenset(country for country, times in abroad.items() if times and times >= at_home[country])


def _added(index: NameIndex) -> Mapping[str, tuple[Named, ...]]:
    """Names beside those of the index: told ones, short ones, and countries' names for their governments."""
    found: dict[str, dict[str, Named]] = {}
    told = list(_told(index))
    for name, thing in (*told, *_short(index.things())):
        found.setdefault(name, {})[thing.uri] = thing
    for thing in index.things():
        if match := _GOVERNMENT.fullmatch(fold(thing.label())):
            for country in index.exact(match[1], ("Country",)):
                for name in (*country.names, *(n for n, t in told if t.uri == country.uri)):
                    found.setdefault(name, {})[thing.uri] = thing
    return {name: tuple(things.values()) for name, things in found.items()}


def _told(index: NameIndex) -> Iterable[tuple[str, Named]]:
    for uri, names in _hidden().items():
        if thing := index.get(uri):
            yield from ((name, thing) for name in names)


@cache
def _hidden() -> Mapping[str, tuple[str, ...]]:
    """Folded names by URI: hidden labels of the vocabularies ("Malawian", "togolais") and names.yml."""
    found = {c.uri: tuple(map(fold, c.hidden_labels)) for c in ontology().listed() if c.hidden_labels}
    told = yaml.safe_load((files("queries.ask") / "names.yml").read_text(encoding="utf-8"))
    for key, names in told.items():
        found[THINGS + key] = (*found.get(THINGS + key, ()), *(fold(str(n)) for n in names))
    return found


def _short(things: Iterable[Named]) -> Iterable[tuple[str, Named]]:
    """ "Ministry of Finance (Togo)" is also called "Ministry of Finance", a person by the family name alone."""
    for thing in things:
        for name in thing.names.values():
            if (short := _IN_BRACKETS.sub("", name)) != name:
                yield fold(short), thing
            if thing.class_name == "Person" and len(family := name.split()[-1]) >= _LONG_FAMILY_NAME:
                yield fold(family), thing
