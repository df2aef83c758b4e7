"""The chips above the table: when, kind, source, member, wallet, and what a page asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.ui import formats
from app.ui.ledger.filters import LedgerFilter, kinds_in, members_in, sources_in
from app.ui.ledger.other_order_view import OrderChip
from app.ui.ledger.rows import LedgerRows
from app.ui.ledger.words import kind_name, source_name
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel

Choice = tuple[str, Any]
"""What a menu says, and the value of the field it sets."""
PERIOD = ("since", "until")


class FilterBar(QWidget):
    """Chips that show a `LedgerFilter` and change it. The page owns the filter in force."""

    filterChosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = LedgerFilter()
        self._rows: LedgerRows | None = None
        self.chips = {
            "when": Chip(self.tr("When")),
            "kind": Chip(self.tr("Kind")),
            "source": Chip(self.tr("Source")),
            "member": Chip(self.tr("Member")),
            "wallet": Chip(self.tr("Wallet")),
            "label": Chip(self.tr("Only")),
        }
        self.clear = button(self.tr("Clear"), Kind.LINK, compact=True)
        self.clear.clicked.connect(self._clear)
        self.count = PlainLabel("", "small", "text_3")
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._open_menu, name))
            chip.cleared.connect(partial(self._clear_one, name))
            flow.addWidget(chip)
        flow.addWidget(self.clear)
        self.order = OrderChip()
        flow.addWidget(self.order)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_filter(self, wanted: LedgerFilter, rows: LedgerRows) -> None:
        """Show a filter and offer what occurs in the rows."""
        self._wanted, self._rows = wanted, rows
        for name, chip in self.chips.items():
            value = self._value(name)
            chip.set_value(value or self.tr("any"), is_active=bool(value))
        self.chips["member"].setVisible(rows.has_members)
        self.chips["wallet"].setVisible(rows.has_wallets)
        self.chips["label"].setVisible(bool(wanted.label))
        self.clear.setVisible(not wanted.is_open)

    def show_count(self, shown: int, all_: int) -> None:
        """Say how many of the entries are in sight."""
        words = self.tr("{shown} of {all} entries") if shown != all_ else self.tr("{all} entries")
        self.count.setText(words.format(shown=formats.connects(shown), all=formats.connects(all_)))

    def values(self) -> list[str]:
        """What holds rows back, in words: for the empty state."""
        found = [value for name in self.chips if (value := self._value(name))]
        return [*found, f"“{self._wanted.text}”"] if self._wanted.text else found

    def menu_for(self, name: str) -> QMenu:
        """The menu of a chip: everything, then what occurs; the choice in force is ticked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for text, value in self._choices(name):
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(value == self._current(name))
            action.triggered.connect(partial(self._choose, name, value))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _open_menu(self, name: str, _checked: bool = False) -> None:
        chip = self.chips[name]
        if name != "label" and self._rows is not None:
            menu = self.menu_for(name)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = chip.width() - menu.sizeHint().width() if is_mirrored else 0
            menu.popup(chip.mapToGlobal(QPoint(left, chip.height() + 2)))

    def _choices(self, name: str) -> Iterable[Choice]:
        rows = self._rows
        if rows is None:
            return
        yield self.tr("Any"), (None, None) if name == "when" else None
        if name == "when":
            yield from periods(rows.ledger.as_of)
        elif name == "kind":
            yield from ((kind_name(kind), kind) for kind in kinds_in(rows))
        elif name == "source":
            yield from ((source_name(source), source) for source in sources_in(rows))
        elif name == "member":
            yield from ((formats.name(member), member) for member in members_in(rows))
        elif name == "wallet":
            wallets = [book.wallet for book in rows.ledger.shown]
            yield from ((formats.name(wallet.name), wallet.id) for wallet in wallets)

    def _current(self, name: str) -> object:
        if name == "when":
            return self._wanted.since, self._wanted.until
        return getattr(self._wanted, name)

    def _choose(self, name: str, value: Any, _checked: bool = False) -> None:
        if name == "when":
            wanted = replace(self._wanted, since=value[0], until=value[1])
        else:
            wanted = replace(self._wanted, **{name: value})
        self.filterChosen.emit(wanted)

    def _clear_one(self, name: str) -> None:
        names = {"when": PERIOD, "label": ("label", "entry_ids", "lot")}.get(name, (name,))
        self.filterChosen.emit(self._wanted.without(*names))

    def _clear(self, _checked: bool = False) -> None:
        self.filterChosen.emit(LedgerFilter())

    def _value(self, name: str) -> str:
        """What a chip shows of the filter; empty where it holds nothing back."""
        wanted = self._wanted
        if name == "when":
            return self._period()
        if name == "kind":
            return kind_name(wanted.kind) if wanted.kind else ""
        if name == "source":
            return source_name(wanted.source) if wanted.source else ""
        if name == "wallet":
            return self._wallet_name(wanted.wallet)
        if name == "member":
            return formats.name(wanted.member) if wanted.member else ""
        return wanted.label

    def _period(self) -> str:
        since, until = self._wanted.since, self._wanted.until
        if self._rows is not None:
            for text, period in periods(self._rows.ledger.as_of):
                if period == (since, until):
                    return text
        if since and until:
            first, last = formats.day_and_year(since), formats.day_and_year(until)
            return self.tr("{first} to {last}").format(first=first, last=last)
        if since:
            return self.tr("from {day}").format(day=formats.day_and_year(since))
        return self.tr("up to {day}").format(day=formats.day_and_year(until)) if until else ""

    def _wallet_name(self, wallet: str | None) -> str:
        shown = self._rows.ledger.shown if self._rows is not None else ()
        names = [book.wallet.name for book in shown if book.wallet.id == wallet]
        return formats.name(names[0]) if names else ""


def periods(as_of: date) -> list[tuple[str, tuple[date, date | None]]]:
    """The periods on offer with their first day, all up to now."""
    return [
        (_tr("90 days"), (as_of - timedelta(days=89), None)),
        (_tr("12 months"), (as_of - timedelta(days=364), None)),
        (_tr("This year"), (as_of.replace(month=1, day=1), None)),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger", text)
