"""Rules as people read them: names, topics, what a rule is about, and values with their unit.

All texts are English templates; a caller that translates passes its own `Writing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules import RuleValue
from app.words.counts import plain_count


class Topic(StrEnum):
    """What a rule belongs to, in the order in which topics are shown."""

    USE = "use"
    PRICE = "price"
    JOBS = "jobs"
    PLANS = "plans"
    GRANTS = "grants"
    AWARDS = "awards"
    REFUNDS = "refunds"
    BOOST = "boost"
    BADGE = "badge"
    CAPS = "caps"
    FEE = "fee"
    REST = "rest"


TOPICS: Mapping[Topic, str] = {
    Topic.USE: "Use and expiry",
    Topic.PRICE: "Buying",
    Topic.JOBS: "Applying",
    Topic.PLANS: "Plans",
    Topic.GRANTS: "Given once",
    Topic.AWARDS: "Interviews",
    Topic.REFUNDS: "Refunds",
    Topic.BOOST: "Boosts",
    Topic.BADGE: "Badge and ads",
    Topic.CAPS: "Caps",
    Topic.FEE: "Service fee",
    Topic.REST: "Other",
}

_TOPIC_OF_START: Mapping[str, Topic] = {
    "refund_keeps": Topic.USE, "order_": Topic.USE, "expir": Topic.USE, "monthly_": Topic.USE,
    "price_": Topic.PRICE, "bundle": Topic.PRICE, "tax_": Topic.PRICE, "payment_": Topic.PRICE,
    "reserve_": Topic.PRICE, "job_": Topic.JOBS, "free_to": Topic.JOBS, "plan.": Topic.PLANS,
    "billing.": Topic.PLANS, "agency.": Topic.PLANS, "grant.": Topic.GRANTS,
    "interview_": Topic.AWARDS, "reward.": Topic.AWARDS, "refund": Topic.REFUNDS,
    "suspension_": Topic.REFUNDS, "boost_": Topic.BOOST, "badge_": Topic.BADGE,
    "profile_ad": Topic.BADGE, "balance_": Topic.CAPS, "rollover_": Topic.CAPS,
    "service_": Topic.FEE, "client_": Topic.FEE,
}  # fmt: skip

MAIN_RULES = (
    "price_cents",
    "job_card",
    "plan.freelancer-plus.monthly_paid",
    "plan.freelancer-basic.monthly_free",
    "interview_award_state",
    "boost_mechanism",
    "order_of_use",
    "expiry_days",
    "refund_keeps_expiry",
    "refund.closed",
    "balance_cap",
    "service_fee_percent",
)
"""The rules that move most, in the order in which they are shown."""

ABOUT: Mapping[str, str] = {
    "price_cents": "What one Connect costs where a purchase does not say.",
    "job_card": "How many Connects a job may ask for.",
    "plan.freelancer-plus.monthly_paid": "Connects that Freelancer Plus brings each month.",
    "plan.freelancer-plus.monthly_free": "Free Connects that Plus brings each month on top.",
    "plan.freelancer-basic.monthly_free": "Free Connects that Freelancer Basic brings each month.",
    "interview_award": "What comes back for an interview with a reply, in all.",
    "interview_award_state": "Whether an interview brings an award for certain.",
    "boost_mechanism": "Whether a boost costs the own bid or the next lower one.",
    "order_of_use": "Which Connects go first when you apply.",
    "expiry_days": "How long Connects can be used, from the day they came.",
    "expiry_base": "From which day the year of a lot counts.",
    "refund_keeps_expiry": "Whether a refund goes back to its lot and keeps that lot’s last day.",
    "refund.closed": "Whether Connects come back when the client closes the post without a hire.",
    "balance_cap": "How many Connects may be held.",
    "service_fee_percent": "What Upwork keeps of earnings, in percent.",
}

_WORDS: Mapping[str, str] = {
    "any_member": "any member",
    "balance_first": "the earnings balance first",
    "basic": "back to Basic",
    "card_first": "the card first",
    "full_refund": "all that was spent",
    "issue": "the day of issue",
    "one_row": "one row",
    "owner_or_admin": "owner or admin",
    "paid_first": "paid first, then oldest",
    "pay_bid": "pay what you bid",
    "purchase": "the day of purchase",
    "received": "in the order received",
    "refund_and_award": "refund and award",
    "second_price": "second price",
    "conditional": "may come",
    "uncertain": "not guaranteed",
    "submitter": "who sent the proposal",
    "yes": "yes",
    "no": "no",
    "off": "off",
    "none": "none",
    "never": "never",
    "certain": "certain",
    "possible": "possible",
    "random": "random",
    "frozen": "frozen",
}
_WORDS_OF_KEY: Mapping[tuple[str, RuleValue], str] = {
    ("boost_mechanism", "none"): "no boosts",
    ("job_card", ()): "open range",
    ("bundle_cents.freelancer", ()): "price of one",
    ("bundle_cents.agency", ()): "price of one",
    ("service_fee_tier_cents", ()): "no tiers",
    ("service_fee_tier_percents", ()): "no tiers",
    ("balance_cap", 0): "no cap",
    ("balance_cap.agency", 0): "no cap",
    ("rollover_cap", 0): "no cap",
    ("rollover_cap.agency", 0): "no cap",
    ("badge_most_per_week", 0): "none set",
    ("job_band.cents", ()): "no bands",
    ("job_band.low", ()): "no bands",
    ("job_band.high", ()): "no bands",
    ("grant.certification", 0): "not known",
    ("grant.task", 0): "not known",
    ("grant.promo_code", 0): "what the code says",
    ("interview_award_cap_7_days", 0): "no award",
    ("refund_as", "connects"): "Connects",
    ("profile_ad_per_week", 0): "not known",
    ("job_unknown_top", 0): "not known",
}


class Unit(StrEnum):
    """How the numbers of a rule are read. `HUNDREDTHS` are of a percent."""

    CONNECTS = "{n}"
    MONEY = "money"
    PERCENT = "{n} %"
    HUNDREDTHS = "hundredths"
    DAYS = "{n} days"
    HOURS = "{n} hours"
    WEEKS = "{n} weeks"
    DAY_OF_MONTH = "day {n}"


@dataclass(frozen=True, slots=True)
class Writing:
    """How a caller writes: translated texts, whole numbers, cents as money, hundredths."""

    tr: Callable[[str], str]
    number: Callable[[int], str]
    money: Callable[[int], str]
    hundredths: Callable[[int], str]


def topic_of(key: str) -> Topic:
    return next(
        (topic for start, topic in _TOPIC_OF_START.items() if key.startswith(start)), Topic.REST
    )


def unit_of(key: str) -> Unit:
    """The unit of a rule's numbers."""
    if "percent" in key or key in {"service_fee_least", "service_fee_most"}:
        return Unit.PERCENT
    if "cents" in re.split(r"[._]", key):
        return Unit.MONEY
    if key == "tax_basis_points":
        return Unit.HUNDREDTHS
    if key == "billing.first_late_day":
        return Unit.DAY_OF_MONTH
    named = {"_days": Unit.DAYS, "_hours": Unit.HOURS, "_weeks": Unit.WEEKS}
    is_cap = "_cap_" in key
    return next((u for part, u in named.items() if part in key and not is_cap), Unit.CONNECTS)


def value_words(key: str, value: RuleValue, writing: Writing) -> str:
    """A value in a few words: '$0.15', 'paid first, then oldest', '2, 4, 6', 'no cap'."""
    special = _WORDS_OF_KEY.get((key, value))
    if special is not None:
        return writing.tr(special)
    if isinstance(value, str):
        return writing.tr(_WORDS.get(value, value))
    if isinstance(value, int):
        return _number(key, value, writing)
    if not value:
        return writing.tr("none known")
    if len(value) > 3 and value == tuple(range(value[0], value[-1] + 1)):
        low, high = _number(key, value[0], writing), _number(key, value[-1], writing)
        return writing.tr("{low} to {high}").format(low=low, high=high)
    return ", ".join(_number(key, item, writing) for item in value)


def _number(key: str, value: int, writing: Writing) -> str:
    unit = unit_of(key)
    if unit is Unit.MONEY:
        return writing.money(value)
    if unit is Unit.HUNDREDTHS:
        return writing.hundredths(value)
    return writing.tr(unit.value).format(n=writing.number(value))


PLAIN = Writing(
    tr=str,
    number=plain_count,
    money=lambda cents: f"${cents / 100:,.2f}",
    hundredths=lambda value: f"{value / 100:g} %",
)


def plain_value(key: str, value: RuleValue) -> str:
    """A value in English, for the command line and for the name of a change."""
    return value_words(key, value, PLAIN)
