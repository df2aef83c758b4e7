"""Who says so: the source of a rule, how far to trust it, its note, and its whole timeline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.rule_spans import Span
from app.domain.rules import Rule
from app.ui import formats
from app.ui.rules.words import TRUST, period, sentence_case, tr, words_of
from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


class RuleFacts(QWidget):
    """Shown anew for every rule."""

    def __init__(self, rule: Rule, spans: Sequence[Span], place: int, today: date) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.xs"))
        box.addWidget(PlainLabel(tr("Who says so"), "body_strong"))
        box.addWidget(
            Sentence(
                tr(TRUST[rule.trust]) + ".",
                lead=f"{formats.isolated(tr(rule.source))}.",
                lead_ink="text",
            )
        )
        if rule.note:
            box.addWidget(Sentence(tr(rule.note)))
        if rule.please_check:
            check = tr("No official page confirms this today. Look on Upwork and set what it says.")
            box.addWidget(Sentence(check, ink="warn"))
        if len(spans) > 1:
            box.addSpacing(current_theme().px("space.s"))
            box.addWidget(PlainLabel(tr("Over time"), "body_strong"))
            box.addWidget(_timeline(spans, place, today))
        self._box = box

    def add(self, widget: QWidget) -> None:
        """Append what only some rules have."""
        self._box.addWidget(widget)


def _timeline(spans: Sequence[Span], place: int, today: date) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current_theme().px("space.m"))
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, span in enumerate(spans):
        ink = "accent" if at == place else "text"
        when = PlainLabel(period(span), "caption", "accent" if at == place else "text_3")
        when.setMinimumHeight(current_theme().line("small"))
        value = sentence_case(words_of(span.rule.key, span.rule.value))
        if span.rule.is_override:
            value = tr("{value} (your own)").format(value=value)
        said = Sentence("", lead=value, lead_ink=ink) if at == place else Sentence(value, ink=ink)
        if span.holds_on(today):
            said.setAccessibleName(tr("{value}, today").format(value=value))
        grid.addWidget(when, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, at, 1)
    return holder
