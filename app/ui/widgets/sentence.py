"""A sentence: a strong lead and the rest, wrapped together at the line height of a type step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.fonts import weight_for
from app.ui.theme import appearance, current_theme

WIDEST = 100_000.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a sentence is set: type step, ink of the rest and of the lead, alignment."""

    step: str = "small"
    ink: str = "text_2"
    lead_ink: str = ""
    is_centered: bool = False


class Sentence(QWidget):
    """Plain text of any number of lines. `lead` is set in 600, `rest` in 400.

    The accessible name is the whole sentence. Height follows width, so put it into a layout.
    """

    def __init__(
        self,
        rest: str = "",
        *,
        lead: str = "",
        step: str = "small",
        ink: str = "text_2",
        lead_ink: str = "",
        centered: bool = False,
    ) -> None:
        super().__init__()
        self._lead = lead
        self._rest = rest
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._style = TextStyle(step, ink, lead_ink or ink, centered)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance().themeChanged.connect(self._remeasure)
        self.setAccessibleName(self.text())

    def set_text(self, rest: str, *, lead: str = "") -> None:
        self._lead, self._rest = lead, rest
        self.setAccessibleName(self.text())
        self._remeasure()

    def set_ink(self, ink: str) -> None:
        """Change the colour role of the whole sentence."""
        if self._style.ink != ink:
            self._style = replace(self._style, ink=ink, lead_ink=ink)
            self.update()

    def text(self) -> str:
        """Lead and rest as one sentence."""
        return f"{self._lead} {self._rest}".strip()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        whole = self.sizeHint()
        if width >= whole.width():
            return whole.height()
        if width not in self._heights:  # layouts ask some twenty times
            self._heights[width] = self._lay_out(width)[1]
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if self._hint is None:
            layout, height = self._lay_out(WIDEST)
            self._hint = QSize(ceil(layout.maximumWidth()) + 1, height)
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(80, self.sizeHint().width()), current_theme().line(self._style.step))

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, height = self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(current_theme().color(self._style.ink))
        top = max(0, (self.height() - height) // 2) if self._style.is_centered else 0
        layout.draw(painter, QPointF(0, top))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._remeasure()
        super().changeEvent(event)

    def _remeasure(self) -> None:
        self._heights.clear()
        self._hint = None
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: float) -> tuple[QTextLayout, int]:
        theme = current_theme()
        layout = QTextLayout(self.text(), theme.font(self._style.step))
        layout.setTextOption(_option(is_centered=self._style.is_centered and width < WIDEST))
        if self._lead:
            layout.setFormats([self._lead_format()])
        pitch = theme.line(self._style.step)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * pitch + (pitch - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, max(1, count) * pitch

    def _lead_format(self) -> QTextLayout.FormatRange:
        theme = current_theme()
        strong = QTextLayout.FormatRange()
        strong.start = 0
        strong.length = len(self._lead)
        form = strong.format
        form.setFontWeight(QFont.Weight(weight_for(600, tall=theme.is_tall_script)))
        form.setForeground(theme.color(self._style.lead_ink or self._style.ink))
        strong.format = form
        return strong


def _option(*, is_centered: bool) -> QTextOption:
    option = QTextOption()
    direction = QGuiApplication.layoutDirection()
    is_mirrored = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignHCenter if is_centered else side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
