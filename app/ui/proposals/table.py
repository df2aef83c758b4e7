"""The table of proposals: its columns, and the context menu that marks what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.domain.entries import Wallet
from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
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
from app.ui.widgets.cells import AmountCell, Cell, TagCell, TextCell
from app.ui.widgets.table import Column, DataTable, RowsModel

EDGE = 28
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


class ProposalTable(DataTable):
    """Dense, many rows selectable. Space shows the panel, Escape clears the filters."""

    panelToggled = Signal()
    leftWithEscape = Signal()
    markRequested = Signal(object)
    mergeRequested = Signal()
    splitRequested = Signal()

    def __init__(self) -> None:
        super().__init__(density="dense", edge=EDGE, multi=True)
        self.is_read_only = False
        self.setAccessibleName(self.tr("Proposals"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if is_plain and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.panelToggled.emit()
        elif is_plain and event.key() == Qt.Key.Key_Escape:
            self.leftWithEscape.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_rows() and not self.is_read_only:
            menu = self.mark_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def mark_menu(self) -> QMenu:
        """Every outcome with its key, then tying to one job and taking apart."""
        menu = QMenu(self)
        for outcome, key in MARKS:
            action = menu.addAction(f"{outcome_name(outcome)}\t{key}")
            action.triggered.connect(partial(self._mark, outcome))
        menu.addSeparator()
        tie = menu.addAction(self.tr("These belong to one job"))
        tie.setEnabled(len(self.selected_rows()) > 1)
        tie.triggered.connect(self.mergeRequested)
        part = menu.addAction(self.tr("Take out of its job"))
        part.triggered.connect(self.splitRequested)
        return menu

    def _mark(self, outcome: Outcome, _checked: bool = False) -> None:
        self.markRequested.emit(outcome)


class ProposalsModel(RowsModel[SentProposal]):
    """Proposals as rows."""

    def __init__(self, setting: Setting, parent: QObject | None = None) -> None:
        super().__init__(_columns(setting), parent)


def row_key(sent: SentProposal) -> str:
    """What stays the same of a row when its proposal gets a record of its own."""
    return sent.entries[0].id if sent.entries else sent.id


def _columns(setting: Setting) -> list[Column[SentProposal]]:
    as_of = setting.as_of
    found: list[Column[SentProposal]] = [
        Column("sent", _tr("Sent on"), partial(_day_cell, as_of=as_of), 120, sort_key=_day),
        Column("title", _tr("Job"), _title_cell, sort_key=title_of, tooltip=title_of),
        Column("state", _tr("State"), partial(_state_cell, as_of=as_of), 142, sort_key=_state,
               tooltip=partial(state_sentence, as_of=as_of)),
        Column("bid", _tr("Base + boost"), _bid_cell, 98, True, 3, _bid),
        Column("back", _tr("Came back"), _back_cell, 84, True, 4, _back),
        Column("cost", _tr("Net cost"), _cost_cell, 82, True, 1, _cost),
        Column("revenue", _tr("Revenue"), _revenue_cell, 112, True, 2, _revenue),
    ]  # fmt: skip
    if setting.has_members:
        found.insert(2, Column("member", _tr("Member"), _member_cell, 92, False, 5, _member))
    if setting.has_wallets:
        cell = partial(_wallet_cell, wallets=setting.wallets)
        found.insert(2, Column("wallet", _tr("Wallet"), cell, 116, priority=6, sort_key=_wallet))
    return found


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
    return AmountCell(formats.money(sent.revenue_cents) if sent.revenue_cents else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("proposals", text)
