"""P7, P8, P9: start until Home shows true numbers, against the windows of HomeBank and GnuCash.

Whole processes under Xvfb, in pairs one after the other. Home is there when its page was painted
with the numbers of the ledger; a peer when its window is mapped, which is a little before it is
painted. Bidbook starts as after an earlier look at the same ledger; what a first look takes is told
beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from tests.bench.ledgers import TODAY, kept_ledger_file
from tests.bench.pairs import Bar, line, medians, report
from tests.bench.x_windows import Screen, Started, private_screen, until_line

PAIRS = 7
PROGRAMS = {"Xvfb": "xvfb", "homebank": "homebank", "gnucash": "gnucash"}
_NO_BYTE_CODE = "PYTHONDONTWRITEBYTECODE"
_OURS = f"""
import sys
from pathlib import Path
import app.ui.application as application
from datetime import date

def follow(desk, spare=application.spare_collections):
    spare(desk)
    said = []
    def shown(snapshot=None):
        home = desk.window.built_pages().get("home")
        if said or home is None or home.text_shown is None:
            return
        said.append(1)
        if desk.snapshot is not None:
            home.repaint()

        if "keep" in sys.argv[2:]:
            desk.bridge.snapshotChanged.connect(keep)
            keep(snapshot)
        else:
            print("shown", flush=True)
    def keep(snapshot):
        if snapshot is not None and snapshot.is_ranked:
            desk.front.take(snapshot)
            desk.front.keep()
            print("kept", flush=True)
    desk.window.paintedFirst.connect(shown)
    for signal in (desk.bridge.glimpsed, desk.bridge.snapshotChanged):
        signal.connect(shown)

application.spare_collections = follow
application.run(Path(sys.argv[1]), date.fromisoformat("{TODAY.isoformat()}"))
"""
_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1440, 900); window.show()
QTimer.singleShot(0, lambda: print("shown", flush=True)); app.exec()
"""


def run() -> None:
    """Print the bars; a line for what is missing instead."""
    missing = [package for program, package in PROGRAMS.items() if not _is_there(program)]
    if missing:
        print(f"P7 P8 P9 skipped, not installed: apt-get install {' '.join(missing)}", flush=True)
        return
    with tempfile.TemporaryDirectory() as home, private_screen() as display:
        env = _environment(Path(home), display)
        screen = Screen(display)
        try:
            _report("P7 Home, 5,000 entries / HomeBank", 5_000, ["homebank"], 2.5, (screen, env))
            peer = ["gnucash", "--nofile"]
            _report("P8 Home, 1,000,000 entries / GnuCash", 1_000_000, peer, 1.0, (screen, env))
        finally:
            screen.close()


def _report(
    name: str, rows: int, peer: list[str], bar: float, where: tuple[Screen, Mapping[str, str]]
) -> None:
    screen, env = where
    ledger = kept_ledger_file(rows).absolute()
    ours = [sys.executable, "-c", _OURS, str(ledger)]
    (Path(env["XDG_CACHE_HOME"]) / "bidbook" / "home.json").unlink(missing_ok=True)
    first = until_line([*ours, "keep"], env, limit=900)
    bare = [sys.executable, "-c", _BARE]
    rounds: dict[str, list[Started]] = {"ours": [], "peer": [], "bare": []}
    turns: dict[str, Callable[[], Started]] = {
        "ours": lambda: until_line(ours, env),
        "peer": lambda: screen.until_window(peer, env),
        "bare": lambda: until_line(bare, env),
    }
    for turn in turns.values():
        turn()
    for _ in range(PAIRS):
        for who, turn in turns.items():
            rounds[who].append(turn())
    mine, theirs, empty = rounds["ours"], rounds["peer"], rounds["bare"]
    report(name, _ratio(mine, theirs, "seconds"), Bar(bar))
    report(f"   the same in CPU seconds, {rows:,}", _ratio(mine, theirs, "cpu"))
    report(f"   the same / a bare Qt window, {rows:,}", _ratio(mine, empty, "seconds"))
    line(f"   a first look, which is kept, {rows:,}", f"{first.seconds:8.3g} s", "wall", "")
    if rows == 1_000_000:
        peak, other = (median(one.peak_mib for one in side) for side in (mine, theirs))
        detail = f"{peak:.0f} MiB against {other:.0f} MiB"
        verdict = Bar(0.8).verdict(peak / other)
        line("P9 peak memory at start / GnuCash's", f"{peak / other:8.3g} x", detail, verdict)


def _ratio(mine: list[Started], theirs: list[Started], what: str) -> tuple[float, float, float]:
    pairs = zip(mine, theirs, strict=True)
    return medians((getattr(one, what), getattr(other, what)) for one, other in pairs)


def _environment(home: Path, display: str) -> dict[str, str]:
    """A user of its own, as an installed program runs: with byte code, without a desktop."""
    own = {
        "HOME": str(home),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(Path.cwd()),
        "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory",
    }
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        own[f"XDG_{name}_HOME"] = str(home / name.lower())
    kept = {name: value for name, value in os.environ.items() if name != _NO_BYTE_CODE}
    return kept | own


def _is_there(program: str) -> bool:
    """Whether a program is installed; tries to install it where that is allowed."""
    apt = shutil.which("apt-get")
    if not shutil.which(program) and apt and os.geteuid() == 0:
        install = [apt, "install", "-qq", "-y", "--no-install-recommends", PROGRAMS[program]]
        for command in ([apt, "update", "-qq"], install):
            subprocess.run(command, check=False, capture_output=True)
    return shutil.which(program) is not None
