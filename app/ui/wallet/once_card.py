"""What is given once: expected against received, and the days that the user tells."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.domain.one_time import MILESTONES, Basis, OneTimeGrant
from app.domain.wallet_view import WalletView
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.wallet.fields import DayField
from app.ui.wallet.rows import Line, Rows
from app.ui.wallet.words import (
    TONES,
    basis_words,
    headed,
    milestone_words,
    once_words,
    state_words,
    tr,
)
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag


class OnceCard(Card):
    """`noted` carries a milestone and its day, or None to take the day back."""

    noted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(tr("Given once"))
        self.rows = Rows(self.accessibleName(), tr("No row of the history names any so far."))
        self.milestone, self.day = QComboBox(), DayField(tr("On which day"))
        for name in MILESTONES:
            self.milestone.addItem(milestone_words(name), name)
        self.milestone.setAccessibleName(tr("What was reached"))
        self.milestone.setFixedHeight(current_theme().control())
        self.note = button(tr("Note the day"))
        self.add(self.rows)
        self.add(Sentence(tr("Tell the day, and Bidbook says whether the Connects have come.")))
        self.add(self._form())
        self._is_read_only = False
        self._is_filled = False
        self.note.clicked.connect(self._note)

    def show_wallet(self, view: WalletView, *, is_read_only: bool) -> None:
        self._is_read_only = is_read_only
        self.note.setEnabled(not is_read_only)
        today = view.book.as_of
        last = QDate(today.year, today.month, today.day)
        self.day.setMaximumDate(last)
        if not self._is_filled:
            self.day.setDate(last)
            self._is_filled = True
        self.rows.show_lines([self._line(one) for one in reversed(view.once)])

    def _form(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px("space.m"))
        row.addWidget(self.milestone, 1)
        row.addWidget(self.day, 1)
        row.addWidget(self.note)
        return holder

    def _line(self, one: OneTimeGrant) -> Line:
        rest = tr("{day}, {counted}, {basis}").format(
            day=formats.day_and_year(one.on), counted=once_words(one), basis=basis_words(one)
        )
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        if one.basis is Basis.TOLD and not self._is_read_only:
            back = button(tr("Take back"), Kind.LINK, compact=True)
            back.setAccessibleName(
                tr("Take back the day of {name}").format(name=milestone_words(one.name))
            )
            back.clicked.connect(partial(self._take_back, one.name))
            row.addWidget(back)
        row.addWidget(Tag(state_words(one.state, one.missing_connects), TONES[one.state]))
        return Line(headed(milestone_words(one.name)), rest, end)

    def _note(self, _checked: bool = False) -> None:
        self.noted.emit(str(self.milestone.currentData()), self.day.day())

    def _take_back(self, name: str, _checked: bool = False) -> None:
        self.noted.emit(name, None)
