"""Income: what contracts paid, net of Upwork's service fee, for the proposals that won them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.entries import Entry
from app.domain.money import Payment, PaymentKind
from app.domain.proposals import Proposal, normalised_title
from app.domain.rules import Rulebook
from app.domain.service_fee import service_fee_cents

_COUNTED = (PaymentKind.EARNING, PaymentKind.SERVICE_FEE, PaymentKind.REFUND)


@dataclass(frozen=True, slots=True)
class Income:
    """What a contract paid, net, in cents of one currency, and when it first did."""

    cents: int
    first_on: date
    currency: str = "USD"


class Incomes:
    """The income of contracts, by the job key that their rows were tied to, else by their title.

    The transaction report counts before the weekly summary, which tells of the same money. Where
    the rows of a contract name no service fee, the fee that the rules of each day ask is taken
    off. Money in another currency than the contract's first row is left out, never added.
    """

    def __init__(self, payments: Iterable[Payment], rules: Rulebook | None = None) -> None:
        rows: dict[str, dict[str, list[Payment]]] = defaultdict(lambda: defaultdict(list))
        for payment in payments:
            key = payment.job_key or normalised_title(payment.contract)
            if key and payment.kind in _COUNTED:
                rows[key]["summary" if payment.origin == "summary" else "report"].append(payment)
        self._rows = {key: told.get("report") or told["summary"] for key, told in rows.items()}
        self._rules = rules
        self._known: dict[str, Income] = {}

    def may_know(self, entry: Entry) -> bool:
        """Whether there may be income for the job that an entry names."""
        if not self._rows:
            return False
        return entry.job_key in self._rows or normalised_title(entry.title) in self._rows

    def of(self, proposal: Proposal) -> Income | None:
        """What the contract of a proposal paid, as far as no other proposal has taken it."""
        key = self._key(proposal)
        if key is None:
            return None
        if key not in self._known:
            self._known[key] = self._summed(self._rows[key])
        return self._known[key]

    def take(self, proposal: Proposal) -> Income | None:
        """The same, for good: income counts for one proposal."""
        found = self.of(proposal)
        if found is not None:
            del self._rows[self._key(proposal) or ""]
        return found

    def _key(self, proposal: Proposal) -> str | None:
        keys = (proposal.job_key or "", normalised_title(proposal.title))
        return next((key for key in keys if key in self._rows), None)

    def _summed(self, rows: list[Payment]) -> Income:
        first = min(rows, key=lambda row: (row.occurred_on, row.id))
        counted = [row for row in rows if row.currency == first.currency]
        total = sum(row.amount_cents for row in counted)
        if not any(row.kind is PaymentKind.SERVICE_FEE for row in counted):
            total -= self._fees(counted)
        return Income(total, first.occurred_on, first.currency)

    def _fees(self, rows: list[Payment]) -> int:
        """What the service fee was on money rows that do not tell it."""
        if self._rules is None:
            return 0
        fees, lifetime = 0, 0
        for row in sorted(rows, key=lambda row: (row.occurred_on, row.id)):
            fees += service_fee_cents(self._rules, lifetime, row.amount_cents, row.occurred_on)
            lifetime = max(lifetime + row.amount_cents, 0)
        return fees
