"""Matching: a reading against what is there becomes a plan.

Upwork's own row id decides first. Rows without one match as multisets: two identical rows of one
day stay two. Resemblance never decides; it only marks a possible twin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.booking import OPENING_ID
from app.domain.entries import Entry, EntryKind, Source, Wallet
from app.domain.problems import Problem
from app.domain.proposals import normalised_title
from app.domain.records import Records
from app.domain.statements import Statement
from app.importing.drafts import EntryDraft, InputKind, Reading
from app.importing.matching.badges import badge_days, match_badges
from app.importing.matching.jobs import match_jobs
from app.importing.matching.payments import match_payments
from app.importing.matching.proposals import match_proposals
from app.importing.plan import Plan, PlanRow, RowState

_SAMPLE = 400
_HOURS = sorted(range(-12, 15), key=abs)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reading goes: a wallet among the records that are there."""

    records: Records
    wallet: str
    new_id: Callable[[], str]


def match(reading: Reading, target: Target) -> Plan:
    """The plan for `reading`; pure: nothing is written."""
    rows: list[PlanRow] = []
    wallets = _Wallets(target)
    if reading.kind in (InputKind.HISTORY, InputKind.ENTRIES):
        rows = _match_entries(reading, target, wallets)
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
        statement=_statement(reading, target),
    )


def _match_entries(reading: Reading, target: Target, wallets: _Wallets) -> list[PlanRow]:
    drafts: dict[str, list[EntryDraft]] = defaultdict(list)
    for draft in reading.entries:
        drafts[wallets.id_of(draft.wallet)].append(draft)
    there: dict[str, list[Entry]] = defaultdict(list)
    for entry in target.records.entries:
        there[entry.wallet].append(entry)
    rows = [
        row
        for wallet, some in drafts.items()
        for row in _EntryMatcher(some, there[wallet], replace(target, wallet=wallet)).rows()
    ]
    return sorted(rows, key=lambda row: row.row)


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


class _EntryMatcher:
    def __init__(
        self, drafts: Sequence[EntryDraft], there: Sequence[Entry], target: Target
    ) -> None:
        self._target = target
        self._drafts = drafts
        self._by_upstream = {e.upstream_id: e for e in there if e.upstream_id}
        self._by_id = {e.id: e for e in there}
        self._claimed = {e.id for d in drafts if (e := self._identical(d)) is not None}
        self._loose = [e for e in there if e.id not in self._claimed]
        self._hours = self._offset()
        self._by_key: dict[_Key, list[Entry]] = defaultdict(list)
        for entry in self._loose:
            self._by_key[self._key(entry)].append(entry)

    def rows(self) -> list[PlanRow]:
        badge_drafts, badges_there = [], []
        rows: list[PlanRow] = []
        for draft in self._drafts:
            if draft.kind is EntryKind.BADGE and self._is_open(draft):
                badge_drafts.append(draft)
            else:
                rows.append(self._row(draft))
        if badge_drafts:
            badges_there = [e for e in self._loose if e.kind is EntryKind.BADGE]
            rows += match_badges(badge_drafts, badges_there, self._day, self._entry)
        return sorted(self._marked_twins(rows), key=lambda row: row.row)

    def _is_open(self, draft: EntryDraft) -> bool:
        readable = draft.connects is not None and draft.occurred_on is not None
        return readable and self._identical(draft) is None

    def _identical(self, draft: EntryDraft) -> Entry | None:
        """The entry with the draft's own id or Upwork's id."""
        by_id = self._by_id.get(draft.entry_id or "")
        return by_id or self._by_upstream.get(draft.upstream_id or "")

    def _row(self, draft: EntryDraft) -> PlanRow:
        if draft.connects is None or draft.occurred_on is None:
            return _row(draft, RowState.NEEDS_A_LOOK, problem=draft.problem, is_taken=False)
        if draft.entry_id and draft.entry_id.startswith(OPENING_ID):
            return self._opening(draft, draft.entry_id)
        if (identical := self._identical(draft)) is not None:
            return self._same_id(draft, identical)
        same = self._by_key.get(self._key(draft), [])
        fitting = next((e for e in same if not (e.upstream_id and draft.upstream_id)), None)
        if fitting is not None:
            same.remove(fitting)
            self._claimed.add(fitting.id)
            return self._here(draft, fitting)
        return self._new(draft)

    def _opening(self, draft: EntryDraft, id_: str) -> PlanRow:
        """What an export held before its first row is a balance shown, not a row."""
        wallet, there = self._target.wallet, self._target.records.statements
        if id_ == f"{OPENING_ID}{wallet}" or any(one.id == id_ for one in there):
            return _row(draft, RowState.ALREADY_HERE)
        assert draft.occurred_on is not None  # noqa: S101 - rows without a day never get here
        held = Statement(
            id=id_, wallet=wallet, occurred_on=draft.occurred_on, balance=draft.connects or 0
        )
        return _row(draft, RowState.NEW, puts=(held,))

    def _same_id(self, draft: EntryDraft, entry: Entry) -> PlanRow:
        if entry.connects != draft.connects:
            problem = Problem(
                "same_id_other_amount", {"here": entry.connects, "there": draft.connects}
            )
            return _row(
                draft,
                RowState.NEEDS_A_LOOK,
                matches=(entry.id,),
                problem=problem,
                is_taken=False,
            )
        return self._here(draft, entry)

    def _here(self, draft: EntryDraft, entry: Entry) -> PlanRow:
        richer = enriched(entry, draft)
        puts = () if richer == entry else (richer,)
        return _row(draft, RowState.ALREADY_HERE, puts=puts, matches=(entry.id,))

    def _new(self, draft: EntryDraft) -> PlanRow:
        entry = self._entry(draft, None)
        state = RowState.NEEDS_A_LOOK if draft.problem else RowState.NEW
        return _row(draft, state, puts=(entry,), problem=draft.problem)

    def _entry(self, draft: EntryDraft, connects: int | None) -> Entry:
        assert draft.occurred_on is not None  # noqa: S101 - rows without a day never get here
        given = draft.entry_id
        return Entry(
            id=given or self._target.new_id(),
            wallet=self._target.wallet,
            occurred_on=draft.occurred_on,
            kind=draft.kind,
            connects=draft.connects or 0 if connects is None else connects,
            occurred_at=draft.occurred_at,
            source=Source(draft.source) if draft.source else None,
            cost_cents=draft.cost_cents,
            currency=draft.currency,
            job_key=draft.job_key,
            title=draft.title,
            member=draft.member,
            wording=draft.wording,
            upstream_id=draft.upstream_id,
            running_total=draft.running_total,
            refund_of=draft.refund_of,
            expires_on=draft.expires_on,
            note=draft.note,
        )

    def _key(self, row: Entry | EntryDraft) -> _Key:
        name = normalised_title(row.title) or (row.job_key or "")
        kind = row.wording or "" if row.kind is EntryKind.UNKNOWN else str(row.kind)
        return (self._day(row), kind, name, row.connects or 0)

    def _day(self, row: Entry | EntryDraft) -> date:
        """The civil day of a row where the page's reader lives."""
        if row.occurred_at is not None and self._hours:
            return (row.occurred_at + timedelta(hours=self._hours)).date()
        assert row.occurred_on is not None  # noqa: S101 - rows without a day never get here
        return row.occurred_on

    def _offset(self) -> int:
        """Hours between UTC and the days on a page, told by which makes most rows meet.

        Saved pages give instants, pasted ones only the reader's own days.
        """
        self._hours = 0
        drafts = [d for d in self._drafts if self._is_open(d)]
        titled = [d for d in drafts if d.kind is not EntryKind.BADGE][:_SAMPLE]
        badges = [d for d in drafts if d.kind is EntryKind.BADGE]
        timed = any(d.occurred_at for d in drafts)
        if not any((e.occurred_at is None) == timed for e in self._loose):
            return 0
        met: dict[int, tuple[int, int, int]] = {}
        for hours in _HOURS:
            self._hours = hours
            keys = Counter(self._key(d) for d in titled)
            there = Counter(self._key(e) for e in self._loose) if titled else Counter()
            same = sum(min(n, there[key]) for key, n in keys.items())
            met[hours] = (same, *self._badges_met(badges))
        return max(_HOURS, key=lambda hours: (met[hours], -abs(hours)))

    def _badges_met(self, badges: Sequence[EntryDraft]) -> tuple[int, int]:
        """How many Connects of badge rows fall on a day that has as many there, and how many
        days add up to the same."""
        if not badges:
            return (0, 0)
        there = badge_days((e for e in self._loose if e.kind is EntryKind.BADGE), self._day)
        days = [(n, there.get(day, 0)) for day, n in badge_days(badges, self._day).items()]
        return -sum(max(pair) for pair in days), sum(one == other for one, other in days)

    def _marked_twins(self, rows: list[PlanRow]) -> list[PlanRow]:
        open_: dict[tuple[EntryKind, int], list[Entry]] = defaultdict(list)
        for entry in self._loose:
            if entry.id not in self._claimed and entry.kind is not EntryKind.BADGE:
                open_[entry.kind, entry.connects].append(entry)
        return [self._twin(row, open_) for row in rows] if open_ else rows

    def _twin(self, row: PlanRow, open_: dict[tuple[EntryKind, int], list[Entry]]) -> PlanRow:
        draft = row.draft
        if row.state is not RowState.NEW or not isinstance(draft, EntryDraft):
            return row
        near = open_.get((draft.kind, draft.connects or 0), [])
        for entry in near:
            if (reason := self._resembles(draft, entry)) is not None:
                near.remove(entry)
                return replace(
                    row,
                    state=RowState.POSSIBLE_TWIN,
                    matches=(entry.id,),
                    reason=reason,
                    is_taken=False,
                )
        return row

    def _resembles(self, draft: EntryDraft, entry: Entry) -> str | None:
        if entry.upstream_id and draft.upstream_id:
            return None
        days = abs((self._day(draft) - self._day(entry)).days)
        mine, theirs = normalised_title(draft.title), normalised_title(entry.title)
        if days <= 1 and mine and mine == theirs:
            return "a_day_apart"
        if days == 0 and (not mine or not theirs) and mine != theirs:
            return "without_title"
        if days == 1 and not mine and not theirs and self._is_doubtful(draft, entry):
            return "a_day_apart"
        return None

    def _is_doubtful(self, draft: EntryDraft, entry: Entry) -> bool:
        """Whether days may differ by the reader's zone alone: only one row has an instant, or the
        page shows the entry's day without it."""
        if (draft.occurred_at is None) != (entry.occurred_at is None):
            return True
        days = [d.occurred_on for d in self._drafts if d.occurred_on is not None]
        return min(days) < entry.occurred_on < max(days)


_Key = tuple[date, str, str, int]


def _row(draft: EntryDraft, state: RowState, **more: object) -> PlanRow:
    return PlanRow(row=draft.row, text=draft.text, state=state, draft=draft, **more)  # type: ignore[arg-type]


def enriched(entry: Entry, draft: EntryDraft) -> Entry:
    """The entry with what only the draft knows; nothing known is overwritten."""
    known: dict[str, object] = {
        "title": entry.title or draft.title,
        "job_key": entry.job_key or draft.job_key,
        "member": entry.member or draft.member,
        "wording": entry.wording or draft.wording,
        "kind": draft.kind if entry.kind is EntryKind.UNKNOWN else entry.kind,
    }
    if draft.upstream_id and not entry.upstream_id:
        known |= {
            "upstream_id": draft.upstream_id,
            "occurred_at": draft.occurred_at or entry.occurred_at,
            "occurred_on": draft.occurred_on or entry.occurred_on,
            "running_total": draft.running_total,
        }
    return replace(entry, **known)  # type: ignore[arg-type]


def _statement(reading: Reading, target: Target) -> Statement | None:
    """A shown balance is kept where no row's running total says the same."""
    if reading.balance_shown is None or reading.is_filtered:
        return None
    if any(draft.running_total is not None for draft in reading.entries):
        return None
    day = reading.taken_on
    day_sum = sum(d.connects or 0 for d in reading.entries if d.occurred_on == day)
    for there in target.records.statements:
        same = (there.wallet, there.occurred_on) == (target.wallet, day)
        if same and there.at_day_start == reading.balance_shown - day_sum:
            return None
    return Statement(
        id=target.new_id(),
        wallet=target.wallet,
        occurred_on=day,
        balance=reading.balance_shown,
        day_sum=day_sum,
        origin="page",
    )
