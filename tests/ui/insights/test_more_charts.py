"""Rates, runway and money as charts; advisers and their sums; the arrangement."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import EntryKind
from app.domain.groupings import GROUPINGS
from app.domain.ledger import Ledger
from app.ui.insights.advice import AnyAdviser
from app.ui.insights.advisers import BadgeAdviser, BundleAdviser, PlanAdviser
from app.ui.insights.arrangement import USUAL, card_names, fitted, moved, toggled
from app.ui.insights.hindsight import WhatIfAdviser
from app.ui.insights.money_chart import EARNED, SPENT, MoneyChart
from app.ui.insights.period import Bounds, Span
from app.ui.insights.picture import AnyChart, Picture
from app.ui.insights.rate_charts import BoostChart, FunnelChart, WinRateChart
from app.ui.insights.rates_chart import shortened
from app.ui.insights.runway_chart import RunwayChart
from tests.ui.insights.small_ledger import (
    AS_OF,
    SENT,
    additions,
    entry,
    proposals,
    small_ledger,
)

ALL = Bounds(additions()[0].occurred_on, AS_OF).span(Span.ALL)
ADVISERS = [BundleAdviser, PlanAdviser, BadgeAdviser, WhatIfAdviser]
MADE = [FunnelChart, BoostChart, WinRateChart, RunwayChart, MoneyChart]


def shown(chart: AnyChart, ledger: Ledger) -> Picture:
    data = chart.read(ledger, ALL)
    assert chart.absence(data) is None
    return chart.picture(data)


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_that_nothing_at_all_offers_a_next_step(made: type[AnyChart]) -> None:
    chart = made()
    data = chart.read(small_ledger([]), ALL)
    assert chart.absence(data) is not None


@pytest.mark.parametrize("made", MADE[:3], ids=lambda made: made.name)
def test_that_a_few_proposals_are_too_early_for_a_rate(made: type[AnyChart]) -> None:
    chart = made()
    absence = chart.absence(chart.read(small_ledger([*additions(), *proposals(6)]), ALL))
    assert absence is not None
    assert absence.title == "Too early to say"
    assert "6 of about 15" in absence.sentence


@pytest.mark.parametrize("won", [(), tuple(range(SENT))])
def test_that_no_rate_is_a_bare_nothing_or_all(won: tuple[int, ...]) -> None:
    ledger = small_ledger([*additions(), *proposals(won=won)])
    picture = shown(FunnelChart(), ledger)
    words = " ".join([picture.answer.lead, picture.answer.rest, *(m.text for m in picture.marks)])
    assert "100 in 100" not in words
    assert " 0 in 100" not in words
    assert "%" not in words


def test_that_the_funnel_names_what_others_reach_and_who_says_so() -> None:
    answer = shown(FunnelChart(), small_ledger()).answer
    assert "Others: interview" in answer.rest
    assert "(" in answer.rest


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_any_criterion_can_be_chosen(by: str) -> None:
    chart = WinRateChart()
    chart.choice = by
    data = chart.read(small_ledger(), ALL)
    assert by in {key for key, _ in chart.choices(data)}
    picture = chart.picture(data) if chart.absence(data) is None else None
    if picture is not None:
        assert sum(int(row.values[1] or 0) for row in picture.sheet.rows) == SENT
        assert all("-" not in row.words[0] for row in picture.sheet.rows)


def test_that_many_groups_are_drawn_in_part_and_listed_in_full() -> None:
    rows = [*additions(), *proposals()]
    for at in range(20):
        day = AS_OF - timedelta(days=31 * at + 1)
        rows.append(entry(f"old-{at}", day, EntryKind.PROPOSAL, -2, title=f"Old {at}"))
    chart = WinRateChart()
    chart.choice = "month"
    data = chart.read(small_ledger(rows), Bounds(AS_OF - timedelta(days=700), AS_OF).span(Span.ALL))
    assert len(data.drawn) == 12
    assert len(data.rows) - data.left_out == 12
    drawn = [row.name for row in data.drawn]
    assert drawn == sorted(drawn)
    assert drawn[-1] == "month:2026-11"


def test_that_the_runway_tells_its_pace_its_days_and_its_lapses() -> None:
    answer = shown(RunwayChart(), small_ledger()).answer
    assert answer.lead.startswith("122 last ")
    assert "a week" in answer.rest
    assert "lapse" in answer.rest


def test_that_another_pace_says_what_changes() -> None:
    chart = RunwayChart()
    usual = shown(chart, small_ledger())
    chart.per_week = 30.0
    fast = shown(chart, small_ledger())
    assert "At 30 a week." in fast.answer.rest
    assert "at your own pace" in fast.answer.rest
    assert fast.answer.lead != usual.answer.lead
    # 122 at 30 a week are gone after four weeks and a bit.
    assert "20 December" in fast.answer.lead or "19 December" in fast.answer.lead


def test_that_an_idle_pace_is_no_fault() -> None:
    chart = RunwayChart()
    chart.per_week = 0.0
    assert shown(chart, small_ledger()).answer.lead == "Nothing is used at this pace."


def test_that_a_hidden_line_leaves_its_scale_to_the_other() -> None:
    chart = MoneyChart()
    whole = shown(chart, small_ledger())
    chart.hidden = frozenset({EARNED})
    assert shown(chart, small_ledger()).axes.top <= whole.axes.top
    chart.hidden = frozenset({SPENT, "unknown"})
    assert shown(chart, small_ledger()).marks == whole.marks


def test_that_money_of_one_currency_needs_no_choice() -> None:
    chart = MoneyChart()
    assert not chart.choices(chart.read(small_ledger(), ALL))


def test_that_names_are_shortened_until_they_fit() -> None:
    def measure(text: str) -> float:
        return float(len(text))

    assert shortened("twelve words", 12, measure) == "twelve words"
    assert shortened("twelve words", 8, measure) == "twelve\N{HORIZONTAL ELLIPSIS}"
    assert shortened("x", 0, measure) == "x"


# -- advisers


@pytest.mark.parametrize("made", ADVISERS, ids=lambda made: made.name)
@pytest.mark.parametrize("rows", [None, (), additions(), additions()[:1]], ids=lambda _: "")
def test_that_every_adviser_answers_whatever_there_is(
    made: type[AnyAdviser], rows: list[object] | None
) -> None:
    adviser = made()
    data = adviser.read(small_ledger(rows))  # type: ignore[arg-type]
    answer, table = adviser.answer(data), adviser.table(data)
    assert answer.lead.endswith(".")
    assert "{" not in answer.lead + answer.rest + table.text
    assert len({len(row.values) for row in table.rows}) <= 1


def test_that_a_bundle_shows_its_sum_line_by_line() -> None:
    adviser = BundleAdviser()
    data = adviser.read(small_ledger())
    sizes = [key for key, _ in adviser.choices(data)]
    adviser.choice = sizes[0]
    rows = {row.words: row.values[0] for row in adviser.table(data).rows}
    assert rows["The bundle"] == "$1.50"  # the smallest has ten, at 15 cents
    assert rows["To pay"] == "$1.50"


def test_that_plans_stand_side_by_side_and_their_sums_add_up() -> None:
    adviser = PlanAdviser()
    table = adviser.table(adviser.read(small_ledger()))
    rows = {row.words: row.values for row in table.rows}
    assert len(table.heads) == 2

    def cents(text: str) -> int:
        return round(float(text.removeprefix("$")) * 100)

    for at in range(2):
        parts = [rows[name][at] for name in ("A month of the plan", "They cost", "Tax on them")]
        assert sum(map(cents, parts)) == cents(rows["In all"][at])


def test_that_a_replay_is_called_hindsight() -> None:
    adviser = WhatIfAdviser()
    ledger = small_ledger()
    for choice, _ in adviser.choices(adviser.read(ledger)):
        adviser.choice = choice
        data = adviser.read(ledger)
        assert adviser.caption(data) == "hindsight"
        assert "hindsight" in adviser.answer(data).rest
        assert adviser.table(data).rows


def test_that_no_boosts_leave_the_past_as_it_was() -> None:
    adviser = WhatIfAdviser()
    data = adviser.read(small_ledger())
    assert all(row.values[0] == row.values[1] for row in adviser.table(data).rows)
    assert adviser.answer(data).lead.startswith("0 of 31 proposals")


# -- the arrangement

NAMES = st.lists(st.sampled_from(USUAL), min_size=1, unique=True).map(tuple)


def test_that_every_card_has_a_name_for_the_menu() -> None:
    assert set(card_names()) == set(USUAL)


def test_that_unknown_and_doubled_keys_are_left_out() -> None:
    assert fitted(["what-if", "nothing", "what-if", "funnel"]) == ("what-if", "funnel")
    assert fitted([]) == fitted(["nothing"]) == USUAL


@given(NAMES, st.sampled_from(USUAL), st.integers(-20, 20))
def test_that_moving_keeps_every_card(names: tuple[str, ...], name: str, step: int) -> None:
    if name in names:
        assert sorted(moved(names, name, step)) == sorted(names)


@given(NAMES, st.sampled_from(USUAL))
def test_that_hiding_and_showing_keep_the_others_in_order(
    names: tuple[str, ...], name: str
) -> None:
    after = toggled(names, name)
    assert after
    assert [one for one in after if one != name] == [one for one in names if one != name] or (
        names == (name,)
    )
