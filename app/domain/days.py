"""Days that stay within the calendar: the end of the year 9999 has no day after it."""

from __future__ import annotations

from datetime import date, timedelta


def days_after(day: date, days: int) -> date:
    """The day `days` later (or earlier, if negative); at most the last, at least the first day."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def weeks_after(day: date, weeks: int) -> date:
    return days_after(day, 7 * weeks)


def day_before(day: date) -> date:
    return day - timedelta(days=1) if day > date.min else day
