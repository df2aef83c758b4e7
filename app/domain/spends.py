"""Where the spends are that refunds undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from app.domain.entries import Entry, EntryKind
from app.domain.proposals import normalised_title

_LEGS = {
    EntryKind.REFUND: (EntryKind.PROPOSAL, EntryKind.BOOST, EntryKind.UNKNOWN),
    EntryKind.BOOST_REFUND: (EntryKind.BOOST,),
    EntryKind.AWARD_REFUND: (EntryKind.PROPOSAL, EntryKind.BOOST),
}
_Numbers = dict[EntryKind, list[int]]
IsUndone = Callable[[int], bool]


class SpendIndex:
    """The numbers of the spends that refunds name by id, job or title, in order.

    Only what refunds name is kept, and nothing is looked at before the first one asks: most spends
    are never undone. `entries` may grow; `base` is the complete index of the entries before them.
    """

    def __init__(self, entries: Sequence[Entry], base: SpendIndex | None = None) -> None:
        self._entries = entries
        self._base = base
        self._first: int = base.total if base else 0
        self._seen = 0
        self.named = _Named()
        if base:
            base.catch_up()

    @property
    def total(self) -> int:
        """How many entries there are, those of the base included."""
        return self._first + len(self._entries)

    def learn(self, refunds: Iterable[Entry]) -> None:
        """Note what refunds to come will name, so that one look at the entries finds it all."""
        refunds = tuple(refunds)
        if self._base:
            self._base.learn(refunds)
        new = _Named()
        for refund in refunds:
            new.want(refund, self.named)
        if self._seen and not new.is_empty:
            new.look(islice(self._entries, self._seen), self._first)
        self.named.add(new)

    def undone_by(self, refund: Entry, is_undone: IsUndone) -> Iterator[int]:
        """The numbers of the spends before a refund that it may undo, the likeliest first."""
        self.learn((refund,))
        self.catch_up()
        indexes = (self, self._base) if self._base else (self,)
        for index in indexes:
            number = index.named.by_id.get(refund.refund_of or "")
            if number is not None:
                yield number
        for leg in _LEGS.get(refund.kind, (refund.kind,)):
            for table, key in _keys(refund):
                for index in indexes:
                    numbers = index.named.tables[table].get(key, {}).get(leg, [])
                    while index is self and numbers and is_undone(numbers[-1]):
                        numbers.pop()
                    yield from reversed(numbers)

    def catch_up(self) -> None:
        """Look at the entries that came since."""
        self.named.look(self._entries[self._seen :], self._first + self._seen)
        self._seen = len(self._entries)


_JOB, _TITLE, _TITLE_ALONE = range(3)
"""Spends of a job; of a title; and of a title where the row names no job."""


def _keys(refund: Entry) -> list[tuple[int, str]]:
    """The tables to ask for the spends of a refund, and what for, the surest first."""
    keys = (
        (_JOB, refund.job_key),
        (_TITLE_ALONE if refund.job_key else _TITLE, normalised_title(refund.title)),
    )
    return [(table, key) for table, key in keys if key]


class _Named:
    """Spends that refunds name: by id, and by job or title and then by kind."""

    __slots__ = ("by_id", "tables")

    def __init__(self) -> None:
        self.by_id: dict[str, int | None] = {}
        self.tables: tuple[dict[str, _Numbers], ...] = ({}, {}, {})

    @property
    def is_empty(self) -> bool:
        return not (self.by_id or any(self.tables))

    def want(self, refund: Entry, known: _Named) -> None:
        """Make room for what a refund names, where it is not known yet."""
        if refund.refund_of and refund.refund_of not in known.by_id:
            self.by_id[refund.refund_of] = None
        for table, key in _keys(refund):
            if key not in known.tables[table]:
                self.tables[table][key] = {}

    def add(self, more: _Named) -> None:
        self.by_id |= more.by_id
        for mine, theirs in zip(self.tables, more.tables, strict=True):
            mine.update(theirs)

    def look(self, entries: Iterable[Entry], first: int) -> None:
        """Find what is wanted among entries, numbered from `first` on."""
        if self.is_empty:
            return
        by_id = self.by_id
        by_job, by_title, by_title_alone = self.tables
        reads_titles = bool(by_title or by_title_alone)
        for number, entry in enumerate(entries, first):
            if entry.connects >= 0:
                continue
            if by_id and entry.id in by_id:
                by_id[entry.id] = number
            key = entry.job_key
            if key and key in by_job:
                by_job[key].setdefault(entry.kind, []).append(number)
            if reads_titles and (by_title or not key):
                title = normalised_title(entry.title)
                if title in by_title:
                    by_title[title].setdefault(entry.kind, []).append(number)
                if not key and title in by_title_alone:
                    by_title_alone[title].setdefault(entry.kind, []).append(number)
