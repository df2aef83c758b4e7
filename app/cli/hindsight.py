"""The command that replays the past: whatif."""

from __future__ import annotations

from typing import Any

import click

from app.cli.session import Session, pass_session, says_errors_plainly
from app.cli.sum_lines import line_amount, line_words, lines_document
from app.cli.tables import many, money, table
from app.domain.entries import PlanName
from app.domain.whatif import ORDERS, SKIP_RULES, Hindsight, Replayed, WhatIf
from app.domain.whatif_plan import PlanHindsight, PlanReplay
from app.words.names import PLANS
from app.words.sums import HINDSIGHT, SAME_PURCHASES


@click.command("whatif")
@click.option("--order", type=click.Choice(ORDERS), help="Had this order of use always held.")
@click.option("--skip", type=click.Choice(SKIP_RULES), help="Had such proposals not been sent.")
@click.option("--limit", type=int, help="The number that the rule takes.")
@click.option("--niche", help="The niche to skip.")
@click.option("--plan", type=click.Choice([plan.value for plan in PlanName]), help="Had this been "
              "the plan all the time.")  # fmt: skip
@click.option("--wallet", help="Look at this wallet only.")
@pass_session
@says_errors_plainly
def whatif_command(session: Session, /, plan: str | None, wallet: str | None, **asked: Any) -> None:
    """The past replayed under another order of use, a rule for skipping, or a plan."""
    if plan is not None and any(value is not None for value in asked.values()):
        raise click.UsageError("A plan is replayed on its own.")
    with session.workspace() as workspace:
        if plan is None:
            found = workspace.what_if(WhatIf(**asked), wallet)
            session.answer(_document(found), lambda: _text(found))
        else:
            told = workspace.plan_hindsight(PlanName(plan), wallet)
            session.answer(_plan_document(told), lambda: _plan_text(told))


def _document(found: Hindsight) -> dict[str, object]:
    asked = found.asked
    return {
        "hindsight": True,
        "asked": {
            "order": asked.order,
            "skip": asked.skip,
            "limit": asked.limit,
            "niche": asked.niche,
        },
        "before": _replayed_document(found.before),
        "after": _replayed_document(found.after),
        "skipped": len(found.skipped),
        "not_judged": found.unknown,
        "interviews_lost": found.interviews_lost,
        "wins_lost": found.wins_lost,
    }


def _replayed_document(one: Replayed) -> dict[str, object]:
    return {
        "sent": one.sent,
        "interviews": one.interviews,
        "wins": one.wins,
        "connects_net": one.connects_net,
        "balance": one.balance,
        "lapsed": one.lapsed,
        "shortfall": one.shortfall,
        "cash_by_currency": one.cash,
        "lapsed_cost_by_currency": one.lapsed_cost,
        "revenue_by_currency": one.revenue,
    }


def _text(found: Hindsight) -> str:
    was, would = found.before, found.after
    rows = [
        ("Proposals sent", was.sent, would.sent),
        ("Interviews", was.interviews, would.interviews),
        ("Wins", was.wins, would.wins),
        ("Connects used, net", was.connects_net, would.connects_net),
        ("Lapsed", was.lapsed, would.lapsed),
        ("Balance today", was.balance, would.balance),
        ("Spent beyond any lot", was.shortfall, would.shortfall),
        *_money_rows("Cash", was.cash, would.cash),
        *_money_rows("Lapsed, cost", was.lapsed_cost, would.lapsed_cost),
        *_money_rows("Earned", was.revenue, would.revenue),
    ]
    lines = [table(["", "As it was", "As it would be"], rows, {1, 2})]
    if found.asked.skip:
        lines += ["", _skipped_words(found)]
    return "\n".join([*lines, SAME_PURCHASES, HINDSIGHT])


def _skipped_words(found: Hindsight) -> str:
    told = f"{many(len(found.skipped), 'proposal', 'proposals')} would not have been sent"
    lost = f"{many(found.wins_lost, 'win', 'wins')} lost with them"
    unknown = f"; {found.unknown} could not be judged and stay" if found.unknown else ""
    return f"{told}, {lost}{unknown}."


def _money_rows(
    name: str, was: dict[str, int], would: dict[str, int]
) -> list[tuple[str, str, str]]:
    """A row for each currency."""
    currencies = sorted(was.keys() | would.keys())
    return [
        (
            name if len(currencies) == 1 else f"{name}, {currency}",
            money(was.get(currency, 0), currency),
            money(would.get(currency, 0), currency),
        )
        for currency in currencies
    ]


def _plan_document(told: PlanHindsight) -> dict[str, object]:
    return {
        "hindsight": True,
        "currency": told.currency,
        "saved_cents": told.saved_cents,
        "before": _plan_replay_document(told.before),
        "after": _plan_replay_document(told.after),
    }


def _plan_replay_document(one: PlanReplay) -> dict[str, object]:
    return {
        "plan": one.plan and one.plan.value,
        "months_paid": one.months,
        "fee_cents": one.fee_cents,
        "bought": one.bought,
        "bought_cents": one.bought_cents,
        "total_cents": one.total_cents,
        "lapsed": one.lapsed,
        "balance": one.balance,
        "possible": one.is_possible,
        "lines": lines_document(one.lines),
    }


def _plan_text(told: PlanHindsight) -> str:
    plan = PLANS[told.after.plan] if told.after.plan else ""
    rows = [
        (line_words(was), line_amount(was, told.currency), line_amount(would, told.currency))
        for was, would in zip(told.before.lines, told.after.lines, strict=True)
    ]
    saved = told.saved_cents
    more = "less" if saved >= 0 else "more"
    lines = [
        table(["Buying only what was short", "As it was", plan], rows, {1, 2}),
        "",
        f"{plan} would have cost {money(abs(saved), told.currency)} {more}.",
    ]
    if not told.after.is_possible:
        lines.append(f"{plan} sells no Connects, so it could not have been.")
    return "\n".join([*lines, HINDSIGHT])
