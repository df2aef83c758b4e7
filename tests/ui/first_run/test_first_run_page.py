"""The first page: three doors, a checked number, no promises broken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import dress
from app.ui.first_run.balance_form import read_balance
from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.theme import ThemeChoice


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        ("118", 118),
        (" 0 ", 0),
        ("1,284", 1284),
        ("1000000", 1_000_000),
        ("1000001", None),
        ("-1", None),
        ("11.5", None),
        ("", None),
        ("a lot", None),
        ("<b>1</b>", None),
        ("9" * 40, None),
    ],
)
def test_that_only_whole_numbers_are_balances(text: str, balance: int | None) -> None:
    assert read_balance(text) == balance


@pytest.mark.usefixtures("in_another_look")
def test_that_arabic_digits_are_read(qapp: QApplication) -> None:
    dress(qapp, theme=ThemeChoice.LIGHT, locale=QLocale("ar_EG"))
    assert read_balance("١١٨") == 118
    assert read_balance("118") == 118


def page_of(qtbot: QtBot) -> FirstRunPage:
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def test_that_the_number_is_checked_while_it_is_typed_and_never_blocked(qtbot: QtBot) -> None:
    page = page_of(qtbot)
    form = page.balance
    assert not form.start.isEnabled()
    assert form.start.toolTip() == "Type the number first"
    qtbot.keyClicks(form.field, "11x")
    assert form.field.text() == "11x"
    assert form.problem == "A whole number, 0 or more, such as 118"
    assert not form.start.isEnabled()
    qtbot.keyClick(form.field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(form.field, "8")
    assert form.problem == ""
    assert form.start.isEnabled()


def test_that_return_gives_the_balance_once_it_is_one(qtbot: QtBot) -> None:
    page = page_of(qtbot)
    given: list[int] = []
    page.balanceGiven.connect(given.append)
    qtbot.keyClick(page.balance.field, Qt.Key.Key_Return)
    qtbot.keyClicks(page.balance.field, "118")
    qtbot.keyClick(page.balance.field, Qt.Key.Key_Return)
    page.balance.start.click()
    assert given == [118, 118]


def test_that_each_door_says_it_was_opened(qtbot: QtBot) -> None:
    page = page_of(qtbot)
    opened: list[str] = []
    page.pasteRequested.connect(lambda: opened.append("paste"))
    page.sampleRequested.connect(lambda: opened.append("sample"))
    page.openRequested.connect(lambda: opened.append("open"))
    page.paste.click()
    page.sample.click()
    page.open.click()
    assert opened == ["paste", "sample", "open"]


def test_that_a_dropped_page_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    page = page_of(qtbot)
    dropped: list[list[Path]] = []
    page.filesDropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "history.html"))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert dropped == [[tmp_path / "history.html"]]


def test_that_it_says_what_it_is_not(qtbot: QtBot) -> None:
    assert page_of(qtbot).status_texts() == ("Not affiliated with Upwork.", "Network off")


@pytest.mark.usefixtures("in_another_look")
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_that_nothing_is_cut_off_sideways(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    dress(qapp, theme=ThemeChoice.LIGHT, text_scale=scale, locale=QLocale("en_US"))
    page = page_of(qtbot)
    page.resize(1440 if scale > 1 else 860, 800)
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
