"""Home: four numbers, the lots, what to look at today, and the shortlist.

What it says comes as a `HomeText`, which may be a kept one while the ledger is still being read;
what looks into the ledger itself is imported when there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.home.home_text import FIGURES, Action, HomeText
from app.ui.home.lots_card import LotsCard
from app.ui.home.today_card import WIDTH, TodayCard
from app.ui.page import Page
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button, icon_button, set_icon
from app.ui.widgets.card import Card
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.tiles import Tiles

if TYPE_CHECKING:
    from app.domain.today import TodayItem
    from app.ui.home.shortlist_card import ShortlistCard
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
        self._snapshot_shown: Snapshot | None = None
        self._items: tuple[TodayItem, ...] = ()
        self._text: HomeText | None = None
        self._shortlist: ShortlistCard | None = None
        self._first: QWidget | None = None
        self._build_header()
        self.figures = {
            "balance": FigureCard(self.tr("Balance"), "ledger"),
            "lapse": FigureCard(self.tr("Next to lapse"), "clock"),
            "runway": FigureCard(self.tr("Runway"), "calendar"),
            "cost": FigureCard(self.tr("Cost per win"), "target"),
        }
        self.lots = LotsCard()
        self.today = TodayCard()
        self._waiting = _waiting_card()
        self._beside = QWidget()
        self._beside_box = QVBoxLayout(self._beside)
        self._beside_box.setContentsMargins(0, 0, 0, 0)
        self._beside_box.addWidget(self._waiting, 1)
        self._pair = _Pair(self.today, self._beside)
        self._work = QWidget()
        box = QVBoxLayout(self._work)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(current_theme().px("space.l"))
        box.addWidget(Tiles(list(self.figures.values())))
        box.addWidget(self.lots)
        box.addWidget(self._pair, 1)
        self.column.addWidget(self._work, 1)
        self._connect()

    @property
    def shortlist(self) -> ShortlistCard:
        """The ranked jobs, built when there is a ledger to rank them for."""
        if self._shortlist is None:
            from app.ui.home.shortlist_card import ShortlistCard  # noqa: PLC0415 - not to start

            made = self._shortlist = ShortlistCard()
            made.jobChosen.connect(self._go_job)
            made.planChosen.connect(self._go_jobs)
            made.pasteRequested.connect(self.pasteRequested)
            self._beside_box.replaceWidget(self._waiting, made)
            self._waiting.hide()
            self._waiting.deleteLater()
        return self._shortlist

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot; the first steps while there is nothing in it."""
        from app.ui.home.home_words import home_text, items_of  # noqa: PLC0415 - not to start

        self._snapshot_shown = snapshot
        self._show_eye()
        self._show_first_steps(is_shown=snapshot.is_empty)
        if snapshot.is_empty:
            self.header.set_subtitle(formats.full_day(snapshot.ledger.as_of))
            return
        self._items = items_of(snapshot)
        self._show(home_text(snapshot), is_ready=True)
        if snapshot.is_ranked:
            self.shortlist.show_jobs(snapshot.shortlist)
        else:
            self.shortlist.show_waiting()

    @property
    def text_shown(self) -> HomeText | None:
        """What is said now; None where there is nothing to say yet."""
        return self._text

    def show_kept(self, text: HomeText) -> None:
        """Say what is known to hold while the ledger is still being read."""
        self._show_eye()
        self._show(text, is_ready=False)

    def forget_kept(self) -> None:
        """Say nothing more of what was kept: the privacy eye was shut over it."""
        if self._snapshot_shown is None and self._text is not None:
            self._text = None
            self._work.hide()

    def _show(self, text: HomeText, *, is_ready: bool) -> None:
        """Show what differs from what is in sight."""
        before, self._text = self._text, text
        self._work.show()
        self.header.set_subtitle(text.day)
        for name, figure in zip(FIGURES, text.figures, strict=True):
            self.figures[name].show_text(figure)
        if before is None or before.lots != text.lots:
            self.lots.show_text(text.lots)
        self.today.show_list(text.today, is_ready=is_ready)

    def _show_first_steps(self, *, is_shown: bool) -> None:
        self._add.setVisible(not is_shown)
        self._work.setVisible(not is_shown)
        if self._first is None and is_shown:
            self._first = self._first_steps()
            self.column.addWidget(self._first, 1)
        if self._first is not None:
            self._first.setVisible(is_shown)

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

    def _first_steps(self) -> QWidget:
        from app.ui.widgets.empty_state import Step, nothing_yet  # noqa: PLC0415 - at first only

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

    def _do(self, at: int) -> None:
        """Take the one action of a line of Today."""
        if self._text is None or at >= len(self._items):
            return
        item, action = self._items[at], self._text.today.lines[at].action
        if action is Action.CHECK:
            self.checkRequested.emit()
        elif action is Action.SUPPORT_TEXT:
            from app.ui.home.today_words import support_text  # noqa: PLC0415 - not to start

            QGuiApplication.clipboard().setText(support_text(item))
            self.statusChanged.emit(self.tr("Support text copied"))
        elif action is Action.ENTRIES:
            from app.ui.ledger.filters import LedgerFilter  # noqa: PLC0415 - not to start

            label = self.tr("rows that need a look")
            wanted = LedgerFilter(entry_ids=frozenset(item.ids), label=label)
            self.navigate.emit("ledger", wanted)
        else:
            self.navigate.emit(action.value, None)

    def _go_lot(self, lot_id: str) -> None:
        if self._snapshot_shown is None:
            return
        from app.ui.ledger.filters import LedgerFilter  # noqa: PLC0415 - not to start
        from app.ui.ledger.words import lot_name  # noqa: PLC0415 - not to start

        for lot in self._snapshot_shown.ledger.open_lots:
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


def _waiting_card() -> Card:
    """The place of the shortlist until the ledger is read."""
    card = Card(QCoreApplication.translate("ShortlistCard", "Shortlist, best first"))
    card.add(Sentence(QCoreApplication.translate("home", "Weighing the jobs"), ink="text_3"))
    card.body.addStretch(1)
    return card


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
