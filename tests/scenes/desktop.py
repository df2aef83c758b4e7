"""Palette, quick add, the sheet of keys and the settings, over the sample."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.adding.quick_add import QuickAdd
from app.ui.home.home_page import HomePage
from app.ui.main_window import MainWindow
from app.ui.palette.opener import PaletteOpener
from app.ui.settings.in_force import PreferencesInForce
from app.ui.settings.settings_page import SettingsPage
from app.ui.shortcuts.shortcut_sheet import ShortcutSheet
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from tests.scenes.first_run import PAGES, said
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.sample_snapshot import AS_OF, sample_snapshot

SMALL = Shot("860", size=(860, 560))


def _nothing() -> None:
    return


def _home(*, is_masked: bool = False) -> MainWindow:
    window = framed("home", HomePage, sample_snapshot(), is_masked=is_masked)
    for name in ("palette", "settings", "shortcuts", "plans"):
        window.menus.enable(name, _nothing)
    return window


def _later(window: MainWindow, act: Callable[[], object]) -> MainWindow:
    """Do something once the window has its size."""
    window.pageShown.connect(lambda _key: act())
    window.show()
    act()
    return window


def _palette(query: str, *, is_masked: bool = False) -> MainWindow:
    window = _home(is_masked=is_masked)
    bridge = WorkspaceBridge(Clock(AS_OF), window)
    window.closing.connect(bridge.close)
    preferences = PreferencesInForce(None, window)
    preferences.change(recent_choices=("page:go_jobs", "action:reconcile"))
    opener = PaletteOpener(window, bridge, preferences)

    def open_() -> None:
        opener.open(sample_snapshot())
        opener.palette.field.setText(query)

    return _later(window, open_)


@scene("palette", LIGHT, DARK, LARGE, ARABIC, CONTRAST_DARK, SMALL)
def palette() -> QWidget:
    return _palette("re")


@scene("palette-rest", LIGHT)
def palette_at_rest() -> QWidget:
    return _palette("")


@scene("palette-day", LIGHT)
def palette_of_a_day() -> QWidget:
    return _palette("last month")


@scene("palette-nothing", LIGHT)
def palette_of_nothing() -> QWidget:
    return _palette("zebra crossing")


@scene("palette-masked", LIGHT)
def palette_masked() -> QWidget:
    return _palette("a", is_masked=True)


def _quick_add(text: str) -> MainWindow:
    window = _home()
    bridge = WorkspaceBridge(Clock(AS_OF), window)
    window.closing.connect(bridge.close)
    quick = QuickAdd(bridge, window)

    def open_() -> None:
        quick.open_for(sample_snapshot())
        quick.field.setText(text)

    return _later(window, open_)


@scene("quick-add", LIGHT, DARK, LARGE, ARABIC, CONTRAST)
def quick_add() -> QWidget:
    return _quick_add("spent 2*8+4 on “Inventory app for a bicycle shop” by Mila on 2026-11-18")


@scene("quick-add-completing", LIGHT)
def quick_add_completing() -> QWidget:
    return _quick_add("refund 14 on re")


@scene("quick-add-empty", LIGHT)
def quick_add_empty() -> QWidget:
    return _quick_add("")


@scene("quick-add-fault", LIGHT)
def quick_add_fault() -> QWidget:
    return _quick_add("spent many on “Kite shop” ")


@scene("shortcuts", LIGHT, DARK, LARGE, ARABIC, NARROW)
def shortcuts() -> QWidget:
    window = _home()
    sheet = ShortcutSheet(window)

    def open_() -> None:
        sheet.open_for(window.menus.actions, window.built_pages().values())

    return _later(window, open_)


def _settings(query: str) -> QWidget:
    preferences = PreferencesInForce(None)
    preferences.change(
        recent_files=("/ledgers/connects/agency.bidbook", "/ledgers/connects/old.bidbook")
    )
    titles = {spec.key: spec.title for spec in said(PAGES)}
    window = framed(
        "settings", lambda bridge: SettingsPage(bridge, preferences, titles), sample_snapshot()
    )
    preferences.setParent(window)
    page = window.current_page()
    if page is not None:
        page.open_with(query)
    window.resize(1440, 1400)
    return window


TALL = (1440, 1500)


@scene(
    "settings",
    Shot(size=TALL),
    Shot("dark", "dark", size=TALL),
    Shot("arabic", locale="ar_EG", size=TALL),
    Shot("200", scale=2.0, size=(1440, 2200)),
    NARROW,
    CONTRAST,
)
def settings() -> QWidget:
    return _settings("")


@scene("settings-search", LIGHT)
def settings_search() -> QWidget:
    return _settings("dark")


@scene("settings-none", LIGHT)
def settings_none() -> QWidget:
    return _settings("zebra")
