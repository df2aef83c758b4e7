"""Quick add: one line of plain words becomes entries.

`bought 40 for 6.00 on 2026-03-01` · `spent 14+22 on "Title"` (base and boost) · `award 6` ·
`badge 2` · `refund 14 on "Title"` · `free 10` · `plan 100 for 19.99`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.importing.drafts import EntryDraft
from app.importing.text.numbers import cents, whole_number

_VERBS = {
    "bought": EntryKind.BOUGHT,
    "buy": EntryKind.BOUGHT,
    "plan": EntryKind.PLAN,
    "free": EntryKind.FREE,
    "award": EntryKind.AWARD,
    "awarded": EntryKind.AWARD,
    "refund": EntryKind.REFUND,
    "refunded": EntryKind.REFUND,
    "outbid": EntryKind.BOOST_REFUND,
    "spent": EntryKind.PROPOSAL,
    "applied": EntryKind.PROPOSAL,
    "boost": EntryKind.BOOST,
    "badge": EntryKind.BADGE,
    "ad": EntryKind.PROFILE_AD,
}
_LINE = re.compile(r"\s*(?P<verb>[^\W\d_]+)\s+(?P<amount>\S+)(?P<rest>.*)", re.DOTALL)
_NEXT = r"(?:on\s+(?:\d{4}-|[\"“])|for\s+[^\w\s]?\d|by\s|note\s)"
_PART = re.compile(
    rf"""\s*(?P<word>on|for|by|note)\s+
        (?:"(?P<quoted>[^"]*)"|“(?P<curly>[^”]*)”|(?P<bare>\S+(?:\s+(?!{_NEXT})\S+)*))""",
    re.VERBOSE | re.IGNORECASE,
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST = 100_000


@dataclass(slots=True)
class _Said:
    day: date
    title: str | None = None
    member: str | None = None
    cost_cents: int | None = None
    note: str | None = None


def quick_add(text: str, *, on: date) -> tuple[EntryDraft, ...]:
    """The entries that a line stands for: one, or a base and a boost.

    Raises LedgerError `quick_add_empty`, `quick_add_verb`, `quick_add_number`, `quick_add_date`,
    `quick_add_cost` or `quick_add_rest`, each with the words that could not be read.
    """
    found = _LINE.fullmatch(text)
    if found is None:
        raise LedgerError("quick_add_empty", text=text.strip())
    kind = _VERBS.get(found["verb"].casefold())
    if kind is None:
        raise LedgerError("quick_add_verb", verb=found["verb"], verbs=sorted(_VERBS))
    said = _said(found["rest"], _Said(on))
    amounts = _amounts(found["amount"], kind)
    kinds = (kind, EntryKind.BOOST)
    sign = -1 if kind.is_spend else 1
    return tuple(
        EntryDraft(
            row=row,
            text=text.strip(),
            occurred_on=said.day,
            kind=kinds[row - 1],
            connects=sign * amount,
            title=said.title,
            member=said.member,
            cost_cents=said.cost_cents,
            note=said.note,
        )
        for row, amount in enumerate(amounts, start=1)
    )


def _amounts(text: str, kind: EntryKind) -> list[int]:
    parts = text.split("+") if kind is EntryKind.PROPOSAL else [text.removeprefix("+")]
    if len(parts) > 2:
        raise LedgerError("quick_add_number", number=text)
    try:
        amounts = [whole_number(part) for part in parts]
    except ValueError as error:
        raise LedgerError("quick_add_number", number=text) from error
    if any(not 0 < amount <= _MOST for amount in amounts):
        raise LedgerError("quick_add_number", number=text)
    return amounts


def _said(rest: str, said: _Said) -> _Said:
    place = 0
    while rest[place:].strip():
        part = _PART.match(rest, place)
        if part is None:
            raise LedgerError("quick_add_rest", rest=rest[place:].strip())
        place = part.end()
        quoted = part["quoted"] if part["quoted"] is not None else part["curly"]
        _say(said, part["word"].casefold(), quoted if quoted is not None else part["bare"])
    return said


def _say(said: _Said, word: str, value: str) -> None:
    if word == "by":
        said.member = value.strip()
    elif word == "note":
        said.note = value.strip()
    elif word == "for":
        try:
            said.cost_cents = cents(value)
        except ValueError as error:
            raise LedgerError("quick_add_cost", cost=value) from error
        if said.cost_cents < 0:
            raise LedgerError("quick_add_cost", cost=value)
    elif _ISO.fullmatch(value):
        try:
            said.day = date.fromisoformat(value)
        except ValueError as error:
            raise LedgerError("quick_add_date", date=value) from error
    else:
        said.title = value.strip()
