"""Matching of money rows: by the report's id, else as a multiset of what the rows say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from app.domain.money import Payment
from app.importing.drafts import InputKind, PaymentDraft
from app.importing.matching.taxes import as_reported, typed_taxes
from app.importing.plan import PlanRow, RowState

_ORIGINS = {InputKind.TRANSACTIONS: "report", InputKind.SUMMARY: "summary"}


class _PaymentsThere:
    """The payments that no row has claimed yet."""

    def __init__(self, there: Iterable[Payment]) -> None:
        self._by_upstream: dict[str, Payment] = {}
        self._by_key: dict[tuple[object, ...], list[Payment]] = defaultdict(list)
        for payment in there:
            if payment.upstream_id:
                self._by_upstream[payment.upstream_id] = payment
            self._by_key[_key(payment, payment.text)].append(payment)

    def claim(self, draft: PaymentDraft) -> Payment | None:
        """The payment that a row is: by its id, else one alike where either has no id."""
        same = self._by_key[_key(draft, draft.words)]
        known = self._by_upstream.pop(draft.upstream_id or "", None)
        if known is None:
            alike = (p for p in same if not (p.upstream_id and draft.upstream_id))
            known = next(alike, None)
        if known in same:
            same.remove(known)
        return known


def match_payments(
    kind: InputKind,
    drafts: Sequence[PaymentDraft],
    there: Iterable[Payment],
    wallet: str,
    new_id: Callable[[], str],
) -> list[PlanRow]:
    """A row for each draft; money rows of the other kind of report are not looked at.

    A tax that was typed by hand and stands in the report is one payment: the report's.
    """
    origin, there = _ORIGINS[kind], tuple(there)
    left = _PaymentsThere(payment for payment in there if payment.origin == origin)
    read = [d for d in drafts if d.occurred_on is not None and d.amount_cents is not None]
    known_by_row = {draft.row: known for draft in read if (known := left.claim(draft))}
    others = [draft for draft in read if draft.row not in known_by_row]
    typed = typed_taxes(others, there, wallet) if kind is InputKind.TRANSACTIONS else {}
    rows = []
    for draft in drafts:
        if draft.occurred_on is None or draft.amount_cents is None:
            rows.append(_row(draft, RowState.NEEDS_A_LOOK, problem=draft.problem))
        elif (known := known_by_row.get(draft.row)) is not None:
            rows.append(_row(draft, RowState.ALREADY_HERE, matches=(known.id,)))
        elif (mine := typed.get(draft.row)) is not None:
            put = as_reported(mine, draft, origin)
            rows.append(_row(draft, RowState.ALREADY_HERE, puts=(put,), matches=(mine.id,)))
        else:
            state = RowState.NEEDS_A_LOOK if draft.problem else RowState.NEW
            payment = Payment(
                id=new_id(),
                occurred_on=draft.occurred_on,
                kind=draft.kind,
                amount_cents=draft.amount_cents,
                currency=draft.currency,
                wallet=wallet,
                text=draft.words,
                contract=draft.contract,
                client=draft.client,
                member=draft.member,
                connects=draft.connects,
                upstream_id=draft.upstream_id,
                origin=origin,
            )
            rows.append(_row(draft, state, puts=(payment,), problem=draft.problem))
    return rows


def _key(row: Payment | PaymentDraft, words: str) -> tuple[object, ...]:
    return (row.occurred_on, row.kind, row.amount_cents, row.currency, words, row.contract)


def _row(draft: PaymentDraft, state: RowState, **more: object) -> PlanRow:
    return PlanRow(row=draft.row, text=draft.text, state=state, draft=draft, **more)  # type: ignore[arg-type]
