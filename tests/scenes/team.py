"""The page of the team over the sample's agency, with caps and a double bid."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.caps import CapScope, caps_of
from app.domain.entries import Entry, EntryKind
from app.domain.problems import Problem
from app.domain.records import RecordKind
from app.domain.team import member_names
from app.domain.team_rows import Seat, SeatRole
from app.team.address import Address
from app.ui.members.caps_dialog import CapsDialog
from app.ui.members.team_page import TeamPage
from app.ui.sharing.seat_dialogs import InviteDialog, LineDialog, SetUpDialog
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.team_link import (
    Conflict,
    Overdraft,
    PoolBalance,
    TeamLink,
    TeamState,
    Version,
)
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


def _instant(day: int, hour: int) -> datetime:
    return datetime(2027, 2, day, hour, 5, tzinfo=UTC)


def _seat(name: str, role: SeatRole, day: int | None, *, is_revoked: bool = False) -> Seat:
    seen = None if day is None else _instant(day, 9)
    return Seat(id=name, label=name, role=role, is_revoked=is_revoked, last_seen_at=seen)


def _owners_state() -> TeamState:
    """A team with somebody behind, a conflict, an overdraft and a server that is silent."""
    address = Address(host="db.example.com", port=5432, database="team", user="bidbook_1")
    seats = (
        _seat("Studio", SeatRole.OWNER, 21),
        _seat("Mara T.", SeatRole.MANAGER, 21),
        _seat("Tom B.", SeatRole.MEMBER, 20),
        _seat("Jonas P.", SeatRole.MEMBER, 2),
        _seat("Ines W.", SeatRole.MEMBER, None, is_revoked=True),
    )
    spent = Entry(
        id="e1", wallet="w", occurred_on=date(2027, 2, 19), kind=EntryKind.PROPOSAL,
        connects=-14, title="Clinic data pipeline", member="Tom B.",
    )  # fmt: skip
    versions = tuple(
        Version(revision=by, by=by, is_own=False, recorded_at=_instant(20, hour), record=record)
        for by, hour, record in (
            ("Mara T.", 11, replace(spent, note="agreed with the client")),
            ("Tom B.", 10, replace(spent, connects=-16)),
        )
    )
    return TeamState(
        link=TeamLink(
            address=address, seat="Studio", label="Studio", role=SeatRole.OWNER, admin=address,
            synced_at=_instant(21, 9), problem=Problem("team_unreachable", {"host": address.host}),
        ),
        seats=seats,
        quiet=seats[3:4],
        waiting=12,
        conflicts=(Conflict(kind=RecordKind.ENTRY, id="e1", versions=versions),),
        overdrafts=(
            Overdraft(wallet="w", name="Studio North", connects=36, members=("Tom B.",)),
        ),
    )  # fmt: skip


def _members_state() -> TeamState:
    address = Address(host="db.example.com", port=5432, database="team", user="bidbook_1")
    seat = _seat("Tom B.", SeatRole.MEMBER, 21)
    pool = PoolBalance(wallet="w", name="Studio North", balance=640, as_of="2027-02-21")
    link = TeamLink(
        address=address, seat="Tom B.", label="Tom B.", role=SeatRole.MEMBER,
        synced_at=_instant(21, 9),
    )  # fmt: skip
    return TeamState(link=link, seats=(seat,), pools=(pool,))


def _sharing(state: TeamState | None) -> QWidget:
    window = _framed(team_snapshot())
    window.current_page().sharing._show(state)  # type: ignore[attr-defined]  # the page of the team
    return window


_LOW = {
    shot.suffix: replace(shot, size=(shot.size[0], height))
    for shot, height in ((LIGHT, 1720), (DARK, 1720), (NARROW, 2300), (LARGE, 3600), (ARABIC, 1720))
}


@scene("team-sharing", *_LOW.values())
def team_sharing() -> QWidget:
    return _sharing(_owners_state())


@scene("team-sharing-member", _LOW[""], _LOW["arabic"])
def team_sharing_of_a_member() -> QWidget:
    return _sharing(_members_state())


@scene("team-sharing-off", _LOW[""], _LOW["dark"], _LOW["960"])
def team_sharing_off() -> QWidget:
    return _sharing(None)


@scene("team-invite", Shot(size=(560, 360)))
def team_invite() -> QWidget:
    return InviteDialog()


@scene("team-set-up", Shot(size=(560, 400)), Shot("arabic", locale="ar_EG", size=(560, 400)))
def team_set_up() -> QWidget:
    return SetUpDialog()


@scene("team-line", Shot(size=(560, 400)))
def team_line() -> QWidget:
    line = "bidbook-team:" + "x9Kq" * 80
    return LineDialog("Tom B.", line, QGuiApplication.clipboard())


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
