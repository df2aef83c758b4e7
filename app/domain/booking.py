"""Booking: the entries of a wallet become lots, postings, lapses and a balance.

A pure function of entries, statements, payments and rules. Additions open lots; spends consume
them in the order in force on their day; refunds go back to the postings they undo; what is left
of a lot lapses on its last day. Where Upwork showed a balance, booking meets it, and what no row
explains is an adjustment to show, never averaged away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar, cast

from app.domain.book_state import BookState, NewLot, refunds_among
from app.domain.book_views import Chain, Lots, LotsMade, Postings
from app.domain.bulk import bulk_work
from app.domain.costs import PaidCosts, purchases_without_rows, tie_payments
from app.domain.days import days_after
from app.domain.entries import (
    REFUND_KINDS,
    SOURCE_OF_KIND,
    SPEND_KINDS,
    Entry,
    EntryKind,
    Source,
    Wallet,
)
from app.domain.freezes import freezes
from app.domain.lots import Adjustment, CostBasis, Lapse, Lot, Posting, Reason, Shortfall
from app.domain.money import Payment
from app.domain.ordering import DayRows, in_order
from app.domain.restarts import Basis, Restart, place_to_restart
from app.domain.rules import Rulebook
from app.domain.statements import Statement

_T = TypeVar("_T")

OPENING_ID = "opening:"
"""What the id of an opening lot begins with, before that of its wallet."""


@dataclass(frozen=True, slots=True)
class WalletBook:
    """Everything derived for one wallet as of a day.

    `entries` are in the order in which they happened and `balances` holds the balance after each.
    `lots` are in the order of issue. `opening` is the size of the derived opening lot. `first_day`
    is the first day that an entry or a balance shown tells of. `restart` is where booking can go on
    from, and `memo` what was derived from the book so far. The first `frozen_below` lots cannot be
    used on the day of the book, as their plan is closed.
    """

    wallet: Wallet
    as_of: date
    entries: Sequence[Entry] = ()
    balances: Sequence[int] = ()
    lots: Sequence[Lot] = ()
    postings: Mapping[str, tuple[Posting, ...]] = field(default_factory=dict)
    lapses: Sequence[Lapse] = ()
    shortfalls: Sequence[Shortfall] = ()
    adjustments: Sequence[Adjustment] = ()
    opening: int = 0
    paid: PaidCosts = field(default_factory=PaidCosts)
    first_day: date | None = None
    balance: int = 0
    frozen_below: int = 0
    basis: Basis | None = field(default=None, repr=False, compare=False)
    memo: dict[str, tuple[object, object]] = field(default_factory=dict, repr=False, compare=False)
    restart: Restart | None = field(default=None, repr=False, compare=False)

    @property
    def open_lots(self) -> tuple[Lot, ...]:
        """The lots that hold something, in the order of issue."""
        if isinstance(self.lots, Lots):
            return self.lots.open
        return tuple(lot for lot in self.lots if lot.left)

    @property
    def frozen_lots(self) -> tuple[Lot, ...]:
        """The open lots that cannot be used while their plan is closed, in the order of issue."""
        if isinstance(self.lots, Lots):
            return self.lots.open_below(self.frozen_below)
        return tuple(lot for lot in self.lots[: self.frozen_below] if lot.left)

    def derived(self, name: str, basis: object, make: Callable[[], _T]) -> _T:
        """What `make` derives from this book and `basis`, made once for as long as both stand."""
        known = self.memo.get(name)
        if known is None or known[0] != basis:
            known = self.memo[name] = (basis, make())
        return cast("_T", known[1])

    def cost_of(self, entry_id: str) -> int:
        """Cents that an entry took out of lots (positive) or brought back (negative)."""
        return -sum(posting.cost_cents for posting in self.postings.get(entry_id, ()))


def book(
    wallet: Wallet,
    entries: Iterable[Entry],
    rules: Rulebook,
    as_of: date,
    *,
    statements: Iterable[Statement] = (),
    payments: Iterable[Payment] = (),
) -> WalletBook:
    """Book one wallet as of the end of `as_of`."""
    with bulk_work():
        basis = Basis(rules, tuple(statements), tuple(payments), freezes(wallet, rules))
        return book_by(wallet, entries, basis, as_of)


def book_by(wallet: Wallet, entries: Iterable[Entry], basis: Basis, as_of: date) -> WalletBook:
    """Book one wallet as of the end of `as_of`, by what `basis` gathers."""
    days, rules = DayRows(entries, as_of), basis.rules
    shown = day_starts([s for s in basis.statements if s.occurred_on <= as_of], days)
    paid = tie_payments(days.gains, (p for p in basis.payments if p.occurred_on <= as_of), rules)
    days.add(_unseen_purchases(paid, days, shown, rules, wallet.id))
    ordered = in_order(days)
    state = BookState(wallet.id, rules, freezes=basis.freezes)
    state.spends.learn(refunds_among(days.gains))
    state.opening = _open(state, ordered, shown, rules)
    cut = place_to_restart(ordered, days, shown, rules)
    state.spends.look_ahead(ordered)
    if cut is None:
        _walk(state, ordered, shown, paid)
        return replace(_closed(wallet, as_of, state, paid, {}), basis=basis)
    since = ordered[cut.place].occurred_on
    _walk(state, ordered[: cut.place], {d: n for d, n in shown.items() if d < since}, paid)
    rows = tuple(ordered[cut.place :])
    return go_on(wallet, as_of, Restart(state, since, rows, basis, shown, cut), paid)


def go_on(wallet: Wallet, as_of: date, restart: Restart, paid: PaidCosts) -> WalletBook:
    """Book the rows of a restart after what it has booked already."""
    before = restart.state
    state = BookState(wallet.id, restart.basis.rules, before)
    shown = restart.shown
    _walk(state, restart.rows, {d: n for d, n in shown.items() if d >= restart.since}, paid)
    found = _closed(wallet, as_of, state, paid, restart.lots_made)
    return replace(found, basis=restart.basis, restart=restart)


def _closed(
    wallet: Wallet, as_of: date, state: BookState, paid: PaidCosts, made: LotsMade
) -> WalletBook:
    """The book as of the end of `as_of`; `made` keeps lots for the next one."""
    state.freeze_until(as_of)
    state.lapse_until(as_of)
    logs = state.logs
    lapses = Chain(*(log.lapses for log in logs))
    return WalletBook(
        wallet=wallet,
        as_of=as_of,
        entries=Chain(*(log.entries for log in logs)),
        balances=Chain(*(log.balances for log in logs)),
        lots=Lots(wallet.id, state.columns, lapses, state.places_in_use, made),
        postings=Postings(logs, state.columns.new),
        lapses=lapses,
        shortfalls=Chain(*(log.shortfalls for log in logs)),
        adjustments=Chain(*(log.adjustments for log in logs)),
        opening=state.opening,
        paid=paid,
        first_day=state.first_day,
        balance=state.balance,
        frozen_below=state.frozen_below,
    )


def day_starts(statements: Sequence[Statement], entries: Iterable[Entry]) -> dict[date, int]:
    """The balance at the start of each day for which Upwork showed one; the latest word wins.

    Only the entries of those days and of the days around them are looked at.
    """
    if not statements:
        return {}
    around = {day for statement in statements for day in _days_around(statement.occurred_on)}
    near = [entry for entry in entries if entry.occurred_on in around]
    totals = _totals_by_day(near)
    starts: dict[date, int] = {}
    for statement in sorted(statements, key=lambda s: (s.occurred_on, s.id)):
        if _is_told_by_totals(statement, totals):
            continue
        counted = statement.day_sum
        if statement.taken_at is not None:
            counted = sum(
                entry.connects
                for entry in near
                if entry.occurred_on == statement.occurred_on
                and entry.occurred_at is not None
                and entry.occurred_at <= statement.taken_at
            )
        starts[statement.occurred_on] = statement.balance - counted
    return starts


def _totals_by_day(entries: Iterable[Entry]) -> dict[date, set[int]]:
    """The balances before and after every row that has a running total, by its day."""
    totals: dict[date, set[int]] = {}
    for entry in entries:
        if entry.running_total is not None:
            of_day = totals.setdefault(entry.occurred_on, set())
            of_day |= {entry.running_total, entry.running_total - entry.connects}
    return totals


def _is_told_by_totals(statement: Statement, totals: dict[date, set[int]]) -> bool:
    """Whether running totals around its day say the same as a page's balance.

    A page tells days as its reader lives them and running totals stand on days of UTC: met on the
    wrong side of midnight, a balance that is right would look like a gap.
    """
    if statement.origin != "page":
        return False
    return any(
        statement.at_day_start in totals.get(day, ()) for day in _days_around(statement.occurred_on)
    )


def _days_around(day: date) -> list[date]:
    """The day with the ones before and after it, as far as there are any."""
    number, last = day.toordinal(), date.max.toordinal()
    return [date.fromordinal(n) for n in range(number - 1, number + 2) if 1 <= n <= last]


def _unseen_purchases(
    paid: PaidCosts,
    entries: Iterable[Entry],
    shown: dict[date, int],
    rules: Rulebook,
    wallet: str,
) -> list[Entry]:
    """Purchases in no row and before no balance that Upwork showed: such a balance counts them."""
    if not paid.loose:
        return []
    last = max(
        [e.occurred_on for e in entries if e.running_total is not None] + list(shown),
        default=date.min,
    )
    return purchases_without_rows([p for p in paid.loose if p.occurred_on > last], rules, wallet)


def _open(
    state: BookState, ordered: Sequence[Entry], shown: dict[date, int], rules: Rulebook
) -> int:
    """Open the lot of what was held before the first known row; return its size."""
    first = min([*shown, *(entry.occurred_on for entry in ordered[:1])], default=None)
    if first is None:
        return 0
    state.first_day = first
    ends = days_after(first, rules.number("expiry_days", first))
    held = _held_before(ordered, shown, ends)
    if held <= 0:
        return 0
    name = f"{OPENING_ID}{state.wallet}"
    state.open_unasked(NewLot(name, Source.OPENING, held, Reason.HELD_BEFORE, first, ends))
    return held


def _held_before(ordered: Sequence[Entry], shown: dict[date, int], ends: date) -> int:
    """What the earliest balance that Upwork showed leaves for the time before the first row."""
    moved = 0
    days = sorted(shown)
    for entry in ordered:
        if days and days[0] <= entry.occurred_on:
            break
        if entry.occurred_on >= ends:
            return 0
        moved += entry.connects
        if entry.running_total is not None:
            return entry.running_total - moved
    return shown[days[0]] - moved if days and days[0] < ends else 0


def _walk(
    state: BookState, ordered: Sequence[Entry], shown: Mapping[date, int], paid: PaidCosts
) -> None:
    days = sorted(shown, reverse=True)
    today: date | None = None
    balances, ends = state.log.balances, state.ends
    for entry in ordered:
        if entry.occurred_on is not today:
            today = entry.occurred_on
            if days and days[-1] <= today:
                _meet_until(state, days, shown, today)
            if ends and ends[0][0] <= today:
                state.lapse_until(today)
            state.begin_day(today)
        connects, total = entry.connects, entry.running_total
        if total is not None:
            state.meet(total - connects, today, entry)
        if connects < 0:
            state.consume(entry)
        elif connects > 0 and entry.kind in _BACK:
            state.give_back(entry)
        else:
            if connects:
                _issue(state, entry, paid)
            state.note(entry)
        if total is not None:
            state.meet(total, today, entry)
        balances.append(state.balance)
    _meet_until(state, days, shown, date.max)


_BACK = REFUND_KINDS | SPEND_KINDS


def _meet_until(state: BookState, days: list[date], shown: Mapping[date, int], last: date) -> None:
    """Meet the balances shown up to a day; `days` holds those to come, the next one last."""
    while days and days[-1] <= last:
        day = days.pop()
        state.freeze_until(day)
        state.lapse_until(day)
        state.meet(shown[day], day, None)


def _issue(state: BookState, entry: Entry, paid: PaidCosts) -> None:
    source = entry.source or SOURCE_OF_KIND.get(entry.kind, Source.OPENING)
    payment = paid.by_entry.get(entry.id) if entry.cost_cents is None else None
    reason = Reason.UNKNOWN_WORDING if entry.kind is EntryKind.UNKNOWN else Reason.ISSUED
    if entry.id.startswith("payment:"):
        reason = Reason.PURCHASE_BY_MONEY_REPORT
    if entry.cost_cents is not None:
        cost, basis = entry.cost_cents, CostBasis.STATED
    elif payment is not None:
        cost, basis = -payment.amount_cents, CostBasis.PAYMENT
    elif entry.kind is EntryKind.BOUGHT:
        cost = entry.connects * state.rules.number("price_cents", entry.occurred_on)
        basis = CostBasis.PRICE
    else:
        cost, basis = 0, CostBasis.FREE if source is not Source.OPENING else CostBasis.UNKNOWN
    day = entry.occurred_on
    state.open_lot(
        NewLot(
            entry.id,
            source,
            entry.connects,
            reason,
            day,
            entry.expires_on or state.year_from(day),
            day,
            (cost, basis, payment.currency if payment else entry.currency),
            entry.title,
        )
    )
