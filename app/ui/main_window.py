"""The frame: native menus, sidebar, pages built when first shown, status line, toast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from app.ui import formats
from app.ui.frame.menus import Menus
from app.ui.frame.sidebar import Sidebar
from app.ui.page import Page, PageSpec
from app.ui.theme import appearance, current_theme
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from app.ui.widgets.banner import Banner


class MainWindow(QMainWindow):
    """One window over one ledger, or over the welcome page while there is none.

    It holds no truth: `show_ledger` hands one snapshot to every page that was built.
    """

    filesDropped = Signal(list)
    pageShown = Signal(str)
    paintedFirst = Signal()
    """The window was painted for the first time: what takes a while may begin."""
    closing = Signal()

    def __init__(
        self,
        pages: Sequence[PageSpec],
        foot: Sequence[PageSpec] = (),
        trust: Sequence[PageSpec] = (),
        others: Sequence[PageSpec] = (),
    ) -> None:
        """`others` are pages that other pages lead to; they are in the menu, not in the sidebar."""
        super().__init__()
        self._snapshot: object = None
        self._is_painted = False
        self.strip: QWidget | None = None
        """What stands under the page: the tour, or a question asked once."""
        self.setMinimumSize(860, 560)
        self.setAcceptDrops(True)
        self._furnish(pages, foot, trust, others)
        self.show_ledger_name("")
        appearance().maskChanged.connect(self._show_snapshot)
        appearance().maskChanged.connect(self._show_title)
        self.resize(1440, 900)

    def _furnish(
        self,
        pages: Sequence[PageSpec],
        foot: Sequence[PageSpec],
        trust: Sequence[PageSpec],
        others: Sequence[PageSpec],
    ) -> None:
        """Everything inside, in the language of now; no page is built yet."""
        self._specs = {spec.key: spec for spec in (*pages, *trust, *foot, *others)}
        self._built: dict[str, Page] = {}
        self._welcome: QWidget | None = None
        self._banner: Banner | None = None
        self.menus = Menus(self)
        self.menus.fill_go([*pages, *trust, *foot, *others], self.show_page)
        self.sidebar = Sidebar(pages, foot, trust)
        self.sidebar.pageChosen.connect(self.show_page)
        self.sidebar.search.show_keys(self.menus.actions.action("palette").keys)
        self.sidebar.search.clicked.connect(self.menus["palette"].trigger)
        self._stack = QStackedWidget()
        self._root = QStackedWidget()
        self._root.addWidget(self._frame())
        doorway = QWidget()
        self._doorway = QVBoxLayout(doorway)
        self._doorway.setContentsMargins(0, 0, 0, 0)
        self._doorway.setSpacing(0)
        self._root.addWidget(doorway)
        self.setCentralWidget(self._root)
        self._build_status_bar()
        self.toast = Toast(self)
        appearance().maskChanged.connect(self.sidebar.wallet.show_again)

    def refurnish(
        self,
        pages: Sequence[PageSpec],
        foot: Sequence[PageSpec] = (),
        trust: Sequence[PageSpec] = (),
        others: Sequence[PageSpec] = (),
    ) -> None:
        """Build everything inside anew, for instance in another language.

        The page in sight stays in sight; what the user left on any page is put back on it. A
        welcome page is gone.
        """
        from app.ui.frame.keepsakes import keepsake_of, put_back  # noqa: PLC0415 - not to start

        here = self.current_key()
        kept = {key: keepsake_of(page) for key, page in self._built.items()}
        self._clear_out()
        self._furnish(pages, foot, trust, others)
        self._show_title()
        self._fit_sidebar()
        for key, keepsake in sorted(kept.items(), key=lambda one: one[0] == here):
            if key == here or keepsake.argument is not None or any(keepsake.typed):
                put_back(self._page(key), keepsake)
        if here:
            self.show_page(here)
            put_back(self._built[here], kept[here])

    def _clear_out(self) -> None:
        """Let go of menus, pages, status line and toast; Qt deletes them when it comes to rest.

        They are held until then: Python would else delete what has no parent any more whenever it
        collects, also while Qt is at work.
        """
        self._gone = (self.toast, self._root, self.menuBar(), *self._built.values())
        for action in self.actions():
            self.removeAction(action)
        self.toast.hide()
        self.menus.retire()
        for one in (self.toast, self._root, *self._built.values()):
            one.deleteLater()
        self.takeCentralWidget()
        self.setMenuBar(QMenuBar())
        self.setStatusBar(QStatusBar())

    def show_welcome(self, page: QWidget) -> None:
        """Show the first-run page over the whole window, without the sidebar."""
        if self._welcome is not page:
            self._drop_welcome()
            self._welcome = page
            self._doorway.addWidget(page, 1)
        self._doorway.insertWidget(0, self._banner_holder)
        self._root.setCurrentIndex(1)
        self.menus.go.menuAction().setVisible(False)

    def build_page(self, key: str) -> None:
        """Build a page without showing it, if it was not built yet."""
        if key not in self._built:
            page = self._specs[key].factory()
            page.navigate.connect(self.show_page)
            page.statusChanged.connect(self._set_status)
            self._built[key] = page

    def seat_page(self, key: str) -> None:
        """Put a built page, which is dressed then, behind the one in sight."""
        page = self._built[key]
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            if self._snapshot is not None:
                page.show_ledger(self._snapshot)

    def show_page(self, key: str, argument: object = None) -> Page:
        """Show a page, building it at its first time. Raises KeyError for an unknown key."""
        page = self._page(key)
        self._root.setCurrentIndex(0)
        self._work.insertWidget(0, self._banner_holder)
        self.menus.go.menuAction().setVisible(True)
        self.set_context("")
        self._stack.setCurrentWidget(page)
        self.sidebar.choose(key)
        if argument is not None:
            page.open_with(argument)
        self.pageShown.emit(key)
        return page

    def current_key(self) -> str:
        """The key of the page in sight, or an empty text on the welcome page."""
        if self._root.currentIndex() != 0:
            return ""
        current = self._stack.currentWidget()
        return next((key for key, page in self._built.items() if page is current), "")

    def page_titles(self) -> dict[str, str]:
        """The pages there are, by key, under their titles."""
        return {key: spec.title for key, spec in self._specs.items()}

    def current_page(self) -> Page | None:
        """The page in sight, or None on the welcome page."""
        return self._built.get(self.current_key())

    def built_pages(self) -> dict[str, Page]:
        """The pages that were looked at so far."""
        return dict(self._built)

    def show_ledger(self, snapshot: object) -> None:
        """Hand one snapshot to every page; hidden ones keep it until they are looked at."""
        self._snapshot = snapshot
        self._show_snapshot()

    def show_ledger_name(self, name: str, *, is_sample: bool = False) -> None:
        """Put the ledger's file name into the title; a sample is marked the whole time."""
        self._named = (name, is_sample)
        self._show_title()

    def _show_title(self) -> None:
        """The privacy eye leaves no name in the title."""
        name, is_sample = self._named
        shown = formats.name(name) if name else ""
        marked = self.tr("{name} (sample)").format(name=shown) if is_sample else shown
        self.setWindowTitle(f"{marked} — Bidbook" if marked else "Bidbook")

    def set_state(self, text: str) -> None:
        """Left of the status line: what is saved."""
        self._state.setText(text)

    def set_context(self, text: str, strong: str = "") -> None:
        """Right of the status line: the selection's sum or the page's context."""
        self._context.setText(text)
        self._strong.setText(strong)
        self._strong.setVisible(bool(strong))

    def show_toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what just happened and offer to undo it."""
        self.toast.show_message(text, undo)

    def show_banner(self, banner: Banner | None) -> None:
        """Show one banner above the page in place of any other; None takes it away."""
        if self._banner is not None:
            self._banner_row.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = banner
        if banner is not None:
            self._banner_row.addWidget(banner)
            banner.show()
        self._banner_holder.setVisible(banner is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.paintedFirst.emit)

    def show_strip(self, strip: QWidget | None) -> None:
        """Show one strip under the page in place of any other; None takes it away."""
        gone, self.strip = self.strip, strip
        if gone is not None:
            had_focus = gone.isAncestorOf(QApplication.focusWidget() or self)
            self._work.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            if had_focus:
                self.sidebar.pages.setFocus()
        if strip is not None:
            self._work.addWidget(strip)
            strip.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit_sidebar()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.show_full_screen(is_full=self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.filesDropped.emit(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is on top: overlays take it themselves, then the toast, full screen."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.toast.isHidden():
            self.toast.dismiss()
        elif self.strip is not None:
            self.show_strip(None)
        elif self.isFullScreen():
            self.showNormal()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _page(self, key: str) -> Page:
        self.build_page(key)
        self.seat_page(key)
        return self._built[key]

    def _show_snapshot(self) -> None:
        if self._snapshot is not None:
            for page in self._built.values():
                page.show_ledger(self._snapshot)

    def _set_status(self, text: str) -> None:
        self.set_context(text)

    def _drop_welcome(self) -> None:
        if self._welcome is not None:
            self._doorway.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None

    def _fit_sidebar(self) -> None:
        is_rail = self.width() < current_theme().px("size.rail_below")
        if is_rail != self.sidebar.is_rail:
            self.sidebar.set_rail(is_rail=is_rail)

    def _frame(self) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        self._work = QVBoxLayout()
        self._work.setContentsMargins(0, 0, 0, 0)
        self._work.setSpacing(0)
        self._banner_holder = QWidget()
        self._banner_row = QVBoxLayout(self._banner_holder)
        side = current_theme().px("space.xxl")
        self._banner_row.setContentsMargins(side, current_theme().px("space.l"), side, 0)
        self._banner_holder.hide()
        self._work.addWidget(self._banner_holder)
        self._work.addWidget(self._stack, 1)
        self.strip = None  # one of before was deleted with all the rest
        row.addLayout(self._work, 1)
        return frame

    def _build_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._state = PlainLabel(step="small", ink="text_2")
        self._context = PlainLabel(step="small", ink="text_2")
        self._strong = PlainLabel(step="small", ink="text", strength=600)
        line = QWidget()
        row = QHBoxLayout(line)
        pad = current_theme().px("space.l")
        row.setContentsMargins(pad - 2, 0, pad, 0)
        row.setSpacing(4)
        row.addWidget(self._state)
        row.addStretch(1)
        row.addWidget(self._context, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._strong)
        bar.addWidget(line, 1)
        self._fit_status_bar()
        appearance().themeChanged.connect(self._fit_status_bar)

    def _fit_status_bar(self) -> None:
        theme = current_theme()
        self.statusBar().setFixedHeight(max(theme.px("size.status_bar"), theme.line("small") + 8))
