"""The keys that rules may have and the form of their values.

A form is a whole number, a list of whole numbers or one word of a choice. Families of keys are
written out here, so that a misspelt key is found when the rulebook is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import pairwise
from typing import TypeGuard

from app.domain.entries import PlanName, WalletKind
from app.domain.proposals import Outcome

RuleValue = int | str | tuple[int, ...]

MOST = 10_000_000
"""No number of a rule is larger: cents, Connects, days."""


class Shape(StrEnum):
    NUMBER = "a whole number"
    NUMBERS = "a list of whole numbers"
    WORD = "a word"


@dataclass(frozen=True, slots=True)
class Form:
    """What a value may be: numbers from `low` to `high`, rising where told, or one of `words`;
    without words any text."""

    shape: Shape
    low: int = 0
    high: int = MOST
    words: tuple[str, ...] = ()
    is_rising: bool = False

    def fault(self, key: str, value: object) -> str | None:
        """What is wrong with a value of `key`, if anything; lists come as tuples."""
        match self.shape:
            case Shape.WORD:
                return self._fault_of_word(key, value)
            case Shape.NUMBER:
                return self._fault_of_number(key, value)
            case Shape.NUMBERS:
                return self._fault_of_list(key, value)

    def _fault_of_word(self, key: str, value: object) -> str | None:
        if value in self.words or (isinstance(value, str) and not self.words):
            return None
        return f"{key} must be one of {sorted(self.words)}"

    def _fault_of_number(self, key: str, value: object) -> str | None:
        if not _is_whole(value):
            return f"{key} must be a whole number"
        if value < 0 <= self.low:
            return f"{key} must not be negative"
        if not self.low <= value <= self.high:
            return f"{key} must be a whole number from {self.low} to {self.high}"
        return None

    def _fault_of_list(self, key: str, value: object) -> str | None:
        if not isinstance(value, tuple):
            return f"{key} must be a list of whole numbers"
        faults = (self._fault_of_number(key, item) for item in value)
        if fault := next((fault for fault in faults if fault), None):
            return fault
        if self.is_rising and any(a >= b for a, b in pairwise(value)):
            return f"{key} must be written from the smallest to the largest, each once"
        return None


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def read_value(text: str, shape: Shape) -> RuleValue:
    """A value as typed: `15`, `paid_first` or `10, 20, 40`. Raises ValueError."""
    text = text.strip()
    if shape is Shape.NUMBER:
        return int(text)
    if shape is Shape.NUMBERS:
        inner = text.removeprefix("[").removesuffix("]").strip()
        return tuple(int(part) for part in inner.split(",")) if inner else ()
    return text


def write_value(value: RuleValue) -> str:
    """A value as one would type it; `read_value` reads it back."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def shape_of(value: RuleValue) -> Shape:
    if isinstance(value, tuple):
        return Shape.NUMBERS
    return Shape.NUMBER if isinstance(value, int) else Shape.WORD


def unknown_key(key: str) -> str:
    """Why a key is refused, with the one that was likely meant."""
    near = get_close_matches(key, FORMS, n=1, cutoff=0.8)
    return f"unknown key {key}" + (f"; did you mean {near[0]}" if near else "")


_NUMBER = Form(Shape.NUMBER)
_PERCENT = Form(Shape.NUMBER, high=100)
_DAYS = Form(Shape.NUMBER, high=36_500)
_NUMBERS = Form(Shape.NUMBERS)
_RISING = Form(Shape.NUMBERS, is_rising=True)


def _one_of(*words: str) -> Form:
    return Form(Shape.WORD, words=words)


_YES_NO = _one_of("yes", "no")
_CERTAINTY = _one_of("certain", "possible", "never")
_PLAN_PARTS = {
    "price_cents": _NUMBER,
    "monthly_paid": _NUMBER,
    "monthly_free": _NUMBER,
    "monthly_state": _one_of("certain", "conditional"),
    "one_time": _NUMBER,
    "can_buy": _YES_NO,
}
WAYS_TO_APPLY = ("invitation", "offer", "talent_cloud", "zero_connects", "highlighted")
OTHER_ENDS = (
    "removed",
    "never_closed",
    "price_change",
    "account_closed",
    "suspended_for_good",
)
"""Ends beyond the outcomes of a proposal after which Connects come back or stay spent."""
BOOST_ENDS = ("outbid", "closed", "removed", "interacted", "ranked")
GRANTS = (
    "sign_up",
    "profile_approved",
    "readiness_test",
    "rising_talent",
    "rising_talent.agency",
    "certification",
    "promo_code",
    "task",
    "courtesy",
)

FORMS: dict[str, Form] = {
    # price
    "price_cents": _NUMBER,
    **{f"bundles.{kind}": _RISING for kind in WalletKind},
    **{f"bundle_cents.{kind}": _NUMBERS for kind in WalletKind},
    "tax_basis_points": Form(Shape.NUMBER, high=10_000),
    "payment_from": _one_of("balance_first", "card_first"),
    "payment_is_split": _YES_NO,
    "reserve_cents": _NUMBER,
    # jobs
    "job_card": _RISING,
    **dict.fromkeys(("job_low", "job_top", "job_typical", "job_unknown_top"), _NUMBER),
    **dict.fromkeys(("job_band.cents", "job_band.low", "job_band.high"), _RISING),
    "job_changes_while_live": _YES_NO,
    **{f"free_to_apply.{way}": _YES_NO for way in WAYS_TO_APPLY},
    # plans
    **{f"plan.{plan}.{part}": form for plan in PlanName for part, form in _PLAN_PARTS.items()},
    "billing.first_late_day": Form(Shape.NUMBER, low=2, high=32),
    "billing.prorates_free": _YES_NO,
    "billing.failed_payment": _one_of("basic", "kept"),
    "billing.annual": _YES_NO,
    "agency.buyer": _one_of("owner_or_admin", "any_member"),
    "agency.mixes_with_personal": _YES_NO,
    "agency.pool_on_downgrade": _one_of("frozen", "kept", "lost"),
    # grants
    **{f"grant.{name}": _NUMBER for name in GRANTS},
    **dict.fromkeys(("grant.top_rated", "grant.good_work"), _one_of("none", "some")),
    # awards
    "interview_award": _NUMBER,
    "interview_award_state": _one_of("off", "certain", "uncertain"),
    "interview_award_cap_7_days": _NUMBER,
    "interview_award_form": _one_of("none", "one_row", "refund_and_award", "full_refund"),
    "interview_award_hours": _NUMBER,
    "interview_award_goes_to": _one_of("submitter", "freelancer"),
    "interview_award_for.own_proposal": _YES_NO,
    "interview_award_for.invitation": _YES_NO,
    "interview_award_for.direct_offer": _YES_NO,
    "reward.state": _one_of("off", "random"),
    **dict.fromkeys(("reward.least", "reward.most"), _NUMBER),
    **dict.fromkeys(("reward.cooldown_weeks_least", "reward.cooldown_weeks_most"), _NUMBER),
    "reward.needs_feedback": _YES_NO,
    # use
    "order_of_use": _one_of("paid_first", "received"),
    "expiry_days": Form(Shape.NUMBER, low=1, high=36_500),
    "expiry_base": _one_of("issue", "purchase"),
    "monthly_free_lapses": _YES_NO,
    "expiry_warning_days": _DAYS,
    "expired_come_back": _YES_NO,
    "refund_keeps_expiry": _YES_NO,
    # refunds
    **{f"refund.{end}": _CERTAINTY for end in (*Outcome, *OTHER_ENDS)},
    "suspension_keeps_connects": _YES_NO,
    **dict.fromkeys(("refund_hours_least", "refund_hours_most"), _NUMBER),
    "refund_as": _one_of("connects", "money"),
    # caps
    **dict.fromkeys(("balance_cap", "balance_cap.agency"), _NUMBER),
    **dict.fromkeys(("rollover_cap", "rollover_cap.agency"), _NUMBER),
    # boost
    "boost_mechanism": _one_of("none", "second_price", "pay_bid"),
    "boost_slots": _NUMBER,
    "boost_auction_days": _DAYS,
    "boost_ends_at_first_hire": _YES_NO,
    **dict.fromkeys(("boost_opened_most", "boost_seen_most", "boost_raise"), _NUMBER),
    **dict.fromkeys(("boost_fewer_bidders_pay", "boost_charged_on_interaction"), _YES_NO),
    **{f"boost_refund.{end}": _CERTAINTY for end in BOOST_ENDS},
    # badge
    **dict.fromkeys(("badge_per_week", "badge_most_per_week", "badge_drip"), _NUMBER),
    "badge_seen_per_week": _RISING,
    "badge_from_agency_pool": _YES_NO,
    "profile_ad_per_week": _NUMBER,
    # fee
    **dict.fromkeys(("service_fee_percent", "service_fee_kept_percent"), _PERCENT),
    **dict.fromkeys(("service_fee_least", "service_fee_most"), _PERCENT),
    "service_fee_kept_from_cents": Form(Shape.NUMBER, high=1_000_000_000),
    "service_fee_tier_cents": Form(Shape.NUMBERS, high=1_000_000_000, is_rising=True),
    "service_fee_tier_percents": Form(Shape.NUMBERS, high=100),
    "client_contract_fee_cents": _NUMBER,
}
"""Every key that a rulebook may use."""
