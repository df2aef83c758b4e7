"""What a long table is filtered and sorted by: one array for each field, made when first asked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app.domain.filters.terms import Choice, Days, Query, Recent, Span, Term, Word

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]
UNKNOWN = np.iinfo(np.int64).min
"""A figure that is not known; no span lets it through."""


class TableColumns(ABC):
    """The columns of one table over rows numbered from 0."""

    as_of: date
    count: int

    @abstractmethod
    def numbers(self, field: str) -> Numbers:
        """The figures of a field, money in cents, days as ordinals. Raises KeyError."""

    @abstractmethod
    def choice(self, field: str, values: Sequence[str]) -> Mask:
        """The rows with one of some values. Raises KeyError."""

    @abstractmethod
    def holding(self, text: str) -> Mask:
        """The rows whose words hold a text."""

    def mask(self, query: Query) -> Mask:
        """The rows that meet every term of a query."""
        found: Mask | None = None
        for term in query:
            met = ~self._met(term) if term.is_not else self._met(term)
            found = met if found is None else found & met
        return np.ones(self.count, np.bool_) if found is None else found

    def _met(self, term: Term) -> Mask:
        match term:
            case Word():
                return self.holding(term.text)
            case Choice():
                return self.choice(term.field, term.values)
            case Span():
                return _between(self.numbers(term.field), term.low, term.high)
            case Days():
                low = term.since.toordinal() if term.since else None
                high = term.until.toordinal() if term.until else None
                return _between(self.numbers(term.field), low, high)
            case Recent():
                today = self.as_of.toordinal()
                return _between(self.numbers(term.field), today - term.count + 1, today)


def _between(figures: Numbers, low: int | None, high: int | None) -> Mask:
    found: Mask = figures != UNKNOWN
    if low is not None:
        found &= figures >= low
    if high is not None:
        found &= figures <= high
    return found


class Names:
    """The names in a column as codes, in order of name; -1 stands for none."""

    def __init__(self, told: Sequence[str | None]) -> None:
        self.names = sorted({name for name in told if name}, key=str.casefold)
        numbers = {name: at for at, name in enumerate(self.names)}
        self.codes = np.array([numbers.get(name or "", -1) for name in told], np.int32)

    def matching(self, values: Sequence[str]) -> Mask:
        """The rows with one of some names: the very name, else any that holds what is asked."""
        wanted: set[int] = set()
        folded = [name.casefold() for name in self.names]
        for value in values:
            asked = value.casefold()
            exact = [at for at, name in enumerate(folded) if name == asked]
            wanted.update(exact or [at for at, name in enumerate(folded) if asked in name])
        return among(self.codes, wanted)


def among(codes: NDArray[np.int32], wanted: set[int]) -> Mask:
    """The rows with one of some codes."""
    if len(wanted) == 1:
        mask: Mask = codes == next(iter(wanted))
        return mask
    return np.isin(codes, sorted(wanted))


def ordered(
    places: NDArray[np.int32], key: Numbers | NDArray[np.int32], *, descending: bool
) -> NDArray[np.int32]:
    """Places sorted by a figure of each row; equal ones stay in the order given."""
    asked = key[places]
    order = np.argsort(~asked if descending else asked, kind="stable")
    found: NDArray[np.int32] = places[order]
    return found


def code_ranks(words: Mapping[int, str]) -> NDArray[np.int32]:
    """The rank of each code by its word, for codes from 0 on."""
    order = sorted(words, key=lambda code: (words[code].casefold(), code))
    found = np.zeros(max(words, default=0) + 1, np.int32)
    for rank, code in enumerate(order):
        found[code] = rank
    return found
