"""Another language, chosen in the settings: the open window speaks it at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.ledger.filters import LedgerFilter
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.languages import spoken
from app.ui.theme import appearance
from app.workspace.clock import Clock
from app.workspace.preference_file import PreferenceFile
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, in_another_look: None) -> Iterator[Desk]:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=60)
    workspace.add("spent 6 on “Kite shop” on 2026-11-02")
    workspace.close()
    file = PreferenceFile(tmp_path / "preferences.json")
    made = Desk(Clock(AS_OF), path, PreferencesInForce(file))
    made.preferences.change(language="en", region="en_US")
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    yield made
    made.window.close()
    spoken().take("en")
    QApplication.processEvents()


def speak(desk: Desk, code: str) -> None:
    desk.preferences.change(language=code)
    QApplication.processEvents()


def labels(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(QLabel)}


def menu_titles(desk: Desk) -> list[str]:
    return [
        menu.title()
        for menu in desk.window.menuBar().findChildren(
            QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
    ]


def test_that_every_part_of_the_window_speaks_the_other_language(desk: Desk) -> None:
    desk.window.show_page("settings")
    speak(desk, "es")
    assert desk.window.current_key() == "settings"
    assert "Ajustes" in labels(desk.window)
    assert "Settings" not in labels(desk.window)
    assert "&Archivo" in menu_titles(desk)
    assert desk.window.menus["undo"].text().startswith("Deshacer: ")
    assert desk.window.page_titles()["ledger"] == "Libro"


def test_that_arabic_turns_the_window_and_english_turns_it_back(desk: Desk) -> None:
    speak(desk, "ar")
    assert desk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert desk.window.current_page() is not None
    assert desk.window.current_page().layoutDirection() is Qt.LayoutDirection.RightToLeft  # type: ignore[union-attr]
    speak(desk, "en")
    assert desk.window.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert desk.window.page_titles()["home"] == "Home"


def test_that_numbers_follow_the_language_where_no_region_is_chosen(desk: Desk) -> None:
    desk.preferences.change(region="")
    speak(desk, "ar")
    assert QLocale().language() is QLocale.Language.Arabic
    desk.preferences.change(region="en_US")
    speak(desk, "es")
    assert QLocale().territory() is QLocale.Country.UnitedStates


def test_that_what_was_typed_and_filtered_is_still_there(desk: Desk) -> None:
    desk.window.show_page("ledger", LedgerFilter(text="kite"))
    page = desk.window.show_page("settings")
    page.search.setText("money")  # type: ignore[attr-defined]
    speak(desk, "es")
    assert desk.window.current_page().search.text() == "money"  # type: ignore[union-attr]
    ledger = desk.window.show_page("ledger")
    assert ledger.wanted == LedgerFilter(text="kite")  # type: ignore[attr-defined]
    assert ledger.search.text() == "kite"  # type: ignore[attr-defined]


def test_that_the_control_that_was_used_keeps_the_focus(qtbot: QtBot, desk: Desk) -> None:
    page = desk.window.show_page("settings")
    desk.window.activateWindow()
    choice = page.machine.language.control  # type: ignore[attr-defined]
    choice.setFocus()
    qtbot.waitUntil(choice.hasFocus, timeout=WAIT)
    speak(desk, "es")
    after = desk.window.current_page().machine.language.control  # type: ignore[union-attr]
    assert after is not choice
    assert after.hasFocus()
    assert after.key() == "es"


def test_that_every_page_goes_on_working_after_the_switch(qtbot: QtBot, desk: Desk) -> None:
    for key in desk.window.page_titles():
        desk.window.show_page(key)
    desk.open_palette()
    desk.add_entry()
    speak(desk, "ar")
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
        desk.bridge.act(lambda workspace: workspace.add("spent 2 on “Second” on 2026-11-03"))
    appearance().maskChanged.emit()
    for key in desk.window.page_titles():
        desk.window.show_page(key)
    QApplication.processEvents()
    assert desk.snapshot is not None
    assert [entry.title for entry in desk.snapshot.ledger.records.entries] == [
        "Kite shop",
        "Second",
    ]


def test_that_the_choice_outlives_the_window(desk: Desk, tmp_path: Path) -> None:
    speak(desk, "es")
    desk.preferences.save()
    assert PreferenceFile(tmp_path / "preferences.json").read().language == "es"
