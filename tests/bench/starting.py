"""P7: start until Home shows true numbers, against a bare Qt window; both as whole processes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.bench.pairs import ratio, report

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1440, 900); window.show()
QTimer.singleShot(0, app.quit); app.exec()
"""
OURS = """
import os
import sys
from datetime import date
from pathlib import Path
from app.ui.application import make_application
from app.ui.desk import Desk
from app.workspace.clock import Clock
app = make_application(["bidbook"])
desk = Desk(Clock(date(2026, 11, 21)), Path(sys.argv[1]))
def shown(_):
    app.processEvents()
    os._exit(0)
desk.bridge.glimpsed.connect(shown)
desk.bridge.snapshotChanged.connect(shown)
desk.start(); app.exec()
"""


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.bidbook"
        Workspace.create_sample(path, Clock(date(2026, 11, 21))).close()

        def start(code: str, *arguments: str) -> None:
            subprocess.run([sys.executable, "-c", code, *arguments], check=True)

        start(OURS, str(path))
        found = ratio(lambda: start(OURS, str(path)), lambda: start(BARE))
        report("P7 start until Home is true (sample) / bare Qt window", found)
