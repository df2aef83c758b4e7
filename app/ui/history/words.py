"""Batches in words: what they were, when, which days they brought and how many rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.change_words import change_in_words
from app.ui.plurals import many
from app.ui.widgets.tag import Tone
from app.workspace.change import PastBatch


def what_words(batch: PastBatch) -> str:
    """'Connects History', of an import; what was done, of any other change."""
    names = {
        "import": _tr("Several files"),
        "import_history": _tr("Connects History"),
        "import_transactions": _tr("Transaction report"),
        "import_proposals": _tr("My proposals"),
        "import_job": _tr("Job post"),
        "import_summary": _tr("Weekly summary"),
        "import_entries": _tr("Exported entries"),
        "import_spreadsheet": _tr("Spreadsheet"),
    }
    if batch.label in names:
        return names[batch.label]
    return change_in_words(batch.label, batch.details)


def origin_words(batch: PastBatch) -> str:
    """The name of the file, or that it was pasted."""
    if not batch.is_import:
        return ""
    return formats.isolated(batch.name) if batch.name else _tr("Pasted")


def when_words(batch: PastBatch) -> str:
    """'22 Feb 2026, 09:12', in the user's own time zone."""
    at = batch.recorded_at.astimezone()
    day = formats.day_and_year(at.date())
    return _tr("{day}, {time}").format(day=day, time=formats.clock(at))


def days_words(batch: PastBatch) -> str:
    """'1 Jan to 22 Feb 2026', the days of its rows."""
    if batch.since is None or batch.until is None:
        return "–"
    if batch.since == batch.until:
        return formats.day_and_year(batch.since)
    is_same_year = batch.since.year == batch.until.year
    first = (formats.day if is_same_year else formats.day_and_year)(batch.since)
    return _tr("{first} to {last}").format(first=first, last=formats.day_and_year(batch.until))


def rows_words(batch: PastBatch) -> str:
    """'43 new, 12 already here, 1 question'."""
    new, here = batch.rows.get("new", 0), batch.rows.get("here", 0)
    asked = batch.rows.get("twins", 0) + batch.rows.get("look", 0)
    said = [
        many(new, _tr("{count} new"), _tr("{count} new")) if new or not here else "",
        many(here, _tr("{count} already here"), _tr("{count} already here")) if here else "",
        many(asked, _tr("{count} question"), _tr("{count} questions")) if asked else "",
    ]
    return formats.listed(part for part in said if part)


def state_tag(batch: PastBatch) -> tuple[str, Tone, str]:
    """Words, tone and icon: whether its effect stands."""
    if batch.stands:
        return _tr("In force"), Tone.GOOD, "check"
    return _tr("Undone"), Tone.NEUTRAL, "undo"


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
