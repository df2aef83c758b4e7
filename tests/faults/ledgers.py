"""What the harnesses write into a ledger, and what has to be true of it afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.entries import Entry, EntryKind
from app.storage.batches import BatchDraft, Put
from app.storage.journal import Journal
from app.storage.ledger_file import LedgerFile

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def new_seed(seed: int | None) -> int:
    return seed if seed is not None else int.from_bytes(os.urandom(4))


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is one: what is tested is not the speed of the disk."""
    memory = Path("/dev/shm")  # noqa: S108 (a folder of our own is made in it)
    where = memory if os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="bidbook-faults-", dir=where) as folder:
        yield Path(folder)


def entry(name: str, connects: int = -6, title: str = "Kiln log") -> Entry:
    return Entry(
        id=name,
        wallet="w1",
        occurred_on=date(2026, 2, 1),
        kind=EntryKind.PROPOSAL,
        connects=connects,
        title=title,
    )


def ids_of(number: int) -> list[str]:
    """The entries of batch `number`: 1 to 7 of them."""
    return [f"{number:06}-{place}" for place in range(number % 7 + 1)]


def record_batch(journal: Journal, number: int) -> None:
    """Batch `number`, whose label is its number."""
    puts = [Put(entry(name)) for name in ids_of(number)]
    journal.record(BatchDraft(now=NOW, label=str(number)), puts)


def numbers_in(path: Path) -> list[int]:
    """The numbers of the batches in a file, in order; AssertionError where it is not sound."""
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == [], ledger.check()
        found = [int(batch.label) for batch in ledger.journal.batches(1_000_000)][::-1]
        held = {one.id for one in ledger.read_records().entries}
    assert held == {name for number in found for name in ids_of(number)}, "a batch in parts"
    return found
