"""The one index over names, for search, resolving and matching: in Python, rebuilt when the graph changes."""

import unicodedata
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from rapidfuzz import fuzz, process

from graph.schema import statement
from graph.store import Store, Transaction
from graph.version import read_version
from ontology.model import Ontology
from ontology.names import split

_PUBLISHED = ("iso2:", "m49:")  # schemes whose codes stand for a thing, as its notation does
NEAR = 72.0  # of 100: below this a name is no suggestion


@dataclass(frozen=True)
class Named:
    """A thing with all it is called; `names` maps a folded name to the name as written."""

    uri: str
    class_name: str
    labels: Mapping[str, str]
    notation: str | None
    key: str
    kind: str | None
    names: Mapping[str, str]
    codes: tuple[str, ...] = ()

    def label(self, language: str = "en") -> str:
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True)
class Hit:
    """A thing found by a name: which name, and how well it fits (100: the same letters)."""

    thing: Named
    name: str
    score: float


def fold(text: str) -> str:
    """The text without case, accents and punctuation, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


class NameIndex:
    """All named things of one version of the graph."""

    def __init__(self, version: str, things: Sequence[Named]) -> None:
        self.version = version
        self._by_uri = {t.uri: t for t in things}
        self._exact: dict[str, list[Named]] = {}
        for item in things:
            codes = (item.key, item.notation or "", *item.codes)
            for name in {*item.names, *map(fold, codes)} - {""}:
                self._exact.setdefault(name, []).append(item)

    def __len__(self) -> int:
        return len(self._by_uri)

    def get(self, uri: str) -> Named | None:
        return self._by_uri.get(uri)

    def things(self) -> Iterable[Named]:
        return self._by_uri.values()

    def spellings(self) -> Iterable[str]:
        """Every folded name, key and code."""
        return self._exact.keys()

    def exact(self, text: str, classes: Iterable[str] = ()) -> list[Named]:
        """Things with this very code, key or name (case, accents and punctuation apart), codes before names."""
        wanted = set(classes)
        found = [t for t in self._exact.get(fold(text), []) if not wanted or t.class_name in wanted]
        coded = [t for t in found if text in (t.notation, t.key, *t.codes)]
        return coded or found

    def near(self, text: str, classes: Iterable[str] = (), limit: int = 5) -> list[Hit]:
        """Things with a name like this, best first, each once."""
        wanted = set(classes)
        names = [n for n, things in self._exact.items() if not wanted or any(t.class_name in wanted for t in things)]
        found = process.extract(fold(text[:200]), names, scorer=_likeness, limit=limit * 4, score_cutoff=NEAR)
        hits: dict[str, Hit] = {}
        for name, score, _ in found:
            for item in self._exact[name]:
                if not wanted or item.class_name in wanted:
                    hits.setdefault(item.uri, Hit(item, item.names.get(name, item.label()), round(score, 1)))
        return sorted(hits.values(), key=lambda h: (-h.score, len(h.name), h.thing.uri))[:limit]


def _likeness(a: Sequence[Hashable], b: Sequence[Hashable], /, *, score_cutoff: float | None = None) -> float:  # noqa: ARG001
    """The whole name alike, or a good part of it: a part alone never counts as much as the whole."""
    return max(
        fuzz.ratio(a, b),
        0.9 * fuzz.token_set_ratio(a, b),
        0.92 * fuzz.partial_ratio(a, b) if min(len(a), len(b)) > 3 else 0.0,
    )


class Names:
    """The name index of a store, built anew when the graph's version has changed."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._lock = Lock()
        self._index: NameIndex | None = None

    def index(self, store: Store) -> NameIndex:
        return store.read(self.index_in)

    def index_in(self, tx: Transaction) -> NameIndex:
        """The index for the state that this transaction reads."""
        version = read_version(tx)
        current = self._index
        if current is None or current.version != version:
            with self._lock:
                if self._index is None or self._index.version != version:
                    self._index = NameIndex(version, _things(tx, self._ontology))
                current = self._index
        return current


def _things(tx: Transaction, ontology: Ontology) -> list[Named]:
    things = []
    for row in tx.rows(statement("names")):
        found = ontology.class_of(row["uri"])
        if found is not None:
            labels = {"en": row["prefLabel"], "fr": row["prefLabelFr"], "es": row["prefLabelEs"]}
            told = {language: name for language, name in labels.items() if name}
            names = {fold(n): n for n in (*(row["altLabel"] or ()), *reversed(told.values()))}
            key = (split(row["uri"]) or ("", row["uri"]))[1]
            codes = tuple(code.partition(":")[2] for code in row["identifier"] or () if code.startswith(_PUBLISHED))
            things.append(Named(row["uri"], found.name, told, row["notation"], key, row["kind"], names, codes))
    return things
