"""Money of several currencies: sums by currency, and which one a ledger counts in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from app.domain.booking import WalletBook
from app.domain.costs import may_be_paid
from app.domain.entries import Entry

USUAL = "USD"
Sums = Mapping[str, int]
"""Cents by currency; a currency without money is left out."""


def summed(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Cents added up, each currency for itself, in the order of the currencies."""
    found: Counter[str] = Counter()
    for currency, cents in rows:
        found[currency] += cents
    return {currency: found[currency] for currency in sorted(found) if found[currency]}


def lot_currencies(book: WalletBook) -> dict[str, str]:
    """The currency of each lot (by id) that was not paid in dollars; most often none."""
    return book.derived("currencies", None, lambda: _lot_currencies(book))


def _lot_currencies(book: WalletBook) -> dict[str, str]:
    found = {}
    for entry in book.entries:
        if entry.connects > 0 and (currency := currency_of(book, entry)) != USUAL:
            found[entry.id] = currency
    return found


def currency_of(book: WalletBook, entry: Entry) -> str:
    """What an addition was paid in: as it states, else as the payment that met it."""
    if entry.cost_cents is None and may_be_paid(entry):
        payment = book.paid.by_entry.get(entry.id)
        if payment is not None:
            return payment.currency
    return entry.currency


def wallet_currency(book: WalletBook) -> str:
    """The currency in which most Connects of a wallet were bought; dollars where none tells."""
    return max_of(bought_by_currency(book))


def main_currency(books: Iterable[WalletBook]) -> str:
    """The same for several wallets together."""
    bought: Counter[str] = Counter()
    for book in books:
        bought.update(bought_by_currency(book))
    return max_of(bought)


def bought_by_currency(book: WalletBook) -> Counter[str]:
    """How many Connects were bought in each currency; not counted where all are in dollars."""
    if not lot_currencies(book):
        return Counter({USUAL: 1})
    return book.derived("bought", None, lambda: _bought(book))


def _bought(book: WalletBook) -> Counter[str]:
    bought: Counter[str] = Counter()
    for entry in book.entries:
        if may_be_paid(entry):
            bought[currency_of(book, entry)] += entry.connects
    return bought


def max_of(bought: Mapping[str, int]) -> str:
    """The currency with the most; dollars where nothing tells or it is a tie with them."""
    return max(sorted(bought), key=lambda name: (bought[name], name == USUAL), default=USUAL)
