"""The focus ring: 2 px of accent, 2 px off the control, for keyboard focus only.

A QFrame of our own in place of QFocusFrame: that one takes its distance from a proxy style, which
costs a call into Python for every metric of every widget.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QMenu, QWidget
from shiboken6 import isValid

from app.ui.theme import current_theme

KEYS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
FOLLOWED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ZOrderChange}
)


class _Origin:
    """Whether the focus came by the keyboard."""

    is_keyboard = False


def is_keyboard_focus() -> bool:
    """Whether rings are to be drawn: the last move of the focus was by key."""
    return _Origin.is_keyboard


def forget_keyboard() -> None:
    """Draw no ring until the next key: a fresh window, a picture."""
    _Origin.is_keyboard = False


class FocusRing(QWidget):
    """One ring for the whole application; it follows `QApplication.focusChanged`.

    Keys and clicks are seen at the window, not by a filter on the application, which would call
    into Python for every event of every object.
    """

    def __init__(self) -> None:
        super().__init__()
        self._target: QWidget | None = None
        self._window: QWindow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self, app: QApplication) -> None:
        """Begin to follow the focus of an application."""
        app.focusChanged.connect(self._focus_moved)
        app.focusWindowChanged.connect(self._watch_window)
        app.aboutToQuit.connect(self._let_go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._target:
            self._target_changed(kind)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._note_key(event)
        elif kind == QEvent.Type.MouseButtonPress and _Origin.is_keyboard:
            _Origin.is_keyboard = False
            self._withdraw()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        width = theme.metric("size.focus_ring")
        radius = theme.metric("radius.control") + theme.metric("size.focus_gap")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), width))
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, radius, radius)

    def _note_key(self, event: QKeyEvent) -> None:
        is_shortcut = bool(event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier)
        if event.key() in KEYS or is_shortcut:
            _Origin.is_keyboard = True
            self._place()

    def _watch_window(self, window: QWindow | None) -> None:
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
        self._target = new if new is not None and _wants_ring(new) else None
        if self._target is not None:
            self._target.installEventFilter(self)
        self._place()

    def _target_changed(self, kind: QEvent.Type) -> None:
        if kind in FOLLOWED:
            self._place()
        elif kind in {QEvent.Type.Hide, QEvent.Type.ParentChange}:
            self._withdraw()
        elif kind == QEvent.Type.DeferredDelete:
            self._withdraw()
            self._target = None

    def _place(self) -> None:
        target = self._target
        if (
            target is None
            or not isValid(target)
            or not _Origin.is_keyboard
            or not target.isVisible()
            or (holder := target.parentWidget()) is None
        ):
            self._withdraw()
            return
        self.setParent(holder)
        theme = current_theme()
        reach = int(theme.metric("size.focus_ring") + theme.metric("size.focus_gap"))
        around = target.geometry().adjusted(-reach, -reach, reach, reach)
        # where the parent leaves no room the ring lies on the control rather than be cut off
        self.setGeometry(around.intersected(holder.rect()))
        self.raise_()
        self.show()

    def _withdraw(self) -> None:
        """Out of sight and out of the window, which may be deleted with all that is in it."""
        self.hide()
        if self.parent() is not None:
            self.setParent(None)

    def _let_go(self) -> None:
        self._focus_moved(None, None)
        self._watch_window(None)
        self._withdraw()


def _wants_ring(widget: QWidget) -> bool:
    draws_its_own = isinstance(widget, QAbstractItemView | QAbstractScrollArea | QMenu)
    return (
        not draws_its_own
        and not widget.property("ownFocus")
        and not widget.isWindow()
        and widget.parentWidget() is not None
    )
