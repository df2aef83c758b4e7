"""The ledger: everything derived from the records as of a day, computed once and shared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain
from typing import TypeVar

from app.domain.booking import WalletBook, book_by
from app.domain.bulk import bulk_work
from app.domain.costing import Costing
from app.domain.currencies import main_currency, summed
from app.domain.days import days_after
from app.domain.disputes import disputes
from app.domain.entries import Source, Wallet
from app.domain.entry_rows import Entries
from app.domain.forecast import Forecast, forecast, lots_in_order_of_use
from app.domain.freezes import freezes
from app.domain.groupings import Known
from app.domain.hours import hour_worth
from app.domain.job_index import JobIndex
from app.domain.lots import Lot
from app.domain.money import Payment
from app.domain.overheads import Overhead, between, overheads
from app.domain.problems import LedgerError, Problem
from app.domain.proposals import Proposal
from app.domain.rebooking import book_again
from app.domain.records import Records
from app.domain.restarts import Basis
from app.domain.rules import Rule, Rulebook
from app.domain.sent import SETTLED_AFTER, SentProposal, sent_proposals
from app.domain.sent_totals import SentTotals, sent_day
from app.domain.statements import Check, Statement
from app.domain.waiting import Waits, waits_of
from app.domain.wins import Spend

_R = TypeVar("_R", Statement, Payment, Proposal)


@dataclass(frozen=True)
class Ledger:
    """One immutable view for every page and command.

    `wallet` is the wallet looked at, or None for all of them together. `rules` are in force for
    every wallet but those of `own_rules`. `faults` are overrides that say nothing and are left out.
    `shipped` are the rules without the user's own.
    """

    as_of: date
    records: Records
    rules: Rulebook
    books: dict[str, WalletBook]
    wallet: str | None = None
    own_rules: dict[str, Rulebook] = field(default_factory=dict)
    faults: tuple[Problem, ...] = ()
    shipped: Rulebook | None = None

    def of_wallet(self, wallet: str | None) -> Ledger:
        """The same ledger seen through one wallet; nothing is booked again."""
        return replace(self, wallet=wallet)

    def rules_of(self, wallet: str | None) -> Rulebook:
        """The rules in force for one wallet."""
        return self.own_rules.get(wallet or "", self.rules)

    @cached_property
    def shown(self) -> tuple[WalletBook, ...]:
        """The books of the wallet looked at, or of all."""
        if self.wallet is None:
            return tuple(self.books.values())
        return (self.books[self.wallet],)

    @property
    def balance(self) -> int:
        return sum(one.balance for one in self.shown)

    @property
    def opening(self) -> int:
        return sum(one.opening for one in self.shown)

    @property
    def shortfall(self) -> int:
        return sum(row.connects for one in self.shown for row in one.shortfalls)

    @property
    def price_cents(self) -> int:
        return self.rules_of(self.wallet).number("price_cents", self.as_of)

    @cached_property
    def open_lots(self) -> tuple[Lot, ...]:
        """Lots that hold something, wallet by wallet, in order of use."""
        return tuple(
            chain.from_iterable(
                one.derived("use", rules, partial(_in_use, one, rules))
                for one in self.shown
                for rules in (self.rules_of(one.wallet.id),)
            )
        )

    @property
    def by_source(self) -> dict[Source, int]:
        """What is held of each source, frozen or not."""
        return _by_source(self.open_lots)

    @property
    def frozen_by_source(self) -> dict[Source, int]:
        """What of it cannot be used while the plan of its wallet is closed."""
        return _by_source(lot for one in self.shown for lot in one.frozen_lots)

    @property
    def costs(self) -> dict[str, int]:
        """What the Connects held cost, by currency."""
        return summed((lot.currency, lot.left_cost_cents) for lot in self.open_lots)

    @property
    def cost_cents(self) -> int:
        """The same in the currency of the figures alone; `costs` has the others."""
        return self.costs.get(self.currency, 0)

    def lapsing_within(self, days: int) -> int:
        """Connects in lots that end within `days`, used or not."""
        last = days_after(self.as_of, days)
        return sum(lot.left for lot in self.open_lots if lot.expires_on <= last)

    @cached_property
    def forecasts(self) -> tuple[Forecast, ...]:
        return tuple(
            one.derived("forecast", rules, partial(forecast, one, rules))
            for one in self.shown
            for rules in (self.rules_of(one.wallet.id),)
        )

    @cached_property
    def sent(self) -> tuple[SentProposal, ...]:
        """All proposals of the wallets looked at, oldest first."""
        proposals = _by_wallet(self.records.proposals.values())
        payments = _by_wallet(self.records.payments)
        found: list[SentProposal] = []
        for one in self.shown:
            own = proposals.get(one.wallet.id, [])
            paid = (*payments.get(None, ()), *payments.get(one.wallet.id, ()))
            rules = self.rules_of(one.wallet.id)
            made = partial(sent_proposals, one, own, paid, rules)
            found += one.derived("sent", (own, paid, rules), made)
        return tuple(sorted(found, key=sent_day))

    @property
    def currency(self) -> str:
        """The currency that figures of money count in: the one most Connects were bought in."""
        return main_currency(self.shown)

    @cached_property
    def waits(self) -> Waits:
        """How long answers took in the wallets looked at."""
        return waits_of(self.sent, self.as_of)

    @cached_property
    def costing(self) -> Costing:
        """What turns the proposals of the wallets looked at into money."""
        records = self.records
        jobs = JobIndex(records.jobs.values())
        names = {wallet.id: wallet.name for wallet in records.wallets.values()}
        return Costing(
            as_of=self.as_of,
            price=lambda wallet, day: self.rules_of(wallet).number("price_cents", day),
            hours=hour_worth(records.settings),
            waits=self.waits,
            currency=self.currency,
            known=Known(names, jobs),
        )

    @cached_property
    def totals(self) -> SentTotals:
        """The proposals of the wallets looked at, summed up for every period and grouping."""
        return SentTotals(self.sent, self.costing)

    def overheads(self, since: date | None = None, until: date | None = None) -> list[Overhead]:
        """What badges, lapses and plans took in a period, wallet by wallet."""
        last = until or self.as_of
        return [
            row
            for one in self.shown
            for row in between(overheads(one, self.rules_of(one.wallet.id)), since, last)
        ]

    def spend(self, since: date | None = None, until: date | None = None) -> Spend:
        """Spend per win of the proposals sent in the period, badges, lapses and plans included."""
        until = until or self.as_of
        return self.totals.spend(since, until, self.overheads(since, until))

    def spend_by(
        self, by: str, since: date | None = None, until: date | None = None
    ) -> tuple[Spend, ...]:
        """The same by one of GROUPINGS."""
        return self.totals.spend_by(by, since, until or self.as_of, self.overheads(since, until))

    def sent_between(self, since: date | None, until: date) -> list[SentProposal]:
        """The proposals sent in a period, both ends counted."""
        first = 0 if since is None else bisect_left(self.sent, since, key=sent_day)
        return list(self.sent[first : bisect_right(self.sent, until, key=sent_day)])

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Every balance that Upwork showed on its own, oldest first, against the rows."""
        off: dict[tuple[str, date], int] = {}
        for one in self.shown:
            for row in one.adjustments:
                if row.entry_id is None:
                    key = (one.wallet.id, row.occurred_on)
                    off[key] = off.get(key, 0) + row.connects
        wallets = {one.wallet.id for one in self.shown}
        disputed = disputes(self.records.statements, self.books)
        found = [
            Check(
                statement_id=told.id,
                wallet=told.wallet,
                on=told.occurred_on,
                shown=told.balance,
                difference=off.get((told.wallet, told.occurred_on), 0) + disputed.get(told.id, 0),
                origin=told.origin,
            )
            for told in self.records.statements
            if told.wallet in wallets and told.occurred_on <= self.as_of
        ]
        return tuple(sorted(found, key=lambda check: (check.on, check.statement_id)))

    @cached_property
    def pending(self) -> int:
        """How many proposals are too young to be a loss."""
        young = self.sent_between(days_after(self.as_of, -SETTLED_AFTER.days), date.max)
        return sum(one.is_pending(self.as_of) for one in young)

    @cached_property
    def applied(self) -> frozenset[str]:
        """The ids of the jobs that a proposal was sent to."""
        index = JobIndex(self.records.jobs.values())
        found = (index.of_proposal(one.proposal) for one in self.sent if index.jobs)
        return frozenset(job.id for job in found if job is not None)

    def warm(self) -> None:
        """Compute what every page asks for, where it costs no one a wait."""
        _ = (self.open_lots, self.forecasts, self.sent, self.applied)

    @property
    def first_day(self) -> date | None:
        """The first day anything is known of."""
        return min((one.first_day for one in self.shown if one.first_day), default=None)


def _by_source(lots: Iterable[Lot]) -> dict[Source, int]:
    held = dict.fromkeys(Source, 0)
    for lot in lots:
        held[lot.source] += lot.left
    return held


def _in_use(book: WalletBook, rules: Rulebook) -> list[Lot]:
    return lots_in_order_of_use(book.open_lots, rules, book.as_of)


def build_ledger(
    records: Records, rules: Rulebook, as_of: date, before: Ledger | None = None
) -> Ledger:
    """Book every wallet of the records as of the end of `as_of`.

    `before` is an earlier ledger: wallets that nothing changed since are taken from it as they
    are, and others are booked from where they changed.
    """
    with bulk_work():
        if before is not None and not (before.as_of == as_of and before.shipped is rules):
            before = None
        if before is not None and before.records.overrides == records.overrides:
            general, own, faults = before.rules, before.own_rules, before.faults
        else:
            general, own, faults = _rules_in_force(records, rules)
        records = replace(records, entries=Entries.of(records.entries))
        books = _books(records, general, own, as_of, before)
    return Ledger(as_of, records, general, books, None, own, faults, rules)


def _books(
    records: Records,
    general: Rulebook,
    own: Mapping[str, Rulebook],
    as_of: date,
    before: Ledger | None,
) -> dict[str, WalletBook]:
    entries = Entries.of(records.entries)
    earlier = Entries.of(before.records.entries if before else ())
    statements, payments = _by_wallet(records.statements), _payments(records)
    papers = before is not None and _are_papers_kept(before, records, general)
    books: dict[str, WalletBook] = {}
    wallets = _wallets(records)
    if papers and before is not None and records.wallets is before.records.wallets:
        books |= before.books  # what nothing touched is not looked at
        touched = entries.wallets_apart_from(earlier)
        wallets = [wallet for wallet in wallets if wallet.id in touched]
    for wallet in wallets:
        known = before.books.get(wallet.id) if before else None
        there, then = entries.of_wallet(wallet.id), earlier.of_wallet(wallet.id)
        if known is not None and papers and there is then and known.wallet is wallet:
            books[wallet.id] = known
            continue
        basis = Basis(
            own.get(wallet.id, general),
            tuple(statements.get(wallet.id, ())),
            tuple(payments.get(wallet.id, ())),
            freezes(wallet, own.get(wallet.id, general)),
        )
        if known is None:
            books[wallet.id] = book_by(wallet, there, basis, as_of)
        else:
            books[wallet.id] = book_again(known, wallet, (then, there), basis)
    return books


def _are_papers_kept(before: Ledger, records: Records, general: Rulebook) -> bool:
    """Whether rules, statements and payments are those of an earlier ledger."""
    was = before.records
    return (
        before.rules is general
        and was.statements is records.statements
        and was.payments is records.payments
        and len(was.wallets) == len(records.wallets)
    )


def _rules_in_force(
    records: Records, rules: Rulebook
) -> tuple[Rulebook, dict[str, Rulebook], tuple[Problem, ...]]:
    """The rules of all wallets, those of wallets with rules of their own, and what says nothing."""
    general, own, faults = _overrides(records, rules)
    in_force = rules.with_overrides(general)
    own_rules = {wallet: in_force.with_overrides(found) for wallet, found in own.items()}
    return in_force, own_rules, tuple(faults)


def _overrides(
    records: Records, rules: Rulebook
) -> tuple[list[Rule], dict[str, list[Rule]], list[Problem]]:
    """The user's own rules for all wallets, those of one wallet, and those that say nothing."""
    general: list[Rule] = []
    own: dict[str, list[Rule]] = {}
    faults = []
    for one in records.overrides:
        try:
            rule = rules.override(one.key, one.value, one.since, one.until)
        except LedgerError as error:
            faults.append(Problem(error.code, {**error.details, "override": one.id}))
            continue
        (general if one.wallet is None else own.setdefault(one.wallet, [])).append(rule)
    return general, own, faults


def _wallets(records: Records) -> list[Wallet]:
    return sorted(records.wallets.values(), key=lambda wallet: wallet.id)


def _by_wallet(records: Iterable[_R]) -> dict[str | None, list[_R]]:
    """Records by the wallet that they name, each in the order given."""
    by_wallet: dict[str | None, list[_R]] = {}
    for record in records:
        by_wallet.setdefault(record.wallet, []).append(record)
    return by_wallet


def _payments(records: Records) -> dict[str, list[Payment]]:
    """The payments of each wallet; a sole wallet has those that name none as well."""
    sole = next(iter(records.wallets), "") if len(records.wallets) == 1 else ""
    by_wallet: dict[str, list[Payment]] = {}
    for payment in records.payments:
        by_wallet.setdefault(payment.wallet or sole, []).append(payment)
    return by_wallet
