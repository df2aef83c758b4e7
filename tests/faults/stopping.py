"""A long form that is told to stop (Ctrl+C, `timeout`, its own time) prints what it reached."""

from __future__ import annotations

import math
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

TELL_EVERY_SECONDS = 15.0


@dataclass
class _Clock:
    was_told: bool = False
    lasts: float = math.inf
    stops_at: float = math.inf
    tells_at: float = field(default_factory=lambda: time.monotonic() + TELL_EVERY_SECONDS)


_clock = _Clock()


def listen() -> None:
    """From here on, take a first request to stop as a question for the figures so far."""

    def stop(number: int, frame: FrameType | None) -> None:
        if _clock.was_told:
            raise KeyboardInterrupt
        _clock.was_told = True

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)


def stop_after(seconds: float) -> None:
    """Take the end of so many seconds from `start_clock` on as a request to stop."""
    _clock.lasts = seconds


def start_clock() -> None:
    """The control was caught: what is counted begins here."""
    _clock.stops_at = time.monotonic() + _clock.lasts


def seconds_wanted() -> float:
    """How long a run is to last; infinite where nobody said."""
    return _clock.lasts


def is_stopped() -> bool:
    return _clock.was_told or time.monotonic() >= _clock.stops_at


def tell(line: Callable[[], str]) -> None:
    """Write the figures so far to stderr, now and then: one that is ended hard leaves them."""
    if time.monotonic() >= _clock.tells_at:
        _clock.tells_at = time.monotonic() + TELL_EVERY_SECONDS
        print(f"... {line()}", file=sys.stderr, flush=True)
