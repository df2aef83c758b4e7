"""The user guide in the window: chapters, links, search, look, and nothing loaded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import dress
from app.ui.desk import Desk
from app.ui.first_run.first_run_page import FirstRunPage
from app.ui.help.chapters import chapters
from app.ui.help.guide_view import chapter_of, host_of
from app.ui.help.help_page import HelpPage
from app.ui.help.typesetting import headings
from app.ui.theme import ThemeChoice, appearance, current_theme
from app.workspace.clock import Clock


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    made = HelpPage()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    urls: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True
    )
    return urls


def test_that_it_opens_at_the_contents_with_every_chapter_listed(page: HelpPage) -> None:
    assert page.chapter == "index"
    assert page.list.shown_keys() == [chapter.key for chapter in chapters()]


@pytest.mark.parametrize("chapter", chapters(), ids=lambda one: one.key)
def test_that_every_chapter_can_be_shown(page: HelpPage, chapter: object) -> None:
    page.open_chapter(chapter.key)  # type: ignore[attr-defined]
    shown = headings(page.text.document())
    assert (shown[0].text, shown[0].level) == (chapter.title, 1)  # type: ignore[attr-defined]
    assert page.text.accessibleName() == chapter.title  # type: ignore[attr-defined]
    assert page.list.currentIndex().data() == chapter.title  # type: ignore[attr-defined]


def test_that_no_text_is_lost_when_a_chapter_is_set(page: HelpPage) -> None:
    page.open_chapter("commands")
    plain = QTextDocument()
    markdown = next(one.markdown for one in chapters() if one.key == "commands")
    plain.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    assert page.text.toPlainText().split() == plain.toPlainText().split()


def test_that_a_link_to_a_chapter_turns_to_it_and_back(page: HelpPage) -> None:
    page.text.anchorClicked.emit(QUrl("lots.md#expiry"))
    assert page.chapter == "lots"
    assert page.text.verticalScrollBar().value() > 0
    page.text.anchorClicked.emit(QUrl("#refunds"))
    assert page.chapter == "lots"
    page.back()
    assert page.chapter == "index"
    page.forward()
    assert page.chapter == "lots"


def test_that_every_link_of_the_guide_is_one_that_the_page_follows(
    page: HelpPage, opened: list[str]
) -> None:
    keys = {chapter.key for chapter in chapters()}
    for chapter in chapters():
        page.open_chapter(chapter.key)
        document = page.text.document()
        block = document.begin()
        while block.isValid():
            for form in block.textFormats():
                url = QUrl(form.format.anchorHref())
                if form.format.isAnchor():
                    assert (chapter_of(url) or chapter.key) in keys or host_of(url)
            block = block.next()
    assert not opened


@pytest.mark.parametrize(
    "url",
    ["https://www.upwork.com/nx/plans/connects/history/", "https://upwork.com/", "https://support.upwork.com/hc"],
)  # fmt: skip
def test_that_upworks_pages_open_in_the_browser_and_their_host_is_shown(
    page: HelpPage, opened: list[str], url: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.statusChanged) as said:
        page.text.highlighted.emit(QUrl(url))
    assert QUrl(url).host() in said.args[0]
    page.text.anchorClicked.emit(QUrl(url))
    assert opened == [url]


@pytest.mark.parametrize(
    "url",
    [
        "http://www.upwork.com/",
        "https://upwork.com.example/",
        "https://notupwork.com/",
        "https://user@upwork.com/",
        "https://upwork.com:8443/",
        "https://example.org/",
        "file:///etc/hostname",
        "javascript:alert(1)",
        "../../pyproject.toml",
        "sub/lots.md",
        "nowhere.md",
        "",
    ],
)
def test_that_any_other_link_does_nothing(page: HelpPage, opened: list[str], url: str) -> None:
    page.text.anchorClicked.emit(QUrl(url))
    assert page.chapter == "index"
    assert not opened


def test_that_nothing_is_loaded_from_disk(page: HelpPage, tmp_path: Path) -> None:
    secret = tmp_path / "note.md"
    secret.write_text("# Secret", encoding="utf-8")
    kinds = QTextDocument.ResourceType
    for kind in (kinds.ImageResource, kinds.HtmlResource, kinds.MarkdownResource):
        assert page.text.loadResource(kind.value, QUrl.fromLocalFile(str(secret))) is None
    assert not page.text.openLinks()


def test_that_a_search_shows_the_chapters_that_hold_it_with_their_counts(page: HelpPage) -> None:
    page.search.setText("randomised")
    found = page.list.shown_keys()
    assert "awards-and-refunds" in found
    assert "privacy" not in found
    page.open_chapter("awards-and-refunds")
    places = len(page.text.extraSelections())
    assert places == page.text.toPlainText().casefold().count("randomised") > 0
    page.search.clear()
    assert len(page.list.shown_keys()) == len(chapters())
    assert not page.text.extraSelections()


def test_that_enter_goes_through_every_place_of_every_chapter_and_around(page: HelpPage) -> None:
    page.search.setText("lapse")
    total = sum(page._counts.values())
    seen = []
    for _ in range(total):
        page.find_next()
        seen.append((page.chapter, page.text.textCursor().position()))
    assert len(set(seen)) == total
    page.find_next()
    assert (page.chapter, page.text.textCursor().position()) == seen[0]
    page.find_next(-1)
    assert (page.chapter, page.text.textCursor().position()) == seen[-1]


def test_that_a_search_without_a_place_says_so_and_offers_the_way_back(page: HelpPage) -> None:
    page.search.setText("zeppelin")
    assert page.nothing.isVisible()
    assert not page.list.isVisible()
    page.find_next()
    assert page.chapter == "index"
    page.search.clear()
    assert page.list.isVisible()
    assert not page.nothing.isVisible()


def test_that_keys_find_and_turn_pages(page: HelpPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.chapter == "start"
    QTest.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "boost")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.text.textCursor().position() > 0
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    QTest.keyClick(page.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.chapter == "index"


def test_that_a_new_look_sets_the_text_anew_at_the_same_place(
    page: HelpPage, qapp: QApplication, in_another_look: None
) -> None:
    page.open_chapter("lots", "refunds")
    heading = page.text.document().begin().begin().fragment().charFormat()
    before = heading.foreground().color().name()
    size = heading.font().pixelSize()
    dress(qapp, theme=ThemeChoice.DARK)
    appearance().set_text_scale(2.0)
    heading = page.text.document().begin().begin().fragment().charFormat()
    assert heading.foreground().color().name() == current_theme().css("text").lower() != before
    assert heading.font().pixelSize() == 2 * size
    top = page.text.cursorForPosition(QPoint(300, 2 * current_theme().px("space.xxl")))
    assert "refund" in top.block().text().casefold()


def test_that_marks_stay_when_the_look_changes(
    page: HelpPage, qapp: QApplication, in_another_look: None
) -> None:
    page.open_chapter("lots")
    page.search.setText("refund")
    places = len(page.text.extraSelections())
    dress(qapp, theme=ThemeChoice.DARK)
    assert len(page.text.extraSelections()) == places > 0


def test_that_nothing_reaches_over_the_side_of_a_narrow_page(page: HelpPage, qtbot: QtBot) -> None:
    page.resize(560, 600)
    QApplication.processEvents()
    assert not page.list.isVisible()
    assert page.contents.isVisible()
    for chapter in chapters():
        page.open_chapter(chapter.key)
        size = page.text.document().documentLayout().documentSize()
        assert size.width() <= page.text.viewport().width() + 1, chapter.key
    page.contents.click()
    assert page.chapter == "index"


def test_that_the_guide_reads_left_to_right_in_a_mirrored_window(page: HelpPage) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.open_chapter("lots")
    assert page.list.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert page.text.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_that_without_a_ledger_there_is_a_way_back(qtbot: QtBot) -> None:
    alone = HelpPage(is_alone=True)
    qtbot.addWidget(alone)
    with qtbot.waitSignal(alone.backRequested):
        alone.close_guide.click()


def test_that_an_unknown_chapter_changes_nothing(page: HelpPage) -> None:
    page.open_with("nowhere#at-all")
    assert page.chapter == "index"
    page.open_with("wins#members")
    assert page.chapter == "wins"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(Clock(date(2026, 11, 21)), tmp_path / "my.bidbook")
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


def test_that_the_guide_can_be_read_before_there_is_a_ledger(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    desk.window.menus["guide"].trigger()
    guide = desk.window.findChild(HelpPage)
    assert guide is not None
    qtbot.waitUntil(guide.isVisible)
    guide.close_guide.click()
    doors = desk.window.findChild(FirstRunPage)
    assert doors is not None
    qtbot.waitUntil(doors.isVisible)


def test_that_help_opens_the_page_of_the_guide_over_a_ledger(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    with qtbot.waitSignal(desk.bridge.opened, timeout=20_000):
        desk.bridge.create(desk._path)
    guide = desk.window.menus["guide"]
    assert guide.shortcut().toString() == "Ctrl+F1"
    guide.trigger()
    assert desk.window.current_key() == "help"
    desk.window.show_page("home")
    desk.window.show_page("help", "lots#expiry")
    page = desk.window.built_pages()["help"]
    assert isinstance(page, HelpPage)
    assert page.chapter == "lots"
