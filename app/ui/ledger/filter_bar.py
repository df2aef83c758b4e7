"""The chips above the ledger: when, kind, source, member, wallet, and what a page asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.ledger import Ledger
from app.ui import formats
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.matching import kinds_in, members_in, sources_in
from app.ui.ledger.other_order_view import OrderChip
from app.ui.ledger.shown_ledger import ShownLedger
from app.ui.ledger.words import kind_name, source_name
from app.ui.tables.chip_bar import ChipBar, Choice, period_words, periods
from app.ui.widgets.chip import Chip
from app.workspace.rows.ledger_columns import LedgerColumns

PERIOD = ("since", "until")


class FilterBar(ChipBar):
    """Chips that show a `LedgerFilter` and change it. The page owns the filter in force."""

    wanted: LedgerFilter

    def __init__(self) -> None:
        self.order = OrderChip()
        chips = {
            "when": Chip(self.tr("When")),
            "kind": Chip(self.tr("Kind")),
            "source": Chip(self.tr("Source")),
            "member": Chip(self.tr("Member")),
            "wallet": Chip(self.tr("Wallet")),
            "label": Chip(self.tr("Only")),
        }
        super().__init__(chips, self.order)
        self.wanted = LedgerFilter()
        self._shown: ShownLedger | None = None

    def show_filter(self, wanted: LedgerFilter, shown: ShownLedger) -> None:
        """Show a filter and offer what occurs in the rows."""
        self._shown = shown
        self.show_chips(wanted)

    def is_offered(self, name: str) -> bool:
        rows = self._shown.rows if self._shown else None
        if name == "label":
            return bool(self.wanted.label)
        has_any = {"member": rows and rows.has_members, "wallet": rows and rows.has_wallets}
        return bool(has_any.get(name, True)) and super().is_offered(name)

    def show_count(self, shown: int, all_: int) -> None:
        """Say how many of the entries are in sight."""
        whole = self.tr("{all} {all:entry/entries}")
        words = whole if shown == all_ else self.tr("{shown} of {all} {all:entry/entries}")
        self.count.setText(words.format(shown=formats.connects(shown), all=formats.connects(all_)))

    def opened(self) -> LedgerFilter:
        return LedgerFilter()

    def cleared(self, name: str) -> LedgerFilter:
        names = {"when": PERIOD, "label": ("label", "entry_ids", "lot")}.get(name, (name,))
        return self.wanted.without(*names)

    def choices(self, name: str) -> Iterable[Choice]:
        if self._shown is None or name == "label":
            return
        yield self.tr("Any"), self.cleared(name)
        wanted = self.wanted
        if name == "when":
            for text, (since, until) in periods(self._ledger.as_of):
                yield text, replace(wanted, since=since, until=until)
        for text, value in self._values(name, self._shown.columns):
            yield text, replace(wanted, **{name: value})

    def _values(self, name: str, columns: LedgerColumns) -> list[tuple[str, Any]]:
        """What occurs in a field, and what it is called."""
        if name == "kind":
            return [(kind_name(kind), kind) for kind in kinds_in(columns)]
        if name == "source":
            return [(source_name(source), source) for source in sources_in(columns)]
        if name == "member":
            return [(formats.name(member), member) for member in members_in(columns)]
        if name == "wallet":
            wallets = [book.wallet for book in self._ledger.shown]
            return [(formats.name(wallet.name), wallet.id) for wallet in wallets]
        return []

    def value(self, name: str) -> str:
        wanted = self.wanted
        if name == "when":
            as_of = self._ledger.as_of if self._shown else date.min
            return period_words(wanted.since, wanted.until, as_of) if self._shown else ""
        words = {
            "kind": kind_name(wanted.kind) if wanted.kind else "",
            "source": source_name(wanted.source) if wanted.source else "",
            "member": formats.name(wanted.member) if wanted.member else "",
            "wallet": self._wallet_name(wanted.wallet),
        }
        return words.get(name, wanted.label)

    @property
    def _ledger(self) -> Ledger:
        assert self._shown is not None  # noqa: S101 - asked once there are rows
        return self._shown.rows.ledger

    def _wallet_name(self, wallet: str | None) -> str:
        shown = self._ledger.shown if self._shown is not None else ()
        names = [book.wallet.name for book in shown if book.wallet.id == wallet]
        return formats.name(names[0]) if names else ""
