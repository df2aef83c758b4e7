"""P1: read and book a ledger, against fetching the same rows."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.entries import Entry, EntryKind
from app.domain.ids import new_ids
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.bench.pairs import ratio, report

FIRST = date(2020, 1, 1)


def generated(wallet: str, rows: int) -> list[Entry]:
    """Five spends to a grant, over six years; deterministic but for the ids."""
    dice = random.Random(1)
    ids = new_ids(datetime(2026, 1, 1, tzinfo=UTC), rows)
    return [
        Entry(
            id=ids[n],
            wallet=wallet,
            occurred_on=FIRST + timedelta(days=n * 2190 // rows),
            kind=EntryKind.PROPOSAL if n % 6 else EntryKind.BOUGHT,
            connects=-dice.randrange(2, 20) if n % 6 else dice.choice([40, 60, 80]),
            title=f"Job {n}" if n % 6 else None,
        )
        for n in range(rows)
    ]


def run(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.bidbook"
        workspace = Workspace.create(path, Clock(date(2026, 1, 1)))
        wallet = workspace.wallet_named(None).id
        workspace.close()
        draft = BatchDraft(now=datetime(2026, 1, 1, tzinfo=UTC), label="bench")
        with LedgerFile.open(path) as file:
            file.journal.record(draft, [Put(entry) for entry in generated(wallet, rows)])

        def read_and_book() -> None:
            opened = Workspace.open(path, Clock(date(2026, 1, 1)))
            opened.ledger()
            opened.close()

        def fetch() -> None:
            conn = sqlite3.connect(path)
            conn.execute("SELECT * FROM entry").fetchall()
            conn.close()

        found = ratio(read_and_book, fetch)
        report(f"P1 read and book {rows:,} entries / fetch them", found, "bar <= 3.5 at 1,000,000")
