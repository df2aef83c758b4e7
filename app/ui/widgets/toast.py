"""What just happened, with Undo: a dark strip above the status bar, for eight seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.ui import motion, tokens
from app.ui.theme import current_theme
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel


class Toast(QFrame):
    """One strip per window; a new message replaces the old one.

    Its time stands still under the pointer or the focus.
    """

    undone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("part", "toast")
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(14 * theme.scale), 0, round(14 * theme.scale), 0)
        row.setSpacing(round(14 * theme.scale))
        self._icon = IconLabel("check", 16, "window")
        self._text = PlainLabel(ink="window")
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setProperty("part", "undo")
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self._key = PlainLabel(shown, "caption")
        self._key.setProperty("part", "key")
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._window = window
        self._on_undo: Callable[[], object] | None = None
        self._undo.clicked.connect(self._run_undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        window.installEventFilter(self)
        self.hide()

    def show_message(
        self, text: str, undo: Callable[[], object] | None = None, *, icon: str = "check"
    ) -> None:
        """Show what happened; with `undo`, offer to take it back."""
        self._text.setText(text)
        self._icon.set_icon(icon, "window")
        self._on_undo = undo
        self._undo.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.raise_()
        self.show()
        self._slide_in()
        self._timer.start(int(tokens.metrics().motion["toast_stay"]))

    def dismiss(self) -> None:
        """Take the strip away now."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and not self.isHidden():
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible() and not self._undo.hasFocus():
            self._timer.start(int(tokens.metrics().motion["toast_stay"]))

    def _run_undo(self) -> None:
        run = self._on_undo
        self.dismiss()
        self.undone.emit()
        if run is not None:
            run()

    def _place(self) -> None:
        self._slide.stop()
        theme = current_theme()
        window = self._window
        height = max(round(40 * theme.scale), theme.line("body") + 16)
        wide = max(self.sizeHint().width() + round(40 * theme.scale), round(330 * theme.scale))
        width = min(wide, window.width() - 32)
        foot = theme.px("size.status_bar") + theme.px("space.l")
        self.setGeometry(
            (window.width() - width) // 2, window.height() - foot - height, width, height
        )

    def _slide_in(self) -> None:
        if not motion.is_on():
            return
        end = self.pos()
        self._slide.stop()
        self._slide.setDuration(int(tokens.metrics().motion["toast_in"]))
        self._slide.setStartValue(end + QPoint(0, 12))
        self._slide.setEndValue(end)
        self._slide.start()

    def focusPolicy(self) -> Qt.FocusPolicy:
        return Qt.FocusPolicy.NoFocus
