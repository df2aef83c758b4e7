"""Which rows a preview has and in which order: numbers in place of copies. No Qt.

A history of 100,000 rows is ordered once, away from the window; filters and choices then only look
things up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate

from app.importing.drafts import EntryDraft
from app.importing.plan import Plan, RowState
from app.ui.importing.new_wordings import NewWording, new_wordings
from app.ui.importing.plan_count import QUESTIONS, PlanCount, count_plans
from app.ui.importing.row_words import RowWords, ShownRow
from app.workspace.intake import Preview

Number = int
"""Counts the rows of all plans from 0, in the order of the pages."""
SMALL = 4_000
"""Rows up to which everything is worked out at once, in the window's own time."""


@dataclass(frozen=True, slots=True)
class PreviewRows:
    """`order` are the numbers of all rows, open questions first; `states` those of one state."""

    plans: tuple[Plan, ...]
    order: Sequence[Number] = ()
    states: Mapping[RowState, Sequence[Number]] = field(default_factory=dict)
    firsts: tuple[Number, ...] = ()

    def row(self, number: Number) -> ShownRow:
        """The row of a number, as its plan has it now."""
        at = bisect_right(self.firsts, number) - 1
        return ShownRow(at, self.plans[at].rows[number - self.firsts[at]])

    def numbers(self, state: RowState | None) -> Sequence[Number]:
        """The numbers of all rows or those of one state, in the order of the table."""
        return self.order if state is None else self.states.get(state, ())

    def with_plans(self, plans: tuple[Plan, ...]) -> PreviewRows:
        """The same rows with other choices: a choice changes neither state nor place."""
        return replace(self, plans=plans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """All that the table and the footer need of a preview."""

    preview: Preview
    rows: PreviewRows
    words: RowWords
    count: PlanCount
    wordings: tuple[NewWording, ...]
    joined: Joined | None


@dataclass(frozen=True, slots=True)
class Joined:
    """Where a page meets what is there: `count` equal rows, the latest of them on `day`."""

    day: date
    count: int


def sight_of(preview: Preview) -> Sight:
    """Order, words and counts of a preview; takes a while for many rows."""
    plans = preview.plans
    return Sight(
        preview=preview,
        rows=rows_of(plans),
        words=RowWords(preview),
        count=count_plans(plans),
        wordings=new_wordings(plans),
        joined=_joined(plans) if preview.added else None,
    )


def _joined(plans: Sequence[Plan]) -> Joined | None:
    """Many equal rows are a good sign."""
    days = [
        row.draft.occurred_on
        for plan in plans
        for row in plan.rows
        if row.state is RowState.ALREADY_HERE and isinstance(row.draft, EntryDraft)
    ]
    known = [day for day in days if day is not None]
    return Joined(max(known), len(known)) if known else None


def rows_of(plans: Sequence[Plan]) -> PreviewRows:
    """Rows that need a look and possible twins first, else in the order of the pages."""
    states: dict[RowState, list[Number]] = {state: [] for state in RowState}
    number = 0
    for plan in plans:
        for row in plan.rows:
            states[row.state].append(number)
            number += 1
    asked = sorted(one for state in QUESTIONS for one in states[state])
    rest = sorted(
        one for state, numbers in states.items() if state not in QUESTIONS for one in numbers
    )
    lengths = [len(plan.rows) for plan in plans]
    firsts = tuple(accumulate(lengths, initial=0))[: len(lengths)]
    return PreviewRows(tuple(plans), [*asked, *rest], states, firsts)


def is_small(preview: Preview) -> bool:
    """Whether a preview may be worked out in the window's own time."""
    return sum(len(plan.rows) for plan in preview.plans) <= SMALL
