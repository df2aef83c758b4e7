"""The one registry: nothing twice, and everything in menus, palette and sheet alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.actions.action import ActionSpec, Need, key_caps
from app.ui.actions.registry import ActionRegistry
from app.ui.desk import Desk
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.pages import PAGES
from app.ui.palette.choices import Choice, ChoiceKind
from app.ui.theme import appearance
from app.ui.widgets.overlay import Overlay
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

AS_OF = date(2026, 11, 21)
WAIT = 20_000


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=60)
    workspace.add("spent 6 on “Kite shop” by Mila on 2026-11-02")
    workspace.add("spent 4 on “Menu cards” on 2026-11-18")
    workspace.close()
    made = Desk(Clock(AS_OF), path)
    qtbot.addWidget(made.window)
    made.window.resize(1200, 800)
    with qtbot.waitSignal(made.bridge.snapshotChanged, timeout=WAIT):
        made.start()
    yield made
    made.window.close()
    QApplication.processEvents()


def menu_texts(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from menu_texts(inner)
        elif not action.isSeparator() and action.isVisible():
            yield action.text()


def offered(desk: Desk, query: str) -> list[Choice]:
    desk.open_palette()
    assert desk.over.palette is not None
    palette = desk.over.palette.palette
    palette.field.setText(query)
    rows = [palette.rows.choice_at(row) for row in range(palette.rows.rowCount())]
    return [choice for choice in rows if choice is not None]


def test_that_no_action_and_no_key_is_declared_twice() -> None:
    registry = ActionRegistry()
    registry.declare(ActionSpec(id="one", words="One", keys=("Ctrl+J",)))
    for spec in (
        ActionSpec(id="one", words="Again"),
        ActionSpec(id="two", words="Two", keys=("F2", "Ctrl+J")),
    ):
        with pytest.raises(ValueError, match="declared twice"):
            registry.declare(spec)


def test_that_keys_are_unique_in_the_window_and_on_each_page(desk: Desk) -> None:
    everywhere = [keys for action in desk.window.menus.actions for keys in action.spec.keys]
    assert [keys for keys, count in Counter(everywhere).items() if count > 1] == []
    for key in PAGES:
        page = desk.window.show_page(key)
        here = [keys for action in page.offers for keys in action.spec.keys]
        assert len(set(here)) == len(here), key
        assert set(here).isdisjoint(everywhere), key


def test_that_whatever_stands_in_a_menu_is_in_the_palette(desk: Desk) -> None:
    menus = desk.window.menus
    shown = [text for menu in menus._menus.values() for text in menu_texts(menu)]
    desk.open_palette()
    assert desk.over.palette is not None
    offered_ids = {choice.target for choice in desk.over.palette._choices()}
    for action in menus.actions:
        if action.spec.id != "palette" and action.is_ready:
            assert action.spec.id in offered_ids
    assert len(shown) == sum(action.made.isVisible() for action in menus.actions)


def test_that_every_key_is_in_the_sheet(desk: Desk) -> None:
    desk.window.show_page("jobs")
    desk.over.show_shortcuts()
    assert desk.over.sheet is not None
    told = {
        way for section in desk.over.sheet.sections for line in section.lines for way in line.ways
    }
    for action in (*desk.window.menus.actions, *desk.window.built_pages()["jobs"].offers):
        if action.made.isVisible():
            assert {key_caps(keys) for keys in action.spec.keys} <= told
    desk.over.sheet.field.setText("undo")
    assert not desk.over.sheet.isHidden()


def test_that_actions_are_on_only_where_their_needs_are_met(desk: Desk) -> None:
    menus = desk.window.menus
    assert menus["undo"].isEnabled()
    assert not menus["redo"].isEnabled()
    assert "Menu cards" in menus["undo"].text()
    menus.set_met({Need.LEDGER})
    assert not menus["undo"].isEnabled()
    assert not menus["add"].isEnabled()
    assert menus["export"].isEnabled()
    desk.show_doors()
    assert not menus["export"].isEnabled()
    assert menus["open"].isEnabled()
    assert {choice.kind for choice in offered(desk, "")} <= {ChoiceKind.ACTION, ChoiceKind.PAGE}


def test_that_undo_and_redo_name_what_they_do(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.window.menus["undo"].trigger()
    assert desk.window.menus["redo"].text().startswith("Redo: Added")
    assert "Kite shop" in desk.window.menus["undo"].text()
    with qtbot.waitSignal(desk.bridge.changed, timeout=WAIT):
        desk.window.menus["undo"].trigger()
    assert not desk.window.menus["undo"].isEnabled()  # the ledger itself stays


@pytest.mark.parametrize(
    ("query", "page"),
    [("jobs", "jobs"), ("prop", "proposals"), ("insi", "insights"), ("settings", "settings")],
)
def test_that_the_palette_leads_to_any_page_by_keys(
    qtbot: QtBot, desk: Desk, query: str, page: str
) -> None:
    offered(desk, query)
    assert desk.over.palette is not None
    desk.over.palette.palette.choose_current()
    assert desk.window.current_key() == page
    assert desk.over.palette.palette.isHidden()


def test_that_a_typed_day_leads_into_the_ledger(desk: Desk) -> None:
    (choice, *_) = offered(desk, "2 nov")
    assert choice.kind is ChoiceKind.DAY
    assert desk.over.palette is not None
    desk.over.palette.palette.choose_current()
    page = desk.window.current_page()
    assert isinstance(page, LedgerPage)
    assert [row.occurred_on for row in page.selected()] == [date(2026, 11, 2)]


def test_that_titles_and_members_are_found_and_hidden_by_the_eye(desk: Desk) -> None:
    assert offered(desk, "kite")[0].words == "Kite shop"
    assert offered(desk, "mila")[0].kind is ChoiceKind.MEMBER
    formats.set_masked(True)
    appearance().maskChanged.emit()
    assert offered(desk, "kite") == []
    assert offered(desk, "mila") == []
    formats.set_masked(False)
    appearance().maskChanged.emit()


def test_that_what_was_chosen_lately_stands_first(desk: Desk) -> None:
    offered(desk, "rules")
    assert desk.over.palette is not None
    desk.over.palette.palette.choose_current()
    assert offered(desk, "")[0].target == "go_rules"
    assert desk.preferences.value.recent_choices == ("page:go_rules",)


def test_that_one_overlay_takes_the_place_of_another(desk: Desk) -> None:
    desk.open_palette()
    desk.add_entry()
    shown = [one for one in desk.window.findChildren(Overlay) if not one.isHidden()]
    assert shown == [desk.over.quick_add]
