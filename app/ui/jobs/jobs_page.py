"""The jobs page: what to apply to, best first, and the whole opinion on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.advice.advise import Advice
from app.advice.nudges import Nudges
from app.domain.proposals import Job
from app.domain.team import member_names
from app.ui import formats
from app.ui.actions.action import ActionSpec
from app.ui.jobs.apply_dialog import ApplyDialog
from app.ui.jobs.boost_card import settled_boosts
from app.ui.jobs.compare_dialog import CompareDialog
from app.ui.jobs.job_detail import Around, DetailArea, JobDetail
from app.ui.jobs.job_rows import put_away_rows, shortlist_rows
from app.ui.jobs.list_order import ListOrder
from app.ui.jobs.list_panel import PUT_AWAY, SHORTLIST, WEEK, ListPanel
from app.ui.jobs.week_planner import WeekPlanner
from app.ui.jobs.week_words import leaving_sentence, plan_sentence, week_rows
from app.ui.jobs.words import title_of
from app.ui.joining.dialogs import merge_dialog, split_dialog
from app.ui.joining.pick_dialog import PickDialog
from app.ui.joining.picks import job_picks, tied_picks
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.turns import Turns
from app.ui.widgets.empty_state import (
    EmptyState,
    Step,
    could_not_load,
    filtered_away,
    nothing_yet,
)
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.advising import usual_terms
from app.workspace.change import Change
from app.workspace.judging import JobsPlan
from app.workspace.snapshot import AdvisedJob, Snapshot

WIDEST_LIST = 0.42
"""Of the page: the list never takes more, whatever the text scale."""


class JobsPage(Page):
    """List and detail.

    Keys: arrows, J and K choose; 1 to 5 rate the fit; A applied, S sent as the post asks, X not
    for me, O opens the post, C compares, L leaves it out of the week or puts it back, M merges
    the selected jobs, P parts what is tied to one.
    """

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(self.tr("Jobs"), edge_to_edge=True)
        self.bridge = bridge
        self.shown: Snapshot | None = None
        self._current = ""
        self._puts = 0
        self.asked: PickDialog | None = None
        """The question of joining that was asked last."""
        self.weekly = WeekPlanner(bridge, self)
        self.panel, self._detail = ListPanel(), JobDetail(in_turns=True)
        self._area = DetailArea(self._detail)
        self._stack = QStackedWidget()
        self._empty: QWidget = QWidget()  # until the first snapshot there is nothing to say
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.panel)
        self._split.addWidget(self._stack)
        self._split.setStretchFactor(1, 1)
        self.column.addWidget(self._split)
        self._has_own_width = False
        self._split.splitterMoved.connect(self._keep_width)
        self._connect()
        self._turns = Turns(self, self._detail.steps(), self._take_detail)

    @property
    def detail(self) -> JobDetail:
        """The column beside the list, built now if its turns did not come yet."""
        self._turns.finish()
        return self._detail

    def refresh(self, snapshot: Snapshot) -> None:
        self.shown = snapshot
        self._fill()
        self.weekly.show_ledger(snapshot)

    def open_with(self, argument: object) -> None:
        """Select a job by its id, on whichever tab it is."""
        if not isinstance(argument, str):
            return
        self._current = argument
        if self.shown is not None:
            is_away = any(job.id == argument for job in self.shown.put_away)
            self.panel.show_tab(PUT_AWAY if is_away else SHORTLIST)
            self.panel.search.clear()
            self._fill()
            self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keepsake(self) -> object:
        """The job in sight."""
        return self._current or None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_own_width:
            wanted = current_theme().px("size.job_list")
            room = round(self.width() * WIDEST_LIST)
            self._split.setSizes([min(wanted, room), max(1, self.width() - min(wanted, room))])
        self._tell_status()

    def current(self) -> AdvisedJob | None:
        """The job of the shortlist in sight."""
        snapshot = self.shown
        if snapshot is None or self.panel.tab == PUT_AWAY:
            return None
        return next((one for one in snapshot.shortlist if one.job.id == self._current), None)

    def shown_empty(self) -> QWidget:
        """What stands in place of the detail where there is none."""
        return self._empty

    def scroll_to_end(self) -> None:
        """Bring the foot of the detail into sight."""
        self.detail.adjustSize()
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    # -- what the user does

    def paste(self) -> None:
        """Read the copied page, as Ctrl+V does anywhere."""
        text = QGuiApplication.clipboard().text()
        wallet = self.shown.ledger.wallet if self.shown else None
        self.bridge.bring_in([(self.tr("Pasted text"), text)], wallet)

    def apply(self) -> None:
        advised, snapshot = self.current(), self.shown
        if advised is None or snapshot is None:
            return
        looked_at = snapshot.ledger.wallet
        wallets = [one for one in snapshot.wallets if looked_at in {None, one.id}]
        dialog = ApplyDialog(self.bridge, advised, wallets, self, member_names(snapshot.ledger))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def send(self) -> None:
        """Record the proposal at once: what the post asks, no boost; ask where it is silent."""
        advised, snapshot = self.current(), self.shown
        if advised is None or snapshot is None or snapshot.is_read_only:
            return
        job, wallet = advised.job, snapshot.ledger.wallet
        if job.connects is None or (wallet is None and len(snapshot.wallets) > 1):
            self.apply()
            return
        asked = job.connects
        name = next((one.name for one in snapshot.wallets if one.id == wallet), None)
        self._go_on_from(job.id)
        self.bridge.act(lambda workspace: workspace.apply_to(job, asked, 0, name))

    def compare(self) -> None:
        """Put the current job beside the next one of the list."""
        advised, snapshot = self.current(), self.shown
        if advised is None or snapshot is None or len(snapshot.shortlist) < 2:
            return
        at = snapshot.shortlist.index(advised)
        other = snapshot.shortlist[at + 1 if at == 0 else at - 1]
        dialog = CompareDialog(snapshot.shortlist, advised, other, self._now(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def merge(self) -> None:
        """Ask which jobs are the same one; those selected together are ticked already."""
        snapshot, chosen = self.shown, self.panel.list.selected_ids()
        if snapshot is not None and not snapshot.is_read_only and chosen:
            self.asked = merge_dialog(
                self.bridge, snapshot.ledger, job_picks(snapshot, chosen), self
            )

    def split(self) -> None:
        """Ask what of the current job does not belong to it."""
        snapshot, job = self.shown, self._any_job()
        if snapshot is None or snapshot.is_read_only or job is None:
            return
        picks = tied_picks(job, snapshot.ledger)
        if picks:
            self.asked = split_dialog(self.bridge, title_of(job), picks, self)
        else:
            self.statusChanged.emit(self.tr("Nothing is tied to this job."))

    def toggle_week(self) -> None:
        """Take the current job out of the week's plan, or put it back."""
        if self.panel.tab == WEEK and self._current:
            self.weekly.toggle(self._current)

    def dismiss(self) -> None:
        advised = self.current()
        if advised is not None:
            job = advised.job
            self._go_on_from(job.id)
            self.bridge.act(lambda workspace: workspace.archive_job(job))

    def bring_back(self) -> None:
        job = self._away_job()
        if job is not None and not job.is_closed:
            put = replace(job, archived=False)
            self.panel.show_tab(SHORTLIST)
            self.bridge.act(lambda workspace: workspace.put_job(put))

    def put(self, job: Job) -> None:
        """Record the user's own words on a job; the list is ranked anew."""
        self._puts += 1
        self.bridge.act(lambda workspace: workspace.put_job(job))

    def keep_niche(self, job: Job) -> None:
        """Let the job's figures stand for every job of its niche."""
        self.bridge.act(lambda workspace: workspace.remember_niche(job))

    def rate(self, fit: int) -> None:
        if self.current() is not None:
            self.detail.own.rate(fit)

    # -- inside

    def _connect(self) -> None:
        self.panel.jobChosen.connect(self._choose)
        self.panel.tabChosen.connect(self._fill)
        self.panel.searched.connect(self._fill)
        self.panel.pasteWanted.connect(self.paste)
        detail = self._detail
        detail.applyWanted.connect(self.apply)
        detail.dismissWanted.connect(self.dismiss)
        detail.returnWanted.connect(self.bring_back)
        detail.jobEdited.connect(self.put)
        detail.nicheKept.connect(self.keep_niche)
        detail.weekToggled.connect(self.toggle_week)
        detail.compareWanted.connect(self.compare)
        detail.mergeWanted.connect(self.merge)
        detail.splitWanted.connect(self.split)
        detail.trackWanted.connect(partial(self.navigate.emit, "track", None))
        self._area.jobDropped.connect(self._drop_from_week)
        self.panel.week.limitsChanged.connect(self._take_limits)
        self.weekly.planned.connect(self._show_plan)
        self.weekly.leavingKnown.connect(self._say_leaving)
        self.weekly.nudged.connect(self._show_nudges)
        self.bridge.changed.connect(self._note_change)
        self.bridge.failed.connect(self._say_failed)
        keys: list[tuple[str, str, Callable[[], object]]] = [
            ("A", self.tr("Record an application…"), self.apply),
            ("S", self.tr("Record a proposal at the price asked"), self.send),
            ("C", self.tr("Compare with the next job"), self.compare),
            ("L", self.tr("Take into this week or leave out"), self.toggle_week),
            ("M", self.tr("Merge with another job…"), self.merge),
            ("P", self.tr("Take apart what is tied to the job…"), self.split),
            ("X", self.tr("Put the job away"), self.dismiss),
            ("O", self.tr("Open the post on Upwork"), self._open_post),
            ("J", self.tr("Next job"), partial(self.panel.list.step, 1)),
            ("K", self.tr("Job before"), partial(self.panel.list.step, -1)),
            *(
                (str(fit), self.tr("Your fit: {fit} of 5").format(fit=fit), partial(self.rate, fit))
                for fit in range(1, 6)
            ),
        ]
        for key, words, run in keys:
            spec = ActionSpec(id=f"job_{key}", words=words, keys=(key,), icon="briefcase")
            self.offer(spec, run)

    def _fill(self) -> None:
        """Show the tab, keep the current job current, and say so in the status line."""
        snapshot = self.shown
        if snapshot is None:
            return
        away = put_away_rows(snapshot.put_away, snapshot.ledger.applied)
        plan, tab = self.weekly.plan, self.panel.tab
        sends = len(plan.week.chosen) if plan else sum(x.advice.in_plan for x in snapshot.shortlist)
        counts = {SHORTLIST: len(snapshot.shortlist), WEEK: sends, PUT_AWAY: len(away)}
        order = self.panel.order.order if tab == SHORTLIST else ListOrder()
        rows = (
            away if tab == PUT_AWAY else shortlist_rows(order.of(snapshot.shortlist), self._now())
        )
        if tab == WEEK:
            rows = week_rows(plan, rows) if plan else []
        self.panel.list.setDragEnabled(tab == WEEK)
        note = plan_sentence(plan) if plan and tab == WEEK else ""
        self._current = self.panel.show_rows(rows, counts, self._current, note)
        self._show_current()
        self._tell_status()

    def _choose(self, job_id: str) -> None:
        self._current = job_id
        self._show_current()
        self._area.verticalScrollBar().setValue(0)

    def _show_current(self) -> None:
        if not self._turns.is_done:
            return
        snapshot, advised, away = self.shown, self.current(), self._away_job()
        if snapshot is None or (advised is None and away is None):
            self._show_empty()
            return
        job = advised.job if advised else away
        around = Around(
            self._now(),
            settled_boosts(snapshot.ledger.sent, snapshot.ledger.as_of),
            self._puts < 2,
            usual_terms(snapshot.ledger, job.niche if job else None),
            snapshot.ledger.open_lots,
            snapshot.ledger.price_cents,
        )
        if advised is not None:
            self.detail.show_advised(advised, around)
        elif away is not None:
            rows = put_away_rows([away], snapshot.ledger.applied)
            self.detail.show_put_away(away, rows[0].tag.text, around)
        self._stack.setCurrentWidget(self._area)
        self._follow_job(self._current, is_advised=advised is not None)

    def _follow_job(self, job_id: str, *, is_advised: bool) -> None:
        """What has to be asked for: the post over time, and what the plan is without the job."""
        self.detail.history.show_sightings((), self._now())
        snapshot, job = self.shown, self._any_job()
        if snapshot is not None and job is not None:
            read_only = snapshot.is_read_only
            self.detail.tied.show_job(job, snapshot.ledger, is_read_only=read_only)
        self.bridge.ask(
            lambda workspace: (job_id, workspace.sightings(job_id)), self._show_sightings
        )
        self._tell_week()
        self._say_leaving()
        if is_advised and self.panel.tab == WEEK:
            self.weekly.ask_leaving(job_id)

    def _show_sightings(self, found: object) -> None:
        if isinstance(found, tuple) and found[0] == self._current:
            self.detail.history.show_sightings(found[1], self._now())

    def _take_detail(self) -> None:
        """The detail is built: show what waits for it."""
        if self.weekly.nudges is not None:
            self._detail.nudges.show_nudges(self.weekly.nudges)
        if self.shown is not None:
            self._show_current()

    def _show_nudges(self, found: Nudges) -> None:
        if self._turns.is_done:
            self._detail.nudges.show_nudges(found)

    def _open_post(self) -> None:
        self.detail.post.open_link()

    def _drop_from_week(self, job_id: str) -> None:
        """A job dragged out of the week's list leaves the plan."""
        if self.panel.tab == WEEK:
            self.weekly.toggle(job_id)

    def _take_limits(self) -> None:
        limits = self.panel.week.limits()
        if limits is not None:
            self.weekly.limit(*limits)

    def _show_plan(self) -> None:
        plan = self.weekly.plan
        if self.shown is None or plan is None:
            return
        self._tell_status()
        if self.panel.tab == WEEK:
            self._fill()
        else:
            self.panel.tabs[WEEK].set_value(formats.connects(len(plan.week.chosen)))

    def _say_leaving(self) -> None:
        """What the plan loses without the current job, once it is known."""
        plan, leaving = self.weekly.plan, self.weekly.leaving
        is_known = leaving is not None and leaving.job_id == self._current
        if plan is None or not is_known or self.panel.tab != WEEK:
            self.detail.say_leaving("")
        else:
            self.detail.say_leaving(leaving_sentence(plan, leaving))

    def _tell_week(self) -> None:
        plan = self.weekly.plan
        place = plan.place_of(self._current) if plan else None
        if plan is None or place is None or self.panel.tab != WEEK:
            self.detail.show_week(is_planned=None)
        elif place in plan.week.chosen:
            self.detail.show_week(is_planned=True)
        else:
            is_out = self._current in plan.asked.taken_out
            self.detail.show_week(is_planned=False if is_out else None)

    def _now(self) -> datetime:
        shown = self.shown
        return self.bridge.clock.instant_on(
            shown.ledger.as_of if shown else self.bridge.clock.today()
        )

    def _any_job(self) -> Job | None:
        """The job in sight, on whichever tab it is."""
        advised = self.current()
        return advised.job if advised is not None else self._away_job()

    def _away_job(self) -> Job | None:
        if self.shown is None or self.panel.tab != PUT_AWAY:
            return None
        return next((job for job in self.shown.put_away if job.id == self._current), None)

    def _go_on_from(self, job_id: str) -> None:
        """Make the job below the current one, which is about to leave the list."""
        ids = [one.job.id for one in self.shown.shortlist] if self.shown else []
        if job_id in ids:
            at = ids.index(job_id)
            after = [*ids[at + 1 :], *ids[:at][::-1]]
            self._current = after[0] if after else ""

    def _show_empty(self) -> None:
        if self.panel.tab == WEEK and self.shown and self.shown.shortlist:
            return
        if (
            self.panel.order.is_active
            and self.panel.tab == SHORTLIST
            and not self.panel.search.text()
        ):
            clear = Step(self.tr("Show all"), self.panel.order.reset)
            self._set_empty(
                filtered_away(
                    self.tr("No job is shown"), self.tr("The filter hides them all."), clear
                )
            )
        elif self.panel.search.text():
            clear = Step(self.tr("Clear the search"), self.panel.search.clear)
            words = formats.isolated(self.panel.search.text())
            self._set_empty(
                filtered_away(
                    self.tr("No job matches"),
                    self.tr("The search hides them all: {words}").format(words=words),
                    clear,
                )
            )
        elif self.panel.tab == PUT_AWAY:
            back = Step(self.tr("See the shortlist"), self._turn_to_shortlist)
            self._set_empty(
                filtered_away(
                    self.tr("Nothing is put away"),
                    self.tr("A job comes here when you apply to it or it is not for you."),
                    back,
                )
            )
        else:
            self._set_empty(
                nothing_yet(
                    "briefcase",
                    self.tr("No job on the shortlist"),
                    self.tr(
                        "Copy a job page on Upwork and press Ctrl V here. "
                        "Bidbook reads it and says what it is worth."
                    ),
                    Step(self.tr("Paste a job"), self.paste, "paste"),
                )
            )

    def _turn_to_shortlist(self) -> None:
        self.panel.show_tab(SHORTLIST)
        self._fill()

    def _say_failed(self, sentence: str, _code: str) -> None:
        """Say that the ledger could not be read, where nothing of it was ever shown."""
        self._puts = 0
        if self.shown is None:
            self._set_empty(
                could_not_load(
                    self.tr("The jobs could not be read"),
                    self.tr("{reason} Your data is untouched.").format(reason=sentence),
                    Step(self.tr("Try again"), self.bridge.refresh),
                    Step(self.tr("Details"), partial(self.statusChanged.emit, sentence)),
                )
            )

    def _note_change(self, change: Change) -> None:
        """Count down the edits that are being written; their snapshots came just before."""
        if change.label == "job":
            self._puts = max(0, self._puts - 1)

    def _set_empty(self, empty: EmptyState) -> None:
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _tell_status(self) -> None:
        if self.shown is not None:
            self.statusChanged.emit(status_text(self.shown, self.weekly.plan))

    def _keep_width(self) -> None:
        self._has_own_width = True


def status_text(snapshot: Snapshot, plan: JobsPlan | None = None) -> str:
    """'Shortlist: 7 jobs, 95 Connects. In the plan: 3 jobs, 40 Connects.'

    Until there is a `plan` of the week, what the advice would send stands in for it.
    """
    if not snapshot.shortlist:
        return ""
    advices = [one.advice for one in snapshot.shortlist]
    sent = None if plan is None else {plan.jobs[at].id for at in plan.week.chosen}
    planned = [one for one in advices if (one.in_plan if sent is None else one.id in sent)]
    return _tr("Shortlist: {all}. In the plan: {planned}").format(
        all=_jobs_and_connects(advices), planned=_jobs_and_connects(planned)
    )


def _jobs_and_connects(advices: Sequence[Advice]) -> str:
    words = _tr("{jobs} job, {asked} Connects") if len(advices) == 1 else _tr(
        "{jobs} jobs, {asked} Connects"
    )  # fmt: skip
    return words.format(
        jobs=formats.connects(len(advices)),
        asked=formats.connects(sum(advice.connects for advice in advices)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("jobs", text)
