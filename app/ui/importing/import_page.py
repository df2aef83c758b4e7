"""The import page: paste or drop, look at the plan, write it as one change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.domain.entries import EntryKind
from app.domain.twins import TwinAnswer
from app.importing.drafts import InputKind
from app.importing.plan import Plan
from app.ui.importing.calm_view import CalmView
from app.ui.importing.choosing import Choices, Chosen, Wish, merged, missing, standing, take
from app.ui.importing.job_preview import job_footer, single_job
from app.ui.importing.mapping_request import MappingRequest
from app.ui.importing.mapping_view import MappingView
from app.ui.importing.plan_footer import PlanFooter
from app.ui.importing.plan_words import FooterText, footer_text, subtitle
from app.ui.importing.preview_rows import SMALL, Sight, is_small, sight_of
from app.ui.importing.preview_view import PreviewView
from app.ui.importing.standing_words import Hole, holes_between
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change
from app.workspace.intake import Preview
from app.workspace.snapshot import Snapshot
from app.workspace.workspace import Workspace

STALE = "plan_is_stale"
MOST_BATCHES = 500
NARROW, VERY_NARROW, SHORT = 800, 560, 520
"""px at 100 %: sizes of the page under which it folds."""


class ImportPage(Page):
    """Calm until there is a preview. It writes nothing before the primary is pressed.

    What the user chooses is shown at once; the bridge books it anew and the sentence follows.
    Previews of many rows are put in order beside the window.
    """

    pasteRequested = Signal()
    fileRequested = Signal()
    filesDropped = Signal(list)

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", edge_to_edge=True)
        self.title = self.tr("Import")
        self._bridge = bridge
        self._sight: Sight | None = None
        self._wanted: Choices = {}
        self._is_recording = self._is_booking = False
        self.calm = CalmView()
        self._preview: PreviewView | None = None
        self._mapping: MappingView | None = None
        self.footer = PlanFooter()
        self.history = button(self.tr("Import history"), icon="clock")
        self.start_over = button(self.tr("Start over"), icon="undo")
        self.header.add_action(self.history)
        self.header.add_action(self.start_over)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.calm)
        self._lay_out()
        self._connect()
        self._show_calm("")

    @property
    def preview(self) -> PreviewView:
        """The preview, built when there is the first one to show."""
        if self._preview is None:
            made = self._preview = PreviewView()
            made.wishMade.connect(self._choose)
            made.kindChosen.connect(self._map_wording)
            made.columnsRequested.connect(self._change_columns)
            made.fit(is_narrow=self.width() < NARROW * current_theme().scale)
            self._stack.addWidget(made)
        return self._preview

    @property
    def mapping(self) -> MappingView:
        """The columns of a table, built when there is the first one to explain."""
        if self._mapping is None:
            made = self._mapping = MappingView(self._bridge)
            made.changed.connect(self._show_footer)
            self._stack.addWidget(made)
        return self._mapping

    # -- what the window asks for

    def open_with(self, argument: object) -> None:
        """Take a `Preview` or a `MappingRequest` in place of what is in sight."""
        if isinstance(argument, Preview):
            self._look_at(argument, self._show)
        elif isinstance(argument, MappingRequest):
            self._show_mapping(argument)

    def keepsake(self) -> object:
        """The preview, or the table to be explained; nothing while all is calm."""
        if self._is_mapping:
            return self.mapping.request
        return self.shown_preview

    def refresh(self, snapshot: Snapshot) -> None:
        """Plan again if the ledger changed behind the preview; show masked words as they are."""
        self.calm.show_standing(snapshot)
        if len(snapshot.ledger.shown) == 1:
            self._bridge.ask(_holes, partial(self._show_holes, snapshot))
        if self._sight is None or self._is_recording:
            return
        self.preview.repaint_words()
        self.header.set_subtitle(subtitle(self._sight.preview))
        if snapshot.version != self._sight.preview.basis:
            self._bridge.plan_again(self._sight.preview)

    @property
    def shown_preview(self) -> Preview | None:
        """The preview in sight, as it was last booked."""
        return self._sight.preview if self._sight else None

    def confirm(self) -> None:
        """Write exactly what is shown; of a table, read it by the columns chosen."""
        if self._is_mapping:
            self.mapping.confirm()
            return
        sight = self._sight
        if sight is None or self._is_recording or sight.rows.plans != sight.preview.plans:
            return
        self._is_recording = True
        self._show_footer()
        self._bridge.record(sight.preview)

    def cancel(self) -> None:
        """Put away what is in sight, or call off what is under way; nothing was written."""
        if self._is_recording:
            self._bridge.stop()
        elif self._sight is not None:
            self._show_calm(self.tr("The preview was put away. Nothing was written."))
        elif self._is_mapping:
            self._show_calm(self.tr("The table was put away. Nothing was written."))
        else:
            self._bridge.stop_reading()

    # -- inside

    def _lay_out(self) -> None:
        theme = current_theme()
        ground = QWidget()
        ground.setProperty("part", "ground")
        self._margins = QHBoxLayout(ground)
        holder = QWidget()
        holder.setMaximumWidth(round(theme.px("size.page_max")))
        work = QVBoxLayout(holder)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(theme.px("space.l"))
        work.addWidget(self.header)
        work.addWidget(self._stack, 1)
        self._margins.addWidget(holder)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(ground)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self.footer)

    def _connect(self) -> None:
        self.calm.pasteRequested.connect(self.pasteRequested)
        self.calm.fileRequested.connect(self.fileRequested)
        self.calm.filesDropped.connect(self.filesDropped)
        self.calm.stopRequested.connect(self._bridge.stop_reading)
        self.calm.pageRequested.connect(self.navigate)
        self.calm.twins.answered.connect(self._answer_twins)
        self.footer.confirmed.connect(self.confirm)
        self.footer.cancelled.connect(self.cancel)
        self.start_over.clicked.connect(self.cancel)
        self.history.clicked.connect(partial(self.navigate.emit, "history", None))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel)
        self._bridge.previewChanged.connect(self._answered)
        self._bridge.opened.connect(self._forget)
        self._bridge.changed.connect(self._recorded)
        self._bridge.failed.connect(self._failed)
        self._bridge.working.connect(self._show_working)
        self._bridge.advanced.connect(self._show_share)

    def _look_at(self, preview: Preview, show: Callable[[Sight], object]) -> None:
        """Put a preview in order, beside the window where it is long, then show it."""
        if is_small(preview):
            show(sight_of(preview))
        else:
            self._bridge.compute(partial(sight_of, preview), show)

    def _show(self, sight: Sight) -> None:
        self._sight = sight
        self._is_booking, self._wanted = False, {}
        self.preview.show_sight(sight)
        self.header.set_title(self.tr("Import preview"))
        self.header.set_subtitle(subtitle(sight.preview))
        self._stack.setCurrentWidget(self.preview)
        self.start_over.show()
        self.history.hide()
        self.footer.show()
        self._show_footer()
        if single_job(sight.preview) is None:
            self.preview.table.setFocus()
        elif self.footer.confirm.isEnabled():
            self.footer.confirm.setFocus()
        else:
            self.footer.cancel.setFocus()
        self.statusChanged.emit(self.tr("Nothing is written yet"))

    def _answered(self, preview: Preview) -> None:
        """The bridge has booked some choices: show it, or ask for those made since."""
        sight = self._sight
        if sight is None or self._is_recording:
            return
        if preview.basis != sight.preview.basis:
            self._wanted = standing(self._wanted, sight.rows.plans, preview.plans)
        open_ = missing(preview.plans, self._wanted)
        if open_:
            self._bridge.choose(preview, open_)
            return
        self._is_booking = False
        self._look_at(preview, partial(self._update, sight.rows.plans))

    def _update(self, shown: tuple[Plan, ...], sight: Sight) -> None:
        """Take a booked preview, unless other choices were made while it was put in order."""
        before = self._sight
        if before is None or self._is_recording or before.rows.plans is not shown:
            return
        self._sight = sight
        self.preview.update_sight(sight)
        self._show_footer()

    def _choose(self, wish: Wish) -> None:
        sight = self._sight
        if sight is None or self._is_recording:
            return
        work = partial(take, sight.rows, sight.count, wish)
        if len(wish.numbers) > SMALL:
            self._bridge.compute(work, partial(self._take, sight))
        else:
            self._take(sight, work())

    def _take(self, before: Sight, chosen: Chosen) -> None:
        """Show choices at once; while one answer is awaited the next question waits for it."""
        if self._sight is not before or self._is_recording or not chosen.choices:
            return
        rows = before.rows.with_plans(chosen.plans)
        self._sight = replace(before, rows=rows, count=chosen.count)
        self._wanted = merged(self._wanted, chosen.choices)
        self.preview.show_choices(chosen)
        self.footer.confirm.setEnabled(False)
        if not self._is_booking:
            self._is_booking = True
            self._bridge.choose(before.preview, chosen.choices)

    def _map_wording(self, wording: str, kind: EntryKind) -> None:
        """Every row of the wording takes the kind, here and in the ledger; one change, undoable."""
        self._bridge.act(lambda workspace: workspace.map_wording(wording, kind))

    def _show_holes(self, snapshot: Snapshot, holes: object) -> None:
        if isinstance(holes, dict) and snapshot is self._snapshot:
            self.calm.standing.show_holes(holes, snapshot.ledger)

    def _answer_twins(self, ids: Sequence[str], answer: TwinAnswer) -> None:
        self._bridge.act(lambda workspace: workspace.answer_twins(ids, answer))

    # -- a table of the user's own

    def _show_mapping(self, request: MappingRequest) -> None:
        self._forget_sight()
        self.mapping.show_request(request)
        self.header.set_title(self.tr("Which column is which?"))
        self.header.set_subtitle(self.mapping.origin())
        self._stack.setCurrentWidget(self.mapping)
        self.start_over.show()
        self.history.hide()
        self.footer.show()
        self._show_footer()
        self.statusChanged.emit(self.tr("Nothing is written yet"))
        self.mapping.take_focus()

    def _change_columns(self) -> None:
        """Back to the columns of the table that the preview was read from."""
        if self._sight is not None:
            plans = self._sight.preview.plans
            readings = tuple(plan.reading for plan in plans)
            at = next((n for n, one in enumerate(readings) if one.table is not None), None)
            if at is not None:
                self._show_mapping(MappingRequest(readings, at, plans[at].wallet))

    def _recorded(self, change: Change) -> None:
        if not self._is_recording or not change.label.startswith("import"):
            return
        job = _first_job(self.shown_preview)
        self._forget()
        self.navigate.emit("jobs" if job else "home", job)

    def _failed(self, _sentence: str, code: str) -> None:
        was_recording, self._is_recording = self._is_recording, False
        if self._is_booking:
            self._is_booking, self._wanted = False, {}
        sight = self._sight
        if sight is None:
            if self._stack.currentWidget() is self.calm:
                self.calm.say(self.tr("Nothing was written."))
            return
        if sight.rows.plans is not sight.preview.plans:
            self._look_at(sight.preview, partial(self._update, sight.rows.plans))
        self._show_footer()
        if was_recording and code == STALE:
            self._bridge.plan_again(sight.preview)

    def _forget(self, _snapshot: object = None) -> None:
        self._show_calm("")

    def _forget_sight(self) -> None:
        self._sight, self._is_recording, self._is_booking = None, False, False
        if self._preview is not None:
            self._preview.clear()

    def _show_calm(self, said: str) -> None:
        self._forget_sight()
        self.calm.say(said)
        self.header.set_title(self.tr("Bring something in"))
        self.header.set_subtitle(self.tr("Your own pages and files, read on this computer"))
        self._stack.setCurrentWidget(self.calm)
        self.start_over.hide()
        self.history.show()
        self.footer.hide()
        self.statusChanged.emit("")
        if self.isVisible():
            self.calm.zone.paste.setFocus()

    def _show_working(self, what: str) -> None:
        is_writing = self._is_recording
        if not what:
            self.calm.progress.finish()
            self.footer.progress.finish()
            return
        self.calm.say("")
        (self.footer if is_writing else self.calm).progress.begin(what)

    def _show_share(self, share: float) -> None:
        self.calm.progress.set_share(share)
        self.footer.progress.set_share(share)

    @property
    def _is_mapping(self) -> bool:
        return self._sight is None and self._stack.currentWidget() is self._mapping

    def _show_footer(self) -> None:
        if self._is_mapping:
            self.footer.show_text(self.mapping.footer_text())
        elif self._sight is not None:
            text = self._footer_text(self._sight)
            is_busy = self._is_recording or self._is_booking
            self.footer.show_text(text, is_busy=is_busy)

    def _footer_text(self, sight: Sight) -> FooterText:
        if single_job(sight.preview) is not None:
            return job_footer(sight.preview.plans[0].rows[0])
        return footer_text(sight.preview, sight.count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        is_narrow = self.window().width() < theme.px("size.stack_below")
        side = theme.px("space.xl" if is_narrow else "space.xxl")
        self._margins.setContentsMargins(side, theme.px("space.xl"), side, 0)
        if self._preview is not None:
            self._preview.fit(is_narrow=self.width() < NARROW * theme.scale)
        self.footer.fit(
            side,
            is_narrow=self.width() < VERY_NARROW * theme.scale,
            is_short=self.height() < SHORT * theme.scale,
        )


def _holes(workspace: Workspace) -> dict[str, tuple[Hole, ...]]:
    return holes_between(workspace.batches(MOST_BATCHES, imports_only=True))


def _first_job(preview: Preview | None) -> str | None:
    """The id of the first job written, where jobs are all there is."""
    if preview is None or any(plan.kind is not InputKind.JOB for plan in preview.plans):
        return None
    return next((record.id for record in preview.puts()), None)
