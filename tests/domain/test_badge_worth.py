"""Whether the badge pays: by invitations in weeks with and without it, or that none can tell."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.badge_worth import BadgeAdvice, badge_advice
from app.domain.ledger import build_ledger
from app.domain.proposals import Outcome, Proposal
from app.domain.records import Records
from app.words.sums import BADGE_ADVICE, SUM_LINES
from tests.domain.rows import WALLET, day, row, rulebook

AS_OF = day("2026-06-01")


def advice(on: int, off: int, calls: tuple[int, int], cents: int = 10_000) -> BadgeAdvice:
    """`on` weeks with a badge of seven a week, `off` before without; so many invitations in each,
    of which every fifth brings `cents`."""
    first = AS_OF - timedelta(days=7 * (on + off) - 1)
    rows = [row(str(first), "bought", 5000, cost_cents=75_000)]
    rows += [row(str(AS_OF - timedelta(days=back)), "badge", -1) for back in range(7 * on)]
    proposals = {}
    for place, count in enumerate(calls):
        for number in range(count):
            weeks, start = (on, 0) if place == 0 else (off, 7 * on)
            age = start + (number * 7 * weeks) // count
            name = f"i{place}-{number}"
            won = number % 5 == 0
            proposals[name] = Proposal(
                id=name, wallet="w", title=name, sent_on=AS_OF - timedelta(days=age),
                is_invited=True, outcome=Outcome.HIRED if won else Outcome.DECLINED,
                revenue_cents=cents if won else None,
            )  # fmt: skip
    known = Records(wallets={"w": WALLET}, entries=tuple(rows), proposals=proposals)
    return badge_advice(build_ledger(known, rulebook(), AS_OF))


def test_that_many_more_invitations_of_worth_pay() -> None:
    """Two more a week at $20 each, against 7 x 15 cents a week."""
    found = advice(20, 20, (50, 10))
    assert (found.advice, found.cost_cents, found.worth_cents) == ("pays", 105, 2000)
    assert found.extra == pytest.approx(2.0)
    assert (found.with_badge.weeks, found.without.weeks) == (20, 20)


def test_that_as_many_without_it_do_not_pay() -> None:
    found = advice(25, 25, (25, 25), cents=100)
    assert found.advice == "does_not_pay"


@pytest.mark.parametrize(
    ("on", "off", "calls"), [(7, 60, (9, 9)), (60, 7, (9, 9)), (30, 30, (2, 2)), (20, 20, (9, 8))]
)
def test_that_few_weeks_or_invitations_or_a_small_difference_cannot_tell(
    on: int, off: int, calls: tuple[int, int]
) -> None:
    assert advice(on, off, calls).advice == "cannot_tell"


def test_that_without_income_it_cannot_be_told() -> None:
    found = advice(20, 20, (50, 10), cents=0)
    assert (found.advice, found.worth_cents) == ("cannot_tell", None)


def test_that_a_badge_that_was_never_on_is_not_judged() -> None:
    assert advice(0, 20, (0, 10)).advice == "never_used"


def test_that_the_sum_adds_up_and_has_words() -> None:
    found = advice(20, 20, (50, 10))
    told = {line.code: line.amount for line in found.lines}
    assert told["badge_brought"] + told["badge_cost"] == told["badge_left"]
    assert told["badge_brought"] == 4000
    assert set(told) <= set(SUM_LINES)
    assert found.advice in BADGE_ADVICE


def test_that_an_empty_ledger_has_no_badge() -> None:
    known = Records(wallets={"w": WALLET})
    assert badge_advice(build_ledger(known, rulebook(), AS_OF)).advice == "never_used"
