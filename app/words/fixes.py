"""What settles a difference to Upwork's balance, as the words of a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from app.domain.entries import EntryKind
from app.domain.fixes import Fix, FixCode

Translate = Callable[[str], str]
DayWords = Callable[[date], str]

_FIXES: Mapping[FixCode, str] = {
    FixCode.REMOVE_ENTRY: "Remove that row",
    FixCode.ADD_ENTRY: "Record {connects} Connects of {day}",
    FixCode.ANSWER_TWIN: "Add the row that was left out",
    FixCode.STATE_BALANCE: "Take {connects} as the balance of {day}",
    FixCode.BRING_IN: "Bring in the Connects History up to {day}",
}
_ADDED: Mapping[EntryKind, str] = {
    EntryKind.REFUND: "Record the refund of {connects}",
    EntryKind.BOOST_REFUND: "Record the boost refund of {connects}",
    EntryKind.AWARD: "Record the award of {connects}",
    EntryKind.PROPOSAL: "Record the {connects} Connects of the proposal",
    EntryKind.BADGE: "Record {connects} Connects for the badge",
    EntryKind.BOUGHT: "Record a purchase of {connects}",
    EntryKind.PLAN: "Record {connects} Connects of the plan",
    EntryKind.FREE: "Record {connects} free Connects",
}
_SINCE = "Bring in the Connects History of {since} to {day}"


def fix_text(fix: Fix, translate: Translate = str, day_words: DayWords = date.isoformat) -> str:
    """The words of a fix; `day_words` writes a day."""
    template = _FIXES[fix.code]
    if fix.code is FixCode.ADD_ENTRY and fix.kind is not None:
        template = _ADDED.get(fix.kind, template)
    has_start = fix.since is not None and fix.since > date.min
    if fix.code is FixCode.BRING_IN and has_start:
        template = _SINCE
    return translate(template).format(
        connects=abs(fix.connects),
        day=day_words(fix.until or fix.on),
        since=day_words(fix.since) if fix.since and has_start else "",
    )
