"""What is owed, in words: how sure, for what, since when, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.currencies import summed
from app.domain.owed import Chance, Owed, OwedCode, OwedKind
from app.ui import formats
from app.ui.ledger.words import near_day
from app.ui.plurals import many
from app.ui.widgets.tag import Tone
from app.words.support import KINDS


def chance_tag(one: Chance) -> tuple[str, Tone, str]:
    """Words, tone and icon of how sure something is."""
    return {
        Chance.CERTAIN: (_tr("Certain"), Tone.GOOD, "check"),
        Chance.LIKELY: (_tr("Likely"), Tone.ACCENT, "plus"),
        Chance.UNLIKELY: (_tr("Unlikely"), Tone.NEUTRAL, "question"),
    }[one]


def kind_words(one: Owed) -> str:
    """'Refund', 'Boost refund', 'Award'."""
    return QCoreApplication.translate("support", KINDS[one.kind])


def age_words(one: Owed, as_of: date) -> str:
    """'5 days late', 'due in 1 day', 'no day known'."""
    if one.due_on is None:
        days = (as_of - one.sent_on).days
        return many(days, _tr("sent {count} day ago"), _tr("sent {count} days ago"))
    days = (as_of - one.due_on).days
    if days > 0:
        return many(days, _tr("{count} day late"), _tr("{count} days late"))
    if days == 0:
        return _tr("due today")
    return many(-days, _tr("due in {count} day"), _tr("due in {count} days"))


def why_words(one: Owed, as_of: date) -> str:
    """Why it is owed, and from when on it is late, in two sentences."""
    said = {
        OwedCode.JOB_CLOSED: _tr("The job was closed without a hire, and then Upwork returns the "
                                 "Connects."),
        OwedCode.PERHAPS_CLOSED: _tr("The post is closed and shows no hire; whether somebody was "
                                     "hired is not known for sure."),
        OwedCode.ENDED: _tr("The proposal has ended in a way for which Upwork may return the "
                            "Connects."),
        OwedCode.PRICE_FELL: _tr("The job asks less now, and your own rule says that the "
                                 "difference comes back."),
        OwedCode.BOOST_CLOSED: _tr("The job was closed while the boost ran."),
        OwedCode.OUTBID: _tr("The boost was outbid, and then the bid comes back."),
        OwedCode.INTERVIEW: _tr("You answered an interview for a proposal of your own; Upwork may "
                                "award Connects for that."),
    }[one.code]  # fmt: skip
    return f"{said} {_when(one, as_of)}"


def summary(due: Sequence[Owed], as_of: date) -> tuple[str, str]:
    """Lead and rest of the sentence above the list."""
    by_chance = {chance: [one for one in due if one.chance(as_of) is chance] for chance in Chance}
    certain = by_chance[Chance.CERTAIN]
    late = sum(one.connects for one in certain if one.is_late(as_of))
    sure, more, hardly = (sum(one.connects for one in rows) for rows in by_chance.values())
    if not sure:
        lead = _tr("Nothing is certain.")
        rest = many(more, _tr("{count} Connect may come."), _tr("{count} Connects may come."))
        return lead, _and_hardly(rest if more else "", hardly)
    costs = summed((one.currency, one.cents) for one in certain)
    lead = many(
        sure, _tr("{count} Connect is owed to you"), _tr("{count} Connects are owed to you")
    )
    lead += _tr(" ({cost}).").format(cost=formats.sums(costs)) if costs else "."
    rest = _tr("None of it is late yet.")
    if late:
        rest = many(late, _tr("{count} is late."), _tr("{count} are late."))
        rest = _tr("All of it is late.") if late == sure else rest
    if more:
        rest += " " + many(more, _tr("{count} more may come."), _tr("{count} more may come."))
    return lead, _and_hardly(rest, hardly)


def _and_hardly(rest: str, hardly: int) -> str:
    if not hardly:
        return rest
    more = many(hardly, _tr("{count} will hardly come."), _tr("{count} will hardly come."))
    return f"{rest} {more}".strip()


def title_words(one: Owed) -> str:
    return formats.title(one.title) if one.title else _tr("A job without a title")


def is_award(one: Owed) -> bool:
    return one.kind is OwedKind.AWARD


def _when(one: Owed, as_of: date) -> str:
    if one.due_on is None:
        sent = near_day(one.sent_on, as_of)
        return _tr("You applied on {day}; when it ended is not known.").format(day=sent)
    words = _tr("Late since {day}.") if one.is_late(as_of) else _tr("It should be there by {day}.")
    return words.format(day=near_day(one.due_on, as_of))


def _tr(text: str) -> str:
    return QCoreApplication.translate("owed", text)
