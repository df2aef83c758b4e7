"""What-if replays: the past without a change is the past; with one, what the hand works out."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.domain.entries import Entry, PlanName, Wallet, WalletKind
from app.domain.ledger import Ledger, build_ledger
from app.domain.problems import LedgerError
from app.domain.proposals import Job, Outcome, Proposal
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.domain.whatif import WhatIf, what_if
from app.domain.whatif_plan import plan_hindsight
from app.resource_files import resource_path
from tests.domain.histories import histories
from tests.domain.rows import WALLET, day, row, rulebook, shown

AS_OF = "2026-06-01"
SHIPPED = Rulebook.load(resource_path("rulebook"))


def ledger(*entries: Entry, proposals: tuple[Proposal, ...] = (), **more: object) -> Ledger:
    known = Records(
        wallets={"w": WALLET}, entries=entries, proposals={p.id: p for p in proposals}, **more
    )  # type: ignore[arg-type]
    return build_ledger(known, rulebook(order="received"), day(AS_OF))


def two_proposals() -> Ledger:
    """30 at 15 cents; 12 lost, 8 won with a boost of 4, of which no post is known."""
    return ledger(
        row("2026-01-01", "bought", 30, cost_cents=450),
        row("2026-02-01", "proposal", -12, job_key="~1"),
        row("2026-02-02", "proposal", -8, job_key="~2"),
        row("2026-02-02", "boost", -4, job_key="~2"),
        proposals=(
            Proposal(id="a", wallet="w", title="a", job_key="~1", sent_on=day("2026-02-01"),
                     outcome=Outcome.DECLINED, job=Job(id="j", client_hire_rate=0.2)),
            Proposal(id="b", wallet="w", title="b", job_key="~2", sent_on=day("2026-02-02"),
                     outcome=Outcome.HIRED, revenue_cents=9000, niche="Maps"),
        ),
    )  # fmt: skip


@given(histories())
def test_that_a_replay_without_a_change_is_the_past(rows: list[Entry]) -> None:
    """An order that holds anyway changes nothing, whatever the rows."""
    known = Records(wallets={"w": WALLET}, entries=tuple(rows))
    past = build_ledger(known, rulebook(order="received"), rows[-1].occurred_on)
    found = what_if(past, WhatIf(order="received"))
    assert found.before == found.after
    assert found.before.balance == past.balance
    assert found.before.shortfall == past.shortfall
    assert sum(found.before.cash.values()) == past.spend().cash_cents


def test_that_skipping_the_lost_one_saves_what_it_cost() -> None:
    found = what_if(two_proposals(), WhatIf(skip="hire_rate_under", limit=40))
    assert (found.before.cash, found.after.cash) == ({"USD": 360}, {"USD": 180})
    assert (found.before.balance, found.after.balance) == (6, 18)
    assert (len(found.skipped), found.wins_lost, found.unknown) == (1, 0, 1)


@pytest.mark.parametrize(
    ("asked", "skipped", "lost"),
    [
        (WhatIf(skip="connects_over", limit=11), 2, 1),
        (WhatIf(skip="connects_over", limit=12), 0, 0),
        (WhatIf(skip="boosted"), 1, 1),
        (WhatIf(skip="niche", niche="Maps"), 1, 1),
        (WhatIf(skip="proposals_over", limit=5), 0, 0),
        (WhatIf(skip="unverified"), 0, 0),
    ],
)
def test_that_a_rule_skips_what_it_says(asked: WhatIf, skipped: int, lost: int) -> None:
    found = what_if(two_proposals(), asked)
    assert (len(found.skipped), found.wins_lost) == (skipped, lost)
    assert found.after.sent == 2 - skipped
    assert found.after.wins == 1 - lost


def test_that_the_other_order_uses_other_lots() -> None:
    past = ledger(
        row("2026-01-01", "free", 10), row("2026-01-02", "bought", 10, cost_cents=150),
        row("2026-02-01", "proposal", -10, title="x"),
    )  # fmt: skip
    found = what_if(past, WhatIf(order="paid_first"))
    assert (found.before.cash, found.after.cash) == ({}, {"USD": 150})


def test_that_what_was_held_before_the_first_row_is_kept() -> None:
    past = ledger(row("2026-02-01", "proposal", -10, title="x"), statements=(shown(AS_OF, 40),))
    assert past.opening == 50
    found = what_if(past, WhatIf(skip="connects_over", limit=5))
    assert (found.before.balance, found.after.balance) == (40, 50)


@pytest.mark.parametrize(
    "asked",
    [
        WhatIf(), WhatIf(order="backwards"), WhatIf(skip="rainy"), WhatIf(skip="connects_over"),
        WhatIf(skip="hire_rate_under", limit=-1), WhatIf(skip="niche"),
    ],
)  # fmt: skip
def test_that_what_cannot_be_supposed_is_refused(asked: WhatIf) -> None:
    with pytest.raises(LedgerError) as error:
        what_if(two_proposals(), asked)
    assert error.value.code == "bad_what_if"


def on_basic() -> Ledger:
    """Since 1 March 2026 on Basic with nothing promised; 120 used in each of three months."""
    wallet = Wallet(id="w", name="Own", billing_day=1)
    rows = [row("2026-03-01", "bought", 400, cost_cents=6000)]
    rows += [row(f"2026-0{month}-10", "proposal", -120, job_key=f"~{month}") for month in (3, 4, 5)]
    known = Records(wallets={"w": wallet}, entries=tuple(rows))
    return build_ledger(known, SHIPPED, day("2026-05-31"))


def test_that_another_plan_costs_what_the_hand_says() -> None:
    """Plus on 1 March, April and May: 3 x $14.99 and 3 x 20 Connects at 15 cents; Basic: 360."""
    found = plan_hindsight(on_basic(), "w", PlanName.FREELANCER_PLUS)
    assert (found.before.bought, found.before.total_cents) == (360, 5400)
    after = found.after
    assert (after.months, after.fee_cents, after.bought) == (3, 4497, 60)
    assert after.total_cents == 4497 + 900
    assert found.saved_cents == 3
    told = {line.code: line.amount for line in after.lines}
    assert told["plan_fees"] + told["plan_bought_cents"] == told["plan_total"]


def test_that_the_plan_that_was_costs_the_same_again() -> None:
    found = plan_hindsight(on_basic(), "w", PlanName.FREELANCER_BASIC)
    assert found.saved_cents == 0


def test_that_a_plan_of_the_other_kind_is_refused() -> None:
    with pytest.raises(LedgerError) as error:
        plan_hindsight(on_basic(), "w", PlanName.AGENCY_PLUS)
    assert error.value.code == "plan_of_other_kind"
    assert WALLET.kind is WalletKind.FREELANCER
