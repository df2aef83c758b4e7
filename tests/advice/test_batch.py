from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.advice.advise import advise
from app.advice.batch import (
    advice_json,
    latest_instant,
    read_history,
    read_jobs,
    read_wallet,
)
from app.advice.model import fit
from app.advice.wallet import WalletView
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Outcome
from tests.advice.posts import NOW

KEYS = {
    "id",
    "decision",
    "p_view",
    "p_interview",
    "p_hire",
    "p_hire_low",
    "p_hire_high",
    "net_value_cents",
    "p_worth",
    "break_even_p_hire",
    "max_connects",
    "boost_connects",
    "shadow_price_cents",
    "expected_net_connects",
    "based_on",
    "reasons",
    "typical_cents",
    "rank",
    "in_plan",
}


def test_that_a_job_line_reads_as_the_job() -> None:
    line = json.dumps(
        {
            "id": "a",
            "connects": 12,
            "boost_bids": [30, 4],
            "posted_at": "2026-05-30",
            "client_hire_rate": 1,
            "my_level": None,
            "client_member_since": "2019-02-03",
            "colour": {"ignored": []},
        }
    )

    assert read_jobs(["\ufeff" + line + "\n", "  \n"]) == [
        Job(
            id="a",
            connects=12,
            boost_bids=(30, 4),
            posted_at=datetime(2026, 5, 30, tzinfo=UTC),
            client_hire_rate=1.0,
            client_member_since=date(2019, 2, 3),
        )
    ]


@pytest.mark.parametrize(
    "text", ["2026-05-30T10:00:00Z", "2026-05-30T10:00", "2026-05-30T12:00:00+02:00"]
)
def test_that_instants_are_read_with_or_without_zone(text: str) -> None:
    [job] = read_jobs([json.dumps({"id": "a", "posted_at": text})])

    assert job.posted_at == datetime(2026, 5, 30, 10, tzinfo=UTC)


def test_that_a_past_proposal_carries_its_job_and_outcome() -> None:
    line = '{"id": 7, "connects": 8, "sent_at": "2026-03-01", "outcome": "other_hired", "boost": 3}'

    [proposal] = read_history([line])

    assert (proposal.id, proposal.boost, proposal.outcome) == ("7", 3, Outcome.OTHER_HIRED)
    assert proposal.job == Job(id="7", connects=8)
    assert proposal.sent_on == date(2026, 3, 1)


def test_that_a_proposal_without_a_date_still_counts_by_its_outcome() -> None:
    won, open_ = read_history(['{"id": "a", "outcome": "hired"}', '{"id": "b"}'])

    model = fit([won, open_], NOW)

    assert (model.based_on.proposals, model.based_on.hires) == (2, 1)
    assert [stage.outcomes for stage in model.stages] == [1]


ADVICE_ERRORS = {"bad_advice_line", "bad_advice_json", "advice_field_missing"}
BAD = [
    ("[]", None),
    ("7", None),
    ("{", None),
    ("nonsense", None),
    ('{"id": "a"} {"id": "b"}', None),
    ("[" * 100_000, None),
    ("{}", "id"),
    ('{"id": null}', "id"),
    ('{"id": " "}', "id"),
    ('{"id": true}', "id"),
    ('{"id": ["a"]}', "id"),
    ('{"id": "a", "connects": -1}', "connects"),
    ('{"id": "a", "connects": 2.5}', "connects"),
    ('{"id": "a", "connects": true}', "connects"),
    ('{"id": "a", "connects": "12"}', "connects"),
    ('{"id": "a", "connects": NaN}', "connects"),
    ('{"id": "a", "connects": 1e400}', "connects"),
    ('{"id": "a", "value_cents": 1' + "0" * 400 + "}", "value_cents"),
    ('{"id": "a", "minutes": Infinity}', "minutes"),
    ('{"id": "a", "client_hire_rate": 1.2}', "client_hire_rate"),
    ('{"id": "a", "fee_rate": -0.1}', "fee_rate"),
    ('{"id": "a", "client_rating": 5.1}', "client_rating"),
    ('{"id": "a", "fit": 0}', "fit"),
    ('{"id": "a", "fit": 6}', "fit"),
    ('{"id": "a", "level": "guru"}', "level"),
    ('{"id": "a", "job_type": 1}', "job_type"),
    ('{"id": "a", "payment_verified": 1}', "payment_verified"),
    ('{"id": "a", "posted_at": "soon"}', "posted_at"),
    ('{"id": "a", "posted_at": 1780000000}', "posted_at"),
    ('{"id": "a", "posted_at": "9999-12-31T23:59-12:00"}', "posted_at"),
    ('{"id": "a", "boost_bids": 5}', "boost_bids"),
    ('{"id": "a", "boost_bids": [5, -1]}', "boost_bids"),
    ('{"id": "a", "proposals_low": 20, "proposals_high": 5}', "proposals_high"),
    ('{"id": "a", "client_country": 3}', "client_country"),
]


@pytest.mark.parametrize(("line", "field"), BAD)
def test_that_an_impossible_line_is_named_with_its_field(line: str, field: str | None) -> None:
    for read in (read_jobs, read_history):
        with pytest.raises(LedgerError) as caught:
            read(['{"id": "fine"}', line])

        assert caught.value.code in ADVICE_ERRORS
        assert caught.value.details["line"] == 2
        assert caught.value.details["field"] == field


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"hired_at": "2026-02-01"}, "hired_at"),
        ({"viewed_at": "2026-02-28T23:59"}, "viewed_at"),
        ({"outcome": "lost"}, "outcome"),
        ({"outcome": 1}, "outcome"),
        ({"boost": -3}, "boost"),
    ],
)
def test_that_an_impossible_past_is_named(fields: dict[str, object], field: str) -> None:
    line = json.dumps({"id": "a", "sent_at": "2026-03-01T09:00", **fields})

    with pytest.raises(LedgerError) as caught:
        read_history([line])

    assert caught.value.details["field"] == field


@pytest.mark.parametrize("field", ["posted_at", "last_viewed_at", "client_member_since"])
def test_that_a_post_of_the_future_is_refused_but_not_one_of_another_zone(field: str) -> None:
    tomorrow = json.dumps({"id": "a", field: "2026-06-02"})
    later = json.dumps({"id": "a", field: "2026-06-03"})

    [read] = read_jobs([tomorrow], date(2026, 6, 1))
    with pytest.raises(LedgerError) as caught:
        read_jobs([tomorrow, later], date(2026, 6, 1))

    assert getattr(read, field) is not None
    assert caught.value.details["line"] == 2
    assert caught.value.details["field"] == field
    assert len(read_jobs([later])) == 1  # without a day nothing is known to be later


def test_that_a_bare_day_may_be_the_day_of_sending() -> None:
    line = '{"id": "a", "sent_at": "2026-03-01T09:00", "viewed_at": "2026-03-01"}'

    assert read_history([line])[0].viewed_at == datetime(2026, 3, 1, tzinfo=UTC)


def test_that_a_wallet_is_read_with_its_lots() -> None:
    text = json.dumps(
        {
            "lots": [{"connects": 40, "expires_on": "2026-09-01", "unit_cost_cents": 0}],
            "can_buy": False,
            "price_cents": 15,
            "weekly_budget": None,
        }
    )

    wallet = read_wallet(text)

    assert wallet.lots[0].expires_on == date(2026, 9, 1)
    assert (wallet.can_buy, wallet.weekly_budget) == (False, None)
    assert read_wallet("{}") == WalletView()


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[]", None),
        ("", None),
        ('{"lots": 4}', "lots"),
        ('{"lots": [4]}', "lots[0]"),
        ('{"lots": [{}]}', "lots[0].connects"),
        ('{"lots": [{"connects": 4}, {"connects": -4}]}', "lots[1].connects"),
        ('{"lots": [{"connects": 4, "expires_on": "x"}]}', "lots[0].expires_on"),
        ('{"can_buy": "yes"}', "can_buy"),
        ('{"price_cents": -1}', "price_cents"),
        ('{"weekly_budget": -1}', "weekly_budget"),
    ],
)
def test_that_an_impossible_wallet_is_named(text: str, field: str | None) -> None:
    with pytest.raises(LedgerError) as caught:
        read_wallet(text)

    assert caught.value.details["field"] == field


def test_that_a_bare_day_stands_for_the_latest_thing_known_of_it() -> None:
    history = read_history(['{"id": "a", "sent_at": "2026-05-31T08:00"}'])
    jobs = read_jobs(['{"id": "b", "posted_at": "2026-06-01T09:30"}'])

    assert latest_instant(date(2026, 6, 1), jobs, history) == jobs[0].posted_at
    assert latest_instant(date(2026, 5, 31), jobs, history) == history[0].sent_at
    assert latest_instant(date(2026, 4, 1), jobs, []) == datetime(2026, 4, 1, tzinfo=UTC)


def test_that_a_result_has_the_contracts_keys_and_is_plain_json() -> None:
    jobs = read_jobs(['{"id": "a", "value_cents": 0}', '{"id": "b", "connects": 0}'])

    results = [advice_json(each) for each in advise(fit([], NOW), jobs, WalletView(), NOW)]

    for result in results:
        assert set(result) >= KEYS
        assert json.loads(json.dumps(result, allow_nan=False)) == result
    assert results[0]["break_even_p_hire"] is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
NAMES = st.sampled_from(
    ["connects", "fit", "posted_at", "sent_at", "outcome", "client_rating", "boost_bids", "level"]
)


@given(st.dictionaries(NAMES, JSON, max_size=5))
def test_that_any_line_is_either_read_or_refused(fields: dict[str, object]) -> None:
    line = json.dumps({"id": "a", **fields})
    history = []
    with suppress(LedgerError):
        history = read_history([line])
    if history:
        assert advise(fit(history, NOW), [p.job for p in history if p.job], WalletView(), NOW)
