"""The columns that show how the rows of a table are read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.importing.drafts import EntryDraft
from app.ui import formats
from app.ui.ledger.words import kind_name
from app.ui.problem_words import fault_words
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.table import Column


def draft_columns() -> list[Column[EntryDraft]]:
    """Day, kind, what, what is wrong with the row, and Connects."""
    return [
        Column("date", _tr("Date"), _day, 120),
        Column("kind", _tr("Kind"), _kind, 130, priority=2),
        Column("what", _tr("Job title"), _what),
        Column("doubt", _tr("Refused, because"), _doubt, 320, priority=1, tooltip=_why),
        Column("connects", _tr("Connects"), _connects, 100, at_end=True),
    ]


def _day(draft: EntryDraft) -> Cell:
    return TextCell(formats.day_and_year(draft.occurred_on) if draft.occurred_on else "–")


def _kind(draft: EntryDraft) -> Cell:
    return TextCell(kind_name(draft.kind))


def _what(draft: EntryDraft) -> Cell:
    return TextCell(
        formats.title(draft.title or draft.note or draft.wording or ""), is_foreign=True
    )


def _is_refused(draft: EntryDraft) -> bool:
    return draft.connects is None or draft.occurred_on is None


def _doubt(draft: EntryDraft) -> Cell:
    return TextCell(_why(draft) if _is_refused(draft) else "", "warn")


def _why(draft: EntryDraft) -> str:
    if draft.problem is None:
        return ""
    return fault_words(draft.problem)


def _connects(draft: EntryDraft) -> Cell:
    shown = "–" if draft.connects is None else formats.signed(draft.connects)
    return AmountCell(shown, is_strong=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
