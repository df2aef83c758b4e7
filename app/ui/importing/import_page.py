"""The import page: paste or drop, look at the plan, write it as one change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.importing.drafts import InputKind
from app.importing.plan import Plan
from app.ui.importing.calm_view import CalmView
from app.ui.importing.job_preview import job_footer, single_job
from app.ui.importing.plan_count import count_plans
from app.ui.importing.plan_footer import PlanFooter
from app.ui.importing.plan_words import FooterText, footer_text, subtitle
from app.ui.importing.preview_table import Choices
from app.ui.importing.preview_view import PreviewView
from app.ui.page import Page
from app.ui.theme import current_theme
from app.ui.widgets.buttons import button
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.change import Change
from app.workspace.intake import Preview
from app.workspace.snapshot import Snapshot

STALE = "plan_is_stale"
NARROW, VERY_NARROW, SHORT = 800, 560, 520
"""px at 100 %: sizes of the page under which it folds."""


class ImportPage(Page):
    """Calm until there is a preview. It writes nothing before the primary is pressed.

    What the user chooses is shown at once; the bridge books it anew and the sentence follows.
    """

    pasteRequested = Signal()
    fileRequested = Signal()
    filesDropped = Signal(list)

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", edge_to_edge=True)
        self.title = self.tr("Import")
        self._bridge = bridge
        self._preview: Preview | None = None
        self._take_plans(())
        self._is_recording = False
        self.calm = CalmView()
        self.preview = PreviewView()
        self.footer = PlanFooter()
        self.start_over = button(self.tr("Start over"), icon="undo")
        self.header.add_action(self.start_over)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.calm)
        self._stack.addWidget(self.preview)
        self._lay_out()
        self._connect()
        self._show_calm("")

    # -- what the window asks for

    def open_with(self, argument: object) -> None:
        """Take a `Preview` in place of the one in sight."""
        if isinstance(argument, Preview):
            self._show(argument)

    def refresh(self, snapshot: Snapshot) -> None:
        """Plan again if the ledger changed behind the preview; show masked words as they are."""
        if self._preview is None or self._is_recording:
            return
        self.preview.repaint_words()
        self.header.set_subtitle(subtitle(self._preview))
        if snapshot.version != self._preview.basis:
            self._bridge.plan_again(replace(self._preview, plans=self._plans))

    @property
    def shown_preview(self) -> Preview | None:
        """The preview in sight, as it was last booked."""
        return self._preview

    def confirm(self) -> None:
        """Write exactly what is shown."""
        is_booked = self._preview is not None and self._preview.plans == self._plans
        if self._preview is None or self._is_recording or not is_booked:
            return
        self._is_recording = True
        self._show_footer()
        self._bridge.record(self._preview)

    def cancel(self) -> None:
        """Put the preview away; nothing was written."""
        if self._preview is not None and not self._is_recording:
            self._show_calm(self.tr("The preview was put away. Nothing was written."))

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
        self.preview.choicesMade.connect(self._choose)
        self.footer.confirmed.connect(self.confirm)
        self.footer.cancelled.connect(self.cancel)
        self.start_over.clicked.connect(self.cancel)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.cancel)
        self._bridge.previewChanged.connect(self._update)
        self._bridge.opened.connect(self._forget)
        self._bridge.changed.connect(self._recorded)
        self._bridge.failed.connect(self._failed)
        self._bridge.working.connect(self._show_working)
        self._bridge.advanced.connect(self.calm.progress.set_share)

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        self._take_plans(preview.plans)
        self.preview.show_preview(preview, self._count)
        self.header.set_title(self.tr("Import preview"))
        self.header.set_subtitle(subtitle(preview))
        self._stack.setCurrentWidget(self.preview)
        self.start_over.show()
        self.footer.show()
        self._show_footer()
        if single_job(preview) is None:
            self.preview.table.setFocus()
        elif self.footer.confirm.isEnabled():
            self.footer.confirm.setFocus()
        else:
            self.footer.cancel.setFocus()
        self.statusChanged.emit(self.tr("Nothing is written yet"))

    def _update(self, preview: Preview) -> None:
        """Take an answer of the bridge, unless the user has chosen on since."""
        if self._preview is None or self._is_recording:
            return
        is_planned_anew = preview.basis != self._preview.basis
        if not is_planned_anew and preview.plans != self._plans:
            return
        self._preview = preview
        self._take_plans(preview.plans)
        self.preview.update_preview(preview, self._count)
        self._show_footer()

    def _choose(self, choices: Choices) -> None:
        if self._preview is None or self._is_recording:
            return
        for at, rows in choices.items():
            before = replace(self._preview, plans=self._plans)
            plans = list(self._plans)
            plans[at] = plans[at].choosing(rows)
            self._take_plans(tuple(plans))
            self._bridge.choose(before, at, rows)
        self.preview.show_plans(self._plans, self._count)
        self.footer.confirm.setEnabled(False)

    def _recorded(self, change: Change) -> None:
        if not self._is_recording or not change.label.startswith("import"):
            return
        job = _first_job(self._preview)
        self._forget()
        self.navigate.emit("jobs" if job else "home", job)

    def _failed(self, _sentence: str, code: str) -> None:
        was_recording, self._is_recording = self._is_recording, False
        if self._preview is None:
            self.calm.say(self.tr("Nothing was written."))
            return
        self._take_plans(self._preview.plans)
        self.preview.show_plans(self._plans, self._count)
        self._show_footer()
        if was_recording and code == STALE:
            self._bridge.plan_again(self._preview)

    def _forget(self, _snapshot: object = None) -> None:
        self._show_calm("")

    def _show_calm(self, said: str) -> None:
        self._preview, self._is_recording = None, False
        self._take_plans(())
        self.preview.clear()
        self.calm.say(said)
        self.header.set_title(self.tr("Bring something in"))
        self.header.set_subtitle(self.tr("Your own pages and files, read on this computer"))
        self._stack.setCurrentWidget(self.calm)
        self.start_over.hide()
        self.footer.hide()
        self.statusChanged.emit("")
        if self.isVisible():
            self.calm.zone.paste.setFocus()

    def _show_working(self, what: str) -> None:
        if not what:
            self.calm.progress.finish()
            return
        self.calm.say("")
        self.calm.progress.begin(what)

    def _show_footer(self) -> None:
        if self._preview is not None:
            self.footer.show_text(self._footer_text(self._preview), is_busy=self._is_recording)

    def _footer_text(self, preview: Preview) -> FooterText:
        if single_job(preview) is not None:
            return job_footer(preview.plans[0].rows[0])
        return footer_text(preview, self._count)

    def _take_plans(self, plans: tuple[Plan, ...]) -> None:
        self._plans, self._count = plans, count_plans(plans)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        is_narrow = self.window().width() < theme.px("size.stack_below")
        side = theme.px("space.xl" if is_narrow else "space.xxl")
        self._margins.setContentsMargins(side, theme.px("space.xl"), side, 0)
        self.preview.fit(is_narrow=self.width() < NARROW * theme.scale)
        self.footer.fit(
            side,
            is_narrow=self.width() < VERY_NARROW * theme.scale,
            is_short=self.height() < SHORT * theme.scale,
        )


def _first_job(preview: Preview | None) -> str | None:
    """The id of the first job written, where jobs are all there is."""
    if preview is None or any(plan.kind is not InputKind.JOB for plan in preview.plans):
        return None
    return next((record.id for record in preview.puts()), None)
