"""What is spent on no single proposal: badges and ads, what lapses, and what plans cost beyond the
Connects they bring."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from app.domain.booking import WalletBook
from app.domain.currencies import USUAL, lot_currencies, wallet_currency
from app.domain.entries import Entry, EntryKind, PlanName
from app.domain.entry_costs import entry_costs
from app.domain.lots import CostBasis
from app.domain.money import PaymentKind
from app.domain.plans import billing_dates, plan_on, plan_periods
from app.domain.rule_readings import plan_terms
from app.domain.rules import Rulebook

_DAILY = frozenset({EntryKind.BADGE, EntryKind.PROFILE_AD})
_NEAR = timedelta(days=7)
_PLAN_RULES = (
    "price_cents",
    "monthly_paid",
    "monthly_free",
    "monthly_state",
    "one_time",
    "can_buy",
)


@dataclass(frozen=True, slots=True)
class Overhead:
    """One of them: `connects` spent on a badge or an ad, and cents of `currency`.

    `cash` is what the Connects of a badge cost; `free`, what the free ones among them would have;
    `lapsed`, what those that lapsed had cost; `plan_fee`, what a plan cost beyond its Connects.
    """

    on: date
    wallet: str
    currency: str
    connects: int = 0
    cash: int = 0
    free: int = 0
    lapsed: int = 0
    plan_fee: int = 0


def overheads(book: WalletBook, rules: Rulebook) -> tuple[Overhead, ...]:
    """All of a wallet, by day; found once for each book."""
    return book.derived("overheads", rules, partial(_overheads, book, rules))


def between(rows: tuple[Overhead, ...], since: date | None, until: date) -> tuple[Overhead, ...]:
    """Those of a period, both ends counted."""
    first = 0 if since is None else bisect_left(rows, since, key=lambda row: row.on)
    return rows[first : bisect_right(rows, until, key=lambda row: row.on)]


def _overheads(book: WalletBook, rules: Rulebook) -> tuple[Overhead, ...]:
    found = [*_badges(book, rules), *_lapses(book), *_plan_fees(book, rules)]
    return tuple(sorted(found, key=lambda row: row.on))


def _badges(book: WalletBook, rules: Rulebook) -> Iterator[Overhead]:
    wallet, own = book.wallet.id, wallet_currency(book)
    for cost in entry_costs(book, _DAILY):
        on = cost.entry.occurred_on
        yield Overhead(on, wallet, own, connects=-cost.entry.connects)
        for currency, cents in ((own, cost.cents), *(cost.others or {}).items()):
            if cents:
                yield Overhead(on, wallet, currency, cash=cents)
        if cost.unpaid:
            free = cost.unpaid * rules.number("price_cents", on)
            yield Overhead(on, wallet, own, free=free)


def _lapses(book: WalletBook) -> Iterator[Overhead]:
    lots = lot_currencies(book)
    for lapse in book.lapses:
        if lapse.cost_cents:
            currency = lots.get(lapse.lot_id, USUAL)
            yield Overhead(lapse.occurred_on, book.wallet.id, currency, lapsed=lapse.cost_cents)


def _plan_fees(book: WalletBook, rules: Rulebook) -> Iterator[Overhead]:
    """Fees of plans that no lot carries: those that met no grant, and those that no money row
    tells but a plan in force asks."""
    wallet, own, told = book.wallet.id, wallet_currency(book), list[date]()
    for payment in book.paid.loose:
        if payment.kind is PaymentKind.PLAN_FEE:
            told.append(payment.occurred_on)
            yield Overhead(
                payment.occurred_on, wallet, payment.currency, plan_fee=-payment.amount_cents
            )
    carried = _days_carried(book)
    if not _knows_plans(rules):
        return
    for on, plan in _renewals(book, rules):
        if any(abs(on - day) <= _NEAR for day in (*told, *carried)):
            continue
        terms = plan_terms(rules, plan, on)
        worth = terms.paid * rules.number("price_cents", on)
        if terms.price_cents > worth:
            yield Overhead(on, wallet, own, plan_fee=terms.price_cents - worth)


def _days_carried(book: WalletBook) -> list[date]:
    """Days of grants whose lot has what the plan cost for its own cost."""
    known = {CostBasis.STATED, CostBasis.PAYMENT}
    return [
        entry.occurred_on
        for entry in book.entries
        if entry.kind is EntryKind.PLAN and entry.connects > 0 and _basis(book, entry) in known
    ]


def _basis(book: WalletBook, entry: Entry) -> CostBasis:
    if entry.cost_cents is not None:
        return CostBasis.STATED
    return CostBasis.PAYMENT if entry.id in book.paid.by_entry else CostBasis.FREE


def _knows_plans(rules: Rulebook) -> bool:
    return all(f"plan.{plan}.{name}" in rules for plan in PlanName for name in _PLAN_RULES)


def _renewals(book: WalletBook, rules: Rulebook) -> Iterator[tuple[date, PlanName]]:
    """The days on which a paid plan began or renewed: by its billing day, else by its grants."""
    first = book.first_day
    if first is None:
        return
    for period in plan_periods(book.wallet):
        if period.billing_day is None:
            continue
        if period.from_on is not None and first <= period.from_on <= book.as_of:
            yield period.from_on, period.plan
        for on in billing_dates(period, period.billing_day, rules, first, book.as_of):
            if on != period.from_on:
                yield on, period.plan
    for entry in book.entries:
        if entry.kind is EntryKind.PLAN and entry.connects > 0:
            held = plan_on(book.wallet, entry.occurred_on)
            if held.billing_day is None:
                yield entry.occurred_on, held.plan
