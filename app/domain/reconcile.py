"""Reconcile: the balance Upwork shows against the ledger, with what may explain a difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import pairwise

from app.domain.coverage import coverage
from app.domain.entries import Entry, EntryKind
from app.domain.fixes import Fix, FixCode
from app.domain.ledger import Ledger
from app.domain.owed import OwedKind, owed
from app.domain.proposals import Outcome, normalised_title
from app.domain.twins import open_twins

_RECENT = timedelta(days=45)
_NEAR = timedelta(days=3)
_MOST = 5
_BUNDLES = frozenset({10, 20, 40, 60, 80, 100, 150, 300})


@dataclass(frozen=True, slots=True)
class Cause:
    """A possible cause: what `connects` it would explain (signed as the difference) and where.

    Codes: `twin_left_out`, `entered_twice`, `unknown_row`, `lapse_not_yet`, `lapse_already`,
    `refund_not_recorded`, `boost_refund_not_recorded`, `award_not_recorded`,
    `proposal_not_recorded`, `badge_not_recorded`, `grant_not_recorded`, `rows_missing`. `fix` is
    what would settle it.
    """

    code: str
    connects: int
    entry: str | None = None
    title: str | None = None
    fix: Fix | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    shown: int
    ledger: int
    causes: tuple[Cause, ...] = ()

    @property
    def difference(self) -> int:
        """What Upwork shows more (or, negative, less) than the ledger."""
        return self.shown - self.ledger


def reconcile(ledger: Ledger, shown: int) -> Reconciliation:
    """Compare `shown` with the balance of the wallet looked at on the ledger's day."""
    difference = shown - ledger.balance
    if not difference:
        return Reconciliation(shown, ledger.balance)
    settle = _Settling(ledger, shown)
    found = [
        *_twins_left_out(ledger, difference, settle),
        *_entered_twice(ledger, difference, settle),
        *_lapses(ledger, difference, settle),
        *_returns(ledger, difference, settle),
        *_proposals(ledger, difference, settle),
        *_unknown_rows(ledger, difference, settle),
        *_grants_and_badge(ledger, difference, settle),
    ]
    exact = [cause for cause in found if cause.connects == difference]
    missing = Cause("rows_missing", difference, fix=settle.by_rows(difference))
    causes = (exact or found)[:_MOST] or [missing]
    return Reconciliation(shown, ledger.balance, tuple(causes))


class _Settling:
    """Fixes for the wallet and the day that are compared."""

    def __init__(self, ledger: Ledger, shown: int) -> None:
        self._ledger, self._shown = ledger, shown
        wallet = ledger.wallet or next((one.wallet.id for one in ledger.shown), "")
        self._fix = Fix(code=FixCode.BRING_IN, connects=0, wallet=wallet, on=ledger.as_of)

    def by_entry(self, kind: EntryKind, connects: int, **job: str | None) -> Fix:
        added = replace(self._fix, code=FixCode.ADD_ENTRY, connects=connects, kind=kind)
        return replace(added, title=job.get("title") or None, job_key=job.get("job_key"))

    def by_removal(self, id_: str, connects: int) -> Fix:
        return replace(self._fix, code=FixCode.REMOVE_ENTRY, connects=connects, ids=(id_,))

    def by_answer(self, id_: str, connects: int) -> Fix:
        return replace(self._fix, code=FixCode.ANSWER_TWIN, connects=connects, ids=(id_,))

    def by_balance(self) -> Fix:
        return replace(self._fix, code=FixCode.STATE_BALANCE, connects=self._shown)

    def by_rows(self, connects: int) -> Fix:
        """Rows of the days that nothing is known of, the last gap or since the last known row."""
        since = None
        for book in self._ledger.shown:
            told = coverage(book, self._ledger.records.statements)
            since = told.gaps[-1][0] if told.gaps else told.until
        return replace(self._fix, connects=connects, since=since, until=self._ledger.as_of)


def _twins_left_out(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """Rows that were not written because they may be twins."""
    records = ledger.records
    for twin in open_twins(records.twins, records.entries, ledger.wallet):
        connects = twin.entry.connects
        if connects * difference > 0:
            fix = settle.by_answer(twin.id, connects)
            yield Cause("twin_left_out", connects, None, twin.entry.title, fix)


def _entered_twice(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """Two like rows of a wallet near each other of which one may be a twin."""
    by_content: dict[tuple[str, EntryKind, str, int], list[Entry]] = defaultdict(list)
    for entry in _recent(ledger):
        title = normalised_title(entry.title)
        if (title or entry.connects > 0) and entry.connects * difference < 0:
            by_content[entry.wallet, entry.kind, title, entry.connects].append(entry)
    for rows in by_content.values():
        for earlier, later in pairwise(rows):
            is_sure = earlier.upstream_id and later.upstream_id
            if not is_sure and later.occurred_on - earlier.occurred_on <= _NEAR:
                fix = settle.by_removal(later.id, -later.connects)
                yield Cause("entered_twice", -later.connects, later.id, later.title, fix)


def _lapses(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """Upwork ends lots on its own clock: some days later or earlier than the ledger."""
    for one in ledger.shown:
        for lapse in one.lapses:
            if difference > 0 and ledger.as_of - lapse.occurred_on <= _NEAR:
                yield Cause("lapse_not_yet", lapse.connects, lapse.lot_id, fix=settle.by_balance())
        for lot in one.open_lots:
            if difference < 0 and lot.expires_on - ledger.as_of <= _NEAR:
                yield Cause("lapse_already", -lot.left, lot.id, fix=settle.by_balance())


_BACK = {
    OwedKind.BOOST_REFUND: ("boost_refund_not_recorded", EntryKind.BOOST_REFUND),
    OwedKind.AWARD: ("award_not_recorded", EntryKind.AWARD),
}


def _returns(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """What Upwork owes may have come without its row: refunds, boosts, awards."""
    if difference < 0:
        return
    for sent in ledger.sent:
        proposal = sent.proposal
        is_recent = ledger.as_of - proposal.sent_on <= _RECENT * 2
        if is_recent and proposal.outcome is Outcome.CLOSED and sent.net > 0:
            first = sent.entries[0].id if sent.entries else None
            fix = settle.by_entry(
                EntryKind.REFUND, sent.net, title=proposal.title, job_key=proposal.job_key
            )
            yield Cause("refund_not_recorded", sent.net, first, proposal.title, fix)
    for one in owed(ledger):
        if one.kind in _BACK and ledger.as_of - one.sent_on <= _RECENT * 2:
            code, kind = _BACK[one.kind]
            fix = settle.by_entry(kind, one.connects, title=one.title, job_key=one.job_key)
            yield Cause(code, one.connects, None, one.title, fix)


def _proposals(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """Proposals that were sent without a row for their Connects."""
    for sent in ledger.sent:
        proposal = sent.proposal
        is_known = bool(sent.entries) or proposal.is_invited
        if difference > 0 or is_known or ledger.as_of - proposal.sent_on > _RECENT * 2:
            continue
        asked = (proposal.job.connects if proposal.job else None) or -difference
        fix = settle.by_entry(
            EntryKind.PROPOSAL, -asked, title=proposal.title, job_key=proposal.job_key
        )
        fix = replace(fix, on=min(proposal.sent_on, ledger.as_of))
        yield Cause("proposal_not_recorded", -asked, None, proposal.title, fix)


def _unknown_rows(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    """A row of unknown wording counts in the balance here, though it may not at Upwork."""
    for entry in _recent(ledger):
        if entry.kind is EntryKind.UNKNOWN and entry.connects == -difference:
            fix = settle.by_removal(entry.id, difference)
            yield Cause("unknown_row", difference, entry.id, entry.wording or entry.title, fix)


def _grants_and_badge(ledger: Ledger, difference: int, settle: _Settling) -> Iterator[Cause]:
    if difference > 0:
        held: dict[int, EntryKind] = {}
        for entry in _all(ledger):
            if entry.kind in (EntryKind.PLAN, EntryKind.FREE, EntryKind.BOUGHT):
                held[entry.connects] = entry.kind
        if difference in held or difference in _BUNDLES:
            kind = held.get(difference, EntryKind.BOUGHT)
            yield Cause("grant_not_recorded", difference, fix=settle.by_entry(kind, difference))
    elif any(entry.kind is EntryKind.BADGE for entry in _recent(ledger)) and difference >= -14:
        fix = settle.by_entry(EntryKind.BADGE, difference)
        yield Cause("badge_not_recorded", difference, fix=fix)


def _all(ledger: Ledger) -> Iterable[Entry]:
    return (entry for one in ledger.shown for entry in one.entries)


def _recent(ledger: Ledger) -> Iterable[Entry]:
    return (entry for entry in _all(ledger) if ledger.as_of - entry.occurred_on <= _RECENT)
