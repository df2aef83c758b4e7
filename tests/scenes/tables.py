"""The states that the long tables share: typed filters, views, columns, typing into cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.table_views import SavedView
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.main_window import MainWindow
from app.ui.proposals.proposals_page import ProposalsPage
from app.ui.tables.arrangement import Order
from tests.scenes.framed import framed
from tests.shots import ARABIC, DARK, LARGE, LIGHT, Shot, scene
from tests.ui.sample_snapshot import sample_snapshot

NARROW = Shot("900", size=(900, 760))
LINE = "kind:boost,proposal amount>10 date:300d -won cost<=4.00"
VIEWS = {
    view.key: view.setting.value
    for view in (
        SavedView(table="ledger", name="Large boosts", line="kind:boost amount>10"),
        SavedView(table="ledger", name="This year", line="date:300d", is_default=True),
        SavedView(table="proposals", name="Won", line="won", sort="revenue"),
    )
}


def _ledger() -> tuple[MainWindow, LedgerPage]:
    window = framed("ledger", LedgerPage, sample_snapshot())
    page = window.built_pages()["ledger"]
    assert isinstance(page, LedgerPage)
    return window, _in_sight(page)


def _proposals() -> tuple[MainWindow, ProposalsPage]:
    window = framed("proposals", ProposalsPage, sample_snapshot("Studio North"))
    page = window.built_pages()["proposals"]
    assert isinstance(page, ProposalsPage)
    return window, _in_sight(page)


def _in_sight(page: Any) -> Any:
    page.show()
    page._catch_up()
    return page


@scene("table-terms", LIGHT, DARK, NARROW, LARGE, ARABIC)
def typed_terms_as_chips() -> QWidget:
    window, page = _ledger()
    page.search.setText(LINE)
    page.settle()
    page.take_settings(VIEWS, can_write=True)
    return window


@scene("table-views", LIGHT)
def a_view_in_force() -> QWidget:
    window, page = _proposals()
    page.take_settings(VIEWS, can_write=True)
    page.views.choose(page.views._views[0])
    page.set_order(Order("cost", is_descending=True))
    return window


@scene("table-typing", LIGHT, DARK, ARABIC, LARGE)
def a_filter_being_typed() -> QWidget:
    window, page = _ledger()
    window.resize(1440, 868)
    window.show()
    page.search.setFocus()
    page.search.setText("kind:bo")
    page.search._complete("")
    return window


@scene("table-fault", LIGHT, ARABIC)
def a_filter_not_understood() -> QWidget:
    window, page = _ledger()
    page.search.setText("kind:bost amount>ten menu")
    page.settle()
    return window


@scene("table-editing", LIGHT, DARK, NARROW, ARABIC, LARGE)
def a_cell_that_cannot_be_so() -> QWidget:
    window, page = _ledger()
    window.resize(1440, 868)
    window.show()
    QTest.qWait(20)
    column = next(at for at, one in enumerate(page.table.columns) if one.key == "what")
    page.table.setCurrentIndex(page.table.model().index(4, column))
    page.edit_current()
    page.editor.setText("x" * 301)
    page.editor.keep()
    return window


@scene("table-of-upwork", LIGHT)
def a_cell_of_upwork() -> QWidget:
    window, page = _ledger()
    window.resize(1440, 868)
    window.show()
    QTest.qWait(20)
    page.table.setCurrentIndex(page.table.model().index(3, 0))
    page.edit_current()
    return window


@scene("table-outcome", LIGHT)
def an_outcome_being_chosen() -> QWidget:
    window, page = _proposals()
    window.resize(1440, 868)
    window.show()
    QTest.qWait(20)
    column = next(at for at, one in enumerate(page.table.columns) if one.key == "state")
    page.table.setCurrentIndex(page.table.model().index(2, column))
    page.edit_current()
    return window


@scene("table-columns", LIGHT, DARK, NARROW, LARGE, ARABIC)
def the_sheet_of_columns() -> QWidget:
    window, page = _ledger()
    page.table.choose_columns(["date", "what", "note", "kind", "connects", "balance"])
    window.resize(1440, 868)
    window.show()
    page.arrange_columns()
    return window


@scene("table-name", LIGHT, ARABIC)
def naming_a_view() -> QWidget:
    window, page = _ledger()
    page.search.setText("kind:boost")
    page.settle()
    window.resize(1440, 868)
    window.show()
    page.views.ask_to_save()
    return window


@scene("table-member", LIGHT)
def naming_the_member_of_some_rows() -> QWidget:
    window, page = _proposals()
    window.resize(1440, 868)
    window.show()
    page.table.select_rows([1, 2, 5])
    page.ask_member()
    QTest.keyClicks(page.one_line().field, "j")
    return window
