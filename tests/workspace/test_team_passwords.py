"""Passwords go into a real keyring or nowhere."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest

from app.domain.problems import LedgerError
from app.team.address import Address
from app.workspace import keyrings
from app.workspace import team_passwords as passwords
from app.workspace.team_passwords import Passwords, account

ADDRESS = Address(host="db.example", port=5432, database="team", user="ana")


class Ring:
    """A keyring in memory; `module` is where it claims to be from."""

    def __init__(self, *, is_broken: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.is_broken = is_broken

    def get_password(self, service: str, name: str) -> str | None:
        self._perhaps_fail()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self._perhaps_fail()
        self.kept[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]

    def _perhaps_fail(self) -> None:
        if self.is_broken:
            raise OSError("locked")


def use(monkeypatch: pytest.MonkeyPatch, ring: Ring | None) -> None:
    monkeypatch.setattr(passwords, "real_keyring", lambda: ring)


def test_that_a_password_outlives_the_program_in_a_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    use(monkeypatch, ring)
    assert Passwords().keep(ADDRESS, "secret")
    assert Passwords().of(ADDRESS) == "secret"
    Passwords().forget(ADDRESS)
    assert ring.kept == {}
    assert account(ADDRESS) == "ana@db.example:5432/team"


@pytest.mark.parametrize("ring", [None, Ring(is_broken=True)])
def test_that_without_a_keyring_a_password_is_held_for_the_run_only(
    ring: Ring | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, ring)
    held = Passwords()
    assert not held.keep(ADDRESS, "secret")
    assert held.of(ADDRESS) == "secret"
    with pytest.raises(LedgerError, match="team_password_needed"):
        Passwords().of(ADDRESS)
    held.forget(ADDRESS)
    with pytest.raises(LedgerError, match="team_password_needed"):
        held.of(ADDRESS)


def of_class(name: str) -> object:
    module, _, own = name.rpartition(".")
    return type(own, (Ring,), {"__module__": module, "__qualname__": own})()


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [
        *[(name, True) for name in sorted(keyrings.REAL)],
        ("keyring.backends.fail.Keyring", False),
        ("keyring.backends.null.Keyring", False),
        ("keyrings.alt.file.PlaintextKeyring", False),
        ("keyring.backends.SecretServices.Keyring", False),
        ("keyring.backends.SecretService.PlainKeyring", False),
        ("mine.Keyring", False),
    ],
)
def test_that_only_keyrings_that_encrypt_are_used(name: str, is_taken: bool) -> None:
    assert keyrings.is_real(of_class(name)) is is_taken


@pytest.mark.parametrize("is_first", [True, False])
def test_that_of_several_keyrings_the_real_one_is_taken(
    is_first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    real, plain = (
        of_class("keyring.backends.macOS.Keyring"),
        of_class("keyrings.alt.file.PlaintextKeyring"),
    )
    order = [real, plain] if is_first else [plain, real]
    library = ModuleType("keyring")
    library.get_keyring = lambda: SimpleNamespace(backends=order)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", library)
    assert keyrings.real_keyring() is real
    library.get_keyring = lambda: plain  # type: ignore[attr-defined]
    assert keyrings.real_keyring() is None
