"""The words of an engagement, brought to a small set: type, level, length, load, pay."""

from __future__ import annotations

import re

from app.importing.text.numbers import cents
from app.importing.text.page_lines import Facts, any_case

MONEY = r"\$\s?\d[\d,]{0,12}(?:\.\d{1,2})?\s?[KM]?"
RANGE = re.compile(rf"({MONEY})\s*(?:-|to)\s*({MONEY})", re.IGNORECASE)
_LEVEL = any_case(r"(entry|intermediate|expert)(?:[- ]level)?")
_LEVEL_WORD = any_case(r"\b(entry[- ]level|intermediate|expert)\b")
_LOAD = any_case(
    r"(?:(less than|under|<) ?30|(more than|over|>) ?30|(30) ?\+)"
    r" ?(?:hrs?|hours?)(?: ?/ ?| per | a )w(?:ee)?k"
)
_UNKNOWN_LOAD = any_case(r"hours (?:to be determined|not (?:sure|specified))|not sure")
_LENGTHS = (
    (any_case(r"(?:less than|<) ?(?:1|a|one) week"), "less than 1 week"),
    (any_case(r"(?:less than|<) ?(?:1|a|one) month"), "less than 1 month"),
    (any_case(r"1 ?(?:to|-) ?3 months"), "1 to 3 months"),
    (any_case(r"3 ?(?:to|-) ?6 months"), "3 to 6 months"),
    (any_case(r"(?:more than|over|>) ?6 months|6 ?\+ months"), "more than 6 months"),
)


def level(text: str) -> str | None:
    """'entry', 'intermediate' or 'expert'."""
    found = _LEVEL.fullmatch(text)
    return found[1].lower() if found else None


def load(text: str) -> str | None:
    """'less than 30' or '30+' hours a week."""
    found = _LOAD.fullmatch(text)
    if found is None:
        return None
    return "less than 30" if found[1] else "30+"


def is_unknown_load(text: str) -> bool:
    return _UNKNOWN_LOAD.fullmatch(text) is not None


def length(text: str) -> str | None:
    """One of the five lengths that a project may have."""
    for pattern, name in _LENGTHS:
        if pattern.fullmatch(text):
            return name
    return None


def length_and_load(text: str) -> Facts:
    """'1 to 3 months, Less than 30 hrs/week', either part alone, in any order."""
    facts: Facts = {}
    for part in text.split(","):
        bare = part.strip()
        if length(bare):
            facts.setdefault("duration", length(bare))
        elif load(bare):
            facts.setdefault("hours_per_week", load(bare))
    return facts


def hourly_range(text: str) -> Facts:
    """The first range of money in the text, as hourly pay."""
    found = RANGE.search(text)
    if found is None:
        return {}
    try:
        low, high = cents(found[1]), cents(found[2])
    except ValueError:
        return {}
    return {"hourly_low_cents": min(low, high), "hourly_high_cents": max(low, high)}


def money(text: str) -> int | None:
    """The cents of a text that is an amount and nothing else."""
    try:
        return cents(text) if re.fullmatch(MONEY, text, re.IGNORECASE) else None
    except ValueError:
        return None


def level_within(text: str) -> str | None:
    found = _LEVEL_WORD.search(text)
    return found[1].lower().split("-")[0].split()[0] if found else None
