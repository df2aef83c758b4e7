"""Rates side by side: a dot with its range for each group, a plate where it is too early."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.ranges import Range
from app.domain.rate_series import RateGroup
from app.domain.wins import ENOUGH_PROPOSALS, Spend
from app.ui import formats
from app.ui.insights.behind import Behind, some_sent
from app.ui.insights.picture import (
    Absence,
    Answer,
    Axes,
    Chart,
    Key,
    Mark,
    Measure,
    Picture,
    Series,
    Sheet,
    SheetColumn,
    SheetRow,
    Tick,
)
from app.ui.insights.place import (
    Burden,
    Ink,
    Place,
    Side,
    draw_dot,
    draw_line,
    draw_upright,
    draw_words,
)
from app.ui.insights.plates import COVERS_PLATE, early_width, paint_early
from app.ui.insights.rates import (
    RateRow,
    Rates,
    benchmark_words,
    early_lines,
    likely,
    middle,
)
from app.ui.insights.scales import levels
from app.ui.insights.words import dollars, money_range, round_money, tr
from app.ui.theme import current_theme

RANGE_BAR = 10.0
CLEAR = 8.0
DOTS = (1, 3)
RATE, RANGE, OTHERS = "rate", "range", "others"


class RatesChart(Chart[Rates]):
    """The common part: what is asked and answered is up to each chart."""

    @abstractmethod
    def words(self, name: str) -> str:
        """The code of a group in words."""

    @abstractmethod
    def answer(self, data: Rates) -> Answer:
        """The sentence under the chart."""

    @abstractmethod
    def key_words(self, data: Rates) -> str:
        """What the figures count."""

    def absence(self, data: Rates) -> Absence | None:
        if not data.sent:
            return Absence(
                "send",
                tr("No proposals yet"),
                tr("Paste your Connects History or your proposals, and what came of them shows."),
                has_import=True,
            )
        if not data.in_period:
            return Absence(
                "search",
                tr("No proposals in this period"),
                tr("{count} were sent in another one.").format(count=formats.connects(data.sent)),
                is_filtered=True,
            )
        if all(row.group.is_too_early for row in data.rows):
            most = max(data.rows, key=lambda row: row.group.settled).group
            _, count = early_lines(most, ENOUGH_PROPOSALS)
            words = tr("Shows here with its range: {count} settled.").format(count=count)
            return Absence("clock", tr("Too early to say"), words)
        return None

    def picture(self, data: Rates) -> Picture:
        named = (replace(row, name=self.words(row.name)) for row in data.rows)
        data = replace(data, rows=tuple(named))
        known = [row.group for row in data.drawn if not row.group.is_too_early]
        has_range = RANGE not in self.hidden
        ends = ((group.rate.high if has_range else group.rate.value) for group in known)
        highest = max(100 * (end or 0.0) for end in ends)
        others = [100 * middle(row.benchmark) for row in data.drawn if row.benchmark]
        if OTHERS in self.hidden:
            others = []
        top = min(max(highest, *others, 4.0), 100.0)
        lines = levels(top, lambda value: formats.connects(round(value)))
        return Picture(
            answer=self.answer(data),
            marks=tuple(_mark(at, row) for at, row in enumerate(data.drawn)),
            axes=Axes(
                -0.5,
                len(data.drawn) - 0.5,
                max(lines[-1][0], top * (1.25 if data.is_shared else 1.0)) * 1.06,
                lines,
                group_ticks(data.drawn),
                lines=2,
            ),
            paint=partial(_paint, data, self.hidden),
            sheet=_sheet(data),
            key=Key(words=self.key_words(data), series=_series(data)),
        )


def _series(data: Rates) -> tuple[Series, ...]:
    """What can be switched off: figures, ranges, and what others say."""
    found = [Series(RATE, tr("Rate"), "accent"), Series(RANGE, tr("Likely range"), "band")]
    if any(row.benchmark for row in data.drawn):
        found.append(Series(OTHERS, tr("Others"), "text_3", is_dashed=True))
    return tuple(found)


def group_ticks(rows: Sequence[RateRow]) -> Callable[[float, Measure], Sequence[Tick]]:
    """The name of each group and how many were sent, shortened to what fits its slot."""

    def ticks(width: float, measure: Measure) -> Sequence[Tick]:
        room = width / max(len(rows), 1) - CLEAR
        found = []
        for at, row in enumerate(rows):
            count = formats.connects(row.group.sent)
            sent = tr("{count} sent").format(count=count)
            under = sent if measure(sent) <= room else count
            found.append((float(at), f"{shortened(row.name, room, measure)}\n{under}"))
        return found

    return ticks


def shortened(text: str, room: float, measure: Measure) -> str:
    """The text, cut with an ellipsis until it fits."""
    if measure(text) <= room:
        return text
    for length in range(len(text) - 1, 0, -1):
        cut = text[:length].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
        if measure(cut) <= room:
            return cut
    return text[:1]


def rate_words(group: RateGroup) -> str:
    """The rate with what it rests on: '7 in 100', or why there is none."""
    if group.is_known:
        return formats.in_100(group.rate.value or 0.0)
    return early_lines(group, ENOUGH_PROPOSALS)[0]


def count_words(group: RateGroup) -> str:
    """'4 of 61 settled'."""
    return tr("{reached} of {count} settled").format(
        reached=formats.connects(group.rate.reached), count=formats.connects(group.settled)
    )


def _mark(at: int, row: RateRow) -> Mark:
    group = row.group
    value = tr("{name}: {rate}").format(name=row.name, rate=rate_words(group))
    details = [count_words(group)]
    if not group.is_too_early:
        details.insert(0, tr("likely {range}").format(range=likely(group)))
    if group.sent > group.settled:
        waiting = formats.connects(group.sent - group.settled)
        details.append(tr("{count} still open").format(count=waiting))
    if cost := _cost_words(group):
        details.append(cost)
    if row.benchmark is not None:
        details.append(tr("others: {words}").format(words=benchmark_words(row.benchmark)))
    return Mark(at, value, tuple(details), _rows(row))


def _cost_of(group: RateGroup) -> Spend | None:
    """What the group cost, where that is told and enough for a figure."""
    spend = group.spend
    return spend if spend is not None and not spend.is_too_early else None


def _cost_words(group: RateGroup) -> str:
    """'a win costs $21, between $12 and $52'."""
    spend = _cost_of(group)
    if spend is None:
        return ""
    cost = spend.cash_per_win
    return tr("a win costs {value}, {range}").format(
        value=round_money(cost.value, spend.currency),
        range=money_range(cost.low, cost.high, spend.currency),
    )


def _rows(row: RateRow) -> Behind | None:
    if row.find is None or not row.group.sent:
        return None
    return some_sent(row.find, row.name)


def _sheet(data: Rates) -> Sheet:
    has_cost = any(_cost_of(row.group) for row in data.rows)
    columns = (
        SheetColumn("group", tr("Group"), at_end=False),
        SheetColumn("sent", tr("Sent"), 56, priority=1),
        SheetColumn("settled", tr("Settled"), 64),
        SheetColumn("reached", tr("Of these"), 68),
        SheetColumn("rate", tr("Rate"), 84),
        SheetColumn("low", tr("From"), is_shown=False),
        SheetColumn("high", tr("To"), is_shown=False),
        SheetColumn("likely", tr("Likely"), 110, priority=1),
        SheetColumn("benchmark", tr("Others"), is_shown=False),
        SheetColumn("cash_per_win", tr("A win"), 76, priority=2, is_shown=has_cost),
        SheetColumn("cost_low", tr("From"), is_shown=False),
        SheetColumn("cost_high", tr("To"), is_shown=False),
        SheetColumn("currency", tr("Currency"), is_shown=False),
    )
    return Sheet(columns, tuple(map(_sheet_row, data.rows)))


def _sheet_row(row: RateRow) -> SheetRow:
    group = row.group
    range_ = "" if group.is_too_early else likely(group)
    counts = (group.sent, group.settled, group.rate.reached)
    share = [_share(value) for value in (group.rate.value, group.rate.low, group.rate.high)]
    if group.is_too_early:
        share = [None, None, None]
    others = benchmark_words(row.benchmark) if row.benchmark else None
    cost, currency = Range(None, None, None), ""
    if (spend := _cost_of(group)) is not None:
        cost, currency = spend.cash_per_win, spend.currency
    cents = (cost.value, cost.low, cost.high)
    money = (formats.money(one, currency) if currency else "" for one in cents)
    words = (row.name, *map(formats.connects, counts), rate_words(group), "", "", range_, "")
    values = (row.name, *counts, *share, range_ or None, others, *map(dollars, cents), currency)
    return SheetRow((*words, *money, currency), values, _rows(row))


def _share(value: float | None) -> str | None:
    return None if value is None else f"{value:.4f}"


def _paint(
    data: Rates, hidden: frozenset[str], painter: QPainter, place: Place, current: int | None
) -> None:
    if current is not None:
        draw_upright(painter, place, place.x(current), "text_3")
    taken = [] if OTHERS in hidden else _paint_benchmarks(data, painter, place)
    ranged = [at for at, row in enumerate(data.drawn) if not row.group.is_too_early]
    for at in () if RANGE in hidden else ranged:
        _paint_range(painter, place, at, data.drawn[at].group)
    slot = place.width(1.0)
    early: list[tuple[int, RateGroup]] = []
    for at, row in enumerate(data.drawn):
        if not row.group.is_known:
            early.append((at, row.group))
        elif RATE not in hidden:
            taken += _paint_rate(painter, place, at, row.group, is_current=at == current)
    for at, group in early:
        lines = early_lines(group, ENOUGH_PROPOSALS)
        if early_width(lines) <= slot - 4:
            paint_early(painter, place, place.x(at), lines, taken)
        else:
            point = QPointF(place.x(at), place.box.bottom() - 10 * current_theme().scale)
            draw_words(painter, point, "\N{HORIZONTAL ELLIPSIS}", Ink("text_3"), Side.MIDDLE)


def _paint_range(painter: QPainter, place: Place, at: int, group: RateGroup) -> None:
    theme = current_theme()
    ends = [
        QPointF(place.x(at), place.y(100 * (end or 0.0)))
        for end in (group.rate.high, group.rate.low)
    ]
    cap = Qt.PenCapStyle.RoundCap
    width = RANGE_BAR * theme.scale
    if theme.is_high_contrast:
        draw_line(painter, ends, QPen(theme.color("accent"), width + 2, c=cap))
    draw_line(painter, ends, QPen(theme.color("band"), width, c=cap))


def _paint_rate(
    painter: QPainter, place: Place, at: int, group: RateGroup, *, is_current: bool
) -> list[Burden]:
    """A dot, the figure beside it."""
    point = QPointF(place.x(at), place.y(100 * (group.rate.value or 0.0)))
    draw_dot(painter, point, is_current=is_current)
    ink = Ink("text", weight=600, ground="surface")
    beside = QPointF(point.x() + 10 * current_theme().scale, point.y())
    figure = formats.connects(max(round(100 * (group.rate.value or 0.0)), 1))
    box = draw_words(painter, beside, figure, ink)
    return [(box, COVERS_PLATE)]


def _paint_benchmarks(data: Rates, painter: QPainter, place: Place) -> list[Burden]:
    """Dotted lines: one across where all groups share it, else one in each slot that has one."""
    taken: list[Burden] = []
    rows = [(at, row) for at, row in enumerate(data.drawn) if row.benchmark is not None]
    for at, row in rows[:1] if data.is_shared else rows:
        benchmark = row.benchmark
        if benchmark is None:
            continue
        y = round(place.y(100 * middle(benchmark)))
        left = place.box.left() if data.is_shared else place.x(at - 0.45)
        right = place.box.right() if data.is_shared else place.x(at + 0.45)
        pen = QPen(current_theme().color("text_3"), 1)
        pen.setDashPattern(list(DOTS))
        painter.setPen(pen)
        painter.drawLine(QLineF(left, y, right, y))
        taken.append((QRectF(left, y - 2, right - left, 4), COVERS_PLATE))
        if data.is_shared:
            taken += _paint_source(benchmark_words(benchmark), painter, place)
    return taken


def _paint_source(words: str, painter: QPainter, place: Place) -> list[Burden]:
    """Whose figure the dotted line is, in the row above all ranges."""
    ink = Ink("text_3", ground="surface")
    text = tr("dotted: {words}").format(words=words)
    if ink.width(text) > place.box.width():
        return []
    corner = QPointF(place.box.right() - 2, place.box.top() + 8 * current_theme().scale)
    return [(draw_words(painter, corner, text, ink, Side.END), COVERS_PLATE)]
