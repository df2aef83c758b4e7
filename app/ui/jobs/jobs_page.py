"""The jobs page: what to apply to, best first, and the whole opinion on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from app.advice.advise import Advice
from app.domain.proposals import Job
from app.ui import formats
from app.ui.jobs.apply_dialog import ApplyDialog
from app.ui.jobs.boost_card import settled_boosts
from app.ui.jobs.job_detail import Around, DetailArea, JobDetail
from app.ui.jobs.job_rows import put_away_rows, shortlist_rows
from app.ui.jobs.list_panel import PUT_AWAY, SHORTLIST, ListPanel
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.widgets.empty_state import (
    EmptyState,
    Step,
    could_not_load,
    filtered_away,
    nothing_yet,
)
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change
from app.workspace.snapshot import AdvisedJob, Snapshot

WIDEST_LIST = 0.42
"""Of the page: the list never takes more, whatever the text scale."""


class JobsPage(Page):
    """List and detail.

    Keys: arrows, J and K choose; 1 to 5 rate the fit; A applied, X not for me, O opens the post.
    """

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(self.tr("Jobs"), edge_to_edge=True)
        self.bridge = bridge
        self.shown: Snapshot | None = None
        self._current = ""
        self._puts = 0
        self.panel, self.detail = ListPanel(), JobDetail()
        self._area = DetailArea(self.detail)
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

    def refresh(self, snapshot: Snapshot) -> None:
        self.shown = snapshot
        self._fill()

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
        if snapshot is None or self.panel.tab != SHORTLIST:
            return None
        return next((one for one in snapshot.shortlist if one.job.id == self._current), None)

    def shown_empty(self) -> QWidget:
        """What stands in place of the detail where there is none."""
        return self._empty

    def scroll_to_end(self) -> None:
        """Bring the foot of the detail into sight."""
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
        dialog = ApplyDialog(self.bridge, advised, wallets, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

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

    def rate(self, fit: int) -> None:
        if self.current() is not None:
            self.detail.own.rate(fit)

    # -- inside

    def _connect(self) -> None:
        self.panel.jobChosen.connect(self._choose)
        self.panel.tabChosen.connect(self._fill)
        self.panel.searched.connect(self._fill)
        self.panel.pasteWanted.connect(self.paste)
        self.detail.applyWanted.connect(self.apply)
        self.detail.dismissWanted.connect(self.dismiss)
        self.detail.returnWanted.connect(self.bring_back)
        self.detail.jobEdited.connect(self.put)
        self.bridge.changed.connect(self._note_change)
        self.bridge.failed.connect(self._say_failed)
        keys: list[tuple[str, Callable[[], object]]] = [
            ("A", self.apply),
            ("X", self.dismiss),
            ("O", self.detail.post.open_link),
            ("J", partial(self.panel.list.step, 1)),
            ("K", partial(self.panel.list.step, -1)),
            *((str(fit), partial(self.rate, fit)) for fit in range(1, 6)),
        ]
        for key, run in keys:
            QShortcut(QKeySequence(key), self).activated.connect(run)

    def _fill(self) -> None:
        """Show the tab, keep the current job current, and say so in the status line."""
        snapshot = self.shown
        if snapshot is None:
            return
        away = put_away_rows(snapshot.put_away, snapshot.ledger.sent)
        counts = {SHORTLIST: len(snapshot.shortlist), PUT_AWAY: len(away)}
        is_away = self.panel.tab == PUT_AWAY
        rows = away if is_away else shortlist_rows(snapshot.shortlist)
        self._current = self.panel.show_rows(rows, counts, self._current)
        self._show_current()
        self._tell_status()

    def _choose(self, job_id: str) -> None:
        self._current = job_id
        self._show_current()
        self._area.verticalScrollBar().setValue(0)

    def _show_current(self) -> None:
        snapshot, advised, away = self.shown, self.current(), self._away_job()
        if snapshot is None or (advised is None and away is None):
            self._show_empty()
            return
        now = self.bridge.clock.instant_on(snapshot.ledger.as_of)
        around = Around(
            now, settled_boosts(snapshot.ledger.sent, snapshot.ledger.as_of), self._puts < 2
        )
        if advised is not None:
            self.detail.show_advised(advised, around)
        elif away is not None:
            rows = put_away_rows([away], snapshot.ledger.sent)
            self.detail.show_put_away(away, rows[0].tag.text, around)
        self._stack.setCurrentWidget(self._area)

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
        if self.panel.search.text():
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
            self.statusChanged.emit(status_text(self.shown))

    def _keep_width(self) -> None:
        self._has_own_width = True


def status_text(snapshot: Snapshot) -> str:
    """'Shortlist: 7 jobs, 95 Connects. In the plan: 3 jobs, 40 Connects.'"""
    if not snapshot.shortlist:
        return ""
    advices = [one.advice for one in snapshot.shortlist]
    planned = [advice for advice in advices if advice.in_plan]
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
