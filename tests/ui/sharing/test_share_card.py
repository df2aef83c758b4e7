"""The card of the team in real windows, over real files and the suite's own server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.team_rows import SeatRole
from app.team.address import invite_of
from app.ui.frame.sidebar import Sidebar
from app.ui.members.team_page import TeamPage
from app.ui.sharing.promise import keep_promise
from app.ui.sharing.seat_dialogs import InviteDialog, LineDialog, SetUpDialog
from app.ui.sharing.team_sync import MOST_SECONDS, team_sync_of
from app.workspace.team_link import TeamState
from app.workspace.team_passwords import HELD
from app.workspace.workspace import Workspace
from tests.team.conftest import CLOCK, Team
from tests.ui.intake_bench import IntakeBench

SPENT = 'spent 14 on "Clinic data pipeline" on 2026-02-19'


class Window:
    """A page of the team over its own ledger file."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.bench = IntakeBench(qtbot, path, CLOCK.as_of or CLOCK.today())
        self.page = self.bench.show(TeamPage(self.bench.bridge))
        self.sync = team_sync_of(self.bench.bridge)

    def press(self, words: str) -> None:
        buttons = self.page.sharing.findChildren(QPushButton)
        (found,) = [one for one in buttons if one.text() == words and one.isEnabled()]
        found.click()

    @property
    def fault(self) -> str:
        return self.page.sharing.fault.text()

    @property
    def state(self) -> TeamState:
        assert self.sync.state is not None
        return self.sync.state

    def closing_of(self, name: str) -> list[QPushButton]:
        """The button that closes a seat."""
        buttons = self.page.sharing.findChildren(QPushButton)
        return [one for one in buttons if name in one.accessibleName()]

    def rest(self) -> None:
        self.bench.until(lambda: not self.sync.is_working)

    def has_text(self, words: str) -> bool:
        texts = [
            one.accessibleName() for one in self.page.sharing.findChildren(type(self.page.resting))
        ]
        return any(words in text for text in texts)


@pytest.fixture
def windows(
    qtbot: QtBot, team: Team, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Window, Window]]:
    """The owner's window, and one over a new ledger of somebody who is not in the team yet."""
    monkeypatch.setattr(HELD, "held", dict(team.owner.passwords.held))
    fresh = team.folder / "fresh.bidbook"
    Workspace.create(fresh, CLOCK).close()
    made = Window(qtbot, team.owner.path), Window(qtbot, fresh)
    yield made
    for window in made:
        window.rest()
        window.bench.close()


def test_that_what_a_member_records_shows_in_the_owners_window(
    windows: tuple[Window, Window], team: Team
) -> None:
    owner, member = windows
    owner.bench.until(lambda: owner.sync.state)
    member.page.sharing.line.setText(team.owner.invite("Member C"))
    member.press("Join the team")
    member.bench.until(lambda: member.sync.state)
    member.bench.change(lambda: member.bench.bridge.act(lambda w: w.add(SPENT)))
    member.rest()
    member.sync.sync()
    member.rest()
    member.bench.until(lambda: member.sync.state and member.sync.state.waiting == 0)
    owner.sync.sync()
    owner.bench.until(lambda: owner.bench.snapshots[-1].ledger.balance == 300 - 14)
    shown = owner.page.shown
    owner.bench.until(lambda: shown() is not None and shown().names == ("Member C",))
    assert member.has_text("Agency")
    assert not owner.page.sharing.fault.text()


def test_that_a_line_cut_short_is_told_in_words(windows: tuple[Window, Window]) -> None:
    _, member = windows
    member.page.sharing.line.setText("bidbook-team:abc")
    member.press("Join the team")
    member.bench.until(lambda: "whole invite" in member.fault)
    assert member.sync.state is None
    assert member.page.sharing.line.text() == "bidbook-team:abc"


def test_that_a_ledger_with_rows_asks_once_more_before_it_is_shared(
    windows: tuple[Window, Window], team: Team
) -> None:
    _, member = windows
    member.bench.change(lambda: member.bench.bridge.act(lambda w: w.add(SPENT)))
    member.page.sharing.line.setText(team.owner.invite("Member C"))
    member.press("Join the team")
    member.bench.until(lambda: "Press Join" in member.fault)
    assert member.sync.state is None
    member.press("Join the team")
    member.bench.until(lambda: member.sync.state)
    assert not member.fault


def test_that_the_owner_invites_and_closes_a_seat(
    windows: tuple[Window, Window], qtbot: QtBot
) -> None:
    owner, _ = windows
    owner.bench.until(lambda: owner.sync.state)
    card = owner.page.sharing
    owner.press("Invite...")
    (dialog,) = card.findChildren(InviteDialog)
    assert not dialog.go.isEnabled()
    dialog.name.setText("Member C")
    dialog.go.click()
    owner.bench.until(lambda: card.findChildren(LineDialog))
    (given,) = card.findChildren(LineDialog)
    given.copy.click()
    copied = QGuiApplication.clipboard().text()
    owner.bench.until(lambda: "Member C" in [s.label for s in owner.state.seats])
    owner.rest()
    owner.bench.until(lambda: owner.closing_of("Member C"))
    owner.closing_of("Member C")[0].click()
    assert not owner.sync.is_working
    owner.closing_of("Member C")[0].click()
    owner.bench.until(lambda: [s.label for s in owner.state.seats if s.is_revoked] == ["Member C"])
    assert invite_of(copied).label == "Member C"


def test_that_a_silent_server_is_asked_later_and_later_and_told_in_words(
    windows: tuple[Window, Window], team: Team
) -> None:
    owner, _ = windows
    owner.bench.until(lambda: owner.sync.state)
    owner.rest()
    team.server.kill()
    for failures in (1, 2):
        owner.sync.sync()
        owner.bench.until(lambda wanted=failures: owner.sync.failures == wanted)
    waits = owner.sync._timer.interval()
    team.server.start()
    assert 1_000 * 45 * 2 < waits <= 1_000 * MOST_SECONDS
    assert "does not answer" in owner.fault
    owner.sync.sync()
    owner.bench.until(lambda: owner.sync.failures == 0)
    owner.bench.until(lambda: not owner.fault)


def test_that_a_conflict_is_settled_with_a_button(
    windows: tuple[Window, Window], team: Team
) -> None:
    owner, _ = windows
    manager = team.another("Member M", SeatRole.MANAGER)
    team.owner.add('spent 4 on "Kiln log" on 2026-02-20')
    team.meet(team.owner, manager)
    for machine, note in ((team.owner, "mine"), (manager, "theirs")):
        (entry,) = [row for row in machine.records().entries if row.title == "Kiln log"]
        machine._write("mark", [replace(entry, note=note)])
    team.meet(team.owner, manager)
    owner.sync.look()
    owner.bench.until(lambda: owner.state.conflicts)
    owner.bench.until(lambda: owner.page.sharing.findChildren(QWidget, "conflict"))
    (shown,) = owner.page.sharing.findChildren(QWidget, "conflict")
    keep = [one for one in shown.findChildren(QPushButton) if one.text() == "Keep this one"]
    owner.bench.change(keep[1].click)
    owner.bench.until(lambda: not owner.state.conflicts)
    manager.close()
    assert len(keep) == 2


def test_that_leaving_shows_the_first_face_again(windows: tuple[Window, Window]) -> None:
    owner, _ = windows
    owner.bench.until(lambda: owner.sync.state)
    owner.rest()
    owner.press("Stop sharing")
    owner.press("Stop for good")
    owner.bench.until(lambda: owner.sync.state is None)
    owner.rest()
    assert owner.page.sharing.join.isVisibleTo(owner.page.sharing)


def test_that_a_team_is_set_up_from_the_window(windows: tuple[Window, Window], team: Team) -> None:
    _, fresh = windows
    fresh.press("Set up a team...")
    (dialog,) = fresh.page.sharing.findChildren(SetUpDialog)
    dialog.address.setText(team.server.url(team.server.new_database()))
    dialog.name.setText("Other studio")
    dialog.go.click()
    fresh.bench.until(lambda: fresh.sync.state)
    assert fresh.state.link.role is SeatRole.OWNER


def test_that_the_promise_of_the_sidebar_tells_of_the_team(windows: tuple[Window, Window]) -> None:
    owner, fresh = windows
    owner.bench.until(lambda: owner.sync.state)
    sidebars = [Sidebar([], []), Sidebar([], [])]
    for window, sidebar in zip((owner, fresh), sidebars, strict=True):
        keep_promise(window.bench.bridge, sidebar)
    said = [sidebar.promise() for sidebar in sidebars]
    assert said == [
        "This ledger is shared with a team.",
        "One file on this computer. Network off.",
    ]
