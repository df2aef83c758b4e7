"""The user's own pace: Connects a week, net of what came back, and how far it strays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from app.domain.booking import WalletBook
from app.domain.entries import REFUND_KINDS, SPEND_KINDS

WEEKS = 12
AHEAD_WEEKS = 8
"""The range is that of the mean of so many weeks to come."""
_PACED = SPEND_KINDS | REFUND_KINDS
# Student's t for 80 % by degrees of freedom 1 to 11.
_T_80 = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363)
_DRIFT = 1.25
"""How much wider than by chance alone: a pace drifts. Found on simulated freelancers."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Connects a week, net of what came back, over the last `weeks` whole weeks (at most 12).

    A history of less than a week counts as one. `low` and `high` are the 80 % range of what the
    next eight weeks come to, a week; with a single week known they are the value itself.
    """

    value: float
    low: float
    high: float
    weeks: int

    def at(self, per_week: float) -> Pace:
        """Another pace that strays as much in proportion."""
        if self.value <= 0:
            return Pace(per_week, per_week, per_week, self.weeks)
        by = per_week / self.value
        return Pace(per_week, self.low * by, self.high * by, self.weeks)


def own_pace(book: WalletBook) -> Pace:
    """The pace of a wallet over its last twelve weeks."""
    return pace_of(weekly_net(book, WEEKS))


def pace_of(spent: Sequence[float]) -> Pace:
    """The pace of weeks, the newest first."""
    spent = spent[:WEEKS]
    known = len(spent)
    if not known:
        return Pace(0, 0, 0, 0)
    mean = sum(spent) / known
    wide = 0.0
    if known > 1:
        variance = sum((week - mean) ** 2 for week in spent) / (known - 1)
        wide = _DRIFT * _T_80[known - 2] * sqrt(variance * (1 / known + 1 / AHEAD_WEEKS))
    mean = max(mean, 0.0)
    return Pace(mean, max(mean - wide, 0.0), mean + wide, known)


def weekly_net(book: WalletBook, most: int | None = None) -> list[float]:
    """Connects spent less what came back in each whole week back from the book's day, newest
    first; at most the last `most` weeks."""
    if not book.entries:
        return []
    days = (book.as_of - book.entries[0].occurred_on).days + 1
    known = max(days // 7, 1)
    spent = [0.0] * (known if most is None else min(known, most))
    day, age = book.as_of, 0
    for entry in reversed(book.entries):
        if entry.occurred_on is not day:
            day = entry.occurred_on
            age = (book.as_of - day).days // 7
            if age >= len(spent):
                break
        if entry.kind in _PACED:
            spent[age] -= entry.connects
    return spent
