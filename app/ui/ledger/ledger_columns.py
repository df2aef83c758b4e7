"""The columns of the ledger table, over rows that are built when they are painted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.entries import EntryKind
from app.ui import formats
from app.ui.ledger.rows import DerivedKind, LedgerRow, LedgerRows, Place
from app.ui.ledger.words import kind_name, lot_cell, what
from app.ui.widgets.cells import AmountCell, Cell, IconCell, SourceCell, TextCell
from app.ui.widgets.table import Column, RowsModel

DATE = "date"
EDGE = 28
"""px at 100 %: the table's first column shares its edge with the page's title."""
Told = TypeVar("Told")


class LedgerModel(RowsModel[Place]):
    """Places of rows; a row itself is built when the table asks for one of its cells."""

    def __init__(self, rows: LedgerRows, parent: QObject | None = None) -> None:
        super().__init__(_columns(rows), parent)
        self.ledger_rows = rows


def _columns(rows: LedgerRows) -> list[Column[Place]]:
    """Date, state, kind, what, lot, Connects, cost, balance; wallet and member where they vary."""

    def of(told: Callable[[LedgerRow], Told]) -> Callable[[Place], Told]:
        row = rows.row
        return lambda place: told(row(place))

    date_cell = partial(_date_cell, as_of=rows.ledger.as_of)
    found: list[Column[Place]] = [
        Column(DATE, _tr("Date"), of(date_cell), 114, sort_key=rows.age_rank),
        Column("state", "", of(partial(_state_cell, rows=rows)), 32, priority=1),
        Column("kind", _tr("Kind"), of(_kind_cell), 108, sort_key=of(_kind_key)),
        Column("what", _tr("What"), of(_what_cell), sort_key=of(what), tooltip=of(what)),
        Column("lot", _tr("Lot"), of(_lot_cell), 112, priority=4, sort_key=of(lot_cell)),
        Column("connects", _tr("Connects"), of(_connects_cell), 84, True, sort_key=of(_connects)),
        Column("cost", _tr("Cost"), of(_cost_cell), 78, True, 3, of(_cost)),
        Column("balance", _tr("Balance"), of(_balance_cell), 90, True, 2, of(_balance)),
    ]
    if rows.has_members:
        found.insert(4, Column("member", _tr("Member"), of(_member_cell), 88, False, 6, of(_who)))
    if rows.has_wallets:
        found.insert(4, Column("wallet", _tr("Wallet"), of(_wallet_cell), 104, False, 1, of(_pool)))
    return found


def _date_cell(row: LedgerRow, as_of: date) -> Cell:
    day = row.occurred_on
    return TextCell(formats.day(day) if day.year == as_of.year else formats.day_and_year(day))


def _state_cell(row: LedgerRow, rows: LedgerRows) -> Cell:
    icon, said, ink = state_of(row, rows)
    return IconCell(icon, said, ink) if icon else TextCell("")


def state_of(row: LedgerRow, rows: LedgerRows) -> tuple[str, str, str]:
    """Icon, words and ink of a row's state; empty where there is nothing to say."""
    derived = {
        DerivedKind.OPENING: ("info", _tr("Worked out, not a row of Upwork's"), "text_3"),
        DerivedKind.EXPIRY: ("calendar", _tr("Worked out: the lot ended"), "text_3"),
        DerivedKind.DIFFERENCE: ("warning", _tr("Not explained by any row"), "warn"),
        DerivedKind.CHECK: ("warning", _tr("Upwork showed another balance"), "warn"),
    }
    is_met = row.check is not None and row.check.is_met
    if isinstance(row.kind, DerivedKind) and not is_met:
        return derived[row.kind]
    entry = row.entry
    if row.kind is EntryKind.UNKNOWN:
        return "question", _tr("The wording is not known"), "warn"
    if entry is not None and entry.connects < 0:
        sent = rows.proposals.get(entry.id)
        if sent is not None and sent.is_pending(rows.ledger.as_of):
            return "clock", _tr("No answer yet"), "text_3"
    if is_met or (entry is not None and entry.running_total == row.balance):
        return "check", _tr("Agrees with the balance Upwork showed"), "good"
    return "", "", ""


def _kind_cell(row: LedgerRow) -> Cell:
    return TextCell(kind_name(row.kind))


def _kind_key(row: LedgerRow) -> str:
    return kind_name(row.kind)


def _what_cell(row: LedgerRow) -> Cell:
    is_own = row.entry is None or not row.entry.title
    return TextCell(what(row), "text_2" if row.is_derived else "text", is_foreign=not is_own)


def _wallet_cell(row: LedgerRow) -> Cell:
    return TextCell(formats.name(row.wallet.name), "text_2", is_foreign=True)


def _pool(row: LedgerRow) -> str:
    return row.wallet.name


def _member_cell(row: LedgerRow) -> Cell:
    who = _who(row)
    return TextCell(formats.name(who) if who else "", "text_2", is_foreign=True)


def _who(row: LedgerRow) -> str:
    return (row.entry.member if row.entry else None) or ""


def _lot_cell(row: LedgerRow) -> Cell:
    sources = row.sources
    return SourceCell(sources[0] if sources else None, lot_cell(row))


def _connects_cell(row: LedgerRow) -> Cell:
    shown = "" if row.check is not None else formats.signed(row.connects)
    return AmountCell(shown, is_strong=True)


def _connects(row: LedgerRow) -> int:
    return row.connects


def _cost_cell(row: LedgerRow) -> Cell:
    cents = row.cost_cents
    if row.check is not None:
        return AmountCell("")
    return AmountCell("–" if cents is None else formats.cost(cents), ink="text_3")


def _cost(row: LedgerRow) -> int:
    return -1 if row.cost_cents is None else row.cost_cents


def _balance_cell(row: LedgerRow) -> Cell:
    return AmountCell(formats.connects(row.balance))


def _balance(row: LedgerRow) -> int:
    return row.balance


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
