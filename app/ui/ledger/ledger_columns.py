"""The columns of the ledger table, over rows that are built when they are painted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.entries import EntryKind
from app.reporting.csv_sheet import amount
from app.ui import formats
from app.ui.ledger.words import cost_words, kind_name, lot_cell, what
from app.ui.tables.places_model import PlacesModel
from app.ui.widgets.cells import AmountCell, Cell, IconCell, SourceCell, TextCell
from app.ui.widgets.table import Column
from app.workspace.rows.ledger_row import DerivedKind, LedgerRow, Place
from app.workspace.rows.ledger_rows import LedgerRows

DATE = "date"
EDGE = 28
"""px at 100 %: the table's first column shares its edge with the page's title."""
Told = TypeVar("Told")


class LedgerModel(PlacesModel):
    """Places of rows; a row itself is built when the table asks for one of its cells."""

    def __init__(self, rows: LedgerRows, parent: QObject | None = None) -> None:
        super().__init__(_columns(rows), parent)
        self.ledger_rows = rows


def _columns(rows: LedgerRows) -> list[Column[Place]]:
    """Date, state, kind, what, lot, Connects, cost, balance; wallet and member where they vary,
    the note where it is asked for."""

    def of(told: Callable[[LedgerRow], Told]) -> Callable[[Place], Told]:
        row = rows.row
        return lambda place: told(row(place))

    date_cell = partial(_date_cell, as_of=rows.ledger.as_of)
    state_cell = partial(_state_cell, rows=rows)
    found: list[Column[Place]] = [
        Column(DATE, _tr("Date"), of(date_cell), 124, sort_key=of(_day), plain=of(_iso_day),
               kept=True, edits="date"),
        Column("state", _tr("State"), of(state_cell), 32, priority=1, is_untitled=True),
        Column("kind", _tr("Kind"), of(_kind_cell), 108, sort_key=of(_kind_key), edits="kind"),
        Column("what", _tr("What"), of(_what_cell), sort_key=of(what), tooltip=of(what),
               kept=True, edits="title"),
        Column("note", _tr("Note"), of(_note_cell), 150, priority=7, sort_key=of(_note),
               tooltip=of(_note), usual=False, edits="note"),
        Column("lot", _tr("Lot"), of(_lot_cell), 112, priority=4, sort_key=of(lot_cell)),
        Column("connects", _tr("Connects"), of(_connects_cell), 84, True, sort_key=of(_connects),
               plain=of(_connects), edits="connects"),
        Column("cost", _tr("Cost"), of(_cost_cell), 78, True, 3, of(_cost), plain=of(_plain_cost)),
        Column("balance", _tr("Balance"), of(_balance_cell), 90, True, 2, of(_balance),
               plain=of(_balance)),
    ]  # fmt: skip
    if rows.has_members:
        found.insert(4, Column("member", _tr("Member"), of(_member_cell), 88, False, 6, of(_who),
                               edits="member"))  # fmt: skip
    if rows.has_wallets:
        found.insert(4, Column("wallet", _tr("Wallet"), of(_wallet_cell), 104, False, 1, of(_pool)))
    return found


def _day(row: LedgerRow) -> tuple[date, int]:
    return row.occurred_on, row.place


def _iso_day(row: LedgerRow) -> str:
    return row.occurred_on.isoformat()


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


def _note(row: LedgerRow) -> str:
    return (row.entry.note if row.entry else None) or ""


def _note_cell(row: LedgerRow) -> Cell:
    note = _note(row)
    return TextCell(formats.title(note) if note else "", "text_2", is_foreign=True)


def _cost_cell(row: LedgerRow) -> Cell:
    if row.check is not None:
        return AmountCell("")
    return AmountCell(cost_words(row), ink="text_3")


def _cost(row: LedgerRow) -> int:
    return -1 if row.cost_cents is None else row.cost_cents


def _plain_cost(row: LedgerRow) -> str:
    """'1.50', or '1.50 USD 0.40 EUR' where a row met lots paid in several currencies."""
    if row.costs is None or row.check is not None:
        return ""
    if len(row.costs) > 1:
        return " ".join(f"{amount(cents)} {currency}" for currency, cents in row.costs)
    return amount(row.cost_cents or 0)


def _balance_cell(row: LedgerRow) -> Cell:
    return AmountCell(formats.connects(row.balance))


def _balance(row: LedgerRow) -> int:
    return row.balance


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
