"""The estimate of what a job asks: the fitted figures, the eras, the user's own jobs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import ceil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.estimate import PricedJob, estimate_connects, estimator
from app.advice.job_traits import BUDGETS, Traits
from app.advice.model import fit
from app.advice.price_table import Cell, Era, EstimateTable, load_table, shipped_table
from app.advice.wallet import WalletView
from app.domain.problems import LedgerError
from app.domain.proposals import Job
from tests.advice.posts import jobs, sent

TODAY = date(2026, 6, 1)
THE_CARD = date(2023, 1, 1)
SEEN_2024_TO_2026 = (7, 9, 10, 10, 11, 14, 14, 16, 17, 18, 19, 20, 20, 21, 25, 26)
days = st.dates(date(2015, 1, 1), date(2030, 1, 1))


def numbers(job: Job, on: date = TODAY, own: tuple[PricedJob, ...] = ()) -> tuple[int, int, int]:
    found = estimate_connects(job, on, own)
    return found.low, found.likely, found.high


def plain_table(*values: int) -> EstimateTable:
    """All jobs asked the one price of a card, which became `values` in 2024."""
    eras = (Era(date(2019, 1, 1), ((2,),)), Era(date(2024, 1, 1), (values,)))
    return EstimateTable(THE_CARD, 50, (2,), 0.66, {Traits(): Cell(50, (10_000,))}, eras)


def own_jobs(connects: int, count: int, on: date = TODAY) -> list[PricedJob]:
    return [PricedJob(Job(id=str(n)), connects, on) for n in range(count)]


@given(jobs, days)
def test_that_a_stated_price_is_the_estimate(job: Job, on: date) -> None:
    stated = replace(job, connects=0 if job.connects is None else job.connects)
    found = estimate_connects(stated, on, [PricedJob(Job(id="o"), 60, on)])
    assert (found.low, found.likely, found.high) == (stated.connects,) * 3
    assert (found.based_on.code, found.based_on.own_jobs) == ("stated", 0)


@pytest.mark.parametrize(
    ("on", "quick", "middling", "large", "short", "nothing"),
    [
        # shares 2018 and 7982; 2456 and 7544; 3294 and 6706; 3713, 6247, 0 and 40: runs of 66 %
        (date(2023, 1, 1), (2, 2, 2), (4, 4, 4), (6, 6, 6), (1, 2, 2), (2, 4, 6)),
        (date(2023, 3, 7), (2, 2, 2), (4, 4, 4), (6, 6, 6), (1, 2, 2), (2, 4, 6)),
        (date(2023, 3, 8), (4, 4, 4), (6, 6, 6), (8, 8, 8), (2, 4, 4), (4, 6, 8)),
        (date(2026, 6, 1), (8, 14, 22), (9, 16, 24), (10, 18, 26), (8, 14, 22), (9, 16, 24)),
    ],
)
def test_that_budget_length_and_era_give_these_figures(
    on: date,
    quick: tuple[int, int, int],
    middling: tuple[int, int, int],
    large: tuple[int, int, int],
    short: tuple[int, int, int],
    nothing: tuple[int, int, int],
) -> None:
    assert numbers(Job(id="q", value_cents=3_000), on) == quick
    assert numbers(Job(id="m", value_cents=20_000), on) == middling
    assert numbers(Job(id="l", value_cents=100_000), on) == large
    assert numbers(Job(id="s", job_type="hourly", duration="less than 1 month"), on) == short
    assert numbers(Job(id="n"), on) == nothing


def test_that_a_new_client_without_verified_payment_asked_less_on_the_card() -> None:
    post = Job(id="x", value_cents=20_000)
    # shares 2181 and 7819 with verified payment, 7766 and 2234 without, 5809 and 4191 untold
    new = replace(post, client_spent_cents=0)
    assert numbers(replace(post, client_spent_cents=500), THE_CARD) == (4, 4, 4)
    assert numbers(replace(new, payment_verified=True), THE_CARD) == (4, 4, 4)
    assert numbers(replace(new, payment_verified=False), THE_CARD) == (2, 2, 2)
    assert numbers(new, THE_CARD) == (2, 2, 4)


def test_that_every_open_estimate_is_that_of_a_naive_count() -> None:
    table = shipped_table()
    for era in table.eras:
        if era.is_card:
            continue
        for traits, cell in table.cells.items():
            crowd = sorted(
                value
                for part, values in zip(cell.parts, era.values, strict=True)
                for value in values
                for _ in range(part * 5 // len(values))
            )
            wanted = [crowd[ceil(len(crowd) * tenths / 10) - 1] for tenths in (1, 5, 9)]
            found = estimator(era.since, (), table)._of_kind(traits)
            assert [found.low, found.likely, found.high] == wanted, (era.since, traits.name)


def test_that_the_range_of_today_holds_four_of_five_prices_seen() -> None:
    low, likely, high = numbers(Job(id="x"))
    assert likely == 16
    held = [low <= seen <= high for seen in SEEN_2024_TO_2026]
    assert 0.75 <= sum(held) / len(held) <= 0.88


@given(jobs, days)
def test_that_an_unknown_length_falls_to_the_low_end(job: Job, on: date) -> None:
    timed = replace(job, connects=None, job_type="hourly")
    unknown = numbers(replace(timed, duration=None), on)
    assert unknown == numbers(replace(timed, duration="less than 1 week"), on)
    longer = numbers(replace(timed, duration="3 to 6 months"), on)
    assert unknown[1] <= longer[1]


priced = st.lists(
    st.builds(PricedJob, job=jobs, connects=st.integers(0, 80), on=days), max_size=12
).map(tuple)


@given(jobs, days, priced)
def test_that_a_range_is_whole_and_in_order(job: Job, on: date, own: tuple[PricedJob, ...]) -> None:
    low, likely, high = numbers(replace(job, connects=None), on, own)
    assert 1 <= low <= likely <= high <= 9_999
    assert numbers(replace(job, connects=None), on, own[::-1]) == (low, likely, high)


@given(jobs, days, priced, st.integers(0, 300_000), st.integers(0, 300_000))
def test_that_a_bigger_budget_never_lowers_the_estimate(
    job: Job, on: date, own: tuple[PricedJob, ...], first: int, second: int
) -> None:
    post = replace(job, connects=None, job_type="fixed")
    small, large = sorted((first, second))
    less = numbers(replace(post, value_cents=small), on, own)
    more = numbers(replace(post, value_cents=large), on, own)
    assert less[1] <= more[1]
    assert shipped_table().era_on(on).is_card or (less[0] <= more[0] and less[2] <= more[2])


def test_that_one_own_job_moves_a_seventh_of_its_log_ratio() -> None:
    # 16 x 2^(1/7) = 17.7 for ten, 32 for one of eleven: the 9.9th is still 17.7
    found = estimate_connects(Job(id="x"), TODAY, own_jobs(32, 1), plain_table(16, 16))
    assert (found.likely, found.high) == (18, 18)
    assert (found.based_on.code, found.based_on.own_jobs) == ("own_jobs", 1)


def test_that_many_own_jobs_take_over() -> None:
    # the market's 16 shift by half to the power of 60/66, to 8.5, and weigh 10 of 70
    found = estimate_connects(Job(id="x"), TODAY, own_jobs(8, 60), plain_table(16, 16))
    assert (found.low, found.likely, found.high) == (8, 8, 9)


def test_that_an_own_job_of_120_days_ago_counts_half() -> None:
    old = own_jobs(32, 2, TODAY - timedelta(days=120))
    found = [estimate_connects(Job(id="x"), TODAY, own, plain_table(100, 100)).likely
             for own in (old, own_jobs(32, 1))]  # fmt: skip
    assert found[0] == found[1] < 100


def test_that_own_jobs_shift_by_what_their_own_kind_was_to_ask() -> None:
    quick = [PricedJob(Job(id=str(n), value_cents=3_000), 14, TODAY) for n in range(20)]
    untold = own_jobs(14, 20)
    large = Job(id="l", value_cents=100_000)
    assert numbers(large, own=tuple(quick))[1] > numbers(large, own=tuple(untold))[1]


@pytest.mark.parametrize(
    "own",
    [
        own_jobs(60, 5, TODAY + timedelta(days=1)),
        own_jobs(0, 5),
        own_jobs(6, 5, THE_CARD),
        own_jobs(60, 5, TODAY - timedelta(days=731)),
    ],
    ids=["later", "free", "other era", "too old"],
)
def test_that_these_own_jobs_teach_nothing(own: list[PricedJob]) -> None:
    found = estimate_connects(Job(id="x"), TODAY, own)
    assert found == estimate_connects(Job(id="x"), TODAY)
    assert found.based_on.code == "market"


@given(st.integers(4, 60))
def test_that_more_own_jobs_never_lead_away_from_their_price(asked: int) -> None:
    found = [numbers(Job(id="x"), own=tuple(own_jobs(asked, n)))[1] for n in (0, 1, 5, 20, 60)]
    misses = [abs(each - asked) for each in found]
    assert misses == sorted(misses, reverse=True)
    assert misses[-1] <= max(1, asked // 10)


def test_that_an_estimate_says_what_it_rests_on() -> None:
    post = Job(id="x", value_cents=100, client_spent_cents=100, level="unheard of")
    based = estimate_connects(post, TODAY).based_on
    assert based.cell == "fixed_to_50/has_spent/any/any"
    assert (based.market_jobs, based.market_on) == (517, date(2023, 1, 1))
    assert (based.prices_since, based.own_jobs) == (date(2024, 3, 1), 0)


def test_that_the_shipped_cells_are_large_and_rise_with_the_budget() -> None:
    table = shipped_table()
    assert min(cell.jobs for cell in table.cells.values()) >= 20
    for traits in [one for one in table.cells if one.pay == BUDGETS[0]]:
        rows = [table.cells[traits._replace(pay=pay)].parts for pay in BUDGETS]
        for at in range(1, len(table.prices)):
            reached = [sum(row[:at]) for row in rows]
            assert reached == sorted(reached, reverse=True)


def test_that_advice_learns_unstated_prices_from_past_proposals() -> None:
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    past = [sent(5.0 + n, str(n), job=Job(id=str(n), connects=30)) for n in range(40)]
    fresh = advise(fit([], now), [Job(id="x")], WalletView(), now)[0]
    taught = advise(fit(past, now), [Job(id="x")], WalletView(), now)[0]
    told = [PricedJob(Job(id=str(n)), 30, (now - timedelta(days=5 + n)).date()) for n in range(40)]
    assert (fresh.connects, taught.connects) == (16, numbers(Job(id="x"), own=tuple(told))[1])
    assert taught.connects > 25


GOOD = """fitted_on = 2023-01-01
jobs = 50
prices = [2]
card_share = 0.7
[cell]
"all/any/any/any" = { jobs = 50, parts = [10000] }
"""
ERAS = "[[era]]\nsince = 2019-01-01\nbecame = { 2 = [2] }\n"


@pytest.mark.parametrize(
    ("prices", "eras"),
    [
        ("", ERAS),
        ("[", ERAS),
        (GOOD.replace("10000", "9999"), ERAS),
        (GOOD.replace("[10000]", "[5000, 5000]"), ERAS),
        (GOOD.replace("all/any/any/any", "fixed/any/any/any"), ERAS),
        (GOOD.replace("all/any/any/any", "all/any/any/any/any"), ERAS),
        (GOOD, ""),
        (GOOD, ERAS.replace("[2]", "[]")),
        (GOOD, ERAS.replace("2 = ", "4 = ")),
        (GOOD, ERAS + ERAS.replace("2019", "2018")),
    ],
)
def test_that_a_table_that_cannot_be_is_refused(tmp_path: Path, prices: str, eras: str) -> None:
    (tmp_path / "p.toml").write_text(prices)
    (tmp_path / "e.toml").write_text(eras)
    with pytest.raises(LedgerError, match="bad_estimates"):
        load_table(tmp_path / "p.toml", tmp_path / "e.toml")


def test_that_a_good_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text(GOOD)
    (tmp_path / "e.toml").write_text(ERAS)
    table = load_table(tmp_path / "p.toml", tmp_path / "e.toml")
    found = estimate_connects(Job(id="x"), TODAY, (), table)
    assert (found.low, found.likely, found.high) == (2, 2, 2)
