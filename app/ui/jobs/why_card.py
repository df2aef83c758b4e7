"""Why a job is worth what it is: the sum, step by step, and its answer in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.advice.decision import Decision
from app.ui import formats
from app.ui.jobs.waterfall import Waterfall
from app.ui.jobs.words import FIGURES, reason_tr
from app.ui.theme import current_theme
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Segmented
from app.ui.widgets.sentence import Sentence
from app.words.reasons import (
    NAMES,
    REST,
    ReasonLine,
    merged_reasons,
    reason_words,
    unknown_features,
)
from app.words.turning import turning_words
from app.workspace.snapshot import AdvisedJob

MONEY, CHANCE = "money", "chance"


class WhyCard(Card):
    """The waterfall under its title, what carries it under the chart."""

    def __init__(self) -> None:
        unit = Segmented([(MONEY, _tr("Money")), (CHANCE, _tr("Chance"))])
        unit.setAccessibleName(_tr("What the bars add up to"))
        super().__init__(" ", extra=unit)
        self.unit = unit
        unit.chosen.connect(self._change_unit)
        self._advised: AdvisedJob | None = None
        self.chart = Waterfall()
        self.answer = Sentence()
        self.unknown = Sentence(ink="text_3")
        self.body.setSpacing(current_theme().px("space.s"))
        self.add(self.chart)
        self.turning = Sentence()
        self.add(self.answer)
        self.add(self.turning)
        self.add(self.unknown)
        self.body.addStretch(1)

    def show_job(self, advised: AdvisedJob) -> None:
        self._advised = advised
        self._show_sum(advised)
        self.answer.set_text(answer(advised))
        turning = what_would_change(advised)
        self.turning.set_text(turning)
        self.turning.setVisible(bool(turning))
        unknown = not_counted(advised)
        self.unknown.set_text(unknown)
        self.unknown.setVisible(bool(unknown))

    def _change_unit(self, _unit: str) -> None:
        if self._advised is not None:
            self._show_sum(self._advised)

    def _show_sum(self, advised: AdvisedJob) -> None:
        in_chances = self.unit.current() == CHANCE
        advice = advised.advice
        total = (
            formats.in_100(advice.p_hire)
            if in_chances
            else formats.signed_money(advice.net_value_cents, advised.job.currency)
        )
        self.title.setText(self.tr("Why: what adds up to {net}").format(net=total))
        self.setAccessibleName(self.title.text())
        self.chart.show_job(advised, in_chances=in_chances)


def answer(advised: AdvisedJob) -> str:
    """What adds the most and what takes the most, and how to read the bars."""
    lines = [line for line in merged_reasons(advised.advice) if line.feature != REST]
    adds = next((_words(line, advised) for line in lines if line.cents > 0), "")
    takes = next((_words(line, advised) for line in lines if line.cents < 0), "")
    said = []
    if adds:
        said.append(_tr("“{reason}” adds the most.").format(reason=adds))
    if takes:
        said.append(_tr("“{reason}” takes the most.").format(reason=takes))
    said.append(_tr("Solid adds, hollow takes away."))
    return " ".join(said)


def what_would_change(advised: AdvisedJob) -> str:
    """What would make it another decision, without what the decision itself says of it."""
    told = turning_words(advised.advice.turning, FIGURES, reason_tr)
    is_told_above = advised.advice.decision is not Decision.APPLY
    return " ".join(told[1:] if is_told_above else told)


def _words(line: ReasonLine, advised: AdvisedJob) -> str:
    return reason_words(line, FIGURES, advised.job, reason_tr)


def not_counted(advised: AdvisedJob) -> str:
    """What is not known of the job; empty where everything is."""
    names = [reason_tr(NAMES[code]) for code in unknown_features(advised.advice) if code in NAMES]
    if not names:
        return ""
    return _tr("Not known, and not counted against it: {names}.").format(
        names=formats.clauses(names)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
