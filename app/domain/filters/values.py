"""Numbers, money and days as a filter writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MOST = 10**12
"""Larger figures than any ledger holds are none."""
_MONEY = re.compile(r"([-+\u2212]?)(\d{1,13})(?:[.,](\d{1,2}))?")
_NUMBER = re.compile(r"([-+\u2212]?)(\d{1,13})")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_RECENT = re.compile(r"(\d{1,5})d")


def number(text: str) -> int | None:
    """'-12' -> -12; None for anything else."""
    found = _NUMBER.fullmatch(text)
    return None if found is None else _signed(found.group(1), int(found.group(2)))


def cents(text: str) -> int | None:
    """'1.5' -> 150; None for anything else."""
    found = _MONEY.fullmatch(text.lstrip("$€£"))
    if found is None:
        return None
    return _signed(found.group(1), int(found.group(2)) * 100 + int((found[3] or "").ljust(2, "0")))


def money_text(amount: int) -> str:
    """150 -> '1.50'."""
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02}"


def days(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day: '2026-02' -> 1 to 28 February."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101 - the pattern has it
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def recent(text: str) -> int | None:
    """'90d' -> 90; None for anything else, no day at all included."""
    found = _RECENT.fullmatch(text)
    return int(found.group(1)) or None if found else None


def day_text(since: date | None, until: date | None) -> str:
    """How a span of days is written: '2026-03', '2026-03..2026-05', '2026-03-02..'."""
    first, last = since.isoformat() if since else "", until.isoformat() if until else ""
    if since is not None and until is not None:
        for length in (4, 7, 10):
            if days(first[:length]) == (since, until):
                return first[:length]
        months = days(first[:7]), days(last[:7])
        if months[0] and months[1] and (months[0][0], months[1][1]) == (since, until):
            return f"{first[:7]}..{last[:7]}"
    return f"{first}..{last}"


def _signed(sign: str, value: int) -> int | None:
    if value > MOST:
        return None
    return -value if sign in {"-", "\u2212"} else value
