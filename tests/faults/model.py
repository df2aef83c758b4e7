"""Random operations on a ledger file against a reference that keeps a copy of every state.

The reference knows neither SQL nor the journal: a list of states and two stacks. Every operation
is one transaction on the file; the whole content is compared again and again, and the ledger is
booked and has to conserve every Connect. The control loses one write in ten.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.domain.booking import book
from app.domain.checking import problems_of_book
from app.domain.entries import Entry, EntryKind, Member, PlanName, Wallet, WalletKind
from app.domain.problems import LedgerError
from app.domain.records import Record, RecordKind
from app.domain.rules import Rulebook
from app.resource_files import resource_path
from app.storage.batches import BatchDraft, Change, Put, Remove
from app.storage.ledger_file import LedgerFile
from tests.faults.ledgers import NOW, new_seed, quick_folder
from tests.faults.stopping import is_stopped, start_clock, tell

DEFAULT_ROUNDS = 1_000_000
_OPERATIONS_OF_A_LEDGER = 1_500
_COMPARE_EVERY = 100
_NAMES = [f"e{number}" for number in range(40)]
_FIRST_DAY = date(2026, 1, 1)
_WALLET = Wallet(
    id="w1",
    name="Own",
    kind=WalletKind.FREELANCER,
    plan=PlanName.FREELANCER_BASIC,
    billing_day=None,
    opened_on=_FIRST_DAY,
)
State = dict[tuple[RecordKind, str], Record]


@dataclass
class Reference:
    """The state as it ought to be; what can be undone and done again, as pairs of states."""

    state: State = field(default_factory=dict)
    done: list[tuple[State, State]] = field(default_factory=list)
    undone: list[tuple[State, State]] = field(default_factory=list)

    def record(self, changes: Iterable[Change]) -> None:
        before = dict(self.state)
        for change in changes:
            if isinstance(change, Put):
                kind = RecordKind.ENTRY if isinstance(change.record, Entry) else RecordKind.MEMBER
                self.state[kind, change.record.id] = change.record
            else:
                self.state.pop((change.kind, change.id), None)
        self.done.append((before, dict(self.state)))
        self.undone = []

    def undo(self) -> bool:
        if not self.done:
            return False
        pair = self.done.pop()
        self.undone.append(pair)
        self.state = dict(pair[0])
        return True

    def redo(self) -> bool:
        if not self.undone:
            return False
        pair = self.undone.pop()
        self.done.append(pair)
        self.state = dict(pair[1])
        return True


@dataclass
class Count:
    operations: int = 0
    compared: int = 0
    differences: int = 0
    refused: int = 0

    @property
    def is_sound(self) -> bool:
        return not self.differences

    def line(self, seed: int) -> str:
        return (
            f"model: {self.operations:,} operations, {self.compared:,} comparisons of everything, "
            f"{self.differences} differences, {self.refused:,} refused by both, seed {seed}"
        )


def random_operations(rounds: int, seed: int, *, is_forgetful: bool = False) -> Count:
    dice, count = random.Random(seed), Count()
    rules = Rulebook.load(resource_path("rulebook"))
    with quick_folder() as folder:
        while count.operations < rounds and count.is_sound and not is_stopped():
            path = folder / f"{count.operations}.bidbook"
            most = min(_OPERATIONS_OF_A_LEDGER, rounds - count.operations)
            _one_ledger(path, most, dice, count, rules, is_forgetful=is_forgetful)
            path.unlink()
            tell(lambda: count.line(seed))
    return count


def _one_ledger(
    path: Path, most: int, dice: random.Random, count: Count, rules: Rulebook, *, is_forgetful: bool
) -> None:
    reference = Reference()
    with LedgerFile.create(path, now=NOW) as ledger:
        ledger._conn.execute("PRAGMA synchronous = OFF")
        for number in range(1, most + 1):
            _step(ledger, reference, dice, count, is_forgetful=is_forgetful)
            count.operations += 1
            if number % _COMPARE_EVERY == 0 or number == most:
                _compare(ledger, reference, count, rules, is_last=number == most)


def _step(
    ledger: LedgerFile,
    reference: Reference,
    dice: random.Random,
    count: Count,
    *,
    is_forgetful: bool,
) -> None:
    fate = dice.random()
    if fate < 0.6:
        changes = [_change(dice) for _ in range(dice.choice([1, 1, 1, 2, 3, 8]))]
        reference.record(changes)
        if is_forgetful and dice.random() < 0.1:
            changes = changes[:-1] or [Remove(RecordKind.ENTRY, "nobody")]
        ledger.journal.record(BatchDraft(now=NOW, label="do"), changes)
        return
    is_undo = fate < 0.82
    expected = reference.undo() if is_undo else reference.redo()
    try:
        if is_undo:
            ledger.journal.undo(None, NOW)
        else:
            ledger.journal.redo(NOW)
    except LedgerError:
        count.refused += 1
        count.differences += expected
    else:
        count.differences += not expected


def _change(dice: random.Random) -> Change:
    name = dice.choice(_NAMES)
    fate = dice.random()
    if fate < 0.2:
        return Remove(RecordKind.ENTRY, name)
    if fate < 0.25:
        return Put(Member(id=name, name=f"Member {dice.randint(1, 9)}"))
    connects = dice.choice([-16, -8, -4, 40, 80])
    return Put(
        Entry(
            id=name,
            wallet=_WALLET.id,
            occurred_on=_FIRST_DAY + timedelta(dice.randint(0, 500)),
            kind=EntryKind.PROPOSAL if connects < 0 else EntryKind.BOUGHT,
            connects=connects,
            cost_cents=None if connects < 0 else connects * 15,
            title=dice.choice([None, "plain", "ünï “code”", "x" * 300]),
        )
    )


def _compare(
    ledger: LedgerFile, reference: Reference, count: Count, rules: Rulebook, *, is_last: bool
) -> None:
    count.compared += 1
    records = ledger.read_records()
    found: State = {(RecordKind.ENTRY, one.id): one for one in records.entries}
    found |= {(RecordKind.MEMBER, one.id): one for one in records.members.values()}
    count.differences += found != reference.state
    entries = [one for one in reference.state.values() if isinstance(one, Entry)]
    booked = book(_WALLET, list(records.entries), rules, _FIRST_DAY + timedelta(900))
    count.differences += len(list(problems_of_book(booked)))
    added = sum(one.connects for one in entries if one.connects > 0)
    spent = -sum(one.connects for one in entries if one.connects < 0)
    short = sum(row.connects for row in booked.shortfalls)
    lapsed = sum(row.connects for row in booked.lapses)
    count.differences += added != spent - short + lapsed + booked.balance
    count.differences += _sum_by_sql(ledger._conn) != added - spent
    if is_last:
        count.differences += len(ledger.check())


def _sum_by_sql(conn: sqlite3.Connection) -> int:
    """The sum over the newest revision of each entry, asked of the journal itself."""
    query = """
        SELECT coalesce(sum(json_extract(body, '$.connects')), 0) FROM revision AS mine
        WHERE kind = 'entry' AND arrival = (
            SELECT max(arrival) FROM revision AS later
            WHERE later.kind = 'entry' AND later.record_id = mine.record_id
        )
    """
    return int(conn.execute(query).fetchone()[0])


def run(rounds: int | None, seed: int | None) -> int:
    """The control, then the operations; 0 where file and reference never differed."""
    chosen = new_seed(seed)
    control = random_operations(2_000, chosen, is_forgetful=True)
    if control.is_sound:
        print("model: the control was not caught, so nothing is proven")
        return 2
    start_clock()
    count = random_operations(rounds or DEFAULT_ROUNDS, chosen)
    print(
        f"{count.line(chosen)}; control, which loses writes: {control.differences} differences, "
        "caught"
    )
    return 0 if count.is_sound else 1
