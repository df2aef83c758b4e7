"""The list of what is owed, the longest due first."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.owed import Owed
from app.ui import formats
from app.ui.owed.words import age_words, chance_tag, kind_words, title_words, why_words
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.table import Column, RowsModel


def owed_model(as_of: date, parent: QObject) -> RowsModel[Owed]:
    """A model of things owed, as of a day; rows come by `show_rows`."""
    columns: list[Column[Owed]] = [
        Column(
            "sure",
            _tr("How sure"),
            partial(_sure, as_of=as_of),
            124,
            tooltip=partial(why_words, as_of=as_of),
        ),
        Column("kind", _tr("What"), _kind, 118, priority=2),
        Column("job", _tr("Job"), _job, tooltip=title_words),
        Column("sent", _tr("Sent"), _sent, 104, priority=3, sort_key=_sent_key),
        Column("age", _tr("Age"), partial(_age, as_of=as_of), 132, priority=1, sort_key=_age_key),
        Column("cost", _tr("Cost"), _cost, 84, at_end=True, priority=4),
        Column("connects", _tr("Connects"), _connects, 92, at_end=True, sort_key=_count),
    ]
    return RowsModel(columns, parent)


def _sure(one: Owed, as_of: date) -> Cell:
    words, tone, icon = chance_tag(one.chance(as_of))
    return TagCell(words, tone, icon)


def _kind(one: Owed) -> Cell:
    return TextCell(kind_words(one))


def _job(one: Owed) -> Cell:
    return TextCell(title_words(one), is_foreign=True)


def _sent(one: Owed) -> Cell:
    return TextCell(formats.day_and_year(one.sent_on), "text_2")


def _sent_key(one: Owed) -> date:
    return one.sent_on


def _age(one: Owed, as_of: date) -> Cell:
    return TextCell(age_words(one, as_of), "warn" if one.is_late(as_of) else "text_2")


def _age_key(one: Owed) -> date:
    return one.due_on or one.sent_on


def _cost(one: Owed) -> Cell:
    return AmountCell(formats.money(one.cents, one.currency) if one.cents else "–", ink="text_3")


def _connects(one: Owed) -> Cell:
    return AmountCell(formats.signed(one.connects), is_strong=True)


def _count(one: Owed) -> int:
    return one.connects


def _tr(text: str) -> str:
    return QCoreApplication.translate("owed", text)
