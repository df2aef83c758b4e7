"""Restoring a backup: what it would change, in numbers, before it does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import formats
from app.ui.safety.quiet_dialog import QuietDialog
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.comparing_ledgers import Difference, Held

MOST_WALLETS = 12


class RestoreDialog(QuietDialog):
    """The difference first; then the backup takes the place of the ledger, whose file is kept."""

    restored = Signal(str)

    def __init__(
        self, bridge: WorkspaceBridge, backup: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.lead.setText(self.tr("What restoring would change"))
        self._bridge = bridge
        self._backup = backup
        self.name = self.add_words(formats.isolated(formats.title(backup.name)))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(current_theme().px("space.l"))
        self.body.addLayout(self.grid)
        self.changes = self.add_words("")
        self.kept = self.add_words(self.tr("Comparing…"))
        self.restore = self.add_button(button(self.tr("Restore"), Kind.PRIMARY))
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._restore)
        bridge.ask(lambda workspace: workspace.compare_with(backup), self._show, self.say_wrong)

    # -- inside

    def _show(self, found: object) -> None:
        if not isinstance(found, Difference):
            return
        heads = (
            "",
            self.tr("Entries now"),
            self.tr("then"),
            self.tr("Balance now"),
            self.tr("then"),
        )
        for column, text in enumerate(heads):
            self._put(0, column, PlainLabel(text, "small", "text_3"))
        rows = [(formats.name(one.name), one.now, one.then) for one in found.wallets[:MOST_WALLETS]]
        if len(found.wallets) != 1:
            rows.append((self.tr("All wallets"), found.now, found.then))
        for at, (name, now, then) in enumerate(rows, 1):
            self._put_row(at, name, now, then)
        self.changes.set_text(self._changes_words(found))
        self.kept.set_text(self.tr("The file as it is now is kept beside it."))
        self.restore.setEnabled(True)
        self.restore.setFocus()
        self.fit()

    def _put_row(self, at: int, name: str, now: Held, then: Held) -> None:
        self._put(at, 0, PlainLabel(name))
        pairs = ((now.entries, then.entries), (now.balance, then.balance))
        for place, (before, after) in enumerate(pairs):
            differs = before != after
            self._put(at, 1 + 2 * place, PlainLabel(_figure(before), ink="text_2"))
            strength = 600 if differs else 400
            self._put(at, 2 + 2 * place, PlainLabel(_figure(after), strength=strength))

    def _put(self, row: int, column: int, label: PlainLabel) -> None:
        self.grid.addWidget(label, row, column)
        self.grid.setColumnStretch(column, 2 if column == 0 else 1)

    def _changes_words(self, found: Difference) -> str:
        if found.changes_gone is None:
            return self.tr("The ledger as it is cannot be read, so nothing can be compared.")
        parts = []
        if found.changes_gone:
            parts.append(
                self.tr(
                    "{count} {count:change/changes} of the ledger would go: the backup does not "
                    "hold them."
                ).format(count=formats.connects(found.changes_gone))
            )
        if found.changes_new:
            parts.append(
                self.tr("{count} {count:change/changes} would come back.").format(
                    count=formats.connects(found.changes_new)
                )
            )
        return " ".join(parts) or self.tr("Nothing: the backup holds what the ledger holds.")

    def _restore(self) -> None:
        self.restore.setEnabled(False)
        self.say_wrong("")
        self._bridge.ask(
            lambda workspace: workspace.restore(self._backup), self._done, self._failed
        )

    def _done(self, kept: object) -> None:
        self._bridge.refresh()
        name = formats.isolated(kept.name) if isinstance(kept, Path) else ""
        self.restored.emit(
            self.tr("Restored. The file as it was is kept: {name}").format(name=name)
        )
        self.accept()

    def _failed(self, sentence: str) -> None:
        self.restore.setEnabled(True)
        self.say_wrong(sentence)


def _figure(value: int | None) -> str:
    return "–" if value is None else formats.connects(value)
