"""One job: what it is, the decision, why, the boost, the user's own view, what the post says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.boost_card import BoostCard
from app.ui.jobs.columns import Columns
from app.ui.jobs.decision_card import DecisionCard
from app.ui.jobs.decision_words import rests_on
from app.ui.jobs.own_view import OwnViewCard
from app.ui.jobs.post_card import PostCard
from app.ui.jobs.post_words import headline
from app.ui.jobs.why_card import WhyCard
from app.ui.jobs.words import title_of
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.workspace.snapshot import AdvisedJob

STACK_HEAD = 470
"""px at 100 %: below it the actions stand under the title."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the detail needs besides the job: the instant it counts from, boosts of one's own, and
    whether no later edit of the job is still being written."""

    now: datetime
    boosted: int
    is_latest: bool = True


class JobDetail(QWidget):
    """The column beside the list. Made once; `show_advised` and `show_put_away` fill it."""

    applyWanted = Signal()
    dismissWanted = Signal()
    returnWanted = Signal()
    jobEdited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "ground")
        theme = current_theme()
        self.meta = Sentence(ink="text_3")
        self.title = Sentence(step="title", ink="text")
        self.decision, self.why = DecisionCard(), WhyCard()
        self.own, self.boost, self.post = OwnViewCard(), BoostCard(), PostCard()
        self.away = _AwayCard()
        self.basis = Sentence(ink="text_3")
        self.own.jobEdited.connect(self.jobEdited)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(round(14 * theme.scale))
        beside.addWidget(self.own)
        beside.addWidget(self.boost)
        beside.addStretch(1)
        self.columns = Columns(self.why, side, shares=(56, 44), stack_below=720)
        box = QVBoxLayout(self)
        edge, top = theme.px("space.xxl"), theme.px("space.xl")
        box.setContentsMargins(edge, top, edge, top)
        box.setSpacing(round(14 * theme.scale))
        self._head_row = self._head()
        box.addLayout(self._head_row)
        for card in (self.away, self.decision, self.columns, self.basis, self.post):
            box.addWidget(card)
        box.addStretch(1)

    def fit(self, width: int) -> None:
        """Arrange the cards for a room of `width` px."""
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
        self.decision.show_job(advised)
        self.why.show_job(advised)
        self.own.show_job(advised.job, is_latest=around.is_latest)
        self.boost.show_job(advised, around.boosted)
        self.basis.set_text(rests_on(advised.advice))
        self._set_kind(is_advised=True, can_return=False)

    def show_put_away(self, job: Job, state: str, around: Around) -> None:
        """A job that is no longer on the shortlist, for the reason `state`."""
        self._show_post(job, around.now)
        self.away.show_state(state, can_return=not job.is_closed)
        self._set_kind(is_advised=False, can_return=not job.is_closed)

    def _head(self) -> QHBoxLayout:
        theme = current_theme()
        words = QVBoxLayout()
        words.setSpacing(round(2 * theme.scale))
        words.addWidget(self.meta)
        words.addWidget(self.title)
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
        for action in (self.dismiss, self.apply, self.bring_back):
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
        for part in (self.decision, self.columns, self.basis, self.apply, self.dismiss):
            part.setVisible(is_advised)
        self.away.setVisible(not is_advised)
        self.bring_back.setVisible(can_return)


class DetailArea(QScrollArea):
    """Scrolls a detail downwards and tells it how wide it may be."""

    def __init__(self, detail: JobDetail) -> None:
        super().__init__()
        self._detail = detail
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._detail.fit(self.viewport().width())
        super().resizeEvent(event)


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
