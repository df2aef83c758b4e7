"""The rows behind a place of a chart: what another page shows when it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain.ledger import Ledger
from app.domain.lot_entries import entries_of_lots
from app.ui.insights.words import tr
from app.ui.ledger.filters import LedgerFilter
from app.ui.proposals.filters import ProposalFilter

Rows = LedgerFilter | ProposalFilter
Behind = Rows | Callable[[], Rows]
"""The rows, or how to find them: that may take a while, so off the GUI thread."""


def rows_of(behind: Behind) -> Rows:
    """Find the rows where that is still to be done."""
    return behind() if callable(behind) else behind


def page_of(rows: Rows) -> str:
    """The page that shows them."""
    return "proposals" if isinstance(rows, ProposalFilter) else "ledger"


def rows_of_lots(ledger: Ledger, lots: frozenset[str], label: str) -> Callable[[], Rows]:
    """The entries that opened, used or refilled lots."""
    return lambda: LedgerFilter(entry_ids=entries_of_lots(ledger, lots), label=label)


def sent_within(since: date, until: date) -> ProposalFilter:
    """The proposals of a period."""
    return ProposalFilter(since=since, until=until)


def some_sent(find: Callable[[], frozenset[str]], name: str) -> Callable[[], Rows]:
    """Some proposals, by their ids; `name` says which."""
    label = tr("chart: {name}").format(name=name)
    return lambda: ProposalFilter(ids=find(), label=label)
