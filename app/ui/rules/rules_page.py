"""The rules: what they were, by date, who says so, and what another reading would change."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.rule_effect import RuleEffect
from app.ui import formats
from app.ui.ledger.search_field import SearchField
from app.ui.page import Page
from app.ui.rules.day_menu import DayButton
from app.ui.rules.lane_delegate import LaneAxis
from app.ui.rules.lanes import Lane, RuleFilter, Which, is_in, lanes_of, matching, with_headings
from app.ui.rules.rule_list import RuleList
from app.ui.rules.rule_panel import WIDTH, RulePanel, Shown
from app.ui.rules.wish import Wish
from app.ui.rules.words import tr
from app.ui.theme import current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.chip import Chip, Segmented
from app.ui.widgets.empty_state import EmptyState, Step, could_not_load, filtered_away
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import PlainLabel
from app.ui.workspace_bridge import WorkspaceBridge, sentence_of
from app.workspace.snapshot import Snapshot

TIMELINE, TABLE = "timeline", "table"
DEBOUNCE = 120
"""ms of quiet before an effect is worked out or a search followed."""
LIST_HEIGHT = 230
"""px at 100 % of the list where the panel stands under it."""
SIDE_BY_SIDE = 760
"""px at 100 %: below, the panel stands under the list."""


class RulesPage(Page):
    """Arrow keys choose a rule, left and right one of its times; Ctrl+F searches."""

    plansRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__(
            tr("Rules"), tr("What Upwork’s rules were, by date, and who says so"), scrolls=True
        )
        self.bridge = bridge
        self.shown: Snapshot | None = None
        self._lanes: tuple[Lane, ...] = ()
        self._wanted = RuleFilter()
        self._day: date | None = None
        self._current = "order_of_use"
        self._asked = 0
        self.view = Segmented([(TIMELINE, tr("Timeline")), (TABLE, tr("In force"))])
        self.day = DayButton()
        self.plans = button(tr("Your plan…"), Kind.QUIET, compact=True)
        self.search = SearchField(tr("Search rules"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.list, self.axis, self.panel = RuleList(), LaneAxis(), RulePanel()
        self.chips = {
            Which.MAIN: Chip(tr("Main"), checkable=True),
            Which.ALL: Chip(tr("All"), checkable=True),
            Which.DISPUTED: Chip(tr("Disputed"), icon="warning", checkable=True),
            Which.CHECK: Chip(tr("Please check"), icon="question", checkable=True),
            Which.OWN: Chip(tr("Changed by you"), checkable=True),
        }
        self._stack = QStackedWidget()
        self._empty: QWidget = QWidget()
        self._effect_timer, self._search_timer = QTimer(self), QTimer(self)
        for timer in (self._effect_timer, self._search_timer):
            timer.setSingleShot(True)
            timer.setInterval(DEBOUNCE)
        self._compose()
        self._connect()

    # -- what the window asks for

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot, keeping the rule, its time, the filter and the day."""
        self.shown = snapshot
        self._read()

    def open_with(self, argument: object) -> None:
        """Show the rule of a key."""
        if isinstance(argument, str):
            self._current = argument
            self.set_filter(RuleFilter(self._wanted.which))
            if self.list.rules.row_of(argument) < 0:
                self.set_filter(RuleFilter(Which.ALL))
            self.list.choose(argument)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keepsake(self) -> object:
        """The rule in sight."""
        return self._current or None

    # -- what the user looks at

    @property
    def wanted(self) -> RuleFilter:
        return self._wanted

    def set_filter(self, wanted: RuleFilter) -> None:
        """Show the rules that a filter lets through."""
        self._wanted = wanted
        self._search_timer.stop()
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
            self._search_timer.stop()
        self.chips[wanted.which].setChecked(True)
        self._fill()

    def set_day(self, day: date) -> None:
        """Show what was in force on a day; today follows the calendar."""
        self._day = None if self.shown and day == self.shown.ledger.as_of else day
        self._read()

    def set_view(self, view: str) -> None:
        """Show the timeline or the list of what is in force."""
        self.view.choose(view)
        self._show_view()

    # -- inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sides()

    def _compose(self) -> None:
        theme = current_theme()
        for action in (self.search, self.view, self.day):
            self.header.add_action(action)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        group = QButtonGroup(self)
        for which, chip in self.chips.items():
            group.addButton(chip)
            flow.addWidget(chip)
            chip.clicked.connect(partial(self._choose_which, which))
        self.chips[Which.MAIN].setChecked(True)
        self.hint = PlainLabel("", "small", "text_3")
        row.addWidget(holder, 1)
        row.addWidget(self.hint)
        row.addWidget(self.plans)
        self.column.setSpacing(theme.px("space.m"))
        self.column.addWidget(bar)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(theme.px("space.l"))
        self._split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._card = self._build_list()
        self._split.addWidget(self._card)
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)
        self.column.addWidget(self._stack, 1)

    def _build_list(self) -> QFrame:
        card = QFrame()
        card.setProperty("part", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 4, 1, 4)
        box.setSpacing(0)
        box.addWidget(self.axis)
        box.addWidget(self.list, 1)
        return card

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.plans.clicked.connect(self._ask_for_plans)
        self.view.chosen.connect(self._show_view)
        self.day.dayChosen.connect(self.set_day)
        self.search.textChanged.connect(self._search_timer.start)
        self.search.returnPressed.connect(self._search)
        self._search_timer.timeout.connect(self._search)
        self.panel.wished.connect(self._wish_changed)
        self.panel.wanted.connect(self._fulfil)
        self.panel.grown.connect(self._fit_panel)
        self.panel.set_own.clicked.connect(self._reveal_own)
        self._effect_timer.timeout.connect(self._work_out)
        self.bridge.failed.connect(self._could_not_load)
        self.list.verticalScrollBar().rangeChanged.connect(self._show_axis)
        self.offer_find(self._focus_search)

    def _ask_for_plans(self, _checked: bool = False) -> None:
        self.plansRequested.emit()

    def _looked_at(self, snapshot: Snapshot) -> date:
        return self._day or snapshot.ledger.as_of

    def _read(self) -> None:
        snapshot = self.shown
        if snapshot is None:
            return
        ledger = snapshot.ledger
        rules = ledger.rules_of(ledger.wallet)
        self._lanes = lanes_of(rules, self._looked_at(snapshot))
        for which, chip in self.chips.items():
            count = sum(is_in(lane, which) for lane in self._lanes)
            chip.set_value(formats.connects(count))
        self._fill()

    def _fill(self) -> None:
        snapshot = self.shown
        if snapshot is None:
            return
        found = matching(self._lanes, self._wanted)
        today = snapshot.ledger.as_of
        days = (self._looked_at(snapshot), today)
        rows = with_headings(found, self._wanted)
        self._current = self.list.show_rows(rows, days, self._current) or self._current
        self._show_view()
        if found:
            self._stack.setCurrentWidget(self._split)
            self._show_current()
        else:
            self._show_empty(self._filtered_away())
        self._tell_status()

    def _show_view(self, _view: str = "") -> None:
        is_timeline = self.view.current() == TIMELINE
        self.list.set_timeline(is_timeline=is_timeline)
        self.axis.setVisible(is_timeline)
        self.hint.setText(
            tr("Triangle: sources disagree. Outlined: in force.") if is_timeline else ""
        )
        self._show_axis()
        self._fit_sides()

    def _show_axis(self, *_range: int) -> None:
        if self.shown is not None:
            bar = self.list.verticalScrollBar()
            taken = bar.sizeHint().width() if bar.maximum() else 0
            day = self._looked_at(self.shown)
            self.axis.show_days(day, self.shown.ledger.as_of, taken)

    def _choose(self, key: str, _place: int) -> None:
        self._current = key
        self._show_current()

    def _show_current(self) -> None:
        snapshot, lane = self.shown, self.list.current_lane()
        if snapshot is None or lane is None:
            return
        ledger = snapshot.ledger
        place = self.list.rules.span_of(lane)
        shown = Shown(lane, place, ledger.rules_of(ledger.wallet), ledger.as_of)
        refusal = tr("This ledger can only be read.") if snapshot.is_read_only else ""
        self.panel.show_rule(shown, refusal=refusal)
        changes = [span.since for span in lane.spans if span.since]
        self.day.show_day(self._looked_at(snapshot), ledger.as_of, changes)

    # -- effects

    def _wish_changed(self, _wish: Wish | None) -> None:
        self._asked += 1
        self._effect_timer.start()

    def _work_out(self) -> None:
        """Ask beside the window what the wish would do; a later wish drops the answer."""
        wish, snapshot = self.panel.wish, self.shown
        if wish is not None and snapshot is not None and self.isVisible():
            asked = self._asked
            self.bridge.compute(
                partial(wish.effect, snapshot.ledger),
                partial(self._show_effect, asked),
                partial(self._show_fault, asked),
            )

    def _show_effect(self, asked: int, effect: RuleEffect) -> None:
        if asked == self._asked:
            self.panel.show_effect(effect)

    def _show_fault(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.panel.show_fault(sentence_of(error))

    def _fulfil(self, wish: Wish) -> None:
        self.bridge.act(wish.fulfil)

    # -- filters and empty states

    def _choose_which(self, which: Which, _checked: bool = False) -> None:
        self.set_filter(RuleFilter(which, self._wanted.text))

    def _search(self) -> None:
        if self.search.text() != self._wanted.text:
            which = self._wanted.which
            if which is Which.MAIN and self.search.text().strip():
                which = Which.ALL
            self.set_filter(RuleFilter(which, self.search.text()))

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _filtered_away(self) -> EmptyState:
        clear = Step(tr("Show the main rules"), partial(self.set_filter, RuleFilter()))
        if self._wanted.text.strip():
            bare = partial(self.set_filter, self._wanted.without_text())
            clear = Step(tr("Clear the search"), bare)
            words = formats.quoted(self._wanted.text.strip())
            others = []
            if self._wanted.which not in {Which.MAIN, Which.ALL}:
                wider = RuleFilter(Which.ALL, self._wanted.text)
                others.append(Step(tr("Search all rules"), partial(self.set_filter, wider)))
            said = tr("The search hides them all: {words}.").format(words=words)
            return filtered_away(tr("No rule matches"), said, clear, *others)
        if self._wanted.which is Which.OWN:
            said = tr("Choose a rule and set your own value; it is listed here then.")
            return filtered_away(tr("You have changed no rule"), said, clear)
        said = tr("Every value of this day is confirmed by an official page.")
        return filtered_away(tr("Nothing to check"), said, clear)

    def _could_not_load(self, sentence: str, code: str) -> None:
        if self.shown is None:
            again = Step(tr("Try again"), self.bridge.refresh)
            details = Step(tr("Details"), partial(self.statusChanged.emit, code))
            self._show_empty(
                could_not_load(tr("The rules could not be read"), sentence, again, details)
            )

    def _show_empty(self, state: EmptyState) -> None:
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    def _fit_sides(self) -> None:
        """The panel beside the list where both have room, else whole under it."""
        scale, width = current_theme().scale, self._stack.width()
        is_wide = width >= SIDE_BY_SIDE * scale
        side = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if self._split.orientation() != side:
            self._split.setOrientation(side)
        if is_wide:
            self._card.setMinimumHeight(0)
            self.panel.setMinimumHeight(0)
            panel = round(min(WIDTH * scale, width * 0.42))
            self._split.setSizes([max(1, width - panel), panel])
        else:
            self._card.setMinimumHeight(round(LIST_HEIGHT * scale))
            self.panel.setMinimumHeight(self.panel.full_height())
        self.hint.setVisible(is_wide and width >= 900 * scale)

    def _fit_panel(self) -> None:
        if self._split.orientation() == Qt.Orientation.Vertical:
            self.panel.setMinimumHeight(self.panel.full_height())

    def _reveal_own(self) -> None:
        """Bring the field into sight where the panel stands below the fold."""
        area = self.findChild(QScrollArea)
        if area is not None and area.isAncestorOf(self.panel):
            area.ensureWidgetVisible(self.panel.own, 0, 24)

    def _tell_status(self) -> None:
        disputed = sum(lane.in_force.is_disputed for lane in self._lanes)
        self.statusChanged.emit(
            tr("{count} rules, {disputed} disputed").format(
                count=formats.connects(len(self._lanes)), disputed=formats.connects(disputed)
            )
        )
