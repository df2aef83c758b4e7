"""Upcoming expiries: what ends in each month, of which source, hatched where it will lapse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.currencies import summed
from app.domain.entries import Source
from app.domain.forecast import LapseForecast
from app.domain.ledger import Ledger
from app.domain.series import CHART_ORDER, month_of, next_month, upcoming_expiries
from app.ui import formats
from app.ui.insights.behind import Behind, rows_of_lots
from app.ui.insights.expiries_words import expiries_answer
from app.ui.insights.expiry import Expiries, LotEnd, MonthEnd, MonthPart, by_day
from app.ui.insights.period import Period
from app.ui.insights.picture import (
    Absence,
    Axes,
    Chart,
    Key,
    LateRows,
    Mark,
    Picture,
    Sheet,
    SheetColumn,
    SheetRow,
)
from app.ui.insights.place import Ink, Place, Side, draw_upright, draw_words, rounded_top
from app.ui.insights.scales import levels, slot_ticks
from app.ui.insights.words import (
    by_source,
    dollars,
    full_month,
    money_of_all,
    source_name,
    tr,
)
from app.ui.theme import current_theme
from app.ui.widgets.textures import lapse_brush, source_brush

LEAST_MONTHS = 12
GAP = 2
"""px between two parts of a bar."""
WIDEST = 26.0


class ExpiriesChart(Chart[Expiries]):
    """Looks ahead from today, as far as the period is long."""

    name = "upcoming-expiries"

    @property
    def title(self) -> str:
        return tr("Upcoming expiries")

    def read(self, ledger: Ledger, period: Period) -> Expiries:
        return read_expiries(ledger, period)

    def absence(self, data: Expiries) -> Absence | None:
        if data.held == 0:
            return Absence(
                "clock",
                tr("Nothing held, nothing to lapse"),
                tr("Every lot is used or has ended. New Connects show here with their last day."),
            )
        if not any(month.connects for month in data.months):
            return Absence(
                "search",
                tr("Nothing ends by {month}").format(month=full_month(data.last_month)),
                tr("{count} Connects end later.").format(count=formats.connects(data.later)),
                is_filtered=True,
            )
        return None

    def picture(self, data: Expiries) -> Picture:
        shown = tuple(self._shown(month) for month in data.months)
        highest = max((month.connects for month in shown), default=0)
        lines = levels(highest, lambda value: formats.connects(round(value)))
        present = {part.source for month in data.months for part in month.parts}
        return Picture(
            answer=expiries_answer(data),
            marks=tuple(_mark(data, at) for at in range(len(data.months))),
            axes=Axes(
                -0.5,
                len(data.months) - 0.5,
                max(lines[-1][0], highest * 23 / 20),
                lines,
                slot_ticks([month.month for month in data.months]),
            ),
            paint=partial(_paint, shown),
            sheet=_sheet(data),
            key=Key(
                tuple(source for source in CHART_ORDER if source in present),
                hatched=tr("Will lapse") if any(m.lapse for m in data.months) else "",
            ),
        )

    def _shown(self, month: MonthEnd) -> MonthEnd:
        """A month without the sources that are switched off."""
        parts = tuple(part for part in month.parts if part.source not in self.hidden)
        return replace(month, parts=parts)


def read_expiries(ledger: Ledger, period: Period) -> Expiries:
    """What ends from today on, as far ahead as the period looks."""
    bars = upcoming_expiries(ledger)
    is_pace_known = any(one.pace.weeks for one in ledger.forecasts)
    ends = {
        row.lot.id: LotEnd(
            row.lot.expires_on,
            row.lot.source,
            row.lot.left,
            row.likely,
            row.low,
            row.high,
            row.lot.left_cost_cents,
            row.lot.currency,
            row.is_frozen,
        )
        for one in ledger.forecasts
        for row in _open(one.lapses)
    }
    months = _months(ledger.as_of, period, bars[-1].month if bars else None)
    found = []
    for month in months:
        own = [bar for bar in bars if bar.month == month]
        ids = [lot for bar in own for lot in bar.lots]
        lots = tuple(sorted((ends[lot] for lot in ids), key=lambda end: end.ends_on))
        found.append(
            MonthEnd(
                month,
                tuple(
                    MonthPart(
                        b.source, b.connects, b.projected_lapse if is_pace_known else b.frozen
                    )
                    for b in own
                ),
                lots,
                frozenset(ids),
                by_day(lots),
                summed(cost for bar in own for cost in bar.costs.items()),
            )
        )
    later = sum(bar.connects for bar in bars if bar.month > months[-1])
    held = ledger.balance
    return Expiries(ledger.as_of, tuple(found), later, held, is_pace_known, ledger)


def _open(rows: Iterable[LapseForecast]) -> Iterable[LapseForecast]:
    return (row for row in rows if row.lot.left)


def _months(as_of: date, period: Period, last: date | None) -> list[date]:
    """As many months as the period has days for, but none beyond a year and the last lot."""
    end = month_of(as_of + timedelta(days=period.ahead))
    months = [month_of(as_of)]
    while (following := next_month(months[-1])) <= end:
        if len(months) > LEAST_MONTHS and (last is None or following > last):
            break
        months.append(following)
    return months


def _mark(data: Expiries, at: int) -> Mark:
    month = data.months[at]
    name = full_month(month.month)
    if not month.connects:
        return Mark(at, tr("{month}: 0").format(month=name), (tr("Nothing ends"),))
    value = tr("{month}: {count}").format(month=name, count=formats.connects(month.connects))
    held = formats.listed(by_source((part.source, part.connects) for part in month.parts))
    details = [held]
    if data.is_pace_known:
        details.insert(0, _lapse_words(month))
    if month.frozen:
        frozen = tr("{count} of them frozen until Agency Plus is back")
        details.append(frozen.format(count=formats.connects(month.frozen)))
    if month.costs:
        details.append(tr("they cost {money}").format(money=money_of_all(month.costs)))
    return Mark(at, value, tuple(details), _rows(data, month))


def _rows(data: Expiries, month: MonthEnd) -> Behind | None:
    if data.ledger is None:
        return None
    label = tr("lots that end in {month}").format(month=full_month(month.month))
    return rows_of_lots(data.ledger, month.lot_ids, label)


def _lapse_words(month: MonthEnd) -> str:
    low, high = (formats.connects(count) for count in (month.low, month.high))
    if month.lapse == 0 and month.high == 0:
        return tr("none lapse at your pace")
    if low == high:
        return tr("{count} lapse at your pace").format(count=formats.connects(month.lapse))
    return tr("{count} lapse at your pace, {low} to {high}").format(
        count=formats.connects(month.lapse), low=low, high=high
    )


def _sheet(data: Expiries) -> Sheet:
    columns = (
        SheetColumn("ends_on", tr("Ends"), at_end=False),
        SheetColumn("source", tr("Source"), 84, at_end=False),
        SheetColumn("connects", tr("Connects"), 76),
        SheetColumn("projected_lapse", tr("Will lapse"), 116),
        SheetColumn("lapse_range", tr("Range"), is_shown=False),
        SheetColumn("cost", tr("Cost"), 70, priority=1),
        SheetColumn("currency", tr("Currency"), is_shown=False),
        SheetColumn("is_frozen", tr("Frozen"), is_shown=False),
    )
    return Sheet(
        columns,
        LateRows(
            lambda: (_sheet_row(data, month, lot) for month in data.months for lot in month.lots)
        ),
    )


def _sheet_row(data: Expiries, month: MonthEnd, lot: LotEnd) -> SheetRow:
    lapse = lot.lapse if data.is_pace_known else None
    low_high = (lot.low, lot.high) if data.is_pace_known else None
    words = (
        formats.day_and_year(lot.ends_on),
        source_name(lot.source),
        formats.connects(lot.connects),
        _lapse_cell(lapse, low_high),
        "",
        formats.cost(lot.cost_cents, lot.currency),
        lot.currency,
        "",
    )
    values = (
        lot.ends_on.isoformat(),
        lot.source.value,
        lot.connects,
        lapse,
        None if low_high is None else f"{lot.low}-{lot.high}",
        dollars(lot.cost_cents),
        lot.currency,
        "yes" if lot.is_frozen else "no",
    )
    return SheetRow(words, values, _rows(data, month))


def _lapse_cell(lapse: int | None, low_high: tuple[int, int] | None) -> str:
    """'8, 0 to 40'; the figure alone where it is certain."""
    if lapse is None or low_high is None:
        return tr("too early")
    figure, low, high = (formats.connects(count) for count in (lapse, *low_high))
    if low == high:
        return figure
    return tr("{figure}, {low} to {high}").format(figure=figure, low=low, high=high)


def _paint(
    months: Sequence[MonthEnd], painter: QPainter, place: Place, current: int | None
) -> None:
    width = min(WIDEST * current_theme().scale, place.width(0.64))
    for at, month in enumerate(months):
        if at == current:
            draw_upright(painter, place, place.x(at), "text_3")
        if month.connects:
            _paint_bar(painter, place, QRectF(place.x(at) - width / 2, 0, width, 0), month)
    _paint_lapse_note(months, painter, place, width)


def _paint_bar(painter: QPainter, place: Place, column: QRectF, month: MonthEnd) -> None:
    kept = [(part.source, part.connects - part.lapse, False) for part in month.parts]
    lost = [(part.source, part.lapse, True) for part in month.parts]
    parts = [part for part in (*kept, *lost) if part[1]]
    below = 0
    for at, (source, connects, is_lapsing) in enumerate(parts):
        bottom, top = round(place.y(below)), round(place.y(below + connects))
        below += connects
        lift = GAP if at and bottom - top > GAP else 0
        box = QRectF(round(column.left()), top, round(column.width()), bottom - top - lift)
        _paint_part(painter, place, box, (source, is_lapsing), is_top=at == len(parts) - 1)
    centre = QPointF(column.center().x(), round(place.y(below)) - 9 * current_theme().scale)
    ink = Ink("text", weight=600, ground="surface")
    draw_words(painter, centre, formats.connects(month.connects), ink, Side.MIDDLE)


def _paint_part(
    painter: QPainter, place: Place, box: QRectF, kind: tuple[Source, bool], *, is_top: bool
) -> None:
    theme = current_theme()
    source, is_lapsing = kind
    has_edge = is_lapsing or theme.is_high_contrast
    radius = theme.metric("radius.chart_bar") if is_top else 0.0
    brush = (lapse_brush if is_lapsing else source_brush)(source, place.ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrushOrigin(box.topLeft())
    painter.setBrush(brush)
    painter.setPen(QPen(theme.source_color(source), 1) if has_edge else Qt.PenStyle.NoPen)
    inset = 0.5 if has_edge else 0.0
    shape = box.adjusted(inset, inset, -inset, -inset)
    if shape.height() >= 1:
        painter.drawPath(rounded_top(shape, radius))
    else:
        painter.fillRect(box.adjusted(0, 0, 0, 1), theme.source_color(source))


def _paint_lapse_note(
    months: Sequence[MonthEnd], painter: QPainter, place: Place, width: float
) -> None:
    """Say beside the first hatched bar how much lapses, where no later bar is in the way."""
    at = next((at for at, month in enumerate(months) if month.lapse), None)
    if at is None:
        return
    month = months[at]
    words = tr("{count} lapse at your pace").format(count=formats.connects(month.lapse))
    ink = Ink("text_2", ground="surface")
    start = place.x(at) + width / 2 + 8
    end = start + ink.width(words)
    level = month.connects - month.lapse / 2
    y = min(max(place.y(level), place.box.top() + 8), place.box.bottom() - 10)
    reach = (14 + 9) * current_theme().scale
    blockers = [
        other
        for other, bar in enumerate(months[at + 1 :], at + 1)
        if place.x(other) - width / 2 - 6 < end
        and bar.connects
        and place.y(bar.connects) < y + reach
    ]
    if not blockers and end <= place.box.right():
        draw_words(painter, QPointF(start, y), words, ink)
