"""What a repair reads beyond a break: spoken for by a hash, told twice, or neither."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.domain.entries import Entry
from app.storage.batches import BatchDraft, Put
from app.storage.ledger_file import LedgerFile
from app.storage.repairing import Repair, repair

MakeEntry = Callable[..., Entry]


@pytest.fixture
def filled(path: Path, now: datetime, make_entry: MakeEntry) -> Path:
    with LedgerFile.create(path, now=now) as ledger:
        for number in range(1, 7):  # e1 is revision 1, and so on
            draft = BatchDraft(now=now, label="add")
            ledger.journal.record(draft, [Put(make_entry(f"e{number}", -number))])
    return path


def repaired(path: Path, now: datetime, *statements: str) -> Repair:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for event in ("update", "delete"):
            conn.execute(f"DROP TRIGGER revision_no_{event}")
        for statement in statements:
            conn.execute(statement)
    return repair(path, None, now)


def connects_in(path: Path) -> dict[str, int]:
    with LedgerFile.open(path) as ledger:
        assert ledger.check() == []
        return {one.id: one.connects for one in ledger.read_records().entries}


LOST = "DELETE FROM revision WHERE arrival = 3"
ALTERED = "UPDATE revision SET body = replace(body, '-4', '-9') WHERE arrival = 4"


def test_that_what_is_told_twice_or_follows_a_hash_is_believed(filled: Path, now: datetime) -> None:
    done = repaired(filled, now, LOST)
    # e3 stands in the table of entries alone; e4, behind the gap, in both; e5 and e6 follow a hash
    assert done.unproven == (("entry", "e3"),)
    assert connects_in(filled) == {f"e{number}": -number for number in range(1, 7)}


def test_that_a_row_altered_behind_a_gap_is_named(filled: Path, now: datetime) -> None:
    done = repaired(filled, now, LOST, ALTERED)
    assert done.unproven == (("entry", "e3"), ("entry", "e4"))
    assert connects_in(filled)["e4"] == -9  # which is why it is named


def test_that_a_row_altered_where_its_hash_is_known_is_not_believed(
    filled: Path, now: datetime
) -> None:
    done = repaired(filled, now, ALTERED)
    assert (done.quarantined, done.unproven) == (1, (("entry", "e4"),))
    assert connects_in(filled)["e4"] == -4  # as its table has it
