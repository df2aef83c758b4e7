"""What undoing a batch does and what depends on it, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.history.words import origin_words, what_words, when_words
from app.ui.plurals import many
from app.workspace.change import Dependence, PastBatch

MOST_NAMED = 2


def dependence_lines(found: Dependence) -> list[str]:
    """What goes, what it does to the balance, what has to go first and what to import again."""
    said = [_entries(found), _balance(found)]
    if found.blocking:
        one, other = (
            _tr("{count} later change touched the same rows and is undone first"),
            _tr("{count} later changes touched the same rows and are undone first"),
        )
        said.append(f"{many(len(found.blocking), one, other)}: {_named(found.blocking)}.")
    if found.overlapping:
        one, other = (
            _tr("{count} later import found rows of these days here already"),
            _tr("{count} later imports found rows of these days here already"),
        )
        rest = _tr("Import it again afterwards, and its rows come in.")
        said.append(f"{many(len(found.overlapping), one, other)}: {_named(found.overlapping)}.")
        said.append(rest)
    if found.is_free:
        said.append(_tr("Nothing later depends on it."))
    return [line for line in said if line]


def _entries(found: Dependence) -> str:
    said = []
    if found.removed:
        one, other = _tr("{count} entry goes"), _tr("{count} entries go")
        said.append(many(found.removed, one, other))
    if found.restored:
        one, other = _tr("{count} comes back as it was"), _tr("{count} come back as they were")
        said.append(many(found.restored, one, other))
    return _tr("{parts}.").format(parts=formats.listed(said)) if said else _tr("No entry goes.")


def _balance(found: Dependence) -> str:
    before, after = found.balance_before, found.balance_after
    if before == after:
        words = _tr("The balance stays {balance}.").format(balance=formats.connects(after))
    else:
        words = _tr("The balance of {before} becomes {after}.").format(
            before=formats.connects(before), after=formats.connects(after)
        )
    more = found.shortfall_after - found.shortfall_before
    if more > 0:
        one, other = (
            _tr("{count} Connect spent later has no known lot then."),
            _tr("{count} Connects spent later have no known lot then."),
        )
        words += " " + many(more, one, other)
    return words


def _named(batches: Sequence[PastBatch]) -> str:
    """'Connects History, Pasted, 22 Feb 2026, 09:12', and how many more."""
    said = [
        formats.listed(part for part in (what_words(b), origin_words(b), when_words(b)) if part)
        for b in batches[:MOST_NAMED]
    ]
    more = len(batches) - len(said)
    if more:
        said.append(many(more, _tr("{count} more"), _tr("{count} more")))
    return formats.clauses(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
