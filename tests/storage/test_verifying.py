"""Whatever is changed behind the program's back is found, and the tables can be rebuilt."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from app.domain.entries import Entry, Wallet
from app.domain.problems import LedgerError, Problem
from app.domain.records import RecordKind
from app.storage.batches import BatchDraft, Put, Remove
from app.storage.ledger_file import LedgerFile

Tamper = Callable[..., None]


@pytest.fixture
def filled(path: Path, now: datetime, make_entry: Callable[..., Entry]) -> Path:
    """Three batches: a wallet with e0..e39, an edit of e1, the removal of e2."""
    with LedgerFile.create(path, now=now) as ledger:
        entries = [make_entry(f"e{n}", title=f"title of number {n}") for n in range(40)]
        draft = BatchDraft(now=now, label="import")
        ledger.journal.record(draft, [Put(Wallet(id="w1", name="Mine")), *map(Put, entries)])
        ledger.journal.record(draft, [Put(make_entry("e1", -9))])
        ledger.journal.record(draft, [Remove(RecordKind.ENTRY, "e2")])
    return path


def check(path: Path, *, rebuild: bool = False) -> list[Problem]:
    with LedgerFile.open(path) as ledger:
        return ledger.check(rebuild=rebuild)


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def test_that_a_sound_file_has_no_problems(filled: Path) -> None:
    assert check(filled) == []


def test_that_one_flipped_byte_of_a_body_breaks_the_chain(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    at = content.index(b'"title":"title of number 7"')
    content[at + 20] ^= 1
    filled.write_bytes(content)
    problems = check(filled)
    (broken,) = [problem for problem in problems if problem.code == "chain_broken"]
    assert broken.details["seq"] == 9, "the wallet and e0 to e6 come before it"
    assert Problem("record_differs", {"kind": "entry", "id": "e7"}) in problems


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE revision SET body = NULL WHERE seq = 5", {"chain_broken", "record_extra"}),
        ("UPDATE revision SET hash = zeroblob(32) WHERE seq = 5", {"chain_broken"}),
        ("DELETE FROM revision WHERE seq = 5", {"sequence_gap", "batch_differs", "record_extra"}),
        ("DELETE FROM revision WHERE seq = 43", {"batch_differs", "record_missing"}),
        ("UPDATE revision SET record_id = 'e4' WHERE seq = 5", {"revision_differs"}),
        ("UPDATE revision SET record_id = 'e-3' WHERE seq = 5", {"revision_differs"}),
        ("UPDATE revision SET kind = 'member' WHERE seq = 5", {"record_missing", "record_extra"}),
        ("UPDATE revision SET batch_id = 'b' WHERE seq = 5", {"batch_differs"}),
        ("DELETE FROM batch WHERE arrival = 2", {"batch_differs"}),
        ("UPDATE entry SET connects = 7 WHERE id = 'e3'", {"record_differs"}),
        ("DELETE FROM entry WHERE id = 'e39'", {"record_missing"}),
        ("INSERT INTO wallet VALUES ('x', '{}')", {"record_extra", "unreadable_record"}),
        ('UPDATE wallet SET body = \'{"id":"w2","name":"x"}\'', {"record_differs"}),
    ],
)
def test_that_tampering_is_found(
    filled: Path, tamper: Tamper, statement: str, expected: set[str]
) -> None:
    tamper(filled, statement)
    assert codes(check(filled)) >= expected


@pytest.mark.parametrize("column", ["record_id", "body"])
def test_that_a_value_of_another_type_is_told_and_stops_nothing(filled: Path, column: str) -> None:
    """Damage minds no schema: here the table has lost its types, and one value is bytes."""
    with closing(sqlite3.connect(filled, isolation_level=None)) as conn:
        conn.execute("PRAGMA writable_schema = ON")
        typed = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = ?"
        conn.execute(typed, ("revision",))
    with closing(sqlite3.connect(filled, isolation_level=None)) as conn:
        conn.execute("DROP TRIGGER revision_no_update")
        statement = "UPDATE revision SET {0} = CAST({0} AS BLOB) WHERE arrival = 2"
        conn.execute(statement.format(column))
    with LedgerFile.open(filled) as ledger:
        codes = [problem.code for problem in ledger.check()]
    assert "revision_differs" in codes


def test_that_each_break_of_the_chain_is_told_apart(filled: Path, tamper: Tamper) -> None:
    tamper(filled, "UPDATE revision SET body = body || ' ' WHERE seq IN (4, 11, 12)")
    broken = [problem for problem in check(filled) if problem.code == "chain_broken"]
    assert [problem.details["seq"] for problem in broken] == [4, 11, 12]


def test_that_rebuilding_brings_the_tables_back_from_the_journal(
    filled: Path, tamper: Tamper
) -> None:
    with LedgerFile.open(filled) as ledger:
        before = ledger.read_records()
    tamper(
        filled,
        "DELETE FROM entry WHERE id > 'e2'",
        "UPDATE entry SET connects = 1000",
        "INSERT INTO member VALUES ('m', '{}')",
        "DELETE FROM wallet",
    )
    assert codes(check(filled, rebuild=True)) == {
        "record_missing",
        "record_differs",
        "record_extra",
        "unreadable_record",
    }
    assert check(filled) == []
    with LedgerFile.open(filled) as ledger:
        assert ledger.read_records() == before


def test_that_a_list_of_problems_ends(
    path: Path, now: datetime, make_entry: Callable[..., Entry], tamper: Tamper
) -> None:
    with LedgerFile.create(path, now=now) as ledger:
        entries = [Put(make_entry(f"e{n}")) for n in range(300)]
        ledger.journal.record(BatchDraft(now=now, label="import"), entries)
    tamper(path, "DELETE FROM entry")
    assert len(check(path)) == 100


def test_that_random_damage_is_found_or_harmless_and_never_a_crash(filled: Path) -> None:
    """A damaged page is refused, reported or unused; what is read then is what was written."""
    with LedgerFile.open(filled) as ledger:
        before = ledger.read_records()
    sound = filled.read_bytes()
    dice = random.Random(20260301)
    found = 0
    for _ in range(300):
        content = bytearray(sound)
        at, length = dice.randrange(100, len(content)), dice.choice([1, 16, 4096])
        content[at : at + length] = dice.randbytes(min(length, len(content) - at))
        filled.write_bytes(content)
        try:
            with LedgerFile.open(filled) as ledger:
                if ledger.check():
                    found += 1
                else:
                    assert ledger.read_records() == before
        except LedgerError:
            found += 1
    assert found > 100
