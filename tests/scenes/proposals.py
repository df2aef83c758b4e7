"""The proposals page over the sample: one, several, all wallets, filtered away, nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.proposals import Outcome
from app.ui.main_window import MainWindow
from app.ui.proposals.filters import ProposalFilter
from app.ui.proposals.proposals_page import ProposalsPage
from app.workspace.snapshot import Snapshot
from tests.scenes.framed import framed
from tests.shots import ARABIC, CONTRAST, CONTRAST_DARK, DARK, LARGE, LIGHT, NARROW, scene
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_snapshot,
    sample_snapshot,
)


def _on(snapshot: Snapshot, *, is_masked: bool = False) -> tuple[MainWindow, ProposalsPage]:
    window = framed("proposals", ProposalsPage, snapshot, is_masked=is_masked)
    window.show()
    page = window.built_pages()["proposals"]
    assert isinstance(page, ProposalsPage)
    return window, page


@scene("proposals", LIGHT, DARK, CONTRAST, CONTRAST_DARK, NARROW, LARGE, ARABIC)
def proposals() -> QWidget:
    window, page = _on(sample_snapshot())
    won = [one for one in sample_snapshot().ledger.sent if one.is_won and one.boost]
    page.open_with(won[-1].id)
    return window


@scene("proposals-many", LIGHT)
def proposals_many() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(ProposalFilter(since=AS_OF.replace(month=1, day=1)))
    model = page.table.model()
    selection = page.table.selectionModel()
    flags = selection.SelectionFlag
    for row in (2, 3, 6):
        selection.select(model.index(row, 0), flags.Select | flags.Rows)
    return window


@scene("proposals-wallets", LIGHT, NARROW)
def proposals_of_all_wallets() -> QWidget:
    return _on(sample_snapshot(None))[0]


@scene("proposals-filtered-away", LIGHT)
def proposals_filtered_away() -> QWidget:
    window, page = _on(sample_snapshot())
    page.set_filter(ProposalFilter(state=Outcome.WITHDRAWN, text="zeppelin"))
    return window


@scene("proposals-empty", LIGHT, DARK)
def proposals_empty() -> QWidget:
    return _on(empty_snapshot())[0]


@scene("proposals-newcomer", LIGHT)
def proposals_newcomer() -> QWidget:
    return _on(newcomer_snapshot())[0]


@scene("proposals-masked", LIGHT)
def proposals_masked() -> QWidget:
    return _on(sample_snapshot(), is_masked=True)[0]
