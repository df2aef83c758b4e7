"""A ledger with every cost written out by hand agrees to the cent."""

from __future__ import annotations

from functools import cache

import pytest

from app.domain.groupings import GROUPINGS
from app.domain.ledger import Ledger, build_ledger
from app.domain.records import Records, with_records
from app.domain.rules import Rulebook
from app.domain.waiting import Milestone
from app.domain.wins import OtherMoney
from app.resource_files import resource_path
from tests.domain import costs_by_hand as by_hand
from tests.domain.rows import WALLET, day


@cache
def ledger() -> Ledger:
    rules = Rulebook.load(resource_path("rulebook"))
    known = with_records(Records(), [WALLET, *by_hand.records(WALLET)])
    return build_ledger(known, rules, day(by_hand.AS_OF))


def test_that_every_part_of_the_full_cost_is_that_of_the_hand() -> None:
    found = ledger().spend()
    parts = found.parts
    assert {name: getattr(parts, name) for name in by_hand.PARTS} == by_hand.PARTS
    assert (found.cash_cents, found.full_cents) == (by_hand.PARTS["cash"], by_hand.FULL)
    assert (found.proposals, found.pending, found.replies) == (6, 1, 4)
    assert (found.interviews, found.wins, found.revenue_cents) == (2, 1, 50_000)
    assert (found.connects_gross, found.connects_net) == (142, 136)


def test_that_each_proposal_costs_what_the_hand_says() -> None:
    found = {one.proposal.title: (one.cost_cents, one.unpaid) for one in ledger().sent}
    assert found == {
        "Kite shop": (144, 0),
        "Tram map": (24, 2),
        "Ferry timetable": (30, 8),
        "Lighthouse log": (48, 0),
        "Harbour crane": (210, 0),
        "Whole town hall": (1230, 0),
    }


def test_that_the_figures_of_a_reply_an_interview_and_a_win_are_those_of_the_hand() -> None:
    found = ledger().spend()
    assert found.per(Milestone.WIN).value == by_hand.PER_WIN
    assert found.per(Milestone.WIN, full=True).value == by_hand.FULL_PER_WIN
    assert found.per(Milestone.INTERVIEW).value == by_hand.PER_INTERVIEW
    assert found.per(Milestone.REPLY).value == by_hand.PER_REPLY
    assert found.counted == pytest.approx(5.749005, abs=1e-6)
    early = found.too_early(Milestone.WIN)
    assert early is not None
    assert (early.have, early.needed, early.reached) == (5, 15, 1)


def test_that_euros_stand_apart() -> None:
    found = ledger().spend()
    assert found.currency == "USD"
    assert found.others == (OtherMoney("EUR", by_hand.EUR, 0, 0, 0),)


@pytest.mark.parametrize("by", GROUPINGS)
def test_that_the_groups_and_what_belongs_to_none_come_to_the_whole(by: str) -> None:
    whole, grouped = ledger().spend(), ledger().spend_by(by)
    cash = sum(one.cash_cents for one in grouped)
    full = sum(one.full_cents for one in grouped)
    beside = (0, 0) if by in ("month", "wallet") else (30, 30 + 24 + 1499)
    assert (cash + beside[0], full + beside[1]) == (whole.cash_cents, whole.full_cents)
    assert sum(one.proposals for one in grouped) == whole.proposals
    assert sum(money.cash_cents for one in grouped for money in one.others) == by_hand.EUR


def test_that_a_month_holds_its_own_lapses_badges_and_fees() -> None:
    found = {one.name: one.parts for one in ledger().spend_by("month")}
    assert (found["2026-03"].plan_fee, found["2026-06"].lapsed) == (1499, 24)
    assert found["2026-06"].cash == 210 + 1230 + 30
