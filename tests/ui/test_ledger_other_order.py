"""The ledger page under the other order of use: shown, named, never saved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.other_order import other_order
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.ledger.other_order_view import OtherOrderBanner, lead_of, rest_of
from app.ui.ledger.shown_ledger import ShownLedger
from app.workspace.rows.ledger_rows import LedgerRows
from app.workspace.snapshot import Snapshot
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import newcomer_snapshot, sample_snapshot

WAIT = 20_000


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[LedgerPage]:
    bridge = RecordingBridge()
    made = LedgerPage(bridge)
    made.resize(1200, 800)
    made.show()
    made.show_ledger(sample_snapshot())
    yield made
    made.close()
    bridge.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def turn(page: LedgerPage, qtbot: QtBot) -> None:
    page.filters.order.menu_of_orders().actions()[1].trigger()
    qtbot.waitUntil(lambda: page.is_other_shown, timeout=WAIT)


def rows_of(page: LedgerPage) -> LedgerRows | None:
    return page.shown.rows if isinstance(page.shown, ShownLedger) else None


def numbers(rows: LedgerRows | None) -> list[tuple[int, int]]:
    assert rows is not None
    shown = [rows.row(place) for place in rows.newest_first()]
    return [(row.connects, row.balance) for row in shown]


def test_that_the_switch_shows_the_ledger_as_it_would_be(page: LedgerPage, qtbot: QtBot) -> None:
    before = numbers(rows_of(page))
    turn(page, qtbot)
    found = other_order(sample_snapshot().ledger)
    assert numbers(rows_of(page)) == numbers(LedgerRows(found.ledger))
    assert page.filters.order.accessibleName() == "Order of use paid first"
    banner = page.findChild(OtherOrderBanner)
    assert banner is not None
    assert banner.accessibleName() == f"{lead_of(found)} {rest_of(found)}"
    assert "Nothing is saved." in banner.accessibleName()
    page.filters.order.cleared.emit()
    assert numbers(rows_of(page)) == before
    assert not page.is_other_shown


def test_that_nothing_can_be_changed_under_the_other_order(page: LedgerPage, qtbot: QtBot) -> None:
    turn(page, qtbot)
    page.remove_selected()
    assert page._bridge.workspace.calls == []  # type: ignore[attr-defined]
    assert "nothing can be changed" in page.panel.refusal.text()


def test_that_a_changed_ledger_is_booked_under_the_other_order_again(
    page: LedgerPage, qtbot: QtBot
) -> None:
    turn(page, qtbot)
    newer: Snapshot = newcomer_snapshot()
    page.show_ledger(newer)
    wanted = numbers(LedgerRows(other_order(newer.ledger).ledger))
    qtbot.waitUntil(lambda: numbers(rows_of(page)) == wanted, timeout=WAIT)
    assert page.is_other_shown


def test_that_the_banner_leads_back_and_to_the_rule(page: LedgerPage, qtbot: QtBot) -> None:
    turn(page, qtbot)
    banner = page.findChild(OtherOrderBanner)
    assert banner is not None
    with qtbot.waitSignal(page.navigate) as asked:
        banner.ruleRequested.emit()
    assert asked.args == ["rules", "order_of_use"]
    banner.backRequested.emit()
    assert not page.is_other_shown


def test_that_an_order_that_changes_nothing_says_so() -> None:
    found = other_order(newcomer_snapshot().ledger)
    assert rest_of(found) == "Nothing differs here. Nothing is saved."
