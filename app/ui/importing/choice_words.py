"""The choices of a row in words, and what to offer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.importing.plan import Choice, PlanRow, RowState

KEYS = {Choice.ADD: "A", Choice.SAME: "S", Choice.LEAVE: "L", Choice.ASK: "Q"}
"""The key of each choice, for the rows selected in the table."""


def choice_name(row: PlanRow, choice: Choice) -> str:
    """One word for a choice, as the table has it."""
    if choice is Choice.SAME and row.state is RowState.ALREADY_HERE:
        return _tr("Update") if row.puts else _tr("Skip")
    return {
        Choice.ADD: _tr("Add"),
        Choice.SAME: _tr("Same"),
        Choice.LEAVE: _tr("Skip"),
        Choice.ASK: _tr("Ask"),
    }[choice]


def choice_sentence(choice: Choice) -> str:
    """What a choice means, for menus and buttons."""
    return {
        Choice.ADD: _tr("Add as a row of its own"),
        Choice.SAME: _tr("It is the one here"),
        Choice.LEAVE: _tr("Leave out"),
        Choice.ASK: _tr("Ask me later"),
    }[choice]


def offered(row: PlanRow) -> tuple[Choice, ...]:
    """The choices to offer: one of several that would come to the same is enough."""
    if row.state is RowState.ALREADY_HERE and not row.puts:
        return tuple(one for one in row.choices if one is not Choice.LEAVE)
    return row.choices


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
