"""The pages there are, by where they stand in the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui.page import Page, PageSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpecs:
    """`others` are pages that other pages lead to; they are in the menu, not in the sidebar."""

    pages: tuple[PageSpec, ...]
    trust: tuple[PageSpec, ...]
    foot: tuple[PageSpec, ...]
    others: tuple[PageSpec, ...]


def page_specs(
    wired: Callable[[str], Page], settings: Callable[[], Page], guide: Callable[[], Page]
) -> PageSpecs:
    """Every page; `wired` makes one by its key, `settings` and `guide` make theirs."""

    def spec(key: str, title: str, icon: str) -> PageSpec:
        return PageSpec(key, title, icon, partial(wired, key))

    return PageSpecs(
        pages=(
            spec("home", _tr("Home"), "home"),
            spec("ledger", _tr("Ledger"), "ledger"),
            spec("jobs", _tr("Jobs"), "briefcase"),
            spec("proposals", _tr("Proposals"), "send"),
            spec("insights", _tr("Insights"), "chart"),
            spec("team", _tr("Team"), "users"),
        ),
        trust=(
            spec("track", _tr("Track record"), "target"),
            spec("rules", _tr("Rules"), "sliders"),
            spec("safety", _tr("Safety"), "shield"),
        ),
        foot=(
            spec("import", _tr("Import"), "import"),
            PageSpec("settings", _tr("Settings"), "settings", settings),
            PageSpec("help", _tr("User guide"), "question", guide),
        ),
        others=(
            spec("owed", _tr("Upwork owes you"), "reply"),
            spec("history", _tr("Import history"), "clock"),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Desk", text)
