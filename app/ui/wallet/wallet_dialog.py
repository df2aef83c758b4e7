"""The window of one wallet: plans and what they bring, what is given once, the reward."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.wallet_view import WalletView, wallet_view
from app.ui import formats
from app.ui.theme import current_theme
from app.ui.wallet.once_card import OnceCard
from app.ui.wallet.plan_card import PlanCard, PlanWish
from app.ui.wallet.rows import Line, Rows
from app.ui.wallet.words import (
    TONES,
    headed,
    parts_words,
    reward_sentences,
    state_words,
    tr,
)
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tag import Tag, Tone
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.planning import PlanPreview
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

WIDTH, HEIGHT = 620, 760
"""px at 100 %; no more than the screen has."""
DEBOUNCE = 120
"""ms of quiet before a preview is worked out."""
SHOWN_GRANTS = 6


class WalletDialog(QDialog):
    """Everything written here goes through the bridge and can be undone."""

    def __init__(
        self,
        bridge: WorkspaceBridge,
        snapshot: Snapshot,
        wallet: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._wallet, self._asked = bridge, wallet, 0
        self.plans, self.once = PlanCard(), OnceCard()
        self.monthly = Rows(tr("Each month"), tr("This plan brings no Connects of its own."))
        self.reward = Sentence()
        self.reward_card = Card(tr("Randomised reward"), extra=Tag(tr("uncertain"), Tone.NEUTRAL))
        self.reward_card.add(self.reward)
        self.fault = Sentence(ink="bad")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._compose()
        self.plans.edited.connect(self._edited)
        self.plans.saved.connect(self._save)
        self.plans.dropped.connect(self._drop)
        self.once.noted.connect(self._note)
        self._timer.timeout.connect(self._ask)
        bridge.snapshotChanged.connect(self.refresh)
        self.refresh(snapshot)

    def refresh(self, snapshot: Snapshot) -> None:
        """Show the wallet as the snapshot has it; the window closes where it is gone."""
        if self._wallet not in snapshot.ledger.books:
            self.reject()
            return
        self.fault.hide()
        view = wallet_view(snapshot.ledger, self._wallet)
        is_read_only = snapshot.is_read_only
        name = formats.isolated(formats.name(view.book.wallet.name))
        self.setWindowTitle(tr("{wallet}: plan and grants").format(wallet=name))
        self.plans.show_wallet(view, is_read_only=is_read_only)
        self.once.show_wallet(view, is_read_only=is_read_only)
        self._show_monthly(view)
        self.reward_card.setVisible(view.reward is not None)
        if view.reward is not None:
            self.reward.set_text(" ".join(reward_sentences(view.reward)))

    # -- inside

    def _compose(self) -> None:
        theme = current_theme()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        pad = theme.px("space.l")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px("space.m"))
        monthly = Card(tr("Each month"))
        monthly.add(self.monthly)
        for card in (self.plans, monthly, self.once, self.reward_card):
            column.addWidget(card)
        column.addStretch(1)
        area.setWidget(inner)
        close = button(tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(pad, 0, pad, pad)
        foot.addWidget(self.fault, 1)
        foot.addStretch()
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area, 1)
        box.addLayout(foot)
        room = QGuiApplication.primaryScreen().availableSize()
        wide, high = round(WIDTH * theme.scale), round(HEIGHT * theme.scale)
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 80))

    def _show_monthly(self, view: WalletView) -> None:
        self.monthly.show_lines(
            [
                Line(
                    headed(formats.day_and_year(one.on)),
                    parts_words(one),
                    Tag(state_words(one.state, one.missing_connects), TONES[one.state]),
                )
                for one in reversed(view.grants[-SHOWN_GRANTS:])
            ]
        )

    def _edited(self, _wish: PlanWish) -> None:
        self._asked += 1
        self._timer.start()

    def _ask(self) -> None:
        """Ask what the wish would lead to; a later wish drops the answer."""
        wish = self.plans.wish()
        question = partial(
            Workspace.plan_preview,
            wallet=self._wallet,
            plan=wish.plan,
            from_on=wish.from_on,
            billing_day=wish.billing_day,
        )
        self._bridge.ask(question, partial(self._show_preview, self._asked))

    def _show_preview(self, asked: int, found: object) -> None:
        if asked == self._asked and isinstance(found, PlanPreview):
            self.plans.show_preview(found)

    def _save(self, wish: PlanWish) -> None:
        self._bridge.act(
            lambda workspace: workspace.change_plan(
                self._wallet, wish.plan, wish.from_on, wish.billing_day
            ),
            self._refused,
        )

    def _drop(self, from_on: date) -> None:
        self._bridge.act(
            lambda workspace: workspace.drop_plan(self._wallet, from_on), self._refused
        )

    def _note(self, milestone: str, on: date | None) -> None:
        self._bridge.act(
            lambda workspace: workspace.reach(self._wallet, milestone, on), self._refused
        )

    def _refused(self, sentence: str) -> None:
        self.fault.set_text(sentence)
        self.fault.show()
