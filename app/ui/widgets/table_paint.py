"""How tables paint: one delegate for every kind of cell, and the header with its sort arrow."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.ui.icons import paint_icon
from app.ui.theme import appearance, current_theme
from app.ui.widgets.cells import Cell, CellContext, TextCell, paint_cell
from app.ui.widgets.focus_ring import is_keyboard_focus

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
CELL_PAD = 10
TRAILING_BIT = Qt.AlignmentFlag.AlignTrailing.value


def padded(view: QTableView, rect: QRect, section: int) -> QRectF:
    """A cell's room without its padding; the first and last column keep the table's edge."""
    theme = current_theme()
    header = view.horizontalHeader()
    visible = [at for at in range(header.count()) if not header.isSectionHidden(at)]
    edge = round(getattr(view, "edge", 15) * theme.scale)
    pad = round(CELL_PAD * theme.scale)
    start = edge if visible and section == visible[0] else pad
    end = edge if visible and section == visible[-1] else pad
    if view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QRectF(rect).adjusted(start, 0, -end, 0)


class CellDelegate(QStyledItemDelegate):
    """Paints what `CELL_ROLE` holds, else the display text."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        view = option.widget
        rect = option.rect
        state = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_weak"))
        if not _ends_card(view, index):
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("grid"))
        cell = self.cell(index)
        context = CellContext(
            at_end=is_at_end(index.data(Qt.ItemDataRole.TextAlignmentRole)),
            is_selected=bool(state & QStyle.StateFlag.State_Selected),
        )
        room = padded(view, rect, index.column()) if isinstance(view, QTableView) else QRectF(rect)
        paint_cell(painter, cell, room, context)
        if state & QStyle.StateFlag.State_HasFocus and is_keyboard_focus():
            _paint_ring(painter, rect)
        painter.restore()

    def cell(self, index: QModelIndex | QPersistentModelIndex) -> Cell:
        """What to paint; a delegate that paints a column by itself gives an empty text for it."""
        found: Cell | None = index.data(CELL_ROLE)
        return found or TextCell(str(index.data() or ""))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, current_theme().row())


class QuietHeader(QHeaderView):
    """Column titles in 11/500 of `text_3`, the sort arrow beside the title, a line below."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)
        appearance().themeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        height = max(theme.px("size.header_row"), theme.line("caption") + 8)
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current_theme()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        model = self.model()
        horizontal = Qt.Orientation.Horizontal
        title = str(model.headerData(section, horizontal) or "")
        wish = model.headerData(section, horizontal, Qt.ItemDataRole.TextAlignmentRole)
        at_end = is_at_end(wish)
        painter.setLayoutDirection(self._table.layoutDirection())
        is_right = at_end != (painter.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        room = padded(self._table, rect, section)
        font = theme.font("caption", weight=500)
        painter.setFont(font)
        painter.setPen(theme.color("text_3"))
        shown = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, room.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        wide = room.adjusted(-2, 0, 0, 0) if is_right else room.adjusted(0, 0, 2, 0)
        painter.drawText(wide, int(flags), shown)
        if self._table.isSortingEnabled() and self.sortIndicatorSection() == section:
            width = QFontMetricsF(font).horizontalAdvance(shown)
            self._paint_arrow(painter, room, width, is_right=is_right)

    def _paint_arrow(
        self, painter: QPainter, room: QRectF, width: float, *, is_right: bool
    ) -> None:
        edge = 10 * current_theme().scale
        gap = 4 * current_theme().scale
        left = room.right() - width - gap - edge if is_right else room.left() + width + gap
        is_rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        name = "chevron_up" if is_rising else "chevron_down"
        paint_icon(painter, name, QRectF(left, room.top(), edge, room.height()), "text_3")


def is_at_end(alignment: object) -> bool:
    """Whether an alignment role asks for the trailing side."""
    wish = alignment.value if isinstance(alignment, Qt.AlignmentFlag) else alignment
    return isinstance(wish, int) and bool(wish & TRAILING_BIT)


def _ends_card(view: object, index: QModelIndex | QPersistentModelIndex) -> bool:
    """The last row of a table as high as its rows lies on the card's own edge."""
    return bool(getattr(view, "hugs_rows", False)) and index.row() == index.model().rowCount() - 1


def _paint_ring(painter: QPainter, rect: QRect) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)
