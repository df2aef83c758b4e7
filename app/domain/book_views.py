"""Views of what booking wrote down: records made at the edge, when they are asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from itertools import chain
from typing import Any, TypeVar, overload

from app.domain.book_log import BookLog, LotColumns, NewLot
from app.domain.lots import Lapse, Lot, Posting

_T = TypeVar("_T")


class Chain(Sequence[_T]):
    """Several lists as one sequence. It equals any sequence of the same values."""

    __slots__ = ("_parts", "_starts")

    def __init__(self, *parts: Sequence[_T]) -> None:
        self._parts = [part for part in parts if part]
        self._starts = [0]
        for part in self._parts:
            self._starts.append(self._starts[-1] + len(part))

    def __len__(self) -> int:
        return self._starts[-1]

    def __iter__(self) -> Iterator[_T]:
        return chain.from_iterable(self._parts)

    def __reversed__(self) -> Iterator[_T]:
        return chain.from_iterable(map(reversed, reversed(self._parts)))

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_T]: ...
    def __getitem__(self, place: int | slice) -> _T | Sequence[_T]:
        if isinstance(place, slice):
            return tuple(self[at] for at in range(*place.indices(len(self))))
        if place < 0:
            place += len(self)
        if not 0 <= place < len(self):
            raise IndexError(place)
        part = bisect_right(self._starts, place) - 1
        return self._parts[part][place - self._starts[part]]

    def __eq__(self, other: object) -> bool:
        return same_values(self, other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def same_values(one: Sequence[Any], other: object) -> bool:
    """Whether two sequences, of whatever type but text, hold equal values."""
    if isinstance(other, str) or not isinstance(other, Sequence):
        return False
    return len(one) == len(other) and all(map(_equal, one, other))


def _equal(one: object, other: object) -> bool:
    return one is other or one == other


LotsMade = dict[int, tuple[NewLot, Lot]]
"""Lots by their place, each with what it was made of."""


class Lots(Sequence[Lot]):
    """The lots of a wallet in the order of issue, made when they are asked for.

    `places` tells those of the lots that hold something. `made` keeps lots by their place, for
    later views of the same wallet too: most lots are as they were.
    """

    __slots__ = ("_all_made", "_columns", "_lapses", "_made", "_open", "_places", "_wallet")

    def __init__(
        self,
        wallet: str,
        columns: LotColumns,
        lapses: Sequence[Lapse],
        places: Callable[[], Iterable[int]],
        made: LotsMade,
    ) -> None:
        self._wallet = wallet
        self._columns = columns
        self._lapses = lapses
        self._places = places
        self._made = made
        self._all_made: tuple[Lot, ...] | None = None
        self._open: tuple[Lot, ...] | None = None

    @property
    def open(self) -> tuple[Lot, ...]:
        """Those that hold something, in the order of issue."""
        if self._open is None:
            self._open = tuple(map(self._open_lot, self._places()))
        return self._open

    def open_below(self, place: int) -> tuple[Lot, ...]:
        """Those that hold something of the first `place` ones ever issued."""
        return tuple(lot for at, lot in zip(self._places(), self.open, strict=True) if at < place)

    def _open_lot(self, place: int) -> Lot:
        """A lot that holds something, of which then nothing has lapsed."""
        columns, new = self._columns, self._columns.new[place]
        made_of, found = self._made.get(place, (None, None))
        if (
            found is None
            or made_of != new
            or found.left != columns.left[place]
            or found.returned != columns.returned[place]
        ):
            found = self._lot(place, 0)
            self._made[place] = (new, found)
        return found

    def _lot(self, place: int, lapsed: int) -> Lot:
        columns = self._columns
        new, left, returned = columns.new[place], columns.left[place], columns.returned[place]
        return Lot(
            id=new.id,
            wallet=self._wallet,
            source=new.source,
            quantity=new.quantity,
            spent=new.quantity + returned - lapsed - left,
            returned=returned,
            lapsed=lapsed,
            left=left,
            cost_cents=new.cost[0],
            currency=new.cost[2],
            cost_basis=new.cost[1],
            issued_on=new.issued_on,
            expires_on=new.expires_on,
            reason=new.reason,
            title=new.title,
        )

    def _all(self) -> tuple[Lot, ...]:
        if self._all_made is None:
            lapsed: dict[str, int] = {}
            for lapse in self._lapses:
                lapsed[lapse.lot_id] = lapsed.get(lapse.lot_id, 0) + lapse.connects
            new = enumerate(self._columns.new)
            self._all_made = tuple(self._lot(place, lapsed.get(lot.id, 0)) for place, lot in new)
        return self._all_made

    def __len__(self) -> int:
        return len(self._columns.new)

    def __iter__(self) -> Iterator[Lot]:
        return iter(self._all())

    @overload
    def __getitem__(self, place: int) -> Lot: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Lot]: ...
    def __getitem__(self, place: int | slice) -> Lot | Sequence[Lot]:
        return self._all()[place]

    def __eq__(self, other: object) -> bool:
        return same_values(self, other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())


class Postings(Mapping[str, tuple[Posting, ...]]):
    """The postings of each entry by its id, in the order in which they were made."""

    __slots__ = ("_logs", "_lots", "_named")

    def __init__(self, logs: Sequence[BookLog], lots: Sequence[NewLot]) -> None:
        self._logs = logs
        self._lots = lots
        self._named: dict[str, tuple[Posting, ...]] | None = None

    def __getitem__(self, entry_id: str) -> tuple[Posting, ...]:
        if self._named is None:
            self._named = {row.name: row.postings for log in self._logs for row in log.named}
        if entry_id in self._named:
            return self._named[entry_id]
        for log in reversed(self._logs):
            place = log.place_of(entry_id)
            if place is not None:
                found = log.postings(place, self._lots)
                if found:
                    return found
        raise KeyError(entry_id)

    @property
    def logs(self) -> tuple[BookLog, ...]:
        """What was written down, for those who add up columns rather than look at records."""
        return tuple(self._logs)

    @property
    def lots(self) -> Sequence[NewLot]:
        """The lots that the logs name by their places."""
        return self._lots

    def rows(self) -> Iterator[tuple[str, tuple[Posting, ...]]]:
        """All of them, several times faster than one by one."""
        for log in self._logs:
            waiting = log.named[::-1]
            for place, entry in enumerate(log.entries):
                while waiting and waiting[-1].before <= log.first + place:
                    yield waiting.pop()[1:]
                found = log.postings(place, self._lots)
                if found:
                    yield entry.id, found
            yield from (row[1:] for row in reversed(waiting))

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(entry_id for entry_id, _ in self.rows()))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def items(self) -> ItemsView[str, tuple[Posting, ...]]:
        return _Items(self)

    def values(self) -> ValuesView[tuple[Posting, ...]]:
        return _Values(self)


class _Items(ItemsView[str, tuple[Posting, ...]]):
    def __init__(self, postings: Postings) -> None:
        super().__init__(postings)
        self._rows = postings.rows

    def __iter__(self) -> Iterator[tuple[str, tuple[Posting, ...]]]:
        return self._rows()


class _Values(ValuesView[tuple[Posting, ...]]):
    def __init__(self, postings: Postings) -> None:
        super().__init__(postings)
        self._rows = postings.rows

    def __iter__(self) -> Iterator[tuple[Posting, ...]]:
        return (found for _, found in self._rows())
