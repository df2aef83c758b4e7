"""The page of safety: the last restore test, backups, the file and its chain, encryption."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.progress import Progress as Done
from app.domain.progress import Watch
from app.ui import formats
from app.ui.page import Page
from app.ui.safety.backup_table import BackupRow, backup_model
from app.ui.safety.words import chain_words, lock_words, promises, test_words
from app.ui.settings.rows import SettingCard, SettingRow, side_by_side
from app.ui.task_runner import Token
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.progress import Progress
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.table import DataTable
from app.ui.widgets.tag import Glyph, Tone
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of, sentence_of_problem
from app.workspace.restore_tests import test_of
from app.workspace.safety import Checked, ProvenBackup, Safety, check_ledger, proven_in
from app.workspace.snapshot import Snapshot

WIDEST = 960
"""px at 100 %, as the settings."""


class SafetyPage(Page):
    """Everything is asked for when the page is looked at. Restoring shows the difference first."""

    guideRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Safety")
        self.header.set_title(self.title)
        self.header.set_subtitle(self.tr("What keeps this ledger, and how to test it"))
        self._bridge = bridge
        self._snapshot_shown: Snapshot | None = None
        self._safety: Safety | None = None
        self._proofs: dict[Path, ProvenBackup] = {}
        self.back_up = button(self.tr("Back up now"), Kind.PRIMARY)
        self.back_up_elsewhere = button(self.tr("Back up to a folder…"))
        self.test = button(self.tr("Test all backups"))
        self.restore = button(self.tr("Restore…"), compact=True)
        self.restore_other = button(self.tr("Restore a file…"), compact=True)
        self.check = button(self.tr("Check now"))
        self.copy_head = button(self.tr("Copy the hash"), icon="copy")
        self.encrypt = button(self.tr("Encrypt…"))
        self.rekey = button(self.tr("Change the key…"))
        self.decrypt = button(self.tr("Make it plain…"))
        self.test_key = button(self.tr("Test a key…"))
        self.glyph = Glyph("shield", Tone.NEUTRAL, 36)
        self.tested = Sentence(step="body", lead_ink="text")
        self.table = DataTable()
        self.where = Sentence(ink="text_3")
        self.progress = Progress()
        self.checked = Sentence(step="body", lead_ink="text")
        self._model = backup_model(self)
        self._lay_out()
        self._connect()
        for one in (self.restore, self.restore_other, self.test, self.copy_head, self.encrypt):
            one.setEnabled(False)  # until it is known what there is
        for one in (self.rekey, self.decrypt, self.test_key):
            one.hide()

    def refresh(self, snapshot: Snapshot) -> None:
        """Ask how safe the ledger is."""
        if self._snapshot_shown is None or snapshot.path != self._snapshot_shown.path:
            self._proofs = {}
            self.checked.hide()
        self._snapshot_shown = snapshot
        self._bridge.ask(lambda workspace: workspace.safety(), self._show)

    def shown(self) -> tuple[BackupRow, ...]:
        """The backups in sight, in order."""
        return tuple(self._model.rows())

    # -- inside

    def _lay_out(self) -> None:
        theme = current_theme()
        self.header.add_action(self.back_up_elsewhere)
        self.header.add_action(self.back_up)
        cards = (self._test_card(), self._backup_card(), *self._file_cards(), self._promise_card())
        shelf = QWidget()  # narrower as a whole: cards that are so by themselves are measured wide
        shelf.setMaximumWidth(round(WIDEST * theme.scale))
        box = QVBoxLayout(shelf)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px("space.l"))
        for card in cards:
            box.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(shelf, 1_000)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def _test_card(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(current_theme().px("space.m"))
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, round(7 * current_theme().scale), 0, 0)
        words.addWidget(self.tested)
        row.addLayout(words, 1)
        row.addWidget(self.test, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        card.add(self.progress)
        card.setAccessibleName(self.tr("Last restore test"))
        return card

    def _backup_card(self) -> Card:
        self.table.setModel(self._model)
        self.table.hug_rows()
        self.table.setAccessibleName(self.tr("Backups"))
        extra = side_by_side(self.restore_other, self.restore)
        self.backups = Card(self.tr("Backups"), extra=extra, flush=True)
        self.backups.add(self.table)
        foot = QVBoxLayout()
        pad = current_theme().px("space.l")
        foot.setContentsMargins(pad, current_theme().px("space.s"), pad, pad)
        foot.addWidget(self.where)
        self.backups.body.addLayout(foot)
        return self.backups

    def _file_cards(self) -> tuple[Card, Card]:
        self._place = SettingRow(self.tr("Where it lies"), "", QWidget())
        self._chain = SettingRow(self.tr("Chain"), "", self.copy_head)
        self._check = SettingRow(
            self.tr("Check"),
            self.tr(
                "Reads every page, follows the chain, compares every table with it, books again."
            ),
            self.check,
        )
        file_card = SettingCard(self.tr("This file"), [self._place, self._chain, self._check])
        file_card.add(self.checked)
        self.checked.hide()
        keys = side_by_side(self.test_key, self.rekey, self.decrypt, self.encrypt)
        self._lock = SettingRow(self.tr("Encryption"), "", keys)
        return file_card, SettingCard(self.tr("Who can read it"), [self._lock])

    def _promise_card(self) -> Card:
        guide = button(self.tr("How it was tested"), Kind.LINK)
        guide.clicked.connect(self.guideRequested)
        card = Card(self.tr("What Bidbook promises"), extra=guide)
        for lead, rest in promises():
            card.add(Sentence(rest, lead=lead, step="body", lead_ink="text"))
        return card

    def _connect(self) -> None:
        self.back_up.clicked.connect(partial(self._back_up, None))
        self.back_up_elsewhere.clicked.connect(self._back_up_elsewhere)
        self.test.clicked.connect(self._test_all)
        self.restore.clicked.connect(self._restore_selected)
        self.restore_other.clicked.connect(self._restore_other)
        self.check.clicked.connect(self._check_all)
        self.copy_head.clicked.connect(self._copy_head)
        self.encrypt.clicked.connect(partial(self._change_lock, is_first=True))
        self.rekey.clicked.connect(partial(self._change_lock, is_first=False))
        self.decrypt.clicked.connect(self._decrypt)
        self.test_key.clicked.connect(self._test_key)
        self.table.activated.connect(self._restore_selected)
        appearance().maskChanged.connect(self._show_again)

    def _show(self, found: object) -> None:
        if not isinstance(found, Safety):
            return
        self._safety = found
        self._show_again()

    def _show_again(self, _value: object = None) -> None:
        safety = self._safety
        if safety is None:
            return
        lead, rest, tone = test_words(safety.last_test)
        if safety.backup_problem is not None:
            rest, tone = sentence_of_problem(safety.backup_problem), Tone.BAD
        self.tested.set_text(rest, lead=lead)
        self.glyph.set_state("shield" if tone is not Tone.BAD else "warning", tone)
        self._model.show_rows(
            [BackupRow(one, self._proofs.get(one.path)) for one in safety.backups]
        )
        if safety.backups and not self.table.selected_rows():
            self.table.select_row(0)
        self.where.set_text(self._where_words(safety))
        self._place.sentence.set_text(self._place_words(safety))
        self._chain.sentence.set_text(chain_words(safety))
        self._lock.sentence.set_text(lock_words(safety))
        self._fit_buttons(safety)

    def _fit_buttons(self, safety: Safety) -> None:
        is_writable = safety.why_read_only is None
        self.table.setVisible(bool(safety.backups))
        self.restore.setEnabled(bool(safety.backups) and is_writable)
        self.restore_other.setEnabled(is_writable)
        self.test.setEnabled(bool(safety.backups))
        self.copy_head.setEnabled(bool(safety.head))
        self.encrypt.setVisible(not safety.is_encrypted)
        self.encrypt.setEnabled(safety.can_encrypt and is_writable)
        for one in (self.rekey, self.decrypt, self.test_key):
            one.setVisible(safety.is_encrypted)
        for one in (self.rekey, self.decrypt):
            one.setEnabled(is_writable)

    def _where_words(self, safety: Safety) -> str:
        folder = formats.isolated(formats.title(str(safety.folder)))
        if safety.is_sample:
            return self.tr("The sample is not backed up by itself.")
        if not safety.backups:
            return self.tr("None yet. They go to {folder}").format(folder=folder)
        return self.tr(
            "In {folder}. Made on closing, once a day and before bringing in; the newest of 7 days,"
            " 4 weeks and 12 months stay, and all that you asked for."
        ).format(folder=folder)

    def _place_words(self, safety: Safety) -> str:
        path = formats.isolated(formats.title(str(safety.path)))
        if not safety.places:
            return self.tr("{path}. On this computer, and in no folder that is synced.").format(
                path=path
            )
        return ". ".join([path, " ".join(map(sentence_of_problem, safety.places))])

    # -- backing up and testing

    def _back_up(self, folder: Path | None, _checked: bool = False) -> None:
        self._bridge.ask(lambda workspace: workspace.back_up(folder), self._say_backed_up)

    def _back_up_elsewhere(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Back up to a folder"))
        if name:
            self._back_up(Path(name))

    def _say_backed_up(self, _found: object) -> None:
        self.statusChanged.emit(self.tr("Backed up, opened and counted: the same as the ledger."))
        self._ask_again()

    def _ask_again(self, _: object = None) -> None:
        self._bridge.ask(lambda workspace: workspace.safety(), self._show)

    def _test_all(self) -> None:
        safety = self._safety
        if safety is None:
            return
        self.test.setEnabled(False)
        self.progress.begin(self.tr("Opening, checking and counting each backup"))
        now = self._bridge.clock.now()

        def prove(token: Token) -> list[ProvenBackup]:
            return proven_in(safety.path, safety.folder, now, _share(token))

        task = self._bridge.compute_long(prove, self._tested, self._end_test)
        task.progressed.connect(self.progress.set_share)

    def _tested(self, proofs: list[ProvenBackup]) -> None:
        self._proofs = {one.backup.path: one for one in proofs}
        lead, rest, _ = test_words(test_of(proofs, self._bridge.clock.now()))
        self.statusChanged.emit(f"{lead} {rest}")
        self._end_test()

    def _end_test(self, error: Exception | None = None) -> None:
        self.progress.finish()
        self.test.setEnabled(True)
        if error is not None:
            self._bridge.failed.emit(sentence_of(error), getattr(error, "code", "bug"))
        self._ask_again()

    def _check_all(self) -> None:
        safety = self._safety
        if safety is None:
            return
        self.check.setEnabled(False)
        self.progress.begin(self.tr("Checking the file"))
        today = self._bridge.clock.today()

        def work(token: Token) -> Checked:
            return check_ledger(safety.path, today, _share(token))

        task = self._bridge.compute_long(work, self._say_checked, self._end_check)
        task.progressed.connect(self.progress.set_share)

    def _say_checked(self, found: Checked) -> None:
        if found.problems:
            lead = self.tr("Not sound.")
            rest = " ".join(dict.fromkeys(map(sentence_of_problem, found.problems[:5])))
            advice = self.tr("Restore a backup, or save what can be saved with “bidbook repair”.")
            self.checked.set_text(f"{rest} {advice}", lead=lead)
        else:
            words = self.tr(
                "{entries} {entries:entry/entries} and {count} {count:revision/revisions} agree."
            )
            said = words.format(
                entries=formats.connects(found.entries), count=formats.connects(found.revisions)
            )
            self.checked.set_text(said, lead=self.tr("Sound."))
        self.checked.show()
        self._end_check()

    def _end_check(self, error: Exception | None = None) -> None:
        self.progress.finish()
        self.check.setEnabled(True)
        if error is not None:
            self._bridge.failed.emit(sentence_of(error), getattr(error, "code", "bug"))

    def _copy_head(self) -> None:
        if self._safety is not None:
            QGuiApplication.clipboard().setText(self._safety.head)
            self.statusChanged.emit(self.tr("The hash is on the clipboard."))

    # -- restoring and keys

    def _restore_selected(self, _index: object = None) -> None:
        rows = self.table.selected_rows()
        if rows and self.restore.isEnabled():
            self._offer_restore(self._model.row_at(rows[0]).backup.path)

    def _restore_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a file"), "", "Bidbook (*.bidbook)"
        )
        if name:
            self._offer_restore(Path(name))

    def _offer_restore(self, path: Path) -> None:
        from app.ui.safety.restore_dialog import RestoreDialog  # noqa: PLC0415 - rarely wanted

        dialog = RestoreDialog(self._bridge, path, self)
        dialog.restored.connect(self._ask_again)
        dialog.restored.connect(self.statusChanged)
        dialog.open()

    def _change_lock(self, _checked: bool = False, *, is_first: bool) -> None:
        from app.ui.safety.lock_dialog import LockDialog  # noqa: PLC0415 - rarely wanted

        dialog = LockDialog(self._bridge, self, is_first=is_first)
        dialog.changed.connect(self._ask_again)
        dialog.open()

    def _decrypt(self) -> None:
        from app.ui.safety.plain_dialog import PlainDialog  # noqa: PLC0415 - rarely wanted

        dialog = PlainDialog(self._bridge, self)
        dialog.changed.connect(self._ask_again)
        dialog.open()

    def _test_key(self) -> None:
        from app.ui.safety.unlock_dialog import KeyTestDialog  # noqa: PLC0415 - rarely wanted

        if self._safety is not None:
            KeyTestDialog(self._bridge, self._safety.path, self).open()


def _share(token: Token) -> Watch:
    """Tells how much is done; Stopped ends the work."""

    def watch(done: Done) -> None:
        token.check(done.done / done.total if done.total else 0.0)

    return watch
