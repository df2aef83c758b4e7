"""The two questions of joining by hand, as dialogs: what is one job, and what is not of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.ui.joining.pick_dialog import PickDialog
from app.ui.joining.picks import Pick
from app.ui.joining.tie_words import Offer, part_offer, tie_offer
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.joining import tie_of


def merge_dialog(
    bridge: WorkspaceBridge, ledger: Ledger, picks: Sequence[Pick], parent: QWidget
) -> PickDialog:
    """Asks which records are one job and ties them; opened, and gone when it is answered."""
    words = _tr("Merge"), _tr("Which of these are one job?")
    dialog = PickDialog(words, picks, lambda ids: tie_words(ledger, ids), parent)
    dialog.confirmed.connect(lambda ids: bridge.act(lambda workspace: workspace.merge(ids)))
    return _opened(dialog)


def split_dialog(
    bridge: WorkspaceBridge, title: str, picks: Sequence[Pick], parent: QWidget
) -> PickDialog:
    """Asks which records do not belong to the job of that title and takes them out of it."""
    words = _tr("Take apart"), _tr("What does not belong to this job?")
    dialog = PickDialog(words, picks, lambda ids: part_offer(len(ids), title), parent)
    dialog.confirmed.connect(lambda ids: bridge.act(lambda workspace: workspace.split(ids)))
    return _opened(dialog)


def tie_words(ledger: Ledger, ids: Sequence[str]) -> Offer:
    """What tying records would do, or why they cannot be tied."""
    if len(ids) < 2:
        return Offer(sentence_of(LedgerError("nothing_to_tie")))
    try:
        return tie_offer(tie_of(ledger, ids))
    except LedgerError as error:
        return Offer(sentence_of(error))


def _opened(dialog: PickDialog) -> PickDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("joining", text)
