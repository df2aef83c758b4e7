"""The groups of proposals as the words people read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

NOT_KNOWN = "not known"
BANDS: Mapping[str, Mapping[str, str]] = {
    "weekday": {
        "1": "Monday",
        "2": "Tuesday",
        "3": "Wednesday",
        "4": "Thursday",
        "5": "Friday",
        "6": "Saturday",
        "7": "Sunday",
    },
    "client_spent": {
        "0-nothing": "nothing so far",
        "1-under-1k": "up to $1,000",
        "2-1k-to-10k": "up to $10,000",
        "3-10k-to-100k": "up to $100,000",
        "4-over-100k": "over $100,000",
    },
    "hire_rate": {
        "1-under-40": "under 40 in 100",
        "2-40-to-69": "40 to 69 in 100",
        "3-70-and-more": "70 in 100 and more",
    },
    "cost": {
        "0-free": "free",
        "1-1-to-6": "1 to 6 Connects",
        "2-7-to-12": "7 to 12 Connects",
        "3-13-to-18": "13 to 18 Connects",
        "4-19-to-24": "19 to 24 Connects",
        "5-25-and-more": "25 Connects and more",
    },
    "boosted": {"boosted": "boosted", "not boosted": "not boosted"},
}
GROUPINGS: Mapping[str, str] = {
    "month": "Month",
    "member": "Member",
    "niche": "Niche",
    "boosted": "Boosted",
    "wallet": "Wallet",
    "weekday": "Weekday",
    "client_spent": "Client has spent",
    "hire_rate": "Client hires",
    "cost": "Asked, boost included",
}


def group_words(by: str, name: str, translate: Callable[[str], str] = str) -> str:
    """The name of a group for people; names of the user's own are as they are."""
    if not name:
        return translate(NOT_KNOWN)
    words = BANDS.get(by, {}).get(name)
    return name if words is None else translate(words)
