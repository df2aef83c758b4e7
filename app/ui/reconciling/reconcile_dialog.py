"""'What does Upwork show?': one field, then a tick or the likely causes, each with its fix."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.fixes import Fix
from app.domain.reconcile import Cause, Reconciliation
from app.ui.first_run.balance_form import read_balance
from app.ui.reconciling.cause_line import CauseLine
from app.ui.reconciling.words import verdict
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change
from app.workspace.workspace import Workspace


class ReconcileDialog(QDialog):
    """Enter compares. A fix is applied at once and can be taken back here; then both numbers are
    compared again. Keeping the number makes it a check that the ledger shows."""

    importRequested = Signal()

    def __init__(
        self, bridge: WorkspaceBridge, wallet: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wallet = wallet
        self._shown: int | None = None
        self._awaits_fix = False
        self._lines: list[QWidget] = []
        self.setWindowTitle(self.tr("Check the balance"))
        self.field = QLineEdit()
        self.compare = button(self.tr("Compare"))
        self.mark = Glyph("check", Tone.GOOD, 36)
        self.answer = Sentence(step="body", ink="text_2", lead_ink="text")
        self.outcome = Sentence(step="body", ink="text")
        self.undo = button(self.tr("Undo"), Kind.LINK, icon="undo", compact=True)
        self.keep = button("", Kind.PRIMARY)
        self.close_ = button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._clear()

    def lines(self) -> list[CauseLine]:
        """The causes in sight, the likeliest first."""
        return [line for line in self._lines if isinstance(line, CauseLine)]

    # -- inside

    def _lay_out(self) -> None:
        theme = current_theme()
        self.setMinimumWidth(round(540 * theme.scale))
        pad = theme.px("space.xl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        label = PlainLabel(self.tr("What does Upwork show?"), "lead")
        label.setBuddy(self.field)
        self.field.setAccessibleName(label.text())
        self.field.setMaxLength(12)
        self.field.setPlaceholderText(self.tr("Connects, for instance 118"))
        asked = QHBoxLayout()
        asked.setSpacing(theme.px("space.s"))
        asked.addWidget(self.field, 1)
        asked.addWidget(self.compare)
        where = self.tr("It stands at the top of Connects History and beside your job feed.")
        said = QHBoxLayout()
        said.setSpacing(theme.px("space.m"))
        said.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.answer, 1)
        taken = QHBoxLayout()
        taken.addWidget(self.outcome, 1)
        taken.addWidget(self.undo)
        self._causes = QVBoxLayout()
        self._causes.setSpacing(0)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_)
        foot.addWidget(self.keep)
        box.addWidget(label)
        box.addLayout(asked)
        box.addWidget(Sentence(where, ink="text_3"))
        box.addLayout(said)
        box.addLayout(self._causes)
        box.addLayout(taken)
        box.addStretch(1)
        box.addLayout(foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._compare)
        self.compare.clicked.connect(self._compare)
        self.keep.clicked.connect(self._keep)
        self.undo.clicked.connect(self._undo)
        self.close_.clicked.connect(self.reject)
        self._bridge.changed.connect(self._changed)

    def _typed(self, text: str) -> None:
        shown = read_balance(text)
        is_bad = bool(text.strip()) and shown is None
        self.field.setProperty("state", "bad" if is_bad else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self._clear()
        self.compare.setEnabled(shown is not None)
        if is_bad:
            self.answer.set_text(self.tr("A whole number, 0 or more, such as 118"))

    def _clear(self) -> None:
        """Nothing is compared yet."""
        self._shown = None
        self._show_causes([])
        self.mark.hide()
        self.answer.set_text(self.tr("The ledger is compared with it; nothing is written."))
        self.outcome.hide()
        self.undo.hide()
        self.keep.hide()
        self.compare.setEnabled(False)

    def _compare(self) -> None:
        shown = read_balance(self.field.text())
        if shown is None:
            return
        if shown == self._shown and self.keep.isVisible() and self.keep.isDefault():
            self._keep()
            return
        self._shown = shown
        self._ask()

    def _ask(self) -> None:
        shown, wallet = self._shown, self._wallet
        if shown is not None:
            self._bridge.ask(lambda workspace: _compared(workspace, shown, wallet), self._show)

    def _show(self, found: object) -> None:
        if not isinstance(found, Reconciliation) or found.shown != self._shown:
            return
        is_met = not found.difference
        lead, rest = verdict(found)
        self.answer.set_text(rest, lead=lead)
        self.setAccessibleDescription(self.answer.text())
        icon, tone = ("check", Tone.GOOD) if is_met else ("equals", Tone.WARN)
        self.mark.set_state(icon, tone)
        self.mark.show()
        today = self._bridge.clock.today()
        self._show_causes([self._line(one, found.difference, today) for one in found.causes])
        self.keep.setText(self.tr("Keep this check") if is_met else self.tr("Keep it anyway"))
        self.keep.setProperty("kind", (Kind.PRIMARY if is_met else Kind.DEFAULT).value)
        self.keep.style().unpolish(self.keep)
        self.keep.style().polish(self.keep)
        self.keep.setDefault(is_met)
        self.keep.show()
        self._grow()
        if not self.field.hasFocus() and not self.isActiveWindow():
            return
        (self.keep if is_met else self._first_fix() or self.field).setFocus()

    def _line(self, cause: Cause, difference: int, today: date) -> CauseLine:
        line = CauseLine(cause, difference, today)
        line.fixChosen.connect(self._apply)
        return line

    def _grow(self) -> None:
        """Be high enough for the causes."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _first_fix(self) -> QWidget | None:
        fixes = [line.fix for line in self.lines() if not line.fix.isHidden()]
        return fixes[0] if fixes else None

    def _show_causes(self, lines: list[CauseLine]) -> None:
        while self._lines:
            line = self._lines.pop()
            self._causes.removeWidget(line)
            line.hide()
            line.deleteLater()
        for line in lines:
            for widget in (Rule(), line):
                self._causes.addWidget(widget)
                self._lines.append(widget)

    def _apply(self, fix: Fix) -> None:
        if not fix.is_one_click:
            self.accept()
            self.importRequested.emit()
            return
        for line in self.lines():
            line.fix.setEnabled(False)
        self._awaits_fix = True
        self._bridge.act(lambda workspace: workspace.apply_fix(fix), self._refused)

    def _refused(self, sentence: str) -> None:
        self._awaits_fix = False
        self.outcome.set_text(sentence)
        self.outcome.show()
        self._ask()

    def _changed(self, change: Change) -> None:
        """After a fix or an undo both numbers are compared again."""
        if self._shown is None or not self.isVisible():
            return
        is_fix = self._awaits_fix and change.batch is not None
        self._awaits_fix = False
        self.outcome.set_text(self.tr("Done. It can be taken back.") if is_fix else "")
        self.outcome.setVisible(is_fix)
        self.undo.setVisible(is_fix)
        self._ask()

    def _undo(self) -> None:
        self._bridge.undo()

    def _keep(self) -> None:
        shown, wallet = self._shown, self._wallet
        if shown is not None:
            self._shown = None
            self._bridge.act(lambda workspace: workspace.state_balance(shown, wallet))
            self.accept()


def _compared(workspace: Workspace, shown: int, wallet: str | None) -> Reconciliation:
    return workspace.reconcile(shown, wallet=wallet)
