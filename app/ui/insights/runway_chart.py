"""Burn and runway: what was held, and how it goes down from today at a pace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.domain.forecast_check import ForecastCheck, forecast_check
from app.domain.ledger import Ledger
from app.domain.pace_change import PaceForecast, forecast_at
from app.domain.runway_series import RunwayPoint, runway_points
from app.domain.series import BalanceStep, balance_by_source
from app.ui import formats
from app.ui.insights.balance_chart import step_of
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
    Series,
    Sheet,
    SheetColumn,
    SheetRow,
    ordinal,
)
from app.ui.insights.place import Ink, Place, Side, draw_dot, draw_line, draw_upright, draw_words
from app.ui.insights.policy import RuleChange, paint_changes, rule_changes
from app.ui.insights.scales import levels, month_ticks
from app.ui.insights.series_lines import draw_steps, line_pen, paint_band, stepped
from app.ui.insights.words import near_day, tr
from app.ui.ledger.filters import LedgerFilter
from app.ui.theme import current_theme

MOST_AHEAD = 366
LEAST_AHEAD = 28
STEP = 7
HELD, AHEAD = "held", "ahead"
RECENT = timedelta(days=84)
"""The twelve weeks of the own pace."""


@dataclass(frozen=True, slots=True)
class Runway:
    """The past of the period and the forecast from `forecast.as_of` on.

    `a_proposal` is what a proposal took of late, in Connects net; None where none was sent.
    `usual` is the forecast at the own pace, the same as `forecast` unless another was asked for.
    """

    forecast: PaceForecast
    usual: PaceForecast
    past: tuple[BalanceStep, ...]
    step_days: int
    ahead: tuple[RunwayPoint, ...]
    a_proposal: float | None
    changes: tuple[RuleChange, ...]
    check: ForecastCheck

    @property
    def held(self) -> int:
        """What can be used; frozen Connects wait for their plan."""
        return self.forecast.held - self.forecast.frozen

    def proposals(self, per_week: float) -> float | None:
        """Connects a week as proposals a week."""
        return per_week / self.a_proposal if self.a_proposal else None


class RunwayChart(Chart[Runway]):
    """`per_week` Connects are supposed to go each week; None for the own pace."""

    name = "runway"
    per_week: float | None = None

    @property
    def title(self) -> str:
        return tr("Burn and runway")

    def read(self, ledger: Ledger, period: Period) -> Runway:
        usual = forecast_at(ledger)
        per_week = self.per_week
        found = usual if per_week is None else forecast_at(ledger, per_week)
        past = balance_by_source(ledger, period.since, ledger.as_of, step_of(period))
        days = range(0, _days_ahead(found, usual) + STEP, STEP)
        return Runway(
            found,
            usual,
            past,
            step_of(period),
            runway_points(found, list(days)) if found.wallets else (),
            _a_proposal(ledger),
            rule_changes(ledger, Period(period.since, ledger.as_of)),
            forecast_check(ledger),
        )

    def absence(self, data: Runway) -> Absence | None:
        if not data.held:
            return Absence(
                "clock",
                tr("Nothing to use, no runway"),
                tr("New Connects show here with the day on which they run out."),
            )
        if not data.usual.pace.weeks and data.forecast.is_own:
            return Absence(
                "clock",
                tr("Too early to say"),
                tr("How long Connects last shows here once your pace is known."),
            )
        return None

    def picture(self, data: Runway) -> Picture:
        highest = data.forecast.held
        if HELD not in self.hidden:
            highest = max(highest, *(step.total for step in data.past))
        if AHEAD not in self.hidden:
            highest = max(highest, *(point.high for point in data.ahead))
        lines = levels(highest, lambda value: formats.connects(round(value)))
        first = data.past[0].day if data.past else data.forecast.as_of
        last = data.ahead[-1].day
        return Picture(
            answer=runway_answer(data),
            marks=(*_past_marks(data), *map(_mark_ahead, data.ahead[1:])),
            axes=Axes(
                ordinal(first),
                ordinal(last),
                max(lines[-1][0], highest * 1.12),
                lines,
                month_ticks(first, last),
            ),
            paint=partial(_paint, data, self.hidden),
            sheet=_sheet(data),
            key=Key(
                series=(
                    Series(HELD, tr("Held"), "accent"),
                    Series(AHEAD, _ahead_name(data), "accent", is_dashed=True),
                )
            ),
        )


def _ahead_name(data: Runway) -> str:
    if data.forecast.is_own:
        return tr("Ahead at your pace")
    return tr("Ahead at the pace below")


def _days_ahead(found: PaceForecast, usual: PaceForecast) -> int:
    """As far as the slow pace lasts, the own one included, so that the axis stays."""
    as_of = found.as_of
    ends = [one.runway_high or one.runway_on for one in (found, usual)]
    days = [(end - as_of).days if end else MOST_AHEAD for end in ends]
    return min(max(*days, LEAST_AHEAD), MOST_AHEAD)


def _a_proposal(ledger: Ledger) -> float | None:
    recent = ledger.sent_between(ledger.as_of - RECENT, ledger.as_of) or ledger.sent
    taken = [one.base + one.boost for one in recent if one.base + one.boost]
    return sum(taken) / len(taken) if taken else None


def runway_answer(data: Runway) -> Answer:
    """The burn and its range, how long what is held lasts, and what lapses meanwhile."""
    found = data.forecast
    pace = found.pace
    if pace.value <= 0:
        lead = tr("Nothing is used at this pace.")
        if found.is_own:
            lead = tr("No Connects were used in the last {weeks} weeks.").format(
                weeks=formats.connects(pace.weeks)
            )
        return Answer(lead, _lapse_words(data))
    lead = _how_long(data)
    said = tr("You use about {pace} a week, {low} to {high}.")
    if not found.is_own:
        said = tr("At {pace} a week.")
    burn = said.format(
        pace=formats.connects(round(pace.value)),
        low=formats.connects(round(pace.low)),
        high=formats.connects(round(pace.high)),
    )
    parts = (burn, _lapse_words(data), _frozen_words(data), _season_words(data), _checked(data))
    return Answer(lead, " ".join(part for part in parts if part))


def _how_long(data: Runway) -> str:
    """Until when what is held lasts; of several wallets, the one that runs out first."""
    found, first = data.forecast, data.forecast.first
    day = found.runway_on
    wallet, held = "", data.held
    if len(found.wallets) > 1 and first is not None:
        wallet = formats.isolated(formats.name(first.name))
        held = first.forecast.held - first.forecast.frozen
    if day is None:
        said = tr("{held} last longer than a year, or end before you use them.")
    elif wallet:
        said = tr("{wallet} runs out first: its {held} last until {day}, {range}.")
    else:
        said = tr("{held} last until {day}, {range}.")
    return said.format(
        wallet=wallet,
        held=formats.connects(held),
        day=near_day(day, found.as_of) if day else "",
        range=_day_range(found),
    )


def _frozen_words(data: Runway) -> str:
    if not data.forecast.frozen:
        return ""
    said = tr("{count} are frozen until Agency Plus is back.")
    return said.format(count=formats.connects(data.forecast.frozen))


def _season_words(data: Runway) -> str:
    """That the forecast follows the seasons: only where the data carry them."""
    seasons = [one.season for one in data.forecast.wallets if one.season is not None]
    if not seasons:
        return ""
    years = formats.connects(min(season.years for season in seasons))
    return tr("It follows the months of your last {years} years.").format(years=years)


def _checked(data: Runway) -> str:
    """How often such forecasts held in the user's own past."""
    check = data.check
    if not check.is_enough or not data.forecast.is_own:
        return ""
    said = tr("Of {count} past forecasts like this, {inside} held.")
    return said.format(count=formats.connects(check.n), inside=formats.connects(check.inside))


def _day_range(found: PaceForecast) -> str:
    low, high = found.runway_low, found.runway_high
    if low is None:
        return ""
    first = near_day(low, found.as_of)
    if high is None:
        return tr("at the earliest {day}").format(day=first)
    return formats.between(first, near_day(high, found.as_of))


def _lapse_words(data: Runway) -> str:
    now, usual = data.forecast.will_lapse, data.usual.will_lapse
    if data.forecast.is_own or now == usual:
        if not now:
            return tr("Nothing lapses.") if data.forecast.is_own else tr("Nothing more lapses.")
        return tr("{count} lapse.").format(count=formats.connects(now))
    return tr("{count} lapse; at your own pace {usual}.").format(
        count=formats.connects(now), usual=formats.connects(usual)
    )


def _past_marks(data: Runway) -> Sequence[Mark]:
    marks = []
    for step in data.past:
        day = formats.day_and_year(step.day)
        since = step.day - timedelta(days=data.step_days - 1)
        label = tr("entries {since} to {until}").format(
            since=formats.day_and_year(since), until=day
        )
        value = tr("{day}: {count}").format(day=day, count=formats.connects(step.total))
        rows = LedgerFilter(since=since, until=step.day, label=label)
        marks.append(Mark(ordinal(step.day), value, (tr("held"),), rows))
    return marks


def _mark_ahead(point: RunwayPoint) -> Mark:
    day = formats.day_and_year(point.day)
    value = tr("{day}: {count}").format(day=day, count=formats.connects(point.value))
    likely = tr("{low} to {high} at this pace").format(
        low=formats.connects(point.low), high=formats.connects(point.high)
    )
    return Mark(ordinal(point.day), value, (likely,))


def _sheet(data: Runway) -> Sheet:
    columns = (
        SheetColumn("day", tr("End of"), at_end=False),
        SheetColumn("held", tr("Held"), 72),
        SheetColumn("low", tr("From"), 72, priority=1),
        SheetColumn("high", tr("To"), 72, priority=1),
    )
    past = [(step.day, step.total, None, None) for step in data.past]
    ahead = [(one.day, one.value, one.low, one.high) for one in data.ahead[1:]]
    return Sheet(columns, LateRows(lambda: (_sheet_row(*row) for row in (*past, *ahead))))


def _sheet_row(day: date, held: int, low: int | None, high: int | None) -> SheetRow:
    words = ("" if count is None else formats.connects(count) for count in (held, low, high))
    return SheetRow(
        (formats.day_and_year(day), *words),
        (day.isoformat(), held, low, high),
    )


def _paint(
    data: Runway, hidden: frozenset[str], painter: QPainter, place: Place, current: int | None
) -> None:
    ahead = data.ahead
    if AHEAD not in hidden:
        high = place.points((ordinal(one.day), one.high) for one in ahead)
        low = place.points((ordinal(one.day), one.low) for one in ahead)
        paint_band(painter, high, low)
    paint_changes(data.changes, painter, place)
    past = [(ordinal(step.day), step.total) for step in data.past]
    if HELD not in hidden:
        draw_steps(painter, stepped(place, past), line_pen("accent"))
    if AHEAD not in hidden:
        likely = place.points((ordinal(one.day), one.value) for one in ahead)
        draw_line(painter, likely, line_pen("accent", is_dashed=True))
    _paint_today(data, painter, place)
    if current is not None:
        steps = [*past, *((ordinal(one.day), one.value) for one in ahead[1:])]
        x, y = steps[current]
        draw_upright(painter, place, place.x(x), "text")
        draw_dot(painter, QPointF(place.x(x), place.y(y)), is_current=True)


def _paint_today(data: Runway, painter: QPainter, place: Place) -> None:
    """A line at today, and its name where it fits."""
    x = place.x(ordinal(data.forecast.as_of))
    draw_upright(painter, place, x, "line_strong")
    ink = Ink("text_3", ground="surface")
    words = tr("today")
    y = place.box.top() + 24 * current_theme().scale
    side = Side.START if x + ink.width(words) + 8 < place.box.right() else Side.END
    draw_words(painter, QPointF(x + (6 if side is Side.START else -6), y), words, ink, side)
