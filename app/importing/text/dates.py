"""Dates and times as Upwork's English pages write them; no locale is asked."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1990, 2199
_MONTHS = {
    name.casefold(): number
    for number, names in enumerate(
        (
            ("January", "Jan"),
            ("February", "Feb"),
            ("March", "Mar"),
            ("April", "Apr"),
            ("May",),
            ("June", "Jun"),
            ("July", "Jul"),
            ("August", "Aug"),
            ("September", "Sept", "Sep"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = "(?P<month>[a-z]{3,9})"
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}{_MONTH}\.?\s+(?P<day>\d{{1,2}})\s*,?\s+(?P<year>\d{{4}})", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})\s+{_MONTH}\.?\s*,?\s+(?P<year>\d{{4}})", re.IGNORECASE
)
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_STATE_INSTANT = re.compile(
    rf"[a-z]{{3}}\s+{_MONTH}\s+(?P<day>\d{{1,2}})\s+(?P<clock>\d\d:\d\d:\d\d)\s+"
    r"(?:UTC|GMT|Z)\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_ISO_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_DAYS_AGO = re.compile(r"(?:(?P<count>\d{1,3})|an?|one)\s+days?\s+ago", re.IGNORECASE)
_AGO = re.compile(
    r"(?P<count>\d{1,6}|an?|one)\s*(?P<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h"
    r"|days?|d|weeks?|wks?|w|months?|mos?|years?|yrs?|y)\s+ago",
    re.IGNORECASE,
)
_NAMED_AGO = {
    "now": (0, "s"),
    "just now": (0, "s"),
    "moments ago": (0, "s"),
    "a few seconds ago": (0, "s"),
    "today": (0, "s"),
    "yesterday": (1, "d"),
    "last week": (1, "w"),
    "last month": (1, "mo"),
    "last quarter": (3, "mo"),
    "last year": (1, "y"),
}
_STEPS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}


def civil_date(text: str, on: date) -> date | None:
    """The day a page means, read on the day `on`; None where it is no possible date.

    Takes 'Today', 'Yesterday', '3 days ago', 'January 11, 2026', 'Jan 2, 2026', '2 Jan 2026' and
    '2026-01-11'. Dates in figures with slashes are ambiguous and belong to whole columns.
    """
    shown = text.strip()
    if len(shown) > 40:
        return None
    match shown.casefold():
        case "today":
            return on
        case "yesterday":
            return on - timedelta(days=1) if on > date.min else None
    if relative := _DAYS_AGO.fullmatch(shown):
        return _days_before(on, int(relative["count"] or 1))
    for form in (_MONTH_FIRST, _DAY_FIRST, _ISO_DAY):
        found = form.fullmatch(shown)
        if found:
            return _day(found["year"], found["month"], found["day"])
    return None


def _days_before(on: date, count: int) -> date | None:
    return on - timedelta(days=count) if on.toordinal() > count else None


def ago(text: str, at: datetime) -> datetime | None:
    """The instant that many units before `at`; months and years go by the calendar.

    Takes '15 seconds ago', 'an hour ago', '4m ago' (minutes), '2mo ago', 'yesterday',
    'last week', 'last month', 'last quarter' and 'last year'.
    """
    shown = " ".join(text.split()).casefold()
    if shown in _NAMED_AGO:
        return _before(at, *_NAMED_AGO[shown])
    found = _AGO.fullmatch(shown) if len(shown) <= 40 else None
    if found is None:
        return None
    count = int(found["count"]) if found["count"].isdecimal() else 1
    unit = found["unit"]
    return _before(at, count, "mo" if unit.startswith("mo") else unit[0])


def state_instant(text: str) -> datetime | None:
    """The UTC instant of a page state: 'Mon Jan 12 09:18:01 UTC 2026', or ISO 8601.

    An ISO instant without an offset is UTC. The day's name is not checked.
    """
    shown = text.strip()
    if len(shown) > 40:
        return None
    found = _STATE_INSTANT.fullmatch(shown)
    if found:
        day = _day(found["year"], found["month"], found["day"])
        return _at_clock(day, found["clock"]) if day else None
    return _instant(shown) if _ISO_INSTANT.fullmatch(shown) else None


@lru_cache(maxsize=1 << 12)
def _day(year: str, month: str, day: str) -> date | None:
    """The date of three written parts, within the years that a ledger can meet."""
    number = int(month) if month.isdecimal() else _MONTHS.get(month.casefold())
    if number is None or not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _before(at: datetime, count: int, unit: str) -> datetime | None:
    try:
        if unit in _STEPS:
            return at - count * _STEPS[unit]
        return _months_before(at, count if unit == "mo" else count * 12)
    except (OverflowError, ValueError):
        return None


def _months_before(at: datetime, count: int) -> datetime:
    """The same day of an earlier month, or that month's last day where it has no such day."""
    year, month = divmod(at.year * 12 + at.month - 1 - count, 12)
    longest = calendar.monthrange(year, month + 1)[1] if year > 0 else 0
    return at.replace(year=year, month=month + 1, day=min(at.day, longest))


def _at_clock(day: date, clock: str) -> datetime | None:
    try:
        return datetime.combine(day, time.fromisoformat(clock), UTC)
    except ValueError:
        return None


def _instant(iso: str) -> datetime | None:
    try:
        read = datetime.fromisoformat(iso.replace(" ", "T", 1))
    except ValueError:
        return None
    read = read if read.tzinfo else read.replace(tzinfo=UTC)
    try:
        read = read.astimezone(UTC)
    except OverflowError:
        return None
    return read if FIRST_YEAR <= read.year <= LAST_YEAR else None
