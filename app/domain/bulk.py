"""Bulk work without the garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 5_000


@contextmanager
def bulk_work() -> Iterator[None]:
    """No garbage collection while many records are made: none of them is garbage.

    Where they are so many that one look at them all would be felt, later collections leave them
    aside as well. They are freed all the same when nothing refers to them any more.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
