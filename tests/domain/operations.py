"""Random operations on a wallet, booked step by step and compared with the naive reference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from app.domain.booking import WalletBook, book_by
from app.domain.entries import Entry, EntryKind
from app.domain.entry_rows import WalletEntries
from app.domain.freezes import Freeze
from app.domain.rebooking import book_again
from app.domain.restarts import Basis
from tests.domain.histories import ADDITIONS, FIRST, JOBS, REFUNDS, SPENDS
from tests.domain.reference import NaiveBook, naive_book
from tests.domain.rows import WALLET, rulebook

_DAYS = 900
_SECONDS = _DAYS * 86_400
_LATEST = FIRST + timedelta(days=_DAYS + 400)


class RandomWallet:
    """A wallet that random operations change: rows appended, put in before, corrected, removed.

    In some wallets every row of a job has its key, and no refund names its spend.
    """

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._seconds = sorted(dice.sample(range(_SECONDS), 64), reverse=True)
        self._number = 0
        self._is_keyed = dice.random() < 0.4
        self.rows: dict[str, Entry] = {}
        self.rules = rulebook(
            order=dice.choice([None, None, "paid_first", "received"]),
            keeps=dice.choice(["yes", "yes", "no"]),
            expiry=dice.choice([365, 365, 40]),
        )
        self.freezes = _some_freezes(dice)

    @property
    def in_order(self) -> list[Entry]:
        return sorted(self.rows.values(), key=_instant)

    def change(self) -> tuple[list[Entry], list[Entry]]:
        """One operation: the rows that came and those that went."""
        choice = self._dice.random()
        if choice < 0.8 or not self.rows:
            row = self._new(backdated=choice < 0.2)
            self.rows[row.id] = row
            return [row], []
        old = self._dice.choice(list(self.rows.values()))
        del self.rows[old.id]
        if choice < 0.9:
            return [], [old]
        new = replace(old, connects=old.connects + (1 if old.connects > 0 else -1))
        self.rows[new.id] = new
        return [new], [old]

    def _new(self, *, backdated: bool) -> Entry:
        place = self._dice.randrange(len(self._seconds)) if backdated else -1
        at = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC)
        at += timedelta(seconds=self._seconds.pop(place))
        self._number += 1
        return self._row(f"e{self._number:03}", at)

    def _row(self, id_: str, at: datetime) -> Entry:
        dice = self._dice
        kinds, sign = dice.choices([ADDITIONS, SPENDS, REFUNDS], [2, 4, 2])[0], 1
        if kinds is SPENDS:
            sign = -1
        kind = dice.choice(kinds)
        jobs = [job for job in JOBS if job[0]] if self._is_keyed else JOBS
        job_key, title = dice.choice(jobs) if kind != "badge" else (None, None)
        ends = at.date() + timedelta(days=dice.randrange(-2, 90))
        return Entry(
            id=id_,
            wallet=WALLET.id,
            occurred_on=at.date(),
            occurred_at=at,
            kind=EntryKind(kind),
            connects=sign * dice.randrange(1, 13),
            cost_cents=dice.randrange(200) if kinds is ADDITIONS else None,
            job_key=job_key if self._is_keyed or dice.random() < 0.7 else None,
            title=title,
            member=dice.choice([None, None, None, "Ada", "Ben"]),
            refund_of=self._some_id() if kinds is REFUNDS and not self._is_keyed else None,
            expires_on=ends if kinds is ADDITIONS and dice.random() < 0.1 else None,
        )

    def _some_id(self) -> str | None:
        spends = [row.id for row in self.rows.values() if row.connects < 0]
        return self._dice.choice(spends) if spends and self._dice.random() < 0.2 else None


def _some_freezes(dice: Random) -> tuple[Freeze, ...]:
    """In half of the wallets none, else up to two, of which the last may hold for ever."""
    count = dice.choice([0, 0, 1, 2])
    days = sorted(dice.sample(range(_DAYS), 2 * count))
    found = [
        Freeze(FIRST + timedelta(days=since), FIRST + timedelta(days=until))
        for since, until in zip(days[::2], days[1::2], strict=True)
    ]
    if found and dice.random() < 0.5:
        found[-1] = Freeze(found[-1].since)
    return tuple(found)


def _instant(row: Entry) -> datetime:
    assert row.occurred_at is not None
    return row.occurred_at


def compared(dice: Random, operations: int) -> Iterator[list[str]]:
    """Carry out operations on one wallet; after some of them, how both bookings differ."""
    wallet = RandomWallet(dice)
    basis = Basis(wallet.rules, freezes=wallet.freezes)
    entries = WalletEntries(())
    found = book_by(WALLET, entries, basis, _LATEST)
    for number in range(1, operations + 1):
        came, went = wallet.change()
        later = entries.changed(came, went)
        found = book_again(found, WALLET, (entries, later), basis)
        entries = later
        if number == operations or dice.random() < 0.02:
            naive = naive_book(wallet.in_order, wallet.rules, _LATEST, wallet.freezes)
            yield differences(found, naive, wallet.in_order)


def differences(found: WalletBook, naive: NaiveBook, rows: list[Entry]) -> list[str]:
    """What a booking and the naive one do not agree on; none where they do."""
    told = {
        "order": (list(found.entries), rows),
        "balances": (list(found.balances), naive.balances),
        "balance": (found.balance, naive.balance),
        "left": (Counter({lot.id: lot.left for lot in found.lots}), naive.by_lot("held")),
        "lapsed": (Counter({lot.id: lot.lapsed for lot in found.lots}), naive.by_lot("lapsed")),
        "spent": (
            Counter({lot.id: lot.spent - lot.returned for lot in found.lots}),
            naive.by_lot("spent"),
        ),
        "shortfalls": ({s.entry_id: s.connects for s in found.shortfalls}, naive.shortfalls),
        "adjustments": (list(found.adjustments), []),
    }
    return [f"{what}: {one} against {other}" for what, (one, other) in told.items() if one != other]
