"""Drafts: import rows as read, before the plan decides what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.domain.entries import EntryKind
from app.domain.money import PaymentKind
from app.domain.problems import Problem
from app.domain.proposals import Job, Outcome
from app.importing.spreadsheet.mapping import Mapping
from app.importing.spreadsheet.table import Table


class InputKind(StrEnum):
    HISTORY = "history"
    TRANSACTIONS = "transactions"
    PROPOSALS = "proposals"
    JOB = "job"
    SUMMARY = "summary"
    ENTRIES = "entries"
    SPREADSHEET = "spreadsheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryDraft:
    """A history row. `row` counts the input's rows from 1 in the order of the page.

    A draft with a `problem` is kept in view and, where its number could be read, in the balance.
    `connects` is None where no whole number could be read; such a row is never written.
    """

    row: int
    text: str
    occurred_on: date | None
    kind: EntryKind
    connects: int | None
    occurred_at: datetime | None = None
    wording: str | None = None
    title: str | None = None
    job_key: str | None = None
    member: str | None = None
    upstream_id: str | None = None
    running_total: int | None = None
    source: str | None = None
    cost_cents: int | None = None
    currency: str = "USD"
    refund_of: str | None = None
    expires_on: date | None = None
    note: str | None = None
    wallet: str | None = None
    problem: Problem | None = None
    entry_id: str | None = None
    tax_cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    row: int
    text: str
    occurred_on: date | None
    kind: PaymentKind
    amount_cents: int | None
    currency: str = "USD"
    words: str = ""
    contract: str | None = None
    client: str | None = None
    member: str | None = None
    connects: int | None = None
    upstream_id: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDraft:
    row: int
    text: str
    title: str
    sent_on: date | None
    upstream_id: str | None = None
    job_key: str | None = None
    is_viewed: bool | None = None
    is_invited: bool = False
    outcome: Outcome = Outcome.PENDING
    boost: int | None = None
    boost_state: str | None = None
    profile: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One input, read. `taken_on` is the day the page was taken.

    `balance_shown` is the balance on the page; `is_filtered` says that the page showed only some
    types of rows, so that it proves no balance. `not_understood` are lines that fit nothing.
    `table` is that of a hand-kept spreadsheet, `mapping` how it was read; without a mapping it has
    no entries yet.
    """

    kind: InputKind
    taken_on: date
    name: str = ""
    entries: tuple[EntryDraft, ...] = ()
    payments: tuple[PaymentDraft, ...] = ()
    proposals: tuple[ProposalDraft, ...] = ()
    jobs: tuple[Job, ...] = ()
    balance_shown: int | None = None
    is_filtered: bool = False
    not_understood: tuple[str, ...] = field(default=())
    problems: tuple[Problem, ...] = ()
    table: Table | None = None
    mapping: Mapping | None = None

    @property
    def needs_mapping(self) -> bool:
        """The user has yet to say what the columns of the table mean."""
        return self.table is not None and self.mapping is None
