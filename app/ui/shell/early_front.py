"""Home before the ledger is read: the front that was kept, and keeping the next one."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer

from app.ui.home.kept_front import Front, KeptFront
from app.ui.main_window import MainWindow
from app.ui.theme import appearance

if TYPE_CHECKING:
    from app.ui.home.home_page import HomePage
    from app.workspace.snapshot import Snapshot

_REST = 1_500
"""ms after a ledger came in sight until its front is kept; several changes are kept once."""


class EarlyFront(QObject):
    """Puts a kept front into the window, and keeps that of the snapshots shown later."""

    def __init__(self, window: MainWindow, kept: KeptFront) -> None:
        super().__init__(window)
        self._window = window
        self._kept = kept
        self._snapshot: Snapshot | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.keep)
        appearance().maskChanged.connect(self._forget_shown)

    def show(self, path: Path, today: date) -> bool:
        """Show Home as kept for a ledger; False where nothing is kept that must be true."""
        front = self._kept.read(path, today)
        if front is None:
            return False
        window = self._window
        window.show_page("home")
        page = self._home()
        if page is None:
            return False
        page.show_kept(front.home)
        window.show_ledger_name(path.name)
        window.sidebar.wallet.show_wallet(front.wallet, front.plan)
        for key, count in front.counts.items():
            window.sidebar.set_count(key, count)
        return True

    def take(self, snapshot: Snapshot) -> None:
        """Keep the front of a snapshot after a while, if it is one that a start would show."""
        is_whole = snapshot.is_ranked and snapshot.ledger.wallet is None
        is_own = not (snapshot.is_sample or snapshot.is_empty)
        self._snapshot = snapshot if is_whole and is_own else None
        if self._snapshot is not None:
            self._timer.start()

    def keep(self) -> None:
        """Keep it now, for instance before the window closes."""
        self._timer.stop()
        snapshot = self._snapshot
        if snapshot is None:
            return
        state = (snapshot.path, snapshot.head, snapshot.ledger.as_of)
        if not self._kept.is_kept(*state):
            self._kept.keep(*state, self._front_of(snapshot))

    def forget(self) -> None:
        """Delete what is kept: its ledger is gone."""
        self._kept.forget()

    def _front_of(self, snapshot: Snapshot) -> Front:
        from app.ui.home.home_words import home_text  # noqa: PLC0415 - not needed to start
        from app.ui.shell.wallet_menu import wallet_words  # noqa: PLC0415 - not needed to start

        name, plan = wallet_words(snapshot)
        counts = self._window.sidebar.pages.pages.counts()
        return Front(home=home_text(snapshot), wallet=name, plan=plan, counts=counts)

    def _home(self) -> HomePage | None:
        return cast("HomePage | None", self._window.built_pages().get("home"))

    def _forget_shown(self) -> None:
        """The eye was shut or opened: what was kept says it the other way."""
        page = self._home()
        if page is not None:
            page.forget_kept()
        if self._snapshot is not None:
            self._timer.start()
