"""Two programs write to one ledger at once: nothing is lost, and neither is turned away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.storage.ledger_file import LedgerFile
from tests.faults.ledgers import NOW, entry

_EACH = 40
_WRITER = """
import sys
from pathlib import Path
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile
from tests.faults.ledgers import NOW, entry

path, name, each = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with LedgerFile.open(path) as ledger:
    for number in range(each):
        puts = [Put(entry(f"{name}{number}")), Put(entry("both", -number))]
        ledger.journal.record(BatchDraft(now=NOW, label=name), puts)
        if number % 10 == 9:
            ledger.journal.undo(None, NOW)
            ledger.journal.redo(NOW)
        assert any(one.id == f"{name}{number}" for one in ledger.read_records().entries)
"""


def test_that_two_programs_writing_at_once_lose_nothing(path: Path) -> None:
    LedgerFile.create(path, now=NOW).close()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), name, str(_EACH)],
            cwd=Path(__file__).parents[2],
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in "ab"
    ]
    for writer in writers:
        _, told = writer.communicate()
        assert writer.returncode == 0, told
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == []
        found = {one.id for one in ledger.read_records().entries}
        labels = [batch.label for batch in ledger.journal.batches(1_000) if batch.role == "do"]
    assert found == {f"{name}{number}" for name in "ab" for number in range(_EACH)} | {"both"}
    assert sorted(labels) == ["a"] * _EACH + ["b"] * _EACH
    assert entry("both").id in found
