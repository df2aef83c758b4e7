"""Balance by source over time, stacked and stepped: a balance does not slope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.domain.entries import Source
from app.domain.ledger import Ledger
from app.domain.series import CHART_ORDER, BalanceStep, balance_by_source
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import (
    Absence,
    Answer,
    Axes,
    Chart,
    Key,
    LateRows,
    Mark,
    Picture,
    Sheet,
    SheetColumn,
    SheetRow,
    ordinal,
)
from app.ui.insights.place import Place, draw_upright
from app.ui.insights.policy import RuleChange, paint_changes, rule_changes
from app.ui.insights.scales import levels, month_ticks
from app.ui.insights.words import by_source, near_day, source_name, source_word, tr
from app.ui.ledger.filters import LedgerFilter
from app.ui.theme import current_theme
from app.ui.widgets.textures import source_brush

DAILY_UP_TO = 100
"""days of a period that are shown one by one"""
MOST_STEPS = 160
LEAST_DAYS = 28
"""days of the bottom axis, so that a first day is a step and not a slab"""


@dataclass(frozen=True, slots=True)
class Balances:
    """What was held at the end of each stretch of `step_days` days."""

    as_of: date
    step_days: int
    steps: tuple[BalanceStep, ...]
    ever_held: bool
    changes: tuple[RuleChange, ...] = ()

    def start(self, at: int) -> date:
        """The last day of the stretch before: where the step begins."""
        return self.steps[at].day - timedelta(days=self.step_days)


class BalanceChart(Chart[Balances]):
    """How much was held, and of which source."""

    name = "balance-by-source"

    @property
    def title(self) -> str:
        return tr("Balance by source")

    def read(self, ledger: Ledger, period: Period) -> Balances:
        step_days = step_of(period)
        steps = balance_by_source(ledger, period.since, period.until, step_days)
        ever_held = any(one.lots for one in ledger.shown)
        return Balances(ledger.as_of, step_days, steps, ever_held, rule_changes(ledger, period))

    def absence(self, data: Balances) -> Absence | None:
        if any(step.total for step in data.steps):
            return None
        if data.ever_held:
            return Absence(
                "search",
                tr("Nothing was held in this period"),
                tr("Another period has a balance to show."),
                is_filtered=True,
            )
        return Absence(
            "ledger",
            tr("No Connects yet"),
            tr("Paste your Connects History, and every lot shows here from its first day."),
            has_import=True,
        )

    def picture(self, data: Balances) -> Picture:
        marks = tuple(_mark(data, at) for at in range(len(data.steps)))
        shown = [source not in self.hidden for source in CHART_ORDER]
        highest = max(_shown_total(step, shown) for step in data.steps)
        lines = levels(highest, lambda value: formats.connects(round(value)))
        last = data.steps[-1].day
        first = min(data.start(0), last - timedelta(days=LEAST_DAYS))
        return Picture(
            answer=balance_answer(data),
            marks=marks,
            axes=Axes(
                ordinal(first),
                ordinal(last),
                max(lines[-1][0], highest * 103 / 100),
                lines,
                month_ticks(first, last),
            ),
            paint=partial(_paint, data, shown),
            sheet=_sheet(data, marks),
            key=Key(sources_of(data)),
        )


def step_of(period: Period) -> int:
    """Days from one step to the next: one, a week, or weeks enough for about 160 steps."""
    if period.days <= DAILY_UP_TO:
        return 1
    weeks = -(-period.days // (7 * MOST_STEPS))
    return 7 * weeks


def sources_of(data: Balances) -> tuple[Source, ...]:
    """The sources that held anything, in the order drawn."""
    return tuple(
        source for at, source in enumerate(CHART_ORDER) if any(step.held[at] for step in data.steps)
    )


def balance_answer(data: Balances) -> Answer:
    """What is held at the end, what was on average, and the most there was."""
    last = data.steps[-1]
    mean = round(sum(step.total for step in data.steps) / len(data.steps))
    most = max(data.steps, key=lambda step: step.total)
    is_now = last.day == data.as_of
    said = (
        tr("You hold {now}, about {mean} on average.")
        if is_now
        else tr("You held {now} at the end, about {mean} on average.")
    )
    if len(data.steps) == 1:
        said = tr("You hold {now}.") if is_now else tr("You held {now}.")
    lead = said.format(now=formats.connects(last.total), mean=formats.connects(mean))
    return Answer(lead, " ".join((_largest(last), _most(data, most))).strip())


def _largest(step: BalanceStep) -> str:
    present = [source for source, count in zip(CHART_ORDER, step.held, strict=True) if count]
    if not present:
        return ""
    if len(present) == 1:
        return tr("All {source}.").format(source=source_word(present[0]))
    held = by_source(zip(CHART_ORDER, step.held, strict=True))
    return tr("Of these: {held}.").format(held=formats.listed(held))


def _most(data: Balances, most: BalanceStep) -> str:
    if len(data.steps) == 1 or most.day == data.steps[-1].day:
        return ""
    return tr("The most was {count} on {day}.").format(
        count=formats.connects(most.total), day=near_day(most.day, data.as_of)
    )


def _mark(data: Balances, at: int) -> Mark:
    step = data.steps[at]
    middle = ordinal(step.day) - data.step_days / 2
    day = formats.day_and_year(step.day)
    value = tr("{day}: {count}").format(day=day, count=formats.connects(step.total))
    since = data.start(at) + timedelta(days=1)
    label = (
        tr("entries of {day}").format(day=day)
        if data.step_days == 1
        else tr("entries {since} to {until}").format(since=formats.day_and_year(since), until=day)
    )
    held = by_source(zip(CHART_ORDER, step.held, strict=True))
    lines = tuple(formats.listed(held[at : at + 3]) for at in range(0, len(held), 3))
    return Mark(middle, value, lines, LedgerFilter(since=since, until=step.day, label=label))


def _sheet(data: Balances, marks: Sequence[Mark]) -> Sheet:
    present = sources_of(data)
    columns = (
        SheetColumn("day", tr("End of"), at_end=False),
        *(
            SheetColumn(
                source.value, source_name(source), 72, priority=1, is_shown=source in present
            )
            for source in CHART_ORDER
        ),
        SheetColumn("total", tr("Total"), 72),
    )
    return Sheet(columns, LateRows(lambda: map(_sheet_row, data.steps, marks)))


def _sheet_row(step: BalanceStep, mark: Mark) -> SheetRow:
    counts = (*step.held, step.total)
    return SheetRow(
        (formats.day_and_year(step.day), *(formats.connects(count) for count in counts)),
        (step.day.isoformat(), *counts),
        mark.rows,
    )


def _shown_total(step: BalanceStep, shown: Sequence[bool]) -> int:
    return sum(held for held, is_shown in zip(step.held, shown, strict=True) if is_shown)


def _paint(
    data: Balances, shown: Sequence[bool], painter: QPainter, place: Place, current: int | None
) -> None:
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    below = [0] * len(data.steps)
    edges = _edges(data, place)
    for at, source in enumerate(CHART_ORDER):
        if not shown[at] or not any(step.held[at] for step in data.steps):
            continue
        above = [low + step.held[at] for low, step in zip(below, data.steps, strict=True)]
        upper, lower = (_stairs(edges, place, values) for values in (above, below))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrushOrigin(place.box.bottomLeft())
        painter.setBrush(source_brush(source, place.ratio))
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.drawPolyline(QPolygonF(upper))
        if theme.is_high_contrast and source is Source.OPENING:
            _outline(painter, upper, lower, theme.source_color(source))
        below = above
    paint_changes(data.changes, painter, place, "surface")
    if current is not None:
        x = place.x(ordinal(data.steps[current].day) - data.step_days / 2)
        draw_upright(painter, place, x, "text")


def _outline(
    painter: QPainter, upper: Sequence[QPointF], lower: Sequence[QPointF], color: QColor
) -> None:
    """An edge around steps whose fill is the ground: what is held of unknown age."""
    painter.setPen(QPen(color, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at in range(0, len(upper), 2):
        box = QRectF(upper[at], lower[at + 1])
        if box.height() > 0:
            painter.drawRect(box)


def _stairs(edges: Sequence[tuple[int, int]], place: Place, values: Sequence[int]) -> list[QPointF]:
    """The corners of a stepped line, on whole px."""
    corners = []
    for (left, right), value in zip(edges, values, strict=True):
        y = round(place.y(value))
        corners += [QPointF(left, y), QPointF(right, y)]
    return corners


def _edges(data: Balances, place: Place) -> list[tuple[int, int]]:
    """Where each step begins and ends, in px."""
    days = [data.start(0), *(step.day for step in data.steps)]
    found = [round(place.x(ordinal(day))) for day in days]
    return list(pairwise(found))
