"""The user guide: chapters at the side, the text beside them, and a search through all of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.help.chapter_list import ChapterList
from app.ui.help.chapters import FIRST, chapters
from app.ui.help.guide_view import GuideView
from app.ui.help.typesetting import plain_text
from app.ui.ledger.search_field import SearchField
from app.ui.page import Page
from app.ui.theme import appearance, current_theme
from app.ui.widgets.buttons import Kind, button
from app.ui.widgets.card import Card
from app.ui.widgets.sentence import Sentence

LEAST_WITH_LIST = 700
"""px of the page at 100 % from which the list of chapters has room beside the text."""
SHORTEST_SEARCH = 2


class HelpPage(Page):
    """Reads the guide's own files and nothing else; it needs no ledger."""

    backRequested = Signal()
    """The guide was opened without a ledger, and the reader wants back."""

    def __init__(self, *, is_alone: bool = False) -> None:
        super().__init__("")
        self.header.set_title(self.tr("User guide"))
        self._chapters = {chapter.key: chapter for chapter in chapters()}
        self._key = ""
        self._been: list[str] = []
        self._ahead: list[str] = []
        self._counts: dict[str, int] = {}
        self._build_header(is_alone=is_alone)
        self._build_body()
        self._add_keys()
        appearance().themeChanged.connect(self._fit)
        self.open_chapter(FIRST)

    @property
    def chapter(self) -> str:
        """The key of the chapter in sight."""
        return self._key

    def open_with(self, argument: object) -> None:
        """Open a chapter by its key, perhaps with an anchor: `lots` or `lots#expiry`."""
        key, _, anchor = str(argument).partition("#")
        self.open_chapter(key, anchor)

    def keepsake(self) -> object:
        """The chapter in sight."""
        return self._key

    def open_chapter(self, key: str, anchor: str = "") -> None:
        """Show a chapter and remember the one before; an unknown key changes nothing."""
        key = key or self._key
        if key not in self._chapters:
            return
        if self._key and key != self._key:
            self._been.append(self._key)
            self._ahead.clear()
        self._show(key, anchor)

    def back(self) -> None:
        """The chapter read before."""
        if self._been:
            self._ahead.append(self._key)
            self._show(self._been.pop())

    def forward(self) -> None:
        """The chapter that `back` came from."""
        if self._ahead:
            self._been.append(self._key)
            self._show(self._ahead.pop())

    def search_for(self, words: str) -> None:
        """Show the chapters that hold the words, and mark every place in the one in sight."""
        words = words.strip()
        is_searching = len(words) >= SHORTEST_SEARCH
        self._counts = {
            key: count
            for key, chapter in self._chapters.items()
            if is_searching
            and (count := plain_text(chapter.markdown).casefold().count(words.casefold()))
        }
        self.list.show_found(self._counts if is_searching else None)
        self.list.choose(self._key)
        self.nothing.setVisible(is_searching and not self._counts)
        self.list.setVisible(self._has_list and (bool(self._counts) or not is_searching))
        self.text.mark(words if is_searching else "")
        self._say_found(None)

    def find_next(self, by: int = 1) -> None:
        """Go to the next place, over the end of a chapter into the next one that has any."""
        if not self._counts:
            return
        at = self.text.step(by)
        if at is None:
            self._turn_to_found(by)
            at = self.text.step(by)
        self._say_found(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- parts

    def _build_header(self, *, is_alone: bool) -> None:
        self.contents = button(self.tr("Contents"), compact=True)
        self.contents.clicked.connect(partial(self.open_chapter, FIRST))
        self.search = SearchField(self.tr("Search the guide"))
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.textChanged.connect(self.search_for)
        self.search.returnPressed.connect(self.find_next)
        self.header.add_action(self.search)
        self.header.add_action(self.contents)
        self.close_guide = button(self.tr("Back"), compact=True)
        self.close_guide.clicked.connect(self.backRequested)
        self.close_guide.setVisible(is_alone)
        self.header.add_action(self.close_guide)

    def _build_body(self) -> None:
        theme = current_theme()
        self.list = ChapterList(list(self._chapters.values()), self.tr("Chapters"))
        self.list.chapterChosen.connect(self.open_chapter)
        self.text = GuideView()
        self.text.chapterAsked.connect(self.open_chapter)
        self.text.hostPointedAt.connect(self._say_host)
        self.nothing = self._nothing_found()
        side = QVBoxLayout()
        side.setSpacing(theme.px("space.s"))
        side.addWidget(self.nothing)
        side.addWidget(self.list, 1)
        side.addStretch(0)
        card = Card(flush=True)
        card.add(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px("space.l"))
        row.addLayout(side)
        row.addWidget(card, 1)
        self.column.addLayout(row, 1)

    def _nothing_found(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Sentence(self.tr("No chapter holds these words."), step="body"))
        clear = button(self.tr("Clear the search"), Kind.LINK, compact=True)
        clear.clicked.connect(self.search.clear)
        box.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        made.setFixedWidth(self.list.width())
        made.hide()
        return made

    def _add_keys(self) -> None:
        step = partial(self.find_next, -1)
        standard = QKeySequence.StandardKey
        for keys, run in (
            (standard.Find, self._focus_search),
            (standard.FindNext, self.find_next),
            (standard.FindPrevious, step),
            (standard.Back, self.back),
            (standard.Forward, self.forward),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    # -- what is in sight

    @property
    def _has_list(self) -> bool:
        return self.width() >= LEAST_WITH_LIST * current_theme().scale

    def _fit(self) -> None:
        self.contents.setVisible(not self._has_list)
        is_empty = not self.nothing.isHidden()
        self.list.setVisible(self._has_list and not is_empty)

    def _show(self, key: str, anchor: str = "") -> None:
        self._key = key
        self.text.show_chapter(self._chapters[key], anchor)
        self.list.choose(key)
        words = self.search.text().strip()
        self.text.mark(words if len(words) >= SHORTEST_SEARCH else "")

    def _turn_to_found(self, by: int) -> None:
        keys = [key for key in self._chapters if key in self._counts]
        order = list(self._chapters)
        here = order.index(self._key)
        ahead = [key for key in keys if (order.index(key) - here) * by > 0]
        around = keys if by > 0 else keys[::-1]
        self.open_chapter((ahead if by > 0 else ahead[::-1])[0] if ahead else around[0])
        self.text.mark(self.search.text().strip())

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _say_found(self, at: int | None) -> None:
        if not self._counts:
            self.statusChanged.emit("")
            return
        here = self._counts.get(self._key, 0)
        if at is None:
            words = self.tr("{places} {places:place/places} in {chapters} "
                            "{chapters:chapter/chapters}; Enter goes to the next")  # fmt: skip
        else:
            words = self.tr("{at} of {here} in this chapter; {places} in {chapters} "
                            "{chapters:chapter/chapters}")  # fmt: skip
        self.statusChanged.emit(
            words.format(
                at=formats.connects(at or 0),
                here=formats.connects(here),
                places=formats.connects(sum(self._counts.values())),
                chapters=formats.connects(len(self._counts)),
            )
        )

    def _say_host(self, host: str) -> None:
        said = self.tr("Opens {host} in your browser").format(host=host)
        self.statusChanged.emit(said if host else "")
