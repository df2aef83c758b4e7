"""The page of the team over the sample's agency, with caps and a double bid."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QWidget

from app.domain.caps import CapScope, caps_of
from app.domain.team import member_names
from app.ui.members.caps_dialog import CapsDialog
from app.ui.members.team_page import TeamPage
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.scenes.framed import framed
from tests.shots import ARABIC, DARK, DESIGN_SIZE, LARGE, LIGHT, NARROW, Shot, scene
from tests.ui.sample_snapshot import AS_OF, newcomer_snapshot

TALL = Shot("tall", size=(DESIGN_SIZE[0], 1300))


@cache
def team_snapshot() -> Snapshot:
    """The agency of the sample with two caps and a job that two members bid on."""
    path = Path(mkdtemp()) / "sample.bidbook"
    workspace = Workspace.create_sample(path, Clock(AS_OF))
    workspace.set_cap(CapScope.MEMBER, "Tom B.", month=80)
    workspace.set_cap(CapScope.MEMBER, "Mara T.", month=30, week=20)
    workspace.set_cap(CapScope.MEMBER, "Jonas P.", month=45)
    workspace.add('spent 20+14 on "Ticket sales for a concert hall" by Mara T.', "Studio North")
    workspace.add('spent 20 on "Ticket sales for a concert hall" by Jonas P.', "Studio North")
    wallet = workspace.wallet_named("Studio North").id
    found = workspace.snapshot(wallet)
    workspace.close()
    return found


def _wait(is_done: Callable[[], bool]) -> None:
    for _ in range(1500):
        if is_done():
            return
        time.sleep(0.01)
        QApplication.processEvents()


def _framed(snapshot: Snapshot, period: int = 0, *, is_masked: bool = False) -> QWidget:
    window = framed("team", TeamPage, snapshot, is_masked=is_masked)
    page = window.current_page()
    assert isinstance(page, TeamPage)
    window.show()
    _wait(lambda: page.shown() is not None)
    if period:
        before = page.shown()
        page.period.setCurrentIndex(page.period.count() - period)
        page.period.activated.emit(page.period.count() - period)
        _wait(lambda: page.shown() is not before)
    return window


@scene("team", LIGHT, DARK, NARROW, LARGE, ARABIC, TALL)
def team_page() -> QWidget:
    return _framed(team_snapshot())


@scene("team-all", LIGHT, TALL)
def team_of_all_time() -> QWidget:
    return _framed(team_snapshot(), period=1)


@scene("team-alone", LIGHT)
def team_alone() -> QWidget:
    return _framed(newcomer_snapshot())


@scene("team-masked", LIGHT)
def team_masked() -> QWidget:
    return _framed(team_snapshot(), is_masked=True)


@scene("team-caps", Shot(size=(560, 620)), Shot("arabic", locale="ar_EG", size=(560, 620)))
def team_caps() -> QWidget:
    ledger = team_snapshot().ledger
    names = [(CapScope.MEMBER, name) for name in member_names(ledger)]
    caps = caps_of(ledger.records.settings)
    rows = [*names, (CapScope.NICHE, "Web apps")]
    bridge = WorkspaceBridge(Clock(AS_OF), QApplication.instance())
    dialog = CapsDialog(bridge, ledger.wallet or "", rows, caps)
    dialog.finished.connect(bridge.close)
    return dialog
