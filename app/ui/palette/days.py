"""A day or a stretch of days as people type it: `12 march`, `2026-03`, `last week`. No Qt here."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1990, 2199
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+)?(?P<month>[^\W\d_]{3,}\.?)"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th|,)?)?(?:\s+(?P<year>\d{4}))?"
)
_AGO = re.compile(r"(\d{1,4})\s*(?:d|days?)\s+ago")


@dataclass(frozen=True, slots=True)
class Days:
    """`since` and `until` are both within; a single day where they are one."""

    since: date
    until: date

    @property
    def is_one(self) -> bool:
        return self.since == self.until


def read_days(
    text: str, today: date, months: Mapping[str, int], first_weekday: int = 0
) -> Days | None:
    """The days that a text names; None where it names none.

    `months` maps folded names to 1 to 12, and a text may shorten them to three letters; a day or
    month without a year is the latest one up to `today`. `first_weekday` counts from Monday, 0.
    """
    typed = " ".join(text.casefold().split())
    try:
        return _relative(typed, today, first_weekday) or _iso(typed) or _named(typed, today, months)
    except (ValueError, OverflowError):
        return None


def _relative(text: str, today: date, first_weekday: int) -> Days | None:
    week = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    known = {
        "today": Days(today, today),
        "yesterday": Days(today - timedelta(days=1), today - timedelta(days=1)),
        "this week": Days(week, week + timedelta(days=6)),
        "last week": Days(week - timedelta(days=7), week - timedelta(days=1)),
        "this month": _month(today.year, today.month),
        "last month": _month(before.year, before.month),
        "this year": Days(date(today.year, 1, 1), date(today.year, 12, 31)),
        "last year": Days(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    ago = _AGO.fullmatch(text)
    if ago:
        day = today - timedelta(days=int(ago[1]))
        return Days(day, day)
    return known.get(text)


def _iso(text: str) -> Days | None:
    if _YEAR.fullmatch(text):
        return Days(date(int(text), 1, 1), date(int(text), 12, 31))
    found = _ISO.fullmatch(text)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    if found[3] is None:
        return _month(int(found[1]), int(found[2]))
    day = date(int(found[1]), int(found[2]), int(found[3]))
    return Days(day, day)


def _named(text: str, today: date, months: Mapping[str, int]) -> Days | None:
    found = _NAMED.fullmatch(text)
    if found is None or (found["day"] and found["after"]):
        return None
    month = _month_number(found["month"].rstrip("."), months)
    if month is None:
        return None
    typed_day = found["day"] or found["after"]
    if found["year"] and not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None
    if typed_day is None:
        is_ahead = month > today.month
        return _month(int(found["year"] or today.year - is_ahead), month)
    number = int(typed_day)
    is_ahead = (month, number) > (today.month, today.day)
    day = date(int(found["year"] or today.year - is_ahead), month, number)
    return Days(day, day)


def _month_number(typed: str, months: Mapping[str, int]) -> int | None:
    numbers = {number for name, number in months.items() if name.startswith(typed)}
    return numbers.pop() if len(numbers) == 1 else None


def _month(year: int, month: int) -> Days:
    last = calendar.monthrange(year, month)[1]
    return Days(date(year, month, 1), date(year, month, last))
