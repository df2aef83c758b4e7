"""The fields of the batch lines: what each may hold, and the reading of one value."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, time

from app.domain.proposals import Outcome

LARGEST = 10**15


class BadValueError(Exception):
    """A value that cannot be; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Reader = Callable[[object], object]


def number(low: float, high: float) -> Reader:
    """A finite number from `low` to `high`."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadValueError("not_a_number")
        if isinstance(value, float) and not math.isfinite(value):
            raise BadValueError("not_a_number")
        if not low <= value <= high:
            raise BadValueError("out_of_range")
        return float(value)

    return read


def whole(low: int = 0, high: int = LARGEST) -> Reader:
    """A whole number from `low` to `high`; 16.0 counts as whole."""
    within = number(low, high)

    def read(value: object) -> int:
        within(value)
        if isinstance(value, int):
            return value
        if not isinstance(value, float) or not value.is_integer():
            raise BadValueError("not_whole")
        return int(value)

    return read


def flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadValueError("not_a_flag")
    return value


def text(value: object) -> str:
    if not isinstance(value, str):
        raise BadValueError("not_text")
    return value


def identifier(value: object) -> str:
    """A name that is not empty; a whole number is taken as its digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise BadValueError("not_a_name")
    return value


def choice(*allowed: str) -> Reader:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise BadValueError("unknown_word")
        return value

    return read


def outcome(value: object) -> Outcome:
    return Outcome(str(choice(*Outcome)(value)))


def instant(value: object) -> datetime:
    """An ISO 8601 instant or date, in UTC; without a zone it is UTC."""
    try:
        read = datetime.fromisoformat(text(value).strip())
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadValueError("not_a_date") from None


def day(value: object) -> date:
    return instant(value).date()


def is_only_a_day(at: datetime) -> bool:
    """Whether an instant probably stands for a whole day."""
    return at.timetz() == time(0, tzinfo=UTC)


def bids(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise BadValueError("not_a_list")
    bid = whole()
    return tuple(int(str(bid(each))) for each in value)


_COUNT = whole()
_CENTS = whole()
_SHARE = number(0.0, 1.0)
_LEVEL = choice("entry", "intermediate", "expert")

JOB_FIELDS: dict[str, Reader] = {
    "connects": whole(high=10_000),
    "boost_bids": bids,
    "value_cents": _CENTS,
    "currency": text,
    "job_type": choice("fixed", "hourly"),
    "hourly_low_cents": _CENTS,
    "hourly_high_cents": _CENTS,
    "level": _LEVEL,
    "posted_at": instant,
    "proposals_low": _COUNT,
    "proposals_high": _COUNT,
    "interviewing": _COUNT,
    "invites_sent": _COUNT,
    "unanswered_invites": _COUNT,
    "hires": _COUNT,
    "last_viewed_at": instant,
    "payment_verified": flag,
    "client_hire_rate": _SHARE,
    "client_jobs_posted": _COUNT,
    "client_hires": _COUNT,
    "client_spent_cents": _CENTS,
    "client_rating": number(0.0, 5.0),
    "client_reviews": _COUNT,
    "client_country": text,
    "client_member_since": day,
    "previous_client": flag,
    "fit": whole(1, 5),
    "my_level": _LEVEL,
    "my_rate_cents": _CENTS,
    "questions": _COUNT,
    "duration": text,
    "hours_per_week": text,
    "fee_rate": _SHARE,
    "margin": _SHARE,
    "minutes": number(0.0, 100_000.0),
    "hourly_worth_cents": _CENTS,
    "title": text,
    "job_key": text,
}

PROPOSAL_FIELDS: dict[str, Reader] = {
    "sent_at": instant,
    "viewed_at": instant,
    "interview_at": instant,
    "hired_at": instant,
    "ended_at": instant,
    "outcome": outcome,
    "boost": whole(high=100_000),
    "revenue_cents": _CENTS,
}

WALLET_FIELDS: dict[str, Reader] = {
    "can_buy": flag,
    "price_cents": number(0.0, 1e6),
    "weekly_budget": whole(),
    "order_of_use": choice("received", "paid_first"),
    "awarded_in_7_days": whole(),
}

LOT_FIELDS: dict[str, Reader] = {
    "connects": whole(high=10**9),
    "expires_on": day,
    "unit_cost_cents": number(0.0, 1e6),
    "source": text,
}
