"""The calendar of the story: weeks counted from its first day, office hours, billing days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from app.workspace.sample.dice import Dice

STORY_DAYS = 730
_LAST_BILLING_DAY = 28


def first_day(as_of: date) -> date:
    return as_of - timedelta(days=STORY_DAYS)


def evening_before(as_of: date) -> datetime:
    """The instant up to which the sample tells its story."""
    return datetime.combine(as_of - timedelta(days=1), time(20), UTC)


def at_clock(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def working_time(dice: Dice, start: date, week: int) -> datetime:
    """Some instant of a working day of the given week after `start`."""
    days = [start + timedelta(days=7 * week + n) for n in range(7)]
    day = dice.one_of([day for day in days if day.weekday() < 5])
    return at_clock(day, 7) + timedelta(seconds=dice.between(0, 11 * 3600))


def months_from(day: date, months: int) -> date:
    """The same day of another month; `day` must be a billing day (1 to 28)."""
    count = day.year * 12 + day.month - 1 + months
    return day.replace(year=count // 12, month=count % 12 + 1)


def billing_day_near(day: date) -> date:
    """`day`, or the 1st of the next month where it is one of the last days of a month."""
    if day.day <= _LAST_BILLING_DAY:
        return day
    return months_from(day.replace(day=1), 1)
