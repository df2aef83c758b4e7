"""What recording plans would do, counted row by row. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.importing.plan import Plan, PlanRow, RowState

QUESTIONS = frozenset({RowState.NEEDS_A_LOOK, RowState.POSSIBLE_TWIN})


class Fate(StrEnum):
    """What becomes of a row when the plan is recorded."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"
    ASK = "ask"


def fate_of(row: PlanRow) -> Fate:
    """Added, brought up to date, passed over, or left out with its question open."""
    if row.is_added:
        return Fate.ADD
    if row.state in QUESTIONS:
        return Fate.ASK
    return Fate.UPDATE if row.is_taken and row.puts else Fate.SKIP


@dataclass(frozen=True, slots=True)
class PlanCount:
    """`added + updated + skipped + asked` are all rows; `open_` of the added ones need a look.

    `writes` says that anything at all would be written, a balance for instance.
    """

    added: int
    updated: int
    skipped: int
    asked: int
    open_: int
    writes: bool
    states: Mapping[RowState, int]

    @property
    def rows(self) -> int:
        return self.added + self.updated + self.skipped + self.asked


def count_plans(plans: Iterable[Plan]) -> PlanCount:
    """Counts over all plans of a preview."""
    fates: Counter[Fate] = Counter()
    states: Counter[RowState] = Counter()
    open_ = 0
    keeps_more = False
    for plan in plans:
        keeps_more |= plan.statement is not None
        for row in plan.rows:
            fate = fate_of(row)
            fates[fate] += 1
            states[row.state] += 1
            open_ += fate is Fate.ADD and row.state is RowState.NEEDS_A_LOOK
    return PlanCount(
        added=fates[Fate.ADD],
        updated=fates[Fate.UPDATE],
        skipped=fates[Fate.SKIP],
        asked=fates[Fate.ASK],
        open_=open_,
        writes=keeps_more or bool(fates[Fate.ADD] + fates[Fate.UPDATE]),
        states=states,
    )
