"""One reading of a disputed rule, to be chosen like a radio button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from app.domain.rules import RuleValue
from app.ui.theme import current_theme
from app.ui.widgets.sentence import Sentence

DOT = 16


class ReadingCard(QAbstractButton):
    """The value in 600 and who says so; checked while it is the one looked at."""

    def __init__(self, value: RuleValue, title: str, source: str) -> None:
        super().__init__()
        self.value = value
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{title}. {source}")
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        words = (Sentence("", lead=title, step="body", lead_ink="text"), Sentence(source))
        for sentence in words:
            sentence.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(sentence)
        self._fit()
        self.toggled.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        painter.setPen(theme.color("accent" if is_on else "line"))
        ground = "accent_weak" if is_on else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        radius = theme.metric("radius.card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._paint_dot(painter, is_on=is_on)

    def _paint_dot(self, painter: QPainter, *, is_on: bool) -> None:
        theme = current_theme()
        edge, pad = (DOT - 3) * theme.scale, 13 * theme.scale
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - pad - edge if is_mirrored else pad
        top = 10 * theme.scale + (theme.line("body") - edge) / 2
        circle = QRectF(left, top, edge, edge)
        painter.setPen(QPen(theme.color("accent" if is_on else "line_strong"), 1.5))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(circle)
        if is_on:
            inset = edge * 0.27
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))

    def _fit(self) -> None:
        theme = current_theme()
        start, end = round(38 * theme.scale), round(12 * theme.scale)
        high = round(10 * theme.scale)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, start) if is_mirrored else (start, end)
        self._box.setContentsMargins(left, high, right, high)
