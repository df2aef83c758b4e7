"""Between long work in the workspace and the bar in the window: shares of the whole, and Cancel."""

from __future__ import annotations

from app.domain.progress import Progress, Step, Watch, cancelled
from app.ui.task_runner import Token

PARTS = {
    Step.READ: (0.0, 0.3),
    Step.MATCH: (0.3, 0.7),
    Step.BOOK: (0.7, 1.0),
    Step.WRITE: (0.0, 0.9),
}
"""Where each step begins and ends, of 1."""


def watch_by(report: Token, stop: Token) -> Watch:
    """Tells `report` how far the work is, and calls it off when `stop` is cancelled."""

    def watch(progress: Progress) -> None:
        if stop.is_cancelled:
            raise cancelled()
        first, last = PARTS[progress.step]
        done = progress.done / progress.total if progress.total else 0.0
        report.check(first + (last - first) * done)

    return watch


def watch_reading(report: Token, at: int, count: int) -> Watch:
    """Tells `report` how far the reading of input `at` of `count` is; its Stopped ends it."""
    _, last = PARTS[Step.READ]

    def watch(progress: Progress) -> None:
        done = progress.done / progress.total if progress.total else 0.0
        report.check(last * (at + done) / count)

    return watch
