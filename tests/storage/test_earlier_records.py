"""What a record said before, as the journal keeps it."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from app.domain.proposals import Job
from app.domain.records import RecordKind
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace


def test_that_every_state_of_a_job_is_told_in_order_and_survives_reopening(tmp_path: Path) -> None:
    path = tmp_path / "own.bidbook"
    workspace = Workspace.create(path, Clock(date(2026, 3, 1)))
    for connects in (6, 8, None, 8):
        workspace.put_job(Job(id="j", title="Kite shop", connects=connects))
    workspace.put_job(Job(id="other", title="Another", connects=99))
    workspace.close()
    again = Workspace.open(path, Clock(date(2026, 3, 2)))
    assert [one.connects for one in again.sightings("j")] == [6, 8, None, 8]
    assert again.sightings("nobody") == ()
    again.undo()
    assert [one.connects for one in again.sightings("other")] == [99]
    again.close()


def test_that_a_state_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "own.bidbook"
    workspace = Workspace.create(path, Clock(date(2026, 3, 1)))
    workspace.put_job(Job(id="j", title="Kite shop", connects=6))
    workspace.put_job(Job(id="j", title="Kite shop", connects=7))
    workspace.close()
    conn = sqlite3.connect(path)
    for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {name}")
    conn.execute(
        "UPDATE revision SET body = '[]' WHERE record_id = 'j' AND kind = ? AND body LIKE '%:6%'",
        (RecordKind.JOB.value,),
    )
    conn.commit()
    conn.close()
    again = Workspace.open(path, Clock(date(2026, 3, 2)))
    assert [one.connects for one in again.sightings("j")] == [7]
    again.close()
