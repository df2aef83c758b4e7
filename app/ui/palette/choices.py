"""What the palette offers: choices of several kinds, and how they are found and grouped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.ui.palette.scoring import Finder

RECENT_BONUS = 12.0
"""What was chosen lately stands before its like."""
MOST_OF_ALL = 40
MOST_OF_ONE = 6
"""Rows of one group while others have rows too."""
MOST_RECENT = 6
GOOD = 55.0
"""The score of a word that is met at its start or by initials."""
ENOUGH_GOOD = 8


class ChoiceKind(StrEnum):
    """The groups, in the order in which they stand while nothing tells them apart."""

    DAY = "day"
    JOB = "job"
    PROPOSAL = "proposal"
    ACTION = "action"
    PAGE = "page"
    MEMBER = "member"
    WALLET = "wallet"


class Group(StrEnum):
    RECENT = "recent"
    WORK = "work"
    ACTIONS = "actions"
    PLACES = "places"
    PEOPLE = "people"


GROUP_OF_KIND = {
    ChoiceKind.DAY: Group.PLACES,
    ChoiceKind.PAGE: Group.PLACES,
    ChoiceKind.JOB: Group.WORK,
    ChoiceKind.PROPOSAL: Group.WORK,
    ChoiceKind.ACTION: Group.ACTIONS,
    ChoiceKind.MEMBER: Group.PEOPLE,
    ChoiceKind.WALLET: Group.PEOPLE,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. `target` is what its kind asks for: an id, the key of a page, a name.

    `detail` stands behind the words and is not searched; `keys` are the caps of its shortcut.
    `is_foreign` words (titles, names) keep their own direction.
    """

    kind: ChoiceKind
    target: str
    words: str
    detail: str = ""
    icon: str = ""
    keys: tuple[str, ...] = ()
    is_foreign: bool = False

    @property
    def key(self) -> str:
        """What it is remembered by: never a title or a name."""
        return f"{self.kind}:{self.target}"

    @property
    def group(self) -> Group:
        return GROUP_OF_KIND[self.kind]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query: rows in groups, and how many there are in all."""

    groups: tuple[tuple[Group, tuple[Choice, ...]], ...]
    matching: int
    of: int


class ChoiceSearch:
    """Searches the choices of one moment."""

    def __init__(self, choices: Sequence[Choice], recent: Sequence[str] = ()) -> None:
        self._choices = choices
        self._finder = Finder(choice.words for choice in choices)
        self._rank = {key: len(recent) - at for at, key in enumerate(recent)}

    def found(self, query: str, first: Sequence[Choice] = ()) -> Found:
        """The best choices; `first` are made for this query and stand before all others."""
        if not query.strip():
            return self._resting()
        scored = [(1000.0, choice) for choice in first]
        for match in self._finder.matches(query):
            choice = self._choices[match.at]
            bonus = RECENT_BONUS if choice.key in self._rank else 0.0
            scored.append((match.score + bonus, choice))
        scored.sort(key=lambda pair: -pair[0])
        return Found(_grouped(_without_far(scored)), len(scored), len(self._choices) + len(first))

    def _resting(self) -> Found:
        """Before anything is typed: what was chosen lately, then pages and actions."""
        known = {choice.key: choice for choice in self._choices if choice.key in self._rank}
        latest = sorted(known.values(), key=lambda one: -self._rank[one.key])[:MOST_RECENT]
        rest = [choice for choice in self._choices if choice not in latest]
        pages = tuple(one for one in rest if one.kind is ChoiceKind.PAGE)
        actions = tuple(one for one in rest if one.kind is ChoiceKind.ACTION)
        groups = (
            (Group.RECENT, tuple(latest)),
            (Group.PLACES, pages),
            (Group.ACTIONS, actions),
        )
        count = len(self._choices)
        return Found(tuple(group for group in groups if group[1]), count, count)


def _without_far(scored: list[tuple[float, Choice]]) -> list[tuple[float, Choice]]:
    """Where many answer well, those that hardly do are left out of sight."""
    good = [pair for pair in scored if pair[0] >= GOOD]
    return good if len(good) >= ENOUGH_GOOD else scored


def _grouped(
    scored: Sequence[tuple[float, Choice]],
) -> tuple[tuple[Group, tuple[Choice, ...]], ...]:
    """Groups in the order of their best row."""
    groups: dict[Group, list[Choice]] = {}
    for _, choice in scored:
        groups.setdefault(choice.group, []).append(choice)
    most = MOST_OF_ALL if len(groups) == 1 else MOST_OF_ONE
    return tuple((group, tuple(rows[:most])) for group, rows in groups.items())
