"""What a use case touched: the answer to every write, and the ground for one broadcast."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

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
    `do` batch is in force."""

    id: str
    label: str
    details: dict[str, str | int | None]
    recorded_at: datetime
    role: str
    target: str | None
    revisions: int
    stands: bool
