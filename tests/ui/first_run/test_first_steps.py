"""The first minutes by keyboard alone: to the first answer, the tour, and the plan asked once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entries import PlanName
from app.ui.desk import Desk
from app.ui.first_run.plan_question import PlanQuestion
from app.ui.first_run.tour import Tour
from app.ui.settings.in_force import PreferencesInForce
from app.workspace.clock import Clock
from app.workspace.preference_file import PreferenceFile
from tests.ui.import_pages import AS_OF, BALANCE, history_text

WAIT = 20_000
TWO_MINUTES = 60
"""Keys in two minutes, at two seconds for each: reading included."""


class Newcomer:
    """Someone at a new window without a mouse; counts the keys."""

    def __init__(self, qtbot: QtBot, path: Path, preferences: PreferencesInForce) -> None:
        self.qtbot = qtbot
        self.desk = Desk(Clock(AS_OF), path, preferences)
        self.window = self.desk.window
        qtbot.addWidget(self.window)
        self.keys = 0
        self.desk.start()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.keys += 1
        QTest.keyClick(self.window.windowHandle(), key, modifier)

    def write(self, text: str) -> None:
        for letter in text:
            self.keys += 1
            QTest.keyClick(self.window.windowHandle(), letter)

    def tab_to(self, name: str) -> None:
        """Tab until what is in focus is called so."""
        for _ in range(40):
            if name in (self.focus.accessibleName(), getattr(self.focus, "text", str)()):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"no way by Tab to {name}")

    def strip(self, kind: type[Tour | PlanQuestion]) -> bool:
        return isinstance(self.window.strip, kind)

    def says(self, figure: str) -> str:
        home = self.window.built_pages()["home"]
        return home.figures[figure].accessibleName()  # type: ignore[attr-defined,no-any-return]


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesInForce:
    return PreferencesInForce(PreferenceFile(tmp_path / "config" / "preferences.json"))


@pytest.fixture
def newcomer(
    qtbot: QtBot,
    tmp_path: Path,
    preferences: PreferencesInForce,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Newcomer]:
    monkeypatch.setattr("app.ui.desk.sample_ledger", lambda: tmp_path / "sample.bidbook")
    made = Newcomer(qtbot, tmp_path / "mine" / "my.bidbook", preferences)
    yield made
    made.window.close()


def test_that_a_pasted_history_gives_the_first_answer_by_keys_alone(newcomer: Newcomer) -> None:
    bridge = newcomer.desk.bridge
    QGuiApplication.clipboard().setText(history_text())
    with newcomer.qtbot.waitSignal(bridge.previewReady, timeout=WAIT):
        newcomer.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = newcomer.window.built_pages()["import"]
    newcomer.tab_to(page.footer.confirm.text())  # type: ignore[attr-defined]
    with newcomer.qtbot.waitSignal(bridge.changed, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Space)
    assert newcomer.window.current_key() == "home"
    assert str(BALANCE) in newcomer.says("balance")
    print(f"keys from the doors to the first answer, by a pasted history: {newcomer.keys}")
    assert newcomer.keys <= TWO_MINUTES / 2


def test_that_a_typed_balance_gives_the_first_answer_and_asks_for_the_plan_once(
    newcomer: Newcomer, preferences: PreferencesInForce
) -> None:
    bridge = newcomer.desk.bridge
    newcomer.tab_to("Connects shown on Upwork")
    newcomer.write("118")
    with newcomer.qtbot.waitSignal(bridge.snapshotChanged, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Return)
    assert "118" in newcomer.says("balance")
    assert newcomer.strip(PlanQuestion)
    print(f"keys from the doors to the first answer, by a typed balance: {newcomer.keys}")
    assert newcomer.keys <= TWO_MINUTES / 2
    newcomer.press(Qt.Key.Key_Escape)
    assert newcomer.window.strip is None
    assert preferences.value.has_asked_plan
    with newcomer.qtbot.waitSignal(bridge.snapshotChanged, timeout=WAIT):
        bridge.act(lambda workspace: workspace.add("spent 2"))
    newcomer.window.show_page("home")
    assert newcomer.window.strip is None


def test_that_plan_and_billing_day_are_answered_by_keys_with_their_effect_in_a_sentence(
    newcomer: Newcomer,
) -> None:
    bridge = newcomer.desk.bridge
    newcomer.tab_to("Connects shown on Upwork")
    newcomer.write("118")
    with newcomer.qtbot.waitSignal(bridge.snapshotChanged, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Return)
    question = newcomer.window.strip
    assert isinstance(question, PlanQuestion)
    newcomer.tab_to("Plan")
    newcomer.press(Qt.Key.Key_Down)
    newcomer.tab_to("Renews on day")
    newcomer.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    newcomer.write("12")
    newcomer.qtbot.waitUntil(lambda: "12" in question.accessibleDescription(), timeout=WAIT)
    assert "month" in question.accessibleDescription()
    newcomer.tab_to("Save the plan")
    with newcomer.qtbot.waitSignal(bridge.changed, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Space)
    assert newcomer.desk.snapshot is not None
    (wallet,) = newcomer.desk.snapshot.wallets
    assert (wallet.plan, wallet.billing_day) == (PlanName.FREELANCER_PLUS, 12)
    assert newcomer.window.strip is None
    with newcomer.qtbot.waitSignal(bridge.changed, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert newcomer.desk.snapshot.wallets[0].billing_day is None


def toured(newcomer: Newcomer) -> Tour:
    """Open the sample by keys; the tour that comes with it."""
    newcomer.tab_to("Open the sample")
    with newcomer.qtbot.waitSignal(newcomer.desk.bridge.snapshotChanged, timeout=WAIT):
        newcomer.press(Qt.Key.Key_Space)
    newcomer.qtbot.waitUntil(lambda: newcomer.strip(Tour), timeout=WAIT)
    tour = newcomer.window.strip
    assert isinstance(tour, Tour)
    return tour


def test_that_the_tour_leads_through_its_stops_by_one_key_and_ends(newcomer: Newcomer) -> None:
    tour = toured(newcomer)
    pages = []
    for _ in tour.steps:
        assert newcomer.focus is tour.next
        pages.append(newcomer.window.current_key())
        newcomer.press(Qt.Key.Key_Space)
    assert pages == [step.page for step in tour.steps]
    assert 3 <= len(pages) <= 5
    assert newcomer.window.strip is None


def test_that_the_tour_is_left_by_escape_at_any_stop_and_comes_back_only_when_asked_for(
    newcomer: Newcomer, preferences: PreferencesInForce
) -> None:
    toured(newcomer)
    newcomer.press(Qt.Key.Key_Space)
    newcomer.press(Qt.Key.Key_Escape)
    assert newcomer.window.strip is None
    assert preferences.value.has_toured
    newcomer.desk.show_doors()
    newcomer.desk.open_sample()
    assert newcomer.window.strip is None
    newcomer.window.menus["tour"].trigger()
    assert newcomer.strip(Tour)
    tour = newcomer.window.strip
    assert isinstance(tour, Tour)
    assert not tour.back.isEnabled()


def test_that_whoever_has_toured_is_not_led_again_after_a_restart(
    qtbot: QtBot, newcomer: Newcomer, preferences: PreferencesInForce, tmp_path: Path
) -> None:
    toured(newcomer)
    newcomer.window.close()
    kept = PreferencesInForce(PreferenceFile(tmp_path / "config" / "preferences.json"))
    again = Newcomer(qtbot, tmp_path / "other" / "my.bidbook", kept)
    again.tab_to("Open the sample")
    with qtbot.waitSignal(again.desk.bridge.snapshotChanged, timeout=WAIT):
        again.press(Qt.Key.Key_Space)
    assert again.window.strip is None
    again.window.close()
