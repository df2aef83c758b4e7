"""How well a job fits, 1 to 5, none chosen while it is not rated."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton

from app.ui import formats
from app.ui.widgets.card import Upright


class FitScale(QFrame):
    """1 to 5, none chosen while the fit is not rated. `rated` carries the number or None."""

    rated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "segments")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._rating: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for fit in range(1, 6):
            if fit > 1:
                row.addWidget(Upright())
            made = QToolButton()
            made.setText(formats.connects(fit))
            made.setProperty("part", "segment")
            made.setCheckable(True)
            name = self.tr("Fit {fit} of {five}").format(
                fit=formats.connects(fit), five=formats.connects(5)
            )
            made.setAccessibleName(name)
            made.setToolTip(self.tr("{name} (key {key})").format(name=name, key=fit))
            self._group.addButton(made, fit)
            row.addWidget(made)
        self._group.idClicked.connect(self._clicked)
        self.setFocusProxy(self._group.button(1))

    def show_rating(self, fit: int | None) -> None:
        """Show a rating without a signal."""
        self._rating = fit
        for made in self._group.buttons():
            made.setChecked(self._group.id(made) == fit)

    def rating(self) -> int | None:
        return self._rating

    def _clicked(self, fit: int) -> None:
        rating = None if fit == self._rating else fit
        self.show_rating(rating)
        self.rated.emit(rating)
