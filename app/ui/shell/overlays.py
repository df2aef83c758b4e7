"""What opens over the window: quick add, the palette, the sheet of keys, and the dialogs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.main_window import MainWindow
from app.ui.settings.in_force import PreferencesInForce
from app.ui.workspace_bridge import WorkspaceBridge

if TYPE_CHECKING:
    from app.ui.adding.quick_add import QuickAdd
    from app.ui.palette.opener import PaletteOpener
    from app.ui.shortcuts.shortcut_sheet import ShortcutSheet
    from app.workspace.snapshot import Snapshot


class Overlays(QObject):
    """Each is built when it is first wanted. `snapshot` is the ledger in sight, if any."""

    def __init__(
        self, window: MainWindow, bridge: WorkspaceBridge, preferences: PreferencesInForce
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._preferences = preferences
        self.palette: PaletteOpener | None = None
        self.quick_add: QuickAdd | None = None
        self.sheet: ShortcutSheet | None = None

    def add_entry(self, snapshot: Snapshot | None) -> None:
        """Quick add over the page in sight."""
        from app.ui.adding.quick_add import QuickAdd  # noqa: PLC0415 - not needed to start

        if self.quick_add is None:
            self.quick_add = QuickAdd(self._bridge, self._window)
        self.quick_add.open_for(snapshot)

    def open_palette(self, snapshot: Snapshot | None) -> None:
        """Every action, page, job, proposal, member, wallet and day in one line."""
        from app.ui.palette.opener import PaletteOpener  # noqa: PLC0415 - not needed to start

        if self.palette is None:
            self.palette = PaletteOpener(self._window, self._bridge, self._preferences)
        self.palette.open(snapshot)

    def drop_all(self) -> None:
        """Let go of what was built, for instance when another language is spoken."""
        for overlay in (self.palette, self.quick_add, self.sheet):
            if overlay is not None:
                overlay.deleteLater()
        self.palette = self.quick_add = self.sheet = None

    def show_shortcuts(self) -> None:
        """The sheet of keys."""
        from app.ui.shortcuts.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - rarely wanted

        if self.sheet is None:
            self.sheet = ShortcutSheet(self._window)
        window = self._window
        self.sheet.open_for(window.menus.actions, window.built_pages().values())

    def report_problem(self, snapshot: Snapshot | None) -> None:
        """What may be told of a problem; nothing leaves from here."""
        from app.ui.about.opening import report_dialog  # noqa: PLC0415 - rarely wanted

        report_dialog(snapshot, self._window).open()

    def show_about(self) -> None:
        """The version, and what it stands on."""
        from app.ui.about.opening import about_dialog  # noqa: PLC0415 - rarely wanted

        about_dialog(self._window).open()

    def check_updates(self) -> None:
        """Ask now whether there is a newer version."""
        from app.ui.updates.update_check import UpdateCheck  # noqa: PLC0415 - rarely wanted

        UpdateCheck(self._window, self._bridge, self._preferences).ask()

    def check_balance(self, snapshot: Snapshot | None) -> None:
        """Compare the balance with what Upwork shows."""
        from app.ui.reconciling.reconcile_dialog import ReconcileDialog  # noqa: PLC0415 - not to start

        wallet = snapshot.ledger.wallet if snapshot else None
        dialog = ReconcileDialog(self._bridge, wallet, self._window)
        dialog.importRequested.connect(partial(self._window.show_page, "import"))
        dialog.open()

    def help_open(self, path: Path, code: str) -> None:
        """What can be done about a ledger that did not open: ask for its key, or bring it back."""
        from app.ui.safety.opening import help_open  # noqa: PLC0415 - rarely wanted

        help_open(self._bridge, path, code, self._window)

    def show_plans(self, snapshot: Snapshot | None, wallet: str | None) -> None:
        """A wallet's plans and grants: of the one named or looked at, else of the first."""
        if snapshot is None or not snapshot.wallets:
            return
        from app.ui.wallet.wallet_dialog import WalletDialog  # noqa: PLC0415 - not needed to start

        chosen = wallet or snapshot.ledger.wallet or snapshot.wallets[0].id
        WalletDialog(self._bridge, snapshot, chosen, self._window).open()
