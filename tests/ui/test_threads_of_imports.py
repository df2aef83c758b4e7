"""Classes of Qt's are made on the GUI thread: made elsewhere while a window paints, they crash."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_WATCH = """
import sys, threading
from importlib.abc import MetaPathFinder

class Watch(MetaPathFinder):
    strays = []
    def find_spec(self, name, path=None, target=None):
        is_of_qt = name.partition(".")[0] in {"PySide6", "pyqtgraph"} or name.startswith("app.ui.")
        if is_of_qt and threading.current_thread() is not threading.main_thread():
            self.strays.append(name)

sys.meta_path.insert(0, Watch())
from datetime import date
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from app.ui.application import make_application
from app.ui.desk import Desk
from app.ui.pages import PAGES
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace

path, day = Path(sys.argv[1]), date(2026, 3, 10)
Workspace.create_sample(path, Clock(day)).close()
application = make_application(["bidbook"])
desk = Desk(Clock(day), path)
loop = QEventLoop()
desk.warmer.finished.connect(loop.quit)
QTimer.singleShot(60_000, loop.quit)
desk.window.resize(1280, 800)
desk.window.show()
desk.start()
loop.exec()
for key in PAGES:
    desk.window.show_page(key)
    for _ in range(40):
        application.processEvents()
built = sorted(desk.window.built_pages())
desk.window.close()
print(len(built) == len(PAGES), sorted(set(Watch.strays)), "pyqtgraph" in sys.modules)
"""


def test_that_no_module_of_qt_is_imported_off_the_gui_thread(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, str(tmp_path / "sample.bidbook")],
        check=False, capture_output=True, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "True [] True"
