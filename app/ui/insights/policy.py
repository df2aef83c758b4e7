"""Rule changes on time charts: dashed verticals with month and name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.domain.ledger import Ledger
from app.domain.rules import Rule, RuleValue
from app.ui.insights.period import Period
from app.ui.insights.picture import ordinal
from app.ui.insights.place import Burden, Ink, Place, draw_upright, draw_words
from app.ui.insights.plates import COVERS_PLATE
from app.ui.insights.words import axis_month, rule_words, tr
from app.ui.theme import current_theme


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that came into force within the period."""

    day: date
    key: str
    value: RuleValue


def rule_changes(ledger: Ledger, period: Period) -> tuple[RuleChange, ...]:
    """Rules that charts name and whose value changed on a day of the period, by day."""
    rules = ledger.rules_of(ledger.wallet)
    found = {
        (rule.since, rule.key, rules.on(rule.key, rule.since).value)
        for rule in rules.all_()
        if rule.since is not None and period.since < rule.since <= period.until
        if _is_new(rules.on(rule.key, rule.since), rules.on(rule.key, _day_before(rule.since)))
    }
    named = [(day, key, value) for day, key, value in found if rule_words(key, value)]
    return tuple(
        RuleChange(*row) for row in sorted(named, key=lambda row: (row[0], row[1], str(row[2])))
    )


def paint_changes(
    changes: Iterable[RuleChange], painter: QPainter, place: Place, ground: str = ""
) -> list[Burden]:
    """Draw them; a name that would touch the one before is left to the line alone."""
    ink = Ink("text_2", ground=ground)
    free = place.box.left()
    names: list[Burden] = []
    for change in changes:
        at = place.x(ordinal(change.day))
        if not place.box.left() <= at <= place.box.right():
            continue
        draw_upright(painter, place, at, "text", (3, 3))
        words = tr("{month}: {change}").format(
            month=axis_month(change.day, with_year=True),
            change=rule_words(change.key, change.value),
        )
        width = ink.width(words)
        left = at + 6 if at + 6 + width <= place.box.right() else at - 6 - width
        if left >= free:
            y = place.box.top() + 8 * current_theme().scale
            box = draw_words(painter, QPointF(left, y), words, ink)
            free = box.right() + 8
            names.append((box.adjusted(-4, -4, 4, 6), COVERS_PLATE))
    return names


def _is_new(after: Rule, before: Rule) -> bool:
    return after.value != before.value


def _day_before(day: date) -> date:
    return day - timedelta(days=1)
