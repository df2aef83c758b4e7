"""Keys of encrypted ledgers: from a passphrase, at random, and as text that can be kept on paper.

An encrypted ledger is a plain SQLCipher 4 file: its first 16 bytes are the salt, and the key is
PBKDF2 of the passphrase with it, so that any SQLCipher opens it. A key drawn at random takes the
same place. Copies of a ledger keep key and salt; one passphrase opens all of them.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path
from typing import BinaryIO

from app.domain.problems import LedgerError

SALT_BYTES, KEY_BYTES = 16, 32
ROUNDS = 256_000
"""What SQLCipher 4 does by itself."""
SHORTEST_PASSPHRASE = 8
PAGE_BYTES = 4096
"""What SQLCipher 4 writes; a page of noise as large holds nearly all of the 256 values."""
_MOST_OF_A_BYTE = 240
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O and U, which are misread
_MISREAD = str.maketrans("OIL", "011", "- \t\r\n")
_CHECK_LETTERS, _GROUP = 4, 4
_KEY_LETTERS = -(-KEY_BYTES * 8 // 5)


@dataclass(frozen=True, slots=True)
class Key:
    """What opens a file, and the salt that a copy of it begins with. Never printed."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def pragma(self, *, is_new_file: bool = False) -> str:
        """The value of `PRAGMA key`; only a new file is told its salt."""
        return f"x'{self.raw.hex()}{self.salt.hex() if is_new_file else ''}'"

    @property
    def name(self) -> str:
        """Names the key without telling anything of it: the salt stands in every file."""
        return self.salt.hex()


def random_key() -> Key:
    return Key(os.urandom(KEY_BYTES), os.urandom(SALT_BYTES))


def key_of_passphrase(passphrase: str, salt: bytes | None = None) -> Key:
    """The key that a passphrase gives with a salt, a new one where none is given.

    Takes a fifth of a second on purpose. Raises LedgerError `weak_passphrase` for a new one of less
    than 8 characters.
    """
    if salt is None and len(passphrase) < SHORTEST_PASSPHRASE:
        raise LedgerError("weak_passphrase", least=SHORTEST_PASSPHRASE)
    salt = salt or os.urandom(SALT_BYTES)
    text = unicodedata.normalize("NFC", passphrase)
    return Key(pbkdf2_hmac("sha512", text.encode(), salt, ROUNDS, KEY_BYTES), salt)


def recovery_key(key: Key) -> str:
    """The key as text for paper: groups of four letters and digits, the last of them a check."""
    letters = _letters_of(key.raw, _KEY_LETTERS) + _check_of(key.raw)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def key_of_recovery(text: str, salt: bytes) -> Key | None:
    """The key that a recovery key stands for; None where the text is none, or holds a slip."""
    letters = text.upper().translate(_MISREAD)
    if len(letters) != _KEY_LETTERS + _CHECK_LETTERS or not set(letters) <= set(_LETTERS):
        return None
    number = 0
    for letter in letters[:_KEY_LETTERS]:
        number = number << 5 | _LETTERS.index(letter)
    raw = (number >> (_KEY_LETTERS * 5 - KEY_BYTES * 8)).to_bytes(KEY_BYTES, "big")
    return Key(raw, salt) if _check_of(raw) == letters[_KEY_LETTERS:] else None


def salt_of(path: Path) -> bytes:
    """The first bytes of a file that is not open here. Raises LedgerError `file_unreadable`."""
    try:
        with path.open("rb") as file:
            return file.read(SALT_BYTES)
    except OSError as fault:
        raise LedgerError("file_unreadable", path=str(path)) from fault


def looks_encrypted(path: Path) -> bool:
    """Whether a file that is no plain SQLite file may be an encrypted one: whole pages, and in each
    of them nearly every byte there is. Only for a file that is not open here: to close it drops
    every lock on it that this program has.
    """
    try:
        size = path.stat().st_size
        if size == 0 or size % PAGE_BYTES:
            return False
        with path.open("rb") as file:
            return all(
                len(set(_page(file, at))) > _MOST_OF_A_BYTE
                for at in (0, size // PAGE_BYTES // 2, size // PAGE_BYTES - 1)
            )
    except OSError:
        return False


def _page(file: BinaryIO, number: int) -> bytes:
    file.seek(number * PAGE_BYTES)
    return file.read(PAGE_BYTES)


def _letters_of(raw: bytes, count: int) -> str:
    number = int.from_bytes(raw, "big") << (count * 5 - len(raw) * 8)
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(count)))


def _check_of(raw: bytes) -> str:
    return _letters_of(sha256(b"recovery" + raw).digest()[:2], _CHECK_LETTERS)


class KeyRing:
    """The keys that this run of the program was given, the newest first; only in memory."""

    def __init__(self) -> None:
        self._keys: tuple[Key, ...] = ()

    def __iter__(self) -> Iterator[Key]:
        return iter(self._keys)

    def __bool__(self) -> bool:
        return bool(self._keys)

    def hold(self, key: Key) -> None:
        self._keys = (key, *(one for one in self._keys if one != key))

    def let_go(self) -> None:
        self._keys = ()


HELD = KeyRing()
