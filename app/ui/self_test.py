"""`bidbook --self-test`: everything once, on ledgers in a temporary folder, off the screen."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import app
from app.domain.problems import LedgerError
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

DAY = date(2026, 3, 10)
_LIMIT = 20_000
"""ms that one page may take before it counts as stuck."""
_LATE = (
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "keyring",
    "psycopg",
    "pyqtgraph",
    "sqlcipher3",
    "xlsxwriter",
)
"""Packages that only some uses need; an installer carries all of them."""
_PASTE = """\
Mar 9, 2026
Applied to job
A sign for a bakery
-12
Mar 2, 2026
Purchased Connects
+40
Mar 1, 2026
Freelancer Basic membership
+10
"""


class SelfTestError(Exception):
    """A step did not do what it should: its words say which."""


def self_test(say: Callable[[str], object]) -> bool:
    """Try every layer once and say each step; whether all went well."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        with tempfile.TemporaryDirectory(prefix="bidbook-self-test-") as folder:
            for step in _steps(Path(folder)):
                say(f"ok  {step}")
    except (SelfTestError, LedgerError) as fault:
        say(f"failed  {fault}")
        return False
    say("Bidbook works here.")
    return True


def _steps(folder: Path) -> Iterator[str]:
    yield from _try_modules()
    sample = folder / "sample.bidbook"
    yield from _try_sample(sample, folder / "rows.jsonl")
    yield from _try_round_trip(folder / "again.bidbook", folder / "rows.jsonl", sample)
    yield from _try_paste(folder / "own.bidbook")
    yield from _try_window(sample)


def _try_modules() -> Iterator[str]:
    """Everything that is loaded late loads: what an installer left out is missed only then."""
    names = [one.name for one in walk_packages(app.__path__, "app.") if not _runs(one.name)]
    if getattr(sys, "frozen", False):
        names += _LATE
    for name in names:
        try:
            import_module(name)
        except ImportError as fault:
            raise SelfTestError(f"{name} does not load: {fault}") from fault
    yield f"modules: {len(names)} loaded"


def _runs(name: str) -> bool:
    """Whether a module is a program of its own."""
    return name.endswith(".__main__")


def _try_sample(path: Path, rows: Path) -> Iterator[str]:
    """Write the sample, book it, check it, advise on its shortlist, and export it."""
    with _closing(Workspace.create_sample(path, Clock(DAY))) as workspace:
        snapshot = workspace.snapshot()
        _expect(snapshot.ledger.balance > 0, "the sample holds nothing")
        yield f"sample: {len(snapshot.ledger.records.entries)} entries booked"
        problems = workspace.check(rebuild=True)
        _expect(not problems, f"the check of the sample found {len(problems)} faults")
        yield "check: journal, records and booking agree"
        _expect(bool(snapshot.shortlist), "no job of the sample was advised on")
        yield f"advice: {len(snapshot.shortlist)} jobs ranked"
        yield f"export: {workspace.export('jsonl', rows)} rows"


def _try_round_trip(path: Path, rows: Path, sample: Path) -> Iterator[str]:
    """What one ledger exports is the balance of another that imports it."""
    with _closing(Workspace.open(sample, Clock(DAY))) as workspace:
        balance = workspace.ledger().balance
    with _closing(Workspace.create(path, Clock(DAY))) as workspace:
        preview = workspace.plan([workspace.read(rows.read_bytes(), name=rows.name)])
        workspace.record(preview)
        found = workspace.ledger().balance
        _expect(found == balance, f"{balance} Connects went out and {found} came back")
        yield f"import: {found} Connects, as exported"


def _try_paste(path: Path) -> Iterator[str]:
    """A pasted page comes in, and goes again."""
    with _closing(Workspace.create(path, Clock(DAY))) as workspace:
        workspace.record(workspace.plan([workspace.read(_PASTE)]))
        _expect(workspace.ledger().balance == 38, "40 + 10 - 12 did not make 38")
        workspace.undo()
        _expect(not workspace.records().entries, "undo left rows behind")
        yield "paste and undo"


def _try_window(path: Path) -> Iterator[str]:
    """Every page of the window over the sample, drawn into a picture."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - Qt after its platform is set

    from app.ui.about.faults import Faults  # noqa: PLC0415
    from app.ui.application import make_application  # noqa: PLC0415
    from app.ui.desk import Desk  # noqa: PLC0415
    from app.ui.pages import PAGES  # noqa: PLC0415

    application = QApplication.instance() or make_application(["bidbook"])
    faults = Faults()
    logging.getLogger().addHandler(faults)
    desk = Desk(Clock(DAY), path)
    with _wait_for(desk.bridge.snapshotChanged, "the ledger did not open"):
        desk.start()
    for key in PAGES:
        desk.window.show_page(key)
        application.processEvents()
        picture = desk.window.grab().toImage()
        seen = {picture.pixel(x, y) for x in range(0, picture.width(), 16)
                for y in range(0, picture.height(), 16)}  # fmt: skip
        _expect(len(seen) > 3, f"the page {key} is blank")
        yield f"page {key}"
    desk.window.close()
    logging.getLogger().removeHandler(faults)
    _expect(not faults.lines(), " ".join(faults.lines()))


@contextmanager
def _wait_for(signal: Any, fault: str) -> Iterator[None]:
    """Let events pass until `signal` came, which what stands inside leads to."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop: QEventLoop = QEventLoop()
    came: list[bool] = []

    def note(*_: object) -> None:
        came.append(True)
        loop.quit()

    signal.connect(note)
    yield
    QTimer.singleShot(_LIMIT, loop, loop.quit)
    if not came:
        loop.exec()
    _expect(bool(came), fault)


@contextmanager
def _closing(workspace: Workspace) -> Iterator[Workspace]:
    try:
        yield workspace
    finally:
        workspace.close()


def _expect(is_so: bool, fault: str) -> None:
    if not is_so:
        raise SelfTestError(fault)
