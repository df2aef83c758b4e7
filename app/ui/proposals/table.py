"""The table of proposals: its columns, and the context menu that marks what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from app.domain.entries import Wallet
from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.reporting.csv_sheet import amount
from app.ui import formats
from app.ui.ledger.words import outcome_name
from app.ui.proposals.words import (
    bid_words,
    cost_words,
    sent_day,
    state_sentence,
    state_tag,
    title_of,
    wallet_name,
)
from app.ui.tables.places_model import PlacesModel
from app.ui.tables.row_table import RowTable
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.table import Column

Told = TypeVar("Told")
MARKS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.VIEWED, "V"),
    (Outcome.INTERVIEW, "I"),
    (Outcome.HIRED, "W"),
    (Outcome.DECLINED, "D"),
    (Outcome.OTHER_HIRED, "O"),
    (Outcome.CLOSED, "C"),
    (Outcome.WITHDRAWN, "R"),
    (Outcome.EXPIRED, "E"),
    (Outcome.PENDING, "S"),
)
"""What a proposal can be marked as, and the key for it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the columns depend on besides the rows."""

    as_of: date
    wallets: Sequence[Wallet]
    has_members: bool
    has_wallets: bool


class ProposalTable(RowTable):
    """The letters of the keyboard mark what came of all selected rows."""

    markRequested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Proposals"))

    def row_menu(self) -> QMenu:
        """Every outcome with its key; changing rows, tying them to one job, taking them apart."""
        menu = QMenu(self)
        if not self.is_read_only:
            for outcome, key in MARKS:
                action = menu.addAction(f"{outcome_name(outcome)}\t{key}")
                action.triggered.connect(partial(self._mark, outcome))
            menu.addSeparator()
            self.add_edits(menu)
            self.add_ties(menu)
        self.add_copies(menu)
        return menu

    def _mark(self, outcome: Outcome, _checked: bool = False) -> None:
        self.markRequested.emit(outcome)


class ProposalsModel(PlacesModel):
    """Proposals by their number."""

    def __init__(
        self, setting: Setting, sent: Sequence[SentProposal], parent: QObject | None = None
    ) -> None:
        super().__init__(_columns(setting, sent), parent)
        self.sent = sent


def _columns(setting: Setting, sent: Sequence[SentProposal]) -> list[Column[int]]:
    as_of = setting.as_of

    def of(told: Callable[[SentProposal], Told]) -> Callable[[int], Told]:
        return lambda place: told(sent[place])

    found: list[Column[int]] = [
        Column("sent", _tr("Sent on"), of(partial(_day_cell, as_of=as_of)), 130,
               sort_key=of(_day), plain=of(_iso_day), kept=True, edits="date"),
        Column("title", _tr("Job"), of(_title_cell), sort_key=of(title_of), tooltip=of(title_of),
               kept=True, edits="title"),
        Column("state", _tr("State"), of(partial(_state_cell, as_of=as_of)), 142,
               sort_key=of(_state), tooltip=of(partial(state_sentence, as_of=as_of)),
               edits="outcome"),
        Column("niche", _tr("Niche"), of(_niche_cell), 116, priority=7, sort_key=of(_niche),
               usual=False, edits="niche"),
        Column("bid", _tr("Base + boost"), of(_bid_cell), 98, True, 3, of(_bid), plain=of(_bid)),
        Column("boost", _tr("Boost"), of(_boost_cell), 72, True, 8, of(_boost), plain=of(_boost),
               usual=False),
        Column("back", _tr("Came back"), of(_back_cell), 84, True, 4, of(_back), plain=of(_back)),
        Column("cost", _tr("Net cost"), of(_cost_cell), 82, True, 1, of(_cost),
               plain=of(_plain_cost)),
        Column("revenue", _tr("Revenue"), of(_revenue_cell), 112, True, 2, of(_revenue),
               plain=of(_plain_revenue)),
    ]  # fmt: skip
    if setting.has_members:
        found.insert(2, Column("member", _tr("Member"), of(_member_cell), 92, False, 5,
                               of(_member), edits="member"))  # fmt: skip
    if setting.has_wallets:
        cell = of(partial(_wallet_cell, wallets=setting.wallets))
        found.insert(2, Column("wallet", _tr("Wallet"), cell, 116, priority=6,
                               sort_key=of(_wallet)))  # fmt: skip
    return found


def _iso_day(sent: SentProposal) -> str:
    day = sent.proposal.sent_on
    return "" if day == date.max else day.isoformat()


def _niche(sent: SentProposal) -> str:
    return sent.proposal.niche or ""


def _niche_cell(sent: SentProposal) -> Cell:
    return TextCell(_niche(sent), "text_2", is_foreign=True)


def _boost(sent: SentProposal) -> int:
    return sent.boost


def _boost_cell(sent: SentProposal) -> Cell:
    return AmountCell(formats.connects(sent.boost) if sent.boost else "–", ink="text_2")


def _plain_cost(sent: SentProposal) -> str:
    """'1.50', or '1.50 USD 0.40 EUR' where lots of several currencies were used."""
    if sent.other_costs:
        return " ".join(f"{amount(cents)} {currency}" for currency, cents in sent.costs)
    return amount(sent.cost_cents)


def _plain_revenue(sent: SentProposal) -> str:
    return amount(sent.revenue_cents)


def _day_cell(sent: SentProposal, as_of: date) -> Cell:
    return TextCell(sent_day(sent, as_of))


def _day(sent: SentProposal) -> tuple[date, str]:
    return sent.proposal.sent_on, sent.id


def _title_cell(sent: SentProposal) -> Cell:
    return TextCell(title_of(sent), is_foreign=True)


def _member(sent: SentProposal) -> str:
    return sent.proposal.member or ""


def _member_cell(sent: SentProposal) -> Cell:
    who = _member(sent)
    return TextCell(formats.name(who) if who else "", "text_2", is_foreign=True)


def _wallet(sent: SentProposal) -> str:
    return sent.proposal.wallet


def _wallet_cell(sent: SentProposal, wallets: Sequence[Wallet]) -> Cell:
    return TextCell(wallet_name(sent, wallets), "text_2", is_foreign=True)


def _state(sent: SentProposal) -> int:
    return list(Outcome).index(sent.proposal.outcome)


def _state_cell(sent: SentProposal, as_of: date) -> Cell:
    tag = state_tag(sent, as_of)
    return TagCell(tag.text, tag.tone, tag.icon)


def _bid(sent: SentProposal) -> int:
    return sent.base + sent.boost


def _bid_cell(sent: SentProposal) -> Cell:
    return AmountCell(bid_words(sent))


def _back(sent: SentProposal) -> int:
    return sent.returned


def _back_cell(sent: SentProposal) -> Cell:
    return AmountCell(formats.signed(sent.returned) if sent.returned else "–", ink="text_2")


def _cost(sent: SentProposal) -> int:
    return sent.cost_cents


def _cost_cell(sent: SentProposal) -> Cell:
    return AmountCell(cost_words(sent), is_strong=True)


def _revenue(sent: SentProposal) -> int:
    return sent.revenue_cents


def _revenue_cell(sent: SentProposal) -> Cell:
    money = formats.money(sent.revenue_cents, sent.revenue_currency)
    return AmountCell(money if sent.revenue_cents else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("proposals", text)
