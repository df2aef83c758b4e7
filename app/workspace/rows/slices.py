"""Long sequences a slice at a time, so that other threads get their turn in between.

One call into C over a million objects holds the interpreter for 50 ms and more; windows would
stand still meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import islice
from typing import Any, TypeVar

import numpy as np
from numpy.typing import DTypeLike, NDArray

T = TypeVar("T")
SLICE = 1 << 16


def slices(rows: Iterable[T], size: int = SLICE) -> Iterator[list[T]]:
    """The rows in lists of at most `size`."""
    left = iter(rows)
    while found := list(islice(left, size)):
        yield found


def array_of(
    rows: Iterable[T], told: Callable[[T], Any], count: int, dtype: DTypeLike
) -> NDArray[Any]:
    """An array of what `told` says of each of `count` rows."""
    found = np.empty(count, dtype)
    at = 0
    for some in slices(rows):
        found[at : at + len(some)] = list(map(told, some))
        at += len(some)
    return found


def ranks(words: list[str]) -> NDArray[np.int32]:
    """The rank of each word among all of them; equal words have equal ranks."""
    runs = [
        sorted(zip(some, range(at * SLICE, at * SLICE + len(some)), strict=True))
        for at, some in enumerate(slices(words))
    ]
    found = np.zeros(len(words), np.int32)
    rank, before = -1, None
    for word, place in merge(*runs):
        if word != before:
            rank, before = rank + 1, word
        found[place] = rank
    return found
