"""What is read off the columns of booking, against the postings one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from app.domain.booking import WalletBook
from app.domain.day_moves import day_moves
from app.domain.entries import Entry, EntryKind
from app.domain.entry_costs import BACK, entry_costs
from app.domain.ledger import Ledger
from app.domain.lot_entries import entries_of_lots
from app.domain.lots import Posting
from app.domain.records import Records
from tests.domain.histories import histories
from tests.domain.rows import WALLET, booked, day, row, rulebook

KINDS = frozenset(EntryKind)
AS_OF = "2028-01-01"


def as_records(book: WalletBook) -> WalletBook:
    """The same book with plain postings: nothing is read off columns."""
    plain = dict(book.postings.items())
    return replace(book, postings=plain, lots=tuple(book.lots), memo={})


def ledger_of(book: WalletBook) -> Ledger:
    return Ledger(book.as_of, Records(), rulebook(), {WALLET.id: book})


@given(histories())
def test_that_what_entries_cost_is_what_their_postings_say(rows: list[Entry]) -> None:
    book = booked(*rows, as_of=AS_OF)
    for cost in entry_costs(book, KINDS):
        moved = [
            one
            for one in book.postings.get(cost.entry.id, ())
            if one.connects < 0 or one.reason in BACK
        ]
        assert cost.cents == -sum(one.cost_cents for one in moved)
        assert cost.unpaid == -sum(one.connects for one in moved if not one.cost_cents)
    assert list(entry_costs(book, KINDS)) == list(entry_costs(as_records(book), KINDS))


@given(histories())
def test_that_days_move_what_their_postings_and_lapses_say(rows: list[Entry]) -> None:
    book = booked(*rows, as_of=AS_OF)
    sources = {lot.id: lot.source for lot in book.lots}
    expected: Counter[object] = Counter()
    for found in book.postings.values():
        for one in found:
            expected[one.occurred_on, sources[one.lot_id]] += one.connects
    for lapse in book.lapses:
        expected[lapse.occurred_on, sources[lapse.lot_id]] -= lapse.connects
    assert +Counter(day_moves(book)) - +expected == Counter()
    assert {key: n for key, n in day_moves(book).items() if n} == {
        key: n for key, n in expected.items() if n
    }
    assert dict(day_moves(as_records(book))) == dict(day_moves(book))


@given(histories())
def test_that_the_entries_of_a_lot_are_those_with_a_posting_on_it(rows: list[Entry]) -> None:
    book = booked(*rows, as_of=AS_OF)
    for lot in book.lots:

        def met(found: tuple[Posting, ...], lot_id: str = lot.id) -> bool:
            return any(one.lot_id == lot_id for one in found)

        expected = {name for name, found in book.postings.items() if met(found)}
        assert entries_of_lots(ledger_of(book), {lot.id}) == expected
        assert entries_of_lots(ledger_of(as_records(book)), {lot.id}) == expected


@pytest.mark.parametrize("currency", ["USD", "EUR"])
def test_that_money_of_another_currency_stays_apart(currency: str) -> None:
    rows = [
        row("2026-01-01", "bought", 10, cost_cents=100),
        row("2026-01-02", "bought", 5, cost_cents=70, currency=currency),
        row("2026-01-03", "proposal", -12, title="A", id="s"),
    ]
    spend = next(
        cost
        for cost in entry_costs(booked(*rows, as_of="2026-02-01"), KINDS)
        if cost.entry.id == "s"
    )
    if currency == "USD":
        assert (spend.cents, spend.others) == (128, None)
    else:
        assert (spend.cents, spend.others) == (100, {"EUR": 28})
    assert day("2026-01-03") + timedelta(0) == spend.entry.occurred_on
