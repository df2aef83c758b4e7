"""The list at the start of the jobs page: two tabs, ranked rows, how to bring a job in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui import formats
from app.ui.jobs.job_rows import JobRow
from app.ui.theme import appearance, current_theme
from app.ui.widgets.focus_ring import is_keyboard_focus
from app.ui.widgets.labels import plain_tooltip
from app.ui.widgets.range_bar import paint_range
from app.ui.widgets.tag import TagText, paint_tag, tag_width

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
JOB_MIME = "application/x-bidbook-job"
PILL = 70
"""px at 100 %: the width of the range in a row."""


class JobsModel(QAbstractListModel):
    """The rows of one tab."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[JobRow, ...] = ()

    def show_rows(self, rows: Sequence[JobRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, job_id: str) -> int:
        """Where a job stands, -1 where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.id == job_id), -1)

    def row_at(self, row: int) -> JobRow:
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def mimeTypes(self) -> list[str]:
        return [JOB_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the job that is dragged."""
        carried = QMimeData()
        for index in indexes:
            carried.setData(JOB_MIME, QByteArray(self._rows[index.row()].id.encode()))
        return carried

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.title)
        return None


class JobRowDelegate(QStyledItemDelegate):
    """Title and worth; the decision, the chance and its range with break-even; rank and age."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current_theme()
        second = max(theme.control("tag"), theme.line("small"))
        third = theme.line("caption") + round(4 * theme.scale)
        return QSize(80, round(27 * theme.scale) + theme.line("body") + second + third)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        theme = current_theme()
        rect = QRectF(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("accent_weak" if is_selected else "hover"))
        painter.fillRect(
            QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("grid")
        )
        if is_selected:
            _paint_edge(painter, rect)
        side = 16 * theme.scale
        inner = rect.adjusted(side, 11 * theme.scale, -side, -10 * theme.scale)
        _paint_first_line(painter, inner, row)
        third = theme.line("caption") + round(4 * theme.scale)
        above = inner.adjusted(0, 0, 0, -third)
        _paint_second_line(painter, above, row, is_selected=is_selected)
        _paint_facts(painter, inner, row, is_selected=is_selected)
        if state & QStyle.StateFlag.State_HasFocus and is_keyboard_focus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("focus"), theme.metric("size.focus_ring")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(5, 3, -3, -4), 4, 4)
        painter.restore()


class JobList(QListView):
    """Ranked rows; `jobChosen` follows the current row, by mouse or arrow keys."""

    jobChosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.jobs = JobsModel(self)
        self.setModel(self.jobs)
        self.setItemDelegate(JobRowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Jobs, best first"))
        self.selectionModel().currentChanged.connect(self._tell)
        appearance().themeChanged.connect(self._resize_rows)

    def show_rows(self, rows: Sequence[JobRow], current: str) -> str:
        """Show rows and make a job the current one, else the first; the id that is now current."""
        self.blockSignals(True)
        self.jobs.show_rows(rows)
        at = max(0, self.jobs.row_of(current))
        self.setCurrentIndex(self.jobs.index(at) if rows else QModelIndex())
        self.blockSignals(False)
        self.updateGeometry()
        return rows[at].id if rows else ""

    def choose(self, job_id: str) -> None:
        """Make a job the current one and bring it into sight."""
        at = self.jobs.row_of(job_id)
        if at >= 0:
            self.setCurrentIndex(self.jobs.index(at))
            self.scrollTo(self.jobs.index(at))

    def current_id(self) -> str:
        index = self.currentIndex()
        return self.jobs.row_at(index.row()).id if index.isValid() else ""

    def selected_ids(self) -> list[str]:
        """The jobs selected together, in the order shown; the current one where it is alone."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.jobs.row_at(row).id for row in rows] or [
            id_ for id_ in [self.current_id()] if id_
        ]

    def step(self, by: int) -> None:
        """Go `by` rows down, or up where it is below 0, as far as the list goes."""
        if self.jobs.rowCount():
            last = self.jobs.rowCount() - 1
            row = min(last, max(0, self.currentIndex().row() + by))
            self.setCurrentIndex(self.jobs.index(row))

    def sizeHint(self) -> QSize:
        """As high as the rows, so that what stands below the list follows its last row."""
        row = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        return QSize(super().sizeHint().width(), row * self.jobs.rowCount())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _resize_rows(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self.signalsBlocked():
            self.jobChosen.emit(self.jobs.row_at(current.row()).id)


def _paint_edge(painter: QPainter, rect: QRectF) -> None:
    """The accent along the leading edge of the selected row."""
    width = 3.0
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.right() - width if is_mirrored else rect.left()
    painter.fillRect(
        QRectF(left, rect.top(), width, rect.height()), current_theme().color("accent")
    )


def _draw(painter: QPainter, rect: QRectF, text: str, *, at_end: bool) -> float:
    """One elided line at the leading or trailing edge; the width it took."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags | Qt.TextFlag.TextDontClip), shown)
    return metrics.horizontalAdvance(shown)


def _without(painter: QPainter, rect: QRectF, end: float) -> QRectF:
    """`rect` without its last `end` px in reading order."""
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return rect.adjusted(end, 0, 0, 0) if is_mirrored else rect.adjusted(0, 0, -end, 0)


def _paint_first_line(painter: QPainter, inner: QRectF, row: JobRow) -> None:
    theme = current_theme()
    line = QRectF(inner.left(), inner.top(), inner.width(), theme.line("body"))
    painter.setFont(theme.font("body", weight=600))
    painter.setPen(theme.color("text"))
    if row.worth:
        taken = _draw(painter, line, row.worth, at_end=True)
        line = _without(painter, line, taken + 8 * theme.scale)
    _draw(painter, line, formats.isolated(row.title), at_end=False)


def _paint_second_line(painter: QPainter, inner: QRectF, row: JobRow, *, is_selected: bool) -> None:
    """All ranges are equally wide, so that they compare; where room is short their words go."""
    theme = current_theme()
    scale = theme.scale
    height = theme.control("tag")
    line = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    tag_room = tag_width(row.tag.text, row.tag.icon)
    if row.range is not None:
        small = theme.font("small")
        words = QFontMetricsF(small).horizontalAdvance(row.chance)
        gap = 7 * scale
        room = line.width() - tag_room - words - 2 * gap
        pill = PILL * scale
        paint_range(painter, _end_of(painter, line, pill), row.range)
        rest = _without(painter, line, pill + gap)
        if room >= pill:
            painter.setFont(small)
            painter.setPen(theme.color("text_2" if is_selected else "text_3"))
            _draw(painter, rest, row.chance, at_end=True)
        tag_room = min(tag_room, rest.width())
    ground = "surface" if is_selected else ""
    box = _start_of(painter, line, tag_room)
    paint_tag(painter, box, TagText(row.tag.text, row.tag.tone, row.tag.icon, ground))


def _paint_facts(painter: QPainter, inner: QRectF, row: JobRow, *, is_selected: bool) -> None:
    theme = current_theme()
    height = theme.line("caption")
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("text_2" if is_selected else "text_3"))
    line = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    _draw(painter, line, row.facts, at_end=False)


def _end_of(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.left() if is_mirrored else rect.right() - width
    return QRectF(left, rect.top(), width, rect.height())


def _start_of(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = rect.right() - width if is_mirrored else rect.left()
    return QRectF(left, rect.top(), width, rect.height())
