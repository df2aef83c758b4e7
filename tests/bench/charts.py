"""P12: a chart with a million entries behind it, first paint, against a raw plot of as many points.

Both sides are what the window has to do: build the widget, take the values, paint them. What a
chart reads of the ledger happens beside the window; it is told apart.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.entries import EntryKind
from app.domain.ledger import Ledger
from app.domain.proposals import Outcome, Proposal
from app.ui.insights.chart_view import ChartView
from app.ui.insights.period import Bounds, Span
from app.ui.insights.picture import AnyChart
from app.workspace.clock import Clock
from app.workspace.workspace import Workspace
from tests.bench.ledgers import TODAY, kept_ledger_file
from tests.bench.pairs import Bar, cpu, line, ratio, report, seconds

SIZE = (640, 260)
POINTS = 1_000_000
"""Of the raw plot, whatever the ledger has."""
BAR = Bar(0.4)


def run(rows: int = 1_000_000) -> None:
    """Print the ratio of each chart, and how long its reading takes beside the window."""
    from app.ui.application import dress

    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    dress(app)
    workspace = Workspace.open(kept_ledger_file(rows), Clock(TODAY))
    ledger = with_wins(workspace.ledger())
    workspace.close()
    gc.collect()
    gc.freeze()
    _prepare(ledger)
    for chart in _charts():
        _measure(chart, ledger)


def _charts() -> tuple[AnyChart, ...]:
    from app.ui.insights.cards import CHARTS

    return tuple(made() for made in CHARTS.values())


def with_wins(ledger: Ledger) -> Ledger:
    """The ledger with a win for every fiftieth proposal: what a win costs needs some."""
    spends = [entry for entry in ledger.shown[0].entries if entry.kind is EntryKind.PROPOSAL]
    found = {
        entry.id: Proposal(
            id=entry.id,
            wallet=entry.wallet,
            title=entry.title or "",
            sent_on=entry.occurred_on,
            job_key=entry.job_key,
            member=entry.member,
            outcome=Outcome.HIRED,
        )
        for entry in spends[::50]
    }
    return replace(ledger, records=replace(ledger.records, proposals=found))


def _prepare(ledger: Ledger) -> None:
    """What all charts share, made once for a ledger: the first when it is opened."""
    took = seconds(ledger.warm, cpu)
    line("proposals and lots, made on opening", f"{took:8.3g} s", "CPU, beside the window", "")
    took = seconds(lambda: ledger.totals, cpu)
    line("proposals, summed up by day", f"{took:8.3g} s", "CPU, by the first chart", "")


def _measure(chart: AnyChart, ledger: Ledger) -> None:
    first = ledger.first_day or ledger.as_of
    period = Bounds(first, ledger.as_of).span(Span.ALL)
    found: list[object] = []
    took = seconds(lambda: found.append(chart.read(ledger, period)), cpu)
    again = seconds(lambda: found.append(chart.read(ledger, period)), cpu)
    told = Bar(1.0).verdict(took)
    line(f"{chart.name}, read", f"{took:8.3g} s", f"again {again:.3g} s; CPU", told)
    data = found[-1]
    if chart.absence(data) is not None:
        line(chart.name, "nothing", "to draw in this ledger", "")
        return

    def ours() -> None:
        view = ChartView(chart.title)
        view.resize(*SIZE)
        view.show_picture(chart.picture(data))
        _paint(view)

    report(f"P12 {chart.name}", ratio(ours, _raw(), clock=cpu), BAR)


def _raw() -> Callable[[], None]:
    days = np.arange(POINTS, dtype=float)
    values = np.random.default_rng(7).normal(size=POINTS).cumsum()

    def theirs() -> None:
        plot = pg.PlotWidget()
        plot.resize(*SIZE)
        plot.plot(days, values, pen=pg.mkPen(width=1))
        _paint(plot)

    return theirs


def _paint(widget: QWidget) -> None:
    """Paint it once, as the window would."""
    widget.grab()
    widget.deleteLater()


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
