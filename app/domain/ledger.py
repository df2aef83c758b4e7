"""The ledger: everything derived from the records as of a day, computed once and shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TypeVar

from app.domain.booking import WalletBook, book_by
from app.domain.bulk import bulk_work
from app.domain.entries import Source, Wallet
from app.domain.entry_rows import Entries
from app.domain.forecast import Forecast, forecast, lots_in_order_of_use
from app.domain.lots import Lot
from app.domain.money import Payment
from app.domain.problems import LedgerError, Problem
from app.domain.proposals import Proposal
from app.domain.rebooking import book_again
from app.domain.records import Records
from app.domain.restarts import Basis
from app.domain.rules import Rule, Rulebook
from app.domain.sent import SentProposal, sent_proposals
from app.domain.statements import Statement
from app.domain.wins import Spend, groups, overhead, spend

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
            lot
            for one in self.shown
            for rules in (self.rules_of(one.wallet.id),)
            for lot in one.derived("use", rules, partial(_in_use, one, rules))
        )

    @property
    def by_source(self) -> dict[Source, int]:
        held = dict.fromkeys(Source, 0)
        for lot in self.open_lots:
            held[lot.source] += lot.left
        return held

    @property
    def cost_cents(self) -> int:
        """What the Connects held cost."""
        return sum(lot.left_cost_cents for lot in self.open_lots)

    def lapsing_within(self, days: int) -> int:
        """Connects in lots that end within `days`, used or not."""
        last = self.as_of + timedelta(days=days)
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
            found += one.derived("sent", (own, paid), partial(sent_proposals, one, own, paid))
        return tuple(sorted(found, key=lambda sent: sent.proposal.sent_on))

    def spend(self, since: date | None = None, until: date | None = None) -> Spend:
        """Spend per win of the proposals sent in the period, badges and lapses included."""
        until = until or self.as_of
        over = [overhead(o, self.rules_of(o.wallet.id), since, until) for o in self.shown]
        total = (sum(o[0] for o in over), sum(o[1] for o in over), sum(o[2] for o in over))
        return spend("", self.sent_between(since, until), self.as_of, self.price_cents, total)

    def spend_by(
        self, by: str, since: date | None = None, until: date | None = None
    ) -> tuple[Spend, ...]:
        sent = self.sent_between(since, until or self.as_of)
        names = {wallet.id: wallet.name for wallet in self.records.wallets.values()}
        return groups(sent, by, self.as_of, self.price_cents, names)

    def sent_between(self, since: date | None, until: date) -> list[SentProposal]:
        return [
            sent
            for sent in self.sent
            if (since is None or since <= sent.proposal.sent_on) and sent.proposal.sent_on <= until
        ]

    def warm(self) -> None:
        """Compute what every page asks for, where it costs no one a wait."""
        _ = (self.open_lots, self.forecasts, self.sent)

    @property
    def first_day(self) -> date | None:
        """The first day anything is known of."""
        return min((one.first_day for one in self.shown if one.first_day), default=None)


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
    books = {}
    for wallet in _wallets(records):
        known = before.books.get(wallet.id) if before else None
        there, then = entries.of_wallet(wallet.id), earlier.of_wallet(wallet.id)
        if known is not None and papers and there is then and known.wallet is wallet:
            books[wallet.id] = known
            continue
        basis = Basis(
            own.get(wallet.id, general),
            tuple(statements.get(wallet.id, ())),
            tuple(payments.get(wallet.id, ())),
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


def _wallets(records: Records) -> Iterator[Wallet]:
    yield from sorted(records.wallets.values(), key=lambda wallet: wallet.id)


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
