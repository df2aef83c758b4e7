"""The day that the rules are shown for: a button with today, past changes and any other day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QMenu, QPushButton, QWidget, QWidgetAction

from app.ui import formats
from app.ui.rules.words import tr
from app.ui.theme import current_theme
from app.ui.widgets.buttons import INK_OF_KIND, Kind, button, set_icon
from app.ui.widgets.labels import PlainLabel


class DayMenu(QMenu):
    """`chosen` carries a day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, day: date, today: date, changes: Sequence[date]) -> None:
        super().__init__(parent)
        self.edit = QDateEdit(QDate(day.year, day.month, day.day))
        self.edit.setDisplayFormat("yyyy-MM-dd")
        self.edit.setAccessibleName(tr("In force on"))
        self.edit.setMinimumDate(QDate(2010, 1, 1))
        self.show_day = button(tr("Show"), compact=True)
        self.show_day.clicked.connect(self._take)
        self._add(tr("Today"), today, day)
        self.addSeparator()
        for change in changes:
            self._add(formats.day_and_year(change), change, day)
        self.addSeparator()
        action = QWidgetAction(self)
        action.setDefaultWidget(self._line())
        self.addAction(action)

    def _add(self, text: str, value: date, current: date) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(partial(self._emit, value))

    def _line(self) -> QWidget:
        theme = current_theme()
        line = QWidget()
        row = QHBoxLayout(line)
        pad = theme.px("space.s")
        row.setContentsMargins(pad, pad, pad, pad)
        label = PlainLabel(tr("Other day"), "small", "text_2")
        label.setBuddy(self.edit)
        row.addWidget(label)
        row.addWidget(self.edit, 1)
        row.addWidget(self.show_day)
        return line

    def _emit(self, value: date, _checked: bool = False) -> None:
        self.chosen.emit(value)

    def _take(self, _checked: bool = False) -> None:
        found = self.edit.date()
        self.chosen.emit(date(found.year(), found.month(), found.day()))
        self.close()


class DayButton(QPushButton):
    """'In force on…', or the day looked at where it is not today."""

    dayChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", Kind.DEFAULT.value)
        self.setProperty("compact", "false")
        self.setAutoDefault(False)
        self.setText(tr("In force on…"))
        set_icon(self, "calendar", INK_OF_KIND[Kind.DEFAULT])
        self._day = self._today = date.min
        self._changes: tuple[date, ...] = ()
        self.clicked.connect(self._open)

    def show_day(self, day: date, today: date, changes: Sequence[date]) -> None:
        """Offer today and the days on which the current rule changed."""
        self._day, self._today, self._changes = day, today, tuple(changes)
        is_today = day == today
        words = tr("In force on {day}").format(day=formats.day_and_year(day))
        self.setText(tr("In force on…") if is_today else words)

    def menu_of_days(self) -> DayMenu:
        """The menu as it would open."""
        menu = DayMenu(self, self._day, self._today, self._changes)
        menu.chosen.connect(self.dayChosen)
        return menu

    def _open(self, _checked: bool = False) -> None:
        menu = self.menu_of_days()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
