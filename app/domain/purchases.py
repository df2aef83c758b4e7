"""Purchases: what may be bought under the cap of the day, and how each was paid.

Rules: `balance_cap*` and `plan.*.can_buy`. A purchase that breaks a rule is warned of, never
refused: what Upwork booked is what counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.booking import WalletBook
from app.domain.costs import UNSEEN
from app.domain.entries import Entry, EntryKind
from app.domain.ledger import Ledger
from app.domain.money import Payment, PaymentKind
from app.domain.plans import can_buy
from app.domain.problems import Problem
from app.domain.rule_readings import balance_cap, bundles, room_under_cap
from app.domain.rules import Rulebook

WAYS_TO_PAY = ("card", "paypal", "balance", "reserve")
_NEAR_DAYS = 3
_MOST_TAX = 40
"""In a hundred: a larger one is on something else."""
_NOTE = re.compile(
    r"(?:paid=(?P<paid>\w+))?(?:; )?(?:promo=(?P<promo>[^;\s]+))?(?:; )?(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseCheck:
    """A purchase of `connects` against the rules of its day.

    `held` is what the wallet holds before it; `cap` and `room` are None without a cap.
    """

    connects: int
    held: int
    cap: int | None
    room: int | None
    plan_can_buy: bool = True

    @property
    def would_pass(self) -> bool:
        return self.room is not None and self.connects > self.room

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What to say before it is written; none for a purchase that the rules allow."""
        found = []
        if not self.plan_can_buy:
            found.append(Problem("plan_cannot_buy"))
        if self.would_pass:
            details: dict[str, object] = {"cap": self.cap, "held": self.held, "room": self.room}
            found.append(Problem("passes_cap", details))
        return tuple(found)


def purchase_check(ledger: Ledger, wallet: str, connects: int, on: date) -> PurchaseCheck:
    """Whether a wallet (by id) may take `connects` more on a day."""
    book, rules = ledger.books[wallet], ledger.rules_of(wallet)
    held, kind = held_on(book, on), book.wallet.kind
    return PurchaseCheck(
        connects=connects,
        held=held,
        cap=balance_cap(rules, kind, on),
        room=room_under_cap(rules, held, kind, on),
        plan_can_buy=can_buy(book.wallet, rules, on),
    )


def held_on(book: WalletBook, on: date) -> int:
    """What a wallet held at the end of a day, as far as its rows tell."""
    if on >= book.as_of:
        return book.balance
    place = bisect_right(book.entries, on, key=lambda entry: entry.occurred_on)
    if not place:
        return book.opening if book.first_day and book.first_day <= on else 0
    last = book.entries[place - 1].occurred_on
    lapsed = sum(row.connects for row in book.lapses if last < row.occurred_on <= on)
    return max(book.balances[place - 1] - lapsed, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """Connects bought. `cents` is without `tax_cents`; None where the price is not stated.

    `is_bundle` says that the size was on sale on that day. `paid` is one of `WAYS_TO_PAY`.
    """

    entry_id: str
    on: date
    connects: int
    cents: int | None
    tax_cents: int
    is_bundle: bool
    paid: str | None
    promo: str | None
    currency: str = "USD"


@dataclass(frozen=True, slots=True)
class PurchaseNote:
    """The note of a purchase, in parts."""

    paid: str | None = None
    promo: str | None = None
    rest: str = ""


def note_of(paid: str | None, promo: str | None, rest: str | None) -> str | None:
    """How a note keeps a way to pay and a promo code; `read_note` reads it back."""
    parts = [f"paid={paid}" if paid else "", f"promo={promo}" if promo else "", rest or ""]
    return "; ".join(part for part in parts if part) or None


def read_note(note: str | None) -> PurchaseNote:
    """The parts of a note; one in other words is all `rest`."""
    found = _NOTE.fullmatch(note or "")
    if found is None:
        return PurchaseNote(rest=note or "")
    return PurchaseNote(found["paid"], found["promo"], found["rest"])


def purchases(
    book: WalletBook, rules: Rulebook, payments: Iterable[Payment] = ()
) -> tuple[Purchase, ...]:
    """The purchases of a wallet, oldest first, each with the tax charged beside it."""
    bought = [e for e in book.entries if e.kind is EntryKind.BOUGHT and e.connects > 0]
    taxes = _tax_by_entry(bought, payments, book.wallet.id)
    return tuple(
        _purchase(entry, book, rules, -taxes[entry.id].amount_cents if entry.id in taxes else 0)
        for entry in bought
    )


def loose_taxes(book: WalletBook, payments: Iterable[Payment]) -> tuple[Payment, ...]:
    """Tax rows of a wallet beside which no purchase was entered; only the report may know one."""
    taxes = [p for p in payments if _is_tax_of(p, book.wallet.id)]
    unseen = {f"{UNSEEN}{payment.id}" for payment in book.paid.loose}
    bought = [
        entry
        for entry in book.entries
        if entry.kind is EntryKind.BOUGHT and entry.connects > 0 and entry.id not in unseen
    ]
    joined = {tax.id for tax in _tax_by_entry(bought, taxes, book.wallet.id).values()}
    return tuple(tax for tax in taxes if tax.id not in joined)


def _is_tax_of(payment: Payment, wallet: str) -> bool:
    return payment.kind is PaymentKind.TAX and payment.wallet in (None, wallet)


def _purchase(entry: Entry, book: WalletBook, rules: Rulebook, tax: int) -> Purchase:
    note = read_note(entry.note)
    payment = book.paid.by_entry.get(entry.id)
    cents = entry.cost_cents
    if cents is None and payment is not None:
        cents = -payment.amount_cents
    return Purchase(
        entry_id=entry.id,
        on=entry.occurred_on,
        connects=entry.connects,
        cents=cents,
        tax_cents=tax,
        is_bundle=entry.connects in bundles(rules, book.wallet.kind, entry.occurred_on),
        paid=note.paid,
        promo=note.promo,
        currency=payment.currency if entry.cost_cents is None and payment else entry.currency,
    )


def _tax_by_entry(
    bought: list[Entry], payments: Iterable[Payment], wallet: str
) -> dict[str, Payment]:
    """The tax row of each purchase: each goes to the nearest purchase within three days."""
    found: dict[str, Payment] = {}
    for payment in payments:
        if not _is_tax_of(payment, wallet):
            continue
        near = [
            (abs((entry.occurred_on - payment.occurred_on).days), entry.id)
            for entry in bought
            if entry.id not in found and _may_be_taxed_so(entry, payment)
        ]
        away, entry_id = min(near, default=(_NEAR_DAYS + 1, ""))
        if away <= _NEAR_DAYS:
            found[entry_id] = payment
    return found


def _may_be_taxed_so(entry: Entry, tax: Payment) -> bool:
    """Not a tax on something else: it is charged, and a part of what the purchase cost."""
    cost = entry.cost_cents
    return tax.amount_cents < 0 and (cost is None or -tax.amount_cents * 100 <= cost * _MOST_TAX)
