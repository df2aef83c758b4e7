"""What the user prefers on this computer: look, language, start, reminders, where the window was.

Nothing of it belongs to a ledger. Values are plain, so that a file of them can be read by eye.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, time
from typing import Any, TypeVar

T = TypeVar("T")

THEMES = ("system", "light", "dark", "high_contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)
MOVES = ("system", "never")
"""Whether parts of the window move: as the system asks, or never."""
WEEK_STARTS = ("region", "monday", "saturday", "sunday")
MONEY_SIGNS = ("symbol", "code")
DAYS_BEFORE = (90, 30, 14, 7, 1)
"""Days before the end of a lot on which a reminder may come."""
MOST_RECENT_FILES = 10
MOST_RECENT_CHOICES = 30
MOST_CARDS = 40
MOST_TABLES = 20
_LONGEST = 4096
_FARTHEST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """Where the window was, in logical px of the whole desktop, and how it was shown."""

    x: int
    y: int
    width: int
    height: int
    is_maximised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoice:
    """How a long table was left: its columns by key in order, empty for the usual ones, and the
    column that it is sorted by, empty for the usual order."""

    table: str
    columns: tuple[str, ...] = ()
    sort: str = ""
    is_descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """One value for everything. `language` and `region` are empty where the system's count.

    `text_size` is in percent. `quiet_since` and `quiet_until` are `HH:MM`, both empty for no quiet
    hours; `updates_asked_on` is an ISO day. `insights_cards` are the keys of the cards in order,
    empty for the usual ones.
    `recent_files` and `recent_choices` (of the palette) begin with the latest.
    """

    theme: str = "system"
    text_size: int = 100
    language: str = ""
    region: str = ""
    money_sign: str = "symbol"
    week_start: str = "region"
    start_page: str = "home"
    is_masked: bool = False
    has_toured: bool = False
    has_asked_plan: bool = False
    moves: str = "system"
    reminds: bool = True
    remind_days: tuple[int, ...] = DAYS_BEFORE
    checks_updates: bool = False
    updates_asked_on: str = ""
    quiet_since: str = ""
    quiet_until: str = ""
    recent_files: tuple[str, ...] = ()
    recent_choices: tuple[str, ...] = ()
    insights_cards: tuple[str, ...] = ()
    tables: tuple[TableChoice, ...] = ()
    window: WindowPlace | None = None


def with_recent(there: tuple[str, ...], latest: str, most: int) -> tuple[str, ...]:
    """`there` with `latest` in front and named once."""
    return (latest, *(one for one in there if one != latest))[:most]


def with_table(there: tuple[TableChoice, ...], latest: TableChoice) -> tuple[TableChoice, ...]:
    """`there` with another choice for the table of `latest`."""
    others = tuple(one for one in there if one.table != latest.table)
    return others if latest == TableChoice(table=latest.table) else (*others, latest)


def as_document(preferences: Preferences) -> dict[str, Any]:
    """What a file holds: only what differs from the defaults."""
    usual = asdict(Preferences())
    return {name: value for name, value in asdict(preferences).items() if value != usual[name]}


def from_document(document: object) -> Preferences:
    """The preferences in a file; whatever is missing, unknown or of a wrong kind is as usual."""
    if not isinstance(document, Mapping):
        return Preferences()
    read: dict[str, Any] = {}
    for field in fields(Preferences):
        if field.name in document:
            found = _READERS[field.name](document[field.name])
            if found is not None:
                read[field.name] = found
    return Preferences(**read)


def _one_of(choices: tuple[T, ...]) -> Callable[[object], T | None]:
    def read(value: object) -> T | None:
        is_same_kind = any(type(value) is type(choice) for choice in choices)
        return next((one for one in choices if one == value), None) if is_same_kind else None

    return read


def _word(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > 40:
        return None
    return value if value.replace("_", "").replace("-", "").isalnum() else None


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _clock(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        return time.fromisoformat(value).strftime("%H:%M")
    except ValueError:
        return None


def _iso_day(value: object) -> str | None:
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None


def _days(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    return tuple(day for day in DAYS_BEFORE if day in value)


def _texts(most: int) -> Callable[[object], tuple[str, ...] | None]:
    def read(value: object) -> tuple[str, ...] | None:
        if not isinstance(value, list | tuple):
            return None
        kept = [one for one in value if isinstance(one, str) and 0 < len(one) <= _LONGEST]
        return tuple(dict.fromkeys(kept))[:most]

    return read


def _place(value: object) -> WindowPlace | None:
    if not isinstance(value, Mapping):
        return None
    sides = [
        side
        for side in (value.get(name) for name in ("x", "y", "width", "height"))
        if type(side) is int and abs(side) <= _FARTHEST
    ]
    if len(sides) < 4 or min(sides[2:]) <= 0:
        return None
    is_maximised = value.get("is_maximised") is True
    return WindowPlace(
        x=sides[0], y=sides[1], width=sides[2], height=sides[3], is_maximised=is_maximised
    )


def _tables(value: object) -> tuple[TableChoice, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    found = {}
    for one in value[:MOST_TABLES]:
        if isinstance(one, Mapping) and (name := _word(one.get("table"))):
            found[name] = TableChoice(
                table=name,
                columns=_texts(MOST_CARDS)(one.get("columns")) or (),
                sort=_word(one.get("sort")) or "",
                is_descending=one.get("is_descending") is True,
            )
    return tuple(found.values())


_READERS: Mapping[str, Callable[[object], Any]] = {
    "theme": _one_of(THEMES),
    "text_size": _one_of(TEXT_SIZES),
    "language": _word,
    "region": _word,
    "money_sign": _one_of(MONEY_SIGNS),
    "week_start": _one_of(WEEK_STARTS),
    "start_page": _word,
    "is_masked": _truth,
    "has_toured": _truth,
    "has_asked_plan": _truth,
    "moves": _one_of(MOVES),
    "reminds": _truth,
    "remind_days": _days,
    "checks_updates": _truth,
    "updates_asked_on": _iso_day,
    "quiet_since": _clock,
    "quiet_until": _clock,
    "recent_files": _texts(MOST_RECENT_FILES),
    "recent_choices": _texts(MOST_RECENT_CHOICES),
    "insights_cards": _texts(MOST_CARDS),
    "tables": _tables,
    "window": _place,
}
