"""A long form that is told to stop (Ctrl+C, or `timeout`) prints the figures that it reached."""

from __future__ import annotations

import signal
from types import FrameType

_told: list[int] = []


def listen() -> None:
    """From here on, take a first request to stop as a question for the figures so far."""

    def stop(number: int, frame: FrameType | None) -> None:
        if _told:
            raise KeyboardInterrupt
        _told.append(number)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)


def is_stopped() -> bool:
    return bool(_told)
