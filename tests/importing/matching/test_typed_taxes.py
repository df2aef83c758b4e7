"""Tax typed by hand and the same purchase in a later report: one payment."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import TYPED, Payment, PaymentKind
from app.importing.drafts import InputKind, PaymentDraft
from app.importing.matching.payments import match_payments
from app.importing.plan import PlanRow, RowState

DAY = date(2026, 3, 9)
TAX = Payment(
    id="typed-1",
    occurred_on=DAY,
    kind=PaymentKind.TAX,
    amount_cents=-120,
    wallet="w",
    text="Tax on 40 Connects",
    origin=TYPED,
)


def told(row: int = 1, days: int = 0, **fields: object) -> PaymentDraft:
    usual: dict[str, object] = {
        "row": row,
        "text": "",
        "occurred_on": DAY + timedelta(days=days),
        "kind": PaymentKind.TAX,
        "amount_cents": -120,
        "words": "VAT: Connects",
        "upstream_id": f"T{row}",
    }
    return PaymentDraft(**(usual | fields))  # type: ignore[arg-type]


def matched(drafts: list[PaymentDraft], *there: Payment) -> list[PlanRow]:
    numbers = count()
    kind = InputKind.TRANSACTIONS
    return match_payments(kind, drafts, there, "w", lambda: f"id-{next(numbers)}")


@pytest.mark.parametrize("days", [-3, 0, 3])
def test_that_the_report_takes_over_what_was_typed(days: int) -> None:
    (row,) = matched([told(days=days)], TAX)
    assert (row.state, row.matches, row.is_added) == (RowState.ALREADY_HERE, ("typed-1",), False)
    (put,) = row.puts
    assert isinstance(put, Payment)
    assert (put.id, put.amount_cents, put.origin) == ("typed-1", -120, "report")
    assert (put.upstream_id, put.occurred_on) == ("T1", DAY + timedelta(days=days))
    # the same report again knows it by its id
    (again,) = matched([told(days=days)], put)
    assert (again.state, again.puts) == (RowState.ALREADY_HERE, ())


@pytest.mark.parametrize(
    "other",
    [
        {"days": 4},
        {"days": -4},
        {"amount_cents": -121},
        {"currency": "EUR"},
        {"kind": PaymentKind.CONNECTS},
    ],
)
def test_that_another_row_is_another_payment(other: dict[str, object]) -> None:
    (row,) = matched([told(**other)], TAX)  # type: ignore[arg-type]
    assert row.state is RowState.NEW


def test_that_another_wallets_tax_is_left_alone() -> None:
    elsewhere = Payment(
        id="x", occurred_on=DAY, kind=PaymentKind.TAX, amount_cents=-120, wallet="v", origin=TYPED
    )
    assert matched([told()], elsewhere)[0].state is RowState.NEW


def test_that_a_tax_of_the_report_is_not_taken_for_one_typed() -> None:
    (put,) = matched([told()], TAX)[0].puts
    assert isinstance(put, Payment)
    assert matched([told(2)], put)[0].state is RowState.NEW


def test_that_two_equal_taxes_meet_two() -> None:
    # typed on the 9th and the 12th, reported on the 11th and the 14th: nearest first would take
    # the 12th for the 11th and leave the 14th alone
    later = Payment(
        id="typed-2", occurred_on=DAY + timedelta(days=3), kind=PaymentKind.TAX,
        amount_cents=-120, wallet="w", origin=TYPED,
    )  # fmt: skip
    rows = matched([told(1, 2), told(2, 5)], later, TAX)
    assert [row.matches for row in rows] == [("typed-1",), ("typed-2",)]


def test_that_a_row_without_a_day_takes_nothing() -> None:
    rows = matched([told(1, occurred_on=None), told(2)], TAX)
    assert [row.state for row in rows] == [RowState.NEEDS_A_LOOK, RowState.ALREADY_HERE]


@given(
    st.lists(st.integers(0, 12), max_size=5),
    st.lists(st.integers(0, 12), max_size=5),
)
def test_that_each_is_met_once_and_as_many_as_can_be(typed: list[int], days: list[int]) -> None:
    mine = [
        Payment(
            id=f"typed-{at}", occurred_on=DAY + timedelta(days=on), kind=PaymentKind.TAX,
            amount_cents=-120, wallet="w", origin=TYPED,
        )
        for at, on in enumerate(typed)
    ]  # fmt: skip
    rows = matched([told(at, on) for at, on in enumerate(days, start=1)], *mine)
    met = [row.matches[0] for row in rows if row.matches]
    assert len(met) == len(set(met)) == most_pairs(tuple(sorted(typed)), tuple(sorted(days)))


def most_pairs(typed: tuple[int, ...], days: tuple[int, ...]) -> int:
    """By trying everything: the first typed one is left, or met by any row near it."""
    if not typed:
        return 0
    first, rest = typed[0], typed[1:]
    tried = [most_pairs(rest, days)]
    for at, on in enumerate(days):
        if abs(on - first) <= 3:
            tried.append(1 + most_pairs(rest, days[:at] + days[at + 1 :]))
    return max(tried)
