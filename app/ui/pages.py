"""Where each page lives. A page's module is imported when it is first wanted, or ahead of that
while the window rests, so that start-up does not pay for it."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from app.ui.page import Page
from app.ui.workspace_bridge import WorkspaceBridge

PAGES = {
    "home": ("app.ui.home.home_page", "HomePage"),
    "ledger": ("app.ui.ledger.ledger_page", "LedgerPage"),
    "jobs": ("app.ui.jobs.jobs_page", "JobsPage"),
    "proposals": ("app.ui.proposals.proposals_page", "ProposalsPage"),
    "insights": ("app.ui.insights.insights_page", "InsightsPage"),
    "team": ("app.ui.members.team_page", "TeamPage"),
    "track": ("app.ui.backtest.backtest_page", "BacktestPage"),
    "rules": ("app.ui.rules.rules_page", "RulesPage"),
    "owed": ("app.ui.owed.owed_page", "OwedPage"),
    "history": ("app.ui.history.history_page", "HistoryPage"),
    "safety": ("app.ui.safety.safety_page", "SafetyPage"),
    "import": ("app.ui.importing.import_page", "ImportPage"),
}
"""Module and class of each page, by its key."""


def make_page(key: str, bridge: WorkspaceBridge) -> Page:
    """Build the page of a key. Raises KeyError for an unknown one."""
    module, name = PAGES[key]
    return cast("Page", getattr(import_module(module), name)(bridge))


BENEATH_PAGES = (
    "numpy",
    "app.advice.advise",
    "app.advice.backtest",
    "app.importing.readers",
    "app.workspace.advising",
    "app.workspace.rows.ledger_row",
)
"""What takes long to import, for one page or another, and knows nothing of Qt."""


def import_beneath_pages() -> None:
    """Import what pages stand on besides Qt; meant for a worker thread.

    What makes classes of Qt's is left to the GUI thread: made elsewhere while the window paints,
    they end the program.
    """
    for module in BENEATH_PAGES:
        import_module(module)
