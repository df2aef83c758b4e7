"""Stock sheets: opening + added = used + lapsed + missing + closing, to the cent."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.booking import WalletBook, book
from app.domain.entries import Entry
from app.domain.expenses import expense_pack
from app.domain.stock import ADDED, GONE, Flow, Stock, stock
from tests import agency_by_hand as by_hand
from tests.domain.histories import FIRST, histories, with_totals
from tests.domain.rows import WALLET, booked, day, row, rulebook

RULES = rulebook()


def closing_by_lots(found: WalletBook) -> tuple[int, dict[str, int]]:
    """What is left by the lots themselves, which know nothing of flows."""
    money: Counter[str] = Counter()
    for lot in found.lots:
        money[lot.currency] += lot.left_cost_cents
    return found.balance, {name: cents for name, cents in money.items() if cents}


def assert_conserved(sheet: Stock) -> None:
    def total(flows: tuple[Flow, ...]) -> tuple[int, Counter[str]]:
        money: Counter[str] = Counter()
        for flow in flows:
            money.update(dict(sheet.line(flow).money))
        return sum(sheet.line(flow).connects for flow in flows), money

    came, paid = total((Flow.OPENING, *ADDED))
    went, spent = total((*GONE, Flow.CLOSING))
    assert came == went
    assert {name: cents for name, cents in paid.items() if cents} == {
        name: cents for name, cents in spent.items() if cents
    }


def test_that_the_pool_has_the_stock_of_the_hand() -> None:
    found = expense_pack(by_hand.ledger(), 2026)
    (sheet,) = found.stocks
    for flow, (connects, money) in by_hand.STOCK.items():
        line = sheet.line(Flow(flow))
        assert (line.connects, dict(line.money)) == (connects, money), flow
    assert found.bought == {"EUR": 1000, "USD": 2250}
    assert found.taxes == {"USD": 450}
    assert found.until == by_hand.AS_OF


@given(histories(), st.integers(-20, 1200), st.integers(0, 900), st.booleans())
def test_that_any_history_is_conserved_and_closes_with_what_its_lots_hold(
    rows: list[Entry], start: int, length: int, is_told: bool
) -> None:
    rows = with_totals(rows, RULES) if is_told else rows
    since = FIRST + timedelta(days=start)
    until = since + timedelta(days=length)
    whole = book(WALLET, rows, RULES, FIRST + timedelta(days=4000))
    sheet = stock(whole, since, until)
    assert_conserved(sheet)
    held, money = closing_by_lots(book(WALLET, rows, RULES, until))
    if not is_told:  # a later balance can tell of what was held before
        assert sheet.line(Flow.CLOSING).connects == held
        assert dict(sheet.line(Flow.CLOSING).money) == money


@given(histories(), st.integers(0, 900))
def test_that_a_year_opens_with_what_the_year_before_closed_with(
    rows: list[Entry], split: int
) -> None:
    whole = book(WALLET, rows, RULES, FIRST + timedelta(days=4000))
    middle = FIRST + timedelta(days=split)
    before = stock(whole, FIRST, middle)
    after = stock(whole, middle + timedelta(days=1), date(2036, 1, 1))
    assert before.line(Flow.CLOSING).connects == after.line(Flow.OPENING).connects
    assert before.line(Flow.CLOSING).money == after.line(Flow.OPENING).money


def test_that_a_refund_of_an_earlier_year_makes_use_negative() -> None:
    found = booked(
        row("2025-12-01", "bought", 20, cost_cents=300),
        row("2025-12-20", "proposal", -8, title="A job"),
        row("2026-01-05", "refund", 8, title="A job"),
        as_of="2026-02-01",
    )
    sheet = stock(found, day("2026-01-01"), day("2026-12-31"))
    used = sheet.line(Flow.USED)
    assert (used.connects, dict(used.money)) == (-8, {"USD": -120})
    assert_conserved(sheet)


@pytest.mark.parametrize("year", [1990, 2025, 2199])
def test_that_a_year_without_rows_is_empty_and_sound(year: int) -> None:
    found = expense_pack(by_hand.ledger(), year)
    assert (found.purchases, found.fees) == ((), ())
    assert_conserved(found.stocks[0])
