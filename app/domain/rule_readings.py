"""The rules in force on a day, read as records: bundles, plans, cards, refunds, caps, boosts.

Every function takes the rulebook first and the day last and raises LedgerError `unknown_rule`
where the rulebook lacks a key it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from app.domain.entries import PlanName, WalletKind
from app.domain.proposals import Outcome
from app.domain.rules import Rulebook


class Certainty(StrEnum):
    """How sure it is that Connects come back."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Bundle:
    """Connects sold together; `cents` before tax."""

    connects: int
    cents: int


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """A plan: its price in cents a month; Connects a month, paid and free; Connects given once.

    `conditional` is whether the monthly ones may not come at all.
    """

    price_cents: int
    paid: int
    free: int
    one_time: int
    conditional: bool
    can_buy: bool

    @property
    def monthly(self) -> int:
        return self.paid + self.free


@dataclass(frozen=True, slots=True)
class Band:
    """What jobs of a value up to `up_to_cents` (None: any above the last) ask for."""

    up_to_cents: int | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class JobCard:
    """The numbers of Connects that a job can ask for, and the bands of value where known."""

    prices: tuple[int, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class JobRange:
    """What jobs ask for, card or no card. `unknown_top` is the most where the length is unknown."""

    low: int
    typical: int
    top: int
    unknown_top: int | None


@dataclass(frozen=True, slots=True)
class BoostTerms:
    """How the boost auction works: `mechanism` is second_price or pay_bid.

    `fewer_pay` is whether bidders pay when there are fewer than `slots`; `on_interaction` whether
    a bid below the slots is charged once the client interacts.
    """

    mechanism: str
    slots: int
    auction_days: int
    least_raise: int
    fewer_pay: bool
    on_interaction: bool


@dataclass(frozen=True, slots=True)
class BadgeTerms:
    """The Availability Badge: Connects a week and the hours between two charges of `drip`."""

    per_week: int
    drip: int

    @property
    def hours_between(self) -> int:
        return round(7 * 24 * self.drip / self.per_week)

    def per_week_cents(self, price_cents: int) -> int:
        return self.per_week * price_cents


@dataclass(frozen=True, slots=True)
class AwardTerms:
    """The interview award: Connects in total, the most in 7 days, hours until it is booked.

    `state` is off, certain or uncertain; `form` is none, one_row, refund_and_award or full_refund.
    """

    total: int
    state: str
    form: str
    cap_7_days: int
    within_hours: int


@dataclass(frozen=True, slots=True)
class AwardParts:
    """What an interview brings: `refund` of what the proposal cost, and `award` on top."""

    refund: int
    award: int

    @property
    def total(self) -> int:
        return self.refund + self.award


@dataclass(frozen=True, slots=True)
class RewardTerms:
    """The randomised reward: Connects from `least` to `most`, weeks without another one."""

    least: int
    most: int
    cooldown_weeks_least: int
    cooldown_weeks_most: int
    needs_feedback: bool


def bundles(rules: Rulebook, kind: WalletKind, day: date) -> tuple[int, ...]:
    """The sizes of the bundles on sale, smallest first; empty where none are known."""
    return rules.numbers(f"bundles.{kind}", day)


def bundle_prices(rules: Rulebook, kind: WalletKind, day: date) -> tuple[Bundle, ...]:
    """The bundles on sale with their prices; one without its own price costs its Connects."""
    sizes = bundles(rules, kind, day)
    own = rules.numbers(f"bundle_cents.{kind}", day)[: len(sizes)]
    price = rules.number("price_cents", day)
    return tuple(
        Bundle(connects, connects * price if cents is None else cents)
        for connects, cents in zip_longest(sizes, own)
    )


def with_tax(rules: Rulebook, cents: int, day: date) -> int:
    """Cents with the tax on a purchase, rounded half up."""
    return cents + (cents * rules.number("tax_basis_points", day) + 5_000) // 10_000


def plan_terms(rules: Rulebook, plan: PlanName, day: date) -> PlanTerms:
    """What a plan costs and gives."""
    key = f"plan.{plan}."
    return PlanTerms(
        price_cents=rules.number(key + "price_cents", day),
        paid=rules.number(key + "monthly_paid", day),
        free=rules.number(key + "monthly_free", day),
        one_time=rules.number(key + "one_time", day),
        conditional=rules.text(key + "monthly_state", day) == "conditional",
        can_buy=rules.text(key + "can_buy", day) == "yes",
    )


def renewal_day(rules: Rulebook, taken_on: date) -> int:
    """The day of the month on which a plan taken on a day renews; late days renew on the 1st."""
    is_late = taken_on.day >= rules.number("billing.first_late_day", taken_on)
    return 1 if is_late else taken_on.day


def grant(rules: Rulebook, name: str, kind: WalletKind, day: date) -> int:
    """Connects given once, such as `sign_up` or `rising_talent`; 0 for none or not known."""
    own = f"grant.{name}.{kind}"
    return rules.number(own if own in rules else f"grant.{name}", day)


def card(rules: Rulebook, day: date) -> JobCard | None:
    """The price card of jobs, or None where the range is open."""
    prices = rules.numbers("job_card", day)
    if not prices:
        return None
    tops = (*rules.numbers("job_band.cents", day), None)
    low, high = rules.numbers("job_band.low", day), rules.numbers("job_band.high", day)
    return JobCard(prices, tuple(map(Band, tops, low, high)))


def job_range(rules: Rulebook, day: date) -> JobRange:
    """What jobs ask for on a day, from the lowest to the highest met."""
    low, typical, top, unknown = (
        rules.number(f"job_{name}", day) for name in ("low", "typical", "top", "unknown_top")
    )
    return JobRange(low, typical, top, unknown or None)


def is_free_to_apply(rules: Rulebook, way: str, day: date) -> bool:
    """Whether a way to apply (see `rule_keys.WAYS_TO_APPLY`) costs no Connects."""
    return rules.text(f"free_to_apply.{way}", day) == "yes"


def refund_policy(rules: Rulebook, outcome: Outcome | str, day: date) -> Certainty:
    """Whether what a proposal cost comes back after an outcome.

    Besides the outcomes of proposals: `rule_keys.OTHER_ENDS`, such as `removed`.
    """
    return Certainty(rules.text(f"refund.{outcome}", day))


def boost_refund_policy(rules: Rulebook, end: str, day: date) -> Certainty:
    """Whether a boost bid comes back after an end of `rule_keys.BOOST_ENDS`."""
    return Certainty(rules.text(f"boost_refund.{end}", day))


def boost_terms(rules: Rulebook, day: date) -> BoostTerms | None:
    """How boosts are charged, or None before there were any."""
    mechanism = rules.text("boost_mechanism", day)
    if mechanism == "none":
        return None
    return BoostTerms(
        mechanism=mechanism,
        slots=rules.number("boost_slots", day),
        auction_days=rules.number("boost_auction_days", day),
        least_raise=rules.number("boost_raise", day),
        fewer_pay=rules.text("boost_fewer_bidders_pay", day) == "yes",
        on_interaction=rules.text("boost_charged_on_interaction", day) == "yes",
    )


def badge_terms(rules: Rulebook, day: date) -> BadgeTerms | None:
    """What the Availability Badge takes, or None before there was one."""
    per_week = rules.number("badge_per_week", day)
    return BadgeTerms(per_week, rules.number("badge_drip", day)) if per_week else None


def balance_cap(rules: Rulebook, kind: WalletKind, day: date) -> int | None:
    """The most Connects that a wallet may hold, or None without a cap."""
    return rules.number(_of_kind("balance_cap", kind), day) or None


def rollover_cap(rules: Rulebook, kind: WalletKind, day: date) -> int | None:
    """The most Connects that go into the next month, or None without a cap."""
    return rules.number(_of_kind("rollover_cap", kind), day) or None


def room_under_cap(rules: Rulebook, balance: int, kind: WalletKind, day: date) -> int | None:
    """How many more Connects the cap allows, or None without a cap."""
    cap = balance_cap(rules, kind, day)
    return None if cap is None else max(cap - balance, 0)


def award_terms(rules: Rulebook, day: date) -> AwardTerms:
    """The interview award on the day of the reply."""
    return AwardTerms(
        total=rules.number("interview_award", day),
        state=rules.text("interview_award_state", day),
        form=rules.text("interview_award_form", day),
        cap_7_days=rules.number("interview_award_cap_7_days", day),
        within_hours=rules.number("interview_award_hours", day),
    )


def award_parts(rules: Rulebook, spent: int, awarded_before: int, day: date) -> AwardParts:
    """What an interview brings for a proposal of `spent` Connects, where it brings anything.

    `awarded_before` is what interviews brought in the 7 days before, refund parts included.
    """
    terms = award_terms(rules, day)
    if terms.form == "full_refund":
        return AwardParts(spent, 0)
    total = min(terms.total, max(terms.cap_7_days - awarded_before, 0))
    refund = min(spent, total) if terms.form == "refund_and_award" else 0
    return AwardParts(refund, total - refund)


def reward_terms(rules: Rulebook, day: date) -> RewardTerms | None:
    """The randomised reward, or None where there is none."""
    if rules.text("reward.state", day) == "off":
        return None
    return RewardTerms(
        least=rules.number("reward.least", day),
        most=rules.number("reward.most", day),
        cooldown_weeks_least=rules.number("reward.cooldown_weeks_least", day),
        cooldown_weeks_most=rules.number("reward.cooldown_weeks_most", day),
        needs_feedback=rules.text("reward.needs_feedback", day) == "yes",
    )


def _of_kind(key: str, kind: WalletKind) -> str:
    return f"{key}.agency" if kind is WalletKind.AGENCY else key
