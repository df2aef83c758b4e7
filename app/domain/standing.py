"""What a ledger comes to, in the figures that a change of rules can move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.domain.lots import Posting

_DAYS_SHOWN = 3
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Ending:
    """Connects still held whose lots end on a day."""

    day: date
    connects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Connects held, of them free or awarded (`given`), and what those held cost in cents.

    `lapsed` counts what has lapsed so far, `will_lapse` what will within a year at the usual pace;
    each with its cents, all in the currency of the ledger's figures. `unexplained` counts what
    Upwork showed and the rows don't explain: under an order that Upwork did not use there is more
    of it. `next_expiries` are the next three days on which lots end, used or not.
    `cash_per_win_cents` is None where there is no win.
    """

    balance: int
    given: int
    cost_cents: int
    lapsed: int
    lapsed_cents: int
    shortfall: int
    unexplained: int
    will_lapse: int
    will_lapse_cents: int
    next_expiries: tuple[Ending, ...]
    cash_per_win_cents: int | None
    currency: str = "USD"


def standing(ledger: Ledger) -> Standing:
    """The figures of the wallets looked at."""
    lapses = [lapse for book in ledger.shown for lapse in book.lapses]
    coming = [
        row
        for one in ledger.forecasts
        for row in one.lapses
        if row.lot.expires_on - ledger.as_of <= _YEAR
    ]
    held, own = ledger.by_source, ledger.currency
    return Standing(
        balance=ledger.balance,
        given=held[Source.FREE] + held[Source.AWARDED],
        cost_cents=ledger.cost_cents,
        lapsed=sum(lapse.connects for lapse in lapses),
        lapsed_cents=sum(row.lapsed for row in ledger.overheads() if row.currency == own),
        shortfall=ledger.shortfall,
        unexplained=sum(abs(row.connects) for book in ledger.shown for row in book.adjustments),
        will_lapse=sum(row.likely for row in coming),
        will_lapse_cents=sum(
            row.cost_cents for row in coming if row.likely and row.lot.currency == own
        ),
        next_expiries=_next_expiries(ledger),
        cash_per_win_cents=ledger.spend().cash_per_win.value,
        currency=own,
    )


def _next_expiries(ledger: Ledger) -> tuple[Ending, ...]:
    ending: Counter[date] = Counter()
    for lot in ledger.open_lots:
        ending[lot.expires_on] += lot.left
    return tuple(Ending(day, ending[day]) for day in sorted(ending)[:_DAYS_SHOWN])


def entries_moved(before: Ledger, after: Ledger) -> int:
    """How many entries meet other lots, or as many Connects of other sizes, than before."""
    moved = 0
    for book in before.shown:
        other = after.books[book.wallet.id]
        moved += sum(
            _met(book.postings.get(entry.id, ())) != _met(other.postings.get(entry.id, ()))
            for entry in book.entries
        )
    return moved


def _met(postings: Sequence[Posting]) -> list[tuple[str, int]]:
    return [(posting.lot_id, posting.connects) for posting in postings]
