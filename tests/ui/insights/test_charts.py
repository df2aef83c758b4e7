"""The three charts over a small ledger: values, sentences, rows behind, files."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.domain.entries import Entry, EntryKind
from app.domain.ledger import Ledger
from app.domain.records import Record
from app.domain.settings import RuleOverride
from app.ui import formats
from app.ui.insights.balance_chart import BalanceChart, step_of
from app.ui.insights.behind import Rows, page_of, rows_of
from app.ui.insights.chart_export import csv_text
from app.ui.insights.expiries_chart import ExpiriesChart
from app.ui.insights.money_chart import MoneyChart
from app.ui.insights.period import Bounds, Period, Span
from app.ui.insights.picture import AnyChart, Picture
from app.ui.insights.rate_charts import BoostChart, FunnelChart, WinRateChart
from app.ui.insights.runway_chart import RunwayChart
from app.ui.insights.spending_chart import SpendingChart
from app.ui.ledger.filters import LedgerFilter
from app.ui.proposals.filters import ProposalFilter, counted
from tests.ui.insights.small_ledger import (
    AS_OF,
    COST,
    SENT,
    additions,
    entry,
    proposals,
    sent_on,
    small_ledger,
)

Golden = Callable[[str, str], None]
BOUNDS = Bounds(date(2026, 1, 10), AS_OF)
ALL = BOUNDS.span(Span.ALL)


def picture_of(chart: AnyChart, ledger: Ledger, period: Period = ALL) -> Picture:
    data = chart.read(ledger, period)
    assert chart.absence(data) is None
    return chart.picture(data)


def as_plain(rows: Rows) -> dict[str, object]:
    ids = rows.ids if isinstance(rows, ProposalFilter) else rows.entry_ids
    return {
        page_of(rows): sorted(ids or ()),
        "since": rows.since and rows.since.isoformat(),
        "until": rows.until and rows.until.isoformat(),
        "label": rows.label,
    }


def as_json(picture: Picture) -> str:
    """All that a picture shows, but the paint."""
    axes = picture.axes
    shown = {
        "answer": [picture.answer.lead, picture.answer.rest],
        "axes": {"left": axes.left, "right": axes.right, "top": axes.top, "levels": axes.levels},
        "ticks": [text for _, text in axes.ticks(500, lambda text: 6.0 * len(text))],
        "key": [
            *picture.key.sources,
            *(one.name for one in picture.key.series),
            picture.key.hatched,
            picture.key.words,
        ],
        "marks": [
            {
                "at": mark.at,
                "plate": [mark.value, *mark.details],
                "rows": mark.rows and as_plain(rows_of(mark.rows)),
            }
            for mark in picture.marks
        ],
        "table": [row.words for row in picture.sheet.rows],
    }
    return json.dumps(shown, indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    "made",
    [
        ExpiriesChart,
        SpendingChart,
        BalanceChart,
        RunwayChart,
        FunnelChart,
        BoostChart,
        WinRateChart,
        MoneyChart,
    ],
    ids=lambda made: made.name,
)
def test_that_the_values_of_a_chart_are_those_kept(
    made: Callable[[], AnyChart], golden: Golden
) -> None:
    chart = made()
    picture = picture_of(chart, small_ledger())
    golden(f"insights/{chart.name}.json", as_json(picture))
    golden(f"insights/{chart.name}.csv", csv_text(picture.sheet))


# -- upcoming expiries, by hand: 40 free and 100 bought came first, and 31 proposals of 4 took 124


def test_that_bars_hold_what_is_left_of_each_lot() -> None:
    data = ExpiriesChart().read(small_ledger(), ALL)
    bars = {month.month: month.connects for month in data.months if month.connects}
    assert bars == {date(2027, 2, 1): 16, date(2027, 8, 1): 100, date(2027, 9, 1): 6}
    assert sum(bars.values()) + data.later == data.held == 122


def test_that_a_bar_leads_to_the_entries_of_its_lots() -> None:
    picture = picture_of(ExpiriesChart(), small_ledger())
    of_february = picture.marks[3].rows
    assert of_february is not None
    rows = rows_of(of_february)
    assert isinstance(rows, LedgerFilter)
    # The first 40 Connects were free ones: proposals 0 to 9.
    assert rows.entry_ids == {"bought", *(f"sent-{at:02}" for at in range(10, SENT))}


def test_that_a_month_without_an_end_has_a_plate_and_no_rows() -> None:
    mark = picture_of(ExpiriesChart(), small_ledger()).marks[0]
    assert (mark.value, mark.rows) == ("November 2026: 0", None)


def test_that_what_ends_later_than_a_short_period_looks_is_said() -> None:
    data = ExpiriesChart().read(small_ledger(), Period(AS_OF - timedelta(days=31), AS_OF))
    absence = ExpiriesChart().absence(data)
    assert absence is not None
    assert absence.is_filtered
    assert absence.sentence == "122 Connects end later."


def test_that_the_pace_decides_what_lapses() -> None:
    # What goes evenly until 1 August 2027 takes the 16 bought ones first, then the plan's 100.
    recent = [at for at in range(SENT) if (AS_OF - sent_on(at)).days < 84]
    weekly = len(recent) * COST / 12
    lapse = round(116 - (date(2027, 8, 1) - AS_OF).days / 7 * weekly)
    assert 0 < lapse < 100
    answer = picture_of(ExpiriesChart(), small_ledger()).answer
    assert answer.lead == f"100 end on 1 August; {lapse} of them lapse at your pace."


def test_that_nothing_held_is_not_called_filtered_away() -> None:
    spent = [additions()[0], entry("all", date(2026, 3, 1), EntryKind.PROPOSAL, -40, title="One")]
    data = ExpiriesChart().read(small_ledger(spent), ALL)
    absence = ExpiriesChart().absence(data)
    assert absence is not None
    assert not absence.is_filtered
    assert absence.title == "Nothing held, nothing to lapse"


# -- spend per win


def test_that_the_rows_behind_a_point_are_those_of_its_half_year() -> None:
    picture = picture_of(SpendingChart(), small_ledger())
    rows = picture.marks[-1].rows
    assert isinstance(rows, ProposalFilter)
    since = AS_OF - timedelta(days=181)
    expected = {f"proposal-{at:02}" for at in range(SENT) if since <= sent_on(at) <= AS_OF}
    assert {one.id for one in counted(small_ledger().sent, rows)} == expected


def test_that_too_few_proposals_are_too_early_whatever_was_won() -> None:
    ledger = small_ledger([*additions(), *proposals(6, won=(0, 1, 2))])
    data = SpendingChart().read(ledger, ALL)
    absence = SpendingChart().absence(data)
    assert absence is not None
    assert absence.title == "Too early to say"
    assert "of about 15" in absence.sentence


def test_that_no_win_is_never_a_cost_of_nothing() -> None:
    dense: list[Record] = []
    for at in range(20):
        day = AS_OF - timedelta(days=40 + at)
        dense.append(entry(f"d-{at:02}", day, EntryKind.PROPOSAL, -2, title=f"Dense {at}"))
    ledger = small_ledger([*additions(), *dense])
    chart = SpendingChart()
    data = chart.read(ledger, ALL)
    assert chart.absence(data) is not None
    answer = chart.picture(data).answer
    assert answer.lead == "No win among the last 20 settled proposals."
    assert "$0" not in answer.rest.split(" or more")[0].replace("$0.", "")


def test_that_a_period_before_all_proposals_is_filtered_away() -> None:
    data = SpendingChart().read(small_ledger(), Period(date(2026, 1, 10), date(2026, 1, 31)))
    absence = SpendingChart().absence(data)
    assert absence is not None
    assert absence.is_filtered


def test_that_no_proposals_at_all_offer_to_bring_them_in() -> None:
    absence = SpendingChart().absence(SpendingChart().read(small_ledger(additions()), ALL))
    assert absence is not None
    assert absence.has_import


def test_that_rules_that_change_in_the_period_are_marked() -> None:
    since = date(2026, 6, 1)
    change = RuleOverride(id="o", key="order_of_use", value="paid_first", since=since, until=None)
    ledger = small_ledger([*additions(), *proposals(), change])
    data = SpendingChart().read(ledger, ALL)
    assert [(one.day, one.key, one.value) for one in data.changes] == [
        (since, "order_of_use", "paid_first")
    ]
    assert SpendingChart().read(ledger, Period(since, AS_OF)).changes == ()


# -- balance by source


def naive_balance(day: date) -> int:
    rows: Sequence[Record] = [*additions(), *proposals()]
    return sum(r.connects for r in rows if isinstance(r, Entry) and r.occurred_on <= day)


def test_that_each_step_is_the_balance_at_the_end_of_its_day() -> None:
    data = BalanceChart().read(small_ledger(), ALL)
    assert [step.total for step in data.steps] == [naive_balance(step.day) for step in data.steps]


@pytest.mark.parametrize(("days", "step"), [(30, 1), (100, 1), (101, 7), (730, 7), (3650, 28)])
def test_that_long_periods_have_fewer_steps(days: int, step: int) -> None:
    period = Period(AS_OF - timedelta(days=days - 1), AS_OF)
    assert step_of(period) == step
    assert days / step <= 161


def test_that_a_step_leads_to_the_rows_of_its_own_days() -> None:
    data = BalanceChart().read(small_ledger(), ALL)
    marks = BalanceChart().picture(data).marks
    ranges = [(mark.rows.since, mark.rows.until) for mark in marks if mark.rows]
    assert all(
        after[0] == before[1] + timedelta(days=1)  # type: ignore[operator]
        for before, after in pairwise(ranges)
    )


def test_that_one_row_makes_one_step_and_a_plain_sentence() -> None:
    ledger = small_ledger([entry("one", AS_OF, EntryKind.FREE, 40)])
    picture = picture_of(BalanceChart(), ledger, Period(AS_OF, AS_OF))
    assert len(picture.marks) == 1
    assert picture.answer.lead == "You hold 40."
    assert picture.axes.right - picture.axes.left >= 28


def test_that_only_lapsed_connects_still_have_a_past() -> None:
    ledger = small_ledger([entry("old", date(2025, 3, 1), EntryKind.FREE, 40)])
    chart = BalanceChart()
    whole = Bounds(date(2025, 3, 1), AS_OF)
    assert chart.absence(chart.read(ledger, whole.span(Span.ALL))) is None
    late = chart.absence(chart.read(ledger, whole.span(Span.DAYS_90)))
    assert late is not None
    assert late.is_filtered


# -- the privacy eye


def test_that_the_privacy_eye_masks_money_but_not_counts() -> None:
    with formats.masked():
        spending = picture_of(SpendingChart(), small_ledger())
        balance = picture_of(BalanceChart(), small_ledger())
    words = json.dumps([spending.answer.lead, [mark.text for mark in spending.marks]])
    assert "$" not in words
    assert all("$" not in text for _, text in spending.axes.levels)
    assert "122" in balance.answer.lead
