"""Bulk work without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bulk_work(*, keeps: bool = False) -> Iterator[None]:
    """No garbage collection while many records are made: none of them is garbage.

    `keeps` says that what is made stays for as long as the program does, so that later collections
    need not look at it; it is freed all the same when nothing refers to it any more.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if keeps:
            gc.freeze()
        if was_collecting:
            gc.enable()
