"""Several wallets: advice is for one of them, named, and no sentence adds them up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entries import Entry, EntryKind, PlanName, PlanStart, Wallet, WalletKind
from app.domain.ledger import Ledger
from app.domain.pace_change import busiest_wallet
from app.domain.records import Record
from app.ui import formats
from app.ui.insights.advice_card import AdviceCard
from app.ui.insights.beside_others import BesideOthers
from app.ui.insights.expiries_chart import ExpiriesChart
from app.ui.insights.insights_page import InsightsPage
from app.ui.insights.period import Bounds, Span
from app.ui.insights.runway_chart import RunwayChart
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.clock import Clock
from tests.ui.insights.small_ledger import (
    AS_OF,
    additions,
    entry,
    proposals,
    small_ledger,
    snapshot_of,
)
from tests.ui.insights.test_cards import settle

STUDIO = Wallet(id="x", name="Studio", kind=WalletKind.AGENCY, plan=PlanName.AGENCY_PLUS)
ALL = Bounds(additions()[0].occurred_on, AS_OF).span(Span.ALL)
CARDS = ("what-to-buy", "which-plan", "the-badge", "beside-others", "what-if")


def of_studio(*, weekly: int = 30) -> list[Entry]:
    """Ten weeks of a busier wallet: 400 bought, `weekly` used each week."""
    bought = entry("studio", AS_OF - timedelta(days=100), EntryKind.BOUGHT, 400, cost_cents=6_000)
    rows = [bought]
    for week in range(10):
        day = AS_OF - timedelta(days=7 * week + 2)
        rows.append(entry(f"w{week}", day, EntryKind.PROPOSAL, -weekly, title=f"Studio {week}"))
    return [replace(row, wallet="x") for row in rows]


def two_wallets(studio: Wallet = STUDIO) -> Ledger:
    rows: list[Record] = [*additions(), *proposals(), studio, *of_studio()]
    return small_ledger(rows)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[InsightsPage]:
    bridge = WorkspaceBridge(Clock(AS_OF))
    made = InsightsPage(bridge)
    made.arrange(CARDS)
    qtbot.addWidget(made)
    made.resize(1300, 840)
    made.show_ledger(snapshot_of(two_wallets()))
    made.show()
    settle(qtbot, made)
    yield made
    bridge.close()


def cards_of(page: InsightsPage) -> list[AdviceCard]:
    return [card for card in page.parts if isinstance(card, AdviceCard)]


def test_that_the_busiest_wallet_is_advised_first() -> None:
    assert busiest_wallet(two_wallets()) == "x"
    assert busiest_wallet(small_ledger()) == "w"


def test_that_every_adviser_names_its_wallet_and_all_follow_another_choice(
    page: InsightsPage, qtbot: QtBot
) -> None:
    cards = cards_of(page)
    assert [card.name for card in cards] == list(CARDS)
    assert {card.wallets.currentText() for card in cards} == {"Studio"}
    assert all(card.wallets.isVisible() for card in cards)
    before = cards[0].text()
    assert "You hold 100" in before
    card = cards[1]
    card.wallets.activated.emit(card.wallets.findData("w"))
    qtbot.waitUntil(lambda: all(one.is_settled for one in cards) and cards[0].text() != before)
    assert {one.wallet for one in cards} == {"w"}
    assert "You hold 122" in cards[0].text()


def test_that_one_wallet_is_not_asked_for(qtbot: QtBot) -> None:
    bridge = WorkspaceBridge(Clock(AS_OF))
    card = AdviceCard(BesideOthers(), bridge)
    qtbot.addWidget(card)
    card.show_ledger(small_ledger())
    qtbot.waitUntil(lambda: bool(card.sentence.text()))
    assert card.wallets.isHidden()
    assert card.sentence.text().startswith("Yours: ")
    bridge.close()


def test_that_the_runway_names_the_wallet_that_runs_out_first() -> None:
    chart = RunwayChart()
    data = chart.read(two_wallets(), ALL)
    lead = chart.picture(data).answer.lead
    assert lead.startswith(f"{formats.isolated('Studio')} runs out first: its 100 last until ")


def test_that_frozen_connects_are_told_apart_in_both_charts_of_what_lies_ahead() -> None:
    history = (
        PlanStart(plan=PlanName.AGENCY_PLUS),
        PlanStart(plan=PlanName.AGENCY_BASIC, from_on=AS_OF - timedelta(days=3)),
    )
    closed = replace(STUDIO, plan=PlanName.AGENCY_BASIC, plan_history=history)
    ledger = two_wallets(closed).of_wallet("x")
    held = ledger.balance
    expiries = ExpiriesChart()
    picture = expiries.picture(expiries.read(ledger, ALL))
    assert picture.answer.lead.startswith(f"{held} frozen ones end on ")
    assert any(f"{held} of them frozen" in mark.text for mark in picture.marks)
    runway = RunwayChart()
    absence = runway.absence(runway.read(ledger, ALL))
    assert absence is not None
    assert absence.title == "Nothing to use, no runway"
