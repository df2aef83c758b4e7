"""The system's keyring: the only place besides the user's head where a secret may stay.

Only backends that are known to be real ones are used. One that keeps plain text, nothing or
nowhere is refused, whatever is configured; where there is none, or it is locked, the user is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.domain.problems import LedgerError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Bidbook"
REAL = frozenset(
    {
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
"""Backends that encrypt what they keep, by module and class."""


def has_keyring() -> bool:
    """Whether there is a keyring that may be used; it may still turn out to be locked."""
    return real_keyring() is not None


def keep_secret(name: str, secret: str) -> None:
    """Put a secret in the keyring, in place of the one of that name.

    Raises LedgerError `keyring_missing` and `keyring_locked`; then it is kept nowhere.
    """
    backend = _backend()
    try:
        backend.set_password(SERVICE, name, secret)
        held = backend.get_password(SERVICE, name)
    except Exception as fault:
        raise LedgerError("keyring_locked") from fault
    if held != secret:
        raise LedgerError("keyring_locked")


def kept_secret(name: str) -> str | None:
    """The secret of a name; None where the keyring has none. Raises as `keep_secret` does."""
    backend = _backend()
    try:
        return backend.get_password(SERVICE, name)
    except Exception as fault:
        raise LedgerError("keyring_locked") from fault


def drop_secret(name: str) -> None:
    """Take a secret out of the keyring, if it is there and the keyring lets us."""
    from keyring.errors import KeyringError  # noqa: PLC0415 - an optional package

    try:
        if kept_secret(name) is not None:
            _backend().delete_password(SERVICE, name)
    except (LedgerError, KeyringError):
        return


def real_keyring() -> KeyringBackend | None:
    """The keyring of this system, or of several the first real one; None where there is none."""
    try:
        import keyring  # noqa: PLC0415 - an optional package, slow to load

        chosen = keyring.get_keyring()
    except Exception:  # noqa: BLE001 - each backend has its own way to fail
        return None
    return next((one for one in _alternatives(chosen) if is_real(one)), None)


def is_real(backend: object) -> bool:
    """Whether a backend is one of those that encrypt what they keep."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}" in REAL


def _backend() -> KeyringBackend:
    found = real_keyring()
    if found is None:
        raise LedgerError("keyring_missing")
    return found


def _alternatives(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    """The backend, or those that it would ask in turn."""
    yield from getattr(backend, "backends", (backend,))
