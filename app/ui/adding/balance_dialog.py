"""Check the balance: one number from Upwork against the ledger, with what may explain it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.reconcile import Reconciliation
from app.ui import formats
from app.ui.first_run.balance_form import BalanceForm
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge
from app.words.names import CAUSES
from app.workspace.workspace import Workspace


class BalanceDialog(QDialog):
    """Type what Upwork shows; see whether the ledger agrees, and keep it as a statement."""

    def __init__(
        self, bridge: WorkspaceBridge, wallet: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wallet = wallet
        self._shown = 0
        self.setWindowTitle(self.tr("Check the balance"))
        theme = current_theme()
        self.setMinimumWidth(round(460 * theme.scale))
        pad = theme.px("space.xl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        self.form = BalanceForm()
        self.form.start.setText(self.tr("Compare"))
        self.answer = Sentence(
            self.tr("The ledger is compared with it; nothing is written."), step="body"
        )
        self.answer.setMinimumHeight(3 * theme.line("body"))
        self.keep = button(self.tr("Keep this balance"), Kind.PRIMARY)
        self.keep.hide()
        close = button(self.tr("Close"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.keep)
        box.addWidget(self.form)
        box.addWidget(self.answer)
        box.addLayout(row)
        self.form.balanceGiven.connect(self._compare)
        self.keep.clicked.connect(self._keep)
        close.clicked.connect(self.reject)

    def _compare(self, shown: int) -> None:
        self._shown = shown
        question = partial(Workspace.reconcile, shown=shown, wallet=self._wallet)
        self._bridge.ask(question, self._show)

    def _show(self, found: object) -> None:
        assert isinstance(found, Reconciliation)  # noqa: S101 - what reconcile answers
        if not found.difference:
            self.answer.set_text(
                self.tr("The ledger holds {ledger} too.").format(
                    ledger=formats.connects(found.ledger)
                ),
                lead=self.tr("It matches."),
            )
        else:
            causes = " ".join(
                f"{formats.signed(cause.connects)}: "
                + CAUSES[cause.code].format(title=formats.title(cause.title or ""))
                for cause in found.causes
            )
            self.answer.set_text(
                causes,
                lead=self.tr("Upwork shows {difference} against {ledger} here.").format(
                    difference=formats.signed(found.difference),
                    ledger=formats.connects(found.ledger),
                ),
            )
        self.keep.show()

    def _keep(self) -> None:
        shown, wallet = self._shown, self._wallet
        self._bridge.act(lambda workspace: workspace.state_balance(shown, wallet))
        self.accept()
