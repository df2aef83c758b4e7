"""Where the window goes: where it was, as far as the screens of today allow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from app.workspace.preferences import WindowPlace

USUAL = (1440, 900)
_GRIP = (120, 32)
"""px of the top of the window that must be within a screen, so that it can be taken hold of."""


def fitted(place: WindowPlace, screens: Sequence[QRect]) -> QRect | None:
    """The rectangle of a window on today's screens; None where it could not be taken hold of.

    `screens` are the free rooms of the screens. A window larger than its screen is made smaller.
    """
    top = QRect(place.x, place.y, place.width, min(place.height, _GRIP[1]))
    for screen in screens:
        met = top.intersected(screen)
        if met.width() >= min(_GRIP[0], place.width) and met.height() >= min(_GRIP[1], 8):
            width = min(place.width, screen.width())
            height = min(place.height, screen.height())
            return QRect(place.x, max(place.y, screen.top()), width, height)
    return None


def put_window(window: QMainWindow, place: WindowPlace | None) -> None:
    """Put a window where it was; without a place, or off the screens, as usual."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    found = fitted(place, screens) if place is not None else None
    if found is None:
        room = screens[0].size() if screens else None
        width, height = USUAL
        if room is not None:
            width, height = min(width, room.width()), min(height, room.height())
        window.resize(width, height)
    else:
        window.setGeometry(found)
    if place is not None and place.is_maximised:
        window.showMaximized()


def place_of(window: QMainWindow) -> WindowPlace:
    """Where a window is; of one that fills the screen, where it was before."""
    is_filling = window.isMaximized() or window.isFullScreen()
    rect = window.normalGeometry() if is_filling else window.geometry()
    if rect.isEmpty():
        rect = window.geometry()
    return WindowPlace(
        x=rect.x(),
        y=rect.y(),
        width=max(rect.width(), 1),
        height=max(rect.height(), 1),
        is_maximised=window.isMaximized(),
    )
