"""What to look at today: a short list of codes and numbers, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from app.domain.coverage import REMIND_AFTER_DAYS, KeepingUp, keeping_up
from app.domain.days import days_after
from app.domain.entries import EntryKind
from app.domain.frozen import frozen_pool
from app.domain.grants import expected_grants
from app.domain.lapsing import lots_ending_on, next_lapse, sent_since
from app.domain.ledger import Ledger
from app.domain.lots import Adjustment
from app.domain.one_time import one_time_grants, told_days
from app.domain.owed import Owed, OwedKind, owed
from app.domain.proposals import Outcome
from app.domain.rule_readings import Certainty
from app.domain.sent import SentProposal
from app.domain.twins import open_twins

MOST = 5
LAPSING_SOON = timedelta(days=42)
"""Six weeks: time enough to send the proposals that use them."""
OLD_NEWS = timedelta(days=90)
"""After this a missing refund or a difference is history, not something for today."""
CLOSING_SOON = timedelta(days=21)
"""How long before Upwork forgets the first missing row that is pressing."""
AWARD_NEWS = timedelta(days=14)
LAPSE_NEWS = timedelta(days=14)
NO_NEWS = timedelta(days=30)
CHECK_AGAIN = timedelta(days=30)
A_YEAR = timedelta(days=365)
"""Proposals sent before are past asking about."""
_REFUNDS = (OwedKind.REFUND, OwedKind.BOOST_REFUND)


class TodayCode(StrEnum):
    """What there is to look at, in the order in which it presses."""

    SHORTFALL = "shortfall"
    LAPSING = "lapsing"
    DIFFERENCE = "difference"
    WINDOW_CLOSING = "window_closing"
    REFUND_DUE = "refund_due"
    AWARD_DUE = "award_due"
    GRANT_MISSING = "grant_missing"
    ONCE_MISSING = "once_missing"
    POOL_FROZEN = "pool_frozen"
    IMPORT_DUE = "import_due"
    TWINS = "twins"
    UNKNOWN_WORDING = "unknown_wording"
    NO_NEWS = "no_news"
    UNCHECKED = "unchecked"
    MATCHES = "matches"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayItem:
    """One thing to look at.

    `count` is in Connects for shortfalls, lapses, differences (signed), refunds and awards, in
    rows for wordings and proposals, in days since the last one covered for imports, and the
    balance itself for checks. `day` is the day it is
    about, `since` the last day before it on which all was well. `ids` name entries or proposals.
    `is_certain` is False where Upwork may do it or not. `owed` holds what is due, the one that is
    named first.
    """

    code: TodayCode
    count: int
    cents: int = 0
    day: date | None = None
    since: date | None = None
    title: str | None = None
    ids: tuple[str, ...] = ()
    more: int = 0
    is_certain: bool = True
    costs: Mapping[str, int] = field(default_factory=dict)
    owed: tuple[Owed, ...] = ()


def today(ledger: Ledger, most: int = MOST) -> tuple[TodayItem, ...]:
    """At most `most` things of the wallets looked at, the most pressing first."""
    due = owed(ledger)
    found = [
        *_shortfall(ledger),
        *_lapsing(ledger),
        *_difference(ledger),
        *_window_closing(ledger),
        *_refund_due(due, ledger.as_of),
        *_award_due(due, ledger.as_of),
        *_grant_missing(ledger),
        *_once_missing(ledger),
        *_pool_frozen(ledger),
        *_import_due(ledger),
        *_twins(ledger),
        *_unknown_wording(ledger),
        *_no_news(ledger),
        *_balance_check(ledger),
    ]
    return tuple(found[:most])


def _shortfall(ledger: Ledger) -> Iterator[TodayItem]:
    """Spends that no known lot covers: rows before them are missing."""
    rows = [row for one in ledger.shown for row in one.shortfalls]
    if rows:
        yield TodayItem(
            code=TodayCode.SHORTFALL,
            count=sum(row.connects for row in rows),
            day=min(row.occurred_on for row in rows),
            ids=tuple(row.entry_id for row in rows),
        )


def _lapsing(ledger: Ledger) -> Iterator[TodayItem]:
    found = next_lapse(ledger)
    if found and found.lapsing and found.day - ledger.as_of <= LAPSING_SOON:
        yield TodayItem(
            code=TodayCode.LAPSING,
            count=found.lapsing,
            cents=found.cost_cents,
            costs=found.costs,
            day=found.day,
            ids=tuple(lot.id for lot in lots_ending_on(ledger, found.day)),
            is_certain=not found.is_latest,
        )


def _difference(ledger: Ledger) -> Iterator[TodayItem]:
    """The latest difference to what Upwork showed; `more` counts the others."""
    rows = sorted(
        (row for one in ledger.shown for row in one.adjustments if _is_news(row, ledger.as_of)),
        key=lambda row: row.occurred_on,
    )
    if not rows:
        yield from _disputed(ledger)
    if rows:
        last = rows[-1]
        yield TodayItem(
            code=TodayCode.DIFFERENCE,
            count=last.connects,
            day=last.occurred_on,
            since=last.since,
            ids=(last.entry_id,) if last.entry_id else (),
            more=len(rows) - 1,
        )


def _disputed(ledger: Ledger) -> Iterator[TodayItem]:
    """Two balances of one day that cannot both be: rows between them are missing."""
    found = [
        check for check in ledger.checks if not check.is_met and ledger.as_of - check.on <= OLD_NEWS
    ]
    if found:
        last = found[-1]
        yield TodayItem(
            code=TodayCode.DIFFERENCE, count=last.difference, day=last.on, more=len(found) - 1
        )


def _is_news(row: Adjustment, as_of: date) -> bool:
    limit = LAPSE_NEWS if row.code == "lapse_not_seen" else OLD_NEWS
    return as_of - row.occurred_on <= limit


def _window_closing(ledger: Ledger) -> Iterator[TodayItem]:
    """Rows that may be missing are soon no longer shown by Upwork: `since` is the day on which
    the first of them goes."""
    late = [one for one in _behind(ledger) if _is_closing(one, ledger.as_of)]
    if late:
        yield _import_item(TodayCode.WINDOW_CLOSING, late, ledger)


def _import_due(ledger: Ledger) -> Iterator[TodayItem]:
    """A month has passed since the last day that a page covers."""
    late = [one for one in _behind(ledger) if not _is_closing(one, ledger.as_of)]
    if late:
        yield _import_item(TodayCode.IMPORT_DUE, late, ledger)


def _behind(ledger: Ledger) -> list[KeepingUp]:
    """The wallets that pages were brought in for and that it is time to bring more in for.

    A gap that can still be closed is a difference, which has a line of its own.
    """
    return [
        one
        for one in keeping_up(ledger)
        if one.days_behind is not None and one.days_behind >= REMIND_AFTER_DAYS
    ]


def _is_closing(one: KeepingUp, as_of: date) -> bool:
    return one.lost_from is not None and as_of < one.lost_from <= as_of + CLOSING_SOON


def _import_item(code: TodayCode, late: Sequence[KeepingUp], ledger: Ledger) -> TodayItem:
    """Of several wallets the one left longest, named where there are others."""
    first = max(late, key=lambda one: one.days_behind or 0)
    is_named = len(ledger.shown) > 1
    return TodayItem(
        code=code,
        count=first.days_behind or 0,
        day=first.until,
        since=first.lost_from,
        title=ledger.books[first.wallet].wallet.name if is_named else None,
        more=len(late) - 1,
    )


def _refund_due(due: Sequence[Owed], as_of: date) -> Iterator[TodayItem]:
    """Refunds that are certain and late."""
    late = [
        one
        for one in due
        if one.kind in _REFUNDS
        and one.certainty is Certainty.CERTAIN
        and one.is_late(as_of)
        and as_of - one.since <= OLD_NEWS
    ]
    if late:
        last = max(late, key=lambda one: (one.sent_on, one.kind is OwedKind.REFUND))
        ids = tuple(dict.fromkeys(one.proposal_id for one in late))
        yield TodayItem(
            code=TodayCode.REFUND_DUE,
            count=sum(one.connects for one in late),
            cents=sum(one.cents for one in late),
            day=last.since,
            title=last.title,
            ids=ids,
            more=len(ids) - 1,
            owed=(last, *(one for one in late if one is not last)),
        )


def _award_due(due: Sequence[Owed], as_of: date) -> Iterator[TodayItem]:
    """An interview a day ago or more, and no Connects for it, while the rule knows an award."""
    late = [
        one
        for one in due
        if one.kind is OwedKind.AWARD and one.is_late(as_of) and as_of - one.since <= AWARD_NEWS
    ]
    if late:
        last = max(late, key=lambda one: one.since)
        yield TodayItem(
            code=TodayCode.AWARD_DUE,
            count=last.connects,
            day=last.since,
            title=last.title,
            ids=tuple(one.proposal_id for one in late),
            more=len(late) - 1,
            is_certain=last.certainty is Certainty.CERTAIN,
            owed=tuple(late),
        )


def _grant_missing(ledger: Ledger) -> Iterator[TodayItem]:
    """What a plan should have brought of late and has not; `more` counts the other days."""
    since = days_after(ledger.as_of, -OLD_NEWS.days)
    rows = [
        grant
        for book in ledger.shown
        for grant in expected_grants(
            book, ledger.rules_of(book.wallet.id), ledger.records.statements, since
        )
        if grant.missing_connects
    ]
    if rows:
        last = max(rows, key=lambda grant: grant.on)
        yield TodayItem(
            code=TodayCode.GRANT_MISSING,
            count=sum(grant.missing_connects for grant in rows),
            day=last.on,
            more=len(rows) - 1,
        )


def _once_missing(ledger: Ledger) -> Iterator[TodayItem]:
    """What a milestone told of late should have brought once and has not; `title` is its name."""
    since = days_after(ledger.as_of, -OLD_NEWS.days)
    records = ledger.records
    rows = [
        grant
        for book in ledger.shown
        if (told := told_days(records.settings, book.wallet.id))
        for grant in one_time_grants(
            book, ledger.rules_of(book.wallet.id), told, records.statements
        )
        if grant.missing_connects and grant.on >= since
    ]
    if rows:
        last = max(rows, key=lambda grant: grant.on)
        yield TodayItem(
            code=TodayCode.ONCE_MISSING,
            count=sum(grant.missing_connects for grant in rows),
            day=last.on,
            title=last.name,
            more=len(rows) - 1,
        )


def _pool_frozen(ledger: Ledger) -> Iterator[TodayItem]:
    """What an agency cannot use while its plan is closed; `day` is the first end of a lot."""
    pools = [frozen_pool(one, ledger.rules_of(one.wallet.id)) for one in ledger.shown]
    for pool in pools:
        if pool is not None and pool.connects:
            yield TodayItem(
                code=TodayCode.POOL_FROZEN,
                count=pool.connects,
                cents=pool.cost_cents,
                day=pool.next_end,
                since=pool.since,
                ids=tuple(lot.id for lot in pool.lots),
            )


def _twins(ledger: Ledger) -> Iterator[TodayItem]:
    """Rows that an import left out because they may be twins; `ids` name the questions."""
    records = ledger.records
    waiting = open_twins(records.twins, records.entries, ledger.wallet)
    if waiting:
        yield TodayItem(
            code=TodayCode.TWINS,
            count=len(waiting),
            day=min(twin.entry.occurred_on for twin in waiting),
            title=waiting[-1].entry.title,
            ids=tuple(twin.id for twin in waiting),
            more=len(waiting) - 1,
        )


def _unknown_wording(ledger: Ledger) -> Iterator[TodayItem]:
    rows = [
        entry for one in ledger.shown for entry in one.entries if entry.kind is EntryKind.UNKNOWN
    ]
    if rows:
        wordings = {entry.wording for entry in rows}
        yield TodayItem(
            code=TodayCode.UNKNOWN_WORDING,
            count=len(rows),
            title=rows[-1].wording,
            ids=tuple(entry.id for entry in rows),
            more=len(wordings) - 1,
        )


def _no_news(ledger: Ledger) -> Iterator[TodayItem]:
    """Proposals of 30 days to a year that still count as open."""
    waiting = (Outcome.PENDING, Outcome.VIEWED)
    old = [
        sent
        for sent in _of_this_year(ledger)
        if sent.proposal.outcome in waiting and ledger.as_of - sent.proposal.sent_on > NO_NEWS
    ]
    if old:
        yield TodayItem(
            code=TodayCode.NO_NEWS,
            count=len(old),
            day=old[0].proposal.sent_on,
            title=old[-1].proposal.title,
            ids=tuple(sent.id for sent in old),
        )


def _balance_check(ledger: Ledger) -> Iterator[TodayItem]:
    """Whether the balance that Upwork showed last still speaks for the ledger, wallet by wallet;
    the wallet checked longest ago counts."""
    checks = [_last_shown(ledger, one.wallet.id) for one in ledger.shown if one.first_day]
    if not checks:
        return
    day = min((found for found in checks if found), default=None)
    if None in checks or day is None or ledger.as_of - day > CHECK_AGAIN:
        yield TodayItem(code=TodayCode.UNCHECKED, count=ledger.balance, day=day)
    elif not any(row.occurred_on >= day for one in ledger.shown for row in one.adjustments):
        yield TodayItem(code=TodayCode.MATCHES, count=ledger.balance, day=day)


def _last_shown(ledger: Ledger, wallet: str) -> date | None:
    """The last day on which Upwork showed a balance of the wallet, in a row or on its own."""
    book = ledger.books[wallet]
    rows = (e.occurred_on for e in reversed(book.entries) if e.running_total is not None)
    shown = [
        s.occurred_on
        for s in ledger.records.statements
        if s.wallet == wallet and s.occurred_on <= ledger.as_of
    ]
    return max([*shown, *(day for day in [next(rows, None)] if day)], default=None)


def _of_this_year(ledger: Ledger) -> tuple[SentProposal, ...]:
    return sent_since(ledger, ledger.as_of - A_YEAR)
