"""Money rows of the transaction report: what Connects and plans cost and what contracts paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

TYPED = "typed"
"""The origin of a payment that the user wrote."""


class PaymentKind(StrEnum):
    CONNECTS = "connects"
    PLAN_FEE = "plan_fee"
    TAX = "tax"
    EARNING = "earning"
    SERVICE_FEE = "service_fee"
    REFUND = "refund"
    WITHDRAWAL = "withdrawal"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One money row. `amount_cents` is signed as the report signs it: costs are negative.

    `connects` is the number of Connects bought, only where the row states it. `text` is all the
    words of the row (summary, details, descriptions) for joining; `contract` is the contract's or
    job's title where a column gives it. `origin` is `report` (transaction report), `summary`
    (weekly summary) or `typed`. Report and summary tell of the same earnings, so only one of them
    counts; what was typed becomes the report's own row once a report has it. `job_key` is the job
    that the user tied it to.
    """

    id: str
    occurred_on: date
    kind: PaymentKind
    amount_cents: int
    currency: str = "USD"
    wallet: str | None = None
    text: str = ""
    contract: str | None = None
    client: str | None = None
    member: str | None = None
    connects: int | None = None
    upstream_id: str | None = None
    origin: str = "report"
    job_key: str | None = None
