"""encrypt, unlock, rekey and decrypt on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import locking
from app.storage.keys import HELD
from tests.command_line import CommandLine

WORDS, OTHER = "correct horse battery", "another mule entirely"
TITLE = "Restore a tide mill"


@pytest.fixture(autouse=True)
def no_keys_held() -> Iterator[None]:
    yield
    HELD.let_go()


@pytest.fixture
def filled(command: CommandLine) -> CommandLine:
    assert command.run("add", "bought 40 for 6.00").exit_code == 0
    assert command.run("add", f'spent 14 on "{TITLE}"').exit_code == 0
    return command


@pytest.fixture
def locked(filled: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("BIDBOOK_NEW_PASSPHRASE", WORDS)
    assert filled.run("encrypt").exit_code == 0
    monkeypatch.delenv("BIDBOOK_NEW_PASSPHRASE")
    HELD.let_go()  # as a program that starts anew
    return filled


def test_that_encrypting_prints_a_recovery_key_that_opens_it(
    filled: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = filled.json("backup")["path"]
    monkeypatch.setenv("BIDBOOK_NEW_PASSPHRASE", WORDS)
    done = filled.json("encrypt")
    assert (done["ok"], done["encrypted"], done["backups"], done["left"]) == (True, True, 1, [])
    for path in (filled.ledger, Path(made)):
        assert TITLE.encode() not in path.read_bytes()
    HELD.let_go()
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", done["recovery_key"])
    assert filled.json("unlock") == {"ok": True, "opens": True, "in_keyring": False}
    assert filled.json("balance")["balance"] == 26


def test_that_a_locked_ledger_is_refused_in_one_sentence(
    locked: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = locked.run("balance")
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1
    assert "is encrypted. Its passphrase or its recovery key opens it." in refused.stderr
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", "correct mule")
    refused = locked.run("check")
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "That opens nothing." in refused.stderr


@pytest.mark.parametrize("name", ["balance", "lots", "check", "backups", "history", "wins"])
def test_that_every_command_works_with_the_passphrase(
    locked: CommandLine, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", WORDS)
    done = locked.run(name)
    assert done.exit_code == 0, done.output


def test_that_someone_at_the_keyboard_is_asked(
    locked: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_can_ask", lambda: True)
    done = locked.run("balance", stdin=f"{WORDS}\n")
    assert done.exit_code == 0
    assert "26 Connects" in done.stdout
    assert WORDS not in done.output


def test_that_a_new_passphrase_is_asked_twice(
    filled: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_can_ask", lambda: True)
    before = filled.ledger.read_bytes()
    assert "not the same" in filled.run("encrypt", stdin=f"{WORDS}\n{OTHER}\n").stderr
    assert "at least 8" in filled.run("encrypt", stdin="short\nshort\n").stderr
    assert filled.ledger.read_bytes() == before
    assert filled.run("encrypt", stdin=f"{WORDS}\n{WORDS}\n").exit_code == 0


def test_that_rekey_locks_out_the_old_passphrase(
    locked: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", WORDS)
    monkeypatch.setenv("BIDBOOK_NEW_PASSPHRASE", OTHER)
    assert locked.json("rekey")["encrypted"]
    HELD.let_go()
    assert "opens nothing" in locked.run("balance").stderr
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", OTHER)
    assert locked.json("balance")["balance"] == 26


def test_that_decrypt_and_export_give_plain_files(
    locked: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BIDBOOK_PASSPHRASE", WORDS)
    sheet = tmp_path / "entries.csv"
    assert locked.run("export", "--format", "csv", str(sheet)).exit_code == 0
    assert TITLE in sheet.read_text(encoding="utf-8")
    done = locked.json("decrypt")
    assert (done["encrypted"], done["recovery_key"]) == (False, None)
    assert TITLE.encode() in locked.ledger.read_bytes()


@pytest.mark.parametrize(
    ("name", "words"),
    [("encrypt", "encrypted already"), ("rekey", "is not encrypted"), ("decrypt", "not encrypted")],
)
def test_that_the_wrong_command_says_the_right_one(
    filled: CommandLine, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    monkeypatch.setenv("BIDBOOK_NEW_PASSPHRASE", WORDS)
    if name == "encrypt":
        assert filled.run("encrypt").exit_code == 0
    refused = filled.run(name)
    assert refused.exit_code == 1
    assert words in refused.stderr


def test_that_without_a_keyring_a_passphrase_is_asked_for(filled: CommandLine) -> None:
    refused = filled.run("encrypt", "--keyring")
    assert refused.exit_code == 1
    assert "no keyring here that keeps secrets safe" in refused.stderr
    refused = filled.run("encrypt")
    assert "BIDBOOK_NEW_PASSPHRASE" in refused.stderr
    assert TITLE.encode() in filled.ledger.read_bytes()
