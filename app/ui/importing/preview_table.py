"""The table of a preview: rows of all plans, with three or four ways to go for each.

Space takes or leaves the selected rows; A, S, L and Q choose for them; a click on a word chooses
for one row, or opens its menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem

from app.importing.plan import Choice, RowState
from app.ui.importing.choice_words import KEYS, choice_sentence, offered
from app.ui.importing.choosing import Wish
from app.ui.importing.fate_paint import choice_at, has_segments, paint_fate
from app.ui.importing.preview_columns import FATE
from app.ui.importing.preview_rows import Number, PreviewRows
from app.ui.importing.row_words import ShownRow
from app.ui.widgets.cells import Cell, TextCell
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.table_paint import CellDelegate, padded

Index = QModelIndex | QPersistentModelIndex
LOOKED_AT = 500
"""Rows of a selection that are asked what they offer; of more, every choice is offered."""


class _Shown(Sequence[ShownRow]):
    """Rows by their place in the table, looked up when they are asked for."""

    def __init__(self, rows: PreviewRows, numbers: Sequence[Number]) -> None:
        self.rows, self.numbers = rows, numbers

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> ShownRow: ...

    @overload
    def __getitem__(self, at: slice) -> list[ShownRow]: ...

    def __getitem__(self, at: int | slice) -> ShownRow | list[ShownRow]:
        if isinstance(at, slice):
            return [self.rows.row(number) for number in self.numbers[at]]
        return self.rows.row(self.numbers[at])


class PreviewModel(RowsModel[ShownRow]):
    """The rows of a state, or all; nothing is copied and a row is built when it is painted.

    The last column can be checked: `wishMade` says what the user wants, and the rows change with
    `show_rows_of`.
    """

    wishMade = Signal(object)

    def __init__(self, columns: Sequence[Column[ShownRow]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._numbers: Sequence[Number] = ()
        self._state: RowState | None = None
        self._fate_column = next(at for at, one in enumerate(columns) if one.key == FATE)

    def show_rows_of(self, rows: PreviewRows, state: RowState | None) -> None:
        """Show the rows of one state, or all; the same rows as before keep their place."""
        numbers = rows.numbers(state)
        is_same = state is self._state and len(numbers) == len(self._numbers)
        if is_same and (numbers is self._numbers or list(numbers) == list(self._numbers)):
            self._take(rows, numbers)
            self.repaint_rows()
            return
        self.beginResetModel()
        self._state = state
        self._take(rows, numbers)
        self.endResetModel()

    def take_columns(self, columns: Sequence[Column[ShownRow]]) -> None:
        """The same columns with other words, after the ledger of the preview has changed."""
        self.columns = tuple(columns)

    def repaint_rows(self) -> None:
        """Say that every row reads differently now."""
        if self._numbers:
            last = self.index(len(self._numbers) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def toggle(self, rows: Sequence[int]) -> None:
        """Take all of these rows if one of them is left out, else leave all of them out."""
        self.wish(rows, None)

    def wish(self, rows: Sequence[int], choice: Choice | None) -> None:
        """Ask for a choice for some rows of the table."""
        if rows:
            self.wishMade.emit(Wish([self._numbers[at] for at in rows], choice))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._can_be_checked(index):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            if not index.isValid() or not self._can_be_checked(index):
                return None
            is_taken = self.row_at(index.row()).row.is_taken
            return Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._can_be_checked(index):
            return False
        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        if self.row_at(index.row()).row.is_taken is not wanted:
            self.wish([index.row()], None)
        return True

    def _take(self, rows: PreviewRows, numbers: Sequence[Number]) -> None:
        self._numbers = numbers
        self._rows = _Shown(rows, numbers)  # type: ignore[assignment]  # only read, never sorted

    def _can_be_checked(self, index: Index) -> bool:
        is_row = index.column() == self._fate_column and index.row() < len(self._numbers)
        return is_row and self.row_at(index.row()).is_open_to_choice


class PreviewTable(DataTable):
    """Keys choose for the selected rows; the menu says what each choice means."""

    def __init__(self) -> None:
        super().__init__(multi=True)
        self.setItemDelegate(PreviewDelegate(self))
        self.setAccessibleName(
            self.tr("Rows of the plan. Space takes or leaves the selected ones; the menu key "
                    "shows every choice")
        )  # fmt: skip

    def selected_rows(self) -> list[int]:
        """The selected rows, in order; quick for a hundred thousand of them."""
        if self.selectionModel() is None:
            return []
        found = self.selectionModel().selection()
        ranges = [found.at(at) for at in range(found.count())]
        spans = [(one.top(), one.bottom()) for one in ranges]
        if len(spans) == 1:
            return list(range(spans[0][0], spans[0][1] + 1))
        return sorted({row for top, bottom in spans for row in range(top, bottom + 1)})

    def chosen_rows(self) -> list[int]:
        """The selected rows, else the current one."""
        current = self.currentIndex()
        return self.selected_rows() or ([current.row()] if current.isValid() else [])

    def offers(self) -> tuple[Choice, ...]:
        """The choices that at least one of the chosen rows offers."""
        model = self.model()
        rows = self.chosen_rows()
        if not isinstance(model, PreviewModel):
            return ()
        if len(rows) > LOOKED_AT:
            return tuple(Choice)
        found = (model.row_at(at) for at in rows)
        offers = {one for row in found if row.is_open_to_choice for one in offered(row.row)}
        return tuple(one for one in Choice if one in offers)

    def choose(self, choice: Choice | None) -> None:
        """Ask for a choice for the chosen rows; None takes or leaves them."""
        model = self.model()
        if isinstance(model, PreviewModel):
            model.wish(self.chosen_rows(), choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.modifiers() not in plain:
            super().keyPressEvent(event)
            return
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose(None)
            return
        choice = next((one for one, key in KEYS.items() if event.text().upper() == key), None)
        if choice is None:
            super().keyPressEvent(event)
        else:
            self.choose(choice)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        where = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(rect.bottomLeft())
        else:
            at = self.indexAt(self.viewport().mapFromGlobal(where))
            if at.isValid() and at.row() not in self.selected_rows():
                self.select_row(at.row())
        self.open_menu(where)

    def open_menu(self, where: QPoint) -> None:
        """Open the menu of the chosen rows; none where there is nothing to choose."""
        menu = self.choice_menu()
        if menu is not None:
            menu.popup(where)

    def choice_menu(self) -> QMenu | None:
        """A menu of what the chosen rows offer; None where there is nothing to choose."""
        offers = self.offers()
        if not offers:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in offers:
            action = menu.addAction(f"{choice_sentence(choice)}\t{KEYS[choice]}")
            action.setData(choice.value)
        menu.triggered.connect(self._choose_action)
        return menu

    def _choose_action(self, action: Any) -> None:
        self.choose(Choice(action.data()))


class PreviewDelegate(CellDelegate):
    """Paints the last column as the choices of a question, or as the choice in force."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model, view = index.model(), option.widget
        if isinstance(model, PreviewModel) and isinstance(view, PreviewTable):
            if model.columns[index.column()].key != FATE:
                return
            painter.save()
            painter.setLayoutDirection(option.direction)
            room = padded(view, option.rect, index.column())
            paint_fate(painter, room, model.row_at(index.row()))
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
        view = option.widget
        if (
            event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
            or event.button() != Qt.MouseButton.LeftButton
            or event.modifiers() != Qt.KeyboardModifier.NoModifier
            or not isinstance(model, PreviewModel)
            or not isinstance(view, PreviewTable)
            or model.columns[index.column()].key != FATE
        ):
            return False
        shown = model.row_at(index.row())
        if not shown.is_open_to_choice:
            return False
        if not has_segments(shown):
            view.open_menu(event.globalPosition().toPoint())
            return True
        room = padded(view, option.rect, index.column())
        choice = choice_at(room, shown, event.position(), option.direction)
        if choice is not None:
            model.wish([index.row()], choice)
        return True
