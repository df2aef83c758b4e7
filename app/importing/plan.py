"""The plan of an import: what is shown in the preview is what is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from app.domain.bodies import body_of
from app.domain.columns import column
from app.domain.entries import Entry, Wallet
from app.domain.problems import Problem
from app.domain.progress import CHUNK
from app.domain.records import Record
from app.domain.statements import Statement
from app.domain.twins import Twin, TwinAnswer
from app.importing.drafted import enriched, entry_of
from app.importing.drafts import EntryDraft, InputKind, PaymentDraft, ProposalDraft, Reading


class RowState(StrEnum):
    NEW = "new"
    ALREADY_HERE = "already_here"
    POSSIBLE_TWIN = "possible_twin"
    NEEDS_A_LOOK = "needs_a_look"


class Choice(StrEnum):
    """What becomes of a row.

    It is written as a row of its own; it is the one that is here and brings only its news;
    nothing is written; or nothing is written now and the question is kept.
    """

    ADD = "add"
    SAME = "same"
    LEAVE = "leave"
    ASK = "ask"


_BY_STATE = {
    RowState.NEW: Choice.ADD,
    RowState.ALREADY_HERE: Choice.SAME,
    RowState.POSSIBLE_TWIN: Choice.ASK,
    RowState.NEEDS_A_LOOK: Choice.ADD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One input row and what becomes of it.

    `puts` are the records of the row as planned: what a new row, a twin or one that needs a look
    adds, and the news of a row that is here. `matches` are ids of records it equals or resembles
    and `alike` is the entry among them; `spare_id` is for the entry of a row that the user takes
    for another than that one. `question` is what is kept of a twin. `chosen` is the user's own
    choice. A row that needs a look may still be taken: its `problem` says why it needs one.
    """

    row: int
    text: str
    state: RowState
    draft: EntryDraft | PaymentDraft | ProposalDraft | None = None
    puts: tuple[Record, ...] = ()
    matches: tuple[str, ...] = ()
    reason: str = ""
    problem: Problem | None = None
    alike: Entry | None = None
    spare_id: str = ""
    question: Twin | None = None
    chosen: Choice | None = None

    @property
    def choice(self) -> Choice:
        """What holds now: the user's choice, else what the state suggests."""
        if self.chosen is not None:
            return self.chosen
        if self.state is RowState.NEEDS_A_LOOK and not self.puts:
            return Choice.LEAVE
        return _BY_STATE[self.state]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What may be chosen; a single one leaves nothing to choose."""
        if self.state is RowState.POSSIBLE_TWIN:
            return (Choice.ADD, Choice.SAME, Choice.LEAVE, Choice.ASK)
        if self.state is RowState.ALREADY_HERE:
            is_movable = self.alike is not None and bool(self.spare_id)
            return (Choice.ADD, Choice.SAME, Choice.LEAVE) if is_movable else _HERE
        return (Choice.ADD, Choice.LEAVE) if self.puts else (Choice.LEAVE,)

    @property
    def is_taken(self) -> bool:
        return self.choice in _TAKEN

    @property
    def is_added(self) -> bool:
        """The row brings something that was not here."""
        return self.choice is Choice.ADD and bool(self.puts or self.spare_id)

    def choosing(self, choice: Choice | bool) -> PlanRow:
        """The row with another choice; one that it does not offer changes nothing.

        True takes the row and False leaves it, a twin with its question open.
        """
        if isinstance(choice, bool):
            choice = self._of_tick(is_ticked=choice)
        return replace(self, chosen=choice) if choice in self.choices else self

    def written(self) -> tuple[Record, ...]:
        """The records that the choice writes."""
        choice = self.choice
        if choice is Choice.LEAVE:
            return ()
        if choice is Choice.ASK:
            return (self.question,) if self.question else ()
        if self.state is RowState.POSSIBLE_TWIN and choice is Choice.SAME:
            return self._as_the_same()
        if self.state is RowState.ALREADY_HERE and choice is Choice.ADD:
            return self._as_its_own()
        return self.puts

    def _of_tick(self, *, is_ticked: bool) -> Choice:
        if not is_ticked:
            return Choice.ASK if self.state is RowState.POSSIBLE_TWIN else Choice.LEAVE
        return Choice.SAME if self.state is RowState.ALREADY_HERE else Choice.ADD

    def _as_the_same(self) -> tuple[Record, ...]:
        """A twin that is the entry here: its news, and the answer so that nobody asks again."""
        found: list[Record] = []
        if self.alike is not None and isinstance(self.draft, EntryDraft):
            richer = enriched(self.alike, self.draft)
            found += [richer] if richer is not self.alike else []
        if self.question is not None:
            found.append(replace(self.question, answer=TwinAnswer.SAME))
        return tuple(found)

    def _as_its_own(self) -> tuple[Record, ...]:
        assert isinstance(self.draft, EntryDraft)  # noqa: S101 - only entries are `alike`
        assert self.alike is not None  # noqa: S101 - else the choice is not offered
        return (entry_of(self.draft, self.alike.wallet, self.spare_id),)


_HERE = (Choice.SAME, Choice.LEAVE)
_TAKEN = (Choice.ADD, Choice.SAME)


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
        for row in self.rows:
            is_plainly_new = row.state is RowState.NEW and row.chosen is None
            written += row.puts if is_plainly_new else row.written()
        if self.statement is not None:
            written.append(self.statement)
        return tuple(written)

    def count(self, state: RowState) -> int:
        return column(self.rows, "state").count(state)

    @property
    def added(self) -> int:
        """Rows of the input that will be added."""
        return sum(
            [
                bool(row.puts or row.spare_id)
                if row.state is RowState.NEW and row.chosen is None
                else row.is_added
                for row in self.rows
            ]
        )

    def choosing(
        self, choices: Mapping[int, Choice | bool] | Iterable[tuple[int, Choice | bool]]
    ) -> Plan:
        """The plan with other choices for some rows, by row number."""
        chosen = dict(choices)
        if not chosen:
            return self
        return replace(
            self,
            rows=tuple(
                row.choosing(chosen[row.row]) if row.row in chosen else row for row in self.rows
            ),
        )

    def seal(self) -> str:
        """A hash of exactly what will be written."""
        return seal_of(map(body_of, self.puts()))


def seal_of(bodies: Iterable[str]) -> str:
    """The hash of record bodies in the order in which they are written."""
    digest = hashlib.sha256()
    lines = iter(bodies)
    while some := list(islice(lines, CHUNK)):
        digest.update("\n".join(some).encode())
        digest.update(b"\n")
    return digest.hexdigest()
