"""The saved views of a page: choosing, saving, renaming, deleting, and the one to open with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject

from app.domain.problems import LedgerError
from app.domain.table_views import SavedView, named, views_in
from app.ui.tables.arrangement import Order
from app.ui.tables.one_line import OneLine
from app.ui.tables.views_chip import ViewsChip
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of


class Viewed(Protocol):
    """What a page lets its views see and do."""

    def line(self) -> str | None:
        """The filter in force as a line; None where it cannot be written as one."""

    def is_in_force(self, line: str) -> bool:
        """Whether the filter in force asks for the same as a line."""

    usual_order: Order

    @property
    def order(self) -> Order:
        """The order in force."""

    def take_view(self, view: SavedView | None) -> None:
        """Show what a view shows; None for everything in the usual order."""

    def one_line(self) -> OneLine:
        """The sheet that asks for a name."""


class PageViews(QObject):
    """Carries what the chip of views asks for to the ledger; views are settings of it."""

    def __init__(self, table: str, page: Viewed, chip: ViewsChip, bridge: WorkspaceBridge) -> None:
        super().__init__(chip)
        self._table, self._page, self._chip, self._bridge = table, page, chip, bridge
        self._views: list[SavedView] = []
        self._name: str | None = None
        self._can_write = False
        self._is_first = True
        chip.viewChosen.connect(self.choose)
        chip.saveAsked.connect(self.ask_to_save)
        chip.updateAsked.connect(self._update)
        chip.renameAsked.connect(self._ask_to_rename)
        chip.dropAsked.connect(self._drop)
        chip.defaultAsked.connect(self._open_with)

    @property
    def current(self) -> SavedView | None:
        """The view that was chosen, for as long as there is one of its name."""
        return next((view for view in self._views if view.name == self._name), None)

    def take(self, settings: Mapping[str, str], *, can_write: bool) -> SavedView | None:
        """Learn the views of a ledger. At first, the one to open with."""
        self._views, self._can_write = views_in(settings, self._table), can_write
        was_first, self._is_first = self._is_first, False
        default = next((view for view in self._views if view.is_default), None)
        if was_first and default is not None:
            self._name = default.name
            return default
        return None

    def show(self) -> None:
        """Let the chip follow what is in sight."""
        line, current = self._page.line(), self.current
        is_changed = current is not None and (
            not self._page.is_in_force(current.line) or self._page.order != self._order_of(current)
        )
        order = self._page.order
        can_save = line is not None and bool(line or order != self._page.usual_order)
        self._chip.show_views(
            self._views, current, is_changed=is_changed, can_save=can_save,
            can_write=self._can_write,
        )  # fmt: skip

    def choose(self, view: SavedView | None) -> None:
        """Show a view, or everything."""
        self._name = view.name if view else None
        self._page.take_view(view)

    def ask_to_save(self) -> None:
        """Ask for the name of what is in sight."""
        self._page.one_line().ask(
            _tr("Name this view"), _tr("Save"), self._save, choices=[v.name for v in self._views]
        )

    def _save(self, name: str) -> str:
        line = self._page.line()
        try:
            told = named(name)
        except LedgerError as error:
            return sentence_of(error)
        if line is None:
            return _tr("What another page chose cannot be saved as a view.")
        view = self._as_now(SavedView(table=self._table, name=told, line=line))
        self._name = told
        self._bridge.act(lambda workspace: workspace.save_view(view))
        return ""

    def _update(self, view: SavedView) -> None:
        now = self._as_now(replace(view, line=self._page.line() or ""))
        self._bridge.act(lambda workspace: workspace.save_view(now))

    def _as_now(self, view: SavedView) -> SavedView:
        order = self._page.order
        if order == self._page.usual_order:
            return replace(view, sort="", is_descending=False)
        return replace(view, sort=order.key, is_descending=order.is_descending)

    def _ask_to_rename(self, view: SavedView) -> None:
        self._page.one_line().ask(
            _tr("Rename “{view}”").format(view=view.name), _tr("Rename"),
            partial(self._rename, view), text=view.name,
        )  # fmt: skip

    def _rename(self, view: SavedView, name: str) -> str:
        try:
            told = named(name)
        except LedgerError as error:
            return sentence_of(error)
        if told != view.name and any(one.name == told for one in self._views):
            return sentence_of(LedgerError("view_exists", name=told))
        self._name = told
        self._bridge.act(lambda workspace: workspace.rename_view(view.table, view.name, told))
        return ""

    def _order_of(self, view: SavedView) -> Order:
        return order_of(view, self._page.usual_order)

    def _drop(self, view: SavedView) -> None:
        self._bridge.act(lambda workspace: workspace.drop_view(view.table, view.name))

    def _open_with(self, view: SavedView | None) -> None:
        name = view.name if view else None
        table = self._table
        self._bridge.act(lambda workspace: workspace.open_with_view(table, name))


def order_of(view: SavedView | None, usual: Order) -> Order:
    """The order of a view; the usual one where it says none."""
    if view is None or not view.sort:
        return usual
    return Order(view.sort, view.is_descending)


def _tr(text: str) -> str:
    return QCoreApplication.translate("tables", text)
