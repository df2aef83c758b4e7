"""The start of the jobs page: title, paste, two tabs, the list, how to bring a job in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.jobs.job_list import JobList
from app.ui.jobs.job_rows import JobRow
from app.ui.jobs.list_order import OrderChip
from app.ui.jobs.week_bar import WeekBar
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Rule
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

SHORTLIST, WEEK, PUT_AWAY = "shortlist", "week", "put_away"
MANY = 12
"""Jobs in a tab from which on there is a field to search them."""


class ListPanel(QFrame):
    """Holds which tab is shown and what is searched for; the page fills it."""

    jobChosen = Signal(str)
    tabChosen = Signal()
    searched = Signal()
    pasteWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        theme = current_theme()
        self.list = JobList()
        self.tabs = {
            SHORTLIST: Chip(self.tr("Shortlist"), checkable=True),
            WEEK: Chip(self.tr("This week"), checkable=True),
            PUT_AWAY: Chip(self.tr("Put away"), checkable=True),
        }
        self.order, self.week = OrderChip(), WeekBar()
        self.week.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.hide()
        self.note = Sentence()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._head_part = self._head()
        box.addWidget(self._head_part)
        box.addWidget(Rule(strong=True))
        box.addWidget(self.list)
        pad = theme.px("space.l")
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(pad, theme.px("space.m"), pad, theme.px("space.m"))
        foot.addWidget(self.note)
        box.addWidget(self._foot)
        box.addStretch(1)
        self.list.jobChosen.connect(self.jobChosen)
        self.order.orderChanged.connect(self.searched)
        self.search.textChanged.connect(self.searched)

    def show_rows(
        self, rows: Sequence[JobRow], counts: Mapping[str, int], current: str, note: str = ""
    ) -> str:
        """Show the rows of the tab, as many as the search lets through; the id now current.

        `note` is what stands below them, in place of how the tab is to be read.
        """
        for key, tab in self.tabs.items():
            tab.set_value(formats.connects(counts[key]))
        self.search.setVisible(counts[self.tab] > MANY or bool(self.search.text()))
        words = self.search.text().casefold().split()
        kept = [row for row in rows if all(word in row.title.casefold() for word in words)]
        self.list.setVisible(bool(kept))
        usual = self._note(is_empty=not rows, is_filtered=bool(rows) and not kept)
        self.note.set_text(note or usual)
        self.order.setVisible(self.tab == SHORTLIST and counts[SHORTLIST] > 1)
        self.week.setVisible(self.tab == WEEK)
        found = self.list.show_rows(kept, current)
        self._fit_note()
        return found

    @property
    def tab(self) -> str:
        return next(key for key, chip in self.tabs.items() if chip.isChecked())

    def show_tab(self, tab: str) -> None:
        """Turn to a tab without a signal."""
        self.tabs[tab].setChecked(True)

    def _head(self) -> QWidget:
        theme = current_theme()
        head = QWidget()
        box = QVBoxLayout(head)
        side = theme.px("space.l")
        box.setContentsMargins(side, theme.px("space.xl"), side, theme.px("space.m"))
        box.setSpacing(theme.px("space.s"))
        first = QHBoxLayout()
        self.paste = button(self.tr("Paste"), Kind.DEFAULT, icon="paste", compact=True)
        self.paste.setToolTip(self.tr("Reads the job that you copied (Ctrl+V)"))
        self.paste.clicked.connect(self.pasteWanted)
        first.addWidget(PlainLabel(self.tr("Jobs"), "title"))
        first.addStretch(1)
        first.addWidget(self.order)
        first.addWidget(self.paste)
        second = FlowLayout()
        group = QButtonGroup(self)
        for chip in self.tabs.values():
            group.addButton(chip)
            second.addWidget(chip)
        self.tabs[SHORTLIST].setChecked(True)
        group.buttonClicked.connect(self._tab_clicked)
        box.addLayout(first)
        box.addLayout(second)
        box.addWidget(self.search)
        box.addWidget(self.week)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def say(self, note: str) -> None:
        """Replace what stands below the rows."""
        self.note.set_text(note)
        self._fit_note()

    def _fit_note(self) -> None:
        """The note gives way to the rows where both don't fit."""
        width = self.width() - 2 * current_theme().px("space.l")
        note = self.note.heightForWidth(width) + 2 * current_theme().px("space.m")
        rows = self.list.sizeHint().height() if self.list.jobs.rowCount() else 0
        has_room = self._head_part.sizeHint().height() + rows + note <= self.height()
        self._foot.setVisible(has_room or not rows or self.tab == WEEK)

    def _tab_clicked(self) -> None:
        self.search.clear()
        self.tabChosen.emit()

    def _note(self, *, is_empty: bool, is_filtered: bool) -> str:
        if is_filtered:
            return self.tr("No title holds these words.")
        if is_empty and self.tab == PUT_AWAY:
            return self.tr("Jobs that you applied to, or that are not for you, are kept here.")
        if is_empty:
            return self.tr("Copy a job page on Upwork and press Ctrl V here.")
        if self.tab == PUT_AWAY:
            return self.tr("Applied to, closed, or not for you. Nothing is thrown away.")
        if self.tab == WEEK:
            return self.tr("What to send this week is being worked out.")
        return self.tr(
            "Ranked by worth after cost per Connect. The dashed mark is break-even. "
            "Copy a job page on Upwork and press Ctrl V to add one."
        )
