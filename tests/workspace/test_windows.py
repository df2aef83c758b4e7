"""Windows of one history, in any order, with overlaps, saved or pasted: one ledger."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.booking import WalletBook
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.workspace.histories import Event, pasted_page, saved_page, true_history

AS_OF = date(2026, 3, 1)
Page = tuple[str, date]


def ledger_after(pages: Sequence[Page]) -> WalletBook:
    """Import the pages one after the other into a new ledger file."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(Path(folder) / "l.bidbook", Clock(AS_OF))
        try:
            for text, taken in pages:
                workspace.record(workspace.plan([workspace.read(text, on=taken)]))
            assert workspace.check(rebuild=True) == []
            return next(iter(workspace.ledger().books.values()))
        finally:
            workspace.close()


def outcome(book: WalletBook) -> list[object]:
    """What must not depend on the order of imports: ids aside, everything booked."""
    lots = sorted(
        (lot.source, str(lot.issued_on), lot.expires_on, lot.quantity, lot.left, lot.spent)
        for lot in book.lots
    )
    return [book.balance, book.opening, lots, list(book.balances), len(book.entries)]


def windows(count: int, dice: random.Random) -> list[tuple[int, int]]:
    """Overlapping windows that cover all events."""
    edges = sorted(dice.sample(range(1, count), k=min(3, count - 1)))
    starts, stops = [0, *edges], [*edges, count]
    return [
        (max(0, start - dice.randrange(4)), min(count, stop + dice.randrange(4)))
        for start, stop in zip(starts, stops, strict=True)
    ]


@given(seed=st.integers(0, 10_000))
@settings(max_examples=12)
def test_that_saved_windows_in_any_order_end_in_the_same_ledger(seed: int) -> None:
    dice = random.Random(seed)
    history = true_history(seed)
    pages = [saved_page(history, *window) for window in windows(len(history), dice)]
    whole = ledger_after([saved_page(history, 0, len(history))])
    dice.shuffle(pages)
    mixed = ledger_after([*pages, dice.choice(pages)])
    assert outcome(mixed) == outcome(whole)
    assert whole.balances == tuple(event.total for event in history)
    assert whole.adjustments == mixed.adjustments == ()


@given(seed=st.integers(0, 10_000))
@settings(max_examples=12)
def test_that_pasted_windows_of_whole_days_in_any_order_end_in_the_same_ledger(seed: int) -> None:
    dice = random.Random(seed)
    history = true_history(seed)
    cuts = [day_start(history, place) for place in (len(history) // 3, 2 * len(history) // 3)]
    spans = [(0, cuts[1]), (cuts[0], len(history)), (cuts[0], cuts[1]), (0, len(history))]
    pages = [pasted_page(history, *span) for span in spans if span[0] < span[1]]
    whole = ledger_after([pages[-1]])
    dice.shuffle(pages)
    mixed = ledger_after(pages)
    assert outcome(mixed) == outcome(whole)
    assert whole.balance == history[-1].total


@pytest.mark.parametrize("seed", range(6))
def test_that_a_pasted_and_a_saved_page_of_the_same_days_are_one_history(seed: int) -> None:
    history = true_history(seed)
    saved, pasted = (page(history, 0, len(history)) for page in (saved_page, pasted_page))
    alone = ledger_after([saved])
    assert outcome(ledger_after([saved, pasted])) == outcome(alone)
    assert outcome(ledger_after([pasted, saved])) == outcome(alone)


def day_start(history: Sequence[Event], place: int) -> int:
    """The first event of the day of the event at `place`."""
    day = history[place].at.date()
    return next(i for i, event in enumerate(history) if event.at.date() == day)
