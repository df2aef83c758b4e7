"""The plan of an import: what is shown in the preview is what is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.bodies import body_of
from app.domain.entries import Wallet
from app.domain.problems import Problem
from app.domain.records import Record
from app.domain.statements import Statement
from app.importing.drafts import EntryDraft, InputKind, PaymentDraft, ProposalDraft, Reading


class RowState(StrEnum):
    NEW = "new"
    ALREADY_HERE = "already_here"
    POSSIBLE_TWIN = "possible_twin"
    NEEDS_A_LOOK = "needs_a_look"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One input row and what becomes of it.

    `puts` are the records written if the row is taken. `matches` are ids of records it equals or
    resembles. A row that needs a look may still be taken: its `problem` says why it needs one.
    """

    row: int
    text: str
    state: RowState
    draft: EntryDraft | PaymentDraft | ProposalDraft | None = None
    puts: tuple[Record, ...] = ()
    matches: tuple[str, ...] = ()
    reason: str = ""
    problem: Problem | None = None
    is_taken: bool = True

    @property
    def is_added(self) -> bool:
        """The row brings something that was not here."""
        return self.is_taken and bool(self.puts) and self.state is not RowState.ALREADY_HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    kind: InputKind
    wallet: str
    reading: Reading
    rows: tuple[PlanRow, ...]
    wallets: tuple[Wallet, ...] = ()
    statement: Statement | None = None

    def puts(self) -> tuple[Record, ...]:
        """Every record that will be written: new wallets, then the rows, then the statement."""
        written: list[Record] = [*self.wallets]
        written += [record for row in self.rows if row.is_taken for record in row.puts]
        if self.statement is not None:
            written.append(self.statement)
        return tuple(written)

    def count(self, state: RowState) -> int:
        return sum(row.state is state for row in self.rows)

    @property
    def added(self) -> int:
        """Rows of the input that will be added."""
        return sum(row.is_added for row in self.rows)

    def choosing(self, choices: Mapping[int, bool] | Iterable[tuple[int, bool]]) -> Plan:
        """The plan with some rows (by row number) taken or left."""
        chosen = dict(choices)
        return replace(
            self,
            rows=tuple(
                replace(row, is_taken=chosen[row.row]) if row.row in chosen else row
                for row in self.rows
            ),
        )

    def seal(self) -> str:
        """A hash of exactly what will be written."""
        digest = hashlib.sha256()
        for record in self.puts():
            digest.update(body_of(record).encode())
            digest.update(b"\n")
        return digest.hexdigest()
