"""Two copies made in different time zones: the ledger is right, or it asks, or it says so."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.today import TodayCode, today
from app.domain.twins import TwinAnswer
from app.importing.plan import RowState
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.workspace.histories import Event, pasted_page, true_history

AS_OF = date(2026, 3, 1)
ZONES = (-11, -8, -5, -3, 0, 1, 3, 5, 9, 13)
Span = tuple[int, int, int]
"""First event, one past the last, and the hours of the reader ahead of UTC."""


@dataclass(frozen=True)
class Outcome:
    asked: int
    is_right: bool
    is_told: bool
    balance: int


def after(history: Sequence[Event], spans: Sequence[Span], *, answers: bool = False) -> Outcome:
    """Bring in copies of windows one after the other; `answers` calls every twin the same."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "l.bidbook", Clock(AS_OF))
        asked = 0
        for start, stop, hours in spans:
            text, taken = pasted_page(history, start, stop, hours)
            preview = workspace.plan([workspace.read(text, on=taken)])
            asked += preview.count(RowState.POSSIBLE_TWIN)
            workspace.record(preview)
        if answers and workspace.records().twins:
            workspace.answer_twins(list(workspace.records().twins), TwinAnswer.SAME)
        ledger = workspace.ledger()
        (book,) = ledger.books.values()
        shown = {place for start, stop, _ in spans for place in range(start, stop)}
        told = book.adjustments or book.shortfalls or [x for x in ledger.checks if not x.is_met]
        is_right = _sums(history[place] for place in shown) == _sums(book.entries)
        workspace.close()
        return Outcome(asked, is_right, bool(told), book.balance)


def _sums(rows: object) -> Counter[tuple[str | None, str | None]]:
    sums: Counter[tuple[str | None, str | None]] = Counter()
    for row in rows:  # type: ignore[attr-defined]
        sums[row.wording, row.title] += row.amount if isinstance(row, Event) else row.connects
    return sums


def windows(seed: int) -> tuple[list[Event], list[Span]]:
    dice = random.Random(seed)
    history, zones = true_history(seed), dice.sample(ZONES, 2)
    count = len(history)
    start = dice.randrange(count // 2)
    stop = dice.randrange(max(start + 3, count // 3), count + 1)
    again = dice.randrange(max(1, stop - 2))
    end = dice.randrange(min(again + 3, count), count + 1)
    return history, [(start, stop, zones[0]), (again, end, zones[1])]


@given(seed=st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_that_two_copies_of_two_zones_are_never_silently_wrong(seed: int) -> None:
    history, spans = windows(seed)
    found = after(history, spans)
    newest = max(stop for _, stop, _ in spans)
    assert found.asked or found.is_told or found.is_right
    assert found.asked or found.is_told or found.balance == history[newest - 1].total


@pytest.mark.parametrize(
    ("seed", "spans"),
    [
        (381, [(6, 22, 5), (9, 25, 13)]),
        (469, [(13, 44, 0), (41, 45, 13)]),
        (893, [(29, 37, 9), (28, 40, 0)]),
        (960, [(9, 50, 3), (45, 51, 9)]),
    ],
)
def test_that_a_badge_row_which_only_another_zone_explains_is_asked_about(
    seed: int, spans: list[Span]
) -> None:
    history = true_history(seed)
    assert after(history, spans).asked == 1
    assert after(history, spans, answers=True).is_right


@pytest.mark.parametrize(
    ("seed", "spans"),
    [(204, [(26, 59, 3), (55, 63, -8)]), (121, [(20, 52, -8), (11, 47, -3)])],
)
def test_that_a_balance_counts_rows_on_the_days_on_which_they_are_booked(
    seed: int, spans: list[Span]
) -> None:
    """Rows of the second copy's own day stand on the day before or after it in the ledger."""
    history = true_history(seed)
    newest = max(stop for _, stop, _ in spans)
    found = after(history, spans)
    assert (found.asked, found.is_right, found.balance) == (0, True, history[newest - 1].total)


@pytest.mark.parametrize("seed", range(8))
def test_that_overlapping_copies_of_one_zone_ask_nothing(seed: int) -> None:
    history, spans = windows(seed)
    same = [(start, stop, 5) for start, stop, _ in spans]
    assert after(history, same).asked == 0


def test_that_two_balances_of_one_day_that_cannot_both_be_are_said_on_home() -> None:
    """Between the two copies a row of +14 is missing; both are of the twelfth of January."""
    history = true_history(866)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "l.bidbook", Clock(date(2026, 1, 20)))
        for start, stop, hours in [(22, 25, -8), (12, 21, -3)]:
            text, taken = pasted_page(history, start, stop, hours)
            workspace.record(workspace.plan([workspace.read(text, on=taken)]))
        (item,) = [x for x in today(workspace.ledger()) if x.code is TodayCode.DIFFERENCE]
        workspace.close()
    assert (item.day, item.count) == (date(2026, 1, 12), 180 - 167)
