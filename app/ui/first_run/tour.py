"""The tour: a strip under the page that leads through four stops.

It covers nothing and can be left at any moment.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui import formats
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


@dataclass(frozen=True, slots=True)
class TourStep:
    """One stop: the page by its key, a title, and what to see or press there."""

    page: str
    title: str
    sentence: str


def tour_steps() -> tuple[TourStep, ...]:
    """The stops in their order."""
    return (
        TourStep(
            "home",
            _tr("Four numbers, a sentence each"),
            _tr("What you hold, what lapses next, how long it lasts, and what a win costs."),
        ),
        TourStep(
            "ledger",
            _tr("Every Connect has its lot"),
            _tr("Choose a row and press Space: which lot it came from, and why."),
        ),
        TourStep(
            "jobs",
            _tr("What a job is worth"),
            _tr("Copy a job on Upwork and press Ctrl V anywhere. Apply, boost or skip, and why."),
        ),
        TourStep(
            "home",
            _tr("Four keys for the rest"),
            _tr("Ctrl N adds a line, Ctrl K finds anything, Ctrl Z takes it back, F1 shows keys."),
        ),
    )


class Tour(QFrame):
    """Next, Back and Leave; Esc leaves too."""

    pageWanted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "footer")
        self.setAccessibleName(_tr("Tour"))
        self.steps = tour_steps()
        self.at = 0
        theme = current_theme()
        row = QHBoxLayout(self)
        side = theme.px("space.xxl")
        row.setContentsMargins(side, theme.px("space.m"), side, theme.px("space.m"))
        row.setSpacing(theme.px("space.m"))
        self._count = PlainLabel("", "small", "text_3")
        self.words = Sentence(step="body", lead_ink="text")
        self.back = button(_tr("Back"), compact=True)
        self.next = button(_tr("Next"), Kind.PRIMARY, compact=True)
        self.leave = button(_tr("Leave the tour"), Kind.QUIET, compact=True)
        self.leave.setToolTip("Esc")
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        for one in (self.leave, self.back, self.next):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.leave.clicked.connect(self.left)

    def begin(self) -> None:
        """Show the first stop; the keyboard is on Next."""
        self._show(0)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _go_back(self) -> None:
        self._show(self.at - 1)

    def _go_on(self) -> None:
        if self.at + 1 == len(self.steps):
            self.left.emit()
        else:
            self._show(self.at + 1)

    def _show(self, at: int) -> None:
        self.at = max(at, 0)
        step = self.steps[self.at]
        is_last = self.at + 1 == len(self.steps)
        numbers = {"at": formats.connects(self.at + 1), "all": formats.connects(len(self.steps))}
        self._count.setText(_tr("{at} of {all}").format(**numbers))
        self.words.set_text(step.sentence, lead=f"{step.title}.")
        self.setAccessibleDescription(f"{step.title}. {step.sentence}")
        self.next.setAccessibleDescription(f"{step.title}. {step.sentence}")
        if self.at == 0 and self.back.hasFocus():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(self.at > 0)
        self.next.setText(_tr("Done") if is_last else _tr("Next"))
        self.pageWanted.emit(step.page)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
