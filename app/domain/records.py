"""The kinds of record a ledger keeps, and all of them as they stand now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar, cast

from app.domain.entries import Entry, Member, Wallet
from app.domain.entry_rows import Entries, EntryChange
from app.domain.money import Payment
from app.domain.proposals import Job, Proposal
from app.domain.settings import RuleOverride, Setting
from app.domain.statements import Statement
from app.domain.twins import Twin

Record = (
    Wallet | Member | Entry | Payment | Statement | Job | Proposal | RuleOverride | Setting | Twin
)
R = TypeVar(
    "R", Wallet, Member, Entry, Payment, Statement, Job, Proposal, RuleOverride, Setting, Twin
)


class RecordKind(StrEnum):
    WALLET = "wallet"
    MEMBER = "member"
    ENTRY = "entry"
    PAYMENT = "payment"
    STATEMENT = "statement"
    JOB = "job"
    PROPOSAL = "proposal"
    RULE_OVERRIDE = "rule_override"
    SETTING = "setting"
    TWIN = "twin"


RECORD_TYPES: dict[RecordKind, type[Record]] = {
    RecordKind.WALLET: Wallet,
    RecordKind.MEMBER: Member,
    RecordKind.ENTRY: Entry,
    RecordKind.PAYMENT: Payment,
    RecordKind.STATEMENT: Statement,
    RecordKind.JOB: Job,
    RecordKind.PROPOSAL: Proposal,
    RecordKind.RULE_OVERRIDE: RuleOverride,
    RecordKind.SETTING: Setting,
    RecordKind.TWIN: Twin,
}
KIND_OF_TYPE: dict[type[Record], RecordKind] = {made: kind for kind, made in RECORD_TYPES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The whole current state of a ledger file. Mappings are by id; tuples are in order of id.

    `settings` maps the name of a setting to its value.
    """

    wallets: Mapping[str, Wallet] = field(default_factory=dict)
    members: Mapping[str, Member] = field(default_factory=dict)
    entries: Sequence[Entry] = ()
    payments: tuple[Payment, ...] = ()
    statements: tuple[Statement, ...] = ()
    jobs: Mapping[str, Job] = field(default_factory=dict)
    proposals: Mapping[str, Proposal] = field(default_factory=dict)
    overrides: tuple[RuleOverride, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    twins: Mapping[str, Twin] = field(default_factory=dict)

    def all_(self) -> Iterator[Record]:
        """Every record, wallets and members first."""
        yield from self.wallets.values()
        yield from self.members.values()
        yield from self.entries
        yield from self.payments
        yield from self.statements
        yield from self.jobs.values()
        yield from self.proposals.values()
        yield from self.overrides
        yield from (Setting(id=name, value=value) for name, value in self.settings.items())
        yield from self.twins.values()


def with_records(records: Records, puts: Iterable[Record]) -> Records:
    """The records as they would stand after `puts`; the later one of an id wins."""
    by_kind: dict[type[Record], dict[str, Record]] = {}
    for record in puts:
        by_kind.setdefault(type(record), {})[record.id] = record

    def rows(kind: type[R], there: Iterable[R]) -> tuple[R, ...]:
        put = cast("dict[str, R]", by_kind.get(kind, {}))
        if not put:
            return tuple(there)
        merged = {row.id: row for row in there} | put
        return tuple(merged[key] for key in sorted(merged))

    def mapped(kind: type[R], there: Mapping[str, R]) -> dict[str, R]:
        return {**there, **cast("dict[str, R]", by_kind.get(kind, {}))}

    settings = cast("dict[str, Setting]", by_kind.get(Setting, {}))
    return Records(
        wallets=mapped(Wallet, records.wallets),
        members=mapped(Member, records.members),
        entries=rows(Entry, records.entries),
        payments=rows(Payment, records.payments),
        statements=rows(Statement, records.statements),
        jobs=mapped(Job, records.jobs),
        proposals=mapped(Proposal, records.proposals),
        overrides=rows(RuleOverride, records.overrides),
        settings={**records.settings, **{key: row.value for key, row in settings.items()}},
        twins=mapped(Twin, records.twins),
    )


def after_puts(records: Records, puts: Sequence[Record]) -> Records:
    """The records after `puts`, of which the later one of an id wins; see `with_changes`."""
    if not records.entries and set(map(type, puts)) == {Entry}:
        entries = cast("Sequence[Entry]", puts)
        if len({entry.id for entry in entries}) == len(entries):
            return replace(records, entries=Entries.of(entries))
    return with_changes(records, changes_by(records, puts))


class RecordChange(NamedTuple):
    """A record as it was, None where it is new, and as it is, None where it is gone."""

    before: Record | None
    after: Record | None


def changes_by(records: Records, puts: Iterable[Record]) -> list[RecordChange]:
    """What putting records changes, each named once; the later one of an id wins.

    A put that equals what is there changes nothing.
    """
    last = {(type(record), record.id): record for record in puts}
    wanted = {id_ for kind, id_ in last if kind is Entry} if records.entries else frozenset()
    entries = records.entries if wanted else ()
    there: dict[tuple[type[Record], str], Record] = {
        (Entry, entry.id): entry for entry in entries if entry.id in wanted
    }
    for rows in (records.payments, records.statements, records.overrides):
        there |= {(type(row), row.id): row for row in rows if (type(row), row.id) in last}
    mappings: tuple[Mapping[str, Record], ...] = (
        records.wallets,
        records.members,
        records.jobs,
        records.proposals,
        records.twins,
        {key: Setting(id=key, value=value) for key, value in records.settings.items()},
    )
    for mapping in mappings:
        there |= {
            (type(row), row.id): row for row in mapping.values() if (type(row), row.id) in last
        }
    changes = map(RecordChange, map(there.get, last), last.values())
    return [change for change in changes if change[0] is None or change[0] != change[1]]


def with_changes(records: Records, changes: Iterable[RecordChange]) -> Records:
    """The records after some changes, of which each names another record.

    What no change touches is shared with the records before, so that it need not be looked at.
    """
    by_kind: dict[type[Record], list[RecordChange]] = {}
    for change in changes:
        touched = change.after if change.after is not None else change.before
        if touched is not None:
            by_kind.setdefault(type(touched), []).append(change)

    def mapped(kind: type[R], there: Mapping[str, R]) -> Mapping[str, R]:
        touched = by_kind.get(kind)
        if not touched:
            return there
        rows = dict(there)
        for before, after in touched:
            if before is not None:
                rows.pop(before.id, None)
            if after is not None:
                rows[after.id] = cast("R", after)
        return dict(sorted(rows.items()))

    def rows(kind: type[R], there: tuple[R, ...]) -> tuple[R, ...]:
        by_id = {row.id: row for row in there} if kind in by_kind else {}
        return tuple(mapped(kind, by_id).values()) if kind in by_kind else there

    entries = cast("list[EntryChange]", by_kind.get(Entry, []))
    settings = records.settings
    if Setting in by_kind:
        texts = {key: Setting(id=key, value=value) for key, value in settings.items()}
        settings = {key: row.value for key, row in mapped(Setting, texts).items()}
    return Records(
        wallets=mapped(Wallet, records.wallets),
        members=mapped(Member, records.members),
        entries=Entries.of(records.entries).changed(entries) if entries else records.entries,
        payments=rows(Payment, records.payments),
        statements=rows(Statement, records.statements),
        jobs=mapped(Job, records.jobs),
        proposals=mapped(Proposal, records.proposals),
        overrides=rows(RuleOverride, records.overrides),
        settings=settings,
        twins=mapped(Twin, records.twins),
    )
