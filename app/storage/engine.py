"""The SQLite libraries in use: Python's own, and SQLCipher for an encrypted ledger."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from app.domain.problems import LedgerError

_CIPHER = "sqlcipher3.dbapi2"


def engine_version() -> str:
    return sqlite3.sqlite_version


def has_cipher() -> bool:
    """Whether encrypted ledgers can be opened here; loads nothing."""
    return _CIPHER in sys.modules or find_spec(_CIPHER.partition(".")[0]) is not None


def cipher() -> ModuleType:
    """SQLCipher's twin of the module sqlite3. Raises LedgerError `encryption_missing`."""
    try:
        return import_module(_CIPHER)
    except ImportError as fault:
        raise LedgerError("encryption_missing") from fault


def database_errors() -> tuple[type[Exception], ...]:
    """What either library raises; to be asked for where it is caught, in `except`."""
    loaded = sys.modules.get(_CIPHER)
    return (sqlite3.Error, loaded.Error) if loaded else (sqlite3.Error,)


def not_read() -> tuple[type[Exception], ...]:
    """What reading a file may raise whose pages hold anything at all."""
    return (*database_errors(), LedgerError, ValueError, TypeError, OverflowError)


def operational_errors() -> tuple[type[Exception], ...]:
    """What either library raises of the file and the disk, and of SQL that does not fit them."""
    loaded = sys.modules.get(_CIPHER)
    both = (sqlite3.OperationalError, loaded.OperationalError) if loaded else None
    return both or (sqlite3.OperationalError,)


def register_converter(name: str, convert: Callable[[bytes], Any]) -> None:
    """Have both libraries read columns declared as `name` with `convert`."""
    sqlite3.register_converter(name, convert)
    loaded = sys.modules.get(_CIPHER)
    if loaded is not None:
        loaded.register_converter(name, convert)
