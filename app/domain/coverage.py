"""What Upwork's own word covers: up to which day a missing row is known to be missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.entries import Entry
from app.domain.statements import Statement


@dataclass(frozen=True, slots=True)
class Coverage:
    """`until` is the last day that a page's row or a balance shown tells of, None for none.

    `gaps` are spans of days in which rows are known to be missing.
    """

    until: date | None
    gaps: tuple[tuple[date, date], ...] = ()

    def covers(self, day: date) -> bool:
        """Whether a row of `day` would be here: something later is, and no gap lies over it."""
        if self.until is None or self.until <= day:
            return False
        return not any(since <= day <= until for since, until in self.gaps)


def coverage(book: WalletBook, statements: Iterable[Statement]) -> Coverage:
    """What is covered of one wallet; rows typed by hand cover nothing."""
    rows = (e.occurred_on for e in reversed(book.entries) if _is_from_upwork(e))
    shown = [
        s.occurred_on
        for s in statements
        if s.wallet == book.wallet.id and s.occurred_on <= book.as_of
    ]
    last = next(rows, None)
    until = max([*shown, *([last] if last else [])], default=None)
    gaps = tuple(
        (row.since or date.min, row.occurred_on) for row in book.adjustments if row.code == "gap"
    )
    return Coverage(until, gaps)


def _is_from_upwork(entry: Entry) -> bool:
    return bool(entry.upstream_id or entry.wording) or entry.running_total is not None
