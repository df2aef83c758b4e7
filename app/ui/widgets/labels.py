"""Labels that never read their text as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption


class PlainLabel(QLabel):
    """A label of plain text in a type step and an ink (a colour role).

    `strength` overrides the weight of the step (400, 500 or 600). For text of several lines take
    a `Sentence`, which keeps the line height of the step.
    """

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        ink: str = "text",
        *,
        strength: int = 0,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", step)
        self.setProperty("ink", ink)
        if strength:
            self.setProperty("strength", str(strength))
        self.setText(text)
        self._align()

    def set_ink(self, ink: str) -> None:
        """Change the colour role."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def _align(self) -> None:
        """Set the text against the leading side of the layout, whatever its own direction."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where room is short; the tooltip has the whole text."""

    def __init__(
        self, text: str = "", step: str = "body", ink: str = "text", *, strength: int = 0
    ) -> None:
        super().__init__(text, step, ink, strength=strength)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else plain_tooltip(self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setFont(self.font())
        self.style().drawItemText(
            painter,
            self.rect(),
            int(flags | Qt.AlignmentFlag.AlignVCenter),
            option.palette,
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )


def plain_tooltip(text: str) -> str:
    """Text for `setToolTip`, which would read `<` and `&` as markup."""
    return f"<span>{escape(text)}</span>" if {"<", "&"} & set(text) else text
