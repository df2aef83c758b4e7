"""P16: the longest piece of work on the GUI thread in a journey through the sample, by CPU time.

CPU time of the thread, not wall time: other programs on the machine do not count against us.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace


class TimedApplication(QApplication):
    """Notes how long each event keeps the GUI thread busy."""

    longest: tuple[float, str] = (0.0, "")
    _depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return bool(super().notify(receiver, event))
        self._depth += 1
        start = time.thread_time()
        try:
            return bool(super().notify(receiver, event))
        finally:
            self._depth -= 1
            taken = time.thread_time() - start
            if taken > self.longest[0]:
                self.longest = (taken, f"{type(receiver).__name__} {event.type().name}")

    def take(self) -> tuple[float, str]:
        found, self.longest = self.longest, (0.0, "")
        return found


def _settle(milliseconds: int = 700) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def run() -> None:
    from app.ui.application import dress, spare_collections
    from app.ui.desk import Desk

    app = TimedApplication(["bench"])
    dress(app)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.bidbook"
        Workspace.create_sample(path, Clock(date(2026, 11, 21))).close()
        desk = Desk(Clock(date(2026, 11, 21)), path)
        spare_collections(desk)
        steps: list[tuple[str, Callable[[], object]]] = [("open the ledger", desk.start)]
        keys = ("ledger", "jobs", "proposals", "insights", "home", "ledger")
        steps += [(f"show {key}", partial(desk.window.show_page, key)) for key in keys]
        steps.append(("add an entry", lambda: desk.bridge.act(lambda w: w.add("badge 1"))))
        steps.append(("undo", desk.bridge.undo))
        for name, step in steps:
            app.take()
            QTimer.singleShot(0, step)
            _settle()
            seconds, what = app.take()
            print(f"P16 {name:<20} {seconds * 1000:6.0f} ms  ({what})  bar <= 50 ms", flush=True)
        desk.window.close()
        _settle(100)
