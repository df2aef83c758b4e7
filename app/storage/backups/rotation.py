"""Which backups are kept: the newest of each of the last days, weeks and months that have one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(instants: Iterable[datetime]) -> set[datetime]:
    """The instants whose backups stay: 7 daily, 4 weekly, 12 monthly.

    Days, weeks and months (of the calendar, in UTC) are counted where there is a backup, not by
    today's date: a clock that runs wrong and a year without the app delete nothing.
    """
    newest_first = sorted(instants, reverse=True)
    return (
        _newest_of_each(newest_first, DAYS, lambda at: at.date())
        | _newest_of_each(newest_first, WEEKS, lambda at: at.isocalendar()[:2])
        | _newest_of_each(newest_first, MONTHS, lambda at: (at.year, at.month))
    )


def _newest_of_each(
    newest_first: Iterable[datetime], most: int, span: Callable[[datetime], Hashable]
) -> set[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        if span(at) not in found and len(found) < most:
            found[span(at)] = at
    return set(found.values())
