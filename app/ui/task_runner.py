"""Work off the GUI thread: one thread for the database, two for pure work.

Results come back as signals of objects that live on the GUI thread, in the order in which the
work of a lane ended; the database lane keeps the order in which it was asked.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from enum import StrEnum
from threading import Event
from typing import Generic, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
log = logging.getLogger(__name__)


class Lane(StrEnum):
    """Where work runs: `DATABASE` is one thread, `WORK` is two for parsing and fitting."""

    DATABASE = "database"
    WORK = "work"


class Stopped(Exception):  # noqa: N818 - not an error: the user asked for it
    """Raised inside work that was cancelled, by `Token.check`."""


class Token:
    """Lets the user stop work, and work say how far it is. Safe to share between threads."""

    def __init__(self, report: Callable[[float], None] | None = None) -> None:
        self._stopped = Event()
        self._report = report

    def cancel(self) -> None:
        """Ask the work to stop at its next check; its results are then dropped."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stopped.is_set()

    def check(self, share: float | None = None) -> None:
        """Call now and then from inside the work. Raises Stopped after `cancel`."""
        if self._stopped.is_set():
            raise Stopped
        if share is not None and self._report is not None:
            self._report(share)


class Task(QObject, Generic[Result]):
    """One piece of work under way. Lives on the GUI thread; ends with exactly one outcome."""

    _ended = Signal(object)
    _advanced = Signal(float)
    progressed = Signal(float)
    """How much is done, 0 to 1. Emitted on the GUI thread, so it can be connected after `run`."""

    def __init__(self, parent: QObject, on_done: Callable[[Result], object]) -> None:
        super().__init__(parent)
        self.token = Token(self._tell)
        self._on_done = on_done
        self._on_error: Callable[[Exception], object] | None = None
        self._on_stopped: Callable[[], object] | None = None
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._advanced.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def on_error(self, call: Callable[[Exception], object]) -> Task[Result]:
        """Call this on the GUI thread if the work raises."""
        self._on_error = call
        return self

    def on_stopped(self, call: Callable[[], object]) -> Task[Result]:
        """Call this on the GUI thread if the work was cancelled."""
        self._on_stopped = call
        return self

    def cancel(self) -> None:
        """Stop if it has not begun, else at its next check."""
        self.token.cancel()

    def end(self, future: Future[Result]) -> None:
        """Take the outcome over from whichever thread has it."""
        try:
            self._ended.emit(future)
        except RuntimeError:  # the application went away first
            log.debug("A result came after the window was gone")

    def _tell(self, share: float) -> None:
        self._advanced.emit(share)

    @Slot(object)
    def _deliver(self, future: Future[Result]) -> None:
        try:
            self._report(future)
        finally:
            self.deleteLater()

    def _report(self, future: Future[Result]) -> None:
        if self.token.is_cancelled or future.cancelled():
            self._call_stopped()
            return
        error = future.exception()
        if isinstance(error, Stopped | CancelledError):
            self._call_stopped()
        elif isinstance(error, Exception):
            self._call_error(error)
        elif error is not None:
            raise error
        else:
            self._on_done(future.result())

    def _call_stopped(self) -> None:
        if self._on_stopped is not None:
            self._on_stopped()

    def _call_error(self, error: Exception) -> None:
        if self._on_error is None:
            raise error
        self._on_error(error)


class TaskRunner(QObject):
    """Runs callables on their lane. Make it on the GUI thread and `close` it before quitting."""

    idleChanged = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.DATABASE: ThreadPoolExecutor(1, thread_name_prefix="database"),
            Lane.WORK: ThreadPoolExecutor(2, thread_name_prefix="work"),
        }
        self._under_way = 0
        self._pure: WeakSet[Token] = WeakSet()

    @property
    def is_idle(self) -> bool:
        return self._under_way == 0

    def run(
        self,
        work: Callable[[], Result] | Callable[[Token], Result],
        on_done: Callable[[Result], object],
        on_error: Callable[[Exception], object] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        takes_token: bool = False,
    ) -> Task[Result]:
        """Run `work` on a lane and hand its result to `on_done` on the GUI thread.

        With `takes_token` the work is called with a `Token`, to report progress and to be stopped.
        An exception goes to `on_error`; without one it is raised on the GUI thread.
        """
        task: Task[Result] = Task(self, on_done)
        if on_error is not None:
            task.on_error(on_error)
        arguments = (task.token,) if takes_token else ()
        if lane is Lane.WORK:
            self._pure.add(task.token)
        self._count(1)
        task.destroyed.connect(self._one_less)
        future = self._lanes[lane].submit(_unless_cancelled, task.token, work, arguments)
        future.add_done_callback(task.end)
        return task

    def close(self) -> None:
        """Let queued database work finish, stop pure work at its next check, end the threads."""
        for token in self._pure:
            token.cancel()
        self._lanes[Lane.WORK].shutdown(wait=True, cancel_futures=True)
        self._lanes[Lane.DATABASE].shutdown(wait=True)

    def _one_less(self) -> None:
        self._count(-1)

    def _count(self, step: int) -> None:
        was_idle = self.is_idle
        self._under_way += step
        if was_idle != self.is_idle:
            self.idleChanged.emit(self.is_idle)


def _unless_cancelled(
    token: Token, work: Callable[..., Result], arguments: tuple[Token, ...]
) -> Result:
    token.check()
    return work(*arguments)
