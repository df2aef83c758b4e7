"""The first page, in the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.entries import PlanName, PlanStart
from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.first_run.plan_question import PlanQuestion
from app.ui.first_run.tour import Tour
from app.ui.main_window import MainWindow
from app.ui.page import Page, PageSpec
from app.workspace.planning import preview
from tests.shots import ARABIC, CONTRAST, DARK, LARGE, LIGHT, NARROW, scene
from tests.ui.sample_snapshot import AS_OF, opening_snapshot

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
    PageSpec("safety", "Safety", "shield", lambda: Page("Safety")),
)
FOOT = (
    PageSpec("import", "Import", "import", lambda: Page("Import")),
    PageSpec("settings", "Settings", "settings", lambda: Page("Settings")),
    PageSpec("help", "User guide", "question", lambda: Page("User guide")),
)


def said(specs: Sequence[PageSpec]) -> list[PageSpec]:
    """The pages under their titles in the language of the picture."""
    return [replace(spec, title=QCoreApplication.translate("Desk", spec.title)) for spec in specs]


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
    window = MainWindow(said(PAGES), said(FOOT), said(TRUST))
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


@scene("tour", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST)
def tour() -> QWidget:
    """The strip of the tour under Home."""
    from tests.scenes.home import home

    window = home()
    assert isinstance(window, MainWindow)
    strip = Tour()
    window.show_strip(strip)
    strip.begin()
    return window


@scene("plan-question", LIGHT, DARK, NARROW, LARGE, ARABIC)
def plan_question() -> QWidget:
    """The plan asked once, under Home."""
    from tests.scenes.home import home_with_a_balance_only

    window = home_with_a_balance_only()
    assert isinstance(window, MainWindow)
    snapshot = opening_snapshot()
    question = PlanQuestion(snapshot.wallets[0])
    window.show_strip(question)
    question.begin()
    start = PlanStart(plan=PlanName.FREELANCER_PLUS, from_on=AS_OF, billing_day=12)
    question.plan.setCurrentIndex(1)
    question.day.setValue(12)
    question.show_effect(preview(snapshot.ledger, snapshot.wallets[0], start))
    return window
