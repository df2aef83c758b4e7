"""A bare icon beside text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import icon_pixmap
from app.ui.theme import appearance, current_theme


class IconLabel(QWidget):
    """A bare icon beside text, in the colour of a role."""

    def __init__(self, icon: str, size: int = 16, role: str = "text_2") -> None:
        super().__init__()
        self._name, self._size, self._role = icon, size, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def set_icon(self, icon: str, role: str = "text_2") -> None:
        self._name, self._role = icon, role
        self.update()

    def sizeHint(self) -> QSize:
        edge = round(self._size * current_theme().scale)
        margins = self.contentsMargins()
        return QSize(
            edge + margins.left() + margins.right(), edge + margins.top() + margins.bottom()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = round(self._size * current_theme().scale)
        pixmap = icon_pixmap(self._name, edge, self._role, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self.contentsRect().topLeft(), pixmap)
