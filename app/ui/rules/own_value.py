"""A value of the user's own: one field, read while it is typed, and from which day it holds."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.problems import LedgerError
from app.domain.rule_effect import OwnRule, checked
from app.domain.rule_keys import FORMS, Form, Shape, shape_of
from app.domain.rule_spans import Span
from app.domain.rules import Rulebook
from app.ui import formats
from app.ui.jobs.own_lines import cents_of
from app.ui.rules.words import name_of, sentence_case, tr, words_of
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Segmented
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence
from app.words.rules import Unit, unit_of

WHOLE, FROM_TODAY = "whole", "today"


class OwnValueForm(QWidget):
    """`edited` carries the rule as typed, None while it cannot be read."""

    edited = Signal(object)
    saved = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key, self._rules = "", Rulebook(())
        self._span: Span | None = None
        self._today = date.min
        self.label = PlainLabel("", "small", "text_2")
        self.field = QLineEdit()
        self.words = QComboBox()
        self.problem = Sentence(ink="bad")
        self.hint = Sentence(ink="text_3")
        self.since: Segmented | None = None
        self._since_row = QHBoxLayout()
        self.save = button(tr("Set my value"), Kind.PRIMARY)
        self.cancel = button(tr("Cancel"), Kind.QUIET)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.s"))
        for widget in (self.label, self.field, self.words, self.problem, self.hint):
            box.addWidget(widget)
        box.addLayout(self._since_row)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        box.addLayout(foot)
        self.field.textEdited.connect(self._tell)
        self.field.returnPressed.connect(self._save)
        self.words.activated.connect(self._tell)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)

    def open_for(self, key: str, span: Span, rules: Rulebook, today: date) -> None:
        """Begin with the value that holds; nothing is saved until the user says so."""
        self._key, self._span, self._rules, self._today = key, span, rules, today
        form = self._form()
        is_choice = form.shape is Shape.WORD
        self.label.setText(tr("Your value for “{name}”").format(name=name_of(key)))
        field: QWidget = self.words if is_choice else self.field
        self.label.setBuddy(field)
        field.setAccessibleName(self.label.text())
        self.field.setVisible(not is_choice)
        self.words.setVisible(is_choice)
        self.words.clear()
        for word in form.words:
            self.words.addItem(sentence_case(words_of(key, word)), word)
        self.words.setCurrentIndex(max(0, self.words.findData(span.rule.value)))
        self.field.setAlignment(leading(self.field))
        self.field.setText(self._typed(span))
        self.hint.set_text(self._hint(form))
        self._offer_days()
        self._tell()
        field.setFocus()

    def current(self) -> OwnRule | None:
        """The rule as typed; None where it cannot be read."""
        span, text = self._span, self._text()
        if span is None or text is None:
            return None
        since = self._today if self._is_from_today() else span.since
        own = OwnRule(key=self._key, value=text, since=since, until=span.until)
        try:
            return checked(own, self._rules)
        except LedgerError:
            return None

    # -- inside

    def _form(self) -> Form:
        span = self._span
        assert span is not None  # noqa: S101 - only asked while open
        return FORMS.get(self._key) or Form(shape_of(span.rule.value))

    def _is_money(self) -> bool:
        return unit_of(self._key) is Unit.MONEY and self._form().shape is Shape.NUMBER

    def _typed(self, span: Span) -> str:
        value = span.rule.value
        if isinstance(value, str):
            return ""
        if isinstance(value, tuple):
            return ", ".join(str(item) for item in value)
        return QLocale().toString(value / 100, "f", 2) if self._is_money() else str(value)

    def _text(self) -> str | None:
        """What the rulebook would read: cents for money, plain digits for numbers."""
        if self._form().shape is Shape.WORD:
            return str(self.words.currentData())
        text = self.field.text()
        if self._is_money():
            cents = cents_of(text)
            return str(cents) if isinstance(cents, int) else None
        if self._form().shape is Shape.NUMBER:
            number, is_number = QLocale().toLongLong(text.strip())
            return str(number) if is_number else text
        return text.replace("،", ",")

    def _hint(self, form: Form) -> str:
        if form.shape is Shape.WORD:
            return ""
        if form.shape is Shape.NUMBERS:
            return tr("Whole numbers with commas between them.")
        if self._is_money():
            return tr("An amount of money, such as {example}.").format(
                example=QLocale().toString(0.15, "f", 2)
            )
        return tr("A whole number from {low} to {high}.").format(
            low=formats.connects(form.low), high=formats.connects(form.high)
        )

    def _offer_days(self) -> None:
        """The whole time of the value in force, or from today on where that is another time."""
        span = self._span
        if self.since is not None:
            self._since_row.removeWidget(self.since)
            self.since.deleteLater()
            self.since = None
        if span is None or not span.holds_on(self._today) or span.since == self._today:
            return
        whole = tr("Always")
        if span.since:
            whole = tr("From {since}").format(since=formats.day_and_year(span.since))
        self.since = Segmented([(WHOLE, whole), (FROM_TODAY, tr("From today"))])
        self.since.setAccessibleName(tr("From when your value holds"))
        self.since.chosen.connect(self._tell)
        self._since_row.addWidget(self.since)
        self._since_row.addStretch(1)

    def _is_from_today(self) -> bool:
        return self.since is not None and self.since.current() == FROM_TODAY

    def _tell(self, *_change: object) -> None:
        own = self.current()
        is_bad = own is None
        self.field.setProperty("state", "bad" if is_bad else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.problem.setVisible(is_bad)
        self.hint.setVisible(not is_bad and bool(self.hint.text()))
        hint = self.hint.text()
        self.problem.set_text(tr("This cannot be read. {hint}").format(hint=hint))
        self.save.setEnabled(not is_bad)
        self.save.setToolTip(self.problem.text() if is_bad else "")
        self.edited.emit(own)

    def _save(self) -> None:
        own = self.current()
        if own is not None:
            self.saved.emit(own)


def leading(line: QLineEdit) -> Qt.AlignmentFlag:
    """The reading side of the window, whatever the direction of the figures typed."""
    is_mirrored = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
