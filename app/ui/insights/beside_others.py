"""What others say they reach, each figure with its source, beside one's own with its range."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.benchmarks import Benchmark, Compared, Own, compared
from app.domain.ledger import Ledger
from app.ui import formats
from app.ui.insights.advice import Adviser, SumRow, SumTable, said
from app.ui.insights.picture import Answer
from app.ui.insights.rates import shipped_benchmarks
from app.ui.insights.words import tr
from app.words.sums import MEASURES, NOT_TRUTH, TRUST

Found = tuple[Compared, ...]


class BesideOthers(Adviser[Found]):
    """Not advice: what others say, never as truth."""

    name = "beside-others"
    choice = "win_rate"

    @property
    def title(self) -> str:
        return tr("Beside others")

    def read(self, ledger: Ledger) -> Found:
        return compared(shipped_benchmarks(), ledger)

    def choices(self, data: Found) -> Sequence[tuple[str, str]]:
        measures = dict.fromkeys(one.benchmark.measure for one in data)
        return [(measure, said(MEASURES[measure])) for measure in measures]

    def answer(self, data: Found) -> Answer:
        own = next((one.figure for one in self._chosen(data)), Own())
        unit = next((one.benchmark.unit for one in self._chosen(data)), "count")
        return Answer(_own_words(own, unit), said(NOT_TRUTH))

    def table(self, data: Found) -> SumTable:
        chosen = self._chosen(data)
        rows = [SumRow(_source(one.benchmark), (told(one.benchmark),)) for one in chosen]
        return SumTable((tr("Others"),), tuple(rows))

    def _chosen(self, data: Found) -> list[Compared]:
        return [one for one in data if one.benchmark.measure == self.choice]


def told(one: Benchmark) -> str:
    """The figure of others: '15 in 100', '5 to 15 in 100', '$5 to $40'."""
    if one.low is not None and one.high is not None:
        ends = _range(one.low, one.high, one.unit)
        if one.value is None:
            return ends
        return tr("{figure} ({range})").format(figure=_figure(one.value, one.unit), range=ends)
    return _figure(one.value or 0.0, one.unit)


def _own_words(own: Own, unit: str) -> str:
    """'Yours: 8 in 100, 5 to 12 in 100, from 108.'"""
    if own.value is None:
        if not own.needed:
            return tr("Your ledger does not tell your own.")
        words = tr("Yours: too early, {count} of about {needed} needed.")
        return words.format(count=formats.connects(own.n), needed=formats.connects(own.needed))
    figure = _figure(own.value, unit)
    if own.low is None or own.high is None:
        words = tr("Yours: {figure}, from {count}.")
    else:
        words = tr("Yours: {figure}, likely {range}, from {count}.")
    return words.format(
        figure=figure,
        range=_range(own.low or 0.0, own.high or 0.0, unit),
        count=formats.connects(own.n),
    )


def _source(one: Benchmark) -> str:
    """'Vollna, yearly report, 2025: sells tools for it'."""
    name = tr(one.source)
    if one.year:
        name = tr("{source}, {year}").format(source=name, year=one.year)
    return tr("{source}: {trust}").format(source=name, trust=said(TRUST[one.trust]))


def _figure(value: float, unit: str) -> str:
    if unit == "share":
        return formats.in_100(value)
    if unit == "cents":
        return formats.money(round(value))
    return formats.connects(round(value))


def _range(low: float, high: float, unit: str) -> str:
    if unit == "share":
        return formats.range_in_100(low, min(high, 0.99))
    return tr("{low} to {high}").format(low=_figure(low, unit), high=_figure(high, unit))
