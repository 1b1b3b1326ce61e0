"""/healthz: the process lives. /readyz: it has something to answer from."""

from typing import Any

from fastapi import APIRouter

from api.asked import Asked
from api.problems import Refusal
from api.schemas import responses
from graph.schema import statement
from graph.store import Transaction
from graph.version import read_version

router = APIRouter(tags=["operation"])


@router.get("/healthz", operation_id="healthz", summary="Is the process alive?")
async def healthz() -> dict[str, str]:
    """Whether the process is alive; it asks nothing of the store."""
    return {"status": "alive"}


@router.get("/readyz", operation_id="readyz", summary="Can questions be answered?", responses=responses(503))
def readyz(asked: Asked) -> dict[str, Any]:
    """Whether the store answers and holds assertions."""
    assertions, version = asked.store.read(_state)
    if not assertions:
        raise Refusal(503, "empty-graph", "The graph is empty: run `spfgraph load`.", {"Retry-After": "30"})
    return {"status": "ready", "assertions": assertions, "graph_version": version, "store": asked.store.info.kind}


def _state(tx: Transaction) -> tuple[int, str]:
    return int(tx.rows(statement("assertion_count"))[0]["assertions"]), read_version(tx)
