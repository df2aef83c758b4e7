"""The three kinds of empty: nothing yet, filtered away, could not load. Never one for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Glyph, Tone


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: its verb and what it does."""

    text: str
    run: Callable[[], object]
    icon: str = ""


class EmptyState(QWidget):
    """An icon, a title, one sentence, the next step. Make one with the factories below."""

    def __init__(self, icon: str, tone: Tone, title: str, sentence: str) -> None:
        super().__init__()
        theme = current_theme()
        box = QVBoxLayout(self)
        pad = theme.px("space.xl")
        box.setContentsMargins(theme.px("space.xxl"), pad, theme.px("space.xxl"), pad)
        box.setSpacing(theme.px("space.s"))
        box.addStretch(1)
        box.addWidget(Glyph(icon, tone, 36), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(theme.px("space.xs"))
        heading = PlainLabel(title, "lead")
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(heading)
        words = Sentence(sentence, centered=True)
        words.setMaximumWidth(round(320 * theme.scale))
        words.setMinimumWidth(min(round(300 * theme.scale), 320))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(words, 8)
        row.addStretch(1)
        box.addLayout(row)
        self.steps = QHBoxLayout()
        self.steps.setSpacing(theme.px("space.s"))
        self.steps.setContentsMargins(0, theme.px("space.s"), 0, 0)
        self.steps.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(self.steps)
        box.addStretch(1)
        self.setAccessibleName(f"{title}. {sentence}")

    def add_step(self, step: Step, kind: Kind) -> None:
        made = button(step.text, kind, icon=step.icon)
        made.clicked.connect(lambda _checked=False: step.run())
        self.steps.addWidget(made)


def nothing_yet(icon: str, title: str, sentence: str, step: Step, *others: Step) -> EmptyState:
    """Nothing is there yet: says what will be, with the primary action."""
    made = EmptyState(icon, Tone.ACCENT, title, sentence)
    made.add_step(step, Kind.PRIMARY)
    for other in others:
        made.add_step(other, Kind.DEFAULT)
    return made


def filtered_away(title: str, sentence: str, clear: Step, *others: Step) -> EmptyState:
    """Filters hide everything: names them, offers to clear them, has no primary."""
    made = EmptyState("search", Tone.NEUTRAL, title, sentence)
    made.add_step(clear, Kind.DEFAULT)
    for other in others:
        made.add_step(other, Kind.QUIET)
    return made


def could_not_load(title: str, sentence: str, again: Step, details: Step) -> EmptyState:
    """Something failed: says that data is safe, offers another try and the details."""
    made = EmptyState("warning", Tone.BAD, title, sentence)
    made.add_step(again, Kind.DEFAULT)
    made.add_step(details, Kind.QUIET)
    return made


def too_early(title: str, sentence: str, steps: Sequence[Step] = ()) -> EmptyState:
    """Too few rows for a figure: says how many there are and how many it takes."""
    made = EmptyState("clock", Tone.NEUTRAL, title, sentence)
    for step in steps:
        made.add_step(step, Kind.DEFAULT)
    return made
