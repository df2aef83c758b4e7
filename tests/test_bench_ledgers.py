"""What the measurements are made on: the mix of the ledger, and the verdict on a bar."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.bench.__main__ import ONLY_BY_NAME, PARTS
from tests.bench.booking import numbers_of
from tests.bench.ledgers import generated, make_ledger_file
from tests.bench.pairs import Bar, medians
from tests.bench.peer_journals import write_beancount, write_hledger


def test_that_of_a_hundred_rows_83_are_spends_of_fifty_members() -> None:
    rows = list(generated(20_000, 4))
    spends = [row for row in rows if row.connects < 0]
    kinds = Counter(row.kind for row in rows)
    assert 0.825 <= len(spends) / len(rows) <= 0.835
    assert 0.02 <= kinds["refund"] / len(rows) <= 0.03
    assert kinds["award"] > 0
    assert len({row.member for row in spends}) == 50
    assert Counter(row.wallet for row in rows) == {f"wallet-000{n}": 5_000 for n in range(4)}
    assert {row.occurred_on.year for row in rows} == set(range(2020, 2026))


def test_that_the_ledger_measured_books_with_lapses_and_refunds(tmp_path: Path) -> None:
    make_ledger_file(tmp_path / "small.bidbook", 2_000, 2)
    ledger = numbers_of(tmp_path / "small.bidbook")
    assert ledger.as_of == date(2026, 1, 1)
    for book in ledger.books.values():
        assert book.lapses
        assert any(lot.returned for lot in book.lots)
        assert book.balance == sum(lot.left for lot in book.lots) > 0


def test_that_peers_are_given_every_row(tmp_path: Path) -> None:
    rows = list(generated(300))
    write_beancount(tmp_path / "l.beancount", rows, ["wallet-0000"])
    write_hledger(tmp_path / "l.journal", rows)
    beans = (tmp_path / "l.beancount").read_text(encoding="utf-8")
    journal = (tmp_path / "l.journal").read_text(encoding="utf-8")
    assert beans.count(" CONNECTS {") == journal.count(" CONNECTS\n") == 300
    assert 'open Assets:Wallet0000 CONNECTS "FIFO"' in beans


@pytest.mark.parametrize(
    ("bar", "value", "told"),
    [
        (Bar(3.5), 3.5, "bar <= 3.5: met"),
        (Bar(3.5), 3.6, "bar <= 3.5: NOT MET"),
        (Bar(15, at_least=True), 14.9, "bar >= 15: NOT MET"),
        (Bar(15, at_least=True), 15.0, "bar >= 15: met"),
    ],
)
def test_that_a_bar_says_whether_it_is_met(bar: Bar, value: float, told: str) -> None:
    assert bar.verdict(value) == told


def test_that_the_ratio_is_the_median_of_the_pairs_and_not_of_the_sides() -> None:
    assert medians([(1.0, 1.0), (9.0, 3.0), (4.0, 2.0)]) == (2.0, 4.0, 2.0)


def test_that_parts_that_take_many_minutes_are_measured_by_name_alone() -> None:
    assert set(PARTS) > ONLY_BY_NAME >= {"reference"}
