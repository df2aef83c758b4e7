"""Owed: what comes back for certain, what may, what never does, and from when it is late."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.owed import Owed, OwedCode, owed
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.refund_rules import account_ends, refund_rules
from app.domain.rules import Rule, Rulebook
from app.words.support import CERTAINTIES, ENDS, KINDS, REASONS, support_text
from tests.domain.plan_cases import RULES, ledger_of, start, wallet
from tests.domain.rows import day, row

OWN = wallet(start("freelancer-basic"))
AS_OF = "2026-03-20"
HELD = row("2026-01-01", "bought", 60, cost_cents=900)


def at(on: str) -> datetime:
    return datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=UTC)


def sent(outcome: Outcome = Outcome.PENDING, **more: Any) -> Proposal:
    given = {"id": "p", "title": "A shop", "sent_on": day("2026-03-01"), **more}
    return Proposal(wallet="w", outcome=outcome, **given)


def closed(on: str = "2026-03-10", **more: Any) -> Proposal:
    return sent(Outcome.CLOSED, ended_at=at(on), **more)


def legs(base: int = 16, boost: int = 0) -> list[Any]:
    rows = [row("2026-03-01", "proposal", -base, title="A shop")]
    return [*rows, row("2026-03-01", "boost", -boost, title="A shop")] if boost else rows


def due(*records: Any, as_of: str = AS_OF, rules: Rulebook = RULES) -> list[Owed]:
    return list(owed(ledger_of(OWN, as_of, HELD, *records, rules=rules)))


def told(found: list[Owed]) -> list[tuple[str, int, str]]:
    return [(one.kind.value, one.connects, one.certainty.value) for one in found]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.CLOSED, [("refund", 16, "certain")]),
        (Outcome.DECLINED, []),
        (Outcome.OTHER_HIRED, []),
        (Outcome.WITHDRAWN, []),
        (Outcome.EXPIRED, []),
        (Outcome.HIRED, []),
        (Outcome.PENDING, []),
        (Outcome.VIEWED, []),
    ],
)
def test_that_only_a_post_closed_without_a_hire_owes_a_refund(
    outcome: Outcome, expected: list[tuple[str, int, str]]
) -> None:
    assert told(due(*legs(), sent(outcome, ended_at=at("2026-03-10")))) == expected


@pytest.mark.parametrize(
    ("key", "outcome", "expected"),
    [
        # C9 in its other readings: nothing on a closed post, something on one that ran out
        ("refund.closed", Outcome.CLOSED, "never"),
        ("refund.expired", Outcome.EXPIRED, "certain"),
        ("refund.declined", Outcome.DECLINED, "possible"),
    ],
)
def test_that_the_users_own_policy_decides(key: str, outcome: Outcome, expected: str) -> None:
    rules = RULES.with_overrides([Rule(key=key, value=expected)])
    found = due(*legs(), sent(outcome, ended_at=at("2026-03-10")), rules=rules)
    assert [one.certainty.value for one in found] == ([] if expected == "never" else [expected])


def test_that_a_refund_is_late_after_48_hours() -> None:
    (found,) = due(*legs(), closed("2026-03-10"))
    assert (found.since, found.due_on) == (day("2026-03-10"), day("2026-03-12"))
    assert not found.is_late(day("2026-03-11"))
    assert found.is_late(day("2026-03-12"))
    rules = RULES.with_overrides([Rule(key="refund_hours_most", value=72)])
    assert due(*legs(), closed("2026-03-10"), rules=rules)[0].due_on == day("2026-03-13")


def test_that_without_the_day_of_the_close_nothing_is_late() -> None:
    (found,) = due(*legs(), sent(Outcome.CLOSED))
    assert (found.since, found.due_on, found.is_dated) == (day("2026-03-01"), None, False)
    assert not found.is_late(day("9999-12-31"))


def test_that_both_legs_of_a_closed_post_are_owed_each_with_its_cost() -> None:
    found = due(*legs(16, 20), closed("2026-03-05"))
    assert told(found) == [("boost_refund", 20, "certain"), ("refund", 16, "certain")]
    # 60 cost 9.00 dollars: 15 cents each
    assert {one.kind.value: one.cents for one in found} == {"refund": 240, "boost_refund": 300}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("refund", 16)], [("boost_refund", 20)]),
        ([("boost_refund", 20)], [("refund", 16)]),
        ([("refund", 16), ("boost_refund", 20)], []),
        ([("refund", 36)], []),
        ([("refund", 4)], [("boost_refund", 20), ("refund", 12)]),
        ([("refund", 40)], []),
        ([("boost_refund", 36)], []),
    ],
)
def test_that_what_came_back_is_owed_no_more(
    rows: list[tuple[str, int]], expected: list[tuple[str, int]]
) -> None:
    back = [row("2026-03-11", kind, number, title="A shop") for kind, number in rows]
    found = due(*legs(16, 20), *back, closed())
    assert [(one.kind.value, one.connects) for one in found] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"boost_state": "outbid"}, [("boost_refund", 20, "certain")]),
        ({"boost_state": "outbid", "is_viewed": True}, [("boost_refund", 20, "possible")]),
        ({"boost_state": "boosted"}, []),
        ({}, []),
    ],
)
def test_that_a_boost_that_was_outbid_comes_back(
    more: dict[str, Any], expected: list[tuple[str, int, str]]
) -> None:
    assert told(due(*legs(16, 20), sent(**more))) == expected


def test_that_an_outbid_boost_is_late_two_days_after_the_auction() -> None:
    # sent on the 1st, seven days of bidding, 48 hours
    (found,) = due(*legs(16, 20), sent(boost_state="outbid"))
    assert found.due_on == day("2026-03-10")
    posted = Job(id="j", posted_at=at("2026-02-27"))
    (found,) = due(*legs(16, 20), sent(boost_state="outbid", job=posted))
    assert found.due_on == day("2026-03-08")


@pytest.mark.parametrize(
    ("more", "is_owed"),
    [
        ({}, True),
        ({"boost_state": "outbid"}, True),
        # it ranked when the bidding ended on the 8th, and the post was closed on the 10th
        ({"boost_state": "boosted"}, False),
        # the client opened it while the bidding went on: charged
        ({"viewed_at": at("2026-03-04")}, False),
        ({"viewed_at": at("2026-03-09")}, True),
    ],
)
def test_that_a_boost_of_a_closed_post_is_owed_unless_it_was_charged(
    more: dict[str, Any], is_owed: bool
) -> None:
    kinds = [one.kind.value for one in due(*legs(16, 20), closed(**more))]
    assert kinds == (["boost_refund", "refund"] if is_owed else ["refund"])


def test_that_a_ranked_boost_of_a_post_closed_during_the_bidding_comes_back() -> None:
    found = due(*legs(16, 20), closed("2026-03-05", boost_state="boosted"))
    assert [one.kind.value for one in found] == ["boost_refund", "refund"]


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (Job(id="j", title="A shop", is_closed=True), [("refund", 16, "possible")]),
        (Job(id="j", title="A shop", is_closed=True, hires=0), [("refund", 16, "possible")]),
        (Job(id="j", title="A shop", is_closed=True, hires=1), []),
        (Job(id="j", title="A shop"), []),
        (Job(id="j", title="A shop", connects=9), []),
    ],
)
def test_that_a_post_seen_closed_may_owe_and_a_fallen_price_never_does(
    post: Job, expected: list[tuple[str, int, str]]
) -> None:
    assert told(due(*legs(), sent(), post)) == expected


def test_that_a_fallen_price_is_owed_only_by_a_rule_of_the_users_own() -> None:
    post = Job(id="j", title="A shop", connects=9)
    rules = RULES.with_overrides(
        [Rule(key="refund.price_change", value="certain"), Rule(key="refund.viewed", value="never")]
    )
    assert told(due(*legs(), sent(Outcome.VIEWED), post, rules=rules)) == [("refund", 7, "certain")]


def test_that_an_interview_is_owed_its_award() -> None:
    answered = sent(Outcome.INTERVIEW, interview_at=at("2026-03-10"))
    (found,) = due(*legs(), answered)
    assert (found.kind.value, found.connects, found.certainty.value) == ("award", 16, "possible")
    assert (found.since, found.due_on) == (day("2026-03-10"), day("2026-03-11"))
    assert due(*legs(), row("2026-03-11", "award_refund", 16, title="A shop"), answered) == []


def test_that_a_closed_post_after_an_interview_is_not_owed_twice() -> None:
    ended = closed(interview_at=at("2026-03-05"))
    assert told(due(*legs(), ended)) == [("refund", 16, "certain")]


def test_that_nothing_is_owed_for_what_was_free() -> None:
    assert due(closed(is_invited=True)) == []


def test_that_a_year_later_nothing_is_owed() -> None:
    assert due(*legs(), closed(), as_of="2027-03-01") != []
    assert due(*legs(), closed(), as_of="2027-03-02") == []


def test_that_the_policy_keeps_certain_possible_and_never_apart() -> None:
    found = {(rule.of, rule.end): rule.certainty.value for rule in refund_rules(RULES, day(AS_OF))}
    certain = {"closed", "removed"}
    possible = {"pending", "viewed", "interview"}
    never = {
        "hired", "declined", "other_hired", "withdrawn", "expired", "never_closed",
        "price_change", "account_closed", "suspended_for_good",
    }  # fmt: skip
    assert {end for (of, end), c in found.items() if of == "proposal" and c == "certain"} == certain
    assert {
        end for (of, end), c in found.items() if of == "proposal" and c == "possible"
    } == possible
    assert {end for (of, end), c in found.items() if of == "proposal" and c == "never"} == never
    assert {end for (of, end), c in found.items() if of == "boost" and c == "never"} == {
        "interacted",
        "ranked",
    }
    assert {end for _, end in found} | {"suspended"} == set(ENDS)


def test_that_a_closed_account_loses_all_and_a_suspended_one_keeps_all() -> None:
    ends = {one.end: one for one in account_ends(ledger_of(OWN, AS_OF, HELD))}
    lost = ends["account_closed"]
    assert (lost.kept, lost.lost, lost.lost_cents) == (0, 60, 900)
    assert ends["suspended_for_good"].lost == 60
    assert (ends["suspended"].kept, ends["suspended"].lost_cents) == (60, 0)


# -- the words to support


def test_that_a_text_names_the_job_the_days_and_the_number() -> None:
    text = support_text(due(*legs(), closed()))
    for part in ("A shop", "2026-03-01", "2026-03-10", "(16)", "return them"):
        assert part in text


def test_that_one_text_asks_for_all_of_them() -> None:
    text = support_text(due(*legs(16, 20), closed()))
    assert text.count("A shop") == 2
    assert text.count("Hello") == 1
    assert "  " not in text


def test_that_a_text_names_ten_at_most() -> None:
    text = support_text(due(*legs(), closed()) * 12)
    assert text.count("A shop") == 10
    assert "There are 2 more such proposals. Could" in text


def test_that_a_text_only_asks_where_nothing_is_certain() -> None:
    text = support_text(due(*legs(), sent(Outcome.INTERVIEW, interview_at=at("2026-03-10"))))
    assert "whether" in text
    assert "return them" not in text


@pytest.mark.parametrize("title", ["{title}", "{", "%s", "\u202eabc", ""])
def test_that_a_hostile_title_is_only_text(title: str) -> None:
    rows = [row("2026-03-01", "proposal", -4, title=title, job_key="~01")]
    text = support_text(due(*rows, closed(title=title, job_key="~01")))
    assert (title or "–") in text


def test_that_every_code_has_words() -> None:
    assert set(REASONS) == set(OwedCode)
    assert len(KINDS) == 3
    assert len(CERTAINTIES) == 3


@settings(max_examples=60)
@given(
    st.integers(1, 40),
    st.integers(0, 40),
    st.lists(
        st.tuples(st.sampled_from(["refund", "boost_refund"]), st.integers(1, 40)), max_size=3
    ),
)
def test_that_never_more_is_owed_than_was_spent(
    base: int, boost: int, back: list[tuple[str, int]]
) -> None:
    rows = [row("2026-03-11", kind, number, title="A shop") for kind, number in back]
    found = due(*legs(base, boost), *rows, closed())
    out = max(base + boost - sum(number for _, number in back), 0)
    assert sum(one.connects for one in found) == out
    assert all(one.connects > 0 for one in found)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2026-03-10", "likely"), ("2026-04-11", "likely"), ("2026-04-12", "unlikely")],
)
def test_that_what_may_come_is_unlikely_a_month_after_it_was_due(as_of: str, expected: str) -> None:
    rules = RULES.with_overrides([Rule(key="refund.declined", value="possible")])
    rows = [*legs(), sent(Outcome.DECLINED, ended_at=at("2026-03-10"))]
    (found,) = due(*rows, as_of=as_of, rules=rules)  # due on 2026-03-12
    assert found.chance(day(as_of)).value == expected


def test_that_what_is_certain_stays_certain_however_late() -> None:
    (found,) = due(*legs(), closed("2026-03-10"), as_of="2026-09-10")
    assert found.chance(day("2026-09-10")).value == "certain"


def test_that_a_bid_outbid_after_the_client_looked_is_unlikely() -> None:
    (seen,) = due(*legs(16, 20), sent(boost_state="outbid", is_viewed=True))
    (unseen,) = due(*legs(16, 20), sent(boost_state="outbid"))
    assert [one.chance(day(AS_OF)).value for one in (seen, unseen)] == ["unlikely", "certain"]


@pytest.mark.parametrize("outcome", [Outcome.EXPIRED, Outcome.WITHDRAWN])
@pytest.mark.parametrize("is_closed", [False, True])
def test_that_nothing_is_owed_for_a_post_that_ran_out_or_a_proposal_withdrawn(
    outcome: Outcome, is_closed: bool
) -> None:
    post = Job(id="j", title="A shop", is_closed=is_closed)
    for as_of in ("2026-03-11", AS_OF, "2026-09-01"):
        ended = sent(outcome, ended_at=at("2026-03-10"), boost_state="boosted")
        assert due(*legs(16, 20), ended, post, as_of=as_of) == []
