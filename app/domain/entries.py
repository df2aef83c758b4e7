"""Wallets and the entries of their Connects: the rows everything else is derived from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Source(StrEnum):
    """Where the Connects of a lot came from. Charts draw them in this order."""

    PLAN = "plan"
    BOUGHT = "bought"
    FREE = "free"
    AWARDED = "awarded"
    OPENING = "opening"


class EntryKind(StrEnum):
    """What an entry did. Additions open lots, refunds return to lots, spends consume lots."""

    BOUGHT = "bought"
    PLAN = "plan"
    FREE = "free"
    AWARD = "award"
    REFUND = "refund"
    BOOST_REFUND = "boost_refund"
    AWARD_REFUND = "award_refund"
    PROPOSAL = "proposal"
    BOOST = "boost"
    BADGE = "badge"
    PROFILE_AD = "profile_ad"
    UNKNOWN = "unknown"

    @property
    def is_refund(self) -> bool:
        return self in REFUND_KINDS

    @property
    def is_spend(self) -> bool:
        return self in SPEND_KINDS


REFUND_KINDS = frozenset({EntryKind.REFUND, EntryKind.BOOST_REFUND, EntryKind.AWARD_REFUND})
SPEND_KINDS = frozenset(
    {EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.BADGE, EntryKind.PROFILE_AD}
)
SOURCE_OF_KIND = {
    EntryKind.BOUGHT: Source.BOUGHT,
    EntryKind.PLAN: Source.PLAN,
    EntryKind.FREE: Source.FREE,
    EntryKind.AWARD: Source.AWARDED,
}


class WalletKind(StrEnum):
    FREELANCER = "freelancer"
    AGENCY = "agency"


class PlanName(StrEnum):
    FREELANCER_BASIC = "freelancer-basic"
    FREELANCER_PLUS = "freelancer-plus"
    AGENCY_BASIC = "agency-basic"
    AGENCY_PLUS = "agency-plus"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStart:
    """A plan that holds from a day on (since ever where None) until the next one starts.

    `billing_day` is the day of the month on which it renews, where that is known.
    """

    plan: PlanName
    from_on: date | None = None
    billing_day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wallet:
    """One pool of Connects. Agency and personal Connects never mix.

    `plan_history` tells every plan; without one `plan` and `billing_day`, those of the present,
    hold since ever.
    """

    id: str
    name: str
    kind: WalletKind = WalletKind.FREELANCER
    plan: PlanName = PlanName.FREELANCER_BASIC
    billing_day: int | None = None
    opened_on: date | None = None
    plan_history: tuple[PlanStart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person of an agency, by the name that Upwork or the owner writes."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change of a wallet's Connects.

    `connects` is signed. `occurred_on` is the civil date; `occurred_at` the instant in UTC where
    Upwork gave one. `running_total` is the balance Upwork showed after the row. `cost_cents` is
    what an addition cost; spends take their cost from the lots. `upstream_id` is Upwork's own id
    of the row. `refund_of` names the entry a refund undoes, where that is known for certain.
    """

    id: str
    wallet: str
    occurred_on: date
    kind: EntryKind
    connects: int
    occurred_at: datetime | None = None
    source: Source | None = None
    cost_cents: int | None = None
    currency: str = "USD"
    job_key: str | None = None
    title: str | None = None
    member: str | None = None
    wording: str | None = None
    upstream_id: str | None = None
    running_total: int | None = None
    refund_of: str | None = None
    expires_on: date | None = None
    note: str | None = None
