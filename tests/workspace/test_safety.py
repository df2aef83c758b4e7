"""What a ledger says of its own safety: tests of backups that are remembered, chain, check."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.problems import LedgerError
from app.domain.progress import Progress, cancelled
from app.workspace.clock import Clock
from app.workspace.rescuing import proven_backups
from app.workspace.restore_tests import RestoreTest, keep_test, last_test
from app.workspace.safety import check_ledger
from app.workspace.workspace import Workspace

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def kept(workspace: Workspace, folder: Path) -> Workspace:
    workspace.keep_backups(folder)
    workspace.add("bought 40 for 6.00")
    return workspace


def test_that_a_test_is_remembered_as_it_came_out(folder: Path) -> None:
    test = RestoreTest(at=NOW, tested=3, passed=2, entries=7, connects=-4)
    keep_test(folder, test)
    assert last_test(folder) == test
    assert not test.is_passed


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"at": 5}', '{"at": "2026-03-10T09:30:00", "tested": 1, "passed": 1}'],
)
def test_that_what_is_no_test_is_none(folder: Path, content: str) -> None:
    folder.mkdir()
    (folder / "restore-test.json").write_text(content, encoding="utf-8")
    assert last_test(folder) is None


def test_that_a_backup_that_was_just_made_counts_as_tested(kept: Workspace) -> None:
    assert kept.safety().last_test is None
    made, _ = kept.back_up()
    safety = kept.safety()
    assert [one.path for one in safety.backups] == [made.path]
    test = safety.last_test
    assert test is not None
    assert (test.tested, test.passed, test.entries, test.connects) == (1, 1, 1, 40)


def test_that_one_in_another_folder_says_nothing_of_the_usual_one(
    kept: Workspace, tmp_path: Path
) -> None:
    kept.back_up(tmp_path / "stick")
    assert kept.safety().last_test is None
    assert not (tmp_path / "stick" / "restore-test.json").exists()


def test_that_a_damaged_backup_fails_the_test_that_is_remembered(
    kept: Workspace, folder: Path
) -> None:
    made, _ = kept.back_up()
    kept.back_up()
    made.path.write_bytes(made.path.read_bytes()[:20_000])
    where, proofs = proven_backups(kept.path, folder)
    assert where == folder
    assert [one.fault is None for one in proofs].count(False) == 1
    test = kept.safety().last_test
    assert test is not None
    assert (test.tested, test.passed, test.is_passed) == (2, 1, False)
    document = json.loads((folder / "restore-test.json").read_text(encoding="utf-8"))
    assert sorted(document) == ["at", "connects", "entries", "passed", "tested"]


def test_that_the_chain_grows_and_its_end_is_the_last_hash(kept: Workspace) -> None:
    before, head = kept.chain_end()
    kept.add("award 6")
    after, other = kept.chain_end()
    assert (after, len(head), len(other)) == (before + 1, 64, 64)
    assert head != other
    kept.undo()
    assert kept.chain_end()[0] == after + 1


def test_that_a_check_counts_what_agrees_and_tells_how_far_it_is(kept: Workspace) -> None:
    told: list[Progress] = []
    found = check_ledger(kept.path, TODAY, told.append)
    assert (found.entries, found.revisions, found.problems) == (1, kept.chain_end()[0], ())
    assert [one.done for one in told] == [0, 1, 2, 3]


def test_that_a_check_can_be_called_off(kept: Workspace) -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 1:
            raise cancelled()

    with pytest.raises(LedgerError, match="cancelled"):
        check_ledger(kept.path, TODAY, stop)
    assert check_ledger(kept.path, TODAY).problems == ()


def test_that_a_changed_row_is_found_by_the_chain(kept: Workspace) -> None:
    conn = kept._file._conn
    conn.execute("DROP TRIGGER revision_no_update")
    conn.execute("UPDATE revision SET body = replace(body, '\"connects\":40', '\"connects\":41')")
    kept.close()
    codes = {one.code for one in check_ledger(kept.path, TODAY).problems}
    assert codes == {"chain_broken", "record_differs"}


def test_that_a_read_only_ledger_says_so(kept: Workspace) -> None:
    kept._file.why_read_only = LedgerError("newer_file", needs="9.0")
    safety = kept.safety()
    assert safety.why_read_only is not None
    assert safety.why_read_only.code == "newer_file"
    assert Workspace.open(kept.path, Clock(TODAY)).safety().why_read_only is None
