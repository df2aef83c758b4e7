"""The sidebar: wallet, pages, Import at the foot, and the promise. A rail in narrow windows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.frame.nav_list import NavList
from app.ui.frame.search_button import SearchButton
from app.ui.frame.wallet_button import WalletButton
from app.ui.page import PageSpec
from app.ui.theme import appearance, current_theme
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.sentence import Sentence


class Sidebar(QFrame):
    """216 px wide, or a rail of 56 px."""

    pageChosen = Signal(str)

    def __init__(
        self, pages: Sequence[PageSpec], foot: Sequence[PageSpec], trust: Sequence[PageSpec] = ()
    ) -> None:
        super().__init__()
        self.setProperty("part", "sidebar")
        theme = current_theme()
        self.wallet = WalletButton()
        self.search = SearchButton()
        self.pages = NavList(pages, self.tr("Pages"))
        self.trust = NavList(trust, self.tr("Trust"))
        self._trust_title = PlainLabel(self.tr("Trust"), "caption", "text_3", strength=500)
        self._has_trust = bool(trust)
        self.foot = NavList(foot, self.tr("More pages"))
        self._vow = Sentence(step="caption", ink="text_3")
        self._promise = _promise(self._vow)
        self.set_promise("")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, theme.px("space.m"), 8, theme.px("space.m"))
        box.setSpacing(0)
        box.addWidget(self.wallet)
        box.addSpacing(theme.px("space.m"))
        box.addWidget(self.search)
        box.addSpacing(theme.px("space.m"))
        self._inner = self._lists()
        self._room = _scrolling(self._inner)
        box.addWidget(self._room, 1)
        box.addWidget(self._promise)
        for nav in (self.pages, self.trust, self.foot):
            nav.pageChosen.connect(self.pageChosen)
            nav.selectionModel().currentChanged.connect(partial(self._bring_in_sight, nav))
        self.is_rail = False
        appearance().themeChanged.connect(self._fit)
        self._fit()

    def choose(self, key: str) -> None:
        """Mark the current page."""
        for nav in (self.pages, self.trust, self.foot):
            nav.choose(key)
            self._bring_in_sight(nav)

    def _bring_in_sight(self, nav: NavList, *_: object) -> None:
        """With large text the lists scroll: keep the current row in sight."""
        if nav.currentIndex().isValid():
            spot = nav.mapTo(self._inner, nav.visualRect(nav.currentIndex()).center())
            self._room.ensureVisible(spot.x(), spot.y(), 0, current_theme().control("nav_row"))

    def _lists(self) -> QWidget:
        lists = QWidget()
        lists.setProperty("part", "sidebar_lists")
        box = QVBoxLayout(lists)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.pages)
        self._trust_head = QVBoxLayout()
        self._trust_head.addWidget(self._trust_title)
        box.addLayout(self._trust_head)
        box.addWidget(self.trust)
        box.addStretch(1)
        box.addWidget(self.foot)
        return lists

    def set_rail(self, *, is_rail: bool) -> None:
        """Show icons only."""
        self.is_rail = is_rail
        for part in (self.wallet, self.search, self.pages, self.trust, self.foot):
            part.set_rail(is_rail=is_rail)
        self._promise.setVisible(not is_rail)
        self._fit()

    def set_promise(self, said: str) -> None:
        """What stands at the foot; the usual promise for nothing said."""
        self._vow.set_text(said or self.tr("One file on this computer. Network off."))

    def promise(self) -> str:
        """What stands at the foot."""
        return self._vow.text()

    def set_count(self, key: str, count: int) -> None:
        """Show a count at the end of a page's row; 0 shows none."""
        self.pages.pages.set_count(key, count)

    def _fit(self) -> None:
        theme = current_theme()
        self.setFixedWidth(theme.px("size.rail" if self.is_rail else "size.sidebar"))
        self.trust.setVisible(self._has_trust)
        self._trust_title.setVisible(self._has_trust and not self.is_rail)
        pad = round(10 * theme.scale)
        above, below = theme.px("space.l"), theme.px("space.xs")
        is_titled = self._has_trust and not self.is_rail
        self._trust_head.setContentsMargins(pad, above if is_titled else 0, pad, below)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("edge", "left" if is_mirrored else "right")
        self.style().unpolish(self)
        self.style().polish(self)


def _scrolling(lists: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(lists)
    return area


def _promise(vow: Sentence) -> QWidget:
    theme = current_theme()
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(round(10 * theme.scale), theme.px("space.s"), 4, 0)
    row.setSpacing(theme.px("space.s"))
    row.addWidget(IconLabel("shield", 14, "text_3"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(vow, 1)
    return made
