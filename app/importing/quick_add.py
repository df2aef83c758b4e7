"""Quick add: one line of plain words becomes entries.

`bought 40 for 6.00 on 2026-03-01` · `spent 14+22 on "Title"` (base and boost) · `award 6` ·
`badge 2` · `refund 14 on "Title"` · `free 10` · `plan 100 for 19.99` · `reward 40`.
What was bought may say more: `bought 40 for 6.00 tax 1.20 paid card promo SPRING`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.awards import REWARD_NOTE
from app.domain.entries import EntryKind
from app.domain.problems import LedgerError
from app.domain.purchases import WAYS_TO_PAY, note_of
from app.importing.drafts import EntryDraft
from app.importing.text.dates import FIRST_YEAR, LAST_YEAR
from app.importing.text.decoding import one_line
from app.importing.text.numbers import cents, whole_number

_VERBS = {
    "bought": EntryKind.BOUGHT,
    "buy": EntryKind.BOUGHT,
    "plan": EntryKind.PLAN,
    "free": EntryKind.FREE,
    "award": EntryKind.AWARD,
    "awarded": EntryKind.AWARD,
    "reward": EntryKind.AWARD,
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
_NEXT = r"on\s+(?:\d{4}-|[\"“])|for\s+[^\w\s]?\d|by\s|note\s"
_NEXT_OF_PURCHASE = rf"{_NEXT}|tax\s|paid\s|promo\s"


def _part(words: str, following: str) -> re.Pattern[str]:
    """One of the words with what it says: quoted, or up to the next word of the line."""
    return re.compile(
        rf"""\s*(?P<word>{words})\s+
            (?:"(?P<quoted>[^"]*)"|“(?P<curly>[^”]*)”|(?P<bare>\S+(?:\s+(?!{following})\S+)*))""",
        re.VERBOSE | re.IGNORECASE,
    )


_PART = _part("on|for|by|note", f"(?:{_NEXT})")
_PART_OF_PURCHASE = _part("on|for|by|note|tax|paid|promo", f"(?:{_NEXT_OF_PURCHASE})")
"""Titles of jobs may hold these words; what was bought has no title to confuse them with."""
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PROMO = re.compile(r"[\w.-]{1,60}")
_PAID = frozenset({EntryKind.BOUGHT, EntryKind.PLAN})
_MOST = 100_000


@dataclass(slots=True)
class _Said:
    day: date
    title: str | None = None
    member: str | None = None
    cost_cents: int | None = None
    note: str | None = None
    tax_cents: int | None = None
    paid: str | None = None
    promo: str | None = None


def quick_add(text: str, *, on: date) -> tuple[EntryDraft, ...]:
    """The entries that a line stands for: one, or a base and a boost.

    Raises LedgerError `quick_add_empty`, `quick_add_verb`, `quick_add_number`, `quick_add_date`,
    `quick_add_cost`, `quick_add_paid` or `quick_add_rest`, each with the words that could not be
    read.
    """
    found = _LINE.fullmatch(text)
    if found is None:
        raise LedgerError("quick_add_empty", text=text.strip())
    kind = _VERBS.get(found["verb"].casefold())
    if kind is None:
        raise LedgerError("quick_add_verb", verb=found["verb"], verbs=sorted(_VERBS))
    said = _said(found["rest"], _Said(on), _PART_OF_PURCHASE if kind in _PAID else _PART)
    if found["verb"].casefold() == REWARD_NOTE:
        said.note = "; ".join(filter(None, (REWARD_NOTE, said.note)))
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
            note=note_of(said.paid, said.promo, said.note),
            tax_cents=said.tax_cents,
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


def _said(rest: str, said: _Said, parts: re.Pattern[str]) -> _Said:
    place = 0
    while rest[place:].strip():
        part = parts.match(rest, place)
        if part is None:
            raise LedgerError("quick_add_rest", rest=rest[place:].strip())
        place = part.end()
        quoted = part["quoted"] if part["quoted"] is not None else part["curly"]
        _say(said, part["word"].casefold(), quoted if quoted is not None else part["bare"])
    return said


def _say(said: _Said, word: str, value: str) -> None:
    if word in _SAYS:
        _SAYS[word](said, one_line(value))
    elif _ISO.fullmatch(value):
        try:
            said.day = date.fromisoformat(value)
        except ValueError as error:
            raise LedgerError("quick_add_date", date=value) from error
        if not FIRST_YEAR <= said.day.year <= LAST_YEAR:
            raise LedgerError("quick_add_date", date=value)
    else:
        said.title = one_line(value)


def _say_member(said: _Said, value: str) -> None:
    said.member = value


def _say_note(said: _Said, value: str) -> None:
    said.note = value


def _say_cost(said: _Said, value: str) -> None:
    said.cost_cents = _amount_of_money(value)


def _say_tax(said: _Said, value: str) -> None:
    said.tax_cents = _amount_of_money(value)


def _say_paid(said: _Said, value: str) -> None:
    way = value.casefold().removeprefix("by ").removeprefix("from ")
    if way not in WAYS_TO_PAY:
        raise LedgerError("quick_add_paid", paid=value)
    said.paid = way


def _say_promo(said: _Said, value: str) -> None:
    if not _PROMO.fullmatch(value):
        raise LedgerError("quick_add_rest", rest=value)
    said.promo = value


_SAYS: dict[str, Callable[[_Said, str], None]] = {
    "by": _say_member,
    "note": _say_note,
    "for": _say_cost,
    "tax": _say_tax,
    "paid": _say_paid,
    "promo": _say_promo,
}


def _amount_of_money(value: str) -> int:
    try:
        amount = cents(value)
    except ValueError as error:
        raise LedgerError("quick_add_cost", cost=value) from error
    if amount < 0:
        raise LedgerError("quick_add_cost", cost=value)
    return amount
