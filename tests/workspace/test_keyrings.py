"""Only a keyring that is known to keep secrets safe is used."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.domain.problems import LedgerError
from app.workspace import keyrings
from app.workspace.keyrings import drop_secret, has_keyring, keep_secret, kept_secret


class Safe(KeyringBackend):
    """Stands for a real backend."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise KeyringLocked
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class Forgetful(Safe):
    """Takes a secret and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@pytest.fixture(autouse=True)
def system_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> Safe:
    names = {f"{__name__}.{made.__qualname__}" for made in (Safe, Forgetful)}
    monkeypatch.setattr(keyrings, "REAL", names)
    keyring.set_keyring(Safe())
    made = keyring.get_keyring()
    assert isinstance(made, Safe)
    return made


def test_that_a_secret_is_kept_and_dropped(safe: Safe) -> None:
    assert has_keyring()
    keep_secret("0a1b", "575H-YP65")
    assert safe.kept == {("Bidbook", "0a1b"): "575H-YP65"}
    assert kept_secret("0a1b") == "575H-YP65"
    assert kept_secret("other") is None
    drop_secret("0a1b")
    drop_secret("0a1b")
    assert safe.kept == {}


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Safe])
def test_that_a_backend_off_the_list_is_refused(backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    assert not has_keyring()
    with pytest.raises(LedgerError, match="keyring_missing"):
        keep_secret("0a1b", "secret")
    with pytest.raises(LedgerError, match="keyring_missing"):
        kept_secret("0a1b")
    drop_secret("0a1b")


def test_that_of_a_chain_only_what_is_real_is_asked(
    safe: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [null.Keyring(), safe])
    keyring.set_keyring(chainer.ChainerBackend())
    keep_secret("0a1b", "secret")
    assert list(safe.kept.values()) == ["secret"]


def test_that_a_locked_one_is_told_and_nothing_is_kept_elsewhere(safe: Safe) -> None:
    safe.is_locked = True
    with pytest.raises(LedgerError, match="keyring_locked"):
        keep_secret("0a1b", "secret")
    with pytest.raises(LedgerError, match="keyring_locked"):
        kept_secret("0a1b")
    drop_secret("0a1b")
    assert safe.kept == {}


@pytest.mark.usefixtures("safe")
def test_that_one_that_keeps_nothing_is_caught() -> None:
    keyring.set_keyring(Forgetful())
    with pytest.raises(LedgerError, match="keyring_locked"):
        keep_secret("0a1b", "secret")


def test_that_every_name_on_the_list_is_of_the_package() -> None:
    assert all(name.startswith("keyring.backends.") for name in keyrings.REAL)
    assert not {"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"} & keyrings.REAL
