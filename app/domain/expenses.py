"""The year-end expense pack: what was paid, and what of it was used, lapsed or is still there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.currencies import Sums, summed
from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.domain.lots import CostBasis, Lot, Reason
from app.domain.money import Payment, PaymentKind
from app.domain.purchases import purchases
from app.domain.stock import Stock, stock

_PAID = frozenset({Reason.ISSUED, Reason.PURCHASE_BY_MONEY_REPORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPurchase:
    """Connects bought. Cents of `currency`; `is_stated` is false where only the price of the day
    tells what they cost."""

    on: date
    wallet: str
    connects: int
    cents: int
    tax_cents: int
    currency: str
    is_stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFee:
    """A plan fee as the money report tells it, in cents, positive."""

    on: date
    wallet: str | None
    cents: int
    currency: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpensePack:
    """A year of the wallets looked at; `until` is the end of the year or the day of the ledger."""

    year: int
    since: date
    until: date
    stocks: tuple[Stock, ...]
    purchases: tuple[PackPurchase, ...]
    fees: tuple[PackFee, ...]

    @property
    def bought(self) -> Sums:
        """What Connects cost without tax, by currency: what the stock sheets say as well."""
        return summed((one.currency, one.cents) for one in self.purchases)

    @property
    def taxes(self) -> Sums:
        return summed((one.currency, one.tax_cents) for one in self.purchases)

    @property
    def plan_fees(self) -> Sums:
        return summed((one.currency, one.cents) for one in self.fees)

    @property
    def currencies(self) -> tuple[str, ...]:
        named = {name for one in self.stocks for name in one.currencies}
        return tuple(sorted(named | set(self.bought) | set(self.taxes) | set(self.plan_fees)))


def expense_pack(ledger: Ledger, year: int) -> ExpensePack:
    """The pack of a calendar year, as far as the ledger reaches."""
    since, until = date(year, 1, 1), min(date(year, 12, 31), ledger.as_of)
    bought = [row for book in ledger.shown for row in _purchases(book, ledger, since, until)]
    wallets = {book.wallet.id for book in ledger.shown}
    return ExpensePack(
        year=year,
        since=since,
        until=until,
        stocks=tuple(stock(book, since, until) for book in ledger.shown),
        purchases=tuple(sorted(bought, key=lambda row: (row.on, row.wallet))),
        fees=_fees(ledger.records.payments, wallets, since, until),
    )


def _purchases(
    book: WalletBook, ledger: Ledger, since: date, until: date
) -> Iterable[PackPurchase]:
    rules = ledger.rules_of(book.wallet.id)
    taxes = {one.entry_id: one.tax_cents for one in purchases(book, rules, ledger.records.payments)}
    for lot in book.lots:
        if _is_bought(lot) and lot.issued_on is not None and since <= lot.issued_on <= until:
            yield PackPurchase(
                on=lot.issued_on,
                wallet=book.wallet.name,
                connects=lot.quantity,
                cents=lot.cost_cents,
                tax_cents=taxes.get(lot.id, 0),
                currency=lot.currency,
                is_stated=lot.cost_basis is not CostBasis.PRICE,
            )


def _is_bought(lot: Lot) -> bool:
    return lot.source is Source.BOUGHT and lot.reason in _PAID


def _fees(
    payments: Iterable[Payment], wallets: set[str], since: date, until: date
) -> tuple[PackFee, ...]:
    found = [
        PackFee(
            on=one.occurred_on,
            wallet=one.wallet,
            cents=-one.amount_cents,
            currency=one.currency,
            text=one.text,
        )
        for one in payments
        if one.kind is PaymentKind.PLAN_FEE
        and since <= one.occurred_on <= until
        and (one.wallet is None or one.wallet in wallets)
    ]
    return tuple(sorted(found, key=lambda fee: (fee.on, fee.cents)))
