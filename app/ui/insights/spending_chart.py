"""Spend per win over time: a line with its likely range, and when a rule changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.ledger import Ledger
from app.ui import formats
from app.ui.insights.period import Period
from app.ui.insights.picture import (
    Absence,
    Axes,
    Chart,
    Key,
    Mark,
    Picture,
    Sheet,
    SheetColumn,
    SheetRow,
    ordinal,
)
from app.ui.insights.place import (
    Burden,
    Place,
    draw_area,
    draw_dot,
    draw_line,
    draw_upright,
)
from app.ui.insights.plates import COVERS_PLATE, paint_early
from app.ui.insights.policy import paint_changes
from app.ui.insights.scales import levels, month_end_ticks
from app.ui.insights.spending import (
    Spending,
    SpendMark,
    read_spending,
    spending_answer,
    too_early_words,
)
from app.ui.insights.words import (
    dollars,
    money_range,
    round_money,
    tr,
)
from app.ui.ledger.filters import LedgerFilter
from app.ui.theme import current_theme

TALLEST = 3.0
"""Ranges reach at most this often the highest value; if they go beyond it, ..."""
CUT_AT = 2.0
"""... the plot ends at this often it: the plate and the table still say how far they go."""
BAND_SHARE = 0.6
COVERS_LINE = 12.0
"""How much it matters what a plate covers; the band counts 1."""
RANGE_BAR = 10.0


class SpendingChart(Chart[Spending]):
    """Cash per win of a sliding half year; too early where there is not enough."""

    name = "spend-per-win"

    @property
    def title(self) -> str:
        return tr("Spend per win")

    def read(self, ledger: Ledger, period: Period) -> Spending:
        return read_spending(ledger, period)

    def absence(self, data: Spending) -> Absence | None:
        if not data.sent:
            return Absence(
                "send",
                tr("No proposals yet"),
                tr("Paste your Connects History or your proposals, and each win shows its cost."),
                has_import=True,
            )
        if not any(mark.spend.proposals for mark in data.marks):
            return Absence(
                "search",
                tr("No proposals in this period"),
                tr("{count} were sent in another one.").format(count=formats.connects(data.sent)),
                is_filtered=True,
            )
        if not any(mark.is_known for mark in data.marks):
            return _too_early(data)
        return None

    def picture(self, data: Spending) -> Picture:
        known = [mark for mark in data.marks if mark.is_known]
        highest = max((mark.high for mark in known), default=0)
        value = max((mark.value for mark in known), default=0)
        top = value * CUT_AT if highest > value * TALLEST else highest
        lines = levels(top, lambda cents: formats.money(round(cents), whole=True), least=100)
        first, last = data.marks[0].until, data.marks[-1].until
        pad = max((last - first).days, 20) * 0.02
        return Picture(
            answer=spending_answer(data),
            marks=tuple(_mark(mark) for mark in data.marks),
            axes=Axes(
                ordinal(first) - pad,
                ordinal(last) + pad,
                lines[-1][0],
                lines,
                month_end_ticks([mark.until for mark in data.marks]),
            ),
            paint=partial(_paint, data),
            sheet=_sheet(data),
            key=Key(words=tr("cash, net of refunds; band: likely range")),
        )


def _too_early(data: Spending) -> Absence:
    most = max(data.marks, key=lambda mark: mark.spend.settled)
    _, count = too_early_words([most])
    sentence = tr("Spend per win shows here with its range: {count}.").format(count=count)
    return Absence("clock", tr("Too early to say"), sentence)


def _mark(mark: SpendMark) -> Mark:
    day = formats.day_and_year(mark.until)
    rows = LedgerFilter(
        entry_ids=mark.entry_ids,
        label=tr("proposals sent {since} to {until}").format(
            since=formats.day_and_year(mark.point.since), until=day
        ),
    )
    spend = mark.spend
    wins = tr("{wins} won of {count} settled").format(
        wins=formats.connects(spend.wins), count=formats.connects(spend.settled)
    )
    if not mark.is_known:
        early, count = too_early_words([mark])
        value = tr("{day}: {early}").format(day=day, early=early)
        return Mark(ordinal(mark.until), value, (count,), rows)
    value = tr("{day}: {value}").format(day=day, value=round_money(mark.value))
    return Mark(ordinal(mark.until), value, (money_range(mark.low, mark.high), wins), rows)


def _sheet(data: Spending) -> Sheet:
    columns = (
        SheetColumn("until", tr("Half year to"), at_end=False),
        SheetColumn("settled", tr("Settled"), 64),
        SheetColumn("wins", tr("Wins"), 56),
        SheetColumn("cash_per_win", tr("A win"), 76),
        SheetColumn("low", tr("From"), 70, priority=1),
        SheetColumn("high", tr("To"), 70, priority=1),
    )
    return Sheet(columns, tuple(_sheet_row(mark) for mark in data.marks))


def _sheet_row(mark: SpendMark) -> SheetRow:
    spend, found = mark.spend, mark.spend.cash_per_win
    known = mark.is_known
    words = (
        formats.day_and_year(mark.until),
        formats.connects(spend.settled),
        formats.connects(spend.wins),
        formats.money(found.value) if known else tr("too early"),
        formats.money(found.low),
        formats.money(found.high),
    )
    values = (
        mark.until.isoformat(),
        spend.settled,
        spend.wins,
        dollars(found.value) if known else None,
        dollars(found.low),
        dollars(found.high),
    )
    return SheetRow(words, values, LedgerFilter(entry_ids=mark.entry_ids))


def _paint(data: Spending, painter: QPainter, place: Place, current: int | None) -> None:
    early = [[data.marks[at] for at in group] for is_known, group in data.runs if not is_known]
    known = [[data.marks[at] for at in group] for is_known, group in data.runs if is_known]
    for run in known:
        _paint_range(painter, place, run)
    burdens = [burden for run in known for burden in _burdens(place, run)]
    burdens += paint_changes(data.changes, painter, place)
    if current is not None:
        draw_upright(painter, place, place.x(ordinal(data.marks[current].until)), "text")
    for run in early:
        first, last = (place.x(ordinal(run[end].until)) for end in (0, -1))
        box = paint_early(painter, place, (first + last) / 2, too_early_words(run), burdens)
        burdens.append((box, COVERS_PLATE))
    for run in known:
        pen = QPen(current_theme().color("accent"), 2)
        draw_line(painter, _line(place, run), pen)
    for at, mark in enumerate(data.marks):
        if mark.is_known:
            point = QPointF(place.x(ordinal(mark.until)), place.y(mark.value))
            draw_dot(painter, point, is_current=at == current)


def _line(place: Place, run: Sequence[SpendMark]) -> list[QPointF]:
    return place.points((ordinal(mark.until), mark.value) for mark in run)


def _paint_range(painter: QPainter, place: Place, run: Sequence[SpendMark]) -> None:
    theme = current_theme()
    high = place.points((ordinal(mark.until), mark.high) for mark in run)
    low = place.points((ordinal(mark.until), mark.low) for mark in run)
    if len(run) == 1:
        width = RANGE_BAR * theme.scale
        pen = QPen(theme.color("band"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        draw_line(painter, [high[0], low[0]], pen)
        return
    color = theme.color("band")
    color.setAlphaF(1.0 if theme.is_high_contrast else BAND_SHARE)
    draw_area(painter, [*high, *reversed(low)], color)
    if theme.is_high_contrast:
        for edge in (high, low):
            draw_line(painter, edge, QPen(theme.color("accent"), 1))


def _burdens(place: Place, run: Sequence[SpendMark]) -> list[Burden]:
    """What a plate should leave free of a run: its line above all, then its band."""
    found: list[Burden] = []
    for before, after in pairwise([run[0], *run]):
        left, right = (place.x(ordinal(mark.until)) for mark in (before, after))
        top, bottom = (place.y(mark.value) for mark in (before, after))
        line = QRectF(
            QPointF(left - 6, min(top, bottom) - 6), QPointF(right + 6, max(top, bottom) + 6)
        )
        high = place.y(max(before.high, after.high))
        low = place.y(min(before.low, after.low))
        found += [(line, COVERS_LINE), (QRectF(left, high, right - left, low - high), 1.0)]
    return found
