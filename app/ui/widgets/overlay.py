"""A panel over the window, on a flat scrim: one at a time, Esc or a click beside it closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui.theme import current_theme

TOP = 118
"""px at 100 % from the top of the window."""
GAP = 24
"""px around the panel in a window that is too small for it."""


class Overlay(QWidget):
    """Lay widgets out in `box`; `width` is that of the panel in px at 100 %.

    The focus stays inside and goes back to where it was. The panel is as high as its content, at
    most as high as the window.
    """

    closed = Signal()

    def __init__(self, window: QWidget, name: str, width: int = 640) -> None:
        super().__init__(window)
        self._window = window
        self._width = width
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel = QFrame(self)
        self.panel.setProperty("part", "dialog")
        self.box = QVBoxLayout(self.panel)
        self.box.setContentsMargins(1, 1, 1, 1)
        self.box.setSpacing(0)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it over everything; another one in sight is closed."""
        for other in self._window.findChildren(Overlay):
            if other is not self and not other.isHidden():
                other.close_overlay()
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()

    def close_overlay(self) -> None:
        """Take it away and give the focus back."""
        if self.isHidden():
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self.hide()
        before, self._before = self._before, None
        if had_focus and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place(self) -> None:
        """Fit the scrim to the window and the panel to its content."""
        theme = current_theme()
        self.setGeometry(self._window.rect())
        gap = round(GAP * theme.scale)
        width = min(round(self._width * theme.scale), self.width() - 2 * gap)
        self.panel.setMaximumHeight(max(self.height() - 2 * gap, 120))
        self.panel.setFixedWidth(width)
        layout = self.panel.layout()
        if layout is not None:
            layout.activate()
        wanted = self._wanted_height(width)
        height = min(wanted, self.height() - 2 * gap)
        top = max(min(round(TOP * theme.scale), self.height() - height - gap), gap)
        self.panel.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self.place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().scrim())

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Walk through what is inside, round and round."""
        stops = [
            child
            for child in self.panel.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isVisible()
            and child.isEnabled()
        ]
        if not stops:
            return False
        now = QApplication.focusWidget()
        ordered = sorted(stops, key=self._reading_place)
        at = ordered.index(now) if now in ordered else -1
        step = ordered[(at + 1) % len(ordered)] if is_next else ordered[at - 1]
        reason = Qt.FocusReason.TabFocusReason if is_next else Qt.FocusReason.BacktabFocusReason
        step.setFocus(reason)
        return True

    def _reading_place(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self, widget.rect().topLeft())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return corner.y(), -corner.x() if is_mirrored else corner.x()

    def _wanted_height(self, width: int) -> int:
        layout = self.panel.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.panel.sizeHint().height()
