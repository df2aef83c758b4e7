"""Asking for what opens an encrypted ledger: to open it, or only to test it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui import formats
from app.ui.safety.quiet_dialog import QuietDialog
from app.ui.widgets.buttons import Kind, button
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace import locks
from app.workspace.keyrings import has_keyring


class UnlockDialog(QuietDialog):
    """A wrong secret is said in place, and what was typed stays to be mended."""

    unlocked = Signal(object, bool)
    """The path, and whether the keyring is to keep the key."""

    def __init__(self, bridge: WorkspaceBridge, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("An encrypted ledger"))
        self.lead.setText(self.windowTitle())
        self._bridge = bridge
        self._path = path
        self.add_words(formats.isolated(formats.title(str(path))))
        self.field = self.add_field(self.tr("Passphrase or recovery key"), is_secret=True)
        self.keep = QCheckBox(self.tr("Let this computer's keyring open it from now on"))
        self.keep.hide()
        bridge.compute(has_keyring, self.keep.setVisible)  # asks the system, which may take a while
        self.body.addWidget(self.keep)
        self.open_ = self.add_button(button(self.tr("Open"), Kind.PRIMARY))
        self.open_.setEnabled(False)
        self.open_.clicked.connect(self._try)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.open_.click)
        self.field.setFocus()

    # -- inside

    def _typed(self, text: str) -> None:
        self.say_wrong("")
        self.open_.setEnabled(bool(text))

    def _try(self) -> None:
        self.open_.setEnabled(False)
        secret = self.field.text()
        self._bridge.compute(partial(locks.unlock, self._path, secret), self._done, self._refuse)

    def _done(self, _: object) -> None:
        self.accept()
        self.unlocked.emit(self._path, self.keep.isChecked())

    def _refuse(self, error: Exception) -> None:
        self.open_.setEnabled(True)
        self.field.setFocus()
        self.field.selectAll()
        self.say_wrong(sentence_of(error))


class KeyTestDialog(QuietDialog):
    """Whether a passphrase or a recovery key opens the ledger; changes nothing."""

    def __init__(self, bridge: WorkspaceBridge, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Test a key"))
        self.lead.setText(self.windowTitle())
        self._bridge = bridge
        self._path = path
        self.add_words(self.tr("Type what you wrote down. It is tried on the file, and not kept."))
        self.field = self.add_field(self.tr("Passphrase or recovery key"), is_secret=True)
        self.answer = self.add_words("")
        self.answer.hide()
        self.close_.setText(self.tr("Close"))
        self.test = self.add_button(button(self.tr("Test"), Kind.PRIMARY))
        self.test.setEnabled(False)
        self.test.clicked.connect(self._try)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.test.click)

    # -- inside

    def _typed(self, text: str) -> None:
        self.answer.hide()
        self.say_wrong("")
        self.test.setEnabled(bool(text))

    def _try(self) -> None:
        self.test.setEnabled(False)
        work = partial(locks.opens, self._path, self.field.text())
        self._bridge.compute(work, self._say, self._refuse)

    def _say(self, is_right: bool) -> None:
        self.test.setEnabled(True)
        if not is_right:
            self.say_wrong(self.tr("It does not open this ledger."))
            return
        self.answer.set_text("", lead=self.tr("It opens this ledger."))
        self.answer.show()

    def _refuse(self, error: Exception) -> None:
        self.test.setEnabled(True)
        self.say_wrong(sentence_of(error))
