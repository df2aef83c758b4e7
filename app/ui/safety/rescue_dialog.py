"""A ledger that does not open: the newest good backup, what a repair would save, the loss told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.problems import LedgerError
from app.ui import formats
from app.ui.safety.quiet_dialog import QuietDialog
from app.ui.safety.words import moment
from app.ui.widgets.buttons import Kind, button
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.rescuing import Offer, Repair, offer_for, repair_ledger, restore_ledger


class RescueDialog(QuietDialog):
    """Nothing is changed by looking. Whatever is chosen, the damaged file is kept."""

    rescued = Signal(object)
    """The path of the ledger, which opens now."""

    def __init__(
        self, bridge: WorkspaceBridge, path: Path, code: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("This ledger does not open"))
        self.lead.setText(self.windowTitle())
        self._bridge = bridge
        self._path = path
        self._offer: Offer | None = None
        fault = LedgerError(code, path=str(path))
        self.add_words(sentence_of(fault))
        self.backup = self.add_words(self.tr("Looking for what can be had back…"))
        self.repair_words = self.add_words("")
        self.close_.setText(self.tr("Leave it as it is"))
        self.repair = self.add_button(button(self.tr("Repair")))
        self.restore = self.add_button(button(self.tr("Restore the backup"), Kind.PRIMARY))
        for one, run in ((self.repair, self._repair), (self.restore, self._restore)):
            one.setEnabled(False)
            one.clicked.connect(run)
        work = partial(offer_for, path, fault, bridge.clock)
        bridge.compute(work, self._show, self._refuse)

    # -- inside

    def _show(self, offer: Offer) -> None:
        self._offer = offer
        if offer.backup is not None and offer.tally is not None:
            words = self.tr(
                "The newest good backup is of {when} and holds {count} {count:entry/entries}."
            )
            count = formats.connects(offer.tally.entries)
            self.backup.set_text(words.format(when=moment(offer.backup.made_at), count=count))
        else:
            self.backup.set_text(self.tr("There is no good backup in the usual folder."))
        self.repair_words.set_text(self._repair_words(offer.rehearsal))
        self.restore.setEnabled(offer.backup is not None)
        self.repair.setEnabled(offer.rehearsal is not None and not offer.rehearsal.is_sound)
        self.fit()

    def _repair_words(self, found: Repair | None) -> str:
        if found is None or found.is_sound:
            return self.tr("A repair can save nothing of the file itself.")
        parts = [
            self.tr(
                "A repair would save {count} {count:entry/entries} and lose {lost} journal "
                "{lost:row/rows}."
            ).format(
                count=formats.connects(found.tally.entries if found.tally else 0),
                lost=formats.connects(found.lost + found.quarantined),
            )
        ]
        if found.unproven:
            parts.append(
                self.tr("No checksum speaks for {count} of them.").format(
                    count=formats.connects(len(found.unproven))
                )
            )
        if not found.is_exact:
            parts.append(self.tr("The end cannot be read: what was recorded last may be lost too."))
        return " ".join(parts)

    def _restore(self) -> None:
        backup = self._offer.backup if self._offer else None
        if backup is not None:
            self._run(partial(restore_ledger, backup.path, self._path, self._bridge.clock))

    def _repair(self) -> None:
        self._run(partial(repair_ledger, self._path, self._bridge.clock))

    def _run(self, work: Callable[[], object]) -> None:
        for one in (self.repair, self.restore, self.close_):
            one.setEnabled(False)
        self._bridge.compute(work, self._done, self._refuse)

    def _done(self, _: object) -> None:
        self.accept()
        self.rescued.emit(self._path)

    def _refuse(self, error: Exception) -> None:
        self.close_.setEnabled(True)
        if self._offer is not None:
            self._show(self._offer)
        self.say_wrong(sentence_of(error))
