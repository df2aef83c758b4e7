"""backup, backups, restore, check and repair on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import CommandLine


@pytest.fixture
def filled(command: CommandLine) -> CommandLine:
    assert command.run("add", "bought 40 for 6.00").exit_code == 0
    return command


def damage(path: Path) -> bytes:
    broken = path.read_bytes()[:4096] + b"\xa5" * 80_000
    path.write_bytes(broken)
    return broken


def test_that_a_backup_goes_into_any_folder_and_is_listed(
    filled: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    made = filled.json("backup", str(folder))
    assert (made["ok"], made["entries"], made["connects"]) == (True, 1, 40)
    assert Path(made["path"]).parent == folder
    listed = filled.json("backups", "--folder", str(folder))
    assert listed["ok"]
    assert [one["path"] for one in listed["backups"]] == [made["path"]]
    assert "passed" in filled.run("backups", "--folder", str(folder)).output


def test_that_the_usual_folder_is_apart_from_the_ledger(filled: CommandLine) -> None:
    assert "no backup" in filled.run("backups").output
    made = filled.json("backup")
    assert Path(made["path"]).parent != filled.ledger.parent
    assert len(filled.json("backups")["backups"]) == 1


def test_that_a_dry_run_shows_the_difference_and_restores_nothing(
    filled: CommandLine, tmp_path: Path
) -> None:
    made = filled.json("backup", str(tmp_path / "stick"))["path"]
    filled.run("add", 'spent 14 on "Kiln log"')
    before = filled.ledger.read_bytes()
    shown = filled.json("restore", made, "--dry-run")
    assert shown["difference"]["entries"] == {"now": 2, "then": 1}
    assert shown["difference"]["balance"] == {"now": 26, "then": 40}
    assert [one["wallet"] for one in shown["difference"]["by_wallet"]] == ["Personal"]
    assert (shown["dry_run"], shown["kept"]) == (True, None)
    assert filled.ledger.read_bytes() == before
    text = filled.run("restore", made, "--dry-run").output
    assert "1 change of the ledger would go" in text
    done = filled.json("restore", made)
    assert Path(done["kept"]).read_bytes() == before
    assert filled.json("balance")["balance"] == 40


def test_that_restoring_something_else_is_refused_in_one_sentence(
    filled: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("not a ledger " * 400)
    for path in (str(other), str(tmp_path / "absent"), str(filled.ledger)):
        result = filled.run("restore", path)
        assert result.exit_code == 1
        assert result.stderr.count("\n") == 1


def test_that_a_damaged_ledger_is_checked_offered_and_repaired(filled: CommandLine) -> None:
    backup = filled.json("backup")["path"]
    broken = damage(filled.ledger)
    checked = filled.json("check", code=1)
    assert not checked["ok"]
    assert checked["backup"] == backup
    assert checked["repair"]["entries"] == 1
    assert "newest good backup" in filled.run("check").output
    assert filled.json("repair", "--dry-run")["kept"] is None
    assert filled.ledger.read_bytes() == broken
    done = filled.json("repair")
    assert Path(done["kept"]).read_bytes() == broken
    assert done["revisions"]["as_they_were"] == 2
    assert filled.json("check", "--rebuild")["ok"]
    assert filled.json("repair")["sound"]


def test_that_a_bad_backup_is_listed_as_damaged(filled: CommandLine, tmp_path: Path) -> None:
    made = filled.json("backup", str(tmp_path / "stick"))["path"]
    damage(Path(made))
    listed = filled.json("backups", "--folder", str(tmp_path / "stick"), code=1)
    assert [one["ok"] for one in listed["backups"]] == [False]
    assert listed["problems"][0]["code"] == "backup_damaged"
    assert "damaged" in filled.run("backups", "--folder", str(tmp_path / "stick")).output


def test_that_check_warns_of_a_synced_folder(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    line = CommandLine(tmp_path / "Dropbox" / "mine.bidbook")
    assert line.run("new", str(line.ledger)).exit_code == 0
    found = line.json("check")
    assert found["ok"]
    assert [one["code"] for one in found["warnings"]] == ["synced_folder"]
