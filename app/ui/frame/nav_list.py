"""The list of pages in the sidebar: one focus stop, arrow keys, a count at the end of a row."""

from __future__ import annotations

from collections.abc import Sequence

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
from app.ui.icons import paint_icon
from app.ui.page import PageSpec
from app.ui.theme import appearance, current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus

ICON_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
ROW_GAP = 2


class NavModel(QAbstractListModel):
    """The pages by title, with an icon and perhaps a count."""

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.specs = tuple(specs)
        self._counts: dict[str, int] = {}

    def set_count(self, key: str, count: int) -> None:
        """Show a count at the end of a row; 0 shows none."""
        self._counts[key] = count
        row = self.row_of(key)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def counts(self) -> dict[str, int]:
        """The counts shown, by page."""
        return dict(self._counts)

    def row_of(self, key: str) -> int:
        """The row of a page, or -1."""
        return next((at for at, spec in enumerate(self.specs) if spec.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.specs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.specs):
            return None
        spec = self.specs[index.row()]
        count = self._counts.get(spec.key, 0)
        counted = f"{spec.title}, {formats.connects(count)}" if count else spec.title
        return {
            int(Qt.ItemDataRole.DisplayRole): spec.title,
            int(Qt.ItemDataRole.AccessibleTextRole): counted,
            int(Qt.ItemDataRole.ToolTipRole): spec.title,
            int(ICON_ROLE): spec.icon,
            int(COUNT_ROLE): count,
        }.get(int(role))


class NavList(QListView):
    """Rows of 30 px; in the rail only their icons, with the title as a tooltip."""

    pageChosen = QtSignal(str)

    def __init__(self, specs: Sequence[PageSpec], name: str) -> None:
        super().__init__()
        self.setProperty("part", "nav")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = NavModel(specs)
        self.setModel(self.pages)
        self.setItemDelegate(NavDelegate(self))
        self.selectionModel().currentChanged.connect(self._emit_chosen)
        self.clicked.connect(self._emit_chosen)
        self.is_rail = False
        appearance().themeChanged.connect(self._fit)
        self._fit()

    def choose(self, key: str) -> None:
        """Mark a page as current without a signal; an unknown key clears the mark."""
        row = self.pages.row_of(key)
        blocked = self.blockSignals(True)
        index = self.pages.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if row < 0:
            self.clearSelection()
        self.blockSignals(blocked)

    def set_rail(self, *, is_rail: bool) -> None:
        self.is_rail = is_rail
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        row = current_theme().control("nav_row") + ROW_GAP
        return QSize(120, row * self.pages.rowCount())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.doItemsLayout()
        self.updateGeometry()

    def _emit_chosen(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        if current.isValid() and not self.signalsBlocked():
            self.pageChosen.emit(self.pages.specs[current.row()].key)


class NavDelegate(QStyledItemDelegate):
    """Paints a page's row: the current one in accent on its weak ground."""

    def __init__(self, view: NavList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, current_theme().control("nav_row") + ROW_GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(0, 0, 0, -ROW_GAP)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, option, is_current=is_current)
        ink = "accent" if is_current else "text_2"
        edge = theme.px("size.icon")
        if self._view.is_rail:
            left = rect.center().x() - edge / 2
        else:
            left = rect.left() + 10 * theme.scale
        paint_icon(painter, index.data(ICON_ROLE), self._mirrored(rect, left, edge), ink)
        if not self._view.is_rail:
            self._paint_words(painter, rect, index, ink=ink, is_current=is_current)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        radius = theme.metric("radius.control")
        if is_current:
            painter.setBrush(theme.color("accent_weak"))
            if theme.is_high_contrast:
                painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("pressed"))
            painter.drawRoundedRect(rect, radius, radius)
        if option.state & QStyle.StateFlag.State_HasFocus and is_keyboard_focus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_words(
        self, painter: QPainter, rect: QRectF, index: Index, *, ink: str, is_current: bool
    ) -> None:
        theme = current_theme()
        indent = (10 + 16 + 10) * theme.scale
        pad = 10 * theme.scale
        count = index.data(COUNT_ROLE)
        count_font = theme.font("caption", weight=600)
        shown_count = formats.connects(count) if count else ""
        count_width = QFontMetricsF(count_font).horizontalAdvance(shown_count)
        room = rect.width() - indent - pad - count_width - (pad if count else 0)
        font = theme.font("body", weight=600 if is_current else 400)
        title = QFontMetricsF(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room + 1)
        side, centred = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self._view.layoutDirection())
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        words = self._mirrored(rect, rect.left() + indent, room + 2)
        painter.drawText(words, int(side | centred), title)
        if count:
            painter.setFont(count_font)
            painter.setPen(theme.color("accent" if is_current else "text_3"))
            left = rect.right() - pad - count_width
            box = self._mirrored(rect, left, count_width + 1)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | centred), shown_count)

    def _mirrored(self, rect: QRectF, left: float, width: float) -> QRectF:
        box = QRectF(left, rect.top(), width, rect.height())
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(rect.left() + rect.right() - box.right())
        return box
