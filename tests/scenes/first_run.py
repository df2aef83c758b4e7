"""The first page, in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from tests.shots import ARABIC, CONTRAST, DARK, LARGE, LIGHT, NARROW, scene

PAGES = (
    PageSpec("home", "Home", "home", lambda: Page("Home")),
    PageSpec("ledger", "Ledger", "ledger", lambda: Page("Ledger")),
    PageSpec("jobs", "Jobs", "briefcase", lambda: Page("Jobs")),
    PageSpec("proposals", "Proposals", "send", lambda: Page("Proposals")),
    PageSpec("insights", "Insights", "chart", lambda: Page("Insights")),
    PageSpec("team", "Team", "users", lambda: Page("Team")),
)
TRUST = (
    PageSpec("track", "Track record", "target", lambda: Page("Track record")),
    PageSpec("rules", "Rules", "sliders", lambda: Page("Rules")),
)
FOOT = (
    PageSpec("import", "Import", "import", lambda: Page("Import")),
    PageSpec("settings", "Settings", "settings", lambda: Page("Settings")),
    PageSpec("help", "User guide", "question", lambda: Page("User guide")),
)


def _nothing() -> None:
    return


def enable_menus(window: MainWindow) -> None:
    """Fill the menus as the app does."""
    for name in ("open", "sample", "import", "export", "quit", "undo", "redo", "paste", "add"):
        window.menus.enable(name, _nothing)
    for name in ("reconcile", "check", "history", "about"):
        window.menus.enable(name, _nothing)


@scene("first-run", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST)
def first_run() -> QWidget:
    window = MainWindow(PAGES, FOOT, TRUST)
    enable_menus(window)
    page = FirstRunPage()
    window.show_welcome(page)
    state, context = page.status_texts()
    window.set_state(state)
    window.set_context(context)
    return window


@scene("first-run-slip", LIGHT, DARK)
def first_run_with_a_slip() -> QWidget:
    """A number that is none, and the ring of the keyboard on the first door."""
    window = first_run()
    page = window.findChild(FirstRunPage)
    assert page is not None
    page.balance.field.setText("118.5")
    window.show()
    window.activateWindow()
    QTest.qWait(20)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    page.paste.setFocus()
    return window
