"""Spend per win over time: a line with its likely range, and when a rule changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.ledger import Ledger
from app.domain.waiting import Milestone
from app.ui import formats
from app.ui.insights.behind import sent_within
from app.ui.insights.period import Period
from app.ui.insights.picture import (
    Absence,
    Axes,
    Chart,
    Key,
    Mark,
    Picture,
    Series,
    Sheet,
    SheetColumn,
    SheetRow,
    ordinal,
)
from app.ui.insights.place import (
    Burden,
    Place,
    draw_dot,
    draw_line,
    draw_upright,
)
from app.ui.insights.plates import COVERS_PLATE, paint_early
from app.ui.insights.policy import paint_changes
from app.ui.insights.scales import levels, month_end_ticks
from app.ui.insights.series_lines import line_pen, paint_band
from app.ui.insights.spending import (
    CASH,
    FULL,
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
from app.ui.theme import current_theme

TALLEST = 3.0
"""Ranges reach at most this often the highest value; if they go beyond it, ..."""
CUT_AT = 2.0
"""... the plot ends at this often it: the plate and the table still say how far they go."""
COVERS_LINE = 12.0
"""How much it matters what a plate covers; the band counts 1."""
RANGE_BAR = 10.0


class SpendingChart(Chart[Spending]):
    """What a win costs in a sliding half year, in cash and in full; too early without enough."""

    name = "spend-per-win"
    choice = Milestone.WIN.value

    @property
    def title(self) -> str:
        return tr("Spend per")

    @property
    def full_title(self) -> str:
        return {
            Milestone.WIN: tr("Spend per win"),
            Milestone.INTERVIEW: tr("Spend per interview"),
            Milestone.REPLY: tr("Spend per reply"),
        }[Milestone(self.choice)]

    def choices(self, data: Spending) -> Sequence[tuple[str, str]]:
        words = {
            Milestone.WIN: tr("win"),
            Milestone.INTERVIEW: tr("interview"),
            Milestone.REPLY: tr("reply"),
        }
        return [(milestone.value, said) for milestone, said in words.items()]

    def read(self, ledger: Ledger, period: Period) -> Spending:
        return read_spending(ledger, period, Milestone(self.choice))

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
        shown = [name for name in (CASH, FULL) if name not in self.hidden] or [CASH]
        highest = max((mark.high(shown[0]) for mark in known), default=0)
        value = max((mark.value(name) for mark in known for name in shown), default=0)
        top = value * CUT_AT if highest > value * TALLEST else max(highest, value)
        currency = data.currency
        lines = levels(
            top, lambda cents: formats.money(round(cents), currency, whole=True), least=100
        )
        first, last = data.marks[0].until, data.marks[-1].until
        pad = max((last - first).days, 20) * 0.02
        return Picture(
            answer=spending_answer(data),
            marks=tuple(map(_mark, data.marks)),
            axes=Axes(
                ordinal(first) - pad,
                ordinal(last) + pad,
                lines[-1][0],
                lines,
                month_end_ticks([mark.until for mark in data.marks]),
            ),
            paint=partial(_paint, data, tuple(shown)),
            sheet=_sheet(data),
            key=Key(
                series=(
                    Series(CASH, tr("Cash"), "accent"),
                    Series(FULL, tr("In full"), "text", is_dashed=True),
                )
            ),
        )


def _too_early(data: Spending) -> Absence:
    most = max(data.marks, key=lambda mark: mark.spend.settled)
    _, count = too_early_words([most])
    sentence = tr("Spend per win shows here with its range: {count}.").format(count=count)
    return Absence("clock", tr("Too early to say"), sentence)


def _mark(mark: SpendMark) -> Mark:
    day = formats.day_and_year(mark.until)
    rows = sent_within(mark.point.since, mark.until)
    count = _count(mark)
    if not mark.is_known:
        early, words = too_early_words([mark])
        value = tr("{day}: {early}").format(day=day, early=early)
        return Mark(ordinal(mark.until), value, (words,), rows)
    currency = mark.spend.currency
    value = tr("{day}: {value}").format(day=day, value=round_money(mark.value(CASH), currency))
    full = tr("in full {value}, {range}").format(
        value=round_money(mark.value(FULL), currency),
        range=money_range(mark.low(FULL), mark.high(FULL), currency),
    )
    cash = money_range(mark.low(CASH), mark.high(CASH), currency)
    return Mark(ordinal(mark.until), value, (cash, count, full), rows)


def _count(mark: SpendMark) -> str:
    """'3 won of 61 settled'."""
    said = {
        Milestone.WIN: tr("{count} won of {settled} settled"),
        Milestone.INTERVIEW: tr("{count} interviews from {settled} settled"),
        Milestone.REPLY: tr("{count} answered of {settled} settled"),
    }[mark.milestone]
    return said.format(
        count=formats.connects(mark.spend.reached(mark.milestone)),
        settled=formats.connects(mark.spend.settled),
    )


def _sheet(data: Spending) -> Sheet:
    one = data.milestone.value
    columns = (
        SheetColumn("until", tr("Half year to"), at_end=False),
        SheetColumn("settled", tr("Settled"), 64),
        SheetColumn("reached", tr("Of these"), 68),
        SheetColumn(f"cash_per_{one}", tr("Cash"), 76),
        SheetColumn("low", tr("From"), 70, priority=1),
        SheetColumn("high", tr("To"), 70, priority=1),
        SheetColumn(f"full_per_{one}", tr("In full"), 76, priority=2),
        SheetColumn("full_low", tr("From"), is_shown=False),
        SheetColumn("full_high", tr("To"), is_shown=False),
        SheetColumn("currency", tr("Currency"), is_shown=False),
    )
    return Sheet(columns, tuple(_sheet_row(mark) for mark in data.marks))


def _sheet_row(mark: SpendMark) -> SheetRow:
    spend, known, currency = mark.spend, mark.is_known, mark.spend.currency
    reached = spend.reached(mark.milestone)
    cash, full = mark.cost(CASH), mark.cost(FULL)

    def said(cents: int | None) -> str:
        return formats.money(cents, currency)

    words = (
        formats.day_and_year(mark.until),
        formats.connects(spend.settled),
        formats.connects(reached),
        said(cash.value) if known else tr("too early"),
        said(cash.low),
        said(cash.high),
        said(full.value) if known else "",
        said(full.low),
        said(full.high),
        currency,
    )
    values = (
        mark.until.isoformat(),
        spend.settled,
        reached,
        *(dollars(cents) for cents in (cash.value if known else None, cash.low, cash.high)),
        *(dollars(cents) for cents in (full.value if known else None, full.low, full.high)),
        currency,
    )
    return SheetRow(words, values, sent_within(mark.point.since, mark.until))


def _paint(
    data: Spending, shown: Sequence[str], painter: QPainter, place: Place, current: int | None
) -> None:
    early = [[data.marks[at] for at in group] for is_known, group in data.runs if not is_known]
    known = [[data.marks[at] for at in group] for is_known, group in data.runs if is_known]
    main = shown[0]
    for run in known:
        _paint_range(painter, place, run, main)
    burdens = [burden for run in known for burden in _burdens(place, run, main)]
    burdens += paint_changes(data.changes, painter, place)
    if current is not None:
        draw_upright(painter, place, place.x(ordinal(data.marks[current].until)), "text")
    for run in early:
        first, last = (place.x(ordinal(run[end].until)) for end in (0, -1))
        box = paint_early(painter, place, (first + last) / 2, too_early_words(run), burdens)
        burdens.append((box, COVERS_PLATE))
    for run in known:
        for name in reversed(shown):
            pen = line_pen("accent" if name == CASH else "text", is_dashed=name == FULL)
            values = [(ordinal(mark.until), mark.value(name)) for mark in run]
            draw_line(painter, place.points(values), pen)
    for at, mark in enumerate(data.marks):
        if mark.is_known:
            point = QPointF(place.x(ordinal(mark.until)), place.y(mark.value(main)))
            draw_dot(painter, point, is_current=at == current)


def _paint_range(painter: QPainter, place: Place, run: Sequence[SpendMark], series: str) -> None:
    high = place.points((ordinal(mark.until), mark.high(series)) for mark in run)
    low = place.points((ordinal(mark.until), mark.low(series)) for mark in run)
    if len(run) == 1:
        theme = current_theme()
        width = RANGE_BAR * theme.scale
        pen = QPen(theme.color("band"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        draw_line(painter, [high[0], low[0]], pen)
        return
    paint_band(painter, high, low)


def _burdens(place: Place, run: Sequence[SpendMark], series: str) -> list[Burden]:
    """What a plate should leave free of a run: its line above all, then its band."""
    found: list[Burden] = []
    for before, after in pairwise([run[0], *run]):
        left, right = (place.x(ordinal(mark.until)) for mark in (before, after))
        top, bottom = (place.y(mark.value(series)) for mark in (before, after))
        line = QRectF(
            QPointF(left - 6, min(top, bottom) - 6), QPointF(right + 6, max(top, bottom) + 6)
        )
        high = place.y(max(before.high(series), after.high(series)))
        low = place.y(min(before.low(series), after.low(series)))
        found += [(line, COVERS_LINE), (QRectF(left, high, right - left, low - high), 1.0)]
    return found
