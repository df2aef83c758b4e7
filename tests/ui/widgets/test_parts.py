"""Small parts: labels, chips, switches, cards, empty states, toast, ring."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Kind, button, icon_button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip, Segmented, spread
from app.ui.widgets.empty_state import (
    Step,
    could_not_load,
    filtered_away,
    nothing_yet,
    too_early,
)
from app.ui.widgets.figure_card import FigureCard, FigureText
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.focus_ring import FocusRing, is_keyboard_focus
from app.ui.widgets.labels import ElidedLabel, PlainLabel, plain_tooltip
from app.ui.widgets.progress import Progress
from app.ui.widgets.range_bar import Range, RangeBar
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tiles import Tiles
from app.ui.widgets.toast import Toast

HOSTILE = "<img src=x><b>bold</b> & more"


def test_that_labels_never_read_markup(qtbot: QtBot) -> None:
    for made in PlainLabel(HOSTILE), ElidedLabel(HOSTILE):
        qtbot.addWidget(made)
        assert made.textFormat() == Qt.TextFormat.PlainText
        assert made.text() == HOSTILE


@pytest.mark.parametrize("text", [HOSTILE, "a < b", "Tom & Jerry", "plain"])
def test_that_tooltips_show_the_text_as_it_is(text: str) -> None:
    shown = plain_tooltip(text)
    if shown.startswith("<span>"):
        document = QTextDocument()
        document.setHtml(shown)
        shown = document.toPlainText()
    assert shown == text


def test_that_an_elided_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A long title that does not fit")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "A long title that does not fit"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_that_a_sentence_grows_with_its_lines(qtbot: QtBot) -> None:
    sentence = Sentence("one two three four five six seven eight nine ten", lead="Lead.")
    qtbot.addWidget(sentence)
    # 18 px a line in the small step.
    assert sentence.heightForWidth(2_000) == 18
    assert sentence.heightForWidth(120) % 18 == 0
    assert sentence.heightForWidth(120) > 36
    assert sentence.accessibleName().startswith("Lead. one")


def test_that_a_figure_card_reads_as_one_sentence(qtbot: QtBot) -> None:
    card = FigureCard("Balance", "ledger")
    qtbot.addWidget(card)
    card.show_text(FigureText("118", "Connects", "They cost you $15.30."))
    assert card.accessibleName() == "Balance: 118 Connects. They cost you $15.30."


def test_that_an_active_chip_is_cleared_by_its_cross_and_by_delete(qtbot: QtBot) -> None:
    chip = Chip("Kind")
    qtbot.addWidget(chip)
    chip.set_value("all but 2", is_active=True)
    chip.resize(chip.sizeHint())
    chip.show()
    cleared: list[str] = []
    clicked: list[bool] = []
    chip.cleared.connect(lambda: cleared.append("x"))
    chip.clicked.connect(lambda _checked=False: clicked.append(True))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    cross = chip.rect().center()
    cross.setX(chip.width() - 10)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert (len(clicked), len(cleared)) == (1, 2)
    assert chip.accessibleName() == "Kind all but 2"


def test_that_a_switch_tells_what_was_chosen(qtbot: QtBot) -> None:
    switch = Segmented([("90", "90 days"), ("all", "All")], "all")
    qtbot.addWidget(switch)
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    assert switch.current() == "all"
    buttons = [child for child in switch.children() if hasattr(child, "click")]
    buttons[0].click()
    switch.choose("all")
    assert chosen == ["90"]
    assert switch.current() == "all"


def test_that_the_three_kinds_of_empty_offer_their_own_step(qtbot: QtBot) -> None:
    ran: list[str] = []

    def step(text: str) -> Step:
        return Step(text, lambda: ran.append(text))

    states = (
        nothing_yet("ledger", "Empty", "Nothing.", step("Paste"), step("Add")),
        filtered_away("None", "Hidden.", step("Clear filters")),
        could_not_load("Locked", "Safe.", step("Try again"), step("Details")),
        too_early("Too early", "4 of 15."),
    )
    kinds = []
    for state in states:
        qtbot.addWidget(state)
        found = state.findChildren(QPushButton)
        kinds.append([made.property("kind") for made in found])
        for made in found:
            made.click()
    assert kinds == [["primary", "default"], ["default"], ["default", "quiet"], []]
    assert ran == ["Paste", "Add", "Clear filters", "Try again", "Details"]
    assert states[2].accessibleName() == "Locked. Safe."


def test_that_a_toast_undoes_once_and_goes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    undone: list[bool] = []
    toast.show_message("43 rows imported", lambda: undone.append(True))
    assert toast.isVisible()
    assert toast.accessibleName() == "43 rows imported"
    toast.findChildren(QPushButton)[0].click()
    assert undone == [True]
    assert toast.isHidden()


def test_that_a_toast_stays_in_the_middle_of_a_window_that_shrinks(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 600)
    toast = Toast(window)
    toast.show_message("Done")
    window.resize(900, 600)
    window.show()
    assert abs(toast.geometry().center().x() - 450) <= 1
    assert toast.findChildren(QPushButton)[0].isHidden()


def test_that_a_banner_can_be_dismissed(qtbot: QtBot) -> None:
    banner = Banner("Two members are on one job.", HOSTILE)
    qtbot.addWidget(banner)
    banner.make_dismissible()
    banner.show()
    with qtbot.waitSignal(banner.dismissed):
        banner.findChildren(QPushButton)[0].click()
    assert banner.isHidden()


def test_that_short_work_shows_no_progress(qtbot: QtBot) -> None:
    progress = Progress(can_cancel=True)
    qtbot.addWidget(progress)
    progress.begin("Reading 1,284 entries")
    progress.set_share(0.5)
    assert progress.isHidden()
    progress.finish()
    progress.begin("Reading 1,284 entries")
    qtbot.waitUntil(progress.isVisible)
    progress.finish()
    assert progress.isHidden()


def test_that_a_range_bar_says_its_range(qtbot: QtBot) -> None:
    bar = RangeBar()
    qtbot.addWidget(bar)
    bar.show_range(Range(0.03, 0.05, 0.09, 0.02))
    assert bar.accessibleName() == "3 to 9 in 100"
    assert not bar.grab().isNull()


def test_that_shares_of_a_range_stay_on_the_scale() -> None:
    value = Range(0.0, 0.04, 0.5, top=0.16)
    assert (value.share(0.0), value.share(0.04), value.share(0.5)) == (0, 0.25, 1)


def test_that_a_flow_breaks_where_room_ends_and_centres_its_rows(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    for height in (20, 30, 20):
        child = QWidget()
        child.setFixedSize(100, height)
        flow.addWidget(child)
    holder.resize(210, 200)
    holder.show()
    boxes = [flow.itemAt(at).geometry().getRect() for at in range(3)]
    assert boxes == [(0, 5, 100, 20), (110, 0, 100, 30), (0, 40, 100, 20)]
    assert flow.heightForWidth(210) == 60
    assert flow.heightForWidth(330) == 30


def test_that_tiles_fold_in_a_narrow_window(qtbot: QtBot) -> None:
    tiles = Tiles([QWidget() for _ in range(4)])
    qtbot.addWidget(tiles)
    tiles.resize(1200, 300)
    tiles.show()
    assert tiles.columns() == 4
    tiles.resize(900, 300)
    assert tiles.columns() == 2


def test_that_buttons_carry_names_and_say_why_they_are_square(qtbot: QtBot) -> None:
    eye = icon_button("eye", "Hide money and names", shortcut="Ctrl+Shift+H")
    qtbot.addWidget(eye)
    assert eye.accessibleName() == "Hide money and names"
    assert eye.toolTip() == "Hide money and names (Ctrl+Shift+H)"
    primary = button("Import 43 rows", Kind.PRIMARY, icon="import")
    qtbot.addWidget(primary)
    primary.show()
    assert primary.text() == "Import 43 rows"
    assert primary.height() == 32


def test_that_a_card_names_itself_and_takes_widgets(qtbot: QtBot) -> None:
    card = Card("Lots", extra=QLabel("extra"))
    qtbot.addWidget(card)
    card.add(spread(Chip("a"), end=QLabel("end")))
    card.show()
    assert card.accessibleName() == "Lots"


def test_that_the_ring_comes_with_the_tab_key_and_goes_with_the_mouse(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    first, second = QLineEdit(), QPushButton("Go")
    box.addWidget(first)
    box.addWidget(second)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    QTest.mouseClick(
        window.windowHandle(), Qt.MouseButton.LeftButton, pos=first.geometry().center()
    )
    assert not is_keyboard_focus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert is_keyboard_focus()
    rings = [child for child in window.children() if isinstance(child, FocusRing)]
    assert [ring.geometry() for ring in rings] == [second.geometry().adjusted(-4, -4, 4, 4)]
    second.deleteLater()
    qtbot.waitUntil(lambda: not any(ring.isVisible() for ring in rings))


def test_that_the_ring_outlives_a_window_that_is_deleted_under_it(qtbot: QtBot) -> None:
    for _ in range(2):
        window = QWidget()
        box = QVBoxLayout(window)
        first, second = QLineEdit(), QPushButton("Go")
        box.addWidget(first)
        box.addWidget(second)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        first.setFocus()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        rings = [child for child in window.children() if isinstance(child, FocusRing)]
        assert [ring.isVisible() for ring in rings] == [True]
        with qtbot.waitSignal(window.destroyed):
            window.close()
            window.deleteLater()
