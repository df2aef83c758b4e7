"""What the proposals page says: states, dates, the summary sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.currencies import summed
from app.domain.entries import Wallet
from app.domain.proposals import ENDED, Outcome
from app.domain.sent import SentProposal
from app.domain.wins import ENOUGH_PROPOSALS, Spend
from app.ui import formats
from app.ui.ledger.words import outcome_name
from app.ui.plurals import many
from app.ui.widgets.tag import TagText, Tone

ICONS = {
    Outcome.PENDING: "send",
    Outcome.VIEWED: "eye",
    Outcome.INTERVIEW: "reply",
    Outcome.HIRED: "trophy",
    Outcome.DECLINED: "close",
    Outcome.OTHER_HIRED: "user",
    Outcome.CLOSED: "minus",
    Outcome.WITHDRAWN: "undo",
    Outcome.EXPIRED: "clock",
}
TONES = {Outcome.HIRED: Tone.GOOD, Outcome.INTERVIEW: Tone.ACCENT}


def state_tag(sent: SentProposal, as_of: date) -> TagText:
    """The outcome; one open for 30 days had no answer, its icon says how far it came."""
    outcome = sent.proposal.outcome
    if not (sent.is_won or outcome in ENDED or sent.is_pending(as_of)):
        is_quiet = outcome is Outcome.INTERVIEW
        name = _tr("Interview, quiet") if is_quiet else _tr("No answer")
        return TagText(name, Tone.NEUTRAL, ICONS[outcome])
    return TagText(outcome_name(outcome), TONES.get(outcome, Tone.NEUTRAL), ICONS[outcome])


def state_sentence(sent: SentProposal, as_of: date) -> str:
    """The state in full, for a tooltip: 'Viewed, no answer in 30 days'."""
    name = outcome_name(sent.proposal.outcome)
    if sent.is_won or sent.proposal.outcome in ENDED:
        return name
    if sent.is_pending(as_of):
        return _tr("{outcome}, too young to count").format(outcome=name)
    return _tr("{outcome}, no answer in 30 days").format(outcome=name)


def sent_day(sent: SentProposal, as_of: date) -> str:
    """'18 Nov', with the year where it is another one."""
    day = sent.proposal.sent_on
    if day == date.max:
        return _tr("not known")
    return formats.day(day) if day.year == as_of.year else formats.day_and_year(day)


def title_of(sent: SentProposal) -> str:
    if not sent.proposal.title:
        return _tr("A job without a title")
    return formats.title(sent.proposal.title)


def bid_words(sent: SentProposal) -> str:
    """'14 + 8': base and boost; a dash where no entry tells."""
    if not sent.entries and not sent.base:
        return formats.cost(0) if sent.proposal.is_invited else "–"
    base = formats.connects(sent.base)
    if not sent.boost:
        return base
    return _tr("{base} + {boost}").format(base=base, boost=formats.connects(sent.boost))


def cost_words(sent: SentProposal) -> str:
    """What it cost net of what came back; 'free' only where Connects without cost were spent.

    A dash where no entry tells.
    """
    if not sent.entries and not sent.base:
        return formats.cost(0) if sent.proposal.is_invited else "–"
    costs = summed(sent.costs)
    if not costs and sent.net > 0:
        return formats.cost(0)
    return formats.sums(costs) if costs else formats.money(0, sent.currency)


def summary(spend: Spend) -> tuple[str, str]:
    """The lead and the rest: '174 sent, ..., 11 wins:' 'a win costs $26, between $18 and $38.'"""
    if not spend.proposals:
        return "", _tr("No proposal was sent in this time.")
    counts = [_tr("{count} sent").format(count=formats.connects(spend.proposals))]
    if spend.pending:
        young = _tr("{count} too young to count")
        counts.append(young.format(count=formats.connects(spend.pending)))
    if spend.interviews:
        counts.append(many(spend.interviews, _tr("1 interview"), _tr("{count} interviews")))
    if spend.wins:
        counts.append(many(spend.wins, _tr("1 win"), _tr("{count} wins")))
    return _tr("{counts}:").format(counts=formats.listed(counts)), _cost_of_a_win(spend)


def _cost_of_a_win(spend: Spend) -> str:
    found = spend.cash_per_win
    if not spend.wins:
        return _tr("no win yet, so too early for what one costs.")
    if spend.is_too_early or found.value is None or found.low is None:
        return _tr("too early for what a win costs ({count} settled of about {enough}).").format(
            count=formats.connects(spend.settled), enough=formats.connects(ENOUGH_PROPOSALS)
        )
    cost, low = (
        formats.money(cents, spend.currency, whole=True) for cents in (found.value, found.low)
    )
    if found.high is None:
        return _tr("a win costs {cost}, more than {low}.").format(cost=cost, low=low)
    high = formats.money(found.high, spend.currency, whole=True)
    range_ = formats.between(low, high)
    return _tr("a win costs {cost}, {range}.").format(cost=cost, range=range_)


def wallet_name(sent: SentProposal, wallets: Sequence[Wallet]) -> str:
    found = (wallet.name for wallet in wallets if wallet.id == sent.proposal.wallet)
    return formats.name(next(found, ""))


def _tr(text: str) -> str:
    return QCoreApplication.translate("proposals", text)
