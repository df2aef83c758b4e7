"""Plans and purchases as use cases: what a change of plan writes, what a quick add warns of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.booking import WalletBook
from app.domain.days import days_after
from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, Wallet
from app.domain.entry_rows import Entries
from app.domain.freezes import freezes
from app.domain.frozen import FrozenPool, frozen_pool
from app.domain.grants import ExpectedGrant, expected_grants
from app.domain.ledger import Ledger
from app.domain.money import TYPED, Payment, PaymentKind
from app.domain.one_time import setting_of
from app.domain.plans import can_buy, is_upgrade, plan_on, plan_periods, with_plan
from app.domain.problems import LedgerError, Problem
from app.domain.purchases import loose_taxes, purchase_check
from app.domain.rebooking import book_again
from app.domain.records import RecordKind
from app.domain.restarts import Basis
from app.domain.rules import Rulebook
from app.domain.settings import Setting
from app.importing.drafts import EntryDraft
from app.importing.matching.taxes import NEAR as TAX_NEAR
from app.storage.batches import Put, Remove
from app.words.names import PLANS
from app.words.plans import MILESTONES


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


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """A change of plan before it is saved: `wallet` as it would be, and what it would bring.

    `before` and `after` are the grants expected from the day of the change on, as the plans are
    and as they would be; `is_same` says that nothing would change.
    """

    wallet: Wallet
    before: tuple[ExpectedGrant, ...]
    after: tuple[ExpectedGrant, ...]
    is_upgrade: bool
    frozen: FrozenPool | None
    can_buy: bool
    is_same: bool


def preview(ledger: Ledger, wallet: Wallet, start: PlanStart) -> PlanPreview:
    """What a change of plan would lead to. Raises as `replanned` does."""
    rules, today = ledger.rules_of(wallet.id), ledger.as_of
    told = replanned(wallet, start, rules, today)
    from_on, book = start.from_on or today, ledger.books[wallet.id]
    after = _booked_with(ledger, told)
    statements = ledger.records.statements
    before_on = plan_on(wallet, days_after(from_on, -1)).plan
    return PlanPreview(
        wallet=told,
        before=_from(expected_grants(book, rules, statements), from_on),
        after=_from(expected_grants(after, rules, statements), from_on),
        is_upgrade=is_upgrade(rules, before_on, start.plan, from_on),
        frozen=frozen_pool(after, rules),
        can_buy=can_buy(told, rules, today),
        is_same=told == wallet,
    )


def _booked_with(ledger: Ledger, told: Wallet) -> WalletBook:
    """The book of a wallet as it would be with other plans: they say what of it is frozen."""
    book, rules = ledger.books[told.id], ledger.rules_of(told.id)
    basis = replace(book.basis or Basis(rules), freezes=freezes(told, rules))
    entries = Entries.of(ledger.records.entries).of_wallet(told.id)
    return replace(book_again(book, told, (entries, entries), basis), memo={})


def _from(grants: Iterable[ExpectedGrant], day: date) -> tuple[ExpectedGrant, ...]:
    return tuple(grant for grant in grants if grant.on >= day)


def without_plan(wallet: Wallet, from_on: date, today: date) -> tuple[Wallet, PlanName]:
    """The wallet without the plan that begins on a day, and that plan.

    Raises LedgerError `no_such_plan`; the first plan stays.
    """
    gone = next((one for one in plan_periods(wallet) if one.from_on == from_on), None)
    if gone is None or len(plan_periods(wallet)) == 1:
        raise LedgerError("no_such_plan", since=from_on.isoformat())
    history = tuple(one for one in wallet.plan_history if one.from_on != from_on)
    told = replace(wallet, plan_history=history)
    now = plan_on(told, today)
    return replace(told, plan=now.plan, billing_day=now.billing_day), gone.plan


@dataclass(frozen=True, slots=True)
class Reaching:
    """What noting the day of a milestone writes, and the details that name it."""

    label: str
    values: tuple[tuple[str, str | None], ...]
    details: dict[str, str | int | None]

    @property
    def writes(self) -> list[Put | Remove]:
        return [
            Remove(RecordKind.SETTING, key) if value is None else Put(Setting(id=key, value=value))
            for key, value in self.values
        ]


def reaching(wallet: Wallet, milestone: str, on: date | None, today: date) -> Reaching:
    """Note a day, or take it back where None. Raises `unknown_milestone`, `milestone_ahead`."""
    key = setting_of(wallet.id, milestone)
    if on is not None and on > today:
        raise LedgerError("milestone_ahead", on=on.isoformat())
    text = on.isoformat() if on else None
    details: dict[str, str | int | None] = {
        "wallet": wallet.name,
        "milestone": milestone,
        "shown": MILESTONES[milestone],
        "since": text,
    }
    return Reaching("milestone" if on else "no_milestone", ((key, text),), details)


def taxes_of(
    drafts: Iterable[EntryDraft], wallet: str, new_id: Callable[[], str], *, today: date
) -> list[Payment]:
    """The tax of a quick add as a money row of its own: what lots cost is without it.

    A report that has it later makes it the report's row (`importing.matching.taxes`).
    """
    return [
        Payment(
            id=new_id(),
            occurred_on=draft.occurred_on or today,
            kind=PaymentKind.TAX,
            amount_cents=-draft.tax_cents,
            currency=draft.currency,
            wallet=wallet,
            text=f"Tax on {draft.connects} Connects",
            origin=TYPED,
        )
        for draft in drafts
        if draft.tax_cents
    ]


def not_here_yet(taxes: Sequence[Payment], ledger: Ledger, wallet: str) -> list[Payment]:
    """The taxes of a quick add that no report has told of: one that has is not written again."""
    loose = list(loose_taxes(ledger.books[wallet], ledger.records.payments))
    new = []
    for tax in taxes:
        same = next((one for one in loose if _is_same_tax(one, tax)), None)
        if same is None:
            new.append(tax)
        else:
            loose.remove(same)
    return new


def _is_same_tax(told: Payment, typed: Payment) -> bool:
    is_alike = (told.amount_cents, told.currency) == (typed.amount_cents, typed.currency)
    return is_alike and abs(told.occurred_on - typed.occurred_on) <= TAX_NEAR


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
