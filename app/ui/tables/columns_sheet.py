"""Choosing the columns of a table and their order, by keyboard as well as by pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.overlay import Overlay
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable

_KEY = Qt.ItemDataRole.UserRole


class ColumnsSheet(Overlay):
    """A list of all columns: Space shows and hides one, Alt with an arrow or dragging moves it.

    The table follows at once.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Columns"), 380)
        theme = current_theme()
        pad = theme.px("space.xl")
        self.box.setContentsMargins(pad, pad, pad, pad)
        self.box.setSpacing(theme.px("space.m"))
        self.box.addWidget(PlainLabel(self.tr("Columns"), "lead"))
        self.box.addWidget(
            Sentence(self.tr("Space shows and hides a column, Alt with an arrow moves it."))
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns in their order"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.installEventFilter(self)
        self.list.itemChanged.connect(self._say)
        self.list.model().rowsMoved.connect(self._say)
        self.box.addWidget(self.list, 1)
        self.hint = Sentence(ink="text_3")
        self.box.addWidget(self.hint)
        self.box.addLayout(self._buttons())
        self._table: DataTable | None = None
        self._chosen: Callable[[Sequence[str] | None], object] = _nothing
        self._is_filling = False

    def open_for(self, table: DataTable, chosen: Callable[[Sequence[str] | None], object]) -> None:
        """Open over a table; `chosen` hears of every change, None for the usual columns."""
        self._table, self._chosen = table, chosen
        self._fill()
        self.open()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if is_press and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_current(step)
                return True
        return super().eventFilter(watched, event)

    def move_current(self, step: int) -> None:
        """Move the current column one place up (-1) or down (1)."""
        at = self.list.currentRow()
        if not 0 <= at + step < self.list.count():
            return
        self._is_filling = True
        item = self.list.takeItem(at)
        self.list.insertItem(at + step, item)
        self.list.setCurrentRow(at + step)
        self._is_filling = False
        self._say()

    def keys(self) -> tuple[str, ...]:
        """The columns that are ticked, in order."""
        items = [self.list.item(at) for at in range(self.list.count())]
        return tuple(
            str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _fill(self) -> None:
        assert self._table is not None  # noqa: S101 - opened for one
        self._is_filling = True
        self.list.clear()
        chosen = self._table.chosen_columns()
        columns = {column.key: column for column in self._table.columns}
        for key in (*chosen, *(key for key in columns if key not in chosen)):
            item = QListWidgetItem(columns[key].title)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(80, current_theme().row("dense")))
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
            if not columns[key].kept:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled)
            state = Qt.CheckState
            item.setCheckState(state.Checked if key in chosen else state.Unchecked)
            self.list.addItem(item)
        row = current_theme().row("dense")
        most = max(round(self._window.height() * 0.45), 4 * row)
        self.list.setFixedHeight(min(row * self.list.count() + 8, most))
        self.list.setCurrentRow(0)
        self._is_filling = False
        self._say_hidden()

    def _say(self, *_change: object) -> None:
        if not self._is_filling:
            self._chosen(self.keys())
            self._say_hidden()

    def _say_hidden(self) -> None:
        """Columns that are wanted and have no room."""
        assert self._table is not None  # noqa: S101 - opened for one
        seen = {self._table.columns[at].key for at in self._table.shown_columns()}
        hidden = [
            column.title
            for column in self._table.columns
            if column.key in self._table.chosen_columns() and column.key not in seen
        ]
        words = self.tr("No room in this window for: {columns}.")
        self.hint.set_text(words.format(columns=", ".join(hidden)) if hidden else "")
        self.hint.setVisible(bool(hidden))

    def _reset(self) -> None:
        self._chosen(None)
        self._fill()

    def _buttons(self) -> QHBoxLayout:
        usual = button(self.tr("As usual"), Kind.QUIET)
        done = button(self.tr("Done"), Kind.PRIMARY)
        usual.clicked.connect(self._reset)
        done.clicked.connect(self.close_overlay)
        row = QHBoxLayout()
        row.addWidget(usual)
        row.addStretch(1)
        row.addWidget(done)
        return row


def _nothing(_keys: Sequence[str] | None) -> None:
    pass
