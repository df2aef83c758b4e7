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
        self._ahead: list[int] | None = None
        self._learnt: dict[int, Entry] = {}
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
        self._learnt.update((id(refund), refund) for refund in refunds)
        new = _Named()
        for refund in refunds:
            new.want(refund, self.named)
        if new.is_empty:
            return
        new.look(enumerate(islice(self._entries, self._seen), self._first))
        self.named.add(new)
        self._ahead = None

    def look_ahead(self, coming: Sequence[Entry]) -> None:
        """Find what the refunds learnt so far may name among all the entries to come, at once."""
        self._ahead = self.named.among(coming)
        if self._ahead is not None:
            self._ahead.reverse()

    def undone_by(self, refund: Entry, is_undone: IsUndone) -> Iterator[int]:
        """The numbers of the spends before a refund that it may undo, the likeliest first."""
        if id(refund) not in self._learnt:
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
        seen, self._seen = self._seen, len(self._entries)
        if self._ahead is None:
            self.named.look(enumerate(self._entries[seen:], self._first + seen))
            return
        while self._ahead and self._ahead[-1] < self._seen:
            place = self._ahead.pop()
            self.named.look(((self._first + place, self._entries[place]),))


_JOB, _TITLE, _TITLE_ALONE = range(3)
"""Spends of a job; of a title; and of a title where the row names no job."""


def _keys(refund: Entry) -> Iterator[tuple[int, str]]:
    """The tables to ask for the spends of a refund, and what for, the surest first."""
    if refund.job_key:
        yield _JOB, refund.job_key
    title = normalised_title(refund.title)
    if title:
        yield (_TITLE_ALONE if refund.job_key else _TITLE), title


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

    def among(self, entries: Iterable[Entry]) -> list[int] | None:
        """The places of the spends of which some may be wanted; None where that is any."""
        by_job = self.tables[_JOB]
        if self.by_id or self.tables[_TITLE]:
            return None
        return [
            place
            for place, entry in enumerate(entries)
            if entry.connects < 0 and (not (key := entry.job_key) or key in by_job)
        ]

    def look(self, numbered: Iterable[tuple[int, Entry]]) -> None:
        """Find what is wanted among entries with their numbers."""
        if self.is_empty:
            return
        by_id = self.by_id
        by_job, by_title, by_title_alone = self.tables
        reads_titles = bool(by_title or by_title_alone)
        for number, entry in numbered:
            if entry.connects >= 0:
                continue
            if by_id and entry.id in by_id:
                by_id[entry.id] = number
            key = entry.job_key
            if key and key in by_job:
                by_job[key].setdefault(entry.kind, []).append(number)
            if key and not by_title:
                continue
            title = normalised_title(entry.title) if reads_titles and entry.title else ""
            if title in by_title:
                by_title[title].setdefault(entry.kind, []).append(number)
            if not key and title in by_title_alone:
                by_title_alone[title].setdefault(entry.kind, []).append(number)
