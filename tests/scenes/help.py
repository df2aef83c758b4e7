"""The user guide in the window: contents, tables, examples, a search, and without a ledger."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.help.help_page import HelpPage
from app.ui.main_window import MainWindow
from app.ui.page import PageSpec
from tests.scenes.first_run import FOOT, PAGES, TRUST, enable_menus, said
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, scene


def _on(chapter: str, *, search: str = "") -> tuple[MainWindow, HelpPage]:
    window = MainWindow(
        said(PAGES),
        said((*FOOT[:-1], PageSpec("help", "User guide", "question", HelpPage))),
        said(TRUST),
    )
    enable_menus(window)
    window.sidebar.wallet.show_wallet("Personal", "Freelancer Plus")
    window.set_state(QCoreApplication.translate("Desk", "Saved"))
    window.show_page("help", chapter)
    window.show()
    page = window.built_pages()["help"]
    assert isinstance(page, HelpPage)
    page.search.setText(search)
    return window, page


@scene("help", LIGHT, DARK, NARROW, CONTRAST, ARABIC)
def contents() -> QWidget:
    return _on("index")[0]


@scene("help-lots", LIGHT, DARK, NARROW, LARGE)
def lots() -> QWidget:
    return _on("lots")[0]


@scene("help-commands", LIGHT, DARK, NARROW, LARGE, CONTRAST_DARK)
def commands() -> QWidget:
    return _on("commands#lots")[0]


@scene("help-rules", LIGHT, NARROW, LARGE)
def rules() -> QWidget:
    return _on("rules#all-systems")[0]


@scene("help-search", LIGHT, CONTRAST)
def search() -> QWidget:
    window, page = _on("lots", search="refund")
    QTest.qWait(20)
    page.find_next()
    page.find_next()
    return window


@scene("help-not-found", LIGHT)
def not_found() -> QWidget:
    return _on("index", search="zeppelin")[0]


@scene("help-alone", LIGHT)
def without_a_ledger() -> QWidget:
    window = MainWindow(said(PAGES), said(FOOT), said(TRUST))
    enable_menus(window)
    window.show_welcome(HelpPage(is_alone=True))
    return window
