"""Rules read as records: the numbers here are worked out by hand from the pages that state them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import PlanName, WalletKind
from app.domain.proposals import Outcome
from app.domain.rule_keys import BOOST_ENDS, GRANTS, OTHER_ENDS, WAYS_TO_APPLY
from app.domain.rule_readings import (
    AwardParts,
    Band,
    BoostTerms,
    Bundle,
    Certainty,
    JobRange,
    PlanTerms,
    RewardTerms,
    award_parts,
    award_terms,
    badge_terms,
    balance_cap,
    boost_refund_policy,
    boost_terms,
    bundle_prices,
    bundles,
    card,
    grant,
    is_free_to_apply,
    job_range,
    plan_terms,
    refund_policy,
    renewal_day,
    reward_terms,
    rollover_cap,
    room_under_cap,
    with_tax,
)
from app.domain.rules import Rule, Rulebook
from tests.domain.rows import day

SHIPPED = Rulebook.load(Path(__file__).parents[2] / "resources" / "rulebook")
FREELANCER, AGENCY = WalletKind.FREELANCER, WalletKind.AGENCY
BASIC, PLUS = PlanName.FREELANCER_BASIC, PlanName.FREELANCER_PLUS
AGENCY_BASIC, AGENCY_PLUS = PlanName.AGENCY_BASIC, PlanName.AGENCY_PLUS
ANY_DAY = st.dates(date(2015, 1, 1), date(2030, 12, 31))


def with_rule(key: str, text: str) -> Rulebook:
    return SHIPPED.with_overrides([SHIPPED.override(key, text, None, None)])


# price and bundles


def test_that_ten_large_jobs_at_six_are_sixty_connects_and_nine_dollars() -> None:
    on = day("2020-09-01")
    found = card(SHIPPED, on)
    assert found is not None
    dearest = max(found.prices)
    assert dearest == 6
    assert 10 * dearest == 60
    assert Bundle(60, 900) in bundle_prices(SHIPPED, FREELANCER, on)


@pytest.mark.parametrize(
    ("kind", "on", "sizes"),
    [
        (FREELANCER, "2018-06-01", ()),
        (FREELANCER, "2019-05-01", (10, 20, 40, 60, 80)),
        (FREELANCER, "2026-06-01", (10, 20, 40, 60, 80)),
        (AGENCY, "2018-06-01", ()),
        (AGENCY, "2021-06-01", (10, 20, 40, 60, 80, 150, 300)),
    ],
)
def test_that_bundles_are_those_of_the_day(
    kind: WalletKind, on: str, sizes: tuple[int, ...]
) -> None:
    assert bundles(SHIPPED, kind, day(on)) == sizes


def test_that_the_price_list_of_2019_comes_out() -> None:
    prices = {b.connects: b.cents for b in bundle_prices(SHIPPED, AGENCY, day("2019-06-01"))}
    assert prices == {10: 150, 20: 300, 40: 600, 60: 900, 80: 1200, 150: 2250, 300: 4500}


def test_that_a_regional_price_moves_every_bundle_without_its_own() -> None:
    on = day("2026-06-01")
    rules = with_rule("price_cents", "12").with_overrides(
        [SHIPPED.override("bundle_cents.freelancer", "100, 190", None, None)]
    )
    cents = [bundle.cents for bundle in bundle_prices(rules, FREELANCER, on)]
    assert cents == [100, 190, 480, 720, 960]


def test_that_a_price_without_a_bundle_sells_nothing() -> None:
    rules = with_rule("bundles.freelancer", "10").with_overrides(
        [SHIPPED.override("bundle_cents.freelancer", "100, 190", None, None)]
    )
    assert bundle_prices(rules, FREELANCER, day("2026-06-01")) == (Bundle(10, 100),)


@pytest.mark.parametrize(
    ("tax", "cents", "total"),
    [("0", 900, 900), ("1900", 900, 1071), ("2000", 150, 180), ("875", 150, 163), ("1", 1, 1)],
)
def test_that_tax_is_added_and_rounded(tax: str, cents: int, total: int) -> None:
    assert with_tax(with_rule("tax_basis_points", tax), cents, day("2026-06-01")) == total


# plans


@pytest.mark.parametrize(
    ("plan", "on", "terms"),
    [
        (BASIC, "2018-06-01", PlanTerms(0, 0, 60, 0, False, True)),
        (BASIC, "2019-06-01", PlanTerms(0, 0, 0, 0, False, True)),
        (BASIC, "2021-06-01", PlanTerms(0, 0, 10, 0, False, True)),
        (BASIC, "2026-01-01", PlanTerms(0, 0, 10, 0, True, True)),
        (PLUS, "2018-06-01", PlanTerms(1000, 70, 0, 0, False, True)),
        (PLUS, "2019-06-01", PlanTerms(1499, 70, 0, 0, False, True)),
        (PLUS, "2021-06-01", PlanTerms(1499, 70, 10, 0, False, True)),
        (PLUS, "2024-06-01", PlanTerms(1499, 90, 10, 0, False, True)),
        (AGENCY_BASIC, "2020-06-01", PlanTerms(0, 0, 0, 0, False, False)),
        (AGENCY_BASIC, "2021-06-01", PlanTerms(0, 0, 0, 10, False, False)),
        (AGENCY_PLUS, "2018-06-01", PlanTerms(2000, 80, 0, 0, False, True)),
        (AGENCY_PLUS, "2021-06-01", PlanTerms(2000, 0, 0, 0, False, True)),
    ],
)
def test_that_a_plan_has_the_terms_of_its_day(plan: PlanName, on: str, terms: PlanTerms) -> None:
    assert plan_terms(SHIPPED, plan, day(on)) == terms


def test_that_basic_gives_ten_and_plus_eighty_of_which_seventy_are_paid() -> None:
    on = day("2021-06-01")
    assert plan_terms(SHIPPED, BASIC, on).monthly == 10
    plus = plan_terms(SHIPPED, PLUS, on)
    assert (plus.monthly, plus.paid, plus.free) == (80, 70, 10)


@pytest.mark.parametrize(
    ("taken_on", "renews"),
    [
        ("2024-01-01", 1),
        ("2024-02-28", 28),
        ("2024-02-29", 1),
        ("2024-01-30", 1),
        ("2024-01-31", 1),
    ],
)
def test_that_late_days_renew_on_the_first(taken_on: str, renews: int) -> None:
    assert renewal_day(SHIPPED, day(taken_on)) == renews


def test_that_the_older_text_moves_the_28th_as_well() -> None:
    rules = with_rule("billing.first_late_day", "28")
    assert renewal_day(rules, day("2024-01-28")) == 1
    assert renewal_day(rules, day("2024-01-27")) == 27


# grants


@pytest.mark.parametrize(
    ("name", "kind", "on", "connects"),
    [
        ("sign_up", FREELANCER, "2018-06-01", 0),
        ("sign_up", FREELANCER, "2020-11-30", 20),
        ("sign_up", FREELANCER, "2022-09-19", 40),
        ("profile_approved", FREELANCER, "2021-06-01", 40),
        ("readiness_test", FREELANCER, "2021-06-01", 40),
        ("rising_talent", FREELANCER, "2021-06-01", 30),
        ("rising_talent", AGENCY, "2021-06-01", 60),
        ("courtesy", AGENCY, "2021-06-01", 10),
    ],
)
def test_that_a_grant_is_that_of_its_day(
    name: str, kind: WalletKind, on: str, connects: int
) -> None:
    assert grant(SHIPPED, name, kind, day(on)) == connects


# jobs


@pytest.mark.parametrize(
    ("on", "prices"),
    [
        ("2018-06-01", (1, 2, 3, 4, 5)),
        ("2019-06-01", (1, 2, 3, 4, 5, 6)),
        ("2023-03-07", (1, 2, 4, 6)),
        ("2023-03-08", (2, 4, 6, 8)),
        ("2023-06-01", (2, 4, 6, 8)),
    ],
)
def test_that_a_card_names_the_prices_of_its_day(on: str, prices: tuple[int, ...]) -> None:
    found = card(SHIPPED, day(on))
    assert found is not None
    assert found.prices == prices


@pytest.mark.parametrize("on", ["2023-07-01", "2026-06-01"])
def test_that_there_is_no_card_in_an_open_range(on: str) -> None:
    assert card(SHIPPED, day(on)) is None


def test_that_bands_run_from_small_jobs_to_all_above() -> None:
    found = card(SHIPPED, day("2020-06-01"))
    assert found is not None
    assert found.bands == (Band(5000, 1, 2), Band(60000, 3, 4), Band(None, 5, 6))


def test_that_what_cost_one_two_four_or_six_moved_up_a_step_in_march_2023() -> None:
    before, after = card(SHIPPED, day("2023-03-07")), card(SHIPPED, day("2023-03-08"))
    assert before is not None
    assert after is not None
    moved = dict(zip(before.prices, after.prices, strict=True))
    assert moved == {1: 2, 2: 4, 4: 6, 6: 8}


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2020-06-01", JobRange(1, 4, 6, 2)),
        ("2023-04-01", JobRange(2, 6, 8, 4)),
        ("2024-03-29", JobRange(4, 16, 19, None)),
        ("2026-06-01", JobRange(4, 16, 26, None)),
    ],
)
def test_that_the_range_of_jobs_is_that_of_its_day(on: str, found: JobRange) -> None:
    assert job_range(SHIPPED, day(on)) == found


@given(ANY_DAY)
def test_that_ranges_are_in_order_and_hold_their_card(on: date) -> None:
    found = job_range(SHIPPED, on)
    assert found.low <= found.typical <= found.top
    prices = card(SHIPPED, on)
    if prices is not None:
        assert found.low <= prices.prices[0]
        assert prices.prices[-1] <= found.top


def test_that_invitations_offers_and_empty_jobs_are_free_and_highlighted_ones_not() -> None:
    on = day("2026-06-01")
    free = [way for way in WAYS_TO_APPLY if is_free_to_apply(SHIPPED, way, on)]
    assert free == ["invitation", "offer", "talent_cloud", "zero_connects"]
    announced = SHIPPED.on("free_to_apply.invitation", day("2024-08-15"))
    assert (announced.value, announced.other) == ("yes", "no")


# refunds


@pytest.mark.parametrize(
    ("certainty", "ends"),
    [
        (Certainty.CERTAIN, ["closed", "removed"]),
        (Certainty.POSSIBLE, ["interview", "pending", "viewed"]),
        (
            Certainty.NEVER,
            [
                "account_closed",
                "declined",
                "expired",
                "hired",
                "never_closed",
                "other_hired",
                "price_change",
                "suspended_for_good",
                "withdrawn",
            ],
        ),
    ],
)
@pytest.mark.parametrize("on", ["2020-06-01", "2023-06-01", "2026-06-01"])
def test_that_each_end_is_certain_possible_or_never(
    certainty: Certainty, ends: list[str], on: str
) -> None:
    every = [*Outcome, *OTHER_ENDS]
    found = [str(end) for end in every if refund_policy(SHIPPED, end, day(on)) is certainty]
    assert sorted(found) == ends


# caps


def test_that_seventy_three_under_a_cap_of_140_leave_room_for_67() -> None:
    on = day("2020-06-01")
    assert balance_cap(SHIPPED, FREELANCER, on) == 140
    assert room_under_cap(SHIPPED, 73, FREELANCER, on) == 67


@pytest.mark.parametrize(
    ("kind", "on", "cap"),
    [
        (FREELANCER, "2018-06-01", 350),
        (FREELANCER, "2020-11-30", 140),
        (FREELANCER, "2020-12-01", 200),
        (FREELANCER, "2023-06-01", None),
        (AGENCY, "2018-06-01", 400),
        (AGENCY, "2021-06-01", 400),
        (AGENCY, "2023-06-01", None),
    ],
)
def test_that_the_balance_cap_is_that_of_its_day(
    kind: WalletKind, on: str, cap: int | None
) -> None:
    assert balance_cap(SHIPPED, kind, day(on)) == cap
    assert room_under_cap(SHIPPED, 10_000, kind, day(on)) == (None if cap is None else 0)


@pytest.mark.parametrize(
    ("kind", "on", "cap"),
    [
        (FREELANCER, "2020-06-01", 140),
        (FREELANCER, "2021-06-01", 200),
        (FREELANCER, "2024-06-01", None),
        (AGENCY, "2018-06-01", 160),
        (AGENCY, "2020-06-01", 400),
        (AGENCY, "2024-06-01", None),
    ],
)
def test_that_the_rollover_cap_is_that_of_its_day(
    kind: WalletKind, on: str, cap: int | None
) -> None:
    assert rollover_cap(SHIPPED, kind, day(on)) == cap


@given(st.integers(-500, 1000), st.sampled_from(WalletKind), ANY_DAY)
def test_that_filling_the_room_reaches_the_cap_and_never_passes_it(
    balance: int, kind: WalletKind, on: date
) -> None:
    cap, room = balance_cap(SHIPPED, kind, on), room_under_cap(SHIPPED, balance, kind, on)
    assert (cap is None) == (room is None)
    if cap is not None and room is not None:
        assert balance + room == max(balance, cap)


# boosts and badge


@pytest.mark.parametrize(
    ("on", "terms"),
    [
        ("2020-12-31", None),
        ("2021-06-01", BoostTerms("second_price", 3, 7, 1, False, False)),
        ("2023-03-08", BoostTerms("second_price", 4, 7, 1, False, False)),
        ("2023-08-29", BoostTerms("second_price", 4, 7, 1, False, False)),
        ("2023-08-30", BoostTerms("pay_bid", 4, 7, 1, True, True)),
        ("2026-06-01", BoostTerms("pay_bid", 4, 7, 1, True, True)),
    ],
)
def test_that_boosts_are_charged_as_on_their_day(on: str, terms: BoostTerms | None) -> None:
    assert boost_terms(SHIPPED, day(on)) == terms


def test_that_a_bid_outbid_or_on_a_closed_job_comes_back() -> None:
    on = day("2026-06-01")
    back = [end for end in BOOST_ENDS if boost_refund_policy(SHIPPED, end, on) == "certain"]
    assert back == ["outbid", "closed", "removed"]


@pytest.mark.parametrize(("per_week", "hours"), [("7", 24), ("12", 14), ("14", 12), ("3", 56)])
def test_that_a_badge_drips_one_connect_at_a_time(per_week: str, hours: int) -> None:
    terms = badge_terms(with_rule("badge_per_week", per_week), day("2026-06-01"))
    assert terms is not None
    assert terms.hours_between == hours


def test_that_a_week_of_the_badge_costs_what_its_connects_cost() -> None:
    terms = badge_terms(SHIPPED, day("2026-06-01"))
    assert terms is not None
    assert terms.per_week_cents(15) == 210
    assert badge_terms(SHIPPED, day("2020-06-01")) is None


# awards


def test_that_four_connects_spent_bring_four_back_and_six_on_top() -> None:
    assert award_parts(SHIPPED, 4, 0, day("2022-01-15")) == AwardParts(refund=4, award=6)


@pytest.mark.parametrize(
    ("on", "spent", "before", "parts"),
    [
        ("2020-11-30", 4, 0, AwardParts(0, 0)),
        ("2020-12-01", 4, 0, AwardParts(0, 10)),
        ("2021-10-31", 4, 40, AwardParts(0, 10)),
        ("2021-10-31", 4, 50, AwardParts(0, 0)),
        ("2022-01-15", 0, 0, AwardParts(0, 10)),
        ("2022-01-15", 6, 45, AwardParts(5, 0)),
        ("2022-01-15", 2, 45, AwardParts(2, 3)),
        ("2022-01-15", 6, 60, AwardParts(0, 0)),
        ("2023-09-01", 16, 0, AwardParts(10, 0)),
        ("2026-01-12", 20, 0, AwardParts(20, 0)),
    ],
)
def test_that_an_award_is_split_and_stays_under_its_cap(
    on: str, spent: int, before: int, parts: AwardParts
) -> None:
    assert award_parts(SHIPPED, spent, before, day(on)) == parts


@given(st.integers(0, 100), st.integers(0, 100), st.dates(date(2020, 12, 1), date(2025, 12, 31)))
def test_that_awards_of_a_week_never_pass_fifty(spent: int, before: int, on: date) -> None:
    parts = award_parts(SHIPPED, spent, before, on)
    assert 0 <= parts.refund <= spent
    assert parts.total == max(min(10, 50 - before), 0)


def test_that_the_award_is_certain_until_september_2022() -> None:
    assert award_terms(SHIPPED, day("2022-09-18")).state == "certain"
    later = award_terms(SHIPPED, day("2022-09-19"))
    assert (later.state, later.total, later.cap_7_days) == ("uncertain", 10, 50)
    assert later.within_hours == 24


def test_that_the_reward_is_random_and_rests() -> None:
    assert reward_terms(SHIPPED, day("2021-06-01")) is None
    assert reward_terms(SHIPPED, day("2023-06-01")) == RewardTerms(0, 80, 2, 8, True)


# every reading on every day


@given(ANY_DAY, st.sampled_from(WalletKind), st.sampled_from(PlanName))
def test_that_every_reading_answers_on_every_day(
    on: date, kind: WalletKind, plan: PlanName
) -> None:
    offers = bundle_prices(SHIPPED, kind, on)
    assert [bundle.connects for bundle in offers] == list(bundles(SHIPPED, kind, on))
    assert plan_terms(SHIPPED, plan, on).monthly >= 0
    assert all(grant(SHIPPED, name, kind, on) >= 0 for name in GRANTS)
    assert refund_policy(SHIPPED, Outcome.HIRED, on) is Certainty.NEVER
    assert award_terms(SHIPPED, on).cap_7_days >= award_terms(SHIPPED, on).total
    assert renewal_day(SHIPPED, on) == (1 if on.day >= 29 else on.day)


def test_that_a_small_rulebook_answers_what_it_has() -> None:
    rules = Rulebook([Rule(key="balance_cap", value=50)])
    assert room_under_cap(rules, 20, FREELANCER, day("2026-01-01")) == 30
    assert "balance_cap" in rules
    assert "balance_cap.agency" not in rules
