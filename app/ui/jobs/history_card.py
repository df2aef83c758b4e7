"""What the post said each time it was pasted: price and rivals over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.jobs.words import ago
from app.ui.widgets.card import Card
from app.ui.widgets.cells import AmountCell, Cell, TextCell
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.workspace.sightings import Sighting

NEWEST = 8
"""Rows shown; earlier ones are summed up in the sentence."""


class HistoryCard(Card):
    """Hidden until a post was seen twice with other numbers."""

    def __init__(self) -> None:
        super().__init__(_tr("Since you first saw it"))
        self._now = datetime.min  # noqa: DTZ901 - replaced with the first rows
        self.table = DataTable(density="dense", edge=0)
        self.rows: RowsModel[Sighting] = RowsModel(self._columns(), self.table)
        self.table.setModel(self.rows)
        self.table.hug_rows()
        self.table.setAccessibleName(_tr("What the post said over time"))
        self.answer = Sentence()
        self.add(self.table)
        self.add(self.answer)
        self.hide()

    def show_sightings(self, found: Sequence[Sighting], now: datetime) -> None:
        """Show them, the newest first."""
        self._now = now
        self.rows.show_rows(tuple(found[::-1][:NEWEST]))
        self.answer.set_text(change_words(found))
        self.setVisible(len(found) > 1)

    def _columns(self) -> tuple[Column[Sighting], ...]:
        return (
            Column("seen", _tr("Seen"), self._seen_cell),
            Column("connects", _tr("Connects"), _connects_cell, 72, at_end=True),
            Column("proposals", _tr("Proposals"), _proposals_cell, 84, at_end=True),
            Column("interviewing", _tr("In interview"), _interviewing_cell, 90, at_end=True),
            Column("invites", _tr("Invites"), _invites_cell, 64, at_end=True),
        )

    def _seen_cell(self, row: Sighting) -> Cell:
        return TextCell(ago(row.seen_at, self._now))


def change_words(found: Sequence[Sighting]) -> str:
    """What rose and fell between the first and the last time."""
    if len(found) < 2:
        return ""
    first, last = found[0], found[-1]
    said = []
    if first.connects is not None and last.connects is not None and first.connects != last.connects:
        template = (
            _tr("The price rose from {before} to {after} Connects.")
            if last.connects > first.connects
            else _tr("The price fell from {before} to {after} Connects.")
        )
        said.append(
            template.format(
                before=formats.connects(first.connects), after=formats.connects(last.connects)
            )
        )
    before, after = proposals_words(first), proposals_words(last)
    if before != after and "" not in {before, after}:
        said.append(
            _tr("Proposals went from {before} to {after}.").format(before=before, after=after)
        )
    return " ".join(said)


def proposals_words(one: Sighting) -> str:
    """'5 to 10', '50+', '3', or nothing where the post does not say."""
    low, high = one.proposals_low, one.proposals_high
    if low is None and high is None:
        return ""
    if high is None:
        return f"{formats.connects(low or 0)}+"
    if low is None or low == high:
        return formats.connects(high)
    return _tr("{low} to {high}").format(low=formats.connects(low), high=formats.connects(high))


def _number(count: int | None) -> Cell:
    return AmountCell("–" if count is None else formats.connects(count))


def _connects_cell(row: Sighting) -> Cell:
    return _number(row.connects)


def _proposals_cell(row: Sighting) -> Cell:
    return AmountCell(proposals_words(row) or "–")


def _interviewing_cell(row: Sighting) -> Cell:
    return _number(row.interviewing)


def _invites_cell(row: Sighting) -> Cell:
    return _number(row.invites_sent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
