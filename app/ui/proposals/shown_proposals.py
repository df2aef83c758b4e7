"""The proposals as a long table: what filters and sorts them, and what a selection sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.domain.entries import Wallet
from app.domain.sent import SentProposal
from app.ui.proposals.filters import ProposalFilter, matching
from app.ui.tables.places_model import Places
from app.ui.tables.sums import SelectionSum
from app.workspace.rows.proposal_columns import ProposalColumns
from app.workspace.rows.slices import ranks

_FIELDS = {"bid": "amount"}


class ShownProposals:
    """All proposals for the table, by their number. Any thread may ask, one at a time."""

    def __init__(
        self, sent: Sequence[SentProposal], wallets: Mapping[str, Wallet], as_of: date
    ) -> None:
        self.sent = sent
        self.columns = ProposalColumns(sent, wallets, as_of)

    def __len__(self) -> int:
        return len(self.sent)

    def warm(self) -> None:
        """Make beforehand what the first look would wait for."""
        _ = (self.columns.members, self.columns.outcomes)

    def matching(self, wanted: ProposalFilter) -> Places:
        return matching(self.columns, wanted)

    def sort_key(self, key: str) -> NDArray[np.int64] | NDArray[np.int32]:
        """What a column sorts by. Raises KeyError for one that does not."""
        columns = self.columns
        if key == "sent":
            return self._ages
        if key == "title":
            return self._titles
        names = {"member": "members", "niche": "niches", "wallet": "wallet_names"}
        if key in names:
            codes: NDArray[np.int32] = getattr(columns, names[key]).codes
            return codes
        return columns.outcomes if key == "state" else columns.numbers(_FIELDS.get(key, key))

    def key_of(self, place: int) -> str:
        return row_key(self.sent[place])

    def places_of(self, keys: frozenset[str]) -> Places:
        found = [at for at, sent in enumerate(self.sent) if row_key(sent) in keys]
        return np.array(found, np.int32)

    def sum_of(self, places: Places) -> SelectionSum:
        """What some proposals come to; costs and revenue stay apart, each currency by itself."""
        costs: dict[str, int] = {}
        income: dict[str, int] = {}
        sents = [self.sent[int(place)] for place in places]
        for sent in sents:
            for currency, cents in sent.costs:
                costs[currency] = costs.get(currency, 0) + cents
            earned = sent.revenue_currency
            income[earned] = income.get(earned, 0) + sent.revenue_cents
        return SelectionSum(
            rows=len(sents),
            added=sum(sent.returned for sent in sents),
            spent=sum(sent.base + sent.boost for sent in sents),
            costs=costs,
            income=income,
        )

    @cached_property
    def _ages(self) -> NDArray[np.int32]:
        return np.arange(len(self.sent), dtype=np.int32)

    @cached_property
    def _titles(self) -> NDArray[np.int32]:
        return ranks(self.columns.titles())


def row_key(sent: SentProposal) -> str:
    """What stays the same of a row when its proposal gets a record of its own."""
    return sent.entries[0].id if sent.entries else sent.id
