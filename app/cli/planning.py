"""A wallet and its plans: what each month should bring, what is frozen, how purchases were paid."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from app.cli.looking import looked_at
from app.cli.plan_wish import Wish, preview_document, preview_text
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import connects, day, money, table
from app.domain.awards import RewardWindow
from app.domain.entries import PlanName
from app.domain.frozen import FrozenPool
from app.domain.grants import ExpectedGrant
from app.domain.one_time import MILESTONES, OneTimeGrant
from app.domain.plans import PlanPeriod, plan_on
from app.domain.purchases import Purchase
from app.domain.wallet_view import WalletView, wallet_view
from app.words.names import PLANS
from app.words.plans import BASES, FROZEN, GRANT_STATES
from app.words.plans import MILESTONES as MILESTONE_NAMES
from app.words.rewards import reward_lines

_SHOWN_GRANTS = 13


@click.command("wallet")
@click.option("--wallet", "name", help="The wallet; the first one where none is named.")
@click.option("--plan", type=click.Choice([plan.value for plan in PlanName]), help="Its new plan.")
@click.option("--from", "from_on", type=CIVIL_DATE, help="The first day of the new plan.")
@click.option("--billing-day", type=int, help="The day of the month on which it renews.")
@click.option("--try", "is_trial", is_flag=True, help="Show what it would bring; write nothing.")
@click.option("--reached", type=click.Choice(MILESTONES), help="What Connects are given for once.")
@click.option("--on", type=CIVIL_DATE, help="The day on which it was reached.")
@click.option("--forget", is_flag=True, help="Take back the day noted before.")
@pass_session
@says_errors_plainly
def wallet_command(session: Session, /, name: str | None, **asked: Any) -> None:
    """Plans of a wallet and the Connects they bring.

    With --plan, put it on another plan; with --reached, note what Connects are given for once.
    """
    wish = Wish(**asked)
    if fault := wish.fault():
        raise click.UsageError(fault)
    with session.workspace() as workspace:
        name = workspace.wallet_named(name).name
        if wish.is_trial:
            found = workspace.plan_preview(name, wish.new_plan, wish.from_on, wish.billing_day)
            session.answer(preview_document(found), lambda: preview_text(found))
            return
        changes = wish.fulfil(workspace, name)
    ledger = looked_at(session, name)
    (book,) = ledger.shown
    told = wallet_view(ledger, book.wallet.id)
    session.answer(_document(told) | changes, lambda: _text(told))


def _document(told: WalletView) -> dict[str, object]:
    return {
        "wallet": told.book.wallet.name,
        "as_of": told.book.as_of.isoformat(),
        "plan": plan_on(told.book.wallet, told.book.as_of).plan.value,
        "can_buy": told.can_buy,
        "balance": told.book.balance,
        "usable": told.usable,
        "cap": told.room.cap,
        "room": told.room.room,
        "plans": [_plan_document(one) for one in told.plans],
        "expected": [_grant_document(one) for one in told.grants],
        "once": [_once_document(one) for one in told.once],
        "frozen": told.frozen and _frozen_document(told.frozen),
        "reward": told.reward and _reward_document(told.reward),
        "purchases": [_purchase_document(one) for one in told.bought],
    }


def _plan_document(one: PlanPeriod) -> dict[str, object]:
    return {
        "plan": one.plan.value,
        "from": _iso(one.from_on),
        "until": _iso(one.until_on),
        "billing_day": one.billing_day,
    }


def _grant_document(one: ExpectedGrant) -> dict[str, object]:
    return {
        "on": one.on.isoformat(),
        "plan": one.plan.value,
        "connects": one.connects,
        "paid": one.paid,
        "free": one.free,
        "state": one.state.value,
        "missing": one.missing_connects,
        "prorated": one.is_prorated,
        "entries": list(one.entry_ids),
    }


def _once_document(one: OneTimeGrant) -> dict[str, object]:
    return {
        "for": one.name,
        "on": one.on.isoformat(),
        "known_by": one.basis.value,
        "expected": one.expected,
        "received": one.received,
        "state": one.state.value,
        "sure": one.is_sure,
        "missing": one.missing_connects,
        "entries": list(one.entry_ids),
    }


def _frozen_document(pool: FrozenPool) -> dict[str, object]:
    return {
        "since": pool.since.isoformat(),
        "connects": pool.connects,
        "cost_cents": pool.cost_cents,
        "next_end": _iso(pool.next_end),
        "spent_by": list(pool.spent_by),
    }


def _reward_document(window: RewardWindow) -> dict[str, object]:
    return {
        "state": window.state.value,
        "least": window.least,
        "most": window.most,
        "needs_feedback": window.needs_feedback,
        "certainty": "uncertain",
        "cooldown_weeks": [window.weeks_least, window.weeks_most],
        "last": window.last,
        "last_on": _iso(window.last_on),
        "from": _iso(window.from_on),
        "until": _iso(window.until_on),
    }


def _purchase_document(one: Purchase) -> dict[str, object]:
    return {
        "entry": one.entry_id,
        "on": one.on.isoformat(),
        "connects": one.connects,
        "cost_cents": one.cents,
        "tax_cents": one.tax_cents,
        "bundle": one.is_bundle,
        "paid": one.paid,
        "promo": one.promo,
    }


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _text(told: WalletView) -> str:
    parts = [
        _head(told),
        table(
            ["Plan", "From", "Until", "Renews on day"],
            [
                (
                    PLANS[one.plan],
                    one.from_on or "ever",
                    one.until_on or "now",
                    one.billing_day or "not known",
                )
                for one in told.plans
            ],
            {3},
        ),
    ]
    if told.grants:
        parts.append(_grants_text(told.grants[-_SHOWN_GRANTS:]))
    if told.once:
        parts.append(_once_text(told.once[-_SHOWN_GRANTS:]))
    if told.bought:
        parts.append(_purchases_text(told.bought[-_SHOWN_GRANTS:]))
    return "\n\n".join(parts)


def _head(told: WalletView) -> str:
    lines = [f"{told.book.wallet.name} holds {connects(told.book.balance)}."]
    if told.frozen:
        pool = told.frozen
        lines.append(
            FROZEN.format(connects=pool.connects, since=pool.since, next_end=day(pool.next_end))
        )
    if not told.can_buy:
        lines.append("This plan cannot buy Connects.")
    elif told.room.room is not None:
        lines.append(f"{told.room.room} more fit under the cap of {told.room.cap}.")
    if told.reward:
        lines += reward_lines(told.reward)
    return "\n".join(lines)


def _grants_text(grants: tuple[ExpectedGrant, ...]) -> str:
    rows = [
        (
            one.on,
            PLANS[one.plan],
            one.paid,
            one.free,
            GRANT_STATES[one.state],
            one.missing_connects or "",
        )
        for one in grants
    ]
    return table(["Due", "Plan", "Paid", "Free", "State", "Missing"], rows, {2, 3, 5})


def _once_text(once: tuple[OneTimeGrant, ...]) -> str:
    rows = [
        (
            one.on,
            MILESTONE_NAMES[one.name],
            "not known" if one.expected is None else one.expected,
            one.received,
            GRANT_STATES[one.state],
            one.missing_connects or "",
            BASES[one.basis],
        )
        for one in once
    ]
    headers = ["Once", "For", "Expected", "Came", "State", "Missing", "Known by"]
    return table(headers, rows, {2, 3, 5})


def _purchases_text(bought: tuple[Purchase, ...]) -> str:
    rows = [
        (
            one.on,
            one.connects,
            money(one.cents, one.currency),
            money(one.tax_cents, one.currency) if one.tax_cents else "",
            one.paid or "",
            one.promo or "",
        )
        for one in bought
    ]
    return table(["Bought", "Connects", "Price", "Tax", "Paid by", "Promo code"], rows, {1, 2, 3})
