"""Home: four numbers, the lots, what to look at today, and the shortlist."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.coverage import keeping_up
from app.domain.ledger import Ledger
from app.domain.today import TodayItem, today
from app.ui import formats
from app.ui.home.figures import balance_text, cost_text, lapse_text, runway_text
from app.ui.home.lots_card import LotsCard
from app.ui.home.shortlist_card import ShortlistCard
from app.ui.home.today_card import WIDTH, TodayCard
from app.ui.home.today_words import Action, support_text, today_text
from app.ui.importing.standing_words import standing_text
from app.ui.ledger.filters import LedgerFilter
from app.ui.ledger.words import lot_name
from app.ui.page import Page
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button, icon_button, set_icon
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import Step, nothing_yet
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.tiles import Tiles
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot


class HomePage(Page):
    """What the window cannot do itself it is asked for by signals: to add, to paste, to check."""

    addRequested = Signal()
    pasteRequested = Signal()
    checkRequested = Signal()

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.title = self.tr("Home")
        self.header.set_title(self.title)
        self._bridge = bridge
        self._ledger: Ledger | None = None
        self._build_header()
        self.figures = {
            "balance": FigureCard(self.tr("Balance"), "ledger"),
            "lapse": FigureCard(self.tr("Next to lapse"), "clock"),
            "runway": FigureCard(self.tr("Runway"), "calendar"),
            "cost": FigureCard(self.tr("Cost per win"), "target"),
        }
        self.lots = LotsCard()
        self.today = TodayCard()
        self.shortlist = ShortlistCard()
        self._pair = _Pair(self.today, self.shortlist)
        self._work = QWidget()
        box = QVBoxLayout(self._work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.l"))
        box.addWidget(Tiles(list(self.figures.values())))
        box.addWidget(self.lots)
        box.addWidget(self._pair, 1)
        self._first = self._first_steps()
        self.column.addWidget(self._work, 1)
        self.column.addWidget(self._first, 1)
        self._first.hide()
        self._connect()

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot; the first steps while there is nothing in it."""
        ledger = snapshot.ledger
        self._ledger = ledger
        self._show_eye()
        self.header.set_subtitle(formats.full_day(ledger.as_of))
        self._add.setVisible(not snapshot.is_empty)
        self._work.setVisible(not snapshot.is_empty)
        self._first.setVisible(snapshot.is_empty)
        if snapshot.is_empty:
            return
        self.figures["balance"].show_text(balance_text(ledger))
        self.figures["lapse"].show_text(lapse_text(ledger))
        self.figures["runway"].show_text(runway_text(ledger))
        self.figures["cost"].show_text(cost_text(snapshot.spend))
        self.lots.show_lots(ledger)
        items = today(ledger) if snapshot.today is None else snapshot.today
        self.today.show_items(items, ledger.as_of)
        self.today.remind_of_import(_import_reminder(ledger, self.tr("{covered} Import again")))
        if snapshot.is_ranked:
            self.shortlist.show_jobs(snapshot.shortlist)
        else:
            self.shortlist.show_waiting()

    # -- inside

    def _build_header(self) -> None:
        self._eye = icon_button("eye", self.tr("Hide money and names"), shortcut="Ctrl+Shift+H")
        self._eye.setCheckable(True)
        self._import = button(self.tr("Import"), icon="import")
        self._add = button(self.tr("Add"), Kind.PRIMARY, icon="plus")
        for action in (self._eye, self._import, self._add):
            self.header.add_action(action)

    def _connect(self) -> None:
        self._eye.clicked.connect(self._toggle_eye)
        self._import.clicked.connect(self._go_import)
        self._add.clicked.connect(self.addRequested)
        self.lots.lotChosen.connect(self._go_lot)
        self.today.itemChosen.connect(self._do)
        self.today.owedRequested.connect(self._go_owed)
        self.today.importRequested.connect(self._go_import)
        self.shortlist.jobChosen.connect(self._go_job)
        self.shortlist.planChosen.connect(self._go_jobs)
        self.shortlist.pasteRequested.connect(self.pasteRequested)

    def _first_steps(self) -> QWidget:
        card = Card(flush=True)
        card.add(
            nothing_yet(
                "ledger",
                self.tr("Bring in what Upwork knows"),
                self.tr(
                    "Open Connects History on Upwork, select all, copy, and paste it here. "
                    "Your lots, what lapses and what a win costs follow from it."
                ),
                Step(self.tr("Paste history"), self.pasteRequested.emit, "paste"),
                Step(self.tr("Type today's balance"), self.checkRequested.emit),
                Step(self.tr("Add one entry"), self.addRequested.emit),
            ),
            1,
        )
        return card

    def _toggle_eye(self, _checked: bool = False) -> None:
        formats.set_masked(not formats.is_masked())
        appearance().maskChanged.emit()

    def _show_eye(self) -> None:
        is_masked = formats.is_masked()
        self._eye.setChecked(is_masked)
        set_icon(self._eye, "eye_off" if is_masked else "eye", "text_2")

    def _do(self, item: TodayItem) -> None:
        """Take the one action of an item of Today."""
        if self._ledger is None:
            return
        action = today_text(item, self._ledger.as_of).action
        if action is Action.CHECK:
            self.checkRequested.emit()
        elif action is Action.SUPPORT_TEXT:
            QGuiApplication.clipboard().setText(support_text(item))
            self.statusChanged.emit(self.tr("Support text copied"))
        elif action is Action.ENTRIES:
            label = self.tr("rows that need a look")
            wanted = LedgerFilter(entry_ids=frozenset(item.ids), label=label)
            self.navigate.emit("ledger", wanted)
        else:
            self.navigate.emit(action.value, None)

    def _go_lot(self, lot_id: str) -> None:
        lots = self._ledger.open_lots if self._ledger else ()
        for lot in lots:
            if lot.id == lot_id:
                self.navigate.emit("ledger", LedgerFilter(lot=lot.id, label=lot_name(lot)))

    def _go_job(self, job: str) -> None:
        self.navigate.emit("jobs", job)

    def _go_jobs(self) -> None:
        self.navigate.emit("jobs", None)

    def _go_owed(self) -> None:
        self.navigate.emit("owed", None)

    def _go_import(self, _checked: bool = False) -> None:
        self.navigate.emit("import", None)


def _import_reminder(ledger: Ledger, words: str) -> str:
    """'Covered up to 20 February. Import again', where a month has passed."""
    due = [one for one in keeping_up(ledger) if one.is_due and one.until is not None]
    return words.format(covered=standing_text(due[0], ledger.as_of).lead) if due else ""


class _Pair(QWidget):
    """Today beside the shortlist; stacked in narrow windows."""

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._first = first
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current_theme().px("space.l"))
        self._row.addWidget(first)
        self._row.addWidget(second, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: Any) -> bool:
        if event.type() in {event.Type.Polish, event.Type.ParentChange}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        theme = current_theme()
        is_narrow = self.window().width() < theme.px("size.stack_below")
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)
        width = round(WIDTH * theme.scale)
        self._first.setMinimumWidth(0 if is_narrow else width)
        self._first.setMaximumWidth(16_777_215 if is_narrow else width)
