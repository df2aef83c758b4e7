"""Rates, runway and money over time, against naive sums over the same proposals."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.entries import EntryKind
from app.domain.groupings import BID, GROUPINGS
from app.domain.money_series import cumulative_money, currencies_of
from app.domain.pace_change import forecast_at
from app.domain.rate_series import boost_bands, came_as_far, funnel, proposals_of, win_rates
from app.domain.runway_series import runway_points
from tests.ui.insights.small_ledger import (
    AS_OF,
    COST,
    SENT,
    WON,
    additions,
    entry,
    proposals,
    sent_on,
    small_ledger,
)

PROPOSAL, BOOST = EntryKind.PROPOSAL, EntryKind.BOOST
FIRST = date(2026, 1, 10)
ALL = (FIRST, AS_OF)


def test_that_the_funnel_counts_what_was_sent_and_won() -> None:
    viewed, answered, interview, won = funnel(small_ledger(), *ALL)
    assert {group.sent for group in (viewed, answered, interview, won)} == {SENT}
    assert won.rate.reached == interview.rate.reached == len(WON)
    assert won.rate.value == pytest.approx(len(WON) / SENT, abs=0.01)
    assert viewed.rate.reached >= won.rate.reached
    low, high = won.rate.low, won.rate.high
    assert low is not None
    assert high is not None
    assert 0 < low < len(WON) / SENT < high < 1


def test_that_a_period_counts_its_own_days_only() -> None:
    since, until = sent_on(3), sent_on(9)
    assert funnel(small_ledger(), since, until)[0].sent == 7


def test_that_every_band_of_boosts_is_named_though_nothing_was_boosted() -> None:
    bands = boost_bands(small_ledger(), *ALL)
    assert [(band.name, band.sent) for band in bands] == [
        ("0-none", SENT), ("1-1-to-12", 0), ("2-13-to-24", 0), ("3-25-and-up", 0)
    ]  # fmt: skip
    assert [band.is_too_early for band in bands] == [False, True, True, True]


def test_that_bids_fall_into_their_bands() -> None:
    rows = [*additions()]
    for at, bid in enumerate((1, 12, 13, 24, 25, 30)):
        day = AS_OF - timedelta(days=60 + at)
        rows.append(entry(f"base-{at}", day, PROPOSAL, -2, title=f"Boosted {at}"))
        rows.append(entry(f"boost-{at}", day, BOOST, -bid, title=f"Boosted {at}"))
    bands = boost_bands(small_ledger(rows), *ALL)
    assert [band.sent for band in bands] == [0, 2, 2, 2]
    assert len(proposals_of(small_ledger(rows), *ALL, BID, bands[1].name)) == 2


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_groups_of_any_kind_hold_each_proposal_once(by: str) -> None:
    ledger = small_ledger()
    groups = win_rates(ledger, by, *ALL)
    assert sum(group.sent for group in groups) == SENT
    assert sum(group.rate.reached for group in groups) == len(WON)
    ids = [one for group in groups for one in proposals_of(ledger, *ALL, by, group.name)]
    assert len(ids) == len(set(ids)) == SENT


def test_that_the_rows_behind_a_stage_are_those_that_came_so_far() -> None:
    ledger = small_ledger()
    stages = {group.name: group for group in funnel(ledger, *ALL)}
    for name, group in stages.items():
        assert len(came_as_far(ledger, *ALL, name)) == group.rate.reached, name
    none_won = small_ledger([*additions(), *proposals(won=())])
    assert len(came_as_far(none_won, *ALL, "win")) == SENT, "all that were sent"


def test_that_money_adds_up_to_what_the_ledger_says_to_the_cent() -> None:
    ledger = small_ledger()
    for since, until in (ALL, (sent_on(4), sent_on(20))):
        spend = ledger.spend(since, until)
        last = cumulative_money(ledger, "USD", since, until)[-1]
        assert (last.spent_cents, last.revenue_cents) == (spend.cash_cents, spend.revenue_cents)


def test_that_money_never_goes_down_without_refunds() -> None:
    points = cumulative_money(small_ledger(), "USD", *ALL)
    # The first ten proposals used the 40 free Connects; those after paid ones at 15 cents.
    assert points[0].day == sent_on(10)
    assert points[0].spent_cents == COST * 15
    assert [point.spent_cents for point in points] == sorted(p.spent_cents for p in points)


def test_that_another_currency_has_no_part_in_it() -> None:
    assert currencies_of(small_ledger()) == ("USD",)
    assert cumulative_money(small_ledger(), "EUR", *ALL) == ()


def test_that_the_runway_starts_with_what_is_held_and_ends_with_nothing() -> None:
    found = forecast_at(small_ledger())
    points = runway_points(found, range(0, 367, 7))
    assert points[0].value == points[0].low == points[0].high == small_ledger().balance
    assert [point.value for point in points] == sorted((p.value for p in points), reverse=True)
    assert all(point.low <= point.value <= point.high for point in points)
    assert points[-1].day == AS_OF + timedelta(days=364)


def test_that_a_pace_takes_its_share_each_week() -> None:
    points = runway_points(forecast_at(small_ledger(), 7.0), [0, 7, 14])
    assert [point.value for point in points] == [122, 115, 108]


def test_that_without_any_use_only_lapses_take_away() -> None:
    lots = sorted(small_ledger().open_lots, key=lambda lot: lot.expires_on)
    end = (lots[0].expires_on - AS_OF).days
    before, after = runway_points(forecast_at(small_ledger(), 0.0), [end - 1, end])
    assert (before.value, after.value) == (122, 122 - lots[0].left)
