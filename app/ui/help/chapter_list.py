"""The list of chapters at the side of the guide, like the contents of a book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui import formats
from app.ui.help.chapters import Chapter
from app.ui.theme import appearance, current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
GAP = 2
PAD = 10


class ChapterModel(QAbstractListModel):
    """The chapters by title; with a search the places found in each."""

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self.chapters = tuple(chapters)
        self._counts: Mapping[str, int] = {}

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many places a search found, by key of the chapter."""
        self._counts = counts
        self.dataChanged.emit(self.index(0), self.index(len(self.chapters) - 1))

    def row_of(self, key: str) -> int:
        """The row of a chapter, or -1."""
        return next((at for at, one in enumerate(self.chapters) if one.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.chapters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.chapters):
            return None
        chapter = self.chapters[index.row()]
        count = self._counts.get(chapter.key, 0)
        counted = f"{chapter.title}, {formats.connects(count)}" if count else chapter.title
        return {
            int(Qt.ItemDataRole.DisplayRole): chapter.title,
            int(Qt.ItemDataRole.AccessibleTextRole): counted,
            int(COUNT_ROLE): count,
        }.get(int(role))


class ChapterList(QListView):
    """One focus stop; the arrow keys turn to the chapters."""

    chapterChosen = QtSignal(str)

    def __init__(self, chapters: Sequence[Chapter], name: str) -> None:
        super().__init__()
        self.setProperty("part", "nav")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = ChapterModel(chapters)
        self.setModel(self.rows)
        self.setItemDelegate(_ChapterDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        appearance().themeChanged.connect(self._fit)
        self._fit()

    def choose(self, key: str) -> None:
        """Mark the chapter in sight, without a signal."""
        blocked = self.blockSignals(True)
        row = self.rows.row_of(key)
        self.setCurrentIndex(self.rows.index(row) if row >= 0 else QModelIndex())
        self.blockSignals(blocked)
        self.viewport().update()

    def show_found(self, counts: Mapping[str, int] | None) -> None:
        """Show only the chapters in which something was found; None shows all."""
        self.rows.set_counts(counts or {})
        for row, chapter in enumerate(self.rows.chapters):
            self.setRowHidden(row, counts is not None and not counts.get(chapter.key))

    def shown_keys(self) -> list[str]:
        """The chapters in sight, in order."""
        return [
            chapter.key
            for row, chapter in enumerate(self.rows.chapters)
            if not self.isRowHidden(row)
        ]

    def _fit(self) -> None:
        self.setFixedWidth(round(204 * current_theme().scale))
        self.doItemsLayout()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self.signalsBlocked():
            self.chapterChosen.emit(self.rows.chapters[current.row()].key)


class _ChapterDelegate(QStyledItemDelegate):
    """A title; the current one in accent on its weak ground, the count of places at the end."""

    def __init__(self, view: ChapterList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, current_theme().control("nav_row") + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(0, 0, 0, -GAP)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, option, is_current=is_current)
        self._paint_words(painter, rect, index, is_current=is_current)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        theme = current_theme()
        radius = theme.metric("radius.control")
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current:
            painter.setBrush(theme.color("accent_weak"))
            if theme.is_high_contrast:
                painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            if is_keyboard_focus() and self._view.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, radius, radius)

    def _paint_words(
        self, painter: QPainter, rect: QRectF, index: Index, *, is_current: bool
    ) -> None:
        theme = current_theme()
        pad = PAD * theme.scale
        count = index.data(COUNT_ROLE)
        shown = formats.connects(count) if count else ""
        small = theme.font("caption", weight=600)
        counted = QFontMetricsF(small).horizontalAdvance(shown) + pad if shown else 0.0
        font = theme.font("body", weight=600 if is_current else 400)
        room = rect.adjusted(pad, 0, -pad, 0)
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = room.adjusted(counted, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -counted, 0)
        title = QFontMetricsF(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        start, end, middle = (
            Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        )  # fmt: skip
        if is_mirrored:
            start, end = end, start
        painter.setFont(font)
        painter.setPen(theme.color("accent" if is_current else "text_2"))
        painter.drawText(words, int(start | middle), title)
        if shown:
            painter.setFont(small)
            painter.setPen(theme.color("accent" if is_current else "text_3"))
            painter.drawText(room, int(end | middle), shown)
