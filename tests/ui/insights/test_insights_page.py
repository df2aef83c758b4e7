"""The page: plates, keys, clicks, the period, tables, files, and its three kinds of empty."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.ui import formats
from app.ui.insights.chart_card import ChartCard
from app.ui.insights.chart_export import FileKind
from app.ui.insights.insights_page import InsightsPage
from app.ui.insights.period import Period, Span
from app.ui.ledger.filters import LedgerFilter
from app.ui.theme import ThemeChoice, appearance
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from tests.ui.insights.small_ledger import (
    AS_OF,
    SENT,
    additions,
    proposals,
    small_ledger,
    snapshot_of,
)
from tests.ui.sample_snapshot import empty_snapshot

Open = Callable[..., InsightsPage]
FIRST = ("upcoming-expiries", "spend-per-win", "balance-by-source")
"""The charts of most tests: each one more would take its time in every test."""


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[WorkspaceBridge]:
    made = WorkspaceBridge(Clock(AS_OF))
    yield made
    made.close()


@pytest.fixture
def open_page(qtbot: QtBot, bridge: WorkspaceBridge) -> Open:
    def open_page(ledger: Ledger, names: Sequence[str] = FIRST) -> InsightsPage:
        page = InsightsPage(bridge)
        page.arrange(names)
        qtbot.addWidget(page)
        page.resize(1300, 840)
        page.show_ledger(snapshot_of(ledger))
        page.show()
        settle(qtbot, page)
        return page

    return open_page


@pytest.fixture
def page(open_page: Open) -> InsightsPage:
    return open_page(small_ledger())


def settle(qtbot: QtBot, page: InsightsPage) -> None:
    """Wait until every chart shows what was asked of it."""

    def is_settled() -> bool:
        return bool(page.cards) and page._fed is None

    qtbot.waitUntil(is_settled)


def card_of(page: InsightsPage, name: str) -> ChartCard:
    return next(card for card in page.cards if card.chart.name == name)


def pixel_of(card: ChartCard, at: int) -> QPoint:
    return card.view.position_of(at).toPoint()


# -- reading


def test_that_the_pointer_reads_the_nearest_value(page: InsightsPage, qtbot: QtBot) -> None:
    view = card_of(page, "upcoming-expiries").view
    qtbot.mouseMove(view, pixel_of(card_of(page, "upcoming-expiries"), 3))
    assert view.current == 3
    assert view.plate_text().startswith("February 2027: 16.")
    assert "16 bought" in view.plate_text()


def test_that_the_plate_goes_when_the_pointer_leaves_the_plot(
    page: InsightsPage, qtbot: QtBot
) -> None:
    view = card_of(page, "balance-by-source").view
    qtbot.mouseMove(view, pixel_of(card_of(page, "balance-by-source"), 5))
    assert view.plate_text()
    qtbot.mouseMove(view, QPoint(1, 1))
    assert view.plate_text() == ""


def test_that_arrow_keys_step_through_the_same_plates(page: InsightsPage, qtbot: QtBot) -> None:
    view = card_of(page, "spend-per-win").view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    last = len(card_of(page, "spend-per-win").picture.marks) - 1  # type: ignore[union-attr]
    assert view.current == last
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current == last - 1
    by_key = view.plate_text()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current == 0
    assert "too early" in view.plate_text()
    qtbot.mouseMove(view, pixel_of(card_of(page, "spend-per-win"), last - 1))
    assert view.plate_text() == by_key
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.plate_text() == ""


def test_that_a_chart_says_its_sentence_to_a_screen_reader(page: InsightsPage) -> None:
    for card in page.cards:
        assert card.view.accessibleName() == card.chart.full_title
        assert card.view.accessibleDescription() == card.sentence.text()
        assert card.more.accessibleName() == f"More: {card.chart.full_title}"


# -- the rows behind


def test_that_a_click_on_a_bar_asks_for_the_rows_of_its_lots(
    page: InsightsPage, qtbot: QtBot
) -> None:
    card = card_of(page, "upcoming-expiries")
    with qtbot.waitSignal(page.navigate) as heard:
        qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=pixel_of(card, 3))
    key, rows = heard.args or ("", None)
    assert key == "ledger"
    assert isinstance(rows, LedgerFilter)
    assert rows.entry_ids == {"bought", *(f"sent-{at:02}" for at in range(10, SENT))}
    assert rows.label == "lots that end in February 2027"


def test_that_enter_does_what_a_click_does(page: InsightsPage, qtbot: QtBot) -> None:
    card = card_of(page, "balance-by-source")
    card.view.take(30)
    expected = card.picture.marks[30].rows  # type: ignore[union-attr]
    with qtbot.waitSignal(page.navigate) as heard:
        qtbot.keyClick(card.view, Qt.Key.Key_Return)
    assert heard.args == ["ledger", expected]


def test_that_a_month_without_rows_leads_nowhere(page: InsightsPage, qtbot: QtBot) -> None:
    card = card_of(page, "upcoming-expiries")
    with qtbot.assertNotEmitted(page.navigate):
        qtbot.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=pixel_of(card, 0))


# -- the period


def test_that_all_charts_follow_the_period(page: InsightsPage, qtbot: QtBot) -> None:
    before = [card.sentence.text() for card in page.cards]
    counts = [len(card.picture.marks) for card in page.cards]  # type: ignore[union-attr]
    page.show_span(Span.DAYS_90)
    settle(qtbot, page)
    assert [card.sentence.text() for card in page.cards] != before
    after = [len(card.picture.marks) for card in page.cards]  # type: ignore[union-attr]
    assert after[0] < counts[0]
    assert after[1] < counts[1]


def test_that_the_brush_moves_the_charts_and_leaves_the_switch_without_a_choice(
    page: InsightsPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.brush, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, page)
    assert page.period == Period(date(2026, 1, 10), AS_OF - timedelta(days=7))
    assert not any(made.isChecked() for made in page.spans.findChildren(QToolButton))
    assert card_of(page, "balance-by-source").sentence.text().startswith("You held 122 at the end")
    page.show_span(Span.ALL)
    settle(qtbot, page)
    assert [made.text() for made in page.spans.findChildren(QToolButton) if made.isChecked()]


def test_that_the_last_of_many_periods_is_the_one_shown(page: InsightsPage, qtbot: QtBot) -> None:
    for back in range(1, 9):
        page.show_period(Period(date(2026, 1, 10), AS_OF - timedelta(days=7 * back)))
    settle(qtbot, page)
    marks = card_of(page, "balance-by-source").picture.marks  # type: ignore[union-attr]
    assert marks[-1].rows is not None
    assert marks[-1].rows.until == AS_OF - timedelta(days=56)


def test_that_a_new_snapshot_keeps_a_period_of_ones_own(page: InsightsPage, qtbot: QtBot) -> None:
    own = Period(date(2026, 3, 1), date(2026, 6, 30))
    page.show_period(own)
    page.show_ledger(snapshot_of(small_ledger()))
    settle(qtbot, page)
    assert page.period == own


# -- the table


def test_that_a_chart_can_be_read_as_a_table(page: InsightsPage, qtbot: QtBot) -> None:
    card = card_of(page, "upcoming-expiries")
    card.show_as_table(is_table=True)
    assert card.table.isVisible()
    assert not card.view.isVisible()
    model = card.table.model()
    shown = [model.index(0, at).data() for at in range(model.columnCount())]
    assert shown == ["1 Feb 2027", "Bought", "16", "0, 0 to 4", "$2.40"]
    assert card.table.accessibleName() == "Table: Upcoming expiries"
    with qtbot.waitSignal(page.navigate) as heard:
        card.table.rowActivated.emit(0)
    assert heard.args is not None
    assert isinstance(heard.args[1], LedgerFilter)
    card.show_as_table(is_table=False)
    assert card.view.isVisible()


# -- files


def test_that_every_chart_is_written_as_png_svg_and_csv(page: InsightsPage, tmp_path: Path) -> None:
    for kind in FileKind:
        page.save_all(kind, tmp_path)
    for card in page.cards:
        stem = tmp_path / card.chart.name
        image = QImage(str(stem.with_suffix(".png")))
        assert image.width() == card.width() * 2
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in (200, 300, 360)}
        assert len(colors) > 3
        texts = stem.with_suffix(".svg").read_text("utf-8")
        assert "</svg>" in texts
        assert f"<desc>{card.sentence.text()}</desc>" in texts
        assert texts.count("<text ") == texts.count("textLength=")
        assert card.chart.title in texts
        assert card.picture is not None
        assert card.picture.answer.lead.split()[0] in texts
        rows = list(csv.DictReader(stem.with_suffix(".csv").read_text("utf-8").splitlines()))
        assert len(rows) == len(card.picture.sheet.rows)


def test_that_a_file_that_cannot_be_written_is_said(page: InsightsPage, tmp_path: Path) -> None:
    card = page.cards[0]
    nowhere = tmp_path / "not there" / "chart"
    for kind in FileKind:
        with pytest.raises(LedgerError) as caught:
            card.write(kind, nowhere.with_suffix(f".{kind.value}"))
        assert caught.value.code == "cannot_write"
    said: list[str] = []
    page.statusChanged.connect(said.append)
    card.save(FileKind.CSV, nowhere)
    assert said
    assert "could not be written" in said[0]


# -- empty


def test_that_an_empty_ledger_shows_one_way_in(qtbot: QtBot, bridge: WorkspaceBridge) -> None:
    page = InsightsPage(bridge)
    qtbot.addWidget(page)
    page.show_ledger(empty_snapshot())
    page.show()
    assert not page.brush.isVisible()
    assert not page.export.isVisible()
    primary = [
        made
        for made in page.findChildren(QPushButton)
        if made.isVisible() and made.property("kind") == "primary"
    ]
    assert len(primary) == 1
    with qtbot.waitSignal(page.navigate) as heard:
        primary[0].click()
    assert heard.args == ["import", None]


def test_that_a_newcomer_without_wins_is_told_how_many_there_are(open_page: Open) -> None:
    page = open_page(small_ledger([*additions(), *proposals(4, won=())]))
    card = card_of(page, "spend-per-win")
    assert card.absence is not None
    assert "4 of about 15" in card.absence.accessibleName()
    assert card_of(page, "balance-by-source").picture is not None


def test_that_a_period_without_anything_offers_all_time(page: InsightsPage, qtbot: QtBot) -> None:
    page.show_period(Period(date(2026, 1, 10), date(2026, 1, 31)))
    settle(qtbot, page)
    card = card_of(page, "spend-per-win")
    assert card.absence is not None
    card.absence.findChildren(QPushButton)[0].click()
    settle(qtbot, page)
    assert page.period == Period(date(2026, 1, 10), AS_OF)
    assert card.absence is None


def test_that_a_chart_that_fails_says_so_and_the_others_stand(
    page: InsightsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = card_of(page, "spend-per-win")

    def fail(*_: object) -> None:
        raise LedgerError("unknown_rule", key="price_cents")

    monkeypatch.setattr(card.chart, "read", fail)
    page.show_span(Span.DAYS_90)
    settle(qtbot, page)
    assert card.absence is not None
    assert "untouched" in card.absence.accessibleName()
    assert card_of(page, "balance-by-source").picture is not None
    monkeypatch.undo()
    card.absence.findChildren(QPushButton)[0].click()
    settle(qtbot, page)
    assert card.picture is not None


# -- looks


@pytest.mark.parametrize("choice", [c for c in ThemeChoice if c is not ThemeChoice.SYSTEM])
def test_that_charts_take_the_colours_of_a_new_theme_at_once(
    page: InsightsPage, in_another_look: None, choice: ThemeChoice
) -> None:
    appearance().choose(choice)
    for card in page.cards:
        image = card.view.grab().toImage()
        assert image.pixelColor(2, 2) == appearance().theme.color("surface")


def test_that_the_privacy_eye_masks_the_money_of_a_chart(page: InsightsPage, qtbot: QtBot) -> None:
    formats.set_masked(True)
    page.show_ledger(snapshot_of(small_ledger()))
    settle(qtbot, page)
    card = card_of(page, "spend-per-win")
    card.view.take(8)
    assert "$" not in card.sentence.text() + card.view.plate_text()
    assert formats.DOT in card.view.plate_text()


def test_that_the_page_is_there_before_pyqtgraph_is(tmp_path: Path) -> None:
    program = (
        "import sys; import app.ui.insights.insights_page;"
        "sys.exit(any(name in sys.modules for name in ('pyqtgraph',)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], check=False, env={**os.environ})
    assert ran.returncode == 0
