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
from app.ui.widgets.inks import inks

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
CELL_PAD = 10
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
TRAILING_BIT = Qt.AlignmentFlag.AlignTrailing.value


def padded(view: QTableView, rect: QRect, section: int) -> QRectF:
    """A cell's room without its padding; the first and last column keep the table's edge."""
    theme = current_theme()
    edge = round(getattr(view, "edge", 15) * theme.scale)
    pad = round(CELL_PAD * theme.scale)
    first, last = getattr(view, "edges", None) or (-1, -1)
    start = edge if section == first else pad
    end = edge if section == last else pad
    if view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QRectF(rect.x() + start, rect.y(), rect.width() - start - end, rect.height())


class CellDelegate(QStyledItemDelegate):
    """Paints what `CELL_ROLE` holds, else the display text."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        kept = inks()
        view = option.widget
        rect = option.rect
        state = option.state.value
        is_selected = bool(state & _SELECTED)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if is_selected:
            painter.fillRect(rect, kept.color("accent_weak"))
        if not _ends_card(view, index):
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, kept.color("grid"))
        cell = self.cell(index)
        context = CellContext(at_end=_is_column_at_end(view, index), is_selected=is_selected)
        room = padded(view, rect, index.column()) if isinstance(view, QTableView) else QRectF(rect)
        paint_cell(painter, cell, room, context)
        if state & _FOCUSED and is_keyboard_focus():
            paint_ring(painter, rect)
        painter.restore()

    def cell(self, index: QModelIndex | QPersistentModelIndex) -> Cell:
        """What to paint; a delegate that paints a column by itself gives an empty text for it."""
        model = index.model()
        cell_at = getattr(model, "cell_at", None)  # spares the way through Qt, cell by cell
        found: Cell | None = cell_at(index) if cell_at else index.data(CELL_ROLE)
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


def _is_column_at_end(view: object, index: QModelIndex | QPersistentModelIndex) -> bool:
    columns = getattr(view, "columns", ())
    if columns and index.column() < len(columns):
        return bool(columns[index.column()].at_end)
    return is_at_end(index.data(Qt.ItemDataRole.TextAlignmentRole))


def is_at_end(alignment: object) -> bool:
    """Whether an alignment role asks for the trailing side."""
    wish = alignment.value if isinstance(alignment, Qt.AlignmentFlag) else alignment
    return isinstance(wish, int) and bool(wish & TRAILING_BIT)


def _ends_card(view: object, index: QModelIndex | QPersistentModelIndex) -> bool:
    """The last row of a table as high as its rows lies on the card's own edge."""
    return bool(getattr(view, "hugs_rows", False)) and index.row() == index.model().rowCount() - 1


def paint_ring(painter: QPainter, rect: QRect) -> None:
    """The ring of the focus, inside a cell."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)
