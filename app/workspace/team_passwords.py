"""Passwords of team logins: in the system's keyring where it is a real one, else for this run.

Never in a file of ours and never in plain text: where no real keyring takes one, the user is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.problems import LedgerError
from app.workspace.keyrings import real_keyring

if TYPE_CHECKING:
    from app.team.address import Address

SERVICE = "Bidbook team"


class Passwords:
    """Where passwords are kept. Those of `held` are forgotten with the program."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def of(self, address: Address) -> str:
        """The password of a login. Raises LedgerError `team_password_needed`."""
        name = account(address)
        if name in self.held:
            return self.held[name]
        keyring = real_keyring()
        found = _asked(keyring, name) if keyring is not None else None
        if found is None:
            raise LedgerError("team_password_needed", name=address.user)
        return found

    def keep(self, address: Address, password: str) -> bool:
        """Keep a password; whether the system's keyring took it."""
        name = account(address)
        self.held[name] = password
        keyring = real_keyring()
        if keyring is None:
            return False
        try:
            keyring.set_password(SERVICE, name, password)
        except Exception:  # noqa: BLE001 - locked, gone, refused: each keyring has its own errors
            return False
        return True

    def forget(self, address: Address) -> None:
        name = account(address)
        self.held.pop(name, None)
        keyring = real_keyring()
        if keyring is not None and _asked(keyring, name) is not None:
            _deleted(keyring, name)


def account(address: Address) -> str:
    """What a login is called in a keyring."""
    return f"{address.user}@{address.host}:{address.port}/{address.database}"


def _asked(keyring: Any, name: str) -> str | None:
    try:
        found = keyring.get_password(SERVICE, name)
    except Exception:  # noqa: BLE001 - see `keep`
        return None
    return found if isinstance(found, str) else None


def _deleted(keyring: Any, name: str) -> None:
    try:
        keyring.delete_password(SERVICE, name)
    except Exception:  # noqa: BLE001 - see `keep`
        return


HELD = Passwords()
