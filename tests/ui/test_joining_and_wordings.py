"""By hand: a wording named once, a twin answered later, and applications tied and taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryKind
from app.domain.twins import TwinAnswer
from app.importing.plan import RowState
from app.ui.importing.import_page import ImportPage
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.proposals.proposals_page import ProposalsPage
from tests.ui.import_pages import BALANCE, history_text, known_ledger
from tests.ui.intake_bench import WAIT, IntakeBench

WORDING = "Connects realigned"


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[IntakeBench]:
    path = tmp_path / "my.bidbook"
    known_ledger(path).close()
    made = IntakeBench(qtbot, path)
    yield made
    made.close()


def kinds_of(bench: IntakeBench) -> set[EntryKind]:
    entries = bench.snapshots[-1].ledger.records.entries
    return {entry.kind for entry in entries if entry.wording == WORDING}


def previewed(bench: IntakeBench) -> ImportPage:
    page = bench.show(ImportPage(bench.bridge))
    bench.bridge.previewReady.connect(page.open_with)
    with bench.qtbot.waitSignal(bench.bridge.previewReady, timeout=WAIT):
        bench.bridge.bring_in([("", history_text())])
    return page


def test_that_a_wording_named_in_the_preview_is_a_kind_there_and_when_it_is_written(
    bench: IntakeBench,
) -> None:
    page = previewed(bench)
    card = page.preview.wordings
    assert card.wording() == WORDING
    assert "1 row, \u2068−3\u2069 Connects." in card.words.text()
    assert not card.use.isEnabled()
    card.kinds.setCurrentIndex(card.kinds.findData(EntryKind.PROFILE_AD.value))
    with bench.qtbot.waitSignal(bench.bridge.previewChanged, timeout=WAIT):
        card.use.click()
    bench.until(lambda: not card.isVisible())
    assert page.shown_preview is not None
    assert page.shown_preview.count(RowState.NEEDS_A_LOOK) == 0
    bench.change(page.footer.confirm.click)
    assert kinds_of(bench) == {EntryKind.PROFILE_AD}
    assert bench.snapshots[-1].ledger.balance == BALANCE


def test_that_kept_rows_are_named_on_the_ledger_page_and_undone(bench: IntakeBench) -> None:
    page = previewed(bench)
    bench.change(page.footer.confirm.click)
    assert kinds_of(bench) == {EntryKind.UNKNOWN}
    ledger_page = LedgerPage(bench.bridge)
    bench.qtbot.addWidget(ledger_page)
    ledger_page.refresh(bench.snapshots[-1])
    ledger_page.show()
    assert not ledger_page.wordings.isVisible()
    ledger_page.set_filter(LedgerFilter(kind=EntryKind.UNKNOWN))
    assert ledger_page.wordings.wording() == WORDING
    kinds = ledger_page.wordings.kinds
    kinds.setCurrentIndex(kinds.findData(EntryKind.BADGE.value))
    bench.change(ledger_page.wordings.use.click)
    assert kinds_of(bench) == {EntryKind.BADGE}
    bench.change(bench.bridge.undo)
    assert kinds_of(bench) == {EntryKind.UNKNOWN}


def test_that_a_question_left_open_is_answered_on_the_import_page(bench: IntakeBench) -> None:
    page = previewed(bench)
    bench.change(page.footer.confirm.click)
    twins = page.calm.twins
    bench.until(lambda: len(twins.texts) == 1)
    assert "Night sky almanac" in twins.texts[0]
    before = len(bench.snapshots[-1].ledger.records.entries)
    asked = list(bench.snapshots[-1].ledger.records.twins)
    bench.change(lambda: twins._answer(asked[0], TwinAnswer.BOTH))
    assert len(bench.snapshots[-1].ledger.records.entries) == before + 1
    bench.until(lambda: not twins.texts)
    bench.change(bench.bridge.undo)
    assert len(bench.snapshots[-1].ledger.records.entries) == before


def test_that_two_proposals_become_one_job_and_come_apart_again(bench: IntakeBench) -> None:
    page = bench.show(ProposalsPage(bench.bridge))
    before = len(bench.snapshots[-1].ledger.sent)
    assert before >= 2
    rows = page.table.model().rowCount()
    page.table.selectAll()
    assert len(page.table.selected_rows()) == rows
    words = [action.text() for action in page.table.row_menu().actions()]
    assert {"These belong to one job", "Take out of its job"} <= set(words)
    bench.change(page.merge)
    keys = {one.proposal.job_key for one in bench.snapshots[-1].ledger.sent}
    assert len(keys) == 1
    bench.change(bench.bridge.undo)
    assert len(bench.snapshots[-1].ledger.sent) == before


def test_that_rows_of_the_ledger_are_tied_and_taken_out_of_their_job(bench: IntakeBench) -> None:
    page = bench.show(LedgerPage(bench.bridge))
    wanted = frozenset(
        entry.id
        for entry in bench.snapshots[-1].ledger.records.entries
        if entry.title and entry.connects < 0
    )
    page.set_filter(LedgerFilter(entry_ids=wanted))
    page.table.selectAll()
    bench.change(page.merge_selected)
    assert _keys(bench, wanted) == 1
    page.set_filter(LedgerFilter(entry_ids=frozenset(list(wanted)[:1])))
    page.table.selectAll()
    bench.change(page.split_selected)
    assert _keys(bench, wanted) == 2
    bench.change(bench.bridge.undo)
    assert _keys(bench, wanted) == 1


def _keys(bench: IntakeBench, wanted: frozenset[str]) -> int:
    entries = bench.snapshots[-1].ledger.records.entries
    return len({entry.job_key for entry in entries if entry.id in wanted})
