"""P13: import a saved page with journal, hash chain, matching and booking."""

from __future__ import annotations

import sqlite3
import tempfile
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.bench.pairs import ratio, report
from tests.importing.history_pages import PageRow, page_of, state_of


def _page(rows: int) -> str:
    first = date(2026, 1, 1)
    made = [
        PageRow(
            "Applied to job",
            -2,
            at=f"{first + timedelta(minutes=n):%a %b %d} 10:00:00 UTC 2026",
            title=f"Job {n}",
            opening=str(2_000_000_000_000_000_000 + n),
            id=str(n + 1),
            total=10_000_000 - 2 * n,
        )
        for n in range(rows)
    ]
    return page_of("", state_of(made[::-1], made[-1].total), made[-1].total)


def run(rows: int) -> None:
    text, numbers = _page(rows), count()
    with tempfile.TemporaryDirectory() as folder:

        def bring_in() -> None:
            path = Path(folder) / f"{next(numbers)}.bidbook"
            workspace = Workspace.create(path, Clock(date(2026, 3, 1)))
            workspace.record(workspace.plan([workspace.read(text)]))
            workspace.ledger()
            workspace.close()

        def insert() -> None:
            conn = sqlite3.connect(Path(folder) / f"{next(numbers)}.db")
            conn.execute("CREATE TABLE entry (a, b, c, d, e, f, g)")
            values = ((n, "2026-01-01", -2, "Job", "key", "wording", n) for n in range(rows))
            conn.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", values)
            conn.commit()
            conn.close()

        found = ratio(bring_in, insert, pairs=3)
        report(f"P13 import {rows:,} history rows / bare executemany of them", found)
