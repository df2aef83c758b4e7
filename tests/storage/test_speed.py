"""What a large import costs, printed for whoever runs with -s; no machine is promised a figure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import perf_counter

from app.domain.entries import Entry
from app.domain.ids import new_ids
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile


def test_that_a_hundred_thousand_entries_are_one_batch(
    ledger: LedgerFile, now: datetime, make_entry: Callable[..., Entry]
) -> None:
    changes = [Put(make_entry(name, title="A job")) for name in new_ids(now, 100_000)]
    started = perf_counter()
    ledger.journal.record(BatchDraft(now=now, label="import"), changes)
    recorded = perf_counter()
    records = ledger.read_records()
    read = perf_counter()
    print(
        f"100,000 entries: recorded in {recorded - started:.2f} s, read in {read - recorded:.2f} s"
    )
    assert len(records.entries) == 100_000
    assert ledger.journal.batches()[0].revisions == 100_000
