"""Ties reminders to the window: what is said, where it leads, and when there is no tray."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.words import lot_name
from app.ui.reminders.reminding import Reminding
from app.ui.reminders.tray import Tray
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.tag import Tone
from app.workspace.told_reminders import ToldReminders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.desk import Desk
    from app.workspace.snapshot import Snapshot


class Attendant(QObject):
    """Watches the desk's ledger, and says what is due by the tray or above the page."""

    def __init__(self, desk: Desk, told: ToldReminders) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        preferences = desk.preferences
        self.reminding = Reminding(told, lambda: preferences.value, parent=self)
        self.tray = Tray(self.reminding, desk.window)
        desk.bridge.snapshotChanged.connect(self.take)
        preferences.changed.connect(self.reminding.look)
        self.reminding.lotsWanted.connect(self._show_lots)
        self.reminding.importWanted.connect(partial(desk.window.show_page, "import"))
        self.tray.unheard.connect(self._show_banner)
        self.tray.showRequested.connect(partial(desk.take_over, None))
        self.tray.addRequested.connect(desk.add_entry)
        self.tray.quitRequested.connect(self._quit)

    def take(self, snapshot: Snapshot) -> None:
        """Watch another state of the ledger."""
        self._snapshot = snapshot
        self.reminding.take(snapshot)

    def _show_lots(self, ids: Sequence[str]) -> None:
        """The rows of the first lot that was told of."""
        lots = self._snapshot.ledger.of_wallet(None).open_lots if self._snapshot else ()
        for lot in lots:
            if lot.id in ids:
                wanted = LedgerFilter(lot=lot.id, label=lot_name(lot))
                self._desk.window.show_page("ledger", wanted)
                return
        self._desk.window.show_page("home")

    def _show_banner(self, title: str, words: str) -> None:
        banner = Banner(f"{title}.", words, tone=Tone.ACCENT, icon="clock")
        show = button(self.tr("Show"), compact=True)
        show.clicked.connect(self._taken_up)
        later = button(self.tr("Tomorrow"), compact=True)
        later.clicked.connect(self._put_off)
        banner.add_action(show)
        banner.add_action(later)
        banner.make_dismissible()
        self._desk.window.show_banner(banner)

    def _taken_up(self) -> None:
        self._desk.window.show_banner(None)
        self.reminding.open_last()

    def _put_off(self) -> None:
        self._desk.window.show_banner(None)
        self.reminding.snooze(1)

    def _quit(self) -> None:
        self._desk.window.close()
        application = QApplication.instance()
        if application is not None:
            application.quit()
