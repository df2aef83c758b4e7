"""Seasons of the year in the user's own pace, only where two full years or more carry them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.booking import WalletBook
from app.domain.entries import REFUND_KINDS, SPEND_KINDS

FEWEST_YEARS = 2
_MOST_YEARS = 6
_BEYOND = 367
_PACED = SPEND_KINDS | REFUND_KINDS
CRITICAL = {2: 4.462, 3: 3.184, 4: 2.840, 5: 2.680, 6: 2.589}
"""The F value that months alone exceed by chance in 1 of 100 cases, by the number of years."""


@dataclass(frozen=True, slots=True)
class Season:
    """`factors` say how the months January to December stand to the usual pace (1 on average).

    Found in `years` full years; `f` is the ratio of what months differ by to what chance does.
    """

    factors: tuple[float, ...]
    years: int
    f: float

    def weeks(self, since: date, until: date, base: float = 1.0) -> float:
        """Weeks from one day to another, each day weighed by its month over `base`."""
        total, day = 0.0, since
        while day < until:
            month_end = _next_month(day)
            end = min(month_end, until)
            total += (end - day).days * self.factors[day.month - 1]
            day = end
        return total / 7 / base

    def base(self, as_of: date, weeks: int) -> float:
        """The mean factor of the weeks that a pace rests on."""
        first = as_of - timedelta(days=7 * weeks)
        return max(self.weeks(first, as_of) / weeks, 0.05) if weeks else 1.0


def season_of(book: WalletBook) -> Season | None:
    """The seasons of a wallet; None where the data carry none. Found once for each book."""
    return book.derived("season", None, lambda: _season_of(book))


def _season_of(book: WalletBook) -> Season | None:
    if not book.entries or (book.as_of - book.entries[0].occurred_on).days < 365 * FEWEST_YEARS:
        return None
    last = _month_number(book.as_of + timedelta(days=1)) - 1  # the last whole month
    first = _month_number(book.entries[0].occurred_on)
    if book.entries[0].occurred_on.day > 1:
        first += 1
    years = min((last - first + 1) // 12, _MOST_YEARS)
    if years < FEWEST_YEARS:
        return None
    begins = last - 12 * years + 1
    months = [0.0] * (12 * years)
    for entry in book.entries:
        if entry.kind in _PACED:
            place = _month_number(entry.occurred_on) - begins
            if 0 <= place < len(months):
                months[place] -= entry.connects
    return season_in(months, begins % 12)


def season_in(months: Sequence[float], first_month: int) -> Season | None:
    """The seasons in whole years of months, the oldest first; `first_month` is 0 for January.

    A two-way analysis of variance: each year is set to a mean of 1, and what the months differ by
    is held against what is left over. None below the 1 % point of chance.
    """
    years = len(months) // 12
    rows = [months[12 * year : 12 * year + 12] for year in range(years)]
    means = [sum(row) / 12 for row in rows]
    if years < FEWEST_YEARS or min(means) <= 0:
        return None
    shares = [[value / mean for value in row] for row, mean in zip(rows, means, strict=True)]
    by_month = [sum(row[place] for row in shares) / years for place in range(12)]
    between = years * sum((share - 1) ** 2 for share in by_month) / 11
    left = sum((row[place] - by_month[place]) ** 2 for row in shares for place in range(12))
    within = left / (11 * (years - 1))
    f = between / within if within > 1e-12 else (float("inf") if between > 1e-9 else 0.0)
    if f < CRITICAL[min(years, _MOST_YEARS)]:
        return None
    kept = 1 - 1 / f  # towards none by what chance explains
    turned = [1 + kept * (by_month[(place - first_month) % 12] - 1) for place in range(12)]
    return Season(tuple(max(factor, 0.05) for factor in turned), years, f)


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _next_month(day: date) -> date:
    if (day.year, day.month) >= (date.max.year, 12):
        return date.max
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def days_to_use(season: Season, since: date, weeks: float, base: float) -> int:
    """Days until so many weighed weeks have gone by; 367 where a year does not suffice."""
    used, day = 0.0, since
    for number in range(_BEYOND):
        if used >= weeks - 1e-9:
            return number
        used += season.factors[day.month - 1] / 7 / base
        day += timedelta(days=1)
    return _BEYOND
