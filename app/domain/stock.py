"""Connects as stock: what was there, came, was used, lapsed and is left in a period, at FIFO cost.

opening + added = used + lapsed + missing + closing holds to the cent in every currency, because
every line sums the same postings and lapses that booking wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.booking import WalletBook
from app.domain.currencies import Sums
from app.domain.entries import Source
from app.domain.lots import Lot, Posting, Reason

_BACK = frozenset({Reason.BACK_TO_LOT, Reason.BACK_AS_NEW, Reason.BACK_TOO_LATE})
_UNEXPLAINED = "unexplained:"


class Flow(StrEnum):
    """The lines of a stock sheet. `FOUND` and `MISSING` are what no row explains; `USED` is net of
    what came back."""

    OPENING = "opening"
    BOUGHT = "bought"
    PLAN = "plan"
    FREE = "free"
    AWARDED = "awarded"
    FOUND = "found"
    USED = "used"
    LAPSED = "lapsed"
    MISSING = "missing"
    CLOSING = "closing"


ADDED = (Flow.BOUGHT, Flow.PLAN, Flow.FREE, Flow.AWARDED, Flow.FOUND)
GONE = (Flow.USED, Flow.LAPSED, Flow.MISSING)
_ADDED_BY = {
    Source.BOUGHT: Flow.BOUGHT,
    Source.PLAN: Flow.PLAN,
    Source.FREE: Flow.FREE,
    Source.AWARDED: Flow.AWARDED,
    Source.OPENING: Flow.FOUND,
}


@dataclass(frozen=True, slots=True)
class StockLine:
    """Connects and what they cost, in cents by currency; all counts, `used` may be below zero where
    more came back than was spent."""

    flow: Flow
    connects: int
    money: Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The stock of one wallet from `since` to `until`, both counted; a line for every Flow."""

    wallet: str
    name: str
    since: date
    until: date
    lines: tuple[StockLine, ...]

    def line(self, flow: Flow) -> StockLine:
        return next(line for line in self.lines if line.flow is flow)

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies that any line has money in."""
        return tuple(sorted({name for line in self.lines for name in line.money}))


def stock(book: WalletBook, since: date, until: date) -> Stock:
    """The stock sheet of a wallet. What was held before the first known row opens its period."""
    connects: Counter[Flow] = Counter()
    money: dict[Flow, Counter[str]] = {flow: Counter() for flow in Flow}
    lots = {lot.id: lot for lot in book.lots}
    for on, flow, number, cents, currency in _moves(book, lots):
        if on > until:
            continue
        shown = Flow.OPENING if on < since else flow
        sign = -1 if on < since and flow in GONE else 1
        for line, side in ((shown, sign), (Flow.CLOSING, -1 if flow in GONE else 1)):
            connects[line] += side * number
            money[line][currency] += side * cents
    return Stock(
        wallet=book.wallet.id,
        name=book.wallet.name,
        since=since,
        until=until,
        lines=tuple(
            StockLine(flow, connects[flow], {k: v for k, v in sorted(money[flow].items()) if v})
            for flow in Flow
        ),
    )


def _moves(book: WalletBook, lots: dict[str, Lot]) -> Iterator[tuple[date, Flow, int, int, str]]:
    """Every movement: its day, line, Connects, cents and currency; positive on both sides."""
    for rows in book.postings.values():
        for row in rows:
            flow = _flow_of(row, lots[row.lot_id])
            side = -1 if flow in GONE else 1
            yield (
                row.occurred_on, flow, side * row.connects, side * row.cost_cents,
                lots[row.lot_id].currency,
            )  # fmt: skip
    for lapse in book.lapses:
        currency = lots[lapse.lot_id].currency
        yield lapse.occurred_on, Flow.LAPSED, lapse.connects, lapse.cost_cents, currency


def _flow_of(row: Posting, lot: Lot) -> Flow:
    if row.reason is Reason.HELD_BEFORE:
        return Flow.OPENING
    if row.reason in _BACK:
        return Flow.USED
    if row.connects > 0:
        return _ADDED_BY[lot.source]
    return Flow.MISSING if row.entry_id.startswith(_UNEXPLAINED) else Flow.USED


def currency_by_lot(book: WalletBook) -> dict[str, str]:
    """The currency of every lot, by id; found once for each book."""
    return book.derived(
        "currency_by_lot", None, lambda: {lot.id: lot.currency for lot in book.lots}
    )
