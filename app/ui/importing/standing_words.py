"""Keeping up, in words: the last day covered, what is missing, and when to import again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.coverage import REMIND_AFTER_DAYS, UPWORK_KEEPS_DAYS, KeepingUp
from app.domain.days import days_after
from app.ui import formats
from app.ui.ledger.words import near_day
from app.ui.plurals import many
from app.ui.widgets.tag import Tone
from app.workspace.change import PastBatch

MOST_GAPS = 3
QUIET_DAYS = 4
"""Days without a row between two pages that are taken for quiet ones."""


@dataclass(frozen=True, slots=True)
class StandingText:
    """How far one wallet follows Upwork: an icon with its tone, a lead and the rest."""

    icon: str
    tone: Tone
    lead: str
    rest: str


def standing_text(one: KeepingUp, as_of: date) -> StandingText:
    """What to say of one wallet on the ledger's day."""
    if one.until is None:
        return StandingText("import", Tone.ACCENT, _tr("No page of Upwork is here yet."), _start())
    day = near_day(one.until, as_of)
    lead = _tr("Covered up to {day}.").format(day=day)
    said = [*_gap_words(one, as_of), _next_words(one, one.until, as_of)]
    if one.lost_from is not None and (one.is_due or one.gaps):
        said.append(_lost_words(one.lost_from, as_of))
    tone, icon = (Tone.WARN, "calendar") if one.is_due else (Tone.GOOD, "check")
    return StandingText(icon, tone, lead, " ".join(said))


Hole = tuple[date, date]
"""First and last day that no page shows."""


def holes_between(batches: Iterable[PastBatch]) -> dict[str, tuple[Hole, ...]]:
    """The days that lie between the pages brought in for a wallet (by id) and that none of them
    shows; wallets without any are left out.

    A page shows its days from its first row to its last, so a few quiet days are no hole.
    """
    spans: dict[str, list[Hole]] = {}
    for one in batches:
        if one.stands and one.label == "import_history" and one.since and one.until:
            wallet = str(one.details.get("of_wallet") or "")
            spans.setdefault(wallet, []).append((one.since, one.until))
    return {wallet: holes for wallet, some in spans.items() if (holes := _holes(some))}


def _holes(spans: Sequence[Hole]) -> tuple[Hole, ...]:
    found = []
    reached: date | None = None
    for since, until in sorted(spans):
        if reached is not None and (since - reached).days > QUIET_DAYS:
            found.append((days_after(reached, 1), days_after(since, -1)))
        reached = until if reached is None else max(reached, until)
    return tuple(found)


def holes_text(holes: Sequence[Hole], as_of: date) -> StandingText:
    """What to say of days that no page shows."""
    first, last = holes[-1]
    lead = _tr("No page shows {first} to {last}.").format(
        first=near_day(first, as_of), last=near_day(last, as_of)
    )
    rest = _tr("Import those days if you used Connects then; until that is done the opening lot "
               "stands in for them.")  # fmt: skip
    if len(holes) > 1:
        more = len(holes) - 1
        rest += " " + many(more, _tr("{count} older span is open too."),
                           _tr("{count} older spans are open too."))  # fmt: skip
    return StandingText("question", Tone.WARN, lead, rest)


def _start() -> str:
    days = formats.connects(UPWORK_KEEPS_DAYS)
    return _tr("Upwork keeps {days} days of history: bring it in now, then once a month.").format(
        days=days
    )


def _next_words(one: KeepingUp, until: date, as_of: date) -> str:
    behind = one.days_behind or 0
    due = days_after(until, REMIND_AFTER_DAYS)
    if due > as_of:
        return _tr("Next import by {day}.").format(day=near_day(due, as_of))
    ago = many(behind, _tr("{count} day"), _tr("{count} days"))
    return _tr("That is {days} ago: time to import again.").format(days=ago)


def _lost_words(lost_from: date, as_of: date) -> str:
    days = formats.connects(UPWORK_KEEPS_DAYS)
    if lost_from <= as_of:
        words = _tr("Upwork shows {days} days: the oldest missing rows can no longer be copied.")
        return words.format(days=days)
    words = _tr("Upwork shows {days} days: from {day} on the oldest missing rows are gone there.")
    return words.format(days=days, day=near_day(lost_from, as_of))


def _gap_words(one: KeepingUp, as_of: date) -> list[str]:
    """The newest gaps, each with its days."""
    said = []
    for since, until in sorted(one.gaps, key=lambda gap: gap[1], reverse=True)[:MOST_GAPS]:
        if since == date.min:
            said.append(_tr("Rows before {day} are missing.").format(day=near_day(until, as_of)))
            continue
        words = _tr("Rows between {first} and {last} are missing.")
        said.append(words.format(first=near_day(since, as_of), last=near_day(until, as_of)))
    more = len(one.gaps) - len(said)
    if more > 0:
        said.append(many(more, _tr("So are rows of {count} older span."),
                         _tr("So are rows of {count} older spans.")))  # fmt: skip
    return said


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
