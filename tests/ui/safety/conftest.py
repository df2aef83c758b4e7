"""The whole window over a real ledger file, kept safe in a folder of the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.storage.keys import HELD
from app.ui.desk import Desk
from app.ui.safety.safety_page import SafetyPage
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

AS_OF = date(2026, 3, 10)
WAIT = 20_000
TITLE = "Restore a tide mill"


class Counter:
    """A window over one ledger: what it shows and says, and how to wait for it."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        self.path = path
        self.desk = Desk(Clock(AS_OF), path)
        self.window, self.bridge = self.desk.window, self.desk.bridge
        qtbot.addWidget(self.window)
        self.snapshots: list[Snapshot] = []
        self.failures: list[str] = []
        self.bridge.snapshotChanged.connect(self.snapshots.append)
        self.bridge.failed.connect(lambda _sentence, code: self.failures.append(code))
        self.desk.start()

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT)

    def asked(self, question: Callable[[Workspace], object]) -> object:
        """What the workspace answers, on its own thread."""
        answers: list[object] = []
        self.bridge.ask(question, answers.append)
        self.until(lambda: answers)
        return answers[0]

    def page(self) -> SafetyPage:
        """The page of safety, in sight and filled."""
        page = self.window.show_page("safety")
        assert isinstance(page, SafetyPage)
        self.until(lambda: page._safety is not None)
        return page

    def dialog(self, made: type[QObject]) -> QDialog:
        """The dialog of a type that is open, once it is."""

        def open_ones() -> list[QDialog]:
            return [
                one
                for one in self.window.findChildren(QDialog)
                if isinstance(one, made) and one.isVisible()
            ]

        self.until(open_ones)
        return open_ones()[0]

    @property
    def balance(self) -> int:
        return self.snapshots[-1].ledger.balance


def filled(path: Path) -> Path:
    workspace = Workspace.create(path, Clock(AS_OF), since=AS_OF)
    workspace.add("bought 40 for 6.00")
    workspace.add(f'spent 14 on "{TITLE}"')
    workspace.close()
    return path


@pytest.fixture
def counters(qtbot: QtBot) -> Iterator[Callable[[Path], Counter]]:
    made: list[Counter] = []

    def make(path: Path) -> Counter:
        made.append(Counter(qtbot, path))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
    HELD.let_go()
    QApplication.processEvents()


@pytest.fixture
def counter(counters: Callable[[Path], Counter], tmp_path: Path) -> Counter:
    made = counters(filled(tmp_path / "my.bidbook"))
    made.until(lambda: made.snapshots)
    return made
