"""The ledger page: rows that add up, filters, selection, the panel, removal, keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import EntryKind, Source
from app.domain.statements import Statement
from app.ui.ledger.detail import detail_of
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.ledger_columns import LedgerModel
from app.ui.ledger.ledger_page import LedgerPage
from app.ui.ledger.matching import kinds_in, matching, members_in, sources_in
from app.ui.ledger.shown_ledger import ShownLedger
from app.ui.tables.sums import in_words
from app.workspace.rows.ledger_columns import LedgerColumns
from app.workspace.rows.ledger_row import DerivedKind, LedgerRow
from app.workspace.rows.ledger_rows import LedgerRows
from app.workspace.snapshot import Snapshot
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_records,
    opening_snapshot,
    sample_snapshot,
    snapshot_of,
)


def rows_of(snapshot: Snapshot) -> list[LedgerRow]:
    rows = LedgerRows(snapshot.ledger)
    return [rows.row(place) for place in rows.newest_first()]


def snapshots() -> Iterator[Any]:
    yield pytest.param(lambda: sample_snapshot("Personal"), id="freelancer")
    yield pytest.param(lambda: sample_snapshot("Studio North"), id="agency")
    yield pytest.param(opening_snapshot, id="opening")
    yield pytest.param(differing_snapshot, id="difference")


def differing_snapshot() -> Snapshot:
    """A newcomer to whom Upwork showed 4 more than the rows, after it had agreed with them."""
    agreed = Statement(
        id="agreed", wallet="wallet", occurred_on=AS_OF - timedelta(days=30), balance=0
    )
    differs = Statement(
        id="differs", wallet="wallet", occurred_on=AS_OF - timedelta(days=9), balance=22
    )
    return snapshot_of([*newcomer_records(), agreed, differs])


# -- rows


@pytest.mark.parametrize("make", list(snapshots()))
def test_that_each_balance_is_the_one_before_plus_the_row(make: Any) -> None:
    balance = 0
    for row in reversed(rows_of(make())):
        balance += row.connects
        assert row.balance == balance, row
    assert balance == make().ledger.balance


@pytest.mark.parametrize("make", list(snapshots()))
def test_that_postings_of_every_row_add_up_to_nothing(make: Any) -> None:
    rows = LedgerRows(make().ledger)
    for place in range(len(rows)):
        lines = detail_of(rows.row(place), rows).postings
        assert sum(line.connects for line in lines) == 0
        assert sum(line.cents for line in lines) == 0


def test_that_all_wallets_together_hold_the_rows_of_each_by_day() -> None:
    together = rows_of(sample_snapshot(None))
    apart = [*rows_of(sample_snapshot("Personal")), *rows_of(sample_snapshot("Studio North"))]
    assert len(together) == len(apart)
    days = [row.occurred_on for row in together]
    assert days == sorted(days, reverse=True)
    for name in ("Personal", "Studio North"):
        own = [row.connects for row in together if row.wallet.name == name]
        assert own == [row.connects for row in rows_of(sample_snapshot(name))]


def test_that_lapses_opening_and_differences_are_rows_of_their_own() -> None:
    kinds = {row.kind for row in rows_of(differing_snapshot())}
    assert DerivedKind.DIFFERENCE in kinds
    opening = rows_of(opening_snapshot())
    assert [(row.kind, row.connects, row.balance) for row in opening] == [
        (DerivedKind.OPENING, 40, 40)
    ]
    ledger = sample_snapshot().ledger
    lapsed = [row for row in rows_of(sample_snapshot()) if row.kind is DerivedKind.EXPIRY]
    assert sorted(-row.connects for row in lapsed) == sorted(
        lapse.connects for book in ledger.shown for lapse in book.lapses
    )


def test_that_the_place_of_an_entry_leads_back_to_it() -> None:
    rows = LedgerRows(sample_snapshot(None).ledger)
    for place, entry in rows.entries:
        assert rows.row(place).entry == entry
        assert rows.places_of(frozenset({entry.id})) == {place}


def test_that_the_model_is_a_sound_model(qtbot: QtBot, qtmodeltester: Any) -> None:
    rows = LedgerRows(differing_snapshot().ledger)
    model = LedgerModel(rows)
    model.show_rows(rows.newest_first())
    qtmodeltester.check(model)


# -- filters


def naive(snapshot: Snapshot, keep: Any) -> list[LedgerRow]:
    return [row for row in rows_of(snapshot) if keep(row)]


@pytest.mark.parametrize(
    ("wanted", "keep"),
    [
        (LedgerFilter(kind=EntryKind.BOOST), lambda row: row.kind == "boost"),
        (LedgerFilter(kind=DerivedKind.EXPIRY), lambda row: row.kind == "expiry"),
        (
            LedgerFilter(since=date(2026, 3, 1), until=date(2026, 3, 31)),
            lambda row: f"{row.occurred_on:%Y-%m}" == "2026-03",
        ),
        (LedgerFilter(source=Source.BOUGHT), lambda row: Source.BOUGHT in row.sources),
        (LedgerFilter(member="Jonas P."), lambda row: row.entry and row.entry.member == "Jonas P."),
        (
            LedgerFilter(text="ANALYSIS  churn"),
            lambda row: (
                row.entry
                and {"churn", "analysis"} <= set((row.entry.title or "").casefold().split())
            ),
        ),
        (
            LedgerFilter(text="outbid"),
            lambda row: row.entry and "outbid" in (row.entry.wording or ""),
        ),
    ],
)
def test_that_a_filter_lets_through_what_a_plain_search_finds(
    wanted: LedgerFilter, keep: Any
) -> None:
    snapshot = sample_snapshot(None)
    rows = LedgerRows(snapshot.ledger)
    found = [rows.row(place) for place in matching(LedgerColumns(rows), wanted)]
    assert found == naive(snapshot, keep)
    assert 0 < len(found) < len(rows)


def test_that_a_filter_by_lot_finds_its_entries_and_its_lapse() -> None:
    rows = LedgerRows(sample_snapshot().ledger)
    book = sample_snapshot().ledger.shown[0]
    lapse = book.lapses[0]
    found = [
        rows.row(place) for place in matching(LedgerColumns(rows), LedgerFilter(lot=lapse.lot_id))
    ]
    naive_ids = {
        entry
        for entry, postings in book.postings.items()
        if any(posting.lot_id == lapse.lot_id for posting in postings)
    }
    assert {row.entry.id for row in found if row.entry} == naive_ids
    assert [row.kind for row in found if row.is_derived] == [DerivedKind.EXPIRY]


def test_that_a_filter_by_ids_shows_those_entries_only() -> None:
    rows = LedgerRows(sample_snapshot().ledger)
    ids = frozenset(entry.id for _place, entry in rows.entries[3:6])
    found = matching(LedgerColumns(rows), LedgerFilter(entry_ids=ids, label="three"))
    assert {rows.row(place).entry.id for place in found} == ids  # type: ignore[union-attr]


def test_that_an_open_filter_hides_nothing_and_a_label_alone_is_open() -> None:
    rows = LedgerRows(sample_snapshot().ledger)
    assert LedgerFilter(label="words").is_open
    found = matching(LedgerColumns(rows), LedgerFilter(label="words"))
    assert found.tolist() == rows.newest_first().tolist()
    assert LedgerFilter(text="a", kind=EntryKind.BADGE).without("text") == LedgerFilter(
        kind=EntryKind.BADGE
    )


def test_that_choices_are_what_occurs() -> None:
    rows = LedgerRows(sample_snapshot("Studio North").ledger)
    entries = [entry for _place, entry in rows.entries]
    columns = LedgerColumns(rows)
    assert set(kinds_in(columns)) >= {entry.kind for entry in entries}
    assert members_in(columns) == sorted({entry.member for entry in entries if entry.member})
    assert Source.OPENING not in sources_in(columns)


# -- the page


@pytest.fixture
def bridge() -> Iterator[RecordingBridge]:
    made = RecordingBridge()
    yield made
    made.close()


def page_of(qtbot: QtBot, bridge: RecordingBridge, snapshot: Snapshot) -> LedgerPage:
    page = LedgerPage(bridge)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show_ledger(snapshot)
    page.show()
    return page


def shown(page: LedgerPage) -> list[LedgerRow]:
    model = page.table.model()
    assert isinstance(model, LedgerModel)
    return [model.ledger_rows.row(place) for place in model.rows()]


def select(page: LedgerPage, *rows: int) -> None:
    selection = page.table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    selection.clearSelection()
    for row in rows:
        index = page.table.model().index(row, 0)
        selection.setCurrentIndex(index, flags.NoUpdate)
        selection.select(index, flags.Select | flags.Rows)


def test_that_the_newest_row_comes_first_and_is_explained(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    assert shown(page) == rows_of(sample_snapshot())
    assert page.table.selected_rows() == [0]
    assert page.filters.count.text() == f"{len(shown(page))} entries"


def test_that_the_selection_sums_up_in_the_status_line(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    said: list[str] = []
    page.statusChanged.connect(said.append)
    select(page, 0, 1, 2)
    assert said[-1] == "3 selected: −18 Connects, free, from 1 lot"
    select(page, 1)
    assert said[-1] == ""


def newcomer() -> Snapshot:
    return snapshot_of(newcomer_records())


def test_that_a_selection_counts_what_left_and_what_came_back() -> None:
    shown = ShownLedger(sample_snapshot().ledger)
    all_rows = [shown.rows.row(place) for place in range(len(shown))]
    rows = [row for row in all_rows if row.kind in {"proposal", "refund"}][:60]
    found = shown.sum_of(np.array([row.place for row in rows], np.int32))
    assert found.added == sum(row.connects for row in rows if row.connects > 0) > 0
    assert found.spent == -sum(row.connects for row in rows if row.connects < 0) > 0
    spent = sum(row.cost_cents or 0 for row in rows if row.connects < 0)
    back = sum(row.cost_cents or 0 for row in rows if row.connects > 0)
    assert found.costs == {"USD": spent - back}
    assert in_words(shown.sum_of(np.array([0], np.int32))) == ""


def test_that_delete_removes_the_selected_entries_and_no_worked_out_row(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, differing_snapshot())
    kinds = [row.kind for row in shown(page)]
    select(page, 0, kinds.index(DerivedKind.DIFFERENCE))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert bridge.workspace.calls == [("remove_entries", (["sent-3"],))]


def test_that_a_worked_out_row_offers_no_delete(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, opening_snapshot())
    assert page.panel.remove.isHidden()
    assert "nothing to delete" in page.panel.refusal.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert bridge.workspace.calls == []


def test_that_the_panels_button_deletes_too(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, newcomer())
    select(page, 1)
    page.panel.remove.click()
    assert bridge.workspace.calls == [("remove_entries", (["sent-11"],))]


def test_that_space_and_return_toggle_the_panel(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, newcomer())
    was_shown = page.panel.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.panel.isVisible() != was_shown
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible() == was_shown


def test_that_a_filter_from_another_page_shows_its_label_and_can_be_cleared(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    page.open_with(LedgerFilter(entry_ids={"sent-19", "sent-28"}, label="October"))
    assert [row.entry.id for row in shown(page) if row.entry] == ["sent-19", "sent-28"]
    assert page.filters.chips["label"].accessibleName() == "Only October"
    assert page.filters.count.text() == "2 of 5 entries"
    page.filters.chips["label"].cleared.emit()
    assert len(shown(page)) == 5
    assert page.filters.chips["label"].isHidden()


def test_that_a_choice_in_a_chips_menu_filters_and_is_ticked(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    actions = {action.text(): action for action in page.filters.menu_for("kind").actions()}
    assert list(actions) == ["Any", "Free", "Proposal"]
    actions["Free"].trigger()
    assert [row.kind for row in shown(page)] == [EntryKind.FREE]
    ticked = [a.text() for a in page.filters.menu_for("kind").actions() if a.isChecked()]
    assert ticked == ["Free"]
    periods = {action.text(): action for action in page.filters.menu_for("when").actions()}
    assert list(periods) == ["Any", "90 days", "12 months", "This year"]
    page.filters.clear.click()
    assert len(shown(page)) == 5


def test_that_the_search_follows_after_a_pause_and_escape_empties_it(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    qtbot.keyClicks(page.search, "menu")
    assert len(shown(page)) == 5
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert [row.entry.title for row in shown(page) if row.entry] == ["Menu cards"]
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(page)) == 5)


def test_that_the_three_empty_states_are_told_apart(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, empty_snapshot())
    assert "Your ledger is empty" in empty_name(page)
    filtered = page_of(qtbot, bridge, newcomer())
    filtered.set_filter(LedgerFilter(kind=EntryKind.FREE, text="menu"))
    assert "No entry matches. 5 entries are hidden by 2 filters" in empty_name(filtered)
    unread = LedgerPage(bridge)
    qtbot.addWidget(unread)
    bridge.failed.emit("The disk reported a fault.", "disk_error")
    assert "The ledger could not be read. The disk reported a fault." in empty_name(unread)


def empty_name(page: LedgerPage) -> str:
    current = page._stack.currentWidget()
    assert current is not page.table
    return current.accessibleName()


def test_that_filter_order_and_selection_outlive_a_new_snapshot(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    page.set_filter(LedgerFilter(kind=EntryKind.PROPOSAL))
    keys = [column.key for column in page.table.columns]
    page.table.sortByColumn(keys.index("connects"), Qt.SortOrder.AscendingOrder)
    select(page, 2)
    chosen = page.selected()[0].entry
    page.show_ledger(newcomer())
    assert [row.connects for row in shown(page)] == [-8, -8, -6, -4]
    assert [row.entry for row in page.selected()] == [chosen]


def test_that_copying_takes_the_selected_rows_as_lines(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, newcomer())
    select(page, 1, 2)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[3] for line in lines] == ["Poster for a concert", "Menu cards"]


def test_that_a_detail_says_lot_reason_rule_and_proposal() -> None:
    rows = LedgerRows(sample_snapshot().ledger)
    place = next(p for p, entry in reversed(rows.entries) if entry.kind is EntryKind.PROPOSAL)
    found = detail_of(rows.row(place), rows)
    assert (found.kind, found.figure, found.unit) == ("Proposal", "−14", "Connects, $0.78")
    assert found.agrees
    assert found.postings[-1].account == "Spent on proposals"
    assert "order received" in found.why[0]
    assert found.why[1].startswith("In force since Oct 2025. Source:")
    facts = {fact.name: fact.value for fact in found.facts}
    assert facts["Base"] == "−14"
    assert facts["State"] == "Sent, 3 days ago"
