"""What there is to say of a ledger's safety, in one record: file, chain, backups, places, key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.checking import problems_of_book
from app.domain.ledger import build_ledger
from app.domain.problems import LedgerError, Problem
from app.domain.progress import Watch, unwatched
from app.storage.backups.shelf import Backup
from app.storage.engine import has_cipher
from app.storage.ledger_file import LedgerFile
from app.storage.places import problems_of_place
from app.workspace.keeping import ProvenBackup, proven_in
from app.workspace.looking import shipped_rules
from app.workspace.restore_tests import RestoreTest, last_test

if TYPE_CHECKING:
    from app.workspace.encrypting import Lockable

__all__ = ["Backup", "Checked", "ProvenBackup", "Safety", "check_ledger", "proven_in"]
__all__ += ["safety_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """`backups` are newest first. `revisions` is how long the chain is and `head` the hash that it
    ends in, empty for an empty ledger. `places` are what is unsafe about where the file lies."""

    path: Path
    folder: Path
    backups: tuple[Backup, ...]
    last_test: RestoreTest | None
    places: tuple[Problem, ...]
    revisions: int
    head: str
    is_encrypted: bool
    can_encrypt: bool
    is_sample: bool
    backup_problem: Problem | None
    why_read_only: LedgerError | None


def safety_of(workspace: Lockable, *, is_sample: bool) -> Safety:
    """Raises the LedgerErrors of reading the file; a backup folder that is not there is empty."""
    revisions, head = workspace.chain_end()
    return Safety(
        path=workspace.path,
        folder=workspace.backup_folder,
        backups=tuple(workspace.backups()),
        last_test=last_test(workspace.backup_folder),
        places=tuple(problems_of_place(workspace.path)),
        revisions=revisions,
        head=head,
        is_encrypted=workspace.is_encrypted,
        can_encrypt=has_cipher(),
        is_sample=is_sample,
        backup_problem=workspace.backup_problem,
        why_read_only=workspace.why_read_only,
    )


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a whole ledger file came to."""

    entries: int
    revisions: int
    problems: tuple[Problem, ...]


def check_ledger(path: Path, as_of: date, watch: Watch = unwatched) -> Checked:
    """Check a ledger file by a connection of its own: pages, chain, tables, then the booking.

    Writes nothing. Raises the LedgerErrors of `LedgerFile.open` and of reading.
    """
    with LedgerFile.open(path, read_only=True) as file:
        problems = file.check(watch=watch)
        revisions, _ = file.chain_end() if not problems else (0, b"")
        records = None if problems else file.read_records()
    if records is None:
        return Checked(0, revisions, tuple(problems))
    ledger = build_ledger(records, shipped_rules(), as_of)
    for book in ledger.books.values():
        problems += problems_of_book(book)
    return Checked(len(records.entries), revisions, tuple(problems))
