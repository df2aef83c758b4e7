"""How good was the advice? One sentence, the curve behind it, and what it is held against."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.advice.backtest import ENOUGH_HIRES, Backtest
from app.ui import formats
from app.ui.backtest.curve_chart import CurveChart
from app.ui.backtest.tables import groups_card, periods_card, replays_card, ways_card
from app.ui.backtest.words import doubt, headline, hindsight, reckoned, tr
from app.ui.jobs.columns import Columns
from app.ui.page import Page
from app.ui.task_runner import Token
from app.ui.theme import current_theme
from app.ui.turns import Turns
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, too_early
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.progress import Progress
from app.ui.widgets.sentence import Sentence
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.judging import backtest_of
from app.workspace.snapshot import Snapshot

STACK_BELOW = 900
"""px at 100 %: below it the cards stand in one column."""


class BacktestPage(Page):
    """Works it out on a worker when it is looked at; the work can be stopped."""

    pasteRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(tr("Track record"), tr("How past advice would have done"), scrolls=True)
        self.bridge = bridge
        self.shown: Backtest | None = None
        self._basis: tuple[object, ...] = ()
        self._token = Token()
        self.progress = Progress(can_cancel=True)
        self.progress.cancelled.connect(self.stop)
        self.answer = Sentence(step="lead", ink="text")
        self.doubt = Sentence(step="body")
        start, end = QWidget(), QWidget()
        self._start, self._end = _box(start), _box(end)
        self.columns = Columns(start, end, shares=(50, 50), stack_below=STACK_BELOW)
        self._found = QWidget()
        box = _box(self._found)
        box.addLayout(self._words())
        box.addWidget(self.columns)
        self._stack = QStackedWidget()
        self._empty: QWidget = QWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._found)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        steps = [self._add_curve, self._add_groups, self._add_ways, self._add_replays]
        self._turns = Turns(self, steps, self._end_columns)

    def refresh(self, snapshot: Snapshot) -> None:
        basis = (snapshot.path, snapshot.version, snapshot.ledger.as_of, snapshot.ledger.wallet)
        if basis != self._basis:
            self._basis = basis
            self._begin(snapshot)

    def stop(self) -> None:
        """Give up on the work under way."""
        self._token.cancel()
        self.progress.finish()
        self._basis = ()
        if self.shown is None:
            self._say(too_early(tr("Stopped"), tr("The track record was not worked out."), ()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.column.contentsRect().width() or self.width())

    # -- inside

    def _begin(self, snapshot: Snapshot) -> None:
        self._token.cancel()
        ledger, clock = snapshot.ledger, self.bridge.clock
        count = formats.connects(len(ledger.sent))
        self.progress.begin(tr("Judging {count} proposals").format(count=count))
        task = self.bridge.compute_long(
            lambda token: backtest_of(ledger, clock, token.check),
            self._show,
            partial(self._say_failed, snapshot),
        )
        task.progressed.connect(self.progress.set_share)
        self._token = task.token

    def _show(self, found: Backtest) -> None:
        self._turns.finish()
        self.progress.finish()
        self.shown = found
        if not found.scores.count:
            self._say(too_early(tr("Nothing to judge yet"), headline(found), ()))
            return
        self.answer.set_text(headline(found))
        self.doubt.set_text(doubt(found))
        self.count.setText(_judged(found))
        self.chart.show_points(found.curve)
        self._say_beyond()
        self.groups.show_rows(found.groups)
        self.periods.show_rows(found.periods)
        self.ways.show_rows(found.ways)
        self.replays.show_rows(found.replays)
        self.basis.set_text(reckoned(found))
        self._stack.setCurrentWidget(self._found)
        self.statusChanged.emit(_status(found))

    def _say_beyond(self, point: str = "") -> None:
        """Under the picture: the point that is looked at, else how to read it."""
        beyond = self.chart.beyond()
        text = point or tr("Dot size: how many. The band holds the truth in about 8 of 10 cases.")
        if beyond and not point:
            more = tr("{count} with higher chances lie beyond the edge.")
            text = f"{text} {more.format(count=formats.connects(beyond))}"
        self.beyond.set_text(text)

    def _say_failed(self, snapshot: Snapshot, error: Exception) -> None:
        self.progress.finish()
        self._basis = ()
        reason = sentence_of(error)
        self._say(
            could_not_load(
                tr("The track record could not be worked out"),
                tr("{reason} Your data is untouched.").format(reason=reason),
                Step(tr("Try again"), partial(self.refresh, snapshot)),
                Step(tr("Details"), partial(self.statusChanged.emit, reason)),
            )
        )

    def _say(self, empty: EmptyState) -> None:
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _add_curve(self) -> None:
        self.chart, self.beyond = CurveChart(), Sentence()
        self.chart.pointRead.connect(self._say_beyond)
        self.count = PlainLabel("", "small", "text_3")
        card = Card(tr("Said against happened"), extra=self.count)
        card.add(self.chart, 1)
        card.add(self.beyond)
        self._start.addWidget(card)

    def _add_groups(self) -> None:
        self.groups, self.periods = groups_card(), periods_card()
        self._end.addWidget(self.groups)
        self._start.addWidget(self.periods)

    def _add_ways(self) -> None:
        self.ways = ways_card()
        self._end.addWidget(self.ways)

    def _add_replays(self) -> None:
        self.replays = replays_card()
        self.replays.note.set_text(hindsight())
        self.replays.note.show()
        self._end.addWidget(self.replays)

    def _end_columns(self) -> None:
        card = Card(tr("How this is reckoned"))
        self.basis = Sentence()
        card.add(self.basis)
        self._end.addWidget(card)
        for column in (self._start, self._end):
            column.addStretch(1)

    def _words(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(round(2 * current_theme().scale))
        box.addWidget(self.answer)
        box.addWidget(self.doubt)
        return box


def _box(holder: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(round(14 * current_theme().scale))
    return box


def _judged(found: Backtest) -> str:
    count = found.scores.count
    if count == 1:
        return tr("1 proposal")
    return tr("{count} proposals").format(count=formats.connects(count))


def _status(found: Backtest) -> str:
    return tr("{count} proposals judged, {hits} of about {enough} wins").format(
        count=formats.connects(found.scores.count),
        hits=formats.connects(found.scores.hits),
        enough=formats.connects(ENOUGH_HIRES),
    )
