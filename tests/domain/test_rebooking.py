"""Booking from where a ledger changed equals booking all of it, whatever changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from app.domain import restarts
from app.domain.entries import Entry
from app.domain.entry_rows import Entries
from app.domain.ledger import Ledger, build_ledger
from app.domain.money import Payment, PaymentKind
from app.domain.records import Record, RecordChange, Records, with_changes
from app.domain.settings import RuleOverride
from app.domain.statements import Statement
from tests.domain.histories import FIRST
from tests.domain.operations import RandomWallet, compared
from tests.domain.rows import WALLET, rulebook

AS_OF = FIRST + timedelta(days=1_000)
RULES = rulebook()
SEEDS = st.integers(0, 2**32)


@contextmanager
def restarting_after(rows: int) -> Iterator[None]:
    """Wallets of so many rows go on from the last few, as those of thousands do."""
    usual = restarts._FEWEST, restarts._LAST_ROWS
    restarts._FEWEST, restarts._LAST_ROWS = rows, rows // 2
    try:
        yield
    finally:
        restarts._FEWEST, restarts._LAST_ROWS = usual


class Desk:
    """A ledger that is changed step by step, each change booked from the one before."""

    def __init__(self, dice: Random, worn: Callable[[Random, Entry], Entry]) -> None:
        self.dice = dice
        self.wallet = RandomWallet(dice)
        self.worn = worn
        self.records = Records(wallets={WALLET.id: WALLET}, entries=Entries.of(()))
        self.ledger = build_ledger(self.records, RULES, AS_OF)
        self.done: list[list[RecordChange]] = []

    def change(self, changes: list[RecordChange]) -> None:
        self.records = with_changes(self.records, changes)
        self.ledger = build_ledger(self.records, RULES, AS_OF, self.ledger)

    def step(self) -> None:
        choice = self.dice.random()
        if choice < 0.15 and self.done:
            self.change([RecordChange(now, was) for was, now in reversed(self.done.pop())])
            return
        self.done.append(self._papers() if choice > 0.9 else self._rows())
        self.change(self.done[-1])

    def _rows(self) -> list[RecordChange]:
        """Some rows come, go or are corrected, in one change."""
        there = {entry.id: entry for entry in self.records.entries}
        now = dict(there)
        for _ in range(self.dice.choice([1, 1, 1, 6])):
            self.wallet.rows = dict(now)
            came, went = self.wallet.change()
            for entry in went:
                del now[entry.id]
            now |= {entry.id: self.worn(self.dice, entry) for entry in came}
        touched = [key for key in {**there, **now} if there.get(key) is not now.get(key)]
        return [RecordChange(there.get(key), now.get(key)) for key in touched]

    def _papers(self) -> list[RecordChange]:
        """A rule of the user's own, a balance that Upwork showed, or a payment comes or goes."""
        kind = self.dice.choice(["overrides", "statements", "payments"])
        there: tuple[Record, ...] = getattr(self.records, kind)
        if there and self.dice.random() < 0.5:
            return [RecordChange(self.dice.choice(there), None)]
        on = FIRST + timedelta(days=self.dice.randrange(900))
        name = f"{kind}-{len(self.done):03}-{self.dice.randrange(10**6)}"
        new: dict[str, Record] = {
            "overrides": RuleOverride(
                id=name, key="order_of_use", value="received", since=on, until=None
            ),
            "statements": Statement(
                id=name, wallet=WALLET.id, occurred_on=on, balance=self.dice.randrange(60)
            ),
            "payments": Payment(
                id=name, occurred_on=on, kind=PaymentKind.CONNECTS, amount_cents=-150, connects=10
            ),
        }
        return [RecordChange(None, new[kind])]


def as_it_is(_: Random, entry: Entry) -> Entry:
    return entry


def worn(dice: Random, entry: Entry) -> Entry:
    """Without an instant at times, or with a running total, which need not be right."""
    if dice.random() < 0.3:
        entry = replace(entry, occurred_at=None)
    if dice.random() < 0.3:
        entry = replace(entry, running_total=dice.randrange(80))
    return entry


def assert_booked_alike(found: Ledger, records: Records) -> None:
    fresh = build_ledger(replace(records, entries=tuple(records.entries)), RULES, AS_OF)
    assert found.books == fresh.books
    assert found.balance == fresh.balance
    assert list(found.open_lots) == list(fresh.open_lots)


def assert_steps_book_alike(seed: int, steps: int, wear: Callable[[Random, Entry], Entry]) -> None:
    desk = Desk(Random(seed), wear)
    for _ in range(steps):
        desk.step()
        assert_booked_alike(desk.ledger, desk.records)


@given(SEEDS)
@example(1_001_460)  # a lot of the same name, with as much left, that is another one all the same
def test_that_appended_backdated_removed_and_undone_rows_book_as_all_rows_do(seed: int) -> None:
    with restarting_after(8):
        assert_steps_book_alike(seed, 20, as_it_is)


@given(SEEDS)
def test_that_rows_without_a_place_and_wrong_totals_book_as_all_rows_do(seed: int) -> None:
    with restarting_after(8):
        assert_steps_book_alike(seed, 20, worn)


@given(SEEDS)
def test_that_small_wallets_are_booked_whole_and_alike(seed: int) -> None:
    assert_steps_book_alike(seed, 6, worn)


@given(SEEDS)
def test_that_random_operations_agree_with_the_naive_reference(seed: int) -> None:
    with restarting_after(8):
        assert not [told for found in compared(Random(seed), 25) for told in found]
