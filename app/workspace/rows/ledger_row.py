"""One row of the ledger as it is shown: an entry, or what follows from entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.entries import Entry, EntryKind, Source, Wallet
from app.domain.lots import Adjustment, Lot, Posting
from app.domain.statements import Check


class DerivedKind(StrEnum):
    """Rows that nobody entered: they follow from the others, or check them."""

    OPENING = "opening"
    EXPIRY = "expiry"
    DIFFERENCE = "difference"
    CHECK = "check"


RowKind = EntryKind | DerivedKind
ROW_KINDS: tuple[RowKind, ...] = (*EntryKind, *DerivedKind)
Place = int
"""The number of a row: wallet by wallet, oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One movement. `balance` is the wallet's after it; `costs` what the Connects cost in each
    currency, never negative, None where it is not known. `lots` are those it met."""

    place: Place
    wallet: Wallet
    kind: RowKind
    occurred_on: date
    connects: int
    balance: int
    costs: tuple[tuple[str, int], ...] | None
    lots: tuple[Lot, ...] = ()
    postings: tuple[Posting, ...] = ()
    entry: Entry | None = None
    adjustment: Adjustment | None = None
    check: Check | None = None

    @property
    def cost_cents(self) -> int | None:
        """The cost in the first of its currencies; most rows have but one."""
        return None if self.costs is None else self.costs[0][1] if self.costs else 0

    @property
    def is_derived(self) -> bool:
        return not isinstance(self.kind, EntryKind)

    @property
    def is_recorded(self) -> bool:
        """Whether there is a record to change or remove; a purchase known by money alone has
        none."""
        return self.entry is not None and not self.entry.id.startswith("payment:")

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the lots it met, each once."""
        return tuple(dict.fromkeys(lot.source for lot in self.lots))
