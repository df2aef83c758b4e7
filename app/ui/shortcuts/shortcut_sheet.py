"""The sheet of keys (F1): every action that has one, read from the registry, by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions.action import Action, Menu, key_caps
from app.ui.page import Page
from app.ui.palette.scoring import score
from app.ui.theme import current_theme
from app.ui.widgets.card import Rule
from app.ui.widgets.key_caps import KeyCaps
from app.ui.widgets.labels import PlainLabel
from app.ui.widgets.overlay import Overlay


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What a key does; `ways` are the keys that do it, each as its caps."""

    words: str
    ways: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KeySection:
    title: str
    lines: tuple[KeyLine, ...]


class ShortcutSheet(Overlay):
    """Two columns of sections, with a field that leaves what is typed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", 820)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.sections: tuple[KeySection, ...] = ()
        theme = current_theme()
        side = theme.px("space.l")
        self.field = QLineEdit()
        self.field.setProperty("part", "bare")
        self.field.setProperty("ownFocus", True)
        self.field.setAccessibleName(self.tr("Search the keys"))
        self.field.setPlaceholderText(self.tr("Keyboard shortcuts: type to search"))
        self.field.textChanged.connect(self._fill)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(side, theme.px("space.s"), side, theme.px("space.s"))
        row.addWidget(self.field, 1)
        row.addWidget(KeyCaps([self.tr("Esc")]))
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("Keys"))
        self.box.setContentsMargins(1, 1, 1, round(theme.metric("radius.dialog")))
        self.box.addWidget(head)
        self.box.addWidget(Rule(strong=True))
        self.box.addWidget(self._area, 1)

    def open_for(self, actions: Iterable[Action], pages: Iterable[Page]) -> None:
        """Open over the keys of the window and of each page that was built."""
        self.sections = tuple(self._sections(list(actions), list(pages)))
        self.field.clear()
        self._fill("")
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _sections(self, actions: Sequence[Action], pages: Sequence[Page]) -> Iterable[KeySection]:
        titles = {
            Menu.FILE: self.tr("File"),
            Menu.EDIT: self.tr("Edit"),
            Menu.VIEW: self.tr("View"),
            Menu.GO: self.tr("Go to a page"),
            Menu.TOOLS: self.tr("Tools"),
            Menu.HELP: self.tr("Help"),
        }
        for menu, title in titles.items():
            yield _section(title, [one for one in actions if one.spec.menu is menu])
        for page in pages:
            title = self.tr("On the page {title}").format(title=page.title)
            yield _section(title, page.offers)
        yield KeySection(self.tr("In tables and lists"), tuple(self._table_keys()))

    def _table_keys(self) -> Iterable[KeyLine]:
        """Keys that move within what has the focus; they are no actions of their own."""
        yield KeyLine(self.tr("Move"), (("↑",), ("↓",), key_caps("PgUp"), key_caps("PgDown")))
        yield KeyLine(self.tr("Select more"), (key_caps("Shift+Down"), key_caps("Ctrl+A")))
        yield KeyLine(self.tr("Show and hide the panel"), (key_caps("Space"),))
        yield KeyLine(self.tr("Copy the selection"), (key_caps("Ctrl+C"),))
        yield KeyLine(self.tr("Remove the selected entries"), (key_caps("Del"),))
        yield KeyLine(self.tr("Next part, part before"), (key_caps("Tab"), key_caps("Shift+Tab")))
        yield KeyLine(self.tr("Close what is on top"), (key_caps("Esc"),))

    def _fill(self, query: str) -> None:
        theme = current_theme()
        holder = QFrame()
        holder.setProperty("part", "panel")
        columns = QHBoxLayout(holder)
        side = theme.px("space.l")
        columns.setContentsMargins(side, theme.px("space.m"), side, side)
        columns.setSpacing(theme.px("space.xxl"))
        found = [section for section in map(_searched(query), self.sections) if section.lines]
        is_wide = self._window.width() >= theme.px("size.stack_below")
        for part in _halves(found) if is_wide else (found,):
            box = QVBoxLayout()
            box.setSpacing(theme.px("space.l"))
            for section in part:
                box.addWidget(_section_widget(section))
            box.addStretch(1)
            columns.addLayout(box, 1)
        if not found:
            words = self.tr("No key does “{text}”.").format(text=query.strip())
            columns.addWidget(PlainLabel(words, "body", "text_2"))
        self._area.setWidget(holder)
        self._area.setMinimumHeight(
            min(holder.sizeHint().height(), round(self._window.height() * 0.7))
        )
        if not self.isHidden():
            self.place()


def _section(title: str, actions: Sequence[Action]) -> KeySection:
    lines = (
        KeyLine(one.spec.words.removesuffix("…"), tuple(key_caps(keys) for keys in one.spec.keys))
        for one in actions
        if one.spec.keys and one.made.isVisible()
    )
    return KeySection(title, tuple(lines))


def _searched(query: str) -> Callable[[KeySection], KeySection]:
    def left(section: KeySection) -> KeySection:
        if not query.strip() or score(query, section.title) is not None:
            return section
        kept = tuple(
            line
            for line in section.lines
            if score(query, line.words) is not None
            or any(score(query, " ".join(way)) is not None for way in line.ways)
        )
        return KeySection(section.title, kept)

    return left


def _halves(sections: Sequence[KeySection]) -> tuple[list[KeySection], list[KeySection]]:
    """Two columns about as long as each other, in order."""
    total = sum(len(section.lines) + 2 for section in sections)
    first: list[KeySection] = []
    so_far = 0
    for section in sections:
        if so_far + (len(section.lines) + 2) / 2 > total / 2 and first:
            break
        first.append(section)
        so_far += len(section.lines) + 2
    return first, list(sections[len(first) :])


def _section_widget(section: KeySection) -> QWidget:
    theme = current_theme()
    made = QWidget()
    made.setAccessibleName(section.title)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.px("space.s") - 2)
    grid.setColumnStretch(0, 1)
    grid.addWidget(PlainLabel(section.title, "body_strong"), 0, 0, 1, 2)
    for at, line in enumerate(section.lines, start=1):
        words = PlainLabel(line.words, "body", "text_2")
        words.setWordWrap(True)
        grid.addWidget(words, at, 0)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px("space.s"))
        ways.addStretch(1)
        for caps in line.ways:
            ways.addWidget(KeyCaps(caps))
        grid.addLayout(ways, at, 1)
    return made
