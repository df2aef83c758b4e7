"""What the window does about a ledger that did not open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.ui.safety.rescue_dialog import RescueDialog
from app.ui.safety.unlock_dialog import UnlockDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace import locks
from app.workspace.rescuing import DAMAGE


def help_open(bridge: WorkspaceBridge, path: Path, code: str, window: QWidget) -> None:
    """Open it by the keyring, ask for its key, or offer what can be had back of it.

    Other codes are said already and need no more.
    """
    if code == "ledger_locked":
        ask = partial(_ask, bridge, path, window)
        bridge.compute(
            partial(locks.unlock_by_keyring, path),
            lambda is_open: bridge.open(path) if is_open else ask(),
            lambda _locked_keyring: ask(),
        )
    elif code in DAMAGE - {"file_missing"}:
        rescue = RescueDialog(bridge, path, code, window)
        rescue.rescued.connect(bridge.open)
        rescue.open()


def _ask(bridge: WorkspaceBridge, path: Path, window: QWidget) -> None:
    dialog = UnlockDialog(bridge, path, window)
    dialog.unlocked.connect(partial(_open, bridge))
    dialog.open()


def _open(bridge: WorkspaceBridge, path: Path, is_kept: bool) -> None:
    def keep() -> None:
        bridge.ask(lambda workspace: workspace.keep_in_keyring(), lambda _: None)

    bridge.open(path, keep if is_kept else None)
