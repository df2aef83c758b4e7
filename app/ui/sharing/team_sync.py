"""Keeping a shared ledger together with its team: on a timer, on every change, off the window.

The network is met on a thread of its own, over a second connection to the file, so that neither
the window nor the database thread ever waits for a server. A server that does not answer is asked
again later and later; nothing is lost meanwhile.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.domain.problems import LedgerError
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of, sentence_of_problem

if TYPE_CHECKING:
    from app.workspace.snapshot import Snapshot
    from app.workspace.team_link import Synced, TeamState
    from app.workspace.workspace import Workspace

USUAL_SECONDS, SOON_SECONDS, MOST_SECONDS = 45, 3, 900


@dataclass(frozen=True, slots=True)
class _Outcome:
    path: Path
    result: object
    error: Exception | None
    on_done: Callable[[object], object]
    on_error: Callable[[Exception], object]


class TeamSync(QObject):
    """One for each bridge; see `team_sync_of`. Does nothing while the ledger is not shared."""

    stateChanged = Signal(object)
    """The `TeamState`, or None for a ledger that is not shared."""
    working = Signal(bool)
    told = Signal(str)
    """What came of the last round that was asked for, in a sentence."""
    _ended = Signal(object)

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._path: Path | None = None
        self._is_read_only = False
        self._asked_early: Callable[[], object] | None = None
        self.state: TeamState | None = None
        self.is_working = False
        self.failures = 0
        """How many rounds in a row the server has not answered."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.sync)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        bridge.snapshotChanged.connect(self._follow)
        bridge.changed.connect(self._sync_soon)
        self.look()

    # -- asked by the user

    def sync(self) -> None:
        """Meet the server now, unless that is under way already."""
        if self.state is not None and not self._is_read_only:
            self._meet(_sync, self._synced, self._not_synced)

    def join(
        self, line: str, on_error: Callable[[Exception], object], *, is_whole: bool = False
    ) -> None:
        """Take the seat of an invite; the state follows."""
        self._meet(lambda workspace: workspace.join_team(line, is_whole=is_whole),
                   self._joined, on_error)  # fmt: skip

    def set_up(self, address: str, name: str, on_error: Callable[[Exception], object]) -> None:
        """Set a database up for this ledger's team; the state follows."""

        def work(workspace: Workspace) -> object:
            workspace.init_team(address, name)
            return workspace.sync_team()

        self._meet(work, self._joined, on_error)

    def invite(
        self,
        name: str,
        *,
        is_manager: bool,
        on_line: Callable[[object], object],
        on_error: Callable[[Exception], object],
    ) -> None:
        """A new seat; `on_line` gets the line to give to its member."""

        def work(workspace: Workspace) -> object:
            from app.domain.team_rows import SeatRole  # noqa: PLC0415 - with the rest of the work

            role = SeatRole.MANAGER if is_manager else SeatRole.MEMBER
            line = workspace.invite(name, role)
            workspace.sync_team()
            return line

        self._meet(work, on_line, on_error)

    def revoke(self, name: str, on_error: Callable[[Exception], object]) -> None:
        """Close a seat by its name."""
        self._meet(lambda workspace: workspace.revoke(name), self._joined, on_error)

    def leave(self) -> None:
        """Stop sharing; no server is asked."""
        self._meet(lambda workspace: workspace.leave_team(), self._joined, self._say_fault)

    # -- following the ledger

    def look(self) -> None:
        """Read the state anew from the ledger."""
        self._bridge.ask(_seen, self._show)

    def _follow(self, _: Snapshot) -> None:
        self.look()

    def _show(self, answer: object) -> None:
        seen: tuple[Path, bool, TeamState | None] = answer  # type: ignore[assignment]  # of `_seen`
        path, is_read_only, state = seen
        was_shared = self.state is not None and path == self._path
        if path != self._path:
            self.failures = 0
        self._path, self._is_read_only, self.state = path, is_read_only, state
        self.stateChanged.emit(state)
        if self._asked_early is not None:
            asked, self._asked_early = self._asked_early, None
            asked()
        if state is None:
            self._timer.stop()
        elif not was_shared:
            self._sync_soon()

    def _sync_soon(self, _change: object = None) -> None:
        if self.state is not None and not self.failures:
            self._timer.start(SOON_SECONDS * 1_000)

    # -- on the other thread and back

    def _meet(
        self,
        work: Callable[[Workspace], object],
        on_done: Callable[[object], object],
        on_error: Callable[[Exception], object],
    ) -> None:
        path, clock = self._path, self._bridge.clock
        if path is None:  # asked before the ledger was looked at
            self._asked_early = partial(self._meet, work, on_done, on_error)
            return
        if self.is_working:
            return
        self.is_working = True
        self.working.emit(True)

        def run() -> None:
            result, error = None, None
            try:
                result = _with_own_workspace(path, clock, work)
            except Exception as fault:  # noqa: BLE001 - told on the thread of the window
                error = fault
            try:
                self._ended.emit(_Outcome(path, result, error, on_done, on_error))
            except RuntimeError:  # the window went away first
                return

        Thread(target=run, name="team", daemon=True).start()

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self.is_working = False
        self.working.emit(False)
        if outcome.path != self._path:
            return
        self._bridge.refresh()
        self.look()
        if outcome.error is None:
            outcome.on_done(outcome.result)
        else:
            outcome.on_error(outcome.error)

    def _synced(self, done: object) -> None:
        self.failures = 0
        self._timer.start(round(1_000 * USUAL_SECONDS * random.uniform(0.7, 1.3)))  # noqa: S311 - jitter
        self._tell(done)

    def _tell(self, done: object) -> None:
        synced: Synced = done  # type: ignore[assignment]  # what `sync_team` gave
        self.told.emit(" ".join(map(sentence_of_problem, synced.problems)))

    def _not_synced(self, error: Exception) -> None:
        self.failures += 1
        pause = min(MOST_SECONDS, USUAL_SECONDS * 2**self.failures)
        self._timer.start(round(1_000 * pause * random.uniform(0.7, 1.3)))  # noqa: S311 - jitter
        self._say_fault(error)

    def _joined(self, _: object) -> None:
        self.failures = 0
        self.told.emit("")

    def _say_fault(self, error: Exception) -> None:
        self.told.emit(sentence_of(error))


def _seen(workspace: Workspace) -> tuple[Path, bool, TeamState | None]:
    return workspace.path, workspace.is_read_only, workspace.team_state()


def _sync(workspace: Workspace) -> object:
    return workspace.sync_team()


def _with_own_workspace(path: Path, clock: object, work: Callable[[Workspace], object]) -> object:
    from app.ui import late_work  # noqa: PLC0415 - on the thread that needs it

    workspace = late_work.opened(path, clock)  # type: ignore[arg-type]  # the bridge's own
    try:
        return work(workspace)
    finally:
        workspace.close(is_backed_up=False)


def team_sync_of(bridge: WorkspaceBridge) -> TeamSync:
    """The one that keeps a bridge's ledger together with its team."""
    found = bridge.findChild(TeamSync, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else TeamSync(bridge)


def is_about_whole_ledger(error: Exception) -> bool:
    """Whether joining was refused because the ledger holds rows already."""
    return isinstance(error, LedgerError) and error.code == "team_ledger_in_use"
