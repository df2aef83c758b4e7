"""The ledger page over the sample."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.entries import EntryKind
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.main_window import MainWindow
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.sample_snapshot import AS_OF, empty_snapshot, sample_snapshot


def _page(window: MainWindow) -> LedgerPage:
    page = window.built_pages()["ledger"]
    assert isinstance(page, LedgerPage)
    page.show()
    page._catch_up()
    return page


@scene("ledger", LIGHT, DARK, NARROW, LARGE, ARABIC, CONTRAST, CONTRAST_DARK)
def ledger() -> QWidget:
    window = framed("ledger", LedgerPage, sample_snapshot())
    page = _page(window)
    since = AS_OF.replace(month=1, day=1)
    page.set_filter(LedgerFilter(since=since))
    selection = page.table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    model = page.table.model()
    for row in (6, 7, 9):
        selection.select(model.index(row, 0), flags.Select | flags.Rows)
    selection.setCurrentIndex(model.index(6, 0), flags.NoUpdate)
    selection.select(model.index(0, 0), flags.Deselect | flags.Rows)
    return window


@scene("ledger-wallets", LIGHT, NARROW)
def ledger_of_all_wallets() -> QWidget:
    return framed("ledger", LedgerPage, sample_snapshot(None))


@scene("ledger-expiry", LIGHT)
def ledger_of_expiries() -> QWidget:
    window = framed("ledger", LedgerPage, sample_snapshot())
    page = _page(window)
    lapse = next(row for book in sample_snapshot().ledger.shown for row in book.lapses)
    page.open_with(LedgerFilter(lot=lapse.lot_id, label="Plan lot of 1 Aug 2025"))
    return window


@scene("ledger-agency", Shot("german", locale="de_DE"))
def ledger_of_the_agency() -> QWidget:
    return framed("ledger", LedgerPage, sample_snapshot("Studio North"))


@scene("ledger-filtered-away", LIGHT)
def ledger_filtered_away() -> QWidget:
    window = framed("ledger", LedgerPage, sample_snapshot())
    page = _page(window)
    page.set_filter(LedgerFilter(kind=EntryKind.BADGE, text="dashboard"))
    return window


@scene("ledger-empty", LIGHT, DARK)
def ledger_empty() -> QWidget:
    return framed("ledger", LedgerPage, empty_snapshot())


@scene("ledger-other-order", LIGHT, DARK, NARROW, LARGE, ARABIC)
def ledger_under_the_other_order() -> QWidget:
    window = framed("ledger", LedgerPage, sample_snapshot())
    page = _page(window)
    page.set_order_of_use(True)
    for _ in range(200):
        QTest.qWait(20)
        if page.is_other_shown:
            break
    return window


@scene("ledger-masked", LIGHT)
def ledger_masked() -> QWidget:
    return framed("ledger", LedgerPage, sample_snapshot(), is_masked=True)
