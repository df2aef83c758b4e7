"""What Upwork's own word covers: up to which day a missing row is known to be missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.days import days_after
from app.domain.entries import Entry
from app.domain.ledger import Ledger
from app.domain.statements import Statement

UPWORK_KEEPS_DAYS = 90
"""How far back the Connects History page reaches."""
REMIND_AFTER_DAYS = 30


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


@dataclass(frozen=True, slots=True)
class KeepingUp:
    """How far one wallet follows Upwork.

    `until` is the last day covered and `days_behind` how long ago that is; both None where no
    page was brought in yet. From `lost_from` on Upwork no longer shows the first row that may be
    missing. `is_due` says that a month has passed, or a gap can still be closed.
    """

    wallet: str
    until: date | None
    gaps: tuple[tuple[date, date], ...]
    days_behind: int | None
    lost_from: date | None
    is_due: bool


def coverage(book: WalletBook, statements: Iterable[Statement]) -> Coverage:
    """What is covered of one wallet; rows typed by hand cover nothing."""
    shown = [
        s.occurred_on
        for s in statements
        if s.wallet == book.wallet.id and s.occurred_on <= book.as_of
    ]
    last = book.derived("last_page_row", None, lambda: _last_page_row(book))
    until = max([*shown, *([last] if last else [])], default=None)
    gaps = tuple(
        (row.since or date.min, row.occurred_on) for row in book.adjustments if row.code == "gap"
    )
    return Coverage(until, gaps)


def keeping_up(ledger: Ledger) -> tuple[KeepingUp, ...]:
    """For each wallet looked at, how far it follows Upwork and whether it is time again."""
    return tuple(_of_book(book, ledger) for book in ledger.shown)


def _of_book(book: WalletBook, ledger: Ledger) -> KeepingUp:
    told = coverage(book, ledger.records.statements)
    still_shown = days_after(ledger.as_of, -UPWORK_KEEPS_DAYS)
    open_gaps = [gap for gap in told.gaps if gap[1] > still_shown]
    if told.until is None:
        return KeepingUp(book.wallet.id, None, told.gaps, None, None, is_due=bool(book.entries))
    behind = (ledger.as_of - told.until).days
    first_missing = min([told.until, *(since for since, _ in open_gaps if since > date.min)])
    return KeepingUp(
        wallet=book.wallet.id,
        until=told.until,
        gaps=told.gaps,
        days_behind=behind,
        lost_from=days_after(first_missing, UPWORK_KEEPS_DAYS),
        is_due=behind >= REMIND_AFTER_DAYS or bool(open_gaps),
    )


def _last_page_row(book: WalletBook) -> date | None:
    rows = (e.occurred_on for e in reversed(book.entries) if _is_from_upwork(e))
    return next(rows, None)


def _is_from_upwork(entry: Entry) -> bool:
    return bool(entry.upstream_id or entry.wording) or entry.running_total is not None
