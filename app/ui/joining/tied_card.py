"""What is tied to a job, and the way to tie more to it or to take some out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.ledger import Ledger
from app.domain.proposals import Job
from app.ui.joining.picks import applications_of, payments_of
from app.ui.joining.tie_words import counted
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.sentence import Sentence


class TiedCard(Card):
    """A sentence and two links; on a ledger that is only read, the sentence alone."""

    mergeWanted = Signal()
    splitWanted = Signal()

    def __init__(self) -> None:
        super().__init__(_tr("Tied to this job"))
        self.words = Sentence(step="body")
        self.add(self.words)
        self.merge = button(_tr("Merge with another job…"), Kind.LINK, compact=True)
        self.merge.setToolTip(_tr("One job for two posts of it (key M)"))
        self.merge.clicked.connect(self.mergeWanted)
        self.split = button(_tr("Take some out…"), Kind.LINK, compact=True)
        self.split.setToolTip(_tr("Proposals and payments of another job (key P)"))
        self.split.clicked.connect(self.splitWanted)
        links = FlowLayout()
        links.addWidget(self.merge)
        links.addWidget(self.split)
        self.body.addLayout(links)

    def show_job(self, job: Job, ledger: Ledger, *, is_read_only: bool) -> None:
        """Say what belongs to a job."""
        sents, payments = applications_of(job, ledger), payments_of(job, ledger)
        entries = sum(len(one.entries) for one in sents)
        said = counted(proposals=len(sents), entries=entries, payments=len(payments))
        nothing = _tr("No proposal and no payment yet.")
        self.words.set_text(_tr("{parts}.").format(parts=said) if said else nothing)
        self.merge.setVisible(not is_read_only)
        self.split.setVisible(bool(said) and not is_read_only)


def _tr(text: str) -> str:
    return QCoreApplication.translate("joining", text)
