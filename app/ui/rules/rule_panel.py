"""One rule: what it decides, its readings, what another value would change, who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.rule_effect import OwnRule, RuleEffect
from app.domain.rule_keys import write_value
from app.domain.rule_spans import Span
from app.domain.rules import Rule, Rulebook, RuleValue
from app.ui.rules.effect_table import EffectTable
from app.ui.rules.job_card_table import PREFIX, JobCardTable
from app.ui.rules.lanes import Lane
from app.ui.rules.own_value import OwnValueForm
from app.ui.rules.reading_card import ReadingCard
from app.ui.rules.rule_facts import RuleFacts
from app.ui.rules.wish import Wish
from app.ui.rules.words import about, period, sentence_case, tr, words_of
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Rule as Line
from app.ui.widgets.chip import spread
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag, Tone

WIDTH = 366


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows: a span of a lane, under a rulebook, on a day."""

    lane: Lane
    place: int
    rules: Rulebook
    today: date

    @property
    def span(self) -> Span:
        return self.lane.spans[self.place]

    @property
    def shipped(self) -> Rule:
        """What came with the rulebook for the first day of the span."""
        day = self.span.since or self.span.until or self.today
        return self.rules.as_shipped().on(self.lane.key, day)


class RulePanel(QFrame):
    """`wished` asks what something would change, None for nothing; `wanted` asks to save it."""

    wished = Signal(object)
    wanted = Signal(object)
    grown = Signal()
    """Something was added to what is shown, or taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.shown: Shown | None = None
        self._refusal = ""
        self._wish: Wish | None = None
        self.readings: list[ReadingCard] = []
        self.effect = EffectTable()
        self.own = OwnValueForm()
        self.use = button(tr("Use this reading"), Kind.PRIMARY)
        self.set_own = button(tr("Set my own value…"), Kind.QUIET)
        self.reset = button(tr("Take back my value"))
        self._body = QWidget()
        self._area = QScrollArea()
        self._foot = QWidget()
        self._build()
        self.own.edited.connect(self._own_edited)
        self.own.saved.connect(self._own_saved)
        self.own.closed.connect(self._close_own)
        self.use.clicked.connect(self._use)
        self.reset.clicked.connect(self._reset)
        self.set_own.clicked.connect(self._open_own)

    def show_rule(self, shown: Shown, *, refusal: str = "") -> None:
        """Show a rule; `refusal` says why nothing of it can be changed."""
        is_other = self.shown is None or (self.shown.lane.key, self.shown.place) != (
            shown.lane.key,
            shown.place,
        )
        self.shown, self._refusal = shown, refusal
        self._fill()
        self.own.hide()
        self._foot.show()
        self._choose_reading()
        if is_other:
            self._area.verticalScrollBar().setValue(0)

    def show_effect(self, effect: RuleEffect) -> None:
        if self._wish is not None:
            self.effect.show_effect(effect, self._wish.title)
            self.grown.emit()

    def full_height(self) -> int:
        """px in which everything is in sight without scrolling."""
        width = max(self.width() - 2, 1)
        foot = 0 if self._foot.isHidden() else self._foot.sizeHint().height()
        return self._work.totalHeightForWidth(width) + foot + 4

    def show_fault(self, sentence: str) -> None:
        self.effect.show_fault(sentence)

    @property
    def wish(self) -> Wish | None:
        """What the effect in sight is of."""
        return self._wish

    # -- what is shown

    def _build(self) -> None:
        theme = current_theme()
        pad = theme.px("space.l")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder = QWidget()
        self._holder.setProperty("part", "ground")
        self._work = QVBoxLayout(self._holder)
        self._work.setContentsMargins(pad, pad, pad, pad)
        self._work.setSpacing(theme.px("space.m"))
        self._work.addWidget(self._body)
        self._work.addWidget(self.own)
        self._work.addWidget(self.effect)
        self._facts: QWidget = QWidget()
        self._work.addWidget(self._facts)
        self._work.addStretch(1)
        self._area.setWidget(self._holder)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._build_foot(pad))
        self.own.hide()

    def _build_foot(self, pad: int) -> QWidget:
        gap = current_theme().px("space.m")
        box = QVBoxLayout(self._foot)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(Line(strong=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=current_theme().px("space.s"))
        for each in (self.use, self.reset, self.set_own):
            row.addWidget(each)
        inner = QVBoxLayout()
        inner.setContentsMargins(pad, gap, pad, gap)
        inner.addWidget(buttons)
        box.addLayout(inner)
        return self._foot

    def _fill(self) -> None:
        shown = self.shown
        assert shown is not None  # noqa: S101 - called with something to show
        body = self._body_of(shown)
        self._work.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        facts = RuleFacts(shown.shipped, shown.lane.spans, shown.place, shown.today)
        if shown.lane.key.startswith(PREFIX):
            first = shown.span.since or shown.span.until or shown.today
            day = shown.today if shown.span.holds_on(shown.today) else first
            facts.add(JobCardTable(shown.rules, day))
        self._work.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts
        is_own = shown.span.rule.is_override
        self.use.setVisible(bool(self.readings))
        self.reset.setVisible(is_own)
        for each in (self.reset, self.set_own):
            each.setEnabled(not self._refusal)
            each.setToolTip(self._refusal)

    def _body_of(self, shown: Shown) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.s"))
        title = Sentence("", lead=shown.lane.name, step="lead", lead_ink="text")
        tags = _tags(shown)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        if len(tags) == 1 and current_theme().scale == 1:
            head.addWidget(tags.pop(), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        if tags:
            box.addWidget(spread(*tags))
        box.addWidget(Sentence(" ".join((about(shown.lane.key), f"{period(shown.span)}.")).strip()))
        self.readings = []
        if shown.shipped.is_disputed:
            box.addSpacing(4)
            for card in self._cards(shown):
                box.addWidget(card)
        else:
            value = sentence_case(words_of(shown.lane.key, shown.span.rule.value))
            is_now = shown.span.holds_on(shown.today)
            label = tr("In force today") if is_now else tr("In force then")
            box.addWidget(PlainLabel(label, "caption", "text_3", strength=500))
            box.addWidget(Sentence("", lead=value, step="lead", lead_ink="text"))
        return made

    def _cards(self, shown: Shown) -> list[ReadingCard]:
        rule, held = shown.shipped, shown.span.rule
        assert rule.other is not None  # noqa: S101 - of a disputed rule
        values: list[tuple[RuleValue, str]] = [
            (rule.value, tr(rule.source)),
            (rule.other, tr("The other reading; see the note.")),
        ]
        if held.value not in {rule.value, rule.other}:
            values.append((held.value, tr("Your own value.")))
        self._group = QButtonGroup(self)
        for value, source in values:
            said = tr("{source} In force here.") if value == held.value else "{source}"
            ended = source if source.endswith(".") else f"{source}."
            title = sentence_case(words_of(rule.key, value))
            card = ReadingCard(value, title, said.format(source=ended))
            card.setChecked(value == held.value)
            card.clicked.connect(self._choose_reading)
            self._group.addButton(card)
            self.readings.append(card)
        return self.readings

    # -- what the user thinks of

    def chosen_reading(self) -> RuleValue | None:
        return next((card.value for card in self.readings if card.isChecked()), None)

    def _choose_reading(self, _checked: bool = False) -> None:
        """Ask what the chosen reading would change; of the one in force, what the other would."""
        shown = self.shown
        if shown is None or not self.readings:
            self._ask(None)
            return
        held, chosen = shown.span.rule.value, self.chosen_reading()
        is_other = chosen is not None and chosen != held
        self.use.setEnabled(is_other and not self._refusal)
        in_force = tr("This reading is in force. Choose the other one first.")
        self.use.setToolTip(self._refusal or ("" if is_other else in_force))
        value = chosen if is_other else self._first_other(held)
        self._ask(None if value is None else self._wish_for(shown, value))

    def _first_other(self, held: RuleValue) -> RuleValue | None:
        return next((card.value for card in self.readings if card.value != held), None)

    def _wish_for(self, shown: Shown, value: RuleValue) -> Wish:
        span = shown.span
        title = tr("Other reading")
        if span.rule.is_override and value == shown.shipped.value:
            return Wish(_own(span.rule.key, value, span.rule.since, None), title, is_reset=True)
        return Wish(_own(shown.lane.key, value, span.since, span.until), title)

    def _own_edited(self, own: OwnRule | None) -> None:
        if self.own.isVisibleTo(self):
            self._ask(Wish(own, tr("Your value")) if own else None)

    def _ask(self, wish: Wish | None) -> None:
        self._wish = wish
        self.effect.setVisible(wish is not None)
        if wish is not None:
            self.effect.show_working()
        self.wished.emit(wish)
        self.grown.emit()

    # -- what the user does

    def _open_own(self) -> None:
        shown = self.shown
        if shown is not None and not self._refusal:
            self._foot.hide()
            self.own.show()
            self.own.open_for(shown.lane.key, shown.span, shown.rules, shown.today)

    def open_own(self) -> None:
        """Show the field for a value of the user's own."""
        self._open_own()

    def _close_own(self) -> None:
        self.own.hide()
        self._foot.show()
        self.set_own.setFocus()
        self._choose_reading()

    def _own_saved(self, own: OwnRule) -> None:
        self.own.hide()
        self._foot.show()
        self.wanted.emit(Wish(own, ""))

    def _use(self) -> None:
        if self._wish is not None and self.use.isEnabled():
            self.wanted.emit(self._wish)

    def _reset(self) -> None:
        shown = self.shown
        if shown is not None:
            rule = shown.span.rule
            own = _own(rule.key, rule.value, rule.since, None)
            self.wanted.emit(Wish(own, "", is_reset=True))


def _own(key: str, value: RuleValue, since: date | None, until: date | None) -> OwnRule:
    text = value if isinstance(value, str) else write_value(value)
    return OwnRule(key=key, value=text, since=since, until=until)


def _tags(shown: Shown) -> list[QWidget]:
    tags: list[QWidget] = []
    if shown.span.rule.is_override:
        tags.append(Tag(tr("Your own"), Tone.ACCENT, "user"))
    if shown.shipped.is_disputed:
        tags.append(Tag(tr("Sources disagree"), Tone.WARN, "warning"))
    if shown.shipped.please_check and not shown.span.rule.is_override:
        tags.append(Tag(tr("Please check"), Tone.WARN, "question"))
    return tags
