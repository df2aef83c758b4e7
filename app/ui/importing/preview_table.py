"""The table of a preview: rows of all plans, taken or left by Space, Enter or a click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from app.importing.plan import Plan, RowState
from app.ui.icons import paint_icon
from app.ui.importing.plan_count import QUESTIONS, Fate, fate_of
from app.ui.importing.preview_columns import FATE
from app.ui.importing.row_words import ShownRow
from app.ui.theme import current_theme
from app.ui.widgets.cells import TRAILING, Cell, TextCell
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.table_paint import CellDelegate, padded

Index = QModelIndex | QPersistentModelIndex
Choices = Mapping[int, Mapping[int, bool]]
"""Whether rows are taken: by the place of their plan, then by row number."""


class PreviewModel(RowsModel[ShownRow]):
    """Rows with open questions first, else in the order of the pages.

    The last column can be checked; `choicesMade` says what the user wants, and the rows change
    with `show_plans`.
    """

    choicesMade = Signal(object)

    def __init__(self, columns: Sequence[Column[ShownRow]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._state: RowState | None = None
        self._fate_column = next(at for at, one in enumerate(columns) if one.key == FATE)

    def show_plans(self, plans: Sequence[Plan], state: RowState | None) -> None:
        """Show the rows of one state, or all; the same rows as before keep their place."""
        rows = rows_of(plans, state)
        before = self._rows
        if len(rows) != len(before) or any(map(_is_another, rows, before)):
            self.show_rows(rows)
            return
        self._rows = rows
        self.repaint_rows()

    def take_columns(self, columns: Sequence[Column[ShownRow]]) -> None:
        """The same columns with other words, after the ledger of the preview has changed."""
        self.columns = tuple(columns)

    def repaint_rows(self) -> None:
        """Say that every row reads differently now."""
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def toggle(self, rows: Sequence[int]) -> None:
        """Take all of these rows if one of them is left out, else leave all of them out."""
        found = [self._rows[row] for row in rows if self._rows[row].is_open_to_choice]
        if found:
            self._choose(found, is_taken=not all(one.row.is_taken for one in found))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._can_be_checked(index):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            if not index.isValid() or not self._can_be_checked(index):
                return None
            is_taken = self._rows[index.row()].row.is_taken
            return Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._can_be_checked(index):
            return False
        is_taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self._choose([self._rows[index.row()]], is_taken=is_taken)
        return True

    def _can_be_checked(self, index: Index) -> bool:
        is_row = index.column() == self._fate_column and index.row() < len(self._rows)
        return is_row and self._rows[index.row()].is_open_to_choice

    def _choose(self, rows: Sequence[ShownRow], *, is_taken: bool) -> None:
        choices: dict[int, dict[int, bool]] = {}
        for shown in rows:
            choices.setdefault(shown.at, {})[shown.row.row] = is_taken
        self.choicesMade.emit(choices)


def rows_of(plans: Sequence[Plan], state: RowState | None) -> list[ShownRow]:
    """The rows to show: those that need a look and possible twins first."""
    rows = [
        ShownRow(at, row)
        for at, plan in enumerate(plans)
        for row in plan.rows
        if state is None or row.state is state
    ]
    return sorted(rows, key=lambda shown: shown.row.state not in QUESTIONS)


def _is_another(one: ShownRow, other: ShownRow) -> bool:
    return one.row.row != other.row.row or one.at != other.at


class PreviewTable(DataTable):
    """Space and Enter take or leave the selected rows; a click in the last column does so too."""

    def __init__(self) -> None:
        super().__init__(multi=True)
        self.setItemDelegate(PreviewDelegate(self))
        self.setAccessibleName(self.tr("Rows of the plan. Space takes or leaves the selected ones"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        model = self.model()
        if (
            event.key() not in keys
            or event.modifiers() not in plain
            or not isinstance(model, PreviewModel)
        ):
            super().keyPressEvent(event)
            return
        rows = self.selected_rows()
        current = self.currentIndex()
        model.toggle(rows or ([current.row()] if current.isValid() else []))


class PreviewDelegate(CellDelegate):
    """Paints the last column as a word and a box, and lets a click change it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = index.model()
        view = option.widget
        if isinstance(model, PreviewModel) and isinstance(view, PreviewTable):
            if model.columns[index.column()].key != FATE:
                return
            painter.save()
            painter.setLayoutDirection(option.direction)
            shown = model.row_at(index.row())
            _paint_fate(painter, padded(view, option.rect, index.column()), shown, index)
            painter.restore()

    def cell(self, index: Index) -> Cell:
        model = index.model()
        if isinstance(model, PreviewModel) and model.columns[index.column()].key == FATE:
            return TextCell("")
        return super().cell(index)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if (
            event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
            or event.button() != Qt.MouseButton.LeftButton
            or event.modifiers() != Qt.KeyboardModifier.NoModifier
        ):
            return False
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return False
        is_taken = Qt.CheckState(state) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_taken else Qt.CheckState.Checked
        return bool(model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole))


def _paint_fate(painter: QPainter, room: QRectF, shown: ShownRow, index: Index) -> None:
    """The word, then the box at the trailing edge, filled where the row is taken."""
    theme = current_theme()
    edge = round(14 * theme.scale)
    is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = room.left() if is_mirrored else room.right() - edge
    box = QRectF(round(left), round(room.center().y() - edge / 2), edge, edge)
    if shown.is_open_to_choice:
        _paint_box(painter, box, is_taken=shown.row.is_taken)
    taken = edge + 8 * theme.scale
    words = room.adjusted(taken, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -taken, 0)
    is_done = fate_of(shown.row) in {Fate.ADD, Fate.UPDATE}
    painter.setFont(theme.font("body", weight=600 if is_done else 400))
    painter.setPen(theme.color("text" if is_done else "text_3"))
    text = str(index.data() or "")
    fitted = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, words.width() + 1
    )
    painter.drawText(words, TRAILING, fitted)


def _paint_box(painter: QPainter, box: QRectF, *, is_taken: bool) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent" if is_taken else "line_strong"), 1.0))
    painter.setBrush(theme.color("accent" if is_taken else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if is_taken:
        paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), "on_accent")
