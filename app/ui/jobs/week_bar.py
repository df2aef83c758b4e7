"""The limits of the week's plan: Connects and minutes at most, both open until typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.jobs.own_lines import leading_side, whole_number
from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel

MOST_CONNECTS, MOST_MINUTES = 100_000, 10_080


class WeekBar(QWidget):
    """Two fields; `limitsChanged` follows what can be read."""

    limitsChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.budget, self.minutes = QLineEdit(), QLineEdit()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px("space.s"))
        grid.setVerticalSpacing(2)
        fields = ((self.tr("Connects at most"), self.budget), (self.tr("Minutes"), self.minutes))
        for at, (text, field) in enumerate(fields):
            label = PlainLabel(text, "small", "text_2")
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.setPlaceholderText(self.tr("no limit"))
            field.setAlignment(leading_side(field))
            field.setMaxLength(7)
            field.setClearButtonEnabled(True)
            field.textChanged.connect(self._check)
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)

    def limits(self) -> tuple[int | None, int | None] | None:
        """Connects and minutes, None for no limit; None in all while a field cannot be read."""
        budget = whole_number(self.budget.text(), MOST_CONNECTS)
        minutes = whole_number(self.minutes.text(), MOST_MINUTES)
        if isinstance(budget, str) or isinstance(minutes, str):
            return None
        return budget, minutes

    def _check(self) -> None:
        pairs = ((self.budget, MOST_CONNECTS), (self.minutes, MOST_MINUTES))
        for field, most in pairs:
            state = "bad" if whole_number(field.text(), most) == "bad" else ""
            if field.property("state") != state:
                field.setProperty("state", state)
                field.style().unpolish(field)
                field.style().polish(field)
        if self.limits() is not None:
            self.limitsChanged.emit()
