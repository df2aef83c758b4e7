"""Faults of SQLite and the file system as codes a user can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.engine import database_errors

_OF_EXTENDED_CODE = {
    sqlite3.SQLITE_READONLY_DBMOVED: "file_moved",
    sqlite3.SQLITE_READONLY_ROLLBACK: "unfinished_write",
    sqlite3.SQLITE_READONLY_RECOVERY: "unfinished_write",
}
_OF_CODE = {
    sqlite3.SQLITE_BUSY: "file_busy",
    sqlite3.SQLITE_LOCKED: "file_busy",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "folder_unwritable",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_NOTADB: "not_a_database",
}
DISK_FAULTS = frozenset(
    {"disk_full", "disk_error", "read_only", "folder_unwritable", "file_moved", "unfinished_write"}
    | {"written_unsure"}
)
"""Codes of a place that takes no writes for now: reading goes on, and writing may come back."""
_OF_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EIO: "disk_error",
    errno.EEXIST: "file_exists",
    errno.ENAMETOOLONG: "bad_path",
    errno.EINVAL: "bad_path",
    errno.ELOOP: "bad_path",
}


_NOT_UTF_8 = "Could not decode to UTF-8"  # said by Python, which gives it no code
_NO_FORMAT = "unsupported file format"  # said by SQLite of a damaged header, as of an error in SQL


def code_of(fault: Exception) -> str | None:
    """The LedgerError code of a fault of SQLite; None where the fault is a bug of ours."""
    number = getattr(fault, "sqlite_errorcode", None)
    if number is None:
        return "file_damaged" if _NOT_UTF_8 in str(fault) else None
    if number == sqlite3.SQLITE_ERROR and str(fault) == _NO_FORMAT:
        return "file_damaged"
    return _OF_EXTENDED_CODE.get(number) or _OF_CODE.get(number & 0xFF)


@contextmanager
def told_as_codes() -> Iterator[None]:
    """Raise the faults of SQLite inside as LedgerError; a bug stays what it is."""
    try:
        yield
    except database_errors() as fault:
        code = code_of(fault)
        if code is None:
            raise
        raise LedgerError(code) from fault
    except UnicodeDecodeError as fault:  # SQLite quotes damaged text in its own message
        raise LedgerError("file_damaged") from fault


def file_fault(fault: OSError, path: Path) -> LedgerError:
    """What kept a file or folder from being made."""
    code = _OF_ERRNO.get(fault.errno or 0, "folder_unwritable")
    return LedgerError(code, path=str(path))
