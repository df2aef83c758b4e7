"""Booking a wallet again after a change, from where it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from operator import is_

from app.domain.booking import WalletBook, book_by, day_starts, go_on
from app.domain.costs import may_be_paid
from app.domain.entries import Entry, Wallet
from app.domain.entry_rows import WalletEntries
from app.domain.ordering import has_totals, in_order
from app.domain.restarts import Basis, Restart
from app.domain.statements import Statement

_MOST_ROWS_AGAIN = 4_096
_NEAR_DAYS = 2
"""How many days a statement and the rows that bear on it are apart at most, and one more."""


def book_again(
    known: WalletBook, wallet: Wallet, entries: tuple[WalletEntries, WalletEntries], basis: Basis
) -> WalletBook:
    """The book of a wallet whose `entries` were the first and are the second.

    Equal to booking all of them by `basis`; most often no more than the last days are.
    """
    before, after = entries
    if basis == known.basis and _are_same(before, after):
        return known if wallet == known.wallet else replace(known, wallet=wallet)
    moved = after.since(before)
    if known.restart is not None and moved is not None:
        restart = _restarted(known, known.restart, moved, basis)
        if restart is not None:
            return go_on(wallet, known.as_of, restart, known.paid)
    return book_by(wallet, after, basis, known.as_of)


def _are_same(before: WalletEntries, after: WalletEntries) -> bool:
    return before is after or (len(before) == len(after) and all(map(is_, before, after)))


def _restarted(
    known: WalletBook, restart: Restart, moved: tuple[list[Entry], list[Entry]], basis: Basis
) -> Restart | None:
    """The restart with the rows that came and without those that went; None where what it has
    booked already may not be as it was."""
    came, went = ([e for e in some if e.occurred_on <= known.as_of] for some in moved)
    gone = {entry.id for entry in went}
    rows = [*(row for row in restart.rows if row.id not in gone), *came]
    touched = [*came, *went]
    shown = _shown_again(restart, rows, basis, known.as_of)
    if (
        shown is None
        or len(rows) > _MOST_ROWS_AGAIN
        or any(entry.occurred_on < restart.since for entry in touched)
        or not _are_costs_kept(restart, touched, basis)
        or not restart.cut.holds_for(rows, shown)
        or (known.paid.loose and (shown != restart.shown or has_totals(touched)))
    ):
        return None
    ordered = in_order(rows, restart.cut.total)
    return replace(restart, rows=tuple(ordered), basis=basis, shown=shown)


def _are_costs_kept(restart: Restart, touched: Sequence[Entry], basis: Basis) -> bool:
    """Whether rules and payments tell the same cost of every lot as before."""
    told = restart.basis
    if (basis.rules, basis.freezes) != (told.rules, told.freezes):
        return False
    if basis.payments != told.payments:
        return False
    return not (basis.payments and any(map(may_be_paid, touched)))


def _shown_again(
    restart: Restart, rows: Sequence[Entry], basis: Basis, as_of: date
) -> Mapping[date, int] | None:
    """The balances shown, read again where the rows bear on them; None where an older one is not
    what it was."""
    split = restart.since.toordinal() - _NEAR_DAYS
    old, _ = _parted(restart.basis.statements, split)
    kept, recent = _parted(basis.statements, split)
    if old != kept:
        return None
    near = [*_last_days(restart, split - _NEAR_DAYS), *rows] if recent else []
    starts = {day: n for day, n in restart.shown.items() if day.toordinal() < split}
    starts |= day_starts([s for s in recent if s.occurred_on <= as_of], near)
    return starts if _before(starts, restart) == _before(restart.shown, restart) else None


def _before(shown: Mapping[date, int], restart: Restart) -> dict[date, int]:
    return {day: number for day, number in shown.items() if day < restart.since}


def _parted(statements: Sequence[Statement], split: int) -> tuple[list[Statement], list[Statement]]:
    older = [s for s in statements if s.occurred_on.toordinal() < split]
    return older, [s for s in statements if s.occurred_on.toordinal() >= split]


def _last_days(restart: Restart, split: int) -> list[Entry]:
    """What the restart has booked of the days from the ordinal `split` on."""
    booked = reversed(restart.state.log.entries)
    return list(takewhile(lambda entry: entry.occurred_on.toordinal() >= split, booked))
