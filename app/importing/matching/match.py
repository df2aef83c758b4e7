"""Matching: a reading against what is there becomes a plan.

Upwork's own row id decides first. Rows without one match as multisets: two identical rows of one
day stay two. Resemblance never decides; it only marks a possible twin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.columns import column
from app.domain.entries import Wallet
from app.domain.entry_rows import Entries
from app.domain.progress import Watch, unwatched
from app.domain.records import Records
from app.domain.statements import Statement
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.matching.entries import EntryMatcher
from app.importing.matching.jobs import match_jobs
from app.importing.matching.payments import match_payments
from app.importing.matching.proposals import match_proposals
from app.importing.matching.questions import Questions
from app.importing.matching.shown_balance import shown_balance, statement_of
from app.importing.plan import Plan, PlanRow


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reading goes: a wallet among the records that are there."""

    records: Records
    wallet: str
    new_id: Callable[[], str]


def match(reading: Reading, target: Target, watch: Watch = unwatched) -> Plan:
    """The plan for `reading`; pure: nothing is written."""
    rows: list[PlanRow] = []
    wallets = _Wallets(target)
    if reading.kind in (InputKind.HISTORY, InputKind.ENTRIES, InputKind.SPREADSHEET):
        rows = _match_entries(reading, target, wallets, watch)
    elif reading.kind in (InputKind.TRANSACTIONS, InputKind.SUMMARY):
        rows = match_payments(
            reading.kind, reading.payments, target.records.payments, target.wallet, target.new_id
        )
    elif reading.kind is InputKind.PROPOSALS:
        known = [p for p in target.records.proposals.values() if p.wallet == target.wallet]
        rows = match_proposals(reading.proposals, known, target.wallet, target.new_id)
    elif reading.kind is InputKind.JOB:
        rows = match_jobs(reading.jobs, target.records.jobs.values())
    return Plan(
        kind=reading.kind,
        wallet=target.wallet,
        reading=reading,
        rows=tuple(rows),
        wallets=tuple(wallets.made),
        statement=_statement(reading, rows, target),
    )


def _match_entries(
    reading: Reading, target: Target, wallets: _Wallets, watch: Watch
) -> list[PlanRow]:
    drafts = _by_wallet(reading.entries, wallets)
    records = target.records
    there = Entries.of(records.entries)
    rows: list[PlanRow] = []
    for wallet, some in drafts.items():
        questions = Questions(records.twins.values(), target.new_id, reading.taken_on, wallet)
        held = tuple(there.of_wallet(wallet))
        statements = records.statements
        matcher = EntryMatcher(some, held, wallet, statements, questions, target.new_id)
        matcher.disputed_day = _disputed_day(reading, wallet, statements)
        rows += matcher.rows(watch)
    return rows if len(drafts) < 2 else sorted(rows, key=lambda row: row.row)


def _disputed_day(reading: Reading, wallet: str, told: Iterable[Statement]) -> date | None:
    """The page's own day where an earlier copy of that day tells of another balance at its start.

    Both may be right: the day begins when it does where each of them was read.
    """
    day, shown = reading.taken_on, reading.balance_shown
    days = [d.occurred_on for d in reading.entries if d.occurred_on is not None]
    if shown is None or reading.is_filtered or not any(one < day for one in days):
        return None
    start = shown - sum(d.connects or 0 for d in reading.entries if d.occurred_on == day)
    others = (one for one in told if (one.wallet, one.occurred_on) == (wallet, day))
    is_disputed = any(one.origin == "page" and one.at_day_start != start for one in others)
    return day if is_disputed else None


def _by_wallet(
    drafts: Sequence[EntryDraft], wallets: _Wallets
) -> Mapping[str, Sequence[EntryDraft]]:
    """Drafts by the id of the wallet that they are for, each in the order of the input."""
    if drafts and not any(column(drafts, "wallet")):  # pages name none
        return {wallets.id_of(None): drafts}
    found: dict[str, list[EntryDraft]] = defaultdict(list)
    for draft in drafts:
        found[wallets.id_of(draft.wallet)].append(draft)
    return found


class _Wallets:
    """Wallets by the name that an exported line gives; names not known here make new wallets."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._ids = {wallet.name: wallet.id for wallet in target.records.wallets.values()}
        self.made: list[Wallet] = []

    def id_of(self, name: str | None) -> str:
        if not name:
            return self._target.wallet
        if name not in self._ids:
            wallet = Wallet(id=self._target.new_id(), name=name)
            self.made.append(wallet)
            self._ids[name] = wallet.id
        return self._ids[name]


def _statement(reading: Reading, rows: Sequence[PlanRow], target: Target) -> Statement | None:
    """The balance that the page showed, to be kept where nothing here says the same."""
    if reading.balance_shown is None:
        return None
    held = Entries.of(target.records.entries).of_wallet(target.wallet)
    shown = shown_balance(reading, rows, held)
    if shown is None:
        return None
    return statement_of(shown, target.wallet, target.new_id(), target.records.statements)
