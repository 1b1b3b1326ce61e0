"""The light of an answer: from which day on something counts as fresh or as ageing. Thresholds are settings."""

import os
from collections.abc import Mapping
from datetime import date

FRESH_YEARS = ("SPFGRAPH_FRESH_YEARS", 2)
STALE_YEARS = ("SPFGRAPH_STALE_YEARS", 5)
CONTEXT = ("fresh_from", "ageing_from")  # parameters that every body may use without declaring them


def thresholds(as_of: str, environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """First days on which a confirmation is fresh, and ageing rather than stale, seen from the day `as_of`."""
    return {
        name: _years_before(as_of, int(environment.get(setting) or default))
        for name, (setting, default) in zip(CONTEXT, (FRESH_YEARS, STALE_YEARS), strict=True)
    }


def _years_before(day: str, years: int) -> str:
    found = date.fromisoformat(day)
    year = max(1, found.year - years)
    last = 28 if (found.month, found.day) == (2, 29) else found.day
    return date(year, found.month, last).isoformat()
