"""The first steps with Bidbook: the tour of the sample, and the plan asked once of a new ledger."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.main_window import MainWindow
from app.ui.settings.in_force import PreferencesInForce
from app.ui.workspace_bridge import WorkspaceBridge

if TYPE_CHECKING:
    from app.domain.entries import Wallet
    from app.ui.first_run.plan_question import PlanAnswer, PlanQuestion
    from app.workspace.snapshot import Snapshot


class FirstSteps(QObject):
    """Each comes unasked once at most, in a strip under the page; the tour also when asked for."""

    def __init__(
        self, window: MainWindow, bridge: WorkspaceBridge, preferences: PreferencesInForce
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._preferences = preferences
        self._snapshot: Snapshot | None = None
        self._is_new = False
        window.pageShown.connect(self._go_on)

    def begin(self) -> None:
        """A ledger was opened through one of the doors: what is to be asked or told comes once
        there is something on Home."""
        self._is_new = True

    def take(self, snapshot: Snapshot) -> None:
        """The ledger in sight is this one now."""
        self._snapshot = snapshot
        self._go_on()

    def start_tour(self) -> None:
        """The tour from its first stop."""
        from app.ui.first_run.tour import Tour  # noqa: PLC0415 - wanted once

        self._preferences.change(has_toured=True)
        tour = Tour()
        tour.pageWanted.connect(self._window.show_page)
        tour.left.connect(self.leave)
        self._window.show_strip(tour)
        tour.begin()

    def leave(self) -> None:
        """Take the strip away."""
        self._window.show_strip(None)

    # -- inside

    def _go_on(self, _page: str = "") -> None:
        snapshot, value = self._snapshot, self._preferences.value
        if not self._is_new or snapshot is None or snapshot.is_empty:
            return
        if self._window.current_key() != "home":
            return
        self._is_new = False
        if snapshot.is_sample and not value.has_toured:
            self.start_tour()
        elif not (snapshot.is_sample or snapshot.is_read_only or value.has_asked_plan):
            self._ask_plan(snapshot)

    def _ask_plan(self, snapshot: Snapshot) -> None:
        if len(snapshot.wallets) != 1 or snapshot.wallets[0].billing_day is not None:
            return
        from app.ui.first_run.plan_question import PlanQuestion  # noqa: PLC0415 - wanted once

        self._preferences.change(has_asked_plan=True)
        wallet = snapshot.wallets[0]
        question = PlanQuestion(wallet)
        question.asked.connect(partial(self._tell_effect, question))
        question.answered.connect(partial(self._take, wallet))
        question.skipped.connect(self.leave)
        self._window.show_strip(question)
        question.begin()

    def _tell_effect(self, question: PlanQuestion, answer: PlanAnswer) -> None:
        def say(found: object) -> None:
            if self._window.strip is question and question.answer() == answer:
                question.show_effect(found)  # type: ignore[arg-type]  # the bridge says object

        self._bridge.ask(
            lambda workspace: workspace.plan_preview(
                wallet=question.wallet.id, plan=answer.plan, billing_day=answer.billing_day
            ),
            say,
        )

    def _take(self, wallet: Wallet, answer: PlanAnswer) -> None:
        self.leave()
        if answer.plan is wallet.plan and answer.billing_day is None:
            return  # nothing to write: that is what holds already
        self._bridge.act(
            lambda workspace: workspace.change_plan(
                wallet.id, answer.plan, billing_day=answer.billing_day
            )
        )
