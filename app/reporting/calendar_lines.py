"""The days on which Connects lapse as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

_OCTETS = 75
_PRODUCT = "-//Bidbook//Expiries//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One event that takes a whole day.

    `key` is what it is of; the same key is the same event in every export. `remind_days` before it
    a reminder shows.
    """

    key: str
    on: date
    summary: str
    description: str
    remind_days: int = 7


def calendar_lines(days: Iterable[CalendarDay], stamped_on: date, name: str) -> Iterator[str]:
    """The lines of the file, folded, each with CR LF; `stamped_on` is the day it is made on."""
    yield from map(
        _folded,
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:{_PRODUCT}",
            "CALSCALE:GREGORIAN",
            f"X-WR-CALNAME:{escaped(name)}",
        ),
    )
    for day in days:
        yield from map(_folded, _event(day, stamped_on))
    yield _folded("END:VCALENDAR")


def _event(day: CalendarDay, stamped_on: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(day.key.encode()).hexdigest()[:32]}@bidbook"
    yield f"DTSTAMP:{stamped_on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(day.on)}"
    if day.on < date.max:
        yield f"DTEND;VALUE=DATE:{_day(day.on + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(day.summary)}"
    yield f"DESCRIPTION:{escaped(day.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(day.summary)}"
    yield f"TRIGGER:-P{day.remind_days}D"
    yield "END:VALARM"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """Text as a value of iCalendar: separators escaped, line breaks as \\n, no control characters.

    >>> escaped("a, b; c")
    'a\\\\, b\\\\; c'
    """
    lines = ("".join(c for c in line if c >= " " and c != "\x7f") for line in text.splitlines())
    return "\\n".join(
        line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines
    )


def _day(day: date) -> str:
    return f"{day.year:04}{day:%m%d}"


def _folded(line: str) -> str:
    """A content line cut into lines of at most 75 octets, never within a character."""
    parts, part, size = [], "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > _OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + character, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"
