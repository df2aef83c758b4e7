"""The palette over the window: one line to type into, rows to choose from, keys alone suffice."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui import formats
from app.ui.palette.choices import Choice, ChoiceSearch, Found
from app.ui.palette.row_delegate import PaletteDelegate
from app.ui.palette.rows import PaletteRows
from app.ui.theme import current_theme
from app.ui.widgets.card import Rule
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.key_caps import KeyCaps
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.overlay import Overlay

WIDTH = 640
ROWS_IN_SIGHT = 11


class Palette(Overlay):
    """`chosen` brings a choice; what it does is for others to say."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", WIDTH)
        self.setAccessibleName(self.tr("Search or run"))
        self._search = ChoiceSearch(())
        self._made_for: Callable[[str], Sequence[Choice]] = _nothing
        self.field = QLineEdit()
        self.field.setProperty("part", "bare")
        self.field.setProperty("ownFocus", True)
        self.field.setAccessibleName(self.tr("Search or run"))
        self.field.setPlaceholderText(self.tr("Search, run, or go to a date"))
        self.field.installEventFilter(self)
        self.rows = PaletteRows()
        self.list = RowList(self.rows)
        self._count = PlainLabel("", "small", "text_3")
        self._nothing = PlainLabel("", "body", "text_2")
        theme = current_theme()
        self._nothing.setContentsMargins(
            theme.px("space.l"), theme.px("space.l"), theme.px("space.l"), theme.px("space.l")
        )
        self.box.addWidget(self._head())
        self.box.addWidget(Rule(strong=True))
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self._nothing)
        self.box.addWidget(Rule(strong=True))
        self.box.addWidget(self._foot())
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(self._choose_index)

    def open_with(
        self, search: ChoiceSearch, made_for: Callable[[str], Sequence[Choice]] | None = None
    ) -> None:
        """Open over a set of choices; `made_for` gives more of them for what was typed."""
        self._search = search
        self._made_for = made_for or _nothing
        self.field.clear()
        self._find("")
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and self._take_key(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def choose_current(self) -> None:
        """Take the choice that is marked."""
        choice = self.rows.choice_at(self.list.currentIndex().row())
        if choice is not None:
            self.close_overlay()
            self.chosen.emit(choice)

    # -- inside

    def _take_key(self, key: Qt.Key) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if key in steps:
            self._step(steps[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose_current()
            return True
        return False

    def _step(self, steps: int) -> None:
        row = self.list.currentIndex().row()
        for _ in range(abs(steps)):
            row = self.rows.next_choice(row, 1 if steps > 0 else -1)
        self._mark(row)

    def _mark(self, row: int) -> None:
        if row < 0:
            return
        self.list.setCurrentIndex(self.rows.index(row))
        is_first = self.rows.next_choice(-1, 1) == row
        self.list.scrollTo(self.rows.index(0 if is_first else row))

    def _find(self, query: str) -> None:
        found = self._search.found(query, self._made_for(query))
        self.rows.show_found(found, query)
        self._mark(self.rows.next_choice(-1, 1))
        self._say(found, query)
        self.list.updateGeometry()
        if not self.isHidden():
            self.place()

    def _say(self, found: Found, query: str) -> None:
        is_empty = not found.groups
        self.list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._nothing.setText(
            self.tr("Nothing is called “{text}” here.").format(text=formats.isolated(query.strip()))
        )
        count = ""
        if query.strip():
            count = self.tr("{found} of {all} match").format(
                found=formats.connects(found.matching), all=formats.connects(found.of)
            )
        self._count.setText(count)

    def _choose_index(self, index: QModelIndex) -> None:
        if self.rows.choice_at(index.row()) is not None:
            self.list.setCurrentIndex(index)
            self.choose_current()

    def _head(self) -> QWidget:
        theme = current_theme()
        head = QWidget()
        row = QHBoxLayout(head)
        side = theme.px("space.l")
        row.setContentsMargins(side, theme.px("space.s"), side, theme.px("space.s"))
        row.setSpacing(theme.px("space.m"))
        row.addWidget(IconLabel("search", 16, "text_2"))
        row.addWidget(self.field, 1)
        row.addWidget(KeyCaps([self.tr("Esc")]))
        return head

    def _foot(self) -> QFrame:
        theme = current_theme()
        foot = QFrame()
        row = QHBoxLayout(foot)
        side = theme.px("space.l")
        row.setContentsMargins(side, theme.px("space.s"), side, theme.px("space.s"))
        row.setSpacing(theme.px("space.l"))
        for caps, words in ((("↑", "↓"), self.tr("choose")), (("↵",), self.tr("run"))):
            pair = QHBoxLayout()
            pair.setSpacing(theme.px("space.xs") + 2)
            pair.addWidget(KeyCaps(caps))
            pair.addWidget(PlainLabel(words, "small", "text_3"))
            row.addLayout(pair)
        row.addStretch(1)
        row.addWidget(self._count)
        return foot


class RowList(QListView):
    """As high as its rows, up to eleven of them. The field keeps the focus."""

    def __init__(self, rows: PaletteRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegate(PaletteDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What was found"))

    def sizeHint(self) -> QSize:
        model, delegate = self.model(), self.itemDelegate()
        count = min(model.rowCount(), ROWS_IN_SIGHT)
        plain = QStyleOptionViewItem()
        height = sum(delegate.sizeHint(plain, model.index(row, 0)).height() for row in range(count))
        return QSize(200, height + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)


def _nothing(_query: str) -> Sequence[Choice]:
    return ()
