"""One job: what it is, the decision, why, the boost, the user's own view, what the post says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.lots import Lot
from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.boost_card import BoostCard
from app.ui.jobs.columns import Columns
from app.ui.jobs.decision_card import DecisionCard
from app.ui.jobs.decision_words import rests_on
from app.ui.jobs.history_card import HistoryCard
from app.ui.jobs.job_list import JOB_MIME
from app.ui.jobs.nudges_card import NudgesCard
from app.ui.jobs.own_view import OwnViewCard
from app.ui.jobs.paying_words import paying_sentence
from app.ui.jobs.post_card import PostCard
from app.ui.jobs.post_words import headline
from app.ui.jobs.why_card import WhyCard
from app.ui.jobs.words import title_of
from app.ui.joining.tied_card import TiedCard
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.workspace.snapshot import AdvisedJob

STACK_HEAD = 470
"""px at 100 %: below it the actions stand under the title."""
NOTHING_USUAL = Job(id="")


@dataclass(frozen=True, slots=True)
class Around:
    """What the detail needs besides the job: the instant it counts from, boosts of one's own,
    whether no later edit of the job is still being written, what counts where it is silent, the
    open lots in order of use, and what a new Connect costs."""

    now: datetime
    boosted: int
    is_latest: bool = True
    usual: Job = NOTHING_USUAL
    lots: tuple[Lot, ...] = ()
    price_cents: int = 0


class JobDetail(QWidget):
    """The column beside the list. Made once; `show_advised` and `show_put_away` fill it.

    Made `in_turns`, it is empty until all of its `steps` were run.
    """

    applyWanted = Signal()
    dismissWanted = Signal()
    returnWanted = Signal()
    jobEdited = Signal(object)
    nicheKept = Signal(object)
    weekToggled = Signal()
    compareWanted = Signal()
    trackWanted = Signal()
    mergeWanted = Signal()
    splitWanted = Signal()

    def __init__(self, *, in_turns: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "ground")
        theme = current_theme()
        self._width = 0
        self._is_built = False
        self._box = QVBoxLayout(self)
        edge, top = theme.px("space.xxl"), theme.px("space.xl")
        self._box.setContentsMargins(edge, top, edge, top)
        self._box.setSpacing(round(14 * theme.scale))
        self._left = [self._add_head, self._add_why, self._add_side, self._add_rest]
        if not in_turns:
            for step in self.steps():
                step()

    def steps(self) -> list[Callable[[], object]]:
        """What builds the detail, one card or two at a time; each is run once, in order."""
        steps, self._left = self._left, []
        return [*steps, self._refit]

    def _add_head(self) -> None:
        self.meta = Sentence(ink="text_3")
        self.title = Sentence(step="title", ink="text")
        self.leaving = Sentence(step="body")
        self.leaving.hide()
        self.away, self.decision = _AwayCard(), DecisionCard()
        self._head_row = self._head()
        self._box.addLayout(self._head_row)
        for part in (self.leaving, self.away, self.decision):
            self._box.addWidget(part)

    def _add_why(self) -> None:
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.setSpacing(round(14 * current_theme().scale))
        self.why = WhyCard()
        self.columns = Columns(self.why, side, shares=(56, 44), stack_below=720)
        self._box.addWidget(self.columns)

    def _add_side(self) -> None:
        self.own, self.boost = OwnViewCard(), BoostCard()
        self.own.jobEdited.connect(self.jobEdited)
        self.own.nicheKept.connect(self.nicheKept)
        self._side.addWidget(self.own)
        self._side.addWidget(self.boost)
        self._side.addStretch(1)

    def _add_rest(self) -> None:
        self.basis = Sentence(ink="text_3")
        self.track = button(self.tr("How good has this been?"), Kind.LINK, compact=True)
        self.track.clicked.connect(self.trackWanted)
        self.compare = button(self.tr("Compare…"), Kind.LINK, compact=True)
        self.compare.setToolTip(self.tr("Puts it beside another job (key C)"))
        self.compare.clicked.connect(self.compareWanted)
        self.history, self.nudges, self.post = HistoryCard(), NudgesCard(), PostCard()
        self.tied = TiedCard()
        self.tied.mergeWanted.connect(self.mergeWanted)
        self.tied.splitWanted.connect(self.splitWanted)
        for card in (self._basis_row(), self.history, self.nudges, self.post, self.tied):
            self._box.addWidget(card)
        self._box.addStretch(1)

    def _refit(self) -> None:
        self._is_built = True
        if self._width:
            self.fit(self._width)

    def fit(self, width: int) -> None:
        """Arrange the cards for a room of `width` px."""
        self._width = width
        if not self._is_built:
            return
        inner = width - 2 * current_theme().px("space.xxl")
        is_narrow = inner < STACK_HEAD * current_theme().scale
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head_row.setDirection(down if is_narrow else across)
        self.decision.fit(inner)
        self.columns.fit(inner)
        self.post.fit(inner)

    def show_advised(self, advised: AdvisedJob, around: Around) -> None:
        """A job of the shortlist."""
        self._show_post(advised.job, around.now)
        paying = paying_sentence(
            advised.advice, around.lots, around.price_cents, advised.job.currency
        )
        self.decision.show_job(advised, paying)
        self.why.show_job(advised)
        self.own.show_usual(around.usual)
        self.own.show_job(advised.job, is_latest=around.is_latest)
        self.boost.show_job(advised, around.boosted)
        self.basis.set_text(rests_on(advised.advice))
        self._set_kind(is_advised=True, can_return=False)

    def show_put_away(self, job: Job, state: str, around: Around) -> None:
        """A job that is no longer on the shortlist, for the reason `state`."""
        self._show_post(job, around.now)
        self.away.show_state(state, can_return=not job.is_closed)
        self._set_kind(is_advised=False, can_return=not job.is_closed)

    def show_week(self, *, is_planned: bool | None) -> None:
        """Offer to take the job out of the week's plan or to put it back; None for neither."""
        self.week.setVisible(is_planned is not None)
        words = self.tr("Leave out") if is_planned else self.tr("Put back")
        self.week.setText(words)

    def say_leaving(self, words: str) -> None:
        """What the week's plan loses without the job; nothing hides it."""
        self.leaving.set_text(words)
        self.leaving.setVisible(bool(words))

    def _basis_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.basis, 1)
        for link in (self.compare, self.track):
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.basis_row = holder
        return holder

    def _head(self) -> QHBoxLayout:
        theme = current_theme()
        words = QVBoxLayout()
        words.setSpacing(round(2 * theme.scale))
        words.addWidget(self.meta)
        words.addWidget(self.title)
        self.week = button("")
        self.week.setToolTip(self.tr("Takes the job out of the week or puts it back (key L)"))
        self.week.clicked.connect(self.weekToggled)
        self.week.hide()
        self.dismiss = button(self.tr("Not for me"))
        self.dismiss.setToolTip(self.tr("Puts the job away (key X)"))
        self.apply = button(self.tr("I applied…"), Kind.PRIMARY)
        self.apply.setToolTip(self.tr("Records the proposal (key A)"))
        self.bring_back = button(self.tr("Bring back"), Kind.PRIMARY)
        self.dismiss.clicked.connect(self.dismissWanted)
        self.apply.clicked.connect(self.applyWanted)
        self.bring_back.clicked.connect(self.returnWanted)
        head = QHBoxLayout()
        head.setSpacing(theme.px("space.s"))
        head.addLayout(words, 1)
        head.addSpacing(theme.px("space.s"))
        actions = QHBoxLayout()
        actions.setSpacing(theme.px("space.s"))
        for action in (self.week, self.dismiss, self.apply, self.bring_back):
            actions.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        actions.addStretch(0)
        head.addLayout(actions)
        return head

    def _show_post(self, job: Job, now: datetime) -> None:
        self.meta.set_text(headline(job, now))
        self.meta.setVisible(bool(self.meta.text()))
        self.title.set_text(formats.isolated(title_of(job)))
        self.post.show_job(job, now)

    def _set_kind(self, *, is_advised: bool, can_return: bool) -> None:
        cards = (self.decision, self.columns, self.basis_row)
        for part in (*cards, self.apply, self.dismiss):
            part.setVisible(is_advised)
        if not is_advised:
            self.week.hide()
            self.leaving.hide()
        self.away.setVisible(not is_advised)
        self.bring_back.setVisible(can_return)


class DetailArea(QScrollArea):
    """Scrolls a detail downwards and tells it how wide it may be.

    A job dragged out of the list may be dropped on it: `jobDropped` carries its id.
    """

    jobDropped = Signal(str)

    def __init__(self, detail: JobDetail) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._detail = detail
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._detail.fit(self.viewport().width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(JOB_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(JOB_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        carried = event.mimeData()
        if carried.hasFormat(JOB_MIME):
            event.acceptProposedAction()
            self.jobDropped.emit(bytes(carried.data(JOB_MIME).data()).decode())


class _AwayCard(Card):
    """Why there is no advice for a job that was put away."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Sentence(step="body")
        self.add(self.words)

    def show_state(self, state: str, *, can_return: bool) -> None:
        rest = (
            self.tr("It is not advised on while it is put away. Bring it back to see its worth.")
            if can_return
            else self.tr("The post takes no more proposals, so there is nothing to advise.")
        )
        self.words.set_text(rest, lead=f"{state}.")
