"""Monthly grants: expected, confirmed, partly there, missing, or only possible."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.entries import Entry, PlanName, Wallet
from app.domain.grants import ExpectedGrant, expected_grants, prorated
from app.domain.plans import plan_periods
from tests.domain.plan_cases import RULES, book_of, start, wallet
from tests.domain.rows import day, row, shown

PLUS = wallet(start("freelancer-plus", None, 5))
BASIC = wallet(start("freelancer-basic", None, 5))
FIRST = row("2026-01-01", "bought", 10, id="first")
"""A row of before, so that the ledger begins on a day of no grant."""


def grants(own: Wallet, as_of: str, *records: object) -> dict[str, ExpectedGrant]:
    book = book_of(own, as_of, FIRST, *records)
    statements = [r for r in records if not isinstance(r, Entry)]
    found = expected_grants(book, RULES, statements)  # type: ignore[arg-type]
    return {grant.on.isoformat(): grant for grant in found}


def states(own: Wallet, as_of: str, *records: object) -> dict[str, str]:
    return {on: grant.state.value for on, grant in grants(own, as_of, *records).items()}


@pytest.mark.parametrize(
    ("plan", "on", "paid", "free"),
    [
        # 10 a month on Basic, 80 on Plus as 70 + 10, 100 as 90 + 10 (rulebook, plans.toml)
        ("freelancer-basic", "2021-03-05", 0, 10),
        ("freelancer-basic", "2018-03-05", 0, 60),
        ("freelancer-plus", "2020-06-05", 70, 0),
        ("freelancer-plus", "2021-03-05", 70, 10),
        ("freelancer-plus", "2024-02-05", 70, 10),
        ("freelancer-plus", "2024-03-05", 90, 10),
        ("freelancer-plus", "2026-03-05", 90, 10),
        ("agency-basic", "2018-03-05", 0, 80),
        ("agency-plus", "2018-03-05", 80, 0),
    ],
)
def test_that_each_plan_brings_its_paid_and_free_part(
    plan: str, on: str, paid: int, free: int
) -> None:
    book = book_of(wallet(start(plan, None, 5)), on)
    (now, _next) = expected_grants(book, RULES)
    assert (now.on, now.paid, now.free, now.connects) == (day(on), paid, free, paid + free)


@pytest.mark.parametrize("plan", ["agency-plus", "agency-basic"])
def test_that_agencies_get_nothing_each_month_today(plan: str) -> None:
    assert expected_grants(book_of(wallet(start(plan, None, 5)), "2026-03-05"), RULES) == ()


def test_that_a_grant_ahead_is_expected_and_only_the_next_one_shown() -> None:
    assert states(PLUS, "2026-01-03") == {"2026-01-05": "expected"}
    assert states(PLUS, "2026-01-05") == {"2026-01-05": "expected", "2026-02-05": "expected"}


@pytest.mark.parametrize(
    ("kinds", "came_on", "state"),
    [
        ([("plan", 90), ("free", 10)], "2026-02-05", "confirmed"),
        ([("plan", 100)], "2026-02-05", "confirmed"),
        ([("plan", 100)], "2026-02-04", "confirmed"),
        ([("plan", 100)], "2026-02-12", "confirmed"),
        ([("plan", 100)], "2026-02-13", "missing"),
        ([("plan", 100)], "2026-02-03", "missing"),
        ([("plan", 90)], "2026-02-05", "partly"),
        ([("free", 10)], "2026-02-05", "partly"),
        # a gift of another size is no monthly grant
        ([("free", 40)], "2026-02-05", "missing"),
        ([("bought", 100)], "2026-02-05", "missing"),
        ([("award", 10)], "2026-02-05", "missing"),
    ],
)
def test_that_rows_near_the_day_confirm_a_grant(
    kinds: list[tuple[str, int]], came_on: str, state: str
) -> None:
    rows = [row(came_on, kind, number, wording="x") for kind, number in kinds]
    later = row("2026-02-20", "badge", -1, wording="x")
    assert states(PLUS, "2026-02-25", *rows, later)["2026-02-05"] == state


def test_that_what_lacks_is_counted() -> None:
    later = row("2026-02-20", "badge", -1, wording="x")
    part = row("2026-02-05", "plan", 90, id="part", wording="x")
    found = grants(PLUS, "2026-02-25", part, later)["2026-02-05"]
    assert (found.missing_connects, found.entry_ids) == (10, ("part",))
    assert grants(PLUS, "2026-02-25", later)["2026-02-05"].missing_connects == 100


@pytest.mark.parametrize(
    ("as_of", "state"), [("2026-02-08", "expected"), ("2026-02-09", "missing")]
)
def test_that_a_grant_has_three_days_of_grace(as_of: str, state: str) -> None:
    later = row("2026-02-07", "badge", -1, wording="x")
    assert states(PLUS, as_of, later)["2026-02-05"] == state


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (row("2026-02-20", "badge", -1, wording="x"), "missing"),
        (row("2026-02-20", "badge", -1, upstream_id="7"), "missing"),
        (shown("2026-02-20", 10), "missing"),
        # typed by hand: nothing says that all rows of before are here
        (row("2026-02-20", "badge", -1), "expected"),
        (row("2026-02-05", "badge", -1, wording="x"), "expected"),
    ],
)
def test_that_only_upworks_own_later_word_makes_a_grant_missing(later: object, state: str) -> None:
    assert states(PLUS, "2026-02-25", later)["2026-02-05"] == state


def test_that_a_gap_in_the_rows_may_hide_a_grant() -> None:
    # 10 on 1 February and 110 on the 20th: rows of those days are not here
    rows = [shown("2026-02-01", 10), shown("2026-02-20", 110)]
    assert states(PLUS, "2026-02-25", *rows)["2026-02-05"] == "expected"


def test_that_basic_may_bring_ten_today_and_surely_did_before_october_2025() -> None:
    later = row("2026-02-20", "badge", -1, wording="x")
    found = grants(BASIC, "2026-02-25", later)["2026-02-05"]
    assert (found.free, found.state.value, found.missing_connects) == (10, "may_come", 0)
    came = row("2026-02-05", "plan", 10, wording="x")
    assert states(BASIC, "2026-02-25", came, later)["2026-02-05"] == "confirmed"
    first = row("2025-01-01", "bought", 10)
    before = row("2025-02-20", "badge", -1, wording="x")
    found = {
        grant.on.isoformat(): grant
        for grant in expected_grants(book_of(BASIC, "2025-02-25", first, before), RULES)
    }["2025-02-05"]
    assert (found.state.value, found.missing_connects) == ("missing", 10)


def test_that_the_first_day_known_of_claims_nothing() -> None:
    opening = shown("2026-02-05", 40)
    book = book_of(PLUS, "2026-03-01", opening, shown("2026-02-20", 40))
    assert [g.on.isoformat() for g in expected_grants(book, RULES, [opening])] == ["2026-03-05"]


# -- upgrades and downgrades


@pytest.mark.parametrize(
    ("on", "free"),
    [
        ("2026-03-05", 10),  # the first day of the cycle: nothing has gone by
        ("2026-03-06", 9),  # 30 of 31 days are left: 9.67
        ("2026-03-15", 6),  # 21 of 31: 6.77
        ("2026-03-14", 7),  # 22 of 31: 7.09
        ("2026-04-04", 0),  # the last day
    ],
)
def test_that_an_upgrade_within_a_cycle_cuts_the_free_part(on: str, free: int) -> None:
    (period,) = plan_periods(BASIC)
    assert prorated(10, period, 5, RULES, day(on)) == free


def test_that_a_user_got_97_instead_of_100() -> None:
    # Basic renews on the 1st; 22 of 31 days are left on 10 March: 90 + 7
    own = wallet(start("freelancer-basic", None, 1), start("freelancer-plus", "2026-03-10", 10))
    came = row("2026-03-10", "plan", 97, wording="x")
    later = row("2026-03-20", "badge", -1, wording="x")
    found = grants(own, "2026-03-25", came, later)["2026-03-10"]
    assert (found.paid, found.free, found.state.value) == (90, 7, "confirmed")
    assert found.is_prorated
    assert grants(own, "2026-03-25", later)["2026-03-10"].missing_connects == 97
    assert grants(own, "2026-04-12", came, later)["2026-04-10"].connects == 100


def test_that_without_a_known_cycle_only_the_paid_part_is_certain() -> None:
    own = wallet(start("freelancer-basic"), start("freelancer-plus", "2026-03-10", 10))
    later = row("2026-03-20", "badge", -1, wording="x")
    found = grants(own, "2026-03-25", later)["2026-03-10"]
    assert (found.paid, found.free, found.missing_connects) == (90, 10, 90)
    came = row("2026-03-10", "plan", 92, wording="x")
    assert grants(own, "2026-03-25", came, later)["2026-03-10"].state.value == "confirmed"


def test_that_before_2019_nothing_was_cut() -> None:
    own = wallet(start("freelancer-basic", None, 1), start("freelancer-plus", "2018-03-10", 10))
    book = book_of(own, "2018-03-25", row("2018-02-20", "bought", 1))
    found = next(g for g in expected_grants(book, RULES) if g.on == day("2018-03-10"))
    assert (found.paid, found.free, found.is_prorated) == (70, 0, False)


def test_that_a_downgrade_brings_nothing_on_its_day_and_basic_after() -> None:
    own = wallet(start("freelancer-plus", None, 5), start("freelancer-basic", "2026-02-05", 5))
    found = grants(own, "2026-03-05")
    assert found["2026-01-05"].plan is PlanName.FREELANCER_PLUS
    assert "2026-02-05" not in found
    assert (found["2026-03-05"].plan, found["2026-03-05"].connects) == (
        PlanName.FREELANCER_BASIC,
        10,
    )


def test_that_an_unknown_billing_day_is_learnt_from_two_grants_alike() -> None:
    own = wallet(start("freelancer-plus"))
    one = row("2026-01-12", "plan", 100, wording="x")
    two = row("2026-02-12", "plan", 100, wording="x")
    assert grants(own, "2026-02-25", one) == {}
    assert states(own, "2026-02-25", one, two) == {
        "2026-01-12": "confirmed",
        "2026-02-12": "confirmed",
        "2026-03-12": "expected",
    }


def test_that_looking_back_can_be_cut_short() -> None:
    rows = [row(f"2026-0{month}-05", "plan", 100) for month in range(1, 8)]
    book = book_of(PLUS, "2026-07-20", FIRST, *rows)
    found = expected_grants(book, RULES, since=day("2026-06-01"))
    assert [(g.on.isoformat(), g.state.value) for g in found] == [
        ("2026-06-05", "confirmed"),
        ("2026-07-05", "confirmed"),
        ("2026-08-05", "expected"),
    ]


def test_that_the_last_day_of_the_calendar_is_no_wall() -> None:
    first = row("9998-12-15", "bought", 10)
    found = expected_grants(book_of(PLUS, "9999-12-20", first), RULES)
    assert [g.on.isoformat() for g in found[-2:]] == ["9999-11-05", "9999-12-05"]
    assert len(found) == 12


@settings(max_examples=50)
@given(
    st.integers(1, 31),
    st.lists(
        st.tuples(
            st.dates(date(2026, 1, 1), date(2026, 12, 31)),
            st.sampled_from(["plan", "free", "badge"]),
            st.integers(1, 120),
        ),
        max_size=12,
    ),
)
def test_that_a_row_confirms_one_grant_and_no_more_is_missing_than_due(
    billing_day: int, told: list[tuple[date, str, int]]
) -> None:
    own = wallet(start("freelancer-plus", None, billing_day))
    rows = [
        row(on.isoformat(), kind, -n if kind == "badge" else n, id=f"r{i}", wording="x")
        for i, (on, kind, n) in enumerate(told)
    ]
    found = expected_grants(book_of(own, "2026-12-31", FIRST, *rows), RULES)
    used = [entry for grant in found for entry in grant.entry_ids]
    assert len(used) == len(set(used))
    by_id = {entry.id: entry for entry in rows}
    for grant in found:
        got = sum(by_id[i].connects for i in grant.entry_ids)
        assert 0 <= grant.missing_connects <= max(100 - got, 0)
        assert all(-1 <= (by_id[i].occurred_on - grant.on).days <= 7 for i in grant.entry_ids)
