"""Cards at work: keys that switch, choosers, the pace slider, the arrangement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.insights.advice_card import AdviceCard
from app.ui.insights.arrangement import USUAL
from app.ui.insights.chart_card import ChartCard
from app.ui.insights.chart_export import FileKind
from app.ui.insights.insights_page import InsightsPage
from app.ui.insights.key_buttons import KeyButtons
from app.ui.insights.pace_slider import PaceSlider
from app.ui.proposals.filters import ProposalFilter
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.preferences import Preferences, as_document, from_document
from tests.ui.insights.small_ledger import AS_OF, small_ledger, snapshot_of

Open = Callable[..., InsightsPage]


@pytest.fixture
def open_page(qtbot: QtBot) -> Iterator[Open]:
    bridge = WorkspaceBridge(Clock(AS_OF))

    def open_page(*names: str) -> InsightsPage:
        page = InsightsPage(bridge)
        page.arrange(names)
        qtbot.addWidget(page)
        page.resize(1300, 840)
        page.show_ledger(snapshot_of(small_ledger()))
        page.show()
        settle(qtbot, page)
        return page

    yield open_page
    bridge.close()


def settle(qtbot: QtBot, page: InsightsPage) -> None:
    def is_settled() -> bool:
        return bool(page.parts) and page._fed is None and page._building is None

    qtbot.waitUntil(is_settled)


def keys_of(card: ChartCard) -> KeyButtons:
    assert isinstance(card._legend, KeyButtons)
    return card._legend


def test_that_a_source_can_be_switched_off_and_on_by_mouse_and_key(
    open_page: Open, qtbot: QtBot
) -> None:
    (card,) = open_page("balance-by-source").cards
    assert card.picture is not None
    whole = card.picture.axes.top
    plan = keys_of(card).buttons[0]
    assert (plan.text(), plan.isChecked()) == ("Plan", True)
    qtbot.mouseClick(plan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.chart.hidden == {"plan"} and keys_of(card).buttons[0] is not plan)
    assert card.picture.axes.top < whole
    again = keys_of(card).buttons[0]
    assert not again.isChecked()
    again.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.picture is not None and card.picture.axes.top == whole)
    assert keys_of(card).buttons[0].isChecked()
    assert keys_of(card).buttons[0].hasFocus()


def test_that_the_last_line_stays(open_page: Open, qtbot: QtBot) -> None:
    (card,) = open_page("spent-and-earned").cards
    qtbot.mouseClick(keys_of(card).buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not keys_of(card).buttons[0].isChecked())
    qtbot.mouseClick(keys_of(card).buttons[1], Qt.MouseButton.LeftButton)
    assert keys_of(card).buttons[1].isChecked()
    assert card.chart.hidden == {"spent"}


def test_that_arrows_step_through_groups_and_their_plates(open_page: Open, qtbot: QtBot) -> None:
    (card,) = open_page("funnel").cards
    view = card.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert view.plate_text().startswith("won: ")
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.plate_text().startswith("interview: ")
    assert "of 31 settled" in view.plate_text()
    with qtbot.waitSignal(card.rowsWanted) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    (rows,) = asked.args
    assert isinstance(rows, ProposalFilter)
    assert rows.ids == {"proposal-05", "proposal-20"}, "those that came to an interview"


def test_that_another_criterion_is_read_and_shown(open_page: Open, qtbot: QtBot) -> None:
    (card,) = open_page("win-rate").cards
    assert card.chooser.isVisible()
    at = card.chooser.findData("weekday")
    with qtbot.waitSignal(card.shown):
        card.chooser.setCurrentIndex(at)
        card.chooser.activated.emit(at)
    assert card.chart.choice == "weekday"
    # Seven weekdays share 31 proposals: none has fifteen.
    assert card.absence is not None
    assert card.chooser.isVisible()


def test_that_the_slider_asks_what_another_pace_would_change(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("runway")
    (card,) = page.cards
    slider = card.findChild(PaceSlider)
    assert isinstance(slider, PaceSlider)
    assert slider.isVisible()
    assert slider.words.text().startswith("At your own pace: about 1 proposal a week")
    before = card.sentence.text()
    with qtbot.waitSignal(card.shown):
        slider.slider.setFocus()
        qtbot.keyClick(slider.slider, Qt.Key.Key_PageUp)
    assert slider.words.text() == "At 11 proposals a week, about 44 Connects"
    assert "At 44 a week." in card.sentence.text()
    with qtbot.waitSignal(card.shown):
        qtbot.mouseClick(slider.own, Qt.MouseButton.LeftButton)
    assert card.sentence.text() == before
    assert slider.is_own


def test_that_advisers_show_their_sum_and_follow_their_chooser(
    open_page: Open, qtbot: QtBot
) -> None:
    page = open_page("what-to-buy", "which-plan", "the-badge", "what-if")
    buying, plans, badge, replay = page.parts
    assert isinstance(buying, AdviceCard)
    assert "To pay" in buying.text()
    assert "In all" in plans.text()  # type: ignore[union-attr]
    assert badge.sentence.text() == "The badge was never on, so nothing can be told."
    assert isinstance(replay, AdviceCard)
    with qtbot.waitSignal(replay.shown):
        replay.chooser.activated.emit(replay.chooser.findData("received"))
    assert "order" not in replay.text() or replay.is_settled
    assert not page.cards


def test_that_new_charts_are_written_as_files_too(open_page: Open, tmp_path: Path) -> None:
    page = open_page("funnel", "spent-and-earned")
    for kind in FileKind:
        page.save_all(kind, tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(
        f"{stem}.{kind.value}" for stem in ("funnel", "spent-and-earned") for kind in FileKind
    )
    rows = (tmp_path / "funnel.csv").read_text("utf-8").splitlines()
    columns = "group,sent,settled,reached,rate,low,high,likely,benchmark"
    assert rows[0] == f"{columns},cash_per_win,cost_low,cost_high,currency"
    assert rows[-1].startswith("won,31,31,2,0.0645,")


def test_that_cards_move_hide_and_come_back(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("the-badge", "funnel")
    badge = page.parts[0]
    with qtbot.waitSignal(page.arrangementChanged) as told:
        badge.moveWanted.emit(1)
    settle(qtbot, page)
    assert told.args[0] == page.arrangement == ("funnel", "the-badge")
    assert page.parts[1] is badge
    badge.hideWanted.emit()
    settle(qtbot, page)
    assert page.arrangement == ("funnel",)
    assert not badge.isVisible()
    page.parts[0].hideWanted.emit()
    assert page.arrangement == ("funnel",)
    assert page.choosing["funnel"].isChecked()
    page.choosing["the-badge"].trigger()
    settle(qtbot, page)
    assert page.parts[1] is badge
    assert badge.isVisible()


def test_that_the_usual_arrangement_is_kept_as_none(qtbot: QtBot) -> None:
    bridge = WorkspaceBridge(Clock(AS_OF))
    page = InsightsPage(bridge)
    qtbot.addWidget(page)
    page.arrange(["funnel"])
    with qtbot.waitSignal(page.arrangementChanged) as told:
        page._arrange_as_usual()
    assert told.args == [()]
    assert page.arrangement == USUAL
    bridge.close()


def test_that_the_arrangement_is_among_the_preferences() -> None:
    kept = Preferences(insights_cards=("funnel", "runway"))
    assert from_document(as_document(kept)) == kept
    assert "insights_cards" not in as_document(Preferences())
    assert from_document({"insights_cards": [1, "", "funnel", "funnel"]}).insights_cards == (
        "funnel",
    )
