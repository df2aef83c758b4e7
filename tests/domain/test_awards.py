"""Awards: the interview award in its two parts, its cap, and the randomised reward."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.awards import InterviewAward, interview_awards, reward_window
from app.domain.proposals import Outcome, Proposal
from app.domain.rules import Rule
from tests.domain.plan_cases import RULES, book_of, ledger_of, start, wallet
from tests.domain.rows import day, row

OWN = wallet(start("freelancer-basic"))


def answered(title: str, on: str, **more: Any) -> Proposal:
    at = datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=UTC)
    given = {"id": f"p-{title}", "sent_on": at.date(), "outcome": Outcome.INTERVIEW, **more}
    return Proposal(wallet="w", title=title, interview_at=at, **given)


def awards(as_of: str, *records: Any, own: Any = OWN, rules: Any = RULES) -> list[InterviewAward]:
    ledger = ledger_of(own, as_of, *records, rules=rules)
    return list(interview_awards(ledger.sent, ledger.rules))


def spent(on: str, connects: int, title: str = "A shop", **more: Any) -> Any:
    return row(on, "proposal", -connects, title=title, **more)


@pytest.mark.parametrize(
    ("on", "cost", "refund", "award", "certainty"),
    [
        # the worked example: 4 spent, interview won: 4 come back and 6 are awarded
        ("2022-03-10", 4, 4, 6, "certain"),
        ("2022-03-10", 6, 6, 4, "certain"),
        ("2022-03-10", 16, 10, 0, "certain"),
        # one row of 10 until November 2021
        ("2021-03-10", 4, 0, 10, "certain"),
        ("2022-09-18", 4, 4, 6, "certain"),
        # since 19 September 2022 not every interview brings one
        ("2022-09-19", 4, 4, 6, "possible"),
        ("2025-03-10", 16, 10, 0, "possible"),
        # rows of January 2026 gave back all that was spent
        ("2026-02-10", 20, 20, 0, "possible"),
    ],
)
def test_that_an_interview_brings_a_refund_and_an_award_part(
    on: str, cost: int, refund: int, award: int, certainty: str
) -> None:
    (found,) = awards(on, spent(on, cost), answered("A shop", on))
    assert (found.refund, found.award, found.certainty.value) == (refund, award, certainty)
    assert (found.received, found.missing) == (0, refund + award)
    assert found.due_on == day(on).replace(day=day(on).day + 1)


def test_that_the_worked_example_is_settled_by_both_rows() -> None:
    told = [
        spent("2022-03-09", 4),
        answered("A shop", "2022-03-10"),
        row("2022-03-11", "award_refund", 4, title="A shop"),
    ]
    (partly,) = awards("2022-03-20", *told)
    assert (partly.received, partly.missing) == (4, 6)
    (whole,) = awards("2022-03-20", *told, row("2022-03-11", "award", 6, title="A shop"))
    assert (whole.received, whole.missing) == (10, 0)


def test_that_there_was_no_award_before_december_2020() -> None:
    assert awards("2020-11-30", spent("2020-11-20", 4), answered("A shop", "2020-11-30")) == []


@pytest.mark.parametrize("more", [{"is_invited": True}, {"interview_at": None}])
def test_that_only_an_own_proposal_with_an_interview_counts(more: dict[str, Any]) -> None:
    at = answered("A shop", "2022-03-10")
    told = Proposal(**{name: getattr(at, name) for name in at.__slots__} | more)
    assert awards("2022-03-20", spent("2022-03-09", 4), told) == []


def test_that_invitations_count_by_the_users_own_rule() -> None:
    rules = RULES.with_overrides([Rule(key="interview_award_for.invitation", value="yes")])
    (found,) = awards("2022-03-20", answered("A shop", "2022-03-10", is_invited=True), rules=rules)
    assert (found.refund, found.award) == (0, 10)


def test_that_fifty_in_seven_days_are_the_most() -> None:
    # six interviews on six days in a row; the seventh comes a week after the first
    days = [f"2022-03-{n:02}" for n in (1, 2, 3, 4, 5, 6, 8)]
    sent_on = day("2022-02-27")
    told = [answered(f"Job {n}", on, sent_on=sent_on) for n, on in enumerate(days)]
    told += [spent("2022-02-27", 4, title=f"Job {n}") for n in range(7)]
    assert [a.expected for a in awards("2022-03-20", *told)] == [10, 10, 10, 10, 10, 0, 10]


def test_that_what_may_come_does_not_use_up_the_cap_but_what_came_does() -> None:
    told = []
    for n in range(6):
        told += [
            spent("2024-03-01", 4, title=f"Job {n}"),
            answered(f"Job {n}", f"2024-03-0{n + 2}", sent_on=day("2024-03-01")),
        ]
    assert [a.expected for a in awards("2024-03-20", *told)] == [10] * 6
    came = [row(f"2024-03-0{n + 3}", "award", 10, title=f"Job {n}") for n in range(5)]
    assert [a.expected for a in awards("2024-03-20", *told, *came)] == [10] * 5 + [0]


def test_that_the_award_is_of_the_one_who_submitted() -> None:
    agency = wallet(start("agency-plus"))
    told = answered("A shop", "2022-03-10", member="Ada")
    (found,) = awards("2022-03-20", spent("2022-03-09", 4, member="Ada"), told, own=agency)
    assert (found.member, found.sent.proposal.wallet) == ("Ada", "w")


def test_that_a_part_settles_an_award_that_is_not_certain() -> None:
    told = [spent("2024-03-09", 4), answered("A shop", "2024-03-10")]
    (found,) = awards("2024-03-20", *told, row("2024-03-11", "award", 3, title="A shop"))
    assert (found.received, found.missing) == (3, 0)


def test_that_a_base_that_came_back_with_the_post_is_not_awaited_again() -> None:
    told = [spent("2022-03-09", 4), answered("A shop", "2022-03-10")]
    (found,) = awards("2022-03-20", *told, row("2022-03-14", "refund", 4, title="A shop"))
    assert found.missing == 0


# -- the randomised reward


@pytest.mark.parametrize(
    ("as_of", "state"),
    [
        # a reward on 1 May: from two weeks on some, from eight weeks on all have cooled down
        ("2026-05-14", "cooling"),
        ("2026-05-15", "may_cool"),
        ("2026-06-25", "may_cool"),
        ("2026-06-26", "open"),
    ],
)
def test_that_a_reward_cools_down_for_two_to_eight_weeks(as_of: str, state: str) -> None:
    told = row("2026-05-01", "award", 40, note="reward; asked twice")
    found = reward_window(book_of(OWN, as_of, told), RULES)
    assert found is not None
    assert (found.state.value, found.least, found.most) == (state, 0, 80)
    assert found.needs_feedback
    assert (str(found.from_on), str(found.until_on)) == ("2026-05-15", "2026-06-26")


def test_that_an_interview_award_is_no_reward() -> None:
    told = row("2026-05-01", "award", 6, title="A shop")
    found = reward_window(book_of(OWN, "2026-05-02", told), RULES)
    assert found is not None
    assert (found.state.value, found.last_on) == ("open", None)


def test_that_there_is_no_reward_before_september_2022() -> None:
    assert reward_window(book_of(OWN, "2022-09-18"), RULES) is None
