"""The light of an answer: from which day on something counts as fresh or as ageing. Thresholds are settings."""

import os
from collections.abc import Mapping
from datetime import date

from queries.errors import BadParameter

FRESH_YEARS = ("SPFGRAPH_FRESH_YEARS", 2)
STALE_YEARS = ("SPFGRAPH_STALE_YEARS", 5)
CONTEXT = ("fresh_from", "ageing_from")  # parameters that every body may use without declaring them
SEEN_FROM = "as_of"  # the parameter that they are worked out from


def thresholds(as_of: str, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """First days on which a confirmation is fresh, and ageing rather than stale, seen from the day `as_of`."""
    fresh, stale = (_years(setting, default, environment) for setting, default in (FRESH_YEARS, STALE_YEARS))
    if fresh > stale:
        raise BadParameter(STALE_YEARS[0], str(stale), f"not less than {FRESH_YEARS[0]} ({fresh})")
    return dict(zip(CONTEXT, (_years_before(as_of, fresh), _years_before(as_of, stale)), strict=True))


def _years(setting: str, default: int, environment: Mapping[str, str]) -> int:
    told = environment.get(setting) or str(default)
    if not (told.isascii() and told.isdigit()):
        raise BadParameter(setting, told, "a whole number of years")
    return int(told)


def _years_before(day: str, years: int) -> str:
    found = date.fromisoformat(day)
    year = max(1, found.year - years)
    last = 28 if (found.month, found.day) == (2, 29) else found.day
    return date(year, found.month, last).isoformat()
