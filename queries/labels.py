"""The labels of things, read in the transaction of the answer."""

from collections.abc import Iterable, Mapping

from graph.schema import statement
from graph.store import Transaction

_BY_LANGUAGE = {"en": "prefLabel", "fr": "prefLabelFr", "es": "prefLabelEs"}


def labels_of(tx: Transaction, uris: Iterable[str], language: str) -> Mapping[str, str]:
    """URI -> label in the language, else in English; things without a label are left out."""
    wanted = sorted(set(uris))
    rows = tx.rows(statement("labels_of"), {"uris": wanted}) if wanted else []
    return {row["uri"]: row[_BY_LANGUAGE[language]] or row["prefLabel"] for row in rows if row["prefLabel"]}
