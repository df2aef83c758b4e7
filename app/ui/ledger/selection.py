"""What the selected rows add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.ledger.rows import LedgerRow


@dataclass(frozen=True, slots=True)
class SelectionSum:
    """`cents` follows the sign of the Connects: what left the lots is above 0. `lots` counts the
    lots met."""

    rows: int
    connects: int
    cents: int
    lots: int


def sum_of(rows: Iterable[LedgerRow]) -> SelectionSum:
    count = connects = cents = 0
    lots: set[str] = set()
    for row in rows:
        count += 1
        connects += row.connects
        cost = row.cost_cents or 0
        cents += cost if row.connects < 0 else -cost
        lots.update(lot.id for lot in row.lots)
    return SelectionSum(count, connects, cents, len(lots))


def in_words(found: SelectionSum) -> str:
    """'3 selected: −32 Connects, $4.80, from 1 lot'; empty for one row or none."""
    if found.rows < 2:
        return ""
    lots = _tr("from {count} lot") if found.lots == 1 else _tr("from {count} lots")
    return _tr("{rows} selected: {connects} Connects, {cost}, {lots}").format(
        rows=formats.connects(found.rows),
        connects=formats.signed(found.connects),
        cost=formats.money(abs(found.cents)),
        lots=lots.format(count=formats.connects(found.lots)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
