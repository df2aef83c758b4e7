"""A made-up true history, and the pages that Upwork would show of windows of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate

from tests.importing.history_pages import PageRow, copy_of, page_of, state_of, table_of

Move = tuple[datetime, str, int, tuple[str, str] | None]
START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Event:
    """One true change of the balance."""

    at: datetime
    wording: str
    amount: int
    total: int
    title: str | None = None
    opening: str | None = None


def true_history(seed: int, days: int = 24) -> list[Event]:
    """Applications, boosts, refunds, badges and grants, oldest first, once down to zero."""
    dice = random.Random(seed)
    moves: list[Move] = []
    open_: list[tuple[str, str, int, int]] = []
    for day in range(days):
        at = START + timedelta(days=day, minutes=dice.randrange(60))
        if dice.random() < 0.4:
            moves.append((at, "Availability Badge", -1, None))
            moves.append((at + timedelta(hours=12), "Availability Badge", -1, None))
        for number in range(dice.choice([0, 0, 1, 1, 2])):
            at += timedelta(minutes=dice.randrange(5, 90))
            job = (f"Job {day}-{number}", f"20{day:08d}{number:08d}")
            base, boost = dice.choice([8, 10, 14]), dice.choice([0, 0, 5, 22])
            moves.append((at, "Applied to job", -base, job))
            if boost:
                later = at + timedelta(seconds=7)
                moves.append((later, "Connects bid for boosted proposal.", -boost, job))
            open_.append((*job, base, boost))
        if open_ and dice.random() < 0.3:
            title, opening, base, boost = open_.pop(dice.randrange(len(open_)))
            at += timedelta(minutes=40)
            closed = "You bid to boost a proposal, but the job was closed"
            if boost:
                moves.append((at, closed, boost, (title, opening)))
            moves.append((at + timedelta(seconds=1), "Job cancelled", base, (title, opening)))
        if dice.random() < 0.08:
            moves.append((at + timedelta(hours=1), "Added extra Connects", 20, None))
    return _with_totals(sorted(moves, key=lambda move: move[0]))


def _with_totals(moves: Sequence[Move]) -> list[Event]:
    held = -min(accumulate(move[2] for move in moves))
    events = []
    for at, wording, amount, job in moves:
        held += amount
        title, opening = job or (None, None)
        events.append(Event(at, wording, amount, held, title, opening))
    return events


def page_rows(
    events: Sequence[Event], taken_on: date, first_id: int, hours: int = 0
) -> list[PageRow]:
    """The state's rows of a window, newest first; ids count from the oldest event.

    The days shown are those of a reader whose clock is `hours` ahead of UTC.
    """
    rows = [
        PageRow(
            event.wording,
            event.amount,
            day=_shown_day(event, taken_on, hours),
            at=f"{event.at:%a %b %d %H:%M:%S} UTC {event.at:%Y}",
            title=event.title,
            opening=event.opening,
            id=str(first_id + number),
            total=event.total,
            reason="99" if event.wording == "Added extra Connects" else None,
        )
        for number, event in enumerate(events)
    ]
    return rows[::-1]


def _shown_day(event: Event, taken_on: date, hours: int) -> str:
    day = (event.at + timedelta(hours=hours)).date()
    return "Today" if day == taken_on else f"{day:%B} {day.day}, {day.year}"


def grouped(rows: Sequence[PageRow]) -> list[PageRow]:
    """The table's rows: the badge rows of a day as one."""
    shown: list[PageRow] = []
    for row in rows:
        at = next(
            (
                place
                for place, other in enumerate(shown)
                if row.wording == other.wording == "Availability Badge" and row.day == other.day
            ),
            None,
        )
        if at is None:
            shown.append(row)
        else:
            there = shown[at]
            assert isinstance(row.amount, int)
            assert isinstance(there.amount, int)
            shown[at] = PageRow(row.wording, there.amount + row.amount, day=row.day, at=there.at)
    return shown


def saved_page(history: Sequence[Event], start: int, stop: int, hours: int = 0) -> tuple[str, date]:
    """A saved page of the events from `start` to `stop`, and the day it was taken."""
    window = history[start:stop]
    taken = (window[-1].at + timedelta(hours=hours)).date()
    rows = page_rows(window, taken, 5_000_000 + start, hours)
    balance = window[-1].total
    return page_of(table_of(grouped(rows)), state_of(rows, balance), balance), taken


def pasted_page(
    history: Sequence[Event], start: int, stop: int, hours: int = 0
) -> tuple[str, date]:
    """The same window as a copy of the page."""
    window = history[start:stop]
    taken = (window[-1].at + timedelta(hours=hours)).date()
    rows = grouped(page_rows(window, taken, 5_000_000 + start, hours))
    return copy_of(rows, balance=window[-1].total), taken
