"""Sums shown line by line: each line a code and an amount, so that the user can add it up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What the amount of a line counts. Cents are whole; `per_week` and `weeks` have fractions."""

    CONNECTS = "connects"
    CENTS = "cents"
    WEEKS = "weeks"
    PER_WEEK = "per_week"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line: `code` names it (see `app/words/sums.py`). `is_total` marks what the lines before
    it come to."""

    code: str
    amount: float
    unit: Unit
    is_total: bool = False
