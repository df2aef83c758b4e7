"""What locks an encrypted ledger, before it is open: passphrase, recovery key, keyring."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage import unlocking
from app.storage.engine import has_cipher
from app.storage.keys import Key, key_of_passphrase, random_key, recovery_key, salt_of
from app.workspace.keyrings import kept_secret

__all__ = ["Lock", "can_encrypt", "lock_of_keyring", "lock_of_passphrase", "needs_key"]
__all__ += ["opens", "unlock", "unlock_by_keyring"]

needs_key = unlocking.needs_key
can_encrypt = has_cipher


@dataclass(frozen=True, slots=True)
class Lock:
    """A key for a ledger, not in force yet. `recovery` is shown once, before it is."""

    key: Key
    is_of_keyring: bool = False

    @property
    def recovery(self) -> str:
        return recovery_key(self.key)


def lock_of_passphrase(passphrase: str) -> Lock:
    """Raises LedgerError `weak_passphrase`."""
    return Lock(key_of_passphrase(passphrase))


def lock_of_keyring() -> Lock:
    """A random key that the system's keyring is to keep."""
    return Lock(random_key(), is_of_keyring=True)


def unlock(path: Path, secret: str) -> None:
    """Open a ledger for this run of the program, by its passphrase or its recovery key.

    Raises LedgerError `wrong_key` and `encryption_missing`.
    """
    unlocking.unlock(path, secret)


def unlock_by_keyring(path: Path) -> bool:
    """Open a ledger with what the system's keyring keeps; False where that is nothing of use.

    Raises LedgerError `keyring_locked`: then the user is to be asked.
    """
    try:
        secret = kept_secret(salt_of(path).hex())
        if secret is None:
            return False
        unlocking.unlock(path, secret)
    except LedgerError as fault:
        if fault.code == "keyring_locked":
            raise
        return False
    return True


def opens(path: Path, secret: str) -> bool:
    """Whether a passphrase or a recovery key opens a ledger; a test that changes nothing."""
    try:
        unlocking.key_for(path, secret)
    except LedgerError as fault:
        if fault.code != "wrong_key":
            raise
        return False
    return True
