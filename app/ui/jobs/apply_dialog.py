"""'I applied': what was spent on it, then the proposal is on record and the job put away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.entries import Wallet
from app.ui import formats
from app.ui.jobs.own_lines import leading_side
from app.ui.jobs.words import title_of
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of_problem
from app.workspace.change import Change
from app.workspace.snapshot import AdvisedJob

MOST = 10_000


class ApplyDialog(QDialog):
    """Base as the post asks, the boost as it was bid; the button says what will be written."""

    def __init__(
        self,
        bridge: WorkspaceBridge,
        advised: AdvisedJob,
        wallets: Sequence[Wallet],
        parent: QWidget | None = None,
        members: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._bridge, self._advised = bridge, advised
        self.setWindowTitle(self.tr("I applied"))
        theme = current_theme()
        self.setFixedWidth(round(420 * theme.scale))
        pad = theme.px("space.xl")
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.px("space.m"))
        box.addWidget(PlainLabel(self.tr("What did you spend on it?"), "lead"))
        box.addWidget(Sentence(formats.isolated(title_of(advised.job)), step="body"))
        self.base, self.boost = _count_field(), _count_field()
        self.wallet = QComboBox()
        for wallet in wallets:
            self.wallet.addItem(formats.name(wallet.name), wallet.id)
        self._asked: object = None
        self.member = QComboBox()
        box.addLayout(self._fields(has_wallets=len(wallets) > 1))
        box.addWidget(self._sender(members))
        self.warning = Sentence(ink="warn")
        self.warning.hide()
        box.addWidget(self.warning)
        self.hint = Sentence(ink="text_3")
        box.addWidget(self.hint)
        self.record = button("", Kind.PRIMARY)
        self.record.setDefault(True)
        cancel = button(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.record)
        box.addLayout(row)
        cancel.clicked.connect(self.reject)
        self.record.clicked.connect(self._give)
        self._prefill()

    def _sender(self, members: Sequence[str]) -> QWidget:
        """Who sends it; out of sight where nobody is named anywhere."""
        held = QWidget()
        box = QVBoxLayout(held)
        box.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(self.tr("Sent by"), "small", "text_2")
        label.setBuddy(self.member)
        self.member.setAccessibleName(self.tr("Sent by"))
        self.member.addItem(self.tr("nobody named"), None)
        for name in members:
            self.member.addItem(formats.name(name), name)
        box.addWidget(label)
        box.addWidget(self.member)
        held.setVisible(bool(members))
        return held

    def done(self, result: int) -> None:
        """Answers that come later are for nobody."""
        self._asked = None
        super().done(result)

    def _fields(self, *, has_wallets: bool) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(current_theme().px("space.m"))
        fields: list[tuple[str, QWidget]] = [
            (self.tr("Base, Connects"), self.base),
            (self.tr("Boost, Connects"), self.boost),
        ]
        if has_wallets:
            fields.append((self.tr("From"), self.wallet))
        for at, (text, field) in enumerate(fields):
            label = PlainLabel(text, "small", "text_2")
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _prefill(self) -> None:
        asked = self._advised.job.connects
        self.base.setText("" if asked is None else formats.connects(asked))
        self.boost.setPlaceholderText(formats.connects(0))
        for field in (self.base, self.boost):
            field.textChanged.connect(self._check)
        for choice in (self.wallet, self.member):
            choice.currentIndexChanged.connect(self._check)
        self._check()
        self.base.selectAll()
        self.base.setFocus(Qt.FocusReason.PopupFocusReason)

    def amounts(self) -> tuple[int, int] | None:
        """Base and boost; None while a field holds no whole number of Connects."""
        base, boost = (_count(field.text()) for field in (self.base, self.boost))
        if base is None or boost is None or not self.base.text().strip():
            return None
        return base, boost

    def _check(self) -> None:
        amounts = self.amounts()
        self.record.setEnabled(amounts is not None)
        if amounts is None:
            self.record.setText(self.tr("Record it"))
            self.hint.set_text(self.tr("Write whole numbers of Connects, such as 16."))
            return
        self._ask_for_warnings(sum(amounts))
        total = formats.connects(sum(amounts))
        self.record.setText(self.tr("Record {count} Connects").format(count=total))
        best = self._advised.advice.boost_connects
        self.hint.set_text(
            self.tr("The advice was a boost of up to {count}.").format(count=formats.connects(best))
            if best
            else self.tr("The job leaves the shortlist; its answer is marked under Proposals.")
        )

    def _ask_for_warnings(self, connects: int) -> None:
        """Ask what soft caps and other members' bids say; it is told, and stops nothing."""
        job, wallet = self._advised.job, self.wallet.currentData()
        member = self.member.currentData()
        self._asked = asked = (connects, wallet, member)
        self._bridge.ask(
            lambda workspace: workspace.warnings_of_application(job, connects, wallet, member),
            partial(self._warn, asked),
        )

    def _warn(self, asked: object, found: object) -> None:
        if asked != self._asked or not isinstance(found, tuple):
            return
        self.warning.set_text(" ".join(sentence_of_problem(problem) for problem in found))
        self.warning.setVisible(bool(found))

    def _give(self) -> None:
        amounts = self.amounts()
        if amounts is None:
            return
        job, (base, boost), wallet = self._advised.job, amounts, self.wallet.currentData()
        member = self.member.currentData()
        self.record.setEnabled(False)
        self._bridge.changed.connect(self._written)
        self._bridge.act(
            lambda workspace: workspace.apply_to(job, base, boost, wallet, member), self._refused
        )

    def _refused(self, reason: str) -> None:
        self.hint.set_text(reason)
        self.record.setEnabled(True)

    def _written(self, change: Change) -> None:
        if change.label == "applied":
            self.accept()


def _count_field() -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(7)
    field.setAlignment(leading_side(field))
    return field


def _count(text: str) -> int | None:
    """A whole number from 0 to `MOST`, 0 for nothing; None for what is none."""
    if not text.strip():
        return 0
    number, is_number = QLocale().toInt(text.strip())
    return number if is_number and 0 <= number <= MOST else None
