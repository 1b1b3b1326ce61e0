"""What became of a plain question, as JSON: one shape for the API and the command line."""

from typing import Any

from queries.ask.asking import Asked
from queries.catalogue import catalogue
from queries.render import to_json


def asked_json(asked: Asked, language: str) -> dict[str, Any]:
    """The question chosen, each word it resolved, the runners-up, and the answer or why there is none."""
    return {
        "text": asked.text,
        "query": asked.query,
        "question": asked.answer.question if asked.answer else None,
        "understood": [vars(u) for u in asked.understood],
        "not_used": [u.words for u in asked.understood if u.parameter is None],
        "not_understood": list(asked.unknown),
        "runners_up": [{"query": n, "question": catalogue()[n].question.get(language)} for n in asked.runners_up],
        "refusal": asked.refusal,
        "choices": {words: list(choices) for words, choices in asked.choices.items()},
        "answer": to_json(asked.answer) if asked.answer else None,
    }
