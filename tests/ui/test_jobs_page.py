"""The jobs page: ranked rows, sums that add up, own words that re-rank, keys, links, empties."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.advice.decision import Decision
from app.domain.proposals import Job, Outcome
from app.ui import formats
from app.ui.jobs.apply_dialog import ApplyDialog
from app.ui.jobs.boost_card import basis, places, verdict
from app.ui.jobs.decision_words import (
    chance_range,
    decision_sentence,
    decision_tag,
    facts,
    rests_on,
    scale_top,
)
from app.ui.jobs.job_rows import put_away_rows, shortlist_rows
from app.ui.jobs.jobs_page import JobsPage, status_text
from app.ui.jobs.list_panel import PUT_AWAY, SHORTLIST
from app.ui.jobs.own_lines import cents_of
from app.ui.jobs.post_card import upwork_url
from app.ui.jobs.post_words import client_facts, headline, post_facts
from app.ui.jobs.waterfall import Part, waterfall_rows
from app.ui.jobs.words import joined
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from app.workspace.snapshot import AdvisedJob, Snapshot
from app.workspace.workspace import Workspace
from tests.ui.sample_snapshot import AS_OF, empty_snapshot, sample_snapshot

NOW = Clock(AS_OF).instant_on(AS_OF)


def shortlist() -> tuple[AdvisedJob, ...]:
    return sample_snapshot().shortlist


def boosted_job() -> AdvisedJob:
    return next(one for one in shortlist() if one.advice.boost_connects)


# -- words


def test_that_the_waterfall_adds_up_to_the_cent() -> None:
    for advised in shortlist():
        rows = waterfall_rows(advised)
        first, *steps, total = rows
        assert (first.part, total.part) == (Part.START, Part.TOTAL)
        assert first.end + sum(step.end - step.start for step in steps) == total.end
        assert total.end == advised.advice.net_value_cents
        for before, after in zip(rows[:-1], steps, strict=False):
            assert after.start == before.end
        for step in steps:
            assert (step.part is Part.ADDS) == (step.end >= step.start)


def test_that_the_money_column_reads_as_the_sum() -> None:
    def cents(text: str) -> int:
        bare = text.replace("$", "").replace(",", "").replace("\N{MINUS SIGN}", "-")
        return round(float(bare) * 100)

    for advised in shortlist():
        *parts, total = [cents(row.amount) for row in waterfall_rows(advised)]
        assert sum(parts) == total


def test_that_decisions_are_said_with_their_boost() -> None:
    first = boosted_job()
    assert decision_tag(first).text == f"Apply, boost up to {first.advice.boost_connects}"
    without = replace(first, advice=replace(first.advice, boost_connects=0))
    assert decision_tag(without).text == "Apply without boost"
    assert "No boost pays here." in decision_sentence(without)
    blind = replace(without, job=replace(first.job, boost_bids=None))
    assert decision_tag(blind).text == "Apply"
    for decision, words in ((Decision.SKIP, "Skip"), (Decision.ONLY_IF_SPARE, "Only if spare")):
        other = replace(first, advice=replace(first.advice, decision=decision))
        assert decision_tag(other).text == words


@pytest.mark.parametrize(
    ("needed", "place", "ground"),
    [
        (0.01, "below your range", "above break-even over its whole range"),
        (0.05, "inside your range", "the low end of its range is not"),
        (0.50, "above your range", "the low end of its range is not"),
        (None, "a win pays nothing", "no Connect is worth it"),
    ],
)
def test_that_break_even_is_set_against_the_range(
    needed: float | None, place: str, ground: str
) -> None:
    advice = replace(
        shortlist()[0].advice,
        p_hire_low=0.03,
        p_hire=0.05,
        p_hire_high=0.09,
        break_even_p_hire=needed,
    )
    advised = AdvisedJob(shortlist()[0].job, advice)
    assert facts(advised)[3].sentence == place
    assert ground in decision_sentence(advised)


def test_that_what_the_post_does_not_ask_is_called_assumed() -> None:
    advised = shortlist()[0]
    blind = replace(advised, advice=replace(advised.advice, connects=17, connects_assumed=True))
    assert facts(blind)[2].figure == "about 17 Connects"
    assert "does not say" in facts(blind)[2].sentence
    assert "does not say" in decision_sentence(blind)


def test_that_nothing_of_ones_own_is_called_a_market_prior() -> None:
    advice = shortlist()[0].advice
    none = replace(advice, based_on=replace(advice.based_on, proposals=0, interviews=0, hires=0))
    assert rests_on(none).startswith("A market prior")
    assert str(advice.based_on.proposals) in rests_on(advice)


def test_that_one_scale_holds_every_range() -> None:
    advices = [one.advice for one in shortlist()]
    top = scale_top(advices)
    assert all(advice.p_hire_high <= top <= 1 for advice in advices)
    assert {row.range.top for row in shortlist_rows(shortlist()) if row.range} == {top}
    assert scale_top([]) > 0
    assert chance_range(advices[0], top).break_even == advices[0].break_even_p_hire


def test_that_a_row_is_read_out_as_a_whole() -> None:
    row = shortlist_rows(shortlist())[0]
    advised = shortlist()[0]
    assert row.spoken.startswith(advised.job.title or "")
    for part in ("Apply", "in 100", "break-even", row.worth):
        assert part in row.spoken


def test_that_the_unknown_is_said_to_be_unknown_not_bad() -> None:
    bare = Job(id="bare")
    assert all(fact.value is None for fact in client_facts(bare) + post_facts(bare, NOW))
    assert headline(bare, NOW) == ""
    unrated = Job(id="unrated", client_rating=0.0, client_reviews=0)
    assert all(fact.value is None for fact in client_facts(unrated))


def test_that_the_headline_says_what_the_post_says() -> None:
    job = Job(
        id="job",
        posted_at=NOW - timedelta(hours=5),
        hourly_low_cents=35_00,
        hourly_high_cents=60_00,
        level="expert",
        duration="1 to 3 months",
        client_member_since=AS_OF.replace(year=2019),
    )
    said = headline(job, NOW)
    for part in ("Posted 5 hours ago", "hourly $35 to $60", "expert", "client since 2019"):
        assert part in said


def test_that_places_are_told_from_the_bids_of_the_post() -> None:
    advised = boosted_job()
    bids = sorted(advised.job.boost_bids or (), reverse=True)
    told = places(advised)
    assert [place.held for place in told] == bids[::-1]
    assert [place.takes for place in told] == [bid + 1 for bid in bids[::-1]]
    assert [place.takes for place in told if place.is_best] == [advised.advice.boost_connects]
    fewer = replace(advised, job=replace(advised.job, boost_bids=(9,)))
    assert [place.held for place in places(fewer)] == [None, None, None, 9]
    blind = replace(advised, job=replace(advised.job, boost_bids=None))
    assert places(blind) == []
    assert "shows no bids" in verdict(blind)


@pytest.mark.parametrize(
    ("boosted", "words"),
    [
        (0, "0 of about 40 needed"),
        (1, "1 boosted proposal,"),
        (21, "21 of about 40 needed"),
        (40, "Insights shows"),
    ],
)
def test_that_few_boosts_are_too_early_for_a_figure(boosted: int, words: str) -> None:
    assert words in basis(boosted)


def test_that_facts_are_not_joined_by_what_looks_like_an_arabic_zero() -> None:
    assert joined(["a", "", "b"]) == "a · b"
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        assert "·" not in joined(["a", "b"])
    finally:
        QLocale.setDefault(before)


# -- what is typed and where links lead


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("900", 900_00),
        ("$1,800.50", 1_800_50),
        ("0", 0),
        ("", None),
        ("  ", None),
        ("abc", "bad"),
        ("12 weeks", "bad"),
        ("-5", "bad"),
        ("1e9", "bad"),
        ("9999999999999", "bad"),
    ],
)
def test_that_money_is_read_as_typed(text: str, cents: object) -> None:
    assert cents_of(text) == cents


@given(st.integers(0, 10_000_000_00))
def test_that_money_as_shown_is_read_back(cents: int) -> None:
    assert cents_of(formats.money(cents)) == cents


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "http://www.upwork.com/jobs/~01",
        "https://upwork.com.example.org/jobs/~01",
        "https://example.org/?https://www.upwork.com",
        "https://www.upwork.com@example.org/",
        "https://user@www.upwork.com/",
        "https://www.upwork.com:8443/",
        "https://notupwork.com/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//www.upwork.com/",
    ],
)
def test_that_no_other_address_than_upworks_is_opened(address: str | None) -> None:
    assert upwork_url(address) is None


@pytest.mark.parametrize(
    "address", ["https://www.upwork.com/jobs/~01", "https://upwork.com/x", "https://WWW.UPWORK.COM"]
)
def test_that_upworks_addresses_are_opened(address: str) -> None:
    found = upwork_url(address)
    assert found is not None
    assert found.host().endswith("upwork.com")


# -- the page over a snapshot


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[Snapshot], JobsPage]]:
    bridges: list[WorkspaceBridge] = []

    def show(snapshot: Snapshot) -> JobsPage:
        bridges.append(WorkspaceBridge(Clock(AS_OF)))
        page = JobsPage(bridges[-1])
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


Shown = Callable[[Snapshot], JobsPage]


def test_that_the_best_job_is_shown_first_and_arrows_go_on(shown: Shown, qtbot: QtBot) -> None:
    page = shown(sample_snapshot())
    ids = [one.job.id for one in shortlist()]
    assert page.panel.list.current_id() == ids[0]
    page.panel.list.setFocus()
    qtbot.keyClick(page.panel.list, Qt.Key.Key_Down)
    assert page.current() == shortlist()[1]
    assert page.detail.title.text() == formats.isolated(shortlist()[1].job.title or "")


def test_that_another_page_leads_to_a_job_on_either_tab(shown: Shown) -> None:
    page = shown(sample_snapshot())
    page.open_with(shortlist()[3].job.id)
    assert page.current() == shortlist()[3]
    away = sample_snapshot().put_away[0]
    page.open_with(away.id)
    assert page.panel.tab == PUT_AWAY
    assert page.detail.away.isVisible()
    assert not page.detail.decision.isVisible()
    assert page.detail.bring_back.isVisible()
    page.open_with(None)
    assert page.panel.tab == PUT_AWAY


def test_that_a_new_snapshot_keeps_the_job_in_sight(shown: Shown) -> None:
    page = shown(sample_snapshot())
    page.open_with(shortlist()[2].job.id)
    turned = replace(sample_snapshot(), shortlist=shortlist()[::-1])
    page.show_ledger(turned)
    assert page.current() == shortlist()[2]
    gone = replace(sample_snapshot(), shortlist=shortlist()[:2])
    page.show_ledger(gone)
    assert page.current() == shortlist()[0]


def test_that_an_empty_shortlist_offers_to_paste(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(empty_snapshot())
    assert page.current() is None
    asked: list[object] = []
    monkeypatch.setattr(page.bridge, "bring_in", lambda *given: asked.append(given[0]))
    QGuiApplication.clipboard().setText("A copied page")
    page.paste()
    assert asked == [[("Pasted text", "A copied page")]]
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_4, Qt.Key.Key_O, Qt.Key.Key_J):
        qtbot.keyClick(page, key)
    page.panel.tabs[PUT_AWAY].click()
    assert page.panel.tab == PUT_AWAY


def test_that_many_jobs_can_be_searched(shown: Shown) -> None:
    first = shortlist()[0]
    many = tuple(
        replace(first, job=replace(first.job, id=f"job-{n}", title=f"Kiln number {n}"))
        for n in range(30)
    )
    page = shown(replace(sample_snapshot(), shortlist=many))
    assert page.panel.search.isVisible()
    page.panel.search.setText("kiln 27")
    assert page.panel.list.jobs.rowCount() == 1
    assert page.panel.list.current_id() == "job-27"
    page.panel.search.setText("zeppelin")
    assert page.panel.list.jobs.rowCount() == 0
    assert page.current() is None
    page.panel.search.clear()
    assert page.panel.list.jobs.rowCount() == 30


def test_that_what_could_not_be_read_is_not_called_empty(qtbot: QtBot) -> None:
    bridge = WorkspaceBridge(Clock(AS_OF))
    page = JobsPage(bridge)
    qtbot.addWidget(page)
    page.show()
    bridge.failed.emit("Another program is writing.", "file_busy")
    assert "Another program is writing." in page.shown_empty().accessibleName()
    bridge.close()


def test_that_the_link_says_its_host_and_opens_by_key(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page = shown(sample_snapshot())
    assert page.detail.post.link.text() == "Open on www.upwork.com"
    page.detail.post.link.click()
    assert [url.host() for url in opened] == ["www.upwork.com"]
    evil = replace(shortlist()[0].job, url="https://example.org/")
    page.show_ledger(replace(sample_snapshot(), shortlist=(replace(shortlist()[0], job=evil),)))
    assert not page.detail.post.link.isVisible()
    page.detail.post.open_link()
    assert len(opened) == 1


def test_that_foreign_text_is_never_markup(shown: Shown) -> None:
    evil = replace(
        shortlist()[0].job,
        title="<img src='file:///etc/passwd'>&amp;<b>bold</b>",
        description="<script>alert(1)</script>",
        client_country="<b>Nowhere</b>",
        duration="<i>long</i>",
        skills=("<u>html</u>",),
    )
    page = shown(replace(sample_snapshot(), shortlist=(replace(shortlist()[0], job=evil),)))
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    tip = page.panel.list.jobs.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip


def test_that_the_eye_masks_titles_and_money(shown: Shown) -> None:
    with formats.masked():
        page = shown(sample_snapshot())
        said = page.panel.list.jobs.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "$" not in said
        assert (shortlist()[0].job.title or "?") not in said
        assert "$" not in page.detail.why.title.text()
        edited: list[Job] = []
        page.detail.jobEdited.connect(edited.append)
        page.detail.own.minutes.setText("33")
        page.detail.own.minutes.editingFinished.emit()
        assert [job.value_cents for job in edited] == [shortlist()[0].job.value_cents]


def test_that_the_waterfall_is_a_table_to_a_screen_reader(shown: Shown) -> None:
    chart = shown(sample_snapshot()).detail.why.chart
    model = chart.model()
    read = [
        [model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]
        for row in range(model.rowCount())
    ]
    assert read[0][0] == "A typical job"
    assert read[-1][0] == "Worth after cost"
    assert {row[1] for row in read[1:-1]} <= {"adds", "takes away"}
    assert chart.accessibleName()


def test_that_bad_figures_are_said_while_typing_and_not_written(shown: Shown) -> None:
    page = shown(sample_snapshot())
    own = page.detail.own
    edited: list[Job] = []
    own.jobEdited.connect(edited.append)
    for line, text in ((own.value, "much"), (own.minutes, "half an hour")):
        line.setText(text)
        line.textEdited.emit(text)
        assert own.problem.isVisible()
        line.editingFinished.emit()
        assert edited == []
    for line, text in ((own.value, ""), (own.minutes, "12")):
        line.setText(text)
        line.textEdited.emit(text)
    assert not own.problem.isVisible()
    own.minutes.editingFinished.emit()
    assert [(job.value_cents, job.minutes) for job in edited] == [(None, 12.0)]


def test_that_the_status_line_counts_the_plan() -> None:
    planned = [one.advice for one in shortlist() if one.advice.in_plan]
    asked = sum(advice.connects for advice in planned)
    said = status_text(sample_snapshot())
    assert f"{len(shortlist())} jobs" in said
    assert f"{len(planned)} jobs, {asked} Connects" in said
    assert status_text(empty_snapshot()) == ""


def test_that_the_page_is_shown_within_50_ms(shown: Shown) -> None:
    page = shown(sample_snapshot())
    page.grab()
    taken = []
    for _ in range(5):
        started = perf_counter()
        page.refresh(sample_snapshot())
        taken.append(perf_counter() - started)
    assert min(taken) < 0.05


def test_that_put_away_jobs_say_why() -> None:
    snapshot = sample_snapshot()
    sent = snapshot.ledger.sent[-1]
    applied = Job(id="a", job_key=sent.proposal.job_key, title=sent.proposal.title, archived=True)
    rows = put_away_rows([applied, Job(id="b", is_closed=True), Job(id="c")], {applied.id})
    assert {row.id: row.tag.text for row in rows} == {
        "a": "Applied",
        "b": "Closed",
        "c": "Not for me",
    }


# -- the page over a real file


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path) -> Iterator[JobsPage]:
    path = tmp_path / "sample.bidbook"
    Workspace.create_sample(path, Clock(AS_OF)).close()
    bridge = WorkspaceBridge(Clock(AS_OF))
    page = JobsPage(bridge)
    qtbot.addWidget(page)
    page.resize(1224, 800)
    page.show()
    bridge.snapshotChanged.connect(page.show_ledger)
    with qtbot.waitSignal(bridge.snapshotChanged):
        bridge.open(path)
    yield page
    bridge.close()


def snapshot_of(page: JobsPage) -> Snapshot:
    assert page.shown is not None
    return page.shown


def test_that_rating_the_fit_by_key_writes_and_ranks_anew(live: JobsPage, qtbot: QtBot) -> None:
    last = snapshot_of(live).shortlist[-1]
    live.open_with(last.job.id)
    with qtbot.waitSignal(live.bridge.changed):
        qtbot.keyClick(live, Qt.Key.Key_5)
    now = live.current()
    assert now is not None
    assert now.job.id == last.job.id
    assert now.job.fit == 5
    assert now.advice.net_value_cents > last.advice.net_value_cents
    assert live.detail.own.fit.rating() == 5
    with qtbot.waitSignal(live.bridge.changed):
        qtbot.keyClick(live, Qt.Key.Key_5)
    again = live.current()
    assert again is not None
    assert again.job.fit is None
    with qtbot.waitSignal(live.bridge.changed):
        live.bridge.undo()
    undone = live.current()
    assert undone is not None
    assert undone.job.fit == 5


def test_that_two_quick_edits_are_both_kept(live: JobsPage, qtbot: QtBot) -> None:
    own = live.detail.own
    own.rate(2)
    own.minutes.setText("77")
    own.minutes.editingFinished.emit()
    shown: list[str] = []
    live.bridge.snapshotChanged.connect(lambda _snapshot: shown.append(own.minutes.text()))
    qtbot.waitUntil(lambda: len(shown) == 2)
    kept = live.current()
    assert kept is not None
    assert (kept.job.fit, kept.job.minutes) == (2, 77.0)
    assert shown == ["77", "77"]


def test_that_not_for_me_puts_away_and_goes_on_to_the_next(live: JobsPage, qtbot: QtBot) -> None:
    first, second = snapshot_of(live).shortlist[:2]
    with qtbot.waitSignal(live.bridge.changed):
        qtbot.keyClick(live, Qt.Key.Key_X)
    now = live.current()
    assert now is not None
    assert now.job.id == second.job.id
    assert first.job.id in {job.id for job in snapshot_of(live).put_away}
    live.open_with(first.job.id)
    with qtbot.waitSignal(live.bridge.changed):
        live.detail.bring_back.click()
    assert live.panel.tab == SHORTLIST
    back = live.current()
    assert back is not None
    assert back.job.id == first.job.id


def test_that_applying_records_what_was_spent(live: JobsPage, qtbot: QtBot) -> None:
    live.open_with(boosted_job().job.id)
    wanted = live.current()
    assert wanted is not None
    qtbot.keyClick(live, Qt.Key.Key_A)
    dialog = live.findChild(ApplyDialog)
    assert dialog is not None
    assert dialog.amounts() == (wanted.job.connects, 0)
    dialog.base.setText("many")
    assert dialog.amounts() is None
    assert not dialog.record.isEnabled()
    dialog.base.setText("15")
    dialog.boost.setText("13")
    assert dialog.record.text() == "Record 28 Connects"
    before = len(snapshot_of(live).ledger.sent)
    with qtbot.waitSignal(live.bridge.changed):
        dialog.record.click()
    sent = snapshot_of(live).ledger.sent
    assert len(sent) == before + 1
    new = next(one for one in sent if one.proposal.title == wanted.job.title)
    assert (new.base, new.boost, new.proposal.outcome) == (15, 13, Outcome.PENDING)
    assert wanted.job.id not in {one.job.id for one in snapshot_of(live).shortlist}
