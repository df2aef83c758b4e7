"""What to remind of, and when: once for each threshold of each lot, and once for each month
without a page of Upwork."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from app.domain.coverage import coverage
from app.domain.currencies import summed
from app.domain.lapsing import projected_lapses
from app.domain.ledger import Ledger
from app.domain.lots import Lot

IMPORT_AFTER = 30
"""Days without news from Upwork after which its history should be brought in again."""


class ReminderCode(StrEnum):
    LAPSING = "lapsing"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One thing to say. `keys` are what has been said with it: keep them, and pass them as `told`
    from then on.

    Of lots: `connects` end on `day`, the first on which they cannot be used, and `lapsing` of them
    are projected to lapse; `costs` is what those that end cost, by currency; `days` is how far off
    that is; `is_latest` marks lots of unknown age. Of imports: `day` is the last day covered, None
    for none, and `days` how long ago.
    """

    code: ReminderCode
    keys: tuple[str, ...]
    days: int
    day: date | None = None
    connects: int = 0
    lapsing: int = 0
    costs: Mapping[str, int] = field(default_factory=dict)
    lots: tuple[str, ...] = ()
    is_latest: bool = False


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The time of day in which nothing is said; past midnight where `since` is after `until`."""

    since: time
    until: time

    def cover(self, moment: time) -> bool:
        """Whether `moment` is quiet; equal ends mean never."""
        if self.since <= self.until:
            return self.since <= moment < self.until
        return moment >= self.since or moment < self.until


def reminders(
    ledger: Ledger, told: Collection[str], thresholds: Sequence[int]
) -> tuple[Reminder, ...]:
    """What has not been said yet, the nearest end first; `thresholds` are days before an end.

    A lot that has crossed several thresholds since the last look is told of once.
    """
    return (*_of_lots(ledger, told, thresholds), *_of_imports(ledger, told))


def _of_lots(
    ledger: Ledger, told: Collection[str], thresholds: Sequence[int]
) -> Iterable[Reminder]:
    due: dict[date, list[Lot]] = {}
    keys: dict[date, list[str]] = {}
    for lot in ledger.open_lots:
        days = (lot.expires_on - ledger.as_of).days
        crossed = [limit for limit in thresholds if days <= limit]
        if crossed and f"{lot.id}:{min(crossed)}" not in told:
            due.setdefault(lot.expires_on, []).append(lot)
            keys.setdefault(lot.expires_on, []).extend(f"{lot.id}:{limit}" for limit in crossed)
    projected = projected_lapses(ledger) if due else {}
    for day in sorted(due):
        lots = due[day]
        yield Reminder(
            code=ReminderCode.LAPSING,
            keys=tuple(keys[day]),
            days=(day - ledger.as_of).days,
            day=day,
            connects=sum(lot.left for lot in lots),
            lapsing=sum(projected.get(lot.id, 0) for lot in lots),
            costs=summed((lot.currency, lot.left_cost_cents) for lot in lots),
            lots=tuple(lot.id for lot in lots),
            is_latest=any(lot.issued_on is None for lot in lots),
        )


def _of_imports(ledger: Ledger, told: Collection[str]) -> Iterable[Reminder]:
    """One reminder for all wallets: of the one whose news is oldest."""
    days = [
        coverage(book, ledger.records.statements).until for book in ledger.shown if book.first_day
    ]
    covered = [day for day in days if day is not None]
    if not covered:
        return
    oldest = min(covered)
    age = (ledger.as_of - oldest).days
    key = f"import:{oldest.isoformat()}:{age // IMPORT_AFTER}"
    if age >= IMPORT_AFTER and key not in told:
        yield Reminder(code=ReminderCode.IMPORT, keys=(key,), days=age, day=oldest)
