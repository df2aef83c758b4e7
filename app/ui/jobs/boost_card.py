"""The boost: the bids that the post showed, the one that pays, what that rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.advice.boost import RELATIVE_CHANCE, SEATS
from app.advice.decision import Decision
from app.domain.sent import SentProposal
from app.ui import formats
from app.ui.widgets.card import Card
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import Column, DataTable, RowsModel
from app.ui.widgets.tag import Tone
from app.workspace.snapshot import AdvisedJob

ENOUGH_BOOSTED = 40
"""Settled boosted proposals before a figure of one's own says anything."""


@dataclass(frozen=True, slots=True)
class Place:
    """A boosted place: the bid that holds it, None where it is free, and the bid that takes it."""

    place: int
    held: int | None
    takes: int
    is_best: bool


class BoostCard(Card):
    """Bids by place where the post showed them; a sentence in any case."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Boost"),
            extra=PlainLabel(self.tr("pay what you bid, four places"), "small", "text_3"),
        )
        self.table = DataTable(density="dense", edge=0)
        self.places: RowsModel[Place] = RowsModel(_columns(), self.table)
        self.table.setModel(self.places)
        self.table.hug_rows()
        self.table.setAccessibleName(self.tr("Boosted places"))
        self.verdict = Sentence(ink="text")
        self.basis = Sentence()
        self.add(self.table)
        self.add(self.verdict)
        self.add(self.basis)

    def show_job(self, advised: AdvisedJob, boosted: int) -> None:
        """`boosted` is how many settled proposals of the user carried a boost."""
        found = places(advised)
        self.places.show_rows(found)
        self.table.setVisible(bool(found))
        self.verdict.set_text(verdict(advised))
        self.basis.set_text(basis(boosted, advised.advice.boost.relative_chance))


def places(advised: AdvisedJob) -> list[Place]:
    """The four places, the fourth first; empty where the post showed no bids."""
    bids = advised.job.boost_bids
    if bids is None:
        return []
    held = [*sorted(bids, reverse=True)[:SEATS], *[None] * SEATS][:SEATS]
    best = advised.advice.boost_connects
    found: list[Place] = []
    for at, bid in enumerate(held, start=1):
        takes = (bid or 0) + 1
        is_best = bool(best) and takes <= best and not any(one.is_best for one in found)
        found.append(Place(at, bid, takes, is_best))
    return found[::-1]


def verdict(advised: AdvisedJob) -> str:
    """Which bid pays, if any."""
    job, advice = advised.job, advised.advice
    if job.boost_bids is None:
        return _tr("The post shows no bids. Copy its apply page to see whether a boost pays.")
    if advice.boost_connects:
        said = _tr("Bid {count}: more costs more than it adds.").format(
            count=formats.connects(advice.boost_connects)
        )
        return f"{said} {_holding(advised)}".strip()
    if advice.decision is Decision.SKIP:
        return _tr("No boost is worth it on a job to skip.")
    said = _tr("No place pays: each costs more than it adds.")
    if not advice.boost.next_bid:
        return said
    least = _tr("The least that takes one is {count}; up to {most} could pay.").format(
        count=formats.connects(advice.boost.next_bid), most=formats.connects(advice.boost.most)
    )
    return f"{said} {least}" if advice.boost.most else said


def _holding(advised: AdvisedJob) -> str:
    """How likely the bid keeps its place, and what it adds by that after its cost."""
    boost = advised.advice.boost
    tenths = min(9, max(1, round(boost.holds * 10)))
    if not boost.bid or boost.worth_cents < 0.5:
        return ""
    return _tr("It keeps its place in about {tenths} of {ten} cases and adds {worth}.").format(
        tenths=formats.connects(tenths),
        ten=formats.connects(10),
        worth=formats.money(round(boost.worth_cents), advised.job.currency),
    )


def basis(boosted: int, relative: float = RELATIVE_CHANCE) -> str:
    """What the effect of a boost is taken to be, and why not from the user's own figures."""
    added, hundred = max(round((relative - 1) * 100), 0), formats.connects(100)
    said = _tr("A boost is reckoned to raise the chance by {added} in {hundred} of itself;").format(
        added=formats.connects(added), hundred=hundred
    )
    count, enough = formats.connects(boosted), formats.connects(ENOUGH_BOOSTED)
    if boosted >= ENOUGH_BOOSTED:
        rest = _tr("you have {count} boosted proposals: Insights shows what they brought.")
        return f"{said} {rest.format(count=count)}"
    if not boosted:
        rest = _tr("you have none that is settled, too early for a figure of your own "
                   "({count} of about {enough} needed).")  # fmt: skip
        return f"{said} {rest.format(count=count, enough=enough)}"
    words = (
        _tr("you have {count} boosted proposal, too early for a figure of your own "
            "({count} of about {enough} needed).")
        if boosted == 1
        else _tr("you have {count} boosted proposals, too early for a figure of your own "
                 "({count} of about {enough} needed).")
    )  # fmt: skip
    return f"{said} {words.format(count=count, enough=enough)}"


def settled_boosts(sent: Iterable[SentProposal], as_of: date) -> int:
    """How many settled proposals carried a boost."""
    return sum(bool(one.boost) and not one.is_pending(as_of) for one in sent)


def _columns() -> tuple[Column[Place], ...]:
    return (
        Column("place", _tr("Place"), _place_cell, 56),
        Column("best", "", _best_cell),
        Column("held", _tr("Bid now"), _held_cell, 76, at_end=True),
        Column("takes", _tr("Takes it"), _takes_cell, 76, at_end=True),
    )


def _place_cell(row: Place) -> Cell:
    return TextCell(formats.connects(row.place))


def _best_cell(row: Place) -> Cell:
    return TagCell(_tr("Best"), Tone.ACCENT) if row.is_best else TextCell("")


def _held_cell(row: Place) -> Cell:
    if row.held is None:
        return AmountCell(_tr("free"), ink="text_3")
    return AmountCell(formats.connects(row.held))


def _takes_cell(row: Place) -> Cell:
    return AmountCell(formats.connects(row.takes), is_strong=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
