"""What each table can be filtered by, and how the values of a field are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.entries import EntryKind, Source
from app.domain.proposals import Outcome


class FieldType(StrEnum):
    """How a value is written: a fixed word, a name, a whole number, money, a day."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Field:
    """`values` are the words of a WORD field; `others` maps other spellings to them."""

    name: str
    type: FieldType
    values: tuple[str, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldSet:
    """The fields of one table by name; words in `bare` need no field before them."""

    fields: Mapping[str, Field]
    bare: Mapping[str, str]
    """A word to the field that it is a value of."""

    def get(self, name: str) -> Field | None:
        return self.fields.get(name)


def _set(*fields: Field, bare: Mapping[str, str]) -> FieldSet:
    return FieldSet({one.name: one for one in fields}, bare)


OPEN, NO_ANSWER, WON = "open", "no_answer", "won"
DERIVED = ("opening", "expiry", "difference", "check")
_KINDS = Field("kind", FieldType.WORD, (*(kind.value for kind in EntryKind), *DERIVED))
_SOURCES = Field("source", FieldType.WORD, tuple(source.value for source in Source))
_OUTCOMES = tuple(WON if one is Outcome.HIRED else one.value for one in Outcome)
_STATES = Field(
    "state",
    FieldType.WORD,
    (OPEN, NO_ANSWER, *_OUTCOMES),
    {"hired": WON, "win": WON, "sent": Outcome.PENDING.value, "noanswer": NO_ANSWER},
)


def outcome_of(state: str) -> Outcome | None:
    """The outcome that a state word stands for; None for the two that are none."""
    if state in {OPEN, NO_ANSWER}:
        return None
    return Outcome.HIRED if state == WON else Outcome(state)


def word_of(outcome: Outcome) -> str:
    """How a filter writes an outcome."""
    return WON if outcome is Outcome.HIRED else outcome.value


LEDGER = _set(
    _KINDS,
    _SOURCES,
    Field("member", FieldType.NAME),
    Field("wallet", FieldType.NAME),
    _STATES,
    Field("date", FieldType.DAY),
    Field("amount", FieldType.NUMBER),
    Field("connects", FieldType.NUMBER),
    Field("balance", FieldType.NUMBER),
    Field("cost", FieldType.MONEY),
    bare={WON: "state"},
)
"""`amount` is the size of a row's Connects, `connects` their signed number."""

PROPOSALS = _set(
    _STATES,
    Field("member", FieldType.NAME),
    Field("wallet", FieldType.NAME),
    Field("niche", FieldType.NAME),
    Field("date", FieldType.DAY),
    Field("amount", FieldType.NUMBER),
    Field("boost", FieldType.NUMBER),
    Field("back", FieldType.NUMBER),
    Field("cost", FieldType.MONEY),
    Field("revenue", FieldType.MONEY),
    bare=dict.fromkeys(
        (OPEN, WON, "viewed", "interview", "declined", "withdrawn", "expired"), "state"
    ),
)
"""`amount` is base and boost together, `back` what came back of them."""
