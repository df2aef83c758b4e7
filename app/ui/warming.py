"""Warming: pages are imported and built while the window rests, one at a time.

A page that is looked at before its turn is simply built then.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.main_window import MainWindow
from app.ui.pages import import_beneath_pages
from app.ui.workspace_bridge import WorkspaceBridge

_REST = 30
"""ms between two pages, for what the user does meanwhile."""


class PageWarmer(QObject):
    """Builds pages ahead of their first look."""

    imported = Signal()
    finished = Signal()

    def __init__(self, window: MainWindow, bridge: WorkspaceBridge, keys: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._keys = list(keys)
        self._has_begun = False

    def begin(self) -> None:
        """Start once; later calls do nothing."""
        if not self._has_begun:
            self._has_begun = True
            self._bridge.compute(import_beneath_pages, self._take_turns)

    def stop(self) -> None:
        """Build no more pages: the window closes."""
        self._has_begun = True
        self._keys.clear()

    def _take_turns(self, _: object) -> None:
        self.imported.emit()
        self._build_next()

    def _build_next(self) -> None:
        if self._keys:
            self._window.build_page(self._keys[0])
            QTimer.singleShot(_REST, self, self._seat_next)
        else:
            self.finished.emit()

    def _seat_next(self) -> None:
        if not self._keys:
            return
        key = self._keys.pop(0)
        self._window.build_page(key)  # another language may have taken it down in between
        self._window.seat_page(key)
        QTimer.singleShot(_REST, self, self._build_next)
