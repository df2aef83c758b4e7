"""Quick add in the window: chips while typing, what is missing, completion, and keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.adding.quick_add import QuickAdd
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

AS_OF = date(2020, 6, 10)
WAIT = 20_000
PLAIN = Qt.KeyboardModifier.NoModifier


class Desk:
    """A window with quick add over a ledger of 73 Connects while the cap was 140."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        clock = Clock(AS_OF)
        workspace = Workspace.create(path, clock, since=AS_OF, balance=73)
        workspace.add("spent 6 on “Kite shop” by Mila")
        workspace.add("spent 4 on “Menu cards” by “Jo Q”")
        workspace.close()
        self.bridge = WorkspaceBridge(clock)
        self.snapshots: list[Snapshot] = []
        self.bridge.snapshotChanged.connect(self.snapshots.append)
        with qtbot.waitSignal(self.bridge.snapshotChanged, timeout=WAIT):
            self.bridge.open(path)
        self.window = QMainWindow()
        self.window.resize(1000, 700)
        qtbot.addWidget(self.window)
        self.window.show()
        self.add = QuickAdd(self.bridge, self.window)
        self.add.open_for(self.snapshots[-1])
        self.qtbot = qtbot

    @property
    def said(self) -> str:
        return self.add.understood.text()

    @property
    def chips(self) -> str:
        return self.add.chips.accessibleName()

    @property
    def suggested(self) -> list[str]:
        rows = self.add.rows
        return [str(rows.index(row).data()) for row in range(rows.rowCount())]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.add.field, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    found = Desk(qtbot, tmp_path / "own.bidbook")
    yield found
    found.bridge.close()
    QApplication.processEvents()


def test_that_a_line_becomes_chips_while_it_is_typed(desk: Desk) -> None:
    desk.add.field.setText("bought 2*20 for 2*3.00 tax 1.20 paid card promo SPRING on 2020-06-01")
    assert desk.chips == (
        "Kind Purchase, Connects +40, Day 1 Jun 2020, Cost $6.00, Tax $1.20, "
        "Paid by \u2068card\u2069, Code \u2068SPRING\u2069"
    )
    assert desk.add.add.isEnabled()
    desk.add.field.setText("spent 14+22 on “Kite shop” by Mila")
    assert "Connects −14, Boost −22, Day 10 Jun 2020" in desk.chips


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Begin with what happened"),
        ("spent", "How many Connects?"),
        ("spent 14 on ", "Which job or day?"),
        ("spent 14 by ", "Which member?"),
        ("bought 40 for ", "What did it cost?"),
        ("bought 40", "You may give the price"),
        ("spent 14", "You may name the job"),
        ("zebra 3 ", "“\u2068zebra\u2069” is not known here"),
        ("spent many ", "“\u2068many\u2069” is not a number"),
        ("badge 2 on 2020-02-31 ", "“\u20682020-02-31\u2069” is not a day"),
        ("bought 40 for six ", "“\u2068six\u2069” is not an amount"),
    ],
)
def test_that_it_says_what_is_missing_or_not_understood(desk: Desk, text: str, said: str) -> None:
    desk.add.field.setText(text)
    assert desk.said.startswith(said)


def test_that_a_bundle_beyond_the_cap_is_warned_of_and_can_be_added(desk: Desk) -> None:
    desk.add.field.setText("bought 120 for 18.00")
    desk.qtbot.waitUntil(lambda: "cap of 140" in desk.said, timeout=WAIT)
    assert desk.add.add.isEnabled()


def test_that_a_warning_of_an_earlier_line_is_not_shown(desk: Desk) -> None:
    desk.add.field.setText("bought 120 for 18.00")
    desk.add.field.setText("bought 40 for 6.00")
    answered: list[object] = []
    desk.bridge.ask(lambda _: None, answered.append)
    desk.qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    assert "cap" not in desk.said


def test_that_titles_and_members_are_completed_by_tab(desk: Desk) -> None:
    desk.qtbot.keyClicks(desk.add.field, "refund 6 on ")
    assert desk.suggested == ["Menu cards", "Kite shop"]
    desk.qtbot.keyClicks(desk.add.field, "ki")
    assert desk.suggested == ["Kite shop"]
    desk.key(Qt.Key.Key_Tab)
    assert desk.add.field.text() == "refund 6 on “Kite shop” "
    desk.qtbot.keyClicks(desk.add.field, "by j")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    assert desk.add.field.text() == "refund 6 on “Kite shop” by “Jo Q” "
    assert not desk.add.isHidden()


def test_that_verbs_are_completed(desk: Desk) -> None:
    desk.qtbot.keyClicks(desk.add.field, "outb")
    assert desk.suggested == ["outbid"]
    desk.key(Qt.Key.Key_Tab)
    assert desk.add.field.text() == "outbid "


def test_that_the_privacy_eye_completes_no_names_and_shows_none(desk: Desk) -> None:
    formats.set_masked(True)
    desk.add.open_for(desk.snapshots[-1])
    desk.add.field.setText("refund 6 on “Kite shop” by Mila for 6.00")
    assert "Kite" not in desk.chips
    assert "Mila" not in desk.chips
    assert "6.00" not in desk.chips
    desk.add.field.setText("refund 6 on ")
    assert desk.suggested == []


def test_that_enter_adds_and_closes(desk: Desk) -> None:
    desk.add.field.setText("award 6")
    with desk.qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.key(Qt.Key.Key_Return)
    assert desk.add.isHidden()
    assert desk.snapshots[-1].ledger.balance == 73 - 10 + 6


def test_that_ctrl_enter_adds_and_waits_for_the_next_line(desk: Desk) -> None:
    desk.add.field.setText("award 6")
    with desk.qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.add.isHidden()
    assert desk.add.field.text() == ""
    assert desk.said == "Added. The next line?"


def test_that_enter_on_a_bad_line_writes_nothing_and_says_why(desk: Desk) -> None:
    desk.add.field.setText("spent many")
    desk.key(Qt.Key.Key_Return)
    assert not desk.add.isHidden()
    assert desk.said.startswith("“\u2068many\u2069” is not a number of Connects.")
    answered: list[object] = []
    desk.bridge.ask(lambda workspace: len(workspace.records().entries), answered.append)
    desk.qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    assert answered == [2]


def test_that_escape_closes_it_and_gives_the_focus_back(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Escape)
    assert desk.add.isHidden()
