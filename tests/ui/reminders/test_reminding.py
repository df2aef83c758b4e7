"""What is said, when, and how often, over real ledgers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import Entry, EntryKind, Wallet
from app.ui.reminders.reminding import Reminding
from app.ui.reminders.tray import Tray
from app.workspace.preferences import Preferences
from app.workspace.snapshot import Snapshot
from app.workspace.told_reminders import ToldReminders
from tests.ui.sample_snapshot import AS_OF, sample_snapshot, snapshot_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WALLET = Wallet(id="wallet", name="Own", opened_on=AS_OF - timedelta(days=400))


def ledger_with_lot_ending_in(days: int) -> Snapshot:
    """40 bought Connects of a lot that ends so many days from now, and a row of today."""
    bought = Entry(
        id="bought",
        wallet=WALLET.id,
        occurred_on=AS_OF + timedelta(days=days - 365),
        kind=EntryKind.BOUGHT,
        connects=40,
        cost_cents=600,
        wording="Purchased Connects",
    )
    sent = Entry(
        id="sent",
        wallet=WALLET.id,
        occurred_on=AS_OF,
        kind=EntryKind.PROPOSAL,
        connects=-6,
        title="Labels for jam jars",
        wording="Applied to job",
    )
    return snapshot_of([WALLET, bought, sent])


class Ears:
    """Keeps what was said."""

    def __init__(self, folder: Path, *, at: datetime = NOON, **wishes: object) -> None:
        self.said: list[tuple[str, str]] = []
        self.told = ToldReminders(folder / "told.json")
        self.wishes = Preferences(**wishes)  # type: ignore[arg-type]
        self.moment = at
        self.reminding = Reminding(self.told, lambda: self.wishes, lambda: self.moment)
        self.reminding.due.connect(self._hear)

    def _hear(self, title: str, words: str) -> None:
        self.said.append((title, words))


def test_that_a_lot_is_told_of_once_with_its_day_and_cost(qtbot: QtBot, tmp_path: Path) -> None:
    ears = Ears(tmp_path)
    snapshot = ledger_with_lot_ending_in(14)
    ears.reminding.take(snapshot)
    ears.reminding.take(snapshot)
    ((title, words),) = ears.said
    assert title == "34 Connects end in 14 days"
    assert "On 5 December" in words
    assert "$5.10" in words


def test_that_after_a_restart_nothing_is_said_twice(qtbot: QtBot, tmp_path: Path) -> None:
    snapshot = ledger_with_lot_ending_in(7)
    Ears(tmp_path).reminding.take(snapshot)
    later = Ears(tmp_path)
    later.reminding.take(snapshot)
    assert later.said == []


def test_that_quiet_hours_put_it_off_and_lose_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    night = NOON.replace(hour=23)
    ears = Ears(tmp_path, at=night, quiet_since="22:00", quiet_until="07:00")
    ears.reminding.take(ledger_with_lot_ending_in(7))
    assert ears.said == []
    ears.moment = NOON.replace(hour=7)
    ears.reminding.look()
    assert len(ears.said) == 1


def test_that_a_snoozed_reminder_comes_again(qtbot: QtBot, tmp_path: Path) -> None:
    ears = Ears(tmp_path)
    ears.reminding.take(ledger_with_lot_ending_in(7))
    ears.reminding.snooze(1)
    ears.reminding.look()
    assert len(ears.said) == 1
    ears.told.snooze(None)
    ears.reminding.look()
    assert len(ears.said) == 2


@pytest.mark.parametrize("wishes", [{"reminds": False}, {"remind_days": ()}, {"remind_days": (1,)}])
def test_that_only_what_the_user_asked_for_is_said(
    qtbot: QtBot, tmp_path: Path, wishes: dict[str, object]
) -> None:
    ears = Ears(tmp_path, **wishes)
    ears.reminding.take(ledger_with_lot_ending_in(7))
    assert ears.said == []


def test_that_the_sample_reminds_of_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    ears = Ears(tmp_path)
    ears.reminding.take(sample_snapshot())
    assert ears.said == []


def test_that_taking_it_up_leads_to_the_lot(qtbot: QtBot, tmp_path: Path) -> None:
    ears = Ears(tmp_path)
    ears.reminding.take(ledger_with_lot_ending_in(7))
    with qtbot.waitSignal(ears.reminding.lotsWanted) as caught:
        ears.reminding.open_last()
    assert caught.args == [("bought",)]


def test_that_without_a_tray_the_window_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    ears = Ears(tmp_path)
    tray = Tray(ears.reminding, window)
    assert not tray.is_there
    with qtbot.waitSignal(tray.unheard):
        ears.reminding.take(ledger_with_lot_ending_in(1))
    assert ears.said[0][0] == "34 Connects end tomorrow"
