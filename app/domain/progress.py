"""Progress of long work, and how the one who watches it calls it off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.problems import LedgerError


class Step(StrEnum):
    READ = "read"
    MATCH = "match"
    BOOK = "book"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` rows of one step; `total` is 0 where it is not known."""

    step: Step
    done: int
    total: int


Watch = Callable[[Progress], None]
"""Told of progress, now and then. It calls the work off by raising `cancelled()`."""

CHUNK = 4_096
"""Rows between two words to a watcher."""


def cancelled() -> LedgerError:
    """What a watcher raises to call the work off; then nothing is written."""
    return LedgerError("cancelled")


def unwatched(_: Progress) -> None:
    """For work that nobody watches."""
