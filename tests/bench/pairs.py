"""Interleaved pairs: both sides in turn, so that a drift of the machine hits both alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(
    ours: Callable[[], object], limit: Callable[[], object], pairs: int = 5
) -> tuple[float, float, float]:
    """The median ratio of the pairs, and the median seconds of each side."""
    taken = [(seconds(ours), seconds(limit)) for _ in range(pairs)]
    return (
        median(mine / theirs for mine, theirs in taken),
        median(mine for mine, _ in taken),
        median(theirs for _, theirs in taken),
    )


def report(name: str, found: tuple[float, float, float], bar: str = "") -> None:
    value, mine, theirs = found
    shown = f"{value:8.2f} x   ({mine * 1000:.0f} ms against {theirs * 1000:.0f} ms)"
    print(f"{name:<58}{shown}  {bar}".rstrip(), flush=True)
