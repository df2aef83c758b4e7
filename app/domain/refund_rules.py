"""The refund policy end by end: what comes back for certain, what may, and what never does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ledger import Ledger
from app.domain.proposals import Outcome
from app.domain.rule_keys import BOOST_ENDS, OTHER_ENDS
from app.domain.rule_readings import Certainty, boost_refund_policy, refund_policy
from app.domain.rules import Rulebook

_ACCOUNT_ENDS = ("account_closed", "suspended_for_good", "suspended")


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRule:
    """Whether what was spent comes back after an end: of a proposal, a boost or an account."""

    of: str
    end: str
    certainty: Certainty


def refund_rules(rules: Rulebook, day: date) -> tuple[RefundRule, ...]:
    """The refund policy of a day, end by end."""
    ends = (*(str(outcome) for outcome in Outcome), *OTHER_ENDS)
    return (
        *(RefundRule(of="proposal", end=e, certainty=refund_policy(rules, e, day)) for e in ends),
        *(
            RefundRule(of="boost", end=e, certainty=boost_refund_policy(rules, e, day))
            for e in BOOST_ENDS
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountEnd:
    """What becomes of the Connects held when an account ends or rests."""

    end: str
    kept: int
    lost: int
    lost_cents: int


def account_ends(ledger: Ledger) -> tuple[AccountEnd, ...]:
    """What closing the account, a suspension for good and one for a time would leave and take."""
    return tuple(_account_end(ledger, end) for end in _ACCOUNT_ENDS)


def _account_end(ledger: Ledger, end: str) -> AccountEnd:
    rules = ledger.rules_of(ledger.wallet)
    if end == "suspended":
        is_kept = rules.text("suspension_keeps_connects", ledger.as_of) == "yes"
    else:
        is_kept = refund_policy(rules, end, ledger.as_of) is Certainty.CERTAIN
    held = ledger.balance
    if is_kept:
        return AccountEnd(end=end, kept=held, lost=0, lost_cents=0)
    return AccountEnd(end=end, kept=0, lost=held, lost_cents=ledger.cost_cents)
