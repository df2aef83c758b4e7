"""Balances of one day that contradict one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.booking import WalletBook
from app.domain.statements import Statement

_A_DAY = 1


def disputes(statements: Iterable[Statement], books: Mapping[str, WalletBook]) -> dict[str, int]:
    """By statement, the Connects that its page showed more (or, negative, less) at the start of
    its day than the page that is believed.

    Of several the last one brought in is believed. A balance typed by hand may have been typed
    before the day's rows were known, and running totals know better than any page: neither
    disputes.
    """
    of_day: dict[tuple[str, date], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.taken_at is None:
            of_day[one.wallet, one.occurred_on].append(one)
    found: dict[str, int] = {}
    for (wallet, day), some in of_day.items():
        if len({one.at_day_start for one in some}) < 2 or wallet not in books:
            continue
        if _has_totals(books[wallet], day):
            continue
        believed = max(some, key=lambda one: one.id)
        found |= {
            one.id: off
            for one in some
            if one.origin == "page" and (off := one.at_day_start - believed.at_day_start)
        }
    return found


def _has_totals(book: WalletBook, day: date) -> bool:
    """Whether a row of about that day has a running total."""
    return any(
        entry.running_total is not None and abs((entry.occurred_on - day).days) <= _A_DAY
        for entry in book.entries
    )
