"""What jobs asked in a time of the rules: the card, its bands by value, and what never returns."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.job_cards import job_terms_on
from app.domain.rules import Rulebook
from app.ui.rules.words import sentence_case, tr, writing
from app.ui.theme import current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.words.job_cards import band_words, change_words, terms_words

PREFIX = "job_"


class JobCardTable(QWidget):
    """For any rule on what a job asks."""

    def __init__(self, rules: Rulebook, day: date) -> None:
        super().__init__()
        terms, how = job_terms_on(rules, day), writing()
        self.lines = [f"{sentence_case(terms_words(terms, how))}."]
        self.lines += [f"{sentence_case(line)}." for line in band_words(terms, how)]
        self.lines.append(change_words(terms, how))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, current_theme().px("space.s"), 0, 0)
        box.setSpacing(current_theme().px("space.xs"))
        box.addWidget(PlainLabel(tr("What a job asked then"), "body_strong"))
        for line in self.lines:
            box.addWidget(Sentence(line))
