"""What Today lists, each rule by hand values, and what lapses next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from app.domain.entries import PlanName, PlanStart, Wallet, WalletKind
from app.domain.lapsing import (
    next_lapse,
    projected_lapses,
    proposals_to_use,
    sent_since,
    usual_connects,
)
from app.domain.ledger import Ledger, build_ledger
from app.domain.one_time import setting_of
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Records
from app.domain.rules import Rule, Rulebook
from app.domain.today import TodayCode, TodayItem, today
from app.resource_files import resource_path
from tests.domain.rows import WALLET, row, shown

AS_OF = date(2026, 11, 21)
RULES = Rulebook.load(resource_path("rulebook"))


def ledger_of(
    *records: Any, wallet: Wallet = WALLET, settings: dict[str, str] | None = None
) -> Ledger:
    proposals = {r.id: r for r in records if isinstance(r, Proposal)}
    entries = tuple(r for r in records if type(r).__name__ == "Entry")
    statements = tuple(r for r in records if type(r).__name__ == "Statement")
    found = Records(
        wallets={wallet.id: wallet},
        entries=entries,
        statements=statements,
        proposals=proposals,
        settings=settings or {},
    )
    return build_ledger(found, RULES, AS_OF)


def before(days: int) -> str:
    return (AS_OF - timedelta(days=days)).isoformat()


def instant(days: int) -> datetime:
    return datetime.combine(AS_OF - timedelta(days=days), time(12), UTC)


def sent(title: str, days: int, outcome: Outcome = Outcome.PENDING, **more: Any) -> Proposal:
    on = AS_OF - timedelta(days=days)
    return Proposal(
        id=f"p-{title}", wallet=WALLET.id, title=title, sent_on=on, outcome=outcome, **more
    )


def codes(ledger: Ledger, most: int = 5) -> list[str]:
    return [item.code.value for item in today(ledger, most)]


def item_of(ledger: Ledger, code: TodayCode) -> TodayItem:
    return next(item for item in today(ledger, 20) if item.code is code)


def test_that_an_empty_ledger_has_nothing_to_look_at() -> None:
    assert today(ledger_of()) == ()


def test_that_a_balance_shown_today_and_met_is_all_there_is() -> None:
    ledger = ledger_of(shown(before(0), 40))
    assert codes(ledger) == ["matches"]
    assert item_of(ledger, TodayCode.MATCHES) == TodayItem(
        code=TodayCode.MATCHES, count=40, day=AS_OF
    )


@pytest.mark.parametrize(("days", "code"), [(30, "matches"), (31, "unchecked")])
def test_that_a_balance_is_checked_anew_after_thirty_days(days: int, code: str) -> None:
    assert code in codes(ledger_of(shown(before(days), 40)))


def test_that_a_running_total_counts_as_a_balance_shown() -> None:
    ledger = ledger_of(row(before(3), "free", 40, running_total=40))
    assert item_of(ledger, TodayCode.MATCHES).day == AS_OF - timedelta(days=3)


def test_that_rows_without_any_balance_shown_ask_for_a_check() -> None:
    ledger = ledger_of(row(before(3), "free", 40))
    assert item_of(ledger, TodayCode.UNCHECKED).day is None


def test_that_a_spend_without_lots_comes_first_with_its_rows() -> None:
    spend = row(before(5), "proposal", -12, title="A shop")
    found = today(ledger_of(spend))[0]
    assert found.code is TodayCode.SHORTFALL
    assert (found.count, found.day, found.ids) == (12, AS_OF - timedelta(days=5), (spend.id,))


@pytest.mark.parametrize(("days_left", "is_listed"), [(42, True), (43, False), (1, True)])
def test_that_a_lapse_is_listed_six_weeks_ahead(days_left: int, is_listed: bool) -> None:
    issued = AS_OF + timedelta(days=days_left - 365)
    ledger = ledger_of(row(issued.isoformat(), "bought", 80, cost_cents=1200))
    found = [item for item in today(ledger) if item.code is TodayCode.LAPSING]
    assert bool(found) == is_listed
    if found:
        assert (found[0].count, found[0].cents) == (80, 1200)
        assert found[0].day == AS_OF + timedelta(days=days_left)


def test_that_what_upwork_shows_more_is_a_difference_since_the_last_agreement() -> None:
    ledger = ledger_of(shown(before(20), 40), shown(before(2), 52))
    found = item_of(ledger, TodayCode.DIFFERENCE)
    assert (found.count, found.day, found.since, found.more) == (
        12,
        AS_OF - timedelta(days=2),
        AS_OF - timedelta(days=20),
        0,
    )
    assert "matches" not in codes(ledger)


def test_that_a_difference_of_long_ago_is_no_news() -> None:
    ledger = ledger_of(shown(before(200), 40), shown(before(91), 52), shown(before(1), 52))
    assert "difference" not in codes(ledger)
    assert "matches" in codes(ledger)


@pytest.mark.parametrize(
    ("closed_days_ago", "is_due"), [(1, False), (2, True), (90, True), (91, False)]
)
def test_that_a_refund_is_due_from_two_days_after_the_close(
    closed_days_ago: int, is_due: bool
) -> None:
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(100), "proposal", -16, title="Red logo"),
        sent("Red logo", 100, Outcome.CLOSED, ended_at=instant(closed_days_ago)),
    )
    assert ("refund_due" in codes(ledger)) == is_due


def test_that_what_came_back_is_not_owed() -> None:
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        row(before(20), "boost", -4, title="Red logo"),
        row(before(5), "refund", 16, title="Red logo"),
        sent("Red logo", 20, Outcome.CLOSED, ended_at=instant(6)),
    )
    found = item_of(ledger, TodayCode.REFUND_DUE)
    assert (found.count, found.title, found.more) == (4, "Red logo", 0)
    whole = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        row(before(5), "refund", 16, title="Red logo"),
        sent("Red logo", 20, Outcome.CLOSED, ended_at=instant(6)),
    )
    assert "refund_due" not in codes(whole)


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.WITHDRAWN, Outcome.OTHER_HIRED])
def test_that_other_endings_owe_nothing(outcome: Outcome) -> None:
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        sent("Red logo", 20, outcome, ended_at=instant(6)),
    )
    assert "refund_due" not in codes(ledger)


@pytest.mark.parametrize(("days_ago", "is_due"), [(0, False), (1, True), (14, True), (15, False)])
def test_that_an_award_may_follow_an_interview_for_two_weeks(days_ago: int, is_due: bool) -> None:
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        sent("Red logo", 20, Outcome.INTERVIEW, interview_at=instant(days_ago)),
    )
    assert ("award_due" in codes(ledger)) == is_due
    if is_due:
        found = item_of(ledger, TodayCode.AWARD_DUE)
        assert (found.count, found.title, found.is_certain) == (16, "Red logo", False)


def test_that_an_award_that_came_is_not_awaited() -> None:
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        row(before(4), "award", 6, title="Red logo"),
        sent("Red logo", 20, Outcome.INTERVIEW, interview_at=instant(5)),
    )
    assert "award_due" not in codes(ledger)


def test_that_rows_of_unknown_wording_are_counted() -> None:
    first = row(before(3), "unknown", 5, wording="Spring surprise")
    second = row(before(2), "unknown", -2, wording="Spring surprise")
    found = item_of(ledger_of(first, second), TodayCode.UNKNOWN_WORDING)
    assert (found.count, found.title, found.more) == (2, "Spring surprise", 0)
    assert found.ids == (first.id, second.id)


@pytest.mark.parametrize(
    ("days", "is_listed"), [(30, False), (31, True), (365, True), (366, False)]
)
def test_that_proposals_without_news_are_listed_after_thirty_days(
    days: int, is_listed: bool
) -> None:
    ledger = ledger_of(row(before(400), "free", 60), sent("Red logo", days))
    assert ("no_news" in codes(ledger)) == is_listed


def test_that_the_list_is_ordered_by_what_presses_and_cut_short() -> None:
    ledger = ledger_of(
        row(before(340), "free", 60),
        row(before(100), "proposal", -16, title="Red logo"),
        row(before(99), "unknown", 5),
        row(before(60), "proposal", -90, title="Blue site"),
        sent("Red logo", 100, Outcome.CLOSED, ended_at=instant(9)),
        shown(before(40), 0),
        shown(before(2), 9),
    )
    everything = codes(ledger, 20)
    assert everything == sorted(everything, key=[code.value for code in TodayCode].index)
    assert codes(ledger, 3) == everything[:3]


def test_that_the_next_lapse_sums_the_lots_of_its_day() -> None:
    # 100 free on one day and 20 bought on the same; 12 a week for the last twelve weeks, so that
    # in the two weeks left 24 more are used and 96 lapse.
    issued = (AS_OF + timedelta(days=14 - 365)).isoformat()
    spends = [row(before(7 * week), "proposal", -12, title=f"Job {week}") for week in range(12)]
    ledger = ledger_of(
        row(issued, "free", 100 + 144, at="09:00"),
        row(issued, "bought", 20, at="10:00", cost_cents=300),
        *spends,
    )
    found = next_lapse(ledger)
    assert found is not None
    assert (found.day, found.ending, found.lapsing) == (AS_OF + timedelta(days=14), 120, 96)
    assert found.low <= found.lapsing <= found.high
    assert found.cost_cents == 300
    assert (found.has_pace, found.is_latest, found.wallets) == (True, False, {"w"})
    assert sum(projected_lapses(ledger).values()) == 96
    assert usual_connects(ledger, frozenset({"w"})) == 12


def test_that_an_opening_lot_without_pace_ends_at_the_latest_and_is_not_projected() -> None:
    ledger = ledger_of(shown(before(0), 40))
    found = next_lapse(ledger)
    assert found is not None
    assert (found.ending, found.has_pace, found.is_latest) == (40, False, True)
    assert projected_lapses(ledger) == {"opening:w": 0}
    assert usual_connects(ledger, frozenset({"w"})) is None


def test_that_a_ledger_without_lots_has_no_next_lapse() -> None:
    assert next_lapse(ledger_of()) is None


@pytest.mark.parametrize(
    ("connects", "usual", "needed"), [(34, 12, 3), (36, 12, 3), (1, 12, 1), (34, None, None)]
)
def test_that_proposals_are_rounded_up_to_use_all(
    connects: int, usual: int | None, needed: int | None
) -> None:
    assert proposals_to_use(connects, usual) == needed


def test_that_proposals_since_a_day_are_those_sent_on_it_or_later() -> None:
    ledger = ledger_of(*(sent(f"Job {days}", days) for days in (40, 30, 20, 20, 1)))
    since = AS_OF - timedelta(days=20)
    naive = [one for one in ledger.sent if one.proposal.sent_on >= since]
    assert list(sent_since(ledger, since)) == naive


def test_that_a_missing_grant_of_late_is_listed() -> None:
    plus = Wallet(id="w", name="Own", plan=PlanName.FREELANCER_PLUS, billing_day=5)
    # due on 5 October and 5 November; the one of October came, the other did not
    rows = [
        row("2026-10-01", "bought", 10),
        row("2026-10-05", "plan", 100, wording="x"),
        row("2026-11-18", "badge", -1, wording="x"),
    ]
    found = item_of(ledger_of(*rows, wallet=plus), TodayCode.GRANT_MISSING)
    assert (found.count, found.day, found.more) == (100, date(2026, 11, 5), 0)
    came = row("2026-11-05", "plan", 100, wording="x")
    assert "grant_missing" not in codes(ledger_of(*rows, came, wallet=plus), 20)


def test_that_a_frozen_pool_is_listed_with_its_first_end() -> None:
    history = (
        PlanStart(plan=PlanName.AGENCY_PLUS),
        PlanStart(plan=PlanName.AGENCY_BASIC, from_on=date(2026, 11, 1)),
    )
    agency = Wallet(id="w", name="Own", kind=WalletKind.AGENCY, plan_history=history)
    ledger = ledger_of(row("2026-10-01", "bought", 40, cost_cents=600), wallet=agency)
    found = item_of(ledger, TodayCode.POOL_FROZEN)
    assert (found.count, found.cents, found.day) == (40, 600, date(2027, 10, 1))


def test_that_an_outbid_boost_is_owed_after_the_auction() -> None:
    # sent 20 days ago: seven days of bidding and two for the refund are over
    ledger = ledger_of(
        row(before(120), "free", 60),
        row(before(20), "proposal", -16, title="Red logo"),
        row(before(20), "boost", -20, title="Red logo"),
        sent("Red logo", 20, boost_state="outbid"),
    )
    found = item_of(ledger, TodayCode.REFUND_DUE)
    assert (found.count, found.owed[0].code.value) == (20, "outbid")


def test_that_connects_given_once_for_a_milestone_told_are_missed_for_90_days() -> None:
    rule = Rule(key="grant.rising_talent", value=30, is_override=True)
    rows = [
        row(before(400), "bought", 10),
        row(before(1), "badge", -1, wording="Availability Badge"),
    ]
    for days, expected in ((60, [(30, "rising_talent")]), (91, [])):
        told = {setting_of(WALLET.id, "rising_talent"): before(days)}
        ledger = ledger_of(*rows, settings=told)
        again = build_ledger(ledger.records, RULES.with_overrides([rule]), AS_OF)
        found = [item for item in today(again, 20) if item.code is TodayCode.ONCE_MISSING]
        assert [(item.count, item.title) for item in found] == expected
    assert "once_missing" not in codes(ledger_of(*rows), 20)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (0, None),
        (29, None),
        (30, TodayCode.IMPORT_DUE),
        (68, TodayCode.IMPORT_DUE),
        (69, TodayCode.WINDOW_CLOSING),
        (89, TodayCode.WINDOW_CLOSING),
        (90, TodayCode.IMPORT_DUE),
        (400, TodayCode.IMPORT_DUE),
    ],
)
def test_that_a_month_without_a_page_reminds_and_the_last_three_weeks_of_90_days_press(
    days: int, code: TodayCode | None
) -> None:
    """Upwork shows 90 days: what follows a day is gone there 90 days after it."""
    ledger = ledger_of(shown(before(days), 40))
    wanted = {TodayCode.IMPORT_DUE, TodayCode.WINDOW_CLOSING}
    found = [item for item in today(ledger, 20) if item.code in wanted]
    assert [item.code for item in found] == ([code] if code else [])
    for item in found:
        last = AS_OF - timedelta(days=days)
        assert (item.count, item.day, item.since) == (days, last, last + timedelta(days=90))
        assert item.title is None


def test_that_rows_typed_by_hand_alone_never_ask_for_an_import() -> None:
    ledger = ledger_of(row(before(60), "proposal", -4), row(before(80), "bought", 20))
    assert not any("import" in code or "window" in code for code in codes(ledger, 20))


def test_that_the_wallet_left_longest_is_named_where_there_are_two() -> None:
    other = Wallet(id="w2", name="Studio")
    told = (shown(before(40), 40), replace(shown(before(33), 9), wallet="w2"))
    found = Records(wallets={WALLET.id: WALLET, "w2": other}, entries=(), statements=told)
    ledger = build_ledger(found, RULES, AS_OF)
    item = item_of(ledger, TodayCode.IMPORT_DUE)
    assert (item.title, item.count, item.more) == (WALLET.name, 40, 1)
