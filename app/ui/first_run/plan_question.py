"""Asked once of a new ledger: which plan, and the day it renews; what that does in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout

from app.domain.entries import PlanName, Wallet
from app.domain.plans import PLANS_OF_KIND
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.wallet.fields import DayOfMonthField
from app.ui.wallet.words import parts_words, plan_words
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

if TYPE_CHECKING:
    from app.workspace.planning import PlanPreview


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """`billing_day` is None where the user left it to the rules."""

    plan: PlanName
    billing_day: int | None


class PlanQuestion(QFrame):
    """Every choice asks for what it would bring; nothing is written before Save."""

    asked = Signal(object)
    """What the answer in the fields would bring: `show_effect` says it."""
    answered = Signal(object)
    skipped = Signal()

    def __init__(self, wallet: Wallet) -> None:
        super().__init__()
        self.wallet = wallet
        self.setProperty("part", "footer")
        self.setAccessibleName(_tr("Which plan are you on?"))
        theme = current_theme()
        self.plan = Chooser()
        self.plan.setFixedHeight(theme.control())
        self.plan.setAccessibleName(_tr("Plan"))
        for plan in PLANS_OF_KIND[wallet.kind]:
            self.plan.addItem(plan_words(plan), plan.value)
        self.plan.setCurrentIndex(max(self.plan.findData(wallet.plan.value), 0))
        self.day = DayOfMonthField(_tr("Renews on day"), _tr("Day not known"))
        self.save = button(_tr("Save the plan"), Kind.PRIMARY, compact=True)
        self.skip = button(_tr("Not now"), Kind.QUIET, compact=True)
        self.skip.setToolTip("Esc")
        self.effect = Sentence()
        self._compose()
        self.plan.currentIndexChanged.connect(self._ask)
        self.day.valueChanged.connect(self._ask)
        self.save.clicked.connect(self._answer)
        self.skip.clicked.connect(self.skipped)

    def begin(self) -> None:
        """Ask; the keyboard is on the plan where nothing else has it."""
        self._ask()
        now = QApplication.focusWidget()
        if now is None or not now.isVisible():
            self.plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> PlanAnswer:
        """What the fields say."""
        return PlanAnswer(PlanName(self.plan.currentData()), self.day.value() or None)

    def show_effect(self, found: PlanPreview) -> None:
        """Say what the plan brings next."""
        if not found.after:
            words = _tr("It brings no Connects of its own.")
        else:
            first = found.after[0]
            words = _tr("Each month it brings {parts}, next on {day}.").format(
                parts=parts_words(first), day=formats.long_day(first.on)
            )
        later = _tr("You can change it later under Tools, Plan and grants.")
        self.effect.set_text(f"{words} {later}")
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
            return
        super().keyPressEvent(event)

    def _compose(self) -> None:
        theme = current_theme()
        side = theme.px("space.xxl")
        box = QVBoxLayout(self)
        box.setContentsMargins(side, theme.px("space.m"), side, theme.px("space.m"))
        box.setSpacing(theme.px("space.xs"))
        line = FlowLayout(gap=theme.px("space.s"))
        fields = (
            PlainLabel(_tr("Which plan are you on?"), "body_strong"),
            self.plan,
            PlainLabel(_tr("Renews on day"), "body"),
            self.day,
            self.save,
            self.skip,
        )
        for field in fields:
            line.addWidget(field)
        row = QHBoxLayout()
        row.addLayout(line, 1)
        box.addLayout(row)
        box.addWidget(self.effect)

    def _ask(self, _changed: object = None) -> None:
        self.asked.emit(self.answer())

    def _answer(self) -> None:
        self.answered.emit(self.answer())


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanQuestion", text)
