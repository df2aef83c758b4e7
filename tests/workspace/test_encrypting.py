"""A workspace encrypts its ledger and takes its backups along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.problems import LedgerError
from app.storage.keys import HELD
from app.workspace import encrypting, locks
from app.workspace.clock import Clock
from app.workspace.front_file import FrontFile
from app.workspace.locks import Lock, lock_of_keyring, lock_of_passphrase
from app.workspace.workspace import Workspace

TODAY = date(2026, 3, 10)
TITLE = "Restore a tide mill"


@pytest.fixture(autouse=True)
def no_keys_held() -> Iterator[None]:
    yield
    HELD.let_go()


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    kept: dict[str, str] = {}
    monkeypatch.setattr(encrypting, "keep_secret", kept.__setitem__)
    monkeypatch.setattr(encrypting, "drop_secret", lambda name: kept.pop(name, None))
    monkeypatch.setattr(locks, "kept_secret", kept.get)
    return kept


@pytest.fixture
def lived_in(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A ledger with two backups, a file set aside by a restore, and one of a repair."""
    workspace.keep_backups(tmp_path / "backups")
    workspace.add("bought 40 for 6.00")
    workspace.add(f'spent 14 on "{TITLE}"')
    first, _ = workspace.back_up()
    workspace.add(f'spent 12 on "{TITLE} again"')
    workspace.back_up()
    workspace.restore(first.path)
    return workspace


def files_that_tell(folder: Path) -> list[str]:
    return sorted(
        path.name
        for path in folder.rglob("*")
        if path.is_file() and TITLE.encode() in path.read_bytes()
    )


def test_that_the_title_is_readable_in_no_file_that_bidbook_made(
    lived_in: Workspace, tmp_path: Path
) -> None:
    assert len(files_that_tell(tmp_path)) == 4
    lock = lock_of_passphrase("correct horse")
    done = lived_in.change_lock(lock)
    assert (done.is_encrypted, done.backups, done.others, done.left) == (True, 2, 1, ())
    assert files_that_tell(tmp_path) == []
    assert lived_in.is_encrypted
    lived_in.add(f'spent 10 on "{TITLE} for good"')
    lived_in.back_up()
    lived_in.close()  # which backs up once more
    assert files_that_tell(tmp_path) == []


def test_that_what_cannot_be_encrypted_is_named(lived_in: Workspace, tmp_path: Path) -> None:
    beside = lived_in.path.with_name(f"{lived_in.path.stem}.damaged-1.bidbook.quarantine.jsonl")
    beside.write_text(f'{{"title":"{TITLE}"}}\n', encoding="utf-8")
    done = lived_in.change_lock(lock_of_passphrase("correct horse"))
    assert done.left == (beside,)
    assert files_that_tell(tmp_path) == [beside.name]


def test_that_what_the_window_kept_of_it_is_deleted(lived_in: Workspace) -> None:
    front = FrontFile()
    front.keep({"path": str(lived_in.path)}, {"title": TITLE})
    lived_in.change_lock(lock_of_passphrase("correct horse"))
    assert not front.path.exists()
    assert lived_in.snapshot().head == ""


def test_that_undo_balance_and_history_go_on(lived_in: Workspace) -> None:
    before = lived_in.ledger().balance
    lived_in.change_lock(lock_of_passphrase("correct horse"))
    assert lived_in.ledger().balance == before
    lived_in.undo()
    assert lived_in.ledger().balance == before + 14
    assert lived_in.check() == []


def test_that_a_closed_one_opens_with_either_secret_only(lived_in: Workspace) -> None:
    lock = lock_of_passphrase("correct horse")
    lived_in.change_lock(lock)
    path = lived_in.path
    lived_in.close()
    HELD.let_go()
    with pytest.raises(LedgerError, match="ledger_locked"):
        Workspace.open(path, Clock(TODAY))
    assert not locks.opens(path, "correct house")
    assert locks.opens(path, lock.recovery)
    assert locks.opens(path, "correct horse")
    assert locks.needs_key(path)
    locks.unlock(path, lock.recovery)
    again = Workspace.open(path, Clock(TODAY))
    assert len(again.records().entries) == 2
    again.close()


def test_that_the_keyring_opens_it_and_is_told_of_each_change(
    lived_in: Workspace, keyring: dict[str, str]
) -> None:
    lock = lock_of_keyring()
    lived_in.change_lock(lock)
    assert keyring == {lock.key.name: lock.recovery}
    HELD.let_go()
    assert locks.unlock_by_keyring(lived_in.path)
    lived_in.change_lock(lock_of_passphrase("correct horse"))
    assert keyring == {}
    HELD.let_go()
    assert not locks.unlock_by_keyring(lived_in.path)
    locks.unlock(lived_in.path, "correct horse")
    lived_in.keep_in_keyring()
    HELD.let_go()
    assert locks.unlock_by_keyring(lived_in.path)


def test_that_a_keyring_that_fails_leaves_all_as_it_was(
    lived_in: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails(*_: object) -> None:
        raise LedgerError("keyring_locked")

    before = files_that_tell(tmp_path)
    monkeypatch.setattr(encrypting, "keep_secret", fails)
    with pytest.raises(LedgerError, match="keyring_locked"):
        lived_in.change_lock(lock_of_keyring())
    assert files_that_tell(tmp_path) == before
    assert not lived_in.is_encrypted


def test_that_plain_again_is_plain_and_so_are_its_backups(
    lived_in: Workspace, tmp_path: Path
) -> None:
    before = files_that_tell(tmp_path)
    lived_in.change_lock(lock_of_passphrase("correct horse"))
    done = lived_in.change_lock(None)
    assert (done.is_encrypted, done.backups, done.others) == (False, 2, 1)
    assert files_that_tell(tmp_path) == before
    assert lived_in.check() == []


def test_that_what_was_cut_short_is_finished_by_doing_it_again(
    lived_in: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lock = lock_of_passphrase("correct horse")
    monkeypatch.setattr(encrypting, "_is_taken", lambda *_: False)
    assert len(lived_in.change_lock(lock).left) == 3
    assert len(files_that_tell(tmp_path)) == 3
    monkeypatch.undo()
    assert lived_in.change_lock(lock).left == ()
    assert files_that_tell(tmp_path) == []


def test_that_a_ledger_that_takes_no_writes_is_not_encrypted(
    lived_in: Workspace, new_lock: Callable[[], Lock]
) -> None:
    lived_in._file.why_read_only = LedgerError("read_only", path="here")
    with pytest.raises(LedgerError, match="read_only"):
        lived_in.change_lock(new_lock())


@pytest.fixture
def new_lock() -> Callable[[], Lock]:
    return lock_of_keyring
