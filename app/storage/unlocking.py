"""Opening an encrypted ledger with what the user knows: its passphrase, or its recovery key."""

from __future__ import annotations

from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.database import is_ciphered, key_of, opens_with
from app.storage.engine import cipher
from app.storage.keys import HELD, Key, key_of_passphrase, key_of_recovery, salt_of


def needs_key(path: Path) -> bool:
    """Whether a file is encrypted and no key that is held opens it. False for what is not there."""
    if not is_ciphered(path):
        return False
    try:
        key_of(path)
    except LedgerError as fault:
        return fault.code == "ledger_locked"
    return False


def unlock(path: Path, secret: str) -> Key:
    """Find the key that a passphrase or a recovery key stands for, and hold it.

    Raises LedgerError `wrong_key` where it opens nothing, and `encryption_missing`.
    """
    key = key_for(path, secret)
    HELD.hold(key)
    return key


def key_for(path: Path, secret: str) -> Key:
    """As `unlock`, and nothing is held: a test of a passphrase or a recovery key."""
    cipher()
    salt = salt_of(path)
    recovered = key_of_recovery(secret, salt)
    if recovered is not None and opens_with(path, recovered):
        return recovered
    key = key_of_passphrase(secret, salt)
    if not opens_with(path, key):
        raise LedgerError("wrong_key", path=str(path))
    return key
