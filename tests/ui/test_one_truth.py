"""Window, command line and report tell one ledger to the cent, each currency by itself."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.ledger import Ledger
from app.reporting.csv_sheet import sheet_csv
from app.ui import formats
from app.ui.home.figures import balance_text
from app.ui.insights.chart_export import csv_text
from app.ui.insights.expiries_chart import ExpiriesChart
from app.ui.insights.money_chart import MoneyChart
from app.ui.insights.period import Bounds, Span
from app.ui.insights.picture import AnyChart
from app.ui.insights.spending_chart import SpendingChart
from app.ui.members.team_page import TeamPage
from app.workspace.workspace import Workspace
from tests import three_currencies_by_hand as by_hand
from tests.command_line import CommandLine
from tests.ui.intake_bench import IntakeBench


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "three.bidbook"
    by_hand.workspace_at(found).close()
    return found


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    made = Workspace.open(path, by_hand.Clock(by_hand.AS_OF))
    yield made
    made.close()


def sheet_of(chart: AnyChart, ledger: Ledger) -> list[dict[str, str]]:
    """What the table of a chart and its CSV hold."""
    period = Bounds(ledger.first_day or ledger.as_of, ledger.as_of).span(Span.ALL)
    data = chart.read(ledger, period)
    assert chart.absence(data) is None
    return list(csv.DictReader(StringIO(csv_text(chart.picture(data).sheet))))


def report_rows(workspace: Workspace) -> list[list[str]]:
    """All rows of the statement of everyone, of January, and of the expense pack."""
    month = by_hand.date(2026, 1, 31)
    sheets = (workspace.statement(None, month), workspace.expenses(2026))
    return [row for one in sheets for row in csv.reader(StringIO("".join(sheet_csv(one))))]


def test_that_window_command_and_report_agree_to_the_cent(
    qtbot: QtBot, path: Path, workspace: Workspace
) -> None:
    # The window: the page of the team, Home, three charts.
    bench = IntakeBench(qtbot, path, by_hand.AS_OF)
    page = bench.show(TeamPage(bench.bridge))
    bench.until(page.shown)
    page.period.activated.emit(page.period.findText("All time"))
    bench.until(lambda: (found := page.shown()) is not None and found.since is None)
    said = {name: card.accessibleName() for name, card in page.figures.items()}
    bench.bridge.close()
    assert "160" in said["spent"]
    assert "$15.00 cash. Other currencies are apart." in said["spent"]
    assert "$7.50" in said["cost"]
    rupees = formats.money(by_hand.LEFT["INR"], "INR")
    assert "20 of them end on 3 Jan 2027." in said["pool"]
    ledger = workspace.ledger()
    assert f"They cost you {rupees}." in balance_text(ledger).sentence
    assert "7.50" in {row["cash_per_win"] for row in sheet_of(SpendingChart(), ledger)}
    (expiry,) = sheet_of(ExpiriesChart(), ledger)
    assert (expiry["ends_on"], expiry["connects"]) == ("2027-01-03", "20")
    assert (expiry["cost"], expiry["currency"]) == ("300.00", "INR")
    for currency, cents in by_hand.CASH.items():
        chart = MoneyChart()
        chart.choice = currency
        last = sheet_of(chart, ledger)[-1]
        assert (last["currency"], last["spent"]) == (currency, f"{cents / 100:.2f}")

    # The command line.
    command = CommandLine(path, by_hand.AS_OF.isoformat())
    wins = command.json("wins")
    assert (wins["cash_cents"], wins["currency"]) == (by_hand.CASH["USD"], "USD")
    assert wins["cash_per_win_cents"]["value"] == by_hand.A_WIN
    assert {one["currency"]: one["cash_cents"] for one in wins["other_currencies"]} == {
        name: by_hand.CASH[name] for name in ("EUR", "INR")
    }
    assert command.json("balance")["costs"] == by_hand.LEFT
    assert command.json("expiring", "--days", "365")["costs"] == by_hand.LEFT

    # The report.
    rows = {row[0]: row[1:] for row in report_rows(workspace) if row}
    assert rows["A win"][0] == "7.50"
    assert rows["Ana"][-3:] == ["15.00", "0.00", "0.00"]
    assert rows["Ben"][-3:] == ["0.00", "10.00", "150.00"]
    assert rows["2027-01-03"][:3] == ["20", "20", "20"]
    assert rows["2027-01-03"][-1] == "300.00"
    assert rows["Used, net of what came back"] == ["-160", "-10.00", "-150.00", "-15.00"]
    assert rows["Held at the end"] == ["20", "0.00", "300.00", "0.00"]
