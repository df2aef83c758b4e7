"""What-if: the past replayed on another plan, buying only what would have been short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.booking import WalletBook, book
from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, Wallet
from app.domain.grants import expected_grants
from app.domain.ledger import Ledger
from app.domain.plans import PLANS_OF_KIND, PlanPeriod, billing_dates, plan_periods
from app.domain.problems import LedgerError
from app.domain.rule_readings import plan_terms, with_tax
from app.domain.rules import Rulebook
from app.domain.sums import SumLine, Unit
from app.domain.whatif import held_before

_ROUNDS = 4
_ASSUMED = "whatif:"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReplay:
    """The past on a plan (None: on those that were). Fees and purchases in cents, tax included;
    purchases are just what was short on each day, at the price of that day."""

    plan: PlanName | None
    months: int
    fee_cents: int
    bought: int
    bought_cents: int
    lapsed: int
    balance: int
    is_possible: bool

    @property
    def total_cents(self) -> int:
        return self.fee_cents + self.bought_cents

    @property
    def lines(self) -> tuple[SumLine, ...]:
        return (
            SumLine("plan_months", self.months, Unit.COUNT),
            SumLine("plan_fees", self.fee_cents, Unit.CENTS),
            SumLine("plan_bought", self.bought, Unit.CONNECTS),
            SumLine("plan_bought_cents", self.bought_cents, Unit.CENTS),
            SumLine("plan_total", self.total_cents, Unit.CENTS, is_total=True),
            SumLine("plan_lapsed", self.lapsed, Unit.CONNECTS),
            SumLine("plan_left", self.balance, Unit.CONNECTS),
        )


@dataclass(frozen=True, slots=True)
class PlanHindsight:
    """Both replays; hindsight, because the pace of the past is known only now."""

    wallet: str
    currency: str
    before: PlanReplay
    after: PlanReplay

    @property
    def saved_cents(self) -> int:
        """What the other plan would have saved; negative where it would have cost more."""
        return self.before.total_cents - self.after.total_cents


def plan_hindsight(ledger: Ledger, wallet: str, plan: PlanName) -> PlanHindsight:
    """A wallet (by id) as if it had been on a plan all the time.

    Raises LedgerError `plan_of_other_kind`.
    """
    one = ledger.books[wallet]
    plans = PLANS_OF_KIND[one.wallet.kind]
    if plan not in plans:
        raise LedgerError(
            "plan_of_other_kind", plan=plan.value, plans=[other.value for other in plans]
        )
    before = _replay(ledger, one, one.wallet, None)
    billing_day = next((p.billing_day for p in plan_periods(one.wallet) if p.billing_day), 1)
    start = PlanStart(plan=plan, billing_day=billing_day)
    after = _replay(ledger, one, replace(one.wallet, plan_history=(start,)), plan)
    return PlanHindsight(wallet, ledger.of_wallet(wallet).currency, before, after)


def _replay(ledger: Ledger, one: WalletBook, wallet: Wallet, plan: PlanName | None) -> PlanReplay:
    rules = ledger.rules_of(one.wallet.id)
    fees, grants = _fees_and_grants(one, wallet, rules)
    kept = [*_without_plan(ledger, one, rules), *grants]
    statements = tuple(held_before(ledger.of_wallet(one.wallet.id)))
    bought: Counter[date] = Counter()
    found = book(wallet, kept, rules, one.as_of, statements=statements)
    for _ in range(_ROUNDS):
        if not found.shortfalls:
            break
        for row in found.shortfalls:
            bought[row.occurred_on] += row.connects
        rows = [*kept, *_purchases(bought, wallet)]
        found = book(wallet, rows, rules, one.as_of, statements=statements)
    return PlanReplay(
        plan=plan,
        months=len(fees),
        fee_cents=sum(fees.values()),
        bought=sum(bought.values()),
        bought_cents=sum(_price(rules, day, number) for day, number in bought.items()),
        lapsed=sum(row.connects for row in found.lapses),
        balance=found.balance,
        is_possible=all(_sells(wallet, rules, day) for day in bought),
    )


def _without_plan(ledger: Ledger, one: WalletBook, rules: Rulebook) -> Iterator[Entry]:
    """The rows but for what plans brought and what was bought."""
    grants = expected_grants(one, rules, ledger.records.statements)
    monthly = {id_ for grant in grants for id_ in grant.entry_ids}
    for entry in one.entries:
        is_plan = entry.kind is EntryKind.PLAN or entry.id in monthly
        if not is_plan and entry.kind is not EntryKind.BOUGHT:
            yield replace(entry, running_total=None)


def _fees_and_grants(
    one: WalletBook, wallet: Wallet, rules: Rulebook
) -> tuple[dict[date, int], list[Entry]]:
    """Each day on which a plan was paid with its fee, and what it brought then."""
    fees: dict[date, int] = {}
    grants: list[Entry] = []
    for on, plan in _renewals(one, wallet, rules):
        terms = plan_terms(rules, plan, on)
        if terms.price_cents:
            fees[on] = terms.price_cents
        free = 0 if terms.conditional else terms.free
        for kind, connects in ((EntryKind.PLAN, terms.paid), (EntryKind.FREE, free)):
            if connects:
                grants.append(_assumed(wallet, on, kind, connects))
    return fees, grants


def _renewals(one: WalletBook, wallet: Wallet, rules: Rulebook) -> Iterator[tuple[date, PlanName]]:
    first = one.first_day
    if first is None:
        return
    for period in plan_periods(wallet):
        day = period.billing_day or 1
        if _begins_within(period, first, one.as_of):
            yield period.first_day, period.plan
        for on in billing_dates(period, day, rules, first, one.as_of):
            if on != period.from_on:
                yield on, period.plan


def _begins_within(period: PlanPeriod, first: date, last: date) -> bool:
    return period.from_on is not None and first <= period.from_on <= last


def _purchases(bought: Counter[date], wallet: Wallet) -> list[Entry]:
    return [_assumed(wallet, day, EntryKind.BOUGHT, number) for day, number in bought.items()]


def _assumed(wallet: Wallet, on: date, kind: EntryKind, connects: int) -> Entry:
    """An entry that only the replay knows; what it cost is summed apart."""
    return Entry(
        id=f"{_ASSUMED}{kind.value}:{on.isoformat()}",
        wallet=wallet.id,
        occurred_on=on,
        kind=kind,
        connects=connects,
        cost_cents=0,
    )


def _price(rules: Rulebook, day: date, connects: int) -> int:
    return with_tax(rules, connects * rules.number("price_cents", day), day)


def _sells(wallet: Wallet, rules: Rulebook, day: date) -> bool:
    periods = [one for one in plan_periods(wallet) if one.holds_on(day)]
    return all(plan_terms(rules, one.plan, day).can_buy for one in periods)
