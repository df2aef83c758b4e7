"""The plans of a wallet: which held when, and the form that puts it on another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from app.domain.entries import PlanName
from app.domain.plans import PLANS_OF_KIND, PlanPeriod
from app.domain.wallet_view import WalletView
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.wallet.fields import DayField, DayOfMonthField
from app.ui.wallet.rows import Line, Rows
from app.ui.wallet.words import (
    TONES,
    headed,
    parts_words,
    period_words,
    plan_words,
    preview_sentences,
    renewal_words,
    state_words,
    tr,
)
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag
from app.workspace.planning import PlanPreview

MOST_GRANTS = 4
"""So many of the grants to come are listed; the others are alike."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """A plan from a day; `billing_day` is None where the rules tell it."""

    plan: PlanName
    from_on: date
    billing_day: int | None


class PlanCard(Card):
    """Every edit asks for its preview; nothing is saved until the button says so."""

    edited = Signal(object)
    saved = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Plans"))
        self.history = Rows(tr("Plans so far"))
        self.plan = QComboBox()
        self.plan.setFixedHeight(current_theme().control())
        self.from_on = DayField(tr("From"))
        self.billing_day = DayOfMonthField(tr("Renews on day"), tr("As the rules say"))
        self.save = button(tr("Save the plan"), Kind.PRIMARY)
        self.grants = Rows(tr("What it would bring"))
        self.said = Sentence()
        self._shown: WalletView | None = None
        self._is_read_only = False
        self.add(self.history)
        self.add(PlainLabel(tr("Change the plan"), "body_strong"))
        self.add(self._form())
        self.grants_title = PlainLabel(tr("What it would bring"), "caption", "text_3")
        self.add(self.grants_title)
        self.add(self.grants)
        self.add(self.said)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save)
        self.body.addLayout(row)
        self.plan.currentIndexChanged.connect(self._edit)
        self.from_on.dateChanged.connect(self._edit)
        self.billing_day.valueChanged.connect(self._edit)
        self.save.clicked.connect(self._save)

    def show_wallet(self, view: WalletView, *, is_read_only: bool) -> None:
        """Show the plans; the form keeps what was typed once it was filled."""
        is_first = self._shown is None
        self._shown, self._is_read_only = view, is_read_only
        self.history.show_lines([self._line(one, view.plans) for one in reversed(view.plans)])
        if is_first:
            self._fill(view)
        self._edit()

    def wish(self) -> PlanWish:
        plan = PlanName(self.plan.currentData())
        return PlanWish(plan, self.from_on.day(), self.billing_day.value() or None)

    def show_preview(self, found: PlanPreview) -> None:
        """What the plan in the form would bring, and what else changes with it."""
        coming = () if found.is_same else found.after[:MOST_GRANTS]
        self.grants.show_lines(
            [
                Line(
                    headed(formats.day_and_year(one.on)),
                    parts_words(one),
                    Tag(state_words(one.state), TONES[one.state]),
                )
                for one in coming
            ]
        )
        self.grants_title.setVisible(bool(coming))
        self.said.set_text(" ".join(preview_sentences(found)))
        self._allow(is_allowed=not found.is_same)

    def show_fault(self, sentence: str) -> None:
        self.said.set_text(sentence)
        self._allow(is_allowed=False)

    # -- inside

    def _form(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px("space.m"))
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Plan"), self.plan),
            (tr("From"), self.from_on),
            (tr("Renews on day"), self.billing_day),
        )
        for column, (text, field) in enumerate(fields):
            label = PlainLabel(text, "small", "text_3")
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        return holder

    def _fill(self, view: WalletView) -> None:
        """Begin with the plan that does not hold, from today on."""
        now = view.plans[-1].plan
        for field in (self.plan, self.from_on):
            field.blockSignals(True)
        for plan in PLANS_OF_KIND[view.book.wallet.kind]:
            self.plan.addItem(plan_words(plan), plan.value)
        other = next(at for at in range(self.plan.count()) if self.plan.itemData(at) != now.value)
        self.plan.setCurrentIndex(other)
        self.from_on.show_day(view.book.as_of)
        for field in (self.plan, self.from_on):
            field.blockSignals(False)

    def _line(self, one: PlanPeriod, plans: Sequence[PlanPeriod]) -> Line:
        rest = tr("{period}, {renewal}").format(
            period=period_words(one), renewal=renewal_words(one)
        )
        end: QPushButton | None = None
        if one.from_on is not None and len(plans) > 1 and not self._is_read_only:
            end = button(tr("Take out"), Kind.LINK, compact=True)
            end.setAccessibleName(
                tr("Take out {plan}, {period}").format(
                    plan=plan_words(one.plan), period=period_words(one)
                )
            )
            end.clicked.connect(partial(self._drop, one.from_on))
        return Line(headed(plan_words(one.plan)), rest, end)

    def _allow(self, *, is_allowed: bool) -> None:
        self.save.setEnabled(is_allowed and not self._is_read_only)
        self.save.setToolTip(tr("This ledger can only be read.") if self._is_read_only else "")

    def _edit(self, *_change: object) -> None:
        if self._shown is not None:
            self._allow(is_allowed=False)
            self.edited.emit(self.wish())

    def _save(self, _checked: bool = False) -> None:
        self.saved.emit(self.wish())

    def _drop(self, from_on: date, _checked: bool = False) -> None:
        self.dropped.emit(from_on)
