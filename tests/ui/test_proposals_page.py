"""The proposals page: rows, filters, the summary, marks by key for one and for many, the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.proposals import ENDED, Outcome
from app.domain.sent import SentProposal
from app.domain.wins import spend
from app.ui import formats
from app.ui.ledger.filters import LedgerFilter
from app.ui.proposals.detail import detail_of
from app.ui.proposals.filters import ProposalFilter, StateGroup, counted, matching
from app.ui.proposals.proposals_page import ProposalsPage
from app.ui.proposals.table import MARKS
from app.ui.proposals.words import (
    bid_words,
    cost_words,
    sent_day,
    state_sentence,
    state_tag,
    summary,
)
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.rows.proposal_columns import ProposalColumns
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import AS_OF, empty_snapshot, newcomer_snapshot, sample_snapshot


def sent() -> tuple[SentProposal, ...]:
    return sample_snapshot().ledger.sent


def with_outcome(outcome: Outcome, days_ago: int = 3) -> SentProposal:
    first = sent()[0]
    day = AS_OF - timedelta(days=days_ago)
    proposal = replace(first.proposal, outcome=outcome, sent_on=day, interview_at=None)
    return replace(first, proposal=proposal)


# -- words


@pytest.mark.parametrize("outcome", list(Outcome))
def test_that_every_outcome_has_a_word_and_an_icon(outcome: Outcome) -> None:
    tag = state_tag(with_outcome(outcome), AS_OF)
    assert tag.text
    assert tag.icon


def test_that_what_stayed_open_for_30_days_had_no_answer() -> None:
    for outcome in Outcome:
        young, old = with_outcome(outcome, 29), with_outcome(outcome, 30)
        is_open = outcome not in ENDED and outcome is not Outcome.HIRED
        assert (state_tag(young, AS_OF).text != state_tag(old, AS_OF).text) == is_open
        assert ("no answer in 30 days" in state_sentence(old, AS_OF)) == is_open
        assert ("too young" in state_sentence(young, AS_OF)) == is_open


def test_that_days_bids_and_costs_say_what_is_not_known() -> None:
    first = sent()[0]
    assert bid_words(replace(first, base=14, boost=8)) == "14 + 8"
    assert bid_words(replace(first, base=14, boost=0)) == "14"
    silent = replace(first, entries=(), base=0, boost=0, cost_cents=0)
    assert (bid_words(silent), cost_words(silent)) == ("–", "–")
    invited = replace(silent, proposal=replace(first.proposal, is_invited=True))
    assert (bid_words(invited), cost_words(invited)) == ("free", "free")
    assert cost_words(replace(first, base=4, boost=0, returned=0, cost_cents=0)) == "free"
    assert cost_words(replace(first, base=4, boost=0, returned=4, cost_cents=0)) == "$0.00"
    unknown = replace(first, proposal=replace(first.proposal, sent_on=date.max))
    assert sent_day(unknown, AS_OF) == "not known"


def test_that_the_summary_is_that_of_the_command_line() -> None:
    lead, rest = summary(sample_snapshot().spend)
    assert lead == "174 sent, 5 too young to count, 26 interviews, 11 wins:"
    assert rest == "a win costs $27, between $18 and $39."


def test_that_few_proposals_are_too_early_for_a_cost() -> None:
    few = spend("", sent()[:8], AS_OF, 15)
    assert few.wins == 0 or "too early" in summary(few)[1]
    newcomer = summary(newcomer_snapshot().spend)
    assert newcomer == (
        "4 sent, 4 too young to count:",
        "no win yet, so too early for what one costs.",
    )
    won = [one for one in sent() if one.is_won][:2]
    assert "2 settled of about 15" in summary(spend("", won, AS_OF, 15))[1]
    assert summary(spend("", [], AS_OF, 15)) == ("", "No proposal was sent in this time.")


# -- filters


def found_by(all_: Sequence[SentProposal], wanted: ProposalFilter) -> list[SentProposal]:
    columns = ProposalColumns(all_, {}, AS_OF)
    return [all_[place] for place in matching(columns, wanted)]


def test_that_filters_agree_with_plain_loops() -> None:
    all_ = sent()
    open_ = found_by(all_, ProposalFilter(state=StateGroup.OPEN))
    assert {one.id for one in open_} == {one.id for one in all_ if one.is_pending(AS_OF)}
    won = found_by(all_, ProposalFilter(state=Outcome.HIRED))
    assert len(won) == 11
    since = AS_OF - timedelta(days=100)
    recent = found_by(all_, ProposalFilter(since=since, until=AS_OF))
    assert len(recent) == sum(one.proposal.sent_on >= since for one in all_)
    quiet = found_by(all_, ProposalFilter(state=StateGroup.NO_ANSWER))
    assert all(state_tag(one, AS_OF).text in {"No answer", "Interview, quiet"} for one in quiet)
    groups = (StateGroup.OPEN, StateGroup.NO_ANSWER, *ENDED, Outcome.HIRED)
    parts = [found_by(all_, ProposalFilter(state=state)) for state in groups]
    assert sum(map(len, parts)) == len(all_)


def test_that_words_and_members_are_searched_and_states_do_not_bend_the_summary() -> None:
    all_ = sample_snapshot(None).ledger.sent
    found = found_by(all_, ProposalFilter(text="JONAS react"))
    for one in found:
        text = f"{one.proposal.title} {one.proposal.member} {one.proposal.niche}".casefold()
        assert "jonas" in text
        assert "react" in text
    wanted = ProposalFilter(state=Outcome.HIRED, text="x", member="Jonas P.")
    assert len(counted(all_, wanted)) == 28
    assert wanted.without("state", "text", "member").is_open


# -- the page


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[Snapshot], ProposalsPage]]:
    bridges: list[RecordingBridge] = []

    def show(snapshot: Snapshot) -> ProposalsPage:
        bridges.append(RecordingBridge())
        page = ProposalsPage(bridges[-1])
        qtbot.addWidget(page)
        page.resize(1224, 800)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_ledger(snapshot)
        return page

    yield show
    for bridge in bridges:
        bridge.close()


Shown = Callable[[Snapshot], ProposalsPage]


def calls(page: ProposalsPage) -> list[tuple[str, tuple[object, ...]]]:
    assert isinstance(page._bridge, RecordingBridge)
    return page._bridge.workspace.calls


def select(page: ProposalsPage, *rows: int) -> None:
    selection = page.table.selectionModel()
    flags = selection.SelectionFlag
    selection.clearSelection()
    for row in rows:
        selection.select(page.table.model().index(row, 0), flags.Select | flags.Rows)


def test_that_the_newest_is_first_and_columns_sort(shown: Shown) -> None:
    page = shown(sample_snapshot())
    model = page._model
    assert model is not None
    assert page.selected() == [sent()[-1]]
    keys = [column.key for column in model.columns]
    page.table.sortByColumn(keys.index("revenue"), Qt.SortOrder.DescendingOrder)
    assert sent()[model.row_at(0)].revenue_cents == max(one.revenue_cents for one in sent())
    page.show_ledger(sample_snapshot())
    model = page._model
    assert model is not None
    assert sent()[model.row_at(0)].revenue_cents == max(one.revenue_cents for one in sent())


def test_that_members_and_wallets_have_columns_only_where_there_are_any(shown: Shown) -> None:
    page = shown(sample_snapshot())
    assert page._model is not None
    assert {"member", "wallet"}.isdisjoint(column.key for column in page._model.columns)
    page.show_ledger(sample_snapshot(None))
    assert {"member", "wallet"} <= {column.key for column in page._model.columns}
    assert page.filters.chips["member"].isVisible()


@pytest.mark.parametrize(("outcome", "key"), MARKS)
def test_that_one_key_marks_the_selection(
    shown: Shown, qtbot: QtBot, outcome: Outcome, key: str
) -> None:
    page = shown(sample_snapshot())
    select(page, 1, 3)
    wanted = page.selected()
    qtbot.keyClick(page.table, Qt.Key(ord(key)))
    assert calls(page) == [("mark_all", (wanted, outcome))]


def test_that_keys_typed_into_the_search_are_words(shown: Shown, qtbot: QtBot) -> None:
    page = shown(sample_snapshot())
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, "wdv")
    assert page.search.text() == "wdv"
    assert calls(page) == []


def test_that_buttons_and_the_menu_mark_too(shown: Shown) -> None:
    page = shown(sample_snapshot())
    page.panel.markRequested.emit(Outcome.DECLINED)
    page.table.row_menu().actions()[2].trigger()
    assert [call[1][1] for call in calls(page)] == [Outcome.DECLINED, Outcome.HIRED]


def test_that_a_ledger_for_reading_is_not_marked(shown: Shown, qtbot: QtBot) -> None:
    page = shown(replace(sample_snapshot(), is_read_only=True))
    qtbot.keyClick(page.table, Qt.Key.Key_W)
    assert calls(page) == []
    assert not page.panel._foot.isVisible()


def test_that_one_has_its_entries_and_several_their_sum(shown: Shown) -> None:
    page = shown(sample_snapshot())
    said: list[str] = []
    page.statusChanged.connect(said.append)
    page.open_with(sent()[-7].id)
    assert page.selected() == [sent()[-7]]
    assert len(page.panel._lines.rows()) == len(sent()[-7].entries)
    select(page, 0, 1, 2)
    net = sum(one.net for one in page.selected())
    assert page.panel._figure.text() == str(net)
    assert said[-1].startswith(f"3 selected: \u2212{net} Connects")
    select(page)
    assert not page.panel._foot.isVisible()


def test_that_the_entries_of_the_panel_cost_what_the_proposal_cost() -> None:
    ledger = sample_snapshot(None).ledger
    for one in ledger.sent:
        detail = detail_of(one, ledger)
        assert len(detail.entries) == len(one.entries)
        assert detail.dates[0].value
        assert all(fact.value is not None for fact in detail.job)


def test_that_an_entry_leads_to_the_ledger(shown: Shown) -> None:
    page = shown(sample_snapshot())
    asked: list[tuple[str, object]] = []
    page.navigate.connect(lambda key, argument: asked.append((key, argument)))
    page.open_with(sent()[-7].id)
    page.panel.entries.rowActivated.emit(0)
    ((key, wanted),) = asked
    assert key == "ledger"
    assert isinstance(wanted, LedgerFilter)
    assert wanted.entry_ids == {entry.id for entry in sent()[-7].entries}
    assert wanted.label == sent()[-7].proposal.title


def test_that_filters_hide_and_say_so(shown: Shown) -> None:
    page = shown(sample_snapshot())
    menu = page.filters.menu_for("state")
    next(action for action in menu.actions() if action.text() == "Won").trigger()
    assert page.wanted.state is Outcome.HIRED
    assert page.table.model().rowCount() == 11
    assert page.filters.count.text() == "11 of 174 proposals"
    assert "174 sent" in page.sentence.text()
    page.set_filter(ProposalFilter(text="zeppelin"))
    assert page.table.model().rowCount() == 0
    assert "zeppelin" in page._empty.accessibleName()
    page.filters.clear.click()
    assert page.wanted.is_open
    assert page.table.isVisible()


def test_that_the_summary_follows_the_period(shown: Shown) -> None:
    page = shown(sample_snapshot())
    since = AS_OF.replace(month=1, day=1)
    page.set_filter(ProposalFilter(since=since))
    count = sum(one.proposal.sent_on >= since for one in sent())
    assert page.sentence.text().startswith(f"{count} sent")


def test_that_space_shows_and_hides_the_panel(shown: Shown, qtbot: QtBot) -> None:
    page = shown(sample_snapshot())
    assert page.panel.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert not page.panel.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.isVisible()


def test_that_nothing_yet_offers_to_paste(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown(empty_snapshot())
    assert "No proposal yet" in page._empty.accessibleName()
    assert not page.panel.isVisible()
    asked: list[object] = []
    monkeypatch.setattr(page._bridge, "bring_in", lambda *given: asked.append(given[0]))
    QGuiApplication.clipboard().setText("A copied page")
    page._paste()
    assert asked == [[("Pasted text", "A copied page")]]


def test_that_what_could_not_be_read_is_not_called_empty(qtbot: QtBot) -> None:
    bridge = RecordingBridge()
    page = ProposalsPage(bridge)
    qtbot.addWidget(page)
    page.show()
    bridge.failed.emit("The file is damaged.", "damaged_file")
    assert "could not be read" in page._empty.accessibleName()
    bridge.close()


def test_that_the_eye_masks_titles_members_and_money(shown: Shown) -> None:
    with formats.masked():
        page = shown(sample_snapshot(None))
        model = page.table.model()
        said = " ".join(
            str(model.index(0, column).data() or "") for column in range(model.columnCount())
        )
        assert "$" not in said
        assert sample_snapshot(None).ledger.sent[-1].proposal.title not in said
        assert "$" not in page.sentence.text()
        for label in page.panel.findChildren(QLabel):
            assert "Jonas" not in label.text()


def test_that_foreign_text_is_never_markup(shown: Shown) -> None:
    snapshot = sample_snapshot()
    evil = replace(sent()[-1].proposal, title="<b>bold</b>", member="<i>me</i>")
    records = replace(snapshot.ledger.records, proposals={evil.id: evil})
    ledger = replace(snapshot.ledger, records=records)
    page = shown(replace(snapshot, ledger=ledger))
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    column = next(at for at, one in enumerate(page._model.columns if page._model else ())
                  if one.key == "title")  # fmt: skip
    tips = {
        page.table.model().index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(page.table.model().rowCount())
    }
    assert not any("<b>" in tip for tip in tips)


def test_that_the_page_is_shown_within_50_ms(shown: Shown) -> None:
    page = shown(sample_snapshot(None))
    page.grab()
    taken = []
    for _ in range(5):
        started = perf_counter()
        page.refresh(sample_snapshot(None))
        taken.append(perf_counter() - started)
    assert min(taken) < 0.05


# -- the page over a real file


def test_that_a_mark_is_written_kept_in_sight_and_undone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    bridge = WorkspaceBridge(Clock(AS_OF))
    page = ProposalsPage(bridge)
    qtbot.addWidget(page)
    page.resize(1224, 800)
    page.show()
    bridge.snapshotChanged.connect(page.show_ledger)
    with qtbot.waitSignal(bridge.snapshotChanged):
        bridge.open(path)
    select(page, 0, 2)
    before = {one.proposal.title: one.proposal.outcome for one in page.selected()}
    with qtbot.waitSignal(bridge.changed) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_D)
    assert told.args[0].details["rows"] == 2
    assert {one.proposal.title: one.proposal.outcome for one in page.selected()} == dict.fromkeys(
        before, Outcome.DECLINED
    )
    with qtbot.waitSignal(bridge.changed):
        bridge.undo()
    assert {one.proposal.title: one.proposal.outcome for one in page.selected()} == before
    bridge.close()
