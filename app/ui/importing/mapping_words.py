"""The words of the mapping step: roles, orders of a date, signs, and what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.problems import LedgerError
from app.importing.drafts import EntryDraft, Reading
from app.importing.spreadsheet.mapping import ColumnRole, DateOrder, Mapping, SignRule
from app.importing.spreadsheet.read_mapped import read_mapped
from app.importing.spreadsheet.table import Table
from app.ui import formats
from app.ui.importing.plan_words import FooterText
from app.ui.plurals import many
from app.ui.problem_words import fault_words
from app.ui.widgets.tag import Tone


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a mapping makes of a table: the reading, or the error that keeps it from being read."""

    reading: Reading | None
    error: LedgerError | None = None


def outcome_of(table: Table, mapping: Mapping, on: date, name: str) -> Outcome:
    """Read a whole table by a mapping; takes a while for many rows."""
    try:
        return Outcome(read_mapped(table, mapping, on=on, name=name))
    except LedgerError as error:
        return Outcome(None, error)


def role_name(role: ColumnRole | None) -> str:
    """What a column can hold, in the words of the chooser."""
    if role is None:
        return _tr("Leave out")
    return {
        ColumnRole.DATE: _tr("Day"),
        ColumnRole.CONNECTS: _tr("Connects"),
        ColumnRole.SPENT: _tr("Connects spent"),
        ColumnRole.ADDED: _tr("Connects added"),
        ColumnRole.BOOST: _tr("Boost"),
        ColumnRole.KIND: _tr("Kind"),
        ColumnRole.TITLE: _tr("Job title"),
        ColumnRole.COST: _tr("Cost"),
        ColumnRole.CURRENCY: _tr("Currency"),
        ColumnRole.MEMBER: _tr("Member"),
        ColumnRole.NOTE: _tr("Note"),
        ColumnRole.JOB_LINK: _tr("Link of the job"),
    }[role]


def order_name(order: DateOrder) -> str:
    return {
        DateOrder.DMY: _tr("Day first: 31/12/2026"),
        DateOrder.MDY: _tr("Month first: 12/31/2026"),
        DateOrder.YMD: _tr("Year first: 2026/12/31"),
    }[order]


def sign_name(rule: SignRule) -> str:
    return {
        SignRule.AS_WRITTEN: _tr("As written: −14 was spent, 14 was added"),
        SignRule.REVERSED: _tr("14 was spent"),
        SignRule.BY_KIND: _tr("The kind of the row says it"),
    }[rule]


def mapping_footer(outcome: Outcome | None) -> FooterText:
    """'212 rows read, 3 refused', and why the first ones are."""
    verb = _tr("Show the preview")
    if outcome is None:
        return FooterText(_tr("Reading the table…"), "", ("",), verb, None, True, True)
    if outcome.reading is None:
        said = _sentence(outcome.error) if outcome.error else ""
        return FooterText(_tr("Not ready yet."), "", (said,), verb, Tone.WARN, True, True)
    drafts = outcome.reading.entries
    refused = [one for one in drafts if one.problem is not None and not _is_written(one)]
    read = len(drafts) - len(refused)
    lead = many(read, _tr("{count} row read"), _tr("{count} rows read"))
    lead += _tr(", {count} refused.").format(count=formats.connects(len(refused)))
    means = [*_reasons(refused), _tr("Nothing is written yet. The columns are remembered.")]
    tone = Tone.WARN if refused else Tone.GOOD
    return FooterText(lead, "", tuple(means), verb, tone, not read, True)


def _is_written(draft: EntryDraft) -> bool:
    return draft.connects is not None and draft.occurred_on is not None


def _reasons(refused: Sequence[EntryDraft]) -> list[str]:
    """The reasons that occur, each once, with how many rows have it; the commonest two."""
    counts: dict[str, int] = {}
    for draft in refused:
        if draft.problem is not None:
            said = fault_words(draft.problem)
            counts[said] = counts.get(said, 0) + 1
    commonest = sorted(counts.items(), key=lambda pair: -pair[1])[:2]
    return [
        _tr("{count} ×: {reason}").format(count=formats.connects(count), reason=said)
        for said, count in commonest
    ]


def _sentence(error: LedgerError) -> str:
    return fault_words(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
