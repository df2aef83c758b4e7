"""Opens the palette over what there is now, and does what was chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui import formats
from app.ui.ledger.filters import LedgerFilter
from app.ui.main_window import MainWindow
from app.ui.palette.choices import Choice, ChoiceKind, ChoiceSearch
from app.ui.palette.offered import action_choices, day_choices, days_of, ledger_choices
from app.ui.palette.palette import Palette
from app.ui.settings.in_force import PreferencesInForce
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot


class PaletteOpener(QObject):
    """The choices of a ledger are gathered once for each snapshot, when first wanted."""

    def __init__(
        self, window: MainWindow, bridge: WorkspaceBridge, preferences: PreferencesInForce
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._preferences = preferences
        self._snapshot: Snapshot | None = None
        self._of_ledger: tuple[object, list[Choice]] = (None, [])
        self.palette = Palette(window)
        self.palette.chosen.connect(self.go)

    def open(self, snapshot: Snapshot | None) -> None:
        """Open over a ledger, or over the actions alone while there is none."""
        self._snapshot = snapshot
        recent = self._preferences.value.recent_choices
        self.palette.open_with(ChoiceSearch(self._choices(), recent), self._days)

    def go(self, choice: Choice) -> None:
        """Do what a choice stands for."""
        if choice.kind is not ChoiceKind.MEMBER:
            self._preferences.remember_choice(choice.key)
        steps: dict[ChoiceKind, Callable[[str], object]] = {
            ChoiceKind.ACTION: self._trigger,
            ChoiceKind.PAGE: self._trigger,
            ChoiceKind.JOB: lambda target: self._window.show_page("jobs", target),
            ChoiceKind.PROPOSAL: lambda target: self._window.show_page("proposals", target),
            ChoiceKind.MEMBER: self._go_member,
            ChoiceKind.WALLET: lambda target: self._bridge.select_wallet(target or None),
            ChoiceKind.DAY: self._go_days,
        }
        steps[choice.kind](choice.target)

    # -- inside

    def _choices(self) -> list[Choice]:
        window = self._window
        page = window.current_page()
        here = action_choices(page.offers, page.title) if page is not None else iter(())
        return [*here, *action_choices(window.menus.actions), *self._ledger_choices()]

    def _ledger_choices(self) -> list[Choice]:
        snapshot = self._snapshot
        if snapshot is None:
            return []
        made_of = (id(snapshot), formats.is_masked())
        if self._of_ledger[0] != made_of:
            self._of_ledger = (made_of, ledger_choices(snapshot))
        return self._of_ledger[1]

    def _days(self, query: str) -> list[Choice]:
        return day_choices(query, self._bridge.clock.today()) if self._snapshot else []

    def _trigger(self, target: str) -> None:
        page = self._window.current_page()
        for action in (*(page.offers if page is not None else ()), *self._window.menus.actions):
            if action.spec.id == target and action.is_ready:
                action.made.trigger()
                return

    def _go_member(self, name: str) -> None:
        wanted = LedgerFilter(member=name, label=formats.name(name))
        self._window.show_page("ledger", wanted)

    def _go_days(self, target: str) -> None:
        days = days_of(target)
        if days.is_one:
            self._window.show_page("ledger", days.since)
        else:
            self._window.show_page("ledger", LedgerFilter(since=days.since, until=days.until))
