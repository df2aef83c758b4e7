"""Readers in any zone: days of a copy are theirs, instants of a saved page are UTC."""

from __future__ import annotations

import random

import pytest

from tests.workspace.histories import Event, pasted_page, saved_page, true_history
from tests.workspace.test_windows import ledger_after, outcome, windows


@pytest.mark.parametrize("hours", [-11, -8, -5, 3, 9, 13])
@pytest.mark.parametrize("seed", range(3))
def test_that_copies_between_saved_pages_change_nothing(seed: int, hours: int) -> None:
    dice = random.Random(seed)
    history = true_history(seed)
    count = len(history)
    pages = [saved_page(history, *window, hours) for window in windows(count, dice)]
    pages += [pasted_page(history, *part_of(history, dice), hours) for _ in range(3)]
    dice.shuffle(pages)
    found = ledger_after(pages)
    assert outcome(found) == outcome(ledger_after([saved_page(history, 0, count)]))
    assert found.balances == tuple(event.total for event in history)
    assert (found.adjustments, found.shortfalls) == ((), ())


@pytest.mark.parametrize("hours", [-8, 9])
def test_that_copies_alone_give_the_balance_and_the_opening(hours: int) -> None:
    for seed in range(3):
        history = true_history(seed)
        middle = len(history) // 2
        spans = [(middle - 9, len(history)), (0, middle), (middle - 15, middle + 6)]
        found = ledger_after([pasted_page(history, *span, hours) for span in spans])
        held = history[0].total - history[0].amount
        assert (found.balance, found.opening) == (history[-1].total, held)
        assert (found.adjustments, found.shortfalls) == ((), ())


def part_of(history: list[Event], dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(history) - 4)
    return start, dice.randrange(start + 4, len(history) + 1)
