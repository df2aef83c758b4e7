"""A page or dialog over a real ledger file, for the pages beside the preview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.page import Page
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.ui.import_pages import AS_OF

WAIT = 20_000
Shown = TypeVar("Shown", bound=Page)


class IntakeBench:
    """A bridge with its file open, and what it has said."""

    def __init__(self, qtbot: QtBot, path: Path, as_of: date = AS_OF) -> None:
        self.qtbot = qtbot
        self.path = path
        self.bridge = WorkspaceBridge(Clock(as_of))
        self.snapshots: list[Snapshot] = []
        self.bridge.snapshotChanged.connect(self.snapshots.append)
        self.places: list[tuple[str, object]] = []

    def show(self, page: Shown) -> Shown:
        """Show a page and open the ledger in it."""
        self.qtbot.addWidget(page)
        page.navigate.connect(lambda key, argument: self.places.append((key, argument)))
        self.bridge.snapshotChanged.connect(page.show_ledger)
        page.resize(1200, 760)
        page.show()
        self.open()
        return page

    def open(self) -> None:
        with self.qtbot.waitSignal(self.bridge.snapshotChanged, timeout=WAIT):
            self.bridge.open(self.path)

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT)

    def change(self, act: Callable[[], object]) -> None:
        with self.qtbot.waitSignal(self.bridge.changed, timeout=WAIT):
            act()

    def ask(self, question: Callable[[Workspace], object]) -> object:
        answers: list[object] = []
        self.bridge.ask(question, answers.append)
        self.until(lambda: answers)
        return answers[0]

    def close(self) -> None:
        self.bridge.close()
        QApplication.processEvents()
