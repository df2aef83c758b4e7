"""The SQLite library in use."""

from __future__ import annotations

import sqlite3


def engine_version() -> str:
    return sqlite3.sqlite_version
