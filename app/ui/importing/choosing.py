"""Taking a choice for many rows at once: pure, so that a worker may do it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.importing.plan import Choice, Plan
from app.ui.importing.plan_count import PlanCount, recount
from app.ui.importing.preview_rows import Number, PreviewRows


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants of some rows. Without a `choice` they are taken, or left if all are."""

    numbers: Sequence[Number]
    choice: Choice | None = None


Choices = Mapping[int, Mapping[int, Choice]]
"""By the place of a plan, then by row number."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Plans with a wish in them, their counts, and the choices that the wish came to."""

    plans: tuple[Plan, ...]
    count: PlanCount
    choices: Choices


def take(rows: PreviewRows, count: PlanCount, wish: Wish) -> Chosen:
    """The plans with a wish in them; rows that do not offer the choice stay as they are."""
    shown = [rows.row(number) for number in wish.numbers]
    found = [one for one in shown if one.is_open_to_choice]
    choice: Choice | bool = wish.choice or not all(one.row.is_taken for one in found)
    wanted: dict[int, dict[int, Choice | bool]] = {}
    for one in found:
        wanted.setdefault(one.at, {})[one.row.row] = choice
    plans = list(rows.plans)
    for at, choices in wanted.items():
        plans[at] = plans[at].choosing(choices)
    chosen = rows.with_plans(tuple(plans))
    after = [chosen.row(number) for number in wish.numbers]
    made: dict[int, dict[int, Choice]] = {}
    for one in after:
        if one.row.row in wanted.get(one.at, ()):
            made.setdefault(one.at, {})[one.row.row] = one.row.choice
    counts = recount(count, (one.row for one in shown), (one.row for one in after))
    return Chosen(chosen.plans, counts, made)


def merged(before: Choices, after: Choices) -> Choices:
    """Both, the later choice of a row in place of the earlier one."""
    return {at: {**before.get(at, {}), **after.get(at, {})} for at in {*before, *after}}


def standing(wanted: Choices, before: Sequence[Plan], after: Sequence[Plan]) -> Choices:
    """The choices about rows that are what they were; the others are asked anew."""
    kept = {}
    for at, choices in wanted.items():
        known = {row.row: row for row in before[at].rows if row.row in choices}
        kept[at] = {
            row.row: choices[row.row]
            for row in after[at].rows
            if row.row in known
            and (row.state, row.matches) == (known[row.row].state, known[row.row].matches)
        }
    return kept


def missing(plans: Sequence[Plan], wanted: Choices) -> Choices:
    """The choices that plans do not hold yet, of rows that still offer them."""
    found = {
        at: {
            row.row: choices[row.row]
            for row in plans[at].rows
            if row.row in choices
            and row.choice is not choices[row.row]
            and choices[row.row] in row.choices
        }
        for at, choices in wanted.items()
        if at < len(plans)
    }
    return {at: choices for at, choices in found.items() if choices}
