"""A machine of a simulated team with a real ledger file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from app.domain.bodies import body_of
from app.domain.records import KIND_OF_TYPE, RecordKind
from app.domain.team_rows import Seat, SeatRole
from app.storage.batches import BatchDraft, Remove
from app.storage.ledger_file import LedgerFile
from app.storage.tables import Revised

_NOW = datetime(2026, 3, 1, tzinfo=UTC)
_NUMBERS = count()


class FileMachine:
    """Has the manners of a `MemoryMachine`; a copy of it is a copy of its file."""

    def __init__(
        self, seat: Seat, roles: dict[str, SeatRole], names: Iterator[str], folder: Path
    ) -> None:
        self.seat, self.roles, self.names, self._folder = seat, roles, names, folder
        self.file = LedgerFile.create(self._new_path(), now=_NOW)
        self.file.team.set_link({"seat": seat.id})
        seats = [Seat(id=id_, label=id_, role=role) for id_, role in roles.items()]
        self.file.team.set_seats(seats)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file.team, name)

    def __deepcopy__(self, _: dict[int, Any]) -> FileMachine:
        copy = object.__new__(FileMachine)
        copy.seat, copy.roles, copy.names = self.seat, self.roles, self.names
        copy._folder = self._folder
        path = self._new_path()
        shutil.copyfile(self.file.path, path)
        path.chmod(0o600)
        copy.file = LedgerFile.open(path)
        return copy

    def _new_path(self) -> Path:
        return self._folder / f"{next(_NUMBERS)}.bidbook"

    def write(self, kind: str, record: str, body: str | None, at: str) -> None:
        now = datetime.fromisoformat(at) + timedelta(0)
        draft = BatchDraft(now=now, label="add")
        change = Remove(RecordKind(kind), record) if body is None else Revised((kind, record), body)
        self.file.journal.record(draft, [change])

    def tables(self) -> dict[str, str]:
        records = self.file.read_records().all_()
        found = {f"{KIND_OF_TYPE[type(one)].value}/{one.id}": body_of(one) for one in records}
        return dict(sorted(found.items()))
