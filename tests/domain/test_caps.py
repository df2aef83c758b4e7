"""Soft caps: what counts, when they warn, and how they are kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.caps import (
    Bid,
    CapScope,
    CapSpan,
    SoftCap,
    cap_setting,
    cap_uses,
    cap_warnings,
    caps_of,
    span_around,
)
from app.domain.problems import LedgerError
from tests import agency_by_hand as by_hand
from tests.domain.rows import day

BEN = SoftCap(wallet="pool", scope=CapScope.MEMBER, name="Ben", week=15, month=20)


def bid(connects: int, **said: object) -> Bid:
    told: dict[str, object] = {"on": day("2026-02-05"), "member": "ben", **said}
    return Bid(connects=connects, **told)  # type: ignore[arg-type]


def test_that_a_cap_counts_what_was_sent_in_the_week_and_the_month_of_a_day() -> None:
    ledger = by_hand.ledger(extra=(cap_setting(BEN),))
    uses = {use.span: use for use in cap_uses(ledger, day("2026-02-05"))}
    assert {span: (use.used, use.left) for span, use in uses.items()} == {
        CapSpan.WEEK: (12, 3),
        CapSpan.MONTH: (12, 8),
    }
    assert uses[CapSpan.WEEK].since == day("2026-02-02")  # a Monday
    january = {use.span: use.used for use in cap_uses(ledger, day("2026-01-15"))}
    assert january == {CapSpan.WEEK: 16, CapSpan.MONTH: 16}


def test_that_a_warning_comes_before_the_spend_that_would_pass_a_cap() -> None:
    ledger = by_hand.ledger(extra=(cap_setting(BEN),))
    assert cap_warnings(ledger, "pool", [bid(3)]) == ()
    (week,) = cap_warnings(ledger, "pool", [bid(4)])
    assert (week.code, week.details["used"], week.details["after"]) == ("cap_member_week", 12, 16)
    both = cap_warnings(ledger, "pool", [bid(5), bid(4)])
    assert [(one.code, one.details["after"]) for one in both] == [
        ("cap_member_week", 21),
        ("cap_member_month", 21),
    ]


def test_that_a_cap_says_nothing_to_others_and_in_other_wallets() -> None:
    ledger = by_hand.ledger(None, extra=(cap_setting(BEN),))
    assert cap_warnings(ledger, "pool", [bid(99, member="Ana"), bid(99, member=None)]) == ()
    assert cap_warnings(ledger, "own", [bid(99)]) == ()
    assert cap_warnings(ledger, "pool", [bid(0)]) == ()


def test_that_a_niche_is_known_from_the_job_or_the_spend() -> None:
    cap = SoftCap(wallet="pool", scope=CapScope.NICHE, name="web", month=31)
    ledger = by_hand.ledger(extra=(cap_setting(cap),))
    (use,) = cap_uses(ledger, day("2026-02-28"))
    assert (use.used, use.left) == (30, 1)
    assert [one.code for one in cap_warnings(ledger, "pool", [bid(2, niche="Web")])] == [
        "cap_niche_month"
    ]


@pytest.mark.parametrize("number", [-1, 1_000_001])
def test_that_an_impossible_cap_is_refused(number: int) -> None:
    with pytest.raises(LedgerError, match="bad_cap"):
        cap_setting(SoftCap(wallet="w", scope=CapScope.MEMBER, name="A", week=number))
    with pytest.raises(LedgerError, match="cap_without_name"):
        cap_setting(SoftCap(wallet="w", scope=CapScope.MEMBER, name="  ", week=1))


@given(
    st.text(min_size=1).filter(str.strip),
    st.one_of(st.none(), st.integers(0, 1_000_000)),
    st.integers(0, 1_000_000),
    st.sampled_from(CapScope),
)
def test_that_a_cap_is_read_back_as_it_was_kept(
    name: str, week: int | None, month: int, scope: CapScope
) -> None:
    cap = SoftCap(wallet="w", scope=scope, name=name, week=week, month=month)
    setting = cap_setting(cap)
    assert caps_of({setting.id: setting.value}) == (cap,)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cap:w:member:", "week=3"),
        ("cap:w:robot:A", "week=3"),
        ("cap:w:member:A", "week=-3"),
        ("cap:w:member:A", "week=٣"),
        ("cap:w:member:A", ""),
        ("cap:", "month=1"),
        ("cap:w:member:A", "month=99999999"),
    ],
)
def test_that_a_setting_that_says_nothing_is_no_cap(key: str, value: str) -> None:
    assert caps_of({key: value}) == ()


@given(st.dates(date(1990, 1, 1), date(9998, 12, 1)))
def test_that_a_day_lies_in_its_week_and_month(on: date) -> None:
    first, last = span_around(CapSpan.WEEK, on)
    assert (last - first).days == 6
    assert first.isoweekday() == 1
    assert first <= on <= last
    first, last = span_around(CapSpan.MONTH, on)
    assert (first.day, first.month, last.month) == (1, on.month, on.month)
    assert date.fromordinal(last.toordinal() + 1).day == 1
