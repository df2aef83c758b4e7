"""The jobs page: a full shortlist, a boost, a job to skip, nothing, the first job of a newcomer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.apply_dialog import ApplyDialog
from app.ui.jobs.compare_dialog import CompareDialog
from app.ui.jobs.jobs_page import JobsPage
from app.ui.jobs.list_panel import PUT_AWAY, WEEK
from app.ui.jobs.why_card import CHANCE
from app.ui.main_window import MainWindow
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.sightings import Sighting
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
from tests.shots import (
    ARABIC,
    CONTRAST,
    CONTRAST_DARK,
    DARK,
    LARGE,
    LIGHT,
    NARROW,
    Shot,
    scene,
)
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_records,
    sample_snapshot,
    snapshot_of,
)

LONG = (
    "Rechtsschutzversicherungsvergleichsportal: Weiterentwicklung der Datenbankzugriffsschicht "
    "und Barrierefreiheitsprüfung sämtlicher Formularseiten"
)


def newcomer_with_a_job() -> Snapshot:
    job = Job(
        id="job",
        title="Poster for a spring concert",
        job_key="~021900000000000000001",
        url="https://www.upwork.com/jobs/~021900000000000000001",
        connects=8,
        value_cents=12_000,
        job_type="fixed",
        level="entry",
        posted_at=datetime(2026, 11, 21, 11, 56, tzinfo=UTC),
        proposals_low=0,
        proposals_high=4,
        payment_verified=True,
        description="An A2 poster and the same as a picture for the web.",
    )
    wallet = newcomer_records()[0]
    return snapshot_of([wallet, job])


def _on(snapshot: Snapshot, *, is_masked: bool = False) -> tuple[MainWindow, JobsPage]:
    window = framed("jobs", JobsPage, snapshot, is_masked=is_masked)
    window.show()
    page = window.built_pages()["jobs"]
    assert isinstance(page, JobsPage)
    page.detail.show()  # all of it, before its turns come
    return window, page


@scene("jobs", LIGHT, DARK, CONTRAST, CONTRAST_DARK, NARROW, LARGE, ARABIC)
def jobs() -> QWidget:
    window, page = _on(sample_snapshot())
    shortlist = sample_snapshot().shortlist
    page.open_with(next(one.job.id for one in shortlist if one.job.boost_bids))
    return window


@scene("jobs-skip", LIGHT)
def jobs_skip() -> QWidget:
    window, page = _on(sample_snapshot())
    page.open_with(sample_snapshot().shortlist[-1].job.id)
    return window


@scene("jobs-foot", LIGHT, DARK)
def jobs_foot() -> QWidget:
    """The rest of the page, below the fold."""
    window, page = _on(sample_snapshot())
    window.show()
    QTest.qWait(20)
    page.scroll_to_end()
    return window


@scene("jobs-terms", LIGHT, DARK, NARROW, LARGE, ARABIC)
def jobs_terms() -> QWidget:
    """Everything of one's own that may be said of a job, and what counts where nothing is."""
    window, page = _on(sample_snapshot())
    own = page.detail.own
    own.more.click()
    own.show_usual(Job(id="", margin=0.6, hourly_worth_cents=3_000, my_level="intermediate"))
    own.level.setCurrentIndex(0)
    QTest.qWait(20)
    return window


@scene("jobs-chances", LIGHT, DARK, ARABIC)
def jobs_chances() -> QWidget:
    """What adds up to the chance, in place of the worth."""
    window, page = _on(sample_snapshot())
    why = page.detail.why
    why.unit.choose(CHANCE)
    why.unit.chosen.emit(CHANCE)
    return window


@scene("jobs-repasted", LIGHT, DARK)
def jobs_repasted() -> QWidget:
    """The post over time, after it was pasted four times."""
    window, page = _on(sample_snapshot())
    now = Clock(AS_OF).instant_on(AS_OF)
    seen = ((72, 12, 5), (48, 14, 9), (20, 14, 14), (2, 17, 20))
    page.detail.history.show_sightings(
        [
            Sighting(now - timedelta(hours=hours), price, at, at + 5, at // 5, 2, 0)
            for hours, price, at in seen
        ],
        now,
    )
    QTest.qWait(20)
    page.scroll_to_end()
    return window


@scene("jobs-put-away", LIGHT)
def jobs_put_away() -> QWidget:
    window, page = _on(sample_snapshot())
    page.panel.show_tab(PUT_AWAY)
    page.refresh(sample_snapshot())
    return window


@scene("jobs-empty", LIGHT, ARABIC)
def jobs_empty() -> QWidget:
    return _on(empty_snapshot())[0]


@scene("jobs-newcomer", LIGHT, NARROW)
def jobs_newcomer() -> QWidget:
    return _on(newcomer_with_a_job())[0]


@scene("jobs-long", LIGHT, NARROW)
def jobs_long() -> QWidget:
    snapshot = sample_snapshot()
    first = snapshot.shortlist[0]
    longer = replace(first, job=replace(first.job, title=LONG))
    return _on(replace(snapshot, shortlist=(longer, *snapshot.shortlist[1:])))[0]


@scene("jobs-masked", LIGHT)
def jobs_masked() -> QWidget:
    return _on(sample_snapshot(), is_masked=True)[0]


@scene(
    "jobs-applied",
    Shot(size=(420, 260)),
    Shot("dark", "dark", size=(420, 260)),
    Shot("arabic", locale="ar_EG", size=(420, 260)),
)
def jobs_applied() -> QWidget:
    """What was spent on it: base as the post asks, a boost as it was bid."""
    shortlist = sample_snapshot().shortlist
    advised = next(one for one in shortlist if one.job.boost_bids)
    bridge = WorkspaceBridge(Clock(AS_OF))
    dialog = ApplyDialog(bridge, advised, sample_snapshot().wallets)
    dialog.finished.connect(bridge.close)
    dialog.boost.setText(formats.connects(13))
    return dialog


@scene("jobs-keyboard", LIGHT)
def jobs_keyboard() -> QWidget:
    """The ring of the keyboard on a row of the list."""
    window, page = _on(sample_snapshot())
    window.activateWindow()
    QTest.qWait(20)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    page.panel.list.setFocus()
    QTest.keyClick(page.panel.list, Qt.Key.Key_Down)
    return window


@scene("jobs-week", LIGHT, DARK, NARROW, LARGE, ARABIC)
def jobs_week() -> QWidget:
    """What to send this week, and what it costs to leave one out."""
    window, page = _on(sample_snapshot())
    page.panel.show_tab(WEEK)
    page.panel.week.budget.setText(formats.connects(40))
    for _ in range(100):
        QTest.qWait(20)
        if page.weekly.leaving is not None:
            break
    return window


@scene(
    "jobs-compare",
    Shot(size=(760, 640)),
    Shot("dark", "dark", size=(760, 640)),
    Shot("arabic", locale="ar_EG", size=(760, 640)),
)
def jobs_compare() -> QWidget:
    shortlist = sample_snapshot().shortlist
    return CompareDialog(shortlist, shortlist[0], shortlist[1], Clock(AS_OF).instant_on(AS_OF))
