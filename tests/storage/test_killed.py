"""A program that dies while it writes leaves every batch it has acknowledged, and no other."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.ledger_file import LedgerFile

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")

# Batches of 60 entries, each told on standard output once it is written. From batch 3 on, SQLite
# calls back after so many steps of its own and the program kills itself there.
_WRITER = """
import os, signal, sys
from datetime import UTC, date, datetime
from pathlib import Path
from app.domain.entries import Entry, EntryKind
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile

path, steps = Path(sys.argv[1]), int(sys.argv[2])
now = datetime(2026, 1, 1, tzinfo=UTC)
ledger = LedgerFile.create(path, now=now)
ledger._conn.execute("PRAGMA cache_size = 5")

def entry(batch, number):
    return Entry(id=f"{batch}-{number}", wallet="w", occurred_on=date(2026, 1, 1),
                 kind=EntryKind.PROPOSAL, connects=-1, title="t" * 300)

for batch in range(1000):
    if batch == 3:
        ledger._conn.set_progress_handler(lambda: os.kill(os.getpid(), signal.SIGKILL), steps)
    changes = [Put(entry(batch, number)) for number in range(60)]
    ledger.journal.record(BatchDraft(now=now, label=str(batch)), changes)
    print(batch, flush=True)
"""


@pytest.mark.parametrize("steps", [1, 40, 900, 5_000, 9_000, 20_000])
def test_that_a_killed_writer_leaves_the_acknowledged_batches(
    path: Path, run_python: Callable[..., subprocess.CompletedProcess[str]], steps: int
) -> None:
    done = run_python(_WRITER, path, steps)
    assert done.returncode == -9, done.stderr
    told = [int(line) for line in done.stdout.split()]
    assert told[:3] == [0, 1, 2]
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == []
        found = {entry.id for entry in ledger.read_records().entries}
        labels = [int(batch.label) for batch in ledger.journal.batches()][::-1]
    assert labels in (told, [*told, len(told)]), "at most the batch whose word was cut off"
    assert found == {f"{batch}-{number}" for batch in labels for number in range(60)}
    assert list(path.parent.iterdir()) == [path]


def test_that_a_kill_in_mid_write_left_work_for_the_next_program(
    path: Path, run_python: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """The test above means something: pages of the unfinished batch had reached the disk."""
    run_python(_WRITER, path, 900)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
