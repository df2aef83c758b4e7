"""The window of a wallet over the sample: plans, what a change would bring, given once, reward."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.domain.entries import PlanName
from app.ui.wallet.wallet_dialog import WalletDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.shots import ARABIC, CONTRAST, DARK, Shot, scene
from tests.ui.sample_snapshot import AS_OF

SIZE = (640, 820)
LIGHT = Shot(size=SIZE)
LARGE = Shot("200", scale=2.0, size=(1240, 1500))


def _dialog(*, is_agency: bool = False) -> WalletDialog:
    """A dialog on a sample of its own whose preview has been worked out."""
    path = Path(mkdtemp()) / "sample.bidbook"
    workspace = Workspace.create_sample(path, Clock(AS_OF))
    name = "Studio North" if is_agency else "Personal"
    if is_agency:
        workspace.change_plan(name, PlanName.AGENCY_PLUS, date(2025, 1, 1))
    else:
        workspace.reach(name, "readiness_test", date(2025, 6, 1))
        workspace.add("reward 40 on 2026-09-20", name)
    wallet = workspace.wallet_named(name).id
    workspace.close()
    bridge = WorkspaceBridge(Clock(AS_OF), QApplication.instance())
    opened: list[object] = []
    bridge.opened.connect(opened.append)
    bridge.open(path)
    _wait(lambda: bool(opened))
    found = WalletDialog(bridge, opened[0], wallet)  # type: ignore[arg-type]
    found.finished.connect(bridge.close)
    found.plans.from_on.setDate(QDate(AS_OF.year, AS_OF.month, 20))
    found._ask()
    _wait(lambda: bool(found.plans.said.text()))
    return found


def _wait(is_done: Callable[[], bool]) -> None:
    """Let the bridge's threads run: waiting by Qt alone would keep Python's lock from them."""
    for _ in range(1500):
        if is_done():
            return
        time.sleep(0.01)
        QApplication.processEvents()


@scene("wallet", LIGHT, Shot("dark", "dark", size=SIZE), LARGE,
       Shot("arabic", locale="ar_EG", size=SIZE),
       Shot("contrast", CONTRAST.theme, size=SIZE))  # fmt: skip
def wallet() -> QWidget:
    return _dialog()


@scene("wallet-foot", LIGHT, Shot("dark", DARK.theme, size=SIZE),
       Shot("arabic", locale=ARABIC.locale, size=SIZE))  # fmt: skip
def wallet_foot() -> QWidget:
    """The cards below the fold."""
    found = _dialog()
    found.resize(*SIZE)
    found.show()
    QTest.qWait(50)
    area = found.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return found


@scene("wallet-agency", LIGHT)
def wallet_agency() -> QWidget:
    """Leaving Agency Plus: what freezes, and that Agency Basic cannot buy."""
    return _dialog(is_agency=True)
