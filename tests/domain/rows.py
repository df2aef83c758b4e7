"""Short ways to write wallets, rules and rows in the tests of the domain."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from app.domain.booking import WalletBook, book
from app.domain.entries import Entry, EntryKind, Wallet
from app.domain.lots import Lot
from app.domain.money import Payment, PaymentKind
from app.domain.rules import Rule, Rulebook
from app.domain.statements import Statement

WALLET = Wallet(id="w", name="Own")
RULE_DAY = date(2025, 10, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def rulebook(
    *, order: str | None = None, keeps: str = "yes", price: int = 15, expiry: int = 365
) -> Rulebook:
    """Paid first until the rule day and order received since, or `order` at all times."""
    orders = [
        Rule(key="order_of_use", value=order or "paid_first"),
        Rule(key="order_of_use", value=order or "received", since=RULE_DAY),
    ]
    return Rulebook(
        [
            *orders,
            Rule(key="refund_keeps_expiry", value=keeps),
            Rule(key="price_cents", value=price),
            Rule(key="expiry_days", value=expiry),
        ]
    )


_numbers = count(1)


def row(on: str, kind: str, connects: int, *, at: str | None = None, **more: Any) -> Entry:
    """An entry of the day `on`, at the time `at` (UTC) where given."""
    instant = datetime.fromisoformat(f"{on}T{at}").replace(tzinfo=UTC) if at else None
    given = {"id": f"row-{next(_numbers):05}", "wallet": WALLET.id, **more}
    return Entry(
        occurred_on=day(on),
        kind=EntryKind(kind),
        connects=connects,
        occurred_at=instant,
        **given,
    )


def paid(on: str, cents: int, kind: str = "connects", **more: Any) -> Payment:
    given = {"id": f"paid-{on}-{cents}", **more}
    return Payment(occurred_on=day(on), kind=PaymentKind(kind), amount_cents=-cents, **given)


def shown(on: str, balance: int, **more: Any) -> Statement:
    given = {"id": f"shown-{on}", **more}
    return Statement(wallet=WALLET.id, occurred_on=day(on), balance=balance, **given)


def booked(*entries: Entry, as_of: str, rules: Rulebook | None = None, **more: Any) -> WalletBook:
    return book(WALLET, entries, rules or rulebook(), day(as_of), **more)


def lot_of(found: WalletBook, entry: Entry) -> Lot:
    return next(lot for lot in found.lots if lot.id == entry.id)
