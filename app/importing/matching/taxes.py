"""Tax typed by hand and the same tax in a later report: one payment, not two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.money import TYPED, Payment, PaymentKind
from app.importing.drafts import PaymentDraft

NEAR = timedelta(days=3)
"""A report may book a purchase so long before or after the day that was typed."""


def typed_taxes(
    drafts: Sequence[PaymentDraft], there: Iterable[Payment], wallet: str
) -> Mapping[int, Payment]:
    """The payment typed by hand that a report's row of a tax is, by the number of the row.

    Both say the same amount within three days. The earliest meets the earliest, each once, so
    that as many meet as can.
    """
    told: dict[tuple[int, str], list[tuple[date, int]]] = defaultdict(list)
    for draft in drafts:
        is_tax = draft.kind is PaymentKind.TAX
        if is_tax and draft.occurred_on is not None and draft.amount_cents is not None:
            key = draft.amount_cents, draft.currency
            told[key].append((draft.occurred_on, draft.row))
    left = {key: sorted(rows) for key, rows in told.items()}
    met: dict[int, Payment] = {}
    for mine in sorted(there, key=lambda one: (one.occurred_on, one.id)):
        if is_typed_tax(mine) and mine.wallet in (None, wallet):
            rows = left.get((mine.amount_cents, mine.currency), [])
            near = next((row for row in rows if abs(row[0] - mine.occurred_on) <= NEAR), None)
            if near is not None:
                rows.remove(near)
                met[near[1]] = mine
    return met


def is_typed_tax(payment: Payment) -> bool:
    return payment.kind is PaymentKind.TAX and payment.origin == TYPED


def as_reported(typed: Payment, draft: PaymentDraft, origin: str) -> Payment:
    """The payment under its own id, with what the report says of it."""
    return replace(
        typed,
        occurred_on=draft.occurred_on or typed.occurred_on,
        text=draft.words,
        contract=draft.contract,
        client=draft.client,
        member=draft.member or typed.member,
        upstream_id=draft.upstream_id,
        origin=origin,
    )
