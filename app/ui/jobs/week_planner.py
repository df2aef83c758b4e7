"""Works the week's plan out beside the window, and again whenever what it rests on changes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.advice.nudges import Nudges
from app.advice.planner import CostOfLeaving
from app.ui.jobs.week_words import Leaving
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.judging import Asked, JobsPlan, nudges_of, plan_of
from app.workspace.snapshot import Snapshot


class WeekPlanner(QObject):
    """Holds the plan of the shortlist in sight. Limits and jobs taken out last for the session."""

    planned = Signal()
    leavingKnown = Signal()
    nudged = Signal(object)

    def __init__(self, bridge: WorkspaceBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._snapshot: Snapshot | None = None
        self._asked = Asked()
        self._turn = 0
        self.plan: JobsPlan | None = None
        self.leaving: Leaving | None = None
        self.nudges: Nudges | None = None

    def show_ledger(self, snapshot: Snapshot) -> None:
        """Plan the shortlist of another snapshot; `planned` and `nudged` follow."""
        self._snapshot = snapshot
        here = {one.job.id for one in snapshot.shortlist}
        self._asked = replace(self._asked, taken_out=self._asked.taken_out & here)
        self._begin()
        ledger, clock = snapshot.ledger, self._bridge.clock
        self._bridge.compute(lambda: nudges_of(ledger, clock), self._tell_nudges)

    def limit(self, budget: int | None, minutes: int | None) -> None:
        """Plan under other limits."""
        self._asked = replace(self._asked, budget=budget, minutes=minutes)
        self._begin()

    def toggle(self, job_id: str) -> None:
        """Take a job of the plan out, or put one back that was taken out."""
        if self.plan is None:
            return
        is_out = job_id in self._asked.taken_out
        place = self.plan.place_of(job_id)
        if is_out or place in self.plan.week.chosen:
            self._asked = replace(self._asked, taken_out=self._asked.taken_out ^ {job_id})
            self._begin()

    def ask_leaving(self, job_id: str) -> None:
        """Work out what the plan loses without a job: `leavingKnown` follows."""
        plan = self.plan
        if plan is not None and (self.leaving is None or self.leaving.job_id != job_id):
            self._bridge.compute(
                lambda: plan.cost_of_leaving(job_id), partial(self._keep_leaving, plan, job_id)
            )

    def _begin(self) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        self._turn += 1
        ledger, asked, clock = snapshot.ledger, self._asked, self._bridge.clock
        if ledger.wallet is None and snapshot.wallets:
            ledger = ledger.of_wallet(snapshot.wallets[0].id)
        jobs = [one.job for one in snapshot.shortlist]
        self._bridge.compute(
            lambda: plan_of(ledger, jobs, clock, asked), partial(self._keep, self._turn)
        )

    def _keep(self, turn: int, plan: JobsPlan) -> None:
        if turn == self._turn:
            self.plan, self.leaving = plan, None
            self.planned.emit()

    def _keep_leaving(self, plan: JobsPlan, job_id: str, cost: CostOfLeaving | None) -> None:
        if plan is self.plan and cost is not None:
            self.leaving = Leaving(job_id, cost)
            self.leavingKnown.emit()

    def _tell_nudges(self, found: Nudges) -> None:
        self.nudges = found
        self.nudged.emit(found)
