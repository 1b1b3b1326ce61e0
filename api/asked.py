"""How routes get at the one Answering of their app."""

from typing import Annotated

from fastapi import Depends, Request

from queries.answer import Answering


def answering_of(request: Request) -> Answering:
    found: Answering = request.app.state.answering
    return found


Asked = Annotated[Answering, Depends(answering_of)]
