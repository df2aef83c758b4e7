"""A workspace backs itself up when it promised to, restores, and comes back after a bad disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.problems import LedgerError
from app.storage import database
from app.storage.backups.names import Occasion
from app.workspace.clock import Clock
from app.workspace.rescuing import (
    compare_ledgers,
    offer_for,
    proven_backups,
    repair_ledger,
    restore_ledger,
)
from app.workspace.workspace import Workspace

TODAY = date(2026, 3, 10)
HISTORY = b'{"id":"a1","occurred_on":"2026-03-09","kind":"proposal","connects":-6}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def occasions(workspace: Workspace) -> list[Occasion]:
    return [one.occasion for one in workspace.backups()]


class Later(Clock):
    """A clock some days ahead of the journal."""

    def now(self) -> datetime:
        return datetime(2099, 1, 1, tzinfo=UTC)


def test_that_closing_backs_up_what_no_backup_holds(workspace: Workspace, folder: Path) -> None:
    workspace.keep_backups(folder)
    assert occasions(workspace) == []
    workspace.add("bought 40 for 6.00")
    path = workspace.path
    workspace.close()
    again = Workspace.open(path, Clock(TODAY))
    again.keep_backups(folder)
    assert occasions(again) == [Occasion.CLOSE]
    again.close()
    _, found = proven_backups(path, folder)
    assert [one.tally.entries for one in found if one.tally] == [1]


def test_that_an_older_ledger_is_backed_up_once_a_day(workspace: Workspace, folder: Path) -> None:
    workspace.add("bought 40 for 6.00")
    workspace.close()
    for _ in range(2):
        again = Workspace.open(workspace.path, Later(TODAY))
        again.keep_backups(folder)
        assert occasions(again) == [Occasion.DAILY]
        again.close()


def test_that_an_import_is_preceded_by_a_backup(workspace: Workspace, folder: Path) -> None:
    workspace.keep_backups(folder)
    for number in range(2):
        line = HISTORY.replace(b"a1", b"a%d" % number).replace(b"-6", b"-%d" % (6 + number))
        workspace.record(workspace.plan([workspace.read(line)]))
    assert occasions(workspace) == [Occasion.IMPORT]
    (found,) = workspace.prove_backups()
    assert found.tally is not None
    assert found.tally.entries == 1


def test_that_a_sample_is_not_backed_up(tmp_path: Path, folder: Path) -> None:
    sample = Workspace.create_sample(tmp_path / "sample.bidbook", Clock(TODAY))
    sample.keep_backups(folder)
    sample.close()
    assert not folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_that_a_backup_that_fails_is_told_and_stops_nothing(
    workspace: Workspace, folder: Path
) -> None:
    folder.mkdir()
    folder.chmod(0o777)
    workspace.add("bought 40 for 6.00")
    workspace.keep_backups(folder)
    workspace.record(workspace.plan([workspace.read(HISTORY)]))
    assert workspace.backup_problem is not None
    assert workspace.backup_problem.code == "backup_failed"
    assert len(workspace.records().entries) == 2
    folder.chmod(0o700)
    workspace.close()
    assert workspace.backup_problem is None


def test_that_restoring_shows_the_difference_first_and_goes_on(
    workspace: Workspace, folder: Path
) -> None:
    workspace.add("bought 40 for 6.00")
    backup, _ = workspace.back_up(folder)
    workspace.add('spent 14 on "Kiln log"')
    workspace.add('spent 6 on "Glaze book"')
    found = workspace.compare_with(backup.path)
    assert (found.now.entries, found.then.entries) == (3, 1)
    assert (found.now.balance, found.then.balance) == (20, 40)
    assert (found.changes_gone, found.changes_new) == (2, 0)
    (wallet,) = found.wallets
    assert (wallet.name, wallet.now.balance, wallet.then.balance) == ("Personal", 20, 40)
    kept = workspace.restore(backup.path)
    assert kept is not None
    assert workspace.ledger().balance == 40
    workspace.add('spent 1 on "After"')
    assert workspace.ledger().balance == 39
    assert workspace.check(rebuild=True) == []
    back = compare_ledgers(workspace.path, kept, workspace.clock)
    assert (back.changes_gone, back.changes_new) == (1, 2)


def test_that_a_damaged_ledger_is_offered_back_with_the_loss(
    workspace: Workspace, folder: Path
) -> None:
    workspace.add("bought 40 for 6.00")
    backup, _ = workspace.back_up(folder)
    workspace.add('spent 14 on "Kiln log"')
    path = workspace.path
    workspace.close()
    shutil.copyfile(path, path.with_name("aside"))
    path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * 120_000)
    with pytest.raises(LedgerError) as caught:
        Workspace.open(path, Clock(TODAY))
    offer = offer_for(path, caught.value, Clock(TODAY), folder)
    assert offer.backup is not None
    assert offer.backup.path == backup.path
    assert offer.tally is not None
    assert offer.tally.total == 40
    assert offer.rehearsal is not None
    assert not offer.rehearsal.is_exact
    done = repair_ledger(path, Clock(TODAY), folder)
    assert done.tally is not None
    assert done.tally.total == 40
    assert restore_ledger(path.with_name("aside"), path, Clock(TODAY)) is not None
    opened = Workspace.open(path, Clock(TODAY))
    assert opened.ledger().balance == 26
    opened.close()


def test_that_without_a_backup_there_is_still_an_offer(tmp_path: Path) -> None:
    fault = LedgerError("file_missing")
    offer = offer_for(tmp_path / "absent.bidbook", fault, Clock(TODAY))
    assert (offer.backup, offer.tally, offer.rehearsal) == (None, None, None)


def test_that_a_full_disk_makes_the_ledger_read_only_until_there_is_room(
    workspace: Workspace,
) -> None:
    workspace.add("bought 40 for 6.00")
    conn = workspace._file._conn
    conn.execute("PRAGMA max_page_count = 1")
    long = "x" * 9_000
    with pytest.raises(LedgerError, match="disk_full"):
        workspace.add(f'spent 6 on "{long}"')
    assert workspace.is_read_only
    assert workspace.why_read_only is not None
    assert workspace.why_read_only.code == "disk_full"
    assert workspace.ledger().balance == 40
    assert workspace.snapshot().is_read_only
    workspace.recover()
    assert not workspace.is_read_only
    workspace.add('spent 6 on "Kiln log"')
    assert workspace.ledger().balance == 34


def test_that_a_lost_drive_is_told_and_its_return_is_taken(workspace: Workspace) -> None:
    workspace.add("bought 40 for 6.00")
    away = workspace.path.with_name("away")
    workspace.path.rename(away)
    with pytest.raises(LedgerError) as caught:
        workspace.add('spent 6 on "Kiln log"')
    assert caught.value.code in {"file_moved", "disk_error", "folder_unwritable"}
    assert workspace.is_read_only
    with pytest.raises(LedgerError, match="file_missing"):
        workspace.recover()
    workspace.try_again()
    assert workspace.is_read_only
    away.rename(workspace.path)
    workspace.try_again()
    assert not workspace.is_read_only
    workspace.add('spent 6 on "Kiln log"')
    assert workspace.ledger().balance == 34
    assert workspace.check() == []


def test_that_a_write_with_an_unsure_end_is_seen(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.ledger()

    def commit(conn: sqlite3.Connection) -> None:
        conn.execute("COMMIT")
        raise LedgerError("written_unsure")

    with monkeypatch.context() as patch:
        patch.setattr(database, "_commit", commit)
        with pytest.raises(LedgerError, match="written_unsure"):
            workspace.add("bought 40 for 6.00")
    assert workspace.ledger().balance == 40
    assert workspace.is_read_only
    workspace.add('spent 6 on "Kiln log"')
    assert not workspace.is_read_only


def test_that_an_unsafe_place_is_told(
    tmp_path: Path, new_workspace: Callable[..., Workspace]
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    made = Workspace.create(folder / "mine.bidbook", Clock(TODAY))
    codes = [problem.code for problem in made.problems_of_place()]
    made.close()
    assert codes == ["synced_folder"]
    assert new_workspace().problems_of_place() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_that_no_ledger_is_made_where_everyone_may_replace_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    with pytest.raises(LedgerError, match="open_folder"):
        Workspace.create(tmp_path / "mine.bidbook", Clock(TODAY))
    assert list(tmp_path.iterdir()) == []
