"""What a switch would change: each figure as it would be and as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.rule_effect import RuleEffect
from app.domain.standing import Standing
from app.ui import formats
from app.ui.rules.words import tr
from app.ui.theme import current_theme
from app.ui.widgets.card import Rule
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence

Line = tuple[str, str, str]
"""What a figure is called, what it would be, what it is."""


def effect_lines(effect: RuleEffect) -> Iterator[Line]:
    """The figures side by side; rare ones only where there is something to tell."""
    then, now = effect.after, effect.before
    number, money = formats.connects, partial(formats.money, currency=now.currency)
    yield tr("Balance today"), number(then.balance), number(now.balance)
    yield tr("Of them free or awarded"), number(then.given), number(now.given)
    yield tr("They cost"), money(then.cost_cents), money(now.cost_cents)
    yield tr("Next to end"), next_words(then), next_words(now)
    yield tr("Lapsed so far"), number(then.lapsed), number(now.lapsed)
    yield tr("Lapse in a year"), number(then.will_lapse), number(now.will_lapse)
    yield tr("Value that lapses"), money(then.will_lapse_cents), money(now.will_lapse_cents)
    if then.cash_per_win_cents is not None or now.cash_per_win_cents is not None:
        yield tr("Cash per win"), money(then.cash_per_win_cents), money(now.cash_per_win_cents)
    if then.shortfall or now.shortfall:
        yield tr("Spent beyond any lot"), number(then.shortfall), number(now.shortfall)
    if then.unexplained or now.unexplained:
        yield tr("Not explained by rows"), number(then.unexplained), number(now.unexplained)
    yield tr("Entries on another lot"), number(effect.moved), "–"


def next_words(found: Standing) -> str:
    """'34, 12 Mar' for the next lots that end."""
    if not found.next_expiries:
        return "–"
    ending = found.next_expiries[0]
    return tr("{count} on {day}").format(
        count=formats.connects(ending.connects), day=formats.day(ending.day)
    )


def effect_sentence(effect: RuleEffect) -> str:
    """What the figures come to, and that trying is safe."""
    then, now = effect.after, effect.before
    parts = []
    more = then.lapsed + then.will_lapse - now.lapsed - now.will_lapse
    if more:
        said = tr("{count} more would lapse.") if more > 0 else tr("{count} fewer would lapse.")
        parts.append(said.format(count=formats.connects(abs(more))))
    if then.unexplained > now.unexplained:
        parts.append(tr("The balances that Upwork showed fit what is in force better."))
    elif then.unexplained < now.unexplained:
        parts.append(tr("The balances that Upwork showed would fit better."))
    parts.append(tr("Trying is safe: the ledger is booked anew, and Ctrl Z returns."))
    return " ".join(parts)


class EffectTable(QWidget):
    """Filled by `show_effect`; empty and silent before."""

    def __init__(self) -> None:
        super().__init__()
        self.title = PlainLabel(tr("What the switch would change"), "body_strong")
        self.sentence = Sentence()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(current_theme().px("space.s"))
        self._grid: QWidget = QWidget()
        self._box.addWidget(self.title)
        self._box.addWidget(self._grid)
        self._box.addWidget(self.sentence)
        self.lines: tuple[Line, ...] = ()
        self.is_told = False

    def show_working(self) -> None:
        self._take(None, is_told=False)
        self.lines = ()
        self.sentence.set_text(tr("Working out what it would change…"))

    def show_effect(self, effect: RuleEffect, column: str) -> None:
        """Show both sides; `column` heads what would be."""
        if effect.is_none:
            self._take(None)
            self.lines = ()
            self.sentence.set_text(tr("Nothing in this ledger would change."))
            return
        self.lines = tuple(effect_lines(effect))
        self._take(_grid_of(self.lines, column))
        self.sentence.set_text(effect_sentence(effect))

    def show_fault(self, sentence: str) -> None:
        self._take(None)
        self.lines = ()
        self.sentence.set_text(sentence)

    def _take(self, grid: QWidget | None, *, is_told: bool = True) -> None:
        """Put a grid in place of the one before; none takes no room."""
        self.is_told = is_told
        made = grid or QWidget()
        self._box.replaceWidget(self._grid, made)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = made
        made.setVisible(grid is not None)


def _grid_of(lines: tuple[Line, ...], column: str) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(current_theme().px("space.m"))
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    for at, text in ((1, column), (2, tr("Now"))):
        grid.addWidget(_at_end(PlainLabel(text, "caption", "text_3", strength=500)), 0, at)
    for place, (name, then, now) in enumerate(lines, start=1):
        grid.addWidget(Rule(strong=place == 1), 2 * place - 1, 0, 1, 3)
        label = PlainLabel(name, "small", "text")
        label.setAccessibleName(
            tr("{name}: {then}, now {now}").format(name=name, then=then, now=now)
        )
        grid.addWidget(label, 2 * place, 0)
        grid.addWidget(_at_end(PlainLabel(then, "small", "text")), 2 * place, 1)
        grid.addWidget(_at_end(PlainLabel(now, "small", "text", strength=600)), 2 * place, 2)
    return holder


def _at_end(label: PlainLabel) -> PlainLabel:
    """The figure against the far side, whatever the direction of its own text."""
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label
