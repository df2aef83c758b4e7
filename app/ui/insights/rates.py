"""How often something came of proposals: the values behind the charts of rates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from app.domain.benchmarks import Benchmark, load_benchmarks, of_measure
from app.domain.rate_series import RateGroup
from app.resource_files import resource_path
from app.ui import formats
from app.ui.insights.words import tr

MOST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class RateRow:
    """A group in words, with its rate and what others say they reach.

    `find` gives the ids of the proposals behind it.
    """

    name: str
    group: RateGroup
    benchmark: Benchmark | None = None
    find: Callable[[], frozenset[str]] | None = None


@dataclass(frozen=True, slots=True)
class Rates:
    """Groups in the order drawn. `sent` counts proposals of all time, `in_period` of the period.

    `left_out` groups are in the table alone. `is_shared` says that all rows have one benchmark.
    """

    rows: tuple[RateRow, ...]
    sent: int
    in_period: int
    left_out: int = 0
    is_shared: bool = False

    @property
    def drawn(self) -> tuple[RateRow, ...]:
        return self.rows[: len(self.rows) - self.left_out]


@cache
def shipped_benchmarks() -> tuple[Benchmark, ...]:
    """The benchmarks that come with the app."""
    return load_benchmarks(resource_path("benchmarks"))


def benchmark_for(measure: str) -> Benchmark | None:
    """The newest benchmark of a measure."""
    return next(iter(of_measure(shipped_benchmarks(), measure)), None)


def middle(benchmark: Benchmark) -> float:
    """Where its dotted line lies: the value, or the middle of its range; 0..1."""
    if benchmark.value is not None:
        return benchmark.value
    return ((benchmark.low or 0.0) + (benchmark.high or 0.0)) / 2


def benchmark_words(benchmark: Benchmark) -> str:
    """'15 in 100 (source)'."""
    low, high = benchmark.low, benchmark.high
    if benchmark.value is not None or low is None or high is None:
        figure = formats.in_100(middle(benchmark))
    else:
        figure = formats.range_in_100(low, high)
    return tr("{figure} ({source})").format(figure=figure, source=tr(benchmark.source))


def likely(group: RateGroup) -> str:
    """'3 to 9 in 100'."""
    return formats.range_in_100(group.rate.low or 0.0, min(group.rate.high or 0.0, 0.99))


def early_lines(group: RateGroup, needed: int) -> tuple[str, str]:
    """What a plate says in place of a rate."""
    if group.is_too_early:
        return tr("too early"), tr("{count} of about {needed}").format(
            count=formats.connects(group.settled), needed=formats.connects(needed)
        )
    return tr("none yet"), tr("of {count} settled").format(count=formats.connects(group.settled))
