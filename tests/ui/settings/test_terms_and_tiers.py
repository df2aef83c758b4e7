"""Settings of advice beyond the usual numbers: the terms of a niche, tiers of countries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.domain.proposals import Job
from app.ui import formats
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.settings_page import SettingsPage
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.country_tiers import tiers_of
from app.workspace.niche_terms import NicheTerms, terms_of_niche
from app.workspace.preference_file import PreferenceFile
from app.workspace.workspace import Workspace
from tests.ui.sample_snapshot import AS_OF

WAIT = 20_000


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[SettingsPage]:
    """The page on a ledger with one job of the niche Maps."""
    path = tmp_path / "own.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=60)
    workspace.put_job(Job(id="j", title="A map of wells", connects=9, niche="Maps"))
    workspace.close()
    bridge = WorkspaceBridge(Clock(AS_OF))
    preferences = PreferencesInForce(PreferenceFile(tmp_path / "preferences.json"))
    made = SettingsPage(bridge, preferences, {"home": "Home"})
    preferences.setParent(made)
    qtbot.addWidget(made)
    made.show()
    bridge.snapshotChanged.connect(made.show_ledger)
    with qtbot.waitSignal(bridge.snapshotChanged, timeout=WAIT):
        bridge.open(path)
    yield made
    bridge.close()


def settings_of(page: SettingsPage, qtbot: QtBot) -> dict[str, str]:
    found: list[dict[str, str]] = []
    page._bridge.ask(lambda workspace: dict(workspace.records().settings), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def type_into(page: SettingsPage, qtbot: QtBot, key: str, text: str) -> None:
    field = page.niches.fields[key].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_terms_typed_for_a_niche_are_kept_shown_and_forgotten(
    page: SettingsPage, qtbot: QtBot
) -> None:
    assert page.niches.niche.name() == "Maps"
    assert page.niches.forget.isHidden()
    type_into(page, qtbot, "minutes", "35")
    type_into(page, qtbot, "margin_percent", "80 %")
    type_into(page, qtbot, "value_cents", "1200")
    told = terms_of_niche(settings_of(page, qtbot), "maps")
    assert told == NicheTerms(minutes=35, margin=0.8, value_cents=120_000)
    assert page.niches.fields["value_cents"].field.text() == "1200.00"
    assert not page.niches.forget.isHidden()
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        page.niches.forget.click()
    assert terms_of_niche(settings_of(page, qtbot), "maps") == NicheTerms()
    assert page.niches.fields["minutes"].field.text() == ""


def test_that_a_new_niche_may_be_typed_and_another_chosen(page: SettingsPage, qtbot: QtBot) -> None:
    page.niches.niche.setEditText("Wind roses")
    type_into(page, qtbot, "fit", "5")
    assert terms_of_niche(settings_of(page, qtbot), "wind ROSES").fit == 5
    chooser = page.niches.niche
    assert [chooser.itemData(at) for at in range(chooser.count())] == ["Wind roses", "Maps"]
    chooser.setCurrentIndex(1)
    assert page.niches.fields["fit"].field.text() == ""
    chooser.setCurrentIndex(0)
    assert page.niches.fields["fit"].field.text() == "5"


def test_that_without_a_niche_nothing_can_be_typed(page: SettingsPage, qtbot: QtBot) -> None:
    page.niches.niche.setEditText("  ")
    assert not any(field.field.isEnabled() for field in page.niches.fields.values())
    page.niches.niche.setEditText("Maps")
    field = page.niches.fields["fit"]
    assert field.field.isEnabled()
    field.field.setFocus()
    qtbot.keyClicks(field.field, "6")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.field.property("state") == "bad"
    assert terms_of_niche(settings_of(page, qtbot), "Maps") == NicheTerms()


def test_that_a_niche_hidden_by_the_eye_is_still_the_one_written(
    page: SettingsPage, qtbot: QtBot
) -> None:
    with formats.masked():
        page.niches.niche.clear()
        page.niches.niche.offer(["Maps"])
        assert "Maps" not in page.niches.niche.currentText()
        assert page.niches.niche.name() == "Maps"


def test_that_tiers_are_off_until_on_and_a_click_takes_a_country_out(
    page: SettingsPage, qtbot: QtBot
) -> None:
    tiers = page.tiers
    assert tiers.switch.current() == "off"
    tiers.country.setText("  Faroe   Islands ")
    tiers.tier.show_key("3")
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        qtbot.keyClick(tiers.country, Qt.Key.Key_Return)
    found = tiers_of(settings_of(page, qtbot))
    assert (found.is_on, found.tiers, found.in_force) == (False, {"Faroe Islands": 3}, {})
    assert tiers.country.text() == ""
    on = tiers.switch.findChildren(QToolButton)[0]
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        on.click()
    assert tiers_of(settings_of(page, qtbot)).in_force == {"faroe islands": 3}
    link = tiers._lines.itemAt(0).widget()
    assert "Faroe Islands" in link.text()
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        link.click()
    assert tiers_of(settings_of(page, qtbot)).tiers == {}
    with qtbot.waitSignal(page._bridge.changed, timeout=WAIT):
        page._bridge.undo()
    assert tiers_of(settings_of(page, qtbot)).tiers == {"Faroe Islands": 3}


def test_that_no_country_named_writes_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    page.tiers.country.setText("   ")
    page.tiers.place.click()
    assert tiers_of(settings_of(page, qtbot)).tiers == {}
