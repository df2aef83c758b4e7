"""Use cases of an encrypted ledger: giving it a key, another key, or none again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import LedgerError
from app.storage.backups.shelf import backups_of
from app.storage.database import key_of
from app.storage.keys import HELD, Key, recovery_key
from app.storage.ledger_file import LedgerFile
from app.storage.recrypting import recrypt
from app.workspace.front_file import FrontFile
from app.workspace.keeping import Kept
from app.workspace.keyrings import drop_secret, keep_secret
from app.workspace.locks import Lock
from app.workspace.safety import Safety, safety_of


@dataclass(frozen=True, slots=True)
class Relocked:
    """What a change of key came to: how many other files took the new one as well.

    `left` are files beside the ledger and backups that could not take it: what they hold is still
    as readable as it was.
    """

    is_encrypted: bool
    backups: int
    others: int
    left: tuple[Path, ...]


class Lockable(Kept):
    """The use cases of a workspace that encrypt its file."""

    @property
    def is_encrypted(self) -> bool:
        return self._file.is_encrypted

    def chain_end(self) -> tuple[int, str]:
        """How many revisions the journal holds, and the hash that its chain ends in."""
        count, head = self._file.chain_end()
        return count, head.hex()

    def safety(self) -> Safety:
        """File, chain, backups, places and key, as they are now."""
        return safety_of(self, is_sample=self._file.has_setting("sample"))

    def change_lock(self, lock: Lock | None) -> Relocked:
        """Encrypt the ledger, change its key, or for None make it plain, and its backups with it.

        Run again it finishes what was cut short. Raises LedgerError `read_only` and its like,
        `keyring_missing`, `keyring_locked`, and those of `recrypt`; then nothing has changed.
        """
        if self.why_read_only is not None:
            raise self.why_read_only
        before, key = key_of(self.path), lock.key if lock else None
        if lock and lock.is_of_keyring:
            keep_secret(lock.key.name, lock.recovery)
        self._recrypt(key)
        if before and before != key:
            drop_secret(before.name)
        FrontFile().forget()
        return self._take_along(key)

    def keep_in_keyring(self) -> None:
        """Have the system's keyring open this ledger from now on. Raises as `keep_secret`."""
        key = key_of(self.path)
        if key is not None:
            keep_secret(key.name, recovery_key(key))

    # -- inside

    def _recrypt(self, key: Key | None) -> None:
        if key is not None:
            HELD.hold(key)
        self._file.close()
        try:
            recrypt(self.path, key)
        finally:
            self._file = LedgerFile.open(self.path)
            self._forget()

    def _take_along(self, key: Key | None) -> Relocked:
        backups = [one.path for one in backups_of(self.path, self.backup_folder)]
        others, left = _beside(self.path)
        taken = {path: _is_taken(path, key) for path in (*backups, *others)}
        return Relocked(
            is_encrypted=key is not None,
            backups=sum(taken[path] for path in backups),
            others=sum(taken[path] for path in others),
            left=tuple(sorted([*left, *(path for path in taken if not taken[path])])),
        )


def _is_taken(path: Path, key: Key | None) -> bool:
    try:
        recrypt(path, key)
    except LedgerError:  # damaged, of another key, or in use: it stays as it is and is named
        return False
    return True


def _beside(ledger: Path) -> tuple[list[Path], list[Path]]:
    """What Bidbook set aside beside a ledger: files of its own form, and lists of what a repair did
    not believe, which are plain text."""
    names = sorted(ledger.parent.glob(f"{_escaped(ledger.stem)}.*"))
    files = [path for path in names if path.suffix == ledger.suffix and path != ledger]
    lists = [path for path in names if path.name.endswith(".quarantine.jsonl")]
    return files, lists


def _escaped(stem: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in stem)
