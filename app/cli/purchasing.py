"""Commands that advise on money: buy, plans, badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.sum_lines import line_amount, line_words, lines_document
from app.cli.tables import connects, money, table
from app.domain.badge_worth import ENOUGH_INVITATIONS, ENOUGH_WEEKS, BadgeAdvice, BadgeWeeks
from app.domain.buying import BundleOption, BuyingAdvice
from app.domain.plan_choice import PlanAdvice, PlanOption
from app.domain.sums import SumLine
from app.words.names import PLANS
from app.words.sums import (
    BADGE_ADVICE,
    BADGE_DOUBT,
    BADGE_NEEDS,
    BUYING,
    ONLY_CONNECTS,
    PLAN_ADVICE,
)

if TYPE_CHECKING:
    from app.workspace.workspace import Workspace

_wallet_option = click.option("--wallet", help="The wallet; without one the busiest of all.")


def _lead(workspace: Workspace, wallet: str | None) -> str:
    """Whose advice it is, where there are several wallets."""
    if len(workspace.records().wallets) < 2:
        return ""
    return f"For the wallet {workspace.advised_wallet(wallet).name}.\n"


@click.command("buy")
@_wallet_option
@pass_session
@says_errors_plainly
def buy_command(session: Session, wallet: str | None) -> None:
    """Which bundle to buy and when, so that nothing new lapses."""
    with session.workspace() as workspace:
        found = workspace.buying_advice(wallet)
        lead = _lead(workspace, wallet)
    session.answer(_buying_document(found), lambda: f"{lead}{_buying_text(found)}")


def _buying_document(found: BuyingAdvice) -> dict[str, object]:
    return {
        "advice": found.advice,
        "when": found.when and found.when.isoformat(),
        "bundle": found.bundle,
        "balance": found.balance,
        "per_week": round(found.pace.value, 2),
        "runway_on": found.runway_on and found.runway_on.isoformat(),
        "cap": found.cap,
        "currency": found.currency,
        "options": [
            {
                "connects": one.connects,
                "cents": one.cents,
                "tax_cents": one.tax_cents,
                "total_cents": one.total_cents,
                "weeks": round(one.weeks, 2),
                "lapse_today": one.lapse_today,
                "lapse_then": one.lapse_then,
                "fits_cap_today": one.fits,
                "fits_cap_then": one.fits_then,
                "lines": lines_document(one.lines),
            }
            for one in found.options
        ],
    }


def _buying_text(found: BuyingAdvice) -> str:
    said = BUYING[found.advice].format(bundle=connects(found.bundle or 0), when=found.when)
    lines = [said, f"You hold {found.balance} and use {found.pace.value:.1f} a week."]
    if found.cap is not None:
        lines.append(f"At most {found.cap} may be held.")
    if found.options:
        lines += ["", _bundles_table(found)]
    return "\n".join(lines)


def _bundles_table(found: BuyingAdvice) -> str:
    headers = ["Bundle", "Price", "Tax", "To pay", "Lasts", "Lapses if bought today", "On the day"]
    rows = [
        (
            one.connects,
            money(one.cents, found.currency),
            money(one.tax_cents, found.currency),
            money(one.total_cents, found.currency),
            f"{one.weeks:.1f} weeks" if one.weeks else "no pace",
            one.lapse_today if one.fits else "over the cap",
            _then(one, found),
        )
        for one in found.options
    ]
    told = table(headers, rows, {0, 1, 2, 3, 4, 5, 6})
    return f"{told}\n\nWhat lapses is counted at half your pace, and beyond what lapses anyway."


def _then(one: BundleOption, found: BuyingAdvice) -> object:
    if found.when is None:
        return "–"
    return one.lapse_then if one.fits_then else "over the cap"


@click.command("plans")
@_wallet_option
@pass_session
@says_errors_plainly
def plans_command(session: Session, wallet: str | None) -> None:
    """Which plan is the cheapest for the Connects that you use."""
    with session.workspace() as workspace:
        found = workspace.plan_advice(wallet)
        lead = _lead(workspace, wallet)
    session.answer(_plans_document(found), lambda: f"{lead}{_plans_text(found)}")


def _plans_document(found: PlanAdvice) -> dict[str, object]:
    return {
        "advice": found.advice,
        "now": found.now.value,
        "cheapest": found.cheapest and found.cheapest.value,
        "cheapest_at_slow_pace": found.at_low and found.at_low.value,
        "cheapest_at_fast_pace": found.at_high and found.at_high.value,
        "pays_from_connects_a_month": found.from_used,
        "per_week": round(found.pace.value, 2),
        "currency": found.currency,
        "options": [
            {
                "plan": one.plan.value,
                "fee_cents": one.fee_cents,
                "used": one.used,
                "brings": one.brings,
                "may_bring": one.may_bring,
                "bought": one.bought,
                "bought_cents": one.bought_cents,
                "unused": one.unused,
                "total_cents": one.total_cents,
                "possible": one.is_possible,
                "lines": lines_document(one.lines),
            }
            for one in found.options
        ],
    }


def _plans_text(found: PlanAdvice) -> str:
    name = PLANS[found.cheapest] if found.cheapest else ""
    lines = [PLAN_ADVICE[found.advice].format(plan=name)]
    if found.from_used:
        lines.append(f"The dearer plan pays from {found.from_used} Connects a month on.")
    lines += ["", _plans_table(found), ""]
    lines += [_may_bring(one) for one in found.options if one.may_bring]
    lines += [_cannot_buy(one) for one in found.options if not one.is_possible]
    return "\n".join([*lines, ONLY_CONNECTS])


def _plans_table(found: PlanAdvice) -> str:
    """The sums side by side, a column for each plan."""
    headers = ["A month", *(PLANS[one.plan] for one in found.options)]
    rows = [
        (line_words(lines[0]), *(line_amount(line, found.currency) for line in lines))
        for lines in zip(*(one.lines for one in found.options), strict=True)
        if any(line.amount for line in lines)
    ]
    return table(headers, rows, set(range(1, len(headers))))


def _may_bring(one: PlanOption) -> str:
    return f"{PLANS[one.plan]} may bring {one.may_bring} more; no rule promises them."


def _cannot_buy(one: PlanOption) -> str:
    return f"{PLANS[one.plan]} sells no Connects, so it would not do."


@click.command("badge")
@_wallet_option
@pass_session
@says_errors_plainly
def badge_command(session: Session, wallet: str | None) -> None:
    """Whether the Availability Badge pays, or that it cannot be told."""
    with session.workspace() as workspace:
        found = workspace.badge_advice(wallet)
        lead = _lead(workspace, wallet)
    session.answer(_badge_document(found), lambda: f"{lead}{_badge_text(found)}")


def _badge_document(found: BadgeAdvice) -> dict[str, object]:
    return {
        "advice": found.advice,
        "connects": found.connects,
        "cost_per_week_cents": found.cost_cents,
        "currency": found.currency,
        "with_badge": _weeks_document(found.with_badge),
        "without_badge": _weeks_document(found.without),
        "extra_invitations_per_week": {
            "value": round(found.extra, 4),
            "low": round(found.extra_low, 4),
            "high": round(found.extra_high, 4),
        },
        "invitation_worth_cents": found.worth_cents,
        "needed": {"weeks_each": ENOUGH_WEEKS, "invitations": ENOUGH_INVITATIONS},
        "options": lines_document(found.lines),
    }


def _weeks_document(weeks: BadgeWeeks) -> dict[str, int]:
    return {
        "weeks": weeks.weeks,
        "invitations": weeks.invitations,
        "wins": weeks.won,
        "revenue_cents": weeks.revenue_cents,
    }


def _badge_text(found: BadgeAdvice) -> str:
    lines = [BADGE_ADVICE[found.advice]]
    if found.advice == "never_used":
        return lines[0]
    if found.advice == "cannot_tell":
        lines.append(BADGE_NEEDS.format(weeks=ENOUGH_WEEKS, invitations=ENOUGH_INVITATIONS))
    lines += ["", _sum_table(found.lines, found.currency), ""]
    low, high = found.extra_low, found.extra_high
    told = f"{_signed(low)} and {_signed(high)}"
    lines.append(f"The difference is between {told} invitations a week.")
    return "\n".join([*lines, BADGE_DOUBT])


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _sum_table(lines: tuple[SumLine, ...], currency: str) -> str:
    rows = [(line_words(line), line_amount(line, currency)) for line in lines]
    return table(["The sum", ""], rows, {1})
