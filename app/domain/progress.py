"""Progress of long work, and how the one who watches it calls it off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TypeVar

from app.domain.problems import LedgerError

_T = TypeVar("_T")


class Step(StrEnum):
    READ = "read"
    MATCH = "match"
    BOOK = "book"
    WRITE = "write"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` rows of one step, of reading thousandths of the input; `total` is 0 where
    it is not known."""

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


_reading_watch: ContextVar[Watch] = ContextVar("reading_watch", default=unwatched)
_WHOLE = 1_000


@contextmanager
def reading_watched(watch: Watch) -> Iterator[None]:
    """What is read inside, on this thread, tells `watch` how far it is by `tell` and `told`.

    Readers pass through many hands that need not know who waits for them. What is heard never
    goes back.
    """
    before = _reading_watch.set(watch if watch is unwatched else _never_back(watch))
    try:
        yield
    finally:
        _reading_watch.reset(before)


def _never_back(watch: Watch) -> Watch:
    most = 0

    def forward(progress: Progress) -> None:
        nonlocal most
        most = max(most, progress.done)
        watch(Progress(progress.step, most, progress.total))

    return forward


def tell(share: float) -> None:
    """Say how much of the input is read, 0 to 1. Raises what the watcher raises."""
    watch = _reading_watch.get()
    if watch is not unwatched:
        watch(Progress(Step.READ, round(_WHOLE * min(share, 1.0)), _WHOLE))


def told(rows: Iterable[_T], count: int, first: float = 0.0, last: float = 1.0) -> Iterable[_T]:
    """About `count` rows, one by one, told of every some thousand.

    `first` and `last` are the shares of the whole reading at which the rows begin and end.
    """
    if _reading_watch.get() is unwatched:
        return rows
    return _telling(rows, count, first, last)


def _telling(rows: Iterable[_T], count: int, first: float, last: float) -> Iterator[_T]:
    left, done = iter(rows), 0
    while some := list(islice(left, CHUNK)):
        tell(first + (last - first) * min(1.0, done / max(count, 1)))
        yield from some
        done += len(some)
