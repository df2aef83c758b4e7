"""The text of the guide: one chapter at a time, and nothing that is not the guide's own.

It loads no file, no picture and no address. A link to another chapter is told to the page; one to
Upwork opens in the user's browser; any other does nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QDesktopServices,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from app.ui.help.chapters import Chapter, slug
from app.ui.help.typesetting import SHEET, headings, typeset
from app.ui.theme import appearance, current_theme

HOST = "upwork.com"
EDGE = 16
"""px between the upper edge and the line that stays in sight when the look changes."""


class GuideView(QTextBrowser):
    """Shows a chapter and marks what is searched for."""

    chapterAsked = Signal(str, str)
    """Key of a chapter and the anchor in it, perhaps empty."""
    hostPointedAt = Signal(str)
    """The host that the link under the pointer or focus leads to; empty for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the guide is in English
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._chapter: Chapter | None = None
        self._own: QTextDocument | None = None
        self._words = ""
        self._marks: list[QTextCursor] = []
        self._at = -1
        self._anchor = ""
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._point_at)
        appearance().themeChanged.connect(self._set_again)

    def show_chapter(self, chapter: Chapter, anchor: str = "") -> None:
        """Set a chapter from its first line, or from the heading of an anchor."""
        if chapter is not self._chapter:
            self._chapter = chapter
            self._set()
        self.setAccessibleName(chapter.title)
        self._anchor = "" if self.isVisible() else anchor
        self.go_to(anchor)

    def go_to(self, anchor: str) -> None:
        """Scroll to the heading of an anchor; to the top where there is none."""
        position = next(
            (one.position for one in headings(self.document()) if slug(one.text) == anchor), 0
        )
        self._scroll_to(position, current_theme().px("space.l"))

    def mark(self, words: str) -> int:
        """Mark every place of the words; returns how many there are."""
        self._marks, self._at, self._words = [], -1, words
        cursor = QTextCursor(self.document())
        while words:
            cursor = self.document().find(words, cursor)
            if cursor.isNull():
                break
            self._marks.append(QTextCursor(cursor))
        self._show_marks()
        return len(self._marks)

    def step(self, by: int) -> int | None:
        """Go to the next (1) or the last (-1) place; its number, or None beyond the ends."""
        at = self._at + by if self._at >= 0 else (0 if by > 0 else len(self._marks) - 1)
        if not 0 <= at < len(self._marks):
            return None
        self._at = at
        self._scroll_to(self._marks[at].selectionStart(), self.viewport().height() // 3)
        self._show_marks()
        return at + 1

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's signature
        """Nothing is loaded, from disk or from the network."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel don't zoom: the text size of the app holds here too."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Only a page in sight has its width: an anchor asked for before is looked up again."""
        super().showEvent(event)
        if self._anchor:
            QTimer.singleShot(0, self, self._go_to_anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        first = self._first_in_sight()
        super().resizeEvent(event)
        self._fit()
        if event.oldSize().width() != event.size().width():
            self._scroll_to(first, EDGE)

    def _scroll_to(self, position: int, above: int) -> None:
        """Bring a position into sight, `above` px under the upper edge; 0 is the very top."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        top = self.cursorRect(cursor).top() + bar.value() if position else 0
        bar.setValue(max(0, top - above))

    def _first_in_sight(self) -> int:
        """The position of the first line in sight; 0 at the very top."""
        if self.verticalScrollBar().value() == 0:
            return 0
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, EDGE)).position()

    def _go_to_anchor(self) -> None:
        self.go_to(self._anchor)
        self._anchor = ""

    def _set(self) -> None:
        if self._chapter is None:
            return
        document = QTextDocument(self)  # not in sight: nothing is laid out while it is set
        typeset(document, self._chapter.markdown, current_theme())
        self.setExtraSelections([])
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document
        self._marks, self._at = [], -1
        self._fit()

    def _set_again(self) -> None:
        """In a new look, with the same line at the top and the same marks."""
        first = self._first_in_sight()
        self._set()
        self.mark(self._words)
        self._scroll_to(first, EDGE)

    def _fit(self) -> None:
        """Centre the sheet; in narrow windows keep a margin."""
        theme = current_theme()
        least = theme.px("space.xxl") if self.width() > 560 * theme.scale else theme.px("space.l")
        side = max(least, (self.width() - round(SHEET * theme.scale)) // 2)
        top = theme.px("space.xxl")
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if (form.leftMargin(), form.topMargin()) == (side, top):
            return
        form.setMargin(0)
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(top)
        form.setBottomMargin(top)
        frame.setFrameFormat(form)

    def _show_marks(self) -> None:
        theme, shown = current_theme(), []
        for place, cursor in enumerate(self._marks):
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            is_current = place == self._at
            form.setBackground(QBrush(theme.color("accent" if is_current else "accent_weak")))
            form.setForeground(QBrush(theme.color("on_accent" if is_current else "text")))
            selection.cursor = cursor
            selection.format = form
            shown.append(selection)
        self.setExtraSelections(shown)

    def _follow(self, url: QUrl) -> None:
        key = chapter_of(url)
        if key is not None:
            self.chapterAsked.emit(key, url.fragment())
        elif host_of(url):
            QDesktopServices.openUrl(url)

    def _point_at(self, url: QUrl) -> None:
        self.hostPointedAt.emit(host_of(url))


def chapter_of(url: QUrl) -> str | None:
    """The key of the chapter that a link names; an empty one for a place in the same chapter."""
    if url.scheme() or url.host() or url.hasQuery():
        return None
    path = url.path()
    if not path:
        return "" if url.hasFragment() else None
    key = path.removesuffix(".md")
    return key if key != path and key.replace("-", "").isalpha() else None


def host_of(url: QUrl) -> str:
    """The host of a link that may be opened: https, Upwork's own; else an empty text."""
    host = url.host().casefold()
    is_upwork = host == HOST or host.endswith(f".{HOST}")
    is_plain = not url.userInfo() and url.port() == -1
    return host if url.scheme() == "https" and is_upwork and is_plain and url.isValid() else ""
