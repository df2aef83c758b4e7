"""Merging and splitting on the jobs and the proposals page: said before, one change, undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.proposals import Job
from app.ui.jobs.jobs_page import JobsPage
from app.ui.jobs.list_panel import PUT_AWAY
from app.ui.proposals.proposals_page import ProposalsPage
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.ui.intake_bench import IntakeBench

AS_OF = date(2026, 3, 10)
LATER = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "my.bidbook"
    workspace = Workspace.create(path, Clock(AS_OF), balance=200)
    workspace.put_job(Job(id="a", title="Kiln log", job_key="~021", connects=14))
    workspace.put_job(Job(id="b", title="Kiln log for a pottery", connects=12))
    workspace.put_job(Job(id="c", title="Tide table", connects=8))
    workspace.apply_to(workspace.records().jobs["c"], 8, 4)
    workspace.add("spent 10 on “Kiln log for a pottery” on 2026-03-02")
    workspace.add("boost 6 on “Kiln log” on 2026-03-02")
    workspace.close()
    made = IntakeBench(qtbot, path, AS_OF)
    yield made
    made.close()


def titles(bench: IntakeBench) -> set[str]:
    return {job.title or "" for job in bench.snapshots[-1].ledger.records.jobs.values()}


def test_that_two_selected_jobs_are_merged_by_key_with_what_is_tied_said_before(
    bench: IntakeBench,
) -> None:
    page = bench.show(JobsPage(bench.bridge))
    page.open_with("a")
    row = page.panel.list.jobs.row_of("b")
    box = page.panel.list.visualRect(page.panel.list.jobs.index(row)).center()
    port = page.panel.list.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, LATER, box)
    assert sorted(page.panel.list.selected_ids()) == ["a", "b"]
    QTest.keyClick(page, Qt.Key.Key_M)
    dialog = page.asked
    assert dialog is not None
    assert sorted(dialog.chosen()) == ["a", "b"]
    assert dialog.sentence.text() == (
        "They become one job, “\u2068Kiln log\u2069”: 2 posts, 2 proposals, and 2 entries. "
        "One post stays, with what the others know. Undo takes them apart again."
    )
    assert dialog.confirm.text() == "Merge these"
    bench.change(dialog.confirm.click)
    assert titles(bench) == {"Kiln log", "Tide table"}
    (kiln,) = (one for one in bench.snapshots[-1].ledger.sent if one.proposal.job_key == "~021")
    assert (kiln.base, kiln.boost) == (10, 6)
    bench.change(bench.bridge.undo)
    assert titles(bench) == {"Kiln log", "Kiln log for a pottery", "Tide table"}


def test_that_one_job_alone_cannot_be_merged_and_the_likest_comes_next(bench: IntakeBench) -> None:
    page = bench.show(JobsPage(bench.bridge))
    page.open_with("a")
    page.merge()
    dialog = page.asked
    assert dialog is not None
    assert dialog.chosen() == ["a"]
    assert not dialog.confirm.isEnabled()
    assert dialog.sentence.text() == "Choose at least two records of the same job."
    shown = [dialog.list.model().index(at, 0).data() for at in range(3)]
    assert [text.split("\u2069")[0].strip("\u2068") for text in shown] == [
        "Kiln log",
        "Kiln log for a pottery",
        "Tide table",
    ]
    dialog.tick("b")
    assert dialog.confirm.isEnabled()
    dialog.tick("b", is_ticked=False)
    assert not dialog.confirm.isEnabled()
    dialog.reject()
    assert titles(bench) == {"Kiln log", "Kiln log for a pottery", "Tide table"}


def test_that_a_proposal_is_taken_out_of_its_job_and_comes_back_with_undo(
    bench: IntakeBench,
) -> None:
    page = bench.show(JobsPage(bench.bridge))
    page.panel.show_tab(PUT_AWAY)
    page.open_with("c")
    assert page.detail.tied.words.text() == "1 proposal and 2 entries."
    page.split()
    dialog = page.asked
    assert dialog is not None
    assert dialog.sentence.text() == "Choose what does not belong to this job."
    (sent,) = (one for one in bench.snapshots[-1].ledger.sent if one.base == 8)
    dialog.tick(sent.id)
    assert dialog.sentence.text() == (
        "1 of them leaves “\u2068Tide table\u2069” and stands as a job of its own."
    )
    bench.change(dialog.confirm.click)
    bench.until(lambda: page.detail.tied.words.text() == "No proposal and no payment yet.")
    bench.change(bench.bridge.undo)
    bench.until(lambda: page.detail.tied.words.text() == "1 proposal and 2 entries.")


def test_that_selected_proposals_say_what_merging_them_does_and_the_key_does_it(
    bench: IntakeBench,
) -> None:
    page = bench.show(ProposalsPage(bench.bridge))
    page.table.selectAll()
    assert page.panel.tie.text() == (
        "They become one job, “\u2068Tide table\u2069”: 3 proposals and 4 entries. "
        "Undo takes them apart again."
    )
    assert page.panel.merge.text() == "Merge these"
    before = [(one.id, one.net) for one in bench.snapshots[-1].ledger.sent]
    bench.change(lambda: QTest.keyClick(page, Qt.Key.Key_M))
    after = bench.snapshots[-1].ledger.sent
    assert len({one.proposal.job_key for one in after}) == 1
    assert sum(one.net for one in after) == 10 + 6 + 8 + 4
    bench.change(bench.bridge.undo)
    assert [(one.id, one.net) for one in bench.snapshots[-1].ledger.sent] == before


def test_that_a_boost_of_another_job_is_taken_out_of_a_proposal(bench: IntakeBench) -> None:
    page = bench.show(ProposalsPage(bench.bridge))
    tide = next(one for one in bench.snapshots[-1].ledger.sent if one.base == 8)
    page.open_with(tide.id)
    QTest.keyClick(page, Qt.Key.Key_P)
    dialog = page.asked
    assert dialog is not None
    boost = next(entry for entry in tide.entries if entry.connects == -4)
    dialog.tick(boost.id)
    bench.change(dialog.confirm.click)
    nets = sorted(one.net for one in bench.snapshots[-1].ledger.sent)
    assert nets == [4, 6, 8, 10]


def test_that_a_click_on_a_row_ticks_it_and_space_does_too(bench: IntakeBench) -> None:
    page = bench.show(JobsPage(bench.bridge))
    page.open_with("a")
    page.merge()
    dialog = page.asked
    assert dialog is not None
    second = dialog.list.visualRect(dialog.list.model().index(1, 0))
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    assert dialog.chosen() == ["a", "b"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen() == ["a"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen() == ["a", "c"]


def test_that_titles_are_searched_and_hidden_ticks_still_count(bench: IntakeBench) -> None:
    page = bench.show(JobsPage(bench.bridge))
    page.open_with("a")
    page.merge()
    dialog = page.asked
    assert dialog is not None
    dialog.search.setText("pottery")
    hidden = [dialog.list.isRowHidden(at) for at in range(3)]
    assert hidden == [True, False, True]
    dialog.tick("b")
    assert sorted(dialog.chosen()) == ["a", "b"]
