"""What recording plans would do, counted row by row. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.importing.plan import Choice, Plan, PlanRow, RowState

QUESTIONS = frozenset({RowState.NEEDS_A_LOOK, RowState.POSSIBLE_TWIN})


class Fate(StrEnum):
    """What becomes of a row when the plan is recorded."""

    ADD = "add"
    UPDATE = "update"
    SKIP = "skip"
    ASK = "ask"


def fate_of(row: PlanRow) -> Fate:
    """Added, brought up to date, passed over, or left out with its question kept."""
    choice = row.choice
    if choice is Choice.ASK:
        return Fate.ASK
    if row.is_added:
        return Fate.ADD
    return Fate.UPDATE if choice is Choice.SAME and row.written() else Fate.SKIP


@dataclass(frozen=True, slots=True)
class PlanCount:
    """`added + updated + skipped + asked` are all rows; `open_` of the added ones need a look and
    `refused` of the skipped ones cannot be written.

    `keeps_more` says that a balance is kept beside the rows.
    """

    added: int
    updated: int
    skipped: int
    asked: int
    open_: int
    refused: int
    keeps_more: bool
    states: Mapping[RowState, int]

    @property
    def rows(self) -> int:
        return self.added + self.updated + self.skipped + self.asked

    @property
    def writes(self) -> bool:
        """Anything at all would be written: rows, news, questions or a balance."""
        return self.keeps_more or bool(self.added + self.updated + self.asked)


def count_plans(plans: Iterable[Plan]) -> PlanCount:
    """Counts over all plans of a preview."""
    tally = _Tally()
    for plan in plans:
        tally.keeps_more |= plan.statement is not None
        for row in plan.rows:
            tally.count(row)
    return tally.result()


def recount(before: PlanCount, old: Iterable[PlanRow], new: Iterable[PlanRow]) -> PlanCount:
    """The counts after some rows got another choice; looks at those rows alone."""
    tally = _Tally()
    for row in new:
        tally.count(row)
    for row in old:
        tally.count(row, by=-1)
    changed = tally.fates
    return replace(
        before,
        added=before.added + changed[Fate.ADD],
        updated=before.updated + changed[Fate.UPDATE],
        skipped=before.skipped + changed[Fate.SKIP],
        asked=before.asked + changed[Fate.ASK],
        open_=before.open_ + tally.open_,
    )


class _Tally:
    """Fates and states, counted up or down."""

    def __init__(self) -> None:
        self.fates: Counter[Fate] = Counter()
        self.states: Counter[RowState] = Counter()
        self.open_ = self.refused = 0
        self.keeps_more = False

    def count(self, row: PlanRow, by: int = 1) -> None:
        fate = fate_of(row)
        self.fates[fate] += by
        self.states[row.state] += by
        if row.state is RowState.NEEDS_A_LOOK:
            self.open_ += by * (fate is Fate.ADD)
            self.refused += by * (not row.puts)

    def result(self) -> PlanCount:
        fates = self.fates
        return PlanCount(
            added=fates[Fate.ADD],
            updated=fates[Fate.UPDATE],
            skipped=fates[Fate.SKIP],
            asked=fates[Fate.ASK],
            open_=self.open_,
            refused=self.refused,
            keeps_more=self.keeps_more,
            states=self.states,
        )
