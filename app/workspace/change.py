"""What a use case touched: the answer to every write, and the ground for one broadcast."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.problems import Problem
from app.domain.records import RecordKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`label` is the use case as a code and `details` fill its words. `batch` is None where
    nothing had to be written. `warnings` are what the rules say against what was written."""

    batch: str | None
    label: str
    details: dict[str, str | int | None] = field(default_factory=dict)
    kinds: frozenset[RecordKind] = frozenset()
    ids: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastBatch:
    """A batch of the history page. `role` is do, undo or redo; `stands` says that the effect of a
    `do` batch is in force.

    Of an import, `name` is the file's ("" for a paste), `rows` counts its rows by what became of
    them (new, here, twins, look), `counts` the records written by kind, and `since` and `until`
    are the days that its rows span.
    """

    id: str
    label: str
    details: dict[str, str | int | None]
    recorded_at: datetime
    role: str
    target: str | None
    revisions: int
    stands: bool
    name: str = ""
    rows: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    @property
    def is_import(self) -> bool:
        return self.label == "import" or self.label.startswith("import_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """What depends on a batch that may be undone.

    `blocking` batches touched its records since and must be undone first, in that order.
    `overlapping` are later imports that found rows of the same days already here: what they left
    out goes with the batch, until they are brought in again. Undoing all of it would remove and
    restore so many entries, and change the balance and the Connects spent without a known lot.
    """

    batch: PastBatch
    blocking: tuple[PastBatch, ...]
    overlapping: tuple[PastBatch, ...]
    removed: int
    restored: int
    balance_before: int
    balance_after: int
    shortfall_before: int
    shortfall_after: int

    @property
    def is_free(self) -> bool:
        """Nothing later hangs on it."""
        return not (self.blocking or self.overlapping)
