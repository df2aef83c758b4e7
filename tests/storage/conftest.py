"""A ledger file on a real disk, and records to put into it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.entries import Entry, EntryKind
from app.storage.ledger_file import LedgerFile

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "connects.bidbook"


@pytest.fixture
def ledger(path: Path) -> Iterator[LedgerFile]:
    with LedgerFile.create(path, now=NOW) as made:
        yield made


@pytest.fixture
def make_entry() -> Callable[..., Entry]:
    """`make_entry("e1", -12)`: a proposal of 12 Connects; any field by keyword."""

    def made(name: str, connects: int = -6, **fields: object) -> Entry:
        given = {
            "wallet": "w1",
            "occurred_on": date(2026, 2, 1),
            "kind": EntryKind.PROPOSAL,
            **fields,
        }
        return Entry(id=name, connects=connects, **given)  # type: ignore[arg-type]

    return made


@pytest.fixture
def content() -> Callable[[Path], list[str]]:
    """Everything a file says, read by a connection of its own."""

    def read(path: Path) -> list[str]:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as conn:
            return list(conn.iterdump())

    return read


@pytest.fixture
def tamper() -> Callable[..., None]:
    """Change a file behind the program's back, without the triggers that guard it."""

    def run(path: Path, *statements: str) -> None:
        with closing(sqlite3.connect(path)) as conn:
            query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for (name,) in conn.execute(query).fetchall():
                conn.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                conn.execute(statement)
            conn.commit()

    return run


@pytest.fixture
def run_python() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program text in a process of its own, which may come to any end."""

    def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
        )

    return run
