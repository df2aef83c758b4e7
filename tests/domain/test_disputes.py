"""Balances of one day that contradict one another, by hand values."""

from __future__ import annotations

from dataclasses import replace

from app.domain.booking import WalletBook, book
from app.domain.disputes import disputes
from app.domain.entries import Entry
from app.domain.rules import Rulebook
from app.domain.statements import Statement
from app.resource_files import resource_path
from tests.domain.rows import WALLET, row, shown

RULES = Rulebook.load(resource_path("rulebook"))
DAY = "2026-03-04"


def page(id_: str, balance: int, day_sum: int, day: str = DAY) -> Statement:
    return replace(shown(day, balance), id=id_, day_sum=day_sum, origin="page")


def found(*told: Statement, rows: tuple[Entry, ...] = ()) -> dict[str, int]:
    booked: WalletBook = book(WALLET, rows, RULES, told[0].occurred_on, statements=told)
    return disputes(told, {WALLET.id: booked})


def test_that_pages_that_agree_on_how_the_day_began_dispute_nothing() -> None:
    assert found(page("a", 40, -8), page("b", 32, -16), page("c", 48, 0)) == {}
    assert found(page("a", 40, -8)) == {}


def test_that_the_last_page_is_believed_and_the_others_tell_by_how_much_they_differ() -> None:
    """The day began with 48, 50 and 45; the last one brought in counts."""
    assert found(page("a", 40, -8), page("b", 40, -10), page("c", 35, -10)) == {"a": 3, "b": 5}


def test_that_a_balance_typed_in_the_morning_disputes_no_page() -> None:
    typed = replace(page("a", 40, 0), origin="typed")
    assert found(typed, page("b", 32, -16)) == {}


def test_that_days_and_wallets_apart_never_meet() -> None:
    other = page("b", 9, 0, "2026-03-05")
    assert found(page("a", 40, 0), other) == {}
    elsewhere = replace(page("b", 9, 0), wallet="another")
    assert found(page("a", 40, 0), elsewhere) == {}


def test_that_running_totals_know_better_than_any_page() -> None:
    known = replace(row(DAY, "proposal", -8), running_total=40)
    assert found(page("a", 40, -8), page("b", 40, -10), rows=(known,)) == {}
