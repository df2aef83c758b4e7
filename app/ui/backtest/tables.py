"""The tables of the track record: by chance given, by period, by way to choose, in hindsight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from app.advice.backtest import Way
from app.advice.backtest_replay import Held, Replay
from app.advice.backtest_scores import Group, Period
from app.ui import formats
from app.ui.backtest.words import held_words, in_100, rule_name, span, tr, way_name
from app.ui.widgets.card import Card
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.tag import Tone

Row = TypeVar("Row")


class TableCard(Card, Generic[Row]):
    """A titled table that is as high as its rows, with a sentence under it."""

    def __init__(self, title: str, columns: tuple[Column[Row], ...], note: str = "") -> None:
        super().__init__(title)
        self.table = DataTable(density="dense", edge=0)
        self.rows: RowsModel[Row] = RowsModel(columns, self.table)
        self.table.setModel(self.rows)
        self.table.hug_rows()
        self.table.setAccessibleName(title)
        self.note = Sentence(note)
        self.add(self.table)
        self.add(self.note)
        self.note.setVisible(bool(note))

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.rows.show_rows(rows)


def groups_card() -> TableCard[Group]:
    return TableCard(tr("By chance given"), _group_columns())


def periods_card() -> TableCard[Period]:
    return TableCard(tr("By period"), _period_columns())


def ways_card() -> TableCard[Way]:
    return TableCard(
        tr("Against other ways to choose"),
        _way_columns(),
        tr("The error is the mean squared miss of the chances: lower is better."),
    )


def replays_card() -> TableCard[Replay]:
    return TableCard(tr("Hindsight: what if"), _replay_columns())


def _group_columns() -> tuple[Column[Group], ...]:
    return (
        Column("said", tr("Bidbook said"), _group_said),
        Column("sent", tr("Sent"), _group_sent, 52, at_end=True),
        Column("expected", tr("Expected"), _group_expected, 72, at_end=True),
        Column("won", tr("Won"), _group_won, 48, at_end=True),
        Column("range", tr("Range, in 100"), _group_range, 100, at_end=True),
    )


def _group_said(row: Group) -> Cell:
    low, high = in_100(row.said_low), in_100(row.said_high)
    return TextCell(
        tr("{low} to {high} in {hundred}").format(low=low, high=high, hundred=formats.connects(100))
    )


def _group_sent(row: Group) -> Cell:
    return AmountCell(formats.connects(row.count))


def _group_expected(row: Group) -> Cell:
    return AmountCell(formats.decimal(row.said * row.count))


def _group_won(row: Group) -> Cell:
    return AmountCell(formats.connects(row.hits), is_strong=True)


def _group_range(row: Group) -> Cell:
    return AmountCell(span(row.low, row.high), ink="text_2")


def _period_columns() -> tuple[Column[Period], ...]:
    return (
        Column("since", tr("From"), _period_since),
        Column("sent", tr("Sent"), _period_sent, 52, at_end=True),
        Column("expected", tr("Expected"), _period_expected, 72, at_end=True),
        Column("won", tr("Won"), _period_won, 48, at_end=True),
    )


def _period_since(row: Period) -> Cell:
    return TextCell(formats.month(row.since))


def _period_sent(row: Period) -> Cell:
    return AmountCell(formats.connects(row.scores.count))


def _period_expected(row: Period) -> Cell:
    return AmountCell(formats.decimal(row.scores.expected))


def _period_won(row: Period) -> Cell:
    return AmountCell(formats.connects(row.scores.hits), is_strong=True)


def _way_columns() -> tuple[Column[Way], ...]:
    return (
        Column("way", tr("What was sent"), _way_name),
        Column("connects", tr("Connects"), _way_connects, 72, at_end=True),
        Column("won", tr("Won"), _way_won, 52, at_end=True),
        Column("error", tr("Error"), _way_error, 60, at_end=True),
    )


def _way_name(row: Way) -> Cell:
    return TextCell(way_name(row.name), strength=600 if row.name == "advice" else 400)


def _way_connects(row: Way) -> Cell:
    return AmountCell(formats.connects(round(row.connects)))


def _way_won(row: Way) -> Cell:
    is_whole = abs(row.hires - round(row.hires)) < 0.05
    shown = formats.connects(round(row.hires)) if is_whole else formats.decimal(row.hires)
    return AmountCell(shown, is_strong=row.name == "advice")


def _way_error(row: Way) -> Cell:
    return AmountCell("–" if row.brier is None else formats.decimal(row.brier, 3), ink="text_2")


def _replay_columns() -> tuple[Column[Replay], ...]:
    return (
        Column("rule", tr("On the newer third"), _replay_rule),
        Column("connects", tr("Connects"), _replay_connects, 72, at_end=True),
        Column("lost", tr("Wins lost"), _replay_lost, 72, at_end=True),
        Column("held", "", _replay_held, 108),
    )


def _replay_rule(row: Replay) -> Cell:
    return TextCell(rule_name(row.rule), strength=600 if row.rule == "advice" else 400)


def _replay_connects(row: Replay) -> Cell:
    return AmountCell(formats.signed(row.newer.kept_connects - row.newer.connects))


def _replay_lost(row: Replay) -> Cell:
    lost = row.newer.hits - row.newer.kept_hits
    return AmountCell(
        tr("{lost} of {all}").format(
            lost=formats.connects(lost), all=formats.connects(row.newer.hits)
        )
    )


_TONES = {Held.HELD: Tone.ACCENT, Held.DID_NOT: Tone.WARN}


def _replay_held(row: Replay) -> Cell:
    return TagCell(held_words(row.held.value), _TONES.get(row.held, Tone.NEUTRAL))
