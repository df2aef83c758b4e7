"""What every page is: a column of work that shows the ledger when it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.actions.action import Action, ActionSpec, make_action
from app.ui.theme import current_theme
from app.ui.widgets.page_header import PageHeader


class Page(QWidget):
    """The base of all pages.

    Give widgets to `column`, a centred column of at most 1360 px below the `header`. A page that
    `scrolls` does so downwards only; a page that is `edge_to_edge` has no header and no margins
    and lays itself out in `column`. Override `refresh`; it is called with the newest snapshot
    when the page is in sight, else when it next is.
    """

    navigate = Signal(str, object)
    statusChanged = Signal(str)

    def __init__(
        self, title: str, subtitle: str = "", *, scrolls: bool = False, edge_to_edge: bool = False
    ) -> None:
        super().__init__()
        self.title = title
        self.offers: list[Action] = []
        self.header = PageHeader(title, subtitle)
        self._snapshot: Any = None
        self._is_stale = False
        self._is_edge_to_edge = edge_to_edge
        self._ground = QWidget()
        self._ground.setProperty("part", "ground")
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0 if edge_to_edge else current_theme().px("space.l"))
        self._build(scrolls=scrolls)

    def show_ledger(self, snapshot: Any) -> None:
        """Take a new snapshot: show it now, or when the page is next in sight."""
        self._snapshot = snapshot
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def refresh(self, snapshot: Any) -> None:
        """Show a snapshot. Override."""

    def open_with(self, argument: object) -> None:
        """Take what another page sent along with `navigate`. Override where there is any."""

    def keepsake(self) -> object:
        """What `open_with` would take to show the same again, or None. Override where there is
        any."""
        return None

    def offer(
        self,
        spec: ActionSpec,
        run: Callable[[], object],
        *,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
    ) -> QAction:
        """Declare an action of this page: its keys work while the page is in sight, and palette
        and sheet of keys list it."""
        action = make_action(spec, QAction(self))
        action.made.setShortcutContext(context)
        action.made.triggered.connect(lambda _checked=False: run())
        self.addAction(action.made)
        self.offers.append(action)
        return action.made

    def offer_find(self, run: Callable[[], object]) -> QAction:
        """Ctrl+F, for a page that can be searched."""
        words = QCoreApplication.translate("Page", "Search this page")
        spec = ActionSpec(id="find", words=words, keys=("Ctrl+F",), icon="search")
        return self.offer(spec, run, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def is_stale(self) -> bool:
        """Whether a newer snapshot waits for the page to be looked at."""
        return self._is_stale

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_margins()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh(self._snapshot)

    def _build(self, *, scrolls: bool) -> None:
        inner = QHBoxLayout(self._ground)
        inner.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self.column)
        if self._is_edge_to_edge:
            self.header.setParent(None)
        else:
            holder.setMaximumWidth(round(current_theme().px("size.page_max")))
            self.column.addWidget(self.header)
        inner.addWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolled(self._ground) if scrolls else self._ground)

    def _set_margins(self) -> None:
        layout = self._ground.layout()
        if self._is_edge_to_edge or layout is None:
            return
        theme = current_theme()
        is_narrow = self.window().width() < theme.px("size.stack_below")
        side = theme.px("space.xl" if is_narrow else "space.xxl")
        top = theme.px("space.xl")
        layout.setContentsMargins(side, top, side, top)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page to be built when it is first shown. `factory` imports what the page needs."""

    key: str
    title: str
    icon: str
    factory: Callable[[], Page]
    shortcut: str = ""


def _scrolled(ground: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(ground)
    return area
