"""Encrypting a ledger, or changing its key: the secret, then the recovery key, then it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.problems import LedgerError
from app.ui import formats
from app.ui.safety.quiet_dialog import QuietDialog
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.encrypting import Relocked
from app.workspace.keyrings import has_keyring
from app.workspace.locks import Lock, lock_of_keyring, lock_of_passphrase


class LockDialog(QuietDialog):
    """Nothing is changed before the end of the recovery key was typed back."""

    changed = Signal()

    def __init__(
        self, bridge: WorkspaceBridge, parent: QWidget | None = None, *, is_first: bool
    ) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._is_first = is_first
        self._lock: Lock | None = None
        self._has_keyring = False
        words = self.tr("Encrypt this ledger") if is_first else self.tr("Another key")
        self.setWindowTitle(words)
        self.lead.setText(words)
        self.words = self.add_words(
            self.tr(
                "The ledger and its backups can then be read with the passphrase or the recovery "
                "key only. Nobody can help where both are lost."
            )
        )
        self.keyring = QCheckBox(self.tr("Let this computer's keyring keep a key in its place"))
        self.passphrase = self.add_field(
            self.tr("Passphrase: several words are best"), is_secret=True
        )
        self.again = self.add_field(self.tr("Once more"), is_secret=True)
        self.body.addWidget(self.keyring)
        self._named = PlainLabel(
            self.tr("Recovery key: write it down and keep it apart"), "small", "text_2"
        )
        self.recovery = PlainLabel("", "lead")
        self.recovery.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.recovery.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.addWidget(self._named)
        self.body.addWidget(self.recovery)
        self.copy = button(self.tr("Copy"), Kind.LINK, icon="copy", compact=True)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)
        self.proof = self.add_field(self.tr("Its last four letters, as you wrote them down"))
        self.next = self.add_button(button(self.tr("Next"), Kind.PRIMARY))
        self._show_step(is_recovery=False)
        self._connect()
        bridge.compute(has_keyring, self._offer_keyring)  # asks the system, which may take a while

    # -- inside

    def _offer_keyring(self, is_there: bool) -> None:
        self._has_keyring = is_there
        self.keyring.setVisible(is_there and self._lock is None)
        self.fit()

    def _connect(self) -> None:
        self.next.clicked.connect(self._go_on)
        self.copy.clicked.connect(self._copy)
        self.keyring.toggled.connect(self._fit)
        for field in (self.passphrase, self.again, self.proof):
            field.textChanged.connect(self._fit)
            field.returnPressed.connect(self.next.click)

    def _show_step(self, *, is_recovery: bool) -> None:
        for field in (self.passphrase, self.again):
            self._set_shown(field, is_shown=not is_recovery)
        self.keyring.setVisible(not is_recovery and self._has_keyring)
        self._show_recovery(is_shown=is_recovery)
        self.next.setText(self._last_words() if is_recovery else self.tr("Next"))
        (self.proof if is_recovery else self.passphrase).setFocus()
        self._fit()
        self.fit()

    def _show_recovery(self, *, is_shown: bool) -> None:
        self._set_shown(self.proof, is_shown=is_shown)
        for one in (self._named, self.recovery, self.copy):
            one.setVisible(is_shown)

    def _set_shown(self, field: QLineEdit, *, is_shown: bool) -> None:
        field.setVisible(is_shown)
        above = self.body.itemAt(self.body.indexOf(field) - 1)
        label = above.widget() if above is not None else None
        if label is not None:
            label.setVisible(is_shown)

    def _last_words(self) -> str:
        return self.tr("Encrypt") if self._is_first else self.tr("Change the key")

    def _fit(self, _value: object = None) -> None:
        self.say_wrong("")
        if self._lock is not None:
            self.next.setEnabled(self._is_proven())
            return
        is_by_keyring = self.keyring.isChecked()
        for field in (self.passphrase, self.again):
            field.setEnabled(not is_by_keyring)
        self.next.setEnabled(is_by_keyring or bool(self.passphrase.text()))

    def _is_proven(self) -> bool:
        if self._lock is None:
            return False
        return self.proof.text().strip().upper() == self._lock.recovery[-4:]

    def _go_on(self) -> None:
        if self._lock is None:
            self._make_lock()
        elif self._is_proven():
            self._change(self._lock)

    def _make_lock(self) -> None:
        passphrase = self.passphrase.text()
        if self.keyring.isChecked():
            self._take(lock_of_keyring())
        elif passphrase != self.again.text():
            self.say_wrong(sentence_of(LedgerError("passphrase_differs")))
        else:
            self.next.setEnabled(False)
            self._bridge.compute(lambda: lock_of_passphrase(passphrase), self._take, self._refuse)

    def _take(self, lock: Lock) -> None:
        self._lock = lock
        self.recovery.setText(_in_two_lines(lock.recovery))
        self._show_step(is_recovery=True)

    def _refuse(self, error: Exception) -> None:
        self._fit()
        self.say_wrong(sentence_of(error))

    def _change(self, lock: Lock) -> None:
        self.next.setEnabled(False)
        self.close_.setEnabled(False)
        self._bridge.ask(lambda workspace: workspace.change_lock(lock), self._done, self._failed)

    def _done(self, found: object) -> None:
        self._bridge.refresh()
        self.changed.emit()
        if not isinstance(found, Relocked) or not found.left:
            self.accept()
            return
        names = formats.listed(formats.isolated(formats.title(path.name)) for path in found.left)
        self.words.set_text(
            self.tr("Done. These files are still as they were; look at them: {names}").format(
                names=names
            )
        )
        self._show_recovery(is_shown=False)
        self.next.hide()
        self.close_.setText(self.tr("Close"))
        self.close_.setEnabled(True)
        self.fit()

    def _failed(self, sentence: str) -> None:
        self.close_.setEnabled(True)
        self._fit()
        self.say_wrong(sentence)

    def _copy(self) -> None:
        if self._lock is not None:
            QGuiApplication.clipboard().setText(self._lock.recovery)
            self.copy.setText(self.tr("Copied"))


def _in_two_lines(recovery: str) -> str:
    groups = recovery.split("-")
    half = len(groups) // 2
    return "\n".join("  ".join(part) for part in (groups[:half], groups[half:]))
