"""The jobs page beyond one job: the week, order, comparing, the post over time, one-key sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QAction, QDropEvent
from pytestqt.qtbot import QtBot

from app.advice.nudges import Nudge, Nudges, Share
from app.advice.shortlist import Decision
from app.importing.drafts import InputKind
from app.ui.jobs.apply_dialog import ApplyDialog
from app.ui.jobs.compare_dialog import CompareDialog, compared, verdict
from app.ui.jobs.history_card import change_words, proposals_words
from app.ui.jobs.job_detail import DetailArea
from app.ui.jobs.job_rows import shortlist_rows
from app.ui.jobs.jobs_page import JobsPage, status_text
from app.ui.jobs.list_order import SORTS, ListOrder
from app.ui.jobs.list_panel import SHORTLIST, WEEK
from app.ui.jobs.nudges_card import NudgesCard
from app.ui.jobs.week_bar import WeekBar
from app.ui.jobs.week_words import plan_sentence
from app.ui.proposals.proposals_page import ProposalsPage
from app.ui.turns import Turns
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.judging import Asked, plan_of
from app.workspace.niche_terms import (
    NicheTerms,
    niche_setting,
    niches_of,
    terms_of_niche,
    with_niche_terms,
)
from app.workspace.reading import read_content
from app.workspace.sightings import Sighting, sightings_of
from app.workspace.snapshot import AdvisedJob
from app.workspace.workspace import Workspace
from tests.command_line import PAGES
from tests.ui.sample_snapshot import AS_OF, sample_snapshot

NOW = Clock(AS_OF).instant_on(AS_OF)
WAIT = 20_000


def shortlist() -> tuple[AdvisedJob, ...]:
    return sample_snapshot().shortlist


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path) -> Iterator[JobsPage]:
    """The page on a sample file of its own."""
    path = tmp_path / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    bridge = WorkspaceBridge(Clock(AS_OF))
    page = JobsPage(bridge)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    bridge.snapshotChanged.connect(page.show_ledger)
    bridge.open(path)
    qtbot.waitUntil(lambda: page.weekly.plan is not None, timeout=WAIT)
    yield page
    bridge.close()


def turn_to_week(page: JobsPage) -> None:
    page.panel.tabs[WEEK].click()


# -- the week


def test_that_the_week_says_what_to_send_and_why_not_the_rest(live: JobsPage) -> None:
    turn_to_week(live)
    plan = live.weekly.plan
    assert plan is not None
    rows = [live.panel.list.jobs.row_at(at) for at in range(live.panel.list.jobs.rowCount())]
    assert len(rows) == len(plan.jobs)
    sent = [row.id for row in rows if row.tag.text == "Send"]
    assert sent == [plan.jobs[at].id for at in plan.week.chosen]
    assert live.panel.note.text() == plan_sentence(plan)
    assert live.panel.tabs[WEEK].accessibleName().endswith(str(len(sent)))


def test_that_the_key_takes_a_job_out_says_what_it_costs_and_puts_it_back(
    live: JobsPage, qtbot: QtBot
) -> None:
    turn_to_week(live)
    live.panel.week.budget.setText("40")
    qtbot.waitUntil(lambda: (p := live.weekly.plan) is not None and p.asked.budget == 40)
    plan = live.weekly.plan
    assert plan is not None
    first = plan.jobs[plan.week.chosen[0]].id
    live.panel.list.choose(first)
    qtbot.waitUntil(live.detail.leaving.isVisible, timeout=WAIT)
    cost = plan.cost_of_leaving(first)
    assert cost is not None
    assert f"worth ${cost.cents / 100:,.2f} less" in live.detail.leaving.text()
    qtbot.keyClick(live, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: (p := live.weekly.plan) is not None and first in p.asked.taken_out)
    without = live.weekly.plan
    assert without is not None
    assert first not in {without.jobs[at].id for at in without.week.chosen}
    assert without.week.value_cents == pytest.approx(plan.week.value_cents - cost.cents)
    assert live.detail.week.text() == "Put back"
    qtbot.keyClick(live, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: (p := live.weekly.plan) is not None and not p.asked.taken_out)
    again = live.weekly.plan
    assert again is not None
    assert again.week == plan.week


def test_that_a_job_dragged_out_of_the_week_leaves_the_plan(live: JobsPage, qtbot: QtBot) -> None:
    turn_to_week(live)
    plan = live.weekly.plan
    assert plan is not None
    first = plan.jobs[plan.week.chosen[0]].id
    rows = live.panel.list.jobs
    assert live.panel.list.dragEnabled()
    carried = rows.mimeData([rows.index(rows.row_of(first))])
    area = live.findChild(DetailArea)
    assert area is not None
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    area.dropEvent(drop)
    qtbot.waitUntil(
        lambda: (p := live.weekly.plan) is not None and first in p.asked.taken_out, timeout=WAIT
    )


def test_that_the_plan_is_made_anew_when_the_shortlist_changes(
    live: JobsPage, qtbot: QtBot
) -> None:
    plan = live.weekly.plan
    assert plan is not None
    gone = plan.jobs[plan.week.chosen[0]].id
    live.open_with(gone)
    qtbot.keyClick(live, Qt.Key.Key_X)
    qtbot.waitUntil(
        lambda: (p := live.weekly.plan) is not None and p.place_of(gone) is None, timeout=WAIT
    )


def test_that_limits_which_cannot_be_read_are_marked_and_not_taken(qtbot: QtBot) -> None:
    bar = WeekBar()
    qtbot.addWidget(bar)
    with qtbot.assertNotEmitted(bar.limitsChanged):
        bar.budget.setText("many")
    assert bar.budget.property("state") == "bad"
    assert bar.limits() is None
    bar.budget.setText("40")
    bar.minutes.setText("90")
    assert bar.limits() == (40, 90)
    bar.budget.clear()
    assert bar.limits() == (None, 90)


def test_that_limits_are_read_in_arabic_digits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        bar = WeekBar()
        qtbot.addWidget(bar)
        bar.budget.setText("٤٠")
        assert bar.limits() == (40, None)
    finally:
        QLocale.setDefault(before)


def test_that_the_status_follows_the_plan_of_the_week() -> None:
    jobs = [one.job for one in shortlist()]
    plan = plan_of(sample_snapshot().ledger, jobs, Clock(AS_OF), Asked(budget=20))
    text = status_text(sample_snapshot(), plan)
    assert text.endswith(f"{plan.week.connects} Connects")


# -- order and filter


@pytest.mark.parametrize("sort", SORTS)
def test_that_every_order_keeps_every_job(sort: str) -> None:
    found = ListOrder(sort).of(shortlist())
    assert {one.job.id for one in found} == {one.job.id for one in shortlist()}
    told = {
        "rank": [one.advice.rank for one in found],
        "worth": [-one.advice.net_value_cents for one in found],
        "chance": [-one.advice.p_hire for one in found],
        "connects": [one.advice.connects for one in found],
        "newest": [-(one.job.posted_at or NOW).timestamp() for one in found],
    }[sort]
    assert told == sorted(told)


def test_that_filtered_jobs_leave_the_list_and_come_back(live: JobsPage) -> None:
    chip = live.panel.order
    skips = [one for one in shortlist() if one.advice.decision is Decision.SKIP]
    assert skips
    action = next(a for a in chip.menu().actions() if a.data() == Decision.SKIP)
    chip._chosen(action)
    assert live.panel.list.jobs.rowCount() == len(shortlist()) - len(skips)
    assert chip.is_active
    for decision in (Decision.APPLY, Decision.ONLY_IF_SPARE):
        made = QAction(chip)
        made.setData(decision)
        chip._chosen(made)
    assert live.panel.list.jobs.rowCount() == 0
    chip.reset()
    assert live.panel.list.jobs.rowCount() == len(shortlist())


def test_that_rows_tell_rank_connects_and_age() -> None:
    one = shortlist()[0]
    assert one.job.posted_at is not None
    row = shortlist_rows([one], one.job.posted_at + timedelta(hours=5))[0]
    assert row.facts == f"No. 1 · {one.job.connects} Connects · 5 hours ago"
    assert row.facts in row.spoken


# -- comparing


def test_that_the_lines_of_a_comparison_add_up_for_both() -> None:
    one, other = shortlist()[:2]
    lines = compared(one, other, NOW)
    for side, advised in (("one", one), ("other", other)):
        cents = [
            round(
                float(getattr(line, side).replace("−", "-").replace("$", "").replace(",", "")) * 100
            )
            for line in lines
            if line.is_reason
        ]
        assert sum(cents) == advised.advice.net_value_cents


def test_that_the_verdict_names_the_one_of_better_rank() -> None:
    one, other = shortlist()[:2]
    assert (one.job.title or "") in verdict(one, other)
    assert verdict(one, other) == verdict(other, one)
    assert verdict(one, one) == "Choose another job to compare with."
    foreign = replace(other, job=replace(other.job, currency="EUR"))
    assert "two currencies" in verdict(one, foreign)


def test_that_the_key_opens_the_comparison_and_its_choice_changes_it(
    live: JobsPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(live, Qt.Key.Key_C)
    dialog = live.findChild(CompareDialog)
    assert dialog is not None
    before = dialog.answer.text()
    dialog.other.setCurrentIndex(3)
    assert dialog.answer.text() != before
    dialog.accept()


# -- the post over time


def test_that_a_second_paste_updates_the_numbers_and_keeps_the_first(
    live: JobsPage, qtbot: QtBot
) -> None:
    job = shortlist()[0].job
    later = replace(job, connects=20, proposals_low=20, proposals_high=50, seen_at=NOW)
    with qtbot.waitSignal(live.bridge.changed):
        live.bridge.act(lambda workspace: workspace.put_job(later))
    live.open_with(job.id)
    qtbot.waitUntil(lambda: live.detail.history.rows.rowCount() == 2, timeout=WAIT)
    assert live.detail.history.isVisible()
    newest = live.detail.history.rows.row_at(0)
    assert (newest.connects, newest.proposals_low) == (20, 20)
    assert f"rose from {job.connects} to 20 Connects" in live.detail.history.answer.text()


def test_that_the_users_own_words_are_no_sighting() -> None:
    job = shortlist()[0].job
    states = [(NOW, job), (NOW, replace(job, fit=1)), (NOW, replace(job, archived=True))]
    assert len(sightings_of(states)) == 1
    assert len(sightings_of([*states, (NOW, replace(job, connects=99))])) == 2


def test_that_changes_are_said_only_where_both_ends_are_known() -> None:
    first = Sighting(NOW, 12, None, None, None, None, None)
    last = Sighting(NOW, 8, 5, None, None, None, None)
    assert change_words([first]) == ""
    assert change_words([first, last]) == "The price fell from 12 to 8 Connects."
    assert proposals_words(last) == "5+"
    known = replace(first, proposals_low=0, proposals_high=4, connects=None)
    assert change_words([known, last]) == "Proposals went from 0 to 4 to 5+."


# -- sent and won, by keyboard


def test_that_a_pasted_job_is_answered_sent_and_won_by_keyboard(
    live: JobsPage, qtbot: QtBot
) -> None:
    bridge = live.bridge
    assert live.shown is not None
    text = (PAGES / "jobs" / "hourly_full_page.txt").read_text()
    reading = read_content(text, bridge.clock, kind=InputKind.JOB)
    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        bridge.act(lambda workspace: workspace.record(workspace.plan([reading])))
    pasted = next(one for one in live.shown.shortlist if one.job.title == reading.jobs[0].title)
    live.open_with(pasted.job.id)
    assert live.detail.decision.sentence.text()
    bridge.select_wallet(live.shown.wallets[0].id)
    qtbot.waitUntil(
        lambda: live.shown is not None and live.shown.ledger.wallet is not None, timeout=WAIT
    )
    balance = live.shown.ledger.balance
    wins = live.shown.spend.wins
    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        qtbot.keyClick(live, Qt.Key.Key_S)
    asked = pasted.job.connects
    assert asked is not None
    assert live.shown.ledger.balance == balance - asked
    sent = live.shown.ledger.sent[-1]
    assert (sent.base, sent.boost, sent.proposal.title) == (asked, 0, pasted.job.title)
    proposals = ProposalsPage(bridge)
    qtbot.addWidget(proposals)
    proposals.resize(1100, 800)
    proposals.show()
    proposals.show_ledger(live.shown)
    proposals.open_with(sent.id)
    live.hide()
    proposals.activateWindow()
    qtbot.waitUntil(proposals.isActiveWindow)
    assert [one.id for one in proposals.selected()] == [sent.id]
    with qtbot.waitSignal(bridge.changed, timeout=WAIT):
        qtbot.keyClick(proposals, Qt.Key.Key_W)
    live.show()
    assert live.shown.spend.wins == wins + 1


def test_that_a_job_without_a_price_asks_before_it_is_sent(live: JobsPage, qtbot: QtBot) -> None:
    assert live.shown is not None
    job = replace(live.shown.shortlist[0].job, connects=None)
    with qtbot.waitSignal(live.bridge.changed):
        live.put(job)
    live.open_with(job.id)
    count = len(live.shown.ledger.sent)
    live.send()
    assert live.findChild(ApplyDialog) is not None
    assert len(live.shown.ledger.sent) == count
    assert live.panel.tab == SHORTLIST


# -- nudges and turns


def test_that_nudges_are_told_with_their_figures(qtbot: QtBot) -> None:
    card = NudgesCard()
    qtbot.addWidget(card)
    one = Nudge("few_proposals", Share(20, 40), Share(3, 60), False, 12, 168, 0.001)
    card.show_nudges(Nudges((one,), 100, 23))
    said = card.said()[0]
    assert said.startswith("Bid while there are at most 10 proposals. 20 of 40 such proposals")
    assert "3 of 60 (between 2 and 10)" in said
    assert "12 went the other way, for 168 Connects" in said
    card.show_nudges(Nudges((), 100, 23))
    assert card.isHidden()


def test_that_turns_run_in_order_and_can_be_had_at_once(qtbot: QtBot, live: JobsPage) -> None:
    done: list[str] = []
    turns = Turns(
        live, [lambda: done.append("a"), lambda: done.append("b")], lambda: done.append("z")
    )
    assert done == []
    turns.finish()
    assert done == ["a", "b", "z"]
    turns.finish()
    qtbot.wait(5)
    assert done == ["a", "b", "z"]


# -- niches


def test_that_terms_kept_for_a_niche_stand_in_for_its_other_jobs(
    live: JobsPage, qtbot: QtBot
) -> None:
    assert live.shown is not None
    first, second = (one.job for one in live.shown.shortlist[:2])
    own = live.detail.own
    live.open_with(first.id)
    own.niche.setText("Data plumbing")
    own.value.setText("3,210")
    own.keep.click()
    qtbot.waitUntil(
        lambda: any(key.startswith("niche:") for key in live.shown.ledger.records.settings),
        timeout=WAIT,
    )
    settings = live.shown.ledger.records.settings
    bare = replace(second, niche="data  PLUMBING", value_cents=None)
    niches = niches_of(settings)
    filled = with_niche_terms(bare, niches)
    assert filled.value_cents == 321_000
    assert with_niche_terms(replace(bare, value_cents=5), niches).value_cents == 5
    kept = live.shown.ledger.records.jobs[first.id]
    assert kept.niche == "Data plumbing"
    before = next(one.advice for one in live.shown.shortlist if one.job.id == second.id)
    with qtbot.waitSignal(live.bridge.changed):
        live.put(bare)
    after = next(one.advice for one in live.shown.shortlist if one.job.id == second.id)
    assert after.net_value_cents > before.net_value_cents


@pytest.mark.parametrize(
    "value",
    ["", "no json", "[1]", '{"value_cents": -1}', '{"value_cents": 1.5}', '{"margin": true}'],
)
def test_that_what_cannot_be_a_niches_terms_is_as_if_not_said(value: str) -> None:
    assert terms_of_niche({"niche:data": value}, "Data") == NicheTerms()


def test_that_a_job_without_a_niche_keeps_nothing() -> None:
    job = shortlist()[0].job
    assert niche_setting(replace(job, niche=None)) is None
    assert niche_setting(replace(job, niche=" !? ")) is None
