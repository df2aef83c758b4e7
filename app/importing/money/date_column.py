"""Dates of a whole column: day and month in figures are told apart by all rows together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from app.domain.problems import LedgerError
from app.importing.text.dates import FIRST_YEAR, LAST_YEAR, civil_date

_LONGEST = 60
_TIME = re.compile(
    r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})")


def dates_of(column: Sequence[str], on: date) -> list[date | None]:
    """The day each cell states, None where it states none; a time behind the day is dropped.

    '10/2/2026' has two readings: one row with a part above 12 decides for the column. Raises
    LedgerError `ambiguous_dates` (examples) where no row decides, where rows contradict each
    other, and for years of two digits.
    """
    shown = [without_time(cell) for cell in column]
    figures = [found for found in map(_FIGURES.fullmatch, shown) if found]
    is_day_first = _is_day_first(figures)
    return [_day(text, on, is_day_first=is_day_first) for text in shown]


def without_time(cell: str) -> str:
    """The cell without the time of day behind its date; '' for a text too long for a date."""
    text = cell.strip()
    if len(text) > _LONGEST:
        return ""
    clock = text.find(":")
    if clock < 0:
        return text
    day = text[:clock].rstrip("0123456789")
    return day.rstrip(" T,") if _TIME.fullmatch(text[len(day) :]) else text


def _is_day_first(figures: Sequence[re.Match[str]]) -> bool:
    parts = [(int(found[1]), int(found[3])) for found in figures]
    possible = [(one, two) for one, two in parts if min(one, two) in range(1, 13)]
    is_day_first = any(one > 12 for one, _ in possible)
    is_month_first = any(two > 12 for _, two in possible)
    is_undecided = not is_month_first and any(one != two for one, two in possible)
    has_short_year = any(len(found[4]) == 2 for found in figures)
    if has_short_year or (is_month_first if is_day_first else is_undecided):
        raise LedgerError("ambiguous_dates", examples=[found[0] for found in figures[:3]])
    return is_day_first


def _day(text: str, on: date, *, is_day_first: bool) -> date | None:
    found = _FIGURES.fullmatch(text)
    if found:
        day, month = (found[1], found[3]) if is_day_first else (found[3], found[1])
        return _date(found[4], month, day)
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return _date(found[1], found[3], found[4])
    return civil_date(text, on)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        read = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return read if FIRST_YEAR <= read.year <= LAST_YEAR else None
