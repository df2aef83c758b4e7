"""The cards of the page by their keys. Imports what draws: not for the GUI thread at first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.ui.insights.advice import AnyAdviser
from app.ui.insights.advice_card import AdviceCard
from app.ui.insights.advisers import BadgeAdviser, BundleAdviser, PlanAdviser
from app.ui.insights.balance_chart import BalanceChart
from app.ui.insights.beside_others import BesideOthers
from app.ui.insights.chart_card import ChartCard
from app.ui.insights.expiries_chart import ExpiriesChart
from app.ui.insights.hindsight import WhatIfAdviser
from app.ui.insights.money_chart import MoneyChart
from app.ui.insights.pace_slider import PaceSlider
from app.ui.insights.picture import AnyChart
from app.ui.insights.rate_charts import BoostChart, FunnelChart, WinRateChart
from app.ui.insights.runway_chart import RunwayChart
from app.ui.insights.spending_chart import SpendingChart
from app.ui.workspace_bridge import WorkspaceBridge

AnyCard = ChartCard | AdviceCard

CHARTS: Mapping[str, Callable[[], AnyChart]] = {
    made.name: made
    for made in (
        ExpiriesChart,
        SpendingChart,
        BalanceChart,
        BoostChart,
        RunwayChart,
        FunnelChart,
        WinRateChart,
        MoneyChart,
    )
}
ADVISERS: Mapping[str, Callable[[], AnyAdviser]] = {
    made.name: made
    for made in (BundleAdviser, PlanAdviser, BadgeAdviser, BesideOthers, WhatIfAdviser)
}


def make_card(name: str, bridge: WorkspaceBridge) -> AnyCard:
    """Build the card of a key. Raises KeyError for an unknown one."""
    if name in ADVISERS:
        return AdviceCard(ADVISERS[name](), bridge)
    chart = CHARTS[name]()
    card = ChartCard(chart, bridge)
    if isinstance(chart, RunwayChart):
        card.add_control(PaceSlider(card, chart))
    return card
