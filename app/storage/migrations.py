"""The schema, one small named step at a time. A released step is never edited."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sqlite_utils import Database, Migrations

from app import __version__
from app.domain.ids import new_id
from app.storage.database import writing
from app.storage.instants import instant_text


def ledger_migrations() -> Migrations:
    """All steps in order; the schema version of a file is how many it has taken."""
    steps = Migrations("bidbook")
    steps()(first_ledger)
    steps()(team_tables)
    return steps


def make_ledger(conn: sqlite3.Connection, application_id: int, now: datetime) -> None:
    """Fill a fresh file in one transaction: the schema and the device that made it."""
    with writing(conn):
        conn.execute(f"PRAGMA application_id = {application_id:d}")
        migrate(conn, ledger_migrations())
        add_device(conn, now)


def migrate(conn: sqlite3.Connection, steps: Migrations) -> int:
    """Take the steps that are missing, inside the caller's transaction. The version reached."""
    db = Database(conn, recursive_triggers=False, execute_plugins=False)
    steps.apply(db)
    version = len(steps.applied(db))
    conn.execute(f"PRAGMA user_version = {version:d}")
    conn.execute("INSERT INTO schema_version VALUES (?, ?)", (version, __version__))
    return version


def add_device(conn: sqlite3.Connection, now: datetime) -> str:
    """Give the file a new device id; what is recorded from here on is chained under it."""
    device_id = new_id(now)
    conn.execute(
        "INSERT INTO device (device_id, created_at) VALUES (?, ?)",
        (device_id, instant_text(now)),
    )
    return device_id


def first_ledger(db: Database) -> None:
    """Journal and record tables."""
    for statement in _JOURNAL:
        db.execute(statement)
    for table in ("batch", "revision"):
        for event in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )
    db.execute(_ENTRY)
    for table in _BODY_TABLES:
        db.execute(
            f"CREATE TABLE {table} (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT"
        )


def team_tables(db: Database) -> None:
    """What a machine knows of its team: empty in a ledger that is not shared."""
    for statement in _TEAM:
        db.execute(statement)


_BODY_TABLES = (
    "wallet",
    "member",
    "payment",
    "statement",
    "job",
    "proposal",
    "rule_override",
    "setting",
    "twin",
)
_JOURNAL = (
    """
    CREATE TABLE schema_version (
        version INTEGER PRIMARY KEY,
        app_version TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE device (
        arrival INTEGER PRIMARY KEY,
        device_id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE batch (
        arrival INTEGER PRIMARY KEY,
        batch_id TEXT NOT NULL UNIQUE,
        device_id TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        label TEXT NOT NULL,
        details TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('do', 'undo', 'redo')),
        target_batch TEXT REFERENCES batch (batch_id),
        first_arrival INTEGER NOT NULL,
        revisions INTEGER NOT NULL,
        CHECK ((role = 'do') = (target_batch IS NULL))
    ) STRICT
    """,
    "CREATE INDEX batch_target ON batch (target_batch) WHERE target_batch IS NOT NULL",
    """
    CREATE TABLE revision (
        arrival INTEGER PRIMARY KEY,
        device_id TEXT NOT NULL,
        seq INTEGER NOT NULL CHECK (seq > 0),
        revision_id TEXT NOT NULL,
        batch_id TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        body TEXT,
        hash BLOB NOT NULL CHECK (length(hash) = 32),
        UNIQUE (device_id, seq)
    ) STRICT
    """,
    "CREATE INDEX revision_record ON revision (kind, record_id)",
)
_ENTRY = """
    CREATE TABLE entry (
        id TEXT PRIMARY KEY,
        wallet TEXT NOT NULL,
        occurred_on TEXT NOT NULL,
        kind TEXT NOT NULL,
        connects INTEGER NOT NULL,
        occurred_at TEXT,
        source TEXT,
        cost_cents INTEGER,
        currency TEXT NOT NULL,
        job_key TEXT,
        title TEXT,
        member TEXT,
        wording TEXT,
        upstream_id TEXT,
        running_total INTEGER,
        refund_of TEXT,
        expires_on TEXT,
        note TEXT
    ) STRICT, WITHOUT ROWID
"""
_TEAM = (
    "CREATE TABLE team_link (one INTEGER PRIMARY KEY CHECK (one = 1), body TEXT NOT NULL) STRICT",
    """
    CREATE TABLE team_seat (
        seat TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        role TEXT NOT NULL,
        revoked INTEGER NOT NULL,
        last_seen_at TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE team_device (
        local_id TEXT PRIMARY KEY,
        seat TEXT NOT NULL,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        hash BLOB NOT NULL,
        is_aside INTEGER NOT NULL DEFAULT 0,
        problem TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE team_row (
        device_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        hash BLOB NOT NULL,
        bases TEXT,
        nth INTEGER,
        PRIMARY KEY (device_id, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE team_twin (
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        key TEXT NOT NULL,
        nth INTEGER NOT NULL,
        PRIMARY KEY (kind, record_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX team_twin_key ON team_twin (key, nth)",
    """
    CREATE TABLE team_conflict (
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        PRIMARY KEY (kind, record_id)
    ) STRICT, WITHOUT ROWID
    """,
)
