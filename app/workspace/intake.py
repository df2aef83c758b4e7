"""Intake: from text to a plan and a preview of exactly what would be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.bulk import bulk_work
from app.domain.ledger import Ledger, build_ledger
from app.domain.progress import Progress, Step, Watch, unwatched
from app.domain.records import Record, Records, after_puts
from app.domain.rules import Rulebook
from app.importing.drafts import Reading
from app.importing.matching.match import Target, match
from app.importing.plan import Choice, Plan, RowState, seal_of
from app.storage.tables import Revised, all_revised, revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Plans for one or more inputs, in order, and the ledger as it would stand.

    `basis` is the version of the ledger that the plans were made for. `balance_ledger` is what
    the rows add up to at the moment for which the page showed `balance_shown`; both are None
    without a shown balance. `is_reconciled` is then true where they agree and no row of the page
    contradicts its running total. `matched` holds the records, by id, that rows are matched with.
    `seal` is the hash of exactly what would be written.
    """

    plans: tuple[Plan, ...]
    basis: int
    ledger: Ledger
    opening: int
    balance_shown: int | None
    balance_ledger: int | None
    is_reconciled: bool | None
    matched: Mapping[str, Record] = field(default_factory=dict)
    seal: str = ""
    items: tuple[Revised, ...] = field(default=(), repr=False)
    """What the seal is of, as it would be written."""

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
    def open_twins(self) -> int:
        """Rows whose question would be kept."""
        return sum(
            row.state is RowState.POSSIBLE_TWIN and row.choice is Choice.ASK
            for plan in self.plans
            for row in plan.rows
        )

    @property
    def needs_an_answer(self) -> bool:
        """Some rows are kept but need a look, or may be twins."""
        return bool(self.count(RowState.NEEDS_A_LOOK) + self.open_twins)


def plans_for(
    readings: Sequence[Reading],
    records: Records,
    wallet: str,
    new_id: Callable[[], str],
    watch: Watch = unwatched,
) -> tuple[Plan, ...]:
    """A plan for each reading, each made as if those before it were written."""
    plans: list[Plan] = []
    with bulk_work():
        for reading in readings:
            records = _after(records, plans[-1:])
            plans.append(match(reading, Target(records, wallet, new_id), watch))
    return tuple(plans)


def plans_again(
    before: Sequence[Plan], records: Records, wallet: str, new_id: Callable[[], str]
) -> tuple[Plan, ...]:
    """New plans for the readings of older ones; rows that are what they were keep their choice."""
    plans: list[Plan] = []
    for old in before:
        records = _after(records, plans[-1:])
        plans.append(_with_choices(match(old.reading, Target(records, wallet, new_id)), old))
    return tuple(plans)


def _after(records: Records, plans: Iterable[Plan]) -> Records:
    """The records as if plans were written."""
    puts = [record for plan in plans for record in plan.puts()]
    return after_puts(records, puts) if puts else records


def _with_choices(plan: Plan, old: Plan) -> Plan:
    known = {row.row: row for row in old.rows if row.chosen is not None}
    return plan.choosing(
        (row.row, was.chosen)
        for row in plan.rows
        if (was := known.get(row.row)) is not None
        and was.chosen is not None
        and (was.state, was.matches) == (row.state, row.matches)
    )


def preview(
    plans: tuple[Plan, ...],
    today: Ledger,
    basis: int,
    before: Preview | None = None,
    watch: Watch = unwatched,
) -> Preview:
    """The ledger after `plans`, and how it meets the balance that the last page showed.

    `today` is the ledger that they are for. `before` is an earlier preview of the same rows.
    """
    records = today.records
    puts = [record for plan in plans for record in plan.puts()]
    watch(Progress(Step.BOOK, 0, len(puts)))
    with bulk_work():
        items = _revised(puts, before)
        after = after_puts(records, puts)
        day = max([today.as_of, *(plan.reading.taken_on for plan in plans)])
        ledger = build_ledger(after, _shipped(today), day, today)
    watch(Progress(Step.BOOK, len(puts), len(puts)))
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
        seal=seal_of(item.body or "" for item in items),
        items=items,
    )


def _shipped(ledger: Ledger) -> Rulebook:
    """The rules that a ledger was booked under, without the user's own."""
    return ledger.shipped or ledger.rules


def _revised(puts: Sequence[Record], before: Preview | None) -> tuple[Revised, ...]:
    """Records as they are written; those of an earlier preview are not written out again."""
    if before is None:
        return tuple(all_revised(puts))
    known = {id(put): item for put, item in zip(before.puts(), before.items, strict=True)}
    return tuple([known.get(id(put)) or revised(put) for put in puts])


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
    book = ledger.books[plan.wallet]
    if not book.adjustments:
        return False
    rows = [d.upstream_id for d in plan.reading.entries if d.running_total is not None]
    newer = set(rows[:-1])
    entries = {entry.id for entry in book.entries if entry.upstream_id in newer}
    return any(a.entry_id in entries for a in book.adjustments)
