"""A snapshot: everything a window shows, read and booked once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.entries import Wallet
from app.domain.ledger import Ledger
from app.domain.proposals import Job
from app.domain.today import TodayItem
from app.domain.wins import Spend
from app.workspace.change import PastBatch

if TYPE_CHECKING:
    from app.advice.advise import Advice


@dataclass(frozen=True, slots=True)
class AdvisedJob:
    job: Job
    advice: Advice


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One version of a ledger for all pages. `ledger` looks at the chosen wallet, or at all.

    `today` is what there is to look at, None where it was not asked for yet.
    `shortlist` is ranked, best first; `spend` is of all time. `is_ranked` is false while the jobs
    are still to be weighed; the shortlist is empty then. `next_undo` and `next_redo` are what
    would be undone or done again, None where there is nothing. `head` names the state of the
    journal that all of it follows from, or an earlier one.
    """

    path: Path
    version: int
    is_sample: bool
    is_read_only: bool
    wallets: tuple[Wallet, ...]
    ledger: Ledger
    spend: Spend
    shortlist: tuple[AdvisedJob, ...]
    put_away: tuple[Job, ...]
    today: tuple[TodayItem, ...] | None = None
    is_ranked: bool = True
    next_undo: PastBatch | None = None
    next_redo: PastBatch | None = None
    head: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was brought in yet: no entry, no balance, no job, no proposal."""
        records = self.ledger.records
        return not (records.entries or records.statements or records.jobs or records.proposals)
