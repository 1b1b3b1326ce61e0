"""The only way from a question to an answer. API, web app, command line and assistants only render it."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from graph.search import Names
from graph.store import Row, Store, Transaction
from graph.version import read_version
from ontology.model import Ontology, ontology
from ontology.names import THINGS
from queries.catalogue import Query, catalogue
from queries.checking import TOTAL
from queries.coverage import Covering, by_name_alone, coverage, itself_alone, statement_of, without_members
from queries.errors import UnknownQuery
from queries.header import TODAY, Column, Parameter
from queries.labels import labels_of
from queries.parameters import PAGING, Bound, Given, bind, today
from queries.texts import code_label, head, text
from queries.texts import value as value_word

Labelled = Mapping[str, str]
_SETTINGS = ("as_of", "known_by", "convenor", *PAGING)  # they narrow nothing


@dataclass(frozen=True)
class Answer:
    """An answer with all that is needed to show it. Cells hold URIs; `labels` has their labels."""

    query: Query
    language: str
    question: str
    parameters: Mapping[str, Any]
    as_of: str
    known_by: str
    rows: tuple[Row, ...]
    labels: Labelled
    coverage: tuple[Covering, ...]
    statement: str
    limit: int
    truncated: bool
    graph_version: str
    offset: int | None = None
    total: int | None = None


class Answering:
    """Answers questions from one store; keeps the name index between questions."""

    def __init__(self, store: Store, words: Ontology | None = None) -> None:
        self.store = store
        self.ontology = words or ontology()
        self.names = Names(self.ontology)

    def answer(self, name: str, given: Given, language: str = "en") -> Answer:
        """Answer a canned question. Raises AskedWrongly (nothing was run) or StoreError."""
        query = find_query(name)
        return self.store.read(lambda tx: self._answer(tx, query, given, language))

    def _answer(self, tx: Transaction, query: Query, given: Given, language: str) -> Answer:
        bound = bind(query, given, self.names.index_in(tx), self.ontology)
        limit, offset = bound.body["limit"], bound.body.get("offset")
        rows = tx.rows(query.body, {**bound.body, "limit": limit if query.is_list else limit + 1})
        total = rows[0][TOTAL] if query.is_list and rows else None
        first = next(iter(query.columns))
        found = [_rebuilt(query, row) for row in rows if row[first] is not None]
        shown = found[:limit]
        covering = coverage(tx, query, bound.body)
        named = {
            "unlisted": without_members(tx, bound.body),
            "by_name_alone": by_name_alone(bound.body),
            "itself_alone": itself_alone(query, bound.body),
        }
        labels = labels_of(tx, _uris([shown, bound.values, [vars(c) for c in covering]]), language)
        return Answer(
            query=query,
            language=language,
            question=_in_words(query, bound, labels, language),
            parameters=bound.values,
            as_of=bound.body.get("as_of") or today(),
            known_by=bound.body.get("known_by") or today(),
            rows=tuple(shown),
            labels=labels,
            coverage=tuple(covering),
            statement=statement_of(covering, len(shown), labels, language, named),
            limit=limit,
            truncated=(offset or 0) + len(shown) < total if total is not None else len(found) > limit,
            graph_version=read_version(tx),
            offset=offset,
            total=total,
        )


def find_query(name: str) -> Query:
    """The question of this name. Raises UnknownQuery with the nearest names."""
    questions = catalogue()
    if name not in questions:
        raise UnknownQuery(name, difflib.get_close_matches(name, list(questions), n=3, cutoff=0.5))
    return questions[name]


def _rebuilt(query: Query, row: Row) -> Row:
    """The row in the order of the declared columns; engines order maps differently."""
    return {name: _cell(column, row[name]) for name, column in query.columns.items()}


def _cell(column: Column, value: Any) -> Any:
    if column.has_pieces:
        return [_piece(piece) for piece in value]
    if column.type == "relationship":
        return [_property_name(v) for v in value] if column.many else _property_name(value)
    return value


def _piece(piece: Row) -> Row:
    roles = {"roles": [_property_name(r) for r in piece["roles"]]} if "roles" in piece else {}
    return {**dict(sorted(piece.items())), **roles}


def _property_name(relationship_type: str) -> str:
    """MADE_BY -> madeBy: answers speak the ontology's words."""
    return {p.relationship_type: p.name for p in ontology().links()}[relationship_type]


def _uris(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.startswith(THINGS):
            yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _uris(item)
    elif isinstance(value, Iterable):
        for item in value:
            yield from _uris(item)


def _in_words(query: Query, bound: Bound, labels: Labelled, language: str) -> str:
    """The question with its values, the title where one of them was not given; and what else narrows it."""
    told_of = {name: value for name, value in bound.values.items() if value is not None}
    shown = {name: _spoken(query.parameters[name], value, labels, language) for name, value in told_of.items()}
    words = query.question.get(language)
    try:
        asked, told = words.format_map(shown), {name for _, name, _, _ in Formatter().parse(words)}
    except KeyError:
        asked, told = query.title.get(language), set()
    standard = {n: today() if p.default == TODAY else p.default for n, p in query.parameters.items()}
    given = [n for n in query.parameters if n in shown and bound.values[n] != standard[n]]
    rest = [_narrowing(n, shown[n], language) for n in given if n not in told and n not in _SETTINGS]
    return f"{asked} ({text('table', 'then', language).join(rest)})" if rest else asked


def _narrowing(name: str, shown: str, language: str) -> str:
    """ "home country: Belgium"."""
    called = head(name, language)
    return text("table", "colon", language, head=called[:1].lower() + called[1:], cell=shown)


def _spoken(parameter: Parameter, value: Any, labels: Labelled, language: str) -> str:
    items = value if isinstance(value, list) else [value]
    texts = [str(item).lower() if isinstance(item, bool) else str(item) for item in items]
    if vocabulary := parameter.codes:
        return ", ".join(code_label(vocabulary, code, language) for code in texts)
    if parameter.one_of:
        return ", ".join(value_word(word, language) for word in texts)
    return ", ".join(labels.get(each, each) for each in texts)
