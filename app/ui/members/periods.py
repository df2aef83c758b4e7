"""The periods that the page of the team offers: months, this year, all time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.days import day_before
from app.ui import formats

MONTHS = 13


@dataclass(frozen=True, slots=True)
class TeamPeriod:
    """From `since` (ever, where None) to `until`, both counted. `month` marks a whole month."""

    words: str
    since: date | None
    until: date
    is_month: bool = False


def periods(as_of: date, first: date | None) -> list[TeamPeriod]:
    """The month of a day and those before it as far as anything is known, then longer ones."""
    found = []
    start = as_of.replace(day=1)
    until = as_of
    for _ in range(MONTHS):
        found.append(TeamPeriod(formats.month(start), start, until, is_month=True))
        if first is None or start <= first or start == date.min:
            break
        until = day_before(start)
        start = until.replace(day=1)
    year = date(as_of.year, 1, 1)
    words = QCoreApplication.translate("members", "This year")
    found.append(TeamPeriod(words, year, as_of))
    found.append(TeamPeriod(QCoreApplication.translate("members", "All time"), None, as_of))
    return found
