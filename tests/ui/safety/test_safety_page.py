"""The page of safety: backups, tests, checking, restoring and keys, on a real ledger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from app.storage.keys import HELD
from app.ui.safety.lock_dialog import LockDialog
from app.ui.safety.plain_dialog import PlainDialog
from app.ui.safety.restore_dialog import RestoreDialog
from app.ui.safety.unlock_dialog import KeyTestDialog, UnlockDialog
from app.workspace.restore_tests import last_test
from app.workspace.workspace import Workspace
from tests.ui.safety.conftest import TITLE, Counter, filled

PASSPHRASE = "correct horse battery"  # noqa: S105 (of a test)


def backed_up(counter: Counter) -> Path:
    page = counter.page()
    before = len(page.shown())
    page.back_up.click()
    counter.until(lambda: len(page.shown()) == before + 1)
    return page.shown()[0].backup.path


def encrypted(counter: Counter) -> str:
    """Go through the dialog; the recovery key that it showed."""
    page = counter.page()
    page.encrypt.click()
    dialog = counter.dialog(LockDialog)
    assert isinstance(dialog, LockDialog)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    dialog.next.click()
    counter.until(dialog.recovery.isVisible)
    shown = dialog.recovery.text()
    assert not dialog.next.isEnabled()
    dialog.proof.setText(shown[-4:].lower())
    dialog.next.click()
    counter.until(lambda: not dialog.isVisible() and page._safety and page._safety.is_encrypted)
    return shown


def test_that_a_new_ledger_says_that_there_is_no_backup_yet(counter: Counter) -> None:
    page = counter.page()
    assert page.tested.text().startswith("No restore test yet.")
    assert not page.table.isVisible()
    assert "None yet." in page.where.text()
    assert not page.restore.isEnabled()


def test_that_a_backup_is_made_listed_and_its_test_told(counter: Counter) -> None:
    path = backed_up(counter)
    page = counter.page()
    assert path.exists()
    assert page.tested.text().startswith("Last restore test: passed.")
    assert "1 backup opened" in page.tested.text()
    assert "holds 2 entries" in page.tested.text()
    test = last_test(path.parent)
    assert test is not None
    assert (test.tested, test.passed, test.entries, test.connects) == (1, 1, 2, 26)


def test_that_all_backups_are_tested_and_a_damaged_one_is_named(counter: Counter) -> None:
    path = backed_up(counter)
    page = counter.page()
    backed_up(counter)
    content = bytearray(path.read_bytes())
    content[8192:12288] = bytes(4096)
    path.write_bytes(content)
    page.test.click()
    counter.until(lambda: "did not pass" in page.tested.text())
    assert page.tested.text().startswith("Last restore test: 1 of 2 did not pass.")
    said = {row.backup.path: row.proof for row in page.shown()}
    assert said[path] is not None
    assert said[path].fault is not None
    assert page.test.isEnabled()


def test_that_a_restore_shows_the_difference_first_and_keeps_the_file(counter: Counter) -> None:
    path = backed_up(counter)
    counter.bridge.act(lambda workspace: workspace.add(f'spent 10 on "{TITLE} again"'))
    counter.until(lambda: counter.balance == 16)
    page = counter.page()
    before = counter.path.read_bytes()
    page.restore.click()
    dialog = counter.dialog(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    counter.until(dialog.restore.isEnabled)
    words = [dialog.grid.itemAtPosition(1, at).widget().text() for at in range(1, 5)]
    assert words == ["3", "2", "16", "26"]
    assert "1 change of the ledger would go" in dialog.changes.text()
    assert counter.path.read_bytes() == before
    dialog.restore.click()
    counter.until(lambda: counter.balance == 26)
    kept = list(counter.path.parent.glob("my.before-restore-*"))
    assert [one.read_bytes() for one in kept] == [before]
    assert path.exists()


def test_that_another_file_than_a_ledger_is_refused_in_the_dialog(
    counter: Counter, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.bidbook"
    odd.write_text("Date,Connects\n", encoding="utf-8")
    page = counter.page()
    page._offer_restore(odd)
    dialog = counter.dialog(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    counter.until(dialog.wrong.isVisible)
    assert "is not a Bidbook ledger" in dialog.wrong.text()
    assert not dialog.restore.isEnabled()


def test_that_checking_says_sound_or_what_is_not(counter: Counter) -> None:
    page = counter.page()
    page.check.click()
    counter.until(page.checked.isVisible)
    assert page.checked.text().startswith("Sound. 2 entries and ")
    counter.asked(_tamper)
    page.check.click()
    counter.until(lambda: page.checked.text().startswith("Not sound."))
    assert "A record differs from what the journal says." in page.checked.text()


def _tamper(workspace: Workspace) -> None:
    workspace._file._conn.execute("UPDATE entry SET connects = 41 WHERE connects = 40")


def test_that_the_hash_is_copied_whole(counter: Counter) -> None:
    page = counter.page()
    page.copy_head.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == counter.asked(lambda workspace: workspace.chain_end()[1])
    assert len(copied) == 64


def test_that_a_synced_folder_is_warned_of(
    counters: Callable[[Path], Counter], tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox" / "books"
    folder.mkdir(parents=True)
    counter = counters(filled(folder / "my.bidbook"))
    counter.until(lambda: counter.snapshots)
    page = counter.page()
    assert "torn apart" in page._place.sentence.text()
    assert "Dropbox\u2069. A ledger" in page._place.sentence.text()


def test_that_the_window_encrypts_and_the_recovery_key_opens(
    counter: Counter, counters: Callable[[Path], Counter]
) -> None:
    backup = backed_up(counter)
    recovery = encrypted(counter)
    for path in (counter.path, backup):
        assert TITLE.encode() not in path.read_bytes()
    counter.page().test_key.click()
    test = counter.dialog(KeyTestDialog)
    assert isinstance(test, KeyTestDialog)
    for secret, is_right in (("correct mule", False), (recovery, True), (PASSPHRASE, True)):
        test.field.setText(secret)
        test.test.click()
        counter.until(test.answer.isVisible if is_right else test.wrong.isVisible)
    test.close()
    counter.window.close()
    HELD.let_go()
    again = counters(counter.path)
    ask = again.dialog(UnlockDialog)
    assert isinstance(ask, UnlockDialog)
    ask.field.setText("correct mule")
    ask.open_.click()
    again.until(ask.wrong.isVisible)
    assert ask.wrong.text().startswith("That opens nothing.")
    assert ask.field.text() == "correct mule"
    ask.field.setText(PASSPHRASE)
    ask.open_.click()
    again.until(lambda: again.snapshots)
    assert again.balance == 26


def test_that_it_is_made_plain_again(counter: Counter) -> None:
    encrypted(counter)
    page = counter.page()
    page.decrypt.click()
    dialog = counter.dialog(PlainDialog)
    assert isinstance(dialog, PlainDialog)
    dialog.go_on.click()
    counter.until(lambda: page._safety is not None and not page._safety.is_encrypted)
    assert TITLE.encode() in counter.path.read_bytes()
    assert page.encrypt.isVisible()


def test_that_two_different_passphrases_and_a_short_one_go_no_further(counter: Counter) -> None:
    counter.page().encrypt.click()
    dialog = counter.dialog(LockDialog)
    assert isinstance(dialog, LockDialog)
    dialog.passphrase.setText(PASSPHRASE)
    dialog.again.setText("another mule")
    dialog.next.click()
    assert "not the same" in dialog.wrong.text()
    dialog.passphrase.setText("short")
    dialog.again.setText("short")
    dialog.next.click()
    counter.until(lambda: "at least 8" in dialog.wrong.text())
    assert not dialog.recovery.isVisible()
    assert TITLE.encode() in counter.path.read_bytes()
    dialog.reject()
