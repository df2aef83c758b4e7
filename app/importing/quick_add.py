"""Quick add: one line of plain words becomes entries.

`bought 40 for 6.00 on 2026-03-01` · `spent 14+22 on "Title"` (base and boost) · `award 6` ·
`badge 2` · `refund 14 on "Title"` · `free 10` · `plan 100 for 19.99` · `reward 40`.
What was bought may say more: `bought 40 for 6.00 tax 1.20 paid card promo SPRING`.
Sums are worked out: `badge 2*7`, `bought 40+20 for 2*6.00`, `spent 2*8+4`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

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
_VERB = re.compile(r"\s*(?P<verb>[^\W\d_]+)(?:\s+|$)")
_AMOUNT = re.compile(r"(?P<amount>\S+(?:\s*(?:[+*×]\s*|(?<=[+*×]))\d[^\s+*×]*)*)")
_TIMES = re.compile(r"[*×]|(?<=\d)\s*x\s*(?=\d)")
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
_DAYS_AGO = {"today": 0, "yesterday": 1}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PROMO = re.compile(r"[\w.-]{1,60}")
_PAID = frozenset({EntryKind.BOUGHT, EntryKind.PLAN})
_MOST = 100_000
_MOST_CENTS = 2**53


@dataclass(slots=True)
class Said:
    """What a line says beside its verb and its number. Money is in cents."""

    day: date
    is_day_said: bool = False
    title: str | None = None
    member: str | None = None
    cost_cents: int | None = None
    note: str | None = None
    tax_cents: int | None = None
    paid: str | None = None
    promo: str | None = None


@dataclass(slots=True)
class QuickLine:
    """How far a line could be read.

    `amounts` are Connects without a sign: of base and boost where there are two. `fault` says why
    the line is no entry yet. `missing` names what has still to be typed: `verb`, `connects`, or the
    word of the line that nothing follows, such as `on`; then the fault is that of a line cut off.
    """

    text: str
    said: Said
    verb: str = ""
    kind: EntryKind | None = None
    amounts: list[int] = field(default_factory=list)
    missing: str = ""
    fault: LedgerError | None = None

    def drafts(self) -> tuple[EntryDraft, ...]:
        """The entries that the line stands for: one, or a base and a boost."""
        if self.kind is None or self.fault is not None:
            return ()
        said, kinds = self.said, (self.kind, EntryKind.BOOST)
        sign = -1 if self.kind.is_spend else 1
        note = said.note
        if self.verb == REWARD_NOTE:
            note = "; ".join(filter(None, (REWARD_NOTE, note)))
        return tuple(
            EntryDraft(
                row=row,
                text=self.text.strip(),
                occurred_on=said.day,
                kind=kinds[row - 1],
                connects=sign * amount,
                title=said.title,
                member=said.member,
                cost_cents=said.cost_cents,
                note=note_of(said.paid, said.promo, note),
                tax_cents=said.tax_cents,
            )
            for row, amount in enumerate(self.amounts, start=1)
        )


def quick_add(text: str, *, on: date) -> tuple[EntryDraft, ...]:
    """The entries that a line stands for: one, or a base and a boost.

    Raises LedgerError `quick_add_empty`, `quick_add_verb`, `quick_add_number`, `quick_add_date`,
    `quick_add_cost`, `quick_add_paid` or `quick_add_rest`, each with the words that could not be
    read.
    """
    line = read_line(text, on=on)
    if line.fault is not None:
        raise line.fault
    return line.drafts()


def read_line(text: str, *, on: date) -> QuickLine:
    """Read a line as far as it goes, for instance while it is typed."""
    line = QuickLine(text, Said(on))
    try:
        _read(line)
    except LedgerError as fault:
        line.fault = fault
    return line


def verbs() -> list[str]:
    """The words that a line may begin with."""
    return list(_VERBS)


def _read(line: QuickLine) -> None:
    text = line.text
    found = _VERB.match(text)
    if found is None:
        line.missing = "" if text.strip() else "verb"
        raise LedgerError("quick_add_empty", text=text.strip())
    line.verb = found["verb"].casefold()
    line.kind = _VERBS.get(line.verb)
    rest = text[found.end() :]
    if line.kind is None:
        is_begun = not rest and any(verb.startswith(line.verb) for verb in _VERBS)
        line.missing = "verb" if is_begun else ""
        code = "quick_add_verb" if rest.strip() else "quick_add_empty"
        raise LedgerError(code, text=text.strip(), verb=found["verb"], verbs=sorted(_VERBS))
    amount = _AMOUNT.match(rest)
    if amount is None:
        line.missing = "connects"
        raise LedgerError("quick_add_empty", text=text.strip())
    line.amounts = _amounts(amount["amount"], line.kind)
    parts = _PART_OF_PURCHASE if line.kind in _PAID else _PART
    _say_rest(line, rest[amount.end() :], parts)


def _amounts(text: str, kind: EntryKind) -> list[int]:
    """One number; of a proposal base and boost where a plus parts them."""
    parts = text.strip().removeprefix("+").split("+")
    if kind is EntryKind.PROPOSAL and (len(parts) > 2 or text.startswith("+")):
        raise LedgerError("quick_add_number", number=text)
    try:
        amounts = [_product(part) for part in parts]
    except ValueError as error:
        raise LedgerError("quick_add_number", number=text) from error
    if kind is not EntryKind.PROPOSAL:
        amounts = [sum(amounts)] if all(amount > 0 for amount in amounts) else [0]
    if any(not 0 < amount <= _MOST for amount in amounts):
        raise LedgerError("quick_add_number", number=text)
    return amounts


def _product(text: str) -> int:
    """`2*8` as 16. Raises ValueError, also beyond any number of Connects."""
    worth = 1
    for factor in _TIMES.split(text):
        number = whole_number(factor)
        if not 0 < number <= _MOST:
            raise ValueError("no number of Connects")
        worth *= number
        if worth > _MOST:
            raise ValueError("too many")
    return worth


def _say_rest(line: QuickLine, rest: str, parts: re.Pattern[str]) -> None:
    place = 0
    while rest[place:].strip():
        part = parts.match(rest, place)
        if part is None:
            left = rest[place:].strip()
            line.missing = left.casefold() if left.casefold() in _WORDS else ""
            raise LedgerError("quick_add_rest", rest=left)
        place = part.end()
        quoted = part["quoted"] if part["quoted"] is not None else part["curly"]
        _say(line.said, part["word"].casefold(), quoted, part["bare"])


def _say(said: Said, word: str, quoted: str | None, bare: str | None) -> None:
    value = quoted if quoted is not None else bare or ""
    if word in _SAYS:
        _SAYS[word](said, one_line(value))
    elif _ISO.fullmatch(value):
        said.day, said.is_day_said = _day(value), True
    elif bare is not None and bare.casefold() in _DAYS_AGO:
        said.day -= timedelta(days=_DAYS_AGO[bare.casefold()])
        said.is_day_said = True
    else:
        said.title = one_line(value)


def _day(value: str) -> date:
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise LedgerError("quick_add_date", date=value) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise LedgerError("quick_add_date", date=value)
    return day


def _say_member(said: Said, value: str) -> None:
    said.member = value


def _say_note(said: Said, value: str) -> None:
    said.note = value


def _say_cost(said: Said, value: str) -> None:
    said.cost_cents = _amount_of_money(value)


def _say_tax(said: Said, value: str) -> None:
    said.tax_cents = _amount_of_money(value)


def _say_paid(said: Said, value: str) -> None:
    way = value.casefold().removeprefix("by ").removeprefix("from ")
    if way not in WAYS_TO_PAY:
        raise LedgerError("quick_add_paid", paid=value)
    said.paid = way


def _say_promo(said: Said, value: str) -> None:
    if not _PROMO.fullmatch(value):
        raise LedgerError("quick_add_rest", rest=value)
    said.promo = value


_SAYS: dict[str, Callable[[Said, str], None]] = {
    "by": _say_member,
    "note": _say_note,
    "for": _say_cost,
    "tax": _say_tax,
    "paid": _say_paid,
    "promo": _say_promo,
}


_WORDS = frozenset({*_SAYS, "on"})


def _amount_of_money(value: str) -> int:
    """`6.00`, or a sum such as `2*6.00` or `6.00+1.20`."""
    try:
        amount = sum(_money_product(part) for part in value.split("+"))
    except ValueError as error:
        raise LedgerError("quick_add_cost", cost=value) from error
    if not 0 <= amount <= _MOST_CENTS:
        raise LedgerError("quick_add_cost", cost=value)
    return amount


def _money_product(text: str) -> int:
    """`2*6.00` in cents: one amount of money and how many times."""
    *times, money = _TIMES.split(text)
    worth = cents(money)
    for factor in times:
        number = whole_number(factor)
        if not 0 < number <= _MOST:
            raise ValueError("no number of times")
        worth *= number
    return worth
