"""What the selected rows of a table come to, for the status bar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.plurals import many


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionSum:
    """Connects that came `added` and that went `spent`, both never negative. `costs` and `income`
    are cents by currency and are never added to one another; what left the lots is above 0.
    `lots` counts the lots met, None where they were not counted."""

    rows: int
    added: int = 0
    spent: int = 0
    costs: Mapping[str, int] = field(default_factory=dict)
    income: Mapping[str, int] = field(default_factory=dict)
    lots: int | None = None


def in_words(found: SelectionSum) -> str:
    """'3 selected: +12 in, −44 out, −32 Connects net, $4.80'; empty for one row or none."""
    if found.rows < 2:
        return ""
    parts = [_connects(found)]
    money = [formats.money(cents, currency) for currency, cents in found.costs.items() if cents]
    parts += money or [formats.cost(0)] * bool(found.added or found.spent)
    earned = [formats.money(cents, name) for name, cents in found.income.items() if cents]
    parts += [_tr("earned {money}").format(money=money) for money in earned]
    if found.lots:
        parts.append(many(found.lots, _tr("from {count} lot"), _tr("from {count} lots")))
    rows = formats.connects(found.rows)
    return _tr("{rows} selected: {sums}").format(rows=rows, sums=formats.listed(parts))


def _connects(found: SelectionSum) -> str:
    """In, out and net where there are both; else the one figure."""
    net = formats.signed(found.added - found.spent)
    if not (found.added and found.spent):
        return _tr("{connects} Connects").format(connects=net)
    return _tr("{added} in, {spent} out, {connects} Connects net").format(
        added=formats.signed(found.added), spent=formats.signed(-found.spent), connects=net
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("tables", text)
