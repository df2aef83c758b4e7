"""Plans and purchases as use cases: what a change of plan writes, what a quick add warns of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, Wallet
from app.domain.frozen import frozen_pool
from app.domain.ledger import Ledger
from app.domain.money import Payment, PaymentKind
from app.domain.plans import plan_on, with_plan
from app.domain.problems import Problem
from app.domain.purchases import purchase_check
from app.domain.rules import Rulebook
from app.importing.drafts import EntryDraft
from app.words.names import PLANS


def replanned(wallet: Wallet, start: PlanStart, rules: Rulebook, today: date) -> Wallet:
    """The wallet with a plan from a day on; the same wallet where nothing changes by it.

    Raises LedgerError `plan_of_other_kind`, `bad_billing_day`.
    """
    told = with_plan(wallet, start, rules, today)
    if start.from_on is None or start.billing_day is not None:
        return told
    before = plan_on(wallet, start.from_on)
    return wallet if before.plan is start.plan else told


def plan_details(wallet: Wallet, plan: PlanName, from_on: date) -> dict[str, str | int | None]:
    """What names a change of plan in the history of changes."""
    return {
        "wallet": wallet.name,
        "plan": plan.value,
        "shown": PLANS[plan],
        "since": from_on.isoformat(),
    }


def taxes_of(
    drafts: Iterable[EntryDraft], wallet: str, new_id: Callable[[], str], *, today: date
) -> list[Payment]:
    """The tax of a quick add as a money row of its own: what lots cost is without it."""
    return [
        Payment(
            id=new_id(),
            occurred_on=draft.occurred_on or today,
            kind=PaymentKind.TAX,
            amount_cents=-draft.tax_cents,
            currency=draft.currency,
            wallet=wallet,
            text=f"Tax on {draft.connects} Connects",
        )
        for draft in drafts
        if draft.tax_cents
    ]


def may_need_a_warning(wallet: Wallet, entries: Iterable[Entry]) -> bool:
    """Whether `warnings_of` can have anything to say: it needs a ledger, which may be large."""
    is_closed = wallet.plan is PlanName.AGENCY_BASIC
    return any(
        entry.kind is EntryKind.BOUGHT or (is_closed and entry.kind.is_spend) for entry in entries
    )


def warnings_of(ledger: Ledger, wallet: str, entries: Sequence[Entry]) -> tuple[Problem, ...]:
    """What the rules say against entries that are about to be added; nothing stops them."""
    found: dict[str, Problem] = {}
    for entry in entries:
        against = _frozen(ledger, wallet, entry) if entry.kind.is_spend else ()
        if entry.kind is EntryKind.BOUGHT:
            check = purchase_check(ledger, wallet, entry.connects, entry.occurred_on)
            against = check.warnings
        found |= {problem.code: problem for problem in against}
    return tuple(found.values())


def _frozen(ledger: Ledger, wallet: str, entry: Entry) -> tuple[Problem, ...]:
    pool = frozen_pool(ledger.books[wallet], ledger.rules_of(wallet))
    if pool is None or entry.occurred_on < pool.since:
        return ()
    if ledger.books[wallet].balance - pool.connects >= -entry.connects:
        return ()
    details: dict[str, object] = {"connects": pool.connects, "since": pool.since.isoformat()}
    return (Problem("pool_frozen", details),)
