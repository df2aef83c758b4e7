"""Settings: in force at once, kept, searched; the inputs of advice go to the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.desk import Desk
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.languages import ENGLISH, Language, Translation, language_for, languages
from app.ui.settings.settings_page import SettingsPage
from app.ui.theme import current_theme
from app.workspace.clock import Clock
from app.workspace.own_terms import own_terms
from app.workspace.preference_file import PreferenceFile
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000


@pytest.fixture
def file(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "preferences.json")


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, file: PreferenceFile, in_another_look: None
) -> Iterator[Desk]:
    path = tmp_path / "my.bidbook"
    Workspace.create(path, Clock(AS_OF), balance=60).close()
    made = Desk(Clock(AS_OF), path, PreferencesInForce(file))
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    yield made
    made.window.close()
    made.preferences.change(money_sign="symbol", week_start="region", is_masked=False)
    QApplication.processEvents()


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    found = desk.window.show_page("settings")
    assert isinstance(found, SettingsPage)
    return found


def test_that_look_and_money_change_at_once_and_are_kept(
    desk: Desk, page: SettingsPage, file: PreferenceFile
) -> None:
    machine = page.machine
    machine._themes.chosen.emit("dark")
    assert current_theme().name == "dark"
    machine._sizes.chosen.emit("150")
    assert current_theme().scale == 1.5
    machine._signs.chosen.emit("code")
    assert formats.money(510) == "USD\N{NO-BREAK SPACE}5.10"
    machine._weeks._on_chosen("saturday")
    assert formats.first_weekday() == 5
    desk.preferences.save()
    kept = file.read()
    assert (kept.theme, kept.text_size) == ("dark", 150)
    assert (kept.money_sign, kept.week_start) == ("code", "saturday")


def test_that_a_choice_made_in_the_menu_shows_on_the_page(desk: Desk, page: SettingsPage) -> None:
    desk.window.menus["theme_dark"].trigger()
    assert page.machine._themes.current() == "dark"
    assert desk.preferences.value.theme == "dark"
    desk.window.menus["mask"].trigger()
    assert page.machine._masking.current() == "on"
    page.machine._masking.chosen.emit("off")
    assert not formats.is_masked()
    assert not desk.window.menus["mask"].isChecked()


def test_that_the_search_leaves_what_answers(page: SettingsPage) -> None:
    page.search.setText("quiet")
    shown = [row.title for card in page.cards for row in card.rows if not row.isHidden()]
    assert shown == ["Quiet hours"]
    assert [card.title.text() for card in page.cards if not card.isHidden()] == ["Reminders"]
    page.search.setText("zebra")
    assert all(card.isHidden() for card in page.cards)
    assert not page._empty.isHidden()
    page.search.setText("")
    assert not any(card.isHidden() for card in page.cards)


def test_that_reminders_can_be_thinned_out_and_quietened(desk: Desk, page: SettingsPage) -> None:
    machine = page.machine
    machine._days[90].click()
    machine._days[14].click()
    assert desk.preferences.value.remind_days == (30, 7, 1)
    machine._change_quiet("22:00")
    assert (desk.preferences.value.quiet_since, desk.preferences.value.quiet_until) == (
        "22:00",
        "08:00",
    )
    machine._change_quiet("")
    assert desk.preferences.value.quiet_until == ""
    machine._reminding.chosen.emit("off")
    assert not desk.preferences.value.reminds
    assert not machine._days[30].isEnabled()


def test_that_an_input_of_advice_is_written_to_the_ledger_and_undone(
    qtbot: QtBot, desk: Desk, page: SettingsPage
) -> None:
    field = page.terms["hour_cents"]
    field.field.setFocus()
    qtbot.keyClicks(field.field, "45")
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.field.text() == "45.00"
    found: list[object] = []
    desk.bridge.ask(lambda workspace: own_terms(workspace.records().settings), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    assert found == [{"hour_cents": 4500}]
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.bridge.undo()
    assert field.field.text() == ""


@pytest.mark.parametrize(
    ("key", "text"),
    [("hour_cents", "lots"), ("margin_percent", "0"), ("fee_percent", "51"), ("minutes", "1.5"),
     ("minutes", "-3"), ("margin_percent", "9" * 60), ("hour_cents", "1.234")],
)  # fmt: skip
def test_that_a_number_that_is_none_is_marked_and_not_written(
    qtbot: QtBot, desk: Desk, page: SettingsPage, key: str, text: str
) -> None:
    given: list[object] = []
    field = page.terms[key]
    field.given.connect(lambda *told: given.append(told))
    qtbot.keyClicks(field.field, text)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert given == []
    assert field.field.property("state") == "bad"
    assert field.field.accessibleDescription().startswith("Write a number from")


def test_that_a_region_writes_numbers_its_way(desk: Desk, page: SettingsPage) -> None:
    page.machine._regions._on_chosen("de_DE")
    assert formats.connects(1284) == "1.284"
    assert desk.preferences.value.region == "de_DE"
    QLocale.setDefault(QLocale("en_US"))


def test_that_languages_are_those_with_a_file(tmp_path: Path) -> None:
    assert languages(tmp_path) == [Language(ENGLISH, "English")]
    for name in ("bidbook_es.ts", "bidbook_ar.ts", "bidbook_en.ts", "bidbook_zzzz.ts", "x.qm"):
        (tmp_path / name).write_bytes(b"")
    found = languages(tmp_path)
    assert found[0].code == "en"
    assert {one.code for one in found} == {"en", "es", "ar"}
    assert found[1].name.startswith("Espa")
    assert language_for("es", found, QLocale("de_DE")) == "es"
    assert language_for("", found, QLocale("ar_EG")) == "ar"
    assert language_for("xx", found, QLocale("de_DE")) == "en"


def test_that_a_translation_that_cannot_be_read_leaves_english(tmp_path: Path) -> None:
    (tmp_path / "bidbook_es.ts").write_bytes(b"no translation")
    translation = Translation(tmp_path)
    assert not translation.take("es")
    assert translation.code == "en"
    assert translation.take("en")


def test_that_the_window_opens_with_the_page_chosen(
    qtbot: QtBot, tmp_path: Path, file: PreferenceFile
) -> None:
    preferences = PreferencesInForce(file)
    preferences.change(start_page="ledger")
    path = tmp_path / "my.bidbook"
    Workspace.create(path, Clock(AS_OF), balance=60).close()
    desk = Desk(Clock(AS_OF), path, preferences)
    qtbot.addWidget(desk.window)
    with qtbot.waitSignal(desk.bridge.snapshotChanged, timeout=WAIT):
        desk.start()
    assert desk.window.current_key() == "ledger"
    desk.window.close()
