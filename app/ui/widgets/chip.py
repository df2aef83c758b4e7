"""Filter chips and segmented switches: 26 px, taking effect at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.theme import appearance, current_theme
from app.ui.widgets.card import Upright


class Chip(QAbstractButton):
    """A filter: "Kind **all but 2** ×". Clicking opens its menu or toggles it, × clears it.

    Checkable chips are filters that are on or off; a chip with `set_value` is active while its
    filter holds anything back. The edge and the weak fill say so, beside the words.
    """

    cleared = Signal()

    def __init__(
        self, label: str, value: str = "", *, icon: str = "", checkable: bool = False
    ) -> None:
        super().__init__()
        self._value, self._icon = value, icon
        self._is_active = False
        self.setText(label)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._announce()
        self.toggled.connect(self.update)
        appearance().themeChanged.connect(self.updateGeometry)

    def set_value(self, value: str, *, is_active: bool | None = None) -> None:
        """Show what the filter holds; an active chip can be cleared."""
        self._value = value
        if is_active is not None:
            self._is_active = is_active
        self._announce()
        self.updateGeometry()
        self.update()

    @property
    def is_active(self) -> bool:
        return self._is_active or self.isChecked()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = 18.0 * theme.scale + self._words_width()
        width += 18 * theme.scale if self._icon else 0
        width += 18 * theme.scale if self._is_clearable() else 0
        return QSize(round(width + 0.5), theme.control("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_active = self.is_active
        painter.setPen(theme.color("accent" if is_active else "line"))
        ground = "hover" if self.underMouse() and not is_active else "surface"
        painter.setBrush(theme.color("accent_weak" if is_active else ground))
        radius = theme.metric("radius.control")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)
        self._paint_words(painter, is_active=is_active)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_clearable() and self._clear_box().contains(event.position()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: object) -> None:
        key = getattr(event, "key", lambda: None)()
        if self._is_clearable() and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def _is_clearable(self) -> bool:
        return self._is_active and not self.isCheckable()

    def _words_width(self) -> float:
        theme = current_theme()
        label = QFontMetricsF(theme.font("small")).horizontalAdvance(self.text())
        value = QFontMetricsF(theme.font("small", weight=600)).horizontalAdvance(self._value)
        return label + value + (6 * theme.scale if self._value and self.text() else 0)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right())
        return box

    def _clear_box(self) -> QRectF:
        edge = 26 * current_theme().scale
        return self._mirrored(QRectF(self.width() - edge, 0, edge, self.height()))

    def _paint_words(self, painter: QPainter, *, is_active: bool) -> None:
        theme = current_theme()
        left = 9 * theme.scale
        if self._icon:
            edge = 12 * theme.scale
            box = self._mirrored(QRectF(left, 0, edge, self.height()))
            paint_icon(painter, self._icon, box, "accent" if is_active else "text_2")
            left += edge + 6 * theme.scale
        words = ((self.text(), 400, "text_2"), (self._value, 600, "text"))
        for text, weight, ink in words:
            if not text:
                continue
            font = theme.font("small", weight=weight)
            width = QFontMetricsF(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(theme.color("accent" if is_active else ink))
            box = self._mirrored(QRectF(left, 0, width + 2, self.height()))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignLeft), text)
            left += width + 6 * theme.scale
        if self._is_clearable():
            edge = 12 * theme.scale
            centre = self._clear_box().center() - QPointF(edge / 2, edge / 2)
            paint_icon(painter, "close", QRectF(centre.x(), centre.y(), edge, edge), "accent")

    def _announce(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._value}".strip())


class Segmented(QFrame):
    """A switch between 2 to 4 choices, by key."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], current: str = "") -> None:
        super().__init__()
        self.setProperty("part", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for key, text in choices:
            if self._buttons:
                row.addWidget(Upright())
            made = QToolButton()
            made.setText(text)
            made.setProperty("part", "segment")
            made.setCheckable(True)
            made.setChecked(key == (current or choices[0][0]))
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)
        self._group.buttonClicked.connect(self._emit_chosen)

    def current(self) -> str:
        """The key of the choice in force."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Show a choice without a signal. Raises KeyError for an unknown key."""
        self._buttons[key].setChecked(True)

    def _emit_chosen(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.current())


def spread(*widgets: QWidget, end: QWidget | None = None, gap: int = 6) -> QWidget:
    """Widgets in a flowing row, one more at the far end: a filter bar."""
    from app.ui.widgets.flow_layout import FlowLayout  # noqa: PLC0415 - only filter bars need it

    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(0, 0, 0, 0)
    holder = QWidget()
    flow = FlowLayout(holder, gap=gap)
    for widget in widgets:
        flow.addWidget(widget)
    row.addWidget(holder, 1)
    if end is not None:
        row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
    return bar
