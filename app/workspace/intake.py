"""Intake: from text to a plan and a preview of exactly what would be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.ledger import Ledger, build_ledger
from app.domain.records import Record, Records, with_records
from app.domain.rules import Rulebook
from app.importing.drafts import Reading
from app.importing.matching.match import Target, match
from app.importing.plan import Plan, RowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Plans for one or more inputs, in order, and the ledger as it would stand.

    `basis` is the version of the ledger that the plans were made for. `balance_ledger` is what
    the rows add up to at the moment for which the page showed `balance_shown`; both are None
    without a shown balance. `is_reconciled` is then true where they agree and no row of the page
    contradicts its running total. `matched` holds the records, by id, that rows are matched with.
    """

    plans: tuple[Plan, ...]
    basis: int
    ledger: Ledger
    opening: int
    balance_shown: int | None
    balance_ledger: int | None
    is_reconciled: bool | None
    matched: Mapping[str, Record] = field(default_factory=dict)

    def puts(self) -> tuple[Record, ...]:
        return tuple(record for plan in self.plans for record in plan.puts())

    def count(self, state: RowState) -> int:
        return sum(plan.count(state) for plan in self.plans)

    @property
    def added(self) -> int:
        return sum(plan.added for plan in self.plans)

    @property
    def read(self) -> int:
        return sum(len(plan.rows) for plan in self.plans)

    @property
    def needs_an_answer(self) -> bool:
        """Some rows are kept but need a look, or may be twins."""
        return bool(self.count(RowState.NEEDS_A_LOOK) + self.count(RowState.POSSIBLE_TWIN))


def plans_for(
    readings: Sequence[Reading], records: Records, wallet: str, new_id: Callable[[], str]
) -> tuple[Plan, ...]:
    """A plan for each reading, each made as if those before it were written."""
    plans = []
    for reading in readings:
        plan = match(reading, Target(records, wallet, new_id))
        records = with_records(records, plan.puts())
        plans.append(plan)
    return tuple(plans)


def plans_again(
    before: Sequence[Plan], records: Records, wallet: str, new_id: Callable[[], str]
) -> tuple[Plan, ...]:
    """New plans for the readings of older ones; rows that are what they were keep their choice."""
    plans = []
    for old in before:
        plan = _with_choices(match(old.reading, Target(records, wallet, new_id)), old)
        records = with_records(records, plan.puts())
        plans.append(plan)
    return tuple(plans)


def _with_choices(plan: Plan, old: Plan) -> Plan:
    known = {row.row: row for row in old.rows}
    return plan.choosing(
        (row.row, known[row.row].is_taken)
        for row in plan.rows
        if row.row in known
        and (known[row.row].state, known[row.row].matches) == (row.state, row.matches)
    )


def preview(
    plans: tuple[Plan, ...], records: Records, rules: Rulebook, as_of: date, basis: int
) -> Preview:
    """The ledger after `plans`, and how it meets the balance that the last page showed."""
    after = with_records(records, (record for plan in plans for record in plan.puts()))
    ledger = build_ledger(after, rules, max([as_of, *(plan.reading.taken_on for plan in plans)]))
    last = next((p for p in reversed(plans) if p.reading.balance_shown is not None), None)
    shown = last.reading.balance_shown if last else None
    computed = None if last is None else _balance_at(last, ledger)
    return Preview(
        plans=plans,
        basis=basis,
        ledger=ledger,
        opening=ledger.books[plans[0].wallet].opening if plans else 0,
        balance_shown=shown,
        balance_ledger=computed,
        is_reconciled=None
        if last is None or last.reading.is_filtered
        else computed == shown and not _contradicted(last, ledger),
        matched=_matched(plans, (after, records)),
    )


def _matched(plans: Iterable[Plan], known: Iterable[Records]) -> dict[str, Record]:
    """The records that rows match, as the last of `known` has them."""
    wanted = {id_ for plan in plans for row in plan.rows for id_ in row.matches}
    found: dict[str, Record] = {}
    for records in known if wanted else ():
        mapped = (records.proposals.values(), records.jobs.values())
        for rows in (records.entries, records.payments, *mapped):
            found |= {one.id: one for one in rows if one.id in wanted}
    return found


def _balance_at(plan: Plan, ledger: Ledger) -> int:
    """What the rows add up to at the moment of the page: what was shown less what booking had to
    adjust to meet it."""
    book = ledger.books[plan.wallet]
    rows = [d for d in plan.reading.entries if d.running_total is not None]
    if not rows:
        day, shown = plan.reading.taken_on, plan.reading.balance_shown or 0
        return shown - sum(
            a.connects for a in book.adjustments if a.occurred_on == day and a.entry_id is None
        )
    by_upstream = {entry.upstream_id: entry for entry in book.entries}
    known = [by_upstream[d.upstream_id] for d in rows if d.upstream_id in by_upstream]
    if not known:
        return book.balance
    total = known[0].running_total or 0
    if len(known) == 1:
        return total
    return total - sum(a.connects for a in book.adjustments if a.entry_id == known[0].id)


def _contradicted(plan: Plan, ledger: Ledger) -> bool:
    """Whether a row of the page other than its oldest needs an adjustment."""
    rows = [d.upstream_id for d in plan.reading.entries if d.running_total is not None]
    book = ledger.books[plan.wallet]
    entries = {entry.id for entry in book.entries if entry.upstream_id in set(rows[:-1])}
    return any(a.entry_id in entries for a in book.adjustments)
