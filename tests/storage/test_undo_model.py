"""Undo and redo against a model that simply keeps a copy of everything at each step."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.entries import Entry, EntryKind, Member
from app.domain.problems import LedgerError
from app.domain.records import KIND_OF_TYPE, RecordKind
from app.storage.batches import BatchDraft, Change, Put, Remove
from app.storage.ledger_file import LedgerFile
from app.storage.tables import stored_rows

NAMES = st.sampled_from(["a", "b", "c", "d"])
ENTRIES = st.builds(
    Entry,
    id=NAMES,
    wallet=st.just("w"),
    occurred_on=st.just(date(2026, 1, 1)),
    kind=st.sampled_from(EntryKind),
    connects=st.integers(-9, 9),
    title=st.sampled_from([None, "plain", "ünïcode"]),
)
MEMBERS = st.builds(Member, id=NAMES, name=st.sampled_from(["Ada", "Bo"]))
REMOVALS = st.builds(Remove, st.sampled_from([RecordKind.ENTRY, RecordKind.MEMBER]), NAMES)
CHANGES = st.lists(st.one_of(ENTRIES.map(Put), MEMBERS.map(Put), REMOVALS), min_size=1, max_size=4)
State = dict[tuple[str, str], Any]


class UndoModel(RuleBasedStateMachine):
    """`live` holds (batch, keys touched, state before, state after) in order of effect."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.path = Path(self.folder.name) / "x.bidbook"
        self.file = LedgerFile.create(self.path, now=self.now)
        self.state: State = {}
        self.live: list[tuple[str, set[tuple[str, str]], State, State]] = []
        self.undone: list[tuple[str, set[tuple[str, str]], State, State]] = []

    def teardown(self) -> None:
        assert self.file.check() == []
        self.file.close()
        self.folder.cleanup()

    def tick(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    @rule(changes=CHANGES)
    def record(self, changes: list[Change]) -> None:
        draft = BatchDraft(now=self.tick(), label=f"batch {len(self.live)}")
        batch = self.file.journal.record(draft, changes)
        assert batch is not None
        after, touched = dict(self.state), set()
        for change in changes:
            if isinstance(change, Put):
                key = (KIND_OF_TYPE[type(change.record)].value, change.record.id)
                after[key] = change.record
            else:
                key = (change.kind.value, change.id)
                after.pop(key, None)
            touched.add(key)
        self.live.append(
            (batch, touched, self.part(self.state, touched), self.part(after, touched))
        )
        self.undone.clear()
        self.state = after

    @rule()
    def undo(self) -> None:
        if not self.live:
            with pytest.raises(LedgerError, match="nothing_to_undo"):
                self.file.journal.undo(None, self.tick())
            return
        assert self.file.journal.undo(None, self.tick()).target == self.live[-1][0]
        self.take_back(len(self.live) - 1)

    @rule()
    def redo(self) -> None:
        if not self.undone:
            with pytest.raises(LedgerError, match="nothing_to_redo"):
                self.file.journal.redo(self.tick())
            return
        batch = self.undone.pop()
        assert self.file.journal.redo(self.tick()).target == batch[0]
        self.set_part(batch[1], batch[3])
        self.live.append(batch)

    @precondition(lambda self: self.live)
    @rule(data=st.data())
    def undo_named(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(0, len(self.live) - 1))
        batch, touched, *_ = self.live[place]
        in_the_way = [later for later in self.live[place + 1 :] if later[1] & touched]
        if in_the_way:
            with pytest.raises(LedgerError, match="undo_blocked") as caught:
                self.file.journal.undo(batch, self.tick())
            assert caught.value.details["batch"] in {later[0] for later in in_the_way}
            return
        self.file.journal.undo(batch, self.tick())
        self.take_back(place)

    @rule()
    def reopen(self) -> None:
        self.file.close()
        self.file = LedgerFile.open(self.path)

    @invariant()
    def tables_hold_the_state(self) -> None:
        records = self.file.read_records()
        found = {("entry", entry.id): entry for entry in records.entries}
        assert found | {("member", name): m for name, m in records.members.items()} == self.state

    @invariant()
    def rebuilt_tables_are_the_same(self) -> None:
        before = self.rows()
        self.file.journal.rebuild()
        assert self.rows() == before

    def rows(self) -> list[list[Any]]:
        return [list(stored_rows(self.file._conn, kind.value)) for kind in RecordKind]

    def take_back(self, place: int) -> None:
        batch = self.live.pop(place)
        self.set_part(batch[1], batch[2])
        self.undone.append(batch)

    def set_part(self, touched: set[tuple[str, str]], part: State) -> None:
        rest = {key: record for key, record in self.state.items() if key not in touched}
        self.state = rest | part

    @staticmethod
    def part(state: State, touched: set[tuple[str, str]]) -> State:
        return {key: record for key, record in state.items() if key in touched}


TestUndoModel = UndoModel.TestCase
TestUndoModel.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
