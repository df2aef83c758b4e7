"""Joining by hand: which jobs are one, what is of another job, proposals selected together."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.jobs.job_detail import JobDetail
from app.ui.jobs.jobs_page import JobsPage
from app.ui.joining.pick_dialog import PickDialog
from app.ui.joining.picks import entry_picks, job_picks
from app.ui.joining.tie_words import part_offer, tie_offer
from app.ui.proposals.proposals_page import ProposalsPage
from app.ui.proposals.words import title_of
from app.workspace.joining import tie_of
from tests.scenes.framed import framed
from tests.shots import ARABIC, DARK, LIGHT, NARROW, Shot, scene
from tests.ui.sample_snapshot import sample_snapshot

SIZE = (560, 520)
DIALOGS = (
    Shot(size=SIZE),
    Shot("dark", "dark", size=SIZE),
    Shot("200", scale=2.0, size=(1120, 1040)),
    Shot("arabic", locale="ar_EG", size=SIZE),
)


@scene("joining-merge", *DIALOGS)
def merge() -> QWidget:
    snapshot = sample_snapshot()
    ids = [one.job.id for one in snapshot.shortlist[:2]]
    words = "Merge", "Which of these are one job?"
    picks = job_picks(snapshot, ids)
    return PickDialog(words, picks, lambda chosen: tie_offer(tie_of(snapshot.ledger, chosen)))


@scene("joining-split", Shot(size=SIZE), Shot("dark", "dark", size=SIZE))
def split() -> QWidget:
    sent = next(one for one in sample_snapshot().ledger.sent if len(one.entries) > 2)
    words = "Take apart", "What does not belong to this job?"
    dialog = PickDialog(
        words, entry_picks(sent), lambda chosen: part_offer(len(chosen), title_of(sent))
    )
    dialog.tick(sent.entries[1].id)
    return dialog


@scene("joining-proposals", LIGHT, DARK, NARROW, ARABIC)
def proposals() -> QWidget:
    window = framed("proposals", ProposalsPage, sample_snapshot())
    window.show()
    page = window.built_pages()["proposals"]
    assert isinstance(page, ProposalsPage)
    page.table.selectRow(1)
    page.table.selectionModel().select(
        page.table.model().index(2, 0),
        page.table.selectionModel().SelectionFlag.Select
        | page.table.selectionModel().SelectionFlag.Rows,
    )
    page.show_panel(is_shown=True)
    return window


@scene("joining-job-foot", LIGHT, DARK)
def job_foot() -> QWidget:
    window = framed("jobs", JobsPage, sample_snapshot())
    window.show()
    page = window.built_pages()["jobs"]
    assert isinstance(page, JobsPage)
    assert isinstance(page.detail, JobDetail)
    page.panel.show_tab("put_away")
    page.refresh(sample_snapshot())
    page.scroll_to_end()
    return window
