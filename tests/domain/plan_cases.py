"""Short ways to write wallets with plans and their ledgers under the shipped rules."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.booking import WalletBook
from app.domain.entries import Entry, PlanName, PlanStart, Wallet, WalletKind
from app.domain.ledger import Ledger, build_ledger
from app.domain.money import Payment
from app.domain.proposals import Job, Proposal
from app.domain.records import Records
from app.domain.rules import Rulebook
from app.domain.statements import Statement
from app.resource_files import resource_path

RULES = Rulebook.load(resource_path("rulebook"))


def start(plan: str, from_on: str | None = None, billing_day: int | None = None) -> PlanStart:
    day = date.fromisoformat(from_on) if from_on else None
    return PlanStart(plan=PlanName(plan), from_on=day, billing_day=billing_day)


def wallet(*starts: PlanStart, **more: Any) -> Wallet:
    """The wallet `w` on plans; of an agency where they are an agency's."""
    now = starts[-1]
    is_agency = now.plan.value.startswith("agency")
    return Wallet(
        id="w",
        name="Own",
        kind=WalletKind.AGENCY if is_agency else WalletKind.FREELANCER,
        plan=now.plan,
        billing_day=now.billing_day,
        plan_history=starts,
        **more,
    )


def ledger_of(own: Wallet, as_of: str, *records: Any, rules: Rulebook = RULES) -> Ledger:
    def of(kind: type) -> tuple[Any, ...]:
        return tuple(sorted((r for r in records if isinstance(r, kind)), key=lambda r: r.id))

    found = Records(
        wallets={own.id: own},
        entries=of(Entry),
        statements=of(Statement),
        payments=of(Payment),
        proposals={r.id: r for r in of(Proposal)},
        jobs={r.id: r for r in of(Job)},
    )
    return build_ledger(found, rules, date.fromisoformat(as_of))


def book_of(own: Wallet, as_of: str, *records: Any) -> WalletBook:
    return ledger_of(own, as_of, *records).books[own.id]
