"""Work on the window in turns: each step an event of its own, so that none holds up the user."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Runs `steps` one after the other, each when the window rests; `then` follows the last.

    `finish` runs what is left at once, for whoever needs the outcome now.
    """

    def __init__(
        self,
        parent: QObject,
        steps: Sequence[Callable[[], object]],
        then: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._left = list(steps)
        self._then = then
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        return not self._left

    def finish(self) -> None:
        """Run every step that is left."""
        while self._left:
            self._step()

    def _step(self) -> None:
        if self._left:
            step = self._left[0]
            step()
            del self._left[0]
        if not self._left and self._timer.isActive():
            self._timer.stop()
            self._then()
