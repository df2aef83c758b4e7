"""Fields with a line inside: days and numbers, dressed like the plain ones beside them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox

from app.ui.theme import current_theme

FIRST_DAY = QDate(2010, 1, 1)


class DayField(QDateEdit):
    """A civil day; nothing before 2010, when none of this was there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMinimumDate(FIRST_DAY)
        self.setAccessibleName(name)
        _dress(self)

    def day(self) -> date:
        found = self.date()
        return date(found.year(), found.month(), found.day())

    def show_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))


class DayOfMonthField(QSpinBox):
    """A day of the month, or `open_words` for none."""

    def __init__(self, name: str, open_words: str) -> None:
        super().__init__()
        self.setRange(0, 31)
        self.setSpecialValueText(open_words)
        self.setAccessibleName(name)
        _dress(self)


def _dress(field: QAbstractSpinBox) -> None:
    theme = current_theme()
    field.setFixedHeight(theme.control())
    line = field.lineEdit()
    pad = theme.px("space.s")
    line.setTextMargins(pad, 0, pad, 0)
    is_mirrored = field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
