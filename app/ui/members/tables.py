"""The tables of the page of the team: members or niches, fair parts, double bids."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.double_bids import DoubleBid
from app.domain.team import FairShare, MemberRow
from app.ui import formats
from app.ui.members.words import cap_end, cap_left, cost_figure, nearest_cap
from app.ui.widgets.cells import AmountCell, BarCell, Cell, TagCell, TextCell
from app.ui.widgets.table import Column, RowsModel
from app.ui.widgets.tag import Tone

NEAR = 0.9
"""The share of a cap from which on it is shown as nearly used."""


def members_model(parent: QObject) -> RowsModel[MemberRow]:
    """Members with what they spent, the result with its range, and their caps."""
    return RowsModel(
        [
            Column("name", _tr("Member"), _name, sort_key=_name_key),
            Column("niche", _tr("Niche"), _niche, 128, priority=3),
            *_figure_columns(),
            Column("cap", _tr("Of the soft cap"), _cap, 210, priority=1),
            Column("left", "", _left, 96, priority=2),
        ],
        parent,
    )


def niches_model(parent: QObject) -> RowsModel[MemberRow]:
    """The same by niche, without the bars of caps."""
    columns: list[Column[MemberRow]] = [Column("name", _tr("Niche"), _niche_name)]
    columns += [one for one in _figure_columns() if one.key in {"connects", "wins", "cost"}]
    return RowsModel([*columns, Column("left", "", _left, 96, priority=2)], parent)


def _figure_columns() -> list[Column[MemberRow]]:
    return [
        Column("connects", _tr("Connects"), _connects, 92, at_end=True, sort_key=_gross),
        Column("sent", _tr("Proposals"), _sent, 92, at_end=True, priority=5),
        Column("replies", _tr("Replies"), _replies, 78, at_end=True, priority=4),
        Column("wins", _tr("Wins"), _wins, 64, at_end=True, sort_key=_won),
        Column("cost", _tr("Cash per win, range"), _cost, 250, at_end=True),
    ]


def shares_model(parent: QObject) -> RowsModel[FairShare]:
    """The part of each member in what was used, in what lapsed and in wins."""
    return RowsModel(
        [
            Column("member", _tr("Member"), _share_name),
            Column("used", _tr("Used, net"), _used, 88, at_end=True),
            Column("cost", _tr("Cost"), _share_cost, 110, at_end=True, priority=1),
            Column("lapsed", _tr("Lapsed"), _lapsed, 76, at_end=True),
            Column("awarded", _tr("Awarded"), _awarded, 84, at_end=True, priority=2),
            Column("wins", _tr("Wins"), _share_wins, 64, at_end=True),
        ],
        parent,
    )


def doubles_model(parent: QObject) -> RowsModel[DoubleBid]:
    """Jobs with proposals of two members."""
    return RowsModel(
        [
            Column("day", _tr("Last"), _double_day, 116),
            Column("title", _tr("Job"), _double_title),
            Column("members", _tr("Members"), _double_members, 220),
            Column("kind", _tr("How sure"), _double_kind, 132, priority=1),
            Column("connects", _tr("On top"), _double_connects, 84, at_end=True),
        ],
        parent,
    )


# -- members


def _name(row: MemberRow) -> Cell:
    if not row.name:
        return TextCell(_tr("no member named"), "text_3", icon="user")
    return TextCell(formats.name(row.name), icon="user", is_foreign=True)


def _niche_name(row: MemberRow) -> Cell:
    return TextCell(row.name, is_foreign=True) if row.name else TextCell(_tr("not known"), "text_3")


def _name_key(row: MemberRow) -> str:
    return row.name.casefold()


def _niche(row: MemberRow) -> Cell:
    return TextCell(row.niche, "text_2", is_foreign=True)


def _connects(row: MemberRow) -> Cell:
    return AmountCell(formats.connects(row.spend.connects_gross), is_strong=True)


def _gross(row: MemberRow) -> int:
    return row.spend.connects_gross


def _sent(row: MemberRow) -> Cell:
    return AmountCell(formats.connects(row.spend.proposals))


def _replies(row: MemberRow) -> Cell:
    return AmountCell(formats.connects(row.spend.replies))


def _wins(row: MemberRow) -> Cell:
    return AmountCell(formats.connects(row.spend.wins))


def _won(row: MemberRow) -> int:
    return row.spend.wins


def _cost(row: MemberRow) -> Cell:
    figure, words = cost_figure(row.spend)
    return AmountCell(figure, is_strong=True, after=words)


def _cap(row: MemberRow) -> Cell:
    use = nearest_cap(row)
    if use is None:
        return TextCell(_tr("no cap"), "text_3")
    share = use.used / use.limit if use.limit else 1.0
    ink = "bad" if use.is_over else "warn" if share >= NEAR else "accent"
    return BarCell(cap_end(use), share, ink)


def _left(row: MemberRow) -> Cell:
    use = nearest_cap(row)
    if use is None:
        return TextCell("")
    if use.is_over:
        return TagCell(cap_left(use), Tone.BAD, "warning")
    if use.used >= NEAR * use.limit:
        return TagCell(cap_left(use), Tone.WARN, "clock")
    return TextCell(cap_left(use), "text_2")


# -- fair parts


def _share_name(one: FairShare) -> Cell:
    if not one.member:
        return TextCell(_tr("no member named"), "text_3")
    return TextCell(formats.name(one.member), is_foreign=True)


def _used(one: FairShare) -> Cell:
    return AmountCell(formats.connects(one.used), is_strong=True)


def _share_cost(one: FairShare) -> Cell:
    shown = " + ".join(formats.money(cents, name) for name, cents in one.cents.items())
    return AmountCell(shown or "–", ink="text_2")


def _lapsed(one: FairShare) -> Cell:
    return AmountCell(formats.connects(one.lapsed))


def _awarded(one: FairShare) -> Cell:
    return AmountCell(formats.connects(one.awarded))


def _share_wins(one: FairShare) -> Cell:
    return AmountCell(formats.connects(one.wins))


# -- double bids


def _double_day(one: DoubleBid) -> Cell:
    return TextCell(formats.day_and_year(one.sent[-1].proposal.sent_on), "text_2")


def _double_title(one: DoubleBid) -> Cell:
    return TextCell(formats.title(one.title), is_foreign=True)


def _double_members(one: DoubleBid) -> Cell:
    names = formats.listed(formats.isolated(formats.name(name)) for name in one.members)
    return TextCell(names)


def _double_kind(one: DoubleBid) -> Cell:
    if one.is_same_job:
        return TagCell(_tr("same job"), Tone.WARN, "twin")
    return TagCell(_tr("reads alike"), Tone.NEUTRAL, "question")


def _double_connects(one: DoubleBid) -> Cell:
    return AmountCell(formats.connects(one.connects), is_strong=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("members", text)
