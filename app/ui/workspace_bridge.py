"""The bridge: use cases run on the database thread, their outcomes arrive as signals.

One write, one read, one broadcast: after every change all pages get the same new snapshot.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.problems import LedgerError, Problem
from app.ui import late_work as late
from app.ui.task_runner import Lane, Task, TaskRunner, Token
from app.workspace.clock import Clock

if TYPE_CHECKING:
    from app.importing.drafts import Reading
    from app.importing.plan import Choice
    from app.importing.spreadsheet.mapping import Mapping as TableMapping
    from app.ui.importing.mapping_request import MappingRequest
    from app.workspace.change import Change
    from app.workspace.intake import Preview
    from app.workspace.snapshot import Snapshot
    from app.workspace.workspace import Workspace

log = logging.getLogger(__name__)
Result = TypeVar("Result")
Given = tuple[str, "str | bytes | Path"]
"""The name of a file, empty for a paste, and what to read."""


class WorkspaceBridge(QObject):
    """Holds one workspace on the database thread. Every method returns at once."""

    opened = Signal(object)
    glimpsed = Signal(object)
    """A ledger just opened, its jobs still to be weighed; `snapshotChanged` follows."""
    snapshotChanged = Signal(object)
    previewReady = Signal(object)
    previewChanged = Signal(object)
    """The preview in sight with other choices, or against a ledger that has changed."""
    mappingNeeded = Signal(object)
    """A table of the user's own has to be explained first: a `MappingRequest`."""
    changed = Signal(object)
    failed = Signal(str, str)
    """A sentence for the user, and the code of the fault."""
    openingRefused = Signal(object, str)
    """The path of a ledger that did not open, and the code; `failed` has said why."""
    working = Signal(str)
    """What long work is under way; empty when it has ended."""
    advanced = Signal(float)
    """How much of it is done, 0 to 1."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.keeps_backups = False
        """Whether ledgers are backed up by themselves: daily, before imports and on closing."""
        self._runner = TaskRunner(self)
        self._is_closed = False
        self._workspace: Workspace | None = None
        self._wallet: str | None = None
        self._shown: Snapshot | None = None
        self._reading = Token()
        self._writing = Token()

    @property
    def is_open(self) -> bool:
        return self._workspace is not None

    # -- the file

    def open(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Open a ledger in place of the one that is open."""
        self._start(partial(late.opened, path, self.clock), then, path)

    def create(self, path: Path, balance: int | None = None) -> None:
        self._start(partial(late.created, path, self.clock, balance))

    def create_from(self, path: Path, contents: Sequence[Given]) -> None:
        """A new ledger for pages or files and their preview; unreadable ones make no ledger."""

        def create(readings: list[Reading]) -> None:
            start = partial(late.created, path, self.clock)
            self._start(start, lambda: self._plan(readings, None))

        self._read(contents, create)

    def open_sample(self, path: Path) -> None:
        """Open the sample, made anew so that it ends today."""
        self._start(partial(late.fresh_sample, path, self.clock))

    def close(self) -> None:
        """Let queued writes finish and close the file."""
        if self._workspace is not None:
            self._runner.run(self._workspace.close, _ignore, self._fail)
        self._workspace = None
        self._is_closed = True
        self._runner.close()

    def select_wallet(self, wallet: str | None) -> None:
        """Look through one wallet (by id), or at all of them."""
        self._wallet = wallet
        self.refresh()

    def refresh(self) -> None:
        """Read again; `snapshotChanged` follows if the file, the day or the wallet has changed."""
        if self._workspace is not None:
            work = partial(self._fresh_snapshot_of, self._workspace)
            self._runner.run(work, self._show_if_new, self._fail)

    # -- bringing in

    def bring_in(self, contents: Sequence[Given], wallet: str | None = None) -> None:
        """Read pages or files and show the plan: `previewReady` or `failed` follows.

        One that cannot be read stops all of them.
        """
        if self._workspace is not None:
            self._read(contents, lambda readings: self._plan(readings, wallet))

    def stop_reading(self) -> None:
        """Give up on what `bring_in` was asked for."""
        self._reading.cancel()
        self.working.emit("")

    def explain(self, request: MappingRequest, mapping: TableMapping) -> None:
        """Read a table by its columns, keep them for the next one like it, and go on: another
        `mappingNeeded`, `previewReady` or `failed` follows."""
        table = request.reading.table
        if self._workspace is None or table is None:
            return
        self.act(lambda workspace: workspace.remember_mapping(table, mapping))
        self.working.emit(self.tr("Reading"))
        self._reading = Token()
        reading = request.reading
        read = partial(late.read_by_columns, reading, table, mapping)

        def go_on(found: Reading) -> None:
            self._plan(request.answered(found), request.wallet)

        self._runner.run(read, go_on, self._fail, lane=Lane.WORK)

    def stop(self) -> None:
        """Give up on the import that is being written; it is written whole or not at all."""
        self._writing.cancel()

    def choose(self, preview: Preview, choices: Mapping[int, Mapping[int, Choice]]) -> None:
        """Choose for rows of a booked preview, by plan and row number: `previewChanged` follows."""
        if self._workspace is not None:
            work = partial(_with_choices, self._workspace, preview, choices)
            self._runner.run(work, self.previewChanged.emit, self._fail)

    def plan_again(self, preview: Preview) -> None:
        """Plan for the ledger as it is now, with the choices made: `previewChanged` follows."""
        if self._workspace is not None:
            work = partial(self._workspace.plan_again, preview)
            self._runner.run(work, self.previewChanged.emit, self._fail)

    def record(self, preview: Preview) -> None:
        """Write exactly what the preview showed; `stop` calls it off."""
        workspace = self._workspace
        if workspace is None:
            return
        self._writing = stop = Token()
        self.working.emit(self.tr("Writing"))

        def work(token: Token) -> tuple[Change, Snapshot]:
            change = workspace.record(preview, late.watched(token, stop))
            return change, self._snapshot_of(workspace)

        def written(outcome: tuple[Change, Snapshot]) -> None:
            self.working.emit("")
            self._broadcast(outcome)

        task = self._runner.run(work, written, self._fail, takes_token=True)
        task.progressed.connect(self.advanced)

    # -- any other use case

    def act(
        self,
        use_case: Callable[[Workspace], Change],
        on_error: Callable[[str], object] | None = None,
    ) -> None:
        """Run a use case; `changed` and `snapshotChanged` follow.

        A sentence about what went wrong goes to `on_error`, or out by `failed`.
        """
        workspace = self._workspace
        if workspace is None:
            return

        def work() -> tuple[Change, Snapshot]:
            return use_case(workspace), self._snapshot_of(workspace)

        failed = self._fail if on_error is None else partial(_tell, on_error)
        self._runner.run(work, self._broadcast, failed)

    def ask(
        self,
        question: Callable[[Workspace], object],
        on_done: Callable[[object], object],
        on_error: Callable[[str], object] | None = None,
    ) -> None:
        """Ask the workspace something that writes nothing."""
        if self._workspace is not None:
            failed = self._fail if on_error is None else partial(_tell, on_error)
            self._runner.run(partial(question, self._workspace), on_done, failed)

    def compute(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], object],
        on_error: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run pure work, of a snapshot for instance, beside the database and the window.

        Nothing is begun once the bridge is closed.
        """
        if self._is_closed:
            return
        self._runner.run(work, on_done, on_error or self._fail, lane=Lane.WORK)

    def compute_long(
        self,
        work: Callable[[Token], Result],
        on_done: Callable[[Result], object],
        on_error: Callable[[Exception], object] | None = None,
    ) -> Task[Result]:
        """As `compute`, for work that tells how far it is and that can be cancelled."""
        return self._runner.run(
            work, on_done, on_error or self._fail, lane=Lane.WORK, takes_token=True
        )

    def undo(self) -> None:
        self.act(lambda workspace: workspace.undo())

    def redo(self) -> None:
        self.act(lambda workspace: workspace.redo())

    # -- inside

    def _read(self, contents: Sequence[Given], on_read: Callable[[list[Reading]], object]) -> None:
        self.working.emit(self.tr("Reading"))
        clock, count = self.clock, len(contents)

        def read(token: Token) -> list[Reading]:
            readings = []
            for at, (name, content) in enumerate(contents):
                token.check()
                watch = late.watch_of_reading(token, at, count)
                readings.append(late.reading_of(content, clock, name, watch))
            token.check()
            return readings

        task = self._runner.run(read, on_read, self._fail, lane=Lane.WORK, takes_token=True)
        task.progressed.connect(self.advanced)
        self._reading = task.token

    def _plan(self, readings: Sequence[Reading], wallet: str | None) -> None:
        """Plan readings, or ask for the columns of the first table that nobody has explained."""
        workspace, token = self._workspace, self._reading
        if workspace is None or token.is_cancelled:
            return
        self.working.emit(self.tr("Matching"))

        def plan(report: Token) -> Preview | MappingRequest:
            asked = late.first_unexplained(workspace, readings, wallet)
            return asked or workspace.plan(readings, wallet, late.watched(report, token))

        task = self._runner.run(
            plan, partial(self._show_preview, token), self._fail, takes_token=True
        )
        task.progressed.connect(self.advanced)

    def _start(
        self,
        start: Callable[[], Workspace],
        then: Callable[[], object] | None = None,
        path: Path | None = None,
    ) -> None:
        before = self._workspace

        def work() -> tuple[Workspace, Snapshot]:
            workspace = start()
            try:
                snapshot = workspace.snapshot(is_ranked=False)
            except BaseException:
                workspace.close(is_backed_up=False)
                raise
            if before is not None:
                before.close()
            if self.keeps_backups:
                workspace.keep_backups()
            return workspace, snapshot

        def started(outcome: tuple[Workspace, Snapshot]) -> None:
            self._started(outcome)
            if then is not None:
                then()

        self._runner.run(work, started, partial(self._refuse, path))

    def _refuse(self, path: Path | None, error: Exception) -> None:
        self._fail(error)
        if path is not None:
            self.openingRefused.emit(path, getattr(error, "code", "bug"))

    def _started(self, outcome: tuple[Workspace, Snapshot]) -> None:
        self._workspace, snapshot = outcome
        self._wallet = None
        self.opened.emit(snapshot)
        if snapshot.is_ranked:
            self._show(snapshot)
            return
        self._shown = None
        self.glimpsed.emit(snapshot)
        self._runner.run(partial(self._snapshot_of, self._workspace), self._show, self._fail)

    def _show(self, snapshot: Snapshot) -> None:
        self._shown = snapshot
        self.snapshotChanged.emit(snapshot)

    def _show_if_new(self, snapshot: Snapshot) -> None:
        if self._shown is None or _what_of(snapshot) != _what_of(self._shown):
            self._show(snapshot)

    def _snapshot_of(self, workspace: Workspace) -> Snapshot:
        return workspace.snapshot(self._wallet)

    def _fresh_snapshot_of(self, workspace: Workspace) -> Snapshot:
        """After a full disk or a lost drive, perhaps one that takes writes again."""
        workspace.try_again()
        return self._snapshot_of(workspace)

    def _broadcast(self, outcome: tuple[Change, Snapshot]) -> None:
        change, snapshot = outcome
        self._show(snapshot)
        self.changed.emit(change)

    def _show_preview(self, token: Token, found: Preview | MappingRequest) -> None:
        if token.is_cancelled:
            return
        self.working.emit("")
        if late.is_question(found):
            self.mappingNeeded.emit(found)
        else:
            self.previewReady.emit(found)

    def _fail(self, error: Exception) -> None:
        self.working.emit("")
        self.failed.emit(sentence_of(error), getattr(error, "code", "bug"))


def sentence_of(error: Exception) -> str:
    """What to tell the user of an error; one that is no LedgerError is a bug and is logged."""
    if isinstance(error, LedgerError):
        return sentence_of_fault(error)
    log.error("A use case failed", exc_info=error)
    return QCoreApplication.translate(
        "problems", "Something went wrong in Bidbook itself. Nothing was written."
    )


def sentence_of_problem(problem: Problem) -> str:
    """What to tell the user of a problem that stops nothing."""
    return sentence_of_fault(problem)


def sentence_of_fault(fault: LedgerError | Problem) -> str:
    from app.ui.problem_words import fault_words  # noqa: PLC0415 - all sentences, not to start

    return fault_words(fault)


def _tell(on_error: Callable[[str], object], error: Exception) -> None:
    on_error(sentence_of(error))


def _what_of(snapshot: Snapshot) -> tuple[object, ...]:
    """What a snapshot was read from."""
    ledger = snapshot.ledger
    return snapshot.path, snapshot.version, snapshot.is_read_only, ledger.as_of, ledger.wallet


def _with_choices(
    workspace: Workspace, preview: Preview, choices: Mapping[int, Mapping[int, Choice]]
) -> Preview:
    for at, rows in choices.items():
        preview = workspace.choose(preview, at, rows)
    return preview


def _ignore(_: object) -> None:
    pass
