"""A row of Connects History as its cells show it, and the draft it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.entries import EntryKind
from app.domain.problems import Problem
from app.importing.drafts import EntryDraft
from app.importing.history.wordings import Recognised, contradicts_sign, recognise, recognise_alone
from app.importing.text.dates import civil_date
from app.importing.text.numbers import whole_number

LARGEST_CONNECTS = 2**31 - 1

_NUMBER = r"[(+\-−–\u2010-\u2012﹣－＋]?\s?[\d(][\d.,'’ )eE+]{0,30}"
_SPOKEN = rf"(?P<verb>Spent|Added|Refunded|Awarded|Earned)\s+(?P<count>{_NUMBER})\s*Connects?"
_AMOUNT = re.compile(
    rf"(?P<amount>{_NUMBER}?)\s*(?:Connects?)?\s*(?P<spoken>{_SPOKEN})?", re.IGNORECASE
)
_SPOKEN_ALONE = re.compile(_SPOKEN, re.IGNORECASE)
_JOB_KEY = re.compile(r"~0[0-9a-fA-F]{8,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """The visible text of one row. `action` may hold the title, joined to the wording.

    `amount` is the signed number as shown; `spoken` the hidden 'Spent 20 Connects' beside it.
    """

    day: str
    action: str
    title: str | None = None
    member: str | None = None
    amount: str | None = None
    spoken: str | None = None
    job_key: str | None = None
    text: str = ""


def draft_of(row: HistoryRow, number: int, on: date) -> EntryDraft:
    """The draft of a row, with the first thing that is wrong with it as its problem."""
    known = _wording_of(row)
    connects, problem = _connects_of(row)
    occurred_on = civil_date(row.day, on)
    if occurred_on is None and problem is None:
        problem = Problem("no_date", {"text": row.day})
    wording = known.text if known else row.action or None
    kind, doubt = checked_kind(known.kind if known else None, wording, connects)
    return EntryDraft(
        row=number,
        text=row.text,
        occurred_on=occurred_on,
        kind=kind,
        connects=connects,
        wording=wording,
        title=row.title or (known.title if known else None),
        job_key=row.job_key,
        member=row.member,
        problem=problem or doubt,
    )


def checked_kind(
    kind: EntryKind | None, wording: str | None, connects: int | None
) -> tuple[EntryKind, Problem | None]:
    """The kind a row may be booked as: unknown where its wording or its sign does not fit."""
    if kind is None:
        return EntryKind.UNKNOWN, Problem("unknown_wording", {"wording": wording or ""})
    if connects is not None and contradicts_sign(kind, connects):
        details: dict[str, object] = {"wording": wording or "", "connects": connects}
        return EntryKind.UNKNOWN, Problem("sign_contradicts_wording", details)
    return kind, None


def amount_and_spoken(text: str) -> tuple[str | None, str | None] | None:
    """The amount and the spoken amount that a line consists of; None for any other line.

    Takes '-20', '-20 Connects', 'Spent 20 Connects' and both on one line, joined or not.
    """
    if len(text) > 80 or not (text[-1:].isdecimal() or text[-1:] in ")sStT"):
        return None
    if _SPOKEN_ALONE.fullmatch(text):
        return None, text
    found = _AMOUNT.fullmatch(text)
    if found is None or not found["amount"]:
        return None
    return found["amount"].strip(), found["spoken"]


def spoken_number(text: str) -> int:
    """'Spent 20 Connects' is -20 and 'Added 21 Connects' is 21; raises ValueError otherwise."""
    found = _SPOKEN_ALONE.fullmatch(text)
    if found is None:
        raise ValueError("not a spoken amount")
    count = whole_number(found["count"])
    return -count if found["verb"].casefold() == "spent" else count


def job_key_in(text: str | None) -> str | None:
    """The job key ('~02' and the opening's id) in a link or a field."""
    found = _JOB_KEY.search(text[:500]) if text else None
    return found[0].lower() if found else None


def _wording_of(row: HistoryRow) -> Recognised | None:
    """A title in its own cell leaves nothing to be joined: then the action is all wording."""
    return recognise_alone(row.action) if row.title else recognise(row.action)


def _connects_of(row: HistoryRow) -> tuple[int | None, Problem | None]:
    """The signed Connects of a row, unless its amount is no whole number or contradicts itself."""
    shown = row.amount if row.amount is not None else row.spoken
    if shown is None:
        return None, Problem("no_amount")
    try:
        spoken = spoken_number(row.spoken) if row.spoken else None
        connects = spoken if row.amount is None else whole_number(row.amount)
    except ValueError:
        return None, Problem("not_a_whole_number", {"text": shown})
    if connects is None or abs(connects) > LARGEST_CONNECTS:
        return None, Problem("not_a_whole_number", {"text": shown})
    if spoken is not None and spoken != connects:
        return None, Problem("amounts_disagree", {"amount": connects, "spoken": spoken})
    return connects, None
