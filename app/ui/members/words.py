"""The words of the page of the team: figures, caps, double bids, periods."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.caps import CapSpan, CapUse
from app.domain.double_bids import DoubleBid
from app.domain.lapsing import next_lapse
from app.domain.ledger import Ledger
from app.domain.team import MemberRow, Team
from app.domain.waiting import Milestone
from app.domain.wins import Spend
from app.ui import formats
from app.ui.ledger.words import capital
from app.ui.plurals import many
from app.ui.widgets.figure_card import FigureText


def subtitle(wallet: str, found: Team) -> str:
    """'Studio North, shared by 4 members'."""
    shared = many(
        len(found.names), _tr("shared by {count} member"), _tr("shared by {count} members")
    )
    return _tr("{wallet}, {shared}").format(
        wallet=formats.isolated(formats.name(wallet)), shared=shared
    )


def spent_text(found: Team) -> FigureText:
    """Connects of the period, what they cost, and what came back of them."""
    spend = found.total
    back = spend.connects_gross - spend.connects_net
    said = _tr("{back} came back, {net} net: {cash} cash.").format(
        net=formats.connects(spend.connects_net),
        back=formats.connects(back),
        cash=formats.money(spend.cash_cents, spend.currency),
    )
    if spend.others:
        said = f"{said} {_tr('Other currencies are apart.')}"
    return FigureText(formats.connects(spend.connects_gross), _tr("Connects"), said)


def pool_text(ledger: Ledger) -> FigureText:
    """What the pool holds, what ends first, and what of all it holds will lapse."""
    held = FigureText(formats.connects(ledger.balance), _tr("Connects"), _tr("Nothing ends."))
    found = next_lapse(ledger)
    if found is None:
        return held
    said = [
        _tr("{count} of them end on {day}.").format(
            count=formats.connects(found.ending), day=formats.day_and_year(found.day)
        )
    ]
    if found.frozen:
        frozen = _tr("{count} are frozen until Agency Plus is back.")
        said.append(frozen.format(count=formats.connects(found.frozen)))
    elif found.has_pace and found.lapsing:
        cost = f" ({formats.sums(found.costs)})" if found.costs else ""
        words = _tr("{count}{cost} lapse at the team's pace.")
        said.append(words.format(count=formats.connects(found.lapsing), cost=cost))
    elif found.has_pace:
        said.append(_tr("None lapse at the team's pace."))
    return FigureText(formats.connects(ledger.balance), _tr("Connects"), " ".join(said))


def wins_text(spend: Spend) -> FigureText:
    """Wins of the proposals sent, and how sure the rate is."""
    unit = many(spend.proposals, _tr("from {count} proposal"), _tr("from {count} proposals"))
    rate = spend.rate(Milestone.WIN)
    if spend.is_too_early or rate.low is None or rate.high is None:
        said = _tr("Too early for a rate.")
    else:
        share = formats.range_in_100(rate.low, rate.high)
        said = capital(_tr("{share} proposals win.").format(share=share))
    if spend.pending:
        young = many(
            spend.pending,
            _tr("{count} is too young to count."),
            _tr("{count} are too young to count."),
        )
        said = f"{said} {young}"
    return FigureText(formats.connects(spend.wins), unit, said)


def cost_figure(spend: Spend) -> tuple[str, str]:
    """What a win costs and its range, or in place of both how early it is."""
    early = spend.too_early(Milestone.WIN)
    if early is not None and early.have < early.needed:
        words = _tr("too early ({have} of about {needed} settled)")
        return "", words.format(
            have=formats.connects(early.have), needed=formats.connects(early.needed)
        )
    if early is not None:
        return "", _tr("no win among {count} yet").format(count=formats.connects(early.have))
    found = spend.cash_per_win
    if found.value is None or found.low is None or found.high is None:
        return "", _tr("not known yet")
    low, high = (formats.money(cents, spend.currency) for cents in (found.low, found.high))
    words = _tr("{low} to {high}").format(low=low, high=high)
    return formats.money(found.value, spend.currency), words


def cap_end(use: CapUse) -> str:
    """'450 a month'."""
    words = _tr("{cap} a week") if use.span is CapSpan.WEEK else _tr("{cap} a month")
    return words.format(cap=formats.connects(use.limit))


def cap_left(use: CapUse) -> str:
    """'38 left' or '41 over'."""
    words = _tr("{count} over") if use.is_over else _tr("{count} left")
    return words.format(count=formats.connects(abs(use.left)))


def nearest_cap(row: MemberRow) -> CapUse | None:
    """The cap that is fullest."""
    return max(row.caps, key=lambda use: use.used / max(use.limit, 1), default=None)


def double_sentence(one: DoubleBid) -> tuple[str, str]:
    """A lead and what happened: who applied when, with how many Connects on top."""
    lead = (
        _tr("Two members are on one job.")
        if one.is_same_job
        else _tr("Two members are on jobs that read alike.")
    )
    first, second = (
        one.sent[0],
        next(sent for sent in one.sent if sent.proposal.member != one.sent[0].proposal.member),
    )
    said = _tr("{first} applied to “{title}” on {on}; {second} on {then}, {count} Connects on top.")
    rest = said.format(
        first=formats.isolated(formats.name(first.proposal.member or "")),
        second=formats.isolated(formats.name(second.proposal.member or "")),
        title=formats.isolated(formats.title(one.title)),
        on=formats.long_day(first.proposal.sent_on),
        then=formats.long_day(second.proposal.sent_on),
        count=formats.connects(one.connects),
    )
    return lead, rest


def resting_words(names: tuple[str, ...]) -> str:
    """'Ana, Ben sent nothing in this period.'"""
    shown = formats.listed(formats.isolated(formats.name(name)) for name in names)
    return _tr("{names} sent nothing in this period.").format(names=shown)


def cap_sentence(rows: tuple[MemberRow, ...]) -> str:
    """What a soft cap does, and who has passed one."""
    over = [row for row in rows if any(use.is_over for use in row.caps)]
    said = _tr("A soft cap warns before a spend would pass it; it never blocks.")
    if not over:
        return said
    names = formats.listed(formats.isolated(formats.name(row.name)) for row in over)
    return f"{_tr('{names} passed a cap.').format(names=names)} {said}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("members", text)
