"""What jobs asked, by date, as one table; a price that moves while a job is live."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.job_cards import JobTerms, job_terms, job_terms_on
from app.domain.owed import owed
from app.domain.proposals import Job
from app.domain.rule_readings import card, job_range
from app.domain.rules import Rule
from app.words.job_cards import band_words, change_words, terms_words
from tests.domain.plan_cases import RULES, ledger_of, start, wallet
from tests.domain.rows import day, row


@pytest.mark.parametrize(
    ("on", "prices", "met"),
    [
        # rulebook, jobs.toml; each the first and the last day of its time
        ("2018-06-01", (1, 2, 3, 4, 5), (0, 2, 5)),
        ("2019-04-30", (1, 2, 3, 4, 5), (0, 2, 5)),
        ("2019-05-01", (1, 2, 3, 4, 5, 6), (1, 4, 6)),
        ("2022-12-31", (1, 2, 3, 4, 5, 6), (1, 4, 6)),
        ("2023-01-01", (1, 2, 4, 6), (1, 4, 6)),
        ("2023-03-07", (1, 2, 4, 6), (1, 4, 6)),
        ("2023-03-08", (2, 4, 6, 8), (2, 6, 8)),
        ("2023-06-30", (2, 4, 6, 8), (2, 6, 8)),
        ("2023-07-01", None, (4, 6, 11)),
        ("2024-03-28", None, (4, 6, 11)),
        ("2024-03-29", None, (4, 16, 19)),
        ("2024-07-01", None, (4, 16, 26)),
        ("2026-11-22", None, (4, 16, 26)),
        ("9999-12-31", None, (4, 16, 26)),
    ],
)
def test_that_each_time_has_its_card(
    on: str, prices: tuple[int, ...] | None, met: tuple[int, int, int]
) -> None:
    terms = job_terms_on(RULES, day(on))
    assert (terms.card and terms.card.prices) == prices
    assert (terms.range.low, terms.range.typical, terms.range.top) == met


def test_that_the_test_of_june_2023_is_shown_as_another_source() -> None:
    june = job_terms_on(RULES, day("2023-06-15"))
    assert (june.since, june.until) == (day("2023-06-01"), day("2023-06-30"))
    assert june.other_card == (4, 8, 12, 16)
    assert "another source: 4, 8, 12, 16" in list(band_words(june))
    assert job_terms_on(RULES, day("2023-07-01")).other_card == ()


def test_that_times_follow_one_another_without_a_gap() -> None:
    found = job_terms(RULES)
    assert found[0].since is None
    assert found[-1].until is None
    for before, after in pairwise(found):
        assert before.until is not None
        assert after.since is not None
        assert (after.since - before.until).days == 1


@given(st.dates(date(2010, 1, 1), date(2030, 12, 31)))
def test_that_the_table_says_what_the_rules_of_the_day_say(on: date) -> None:
    terms = job_terms_on(RULES, on)
    assert (terms.card, terms.range) == (card(RULES, on), job_range(RULES, on))


def test_that_a_card_reads_in_words() -> None:
    terms = job_terms_on(RULES, day("2021-06-01"))
    assert terms_words(terms) == "a card: 1, 2, 3, 4, 5, 6"
    assert list(band_words(terms)) == [
        "up to $50.00: 1 to 2",
        "up to $600.00: 3 to 4",
        "above: 5 to 6",
        "another source: 2, 4, 6",
    ]
    assert terms_words(job_terms_on(RULES, day("2026-06-01"))) == (
        "an open range: 4 to 26 met, usually 16"
    )


# -- a price that moves while the job is live

OWN = wallet(start("freelancer-basic"))


@pytest.mark.parametrize("asked", [0, 1, 5, 9, 10, 15])
@pytest.mark.parametrize("on", ["2018-06-01", "2021-06-01", "2023-06-15", "2026-06-01"])
def test_that_the_difference_of_a_changed_price_is_never_refunded(on: str, asked: int) -> None:
    bought = row(on, "bought", 40, at="08:00")
    sent = row(on, "proposal", -10, at="09:00", title="Kiln log", job_key="k1")
    post = Job(id="j", title="Kiln log", job_key="k1", connects=asked)
    until = f"{on[:4]}-12-01"
    ledger = ledger_of(OWN, until, bought, sent, post)
    assert ledger.balance == 30
    assert owed(ledger) == ()


def test_that_an_own_rule_may_say_otherwise_and_is_then_told_so() -> None:
    own = RULES.with_overrides([Rule(key="refund.price_change", value="certain")])
    assert job_terms_on(own, day("2026-06-01")).is_refunded
    assert "By your own rule" in change_words(job_terms_on(own, day("2026-06-01")))
    assert change_words(job_terms_on(RULES, day("2026-06-01"))) == (
        "What a job asks may change while it is live. The difference never comes back."
    )


def test_that_an_own_card_is_shown_from_its_day() -> None:
    mine = Rule(key="job_card", value=(3, 9), since=day("2026-06-01"), is_override=True)
    own = RULES.with_overrides([mine])
    terms: JobTerms = job_terms_on(own, day("2026-06-01"))
    assert terms.card is not None
    assert terms.card.prices == (3, 9)
    assert job_terms_on(own, day("2026-05-31")).card is None
