"""What lots cost: money rows tied to the additions they paid for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.entries import Entry, EntryKind
from app.domain.money import Payment, PaymentKind
from app.domain.rules import Rulebook

_NEAR_DAYS = 3
_PAID_BY = {EntryKind.BOUGHT: PaymentKind.CONNECTS, EntryKind.PLAN: PaymentKind.PLAN_FEE}
_DEAREST_CENTS = 100


@dataclass(frozen=True, slots=True)
class PaidCosts:
    """`by_entry` holds the payment of an addition; `loose` the payments that met none."""

    by_entry: dict[str, Payment] = field(default_factory=dict)
    loose: tuple[Payment, ...] = ()


def tie_payments(
    entries: Iterable[Entry], payments: Iterable[Payment], rules: Rulebook
) -> PaidCosts:
    """Tie each purchase and plan fee to the likeliest addition within three days of it.

    Pairs are tied from the likeliest on: a price near the stated cost or that of the day, then
    near days. A plan fee goes to the largest grant. A purchase with a stated cost keeps that cost;
    the payment that met it is no second purchase.
    """
    waiting = sorted(
        (p for p in payments if p.kind in _PAID_BY.values() and p.amount_cents < 0),
        key=lambda p: (p.occurred_on, p.amount_cents, p.id),
    )
    if not waiting:
        return PaidCosts()
    days = [payment.occurred_on for payment in waiting]
    pairs = [
        (_distance(waiting[place], entry, rules), place, entry.cost_cents is not None, entry.id)
        for entry in entries
        if may_be_paid(entry)
        for place in _near(days, entry)
        if _fits(waiting[place], entry)
    ]
    tied: dict[str, Payment] = {}
    taken: set[int] = set()
    for *_, place, _, entry_id in sorted(pairs):
        if place not in taken and entry_id not in tied:
            taken.add(place)
            tied[entry_id] = waiting[place]
    return PaidCosts(tied, tuple(p for place, p in enumerate(waiting) if place not in taken))


def may_be_paid(entry: Entry) -> bool:
    """Whether a payment may tell what an entry cost."""
    return entry.kind in _PAID_BY and entry.connects > 0


def _near(days: Sequence[date], entry: Entry) -> range:
    """Places of the sorted `days` within three days of the entry."""
    day = entry.occurred_on.toordinal()
    return range(
        bisect_left(days, day - _NEAR_DAYS, key=date.toordinal),
        bisect_right(days, day + _NEAR_DAYS, key=date.toordinal),
    )


def _fits(payment: Payment, entry: Entry) -> bool:
    if payment.kind is not _PAID_BY[entry.kind]:
        return False
    if entry.kind is EntryKind.PLAN:
        return True
    if payment.connects is not None:
        return payment.connects == entry.connects
    return -payment.amount_cents <= entry.connects * _DEAREST_CENTS


def _distance(payment: Payment, entry: Entry, rules: Rulebook) -> tuple[float, int]:
    apart = abs((payment.occurred_on - entry.occurred_on).days)
    if entry.kind is EntryKind.PLAN and entry.cost_cents is None:
        return (-entry.connects, apart)
    expected = entry.cost_cents
    if expected is None:
        expected = entry.connects * rules.number("price_cents", entry.occurred_on)
    return (abs(-payment.amount_cents - expected) / entry.connects, apart)


UNSEEN = "payment:"
"""How the id of an entry begins that only the money report knows; the payment's own id follows."""


def purchases_without_rows(loose: Sequence[Payment], rules: Rulebook, wallet: str) -> list[Entry]:
    """Additions for purchases that only the money report knows.

    The number of Connects is what the row states, else what the price of the day buys evenly.
    """
    found = []
    for payment in loose:
        if payment.kind is not PaymentKind.CONNECTS:
            continue
        price = rules.number("price_cents", payment.occurred_on)
        number, odd = divmod(-payment.amount_cents, price) if price > 0 else (0, 0)
        connects = payment.connects or (number if not odd else 0)
        if connects:
            found.append(
                Entry(
                    id=f"{UNSEEN}{payment.id}",
                    wallet=wallet,
                    occurred_on=payment.occurred_on,
                    kind=EntryKind.BOUGHT,
                    connects=connects,
                    cost_cents=-payment.amount_cents,
                    currency=payment.currency,
                )
            )
    return found
