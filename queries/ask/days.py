"""Days, periods and numbers in the words of a question."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from queries.ask.words import BOUNDS, DATE_WORDS, MONTHS, Word
from queries.parameters import today

_YEAR = re.compile(r"(19|20)\d\d")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_SLASHES = re.compile(r"(\d\d?)[/.](\d\d?)[/.]((?:19|20)\d\d)")
_DAY = re.compile(r"(\d\d?)(?:st|nd|rd|th|er|o)?")
_GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_SCALES = {"k": 3, "thousand": 3, "mille": 3, "mil": 3, "m": 6, "million": 6, "millions": 6, "millon": 6, "millones": 6}
_SHORT = re.compile(r"(\d+)(k|m)")
_TWO_TO_TWELVE = (
    *("two deux dos", "three trois tres", "four quatre cuatro", "five cinq cinco", "six seis", "seven sept siete"),
    *("eight huit ocho", "nine neuf nueve", "ten dix diez", "eleven onze once", "twelve douze doce"),
)
_COUNTS = {w: n for n, ws in enumerate(_TWO_TO_TWELVE, 2) for w in ws.split()}
_YEARS_ON = {"this_year": 0, "last_year": -1, "next_year": 1}
_YEAR_FROM_NOW = re.compile(
    r"\b(?:(?P<this_year>this year|cette annee|este ano)"
    r"|(?P<last_year>last year|(?:l )?an(?:nee)? (?:dernier|passe)e?|(?:el )?ano pasado)"
    r"|(?P<next_year>next year|(?:l )?an(?:nee)? prochaine?|(?:el )?(?:proximo ano|ano que viene)))\b"
)
_PAST = ("last", "past", "dernier", "ultim")
_WAY = r"next|coming|prochain\w*|proxim\w*|last|past|dernier\w*|ultim\w*"
_TIME_FROM_NOW = re.compile(
    rf"\b(?P<within>within |d ici |dentro de )?(?:the |les |ces |los |las )?(?:(?P<before>{_WAY}) )?"
    rf"(?P<count>\d\d?|{'|'.join(_COUNTS)}) (?:(?P<after>{_WAY}) )?"
    r"(?P<unit>years?|ans?|annees?|anos?|months?|mois|mes(?:es)?)\b"
)


@dataclass(frozen=True)
class Day:
    """The first and last day of what is named, and how it bounds: before, until, since, after, asOf, end or ""."""

    first: str
    last: str
    bound: str

    @property
    def since(self) -> str:
        return _shift(self.last, 1) if self.bound == "after" else self.first

    @property
    def until(self) -> str:
        whole = self.first == self.last  # whoever says "before 31 December" means that day as well
        return _shift(self.first, -1) if self.bound == "before" and not whole else self.last


def _shift(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def is_year(word: Word) -> bool:
    return _YEAR.fullmatch(word.folded) is not None


def days_in(words: Sequence[Word], taken: set[int]) -> Iterator[tuple[range, Day]]:
    """Each day or period with the words it stands on."""
    relative = list(_relative(words, date.fromisoformat(today())))
    yield from relative
    taken = taken.union(*(span for span, _ in relative))
    for i, word in enumerate(words):
        if i in taken:
            continue
        if found := _token(words, i):
            yield found
        elif is_year(word) and not _part_of_date(words, i):
            start, first, last = _period(words, i, int(word.folded))
            if first and last:
                yield range(start, i + 1), Day(first.isoformat(), last.isoformat(), _bound(words, start))


def _relative(words: Sequence[Word], now: date) -> Iterator[tuple[range, Day]]:
    """ "this year", "by the end of next year", "within two years", "in the last 18 months"."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word.folded) + 1)
    text = " ".join(w.folded for w in words)
    for found in _YEAR_FROM_NOW.finditer(text):
        span = range(starts.index(found.start()), starts.index(found.end() + 1))
        year = now.year + _YEARS_ON[found.lastgroup or ""]
        yield span, Day(f"{year}-01-01", f"{year}-12-31", _bound(words, span.start))
    for found in _TIME_FROM_NOW.finditer(text):
        span = range(starts.index(found.start()), starts.index(found.end() + 1))
        before, count, after, unit = found["before"], found["count"], found["after"], found["unit"]
        if not (before or after or found["within"]):
            continue  # "for two years": of any time
        months = (_COUNTS.get(count) or int(count)) * (1 if unit.startswith("m") else 12)
        past = (before or after or "").startswith(_PAST)
        other = _months_on(now, -months if past else months)
        first, last = sorted((now.isoformat(), other))
        yield span, Day(first, last, "since" if past else "until")


def _months_on(day: date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).isoformat()


def _part_of_date(words: Sequence[Word], i: int) -> bool:
    return bool(_ISO.fullmatch(words[i].written) or _SLASHES.fullmatch(words[i].written))


def _token(words: Sequence[Word], i: int) -> tuple[range, Day] | None:
    """A day written as one token, 2026-12-31 or 31/12/2026; only from its first part."""
    written = words[i].written
    iso, slashed = _ISO.fullmatch(written), _SLASHES.fullmatch(written)
    if not (iso or slashed) or (i and words[i - 1].token == words[i].token):
        return None
    year, month, day = iso.groups() if iso else tuple(reversed(slashed.groups())) if slashed else ("", "", "")
    if not (found := _day(int(year), int(month), int(day))):
        return None
    span = range(i, i + sum(1 for w in words if w.token == words[i].token))
    return span, Day(found.isoformat(), found.isoformat(), _bound(words, i))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _period(words: Sequence[Word], i: int, year: int) -> tuple[int, date | None, date | None]:
    """Where it starts and the days it spans: a year, a month of a year, or one day."""
    before = _back(words, i)
    if before is None:
        return i, date(year, 1, 1), date(year, 12, 31)
    month = MONTHS.get(words[before].folded)
    number = _DAY.fullmatch(words[before].folded)
    if month is None and number and before and (month := MONTHS.get(words[before - 1].folded)):  # June 30, 2026
        day = _day(year, month, int(number[1]))
        return before - 1, day, day
    if month is None:
        return i, date(year, 1, 1), date(year, 12, 31)
    earlier = _back(words, before)
    if earlier is not None and (number := _DAY.fullmatch(words[earlier].folded)):
        day = _day(year, month, int(number[1]))
        return earlier, day, day
    after = date(year + month // 12, month % 12 + 1, 1)
    return before, date(year, month, 1), after - timedelta(days=1)


def _back(words: Sequence[Word], i: int) -> int | None:
    """The word before, "of" apart."""
    before = i - 1
    if before >= 0 and words[before].folded in ("de", "of", "del", "d"):
        before -= 1
    return before if before >= 0 else None


def _bound(words: Sequence[Word], start: int) -> str:
    whole = at = False  # "before the end of 2024" includes the year
    for i in range(start - 1, max(-1, start - 6), -1):
        whole = whole or words[i].folded in ("end", "fin", "fines", "finales")
        at = at or (whole and words[i + 1].folded in ("of", "de", "del"))  # not what "ends this year"
        if words[i].folded == "of" and i and words[i - 1].folded == "as":
            return "asOf"
        if bound := BOUNDS.get(words[i].folded):
            return "until" if whole and bound == "before" else bound
        if words[i].folded not in DATE_WORDS:
            break
    return "end" if at else ""


_HALF = ("half", "demi", "medio")


def one_million(words: Sequence[Word]) -> Iterator[tuple[range, int]]:
    """ "one million", "half a million": words that mean something apart."""
    for i, (before, word) in enumerate(pairwise(words)):
        if word.folded in ("million", "millon"):
            half = i if before.folded in _HALF else i - 1 if before.folded == "a" and i else -1
            if half >= 0 and words[half].folded in _HALF:
                yield range(half, i + 2), 10**6 // 2
            elif before.folded in ("a", "one", "un"):
                yield range(i, i + 2), 10**6


def numbers_in(words: Sequence[Word], taken: set[int]) -> Iterator[tuple[range, int]]:
    """Each whole number: 50,000 · 50.000 · 150 000 · 50k · 1.5 million · three."""
    i = 0
    while i < len(words):
        found = None if i in taken else _number(words, i, taken)
        if found:
            yield found
        i = found[0].stop if found else i + 1


def _number(words: Sequence[Word], i: int, taken: set[int]) -> tuple[range, int] | None:
    written = words[i].written.lower()
    stop = i + sum(1 for w in words if w.token == words[i].token)
    if (count := _COUNTS.get(words[i].folded)) and written == words[i].folded:  # "tres", not "très"
        scale = _SCALES.get(words[i + 1].folded) if i + 1 < len(words) else None
        return (range(i, i + 2), count * 10**scale) if scale else (range(i, i + 1), count)
    if short := _SHORT.fullmatch(written):
        return range(i, stop), int(short[1]) * 10 ** _SCALES[short[2]]
    value: float
    if _GROUPED.fullmatch(written):
        value = int(re.sub(r"[.,]", "", written))
    elif _DECIMAL.fullmatch(written):
        value = float(written.replace(",", "."))
    elif written.isdigit() and len(written) < 16:
        while stop < len(words) and stop not in taken and re.fullmatch(r"\d{3}", words[stop].written):
            written += words[stop].written
            stop += 1
        value = int(written)
    else:
        return None
    if stop < len(words) and (scale := _SCALES.get(words[stop].folded)):
        value *= 10**scale
        stop += 1
    return (range(i, stop), int(value)) if value == int(value) else None
