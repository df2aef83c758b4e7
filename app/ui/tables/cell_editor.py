"""Typing into a cell: a field over it, completed where there are choices, checked before it goes.

Enter keeps and Esc leaves; one clear sentence stands at the cell where the text cannot be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from app.ui.jobs.own_lines import leading_side
from app.ui.tables.suggestions import Suggestions, beginning
from app.ui.theme import current_theme
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable

Keep = Callable[[str], str]
"""Takes the text; what is wrong with it, or nothing where it was kept."""
LEAST = 130
"""px at 100 % that a field is wide, whatever its column."""


class CellEditor(QLineEdit):
    """One field for one cell at a time."""

    def __init__(self, table: DataTable) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._keep: Keep = _kept
        self._before = ""
        self._index = QPersistentModelIndex()
        self.bubble = Bubble(table.viewport())
        self._choices: tuple[str, ...] = ()
        self.suggestions = Suggestions(self)
        self.suggestions.taken.connect(self._take)
        self.textEdited.connect(self._edited)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        table.verticalScrollBar().valueChanged.connect(self.leave)
        table.horizontalHeader().sectionResized.connect(self.leave)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is being typed into."""
        return not self.isHidden()

    def open_at(
        self, index: QModelIndex, text: str, keep: Keep, choices: Sequence[str] = ()
    ) -> None:
        """Type over a cell; `choices` complete the text."""
        self._keep, self._before = keep, text
        self._index = QPersistentModelIndex(index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        self.setAccessibleName(str(heading))
        self._choices = tuple(choices)
        self.setAlignment(leading_side(self))
        self.setText(text)
        self.bubble.hide()
        self._place(self._table.visualRect(index))
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.suggestions.offer([(choice, "") for choice in self._choices if choice != text])

    def keep(self) -> None:
        """Give the text away, or say what is wrong with it."""
        if self.text() == self._before:
            self.leave()
            return
        fault = self._keep(self.text())
        if fault:
            self.bubble.say(fault, self.geometry())
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave()

    def leave(self, *_why: object) -> None:
        """Close without keeping, and take away what was said at a cell."""
        self.bubble.hide()
        if self.isHidden():
            return
        had_focus = self.hasFocus()
        self.suggestions.hide()
        self.hide()
        if had_focus:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, index: QModelIndex, fault: str) -> None:
        """Say at a cell why it cannot be typed into."""
        self.leave()
        self.bubble.say(fault, self._table.visualRect(index))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was said at a cell goes with the next key or click in the table."""
        if self.isHidden() and event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self.bubble.hide()
        return False

    def event(self, event: QEvent) -> bool:
        """Keys that the window would take for its own stay with the text."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        is_elsewhere = event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }
        if is_elsewhere and not self.isHidden():
            self.leave()

    def _edited(self, text: str) -> None:
        self.bubble.hide()
        self.suggestions.offer(beginning(text, self._choices), is_marked=bool(text.strip()))

    def _take(self, choice: str) -> None:
        """A choice from the list is an answer."""
        self.setText(choice)
        self.keep()

    def _place(self, cell: QRect) -> None:
        """Over the cell, at least as wide as a word and inside the table."""
        least = round(LEAST * current_theme().scale)
        width = max(cell.width(), least)
        is_end = cell.center().x() > self._table.viewport().width() / 2
        left = cell.right() + 1 - width if is_end else cell.left()
        left = min(max(left, 0), max(self._table.viewport().width() - width, 0))
        height = max(cell.height(), self.minimumSizeHint().height())
        self.setGeometry(left, cell.center().y() - height // 2, width, height)


class Bubble(QFrame):
    """One sentence at a cell, below it or above where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("part", "bubble")
        theme = current_theme()
        row = QHBoxLayout(self)
        pad = theme.px("space.s")
        row.setContentsMargins(pad, pad, pad, pad)
        row.setSpacing(pad)
        row.addWidget(IconLabel("warning", 16, "bad"), 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = Sentence(ink="text")
        row.addWidget(self.sentence, 1)
        self.hide()

    def say(self, words: str, cell: QRect) -> None:
        """Show a sentence at a cell."""
        self.sentence.set_text(words)
        self.setAccessibleName(words)
        room = self._room.rect()
        width = min(round(320 * current_theme().scale), room.width() - 16)
        self.setFixedWidth(width)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else 0
        self.resize(width, max(height, self.sizeHint().height()))
        top = cell.bottom() + 4
        if top + self.height() > room.bottom():
            top = cell.top() - self.height() - 4
        left = min(max(cell.left(), 8), max(room.right() - width - 8, 8))
        self.move(QPoint(left, max(top, 0)))
        self.show()
        self.raise_()


def _kept(_text: str) -> str:
    return ""
