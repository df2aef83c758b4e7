"""Giving a ledger another key, its first one, or none: a proven copy takes the place of the file.

SQLCipher changes keys in place as well, but a copy leaves the file whole at every instant, and no
page of the old one is left behind in it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.copying import finished_copy
from app.storage.backups.tally import Tally, tally_of
from app.storage.database import connect, key_of, opening_cipher, schema_version
from app.storage.engine import operational_errors
from app.storage.faults import file_fault, told_as_codes
from app.storage.keys import Key
from app.storage.private_files import remove_leftover, sync_folder


def recrypt(path: Path, key: Key | None) -> bool:
    """Have a ledger file open with `key` from now on, or without one; False if it did already.

    Other programs cannot write meanwhile. Nothing of the old file is kept under any name. Raises
    LedgerError `encryption_missing`, `file_busy`, `backup_damaged` where the file is not sound, and
    those of `finished_copy`; then the file is as it was.
    """
    path = path.resolve()
    if key_of(path) == key:
        return False
    fresh = path.with_name(f".{path.name}.recrypting")
    try:
        with _locked(path) as old:
            finished_copy(path, fresh, copy=partial(_exported, key=key))
            if os.name == "nt":
                old.close()  # Windows replaces no open file
            fresh.replace(path)
            sync_folder(path.parent)
    except OSError as fault:
        raise file_fault(fault, path) from fault
    finally:
        remove_leftover(fresh)
    return True


def copied_under(source: Path, part: Path, key: Key | None) -> Tally:
    """Copy a ledger into an empty file that opens with `key`, or without one."""
    return _exported(source, part, key)


@contextmanager
def _locked(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, held against other writers until the end; readers go on."""
    with told_as_codes(), closing(connect(path)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        yield conn


def _exported(source: Path, part: Path, key: Key | None) -> Tally:
    """SQLite's own backup copies no plain file into an encrypted one, nor back."""
    with told_as_codes(), closing(opening_cipher(source, key_of(source))) as conn:
        stated, version = tally_of(conn), schema_version(conn)
        (application,) = conn.execute("PRAGMA application_id").fetchone()
        conn.execute("ATTACH ? AS copy KEY ?", (str(part), _word_of(key)))
        _export(conn)
        conn.execute(f"PRAGMA copy.application_id = {int(application):d}")
        conn.execute(f"PRAGMA copy.user_version = {version:d}")
        if tally_of(conn) != stated:  # another program wrote in between
            raise LedgerError("file_busy", path=str(source))
        conn.execute("DETACH copy")
    return stated


def _export(conn: sqlite3.Connection) -> None:
    """In one transaction. A fault inside of the function has its words, but not its number."""
    conn.execute("BEGIN")
    try:
        conn.execute("SELECT sqlcipher_export('copy')")
        conn.execute("COMMIT")
    except operational_errors() as fault:
        code = _OF_WORDS.get(str(fault))
        if code is None:
            raise
        raise LedgerError(code) from fault


_OF_WORDS = {
    "database or disk is full": "disk_full",
    "disk I/O error": "disk_error",
    "unable to open database file": "folder_unwritable",
    "attempt to write a readonly database": "read_only",
    "database disk image is malformed": "file_damaged",
}


def _word_of(key: Key | None) -> str:
    return key.pragma(is_new_file=True) if key else ""
