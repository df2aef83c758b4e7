"""Batches are recorded whole, undone and redone in turn, and chained so that no row can change."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.bodies import body_of
from app.domain.entries import Entry, Wallet
from app.domain.problems import LedgerError
from app.domain.records import RecordKind
from app.domain.settings import Setting
from app.storage.batches import BatchDraft, BatchRole, Change, Put, Remove
from app.storage.ledger_file import LedgerFile

MakeEntry = Callable[..., Entry]
Content = Callable[[Path], list[str]]


def record(ledger: LedgerFile, now: datetime, *changes: Change, label: str = "add") -> str:
    batch = ledger.journal.record(BatchDraft(now=now, label=label), changes)
    assert batch is not None
    return batch


def entry_ids(ledger: LedgerFile) -> list[str]:
    return [entry.id for entry in ledger.read_records().entries]


def revisions(path: Path) -> list[tuple[object, ...]]:
    conn = sqlite3.connect(path)
    rows = conn.execute(
        "SELECT device_id, seq, revision_id, batch_id, recorded_at, kind, record_id, body, hash "
        "FROM revision ORDER BY arrival"
    ).fetchall()
    conn.close()
    return rows


def refused(change: Callable[[], object]) -> LedgerError:
    with pytest.raises(LedgerError) as caught:
        change()
    return caught.value


def test_that_a_batch_writes_a_revision_for_each_change(
    ledger: LedgerFile, path: Path, now: datetime, make_entry: MakeEntry
) -> None:
    spend, grant = make_entry("e1"), make_entry("e2", 80)
    batch = record(ledger, now, Put(spend), Put(grant))
    later = record(ledger, now + timedelta(seconds=1), Remove(RecordKind.ENTRY, "e1"))
    rows = revisions(path)
    assert [row[1] for row in rows] == [1, 2, 3]
    assert [row[3] for row in rows] == [batch, batch, later]
    assert [row[4] for row in rows] == ["2026-03-01T09:30:00.000000+00:00"] * 2 + [
        "2026-03-01T09:30:01.000000+00:00"
    ]
    assert [row[5:8] for row in rows] == [
        ("entry", "e1", body_of(spend)),
        ("entry", "e2", body_of(grant)),
        ("entry", "e1", None),
    ]
    assert len({row[0] for row in rows}) == 1
    assert len({row[2] for row in rows}) == 3
    assert entry_ids(ledger) == ["e2"]


def test_that_each_hash_follows_from_the_one_before_and_the_body(
    ledger: LedgerFile, path: Path, now: datetime, make_entry: MakeEntry
) -> None:
    entry = make_entry("e1", title="Übersetzung")
    record(ledger, now, Put(entry))
    record(ledger, now, Remove(RecordKind.ENTRY, "e1"))
    first = hashlib.sha256(body_of(entry).encode("utf-8")).digest()
    assert [row[8] for row in revisions(path)] == [first, hashlib.sha256(first).digest()]


def test_that_a_batch_without_changes_writes_nothing(
    ledger: LedgerFile, path: Path, now: datetime
) -> None:
    before = path.read_bytes()
    assert ledger.journal.record(BatchDraft(now=now, label="import"), []) is None
    assert path.read_bytes() == before


def test_that_of_several_changes_of_a_record_the_last_one_counts(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    changes = [Put(make_entry("e1", -2, title="é")), Put(make_entry("e1", -4))]
    record(ledger, now, *changes, Put(make_entry("e2")), Remove(RecordKind.ENTRY, "e2"))
    assert [(entry.id, entry.connects) for entry in ledger.read_records().entries] == [("e1", -4)]
    assert ledger.check() == []
    ledger.journal.undo(None, now)
    assert entry_ids(ledger) == []
    ledger.journal.redo(now)
    assert entry_ids(ledger) == ["e1"]


def test_that_undo_and_redo_walk_the_batches_in_turn(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    journal = ledger.journal
    for name in ("e1", "e2", "e3"):
        record(ledger, now, Put(make_entry(name)), label=name)
    assert [journal.undo(None, now).label for _ in range(2)] == ["e3", "e2"]
    assert entry_ids(ledger) == ["e1"]
    assert journal.redo(now).label == "e2"
    assert journal.undo(None, now).label == "e2"
    assert [journal.redo(now).label for _ in range(2)] == ["e2", "e3"]
    assert entry_ids(ledger) == ["e1", "e2", "e3"]
    assert refused(lambda: journal.redo(now)).code == "nothing_to_redo"
    assert [journal.undo(None, now).label for _ in range(3)] == ["e3", "e2", "e1"]
    assert refused(lambda: journal.undo(None, now)).code == "nothing_to_undo"


def test_that_a_new_batch_ends_what_could_be_redone(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    record(ledger, now, Put(make_entry("e1")))
    ledger.journal.undo(None, now)
    record(ledger, now, Put(make_entry("e2")))
    assert refused(lambda: ledger.journal.redo(now)).code == "nothing_to_redo"


def test_that_undo_and_redo_work_after_reopening(
    path: Path, now: datetime, make_entry: MakeEntry
) -> None:
    with LedgerFile.create(path, now=now) as ledger:
        record(ledger, now, Put(make_entry("e1")), Put(make_entry("e2")))
    with LedgerFile.open(path) as ledger:
        ledger.journal.undo(None, now)
        assert entry_ids(ledger) == []
    with LedgerFile.open(path) as ledger:
        ledger.journal.redo(now)
        assert entry_ids(ledger) == ["e1", "e2"]
        assert ledger.check() == []


def test_that_a_named_batch_is_undone_where_nothing_later_touched_its_records(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    old = record(ledger, now, Put(make_entry("e1")), Put(make_entry("e2")), label="import")
    edit = record(ledger, now, Put(make_entry("e2", -9)), label="edit")
    record(ledger, now, Put(make_entry("e3")), label="other")
    blocked = refused(lambda: ledger.journal.undo(old, now))
    assert (blocked.code, blocked.details) == ("undo_blocked", {"by": "edit", "batch": edit})
    ledger.journal.undo(edit, now)
    ledger.journal.undo(old, now)
    assert entry_ids(ledger) == ["e3"]
    assert refused(lambda: ledger.journal.undo(old, now)).code == "already_undone"
    assert [ledger.journal.redo(now).label for _ in range(2)] == ["import", "edit"]
    assert {entry.id: entry.connects for entry in ledger.read_records().entries} == {
        "e1": -6,
        "e2": -9,
        "e3": -6,
    }


def test_that_a_redone_earlier_batch_does_not_block_a_later_one(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    journal = ledger.journal
    first = record(ledger, now, Put(make_entry("e1", -1)), label="first")
    second = record(ledger, now, Put(make_entry("e1", -2)), label="second")
    for step in (journal.undo, journal.undo):
        step(None, now)
    for _ in range(2):
        journal.redo(now)
    assert refused(lambda: journal.undo(first, now)).details["by"] == "second"
    journal.undo(second, now)
    assert [entry.connects for entry in ledger.read_records().entries] == [-1]


def test_that_only_batches_of_the_user_can_be_named(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    record(ledger, now, Put(make_entry("e1")))
    undo = ledger.journal.undo(None, now)
    assert refused(lambda: ledger.journal.undo(undo.id, now)).code == "not_undoable"
    assert refused(lambda: ledger.journal.undo("no such", now)).code == "batch_missing"


def test_that_batches_tell_the_history_newest_first(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    draft = BatchDraft(now=now, label="import", details={"rows": 2, "file": "Verlauf.html"})
    batch = ledger.journal.record(draft, [Put(make_entry("e1")), Put(make_entry("e2"))])
    undo = ledger.journal.undo(None, now + timedelta(days=1))
    told = ledger.journal.batches()
    assert [(found.id, found.role, found.target) for found in told] == [
        (undo.id, BatchRole.UNDO, batch),
        (batch, BatchRole.DO, None),
    ]
    assert [found.is_live for found in told] == [False, False]
    assert told[0].recorded_at == datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    assert all(found.label == "import" and found.revisions == 2 for found in told)
    assert told[0].details == told[1].details == {"rows": 2, "file": "Verlauf.html"}
    ledger.journal.redo(now)
    assert [found.is_live for found in ledger.journal.batches()] == [False, False, True]
    assert len(ledger.journal.batches(limit=1)) == 1


def test_that_a_clock_set_back_changes_no_order(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    record(ledger, now, Put(make_entry("e1")), label="first")
    record(ledger, now - timedelta(days=3650), Put(make_entry("e2")), label="second")
    assert ledger.journal.undo(None, now - timedelta(days=9999)).label == "second"
    assert ledger.check() == []


@pytest.mark.parametrize("table", ["revision", "batch"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET recorded_at = 'never'",
        "DELETE FROM {}",
        "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
    ],
)
def test_that_the_file_itself_refuses_to_rewrite_history(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry, table: str, statement: str
) -> None:
    record(ledger, now, Put(make_entry("e1")))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ledger._conn.execute(statement.format(table))
    assert ledger.check() == []


def failing(*changes: Change) -> Iterator[Change]:
    yield from changes
    raise KeyboardInterrupt


def test_that_a_batch_that_fails_midway_leaves_the_file_as_it_was(
    ledger: LedgerFile, path: Path, now: datetime, make_entry: MakeEntry, content: Content
) -> None:
    record(ledger, now, Put(make_entry("e1")))
    before, told = path.read_bytes(), content(path)
    draft = BatchDraft(now=now, label="bad")
    many = [Put(make_entry(f"m{number}", title="t" * 200)) for number in range(500)]
    with pytest.raises(KeyboardInterrupt):
        ledger.journal.record(draft, failing(*many))
    too_large = Put(make_entry("big", 2**63))
    error = refused(lambda: ledger.journal.record(draft, [*many, too_large]))
    assert error.code == "number_too_large"
    assert path.read_bytes() == before
    ledger._conn.execute("PRAGMA cache_size = 5")  # so that pages reach the file before it fails
    ledger._conn.execute("PRAGMA max_page_count = 60")
    assert refused(lambda: ledger.journal.record(draft, many)).code == "disk_full"
    assert content(path) == told
    assert ledger.check() == []
    ledger._conn.execute("PRAGMA max_page_count = 100000")
    record(ledger, now, *many)
    assert len(entry_ids(ledger)) == 501


def test_that_two_programs_take_turns_on_one_chain(
    path: Path, now: datetime, make_entry: MakeEntry
) -> None:
    with LedgerFile.create(path, now=now) as one, LedgerFile.open(path) as two:
        seen = two.data_version()
        record(one, now, Put(make_entry("e1")), label="by one")
        assert two.data_version() != seen
        record(two, now, Put(make_entry("e2")), label="by two")
        assert one.journal.undo(None, now).label == "by two"
        assert entry_ids(two) == ["e1"]
        seen = two.data_version()
        record(two, now, Put(make_entry("e3")))
        assert two.data_version() == seen, "only the writes of others count"
        assert one.check() == two.check() == []


def test_that_text_of_any_kind_is_kept(
    ledger: LedgerFile, now: datetime, make_entry: MakeEntry
) -> None:
    hostile = ["a\0b", "'; DROP TABLE entry; --", "\u202egnp", "\ud83d cut", "x" * 100_000, ""]
    record(
        ledger,
        now,
        *(Put(make_entry(f"e{n}", title=text)) for n, text in enumerate(hostile)),
        Put(Wallet(id="w1", name="\x00\ud800")),
        Put(Setting(id="note", value='"{}"')),
    )
    records = ledger.read_records()
    kept = [text.replace("\ud83d", "\ufffd") for text in hostile]
    assert [entry.title for entry in records.entries] == kept
    assert records.wallets["w1"].name == "\x00\ufffd"
    assert records.settings == {"note": '"{}"'}
    assert ledger.check() == []
