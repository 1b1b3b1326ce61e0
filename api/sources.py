"""/sources: what is loaded, from whom, how recent it is and what it could speak of."""

from typing import Any

from fastapi import APIRouter, Request, Response

from api.asked import Asked
from api.negotiation import Language
from api.replies import reply_json
from api.schemas import array, nullable, record, responses
from api.strict import no_others
from graph.schema import statement
from graph.store import Row, Transaction
from graph.version import read_version

router = APIRouter(prefix="/api/v1/sources", tags=["catalogue"])

_TEXT = {"type": "string"}
_DAY = nullable({"type": "string", "format": "date"})
_SOURCE = record(
    {
        "uri": {"type": "string", "format": "uri"},
        "label": _TEXT,
        "publisher": nullable(_TEXT),
        "issued": _DAY,
        "licence": nullable(_TEXT),
        "url": nullable(_TEXT),
        "period": record({"from": _DAY, "to": _DAY}),
        "kinds": {**array(_TEXT), "description": "Kinds of assertion that it makes."},
        "covers": {"type": "integer", "description": "How many countries, steps and groups it could speak of."},
        "assertions": {"type": "integer"},
        "newest": {**_DAY, "description": "The day of its newest assertion."},
        "loaded_at": nullable({"type": "string", "format": "date-time"}),
    }
)
_FOUND = record({"sources": array(_SOURCE), "graph_version": _TEXT})


@router.get(
    "",
    operation_id="list_sources",
    summary="Loaded sources",
    response_model=None,
    responses={
        200: {"description": "The sources.", "content": {"application/json": {"schema": _FOUND}}},
        **responses(422, 503, 504),
    },
)
def sources(request: Request, asked: Asked, language: Language) -> Response:
    """Every loaded source, in the order in which they are believed about names."""
    no_others(request, ("lang",))
    found, version = asked.store.read(lambda tx: (loaded(tx), read_version(tx)))
    return reply_json(request, {"sources": found, "graph_version": version}, version, language)


def loaded(tx: Transaction) -> list[dict[str, Any]]:
    """The loaded sources as this API shows them."""
    covers = {row["uri"]: row["covers"] for row in tx.rows(statement("covers_counts"))}
    return [_shown(row, covers.get(row["uri"], 0)) for row in tx.rows(statement("sources"))]


def _shown(row: Row, covers: int) -> dict[str, Any]:
    plain = {name: row[name] for name in ("uri", "label", "publisher", "issued", "licence", "url")}
    return {
        **plain,
        "period": {"from": row["period_from"], "to": row["period_to"]},
        "kinds": row["kinds"] or [],
        "covers": covers,
        **{name: row[name] for name in ("assertions", "newest", "loaded_at")},
    }
