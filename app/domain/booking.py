"""Booking: the entries of a wallet become lots, postings, lapses and a balance.

A pure function of entries, statements, payments and rules. Additions open lots; spends consume
them in the order in force on their day; refunds go back to the postings they undo; what is left
of a lot lapses on its last day. Where Upwork showed a balance, booking meets it, and what no row
explains is an adjustment to show, never averaged away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.domain.book_state import BookState, NewLot
from app.domain.costs import PaidCosts, purchases_without_rows, tie_payments
from app.domain.entries import SOURCE_OF_KIND, Entry, EntryKind, Source, Wallet
from app.domain.lots import Adjustment, CostBasis, Lapse, Lot, Posting, Reason, Shortfall
from app.domain.money import Payment
from app.domain.ordering import in_order
from app.domain.rules import Rulebook
from app.domain.statements import Statement


@dataclass(frozen=True, slots=True)
class WalletBook:
    """Everything derived for one wallet as of a day.

    `entries` are in the order in which they happened and `balances` holds the balance after each.
    `lots` are in the order of issue. `opening` is the size of the derived opening lot. `first_day`
    is the first day that an entry or a balance shown tells of.
    """

    wallet: Wallet
    as_of: date
    entries: tuple[Entry, ...] = ()
    balances: tuple[int, ...] = ()
    lots: tuple[Lot, ...] = ()
    postings: dict[str, tuple[Posting, ...]] = field(default_factory=dict)
    lapses: tuple[Lapse, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    opening: int = 0
    paid: PaidCosts = field(default_factory=PaidCosts)
    first_day: date | None = None

    @property
    def balance(self) -> int:
        return sum(lot.left for lot in self.lots)

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
    known = [entry for entry in entries if entry.occurred_on <= as_of]
    shown = _day_starts([s for s in statements if s.occurred_on <= as_of], known)
    paid = tie_payments(known, (p for p in payments if p.occurred_on <= as_of), rules)
    known += _unseen_purchases(paid, known, shown, rules, wallet.id)
    ordered = in_order(known)
    state = BookState(wallet.id, rules)
    opening = _open(state, ordered, shown, rules)
    balances = _walk(state, ordered, shown, paid)
    state.lapse_until(as_of)
    return WalletBook(
        wallet=wallet,
        as_of=as_of,
        entries=tuple(ordered),
        balances=tuple(balances),
        lots=state.lots(),
        postings=state.postings(),
        lapses=tuple(state.lapses),
        shortfalls=tuple(state.shortfalls),
        adjustments=tuple(state.adjustments),
        opening=opening,
        paid=paid,
        first_day=state.first_day,
    )


def _day_starts(statements: Sequence[Statement], entries: Sequence[Entry]) -> dict[date, int]:
    """The balance at the start of each day for which Upwork showed one; the latest word wins."""
    starts: dict[date, int] = {}
    totals = _totals_by_day(entries) if statements else {}
    for statement in sorted(statements, key=lambda s: (s.occurred_on, s.id)):
        if _is_told_by_totals(statement, totals):
            continue
        counted = statement.day_sum
        if statement.taken_at is not None:
            counted = sum(
                entry.connects
                for entry in entries
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
    near = (statement.occurred_on + timedelta(days=off) for off in (-1, 0, 1))
    return any(statement.at_day_start in totals.get(day, ()) for day in near)


def _unseen_purchases(
    paid: PaidCosts,
    entries: Sequence[Entry],
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
    ends = first + timedelta(days=rules.number("expiry_days", first))
    held = _held_before(ordered, shown, ends)
    if held <= 0:
        return 0
    name = f"opening:{state.wallet}"
    state.open_lot(NewLot(name, Source.OPENING, held, Reason.HELD_BEFORE, first, ends))
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
    state: BookState, ordered: Sequence[Entry], shown: dict[date, int], paid: PaidCosts
) -> list[int]:
    balances = []
    days = sorted(shown, reverse=True)
    for entry in ordered:
        while days and days[-1] <= entry.occurred_on:
            day = days.pop()
            state.lapse_until(day)
            state.meet(shown[day], day, None)
        state.lapse_until(entry.occurred_on)
        if entry.running_total is not None:
            state.meet(entry.running_total - entry.connects, entry.occurred_on, entry)
        _book_entry(state, entry, paid)
        if entry.running_total is not None:
            state.meet(entry.running_total, entry.occurred_on, entry)
        balances.append(state.balance)
    for day in reversed(days):
        state.lapse_until(day)
        state.meet(shown[day], day, None)
    return balances


def _book_entry(state: BookState, entry: Entry, paid: PaidCosts) -> None:
    if entry.connects < 0:
        state.consume(entry)
    elif entry.kind.is_refund or entry.kind.is_spend:
        state.give_back(entry)
    elif entry.connects > 0:
        _issue(state, entry, paid)


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
