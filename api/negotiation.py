"""Which language and which form a request asks for: by parameter, else by its Accept headers."""

from collections.abc import Sequence
from typing import Annotated, Literal, cast

from fastapi import Depends, Query, Request

from api.problems import Refusal
from ontology.model import LANGUAGES

Lang = Literal["en", "fr", "es"]
MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "jsonld": "application/ld+json",
    "turtle": "text/turtle",
}
VARY = "Accept, Accept-Language"


def weighted(header: str) -> list[tuple[str, float]]:
    """The choices of an Accept header with their weights, best first."""
    found = []
    for item in header.lower().split(","):
        choice, *options = (part.strip() for part in item.split(";"))
        weights = [o.removeprefix("q=") for o in options if o.startswith("q=")]
        try:
            weight = float(weights[0]) if weights else 1.0
        except ValueError:
            continue
        if choice and 0 <= weight <= 1:
            found.append((choice, weight))
    return sorted(found, key=lambda pair: -pair[1])


def best_language(header: str) -> Lang:
    """The first of our languages that Accept-Language wants; English when it wants none."""
    for choice, weight in weighted(header):
        primary = choice.partition("-")[0]
        if weight > 0 and primary in LANGUAGES:
            return cast("Lang", primary)
    return "en"


def best_format(header: str, offered: Sequence[str]) -> str | None:
    """The offered format that Accept wants most, the first offered on a tie; None when it wants none of them."""
    if not header.strip():
        return offered[0]
    choices = weighted(header)
    best = max(offered, key=lambda name: _weight(MEDIA_TYPES[name], choices))
    return best if _weight(MEDIA_TYPES[best], choices) > 0 else None


def _weight(media_type: str, choices: Sequence[tuple[str, float]]) -> float:
    """What the most exact choice that fits says."""
    for pattern in (media_type, f"{media_type.partition('/')[0]}/*", "*/*"):
        for choice, weight in choices:
            if choice == pattern:
                return weight
    return 0.0


def language_of(
    request: Request,
    lang: Annotated[
        Lang | None, Query(description="Language of labels and texts; else Accept-Language decides, else English.")
    ] = None,
) -> Lang:
    return lang or best_language(request.headers.get("accept-language", ""))


def format_of(request: Request, wanted: str | None, offered: Sequence[str]) -> str:
    """The format asked for, else the best by Accept. Refuses with 406 when nothing offered is acceptable."""
    found = wanted or best_format(request.headers.get("accept", ""), offered)
    if found is None:
        types = ", ".join(MEDIA_TYPES[name] for name in offered)
        raise Refusal(406, "not-acceptable", f"This is offered as {types}.", {"Vary": VARY})
    return found


Language = Annotated[Lang, Depends(language_of)]
