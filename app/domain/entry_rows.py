"""All entries of a ledger, kept wallet by wallet, so that a change costs what it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple, overload

from app.domain.entries import Entry

_MOST_BESIDE = 4_096
_BY_ID = attrgetter("id")
_WALLET = attrgetter("wallet")


class EntryChange(NamedTuple):
    """An entry as it was, None where it is new, and as it is, None where it is gone."""

    before: Entry | None
    after: Entry | None


class WalletEntries:
    """The entries of one wallet, each id once: those of `stem` but `gone`, and those `put` beside.

    Immutable. Later states share the stem of earlier ones.
    """

    __slots__ = ("_gone", "_put", "_stem")

    def __init__(
        self,
        stem: tuple[Entry, ...],
        put: Mapping[str, Entry] | None = None,
        gone: Mapping[str, Entry] | None = None,
    ) -> None:
        self._stem = stem
        self._put: Mapping[str, Entry] = put or {}
        self._gone: Mapping[str, Entry] = gone or {}

    def __len__(self) -> int:
        return len(self._stem) - len(self._gone) + len(self._put)

    def __iter__(self) -> Iterator[Entry]:
        if not self._gone:
            return chain(self._stem, self._put.values())
        gone = self._gone
        return chain((e for e in self._stem if e.id not in gone), self._put.values())

    def changed(self, came: Iterable[Entry], went: Iterable[Entry]) -> WalletEntries:
        """These entries without those that `went` (as they were) and with those that `came`."""
        put, gone = dict(self._put), dict(self._gone)
        for entry in went:
            if put.pop(entry.id, None) is None:
                gone[entry.id] = entry
        put.update((entry.id, entry) for entry in came)
        found = WalletEntries(self._stem, put, gone)
        if len(put) + len(gone) <= _MOST_BESIDE:
            return found
        return WalletEntries(tuple(found))

    def since(self, before: WalletEntries) -> tuple[list[Entry], list[Entry]] | None:
        """What came and what went since an earlier state; None where that is not known."""
        if self._stem is not before._stem:
            return None
        came = _other_values(self._put, before._put)
        went = _other_values(before._put, self._put)
        went += _other_values(self._gone, before._gone)
        came += _other_values(before._gone, self._gone)
        return came, went


def _other_values(these: Mapping[str, Entry], those: Mapping[str, Entry]) -> list[Entry]:
    """What is in `these` and not the same in `those`."""
    return [entry for id_, entry in these.items() if those.get(id_) is not entry]


class Entries(Sequence[Entry]):
    """All entries, in order of id. It equals any sequence of the same entries."""

    __slots__ = ("_flat", "_wallets")

    def __init__(self, wallets: Mapping[str, WalletEntries]) -> None:
        self._wallets = wallets
        self._flat: tuple[Entry, ...] | None = None

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Entries:
        """Entries in any order."""
        return entries if isinstance(entries, cls) else cls.of_runs((tuple(entries),))

    @classmethod
    def of_runs(cls, runs: Iterable[Sequence[Entry]]) -> Entries:
        """Entries in any order, given some at a time."""
        wallets: dict[str, list[Entry]] = {}
        for run in runs:
            names = set(map(_WALLET, run))
            if len(names) == 1:
                wallets.setdefault(names.pop(), []).extend(run)
                continue
            for name in names:
                wallets.setdefault(name, [])
            for entry in run:
                wallets[entry.wallet].append(entry)
        return cls({name: WalletEntries(tuple(found)) for name, found in wallets.items()})

    def of_wallet(self, wallet: str) -> WalletEntries:
        return self._wallets.get(wallet, _NONE)

    def wallets_apart_from(self, others: Entries) -> set[str]:
        """The wallets whose entries may not be those of `others`."""
        mine, theirs = self._wallets, others._wallets
        return {
            name for name in mine.keys() | theirs.keys() if mine.get(name) is not theirs.get(name)
        }

    def changed(self, changes: Iterable[EntryChange]) -> Entries:
        """The entries after some changes, of which each names another entry."""
        came: dict[str, list[Entry]] = {}
        went: dict[str, list[Entry]] = {}
        for before, after in changes:
            if before is not None:
                went.setdefault(before.wallet, []).append(before)
            if after is not None:
                came.setdefault(after.wallet, []).append(after)
        wallets = dict(self._wallets)
        for wallet in {*came, *went}:
            there = self.of_wallet(wallet)
            wallets[wallet] = there.changed(came.get(wallet, ()), went.get(wallet, ()))
        return Entries(wallets)

    def _all(self) -> tuple[Entry, ...]:
        if self._flat is None:
            flat = list(chain.from_iterable(self._wallets.values()))
            flat.sort(key=_BY_ID)
            self._flat = tuple(flat)
        return self._flat

    def __len__(self) -> int:
        return sum(map(len, self._wallets.values()))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._all())

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, place: int | slice) -> Entry | tuple[Entry, ...]:
        return self._all()[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str) or not isinstance(other, Sequence):
            return False
        return len(self) == len(other) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())


_NONE = WalletEntries(())
