from datetime import date
from pathlib import Path

import pytest

from app.domain.money import PaymentKind
from app.domain.problems import LedgerError
from app.importing.drafts import InputKind
from app.importing.money.weekly_summary import looks_like_summary, read_summary

ON = date(2026, 3, 4)
TEXT = (Path(__file__).parents[2] / "pages" / "money" / "weekly_summary.csv").read_text("utf-8")
HEADER = "Date,Contract,Hours,Amount,Payment type\n"


def test_that_the_summary_gives_earnings_by_contract() -> None:
    reading = read_summary(TEXT, on=ON)
    assert (reading.kind, reading.taken_on) == (InputKind.SUMMARY, ON)
    assert [row.amount_cents for row in reading.payments] == [1650, 100, 1500, 1000, 333]
    assert [row.contract for row in reading.payments] == [
        "Kite map (for sailors)",
        "Kite map (for sailors)",
        "Shelf labels",
        "Shelf labels",
        "No number here",
    ]
    kinds = [row.kind for row in reading.payments]
    assert kinds == [PaymentKind.EARNING] * 4 + [PaymentKind.REFUND]
    assert reading.payments[0].words == "Kite map (for sailors) (41000001)"
    assert reading.payments[3].words == "Shelf labels (41000002) · Bonus"
    assert reading.payments[0].occurred_on == date(2025, 3, 1)


def test_that_bad_cells_are_kept_as_problems() -> None:
    rows = "Total,,,99,\n2025-03-01,A (41000001),1,1e3,\n"
    total, odd = read_summary(HEADER + rows, on=ON).payments
    assert total.problem
    assert total.problem.code == "no_date"
    assert odd.problem
    assert odd.problem.code == "unreadable_amount"


def test_that_only_its_own_header_is_recognised() -> None:
    assert looks_like_summary(TEXT) == looks_like_summary(HEADER.lower()) == 1
    assert looks_like_summary("Date,Contract,Amount\n") == 0
    assert read_summary(HEADER, on=ON).payments == ()
    with pytest.raises(LedgerError) as caught:
        read_summary("Date,Contract,Amount\n", on=ON)
    assert caught.value.code == "unknown_columns"
