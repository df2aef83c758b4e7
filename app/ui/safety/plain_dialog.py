"""Making an encrypted ledger a plain file again, asked once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.safety.quiet_dialog import QuietDialog
from app.ui.widgets.buttons import Kind, button
from app.ui.workspace_bridge import WorkspaceBridge


class PlainDialog(QuietDialog):
    changed = Signal()

    def __init__(self, bridge: WorkspaceBridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Make the ledger plain"))
        self.lead.setText(self.windowTitle())
        self._bridge = bridge
        self.add_words(
            self.tr("Whoever can read the file can then read the ledger, and its backups too.")
        )
        self.go_on = self.add_button(button(self.tr("Make it plain"), Kind.PRIMARY))
        self.go_on.clicked.connect(self._change)

    def _change(self) -> None:
        self.go_on.setEnabled(False)
        self.close_.setEnabled(False)
        self._bridge.ask(lambda workspace: workspace.change_lock(None), self._done, self._failed)

    def _done(self, _: object) -> None:
        self._bridge.refresh()
        self.changed.emit()
        self.accept()

    def _failed(self, sentence: str) -> None:
        self.go_on.setEnabled(True)
        self.close_.setEnabled(True)
        self.say_wrong(sentence)
