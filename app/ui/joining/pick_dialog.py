"""Choosing records from a list, with a sentence on what would become of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.joining.pick_delegate import PICK_ROLE, PickDelegate
from app.ui.joining.picks import Pick
from app.ui.joining.tie_words import Offer
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel, plain_tooltip
from app.ui.widgets.sentence import Sentence

ROW, ROWS = 56, 7
"""px at 100 % of a row, and how many of them the dialog shows at most before it scrolls."""
MANY = 8
"""Records from which on there is a field to search them."""


class PickDialog(QDialog):
    """Space or a click ticks a record; the sentence and the button follow.

    `offer_of` says what would be done with the ticked ids. `confirmed` carries them.
    """

    confirmed = Signal(list)

    def __init__(
        self,
        words: tuple[str, str],
        picks: Sequence[Pick],
        offer_of: Callable[[list[str]], Offer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title, question = words
        self.setWindowTitle(title)
        theme = current_theme()
        rows = max(3, min(len(picks), ROWS))
        self.resize(round(520 * theme.scale), round((ROW * rows + 200) * theme.scale))
        self._offer_of = offer_of
        self._items = QStandardItemModel(self)
        self.list = self._list(question)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.setVisible(len(picks) >= MANY)
        self.search.textChanged.connect(self._search)
        self.sentence = Sentence(step="body", ink="text")
        self.confirm = button("", Kind.PRIMARY)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._give)
        self._lay_out(question)
        self._fill(picks)
        self._items.itemChanged.connect(self._show_offer)
        self._show_offer()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def chosen(self) -> list[str]:
        """The ids of the ticked records, in the order of the list; hidden ones count."""
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return [
            item.data(PICK_ROLE).id for item in items if item.checkState() is Qt.CheckState.Checked
        ]

    def tick(self, id_: str, *, is_ticked: bool = True) -> None:
        """Tick a record, or take its tick away."""
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(PICK_ROLE).id == id_:
                state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
                self._items.item(row).setCheckState(state)

    def _list(self, name: str) -> QListView:
        view = QListView()
        view.setModel(self._items)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(PickDelegate(view))
        view.setMouseTracking(True)
        view.setAccessibleName(name)
        return view

    def _lay_out(self, question: str) -> None:
        theme = current_theme()
        pad = theme.px("space.xl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        box.addWidget(PlainLabel(question, "lead"))
        box.addWidget(self.search)
        frame = QFrame()
        frame.setProperty("part", "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.list)
        box.addWidget(frame, 1)
        box.addWidget(self.sentence)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.confirm)
        box.addLayout(row)

    def _fill(self, picks: Sequence[Pick]) -> None:
        for pick in picks:
            lines = [formats.isolated(pick.title), pick.detail]
            item = QStandardItem("\n".join(line for line in lines if line))
            item.setData(replace(pick, title=formats.isolated(pick.title)), PICK_ROLE)
            item.setToolTip(plain_tooltip(pick.title))
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked if pick.is_chosen else Qt.CheckState.Unchecked)
            self._items.appendRow(item)
        if picks:
            self.list.setCurrentIndex(self._items.index(0, 0))

    def _search(self, text: str) -> None:
        wanted = text.casefold().split()
        for row in range(self._items.rowCount()):
            said = self._items.item(row).text().casefold()
            self.list.setRowHidden(row, not all(word in said for word in wanted))

    def _show_offer(self, _item: object = None) -> None:
        offer = self._offer_of(self.chosen())
        self.sentence.set_text(offer.sentence)
        self.confirm.setEnabled(bool(offer.verb))
        self.confirm.setText(offer.verb or self.confirm.text() or self.tr("Continue"))

    def _give(self) -> None:
        ids = self.chosen()
        self.accept()
        self.confirmed.emit(ids)
