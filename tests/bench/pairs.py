"""Interleaved pairs: both sides in turn, so that a drift of the machine hits both alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

Clock = Callable[[], float]
cpu: Clock = time.process_time
wall: Clock = time.perf_counter


def seconds(work: Callable[[], object], clock: Clock = wall) -> float:
    """What one call takes: wall time, or CPU time where other programs are not to count."""
    start = clock()
    work()
    return clock() - start


def ratio(
    ours: Callable[[], object],
    limit: Callable[[], object],
    pairs: int = 5,
    clock: Clock = wall,
) -> tuple[float, float, float]:
    """The median ratio of the pairs, and the median seconds of each side."""
    return medians((seconds(ours, clock), seconds(limit, clock)) for _ in range(pairs))


def medians(pairs: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """The median ratio of some pairs, and the median of each side."""
    taken = list(pairs)
    return (
        median(mine / theirs for mine, theirs in taken),
        median(mine for mine, _ in taken),
        median(theirs for _, theirs in taken),
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """A ratio to stay below, or to reach where `at_least`."""

    ratio: float
    at_least: bool = False

    def verdict(self, value: float) -> str:
        is_met = value >= self.ratio if self.at_least else value <= self.ratio
        sign = ">=" if self.at_least else "<="
        return f"bar {sign} {self.ratio:.4g}: {'met' if is_met else 'NOT MET'}"


def report(name: str, found: tuple[float, float, float], bar: str | Bar = "") -> None:
    """Print a ratio of seconds, with its bar."""
    value, mine, theirs = found
    told = bar.verdict(value) if isinstance(bar, Bar) else bar
    line(name, f"{value:8.3g} x", f"{mine * 1000:.4g} ms against {theirs * 1000:.4g} ms", told)


def line(name: str, value: str, detail: str, verdict: str) -> None:
    shown = f"({detail})" if detail else ""
    print(f"{name:<58}{value}   {shown}  {verdict}".rstrip(), flush=True)
