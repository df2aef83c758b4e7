"""The list of backups, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.problems import LedgerError
from app.ui import formats
from app.ui.safety.words import moment, occasion_words, size_words
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.table import Column, RowsModel
from app.ui.widgets.tag import Tone
from app.workspace.safety import Backup, ProvenBackup


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup, and what the test of it came to where there was one here."""

    backup: Backup
    proof: ProvenBackup | None = None


def backup_model(parent: QObject) -> RowsModel[BackupRow]:
    """A model of backups; rows come by `show_rows`."""
    columns: list[Column[BackupRow]] = [
        Column("made", _tr("Made"), _made, 190, sort_key=_made_key),
        Column("occasion", _tr("When"), _occasion, 160, priority=1),
        Column("test", _tr("Test"), _test, 130),
        Column("entries", _tr("Entries"), _entries, 90, at_end=True, priority=3),
        Column("size", _tr("Size"), _size, 90, at_end=True, priority=2),
        Column("name", _tr("File"), _name, tooltip=_path),
    ]
    return RowsModel(columns, parent)


def _made(row: BackupRow) -> Cell:
    return TextCell(moment(row.backup.made_at))


def _made_key(row: BackupRow) -> datetime:
    return row.backup.made_at


def _occasion(row: BackupRow) -> Cell:
    return TextCell(occasion_words(row.backup.occasion.value), "text_2")


def _test(row: BackupRow) -> Cell:
    proof = row.proof
    if proof is None:
        return TagCell(_tr("When made"), Tone.NEUTRAL, "check")
    if proof.fault is None:
        return TagCell(_tr("Passed"), Tone.GOOD, "check")
    if proof.fault.code in _OF_ANOTHER_KEY:
        return TagCell(_tr("Another key"), Tone.WARN, "warning")
    return TagCell(_tr("Damaged"), Tone.BAD, "warning")


_OF_ANOTHER_KEY = frozenset({"ledger_locked", "encryption_missing"})


def fault_of(row: BackupRow) -> LedgerError | None:
    """What is wrong with a backup, where that is known."""
    return row.proof.fault if row.proof else None


def _entries(row: BackupRow) -> Cell:
    tally = row.proof.tally if row.proof else None
    return AmountCell(formats.connects(tally.entries) if tally else "–", ink="text_2")


def _size(row: BackupRow) -> Cell:
    return AmountCell(size_words(row.backup.size), ink="text_2")


def _name(row: BackupRow) -> Cell:
    return TextCell(formats.title(row.backup.path.name), "text_3", is_foreign=True)


def _path(row: BackupRow) -> str:
    return formats.title(str(row.backup.path))


def _tr(text: str) -> str:
    return QCoreApplication.translate("safety", text)
