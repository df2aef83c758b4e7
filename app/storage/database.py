"""Opening and making ledger files, and the two ways to work in one: reading and writing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType

from app.domain.problems import LedgerError
from app.storage.engine import cipher, has_cipher, operational_errors
from app.storage.faults import file_fault, told_as_codes
from app.storage.keys import HELD, Key, looks_encrypted
from app.storage.private_files import make_private_file, make_private_folder, remove_leftover

APPLICATION_ID = 0x42696442  # "BidB": tells a ledger from other SQLite files
SCHEMA_VERSION = 2
BUSY_SECONDS = 5.0
_MAGIC, _HEADER_BYTES = b"SQLite format 3\0", 100


def create_database(path: Path, *, now: datetime, key: Key | None = None) -> sqlite3.Connection:
    """Make an empty ledger file, 0600, in folders made 0700, and open it; encrypted with a key.

    Raises LedgerError `file_exists`, `folder_unwritable`, `bad_path`, `disk_full`, `disk_error`.
    """
    try:
        make_private_folder(path.absolute().parent)
        make_private_file(path)
    except ValueError as fault:
        raise LedgerError("bad_path", path=str(path)) from fault
    except OSError as fault:
        raise file_fault(fault, path) from fault
    try:
        return _filled(connect(path, key=key), now)
    except BaseException:
        remove_leftover(path)
        raise


def _filled(conn: sqlite3.Connection, now: datetime) -> sqlite3.Connection:
    from app.storage.migrations import make_ledger  # noqa: PLC0415 (sqlite-utils is slow to load)

    try:
        make_ledger(conn, APPLICATION_ID, now)
        conn.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        conn.close()
        raise
    return conn


def open_database(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a ledger file of this program's schema for the calling thread.

    Raises LedgerError `file_missing`, `path_is_folder`, `file_unreadable`, `not_a_database` (not
    SQLite), `foreign_file` (empty, or another program's), `file_damaged`, `file_busy`,
    `ledger_locked` (no key that is held opens it), `encryption_missing`, `older_file` (upgrade it
    first) and, unless `read_only`, `newer_file` with the schema and the program
    version it needs. `unfinished_write`: a crash left work that only a writer can put right.
    """
    refuse_foreign(path)
    conn = connect(path, read_only=read_only)
    try:
        with told_as_codes():
            _refuse_version(conn, path, read_only=read_only)
            conn.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        conn.close()
        raise
    return conn


def refuse_foreign(path: Path) -> None:
    """Raise unless the path is a ledger file; a file of another program stays untouched."""
    if path.is_dir():
        raise LedgerError("path_is_folder", path=str(path))
    if not path.is_file():
        raise LedgerError("file_missing", path=str(path))
    if not os.access(path, os.R_OK):
        raise LedgerError("file_unreadable", path=str(path))
    if path.stat().st_size == 0 or _application_id(path) != APPLICATION_ID:
        raise LedgerError("foreign_file", path=str(path))


def connect(path: Path, *, read_only: bool = False, key: Key | None = None) -> sqlite3.Connection:
    """A connection with the pragmas of a ledger; neither schema nor foreign keys are checked.

    An encrypted file is opened with `key`, or with whichever key that is held opens it. Raises
    LedgerError `ledger_locked` where none does.
    """
    if key is None and HELD and is_ciphered(path):
        return _unlocked(path, read_only=read_only)[0]
    return _connected(path, key, read_only=read_only)


def is_ciphered(path: Path) -> bool:
    """Whether SQLite itself can make nothing of a file. It may be encrypted, or anything at all."""
    try:
        if path.is_file() and path.stat().st_size:
            _plain_id(path)
    except LedgerError as fault:
        return fault.code == "not_a_database"
    except OSError:
        return False
    return False


def key_of(path: Path) -> Key | None:
    """The key held that opens a file; None for one that is not encrypted.

    Raises LedgerError `ledger_locked`, `encryption_missing`, and `not_a_database` for what is
    neither.
    """
    if not is_ciphered(path):
        return None
    conn, key = _unlocked(path, read_only=True)
    conn.close()
    return key


def opening_cipher(path: Path, key: Key | None) -> sqlite3.Connection:
    """A reading connection by SQLCipher, which can copy between keys; of a plain file for None."""
    return _connected(path, key, read_only=False, library=cipher())


def opens_with(path: Path, key: Key) -> bool:
    """Whether a key opens a file."""
    conn = _tried(path, key, read_only=True)
    if conn is not None:
        conn.close()
    return conn is not None


def _unlocked(path: Path, *, read_only: bool) -> tuple[sqlite3.Connection, Key]:
    for key in HELD:
        conn = _tried(path, key, read_only=read_only)
        if conn is not None:
            return conn, key
    raise LedgerError(_why_locked() if looks_encrypted(path) else "not_a_database", path=str(path))


def _tried(path: Path, key: Key, *, read_only: bool) -> sqlite3.Connection | None:
    """A connection by a key; None where it is not the right one."""
    conn = None
    try:
        with told_as_codes():
            conn = _connected(path, key, read_only=read_only)
            conn.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except LedgerError as fault:
        if conn is not None:
            conn.close()
        if fault.code != "not_a_database":
            raise
        return None
    return conn


def _why_locked() -> str:
    return "ledger_locked" if has_cipher() else "encryption_missing"


def _connected(
    path: Path, key: Key | None, *, read_only: bool, library: ModuleType | None = None
) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    library = library or (cipher() if key else sqlite3)
    with told_as_codes():
        conn: sqlite3.Connection = library.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            detect_types=sqlite3.PARSE_COLNAMES,
        )
        try:
            if key:
                _set_key(conn, key, is_new_file=path.stat().st_size == 0)
            _set_pragmas(conn, read_only=read_only)
        except BaseException:
            conn.close()
            raise
    return conn


def _set_key(conn: sqlite3.Connection, key: Key, *, is_new_file: bool) -> None:
    conn.execute("PRAGMA cipher_log_level = NONE")  # or a wrong key is told on stderr
    conn.execute(f'PRAGMA key = "{key.pragma(is_new_file=is_new_file)}"')
    conn.execute("PRAGMA temp_store = MEMORY")  # what SQLite sorts never reaches a disk


@contextmanager
def writing(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One unit of work: the lock first, then all of it or nothing.

    Raises LedgerError `file_busy`, `disk_full`, `disk_error`, `read_only`, `file_moved`,
    `folder_unwritable`, `file_damaged`, `number_too_large` for more than 64 bits, and
    `written_unsure` where all was written and only the last sync of the folder failed.
    """
    with told_as_codes():
        conn.execute("BEGIN IMMEDIATE")
        try:
            yield conn
            _commit(conn)
        except BaseException as fault:
            _roll_back(conn)
            if isinstance(fault, OverflowError):
                raise LedgerError("number_too_large") from fault
            raise


@contextmanager
def reading(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Several reads that see one state, whatever another program writes meanwhile.

    Raises LedgerError `file_busy`, `disk_error`, and `file_damaged` also where the tables are not
    those of the schema.
    """
    if conn.in_transaction:
        yield conn
        return
    with told_as_codes():
        conn.execute("BEGIN")
        try:
            yield conn
        except operational_errors() as fault:
            if getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
                raise LedgerError("file_damaged") from fault
            raise
        finally:
            _roll_back(conn)


def _commit(conn: sqlite3.Connection) -> None:
    try:
        conn.execute("COMMIT")
    except operational_errors() as fault:
        if getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_DIR_FSYNC:
            raise LedgerError("written_unsure") from fault
        raise


def _roll_back(conn: sqlite3.Connection) -> None:
    if conn.in_transaction:  # SQLite has rolled back by itself after some faults
        conn.execute("ROLLBACK")


def schema_version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def _application_id(path: Path) -> int:
    try:
        return _plain_id(path)
    except LedgerError as fault:
        if fault.code != "not_a_database":
            raise
        return _ciphered_id(path)


def _plain_id(path: Path) -> int:
    """Read without locks and without touching what a crash may have left beside the file."""
    try:
        with told_as_codes():
            address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            with closing(sqlite3.connect(address, uri=True)) as probe:
                return int(probe.execute("PRAGMA application_id").fetchone()[0])
    except LedgerError as fault:
        if fault.code != "file_damaged":
            raise
        # Perhaps a write was cut short and SQLite will finish it from the journal beside the file.
        # Only here are the bytes read: closing the file drops every lock that this program has.
        return _application_id_of_header(path)


def _ciphered_id(path: Path) -> int:
    try:
        conn, _ = _unlocked(path, read_only=True)
    except LedgerError as fault:
        if fault.code != "unfinished_write":
            raise
        return APPLICATION_ID  # a writer has to put it right first, and opens it anyhow
    with told_as_codes(), closing(conn):
        return int(conn.execute("PRAGMA application_id").fetchone()[0])


def _application_id_of_header(path: Path) -> int:
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    return int.from_bytes(header[68:72], "big") if header.startswith(_MAGIC) else 0


def _set_pragmas(conn: sqlite3.Connection, *, read_only: bool) -> None:
    conn.execute("PRAGMA trusted_schema = OFF")
    conn.execute("PRAGMA cell_size_check = ON")
    conn.execute("PRAGMA recursive_triggers = ON")  # or REPLACE could rewrite the journal
    conn.execute("PRAGMA cache_size = -16384")  # KiB; 2 MiB spills a large import page by page
    if read_only:
        conn.execute("PRAGMA query_only = ON")
        return
    conn.execute("PRAGMA journal_mode = DELETE")
    # Beyond FULL it syncs the folder once the journal is deleted: that deletion is the commit, and
    # with FULL a power loss right after may take it back (31 of 2,000 disks of the power harness,
    # none with EXTRA). It costs 0.2 ms of the 1.2 that a small batch takes.
    conn.execute("PRAGMA synchronous = EXTRA")


def _refuse_version(conn: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    found = schema_version(conn)
    if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID or found == 0:
        raise LedgerError("foreign_file", path=str(path))
    if found < SCHEMA_VERSION:
        raise LedgerError("older_file", path=str(path), schema=found)
    if found > SCHEMA_VERSION and not read_only:
        raise newer_file(conn, path)


def newer_file(conn: sqlite3.Connection, path: Path) -> LedgerError:
    """The refusal of a file of a later schema: `needs` is the program version that wrote it."""
    query = "SELECT app_version FROM schema_version ORDER BY version DESC LIMIT 1"
    try:
        row = conn.execute(query).fetchone()
    except operational_errors():
        row = None
    return LedgerError(
        "newer_file", path=str(path), schema=schema_version(conn), needs=row[0] if row else None
    )
