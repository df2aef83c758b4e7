"""The words of the wallet's window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.awards import RewardWindow
from app.domain.entries import PlanName
from app.domain.grants import ExpectedGrant, GrantState
from app.domain.one_time import OneTimeGrant
from app.domain.plans import PlanPeriod
from app.ui import formats
from app.ui.widgets.tag import Tone
from app.words.names import PLANS
from app.words.plans import BASES, GRANT_STATES, MILESTONES
from app.words.rewards import reward_lines
from app.workspace.planning import PlanPreview

TONES = {
    GrantState.EXPECTED: Tone.NEUTRAL,
    GrantState.CONFIRMED: Tone.GOOD,
    GrantState.PARTLY: Tone.WARN,
    GrantState.MISSING: Tone.WARN,
    GrantState.MAY_COME: Tone.NEUTRAL,
}


def tr(text: str) -> str:
    return QCoreApplication.translate("wallet", text)


def plan_words(plan: PlanName) -> str:
    return tr(PLANS[plan])


def milestone_words(name: str) -> str:
    return tr(MILESTONES[name])


def headed(lead: str) -> str:
    """What a row is about, before what is said of it."""
    return tr("{lead}:").format(lead=lead)


def period_words(period: PlanPeriod) -> str:
    """'since 1 Feb 2026', '1 Apr 2025 to 31 Jan 2026', 'until 31 Mar 2025' or 'since ever'."""
    since, until = (day and formats.day_and_year(day) for day in (period.from_on, period.until_on))
    if since and until:
        return tr("{since} to {until}").format(since=since, until=until)
    if since:
        return tr("since {since}").format(since=since)
    return tr("until {until}").format(until=until) if until else tr("since ever")


def renewal_words(period: PlanPeriod) -> str:
    if period.billing_day is None:
        return tr("renewal not known")
    return tr("renews on day {day}").format(day=formats.connects(period.billing_day))


def state_words(state: GrantState, missing: int = 0) -> str:
    """'came', or 'missing: 10' where a number of them is missing for certain."""
    words = tr(GRANT_STATES[state])
    if not missing:
        return words
    return tr("{state}: {missing}").format(state=words, missing=formats.connects(missing))


def parts_words(grant: ExpectedGrant) -> str:
    """'90 paid, 7 free, cut by days'."""
    parts = []
    if grant.paid:
        parts.append(tr("{count} paid").format(count=formats.connects(grant.paid)))
    if grant.free:
        parts.append(tr("{count} free").format(count=formats.connects(grant.free)))
    if grant.is_prorated:
        parts.append(tr("the free part cut by days"))
    return formats.listed(parts)


def once_words(one: OneTimeGrant) -> str:
    """'30 of 30', '0 of 30', or '7 came, the number is not known'."""
    came = formats.connects(one.received)
    if one.expected is None:
        return tr("{came} came, the number is not known").format(came=came)
    return tr("{came} of {expected}").format(came=came, expected=formats.connects(one.expected))


def basis_words(one: OneTimeGrant) -> str:
    return tr("known by {basis}").format(basis=tr(BASES[one.basis]))


def preview_sentences(found: PlanPreview) -> list[str]:
    """What else changes with a plan, beside its grants."""
    if found.is_same:
        return [tr("That plan holds already.")]
    said = []
    if found.frozen and found.frozen.connects:
        frozen = tr("{count} Connects freeze on {day}. They come back with Agency Plus.")
        said.append(
            frozen.format(
                count=formats.connects(found.frozen.connects),
                day=formats.day_and_year(found.frozen.since),
            )
        )
    if not found.can_buy:
        said.append(tr("This plan cannot buy Connects."))
    if any(grant.is_prorated for grant in found.after):
        said.append(tr("On the day of the upgrade the free part is cut by the days gone by."))
    day = found.wallet.billing_day
    if day is not None:
        said.append(tr("It renews on day {day}.").format(day=formats.connects(day)))
    if not found.after:
        said.append(tr("It brings no Connects of its own."))
    return said


def reward_sentences(window: RewardWindow) -> list[str]:
    return reward_lines(window, tr, formats.day_and_year, formats.connects)
