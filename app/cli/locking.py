"""Commands of encrypted ledgers: encrypt, decrypt, rekey, unlock. And how a command gets a key."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.tables import many
from app.domain.problems import LedgerError

if TYPE_CHECKING:
    from app.workspace.encrypting import Relocked
    from app.workspace.locks import Lock

PASSPHRASE, NEW_PASSPHRASE = "BIDBOOK_PASSPHRASE", "BIDBOOK_NEW_PASSPHRASE"
"""Variables of the environment that scripts give passphrases in."""
_KEYRING = click.option(
    "--keyring", is_flag=True, help="A key at random, kept by this computer's keyring."
)


@click.command()
@_KEYRING
@pass_session
@says_errors_plainly
def encrypt(session: Session, keyring: bool) -> None:
    """Encrypt the ledger and its backups; prints the recovery key, once."""
    _change(session, is_keyring=keyring, is_first=True)


@click.command()
@_KEYRING
@pass_session
@says_errors_plainly
def rekey(session: Session, keyring: bool) -> None:
    """Give an encrypted ledger and its backups another key; prints the new recovery key."""
    _change(session, is_keyring=keyring, is_first=False)


@click.command()
@pass_session
@says_errors_plainly
def decrypt(session: Session) -> None:
    """Make the ledger and its backups plain files again."""
    with session.workspace() as workspace:
        if not workspace.is_encrypted:
            raise LedgerError("not_encrypted")
        done = workspace.change_lock(None)
    lines = ["Decrypted: the ledger is a plain file again.", *_taken_along(done)]
    session.answer(_document(done, None), lambda: "\n".join(lines))


@click.command()
@click.option("--keyring", is_flag=True, help="Have the keyring open it from now on.")
@pass_session
@says_errors_plainly
def unlock(session: Session, keyring: bool) -> None:
    """Test whether a passphrase or a recovery key opens the ledger."""
    from app.workspace.locks import needs_key, unlock  # noqa: PLC0415 - keeps --help fast

    path = session.ledger_path
    if not needs_key(path):
        with session.workspace() as workspace:  # which tells what else may be wrong
            if not workspace.is_encrypted:
                raise LedgerError("not_encrypted")
    unlock(path, _asked("Passphrase or recovery key", PASSPHRASE))
    if keyring:
        with session.workspace() as workspace:
            workspace.keep_in_keyring()
    kept = " The keyring opens it from now on." if keyring else ""
    session.answer(
        {"ok": True, "opens": True, "in_keyring": keyring}, lambda: f"It opens the ledger.{kept}"
    )


def open_lock(path: Path) -> None:
    """Find the key of an encrypted ledger: in the keyring, the environment, or by asking.

    Raises LedgerError `ledger_locked` where there is nobody to ask, `wrong_key`,
    `encryption_missing`. A keyring that is locked is no reason to give up.
    """
    from app.workspace.locks import unlock, unlock_by_keyring  # noqa: PLC0415 - rarely wanted

    try:
        if unlock_by_keyring(path):
            return
    except LedgerError as fault:
        if fault.code != "keyring_locked" or not _can_ask():
            raise
    unlock(path, _asked("Passphrase or recovery key", PASSPHRASE, path))


def _change(session: Session, *, is_keyring: bool, is_first: bool) -> None:
    with session.workspace() as workspace:
        if workspace.is_encrypted == is_first:
            raise LedgerError("already_encrypted" if is_first else "not_encrypted")
        lock = _new_lock(is_keyring=is_keyring)
        done = workspace.change_lock(lock)
    lines = [
        "Encrypted." if is_first else "The ledger has another key now.",
        *_taken_along(done),
        "Copies that you made in other folders stay as they were.",
        f"Recovery key: {lock.recovery}",
        "It opens the ledger where the passphrase is lost. Write it down and keep it apart; it is "
        "not shown again. Test it with “bidbook unlock”.",
    ]
    session.answer(_document(done, lock), lambda: "\n".join(lines))


def _new_lock(*, is_keyring: bool) -> Lock:
    from app.workspace.locks import (  # noqa: PLC0415 - rarely wanted
        lock_of_keyring,
        lock_of_passphrase,
    )

    if is_keyring:
        return lock_of_keyring()
    passphrase = _asked("New passphrase", NEW_PASSPHRASE)
    if NEW_PASSPHRASE not in os.environ and passphrase != _asked("Once more", NEW_PASSPHRASE):
        raise LedgerError("passphrase_differs")
    return lock_of_passphrase(passphrase)


def _asked(words: str, variable: str, path: Path | None = None) -> str:
    """A secret from the environment, or typed unseen."""
    given = os.environ.get(variable)
    if given:
        return given
    if not _can_ask():
        if path is not None:
            raise LedgerError("ledger_locked", path=str(path))
        raise LedgerError("passphrase_needed", variable=variable)
    return str(click.prompt(words, hide_input=True, err=True))


def _can_ask() -> bool:
    return sys.stdin.isatty()


def _taken_along(done: Relocked) -> list[str]:
    lines = []
    if done.backups:
        lines.append(f"So {_are(done.backups)} {many(done.backups, 'backup', 'backups')}.")
    if done.others:
        lines.append(f"So {_are(done.others)} {many(done.others, 'file', 'files')} set aside.")
    if done.left:
        lines += ["These are as they were; look at them:", *(f"  {path}" for path in done.left)]
    return lines


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _document(done: Relocked, lock: Lock | None) -> dict[str, object]:
    return {
        "ok": True,
        "encrypted": done.is_encrypted,
        "backups": done.backups,
        "set_aside": done.others,
        "left": [str(path) for path in done.left],
        "recovery_key": lock.recovery if lock else None,
        "in_keyring": bool(lock and lock.is_of_keyring),
    }
