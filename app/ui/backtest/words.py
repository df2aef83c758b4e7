"""What the track record says: shared sentences with the figures of the locale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.advice.backtest import Backtest
from app.ui import formats
from app.ui.jobs.words import FIGURES
from app.words import track_record as words


def tr(text: str) -> str:
    return QCoreApplication.translate("backtest", text)


def shared_tr(text: str) -> str:
    """The `translate` of `app.words.track_record`."""
    return QCoreApplication.translate("track_record", text)


def headline(found: Backtest) -> str:
    """The answer in one sentence."""
    best = found.groups[-1] if found.groups else None
    return words.headline(found.scores, best, FIGURES, shared_tr)


def doubt(found: Backtest) -> str:
    """The counts behind the answer, what luck may do, and who still waits."""
    said = []
    if found.is_enough and found.groups:
        said.append(words.doubt(found.groups[-1], FIGURES, shared_tr))
    against = words.against_guessing(found.scores, FIGURES, shared_tr)
    if against:
        said.append(against)
    if found.scores.count and not found.is_enough:
        said.append(tr("Until then, read the advice as an order and not as exact chances."))
    return " ".join(said)


def reckoned(found: Backtest) -> str:
    """How it is reckoned, with the counts."""
    judged = tr(
        "Each of {count} past proposals is judged with only what was known on the day it was sent. "
        "Nothing was tuned to look good on them."
    ).format(count=formats.connects(found.scores.count))
    if not found.waiting:
        return judged
    waiting = (
        tr("One is younger than {days} days: it waits and does not count.")
        if found.waiting == 1
        else tr("{count} are younger than {days} days: they wait and do not count.")
    )
    rest = waiting.format(count=formats.connects(found.waiting), days=formats.connects(30))
    return f"{judged} {rest}"


def in_100(rate: float) -> str:
    """A rate in 100, without the '100'."""
    return words.in_100(rate, FIGURES)


def span(low: float, high: float) -> str:
    """'3 to 9', of rates in 100; 'under 3' where the low end rounds to nothing."""
    first, last = round(low * 100), max(1, round(high * 100))
    if first < 1:
        return tr("under {high}").format(high=formats.connects(last))
    return tr("{low} to {high}").format(low=formats.connects(first), high=formats.connects(last))


def way_name(name: str) -> str:
    return shared_tr(words.WAYS[name])


def rule_name(rule: str) -> str:
    return shared_tr(words.RULES[rule])


def held_words(held: str) -> str:
    return shared_tr(words.HELD[held])


def hindsight() -> str:
    return shared_tr(words.HINDSIGHT)
