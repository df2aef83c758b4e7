"""A short list under a text field: what the text could become. It is part of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from app.ui.theme import current_theme

_TEXT = Qt.ItemDataRole.UserRole
MOST = 8
LEAST_WIDE = 240
"""px at 100 %."""


class Suggestions(QListWidget):
    """Arrows move in it, Enter or Tab takes the marked one, Esc puts it away; the field keeps the
    focus throughout."""

    taken = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field.window())
        self._field = field
        self.setProperty("part", "suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._take)
        field.installEventFilter(self)
        self.hide()

    def offer(self, found: Sequence[tuple[str, str]], *, is_marked: bool = False) -> None:
        """Show texts with their words under the field; nothing for none. `is_marked` marks the
        first, so that Enter takes it."""
        self.clear()
        if not found or not self._field.isVisible():
            self.hide()
            return
        for text, words in found[:MOST]:
            item = QListWidgetItem(f"{text}   {words}" if words else text)
            item.setData(_TEXT, text)
            item.setSizeHint(QSize(80, current_theme().row("dense")))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words or text)
            self.addItem(item)
        if is_marked:
            self.setCurrentRow(0)
        self._place()
        self.show()
        self.raise_()

    def texts(self) -> list[str]:
        """What is offered now."""
        if self.isHidden():
            return []
        return [str(self.item(at).data(_TEXT)) for at in range(self.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and not self.isHidden():
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(Qt.Key(event.key()))
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        """Whether a key was meant for the list."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step:
            self.setCurrentRow((self.currentRow() + step) % self.count())
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if key == Qt.Key.Key_Tab and self.currentRow() < 0:
            self.setCurrentRow(0)
        if (is_enter and self.currentRow() >= 0) or key == Qt.Key.Key_Tab:
            self._take(self.currentItem())
            return True
        return False

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.taken.emit(str(item.data(_TEXT)))

    def _place(self) -> None:
        """Below the field, in line with its start; above it where there is no room."""
        window, field = self._field.window(), self._field
        if self.parentWidget() is not window:
            self.setParent(window)
        width = max(field.width(), round(LEAST_WIDE * current_theme().scale))
        height = current_theme().row("dense") * self.count() + 2 * self.frameWidth() + 6
        corner = field.mapTo(window, QPoint(0, field.height() + 2))
        if corner.y() + height > window.height():
            corner.setY(field.mapTo(window, QPoint(0, -2)).y() - height)
        is_mirrored = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = corner.x() + field.width() - width if is_mirrored else corner.x()
        left = min(max(left, 0), max(window.width() - width, 0))
        self.setGeometry(left, max(corner.y(), 0), min(width, window.width()), height)


def beginning(typed: str, choices: Sequence[str]) -> list[tuple[str, str]]:
    """Those of some choices of which a word begins as typed."""
    asked = typed.strip().casefold()
    found = [
        one
        for one in choices
        if one.casefold().startswith(asked)
        or any(word.startswith(asked) for word in one.casefold().split())
    ]
    return [(one, "") for one in found if one != typed]
