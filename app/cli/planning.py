"""A wallet and its plans: what each month should bring, what is frozen, how purchases were paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import click

from app.cli.holdings import looked_at
from app.cli.session import CIVIL_DATE, Session, pass_session, says_errors_plainly
from app.cli.tables import day, money, table
from app.domain.awards import RewardWindow, reward_window
from app.domain.booking import WalletBook
from app.domain.entries import PlanName
from app.domain.frozen import FrozenPool, frozen_pool
from app.domain.grants import ExpectedGrant, expected_grants
from app.domain.ledger import Ledger
from app.domain.plans import PlanPeriod, can_buy, plan_on, plan_periods
from app.domain.purchases import Purchase, PurchaseCheck, purchase_check, purchases
from app.words.names import PLANS
from app.words.plans import FEEDBACK, FROZEN, GRANT_STATES, REWARDS

_SHOWN_GRANTS = 13


@click.command("wallet")
@click.option("--wallet", "name", help="The wallet; the first one where none is named.")
@click.option("--plan", type=click.Choice([plan.value for plan in PlanName]), help="Its new plan.")
@click.option("--from", "from_on", type=CIVIL_DATE, help="The first day of the new plan.")
@click.option("--billing-day", type=int, help="The day of the month on which it renews.")
@pass_session
@says_errors_plainly
def wallet_command(
    session: Session,
    name: str | None,
    plan: str | None,
    from_on: date | None,
    billing_day: int | None,
) -> None:
    """Plans of a wallet and the Connects they bring; with --plan, put it on another plan."""
    if plan is None and (from_on is not None or billing_day is not None):
        raise click.UsageError("Name the plan with --plan.")
    batch = None
    with session.workspace() as workspace:
        name = workspace.wallet_named(name).name
        if plan is not None:
            batch = workspace.change_plan(name, PlanName(plan), from_on, billing_day).batch
    told = _told(looked_at(session, name))
    document = _document(told) | ({"batch": batch} if plan is not None else {})
    session.answer(document, lambda: _text(told))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """All that the command tells of one wallet."""

    book: WalletBook
    plans: tuple[PlanPeriod, ...]
    grants: tuple[ExpectedGrant, ...]
    frozen: FrozenPool | None
    check: PurchaseCheck
    is_selling: bool
    bought: tuple[Purchase, ...]
    reward: RewardWindow | None


def _told(ledger: Ledger) -> _Told:
    (book,) = ledger.shown
    rules, records = ledger.rules_of(book.wallet.id), ledger.records
    return _Told(
        book=book,
        plans=plan_periods(book.wallet),
        grants=expected_grants(book, rules, records.statements),
        frozen=frozen_pool(book, rules),
        check=purchase_check(ledger, book.wallet.id, 0, ledger.as_of),
        is_selling=can_buy(book.wallet, rules, ledger.as_of),
        bought=purchases(book, rules, records.payments),
        reward=reward_window(book, rules),
    )


def _document(told: _Told) -> dict[str, object]:
    return {
        "wallet": told.book.wallet.name,
        "as_of": told.book.as_of.isoformat(),
        "plan": plan_on(told.book.wallet, told.book.as_of).plan.value,
        "can_buy": told.is_selling,
        "balance": told.book.balance,
        "usable": told.book.balance - (told.frozen.connects if told.frozen else 0),
        "cap": told.check.cap,
        "room": told.check.room,
        "plans": [_plan_document(one) for one in told.plans],
        "expected": [_grant_document(one) for one in told.grants],
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


def _text(told: _Told) -> str:
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
    if told.bought:
        parts.append(_purchases_text(told.bought[-_SHOWN_GRANTS:]))
    return "\n\n".join(parts)


def _head(told: _Told) -> str:
    lines = [f"{told.book.wallet.name} holds {told.book.balance} Connects."]
    if told.frozen:
        pool = told.frozen
        lines.append(
            FROZEN.format(connects=pool.connects, since=pool.since, next_end=day(pool.next_end))
        )
    if not told.is_selling:
        lines.append("This plan cannot buy Connects.")
    elif told.check.room is not None:
        lines.append(f"{told.check.room} more fit under the cap of {told.check.cap}.")
    if told.reward:
        window = told.reward
        lines.append(
            REWARDS[window.state].format(
                least=window.least,
                most=window.most,
                from_on=day(window.from_on),
                until_on=day(window.until_on),
            )
        )
        lines += [FEEDBACK] if window.needs_feedback else []
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


def _purchases_text(bought: tuple[Purchase, ...]) -> str:
    rows = [
        (
            one.on,
            one.connects,
            money(one.cents),
            money(one.tax_cents) if one.tax_cents else "",
            one.paid or "",
            one.promo or "",
        )
        for one in bought
    ]
    return table(["Bought", "Connects", "Price", "Tax", "Paid by", "Promo code"], rows, {1, 2, 3})
