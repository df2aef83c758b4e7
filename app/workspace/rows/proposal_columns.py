"""The columns of the proposals table as arrays over the proposals, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.entries import Wallet
from app.domain.proposals import Outcome
from app.domain.sent import SentProposal
from app.workspace.rows.columns import Mask, Names, Numbers, TableColumns
from app.workspace.rows.haystack import Haystack
from app.workspace.rows.ledger_columns import is_in_state
from app.workspace.rows.slices import array_of

_OUTCOMES = {outcome: at for at, outcome in enumerate(Outcome)}


class ProposalColumns(TableColumns):
    """Arrays over `sent`. Any thread may ask, one at a time."""

    def __init__(
        self, sent: Sequence[SentProposal], wallets: Mapping[str, Wallet], as_of: date
    ) -> None:
        self.sent = sent
        self.wallets = wallets
        self.as_of = as_of
        self.count = len(sent)
        self._made: dict[str, Numbers] = {}

    def numbers(self, field: str) -> Numbers:
        if field not in self._made:
            self._made[field] = array_of(self.sent, _FIGURES[field], self.count, np.int64)
        return self._made[field]

    def choice(self, field: str, values: Sequence[str]) -> Mask:
        if field == "state":
            return np.fromiter(
                (any(is_in_state(one, value, self) for value in values) for one in self.sent),
                np.bool_,
                self.count,
            )
        names = {
            "member": lambda: self.members,
            "niche": lambda: self.niches,
            "wallet": lambda: self.wallet_names,
        }
        return names[field]().matching(values)

    def holding(self, text: str) -> Mask:
        return self._words.holding(text)

    def titles(self) -> list[str]:
        """The title of each proposal, for sorting."""
        return [one.proposal.title.casefold() for one in self.sent]

    @cached_property
    def outcomes(self) -> NDArray[np.int32]:
        """The place of each outcome among all."""
        return array_of(self.sent, lambda one: _OUTCOMES[one.proposal.outcome], self.count,
                        np.int32)  # fmt: skip

    @cached_property
    def members(self) -> Names:
        return Names([one.proposal.member for one in self.sent])

    @cached_property
    def niches(self) -> Names:
        return Names([one.proposal.niche for one in self.sent])

    @cached_property
    def wallet_names(self) -> Names:
        return Names([_name(self.wallets, one) for one in self.sent])

    @cached_property
    def _words(self) -> Haystack:
        return Haystack(map(_words_of, self.sent))


_FIGURES: Mapping[str, Callable[[SentProposal], int]] = {
    "date": lambda one: one.proposal.sent_on.toordinal(),
    "amount": lambda one: one.base + one.boost,
    "boost": lambda one: one.boost,
    "back": lambda one: one.returned,
    "cost": lambda one: one.cost_cents,
    "revenue": lambda one: one.revenue_cents,
    "net": lambda one: one.net,
}


def _words_of(one: SentProposal) -> str:
    proposal = one.proposal
    return f"{proposal.title} {proposal.member or ''} {proposal.niche or ''}"


def _name(wallets: Mapping[str, Wallet], one: SentProposal) -> str | None:
    wallet = wallets.get(one.proposal.wallet)
    return wallet.name if wallet else None
