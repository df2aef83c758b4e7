"""The printable statement: one member of a pool, or everyone, in one period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.caps import CapScope, CapSpan
from app.domain.ledger import Ledger
from app.domain.problems import LedgerError
from app.domain.sent import SentProposal
from app.domain.team import FairShare, PoolShares, Team, member_names, team
from app.domain.wins import Spend, spent
from app.reporting.sheet import Cell, Money, Section, Sheet, Table
from app.words import reports as words
from app.words.names import OUTCOMES
from app.workspace.ahead_sheet import ahead_sections
from app.workspace.report_words import (
    PLAIN_VOICE,
    Voice,
    by_currency,
    cash_in,
    costs_section,
    currencies_of,
    made_on,
    spend_section,
)


def statement_sheet(
    ledger: Ledger,
    member: str | None,
    since: date,
    until: date,
    voice: Voice = PLAIN_VOICE,
) -> Sheet:
    """The statement of a member (by name, in any case) or of everyone, over the wallets looked at.

    Raises LedgerError `member_missing` for a name that no row knows.
    """
    found = team(ledger, since, until)
    name = _known(member, ledger, found)
    spend = found.total if name is None else member_spend(ledger, name, since, until)
    sections = [spend_section(spend, voice), costs_section(spend, voice)]
    sections += [_shares(pool, name, voice) for pool in found.pools]
    sections += _caps(found, name, voice)
    if name is None:
        sections.append(_members(found, voice))
        if ledger.wallet is not None:
            sections += ahead_sections(ledger, voice)
    else:
        sections.append(_proposals(_sent_by(ledger, name, since, until), voice))
    return Sheet(
        title=voice.say(words.STATEMENT),
        about=_about(ledger, name, (since, until), voice),
        sections=tuple(sections),
        foot=(made_on(voice, ledger.as_of),),
        language=voice.language,
        is_rtl=voice.is_rtl,
    )


def member_spend(ledger: Ledger, name: str, since: date | None, until: date) -> Spend:
    """What one member's proposals took and brought."""
    return spent(name, _sent_by(ledger, name, since, until), ledger.costing)


def _known(member: str | None, ledger: Ledger, found: Team) -> str | None:
    if member is None:
        return None
    wanted = member.casefold().strip()
    names = (*found.names, *member_names(ledger.of_wallet(None)))
    for name in names:
        if name.casefold() == wanted:
            return name
    raise LedgerError("member_missing", name=member, names=list(found.names))


def _sent_by(ledger: Ledger, name: str, since: date | None, until: date) -> list[SentProposal]:
    wanted = name.casefold()
    return [
        sent
        for sent in ledger.sent_between(since, until)
        if (sent.proposal.member or "").casefold() == wanted
    ]


def _about(
    ledger: Ledger, name: str | None, period: tuple[date, date], voice: Voice
) -> tuple[tuple[str, Cell], ...]:
    say = voice.say
    wallets: list[tuple[str, Cell]] = [
        (say(words.WALLET), voice.wallet(book.wallet.name)) for book in ledger.shown
    ]
    who = say(words.EVERYONE) if name is None else voice.member(name)
    return (
        (say(words.MEMBER), who),
        *wallets,
        (say(words.FROM), period[0]),
        (say(words.UP_TO), period[1]),
    )


def _shares(pool: PoolShares, name: str | None, voice: Voice) -> Section:
    """The fair parts of a pool: one member's against the whole, or everyone's."""
    wanted = [
        one for one in pool.shares if name is None or one.member.casefold() == name.casefold()
    ]
    currencies = sorted({c for one in pool.shares for c in (*one.cents, *one.lapsed_cents)})
    rows = tuple(_share_row(one, currencies, voice) for one in wanted)
    headers = voice.all_of(
        words.MEMBER, words.USED_PART, words.LAPSED_PART, words.WON_PART, words.AWARDED
    )
    for currency in currencies:
        used, lapsed = voice.all_of(words.USED_PART, words.LAPSED_PART)
        headers = (*headers, f"{used}, {currency}", f"{lapsed}, {currency}")
    table = Table(
        headers=headers,
        rows=rows,
        figures=frozenset(range(1, len(headers))),
        total=_all_shares(pool.shares, currencies, voice) if rows else (),
        note=voice.say(words.PART_NOTE),
    )
    heading = voice.say(words.PART)
    return Section(heading=heading, table=table, empty=voice.say(words.NO_PROPOSALS))


def _share_row(one: FairShare, currencies: Sequence[str], voice: Voice) -> tuple[Cell, ...]:
    money = [
        Money(sums.get(currency, 0), currency)
        for currency in currencies
        for sums in (one.cents, one.lapsed_cents)
    ]
    return (voice.member(one.member), one.used, one.lapsed, one.wins, one.awarded, *money)


def _all_shares(
    shares: Sequence[FairShare], currencies: Sequence[str], voice: Voice
) -> tuple[Cell, ...]:
    money = [
        Money(sum(sums.get(currency, 0) for sums in each), currency)
        for currency in currencies
        for each in ([one.cents for one in shares], [one.lapsed_cents for one in shares])
    ]
    counts = (
        sum(getattr(one, name) for one in shares) for name in ("used", "lapsed", "wins", "awarded")
    )
    return (voice.say(words.OF_ALL), *counts, *money)


def _caps(found: Team, name: str | None, voice: Voice) -> list[Section]:
    """How the caps stand; no section where there is none."""
    spans = {CapSpan.WEEK: words.WEEK, CapSpan.MONTH: words.MONTH}
    rows: list[tuple[Cell, ...]] = []
    for row in found.members:
        for use in row.caps:
            if name is None or row.name.casefold() == name.casefold():
                span = voice.say(spans[use.span])
                rows.append(
                    (voice.member(row.name), span, use.since, use.used, use.limit, use.left)
                )
    if name is None:
        rows += [
            (row.name, voice.say(spans[use.span]), use.since, use.used, use.limit, use.left)
            for row in found.niches
            for use in row.caps
            if use.cap.scope is CapScope.NICHE
        ]
    headers = voice.all_of(
        words.MEMBER, words.PERIOD, words.FROM, words.USED, words.CAP, words.LEFT
    )
    table = Table(headers=headers, rows=tuple(rows), figures=frozenset({3, 4, 5}))
    return [Section(heading=voice.say(words.CAPS), table=table)] if rows else []


def _members(found: Team, voice: Voice) -> Section:
    currencies = currencies_of(found.total)
    rows = tuple(
        (
            voice.member(row.name),
            row.niche,
            row.spend.proposals,
            row.spend.replies,
            row.spend.wins,
            row.spend.connects_gross,
            row.spend.connects_net,
            *(Money(cash_in(row.spend, currency), currency) for currency in currencies),
        )
        for row in found.members
    )
    headers = voice.all_of(
        words.MEMBER, words.NICHE, words.SENT, words.REPLIES, words.WINS, words.SPENT, words.NET
    )
    headers = (*headers, *by_currency(voice.say(words.CASH), currencies))
    table = Table(headers=headers, rows=rows, figures=frozenset(range(2, len(headers))))
    return Section(
        heading=voice.say(words.MEMBERS), table=table, empty=voice.say(words.NO_PROPOSALS)
    )


def _proposals(sent: Sequence[SentProposal], voice: Voice) -> Section:
    met = {currency for one in sent for currency, cents in one.costs if cents}
    currencies = sorted(met) or sorted({one.currency for one in sent})
    rows = tuple(_proposal_row(one, currencies, voice) for one in sent)
    total: tuple[Cell, ...] = ()
    if rows:
        total = (
            voice.say(words.TOTAL),
            None,
            sum(one.base for one in sent),
            sum(one.boost for one in sent),
            sum(one.returned for one in sent),
            sum(one.net for one in sent),
            *(Money(sum(one.cost_in(name) for one in sent), name) for name in currencies),
            None,
        )
    headers = voice.all_of(words.DAY, words.JOB, words.BASE, words.BOOST, words.BACK, words.NET)
    headers = (
        *headers, *by_currency(voice.say(words.COST), currencies), voice.say(words.RESULT)
    )  # fmt: skip
    table = Table(
        headers=headers,
        rows=rows,
        figures=frozenset(range(2, 6 + len(currencies))),
        total=total,
        note=voice.say(words.NOT_ADDED) if len(currencies) > 1 else "",
    )
    return Section(
        heading=voice.say(words.PROPOSALS), table=table, empty=voice.say(words.NO_PROPOSALS)
    )


def _proposal_row(one: SentProposal, currencies: Sequence[str], voice: Voice) -> tuple[Cell, ...]:
    proposal = one.proposal
    return (
        proposal.sent_on,
        voice.job(proposal.title),
        one.base,
        one.boost,
        one.returned,
        one.net,
        *(Money(one.cost_in(currency), currency) for currency in currencies),
        voice.say(OUTCOMES[proposal.outcome]),
    )
