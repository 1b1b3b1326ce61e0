"""Parameters that an operation does not know are refused: a misspelt filter must not widen an answer."""

import difflib
from collections.abc import Sequence

from fastapi import Request

from api.problems import clean
from queries.errors import BadParameter


def no_others(request: Request, known: Sequence[str]) -> None:
    """Raise BadParameter at the first query parameter that is not among the known ones."""
    for name in request.query_params:
        if name not in known:
            near = difflib.get_close_matches(name[:100], known, n=1)
            hint = f" (did you mean {near[0]}?)" if near else ""
            raise BadParameter(clean(name), clean(name), f"one of: {', '.join(known)}{hint}")
