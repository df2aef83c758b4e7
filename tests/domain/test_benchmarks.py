"""Benchmarks: sourced data, read strictly, beside the own figures and never in them."""

from __future__ import annotations

import pytest

from app.domain.benchmarks import (
    MEASURES,
    TRUST,
    compared,
    load_benchmarks,
    of_measure,
    own_figures,
    read_benchmarks,
)
from app.domain.ledger import build_ledger
from app.domain.problems import LedgerError
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Records
from app.resource_files import resource_path
from app.words.sums import MEASURES as MEASURE_WORDS
from app.words.sums import TRUST as TRUST_WORDS
from tests.domain.plan_cases import ledger_of
from tests.domain.rows import WALLET, day, row, rulebook

SHIPPED = load_benchmarks(resource_path("benchmarks"))
ONE = """
[[benchmark]]
key = "a"
measure = "win_rate"
value = 0.05
unit = "share"
source = "A page"
trust = "vendor"
"""


def test_that_every_benchmark_shipped_names_its_source_and_lies_in_its_ends() -> None:
    assert len({one.key for one in SHIPPED}) == len(SHIPPED) >= 10
    for one in SHIPPED:
        assert one.source
        ends = [end for end in (one.low, one.value, one.high) if end is not None]
        assert ends == sorted(ends)
        if one.unit == "share":
            assert 0 < ends[0] <= ends[-1] < 1


def test_that_every_measure_and_trust_has_words() -> None:
    assert set(MEASURE_WORDS) == set(MEASURES)
    assert set(TRUST_WORDS) == set(TRUST)


def test_that_the_newest_of_a_measure_comes_first() -> None:
    years = [one.year for one in of_measure(SHIPPED, "reply_rate") if one.year]
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize(
    "wrong",
    [
        "[[benchmark]",
        ONE.replace("win_rate", "luck"),
        ONE.replace('unit = "share"', 'unit = "stars"'),
        ONE.replace("value = 0.05", ""),
        ONE.replace("value = 0.05", "low = 0.05"),
        ONE.replace('source = "A page"', 'source = ""'),
        ONE.replace('source = "A page"', ""),
        ONE + 'colour = "red"',
        ONE + ONE,
        'benchmark = ["a"]',
    ],
)
def test_that_one_that_cannot_be_is_refused(wrong: str) -> None:
    with pytest.raises(LedgerError) as error:
        read_benchmarks(wrong, "x.toml")
    assert (error.value.code, error.value.details["file"]) == ("bad_benchmarks", "x.toml")


def test_that_own_figures_stand_beside_them_once_there_are_enough() -> None:
    def beside(count: int) -> dict[str, float | None]:
        rows, proposals = [row("2026-01-01", "bought", 9000)], {}
        for number in range(count):
            name = f"p{number}"
            rows.append(row("2026-02-01", "proposal", -10 - number % 3, job_key=name))
            proposals[name] = Proposal(
                id=name, wallet="w", title=name, sent_on=day("2026-02-01"), job_key=name,
                outcome=Outcome.HIRED if number % 10 == 0 else Outcome.DECLINED,
            )  # fmt: skip
        known = Records(wallets={"w": WALLET}, entries=tuple(rows), proposals=proposals)
        ledger = build_ledger(known, rulebook(), day("2026-06-01"))
        return {one.benchmark.measure: one.own for one in compared(SHIPPED, ledger)}

    few, many = beside(5), beside(40)
    assert few["win_rate"] is None
    assert many["win_rate"] == pytest.approx(0.1)
    assert many["connects_per_job"] == 11
    assert many["hire_share_of_posts"] is None


def test_that_own_figures_say_what_they_rest_on() -> None:
    bought = [row(f"2026-{month:02}-03", "bought", 20, cost_cents=300) for month in (1, 2, 4)]
    sent = [row("2026-03-01", "proposal", -2, title=f"Job {at}") for at in range(4)]
    boosted = [row("2026-03-01", "boost", -at, title=f"Job {at}") for at in (3, 1, 2)]
    ledger = ledger_of(WALLET, "2026-05-02", *bought, *sent, *boosted)
    own = own_figures(ledger)
    # January is not whole; two of the three months after it took $3.00 each: $2.00 a month.
    assert own["monthly_spend"] == (200.0, 0.0, 300.0, 3, 0)
    assert own["connects_per_job"] == (2.0, 2.0, 2.0, 4, 0)
    assert own["boost_bid"] == (2.0, 1.0, 3.0, 3, 0)
    assert own["win_rate"] == (None, None, None, 4, 15)
    assert own["cost_per_win"].needed == 15
