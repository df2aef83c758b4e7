"""Invented pages for the import page, and a ledger that knows a part of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.importing.history_pages import PageRow, copy_of

AS_OF = date(2026, 2, 22)
JOBS = Path(__file__).parents[1] / "pages" / "jobs"
APPLIED = "Applied to job"
BOOSTED = "Connects bid for boosted proposal."
CLOSED = "Job cancelled"
BOOST_BACK = "You bid to boost a proposal, but the job was closed"
BADGE = "Availability Badge"
AWARD = "Refunded Connects for Connects Award"


def row(wording: str, amount: int, day: int, title: str | None = None) -> PageRow:
    """A row of February 2026."""
    return PageRow(wording, amount, day=f"February {day}, 2026", title=title)


KNOWN = (
    row(AWARD, 6, 9),
    row(CLOSED, 4, 9, "Tidal calendar plug-in"),
    row(APPLIED, -8, 9, "Choir rota as a small web app"),
    row(BADGE, -2, 7),
    row(APPLIED, -12, 6, "Seed catalogue clean-up in Python"),
    row(APPLIED, -16, 4, "Lighthouse tour booking page"),
    row("Added extra Connects", 80, 2),
    row("Monthly Connects renewal", 60, 1),
)
"""What was brought in before, newest first."""
NEWER = (
    row("Connects realigned", -3, 21, "Kite shop identity"),
    row(BOOSTED, -4, 20, "Ferry harbour reporting portal"),
    row(APPLIED, -16, 20, "Ferry harbour reporting portal"),
    row(CLOSED, 12, 18, "Bakery landing page"),
    row(APPLIED, -12, 17, "Rebuild of an allotment booking site"),
    row(BADGE, -2, 15),
    row(BOOST_BACK, 8, 13, "Bell tower component library"),
    row(BOOSTED, -8, 12, "Bell tower component library"),
    row(APPLIED, -14, 12, "Bell tower component library"),
    row(APPLIED, -10, 11, "Night sky almanac to web app"),
)
HISTORY = (*NEWER, *KNOWN)
OLD_BALANCE = sum(int(str(one.amount)) for one in KNOWN)
BALANCE = OLD_BALANCE + sum(int(str(one.amount)) for one in NEWER)


def history_text(balance: int = BALANCE) -> str:
    """The page as it is copied today."""
    return copy_of(list(HISTORY), balance=balance)


def known_ledger(path: Path, *, with_twin: bool = True) -> Workspace:
    """A ledger that holds the older rows and one typed by hand."""
    workspace = Workspace.create(path, Clock(AS_OF))
    older = copy_of(list(KNOWN), balance=OLD_BALANCE)
    workspace.record(workspace.plan([workspace.read(older, on=date(2026, 2, 10))]))
    if with_twin:
        workspace.add('spent 10 on "Night sky almanac to web app" on 2026-02-10')
    return workspace


def job_page(name: str = "hourly_full_page.txt") -> str:
    """An invented job post."""
    return (JOBS / name).read_text(encoding="utf-8")
