"""Soft caps: how many Connects a member or a niche should spend in a week or a month.

Upwork cannot restrict a pool to its members, so a cap warns before a spend would pass it and never
blocks. What counts is what proposals took, boost included, on the day they were sent. Weeks begin
on Monday.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.days import days_after
from app.domain.groupings import group_name
from app.domain.lapsing import sent_since
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError, Problem
from app.domain.settings import Setting

_PREFIX = "cap:"
MOST = 1_000_000
"""Connects: no cap is larger."""


class CapScope(StrEnum):
    MEMBER = "member"
    NICHE = "niche"


class CapSpan(StrEnum):
    WEEK = "week"
    MONTH = "month"


_CODES = {
    (CapScope.MEMBER, CapSpan.WEEK): "cap_member_week",
    (CapScope.MEMBER, CapSpan.MONTH): "cap_member_month",
    (CapScope.NICHE, CapSpan.WEEK): "cap_niche_week",
    (CapScope.NICHE, CapSpan.MONTH): "cap_niche_month",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftCap:
    """The caps of one member or niche of a wallet (by id), in Connects; None for no cap."""

    wallet: str
    scope: CapScope
    name: str
    week: int | None = None
    month: int | None = None

    def limit(self, span: CapSpan) -> int | None:
        return self.week if span is CapSpan.WEEK else self.month

    @property
    def key(self) -> str:
        """The name of the setting that keeps it."""
        return f"{_PREFIX}{self.wallet}:{self.scope.value}:{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CapUse:
    """How much of a cap was used from `since` to `until`, both counted. Connects."""

    cap: SoftCap
    span: CapSpan
    since: date
    until: date
    used: int
    limit: int

    @property
    def left(self) -> int:
        """What is left; negative where the cap is passed."""
        return self.limit - self.used

    @property
    def is_over(self) -> bool:
        return self.left < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """A spend that is about to be made: who sends it for which job. `connects` is a count."""

    on: date
    connects: int
    member: str | None = None
    niche: str | None = None
    job_key: str | None = None
    title: str | None = None


def caps_of(settings: Mapping[str, str], wallet: str | None = None) -> tuple[SoftCap, ...]:
    """The caps a ledger keeps, of one wallet (by id) or of all, members first, by name.

    A setting that says nothing is left out.
    """
    found = (_read(key, value) for key, value in settings.items() if key.startswith(_PREFIX))
    kept = [one for one in found if one is not None and wallet in (None, one.wallet)]
    return tuple(sorted(kept, key=lambda one: (one.wallet, one.scope, one.name.casefold())))


def _read(key: str, value: str) -> SoftCap | None:
    wallet, _, rest = key.removeprefix(_PREFIX).partition(":")
    scope, _, name = rest.partition(":")
    parts = dict(part.split("=", 1) for part in value.split(";") if "=" in part)
    week, month = (_number(parts.get(span.value)) for span in CapSpan)
    if not name or scope not in set(CapScope) or (week is None and month is None):
        return None
    return SoftCap(wallet=wallet, scope=CapScope(scope), name=name, week=week, month=month)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 8 else None


def cap_setting(cap: SoftCap) -> Setting:
    """How a cap is kept. Raises LedgerError `cap_without_name`, `bad_cap`."""
    if not cap.name.strip():
        raise LedgerError("cap_without_name")
    for limit in (cap.week, cap.month):
        if limit is not None and not 0 <= limit <= MOST:
            raise LedgerError("bad_cap", cap=limit, most=MOST)
    parts = ((span.value, cap.limit(span)) for span in CapSpan)
    value = ";".join(f"{name}={limit}" for name, limit in parts if limit is not None)
    return Setting(id=cap.key, value=value)


def span_around(span: CapSpan, day: date) -> tuple[date, date]:
    """The first and the last day of the week or the month that a day lies in."""
    if span is CapSpan.WEEK:
        first = days_after(day, -day.weekday())
        return first, days_after(first, 6)
    first = day.replace(day=1)
    return first, day.replace(day=monthrange(day.year, day.month)[1])


def cap_uses(ledger: Ledger, on: date) -> tuple[CapUse, ...]:
    """How much of every cap of the wallets looked at is used in the week and month of a day."""
    wallets = {book.wallet.id for book in ledger.shown}
    caps = [cap for cap in caps_of(ledger.records.settings) if cap.wallet in wallets]
    return tuple(use for cap in caps for use in _uses_of(cap, ledger, on))


def _uses_of(cap: SoftCap, ledger: Ledger, on: date) -> Iterable[CapUse]:
    for span in CapSpan:
        limit = cap.limit(span)
        if limit is None:
            continue
        since, until = span_around(span, on)
        used = _used(cap, ledger, since, until)
        yield CapUse(cap=cap, span=span, since=since, until=until, used=used, limit=limit)


def _used(cap: SoftCap, ledger: Ledger, since: date, until: date) -> int:
    wanted, known, used = cap.name.casefold(), ledger.costing.known, 0
    for sent in sent_since(ledger, since):
        if sent.proposal.sent_on > until:
            break
        is_own = sent.proposal.wallet == cap.wallet
        if is_own and group_name(sent, cap.scope.value, known).casefold() == wanted:
            used += sent.base + sent.boost
    return used


def cap_warnings(ledger: Ledger, wallet: str, bids: Sequence[Bid]) -> tuple[Problem, ...]:
    """What the caps of a wallet say against spends about to be made; one problem for each cap.

    A cap already passed warns again: every further Connect passes it further.
    """
    seen = ledger.of_wallet(wallet)
    found: dict[tuple[str, CapSpan, date], Problem] = {}
    asked: dict[tuple[str, CapSpan, date], int] = {}
    for cap in caps_of(ledger.records.settings, wallet):
        for bid in (bid for bid in bids if bid.connects and _is_of(bid, cap, seen)):
            for use in _uses_of(cap, seen, bid.on):
                key = (cap.key, use.span, use.since)
                asked[key] = asked.get(key, 0) + bid.connects
                after = use.used + asked[key]
                if after > use.limit:
                    found[key] = _passed(use, after)
    return tuple(found.values())


def _is_of(bid: Bid, cap: SoftCap, ledger: Ledger) -> bool:
    name = bid.member
    if cap.scope is CapScope.NICHE:
        job = ledger.costing.known.jobs.of(bid.job_key, bid.title, bid.on)
        name = bid.niche or (job.niche if job else None)
    return bool(name) and (name or "").casefold() == cap.name.casefold()


def _passed(use: CapUse, after: int) -> Problem:
    details: dict[str, object] = {
        "name": use.cap.name,
        "cap": use.limit,
        "used": use.used,
        "after": after,
        "since": use.since.isoformat(),
    }
    return Problem(_CODES[use.cap.scope, use.span], details)
