"""The wallet in use, at the top of the sidebar: its name and plan, and the menu of wallets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from app.ui import formats
from app.ui.icons import paint_icon
from app.ui.theme import appearance, current_theme
from app.ui.widgets.labels import plain_tooltip


class WalletButton(QToolButton):
    """Name in 600, plan under it; in the rail the first letter. Shows a chevron with a menu."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._plan = "", ""
        self.is_rail = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance().themeChanged.connect(self.updateGeometry)

    def show_wallet(self, name: str, plan: str) -> None:
        """Show a wallet by the name its owner gave it and its plan in words."""
        self._name, self._plan = name, plan
        self.show_again()

    def show_again(self) -> None:
        """Take note of the privacy eye: the name is read out and told as it is painted."""
        name = formats.name(self._name) if self._name else ""
        said = self.tr("Wallet: {name}, {plan}").format(name=name, plan=self._plan)
        self.setAccessibleName(said)
        self.setToolTip(plain_tooltip(name) if self.is_rail else "")
        self.update()

    def set_rail(self, *, is_rail: bool) -> None:
        self.is_rail = is_rail
        self.updateGeometry()
        self.show_again()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        if self.is_rail:
            return QSize(40, theme.control())
        lines = theme.line("body") + theme.line("caption")
        return QSize(120, lines + round(14 * theme.scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        radius = theme.metric("radius.card")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)
        if self.is_rail:
            painter.setFont(theme.font("body_strong"))
            painter.setPen(theme.color("text"))
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignCenter, formats.name(self._name)[:1].upper()
            )
            return
        self._paint_words(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        theme = current_theme()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pad = 10 * theme.scale
        edge = 16 * theme.scale if self.menu() is not None else 0.0
        inner = rect.adjusted(pad, 0, -pad, 0)
        words = inner.adjusted(edge, 0, 0, 0) if is_mirrored else inner.adjusted(0, 0, -edge, 0)
        if edge:
            left = inner.left() if is_mirrored else inner.right() - edge
            box = QRectF(left, rect.top(), edge, rect.height())
            paint_icon(painter, "chevron_down", box, "text_3")
        side = Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(self.layoutDirection())
        top = (rect.height() - theme.line("body") - theme.line("caption")) / 2 + 1
        rows = (
            (formats.name(self._name), theme.font("body_strong"), "text", theme.line("body")),
            (self._plan, theme.font("caption"), "text_3", theme.line("caption")),
        )
        for text, font, ink, height in rows:
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            box = QRectF(words.left(), top, words.width(), height)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
            top += height
