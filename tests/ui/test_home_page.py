"""Home: the four figures and their sentences, the lots, Today, the shortlist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, Wallet, WalletKind
from app.domain.owed import Owed, OwedCode, OwedKind
from app.domain.proposals import Outcome, Proposal
from app.domain.ranges import Range
from app.domain.rule_readings import Certainty
from app.domain.today import TodayCode, TodayItem, today
from app.ui import formats
from app.ui.home.figures import balance_text, cost_text, lapse_text, runway_text
from app.ui.home.home_page import HomePage
from app.ui.home.home_text import Action
from app.ui.home.lots_words import lots_sentence, segments_of
from app.ui.home.shortlist_card import decision_words, plan_sentence
from app.ui.home.today_words import support_text, today_text
from app.ui.ledger.filters import LedgerFilter
from app.workspace.snapshot import Snapshot
from tests.ui.recording_bridge import RecordingBridge
from tests.ui.sample_snapshot import (
    AS_OF,
    empty_snapshot,
    newcomer_records,
    newcomer_snapshot,
    opening_snapshot,
    sample_snapshot,
    snapshot_of,
)


@pytest.fixture
def bridge() -> Iterator[RecordingBridge]:
    made = RecordingBridge()
    yield made
    made.close()


def page_of(qtbot: QtBot, bridge: RecordingBridge, snapshot: Snapshot) -> HomePage:
    page = HomePage(bridge)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show_ledger(snapshot)
    page.show()
    return page


def without_pace() -> Snapshot:
    """40 free Connects of half a year ago and one proposal of then."""
    wallet, given, *_sent = newcomer_records(AS_OF - timedelta(days=200))
    old = Entry(
        id="old",
        wallet="wallet",
        occurred_on=AS_OF - timedelta(days=190),
        kind=EntryKind.PROPOSAL,
        connects=-6,
        title="Menu cards",
    )
    return snapshot_of([wallet, given, old])


def short_snapshot() -> Snapshot:
    """More spent than any row brought in."""
    spend = Entry(
        id="much",
        wallet="wallet",
        occurred_on=AS_OF - timedelta(days=1),
        kind=EntryKind.PROPOSAL,
        connects=-30,
        title="A large shop",
    )
    return snapshot_of([*newcomer_records(), spend])


# -- the four figures


def test_that_the_balance_says_sources_and_cost() -> None:
    text = balance_text(sample_snapshot().ledger)
    assert (text.figure, text.unit) == ("144", "Connects")
    assert text.sentence == (
        "20 bought, 88 from the plan, 30 free, 6 awarded. They cost you $21.95."
    )
    assert balance_text(newcomer_snapshot().ledger).sentence == "14 free. They cost you nothing."
    assert balance_text(opening_snapshot().ledger).sentence == (
        "40 of unknown age. What they cost is not known."
    )
    assert balance_text(empty_snapshot().ledger).sentence == "No Connects are left."


def test_that_the_next_lapse_says_its_range_or_what_ends_next() -> None:
    sample = lapse_text(sample_snapshot().ledger)
    assert (sample.figure, sample.unit) == ("18", "on 1 January")
    assert sample.sentence == "At your pace; between 0 and 84. Two more proposals use them."
    newcomer = lapse_text(newcomer_snapshot().ledger)
    assert newcomer.is_words
    assert newcomer.sentence == "14 end on 22 Oct 2027; none of them lapse at your pace."
    opening = lapse_text(opening_snapshot().ledger)
    assert (opening.figure, opening.unit) == ("40", "end by 21 Nov 2027")
    assert lapse_text(empty_snapshot().ledger).sentence == "No lot holds Connects."


def test_that_the_runway_is_words_where_nothing_tells() -> None:
    sample = runway_text(sample_snapshot().ledger)
    assert (sample.figure, sample.unit) == ("9½", "weeks")
    assert sample.sentence == (
        "At 13.6 a week until about 25 January; between 1 January and 20 May."
    )
    assert runway_text(opening_snapshot().ledger).figure == "No pace yet"
    assert runway_text(without_pace().ledger).figure == "No pace yet"
    assert runway_text(empty_snapshot().ledger).figure == "Used up"
    for snapshot in (opening_snapshot(), without_pace(), empty_snapshot()):
        assert runway_text(snapshot.ledger).is_words


def test_that_all_wallets_name_the_one_that_runs_out_first() -> None:
    sentence = runway_text(sample_snapshot(None).ledger).sentence
    assert "Studio North" in sentence
    assert " first: at 10.3 a week until about 24 January; 22 December at the earliest." in sentence


def test_that_the_cost_per_win_has_range_and_sample_or_says_why_not() -> None:
    sample = cost_text(sample_snapshot().spend)
    assert (sample.figure, sample.unit) == ("$27", "cash")
    assert sample.sentence == (
        "Between $18 and $39. 11 wins from 169 proposals; 5 are too young to count."
    )
    newcomer = cost_text(newcomer_snapshot().spend)
    assert (newcomer.figure, newcomer.is_words) == ("Too early", True)
    assert newcomer.sentence == "0 of about 15 answers needed. 4 are too young to count."


def test_that_no_win_and_no_cash_are_words_and_no_zero() -> None:
    spend = sample_snapshot().spend
    winless = cost_text(replace(spend, wins=0, cash_per_win=Range(None, 3000, None)))
    assert (winless.figure, winless.is_words) == ("No win yet", True)
    free = cost_text(replace(spend, cash_per_win=Range(0, 0, 0)))
    assert (free.figure, free.is_words) == ("No cash", True)
    one = cost_text(replace(spend, wins=1, pending=1, proposals=61))
    assert one.sentence.endswith("1 win from 60 proposals; 1 is too young to count.")


# -- the lots


def test_that_the_lots_sentence_tells_what_to_do() -> None:
    sample = lots_sentence(sample_snapshot().ledger)
    assert sample.lead == "18 Connects ($1.78) lapse on 1 January at your pace."
    assert sample.rest == "Two more proposals at your usual 16 use them."
    newcomer = lots_sentence(newcomer_snapshot().ledger)
    assert newcomer.lead == "Nothing lapses at your pace."
    assert (
        newcomer.rest == "Next, 14 Connects end on 22 Oct 2027; your pace uses all of them before."
    )
    opening = lots_sentence(opening_snapshot().ledger)
    assert opening.lead == "40 Connects end by 21 Nov 2027 at the latest."
    idle = lots_sentence(without_pace().ledger)
    assert idle.lead.startswith("34 Connects end on ")
    assert idle.rest.startswith("Nothing was sent of late")
    assert lots_sentence(empty_snapshot().ledger).lead == "No lot holds Connects."


def test_that_segments_are_the_open_lots_in_order_of_use() -> None:
    ledger = sample_snapshot().ledger
    (segments,) = segments_of(ledger).values()
    assert [(one.key, one.connects) for one in segments] == [
        (lot.id, lot.left) for lot in ledger.open_lots
    ]
    assert (segments[0].label, segments[0].sublabel) == ("Plan · 88", "1 Jan 2027")
    assert segments[0].lapse_label == "8 projected to lapse"
    assert segments[0].tooltip == (
        "Plan: 88 Connects, ends on 1 Jan 2027. 8 of them lapse at your pace. Cost: $19.55."
    )
    (opening,) = segments_of(opening_snapshot().ledger).values()
    assert opening[0].projected_lapse == 0
    assert opening[0].sublabel == "by 21 Nov 2027"


def test_that_each_wallet_has_a_bar_with_its_name(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot(None))
    assert len(page.lots.bars) == 2
    page.show_ledger(sample_snapshot())
    assert len(page.lots.bars) == 1


def test_that_a_lot_leads_to_its_rows(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    went = destinations(page)
    qtbot.keyClick(page.lots.bars[0], Qt.Key.Key_Return)
    lot = sample_snapshot().ledger.open_lots[0]
    assert went == [("ledger", LedgerFilter(lot=lot.id, label="Plan lot of 1 Jan 2026"))]


def destinations(page: HomePage) -> list[tuple[str, Any]]:
    went: list[tuple[str, Any]] = []
    page.navigate.connect(lambda key, argument: went.append((key, argument)))
    return went


# -- Today


def test_that_every_code_has_words_and_an_action() -> None:
    for code in TodayCode:
        item = TodayItem(code=code, count=3, cents=45, day=AS_OF, title="Red logo")
        text = today_text(item, AS_OF)
        assert text.title
        assert text.sentence.endswith(".")
        assert text.verb
        assert text.action in Action


def test_that_an_uncertain_award_may_follow_and_a_certain_one_should() -> None:
    item = TodayItem(code=TodayCode.AWARD_DUE, count=10, day=AS_OF, title="Red logo")
    assert "should" in today_text(item, AS_OF).sentence
    assert "may" in today_text(replace(item, is_certain=False), AS_OF).sentence


def test_that_a_shortfall_asks_for_the_missing_rows() -> None:
    first = today(short_snapshot().ledger)[0]
    text = today_text(first, AS_OF)
    assert text.title == "16 Connects have no lot"
    assert text.action is Action.IMPORT


def test_that_a_quiet_day_says_so(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, opening_snapshot())
    assert page.today.texts() == [
        "Nothing presses today. No lapse is near, nothing is owed and nothing differs.",
        "Balance matches Upwork. Last shown today.",
    ]


def test_that_the_sample_lists_what_presses(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    titles = [text.split(".")[0] for text in page.today.texts()]
    assert titles[:2] == ["18 Connects lapse in 41 days", "Upwork owes you 19"]
    assert titles[-1] == "Balance matches Upwork"


def test_that_the_support_text_is_copied(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    link = next(b for b in page.today.findChildren(QPushButton) if b.text() == "Copy support text")
    link.click()
    copied = QGuiApplication.clipboard().text()
    assert "Query tuning for a regional bakery" in copied
    assert "(19)" in copied
    assert "16 Nov 2026" in copied


def test_that_a_support_text_without_a_day_still_reads() -> None:
    text = support_text(TodayItem(code=TodayCode.REFUND_DUE, count=4))
    assert "(4)" in text


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (OwedCode.JOB_CLOSED, "closed without a hire"),
        (OwedCode.BOOST_CLOSED, "closed without a hire"),
        (OwedCode.OUTBID, "was outbid"),
        (OwedCode.ENDED, "has ended"),
    ],
)
def test_that_what_is_owed_says_why(code: OwedCode, said: str) -> None:
    due = Owed(
        kind=OwedKind.REFUND,
        code=code,
        title="Red logo",
        job_key=None,
        connects=14,
        cents=210,
        since=AS_OF,
        due_on=AS_OF,
        certainty=Certainty.CERTAIN,
        proposal_id="p",
        wallet="wallet",
        sent_on=AS_OF,
    )
    item = TodayItem(code=TodayCode.REFUND_DUE, count=14, day=AS_OF, title="Red logo", owed=(due,))
    assert said in today_text(item, AS_OF).sentence
    assert "(14)" in support_text(item)


def test_that_rows_of_unknown_wording_open_in_the_ledger(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    odd = Entry(
        id="odd",
        wallet="wallet",
        occurred_on=AS_OF - timedelta(days=2),
        kind=EntryKind.UNKNOWN,
        connects=5,
        wording="Spring surprise",
    )
    page = page_of(qtbot, bridge, snapshot_of([*newcomer_records(), odd]))
    went = destinations(page)
    next(b for b in page.today.findChildren(QPushButton) if b.text() == "Open").click()
    assert went[0][0] == "ledger"
    assert went[0][1].entry_ids == frozenset({"odd"})


def test_that_proposals_without_news_lead_to_their_page(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    old = Proposal(
        id="old",
        wallet="wallet",
        title="Old one",
        sent_on=AS_OF - timedelta(days=40),
        outcome=Outcome.PENDING,
    )
    page = page_of(qtbot, bridge, snapshot_of([*newcomer_records(), old]))
    assert any(text.startswith("1 proposal is older") for text in page.today.texts())
    went = destinations(page)
    next(b for b in page.today.findChildren(QPushButton) if b.text() == "Mark them").click()
    assert went == [("proposals", None)]


# -- the shortlist


def test_that_the_plan_names_what_to_send_this_week() -> None:
    said = plan_sentence(sample_snapshot().shortlist)
    plan = [job for job in sample_snapshot().shortlist if job.advice.in_plan]
    connects = sum(job.advice.connects + job.advice.boost_connects for job in plan)
    assert said.lead == f"This week: the first six, {connects} Connects."
    assert said.rest.startswith("Together worth $")
    assert plan_sentence([]).lead == "This week: none of these."


def test_that_decisions_are_words() -> None:
    words = [decision_words(job)[0] for job in sample_snapshot().shortlist]
    assert words[0] == "Apply"
    assert "Apply, boost up to 13" in words
    assert words[-1] == "Skip"


def test_that_a_row_leads_to_its_job(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    went = destinations(page)
    page.shortlist.table.rowActivated.emit(1)
    assert went == [("jobs", sample_snapshot().shortlist[1].job.id)]


def test_that_an_empty_shortlist_asks_for_a_job(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, newcomer_snapshot())
    assert page.shortlist.table.isHidden()
    with qtbot.waitSignal(page.pasteRequested):
        next(
            b for b in page.shortlist.findChildren(QPushButton) if b.text() == "Paste a job"
        ).click()


# -- the page


def test_that_an_empty_ledger_shows_the_next_step_and_no_zeros(
    qtbot: QtBot, bridge: RecordingBridge
) -> None:
    page = page_of(qtbot, bridge, empty_snapshot())
    assert not page.figures["balance"].isVisible()
    primary = [
        b.text()
        for b in page.findChildren(QPushButton)
        if b.property("kind") == "primary" and b.isVisible()
    ]
    assert primary == ["Paste history"]


def test_that_the_header_adds_imports_and_hides(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    went = destinations(page)
    buttons = {b.text() or b.accessibleName(): b for b in page.header.findChildren(QPushButton)}
    with qtbot.waitSignal(page.addRequested):
        buttons["Add"].click()
    buttons["Import"].click()
    assert went == [("import", None)]
    buttons["Hide money and names"].click()
    assert formats.is_masked()
    page.show_ledger(sample_snapshot())
    assert "•••" in page.figures["cost"].accessibleName()


def test_that_the_figures_are_read_out_whole(qtbot: QtBot, bridge: RecordingBridge) -> None:
    page = page_of(qtbot, bridge, sample_snapshot())
    name = page.figures["lapse"].accessibleName()
    assert name.startswith("Next to lapse: 18 on 1 January. At your pace;")


def test_that_the_day_is_the_ledgers_own() -> None:
    assert sample_snapshot().ledger.as_of == date(2026, 11, 21)


def agency(*plans: PlanStart) -> Snapshot:
    """An agency that bought 100 in May and 20 in October."""
    wallet = Wallet(
        id="pool", name="Pool", kind=WalletKind.AGENCY, plan=plans[-1].plan, plan_history=plans
    )
    bought = [
        Entry(
            id=f"bought-{n}", wallet="pool", occurred_on=date(2026, month, 1),
            kind=EntryKind.BOUGHT, connects=n, cost_cents=15 * n,
        )
        for month, n in ((5, 100), (10, 20))
    ]  # fmt: skip
    return snapshot_of([wallet, *bought])


PLUS = PlanStart(plan=PlanName.AGENCY_PLUS)


def test_that_frozen_connects_are_told_apart_from_usable_ones() -> None:
    left = PlanStart(plan=PlanName.AGENCY_BASIC, from_on=date(2026, 8, 1))
    text = balance_text(agency(PLUS, left).ledger)
    assert (text.figure, text.unit) == ("20", "to use")
    assert text.sentence == (
        "100 more are frozen until Agency Plus is back. In all: 120 bought. They cost you $18.00."
    )


def test_that_nothing_is_frozen_while_the_plan_is_there() -> None:
    back = PlanStart(plan=PlanName.AGENCY_PLUS, from_on=date(2026, 9, 1))
    left = PlanStart(plan=PlanName.AGENCY_BASIC, from_on=date(2026, 8, 1))
    for plans in ((PLUS,), (PLUS, left, back)):
        text = balance_text(agency(*plans).ledger)
        assert (text.figure, text.unit) == ("120", "Connects")
        assert "frozen" not in text.sentence


def test_that_a_pool_frozen_as_a_whole_has_no_runway() -> None:
    left = PlanStart(plan=PlanName.AGENCY_BASIC, from_on=date(2026, 11, 1))
    ledger = agency(PLUS, left).ledger
    assert balance_text(ledger).figure == "0"
    assert runway_text(ledger).figure == "Frozen"
    assert runway_text(ledger).sentence == "Nothing can be used until Agency Plus is back."


@pytest.mark.parametrize("kinds", [(EntryKind.BOUGHT,), (EntryKind.BOUGHT, EntryKind.FREE)])
def test_that_very_many_lots_are_told_together_and_none_is_lost(
    kinds: tuple[EntryKind, ...],
) -> None:
    start = AS_OF - timedelta(days=330)
    wallet, *_rest = newcomer_records()
    bought = [
        Entry(
            id=f"lot-{at:03}",
            wallet="wallet",
            occurred_on=start + timedelta(days=at),
            kind=kinds[at % len(kinds)],
            connects=2,
            cost_cents=30 if at % len(kinds) == 0 else None,
        )
        for at in range(300)
    ]
    ledger = snapshot_of([wallet, *bought]).ledger
    (segments,) = segments_of(ledger).values()
    assert len(ledger.open_lots) == 300
    assert len(segments) <= 40
    assert sum(one.connects for one in segments) == ledger.balance == 600
    assert segments[0].tooltip.startswith("Bought: ")
    assert " lots, ending " in segments[0].tooltip
    assert {one.source for one in segments} == {lot.source for lot in ledger.open_lots}
