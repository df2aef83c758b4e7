"""Where each page lives. A page's module is imported when it is first wanted, or ahead of that on
a worker thread, so that neither start-up nor the first look at a page pays for it."""

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


def import_page(key: str) -> None:
    """Import what one page needs."""
    import_module(PAGES[key][0])


def import_pages() -> None:
    """Import what every page needs; meant for a worker thread."""
    for module, _ in PAGES.values():
        import_module(module)
