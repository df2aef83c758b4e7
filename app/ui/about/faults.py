"""Faults since the start: kept in memory without their words, for a report of a problem."""

from __future__ import annotations

import logging
import sys
from collections import deque
from collections.abc import Sequence
from types import TracebackType

log = logging.getLogger(__name__)
_MOST = 5


class Faults(logging.Handler):
    """Hears of every logged error and of every exception that nobody caught."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self._noted: deque[list[str]] = deque(maxlen=_MOST)

    def listen(self) -> None:
        """Hear from now on."""
        logging.getLogger().addHandler(self)
        sys.excepthook = self._uncaught

    def lines(self) -> Sequence[str]:
        """Places and kinds, fault by fault."""
        return [line for fault in self._noted for line in fault]

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            from app.workspace.problem_report import fault_lines  # noqa: PLC0415 - not to start

            self._noted.append(fault_lines(error))

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("Nobody caught this", exc_info=(kind, error, trace))


FAULTS = Faults()
"""Those of this program; `listen` once, at its start."""
