"""What a reminder says: a title that stands alone, and one or two sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.reminders import Reminder, ReminderCode
from app.ui import formats
from app.ui.ledger.words import near_day
from app.ui.plurals import many

KEPT_BY_UPWORK = timedelta(days=90)
"""How far back Upwork's own history goes."""


def reminder_text(due: Sequence[Reminder], today: date) -> tuple[str, str]:
    """Title and sentences for all that is due at once, the nearest first."""
    first = due[0]
    title, body = _WORDS[first.code](first, today)
    rest = sum(len(one.lots) or 1 for one in due[1:])
    if rest:
        more = many(rest, _tr("One more thing waits."), _tr("{count} more things wait."))
        body = f"{body} {more}"
    return title, body


def _lapsing(one: Reminder, today: date) -> tuple[str, str]:
    assert one.day is not None  # noqa: S101 - lots have a day
    title = _tr("{connects} end {when}").format(
        connects=many(one.connects, _tr("{count} Connect"), _tr("{count} Connects")),
        when=_when(one.days),
    )
    by = _tr("By {day} at the latest.") if one.is_latest else _tr("On {day}.")
    parts = [by.format(day=near_day(one.day, today))]
    if one.costs:
        parts.append(_tr("They cost you {cost}.").format(cost=formats.sums(one.costs)))
    if one.lapsing:
        words = _tr("At your pace {count} of them lapse.")
        parts.append(words.format(count=formats.connects(one.lapsing)))
    return title, " ".join(parts)


def _when(days: int) -> str:
    if days <= 0:
        return _tr("today")
    return many(days, _tr("tomorrow"), _tr("in {count} days"))


def _import(one: Reminder, today: date) -> tuple[str, str]:
    assert one.day is not None  # noqa: S101 - what is covered has a last day
    lost = one.day + KEPT_BY_UPWORK
    known = _tr("It is known up to {day}.").format(day=near_day(one.day, today))
    then = _tr("After {day} Upwork shows the rows since then no more.")
    if lost < today:
        then = _tr("Upwork shows 90 days; bring in what is left of it.")
    return _tr("Your Connects History wants a look"), " ".join(
        (known, then.format(day=near_day(lost, today)))
    )


_WORDS = {ReminderCode.LAPSING: _lapsing, ReminderCode.IMPORT: _import}


def _tr(text: str) -> str:
    return QCoreApplication.translate("reminders", text)
