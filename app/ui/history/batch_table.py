"""The columns of the import history."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.history.words import (
    days_words,
    origin_words,
    rows_words,
    state_tag,
    what_words,
    when_words,
)
from app.ui.widgets.cells import Cell, TagCell, TextCell
from app.ui.widgets.table import Column, RowsModel
from app.workspace.change import PastBatch


def batch_model(parent: QObject) -> RowsModel[PastBatch]:
    """An empty model of batches."""
    columns: list[Column[PastBatch]] = [
        Column("state", _tr("State"), _state, 116),
        Column("when", _tr("When"), _when, 158, priority=3),
        Column("what", _tr("What"), _what, 190, priority=2, tooltip=what_words),
        Column("file", _tr("File"), _file, priority=0, tooltip=origin_words),
        Column("days", _tr("Days"), _days, 180, priority=4),
        Column("rows", _tr("Rows"), _rows, 256, priority=1, tooltip=rows_words),
    ]
    return RowsModel(columns, parent)


def _ink(batch: PastBatch) -> str:
    return "text" if batch.stands else "text_3"


def _state(batch: PastBatch) -> Cell:
    words, tone, icon = state_tag(batch)
    return TagCell(words, tone, icon)


def _when(batch: PastBatch) -> Cell:
    return TextCell(when_words(batch), _ink(batch))


def _what(batch: PastBatch) -> Cell:
    return TextCell(what_words(batch), _ink(batch))


def _file(batch: PastBatch) -> Cell:
    return TextCell(origin_words(batch), "text_2" if batch.stands else "text_3", is_foreign=True)


def _days(batch: PastBatch) -> Cell:
    return TextCell(days_words(batch), _ink(batch))


def _rows(batch: PastBatch) -> Cell:
    return TextCell(rows_words(batch), _ink(batch))


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
