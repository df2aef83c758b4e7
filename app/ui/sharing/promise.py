"""What the foot of the sidebar promises: no network, or that the ledger is shared."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.frame.sidebar import Sidebar
from app.ui.sharing.team_sync import team_sync_of
from app.ui.workspace_bridge import WorkspaceBridge


def keep_promise(bridge: WorkspaceBridge, sidebar: Sidebar) -> None:
    """Keep the words at the foot of a sidebar true from now on."""
    sync = team_sync_of(bridge)

    def say(state: object) -> None:
        sidebar.set_promise(_tr("This ledger is shared with a team.") if state else "")

    sync.stateChanged.connect(say)
    say(sync.state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("sharing", text)
