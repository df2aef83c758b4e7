"""From a pasted post to the answer on it: read, planned, recorded, advised, on the sample."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.command_line import PAGES

DAY = date(2026, 11, 21)
TIMES = 5


def run() -> None:
    """Print the middle of a few pastes, each undone before the next."""
    text = (PAGES / "jobs" / "hourly_full_page.txt").read_text()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create_sample(Path(folder) / "sample.bidbook", Clock(DAY))
        workspace.snapshot()
        taken = []
        for _ in range(TIMES):
            start = perf_counter()
            reading = workspace.read(text)
            workspace.record(workspace.plan([reading]))
            workspace.snapshot()
            taken.append(perf_counter() - start)
            workspace.undo()
            workspace.snapshot()
        workspace.close()
    print(f"paste to answer: {median(taken) * 1000:.0f} ms  bar <= 100 ms", flush=True)
