"""The search field: a magnifier at the start, a cross at the end, Escape empties it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton

from app.ui.icons import icon, paint_icon
from app.ui.theme import appearance, current_theme


class SearchField(QLineEdit):
    """One line, 220 px wide at 100 %."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._cross = QToolButton(self)
        self._cross.setIcon(icon("close", "text_3", "text"))
        self._cross.setAccessibleName(self.tr("Empty the search"))
        self._cross.setAutoRaise(True)
        self._cross.setStyleSheet("QToolButton { border: 0; background: transparent; }")
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.hide()
        self._cross.clicked.connect(self.clear)
        self.textChanged.connect(self._show_cross)
        appearance().themeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(round(220 * current_theme().scale), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(round(120 * current_theme().scale), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_icon(QPainter(self), "search", self._box(at_end=False), "text_3")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cross.setGeometry(self._box(at_end=True).adjusted(-3, -3, 3, 3).toRect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        edge = theme.px("size.icon") - 2
        self._cross.setIconSize(QSize(edge, edge))
        lead, trail = round(18 * theme.scale), round(16 * theme.scale)
        sides = (trail, lead) if self._is_mirrored() else (lead, trail)
        self.setTextMargins(sides[0], 0, sides[1], 0)
        self.updateGeometry()

    def _box(self, *, at_end: bool) -> QRectF:
        theme = current_theme()
        edge, pad = theme.px("size.icon") - 2, 10 * theme.scale
        left = self.width() - pad - edge if at_end != self._is_mirrored() else pad
        return QRectF(left, (self.height() - edge) / 2, edge, edge)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _show_cross(self, text: str) -> None:
        self._cross.setVisible(bool(text))
