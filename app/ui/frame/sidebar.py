"""The sidebar: wallet, pages, Import at the foot, and the promise. A rail in narrow windows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

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
        self._promise = _promise(self.tr("One file on this computer. Network off."))
        box = QVBoxLayout(self)
        box.setContentsMargins(8, theme.px("space.m"), 8, theme.px("space.m"))
        box.setSpacing(0)
        box.addWidget(self.wallet)
        box.addSpacing(theme.px("space.m"))
        box.addWidget(self.search)
        box.addSpacing(theme.px("space.m"))
        box.addWidget(self.pages)
        box.addWidget(self._trust_title)
        box.addWidget(self.trust)
        box.addStretch(1)
        box.addWidget(self.foot)
        box.addWidget(self._promise)
        for nav in (self.pages, self.trust, self.foot):
            nav.pageChosen.connect(self.pageChosen)
        self.is_rail = False
        appearance().themeChanged.connect(self._fit)
        self._fit()

    def choose(self, key: str) -> None:
        """Mark the current page."""
        for nav in (self.pages, self.trust, self.foot):
            nav.choose(key)

    def set_rail(self, *, is_rail: bool) -> None:
        """Show icons only."""
        self.is_rail = is_rail
        for part in (self.wallet, self.search, self.pages, self.trust, self.foot):
            part.set_rail(is_rail=is_rail)
        self._promise.setVisible(not is_rail)
        self._fit()

    def set_count(self, key: str, count: int) -> None:
        """Show a count at the end of a page's row; 0 shows none."""
        self.pages.pages.set_count(key, count)

    def _fit(self) -> None:
        theme = current_theme()
        self.setFixedWidth(theme.px("size.rail" if self.is_rail else "size.sidebar"))
        self.trust.setVisible(self._has_trust)
        self._trust_title.setVisible(self._has_trust and not self.is_rail)
        pad = round(10 * theme.scale)
        self._trust_title.setContentsMargins(pad, theme.px("space.l"), pad, theme.px("space.xs"))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setProperty("edge", "left" if is_mirrored else "right")
        self.style().unpolish(self)
        self.style().polish(self)


def _promise(text: str) -> QWidget:
    theme = current_theme()
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(round(10 * theme.scale), theme.px("space.s"), 4, 0)
    row.setSpacing(theme.px("space.s"))
    row.addWidget(IconLabel("shield", 14, "text_3"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Sentence(text, step="caption", ink="text_3"), 1)
    return made
