"""The terms that a filter is made of. A row must meet all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Word:
    """Text that the words of a row hold, wherever and in whatever case."""

    text: str
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some values, for instance `kind:boost,boost_refund`."""

    field: str
    values: tuple[str, ...]
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A figure from `low` to `high`, both within; None is open. Money is in cents."""

    field: str
    low: int | None = None
    high: int | None = None
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """A day from `since` to `until`, both within; None is open."""

    field: str
    since: date | None = None
    until: date | None = None
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """One of the last `count` days, today included."""

    field: str
    count: int
    is_not: bool = False


Term = Word | Choice | Span | Days | Recent
Query = tuple[Term, ...]
