"""The foot of the page: the plan as one sentence, what it means, Cancel and the primary."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.importing.plan_words import FooterText
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.progress import Progress
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import INKS, Tone

MARKS = {Tone.GOOD: "check", Tone.WARN: "warning"}


class PlanFooter(QFrame):
    """Reaches from edge to edge; its content keeps the page's margins and greatest width."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "footer")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._text = FooterText("", "", (), "")
        self._is_short = False
        theme = current_theme()
        self._sentence = Sentence(step="lead_text", ink="text")
        self._sentence.setSizePolicy(_as_wide_as_its_words(self._sentence))
        self._mark = IconLabel("check", 16, "good")
        self._means = Sentence()
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        self.confirm = button("", Kind.PRIMARY)
        self.confirm.setShortcut(QKeySequence("Ctrl+Return"))
        self.confirm.clicked.connect(self.confirmed)
        said = QHBoxLayout()
        said.setSpacing(theme.px("space.s"))
        said.addWidget(self._sentence)
        self._mark.setContentsMargins(
            0, (theme.line("lead_text") - theme.px("size.icon")) // 2, 0, 0
        )
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(said)
        words.addWidget(self._means)
        self.progress = Progress()
        words.addWidget(self.progress)
        self._row = self._holder_with(words)

    def fit(self, side: int, *, is_narrow: bool, is_short: bool) -> None:
        """Stand on the page's edges, `side` px in; fold where there is little room."""
        self._outer.setContentsMargins(side, 1, side, 0)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        if is_short != self._is_short:
            self._is_short = is_short
            self._show_means()

    def show_text(self, text: FooterText, *, is_busy: bool = False) -> None:
        """Show a plan in words; while it `is_busy` being booked or written, only Cancel is left."""
        self._text = text
        self._sentence.set_text(text.rest, lead=text.lead)
        self._show_means()
        self._mark.setVisible(text.tone is not None)
        if text.tone is not None:
            self._mark.set_icon(MARKS[text.tone], INKS[text.tone])
        self.confirm.setText(text.verb)
        self.confirm.setEnabled(not text.is_done and not is_busy)
        self.confirm.setShortcut(QKeySequence("Ctrl+Return"))
        means = " ".join(text.means)
        why = f"{text.lead} {means}" if text.is_done else ""
        self.confirm.setToolTip(why or self.confirm.shortcut().toString(_NATIVE))
        self.confirm.setAccessibleDescription(why or f"{self._sentence.text()} {means}")
        self.cancel.setText(
            self.tr("Close") if text.is_done and not text.is_waiting else self.tr("Cancel")
        )

    def text(self) -> str:
        """The sentence of the plan and what it means, as they are read out."""
        return " ".join((self._sentence.text(), *self._text.means))

    def _holder_with(self, words: QVBoxLayout) -> QBoxLayout:
        """Words at the start, buttons at the end, no wider than a page."""
        theme = current_theme()
        holder = QWidget()
        holder.setMaximumWidth(round(theme.px("size.page_max")))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        row.setContentsMargins(0, theme.px("space.m"), 0, theme.px("space.m"))
        row.setSpacing(theme.px("space.m"))
        row.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px("space.m"))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        row.addLayout(buttons)
        self._outer = QHBoxLayout(self)
        self._outer.addWidget(holder)
        return row

    def _show_means(self) -> None:
        """All of it; in a short window the sentence that matters and the last one."""
        means = self._text.means
        if self._is_short and len(means) > 2:
            means = (means[0], means[-1])
        self._means.set_text(" ".join(means))


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _as_wide_as_its_words(sentence: Sentence) -> QSizePolicy:
    policy = QSizePolicy(sentence.sizePolicy())
    policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
    return policy
