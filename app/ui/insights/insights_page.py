"""Insights: one period, and charts that each answer one question about it.

pyqtgraph is imported on a worker thread while the frame of the page is already in sight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.series import weekly_spend
from app.ui import formats
from app.ui.insights.arrangement import USUAL, card_names, fitted, moved, toggled
from app.ui.insights.behind import Rows, page_of
from app.ui.insights.board import Board
from app.ui.insights.chart_export import FileKind
from app.ui.insights.period import Bounds, Period, Span
from app.ui.insights.period_brush import PeriodBrush, Week
from app.ui.insights.words import period_words
from app.ui.page import Page
from app.ui.pages import import_beneath_pages
from app.ui.theme import current_theme
from app.ui.turns import Turns
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Segmented
from app.ui.widgets.empty_state import EmptyState, Step, nothing_yet
from app.ui.workspace_bridge import WorkspaceBridge
from app.workspace.snapshot import Snapshot

if TYPE_CHECKING:
    from app.ui.insights.cards import AnyCard
    from app.ui.insights.chart_card import ChartCard

MakeCard = Callable[[str, WorkspaceBridge], "AnyCard"]


class InsightsPage(Page):
    """Holds the period and the arrangement; the cards read and draw for themselves."""

    arrangementChanged = Signal(object)
    """The keys of the cards that the user wants, in order."""

    def __init__(self, bridge: WorkspaceBridge) -> None:
        super().__init__("", scrolls=True)
        self.header.set_title(self.tr("Insights"))
        self._bridge = bridge
        self._snapshot_shown: Snapshot | None = None
        self._bounds: Bounds | None = None
        self._period: Period | None = None
        self._span: Span | None = Span.MONTHS_12
        self._empty: EmptyState | None = None
        self.arrangement: tuple[str, ...] = USUAL
        self.parts: tuple[AnyCard, ...] = ()
        self._built: dict[str, AnyCard] = {}
        self._make: MakeCard | None = None
        self._building: Turns | None = None
        self._is_loading = False
        self._fed: int | None = None
        self._is_fed_again = False
        self._build_header()
        self._build_brush()
        self._room = QVBoxLayout()
        self._room.setSpacing(current_theme().px("space.l"))
        self.column.addLayout(self._room, 1)
        self.board = Board()
        self._room.addWidget(self.board, 1)

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """The charts in sight, in order; none until all of the arrangement is built."""
        return tuple(chart for part in self.parts if (chart := _as_chart(part)) is not None)

    def arrange(self, names: Iterable[str]) -> None:
        """Show the cards of these keys in this order; unknown ones are left out."""
        names = fitted(names)
        if names == self.arrangement:
            return
        self.arrangement = names
        self._mark_chosen()
        if self._make is not None and self._building is None:
            self._build_missing()

    @property
    def period(self) -> Period | None:
        """What all charts show."""
        return self._period

    def refresh(self, snapshot: Snapshot) -> None:
        """Show a snapshot: the span in force ends anew with its last day."""
        self._snapshot_shown = snapshot
        first = snapshot.ledger.first_day
        has_rows = first is not None or bool(snapshot.ledger.sent)
        self._show_empty(is_empty=not has_rows)
        if not has_rows:
            return
        days = [first, *(sent.proposal.sent_on for sent in snapshot.ledger.sent[:1])]
        start = min(day for day in days if day is not None)
        self._bounds = Bounds(min(start, snapshot.ledger.as_of), snapshot.ledger.as_of)
        self._bridge.compute(lambda: weekly_spend(snapshot.ledger), self._take_weeks)
        if self._span is not None or self._period is None:
            self._take(self._bounds.span(self._span or Span.ALL))
        else:
            self._take(self._bounds.fitted(self._period))

    def show_span(self, span: Span) -> None:
        """Show one of the periods on offer."""
        if self._bounds is not None:
            self._span = span
            self._take(self._bounds.span(span))

    def show_period(self, period: Period) -> None:
        """Show any period within the ledger's own days."""
        if self._bounds is not None:
            period = self._bounds.fitted(period)
            self._span = self._bounds.span_of(period)
            self._take(period)

    def save_all(self, kind: FileKind, folder: Path) -> None:
        """Write every chart into a folder under its own name."""
        for card in self.cards:
            if card.picture is not None:
                card.save(kind, folder / f"{card.chart.name}.{kind.value}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_subtitle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.cards:  # the window clears the line after it has shown a page
            QTimer.singleShot(0, self, self._say_how)

    # -- parts

    def _build_header(self) -> None:
        self.spans = Segmented(
            [
                (Span.DAYS_90.value, self.tr("90 days")),
                (Span.MONTHS_12.value, self.tr("12 months")),
                (Span.YEARS_2.value, self.tr("2 years")),
                (Span.ALL.value, self.tr("All")),
            ],
            Span.MONTHS_12.value,
        )
        self.spans.setAccessibleName(self.tr("Period"))
        self.spans.chosen.connect(self._choose_span)
        self.export = button(self.tr("Export"), icon="export", compact=True)
        menu = QMenu(self.export)
        said = {
            FileKind.PNG: self.tr("All charts as PNG..."),
            FileKind.SVG: self.tr("All charts as SVG..."),
            FileKind.CSV: self.tr("All values as CSV..."),
        }
        for kind, text in said.items():
            menu.addAction(text).triggered.connect(
                lambda _checked=False, kind=kind: self._ask_where(kind)
            )
        self.export.setMenu(menu)
        self.choose = self._build_menu()
        self._mark_chosen()
        self.header.add_action(self.spans)
        self.header.add_action(self.choose)
        self.header.add_action(self.export)

    def _build_brush(self) -> None:
        theme = current_theme()
        self.brush = PeriodBrush()
        self.brush.periodChanged.connect(self.show_period)
        self._brush_card = Card()
        side = theme.px("space.l") - 1
        self._brush_card.body.setContentsMargins(side, theme.px("space.m") - 2, side, 6)
        self._brush_card.add(self.brush)
        self.column.addWidget(self._brush_card)

    def _build_menu(self) -> QPushButton:
        made = icon_button("sliders", self.tr("Choose charts"), compact=True)
        menu = QMenu(made)
        self.choosing: dict[str, QAction] = {}
        for name, words in card_names().items():
            action = QAction(words, menu)
            action.setCheckable(True)
            action.triggered.connect(partial(self._toggle, name))
            menu.addAction(action)
            self.choosing[name] = action
        menu.addSeparator()
        menu.addAction(self.tr("As usual")).triggered.connect(self._arrange_as_usual)
        made.setMenu(menu)
        return made

    def _take_maker(self, make: MakeCard) -> None:
        if isValid(self):
            self._make = make
            self._build_missing()

    def _build_missing(self) -> None:
        """Build the cards that lack, now that pyqtgraph is there, each in a turn of its own."""
        missing = [name for name in self.arrangement if name not in self._built]
        steps: list[Callable[[], object]] = []
        for name in missing:
            steps += [partial(self._build_card, name), partial(self._seat_card, name)]
        if steps:
            self._building = Turns(self, steps, self._show_built)
        else:
            self._show_built()

    def _build_card(self, name: str) -> None:
        if self._make is None:
            return
        card = self._make(name, self._bridge)
        card.moveWanted.connect(partial(self._move, name))
        card.hideWanted.connect(partial(self._toggle, name))
        card.shown.connect(self._feed_next)
        if isinstance(chosen := getattr(card, "walletChosen", None), SignalInstance):
            chosen.connect(self._choose_wallet)
        if (chart := _as_chart(card)) is not None:
            chart.rowsWanted.connect(self._open_rows)
            chart.importWanted.connect(self._open_import)
            chart.allWanted.connect(self._show_all)
            chart.noted.connect(self.statusChanged)
        self._built[name] = card

    def _seat_card(self, name: str) -> None:
        self.board.append(self._built[name])

    def _show_built(self) -> None:
        self._building = None
        if any(name not in self._built for name in self.arrangement):
            self._build_missing()
            return
        self.parts = tuple(self._built[name] for name in self.arrangement)
        self.board.arrange(self.parts)
        self._feed_cards()

    # -- the arrangement

    def _move(self, name: str, step: int) -> None:
        self._change_arrangement(moved(self.arrangement, name, step))

    def _toggle(self, name: str, _checked: bool = False) -> None:
        self._change_arrangement(toggled(self.arrangement, name))
        self._mark_chosen()

    def _arrange_as_usual(self) -> None:
        self._change_arrangement(USUAL)

    def _change_arrangement(self, names: tuple[str, ...]) -> None:
        if names != self.arrangement:
            self.arrange(names)
            self.arrangementChanged.emit(() if names == USUAL else names)

    def _mark_chosen(self) -> None:
        for name, action in self.choosing.items():
            action.setChecked(name in self.arrangement)

    # -- the period

    def _take(self, period: Period) -> None:
        self._period = period
        bounds, snapshot = self._bounds, self._snapshot_shown
        if bounds is None or snapshot is None:
            return
        self._mark_span()
        self.brush.show_period(period, bounds)
        self._set_subtitle()
        if self.parts:
            self._feed_cards()
        elif not self._is_loading:
            self._is_loading = True
            self._bridge.compute(import_beneath_pages, self._load_cards)

    def _load_cards(self, _: object) -> None:
        self._take_maker(load_make_card())

    def _set_subtitle(self) -> None:
        """The period and its weeks, or what of it there is room for beside the actions."""
        period = self._period
        if period is None:
            return
        theme = current_theme()
        words = period_words(period.since, period.until)
        weeks = max(1, round(period.days / 7))
        said = self.tr("{period}, {weeks} weeks") if weeks > 1 else self.tr("{period}, 1 week")
        whole = said.format(period=words, weeks=formats.connects(weeks))
        taken = sum(part.sizeHint().width() for part in (self.spans, self.choose, self.export))
        taken += QFontMetrics(theme.font("title")).horizontalAdvance(self.tr("Insights"))
        inner = min(self.width() - 2 * theme.px("space.xxl"), round(theme.px("size.page_max")))
        room = inner - taken - 5 * theme.px("space.s")
        measure = QFontMetrics(theme.font("body")).horizontalAdvance
        fits = (text for text in (whole, words) if measure(text) <= room)
        self.header.set_subtitle(next(fits, ""))

    def _feed_cards(self) -> None:
        """Feed the cards one after the other, so that each draws in a turn of its own.

        A period that comes meanwhile waits for the round to end: while the brush is dragged every
        chart keeps up, and none is starved.
        """
        if self._fed is not None:
            self._is_fed_again = True
            return
        self._fed = 0
        self._feed_next()

    def _feed_next(self) -> None:
        snapshot, period = self._snapshot_shown, self._period
        if self._fed is None or snapshot is None or period is None:
            return
        if self._fed < len(self.parts):
            self._fed += 1
            self.parts[self._fed - 1].show_period(snapshot.ledger, period)
            return
        self._fed = None
        if self._is_fed_again:
            self._is_fed_again = False
            self._feed_cards()
        self._say_how()

    def _take_weeks(self, weeks: tuple[Week, ...]) -> None:
        if isValid(self):
            self.brush.show_weeks(weeks)

    def _mark_span(self) -> None:
        if self._span is not None:
            self.spans.choose(self._span.value)
            return
        # A period of one's own is none of the choices; Qt keeps one checked unless told otherwise.
        for made in self.spans.findChildren(QToolButton):
            group = made.group()
            group.setExclusive(False)
            made.setChecked(False)
            group.setExclusive(True)

    def _choose_span(self, key: str) -> None:
        self.show_span(Span(key))

    def _show_all(self) -> None:
        self.show_span(Span.ALL)

    def _choose_wallet(self, wallet: str) -> None:
        """All advice is for the wallet chosen in one of its cards."""
        for part in self._built.values():
            if (choose := getattr(part, "choose_wallet", None)) is not None:
                choose(wallet)

    # -- elsewhere

    def _show_empty(self, *, is_empty: bool) -> None:
        if is_empty and self._empty is None:
            self._empty = nothing_yet(
                "chart",
                self.tr("Nothing to draw yet"),
                self.tr("Bring in your Connects History, and what lapses and what a win costs "
                        "show here."),
                Step(self.tr("Bring in a page"), self._open_import, "import"),
            )  # fmt: skip
            self._room.addWidget(self._empty, 1)
        if self._empty is not None:
            self._empty.setVisible(is_empty)
        parts: list[QWidget] = [self._brush_card, self.spans, self.choose, self.export, self.board]
        for part in parts:
            part.setVisible(not is_empty)
        if is_empty:
            self.header.set_subtitle("")

    def _open_rows(self, rows: Rows) -> None:
        self.navigate.emit(page_of(rows), rows)

    def _open_import(self) -> None:
        self.navigate.emit("import", None)

    def _say_how(self) -> None:
        if self.isVisible():
            self.statusChanged.emit(
                self.tr("All charts follow the period. Click a chart to see its rows.")
            )

    def _ask_where(self, kind: FileKind) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Export into a folder"))
        if name:
            self.save_all(kind, Path(name))


def load_make_card() -> MakeCard:
    """Import what draws: the first place that needs pyqtgraph. On the GUI thread, as it makes
    classes of Qt's; numpy, most of the wait, is there by then."""
    from app.ui.insights.cards import make_card  # noqa: PLC0415 - see above

    return make_card


def _as_chart(card: AnyCard) -> ChartCard | None:
    """The card, if it is one of a chart: their types are not imported here."""
    return cast("ChartCard", card) if hasattr(card, "chart") else None
