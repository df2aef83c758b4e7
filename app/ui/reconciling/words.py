"""A difference to Upwork's balance in words: how much, what may explain it, what settles it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.fixes import Fix, FixCode
from app.domain.reconcile import Cause, Reconciliation
from app.ui import formats
from app.ui.ledger.words import kind_name, near_day
from app.words.names import CAUSES


def verdict(found: Reconciliation) -> tuple[str, str]:
    """Lead and rest: 'It matches. …', or how far apart both are."""
    words = {"shown": formats.connects(found.shown), "ledger": formats.connects(found.ledger)}
    if not found.difference:
        return _tr("It matches."), _tr(
            "Upwork shows {shown} and the ledger holds {ledger}."
        ).format(**words)
    lead = _tr("Upwork shows {count} more.") if found.difference > 0 else _tr(
        "Upwork shows {count} less."
    )  # fmt: skip
    rest = _tr("{shown} there, {ledger} here. This may be why:").format(**words)
    return lead.format(count=formats.connects(abs(found.difference))), rest


def cause_words(cause: Cause, difference: int) -> str:
    """What may be behind a difference, and how much of it where that is not all."""
    template = CAUSES.get(cause.code, cause.code)
    said = QCoreApplication.translate("causes", template)
    said = said.format(title=formats.isolated(formats.title(cause.title or "–")))
    if cause.connects == difference:
        return said
    part, whole = formats.connects(abs(cause.connects)), formats.connects(abs(difference))
    if abs(cause.connects) > abs(difference):
        return f"{said} " + _tr("It would be {part}, more than the {whole} that differ.").format(
            part=part, whole=whole
        )
    return f"{said} " + _tr("It explains {part} of {whole}.").format(part=part, whole=whole)


def fix_verb(fix: Fix, as_of: date) -> str:
    """What the button of a cause says it does."""
    if fix.code is FixCode.ADD_ENTRY:
        kind = kind_name(fix.kind).lower() if fix.kind else _tr("entry")
        count = formats.isolated(formats.signed(fix.connects))
        return _tr("Record {kind} {count}").format(kind=kind, count=count)
    if fix.code is FixCode.BRING_IN:
        if fix.since is None or fix.until is None:
            return _tr("Import those days")
        first, last = near_day(fix.since, as_of), near_day(fix.until, as_of)
        return _tr("Import {first} to {last}").format(first=first, last=last)
    return {
        FixCode.REMOVE_ENTRY: _tr("Remove the second one"),
        FixCode.ANSWER_TWIN: _tr("Both are true: add it"),
        FixCode.STATE_BALANCE: _tr("Take Upwork’s number"),
    }[fix.code]


def _tr(text: str) -> str:
    return QCoreApplication.translate("reconciling", text)
