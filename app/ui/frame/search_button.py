"""The way to the palette, in the sidebar: looks like a field, opens with a click or its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui.icons import paint_icon
from app.ui.theme import appearance, current_theme
from app.ui.widgets.key_caps import caps_width, paint_caps


class SearchButton(QPushButton):
    """Words and keys; in the rail the icon alone."""

    def __init__(self) -> None:
        super().__init__()
        self.is_rail = False
        self._caps: tuple[str, ...] = ()
        self._words = self.tr("Search or run")
        self.setAccessibleName(self._words)
        self.setProperty("kind", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance().themeChanged.connect(self.updateGeometry)

    def show_keys(self, caps: tuple[str, ...]) -> None:
        """Show the keys that do the same."""
        self._caps = caps
        self.update()

    def set_rail(self, *, is_rail: bool) -> None:
        self.is_rail = is_rail
        self.setToolTip(f"{self._words} ({'+'.join(self._caps)})" if is_rail else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, current_theme().control("control_small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        radius = theme.metric("radius.control")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)
        edge = 14 * theme.scale
        if self.is_rail:
            size = theme.px("size.icon")
            box = QRectF(0, 0, size, size)
            box.moveCenter(rect.center())
            paint_icon(painter, "search", box, "text_2")
            return
        pad = 10 * theme.scale
        inner = rect.adjusted(pad, 0, -pad, 0)
        keys = caps_width(self._caps)
        paint_icon(painter, "search", self._part(inner, 0, edge), "text_3")
        words = self._part(inner, edge + 8 * theme.scale, inner.width() - edge - keys - 16)
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("text_3"))
        shown = QFontMetricsF(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown
        )
        paint_caps(painter, self._caps, self._part(inner, inner.width() - keys, keys))

    def _part(self, room: QRectF, start: float, width: float) -> QRectF:
        """A stretch of `room`, counted in reading order."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() - start - width if is_mirrored else room.left() + start
        return QRectF(left, room.top(), width, room.height())
