"""The whole timeline: every rule shipped, with its first day, its value and where it is stated."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.rules import Rulebook, RuleValue
from tests.domain.rows import day

RESOURCES = Path(__file__).parents[2] / "resources" / "rulebook"
SHIPPED = Rulebook.load(RESOURCES)
ONE_DAY = timedelta(days=1)

# key, first day (empty: since ever), value, a part of the source
TIMELINE: list[tuple[str, str, RuleValue, str]] = [
    # price.toml
    ("price_cents", "", 100, "211062898"),
    ("price_cents", "2019-05-01", 15, "595772"),
    ("price_cents", "2026-01-01", 15, "The last price that"),
    ("bundles.freelancer", "", (), "211062898"),
    ("bundles.freelancer", "2019-05-01", (10, 20, 40, 60, 80), "595772"),
    ("bundles.freelancer", "2024-03-01", (10, 20, 40, 60, 80), "The sizes of 2019"),
    ("bundles.agency", "", (), "211062958"),
    ("bundles.agency", "2019-05-01", (10, 20, 40, 60, 80, 150, 300), "211062958"),
    ("bundles.agency", "2024-03-01", (10, 20, 40, 60, 80, 150, 300), "The sizes of 2019"),
    ("bundle_cents.freelancer", "", (), "595772"),
    ("bundle_cents.freelancer", "2024-03-01", (), "Flat price as on"),
    ("bundle_cents.agency", "", (), "595772"),
    ("tax_basis_points", "", 0, "Upwork transaction reports show"),
    ("payment_from", "", "balance_first", "39292759077907"),
    ("payment_is_split", "", "no", "39292759077907"),
    ("reserve_cents", "", 0, "No such thing is"),
    ("reserve_cents", "2019-05-01", 1500, "June 2023"),
    # jobs.toml
    ("job_card", "", (1, 2, 3, 4, 5), "User guides before 2019"),
    ("job_card", "2019-05-01", (1, 2, 3, 4, 5, 6), "595772"),
    ("job_card", "2023-01-01", (1, 2, 4, 6), "January 2023"),
    ("job_card", "2023-03-08", (2, 4, 6, 8), "March 2023"),
    ("job_card", "2023-06-01", (2, 4, 6, 8), "June 2023"),
    ("job_card", "2023-07-01", (), "1429353"),
    ("job_low", "", 0, "User guides before 2019"),
    ("job_low", "2019-05-01", 1, "595772"),
    ("job_low", "2023-03-08", 2, "March 2023"),
    ("job_low", "2023-07-01", 4, "1429353"),
    ("job_top", "", 5, "User guides before 2019"),
    ("job_top", "2019-05-01", 6, "595772"),
    ("job_top", "2023-03-08", 8, "March 2023"),
    ("job_top", "2023-06-01", 8, "June 2023"),
    ("job_top", "2023-07-01", 11, "1429353"),
    ("job_top", "2024-03-29", 19, "1560061"),
    ("job_top", "2024-07-01", 26, "Saved pages of 2024"),
    ("job_typical", "", 2, "User guides before 2019"),
    ("job_typical", "2019-05-01", 4, "January 2023"),
    ("job_typical", "2023-03-08", 6, "March 2023"),
    ("job_typical", "2024-03-29", 16, "Saved pages of 2024"),
    ("job_unknown_top", "", 2, "June 2023"),
    ("job_unknown_top", "2023-03-08", 4, "March 2023"),
    ("job_unknown_top", "2023-07-01", 0, "No page says"),
    ("job_band.cents", "", (), "No such thing is"),
    ("job_band.cents", "2019-05-01", (5000, 60000), "A blog of 2019"),
    ("job_band.cents", "2023-07-01", (), "1429353"),
    ("job_band.low", "", (), "No such thing is"),
    ("job_band.low", "2019-05-01", (1, 3, 5), "A blog of 2019"),
    ("job_band.low", "2023-03-08", (2, 4, 6), "March 2023"),
    ("job_band.low", "2023-07-01", (), "1429353"),
    ("job_band.high", "", (), "No such thing is"),
    ("job_band.high", "2019-05-01", (2, 4, 6), "A blog of 2019"),
    ("job_band.high", "2023-03-08", (4, 6, 8), "March 2023"),
    ("job_band.high", "2023-07-01", (), "1429353"),
    ("job_changes_while_live", "", "yes", "42459510869267"),
    ("free_to_apply.invitation", "", "yes", "595772"),
    ("free_to_apply.invitation", "2024-08-01", "yes", "August 2024"),
    ("free_to_apply.offer", "", "yes", "A freelancer's blog, 2020"),
    ("free_to_apply.talent_cloud", "", "yes", "595772"),
    ("free_to_apply.zero_connects", "", "yes", "42459510869267"),
    ("free_to_apply.highlighted", "", "no", "June 2023"),
    # plans.toml
    ("plan.freelancer-basic.price_cents", "", 0, "211062898"),
    ("plan.freelancer-basic.monthly_paid", "", 0, "211062898"),
    ("plan.freelancer-basic.monthly_free", "", 60, "211062898"),
    ("plan.freelancer-basic.monthly_free", "2019-05-01", 0, "595772"),
    ("plan.freelancer-basic.monthly_free", "2020-12-01", 10, "877521"),
    ("plan.freelancer-basic.monthly_free", "2025-10-01", 10, "42460246681619"),
    ("plan.freelancer-basic.monthly_state", "", "certain", "211062898"),
    ("plan.freelancer-basic.monthly_state", "2025-10-01", "conditional", "42460246681619"),
    ("plan.freelancer-basic.one_time", "", 0, "595772"),
    ("plan.freelancer-basic.can_buy", "", "yes", "595772"),
    ("plan.freelancer-plus.price_cents", "", 1000, "211062898"),
    ("plan.freelancer-plus.price_cents", "2019-05-01", 1499, "595772"),
    ("plan.freelancer-plus.price_cents", "2025-10-01", 1499, "The last price that"),
    ("plan.freelancer-plus.monthly_paid", "", 70, "211062898"),
    ("plan.freelancer-plus.monthly_paid", "2020-12-01", 70, "877521"),
    ("plan.freelancer-plus.monthly_paid", "2024-03-01", 90, "1540864"),
    ("plan.freelancer-plus.monthly_free", "", 0, "211062898"),
    ("plan.freelancer-plus.monthly_free", "2020-12-01", 10, "877521"),
    ("plan.freelancer-plus.monthly_state", "", "certain", "211062898"),
    ("plan.freelancer-plus.one_time", "", 0, "595772"),
    ("plan.freelancer-plus.can_buy", "", "yes", "595772"),
    ("plan.agency-basic.price_cents", "", 0, "211062958"),
    ("plan.agency-basic.monthly_paid", "", 0, "211062958"),
    ("plan.agency-basic.monthly_free", "", 80, "211062958"),
    ("plan.agency-basic.monthly_free", "2019-05-01", 0, "595772"),
    ("plan.agency-basic.monthly_state", "", "certain", "211062958"),
    ("plan.agency-basic.one_time", "", 0, "December 2020"),
    ("plan.agency-basic.one_time", "2020-12-01", 10, "June 2023"),
    ("plan.agency-basic.one_time", "2025-10-01", 10, "The rule of 2019"),
    ("plan.agency-basic.can_buy", "", "yes", "211062958"),
    ("plan.agency-basic.can_buy", "2019-05-01", "no", "June 2023"),
    ("plan.agency-basic.can_buy", "2025-10-01", "no", "The rule of 2019"),
    ("plan.agency-plus.price_cents", "", 2000, "211062958"),
    ("plan.agency-plus.price_cents", "2025-10-01", 2000, "The last price that"),
    ("plan.agency-plus.monthly_paid", "", 80, "211062958"),
    ("plan.agency-plus.monthly_paid", "2019-05-01", 0, "595772"),
    ("plan.agency-plus.monthly_free", "", 0, "211062958"),
    ("plan.agency-plus.monthly_state", "", "certain", "211062958"),
    ("plan.agency-plus.one_time", "", 0, "June 2023"),
    ("plan.agency-plus.can_buy", "", "yes", "211062958"),
    ("billing.first_late_day", "", 29, "211062918"),
    ("billing.prorates_free", "", "no", "No such thing is"),
    ("billing.prorates_free", "2019-05-01", "yes", "1540864"),
    ("billing.failed_payment", "", "basic", "211062918"),
    ("billing.annual", "", "no", "211062918"),
    ("agency.buyer", "", "owner_or_admin", "211062958"),
    ("agency.mixes_with_personal", "", "no", "211062958"),
    ("agency.pool_on_downgrade", "", "frozen", "211062958"),
    # grants.toml
    ("grant.sign_up", "", 0, "211062898"),
    ("grant.sign_up", "2019-05-01", 20, "595772"),
    ("grant.sign_up", "2020-12-01", 0, "877521"),
    ("grant.sign_up", "2022-09-19", 40, "19 September 2022"),
    ("grant.sign_up", "2025-10-01", 40, "The last number that"),
    ("grant.profile_approved", "", 0, "595772"),
    ("grant.profile_approved", "2020-12-01", 40, "877521"),
    ("grant.profile_approved", "2022-09-19", 0, "19 September 2022"),
    ("grant.readiness_test", "", 0, "595772"),
    ("grant.readiness_test", "2020-12-01", 40, "877521"),
    ("grant.readiness_test", "2022-09-19", 0, "19 September 2022"),
    ("grant.rising_talent", "", 0, "595772"),
    ("grant.rising_talent", "2020-12-01", 30, "June 2023"),
    ("grant.rising_talent", "2025-10-01", 30, "The last number that"),
    ("grant.rising_talent.agency", "", 0, "595772"),
    ("grant.rising_talent.agency", "2020-12-01", 60, "June 2023"),
    ("grant.rising_talent.agency", "2025-10-01", 60, "The last number that"),
    ("grant.certification", "", 0, "19 September 2022"),
    ("grant.promo_code", "", 0, "42460461019155"),
    ("grant.task", "", 0, "Wording of a Connects"),
    ("grant.courtesy", "", 0, "595772"),
    ("grant.courtesy", "2020-12-01", 10, "June 2023"),
    ("grant.top_rated", "", "none", "No official page names"),
    ("grant.good_work", "", "none", "No official page names"),
    # awards.toml
    ("interview_award", "", 0, "December 2020"),
    ("interview_award", "2020-12-01", 10, "877521"),
    ("interview_award", "2022-09-19", 10, "19 September 2022"),
    ("interview_award_state", "", "off", "December 2020"),
    ("interview_award_state", "2020-12-01", "certain", "877521"),
    ("interview_award_state", "2022-09-19", "uncertain", "19 September 2022"),
    ("interview_award_cap_7_days", "", 0, "December 2020"),
    ("interview_award_cap_7_days", "2020-12-01", 50, "877521"),
    ("interview_award_form", "", "none", "December 2020"),
    ("interview_award_form", "2020-12-01", "one_row", "877521"),
    ("interview_award_form", "2021-11-01", "refund_and_award", "June 2023"),
    ("interview_award_form", "2026-01-01", "full_refund", "January 2026"),
    ("interview_award_hours", "", 24, "877521"),
    ("interview_award_goes_to", "", "submitter", "June 2023"),
    ("interview_award_for.own_proposal", "", "yes", "877521"),
    ("interview_award_for.invitation", "", "no", "877521"),
    ("interview_award_for.direct_offer", "", "no", "June 2023"),
    ("reward.state", "", "off", "Not named before 2022"),
    ("reward.state", "2022-09-19", "random", "June 2023"),
    ("reward.least", "", 0, "June 2023"),
    ("reward.most", "", 80, "June 2023"),
    ("reward.cooldown_weeks_least", "", 2, "June 2023"),
    ("reward.cooldown_weeks_most", "", 8, "June 2023"),
    ("reward.needs_feedback", "", "yes", "June 2023"),
    # use.toml
    ("order_of_use", "", "received", "Before 2019 the allowance"),
    ("order_of_use", "2019-05-01", "paid_first", "June 2023"),
    ("order_of_use", "2025-10-01", "received", "42460246681619"),
    ("expiry_days", "", 365, "Upwork help: one year"),
    ("expiry_base", "", "issue", "211062898"),
    ("monthly_free_lapses", "", "yes", "211062898"),
    ("monthly_free_lapses", "2019-05-01", "no", "595772"),
    ("expiry_warning_days", "", 30, "June 2023"),
    ("expired_come_back", "", "no", "June 2023"),
    ("refund_keeps_expiry", "", "yes", "An independent guide to"),
    # refunds.toml
    ("refund.closed", "", "certain", "595772"),
    ("refund.removed", "", "certain", "595772"),
    ("refund.expired", "", "never", "June 2023"),
    ("refund.expired", "2025-10-01", "never", "42460467513747"),
    ("refund.never_closed", "", "never", "June 2023"),
    ("refund.withdrawn", "", "never", "42460467513747"),
    ("refund.declined", "", "never", "42460467513747"),
    ("refund.other_hired", "", "never", "42460467513747"),
    ("refund.hired", "", "never", "42460467513747"),
    ("refund.pending", "", "possible", "42460467513747"),
    ("refund.viewed", "", "possible", "42460467513747"),
    ("refund.interview", "", "possible", "42460467513747"),
    ("refund.price_change", "", "never", "June 2023"),
    ("refund.account_closed", "", "never", "June 2023"),
    ("refund.suspended_for_good", "", "never", "June 2023"),
    ("suspension_keeps_connects", "", "yes", "June 2023"),
    ("refund_hours_least", "", 24, "An independent guide to"),
    ("refund_hours_most", "", 48, "An independent guide to"),
    ("refund_as", "", "connects", "42460467513747"),
    # caps.toml
    ("balance_cap", "", 350, "211062898"),
    ("balance_cap", "2019-05-01", 140, "211062898"),
    ("balance_cap", "2020-12-01", 200, "877521"),
    ("balance_cap", "2023-06-01", 0, "39293330080019"),
    ("balance_cap.agency", "", 400, "211062958"),
    ("balance_cap.agency", "2019-05-01", 400, "211062898"),
    ("balance_cap.agency", "2023-06-01", 0, "39293330080019"),
    ("rollover_cap", "", 140, "211062898"),
    ("rollover_cap", "2019-05-01", 140, "211062898"),
    ("rollover_cap", "2020-12-01", 200, "877521"),
    ("rollover_cap", "2023-06-01", 0, "39293330080019"),
    ("rollover_cap.agency", "", 160, "211062958"),
    ("rollover_cap.agency", "2019-05-01", 400, "211062898"),
    ("rollover_cap.agency", "2023-06-01", 0, "39293330080019"),
    # boost.toml
    ("boost_mechanism", "", "none", "No boosts before 2021"),
    ("boost_mechanism", "2021-01-01", "second_price", "4406395531795"),
    ("boost_mechanism", "2023-05-31", "second_price", "14379701056274"),
    ("boost_mechanism", "2023-08-30", "pay_bid", "14379701056274"),
    ("boost_slots", "", 0, "No boosts before 2021"),
    ("boost_slots", "2021-01-01", 3, "4406395531795"),
    ("boost_slots", "2023-03-08", 4, "14379701056274"),
    ("boost_auction_days", "", 0, "No boosts before 2021"),
    ("boost_auction_days", "2021-01-01", 7, "4406395531795"),
    ("boost_auction_days", "2025-10-01", 7, "4406395531795"),
    ("boost_ends_at_first_hire", "", "yes", "4406395531795"),
    ("boost_opened_most", "", 3, "4406395531795"),
    ("boost_seen_most", "", 5, "4406395531795"),
    ("boost_fewer_bidders_pay", "", "no", "4406395531795"),
    ("boost_fewer_bidders_pay", "2023-08-30", "yes", "14379701056274"),
    ("boost_charged_on_interaction", "", "no", "4406395531795"),
    ("boost_charged_on_interaction", "2023-08-30", "yes", "14379701056274"),
    ("boost_raise", "", 1, "October 2026"),
    ("boost_refund.outbid", "", "certain", "4406395531795"),
    ("boost_refund.closed", "", "certain", "January 2026"),
    ("boost_refund.removed", "", "certain", "42460467513747"),
    ("boost_refund.interacted", "", "never", "4406395531795"),
    ("boost_refund.ranked", "", "never", "14379701056274"),
    # badge.toml
    ("badge_per_week", "", 0, "No badge before 2021"),
    ("badge_per_week", "2021-01-01", 7, "4403673074707"),
    ("badge_per_week", "2026-01-01", 14, "January 2026"),
    ("badge_seen_per_week", "", (), "No badge before 2021"),
    ("badge_seen_per_week", "2021-01-01", (3, 7, 12), "4403673074707"),
    ("badge_seen_per_week", "2026-01-01", (3, 7, 12, 14), "January 2026"),
    ("badge_most_per_week", "", 0, "4403673074707"),
    ("badge_drip", "", 1, "4403673074707"),
    ("badge_from_agency_pool", "", "no", "4403673074707"),
    ("badge_from_agency_pool", "2026-01-01", "yes", "January 2026"),
    ("profile_ad_per_week", "", 0, "No page states a"),
    # fee.toml
    ("service_fee_percent", "", 20, "Freelancers' posts of 2016"),
    ("service_fee_percent", "2023-05-03", 10, "14380555589266"),
    ("service_fee_percent", "2025-05-01", 10, "October 2026"),
    ("service_fee_tier_cents", "", (50000, 1000000), "Freelancers' posts of 2016"),
    ("service_fee_tier_cents", "2023-05-03", (), "14380555589266"),
    ("service_fee_tier_percents", "", (10, 5), "Freelancers' posts of 2016"),
    ("service_fee_tier_percents", "2023-05-03", (), "14380555589266"),
    ("service_fee_kept_percent", "", 0, "Freelancers' posts of 2016"),
    ("service_fee_kept_percent", "2023-05-03", 5, "14380555589266"),
    ("service_fee_kept_from_cents", "", 1000000, "Freelancers' posts of 2016"),
    ("service_fee_least", "", 5, "Freelancers' posts of 2016"),
    ("service_fee_least", "2023-05-03", 10, "14380555589266"),
    ("service_fee_least", "2025-05-01", 0, "October 2026"),
    ("service_fee_most", "", 20, "Freelancers' posts of 2016"),
    ("service_fee_most", "2023-05-03", 10, "14380555589266"),
    ("service_fee_most", "2025-05-01", 15, "October 2026"),
    ("client_contract_fee_cents", "", 0, "14380555589266"),
    ("client_contract_fee_cents", "2023-04-26", 495, "14380555589266"),
]


def raw_tables() -> list[dict[str, Any]]:
    return [
        table
        for path in sorted(RESOURCES.glob("*.toml"))
        for table in tomllib.loads(path.read_text("utf-8"))["rule"]
    ]


@pytest.mark.parametrize(("key", "since", "value", "source"), TIMELINE)
def test_that_a_rule_is_in_force_from_its_day_with_its_source(
    key: str, since: str, value: RuleValue, source: str
) -> None:
    rule = SHIPPED.on(key, day(since) if since else date.min)
    assert rule.value == value
    assert rule.since == (day(since) if since else None)
    assert source in rule.source


def test_that_the_timeline_above_is_complete() -> None:
    told = sorted((key, since) for key, since, *_ in TIMELINE)
    shipped = [(rule.key, str(rule.since or "")) for rule in SHIPPED.all_()]
    assert told == sorted(shipped)


def test_that_every_day_of_change_answers_as_a_plain_reading_of_the_files_does() -> None:
    by_key: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for table in raw_tables():
        by_key[table["key"]].append(table)
    edges = {table[name] for table in raw_tables() for name in ("since", "until") if name in table}
    days = sorted({edge + step for edge in edges for step in (-ONE_DAY, 0 * ONE_DAY, ONE_DAY)})
    for key, tables in by_key.items():
        for on in [date.min, *days, date.max]:
            running = [
                table
                for table in tables
                if table.get("since", date.min) <= on <= table.get("until", date.max)
            ]
            latest = max(running, key=lambda table: table.get("since", date.min))
            assert SHIPPED.on(key, on).source == latest["source"], (key, on)


def test_that_a_rule_before_its_day_is_the_one_before() -> None:
    for key, since, *_ in TIMELINE:
        if since:
            before = SHIPPED.on(key, day(since) - ONE_DAY)
            assert (before.since or date.min) < day(since)


@pytest.mark.parametrize(
    ("key", "last", "back"),
    [
        ("job_card", "2023-06-30", "2023-07-01"),
        ("free_to_apply.invitation", "2024-08-27", "2024-08-28"),
        ("boost_mechanism", "2023-08-29", "2023-08-30"),
        ("service_fee_kept_percent", "2023-12-31", "2024-01-01"),
    ],
)
def test_that_a_test_or_a_promise_ends_with_its_day(key: str, last: str, back: str) -> None:
    assert SHIPPED.on(key, day(last)).until == day(last)
    assert SHIPPED.on(key, day(back)).until is None


def test_that_every_source_is_named_and_every_dispute_explained() -> None:
    for rule in SHIPPED.all_():
        assert rule.source
        assert rule.source == rule.source.strip()
        assert bool(rule.note) >= rule.is_disputed
        assert not rule.is_override


@pytest.mark.parametrize(
    "key",
    [
        "price_cents",
        "bundles.freelancer",
        "bundle_cents.freelancer",
        "plan.freelancer-basic.monthly_free",
        "plan.freelancer-plus.price_cents",
        "grant.sign_up",
        "grant.certification",
        "job_top",
        "badge_per_week",
        "profile_ad_per_week",
        "service_fee_percent",
        "tax_basis_points",
    ],
)
def test_that_a_number_of_today_that_no_page_confirms_asks_to_be_checked(key: str) -> None:
    assert SHIPPED.on(key, day("2026-06-01")).please_check


def test_that_nothing_of_the_past_asks_to_be_checked() -> None:
    for key in {rule.key for rule in SHIPPED.all_()}:
        *past, _ = SHIPPED.all_(key)
        assert not any(rule.please_check for rule in past), key
