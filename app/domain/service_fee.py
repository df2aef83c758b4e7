"""Upwork's service fee on earnings, by the tiers of a client's lifetime or flat, by date."""

from __future__ import annotations

from datetime import date

from app.domain.rules import Rulebook


def service_fee_cents(
    rules: Rulebook, lifetime_before_cents: int, amount_cents: int, day: date
) -> int:
    """The fee on `amount_cents` billed to a client after `lifetime_before_cents`, rounded half up.

    20 % up to 500 dollars of a client, 10 % up to 10,000 and 5 % above (2016 to May 2023), then
    one fee; contracts at 5 % kept it to the end of 2023. What is paid back (a negative amount)
    returns its fee from the top of the lifetime.
    """
    if amount_cents < 0:
        before = max(lifetime_before_cents + amount_cents, 0)
        return -service_fee_cents(rules, before, -amount_cents, day)
    end, floor, hundredths = lifetime_before_cents + amount_cents, 0, 0
    for limit, percent in _tiers(rules, lifetime_before_cents, day):
        top = end if limit is None else min(end, limit)
        hundredths += max(top - max(lifetime_before_cents, floor), 0) * percent
        floor = limit or floor
    return (hundredths + 50) // 100


def _tiers(rules: Rulebook, lifetime_before: int, day: date) -> list[tuple[int | None, int]]:
    """Each percent with the lifetime in cents up to which it holds; the last without one."""
    flat = rules.number("service_fee_percent", day)
    limits = rules.numbers("service_fee_tier_cents", day)
    above = rules.numbers("service_fee_tier_percents", day)[: len(limits)]
    kept = rules.number("service_fee_kept_percent", day)
    if kept and lifetime_before >= rules.number("service_fee_kept_from_cents", day):
        return [(None, kept)]
    return list(zip((*limits[: len(above)], None), (flat, *above), strict=True))
